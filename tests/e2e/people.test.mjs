// Several people without a server: invited by link and by file, answering in a browser of their own, giving back files and blocks
// of text; whoever runs the round takes many at once, and each that is left out is named with its reason.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { ANSWERS, CALM, answer, answerAgain, collect, counts, departmentId, file, giveBack, invitation, invitationFile, invited, round, running } from "./people.mjs";
import { answerQuestions, answerSheet } from "./sheet.mjs";
import { axe, closeBrowser, serve, withPage } from "./support.mjs";
import { LANGS, other, part } from "./texts.mjs";

after(closeBrowser);

for (const lang of LANGS) {
  test(`somebody who was invited knows it is confidential, not anonymous; answers, goes on later, gives back (${lang})`, async (t) => {
    const server = await serve(t);
    await withPage(t, { lang, server, context: CALM }, async (page) => {
      const there = other(lang);
      const { app, mine, questions } = await running(page, lang, { language: there });
      const link = await invitation(app, server);
      const mail = await app.field("people-mail").inputValue();
      assert.ok(mail.includes(server.url + link) && mail.includes(new App(page, there).t("mail-thanks")), "the message is in the language of the invitation");
      const sent = await invitationFile(app);
      assert.match(sent.name, /\.fokus-invite\.json$/);
      const files = [];
      await invited(t, server, link, { lang }, async (person) => {
        const { page } = person;
        const confidential = (app) => page.getByRole("heading", { level: 2, name: app.t("respond-confidential"), exact: true });
        await confidential(person).waitFor();
        // Before the first question, and with whom it speaks of.
        for (const key of ["respond-seen", "respond-no-name", "respond-nothing-sent"]) await page.getByText(person.t(key), { exact: true }).waitFor();
        assert.equal(await page.getByRole("radio").count(), 0);
        await page.getByText("Sales, Works", { exact: false }).waitFor();
        await axe(page);
        // The language of the invitation is one press away, and so is any other.
        const theirs = new App(page, there);
        await theirs.button("respond-language", { language: { en: "English", de: "Deutsch" }[there] }).click();
        await theirs.heading(mine.title[there]).waitFor();
        await confidential(theirs).waitFor();
        await theirs.field("lang-choose").selectOption(lang);
        await confidential(person).waitFor();
        await person.field("respond-code").fill("blue heron 7");
        await page.keyboard.press("Tab");
        await person.button("begin-do").click();

        const [profile, issues, ...statements] = questions;
        await answerQuestions(person, [profile, issues], { answers: {}, facts: { FQ9: { "customer-contact": "yes", role: "sales" }, FQ3: ["Late deliveries", " Price "] } });
        const first = page.getByRole("group", { name: statements[0].text[lang], exact: true });
        await first.waitFor();
        await first.getByText(person.t("ask-note-add"), { exact: true }).click();
        await first.getByRole("textbox", { name: person.t("ask-note"), exact: true }).fill("As in the week of the fair.");
        await page.keyboard.press("Tab");
        await first.getByRole("radio").nth(1).check();
        await page.getByRole("group", { name: statements[1].text[lang], exact: true }).waitFor();
        await axe(page);

        // Left and come back: the language in between does not matter, nothing is lost.
        await page.reload();
        await App.of(page, lang);
        await page.getByText(person.t("respond-kept"), { exact: true }).waitFor();
        assert.equal(await person.field("respond-code").inputValue(), "blue heron 7");
        await person.button("respond-continue", { answered: 2, asked: questions.length }).click();
        // The department was left out: that question comes first.
        await page.getByRole("group", { name: profile.text[lang], exact: true }).waitFor();
        await answerSheet(person, questions, { answers: ANSWERS, facts: { FQ9: { department: await departmentId(person, questions, "Sales") } } });
        await page.getByText(person.t("ask-finish-all"), { exact: true }).waitFor();
        await person.button("ask-finish").click();
        await page.getByRole("heading", { name: person.t("respond-give-title"), exact: true }).waitFor();
        await page.getByText(person.t("respond-answered", { answered: questions.length, asked: questions.length }), { exact: true }).waitFor();
        await axe(page);
        files.push(await giveBack(person));
        await page.getByText(person.t("respond-done"), { exact: true }).waitFor();

        // The next person on this device begins with an empty sheet.
        await answerAgain(person);
        assert.equal(await person.field("respond-code").inputValue(), "");
        await answer(person, questions, { answers: ANSWERS, facts: {} });
        files.push(await giveBack(person));
      });
      const [one, two] = files.map(({ text }) => JSON.parse(text));
      assert.deepEqual(one.response.notes, { [questions[2].id]: "As in the week of the fair." });
      assert.equal(one.response.code, "blue heron 7");
      assert.deepEqual(one.response.facts.find(({ fact }) => fact === "FQ3").texts, ["Late deliveries", "Price"]);
      assert.deepEqual([one.response.round, two.response.round], [round(app), round(app)]);
      assert.notEqual(one.response.id, two.response.id);
      assert.equal(two.response.code ?? "", "");
      assert.equal(files[0].name, `answers-${one.response.id.slice(0, 8)}.fokus-answers.json`);

      // By file, and back as a block of text.
      let block;
      await invited(t, server, "#/answer", { lang, context: { permissions: ["clipboard-read", "clipboard-write"] } }, async (person) => {
        const { page } = person;
        await person.field("respond-drop").setInputFiles(file("no.json", "{}"));
        await person.alert(person.t("respond-refused")).waitFor();
        await person.field("respond-drop").setInputFiles(sent);
        await page.getByRole("heading", { level: 2, name: person.t("respond-confidential"), exact: true }).waitFor();
        await answer(person, questions, { answers: ANSWERS, facts: {} });
        await person.button("respond-copy").click();
        await page.getByText(person.t("respond-copied"), { exact: true }).waitFor();
        block = await page.evaluate(() => navigator.clipboard.readText());
      });
      assert.match(block, /^\[fokus-answers 1\n/);
      const taken = await collect(app, `Hello,\n\n> ${block.replaceAll("\n", "\n> ")}\n\nRegards`);
      assert.ok(taken.said.includes(app.t("people-taken", { count: 1 })), taken.said);
      const again = await collect(app, [...files.map(({ name, text }) => file(name, text)), file("mail.txt", block)]);
      assert.ok(again.said.includes(app.t("people-taken", { count: 2 })), again.said);
      assert.deepEqual(again.lines, [app.t("left-out-block", { name: "mail.txt", number: 1, why: app.t("left-out-duplicate") })]);
      assert.deepEqual(await counts(app), [["Sales", "1", "6"], ["Works", "0", "8"], ["Pair", "0", "2"], [app.t("people-count-none"), "2", "–"], [app.t("people-count-all"), "3", "16"]]);

      // A link that lost something on its way says so.
      const damaged = (at) => link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
      for (const [path, key] of [[damaged(link.length - 30), "link-damaged"], [link.slice(0, -9), "link-cut"], [`${link.slice(0, 60)}%C3%A4${link.slice(60)}`, "link-foreign-character"]]) {
        await invited(t, server, path, { lang }, async (person) => {
          const said = person.alert(person.t("respond-refused"));
          await said.waitFor();
          const text = await said.innerText();
          assert.match(text, part(lang, key));
          await person.field("respond-drop").waitFor();
        });
      }
    });
  });
}
