// The program comes in parts: pages whose code is missing say so and can be tried again, and when everything is there the
// network is not needed any more.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, serve, started, withPage } from "./support.mjs";

after(closeBrowser);

const SAYS = {
  en: { part: "This part of Fokus could not be loaded", again: "Try again", page: "Measures", stored: /could not be opened, because a part of Fokus did not load/ },
  de: { part: "Dieser Teil von Fokus konnte nicht geladen werden", again: "Erneut versuchen", page: "Kennzahlen", stored: /konnte nicht geöffnet werden, weil ein Teil von Fokus nicht geladen wurde/ },
};

for (const lang of ["en", "de"]) {
  test(`a page whose part is missing says so, and comes when it is tried again (${lang})`, async (t) => {
    let missing = true;
    const server = await serve(t, { transform: (name, bytes) => (missing && name === "split_edit.wasm" ? null : bytes) });
    await withPage(t, { server, lang, path: "#/s/sample-airline/measures", allow: [/split_edit|404|fetch|wasm/i] }, async (page) => {
      await page.getByText(SAYS[lang].part).waitFor();
      assert.equal(await page.getAttribute("html", "data-crashed"), null);
      missing = false;
      await page.getByRole("button", { name: SAYS[lang].again }).click();
      await page.getByRole("heading", { level: 1, name: SAYS[lang].page }).waitFor();
    });
  });

  test(`storage whose part is missing says so, and opens when it is tried again (${lang})`, async (t) => {
    let missing = true;
    const server = await serve(t, { transform: (name, bytes) => (missing && name === "split_keep.wasm" ? null : bytes) });
    await withPage(t, { server, lang, allow: [/split_keep|404|fetch|wasm/i] }, async (page) => {
      await page.getByText(SAYS[lang].stored).first().waitFor();
      missing = false;
      await page.getByRole("button", { name: SAYS[lang].again }).click();
      // The list of what is stored stands only when the storage is open.
      await page.waitForFunction(() => indexedDB.databases().then((all) => all.some((db) => db.name === "fokus")));
    });
  });
}

test("a part with one other byte is refused", async (t) => {
  const transform = (name, bytes) => {
    if (name !== "split_edit.wasm") return bytes;
    const other = Buffer.from(bytes);
    other[other.length - 1] ^= 1;
    return other;
  };
  const server = await serve(t, { transform });
  await withPage(t, { server, path: "#/s/sample-airline/measures", allow: [/split_edit|integrity|digest|fetch|wasm/i] }, async (page) => {
    await page.getByText(SAYS.en.part).waitFor();
  });
});

test("the other pages are fetched behind the first one, and open without a network", async (t) => {
  await withPage(t, { path: "#/s/sample-airline/overview", allow: [/icon\.svg/] }, async (page, { server, context }) => {
    await started(page);
    const names = ["split_home.wasm", "split_look.wasm", "split_edit.wasm", "split_listen.wasm", "split_assess.wasm", "split_learn.wasm", "split_import.wasm", "split_keep.wasm", "trade-offs.json", "questionnaire.json"];
    const parts = () => names.every((part) => server.requests.some((name) => name.includes(part)));
    for (let n = 0; n < 100 && !parts(); n += 1) await page.waitForTimeout(100);
    assert.ok(parts(), `all parts were asked for: ${server.requests.filter((name) => name.endsWith(".wasm"))}`);
    // Asked for is not yet there: a file is listed once the last byte of it has come.
    await page.waitForFunction((names) => names.every((part) => performance.getEntriesByType("resource").some(({ name }) => name.includes(part))), names);
    await context.setOffline(true);
    for (const [hash, heading] of [["/assess", "Assess"], ["/customers", "Customers"], ["/map", "Strategy map"], ["/measures", "Measures"], ["/act", "Act"], ["/programme", "Client interviews"], ["/settings", "Settings"], ["/share", "Share"]]) {
      await page.evaluate((to) => (location.hash = `#/s/sample-airline${to}`), hash);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    }
  });
});
