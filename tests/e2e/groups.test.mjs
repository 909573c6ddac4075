// What the pages keep back and what needs no mouse: a department of two people never shows a figure, in no split and no download;
// somebody who was invited comes from the link to the answer file by the keys alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { answer, answerAgain, collect, department, file, giveBack, invitation, invited, running, unfold } from "./people.mjs";
import { closeBrowser, serve, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

// Presses Tab until the element has the focus.
async function tabTo(page, target, most = 40) {
  for (let n = 0; n < most; n += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${target}`);
}

// Who answers: two departments that may be shown, and two people who are of one mind and say the utmost.
const MIDDLE = (n) => ({ FD1: 2 + (n % 3), FD2: 3, FD3: 2 + (n % 2), FD4: 3, FD5: 2 + (n % 2), FD6: 3 });
const UTMOST = { FD1: 5, FD2: 1, FD3: 5, FD4: 5, FD5: 1, FD6: 5 };
const PEOPLE = [
  ...Array.from({ length: 6 }, (_, n) => ["Sales", "yes", "sales", MIDDLE(n)]),
  ...Array.from({ length: 5 }, (_, n) => ["Works", "no", "other", MIDDLE(n + 1)]),
  ...Array.from({ length: 2 }, () => ["Pair", "no", "executive", UTMOST]),
];

for (const lang of LANGS) {
  test(`a department of two people never shows a figure (${lang})`, async (t) => {
    const server = await serve(t);
    await withPage(t, { lang, server }, async (page) => {
      const { app, mine, questions } = await running(page, lang);
      const people = page.url().split("#")[1];
      const files = [];
      await invited(t, server, await invitation(app, server), { lang }, async (person) => {
        for (const [n, [department, contact, role, answers]] of PEOPLE.entries()) {
          if (n > 0) await answerAgain(person);
          await answer(person, questions, { answers, facts: { FQ9: { department, "customer-contact": contact, role } } });
          files.push(file(`${n}.json`, (await giveBack(person)).text));
        }
      });
      await collect(app, files.slice(0, 4));
      // With fewer than the smallest group there is no result at all.
      const result = async () => {
        await app.at(`#${people.replace("/people", "")}`);
        return page.locator("main").innerText();
      };
      assert.ok((await result()).includes(app.t("result-few", { count: "4", least: 5, missing: 1 })));
      await app.at(`#${people}`);
      await collect(app, files.slice(4));
      await result();

      // Every table of groups on the page, once it is split: the row of each group by its name.
      const tables = async (split, caption) => {
        await page.getByRole("group", { name: app.t("result-split"), exact: true }).getByRole("radio", { name: app.t(split), exact: true }).check();
        // One dimension in detail, or all in short.
        const found = await page.evaluate((captions) => {
          const own = [...document.querySelectorAll("main table")].filter((table) => captions.includes(table.caption?.textContent));
          return own.map((table) => [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
        }, [app.t(caption), app.t("result-all-by-group")]);
        assert.ok(found.length > 0, split);
        return found.map((rows) => Object.fromEntries(rows.map(([name, ...cells]) => [name, cells.join(" ")])));
      };
      const fewer = (least) => app.t("result-fewer", { least });
      const hidden = app.t("result-protects");
      for (const by of await tables("result-split-departments", "result-by-department")) {
        // Everyone less the other two would be the pair: those go with it.
        assert.deepEqual(by, { Sales: hidden, Works: hidden, Pair: fewer(5) });
      }
      const roles = Object.fromEntries(mine.facts.find(({ id }) => id === "FQ9").fields[2].choices.map(({ id, label }) => [id, label[lang]]));
      for (const by of await tables("result-split-role", "result-by-role")) {
        assert.deepEqual(by, { [roles.sales]: hidden, [roles.executive]: fewer(5), [roles.other]: hidden });
      }
      // Where all groups are large enough there is something to see.
      for (const by of await tables("result-split-front-line", "result-by-contact")) {
        assert.match(by[app.t("result-front-line")], /^6 /);
        assert.match(by[app.t("result-back-office")], /^7 /);
      }
      // The table to take away holds what the page shows, and no group more.
      const [download] = await Promise.all([page.waitForEvent("download"), app.button("result-download").click()]);
      const csv = (await readFile(await download.path(), "utf8")).split(/\r?\n/).slice(1).filter(Boolean);
      assert.deepEqual([...new Set(csv.map((line) => line.split(",").slice(0, 2).join(" ")))], ["all all", "front-line front-line", "front-line back-office"]);

      // A smaller group that is shown is said where it is shown; below 3 nobody comes.
      await app.at(`#${people}`);
      await unfold(app, "people-settings");
      const settings = page.getByRole("region", { name: app.t("people-settings"), exact: true });
      await app.field("round-minimum", {}, settings).fill("3");
      await page.keyboard.press("Tab");
      await app.at(`#${people.replace("/people", "")}`);
      for (const by of await tables("result-split-departments", "result-by-department")) assert.equal(by.Pair, fewer(3));

      // A department that is taken out takes nobody along: they count as those who said none, and still show nothing.
      await app.at(`#${people}`);
      await unfold(app, "people-settings");
      await app.button("round-department-remove", { name: "Pair" }, settings).click();
      await department(app, "Pair", settings).waitFor({ state: "detached" });
      await page.getByRole("table", { name: app.t("people-counts"), exact: true }).getByRole("row", { name: new RegExp(`^${app.t("people-count-none")}\\s+2`) }).waitFor();
    });
  });
}

test("somebody who was invited needs no mouse, from the link to the answer file", async (t) => {
  const lang = "de";
  const server = await serve(t);
  await withPage(t, { lang, server }, async (page) => {
    const { app, questions } = await running(page, lang);
    await invited(t, server, await invitation(app, server), { lang }, async (person) => {
      const { page } = person;
      const [profile, issues, ...statements] = questions;
      const at = async (question) => {
        const group = page.getByRole("group", { name: question.text[lang], exact: true });
        await group.waitFor();
        await page.waitForFunction(() => document.activeElement?.matches("[data-question]"));
        return group;
      };
      await tabTo(page, person.field("respond-code"));
      await page.keyboard.type("Reiher 7");
      await tabTo(page, person.button("begin-do"));
      await page.keyboard.press("Enter");
      const who = await at(profile);
      await tabTo(page, who.getByLabel(profile.fields[0].label[lang], { exact: true }));
      await page.keyboard.type("Works");
      const contact = who.getByRole("group", { name: profile.fields[1].label[lang], exact: true });
      await tabTo(page, contact.getByRole("radio").first());
      await page.keyboard.press("Space");
      await tabTo(page, who.getByRole("group", { name: profile.fields[2].label[lang], exact: true }).getByRole("radio").first());
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await tabTo(page, person.button("ask-next"));
      await page.keyboard.press("Enter");
      const named = await at(issues);
      for (const [n, text] of ["Späte Lieferung", "Preis"].entries()) {
        await tabTo(page, named.getByRole("textbox", { name: person.t("ask-line", { line: n + 1 }), exact: true }), 6);
        // Digits and dashes are letters here.
        await page.keyboard.type(`${text} 1-2`);
      }
      await tabTo(page, person.button("ask-next"));
      await page.keyboard.press("Enter");
      for (const [n, statement] of statements.entries()) {
        const group = await at(statement);
        if (n === 1) {
          // A note, opened and written; then back, and on again.
          await tabTo(page, group.locator("summary").first());
          await page.keyboard.press("Enter");
          await page.keyboard.press("Tab");
          await page.keyboard.type("Messe im Mai");
          await page.keyboard.press("Tab");
          await group.focus();
          await page.keyboard.press("ArrowLeft");
          await at(statements[0]);
          await page.keyboard.press("ArrowRight");
          await at(statement);
        }
        await page.keyboard.press(n === 2 ? "0" : String(2 + (n % 3)));
      }
      await page.getByRole("heading", { name: person.t("ask-finish-title"), exact: true }).waitFor();
      await tabTo(page, person.button("ask-finish"));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: person.t("respond-give-title"), exact: true }).waitFor();
      await tabTo(page, person.button("respond-save"));
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      const { response } = JSON.parse(await readFile(await download.path(), "utf8"));
      assert.deepEqual(response.answers, { FD1: 2, FD2: 3, FD3: null, FD4: 2, FD5: 3, FD6: 4 });
      assert.deepEqual(response.notes, { FD2: "Messe im Mai" });
      assert.equal(response.code, "Reiher 7");
      const fact = (id, field) => response.facts.find((one) => one.fact === id && (one.field ?? "") === field);
      assert.deepEqual([fact("FQ9", "customer-contact").choice, fact("FQ9", "role").choice], ["yes", "executive"]);
      assert.deepEqual(fact("FQ3", "").texts, ["Späte Lieferung 1-2", "Preis 1-2"]);
    });
  });
});
