// The table of all scores against a second computation, in another language and from the file alone: random scorecards of 1 to 2,000
// KPIs with every preset, rule, kind of period and formula. The file is opened in the app, the table is saved from its page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { asOf, name, period, rows } from "./recompute.mjs";
import { closeBrowser, serve, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

const COLUMNS = ["period", "level", "id", "name", "value", "performance", "raw", "progress", "pace", "status", "coverage", "provisional", "stale", "leading", "lagging"];
const NUMBERS = ["value", "performance", "raw", "progress", "pace", "coverage", "leading", "lagging"];
const FORMULAS = ["a", "100 * a / b", "(a + b) / c", "-a ^ 2", "a / (b - b)", "100 * (a - prev(a)) / prev(a)", "if(a > b, max(a, b, c) ^ 2, round(sqrt(abs(c))))", "2 ^ 3 ^ 2 - b", "min(a, prev(b)) <= c", "prev(prev(a) + b) <> ln(exp(c / 100))"];

function dice(seed) {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return { next, one: (list) => list[Math.floor(next() * list.length)], is: (share) => next() < share, number: (from, to) => Math.round((from + (to - from) * next()) * 1000) / 1000 };
}

function series(d, kind) {
  const last = period({ day: "2026-06-30", week: "2026-W26", month: "2026-06", quarter: "2026-Q2", half_year: "2026-H1", year: "2026" }[kind]);
  const count = { day: 120, week: 60, month: 30, quarter: 10, half_year: 6, year: 4 }[kind];
  const values = {};
  for (let n = 0; n < count; n += 1) {
    if (d.is(0.8)) values[name({ kind, n: last.n - n })] = d.is(0.1) ? { value: d.number(-50, 150), note: "estimated" } : d.number(-50, 150);
  }
  return values;
}

function preset(d) {
  const start = d.number(-50, 50);
  const rising = (count) => Array.from({ length: count }, (_, n) => ({ value: start + 20 * n + 1, score: d.number(0, 100) }));
  return d.one([
    () => ({ type: "higher" }),
    () => ({ type: "lower" }),
    () => ({ type: "higher", floor: start, ceiling: start + 60 }),
    () => ({ type: "lower", floor: start + 60, ceiling: start }),
    () => ({ type: "band", outer_low: start, low: start + 10, high: start + 40, outer_high: start + 80 }),
    () => ({ type: "open_band" }),
    () => ({ type: "reached", side: d.one(["at_least", "at_most"]) }),
    () => ({ type: "levels", levels: rising(3).map((level, n) => ({ ...level, name: `Level ${n + 1}` })) }),
    () => ({ type: "curve", points: rising(4) }),
  ])();
}

function kpi(d, n, objectives) {
  const kind = d.one(["month", "month", "quarter", "half_year", "year", "week", "day"]);
  const rule = () => d.one(["sum", "mean", "last", "first", "min", "max", "none"]);
  const input = (letter) => (d.is(0.15) ? { name: letter, rule: "constant", constant: d.number(1, 9) } : { name: letter, rule: rule(), values: series(d, kind) });
  const made = { id: `k${n}`, name: `Measure ${n}`, weight: d.one([1, 1, 2, 0, 0.5]), kind: d.one(["leading", "lagging"]), frequency: kind, preset: preset(d) };
  if (d.is(0.9)) made.objective = `o${Math.floor(d.next() * objectives)}`;
  made.calculation = d.is(0.7) ? { type: "value", rule: rule(), values: series(d, kind) } : { type: "formula", expression: n > 0 && d.is(0.3) ? `${d.one(FORMULAS)} + kpi("k${n - 1}") - prev(kpi("k${Math.floor(d.next() * n)}"))` : d.one(FORMULAS), inputs: ["a", "b", "c"].map(input) };
  if (d.is(0.8)) made.baseline = d.number(-20, 40);
  if (d.is(0.8)) made.target = d.number(30, 90);
  if (d.is(0.5)) Object.assign(made, { baseline_date: "2025-03-10", target_date: d.one(["2026-12-31", "2027-06-30"]) });
  if (d.is(0.3)) made.period_targets = Object.fromEntries(Object.keys(series(d, kind)).slice(0, 5).map((at) => [at, d.number(20, 80)]));
  if (d.is(0.3)) made.carry_forward = d.one([1, 2, 6]);
  if (d.is(0.2)) made.cut_points = d.one([{ watch: 30, on_track: 70 }, { watch: 50, on_track: 70, critical: 20, exceeded: true }]);
  return made;
}

function scorecard(seed, kpis) {
  const d = dice(seed);
  const objectives = Math.max(1, Math.ceil(kpis / 4));
  const own = () => ({ ...(d.is(0.4) ? { rule: d.one(["mean", "min", "max", "own"]) } : {}), ...(d.is(0.5) ? { own_score: d.number(0, 100) } : {}) });
  const perspectives = ["p0", "p1", "p2", "p3"].map((id) => ({ id, name: `Perspective ${id}`, weight: d.one([1, 2, 0]), ...own() }));
  const all = Array.from({ length: objectives }, (_, n) => ({ id: `o${n}`, name: `Objective ${n}`, perspective: `p${n % 4}`, weight: d.one([1, 3, 0]), ...own() }));
  // Every third one is a part of the one four before it, which stands in the same perspective.
  all.forEach((objective, n) => {
    if (n >= 4 && n % 3 === 0 && all[n - 4].parent === undefined) objective.parent = all[n - 4].id;
  });
  return {
    id: `random-${seed}`,
    title: `Random ${seed}`,
    fiscal_year_start: d.one([1, 4, 7, 10]),
    cut_points: { watch: 55, on_track: 80, ...(d.is(0.5) ? { critical: 25 } : {}), exceeded: d.is(0.5) },
    only_lagging: d.is(0.3),
    ...own(),
    perspectives,
    objectives: all,
    kpis: Array.from({ length: kpis }, (_, n) => kpi(d, n, objectives)),
  };
}

function near(a, b) {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

for (const [at, [kpis, kind]] of [[1, "month"], [37, "quarter"], [60, "week"], [50, "day"], [300, "half_year"], [2000, "year"]].entries()) {
  test(`every number of the table can be worked out from the file: ${kpis} measures, by ${kind}`, async (t) => {
    const lang = LANGS[at % LANGS.length];
    const card = scorecard(20261128 + kpis, kpis);
    const file = { format: "fokus-scorecard", version: 1, scorecard: card };
    await withPage(t, { lang, server: await serve(t) }, async (page) => {
      const app = await App.of(page, lang);
      page.setDefaultTimeout(60_000);
      await app.openFile({ name: "random.fokus.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
      await app.heading(app.t("nav-overview")).waitFor();
      await app.card_page("share");
      const kindChoice = app.field("share-scores-kind");
      await kindChoice.selectOption({ label: app.t(`period-kind-${kind.replace("_", "-")}`) });
      const periods = await app.field("share-scores-last").locator("option").evaluateAll((options) => options.map((option) => option.value));
      const [first, last] = [periods.at(-Math.min(periods.length, 3)), periods.at(-1)];
      await app.field("share-scores-first").selectOption(first);
      const [download] = await Promise.all([page.waitForEvent("download"), app.button("share-scores-csv").click()]);
      assert.equal(download.suggestedFilename(), "scores.csv");
      const [head, ...lines] = (await readFile(await download.path(), "utf8")).trimEnd().split("\n").map((line) => line.split(","));
      assert.deepEqual(head, COLUMNS);

      const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
      const expected = periods.slice(periods.indexOf(first)).flatMap((text) => rows(card, period(text), asOf(card, today)).map((row) => ({ period: text, ...row })));
      assert.equal(lines.length, expected.length);
      // As long as it is only looked at, an opened file has an id of its own.
      expected.filter(({ level }) => level === "scorecard").forEach((row) => (row.id = app.card));
      let compared = 0;
      for (const [n, cells] of lines.entries()) {
        const row = Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]]));
        for (const column of COLUMNS) {
          const want = expected[n][column];
          const where = `${row.period} ${row.level} ${row.id}, ${column}: ${row[column]}, worked out as ${want}`;
          if (NUMBERS.includes(column)) assert.ok(near(row[column] === "" ? undefined : Number(row[column]), want), where);
          else assert.equal(row[column], String(want), where);
          compared += 1;
        }
      }
      assert.ok(compared >= COLUMNS.length * kpis, "every measure was compared");

      // The same as JSON.
      const [other] = await Promise.all([page.waitForEvent("download"), app.button("share-scores-json").click()]);
      const json = JSON.parse(await readFile(await other.path(), "utf8"));
      assert.equal(json.length, lines.length);
      for (const [n, row] of json.entries()) {
        for (const [at, column] of COLUMNS.entries()) {
          const said = lines[n][at];
          if (NUMBERS.includes(column)) assert.equal(row[column], said === "" ? null : Number(said), `row ${n}, ${column}`);
          else assert.equal(String(row[column]), said, `row ${n}, ${column}`);
        }
      }
    });
  });
}

// One objective with a leading and a lagging measure and, as a part of it, an objective with one of its own.
function nested() {
  const values = { "2026-09": 30, "2026-10": 40 };
  const measure = (n, objective, kind, target) => ({
    id: `k${n}`, name: `Measure ${n}`, objective, kind, preset: { type: "higher" }, baseline: 0, target, baseline_date: "2025-10-31", target_date: "2026-12-31",
    calculation: { type: "value", rule: "last", values },
  });
  return {
    id: "nested", title: "Nested", perspectives: [{ id: "p", name: "Customers" }],
    objectives: [{ id: "o", name: "Loyal guests", perspective: "p" }, { id: "i", name: "Guests come back", perspective: "p", parent: "o" }],
    kpis: [measure(1, "o", "leading", 80), measure(2, "o", "lagging", 50), measure(3, "i", "lagging", 40)],
  };
}

for (const lang of LANGS) {
  test(`an objective names what it is made of: measures, objectives within, leading and lagging, progress (${lang})`, async (t) => {
    const file = { format: "fokus-scorecard", version: 1, scorecard: nested() };
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.openFile({ name: "nested.fokus.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
      await app.heading(app.t("nav-overview")).waitFor();
      await app.at(`#/s/${app.card}/objective/o?period=2026-10`);
      const table = page.getByRole("table", { name: app.t("objective-measures") });
      const heads = table.getByRole("rowheader");
      await heads.filter({ hasText: "Guests come back" }).waitFor();
      assert.deepEqual(await heads.getByRole("link").allTextContents(), ["Measure 1", "Measure 2", "Guests come back"]);
      // 50, 80 and 100 points of equal weight; leading is 50 alone, lagging (80 + 100) / 2.
      const section = page.getByRole("region", { name: app.t("objective-measures") });
      assert.equal(await table.getByRole("row").last().getByRole("cell").first().textContent(), app.number(230 / 3, 0));
      const step = (key) => section.getByRole("listitem").filter({ hasText: app.t(key) });
      assert.match(await step("why-leading").textContent(), new RegExp(app.number(50, 0)));
      assert.match(await step("why-lagging").textContent(), new RegExp(app.number(90, 0)));
      assert.match(await step("why-progress").textContent(), new RegExp(app.number(76.7, 1).replace(".", "\\.")));
      await table.getByRole("link", { name: "Guests come back" }).click();
      await app.heading("Guests come back").waitFor();
    });
  });
}
