// The strategy map to work on: chosen, walked, renamed, joined, moved and deleted by mouse and by keys alone; filters, focus, saved
// views, themes, notes, periods, another map beside it, and pictures of it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { AIRLINE, App, sample } from "./app.mjs";
import { closeBrowser, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

const main = (app) => app.page.getByRole("main");
const name = (card, id, lang) => card.objectives.find((objective) => objective.id === id).name[lang];
const heading = (app, text) => main(app).getByRole("heading", { level: 2, name: text, exact: true });
const menu = async (app, button, item) => {
  await app.button(button).click();
  await app.page.getByRole("menuitem", { name: app.t(item), exact: true }).click();
};
const said = (app, key, args) => app.page.getByRole("region", { name: app.t("notices"), exact: true }).getByText(app.t(key, args), { exact: true });
// Where a box is on the screen.
const place = async (box) => {
  const { x, y, width, height } = await box.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

// A copy of a sample on its map.
async function begin(page, lang, which = "airline") {
  const app = await App.of(page, lang);
  await app.openSample(which);
  await app.keepCopy();
  await app.card_page("map");
  await app.heading(app.t("nav-map")).waitFor();
  return { app, card: await sample(which) };
}

// The scorecard as it is saved now.
async function saved(app) {
  const here = await app.page.evaluate(() => location.hash);
  const { text } = await app.exportFile();
  await app.at(here);
  return JSON.parse(text).scorecard;
}

for (const lang of LANGS) {
  test(`the map is walked, renamed, joined and cleared by keys alone (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const { app, card } = await begin(page, lang);
      const link = card.links.find(({ kind }) => kind === "supports");
      const [cause, effect] = [name(card, link.from, lang), name(card, link.to, lang)];
      await app.box(cause).focus();
      await heading(app, cause).waitFor();
      // Up along a link and down again: from each effect one comes back to a cause of it.
      const effects = card.links.filter(({ kind, from }) => kind === "supports" && from === link.from).map(({ to }) => name(card, to, lang));
      const has = async (one) => app.box(one).evaluate((box) => box === document.activeElement);
      await page.keyboard.press("ArrowUp");
      const reached = [];
      for (const one of effects) if (await has(one)) reached.push(one);
      assert.equal(reached.length, 1, `one of ${effects} has the focus`);
      await heading(app, reached[0]).waitFor();

      await app.box(effect).focus();
      await page.keyboard.press("F2");
      const field = app.page.getByRole("textbox", { name: app.t("field-name"), exact: true });
      await field.fill("Nobody <i>ever</i> waits");
      await field.press("Enter");
      await app.box("Nobody <i>ever</i> waits").waitFor();
      await heading(app, "Nobody <i>ever</i> waits").waitFor();
      // Escape leaves the name as it is.
      await page.keyboard.press("F2");
      await field.fill("Never");
      await field.press("Escape");
      await app.box("Nobody <i>ever</i> waits").waitFor();

      // Joined: C at the cause, then the arrows or Tab to the effect, Enter.
      const free = card.objectives.map(({ id }) => id).filter((id) => id !== link.to && !card.links.some(({ from, to }) => [from, to].includes(id) && [from, to].includes(link.to)));
      const other = name(card, free[0], lang);
      await app.box(other).focus();
      await page.keyboard.press("c");
      await page.getByRole("status").filter({ hasText: other }).waitFor();
      await app.box("Nobody <i>ever</i> waits").focus();
      await page.keyboard.press("Enter");
      await heading(app, app.t("map-arrow-supports", { from: other, to: "Nobody <i>ever</i> waits" })).waitFor();
      const joined = await saved(app);
      assert.ok(joined.links.some(({ from, to }) => from === free[0] && to === link.to));
      assert.equal(joined.objectives.find(({ id }) => id === link.to).name, "Nobody <i>ever</i> waits");

      // Deleted, and taken back.
      await app.box(other).focus();
      await page.keyboard.press("Delete");
      await said(app, "objective-deleted", { name: other }).waitFor();
      assert.equal(await app.box(other).count(), 0);
      await page.keyboard.press("Control+z");
      await app.box(other).waitFor();

      // Enter opens what has the focus.
      await app.box(other).focus();
      await page.keyboard.press("Enter");
      await app.heading(other).waitFor();
    });
  });
}

test("a box is dragged, stays where it was put, and goes back to the layout", async (t) => {
  await withPage(t, {}, async (page) => {
    const { app, card } = await begin(page, "en");
    const { id } = card.objectives[0];
    const box = app.box(name(card, id, "en"));
    const before = await place(box);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 60, before.y + 5, { steps: 4 });
    await page.mouse.move(before.x + 130, before.y + 12, { steps: 4 });
    await page.mouse.up();
    await app.button("map-tidy").waitFor();
    const there = await place(box);
    assert.ok(there.x > before.x + 80, `${before.x} -> ${there.x}`);
    const put = (await saved(app)).objectives.find((objective) => objective.id === id);
    assert.ok(put.map_x > 0 && put.map_y >= 0, JSON.stringify(put));
    assert.ok(Math.abs((await place(app.box(name(card, id, "en")))).x - there.x) < 2, "after another page it stands there still");

    await app.button("map-tidy").click();
    await said(app, "map-tidied").waitFor();
    await page.waitForFunction((n) => ![...document.querySelectorAll("main button")].some((b) => b.textContent === n), app.t("map-tidy"));
    assert.ok(Math.abs((await place(box)).x - before.x) < 2, "back at the layout's place");
    await page.keyboard.press("Control+z");
    await app.button("map-tidy").waitFor();
  });
});

test("the handle of a box is pulled to another one, a double click renames, the ground is let go", async (t) => {
  await withPage(t, {}, async (page) => {
    const { app, card } = await begin(page, "en");
    const link = card.links[0];
    const free = card.objectives.map(({ id }) => id).filter((id) => id !== link.to && !card.links.some(({ from, to }) => [from, to].includes(id) && [from, to].includes(link.to)));
    const [from, to] = [name(card, free[0], "en"), name(card, link.to, "en")];
    await app.box(from).click();
    await heading(app, from).waitFor();
    const box = await app.box(from).boundingBox();
    const target = await place(app.box(to));
    await page.mouse.move(box.x + box.width / 2, box.y - 4);
    await page.mouse.down();
    await page.mouse.move(target.x - 30, target.y - 10, { steps: 5 });
    await page.mouse.move(target.x, target.y, { steps: 3 });
    await page.mouse.up();
    await heading(app, app.t("map-arrow-supports", { from, to })).waitFor();
    // Its fields are at hand, and it can be turned round.
    await app.button("link-reverse").click();
    await heading(app, app.t("map-arrow-supports", { from: to, to: from })).waitFor();
    await app.button("action-delete").click();
    await said(app, "link-deleted", { name: from }).waitFor();

    await app.box(to).dblclick({ position: { x: 70, y: 20 } });
    const field = page.getByRole("textbox", { name: app.t("field-name"), exact: true });
    await field.fill("On time, always");
    await field.press("Enter");
    await app.box("On time, always").waitFor();
  });
});

for (const lang of LANGS) {
  test(`filters, focus and saved views choose what is shown, and the address says so (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const { app, card } = await begin(page, lang, "city");
      const all = card.objectives.length;
      const shown = () => page.locator("[data-key^='objective:']").count();
      assert.equal(await shown(), all);
      await page.locator("summary").filter({ hasText: app.t("map-filter") }).click();
      const perspective = card.perspectives.find(({ id }) => card.objectives.some((objective) => objective.perspective === id));
      const inside = card.objectives.filter((objective) => objective.perspective === perspective.id).length;
      await app.field("part-perspective").selectOption({ label: perspective.name[lang] });
      await page.waitForFunction((count) => document.querySelectorAll("[data-key^='objective:']").length === count, inside);
      await page.getByRole("status").filter({ hasText: app.t("map-filtered", { shown: inside, all }) }).waitFor();
      assert.match(page.url(), new RegExp(`in=${perspective.id}`));

      // Saved, all shown again, and chosen by its name after a reload.
      await app.button("map-views-edit").click();
      const dialog = page.getByRole("dialog", { name: app.t("map-views"), exact: true });
      await app.button("map-view-save", {}, dialog).click();
      await dialog.getByText(app.t("map-view-name-missing"), { exact: true }).waitFor();
      await app.field("map-view-name", {}, dialog).fill("Nur oben");
      await app.button("map-view-save", {}, dialog).click();
      await said(app, "map-view-saved", { name: "Nur oben" }).waitFor();
      await app.button("map-show-all").click();
      await page.waitForFunction((count) => document.querySelectorAll("[data-key^='objective:']").length === count, all);
      await app.saved();
      await page.reload();
      await App.of(page, lang);
      await page.locator("summary").filter({ hasText: app.t("map-filter") }).click();
      await app.field("map-views").selectOption({ label: "Nur oben" });
      await page.waitForFunction((count) => document.querySelectorAll("[data-key^='objective:']").length === count, inside);
      await app.button("map-show-all").click();

      // Only what hangs on one objective: counted a second time along the links of the file.
      const start = card.links.find(({ kind }) => kind === "supports").from;
      const reach = (way) => {
        const seen = new Set([start]);
        for (let grew = true; grew; ) {
          grew = false;
          for (const { kind, from, to } of card.links) {
            const [here, there] = way === "up" ? [from, to] : [to, from];
            if (kind === "supports" && seen.has(here) && !seen.has(there)) grew = Boolean(seen.add(there));
          }
        }
        return seen;
      };
      const around = new Set([...reach("up"), ...reach("down")]).size;
      await app.box(name(card, start, lang)).click();
      await app.button("map-focus").click();
      await page.waitForFunction((count) => document.querySelectorAll("[data-key^='objective:']").length === count, around);
      assert.ok(around < all && page.url().includes(`focus=${start}`));
      await app.button("map-focus-on", { name: name(card, start, lang) }).click();
      await page.waitForFunction((count) => document.querySelectorAll("[data-key^='objective:']").length === count, all);
    });
  });
}

test("themes, notes and what hangs on them", async (t) => {
  await withPage(t, {}, async (page) => {
    const { app, card } = await begin(page, "en");
    await page.locator("summary").filter({ hasText: app.t("map-filter") }).click();
    await app.button("map-themes-edit").click();
    const dialog = page.getByRole("dialog", { name: app.t("map-themes"), exact: true });
    for (const theme of ["On time", "Low cost"]) {
      await app.field("map-theme-new", {}, dialog).fill(theme);
      await app.button("action-add", {}, dialog).click();
      await app.button("map-theme-delete", { name: theme }, dialog).waitFor();
    }
    await app.button("action-done", {}, dialog).click();
    const { id } = card.objectives[0];
    await app.box(name(card, id, "en")).click();
    await heading(app, name(card, id, "en")).waitFor();
    const themes = main(app).getByRole("combobox", { name: app.t("part-theme"), exact: true });
    await themes.last().selectOption({ label: "On time" });
    await themes.first().selectOption({ label: "On time" });
    await page.waitForFunction(() => document.querySelectorAll("[data-key^='objective:']").length === 1);
    await app.button("map-show-all").click();

    await app.button("map-note-add").click();
    const text = page.getByRole("textbox", { name: app.t("part-map-note"), exact: true });
    await text.fill("Ask the pilots <b>first</b>");
    await text.press("Tab");
    const file = await saved(app);
    assert.equal(file.map_notes[0].text, "Ask the pilots <b>first</b>");
    const theme = file.themes.find((one) => one.name === "On time");
    assert.equal(file.objectives.find((objective) => objective.id === id).theme, theme.id);
  });
});

test("the slider plays the periods, and another map stands beside it", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    await app.at(`#/s/${AIRLINE}/map?p=2013-10`);
    const slider = page.getByRole("slider", { name: app.t("map-time"), exact: true });
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => location.hash.includes("p=2013-11"));
    await app.button("map-play").click();
    await page.waitForFunction(() => location.hash.includes("p=2013-12"));
    await app.button("map-play").waitFor();

    await app.button("map-compare").click();
    const beside = page.getByRole("region", { name: new RegExp(`^${app.t("map-beside", { name: "" })}`) });
    await beside.waitFor();
    const card = await sample();
    await page.waitForFunction((count) => document.querySelectorAll("[data-key^='objective:']").length === 2 * count, card.objectives.length);
    await page.waitForFunction(() => [...document.querySelectorAll("[data-key^='objective:']")].filter((box) => box.getAttribute("aria-description")?.includes("points beside the other map")).length > 7);
    // Each map says how it differs from the other: what is more here is less there.
    const told = async (map) => (await map.locator("[data-key^='objective:']").evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-description")))).map((label) => / ([+−-]?[\d.]+) points beside the other map/.exec(label)?.[1]);
    const number = (text) => Number(text.replace("−", "-"));
    const [here, there] = [await told(page.getByRole("group", { name: app.t("map-work"), exact: true })), await told(beside)];
    assert.ok(here.filter(Boolean).length > 3 && here.some((text) => text && number(text) !== 0), `${here}`);
    assert.deepEqual(there.map((text) => text && number(text) + 0), here.map((text) => text && 0 - number(text)));
    await app.button("map-beside-close").click();
    await page.waitForFunction((count) => document.querySelectorAll("[data-key^='objective:']").length === count, card.objectives.length);
  });
});

for (const lang of LANGS) {
  test(`table, tree and chains tell the same objectives, and the address says which (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await App.of(page, lang);
      const card = await sample();
      await app.openSample();
      await app.card_page("map");
      const names = card.objectives.map((objective) => objective.name[lang]);
      for (const style of ["table", "tree", "chains"]) {
        await page.getByRole("radio", { name: app.t(`map-style-${style}`), exact: true }).check();
        await page.waitForFunction((word) => location.hash.includes(`/map/${word}`), style);
        // In a chain stand those that are linked.
        const told = style === "chains" ? names.filter((_, n) => card.links.some(({ kind, from, to }) => kind === "supports" && [from, to].includes(card.objectives[n].id))) : names;
        for (const name of told) await main(app).getByRole("link", { name, exact: true }).first().waitFor();
      }
      await page.reload();
      await App.of(page, lang);
      assert.equal(await page.getByRole("radio", { name: app.t("map-style-chains"), exact: true }).isChecked(), true);
    });
  });
}

test("pictures of the map: vectors and twice as many dots", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    await app.card_page("map");
    const take = async (item) => {
      const [download] = await Promise.all([page.waitForEvent("download"), menu(app, "map-download", item)]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const svg = await take("map-save-svg");
    assert.match(svg.name, /\.svg$/);
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg.bytes.toString());
    const png = await take("map-save-png-dark");
    assert.match(png.name, /\.png$/);
    assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
    const [w, h] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
    assert.ok(Math.abs(w - 2 * width) <= 1 && Math.abs(h - 2 * height) <= 1, `${w} x ${h} of ${width} x ${height}`);
  });
});

test("the map is larger, smaller and whole, and its overview moves it", async (t) => {
  await withPage(t, {}, async (page) => {
    const { app, card } = await begin(page, "en");
    const box = app.box(name(card, card.objectives[0].id, "en"));
    const width = async () => (await box.boundingBox()).width;
    const usual = await width();
    await app.button("map-larger").click();
    await page.waitForTimeout(80);
    assert.ok((await width()) > usual);
    await app.button("map-larger").click();
    await app.button("map-fit").click();
    await page.waitForTimeout(80);
    assert.ok((await width()) <= usual + 1);
    await box.focus();
    await page.keyboard.press("+");
    await page.waitForTimeout(80);
    assert.ok((await width()) > 0);
  });
});
