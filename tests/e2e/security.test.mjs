// Names and notes are words, whatever they look like: a file full of markup is shown on every page and does nothing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { closeBrowser, withPage } from "./support.mjs";

after(closeBrowser);

const EVIL = [
  '<img src=evil.png onerror="window.canary=1">',
  '"><script>window.canary=1</script>',
  "javascript:window.canary=1",
  "<svg/onload=window.canary=1>",
  "</title></textarea></style><script src=evil.js></script>",
  "{{constructor.constructor('window.canary=1')()}}",
  "' onfocus='window.canary=1' autofocus='",
];
// Fields that hold what a person writes.
const WORDS = new Set("title name mission question description definition unit owner source source_note note label text agenda notes client customer_effect accepted_reason".split(" "));

// Puts markup into every text that a person could have written. Answers how many there were.
function poison(node, counter = { n: 0 }) {
  for (const [key, value] of Object.entries(node ?? {})) {
    // What people named and noted in an assessment stands in lists and maps.
    if (key === "texts" || (key === "notes" && typeof value === "object")) {
      for (const at of Object.keys(value)) value[at] = `${EVIL[(counter.n += 1) % EVIL.length]} ${counter.n}`;
    } else if (value && typeof value === "object") poison(value, counter);
    // The name of a formula's input is a word of the formula, how a statement became known one of the format.
    else if (typeof value === "string" && WORDS.has(key) && !(key === "name" && "rule" in node) && !(key === "source" && "grade" in node)) {
      node[key] = key === "unit" ? "<b>%" : `${EVIL[(counter.n += 1) % EVIL.length]} ${counter.n}`;
    }
  }
  return counter.n;
}

// Nothing on the page came of markup.
const unharmed = (page) =>
  page.evaluate(() => {
    const bad = [];
    if (window.canary !== undefined) bad.push("a script ran");
    for (const element of document.querySelectorAll("*")) {
      const name = element.tagName.toLowerCase();
      if (["img", "iframe", "object", "embed", "foreignobject", "base"].includes(name)) bad.push(`there is a ${name}`);
      if (name === "script" && !element.src.startsWith(location.origin)) bad.push("there is a foreign script");
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on")) bad.push(`there is an attribute ${name}`);
        if (/^(href|src|action|formaction|xlink:href)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value)) bad.push(`${name} is ${value}`);
      }
    }
    return bad;
  });

test("markup in every field of a file stays text on every page, and in the picture that is saved", async (t) => {
  await withPage(t, {}, async (page, { server }) => {
    const dialogs = [];
    page.on("dialog", (dialog) => (dialogs.push(dialog.message()), dialog.dismiss()));
    const app = await App.of(page, "en");
    await app.openSample();
    const { text } = await app.exportFile();
    const file = JSON.parse(text);
    assert.ok(poison(file.scorecard) > 80, "there were texts to poison");
    const { objectives, kpis, rounds } = file.scorecard;
    await app.home();
    await app.openFile({ name: `${EVIL[0].replaceAll("/", "")}.json`, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    await app.heading(app.t("nav-overview")).or(page.getByRole("alert")).first().waitFor();
    assert.deepEqual(await page.getByRole("alert").allInnerTexts(), [], "the file is taken");
    await page.getByText(file.scorecard.title).first().waitFor();

    const look = async (where) => {
      await page.waitForTimeout(120);
      assert.deepEqual(await unharmed(page), [], where);
    };
    const pages = ["overview", "map", "measures", "customers", "customers/voices", "customers/mission", "customers/coverage", "act", "act/board", "act/plan", "programme", "programme/interviews", "programme/issues", "programme/relations", "assess", ...rounds.flatMap(({ id }) => [`assess/${id}`, `assess/${id}/people`, `assess/${id}/answer`]), "check", "settings", "share", "import", ...objectives.map(({ id }) => `objective/${id}`), ...kpis.map(({ id }) => `kpi/${id}`)];
    for (const name of pages) {
      await app.card_page(name);
      await look(name);
    }
    await app.card_page("overview");
    // Not those of the page that was there before.
    await app.heading(app.t("nav-overview")).waitFor();
    for (const why of (await page.getByRole("button", { name: /^Why/ }).all()).slice(0, 3)) {
      await why.press("Enter");
      await page.getByRole("dialog").waitFor();
      await look("why dialog");
      await page.keyboard.press("Escape");
    }

    await app.card_page("map");
    await app.button("map-download").click();
    const save = page.getByRole("menuitem", { name: app.t("map-save-svg"), exact: true });
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    const svg = await readFile(await download.path(), "utf8");
    assert.match(download.suggestedFilename(), /\.svg$/);
    const found = await page.evaluate((source) => {
      const picture = new DOMParser().parseFromString(source, "image/svg+xml");
      return {
        error: picture.querySelector("parsererror") !== null,
        elements: [...new Set([...picture.querySelectorAll("*")].map((e) => e.tagName))],
        attributes: [...picture.querySelectorAll("*")].flatMap((e) => [...e.attributes]).filter((a) => a.name.startsWith("on") || /href/.test(a.name)).map((a) => a.name),
      };
    }, svg);
    assert.equal(found.error, false, "the picture is well-formed");
    assert.deepEqual(found.elements.filter((name) => /script|foreignObject|image|iframe|^a$|img|use/i.test(name)), []);
    assert.deepEqual(found.attributes, []);

    // Kept, listed, renamed by menu and dialog, deleted with its toast.
    await app.keepCopy();
    await look("own scorecard");
    await app.home();
    await page.getByRole("region", { name: app.t("home-documents"), exact: true }).waitFor();
    await look("list");
    await app.button("home-document-menu", { name: file.scorecard.title }).click();
    await page.getByRole("menuitem", { name: app.t("action-delete"), exact: true }).click();
    await page.getByText(app.t("home-deleted", { name: file.scorecard.title })).waitFor();
    await look("toast");

    assert.deepEqual(dialogs, []);
    assert.deepEqual(server.requests.filter((name) => name.includes("evil")), [], "nothing was asked for");
  });
});

test("markup in the cells and headers of a table stays text in every step of the import", async (t) => {
  const header = ["month", EVIL[0].replaceAll('"', ""), "=cmd|' /C calc'!A0", "<script>window.canary=1</script>"];
  const rows = [header.join(";"), ...Array.from({ length: 14 }, (_, n) => `2024-${String((n % 12) + 1).padStart(2, "0")};${n};${n * 2};${n === 3 ? EVIL[3] : n}`)];
  await withPage(t, { path: "#/import" }, async (page, { server }) => {
    const app = await App.of(page, "en");
    await app.field("import-drop").setInputFiles({ name: "<b>evil.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
    await page.getByRole("heading", { name: app.t("import-step-reading"), exact: true }).waitFor();
    assert.deepEqual(await unharmed(page), []);
    await app.button("import-next").click();
    assert.deepEqual(await unharmed(page), []);
    await app.button("import-next").click();
    await page.getByRole("heading", { name: app.t("import-step-check"), exact: true }).waitFor();
    assert.deepEqual(await unharmed(page), []);
    await page.getByRole("button", { name: /^Import \d/ }).click();
    await app.heading(app.t("nav-measures")).waitFor();
    assert.deepEqual(await unharmed(page), []);
    assert.deepEqual(server.requests.filter((name) => name.includes("evil")), []);
  });
});

test("a hostile address is only an address", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    for (const hash of ["#/s/<img src=evil.png onerror=window.canary=1>/map", "#javascript:window.canary=1", "#/open/<script>window.canary=1</script>", "#/s/__proto__/overview", "#/s/sample-airline/kpi/constructor"]) {
      await app.at(hash);
      await page.waitForTimeout(100);
      assert.deepEqual(await unharmed(page), [], hash);
    }
    await app.isAlive();
  });
});
