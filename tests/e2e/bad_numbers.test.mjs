// Numbers, weights, points and formulas that cannot be: typed, each is refused at its field, what was typed stays and nothing is
// stored; in a file, it is refused with the part and the field.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { closeBrowser, withPage } from "./support.mjs";
import { LANGS, part } from "./texts.mjs";

after(closeBrowser);

const NO_NUMBERS = ["NaN", "-Infinity", "∞", "1e400", "0x10"];
const HUGE = "9".repeat(400);

// A measure of each sort, all of one objective but the last.
function card() {
  const measure = (id, preset, more = {}) => ({
    id, name: `Measure ${id}`, objective: "o", weight: 1, preset, baseline: 0, target: 10,
    calculation: { type: "value", rule: "last", values: { "2026-10": 5 } }, ...more,
  });
  const level = (value, score) => ({ value, score, name: `From ${value}` });
  return {
    id: "numbers", title: "Numbers",
    perspectives: [{ id: "p", name: "Customers", weight: 1 }, { id: "q", name: "Processes", weight: 1 }],
    objectives: [
      { id: "o", name: "Arrive when we said", perspective: "p", weight: 1 },
      { id: "z", name: "Turn round in time", perspective: "q", weight: 1 },
    ],
    kpis: [
      measure("line", { type: "higher", floor: 0, ceiling: 10 }, { cut_points: { watch: 60, on_track: 85 } }),
      measure("plain", { type: "higher" }),
      measure("band", { type: "band", outer_low: 0, low: 4, high: 6, outer_high: 10 }),
      measure("levels", { type: "levels", levels: [level(0, 0), level(5, 50), level(9, 100)] }),
      measure("curve", { type: "curve", points: [{ value: 0, score: 0 }, { value: 5, score: 80 }, { value: 9, score: 100 }] }),
      measure("formula", { type: "higher" }, {
        objective: "z",
        calculation: { type: "formula", expression: "a / b", inputs: [{ name: "a", rule: "sum", values: { "2026-10": 5 } }, { name: "b", rule: "constant", constant: 2 }] },
      }),
    ],
  };
}

const file = (scorecard, change = (text) => text) => ({
  name: "numbers.fokus.json", mimeType: "application/json",
  buffer: Buffer.from(change(JSON.stringify({ format: "fokus-scorecard", version: 1, scorecard }))),
});

// The scorecard, kept, so that there is something that could change.
async function withCard(t, lang, fn) {
  await withPage(t, { lang }, async (page) => {
    const app = await App.of(page, lang);
    await app.openFile(file(card()));
    await app.heading(app.t("nav-overview")).waitFor();
    await app.keepCopy();
    // The snapshot that follows is not what is looked for here.
    await app.home();
    await page.waitForTimeout(400);
    await fn(app, "numbers");
    await app.isAlive();
  });
}

// What is said of a field to who cannot see it: its hint and its error.
const said = (field) => field.evaluate((one) => (one.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" "));

// Types what cannot be, hears the sentence at the field, finds the words still there, and takes them back.
async function refuses(field, text, sentence) {
  const before = await field.inputValue();
  await field.fill(text);
  await field.press("Enter");
  const until = Date.now() + 5_000;
  while (!(await said(field)).includes(sentence)) {
    if (Date.now() > until) throw new Error(`“${text.slice(0, 60)}”: “${sentence}” is not said at the field, but: ${await said(field)}`);
    await field.page().waitForTimeout(20);
  }
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal(await field.inputValue(), text, "what was typed stays to be mended");
  await field.press("Escape");
  assert.equal(await field.inputValue(), before, "Escape takes it back");
}

for (const lang of LANGS) {
  test(`what is typed and cannot be is refused at its field (${lang})`, async (t) => {
    await withCard(t, lang, async (app, id) => {
      const { page, t } = app;
      const broken = (rule) => t("edit-broken", { reason: t(rule) });
      const measure = async (kpi) => {
        await app.at(`#/s/${id}/kpi/${kpi}?p=2026-10`);
        await app.heading(`Measure ${kpi}`).waitFor();
      };
      const noNumber = async (field) => {
        for (const text of NO_NUMBERS) await refuses(field, text, t("number-unreadable", { text }));
        await refuses(field, HUGE, t("number-too-large", { text: HUGE.slice(0, 40) }));
      };
      await app.storesNothing(async () => {
        await measure("line");
        for (const key of ["part-weight", "part-baseline", "part-target", "kpi-floor", "kpi-ceiling", "kpi-cut-watch"]) await noNumber(app.field(key));
        await noNumber(app.cell(t("why-value"), app.month("october", 2026)));
        await noNumber(app.cell(t("part-target"), app.month("october", 2026)));
        await refuses(app.field("part-weight"), "-1", broken("rule-weight"));
        await refuses(app.field("part-weight"), "", t("number-empty"));
        await refuses(app.field("kpi-ceiling"), "0", broken("rule-point-order"));
        await refuses(app.field("kpi-floor"), "10", broken("rule-point-order"));
        await refuses(app.field("kpi-floor"), "12", broken("rule-point-order"));
        await refuses(app.field("kpi-cut-watch"), "90", broken("rule-cut-point-order"));
        await refuses(app.field("kpi-cut-track"), "101", broken("rule-cut-point-order"));
        await refuses(app.field("kpi-carry"), "-1", t("kpi-carry-wrong", { most: 120 }));
        await refuses(app.field("kpi-carry"), "121", t("kpi-carry-wrong", { most: 120 }));

        await measure("band");
        await noNumber(app.field("kpi-band-low"));
        await refuses(app.field("kpi-band-low"), "7", broken("rule-point-order"));
        await refuses(app.field("kpi-band-outer-high"), "6", broken("rule-point-order"));

        await measure("levels");
        await noNumber(app.field("kpi-level-from", { number: 2 }));
        await refuses(app.field("kpi-level-from", { number: 2 }), "9", broken("rule-point-order"));
        await refuses(app.field("kpi-level-score", { number: 3 }), "101", broken("rule-point-order"));

        await measure("curve");
        await noNumber(app.field("kpi-point-value", { number: 2 }));
        await refuses(app.field("kpi-point-value", { number: 1 }), "5", broken("rule-point-order"));
        await refuses(app.field("kpi-point-score", { number: 2 }), "-1", broken("rule-point-order"));

        await measure("formula");
        const constant = page.getByRole("textbox", { name: `${t("aggregation-constant")}: b`, exact: true });
        await noNumber(constant);
        const formula = app.field("kpi-expression");
        for (const [text, sentence] of [
          ["1+".repeat(5_000), t("formula-too-long", { limit: 2_000 })],
          ["(".repeat(900), t("formula-too-deep")],
          [Array(900).fill("1").join("+"), t("formula-too-large")],
          ["1..2", t("formula-number", { at: 1, text: "1..2" })],
          ["NaN", t("edit-unknown-input", { name: "NaN" })],
          ["a / ", t("formula-end")],
          ["kpi(\"formula\")", t("edit-formula-circle", { names: "Measure formula → Measure formula" })],
        ]) {
          await refuses(formula, text, sentence);
        }

        await app.at(`#/s/${id}/settings`);
        await app.heading(t("nav-settings")).waitFor();
        await noNumber(app.field("part-weight").first());
        await refuses(app.field("part-weight").first(), "-1", broken("rule-weight"));
        await refuses(app.field("settings-watch-from"), "90", broken("rule-cut-point-order"));
        await refuses(app.field("settings-critical-below"), "61", broken("rule-cut-point-order"));

        await app.at(`#/s/${id}/objective/o`);
        await app.heading("Arrive when we said").waitFor();
        await noNumber(app.field("part-weight"));
        await refuses(app.field("part-weight"), "-1", t("objective-weight-wrong"));
      });
      assert.equal(await page.getByRole("region", { name: t("notices"), exact: true }).getByRole("alert").count(), 0, "nothing is said elsewhere");
    });
  });

  test(`a baseline that does not fit its target is kept, and said at the field (${lang})`, async (t) => {
    await withCard(t, lang, async (app, id) => {
      const { t } = app;
      await app.at(`#/s/${id}/kpi/plain?p=2026-10`);
      await app.heading("Measure plain").waitFor();
      const target = app.field("part-target");
      const says = (text) => app.alert(text).first().waitFor();
      for (const [typed, sentence] of [["0", "none-floor-is-ceiling"], ["-3", "none-wrong-way-round"]]) {
        await target.fill(typed);
        await target.press("Enter");
        await says(t(sentence));
        assert.ok((await said(target)).includes(t(sentence)));
      }
      await target.fill("12");
      await target.press("Enter");
      await app.alert(t("none-wrong-way-round")).waitFor({ state: "detached" });
      assert.equal(await target.getAttribute("aria-invalid"), null);
    });
  });

  test(`a file with what cannot be is refused with part and field (${lang})`, async (t) => {
    await withCard(t, lang, async (app) => {
      const { t } = app;
      const at = (kind, id, field, rule, args) => t("file-broken", { reason: t("rule-at", { part: t(`part-${kind}`), id, field, rule: t(rule, args) }) });
      const changed = (change) => {
        const made = card();
        change(made);
        return file(made);
      };
      const weight = (text) => file(card(), (json) => json.replace('"weight":1', `"weight":${text}`));
      const deep = (made) => {
        for (let n = 0; n < 40; n += 1) made.objectives.push({ id: `d${n}`, name: `Deep ${n}`, perspective: "p", parent: n === 0 ? "o" : `d${n - 1}` });
      };
      const refused = [
        ["NaN", weight("NaN"), part(lang, "file-not-json")],
        ["Infinity", weight("Infinity"), part(lang, "file-not-json")],
        ["1e400", weight("1e400"), t("json-number-too-large")],
        ["-1e400", weight("-1e400"), t("json-number-too-large")],
        ["a text", weight('"1"'), t("wrong-kind", { expected: t("kind-number"), found: t("kind-text") })],
        ["floor = ceiling", changed(({ kpis }) => (kpis[0].preset.ceiling = 0)), at("kpi", "line", "preset", "rule-point-order")],
        ["the wrong way round", changed(({ kpis }) => (kpis[0].preset.type = "lower")), at("kpi", "line", "preset", "rule-point-order")],
        ["a band out of order", changed(({ kpis }) => (kpis[2].preset.low = 8)), at("kpi", "band", "preset", "rule-point-order")],
        ["levels out of order", changed(({ kpis }) => kpis[3].preset.levels.reverse()), at("kpi", "levels", "preset.levels", "rule-point-order")],
        ["a curve out of order", changed(({ kpis }) => kpis[4].preset.points.reverse()), at("kpi", "curve", "preset.points", "rule-point-order")],
        ["a negative weight", changed(({ kpis }) => (kpis[1].weight = -1)), at("kpi", "plain", "weight", "rule-weight")],
        ["a negative weight above", changed(({ objectives }) => (objectives[0].weight = -1)), at("objective", "o", "weight", "rule-weight")],
        ["forty objectives one within the other", changed(deep), t("rule-nesting")],
        ["a measure twice", changed(({ kpis }) => kpis.push({ ...kpis[0], objective: "z" })), at("kpi", "line", "id", "rule-unique-ids", { id: "line" })],
        ["a measure of two objectives", changed(({ kpis }) => (kpis[0].objective = ["o", "z"])), t("wrong-kind", { expected: t("kind-text"), found: t("kind-list") })],
      ];
      for (const [what, given, sentence] of refused) {
        await app.storesNothing(async () => {
          await app.openFile(given);
          await app.alert(sentence).first().waitFor({ timeout: 10_000 }).catch(async () => {
            throw new Error(`${what}: “${sentence}” is not said, but: ${await app.page.getByRole("alert").allInnerTexts()}`);
          });
          assert.match(new URL(app.page.url()).hash, /^(#\/)?$/, `${what}: the start page stays`);
        });
      }
    });
  });

  test(`weights that are all 0 count equally and say so; a formula without end costs its own measure only (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      const { t } = app;
      const made = card();
      for (const kpi of made.kpis) kpi.weight = 0;
      made.kpis[5].calculation.expression = "1+".repeat(5_000);
      await app.openFile(file(made));
      await app.heading(t("nav-overview")).waitFor();
      const id = app.card;
      await app.at(`#/s/${id}/objective/o?p=2026-10`);
      await app.heading("Arrive when we said").waitFor();
      await page.getByText(t("why-equal-weights"), { exact: false }).first().waitFor();
      await app.at(`#/s/${id}/check`);
      const found = page.getByRole("region", { name: new RegExp(`^${t("check-all-zero")}`) });
      await found.getByRole("link", { name: "Arrive when we said", exact: true }).waitFor();
      await found.getByText(t("check-parts-zero", { count: 5 }), { exact: true }).waitFor();
      await app.at(`#/s/${id}/kpi/formula?p=2026-10`);
      await app.heading("Measure formula").waitFor();
      await page.getByText(t("none-bad-formula", { fault: t("formula-too-long", { limit: 2_000 }) }), { exact: false }).first().waitFor();
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)) <= 0, "the page is not wider than its window");
      await app.isAlive();
    });
  });
}
