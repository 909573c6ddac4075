// What moved it: from the overview to the page, two periods chosen by keyboard, an earlier file against now. The table is read as
// it is shown and must add up to the difference of the two scores, in both languages.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { axe, closeBrowser, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

// A number as the language writes it: "−1.234,50" in German is -1234.5.
const read = (lang, text) => Number((lang === "de" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "")).replace("−", "-"));

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// What the sentence says: both scores and the change.
async function told(app) {
  const fields = ["name", "before", "from", "after", "to", "delta", "movers"];
  const pattern = escape(app.t("moved-sentence", Object.fromEntries(fields.map((field) => [field, `@${field}@`])))).replace(/@(\w+)@/g, "(?<$1>.+?)");
  const sentence = app.page.getByRole("status").filter({ hasText: new RegExp(pattern) });
  await sentence.waitFor();
  const { groups } = new RegExp(`^${pattern}$`).exec((await sentence.textContent()).trim());
  const [before, later, delta] = [groups.before, groups.after, groups.delta].map((text) => read(app.lang, text));
  return { ...groups, before, after: later, delta };
}

// The table of measures as numbers: name, values, curves, weights, scope, sum; and the last row of it.
async function table(app) {
  const shown = app.page.getByRole("table", { name: app.t("moved-table"), exact: true });
  await shown.waitFor();
  const rows = await shown.getByRole("row").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const numbers = (row) => row.slice(1).map((text) => read(app.lang, text));
  const [head, ...body] = rows;
  assert.deepEqual(head, ["part-kpi", "moved-values", "moved-curves", "moved-weights", "moved-scope", "moved-sum"].map((key) => app.t(key)));
  return { names: body.slice(0, -1).map(([name]) => name), rows: body.slice(0, -1).map(numbers), total: numbers(body.at(-1)) };
}

// Each row adds up, each column adds up, and all of it is the difference of the scores; numbers are rounded as shown.
function addsUp({ rows, total }, { before, after: later, delta }) {
  const near = (a, b, rounded, what) => assert.ok(Math.abs(a - b) <= rounded + 1e-9, `${what}: ${a} and ${b}`);
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  for (const row of [...rows, total]) near(sum(row.slice(0, 4)), row[4], 0.025, `row ${row}`);
  for (let column = 0; column < 5; column += 1) near(sum(rows.map((row) => row[column])), total[column], 0.005 * (rows.length + 1), `column ${column}`);
  near(later - before, delta, 0.15, "the change in the sentence");
  near(total[4], delta, 0.055, "the sum of the table and the change");
}

for (const lang of LANGS) {
  test(`two periods of a sample, chosen by keyboard, add up to the difference shown (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.openSample();
      await app.total().getByRole("link", { name: app.t("moved-ask"), exact: true }).click();
      await app.heading(app.t("nav-analysis")).waitFor();
      const first = await told(app);
      addsUp(await table(app), first);

      // By keyboard: the earlier period one further back, then an objective instead of the total.
      const from = app.field("moved-from");
      const options = await from.locator("option").allTextContents();
      assert.ok(options.length >= 3 && options.indexOf(first.from) === options.indexOf(first.to) + 1, `newest first: ${options}`);
      await from.focus();
      await page.keyboard.press("ArrowDown");
      const older = options[options.indexOf(first.from) + 1];
      await page.getByRole("status").filter({ hasText: `(${older})` }).waitFor();
      const second = await told(app);
      assert.equal(second.from, older);
      addsUp(await table(app), second);

      // And part after part of the scorecard, until one of them has moved.
      const node = app.field("moved-node");
      await node.focus();
      const parts = await node.locator("option").allTextContents();
      for (const part of parts.slice(1)) {
        await page.keyboard.press("ArrowDown");
        await page.getByRole("status").filter({ hasText: part.replace(/^– /, "") }).waitFor();
        if (await page.getByRole("table", { name: app.t("moved-table"), exact: true }).isVisible()) break;
      }
      addsUp(await table(app), await told(app));
      await axe(page);

      // A measure leads to its page.
      const row = page.getByRole("table", { name: app.t("moved-table"), exact: true }).getByRole("rowheader").getByRole("link").first();
      const name = await row.textContent();
      await row.click();
      await app.heading(name).waitFor();
    });
  });
}

// One measure with the value 40 in October 2026; 100 points at the target.
function scorecard(target, months = { "2026-09": 30, "2026-10": 40 }) {
  return {
    id: "small", title: "Small", perspectives: [{ id: "p", name: "Customers" }],
    objectives: [{ id: "o", name: "Loyal guests", perspective: "p" }],
    kpis: [{
      id: "k", name: "Guests who return", objective: "o", preset: { type: "higher" }, baseline: 0, target,
      calculation: { type: "value", rule: "last", values: months },
    }],
  };
}
const file = (name, card) => ({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ format: "fokus-scorecard", version: 1, scorecard: card })) });

for (const lang of LANGS) {
  test(`an earlier file against now: another target is curve and nothing else; a bad file says why (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.openFile(file("now.fokus.json", scorecard(50)));
      await app.heading(app.t("nav-overview")).waitFor();
      await app.card_page("analysis");
      await page.getByRole("radio", { name: app.t("moved-with-file"), exact: true }).check();

      await app.field("moved-file-do").setInputFiles({ name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{ not a file") });
      await app.alert(app.t("open-refused")).waitFor();

      await app.field("moved-file-do").setInputFiles(file("before.fokus.json", scorecard(80)));
      const said = await told(app);
      // 40 of 80 are 50 points, 40 of 50 are 80.
      assert.deepEqual([said.before, said.after, said.delta], [50, 80, 30]);
      assert.ok(said.from.startsWith("before.fokus.json"));
      const { rows, total } = await table(app);
      assert.deepEqual([rows, total], [[[0, 30, 0, 0, 30]], [0, 30, 0, 0, 30]]);
      await axe(page);

      // The same file as now has nothing to tell.
      await app.button("moved-other-file").click();
      await app.field("moved-file-do").setInputFiles(file("same.fokus.json", scorecard(50)));
      await page.getByRole("status").filter({ hasText: "same.fokus.json" }).waitFor();
      assert.equal(await page.getByRole("table", { name: app.t("moved-table"), exact: true }).count(), 0);

      // A file of something else is compared, with a word of warning.
      const other = scorecard(50);
      other.kpis[0].id = "something-else";
      await app.button("moved-other-file").click();
      await app.field("moved-file-do").setInputFiles(file("other.fokus.json", other));
      await page.getByText(app.t("moved-foreign"), { exact: true }).waitFor();
    });
  });
}

test("one measured period alone is not compared, and says what is missing", async (t) => {
  await withPage(t, { lang: "en" }, async (page) => {
    const app = await App.of(page, "en");
    await app.openFile(file("one.fokus.json", scorecard(50, { "2026-10": 40 })));
    await app.heading(app.t("nav-overview")).waitFor();
    assert.equal(await app.total().getByRole("link", { name: app.t("moved-ask"), exact: true }).count(), 0);
    await app.card_page("analysis");
    await page.getByText(app.t("moved-nothing"), { exact: true }).waitFor();
  });
});

test("thousands of measures are compared a step at a time, and a phone shows it without scrolling sideways", async (t) => {
  await withPage(t, { lang: "de", viewport: { width: 390, height: 800 } }, async (page) => {
    const app = await App.of(page, "de");
    const card = scorecard(50);
    const months = (n) => ({ "2026-09": n % 60, "2026-10": (n * 7) % 60 });
    const kpi = (n) => ({ ...card.kpis[0], id: `k${n}`, name: `Kennzahl Nummer ${n}`, calculation: { type: "value", rule: "last", values: months(n) } });
    card.kpis = Array.from({ length: 2_000 }, (_, n) => kpi(n));
    await app.openFile(file("many.fokus.json", card));
    await app.heading(app.t("nav-overview")).waitFor();
    await app.card_page("analysis");
    const shown = await table(app);
    assert.equal(shown.rows.length, 26, "the largest and the others together");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    addsUp({ rows: shown.rows, total: shown.total }, { before: 0, after: shown.total[4], delta: shown.total[4] });
  });
});
