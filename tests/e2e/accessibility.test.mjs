// Nobody is shut out: no violation that axe-core finds, the main path by keyboard alone with a focus that is seen, and no
// page that has to be scrolled sideways.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App, DATA, sample } from "./app.mjs";
import { axe, closeBrowser, withPage } from "./support.mjs";

after(closeBrowser);

// From box to box by the arrows: each perspective from its first to its last, then the next one below.
async function walkTo(page, box) {
  const here = () => page.evaluate(() => document.activeElement?.getAttribute("data-key"));
  const press = async (key) => {
    const before = await here();
    await page.keyboard.press(key);
    return (await here()) !== before;
  };
  const found = () => box.evaluate((one) => one === document.activeElement);
  while (await press("ArrowUp"));
  do {
    while (await press("ArrowLeft"));
    do if (await found()) return;
    while (await press("ArrowRight"));
  } while (await press("ArrowDown"));
  assert.fail("the box is not reached by the arrows");
}

// Goes to every page and hands each to `look(name)`.
async function everyPage(app, look) {
  const { page } = app;
  await look("start page");
  await app.button("new-do").click();
  await page.getByRole("dialog").waitFor();
  await look("dialog for a new scorecard");
  await page.keyboard.press("Escape");
  await app.openSample();
  await app.total().waitFor();
  await look("overview");
  await page.getByRole("button", { name: whyAll(app) }).first().click();
  await page.getByRole("dialog").waitFor();
  await look("why dialog");
  await page.keyboard.press("Escape");
  const { objectives } = await sample();
  const arrive = objectives.find(({ id }) => id === "arrive-on-time");
  for (const name of ["map", `objective/${arrive.id}`, "measures", "kpi/on-time", "kpi/operating-margin", "customers", "customers/voices", "customers/mission", "customers/coverage", "act", "act/board", "act/plan", "programme", "programme/interviews", "programme/issues", "programme/relations", "assess", "assess/autumn", "assess/autumn/people", "assess/autumn/answer", "check", "settings", "share", "library", "analysis", "analysis/what-if", "analysis/needed", "analysis/robust"]) {
    await app.card_page(name);
    await look(name);
  }
  await app.keepCopy();
  await look("own scorecard");
  await app.home();
  await look("start page with a scorecard");
  for (const name of ["assess", "answer", "templates", "library", "glossary"]) {
    await app.at(`#/${name}`);
    await look(name);
  }
  await app.at("#/nowhere");
  await look("not found");
  await app.at("#/import");
  await look("import, file");
  await app.field("import-drop").setInputFiles(DATA);
  await page.getByRole("heading", { name: app.t("import-step-reading"), exact: true }).waitFor();
  await look("import, reading");
  await app.button("import-next").click();
  await app.button("import-recipe-do").click();
  await app.field("import-group-value").selectOption("B6");
  await look("import, take");
  await app.button("import-next").click();
  await page.getByRole("heading", { name: app.t("import-step-check"), exact: true }).waitFor();
  await look("import, check");
}

const whyAll = (app) => new RegExp(app.t("why-title").slice(0, 4));

for (const [lang, theme] of [["en", "light"], ["en", "dark"], ["de", "light"]]) {
  test(`axe-core finds nothing on any page (${lang}, ${theme})`, async (t) => {
    // What was found, with the pages where it was: a fault of the frame is on all of them.
    const found = new Map();
    const note = (what, where) => found.set(what, [...(found.get(what) ?? []), where]);
    await withPage(t, { lang, theme, context: { reducedMotion: "reduce" } }, async (page) => {
      const app = await App.of(page, lang);
      await everyPage(app, async (name) => {
        await page.waitForTimeout(100);
        await axe(page).catch((error) => error.message.split("\n- ").slice(1).forEach((what) => note(what, name)));
        // What axe-core does not check: one first heading, and levels without gaps.
        const levels = await page.evaluate(() => [...document.querySelectorAll("h1,h2,h3,h4")].filter((h) => !h.closest("dialog, #crash") && h.getClientRects().length > 0).map((h) => Number(h.tagName[1])));
        if (levels.filter((level) => level === 1).length !== 1) note("not exactly one first heading", name);
        if (levels.some((level, at) => at > 0 && level > levels[at - 1] + 1)) note(`headings jump: ${levels}`, name);
      });
    });
    assert.equal(found.size, 0, [...found].map(([what, where]) => `${what}\n    on: ${where.join(", ")}`).join("\n"));
  });
}

test("no page is wider than its window, from a small phone to a wide screen", async (t) => {
  const wide = [];
  const cut = [];
  await withPage(t, { context: { reducedMotion: "reduce" } }, async (page) => {
    const app = await App.of(page, "en");
    await everyPage(app, async (name) => {
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(60);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) wide.push(`${name} at ${width} px: ${over} px too wide`);
        // A field or button that lies outside of the window, and not in something that scrolls, cannot be reached.
        const lost = await page.evaluate(() => {
          const scrolls = (element) => {
            for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
              if (/auto|scroll/.test(getComputedStyle(e).overflowX)) return true;
            }
            return false;
          };
          return [...document.querySelectorAll("a, button, input, select, textarea")]
            .filter((e) => {
              const box = e.getBoundingClientRect();
              return box.width > 1 && box.height > 1 && e.checkVisibility({ visibilityProperty: true }) && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(e);
            })
            .map((e) => (e.getAttribute("aria-label") ?? e.innerText ?? e.id).slice(0, 40));
        });
        if (lost.length > 0) cut.push(`${name} at ${width} px: ${lost.slice(0, 3).join(" | ")}`);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  });
  assert.deepEqual([...wide, ...cut], []);
});

// Presses Tab until the focus is on it. Fails if the focus cannot be seen there.
async function tabTo(page, target, { most = 90, back = false } = {}) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return seen(page, target);
  }
  throw new Error(`Tab does not lead to ${target}`);
}

// The focus changes what is seen around the focused thing.
async function seen(page, target) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const clip = { x: Math.max(0, box.x - 6), y: Math.max(0, box.y - 6), width: box.width + 12, height: box.height + 12 };
  const options = { clip, caret: "hide", animations: "disabled" };
  const before = await page.screenshot(options);
  await target.evaluate((element) => element.blur());
  const after = await page.screenshot(options);
  await target.evaluate((element) => element.focus({ focusVisible: true }));
  assert.ok(!before.equals(after), `the focus is seen on ${target}`);
}

test("from the start page to an edited value by keyboard alone", async (t) => {
  await withPage(t, { context: { reducedMotion: "reduce" } }, async (page) => {
    const app = await App.of(page, "en");
    const model = await sample();
    const arrive = model.objectives.find(({ id }) => id === "arrive-on-time").name.en;

    // The first stop leads past the frame.
    await page.keyboard.press("Tab");
    const skip = app.link("skip-to-content");
    assert.ok(await skip.evaluate((link) => link === document.activeElement), "the skip link comes first");
    let box;
    for (let tries = 0; tries < 20 && !(box?.y >= 0); tries += 1) {
      box = await skip.boundingBox();
      await page.waitForTimeout(25);
    }
    assert.ok(box.x >= 0 && box.y >= 0 && box.height > 10, `the skip link is seen when it has the focus: ${JSON.stringify(box)}`);
    await page.keyboard.press("Enter");
    assert.ok(await page.getByRole("main").evaluate((main) => main === document.activeElement), "it leads to the content");

    await tabTo(page, app.link("home-sample-open", { name: app.t("home-sample-airline") }));
    await page.keyboard.press("Enter");
    await app.heading(app.t("nav-overview")).waitFor();

    await tabTo(page, app.button("action-keep-a-copy"));
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /#\/s\/(?!sample)/.test(location.hash));
    await app.saved();

    await tabTo(page, app.step("nav-map"));
    await page.keyboard.press("Enter");
    await app.heading(app.t("nav-map")).waitFor();
    // Tab reaches one box of the map, the arrows walk on from there.
    await tabTo(page, page.locator("[data-key][tabindex='0']"));
    await walkTo(page, app.box(arrive));
    await page.keyboard.press("Enter");
    await app.heading(arrive).waitFor();

    const measure = page.getByRole("main").getByRole("link", { name: "On-time arrivals", exact: true }).first();
    await tabTo(page, measure);
    await page.keyboard.press("Enter");
    await app.heading("On-time arrivals").waitFor();

    // In the grid the arrows and Enter move as in a spreadsheet, Escape takes back.
    const grid = page.getByRole("table", { name: app.t("values-caption", { name: "On-time arrivals" }), exact: true });
    const first = grid.getByRole("textbox").first();
    await tabTo(page, first);
    const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    const start = await focused();
    await page.keyboard.press("ArrowDown");
    const below = await focused();
    assert.notEqual(below, start);
    await page.keyboard.press("ArrowUp");
    assert.equal(await focused(), start);
    const old = await first.inputValue();
    await page.keyboard.type("7");
    await page.keyboard.press("Escape");
    assert.equal(await first.inputValue(), old, "Escape takes back what was typed");
    await first.evaluate((input) => input.select());
    await page.keyboard.type("1234");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), below, "Enter goes on to the cell below");
    await app.saved();
    await page.reload();
    await App.of(page, "en");
    assert.equal(await page.getByRole("textbox", { name: start, exact: true }).inputValue(), "1234");

    // A dialog holds the focus, closes on Escape and gives it back.
    await app.card_page("overview");
    const why = page.getByRole("button", { name: whyAll(app) }).first();
    await tabTo(page, why);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null), "Tab stays in the dialog");
    }
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    assert.ok(await why.evaluate((button) => button === document.activeElement), "the focus is back on its button");
  });
});
