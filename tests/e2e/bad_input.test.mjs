// Whatever comes in ends in a clear sentence: what is wrong and where. Nothing stored has changed, and the page lives on.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { App, DATA } from "./app.mjs";
import { closeBrowser, profile, serve, withPage } from "./support.mjs";
import { LANGS, part, whole } from "./texts.mjs";

after(closeBrowser);

const MB = 1_048_576;
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

// A ZIP with one file.
function zip(name, text) {
  const data = Buffer.from(text);
  const packed = deflateRawSync(data);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(data.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

const file = (name, buffer, mimeType = "application/octet-stream") => ({ name, mimeType, buffer: Buffer.from(buffer) });
const anyOf = (lang, ...keys) => new RegExp(keys.map((key) => part(lang, key).source).join("|"));

// A file of the page's own making, for sizes that no test should send through the wire of the debugger.
async function folder(t) {
  const dir = await mkdtemp(join(tmpdir(), "fokus-files-"));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

// A page with one kept scorecard, so that there is something to lose.
async function withKept(t, options, fn) {
  await withPage(t, options, async (page, more) => {
    const app = await App.of(page, options.lang ?? "en");
    await app.openSample();
    await app.keepCopy();
    const own = page.url();
    // The snapshot that follows an edit is not what is looked for here.
    await app.home();
    await page.waitForTimeout(400);
    await fn(app, { ...more, own });
    await app.isAlive();
  });
}

for (const lang of LANGS) {
  test(`a file that is no scorecard is told by its kind (${lang})`, async (t) => {
    await withKept(t, { lang }, async (app) => {
      await app.openSample();
      const { text } = await app.exportFile();
      await app.home();
      const found = (kind) => app.t("file-other", { found: app.t(kind) });
      const refused = [
        [file("photo.json", PNG), found("found-picture")],
        [file("stuff.json", zip("a.txt", "hello")), found("found-archive")],
        [file("table.json", "month;value\n2024-01;1,5\n2024-02;2,5\n"), found("found-table")],
        [file("page.json", "<!doctype html><html><body><h1>Hi</h1></body></html>"), found("found-markup")],
        [file("empty.json", ""), app.t("file-empty")],
        [file("other.json", '{"name":"package","version":"1.0.0"}'), part(lang, "found-object")],
        [file("noise.json", randomBytes(200_000)), anyOf(lang, "file-not-text", "file-other")],
        [file("newer.json", text.replace(/"version": \d+/, '"version": 99').replace(/"min_reader": \d+/, '"min_reader": 99')), part(lang, "file-newer")],
        [file("cut.json", text.slice(0, text.length >> 1)), part(lang, "json-cut")],
        [file("comma.json", text.replace(/\}\s*$/, ",}")), part(lang, "file-place-line")],
        [file("twice.json", text.replace('"currency"', '"title": "x",\n    "currency"')), part(lang, "file-duplicate-key")],
        [file("wrong.json", text.replace(/"fiscal_year_start": \d+/, '"fiscal_year_start": "May"')), part(lang, "file-wrong")],
        [file("broken.json", text.replace(/"fiscal_year_start": \d+/, '"fiscal_year_start": 13')), anyOf(lang, "file-broken", "file-broken-more", "file-wrong")],
      ];
      for (const [given, sentence] of refused) {
        await app.storesNothing(async () => {
          await app.openFile(given);
          await app.alert(sentence).waitFor({ timeout: 10_000 }).catch(async () => {
            throw new Error(`${given.name}: ${sentence} is not said, but: ${await app.page.getByRole("alert").allInnerTexts()}`);
          });
          assert.match(new URL(app.page.url()).hash, /^(#\/)?$/, `${given.name}: the start page stays`);
        });
      }
    });
  });
}

test("50 MB of noise are refused, as a scorecard and as a table", async (t) => {
  const dir = await folder(t);
  const noise = join(dir, "noise.json");
  await writeFile(noise, randomBytes(50 * MB));
  await withKept(t, {}, async (app) => {
    await app.storesNothing(async () => {
      await app.openFile(noise);
      await app.alert(anyOf("en", "job-file-too-large", "file-too-large")).waitFor({ timeout: 20_000 });
    });
    await app.storesNothing(async () => {
      await app.at("#/import");
      await app.field("import-drop").setInputFiles(noise);
      await app.alert(anyOf("en", "job-file-too-large", "csv-too-large")).waitFor({ timeout: 20_000 });
    });
    // Just within the limit, it is read to its end, or given up, in the worker: the page lives.
    const large = join(dir, "large.csv");
    await writeFile(large, randomBytes(15 * MB));
    await app.storesNothing(async () => {
      await app.field("import-drop").setInputFiles(large);
      await app.page.getByRole("alert").waitFor({ timeout: 40_000 });
    });
  });
});

test("reading can be cancelled, and is over then", async (t) => {
  const dir = await folder(t);
  const large = join(dir, "large.csv");
  const line = "2024-01;1,5;2,5;3,5;4,5;5,5;6,5;some words that make the line longer\n";
  await writeFile(large, `month;a;b;c;d;e;f;note\n${line.repeat(Math.floor((18 * MB) / line.length))}`);
  await withKept(t, { path: "" }, async (app) => {
    await app.storesNothing(async () => {
      await app.at("#/import");
      await app.field("import-drop").setInputFiles(large);
      await app.page.getByRole("progressbar").waitFor();
      await app.button("action-cancel").click();
      await app.page.getByRole("progressbar").waitFor({ state: "detached", timeout: 2_000 });
      await app.field("import-drop").setInputFiles(DATA);
      await app.page.getByRole("heading", { name: app.t("import-step-reading"), exact: true }).waitFor();
    });
  });
});

test("ragged rows and mixed decimal signs are listed by line and column, and nothing is guessed", async (t) => {
  const lines = ["Month;Sales;Cost", "2024-01;1.234,50;10,5", "2024-02;1.300,25;11,5;99", "2024-03;1.310,75", "2024-04;1,320.75;12,5", "2024-05;n/k;13,5", "2024-06;1.400,10;14,5"];
  await withKept(t, {}, async (app) => {
    const { page } = app;
    await app.storesNothing(async () => {
      await app.at("#/import");
      await app.field("import-drop").setInputFiles(file("ragged.csv", `${lines.join("\r\n")}\r\n`, "text/csv"));
      await page.getByRole("heading", { name: app.t("import-step-reading"), exact: true }).waitFor();
      const list = (what) => page.getByRole("listitem").filter({ hasText: what });
      await list(app.t("csv-at-row", { row: 3, what: app.t("csv-row-too-long", { found: 4, expected: 3 }) })).waitFor();
      await list(app.t("csv-at-row", { row: 4, what: app.t("csv-row-too-short", { found: 2, expected: 3 }) })).waitFor();
      const at = (row, what) => app.t("csv-at-cell", { row, column: "Sales", what });
      await list(at(5, app.t("csv-other-decimal-sign", { text: "1,320.75" }))).waitFor();
      await list(at(6, app.t("csv-not-a-number", { text: "n/k" }))).waitFor();
    });
  });
});

test("a file that is no table is refused by the import", async (t) => {
  await withKept(t, {}, async (app) => {
    await app.at("#/import");
    const refused = [
      [file("photo.csv", PNG), app.t("csv-looks-like-picture")],
      [file("book.csv", zip("xl/workbook.xml", "<x/>")), app.t("csv-looks-like-zip")],
      [file("page.csv", "<!doctype html><html><body>x</body></html>"), app.t("csv-looks-like-markup")],
      [file("data.csv", '{"format":"fokus-scorecard"}'), app.t("csv-looks-like-json")],
      [file("empty.csv", ""), app.t("csv-empty")],
    ];
    for (const [given, sentence] of refused) {
      await app.storesNothing(async () => {
        await app.field("import-drop").setInputFiles(given);
        await app.alert(sentence).waitFor({ timeout: 10_000 }).catch(async () => {
          throw new Error(`${given.name}: “${sentence}” is not said, but: ${await app.page.getByRole("alert").allInnerTexts()}`);
        });
      });
    }
  });
});

test("damaged and cut links are refused, and leave the address bar", async (t) => {
  await withKept(t, {}, async (app) => {
    const { page } = app;
    await app.newCard("Small enough for a link");
    await app.saved();
    const link = await app.shareLink();
    const [base, payload] = [link.slice(0, link.indexOf("#")), link.slice(link.indexOf("#/open/") + 7)];
    await app.home();
    await page.waitForTimeout(300);
    const swapped = payload.slice(0, 20) + (payload[20] === "A" ? "B" : "A") + payload.slice(21);
    for (const [what, damaged, sentence] of [
      ["cut", payload.slice(0, payload.length >> 1), anyOf("en", "link-cut", "link-damaged")],
      ["cut early", payload.slice(0, 3), anyOf("en", "link-cut-early", "link-cut", "link-damaged")],
      ["one other character", swapped, anyOf("en", "link-damaged")],
      ["a foreign character", `${payload.slice(0, 9)}!${payload.slice(9)}`, part("en", "link-foreign-character")],
      ["nothing", "", part("en", "link-empty")],
      ["very long", "A".repeat(1_500_000), anyOf("en", "link-damaged", "link-cut", "link-too-large", "link-newer")],
    ]) {
      await app.storesNothing(async () => {
        await page.goto(`${base}?${encodeURIComponent(what)}#/open/${damaged}`);
        await App.of(page, "en");
        await app.alert(sentence).waitFor({ timeout: 10_000 }).catch(async () => {
          throw new Error(`${what}: ${String(sentence).slice(0, 200)} is not said, but: ${await page.getByRole("alert").allInnerTexts()}`);
        });
        assert.ok(!page.url().includes("/open/"), `${what}: the link is out of the address bar`);
      });
    }
  });
});

test("addresses that lead nowhere say so", async (t) => {
  await withKept(t, {}, async (app) => {
    for (const hash of ["#/nowhere", "#/s/nothing-here/overview", "#/s/../../etc/passwd", "#/s/%00/map", "#/s/sample-airline/nothing", "#/x?p=2013&p=1&%"]) {
      await app.storesNothing(async () => {
        await app.at(hash);
        await app.heading(app.t("not-found-title")).waitFor();
        await app.link("nav-home").last().waitFor();
      });
    }
    await app.at("#/s/sample-airline/kpi/nothing");
    await app.heading(app.t("kpi-gone")).waitFor();
    await app.at("#/s/sample-airline/overview?p=rubbish&ytd=&&=");
    await app.heading(app.t("nav-overview")).waitFor();
  });
});

test("where storage is blocked, everything works in this tab and says so", async (t) => {
  const profileDir = await profile(t);
  await mkdir(join(profileDir, "Default"), { recursive: true });
  await writeFile(join(profileDir, "Default/Preferences"), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  await withPage(t, { profileDir, allow: [/storage|cookies|Access is denied/i] }, async (page) => {
    const app = await App.of(page, "en");
    assert.equal(await page.evaluate(() => { try { return typeof localStorage; } catch { return "blocked"; } }), "blocked");
    await app.openSample();
    await app.total().waitFor();
    await app.button("action-keep-a-copy").click();
    await page.getByRole("status").filter({ hasText: app.t("kept-in-this-tab-only") }).waitFor();
    assert.equal(await page.getByText(app.t("saved-on-this-device")).count(), 0, "it never says saved");
    await app.card_page("settings");
    await app.field("card-title").fill("Only here");
    await app.field("card-title").press("Enter");
    await app.card_page("overview");
    await page.getByText("Only here").first().waitFor();
    const made = await app.exportFile();
    assert.equal(JSON.parse(made.text).scorecard.title, "Only here", "it can still be saved in a file");
    await page.getByRole("status").filter({ hasText: app.t("kept-in-this-tab-only") }).waitFor();
    await app.isAlive();
  });
});

// Makes the stores refuse to take anything from now on.
const refuse = (page, { database }) =>
  page.evaluate((database) => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = full;
    if (database) IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = full;
  }, database);

test("where both stores are full, an edit stays in this tab and says so; what was stored stands", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    await app.keepCopy();
    await app.card_page("settings");
    const title = await app.field("card-title").inputValue();
    const address = page.url();
    await refuse(page, { database: true });
    await app.field("card-title").fill("Too much");
    await app.field("card-title").press("Enter");
    await page.getByRole("status").filter({ hasText: app.t("kept-in-this-tab-only") }).waitFor();
    assert.equal(await page.getByText(whole("en", "saved-on-this-device")).count(), 0);
    assert.equal(JSON.parse((await app.exportFile()).text).scorecard.title, "Too much", "the way out is a file");
    await page.goto(address);
    await page.reload();
    await App.of(page, "en");
    assert.equal(await app.field("card-title").inputValue(), title, "the stored scorecard is whole");
    await app.isAlive();
  });
});

test("when the local store is filled to its last character, what is said to be saved is saved", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    await app.keepCopy();
    await app.card_page("settings");
    await page.evaluate(() => {
      for (let size = 1 << 22, n = 0; size >= 1; ) {
        try {
          localStorage.setItem(`ballast:${(n += 1)}`, "x".repeat(size));
        } catch {
          size >>= 1;
        }
      }
    });
    const before = await app.field("card-title").inputValue();
    await app.field("card-title").fill("Does it fit?");
    await app.field("card-title").press("Enter");
    const words = page.getByRole("status").filter({ hasText: new RegExp(`${app.t("saved-on-this-device")}|${app.t("kept-in-this-tab-only")}`) });
    await words.waitFor();
    await page.waitForTimeout(500);
    const saved = (await words.innerText()) === app.t("saved-on-this-device");
    await page.reload();
    await App.of(page, "en");
    assert.equal(await app.field("card-title").inputValue(), saved ? "Does it fit?" : before);
    await app.isAlive();
  });
});

test("a damaged store loses at most what is damaged, and says so", async (t) => {
  const server = await serve(t);
  await withPage(t, { server }, async (page) => {
    const app = await App.of(page, "en");
    await app.newCard("Whole");
    await app.saved();
    await app.home();
    await page.evaluate(() => {
      localStorage.setItem("fokus:doc:damaged-one:a", "FOKUS1 {}\n{");
      localStorage.setItem("fokus:prefs", "{not json");
      localStorage.setItem("fokus:meta:damaged-one", "\u0000");
    });
    await page.reload();
    await App.of(page, "en");
    await page.getByRole("link", { name: "Whole", exact: true }).click();
    await app.heading(app.t("nav-overview")).waitFor();
    await app.at("#/s/damaged-one/overview");
    await app.heading(app.t("not-found-title")).waitFor();
    await app.isAlive();
  });
});
