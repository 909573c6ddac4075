// Every page speaks one language only: no text, name, title or placeholder of the other one, numbers and months as the
// language writes them. Changing the language keeps the page.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { AIRLINE, App, DATA, sample } from "./app.mjs";
import { ROOT, closeBrowser, withPage } from "./support.mjs";
import { LANGS, messages, other, texts } from "./texts.mjs";

after(closeBrowser);

const clean = (text) => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();

// All texts of a sample in one language.
function contents(node, lang, out = []) {
  if (node && typeof node === "object") {
    const keys = Object.keys(node);
    if (keys.length > 0 && keys.every((key) => LANGS.includes(key))) out.push(...[node[lang] ?? ""].flat().map(clean));
    else for (const key of keys) contents(node[key], lang, out);
  }
  return out;
}

// Words that only one of the languages has.
const WORDS = {
  en: "the and of with from this that are not your you for it is be by has was can".split(" "),
  de: "der das und mit von nicht eine einen einer ist sind für auf wird werden dem den des oder zu".split(" "),
};

// The other content that comes with the app.
async function learned() {
  const read = async (path) => JSON.parse(await readFile(join(ROOT, "src/static/content", path), "utf8"));
  const templates = (await readdir(join(ROOT, "src/static/content/templates"))).map((name) => `templates/${name}`);
  return Promise.all(["library/kpis.json", "library/glossary.json", "library/trade-offs.json", ...templates].map(read));
}

async function judge(lang) {
  const there = other(lang);
  const samples = [await sample("airline"), await sample("city"), ...(await learned())];
  const own = new Set(samples.flatMap((one) => contents(one, lang)));
  const foreign = new Set(samples.flatMap((one) => contents(one, there)).filter((text) => /\p{L}{3}/u.test(text) && !own.has(text)));
  const mine = messages(lang);
  const theirs = messages(there);
  const worded = (words) => words.map(clean).filter((text) => /\p{L}{3}/u.test(text));
  const ownWords = mine.map(({ words }) => clean(words.join(" "))).join("\n");
  // Pieces long enough to be no accident, which stand in no text of the own language.
  const pieces = theirs
    .flatMap(({ key, words }) => worded(words).map((words) => ({ key, words })))
    .filter(({ words }) => words.length >= 9 && words.includes(" ") && !ownWords.includes(words));
  const names = new Set(["English", "Deutsch"]);
  const speaks = (all) => all.filter(({ words }) => worded(words).length > 0);
  const [ours, others] = [speaks(mine), speaks(theirs)];
  const judged = new Map();
  const decide = (text) => {
    if (names.has(text)) return null;
    if (foreign.has(text)) return "a text of the sample in the other language";
    const piece = pieces.find(({ words }) => text.includes(words));
    if (piece) return `${there}: ${piece.key}`;
    // A sentence, not a whole table in words.
    const short = text.length <= 400;
    if (own.has(text) || (short && ours.some(({ pattern }) => pattern.test(text)))) return null;
    const exact = short && others.find(({ pattern }) => pattern.test(text));
    if (exact) return `${there}: ${exact.key}`;
    const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const count = (tongue) => found.filter((word) => WORDS[tongue].includes(word)).length;
    return count(there) >= 2 && count(there) > count(lang) ? `words of ${there}` : null;
  };
  // The frame says the same on every page.
  return (text) => {
    if (!judged.has(text)) judged.set(text, decide(text));
    return judged.get(text);
  };
}

// Every text on the page with where it stands: text nodes, names, titles, placeholders, the title of the tab. What
// comes from a file of the person's own, in `skip`, is left out.
const collect = (page, skip) =>
  page.evaluate((skip) => {
    const out = [[document.title, "title of the tab"]];
    const place = (element) => `${element.tagName.toLowerCase()}${element.className?.baseVal ?? element.className ? `.${element.getAttribute("class")}` : ""}`;
    const inside = (element) => skip && element.closest(skip);
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode()); ) {
      const parent = node.parentElement;
      if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName) || parent.closest("#crash, #boot") || inside(parent)) continue;
      // A sentence in pieces is read as one.
      if (!parent.closest("option, svg") && parent.getClientRects().length === 0 && !parent.closest("details")) continue;
      out.push([node.data, place(parent)]);
    }
    for (const element of document.body.querySelectorAll("p, li, h1, h2, h3, td, th, dd, dt")) {
      if (!element.closest("#crash, #boot") && !inside(element) && !(skip && element.querySelector(skip)) && element.getClientRects().length > 0) out.push([element.innerText, place(element)]);
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt], [aria-description], [aria-roledescription]")) {
      if (element.closest("#crash, #boot") || inside(element)) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description", "aria-roledescription"]) {
        if (element.getAttribute(name)) out.push([element.getAttribute(name), `${place(element)} @${name}`]);
      }
    }
    return out;
  }, skip);

// Numbers with decimals in the other language's way, and its months.
function writing(lang, text) {
  const decimal = lang === "de" ? /(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.]|\s*[A-ZÄÖÜ])/ : /(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])/;
  const months = { en: /\b(January|February|March|May|June|July|October|December|Oct|Dec|Mar) (19|20)?\d\d\b/, de: /\b(Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Okt|Dez|Mär) (19|20)?\d\d\b/ };
  if (months[other(lang)].test(text)) return "a month of the other language";
  return decimal.test(text) ? "a number written the other way" : null;
}

for (const lang of LANGS) {
  test(`no text of the other language on any page (${lang})`, async (t) => {
    const verdict = await judge(lang);
    const example = texts(lang);
    // Words that show how both languages write numbers.
    const both = ["decimal-point", "decimal-comma"].map((key) => clean(example(key)));
    const bad = new Map();
    let seen = 0;
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      const look = async (where, { skip = "" } = {}) => {
        await page.waitForTimeout(150);
        assert.equal(await page.getAttribute("html", "lang"), lang);
        const found = await collect(page, [skip, "textarea"].filter(Boolean).join(", "));
        seen += found.length;
        for (const [text, at] of found) {
          const words = clean(text);
          const why = verdict(words) ?? (both.some((example) => words.includes(example)) ? null : writing(lang, words));
          if (why) bad.set(`${where}: “${words.slice(0, 120)}” (${at}; ${why})`, true);
        }
      };
      await look("start page");
      for (const name of ["assess", "answer", "templates", "library", "glossary"]) {
        await app.at(`#/${name}`);
        await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
        await look(name);
      }
      await app.home();
      await app.button("new-do").click();
      await look("dialog for a new scorecard");
      await page.keyboard.press("Escape");
      await app.openSample();
      await look("overview");
      await page.getByRole("button", { name: new RegExp(app.t("why-title").slice(0, 4)) }).first().click();
      await page.getByRole("dialog").waitFor();
      await look("why dialog");
      await page.keyboard.press("Escape");
      const { objectives, kpis } = await sample();
      for (const name of ["map", `objective/${objectives[3].id}`, "measures", "kpi/on-time", "kpi/operating-margin", `kpi/${kpis.at(-1).id}`, "customers", "customers/voices", "customers/mission", "customers/coverage", "act", "act/board", "act/plan", "programme", "programme/interviews", "programme/issues", "programme/relations", "assess", "assess/autumn", "assess/autumn/people", "assess/autumn/answer", "check", "settings", "share", "import", "library", "analysis", "analysis/what-if", "analysis/needed", "analysis/robust"]) {
        await app.card_page(name);
        if (name === "map" || name.startsWith("assess")) await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
        await look(name);
      }
      // Another period, another unit: quarters and the year to date.
      await app.card_page("overview");
      for (const kind of ["period-kind-quarter", "period-kind-half-year", "period-kind-year", "period-to-date-toggle"]) {
        await app.field("period-kind-choose").selectOption({ label: app.t(kind) });
        await look(`overview, ${kind}`);
      }
      await app.card_page("kpi/on-time");
      await look("measure, year to date");
      // Kept, with the words about saving, and deleted again.
      await app.keepCopy();
      await look("own scorecard");
      await app.home();
      await look("start page with a scorecard");
      await page.getByRole("button", { name: new RegExp(app.t("home-document-menu", { name: "@" }).split("@")[0]) }).first().click();
      await look("menu of a scorecard");
      await page.getByRole("menuitem", { name: app.t("action-delete"), exact: true }).click();
      await page.getByText(app.t("home-deleted", { name: "@" }).split("@")[1].trim()).waitFor();
      await look("after deleting");
      await app.at("#/s/sample-city/overview");
      await look("city");
      await app.at("#/s/sample-city/map");
      await look("map of the city");
      await app.at("#/s/nothing-here/overview");
      await look("no scorecard");
      await app.at("#/nowhere");
      await look("not found");
      await app.at("#/open/nonsense");
      await page.getByRole("alert").waitFor();
      await look("damaged link");
      // The steps of the import; what stands in the file is not the app's.
      const own = { skip: "bdi, code" };
      await app.at("#/import");
      await look("import, file");
      await app.field("import-drop").setInputFiles(DATA);
      await page.getByRole("heading", { name: app.t("import-step-reading"), exact: true }).waitFor();
      await look("import, reading", own);
      await app.button("import-next").click();
      await look("import, take", { skip: `${own.skip}, .takes, .group` });
      await app.button("import-recipe-do").click();
      await look("import, prepared", { skip: ".group" });
      await app.field("import-group-value").selectOption("B6");
      await app.button("import-next").click();
      await page.getByRole("heading", { name: app.t("import-step-check"), exact: true }).waitFor();
      await look("import, check", own);
    });
    assert.ok(seen > 1_500, `only ${seen} texts were seen`);
    assert.equal(bad.size, 0, `texts that do not belong here:\n- ${[...bad.keys()].join("\n- ")}`);
  });
}

test("changing the language keeps the page, and lasts", async (t) => {
  const model = await sample();
  const name = model.kpis.find(({ id }) => id === "on-time").name;
  await withPage(t, { lang: "en", path: `#/s/${AIRLINE}/kpi/on-time` }, async (page) => {
    const english = await App.of(page, "en");
    await english.heading(name.en).waitFor();
    const address = page.url();
    await english.field("lang-choose").selectOption("de");
    const german = new App(page, "de");
    await german.heading(name.de).waitFor();
    assert.equal(page.url(), address);
    assert.equal(await page.getAttribute("html", "lang"), "de");
    assert.match(await page.title(), /Fokus/);
    assert.ok(await german.field("lang-choose").evaluate((select) => select === document.activeElement), "the focus stays on the list");
    await page.reload();
    await german.heading(name.de).waitFor();
    await german.field("lang-choose").selectOption("en");
    await english.heading(name.en).waitFor();
  });
});
