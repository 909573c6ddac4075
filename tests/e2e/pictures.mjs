// Takes a picture of every page of the built app, for eyes: both languages, light and dark, wide and narrow, and as a
// printed PDF. They go to tests/e2e/out/pictures/NAME.LANG.THEME.WIDTH.png and NAME.LANG.pdf. Run it by `make pictures`, or
//   .ci/pictures --only map --lang de      some of them: a page, a language, a theme, a width
//   .ci/pictures --readme                  only the picture in the README: .github/screenshot.png
// A page that is wider than its window, says an error or asks another host is told, and ends the run with a failure, but
// only after all pictures have been taken.
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { start } from "../../.ci/serve.mjs";
import { BASE, ROOT, closeBrowser, started, withPage } from "./support.mjs";
import { texts } from "./texts.mjs";

const OUT = join(ROOT, "tests/e2e/out/pictures");
const README = join(ROOT, ".github/screenshot.png");
const WIDTHS = { 1280: 800, 390: 844 };

// The first of the sample's parts stand for all of their kind.
async function pages() {
  const { scorecard } = JSON.parse(await readFile(join(ROOT, "src/static/content/samples/airline.json"), "utf8"));
  const sample = `#/s/${scorecard.id}`;
  return {
    home: "#/",
    "import-new": "#/import",
    assess: "#/assess",
    answer: "#/answer",
    templates: "#/templates",
    library: "#/library",
    glossary: "#/glossary",
    "card-library": `${sample}/library`,
    analysis: `${sample}/analysis`,
    "what-if": `${sample}/analysis/what-if`,
    needed: `${sample}/analysis/needed`,
    robust: `${sample}/analysis/robust`,
    overview: `${sample}/overview`,
    rounds: `${sample}/assess`,
    "round-result": `${sample}/assess/autumn`,
    "round-answer": `${sample}/assess/autumn/answer`,
    "round-people": `${sample}/assess/autumn/people`,
    customers: `${sample}/customers`,
    "customers-voices": `${sample}/customers/voices`,
    "customers-mission": `${sample}/customers/mission`,
    "customers-coverage": `${sample}/customers/coverage`,
    map: `${sample}/map`,
    objective: `${sample}/objective/${scorecard.objectives[0].id}`,
    measures: `${sample}/measures`,
    kpi: `${sample}/kpi/${scorecard.kpis[0].id}`,
    act: `${sample}/act`,
    "act-board": `${sample}/act/board`,
    "act-plan": `${sample}/act/plan`,
    programme: `${sample}/programme`,
    "programme-interviews": `${sample}/programme/interviews`,
    "programme-issues": `${sample}/programme/issues`,
    "programme-relations": `${sample}/programme/relations`,
    check: `${sample}/check`,
    settings: `${sample}/settings`,
    share: `${sample}/share`,
    import: `${sample}/import`,
    "city-overview": "#/s/sample-city/overview",
    "city-map": "#/s/sample-city/map",
    "city-result": "#/s/sample-city/assess/summer",
    "not-found": "#/nowhere",
    rescue: "rescue.html",
  };
}

const { values } = parseArgs({
  options: {
    readme: { type: "boolean", default: false },
    only: { type: "string" },
    lang: { type: "string" },
    theme: { type: "string" },
    width: { type: "string" },
  },
});
const chosen = (all, wish, what) => {
  if (wish === undefined) return all;
  if (all.includes(wish)) return [wish];
  console.error(`error: there is no ${what} '${wish}'. Use one of: ${all.join(" ")}`);
  process.exit(1);
};

// Opens a page as somebody would who types its address, and waits until nothing changes any more.
async function open(page, server, address, lang) {
  await page.goto(server.url + address);
  if (address.startsWith("#")) await started(page);
  await page.locator("h1").first().waitFor({ state: "attached" });
  // On a busy machine what is fetched comes later than any calm.
  await page.getByText(texts(lang)("loading"), { exact: true }).waitFor({ state: "hidden", timeout: 30_000 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => {
      const calm = () => setTimeout(() => (watch.disconnect(), done()), 400);
      let timer = calm();
      const watch = new MutationObserver(() => (clearTimeout(timer), (timer = calm())));
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      setTimeout(done, 5_000);
    });
  });
}

const server = await start({ dir: join(ROOT, "dist"), base: BASE });
const problems = [];
let taken = 0;

// Hands an opened page of each address to `take`; what goes wrong is noted and the next one has its turn.
async function each(addresses, kind, take) {
  const { lang, theme, width } = kind;
  const viewport = { width, height: WIDTHS[width] };
  for (const [name, address] of addresses) {
    try {
      await withPage(null, { server, lang, theme, viewport, path: null, context: { reducedMotion: "reduce" } }, async (page) => {
        await open(page, server, address, lang);
        await take(page, name, kind);
        taken += 1;
      });
    } catch (error) {
      problems.push(`${name} (${lang}, ${theme}, ${width}): ${error.message}`);
    }
  }
}

try {
  const all = Object.entries(await pages());
  if (values.readme) {
    const shown = all.filter(([name]) => name === "overview");
    await each(shown, { lang: "en", theme: "light", width: 1280 }, (page) => page.screenshot({ path: README }));
  } else {
    await mkdir(OUT, { recursive: true });
    const names = chosen(all.map(([name]) => name), values.only, "page");
    const shown = all.filter(([name]) => names.includes(name));
    const themes = chosen(["light", "dark"], values.theme, "theme");
    const widths = chosen(Object.keys(WIDTHS), values.width, "width").map(Number);
    const picture = async (page, name, { lang, theme, width }) => {
      await page.screenshot({ path: join(OUT, `${name}.${lang}.${theme}.${width}.png`), fullPage: true });
      if (theme === "light" && width === 1280) {
        await page.pdf({ path: join(OUT, `${name}.${lang}.pdf`), format: "A4", preferCSSPageSize: true });
      }
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) throw new Error(`the page is ${over} px wider than its window`);
    };
    const language = async (lang) => {
      for (const theme of themes) {
        for (const width of widths) {
          console.log(`${lang} ${theme} ${width}`);
          await each(shown, { lang, theme, width }, picture);
        }
      }
    };
    await Promise.all(chosen(["en", "de"], values.lang, "language").map(language));
  }
} finally {
  await closeBrowser();
  await server.close();
}
console.log(`${taken} pictures in ${values.readme ? ".github" : "tests/e2e/out/pictures"}`);
for (const problem of problems) console.error(`- ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
