// What is said to be saved is saved: it outlives a killed browser, stays apart from other scorecards and tabs, and can be
// taken back. Nothing is stored that nobody asked to keep. SOAK=1 kills the browser more often.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { AIRLINE, App } from "./app.mjs";
import { closeBrowser, kill, profile, serve, withPage } from "./support.mjs";

after(closeBrowser);

const ROUNDS = process.env.SOAK ? 50 : 3;

// The first cell of the grid of values.
const firstCell = (app) => app.page.getByRole("table", { name: app.t("values-caption", { name: "On-time arrivals" }), exact: true }).getByRole("textbox").first();

test(`an edit that was saved outlives a killed browser (${ROUNDS} rounds)`, async (t) => {
  const [server, profileDir] = [await serve(t), await profile(t)];
  let address;
  for (let round = 0; round <= ROUNDS; round += 1) {
    await withPage(t, { server, profileDir, path: address ?? "" }, async (page) => {
      const app = await App.of(page, "en");
      if (round === 0) {
        await app.openSample();
        await app.keepCopy();
        await app.card_page("kpi/on-time");
        address = new URL(page.url()).hash;
      }
      const cell = firstCell(app);
      await cell.waitFor();
      if (round > 0) assert.equal(await cell.inputValue(), String(4000 + round - 1), `the edit before kill ${round} is there`);
      if (round < ROUNDS) {
        await app.enter(cell, String(4000 + round));
        await app.saved();
        const at = Date.now();
        assert.ok(kill(profileDir) > 0, "there was a browser to kill");
        assert.ok(Date.now() - at < 1_000, "it was killed within a second");
      }
    });
  }
});

test("a reload and a second start show the same as before", async (t) => {
  const [server, profileDir] = [await serve(t), await profile(t)];
  let address;
  let before;
  await withPage(t, { server, profileDir }, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    await app.keepCopy();
    await app.total().waitFor();
    before = await page.getByRole("main").innerText();
    address = new URL(page.url()).hash;
    await page.reload();
    await App.of(page, "en");
    await app.total().waitFor();
    assert.equal(await page.getByRole("main").innerText(), before);
    await app.saved();
  });
  await withPage(t, { server, profileDir, path: address }, async (page) => {
    const app = await App.of(page, "en");
    await app.total().waitFor();
    assert.equal(await page.getByRole("main").innerText(), before);
  });
});

test("samples store nothing until a copy is kept", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await page.waitForTimeout(500);
    await app.storesNothing(async () => {
      await app.openSample();
      await app.said("in-memory-sample").waitFor();
      await app.card_page("kpi/on-time");
      await app.enter(firstCell(app), "1");
      await app.card_page("settings");
      await app.field("card-title").fill("Mine?");
      await app.field("card-title").press("Enter");
    });
    assert.deepEqual(await app.documents(), []);
    await app.keepCopy();
    const kept = await app.documents();
    assert.equal(kept.length, 1);
    assert.notEqual(kept[0], AIRLINE);
    await app.card_page("kpi/on-time");
    assert.equal(await firstCell(app).inputValue(), "1", "the copy holds the edit");
    await page.reload();
    await App.of(page, "en");
    assert.equal(await firstCell(app).inputValue(), "1");
  });
});

test("scorecards stay apart: rename, duplicate, delete and take that back", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    for (const title of ["North", "South"]) {
      await app.newCard(title);
      await app.saved();
      await app.home();
    }
    const list = page.getByRole("region", { name: app.t("home-documents"), exact: true });
    const titles = async () => (await list.getByRole("link").allInnerTexts()).sort();
    const isListed = async (...wanted) => {
      for (const title of wanted) await list.getByRole("link", { name: title, exact: true }).waitFor();
      assert.deepEqual(await titles(), wanted.sort());
    };
    const choose = async (title, deed) => {
      await app.button("home-document-menu", { name: title }).click();
      await page.getByRole("menuitem", { name: app.t(deed), exact: true }).click();
    };
    await isListed("North", "South");

    await choose("North", "action-rename");
    const dialog = page.getByRole("dialog", { name: app.t("action-rename"), exact: true });
    await app.field("card-title", {}, dialog).fill("Nord");
    await app.button("action-rename", {}, dialog).click();
    await isListed("Nord", "South");

    const copy = app.t("home-copy-of", { name: "Nord" });
    await choose("Nord", "action-duplicate");
    await isListed("Nord", "South", copy);
    // The copy is its own.
    await list.getByRole("link", { name: copy, exact: true }).click();
    await app.card_page("settings");
    await app.field("card-organisation").fill("Only in the copy");
    await app.field("card-organisation").press("Enter");
    await app.saved();
    await app.home();
    await list.getByRole("link", { name: "Nord", exact: true }).click();
    await app.card_page("settings");
    assert.equal(await app.field("card-organisation").inputValue(), "");
    await app.home();

    await choose("South", "action-delete");
    const said = page.getByRole("region", { name: app.t("notices"), exact: true }).getByText(app.t("home-deleted", { name: "South" }));
    await said.waitFor();
    await list.getByRole("link", { name: "South", exact: true }).waitFor({ state: "detached" });
    await app.button("action-undo", {}, page.getByRole("region", { name: app.t("notices"), exact: true })).click();
    await isListed("Nord", "South", copy);

    await choose("South", "action-delete");
    await list.getByRole("link", { name: "South", exact: true }).waitFor({ state: "detached" });
    await page.reload();
    await App.of(page, "en");
    await isListed("Nord", copy);
  });
});

test("one tab edits, the other one follows, and can take over without a loss", async (t) => {
  await withPage(t, {}, async (page, { context, server }) => {
    const first = await App.of(page, "en");
    await first.openSample();
    await first.keepCopy();
    await first.card_page("settings");
    const title = (app) => app.field("card-title");
    const tab = await context.newPage();
    await tab.goto(`${server.url}?second${new URL(page.url()).hash}`);
    const second = await App.of(tab, "en");
    await second.said("read-only-elsewhere").waitFor();

    const edit = async (app, field, text) => {
      await field.fill(text);
      await field.press("Enter");
      await app.saved();
    };
    await edit(first, title(first), "Edited in the first tab");
    await tab.waitForFunction(() => document.body.innerText.includes("Edited in the first tab"), null, { timeout: 5_000 });
    // Who only reads changes nothing, and is told so.
    await second.field("card-organisation").fill("Not allowed").catch(() => {});
    await second.field("card-organisation").press("Enter").catch(() => {});
    await page.waitForTimeout(300);
    assert.ok(!(await page.content()).includes("Not allowed"));

    await second.button("action-take-over").click();
    await first.said("read-only-elsewhere").waitFor();
    await second.said("read-only-elsewhere").waitFor({ state: "detached" });
    assert.equal(await title(second).inputValue(), "Edited in the first tab", "nothing is lost");
    await edit(second, second.field("card-organisation"), "Edited in the second tab");
    await page.waitForFunction(() => document.body.innerText.includes("Edited in the second tab"), null, { timeout: 5_000 });

    await tab.close();
    await page.reload();
    await App.of(page, "en");
    assert.equal(await title(first).inputValue(), "Edited in the first tab");
    assert.equal(await first.field("card-organisation").inputValue(), "Edited in the second tab");
    await edit(first, title(first), "And the first tab again");
  });
});

test("undo and redo by button and by keys", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    await app.keepCopy();
    await app.card_page("kpi/on-time");
    const cell = firstCell(app);
    const old = await cell.inputValue();
    await app.enter(cell, "4321");
    const undo = app.button("undo-deed", { deed: app.t("deed-edit-values") });
    const redo = app.button("redo-deed", { deed: app.t("deed-edit-values") });
    const holds = (text) => page.waitForFunction(([name, text]) => [...document.querySelectorAll("input")].find((i) => i.getAttribute("aria-label") === name)?.value === text, [name, text]);
    const name = await cell.getAttribute("aria-label");
    await undo.click();
    await holds(old);
    assert.ok(await app.button("action-undo").or(page.getByRole("button", { name: /^Undo/ })).first().isDisabled(), "there is nothing left to undo");
    await redo.click();
    await holds("4321");
    await page.getByRole("main").focus();
    await page.keyboard.press("Control+z");
    await holds(old);
    await page.keyboard.press("Control+Shift+z");
    await holds("4321");
    await app.saved();
    await page.reload();
    await App.of(page, "en");
    await holds("4321");
  });
});

for (const lang of ["en", "de"]) {
  test(`a browser without a database says what that means (${lang})`, async (t) => {
    await withPage(t, { lang, path: null }, async (page, { server }) => {
      await page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
      await page.goto(server.url);
      const app = await App.of(page, lang);
      await app.openSample();
      await app.button("action-keep-a-copy").first().click();
      await page.getByText(app.t("quick-only-hint")).waitFor();
      assert.equal(await app.said("saved-on-this-device").count(), 0, "nothing stronger is said than what is true");
    });
  });
}
