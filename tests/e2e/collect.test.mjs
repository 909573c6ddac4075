// Answers that come back are foreign: many at once are judged one by one, each that is left out is named with its reason, markup
// stays text, and nothing that is there is lost. What people named is judged, and the result follows.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { ANSWERS, CALM, altered, answer, answerAgain, collect, counts, file, giveBack, invitation, invited, running } from "./people.mjs";
import { axe, closeBrowser, serve, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

const EVIL = ['<img src=evil.png onerror="window.canary=1">', '"><script>window.canary=1</script>', "<svg/onload=window.canary=1>", "</textarea></title></style><b>bold"];

// What markup would have made of the page.
const unharmed = async (page, where) => {
  const made = await page.evaluate(() => {
    const found = [...document.querySelectorAll("main img, main script, main iframe, main b, main svg[onload], main [onerror]")].map((element) => element.outerHTML);
    return window.canary === undefined ? found : ["a script ran", ...found];
  });
  assert.deepEqual(made, [], where);
};

const responses = async (app) => JSON.parse((await app.exportFile()).text).scorecard.responses ?? [];
const byId = (all) => Object.fromEntries(all.map((one) => [one.id, one]));

for (const lang of LANGS) {
  test(`many answers at once: the sound ones are taken, each other one is named with its reason, nothing is lost (${lang})`, async (t) => {
    const server = await serve(t);
    await withPage(t, { lang, server, context: CALM }, async (page) => {
      const { app, questions } = await running(page, lang, { minimum: 3 });
      const people = app.page.url().split("#")[1];
      const given = [];
      await invited(t, server, await invitation(app, server), { lang }, async (person) => {
        for (const [n, texts] of [["Late deliveries", "Our brochure"], ["late  DELIVERIES"], ["Price"]].entries()) {
          if (n > 0) await answerAgain(person);
          await answer(person, questions, { answers: { ...ANSWERS, FD1: 1 + n }, facts: { FQ9: { department: "Sales", "customer-contact": "yes", role: "sales" }, FQ3: texts } });
          given.push((await giveBack(person)).text);
        }
      });
      const [first, second, third] = given;
      const { questionnaire, response } = JSON.parse(first);
      await collect(app, [file("first.json", first)]);
      const before = await responses(app);
      assert.deepEqual(byId(before), { [response.id]: response });
      await app.at(`#${people}`);

      // Whatever an answer can hold is full of markup: it is taken, for words are words.
      const item = questions[2].id;
      const hostile = altered(second, (response) => {
        Object.assign(response, { id: "hostile-1", code: EVIL[0].slice(0, 60) });
        response.notes = { [item]: EVIL.join("\n") };
        response.facts.find(({ fact }) => fact === "FQ3").texts = EVIL;
      });
      const other = (change) => altered(second, (response, answers) => change(Object.assign(response, { id: `x-${Math.random().toString(36).slice(2)}` }), answers));
      const fact = (response, id) => response.facts.find((one) => one.fact === id);
      const why = (key, args) => app.t(`left-out-${key}`, args);
      const version = questionnaire.version;
      const bad = [
        ["again.json", first, why("duplicate")],
        ["changed.json", altered(first, (response) => (response.answers.FD1 = 5)), why("duplicate-other")],
        ["round.json", other((response) => (response.round = "another-round")), why("other-round", { id: "another-round" })],
        ["questionnaire.json", other((_, answers) => (answers.questionnaire.id = EVIL[2])), why("other-questionnaire", { id: EVIL[2] })],
        ["version.json", other((_, answers) => (answers.questionnaire.version = "9.0")), why("other-version", { version: "9.0", expected: version })],
        ["damaged.json", third.replace(/"FD2": \d/, '"FD2": 5'), why("damaged")],
        ["cut.json", third.slice(0, third.length / 2), why("cut-off")],
        ["nine.json", other((response) => (response.answers.FD1 = 9)), why("outside-scale", { item: "FD1", value: "9", low: 1, high: 5 })],
        ["half.json", other((response) => (response.answers.FD2 = 2.5)), why("outside-scale", { item: "FD2", value: app.number(2.5, 1), low: 1, high: 5 })],
        ["item.json", other((response) => (response.answers[EVIL[1]] = 3)), why("unknown-item", { id: EVIL[1] })],
        ["department.json", other((response) => (fact(response, "FQ9").choice = EVIL[2])), why("unknown-department", { id: EVIL[2] })],
        ["judged.json", other((response) => (fact(response, "FQ3").accepted = [0])), null],
        ["more.json", other((_, answers) => (answers.bonus = 1)), why("unknown-field", { field: "bonus" })],
        ["many.json", other((response) => (fact(response, "FQ3").texts = Array(6).fill("x"))), why("too-many-entries", { id: "FQ3", count: 6, limit: 5 })],
        ["long.json", other((response) => (response.notes = { [item]: "x".repeat(1001) })), why("text-too-long", { place: item, length: 1001, limit: 1000 })],
        ["open.json", other((response) => (response.done = false)), why("not-finished")],
        ["empty.json", other((response) => Object.assign(response, { answers: {}, facts: [] })), why("empty")],
        ["notes.txt", "Dear all, here are my answers.", why("none")],
        ["picture.json", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]).toString("latin1"), null],
        ["card.json", (await app.exportFile()).text, null],
        [`${EVIL[2].replaceAll("/", " ")}.json`, "{}", null],
      ];
      await app.at(`#${people}`);
      const mixed = [file("hostile.json", hostile), ...bad.map(([name, content]) => file(name, content)), file("third.json", third)];
      const { outcome, said, lines } = await collect(app, mixed);
      assert.ok(said.includes(app.t("people-taken", { count: 2 })), said);
      assert.ok(said.includes(app.t("people-left-out", { count: bad.length })), said);
      assert.equal(lines.length, bad.length, lines.join("\n"));
      for (const [n, [name, , reason]] of bad.entries()) {
        if (reason === null) assert.ok(lines[n].includes(name.slice(0, 12)) && lines[n].length > name.length + 12, lines[n]);
        else assert.equal(lines[n], app.t("left-out-file", { name, why: reason }));
      }
      await unharmed(page, "what was left out");
      await axe(page);
      const [list] = await Promise.all([page.waitForEvent("download"), app.button("people-left-save", {}, outcome).click()]);
      assert.deepEqual((await readFile(await list.path(), "utf8")).split("\n"), lines);

      // What is there is what came, to the letter.
      const after = byId(await responses(app));
      assert.deepEqual(after, byId([response, hostile.response, JSON.parse(third).response]));
      await app.at(`#${people}`);
      assert.deepEqual((await counts(app)).at(0), ["Sales", "3", "6"]);

      // The markup stands as words where texts are shown.
      const named = page.getByRole("region", { name: app.t("people-named"), exact: true });
      for (const text of EVIL) await named.getByText(text, { exact: true }).waitFor();
      await unharmed(page, "what people named");
      await app.at(`#${people.replace("/people", "")}`);
      await page.getByText(app.t("result-items-show"), { exact: true }).click();
      const notes = page.getByText(app.t("result-notes", { count: 1 }), { exact: true });
      await notes.click();
      await page.locator("li:visible", { hasText: EVIL[3] }).first().waitFor();
      await unharmed(page, "the result");
      assert.deepEqual(server.requests.filter((name) => name.includes("evil")), [], "nothing was asked for");

      // One step takes all of them back, and brings them again.
      await app.at(`#${people}`);
      await page.keyboard.press("Control+z");
      const ids = async () => Object.keys(byId(await responses(app))).sort();
      assert.deepEqual(await ids(), [response.id]);
      await page.keyboard.press("Control+Shift+z");
      assert.deepEqual(await ids(), Object.keys(after).sort());

      // One set of answers is deleted by the beginning of its id, with a way back.
      await app.at(`#${people}`);
      await page.getByText(app.t("people-responses"), { exact: true }).and(page.locator("summary")).click();
      await app.button("people-response-delete", { id: "hostile-" }).click();
      await page.getByText(app.t("people-response-deleted", { id: "hostile-" }), { exact: true }).waitFor();
      assert.deepEqual((await counts(app)).at(0), ["Sales", "2", "6"]);
      await page.getByRole("region", { name: app.t("notices"), exact: true }).getByRole("button", { name: app.t("action-undo"), exact: true }).click();
      assert.deepEqual((await counts(app)).at(0), ["Sales", "3", "6"]);

      // What does not make it from a text stays there to be looked at.
      const pasted = await collect(app, "Dear all, here are my answers.");
      assert.deepEqual(pasted.lines, [app.t("left-out-file", { name: app.t("people-paste-name"), why: why("none") })]);
      assert.equal(await app.field("people-paste").inputValue(), "Dear all, here are my answers.");
    });
  });

  test(`what people named is accepted or not by who runs the round, and the rate follows (${lang})`, async (t) => {
    const server = await serve(t);
    await withPage(t, { lang, server, context: CALM }, async (page) => {
      const { app, questions } = await running(page, lang, { minimum: 3 });
      const people = page.url().split("#")[1];
      const files = [];
      await invited(t, server, await invitation(app, server), { lang }, async (person) => {
        for (const [n, texts] of [["Late deliveries", "Our brochure"], ["late  DELIVERIES"], ["Price"], ["Our brochure"]].entries()) {
          if (n > 0) await answerAgain(person);
          await answer(person, questions, { answers: { ...ANSWERS, FD1: 1 + n }, facts: { FQ9: { role: "sales" }, FQ3: texts } });
          files.push(file(`${n}.json`, (await giveBack(person)).text));
        }
      });
      await collect(app, files.slice(0, 3));
      // The last one is dropped onto the page.
      const dropped = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "3.json", { type: "application/json" }));
        return transfer;
      }, files[3].buffer.toString("utf8"));
      await page.getByText(app.t("people-collect-drop"), { exact: true }).dispatchEvent("drop", { dataTransfer: dropped });
      const named = page.getByRole("region", { name: app.t("people-named"), exact: true });
      await named.getByText(app.t("people-named-open", { count: 3 }), { exact: true }).waitFor();
      // Twice the same in other letters is one entry.
      const entries = named.getByRole("listitem");
      assert.equal(await entries.count(), 3);
      await entries.filter({ hasText: "Late deliveries" }).getByText(app.t("people-named-times", { count: 2 })).waitFor();

      const rate = async () => {
        await app.at(`#${people.replace("/people", "")}`);
        const table = page.getByRole("table", { name: app.t("result-naming"), exact: true });
        const cells = await table.getByRole("row").nth(1).getByRole("cell").allInnerTexts();
        await app.at(`#${people}`);
        return cells.at(-1);
      };
      const accept = (text) => app.button("people-named-accept-it", { text });
      const refuse = (text) => app.button("people-named-refuse-it", { text });
      const saw = [await rate()];
      await accept("Late deliveries").click();
      assert.equal(await accept("Late deliveries").getAttribute("aria-pressed"), "true");
      await refuse("Our brochure").click();
      await named.getByText(app.t("people-named-open", { count: 1 }), { exact: true }).waitFor();
      saw.push(await rate());
      await accept("Price").click();
      await named.getByText(app.t("people-named-open", { count: 0 }), { exact: true }).waitFor();
      saw.push(await rate());
      // Taken back.
      await accept("Price").click();
      assert.equal(await accept("Price").getAttribute("aria-pressed"), "false");
      saw.push(await rate());
      // Two of four can name an issue that counts, then three.
      for (const [n, share] of [[1, 50], [2, 75], [3, 50]]) assert.ok(saw[n].includes(app.percent(share, 0)), saw.join(" | "));
      assert.ok(!saw[0].includes(app.percent(50, 0)), saw[0]);
      await axe(page);
    });
  });
}
