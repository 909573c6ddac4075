// Forty people of five departments answer in browsers of their own, by keyboard and in both languages; the files that they give back
// are handed in at once. Every figure of the result's table is worked out a second time from what was pressed, the page shows what
// the table says, and an attacker looks for a few people in what is published.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { crowd, DEPARTMENTS, MINIMUM } from "./crowd.mjs";
import { readTable } from "./figures.mjs";
import { attack, compare, groupsOf, invitedInAll } from "./published.mjs";
import { answerSheet, asked, questionnaire } from "./sheet.mjs";
import { closeBrowser, serve, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

test("forty answer files make a result whose every figure can be worked out again, and that gives nobody away", async (t) => {
  const file = await questionnaire();
  const processes = file.dimensions.find(({ id }) => id === "PF").parts;
  const names = Object.fromEntries(processes.map((part) => [part.id, part.name.en]));
  const people = crowd(file, names);
  const server = await serve(t);

  await withPage(t, { lang: "en", server }, async (page) => {
    const app = await App.of(page, "en");
    const link = await beginRound(app, names);

    // Every second one answers in German; each language in a browser of its own.
    const answer = (lang) => {
      const own = people.filter((_, n) => LANGS[n % LANGS.length] === lang);
      return withPage(t, { lang, server, path: null }, (page) => answerAll(page, lang, link, file, own));
    };
    const files = (await Promise.all(LANGS.map(answer))).flat();
    assert.equal(files.length, people.length);

    await app.field("people-collect-drop").setInputFiles(files.map(({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })));
    await page.getByText(app.t("people-taken", { count: people.length }), { exact: true }).waitFor();
    await page.getByRole("link", { name: app.t("round-tab-result"), exact: true }).click();
    await app.button("result-download").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), app.button("result-download").click()]);
    const table = readTable(await readFile(await download.path(), "utf8"));

    // A department's id is the round's; people choose it by its name.
    const ids = new Map();
    for (const { text } of files) {
      const { response } = JSON.parse(text);
      const who = people.find((person) => person.id === response.id);
      ids.set(who.department, response.facts.find((fact) => fact.field === "department").choice);
    }
    const splits = groupsOf(people, ids);
    compare(file, people, splits, table);
    attack(file, people, splits, table);
    let shown = app;
    for (const lang of LANGS) {
      await shown.field("lang-choose").selectOption(lang);
      shown = new App(page, lang);
      await readsAs(shown, file, table, splits, names);
    }
  });
});

// ---- driving --------------------------------------------------------------------------------------------------------

async function beginRound(app, names) {
  const { page } = app;
  await app.newCard("Larkhaven");
  await app.step("nav-assess").click();
  await app.heading(app.t("nav-assess")).waitFor();
  await app.button("rounds-several").click();
  const dialog = page.getByRole("dialog", { name: app.t("rounds-begin"), exact: true });
  await dialog.waitFor();
  const several = dialog.getByRole("radio", { name: app.t("round-mode-several"), exact: true });
  if (!(await several.isChecked())) await several.check();
  // What is proposed and not wanted goes.
  const wanted = DEPARTMENTS.map((department) => names[department.function]);
  const proposed = await dialog.getByRole("listitem").evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label")));
  for (const name of proposed.filter((name) => !wanted.includes(name))) {
    await app.button("round-department-remove", { name }, dialog).click();
  }
  for (const department of DEPARTMENTS) {
    const row = dialog.getByRole("listitem", { name: names[department.function], exact: true });
    await app.field("round-department-invited", {}, row).fill(String(department.invited));
    await page.keyboard.press("Tab");
  }
  assert.equal(await app.field("round-minimum", {}, dialog).inputValue(), String(MINIMUM));
  await app.button("begin-do", {}, dialog).click();
  const link = app.field("people-link");
  await link.waitFor();
  return link.inputValue();
}

// Answers one after another; each begins with an empty sheet. The id of each answer is noted at its person.
async function answerAll(page, lang, link, file, people) {
  await page.goto(link);
  const app = await App.of(page, lang);
  const questions = asked(file);
  const files = [];
  for (const person of people) {
    await app.button("begin-do").click();
    await answerSheet(app, questions, person);
    await app.button("ask-finish").click();
    await page.getByRole("heading", { name: app.t("respond-give-title"), exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), app.button("respond-save").click()]);
    // Read at once: a browser takes its downloads along when it closes.
    const text = await readFile(await download.path(), "utf8");
    person.id = JSON.parse(text).response.id;
    files.push({ name: download.suggestedFilename(), text });
    await app.button("respond-again").click();
    const sure = page.getByRole("dialog", { name: app.t("respond-again-title"), exact: true });
    await app.button("respond-again", {}, sure).click();
  }
  return files;
}

// ---- the page -------------------------------------------------------------------------------------------------------

// What the page says of the table's figures, in its language.
async function readsAs(app, file, table, splits, names) {
  const { page, lang } = app;
  await page.locator(`html[lang="${lang}"]`).waitFor();
  await app.button("result-download").waitFor();
  const number = (key) => Number(table.get(key));
  const cells = async (name, label) => {
    const row = page.getByRole("table", { name, exact: true }).getByRole("row").filter({ has: page.getByRole("rowheader", { name: label }) }).first();
    return (await row.locator("td").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
  };
  const points = (key) => {
    const [score, low, high] = ["score", "low", "high"].map((figure) => number(`${key}|${figure}`));
    return `${app.number(score, 0)} ±${app.number(Math.max(high - score, score - low), 0)}`;
  };
  const level = (key) => {
    const [low, high] = [number(`${key}|level_low`), number(`${key}|level_high`)];
    return low === high ? app.t("result-level", { level: low }) : app.t("result-levels", { low, high });
  };
  for (const dimension of file.dimensions) {
    const key = `all|all|dimension|${dimension.id}`;
    const said = await cells(app.t("result-dimensions-caption"), dimension.short_name?.[lang] ?? dimension.name[lang]);
    assert.ok(said.includes(points(key)), `${dimension.id}: ${points(key)} in ${said}`);
    assert.ok(said.some((cell) => cell.startsWith(level(key))), `${dimension.id}: ${level(key)} in ${said}`);
    assert.ok(said.some((cell) => cell.startsWith(app.number(number(`${key}|agreement`), 2))), `${dimension.id}: agreement in ${said}`);
    assert.ok(said.includes(app.t("result-of", { n: number(`${key}|n`), asked: invitedInAll })), `${dimension.id}: people in ${said}`);
  }
  // The departments beside each other: of the two people nothing but that they are too few.
  for (const department of DEPARTMENTS) {
    const key = `${splits.department(department.function)}|dimension|SV`;
    const said = await cells(app.t("result-by-department"), names[department.function]);
    if (table.has(`${key}|score`)) assert.ok(said.includes(points(key)), `${department.function}: ${points(key)} in ${said}`);
    else assert.ok(said.join(" ").match(/^\D*5?\D*$/), `${department.function} says ${said}`);
  }
}
