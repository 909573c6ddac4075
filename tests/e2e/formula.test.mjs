// The formula of a measure by keyboard alone: suggestions while typing, other measures by their names, what is wrong and where,
// what it gives at once.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { axe, closeBrowser, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

const EXPRESSION = "100 * (revenue - cost) / revenue";

function card() {
  const input = (name, label, value) => ({ name, label, rule: "sum", values: { "2026-10": value } });
  const plain = (id, name, value) => ({ id, name, unit: "%", decimals: 1, calculation: { type: "value", rule: "last", values: { "2026-10": value } } });
  return {
    id: "formulas", title: "Formulas",
    perspectives: [{ id: "p", name: "Customers" }],
    objectives: [{ id: "o", name: "Arrive when we said", perspective: "p" }],
    kpis: [
      {
        id: "margin", name: "Margin", objective: "o", unit: "%", decimals: 1,
        calculation: { type: "formula", expression: EXPRESSION, inputs: [input("revenue", "All that was paid", 200), input("cost", "What it cost", 150)] },
      },
      plain("on-time", "Punctual <b>arrivals</b>", 80),
      plain("k2", "Revenue of guests who come back", 30),
    ],
  };
}

// The page of the formula, and its field with all that belongs to it.
async function begin(page, lang) {
  const app = await App.of(page, lang);
  const file = { format: "fokus-scorecard", version: 1, scorecard: card() };
  await app.openFile({ name: "formulas.fokus.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  await app.heading(app.t("nav-overview")).waitFor();
  await app.at(`#/s/${app.card}/kpi/margin?p=2026-10`);
  await app.heading("Margin").waitFor();
  const field = page.getByRole("combobox", { name: app.t("kpi-expression"), exact: true });
  const list = page.getByRole("listbox", { name: app.t("kpi-expression-list"), exact: true });
  const gives = page.getByRole("status").filter({ hasText: app.t("kpi-formula-gives", { period: app.month("october", 2026) }) });
  return { app, field, list, gives };
}

// Types anew what stands in the field.
async function type(field, text) {
  await field.press("Control+a");
  await field.press("Delete");
  await field.pressSequentially(text);
}

// The option that the arrow keys have chosen, as the field says it.
const chosen = (field) => field.evaluate((one) => document.getElementById(one.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "");

// Goes down to the option with these words.
async function goTo(field, words) {
  for (let n = 0; n < 12; n += 1) {
    await field.press("ArrowDown");
    if ((await chosen(field)).includes(words)) return;
  }
  throw new Error(`“${words}” is not among the suggestions`);
}

for (const lang of LANGS) {
  test(`a formula is written with suggestions, by keyboard alone, and gives its number at once (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const { app, field, list, gives } = await begin(page, lang);
      const number = (value) => gives.getByText(app.percent(value, 1), { exact: true }).waitFor();
      await number(25);
      assert.equal(await field.getAttribute("aria-expanded"), "false");
      await field.focus();

      // Inputs by their beginning, measures by any part of their names; a name full of markup is a name.
      await type(field, "2 * re");
      await list.waitFor();
      assert.equal(await field.getAttribute("aria-expanded"), "true");
      assert.deepEqual(await list.getByRole("option").allInnerTexts().then((all) => all.map((one) => one.split(/\s+/)[0])), ["revenue", "kpi(\"k2\")"]);
      assert.equal(await field.getAttribute("aria-activedescendant"), null, "nothing is chosen at first: Enter means the text");
      await field.press("ArrowDown");
      assert.equal(await list.getByRole("option", { selected: true }).count(), 1);
      assert.match(await chosen(field), /^revenue\s*All that was paid$/);
      await axe(page);
      await field.press("ArrowUp");
      assert.match(await chosen(field), /^kpi\("k2"\)/, "up from the first is the last");
      await field.press("ArrowDown");
      await field.press("Enter");
      assert.equal(await field.inputValue(), "2 * revenue");
      await list.waitFor({ state: "hidden" });
      await number(400);

      // A measure by its name, in the middle of the text, becomes its id; the caret stands behind it.
      await type(field, "1 + 2");
      await field.press("ArrowLeft");
      await field.press("ArrowLeft");
      await field.press("ArrowLeft");
      await field.pressSequentially("* punct");
      await goTo(field, "Punctual <b>arrivals</b>");
      await field.press("Enter");
      await field.pressSequentially(" ");
      assert.equal(await field.inputValue(), "1 * kpi(\"on-time\") + 2");
      await number(82);

      // Within quotation marks there are ids alone; functions come with their parenthesis.
      await type(field, "kpi(\"");
      await goTo(field, "Revenue of guests");
      await field.press("Enter");
      assert.equal(await field.inputValue(), "kpi(\"k2");
      await type(field, "mi");
      await goTo(field, "min(");
      await field.press("Enter");
      await field.pressSequentially("revenue, 3)");
      await number(3);

      // Escape closes the list, then takes back what was typed; nothing of all that was an edit.
      await type(field, "re");
      await list.waitFor();
      await field.press("Escape");
      await list.waitFor({ state: "hidden" });
      assert.equal(await field.inputValue(), "re");
      await field.press("Escape");
      assert.equal(await field.inputValue(), EXPRESSION);
      await number(25);
      assert.ok(await app.button("action-undo").first().isDisabled(), "nothing was done yet");

      // Enter without a chosen suggestion commits, as one step.
      await type(field, "kpi(\"on-time\") / 2");
      await field.press("Enter");
      await number(40);
      await app.figure().getByText(app.percent(40, 1), { exact: true }).first().waitFor();
      await app.at(`#/s/${app.card}/overview`);
      await app.at(`#/s/${app.card}/kpi/margin?p=2026-10`);
      assert.equal(await field.inputValue(), "kpi(\"on-time\") / 2");
      await page.keyboard.press("Control+z");
      await page.waitForFunction((wanted) => [...document.querySelectorAll("input[role=combobox]")].some((one) => one.value === wanted), EXPRESSION);
    });
  });

  test(`what is wrong with a formula is said and marked, and stays until it is mended (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const { app, field, gives } = await begin(page, lang);
      const mark = page.getByRole("mark", { includeHidden: true });
      const place = async (around, wrong) => {
        await page.waitForFunction((wanted) => document.querySelector("mark")?.parentElement.textContent === wanted, around);
        assert.equal(await mark.textContent(), wrong);
      };
      const says = (key, args) => app.alert(app.t(key, args)).waitFor();
      await field.focus();
      await type(field, "100 * revenue / (1 + $ 3)");
      await says("formula-character", { at: 22, text: "$" });
      await place("100 * revenue / (1 + $ 3)", "$");
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      assert.equal(await gives.count(), 0, "there is no number beside it");
      // Left as it is, it stays, and the measure keeps its formula.
      await field.press("Tab");
      await says("formula-character", { at: 22, text: "$" });
      await app.figure().getByText(app.percent(25, 1), { exact: true }).first().waitFor();
      await field.focus();
      await field.press("End");
      for (let n = 0; n < 5; n += 1) await field.press("Backspace");
      await says("formula-end");
      await place("100 * revenue / (1 +\u00a0", "\u00a0");
      await type(field, "(revenue + 1");
      await says("formula-unclosed", { at: 1 });
      await place("(revenue + 1", "(");
      await type(field, "sum(revenue)");
      await app.page.getByRole("alert").filter({ hasText: "sum" }).waitFor();
      await place("sum(revenue)", "s");
      await type(field, "revenues");
      await says("edit-unknown-input", { name: "revenues" });
      assert.equal(await mark.count(), 0, "a name that is unknown is no place that is wrong");
      await type(field, "kpi(\"margin\")");
      await says("edit-formula-circle", { names: "Margin → Margin" });
      // A long one is shown round the place only.
      await field.fill(`${"1 + ".repeat(60)}$ ${"+ 1".repeat(60)}`);
      await page.waitForFunction(() => document.querySelector("mark")?.parentElement.textContent.length === 83);
      await type(field, "revenue / 4");
      await field.press("Enter");
      await gives.getByText(app.percent(50, 1), { exact: true }).waitFor();
      assert.equal(await page.getByRole("alert").count(), 0);
    });
  });
}

for (const [width, height] of [[390, 844], [1280, 800]]) {
  test(`the suggestions of a field at the lower edge of the window come into sight (${width} px)`, async (t) => {
    await withPage(t, { lang: "en", viewport: { width, height }, context: { reducedMotion: "reduce" } }, async (page) => {
      const { field, list } = await begin(page, "en");
      await field.focus();
      await field.evaluate((one) => one.scrollIntoView({ block: "end" }));
      await field.pressSequentially(" + kp");
      await list.waitFor();
      await page.waitForFunction(() => {
        const box = document.querySelector("[role=listbox]").getBoundingClientRect();
        const at = (y) => document.elementFromPoint(box.left + box.width / 2, y)?.closest("[role=listbox]");
        return at(box.top + 8) && at(box.bottom - 8);
      });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, "the page is not wider than its window");
    });
  });
}
