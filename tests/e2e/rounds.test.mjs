// Rounds of assessment: begun for several people and alone, changed afterwards, deleted with a way back; questionnaires of one's
// own; from a recommendation to what is done, and what a second round says of it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { CALM, answer, answerAgain, beginRound, collect, counts, department, dialog, file, giveBack, invitation, invitationFile, invited, own, round, setDepartments, unfold } from "./people.mjs";
import { answerSheet, asked, questionnaire } from "./sheet.mjs";
import { axe, closeBrowser, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

const row = (app, name) => app.page.getByRole("listitem").filter({ has: app.page.getByRole("heading", { level: 3, name, exact: true }) });

async function freshCard(page, lang) {
  const app = await App.of(page, lang);
  await app.newCard("Larkhaven");
  await app.card_page("assess");
  return app;
}

for (const lang of LANGS) {
  test(`a round of several people is begun and changed, one alone is begun, both are deleted with a way back (${lang})`, async (t) => {
    await withPage(t, { lang, context: CALM }, async (page, { server }) => {
      const app = await freshCard(page, lang);
      const file = await questionnaire();
      await app.button("rounds-several").click();
      const form = dialog(app, "rounds-begin");
      await form.waitFor();
      await axe(page);
      // The questionnaire proposes departments; each can be renamed, taken out, added.
      const proposed = file.facilitator.fields.find(({ defaults }) => defaults).defaults;
      assert.equal(await app.field("round-department-name", {}, form).count(), proposed.length);
      // A version that does not ask for the department has none to set up.
      await app.field("round-version", {}, form).selectOption("short");
      await app.field("round-department-name", {}, form).first().waitFor({ state: "detached" });
      await app.field("round-version", {}, form).selectOption("full");
      await app.field("round-name", {}, form).fill("Autumn");
      // What is out of range is said, and no round begins with another number than was typed.
      const minimum = app.field("round-minimum", {}, form);
      await minimum.fill("2");
      await app.button("begin-do", {}, form).click();
      await form.getByRole("alert").filter({ hasText: app.t("round-minimum-wrong") }).waitFor();
      assert.ok(await form.isVisible(), "the dialog stays");
      await minimum.fill("4");
      await setDepartments(app, form, [["Workshop", 6], ["Front desk", 3]]);
      await app.button("round-department-add", {}, form).click();
      const added = app.field("round-department-name", {}, form).nth(2);
      // A new one is named at once, by keyboard too.
      await added.fill("");
      await page.keyboard.press("Tab");
      await form.getByRole("alert").filter({ hasText: app.t("round-department-unnamed") }).waitFor();
      await added.fill("Pair");
      await page.keyboard.press("Tab");
      await app.field("round-department-invited", {}, department(app, "Pair", form)).fill("2");
      await page.keyboard.press("Tab");
      await app.button("begin-do", {}, form).click();
      await app.heading("Autumn").waitFor();
      await form.waitFor({ state: "detached" });
      assert.deepEqual(await counts(app), [["Workshop", "0", "6"], ["Front desk", "0", "3"], ["Pair", "0", "2"], [app.t("people-count-all"), "0", "11"]]);

      // Whoever gets the link knows nothing else of the scorecard.
      await invited(t, server, await invitation(app, server), { lang }, async (other) => {
        await other.heading(file.title[lang]).waitFor();
        await other.page.getByRole("heading", { level: 2, name: app.t("respond-confidential"), exact: true }).waitFor();
        const full = file.versions.full.asks.length;
        await other.page.getByText(app.t("begin-size", { questions: full, minutes: file.minutes.full }), { exact: true }).waitFor();
      });

      // Changed afterwards, each in one step that can be taken back.
      await unfold(app, "people-settings");
      const settings = page.getByRole("region", { name: app.t("people-settings"), exact: true });
      assert.equal(await app.field("round-minimum", {}, settings).inputValue(), "4");
      await app.field("round-department-name", {}, department(app, "Front desk", settings)).fill("Reception");
      await page.keyboard.press("Tab");
      await app.button("round-department-add", {}, settings).click();
      await department(app, app.t("round-department-new"), settings).waitFor();
      await app.field("round-department-name", {}, department(app, app.t("round-department-new"), settings)).fill("Office");
      await page.keyboard.press("Tab");
      await app.field("round-department-invited", {}, department(app, "Office", settings)).fill("4");
      await page.keyboard.press("Tab");
      await app.button("round-department-remove", { name: "Pair" }, settings).click();
      await department(app, "Pair", settings).waitFor({ state: "detached" });
      assert.deepEqual((await counts(app)).map(([name]) => name), ["Workshop", "Reception", "Office", app.t("people-count-all")]);
      await page.keyboard.press("Control+z");
      await department(app, "Pair", settings).waitFor();
      assert.ok((await counts(app)).some(([name, , asked]) => name === "Pair" && asked === "2"));
      await axe(page);

      // One who answers here as one of several comes back.
      await app.link("round-tab-answer").click();
      await page.getByRole("group", { name: asked(file)[0].text[lang], exact: true }).waitFor();
      await app.link("round-tab-people").click();
      await app.field("people-link").waitFor();

      // Alone.
      await app.card_page("assess");
      await row(app, "Autumn").getByText(app.t("rounds-answered-of", { answered: 0, asked: 15 })).waitFor();
      await app.button("rounds-begin").click();
      await app.field("round-name", {}, form).fill("My own view");
      await form.getByRole("radio", { name: app.t("round-mode-alone"), exact: true }).check();
      assert.equal(await app.field("round-minimum", {}, form).count(), 0, "nobody else, no groups");
      await app.field("round-version", {}, form).selectOption("short");
      await app.button("begin-do", {}, form).click();
      await app.heading("My own view").waitFor();
      const short = asked(file, "short");
      assert.ok(page.url().endsWith("/answer"), page.url());
      await page.getByRole("group", { name: short[0].text[lang], exact: true }).waitFor();
      await page.keyboard.press("4");
      await page.getByRole("group", { name: short[1].text[lang], exact: true }).waitFor();
      await app.card_page("assess");
      const mine = row(app, "My own view");
      await mine.getByText(app.t("rounds-self-open")).waitFor();
      // One goes on where one left, also after a reload.
      await app.saved();
      await page.reload();
      await App.of(page, lang);
      await mine.getByRole("link", { name: "My own view", exact: true }).click();
      await answerSheet(app, short.slice(1), { answers: Object.fromEntries(short.map(({ id }) => [id, 4])), facts: { FQ1: { own: 3, others: 5 } } });
      await app.button("ask-finish").click();
      await page.getByRole("heading", { level: 2, name: app.t("result-first"), exact: true }).waitFor();
      await app.card_page("assess");
      await mine.getByText(app.t("rounds-self"), { exact: false }).waitFor();

      // Others can be asked later: those who come see the same questions, and nobody is asked for a department here.
      await mine.getByRole("link", { name: `${app.t("round-tab-people")}: My own view`, exact: true }).click();
      await page.getByText(app.t("people-alone"), { exact: true }).waitFor();
      await app.button("rounds-several").click();
      await app.field("people-link").waitFor();
      assert.deepEqual(await counts(app), [[app.t("people-count-all"), "1", app.t("people-count-unknown")]]);
      await page.keyboard.press("Control+z");
      await page.getByText(app.t("people-alone"), { exact: true }).waitFor();
      await app.card_page("assess");

      // Deleted, with what is lost, and a way back.
      await app.button("rounds-delete", { name: "My own view" }).click();
      const asks = dialog(app, "rounds-delete-title");
      await asks.getByText(app.t("rounds-delete-text", { name: "My own view", count: 1 }), { exact: true }).waitFor();
      await app.button("action-delete", {}, asks).click();
      await mine.waitFor({ state: "detached" });
      await page.getByText(app.t("rounds-deleted", { name: "My own view" }), { exact: true }).waitFor();
      await page.getByRole("region", { name: app.t("notices") }).getByRole("button", { name: app.t("action-undo"), exact: true }).click();
      await mine.waitFor();
      await mine.getByText(app.t("rounds-self"), { exact: false }).waitFor();
      await app.button("rounds-delete", { name: "Autumn" }).click();
      await asks.waitFor();
      await page.keyboard.press("Escape");
      await asks.waitFor({ state: "hidden" });
      assert.equal(await row(app, "Autumn").count(), 1);
    });
  });

  test(`a questionnaire of one's own is made of the shipped one, asked, answered and told; it stays while a round asks it (${lang})`, async (t) => {
    await withPage(t, { lang, context: CALM }, async (page, { server }) => {
      const app = await freshCard(page, lang);
      await unfold(app, "own-questionnaires");
      const [download] = await Promise.all([page.waitForEvent("download"), app.button("own-questionnaires-built-in").click()]);
      assert.equal(download.suggestedFilename(), "customer-focus.fokus-questionnaire.json");
      const saved = JSON.parse(await readFile(await download.path(), "utf8"));
      assert.deepEqual(saved, await questionnaire(), "what is saved is what is shipped");

      // Every flaw at once; nothing is taken.
      const drop = app.field("own-questionnaires-import");
      const broken = structuredClone({ ...saved, id: "broken" });
      broken.recommendations[0].for.dimension = "XX";
      broken.items.push(structuredClone(broken.items[0]));
      broken.levels[2].name.de = "";
      broken.items[5].text.en = "  ";
      await app.storesNothing(async () => {
        await drop.setInputFiles(file("broken.json", broken));
        await app.alert(app.t("own-questionnaires-problems", { count: 4 })).waitFor();
      });
      const lines = await page.getByRole("alert").getByRole("listitem").allInnerTexts();
      const at = (place, key, args) => app.t("qfile-at", { place, what: app.t(key, args) });
      for (const expected of [at("recommendations[0].for.dimension", "qfile-no-dimension", { id: "XX" }), at("items[40].id", "qfile-twice", { id: "FD1" }), at("levels[2].name.de", "qfile-no-text"), at("items[5].text.en", "qfile-no-text")]) {
        assert.ok(lines.includes(expected), `${expected} is not among\n${lines.join("\n")}`);
      }
      // The id of the shipped one belongs to that.
      await drop.setInputFiles(file("same.json", saved));
      await app.alert(app.t("own-questionnaire-taken", { id: "customer-focus" })).waitFor();

      const mine = await own();
      const title = mine.title[lang];
      await drop.setInputFiles(file("own.json", mine));
      await page.getByText(app.t("own-questionnaires-taken", { title }), { exact: true }).first().waitFor();
      await page.getByRole("heading", { level: 3, name: title, exact: true }).waitFor();
      await axe(page);

      await beginRound(app, { name: "Own", questionnaire: title, version: "quick", departments: [["Sales", 4]], minimum: 3 });
      // It is too long for a link, and says so: the file holds it.
      await page.getByText(app.t("people-link-too-long"), { exact: true }).waitFor();
      const sent = await invitationFile(app);
      // The reversed statements otherwise than the others: nobody answers the same everywhere.
      const person = { answers: { FD1: 4, FD2: 2, FD3: 4, FD4: 4, FD5: 3, FD6: 5 } };
      const files = [];
      await invited(t, server, "#/answer", { lang }, async (other) => {
        await other.field("respond-drop").setInputFiles(sent);
        await other.heading(title).waitFor();
        for (let n = 0; n < 3; n += 1) {
          await answer(other, asked(mine, "quick"), person);
          files.push(file(`${n}.json`, (await giveBack(other)).text));
          if (n < 2) await answerAgain(other);
        }
      });
      assert.match((await collect(app, files)).said, new RegExp(app.t("people-taken", { count: 3 })));
      await app.card_page(`assess/${round(app)}`);
      const table = page.getByRole("table", { name: app.t("result-dimensions-caption"), exact: true });
      await table.getByRole("cell", { name: new RegExp(`^${app.number(75, 0)}\\b`) }).first().waitFor();

      // It stays while it is asked.
      await app.card_page("assess");
      await unfold(app, "own-questionnaires");
      const remove = app.button("own-questionnaires-delete", { title });
      assert.ok(await remove.isDisabled());
      await page.getByText(app.t("own-questionnaires-used"), { exact: true }).waitFor();
      // What was answered already is not asked otherwise.
      await drop.setInputFiles(file("own.json", await own((copy) => (copy.items[0].text = { en: "Other.", de: "Anders." }))));
      await app.alert(app.t("own-questionnaires-asked", { title })).waitFor();
      await app.button("rounds-delete", { name: "Own" }).click();
      await app.button("action-delete", {}, dialog(app, "rounds-delete-title")).click();
      await unfold(app, "own-questionnaires");
      await remove.click();
      await page.getByText(app.t("own-questionnaires-deleted", { title }), { exact: true }).first().waitFor();
      await page.getByRole("heading", { level: 3, name: title, exact: true }).waitFor({ state: "detached" });
    });
  });

  test(`from a recommendation to objective, measure and initiative, and what the next round says of it (${lang})`, async (t) => {
    await withPage(t, { lang, context: CALM }, async (page) => {
      const app = await freshCard(page, lang);
      const file = await questionnaire();
      const short = asked(file, "short");
      const turned = new Set(file.dimensions[0].scoring.reverse);
      const alone = async (first, value, hours) => {
        const words = app.t("round-version-minutes", { name: file.versions.short.name[lang], minutes: file.minutes.short });
        if (first) await app.button("round-version-minutes", { name: file.versions.short.name[lang], minutes: file.minutes.short }).click();
        else {
          await app.card_page("assess");
          await app.button("rounds-begin").click();
          const form = dialog(app, "rounds-begin");
          await form.getByRole("radio", { name: app.t("round-mode-alone"), exact: true }).check();
          await app.field("round-version", {}, form).selectOption({ label: words });
          await app.button("begin-do", {}, form).click();
        }
        const answers = Object.fromEntries(short.map(({ id }) => [id, turned.has(id) ? 6 - value : value]));
        await answerSheet(app, short, { answers, facts: { FQ1: hours } });
        await app.button("ask-finish").click();
        await page.getByRole("heading", { level: 2, name: app.t("result-first"), exact: true }).waitFor();
        return round(app);
      };
      const first = await alone(true, 2, { own: 12, others: 4 });
      const recommendation = file.recommendations.find(({ for: of }) => of.kind === "level" && of.dimension === "FD" && of.level === 2);
      const { initiative, objective, kpis } = recommendation.creates;
      await app.button("result-take-it", { name: initiative.title[lang] }).click();
      await page.getByText(app.t("result-taken", { name: initiative.title[lang] }), { exact: true }).waitFor();

      // The objective, with its measures and the way back to the answers that caused it.
      await app.card_page("measures");
      const library = JSON.parse(await readFile(new URL("../../src/static/content/library/kpis.json", import.meta.url), "utf8"));
      for (const id of kpis) await page.getByText(library.kpis.find((kpi) => kpi.id === id).name[lang]).first().waitFor();
      await app.card_page("map");
      await app.box(objective.text[lang]).first().waitFor();
      const because = app.t("result-cause", { round: app.t("result-round-number", { number: 1 }) });
      await app.card_page("act");
      await page.getByRole("button", { name: new RegExp(initiative.title[lang].slice(0, 20)) }).first().click();
      const form = page.getByRole("dialog");
      await form.getByRole("link", { name: because, exact: true }).click();
      await page.waitForURL((url) => url.hash.endsWith(`/assess/${first}`));
      await page.getByText(app.t("result-taken-over"), { exact: true }).first().waitFor();

      // The next round.
      await alone(false, 4, { own: 4, others: 12 });
      const change = page.getByRole("region", { name: app.t("result-change-since", { round: app.t("result-round-number", { number: 1 }) }), exact: true });
      const taken = change.getByRole("table", { name: app.t("result-followed"), exact: true });
      const cells = (await taken.getByRole("row").nth(1).innerText()).replace(/\s+/g, " ");
      assert.ok(cells.includes(initiative.title[lang]), cells);
      assert.ok(cells.includes(app.number(25, 0)) && cells.includes(app.number(75, 0)), cells);
      await axe(page);
    });
  });
}
