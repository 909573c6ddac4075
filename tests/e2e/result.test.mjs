// The result of a round: one head for all its pages, charts with their tables, two printed pages in both languages, and the
// states with nothing or little to show.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { App, sample } from "./app.mjs";
import { asked, questionnaire } from "./sheet.mjs";
import { axe, closeBrowser, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

const ROUND = "#/s/sample-airline/assess/autumn";
// The room between the margins of a printed page, in px.
const PAPER = { width: 688, height: 1000 };
// 8pt in px.
const LEAST = 8 / 0.75;

async function result(page, lang) {
  const app = await App.of(page, lang);
  await app.openSample();
  await app.at(ROUND);
  await page.getByRole("heading", { name: app.t("result-dimensions"), exact: true }).waitFor();
  return app;
}

const tabs = (app) => app.page.getByRole("navigation", { name: app.t("round-parts"), exact: true });
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

// What is seen on paper: the sizes of all texts, words that stand on two lines, and texts that end where they should not.
function look() {
  const found = { texts: 0, sizes: [], broken: [], cut: [] };
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim();
    const element = node.parentElement;
    if (text === "" || element.closest("desc") || !element.checkVisibility()) continue;
    const hidden = element.closest(".visually-hidden");
    if (hidden) continue;
    found.texts += 1;
    const svg = element.closest("svg");
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size > 0) found.sizes.push({ text, size });
    if (text.endsWith("…")) found.cut.push(text);
    if (svg) continue;
    for (const { index, 0: word } of node.textContent.matchAll(/[^\s\u00a0–-]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.broken.push(`${word} in: ${text}`);
    }
  }
  for (const frame of document.querySelectorAll("main :is(.table-wrap, .card)")) {
    if (frame.checkVisibility() && frame.scrollWidth > frame.clientWidth) found.cut.push(`${frame.ariaLabel ?? frame.innerText.slice(0, 40)}: ${frame.scrollWidth - frame.clientWidth} px`);
  }
  return found;
}

for (const lang of LANGS) {
  test(`result, questions and people of a round have one head (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await result(page, lang);
      const { rounds } = await sample();
      const name = rounds.find(({ id }) => id === "autumn").name;
      const title = typeof name === "string" ? name : name[lang];
      await page.getByText(app.t("result-people", { people: app.t("result-of", { n: "31", asked: "38" }) })).waitFor();
      for (const [key, part] of [["round-tab-answer", "/answer"], ["round-tab-people", "/people"], ["round-tab-result", ""]]) {
        await tabs(app).getByRole("link", { name: app.t(key), exact: true }).click();
        await page.waitForFunction((end) => location.hash.split("?")[0].endsWith(end), `autumn${part}`);
        await app.heading(title).waitFor();
        await tabs(app).getByRole("link", { name: app.t(key), exact: true, current: "page" }).waitFor();
        assert.equal(await tabs(app).getByRole("link").count(), 3);
      }
      await app.button("result-how-to-read").click();
      const reading = page.getByRole("heading", { name: app.t("result-how-to-read"), exact: true });
      assert.ok(await reading.evaluate((heading) => heading === document.activeElement), "it leads to how to read the result");
    });
  });

  test(`every chart of the result has its table on the page (${lang})`, async (t) => {
    const file = await questionnaire();
    await withPage(t, { lang }, async (page) => {
      const app = await result(page, lang);
      const table = (name) => page.getByRole("table", { name, exact: true });
      await page.getByRole("img", { name: app.t("result-profile-label"), exact: true }).waitFor();
      const five = table(app.t("result-dimensions-caption"));
      assert.equal(await five.getByRole("row").count(), 6);
      const processes = file.dimensions.find(({ id }) => id === "PF");
      const square = page.getByRole("img", { name: processes.name[lang], exact: true });
      const divided = app.t("result-square-divided", { across: "40", up: "40" });
      assert.ok((await square.locator("desc").textContent()).includes(divided), "the square divides at the figure of the questionnaire");
      const rows = table(processes.name[lang]).getByRole("row");
      for (const { name } of processes.parts) {
        await rows.filter({ hasText: name[lang] }).waitFor();
        assert.ok((await square.textContent()).includes(name[lang]), `${name[lang]} stands in the square`);
      }
      for (const caption of ["result-by-department", "result-stages"]) await table(app.t(caption)).waitFor();
      await page.getByText(app.t("result-items-show"), { exact: true }).click();
      assert.equal(await table(app.t("result-items-caption")).getByRole("row").count(), file.items.length + 1);
    });
  });

  test(`the result is printed on two pages, nothing smaller than 8pt and no word broken (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await result(page, lang);
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
      assert.equal(pages(pdf), 2);

      await page.emulateMedia({ media: "print" });
      await page.setViewportSize(PAPER);
      const paper = await page.evaluate(look);
      assert.ok(paper.texts > 150, `only ${paper.texts} texts are printed`);
      const small = paper.sizes.filter(({ size }) => size < LEAST - 0.05);
      assert.deepEqual(small, [], "smaller than 8pt");
      assert.deepEqual(paper.broken, [], "broken inside");
      assert.deepEqual(paper.cut, [], "cut");
      const head = await page.getByRole("main").innerText();
      for (const words of ["Larkhaven Airways", app.t("result-people", { people: app.t("result-of", { n: "31", asked: "38" }) }), "2013", app.t("begin-not-validated")]) {
        assert.ok(head.includes(words), `${words} is printed`);
      }
      assert.equal(await tabs(app).isVisible(), false, "tabs are not printed");
      assert.equal(await page.getByRole("button").count(), 0, "no button is printed");
      assert.equal(await page.getByRole("group", { name: app.t("result-controls"), exact: true }).count(), 0, "no control is printed");
      const file = await questionnaire();
      for (const { name } of file.dimensions) assert.ok(head.includes(name[lang]) || name[lang].startsWith(app.t("result-focus").split(":")[0]), name[lang]);
    });
  });

  test(`the city's result, with other words and no earlier round, is printed on two pages, too (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.openSample("city");
      await app.at("#/s/sample-city/assess/summer");
      await page.getByRole("heading", { name: app.t("result-dimensions"), exact: true }).waitFor();
      assert.equal(pages(await page.pdf({ format: "A4", preferCSSPageSize: true })), 2);
    });
  });

  test(`a round without answers, one person's short version and a questionnaire that is not sound (${lang})`, async (t) => {
    const file = await questionnaire();
    const dir = await mkdtemp(join(tmpdir(), "fokus-result-"));
    t.after(() => rm(dir, { recursive: true, force: true }));
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.link("home-assess-do").click();
      await page.getByRole("radio", { name: file.versions.short.name[lang] }).check();
      await app.button("begin-do").click();
      await page.waitForFunction(() => document.activeElement?.matches("[data-question]"));
      // Nothing is answered yet: the result says where answers come from.
      await tabs(app).getByRole("link", { name: app.t("round-tab-result"), exact: true }).click();
      await page.getByText(app.t("result-none-yet-alone"), { exact: true }).waitFor();
      await app.link("result-to-answer").click();

      for (const question of asked(file, "short")) {
        const group = page.getByRole("group", { name: question.text[lang], exact: true });
        await group.waitFor();
        await page.waitForFunction(() => document.activeElement?.matches("[data-question]"));
        await page.keyboard.press(question.kind === undefined ? "4" : "ArrowRight");
      }
      await app.button("ask-finish").click();
      await page.getByText(file.versions.short.note[lang], { exact: true }).waitFor();
      await page.getByText(app.t("result-one-person"), { exact: true }).waitFor();
      assert.equal(await page.getByRole("heading", { name: app.t("result-profile"), exact: true }).count(), 0, "one dimension has no shape");
      await page.getByRole("heading", { name: app.t("result-singles"), exact: true }).waitFor();
      assert.equal(pages(await page.pdf({ format: "A4", preferCSSPageSize: true })), 1);
      await axe(page);

      // A scorecard whose own questionnaire lost a text: the page says which one.
      const content = { ...file, id: "ours" };
      content.items = content.items.map((item, at) => (at === 3 ? { ...item, text: { ...item.text, de: "" } } : item));
      await app.home();
      await app.openSample();
      const card = JSON.parse((await app.exportFile()).text);
      card.scorecard.questionnaires = [{ id: "ours", content }];
      for (const round of card.scorecard.rounds) round.questionnaire = "ours";
      const path = join(dir, "broken.fokus.json");
      await writeFile(path, JSON.stringify(card));
      await app.home();
      await app.openFile(path);
      await app.heading(app.t("nav-overview")).waitFor();
      for (const part of ["", "/answer", "/people"]) {
        await app.at(`#/s/${app.card}/assess/autumn${part}`);
        const alert = page.getByRole("alert").filter({ hasText: app.t("answering-broken") });
        await alert.filter({ hasText: "items[3].text" }).waitFor();
        assert.equal(await app.heading().count(), 1);
      }
    });
  });
}
