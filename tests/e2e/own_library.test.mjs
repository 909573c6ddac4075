// The library of one's own and templates of one's own: made, kept, opened from files, and refused whole.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { ROOT, axe, closeBrowser, withPage } from "./support.mjs";

after(closeBrowser);

const LANGS = ["en", "de"];
const KEY = "fokus:library";
const fixture = (name) => join(ROOT, "tests/data/library", name);
const file = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
const stored = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const card = (page, name) => page.getByRole("heading", { level: 2, name, exact: true });

// The part of the library page that opens files.
async function openLibraryFile(app, given) {
  const part = app.page.locator("details").filter({ hasText: app.t("own-title") });
  if ((await part.getAttribute("open")) === null) await app.page.getByText(app.t("own-title"), { exact: true }).click();
  await app.field("own-open").setInputFiles(given);
}

async function saved(app, item) {
  await app.button("library-save").click();
  const entry = app.page.getByRole("menuitem", { name: app.t(item), exact: true });
  const [download] = await Promise.all([app.page.waitForEvent("download"), entry.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const lang of LANGS) {
  test(`an own KPI is made, found, taken over, saved as a workbook, kept, changed and deleted with a way back (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      const name = "Bürgerbriefe beantwortet";
      await app.openSample();
      await app.card_page("library");
      await app.button("own-new").click();
      const form = page.getByRole("dialog", { name: app.t("own-kpi"), exact: true });
      // What is missing is said at its field.
      await app.button("action-done", {}, form).click();
      await form.getByRole("alert").filter({ hasText: app.t("formula-empty") }).waitFor();
      await app.field("field-name", {}, form).fill(name);
      await app.field("kpi-definition", {}, form).fill("Share of letters answered within a week.");
      await app.field("kpi-expression", {}, form).fill("100 * answered / (letters");
      await app.button("action-done", {}, form).click();
      await form.getByRole("alert").filter({ hasText: app.t("formula-unclosed", { at: 18 }) }).waitFor();
      await app.field("kpi-expression", {}, form).fill("100 * answered / letters");
      const label = (input) => form.getByLabel(`${app.t("kpi-input-label")}: ${input}`, { exact: true });
      await label("answered").fill("Letters answered");
      await label("letters").fill("Letters");
      await app.field("library-unit", {}, form).fill("%");
      await app.field("library-concern", {}, form).selectOption({ label: app.t("concern-service") });
      await axe(page);
      await app.button("action-done", {}, form).click();
      await page.getByText(app.t("own-saved", { name }), { exact: true }).first().waitFor();
      await form.waitFor({ state: "hidden" });
      const kept = JSON.parse(await stored(page));
      assert.equal(kept.kpis.length, 1);
      assert.deepEqual(kept.kpis[0].name, { en: name, de: name });

      // Found by a search with a mistake, and taken over into the scorecard.
      await app.field("library-search").fill("burgerbreife");
      await card(page, name).waitFor();
      await page.getByText(app.t("own-tag"), { exact: true }).waitFor();
      await app.button("library-take-named", { name }).click();
      const taking = page.getByRole("dialog", { name, exact: true });
      await app.field("library-take-into", {}, taking).selectOption({ index: 1 });
      await app.button("library-take", {}, taking).click();
      await page.getByText(app.t("library-here"), { exact: true }).waitFor();

      // The workbook is a ZIP, and small enough to be looked at natively (tests/own_library.rs).
      const book = await saved(app, "own-xlsx");
      assert.equal(book.name, "fokus-kpis.xlsx");
      assert.equal(book.bytes.subarray(0, 2).toString("latin1"), "PK");

      // A reload keeps it.
      await page.goto(new URL("#/library", page.url()).href);
      await page.reload();
      await App.of(page, lang);
      await app.field("library-search").fill(name);
      await card(page, name).waitFor();

      await app.button("own-edit-named", { name }).click();
      await app.field("field-name", {}, form).fill("Briefe");
      await app.button("action-done", {}, form).click();
      await app.field("library-search").fill("Briefe");
      await card(page, "Briefe").waitFor();
      await app.button("own-delete-named", { name: "Briefe" }).click();
      await page.getByText(app.t("own-deleted", { name: "Briefe" }), { exact: true }).first().waitFor();
      await card(page, "Briefe").waitFor({ state: "detached" });
      assert.equal(await stored(page), null);
      await app.button("action-undo").click();
      await card(page, "Briefe").waitFor();
      assert.equal(JSON.parse(await stored(page)).kpis.length, 1);
    });
  });

  test(`a library file with four flaws lists four sentences and takes nothing over; a sound one is taken over (${lang})`, async (t) => {
    await withPage(t, { lang, path: "#/library" }, async (page) => {
      const app = await App.of(page, lang);
      const said = (line) => page.getByRole("alert").getByRole("listitem").filter({ hasText: line });
      const flaws = [
        ["own-broken", "formula", app.t("formula-unclosed", { at: 18 })],
        ["own-speed", "concern", "speed"],
        ["own-twice", "id", app.t("rule-unique-ids", { id: "own-twice" })],
        ["own-markup", "definition", app.t("own-markup")],
      ];
      await app.storesNothing(async () => {
        await openLibraryFile(app, fixture("four-flaws.json"));
        await app.alert(app.t("own-problems", { count: 4 })).waitFor();
        assert.equal(await page.getByRole("alert").getByRole("listitem").count(), 4);
        const entries = [1, 2, 4, 5];
        for (const [n, [id, field, what]] of flaws.entries()) {
          const line = said(app.t("own-at-field", { entry: entries[n], id, field, what: "" }).trim());
          assert.ok((await line.innerText()).includes(what), what);
        }
        // As a table, by row and column.
        await openLibraryFile(app, fixture("four-flaws.csv"));
        const row = said(app.t("own-at-row", { row: 2, id: "own-broken", column: "formula", what: "" }).trim());
        await row.waitFor();
        assert.equal(await page.getByRole("alert").getByRole("listitem").count(), 4);
        await openLibraryFile(app, file("other.json", '{"format":"fokus-scorecard","version":1}'));
        await app.alert(app.t("own-other", { found: app.t("found-format", { format: "fokus-scorecard" }) })).waitFor();
      });
      await openLibraryFile(app, fixture("own-windows.csv"));
      await page.getByText(app.t("own-found", { count: 2, replaced: 0 }), { exact: true }).waitFor();
      await app.button("action-cancel").click();
      assert.equal(await stored(page), null, "nothing before it is said");
      await openLibraryFile(app, fixture("own.json"));
      await app.button("action-take-over").click();
      await page.getByText(app.t("own-taken", { count: 2 }), { exact: true }).first().waitFor();
      await card(page, "Grußkarten").waitFor();
      // Alone they make a file that can be opened again.
      await app.field("own-only").check();
      await page.getByText(app.t("library-found", { count: 2 })).waitFor();
      const { kpis } = JSON.parse((await saved(app, "library-save-json")).bytes.toString("utf8"));
      assert.deepEqual(kpis.map(({ id }) => id), ["own-letters-answered", "own-grusskarten"]);
      await openLibraryFile(app, fixture("own.json"));
      await page.getByText(app.t("own-found", { count: 2, replaced: 2 }), { exact: true }).waitFor();
      await axe(page);
    });
  });

  test(`a damaged own library is told, given out and never written over (${lang})`, async (t) => {
    await withPage(t, { lang, path: "#/library" }, async (page) => {
      const app = await App.of(page, lang);
      const damaged = '{"format":"fokus-kpi-library","version":1,"kpis":[{"id":"own-x"';
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, damaged]);
      await page.reload();
      await App.of(page, lang);
      const notice = page.locator(".notice").filter({ hasText: app.t("own-damaged") });
      await notice.waitFor();
      assert.ok(await app.button("own-new").isDisabled());
      const [download] = await Promise.all([page.waitForEvent("download"), app.button("library-save", {}, notice).click()]);
      assert.equal(await readFile(await download.path(), "utf8"), damaged);
      await openLibraryFile(app, fixture("own.json"));
      await app.button("action-take-over").click();
      await page.getByText(app.t("own-damaged"), { exact: true }).nth(1).waitFor();
      assert.equal(await stored(page), damaged, "nothing is written over it");
      await app.button("action-delete", {}, notice).click();
      await notice.waitFor({ state: "detached" });
      assert.equal(await stored(page), null);
      await app.button("action-undo").click();
      await notice.waitFor();
      assert.equal(await stored(page), damaged);
    });
  });

  test(`a scorecard is saved as a template without its numbers and people, and opened as a new one (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.openSample();
      await app.card_page("share");
      const [download] = await Promise.all([page.waitForEvent("download"), app.button("share-template-do").click()]);
      assert.match(download.suggestedFilename(), /\.fokus-template\.json$/);
      const template = JSON.parse(await readFile(await download.path(), "utf8"));
      const { scorecard } = template;
      assert.equal(template.template, true);
      assert.ok(scorecard.objectives.length > 5 && scorecard.kpis.length > 5);
      assert.deepEqual(scorecard.initiatives, []);
      for (const part of [...scorecard.objectives, ...scorecard.kpis]) assert.equal(part.owner, undefined, part.id);
      for (const kpi of scorecard.kpis) {
        assert.equal(kpi.target ?? kpi.baseline ?? kpi.period_targets, undefined, kpi.id);
        const series = [kpi.calculation, ...(kpi.calculation.inputs ?? [])].map(({ values }) => values ?? {});
        assert.ok(series.every((values) => Object.keys(values).length === 0), kpi.id);
      }
      await app.at("#/templates");
      await app.field("template-own-do").setInputFiles(await download.path());
      await app.heading(app.t("nav-map")).waitFor();
      assert.ok(!["template", "sample-airline"].includes(app.card), app.card);
      for (const { id } of scorecard.objectives) {
        assert.equal(await page.locator(`[data-key="objective:${id}"]`).count(), 1, id);
      }
      await app.saved();
    });
  });

  test(`a template whose KPI is not in the library is refused with objective and KPI (${lang})`, async (t) => {
    await withPage(t, { lang, path: "#/templates" }, async (page) => {
      const app = await App.of(page, lang);
      const { objectives } = JSON.parse(await readFile(fixture("template-missing-kpi.json"), "utf8"));
      const why = app.t("template-no-kpi", { objective: objectives[1].id, kpi: "no-such-kpi" });
      await app.storesNothing(async () => {
        await app.field("template-own-do").setInputFiles(fixture("template-missing-kpi.json"));
        await app.alert(why).waitFor();
        await app.field("template-own-do").setInputFiles(file("broken.json", '{"format":"fokus-template","version":1'));
        await app.alert(app.t("json-cut")).waitFor();
      });
      assert.equal(app.card, undefined);
      await axe(page);
    });
  });
}
