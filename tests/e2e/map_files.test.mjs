// Maps of other tools: a flowchart of Mermaid and a file of draw.io become objectives and links after a look at what comes of
// them; what goes out comes in again; a picture with the scorecard inside opens like a file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { App, sample } from "./app.mjs";
import { closeBrowser, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

const dialog = (app) => app.page.getByRole("dialog", { name: app.t("drawing-title"), exact: true });
const shown = (app, names) => Promise.all(names.map((name) => app.box(name).waitFor()));

async function paste(app, text) {
  await app.button("drawing-do").first().click();
  const field = app.field("drawing-text", {}, dialog(app));
  await field.fill(text);
  await field.press("Tab");
}

// Saves the map by an entry of its menu.
async function save(app, item) {
  await app.button("map-download").click();
  const entry = app.page.getByRole("menuitem", { name: app.t(item), exact: true });
  const [download] = await Promise.all([app.page.waitForEvent("download"), entry.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const lang of LANGS) {
  test(`a flowchart of Mermaid is shown first, then taken over as one step (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.newCard("Fährverkehr");
      await paste(app, ["flowchart BT", "  subgraph c [Gäste an Bord]", "    a[\"Pünktlich <b>ankommen</b>\"]", "  end", "  subgraph p [Abläufe an Land]", "    b[Schnell beladen]", "  end", "  b -->|weniger Warten| a", "  a -.-x ?? kaputt"].join("\n"));
      await dialog(app).getByText(app.t("drawing-news", { perspectives: 2, objectives: 2, links: 1 }), { exact: true }).waitFor();
      // What is not understood is named with its line, and nothing has happened so far.
      await dialog(app).getByText(/9/).first().waitFor();
      await app.button("drawing-take", {}, dialog(app)).click();
      await shown(app, ["Pünktlich", "Schnell beladen"]);
      await page.keyboard.press("Control+z");
      await page.waitForFunction(() => document.querySelectorAll("[data-key^='objective:']").length === 0);
      await page.keyboard.press("Control+Shift+z");
      await shown(app, ["Schnell beladen"]);

      // The same once more adds nothing.
      await paste(app, "flowchart BT\n  subgraph p [abläufe  an land]\n    x[schnell  beladen]\n  end");
      await dialog(app).getByText(app.t("drawing-no-news"), { exact: true }).waitFor();
    });
  });
}

test("what is no drawing is refused in a clear sentence", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    await app.card_page("map");
    const before = await page.locator("[data-key^='objective:']").count();
    await paste(app, "sequenceDiagram\n  A->>B: Hi");
    await dialog(app).getByRole("alert").filter({ hasText: "sequenceDiagram" }).waitFor();
    await app.field("drawing-file", {}, dialog(app)).setInputFiles({ name: "x.drawio", mimeType: "application/xml", buffer: Buffer.from("<mxfile><diagram>") });
    await dialog(app).getByRole("alert").filter({ hasText: "damaged" }).waitFor();
    await app.button("action-cancel", {}, dialog(app)).click();
    assert.equal(await page.locator("[data-key^='objective:']").count(), before);
  });
});

for (const [item, name, type] of [["map-save-mermaid", "map.mmd", "text/plain"], ["map-save-drawio", "map.drawio", "application/xml"]]) {
  test(`what goes out as ${name} comes in again`, async (t) => {
    await withPage(t, {}, async (page) => {
      const app = await App.of(page, "en");
      const card = await sample("city");
      await app.openSample("city");
      await app.card_page("map");
      const saved = await save(app, item);
      await app.home();
      await app.newCard("Copy");
      await app.button("drawing-do").first().click();
      await app.field("drawing-file", {}, dialog(app)).setInputFiles({ name, mimeType: type, buffer: saved.bytes });
      const news = { perspectives: card.perspectives.length, objectives: card.objectives.length, links: card.links.length };
      await dialog(app).getByText(app.t("drawing-news", news), { exact: true }).waitFor();
      await app.button("drawing-take", {}, dialog(app)).click();
      await shown(app, card.objectives.map((objective) => objective.name.en));
    });
  });
}

test("a picture with the scorecard inside opens like a file, and shows what it holds", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    const card = await sample();
    await app.openSample();
    await app.card_page("map");
    const { name, bytes } = await save(app, "map-save-with-card");
    assert.match(name, /\.svg$/);
    const drawn = await page.evaluate((source) => new DOMParser().parseFromString(source, "image/svg+xml").querySelectorAll("text").length, bytes.toString());
    assert.ok(drawn > card.objectives.length, "it is a picture as well");
    await app.home();
    await app.openFile({ name, mimeType: "image/svg+xml", buffer: bytes });
    await app.heading(app.t("nav-overview")).waitFor();
    await app.card_page("map");
    await shown(app, card.objectives.map((objective) => objective.name.en));
  });
});
