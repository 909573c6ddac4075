// The built app as a static host serves it: it starts under the policy at a sub-path, a broken file ends on the crash
// panel, the worker starts, and the rescue page finds what is stored.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { axe, closeBrowser, serve, started, withPage } from "./support.mjs";

after(closeBrowser);

for (const lang of ["en", "de"]) {
  test(`the app starts under the policy at a sub-path (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      await started(page);
      assert.equal(await page.locator("#boot").count(), 0, "the loading text is gone");
      assert.equal(await page.getAttribute("html", "lang"), lang);
      assert.equal(await page.locator("#crash").isVisible(), false);
      assert.ok((await page.locator("body").innerText()).trim().length > 0, "the app shows something");
    });
  });
}

test("the theme of the system or the stored one is there before the app", async (t) => {
  const server = await serve(t);
  await withPage(t, { server, theme: "dark" }, async (page) => {
    assert.equal(await page.getAttribute("html", "data-theme"), "dark");
    await started(page);
    await page.evaluate(() => localStorage.setItem("fokus:prefs", JSON.stringify({ lang: "de", theme: "light" })));
    await page.reload();
    assert.equal(await page.getAttribute("html", "data-theme"), "light");
    assert.equal(await page.getAttribute("html", "lang"), "de");
  });
});

const BROKEN = {
  "wasm cut in half": (name, bytes) => (/fokus.*\.wasm$/.test(name) ? bytes.subarray(0, bytes.length >> 1) : bytes),
  "wasm with one other byte": (name, bytes) => {
    if (!/fokus.*\.wasm$/.test(name)) return bytes;
    const other = Buffer.from(bytes);
    other[other.length - 1] ^= 1;
    return other;
  },
  "wasm that is missing": (name, bytes) => (/fokus.*\.wasm$/.test(name) ? null : bytes),
  "script with one byte more": (name, bytes) => (/fokus.*\.js$/.test(name) ? Buffer.concat([bytes, Buffer.from("\n")]) : bytes),
};
for (const [what, transform] of Object.entries(BROKEN)) {
  test(`${what}: the app does not start and the panel says so`, async (t) => {
    const server = await serve(t, { transform });
    await withPage(t, { server, allow: [/.*/] }, async (page) => {
      const panel = page.getByRole("alertdialog", { name: "Fokus has stopped" });
      await panel.waitFor({ timeout: 15_000 });
      assert.equal(await page.getAttribute("html", "data-started"), null);
      await axe(page);
    });
  });
}

test("after a crash nothing is written any more, and a copy of everything can be saved", async (t) => {
  await withPage(t, { lang: "de" }, async (page) => {
    await started(page);
    await page.evaluate(() => localStorage.setItem("fokus:doc:1", "kept"));
    await page.evaluate(() => (document.documentElement.dataset.crashed = "panicked at a test"));
    await page.getByRole("alertdialog", { name: "Fokus wurde angehalten" }).waitFor();
    const refused = await page.evaluate(() => {
      try {
        localStorage.setItem("fokus:doc:1", "garbage");
        return false;
      } catch {
        return true;
      }
    });
    assert.ok(refused, "writing throws");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Kopie" }).click()]);
    const copy = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.deepEqual(copy.localStorage.find(({ key }) => key === "fokus:doc:1"), { key: "fokus:doc:1", value: "kept" });
    await page.getByRole("button", { name: "Neu laden" }).click();
    await started(page);
  });
});

test("after two failed starts the third begins on the first page and opens nothing", async (t) => {
  let broken = true;
  const server = await serve(t, { transform: (name, bytes) => (broken && name.endsWith("_bg.wasm") ? null : bytes) });
  await withPage(t, { server, path: null, allow: [/.*/] }, async (page) => {
    for (let i = 0; i < 2; i += 1) {
      await page.goto(`${server.url}?${i}#/scorecard/bad`);
      await page.getByRole("alertdialog").waitFor();
    }
    broken = false;
    await page.goto(`${server.url}?2#/scorecard/bad`);
    await started(page);
    assert.equal(await page.getAttribute("html", "data-safe"), "true");
    assert.ok(!page.url().includes("bad"), page.url());
    await page.waitForFunction(() => localStorage.getItem("fokus:boot") === null, null, { timeout: 10_000 });
  });
});

const startWorker = (page, build) =>
  page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const worker = new Worker(new URL(`./worker-boot.js?v=${id}`, document.baseURI));
        worker.onerror = (event) => resolve(`error: ${event.message}`);
        worker.onmessage = (event) => resolve(event.data);
      }),
    build,
  );

test("the worker's program starts under the policy, with the build's own files", async (t) => {
  await withPage(t, {}, async (page, { server }) => {
    await started(page);
    const build = await page.getAttribute("html", "data-build");
    assert.match(build, /^[0-9a-f]{16}$/);
    const wasm = page.waitForResponse((response) => response.url() === `${server.url}worker_bg.wasm?v=${build}`);
    assert.equal(await startWorker(page, build), "ready");
    assert.equal((await wasm).status(), 200);
  });
});

test("a worker whose program is broken tells the page, which lives on", async (t) => {
  const transform = (name, bytes) => (name === "worker_bg.wasm" ? bytes.subarray(0, 1000) : bytes);
  const server = await serve(t, { transform });
  await withPage(t, { server, allow: [/worker_bg|integrity|digest|Failed to fetch/i] }, async (page) => {
    await started(page);
    assert.match(await startWorker(page, await page.getAttribute("html", "data-build")), /^error: /);
    assert.equal(await page.getAttribute("html", "data-crashed"), null);
  });
});

for (const [lang, title] of [["en", "Rescue page"], ["de", "Rettungsseite"]]) {
  test(`the rescue page lists and saves everything stored, without the app (${lang})`, async (t) => {
    await withPage(t, { lang, path: "rescue.html", theme: lang === "de" ? "dark" : "light" }, async (page, { server }) => {
      await page.evaluate(async () => {
        localStorage.setItem("fokus:doc:1", '{"title":"Größe"}');
        localStorage.setItem("other", "not ours");
        await new Promise((resolve, reject) => {
          const request = indexedDB.open("fokus", 1);
          request.onupgradeneeded = () => request.result.createObjectStore("mirror");
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const write = request.result.transaction("mirror", "readwrite");
            write.objectStore("mirror").put(new Uint8Array([1, 2, 3]), "a");
            write.objectStore("mirror").put({ text: "journal" }, "b");
            write.oncomplete = () => resolve(request.result.close());
          };
        });
      });
      await page.reload();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await page.getByText("fokus:doc:1").waitFor();
      await page.getByText("mirror / b").waitFor();
      assert.equal(await page.getByText("not ours").count(), 0);
      await axe(page);
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
      const copy = JSON.parse(await readFile(await download.path(), "utf8"));
      assert.deepEqual(copy.localStorage, [{ key: "fokus:doc:1", value: '{"title":"Größe"}' }]);
      assert.deepEqual(copy.indexedDB, [
        { store: "mirror", key: "a", value: { base64: "AQID" } },
        { store: "mirror", key: "b", value: { text: "journal" } },
      ]);
      assert.ok(server.requests.every((name) => !name.endsWith(".wasm")), "no WASM was asked for");
    });
  });
}

test("a browser without anything stored gets a rescue page that says so and makes no database", async (t) => {
  await withPage(t, { path: "rescue.html" }, async (page) => {
    await page.getByText("Nothing is stored here.").first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll("#records p").length === 1);
    assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map((d) => d.name)), []);
  });
});
