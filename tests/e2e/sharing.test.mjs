// What is shared arrives whole and writes over nothing: a file equal after a round trip, a link for small scorecards.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { App, sample } from "./app.mjs";
import { closeBrowser, serve, withPage } from "./support.mjs";
import { LANGS, part } from "./texts.mjs";

after(closeBrowser);

const MOST = 8_000;

test("a file is equal after a round trip, unknown fields included", async (t) => {
  const server = await serve(t);
  let first;
  await withPage(t, { server }, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    first = await app.exportFile();
    await app.said("in-memory-sample").waitFor();
  });
  const file = JSON.parse(first.text);
  file.scorecard.id = "somebody-elses-1";
  // The mark of a sample, which a kept copy is no more.
  delete file.scorecard.sample_language;
  assert.equal(file.format, "fokus-scorecard");
  file.scorecard.from_the_future = { "kept": [1, 2.5, "ü"] };
  file.scorecard.kpis[0].also_new = "kept";
  const given = { name: first.name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) };
  await withPage(t, { server }, async (page) => {
    const app = await App.of(page, "en");
    await app.storesNothing(async () => {
      await app.openFile(given);
      await app.heading(app.t("nav-overview")).waitFor();
      await app.said("in-memory-file").waitFor();
    });
    const again = JSON.parse((await app.exportFile()).text).scorecard;
    assert.deepEqual(again, file.scorecard, "opened and exported, it is the same");
    await app.keepCopy();
    const kept = await app.exportFile();
    const copy = JSON.parse(kept.text).scorecard;
    assert.deepEqual(copy, file.scorecard, "kept and exported, it is the same");
    await page.reload();
    await App.of(page, "en");
    assert.deepEqual(JSON.parse((await app.exportFile()).text).scorecard, copy, "after a reload, too");
    // Made to be compared line by line: stable, one field a line, ends with a line break.
    assert.deepEqual(kept.text.split("\n").slice(1, 4).map((line) => /"(\w+)"/.exec(line)?.[1]), ["format", "version", "min_reader"]);
    assert.ok(kept.text.endsWith("}\n"));
  });
});

test("a file of a sample that is kept is an own scorecard, and there after a reload", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    const { path } = await app.exportFile();
    await app.home();
    await app.openFile(path);
    await app.said("in-memory-file").waitFor();
    await app.keepCopy();
    await app.card_page("settings");
    await app.field("card-title").fill("My own airline");
    await app.field("card-title").press("Enter");
    await app.saved();
    await page.reload();
    await App.of(page, "en");
    assert.equal(await app.field("card-title").inputValue(), "My own airline");
    await app.home();
    await app.openSample();
    await app.said("in-memory-sample").waitFor();
    await page.getByText((await sample()).title.en).first().waitFor();
  });
});

test("a file whose scorecard is stored already is kept beside it, not over it", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.newCard("Stored");
    await app.saved();
    const { path } = await app.exportFile();
    await app.card_page("settings");
    await app.field("card-title").fill("Stored and edited");
    await app.field("card-title").press("Enter");
    await app.saved();
    await app.home();
    await page.reload();
    await App.of(page, "en");
    await app.storesNothing(async () => {
      await app.openFile(path);
      await app.said("in-memory-file").waitFor();
    });
    await app.keepCopy();
    assert.equal((await app.documents()).length, 2);
    await app.home();
    for (const title of ["Stored", "Stored and edited"]) await page.getByRole("link", { name: title, exact: true }).waitFor();
  });
});

for (const lang of LANGS) {
  test(`a link carries a small scorecard into a second profile (${lang})`, async (t) => {
    const server = await serve(t);
    let link;
    let made;
    const title = "Grüße & <klein> “fein” 🚲";
    await withPage(t, { server, lang }, async (page) => {
      const app = await App.of(page, lang);
      await app.newCard(title);
      await app.saved();
      link = await app.shareLink();
      assert.ok(link.startsWith(`${server.url}#/open/`), link.slice(0, 60));
      const payload = link.split("#/open/")[1];
      assert.ok(payload.length <= MOST);
      await page.getByText(app.t("share-link-length", { length: app.number(payload.length), limit: app.number(MOST) })).waitFor();
      made = JSON.parse((await app.exportFile()).text).scorecard;

      // The person's own scorecard is newer than the link: the link must not take its place.
      await app.card_page("settings");
      await app.field("card-organisation").fill("Newer than the link");
      await app.field("card-organisation").press("Enter");
      await app.saved();
      const id = app.card;
      await app.home();
      await page.reload();
      await App.of(page, lang);
      await app.storesNothing(async () => {
        await page.goto(`${server.url}?own#${link.split("#")[1]}`);
        await App.of(page, lang);
        await app.said("in-memory-link").waitFor();
      });
      await app.keepCopy();
      assert.equal((await app.documents()).length, 2);
      assert.notEqual(app.card, id);
      await app.at(`#/s/${id}/settings`);
      await page.reload();
      await App.of(page, lang);
      assert.equal(await app.field("card-organisation").inputValue(), "Newer than the link");
    });
    await withPage(t, { server, lang, path: null }, async (page) => {
      await page.goto(link);
      const app = await App.of(page, lang);
      await app.heading(app.t("nav-overview")).waitFor();
      assert.ok(!page.url().includes("/open/"), "the link is out of the address bar");
      await page.getByText(title).first().waitFor();
      await app.said("in-memory-link").waitFor();
      assert.deepEqual(await app.documents(), [], "nothing is stored");
      assert.deepEqual(JSON.parse((await app.exportFile()).text).scorecard, made);
      // The way back does not lead to the link again.
      await page.goBack().catch(() => {});
      assert.ok(!page.url().includes("/open/"));
    });
  });
}

test("answers of an assessment go into a link only when that is chosen, and into a file unless it is not", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.newCard("Asked");
    const file = JSON.parse((await app.exportFile()).text);
    assert.equal(await app.field("share-file-answers").count(), 0, "nobody has answered: nothing to choose");
    const responses = [{ id: "w", round: "r", done: true, answers: { FD1: 4 }, notes: { FD1: "Told in private" } }];
    file.scorecard.id = "asked-1";
    file.scorecard.rounds = [{ id: "r", questionnaire: "customer-focus", version: "full", mode: "several", minimum_group: 5 }];
    file.scorecard.responses = responses;
    await app.home();
    await app.openFile({ name: "asked.fokus.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    await app.said("in-memory-file").waitFor();
    await app.keepCopy();

    const inside = (address) => {
      const packed = Buffer.from(address.split("#/open/")[1], "base64url").subarray(13);
      return JSON.parse(inflateRawSync(packed).toString()).scorecard;
    };
    let link = inside(await app.shareLink());
    assert.deepEqual([link.rounds.length, link.responses], [1, undefined]);
    await page.getByText(app.t("share-link-no-answers"), { exact: true }).waitFor();
    await app.field("share-link-answers").check();
    await page.getByText(app.t("share-link-no-answers"), { exact: true }).waitFor({ state: "detached" });
    link = inside(await app.field("share-link-address").inputValue());
    assert.deepEqual(link.responses, responses);

    const inFile = async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), app.button("share-file-do").click()]);
      return JSON.parse(await readFile(await download.path(), "utf8")).scorecard;
    };
    assert.deepEqual((await inFile()).responses, responses);
    await app.field("share-file-answers").uncheck();
    await page.getByText(app.t("share-file-no-answers"), { exact: true }).waitFor();
    const without = await inFile();
    assert.deepEqual([without.rounds.length, without.responses], [1, undefined]);
  });
});

test("a scorecard that is too large for a link says so with its length", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await App.of(page, "en");
    await app.openSample();
    const { text } = await app.exportFile();
    const file = JSON.parse(text);
    // Words that no compression makes small.
    let seed = 7;
    const word = () => ((seed = (seed * 48_271) % 2_147_483_647), seed.toString(36));
    file.scorecard.kpis.forEach((kpi) => (kpi.definition = Array.from({ length: 150 }, word).join(" ")));
    await app.home();
    await app.openFile({ name: "large.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    await app.heading(app.t("nav-overview")).waitFor();
    await app.card_page("share");
    const said = page.getByText(part("en", "share-link-too-long"));
    await said.waitFor();
    const lengths = (await said.innerText()).match(/\d[\d,]*/g).map((digits) => Number(digits.replaceAll(",", "")));
    assert.ok(lengths[0] > MOST && lengths[1] === MOST, `${lengths}`);
    assert.equal(await app.field("share-link-address").count(), 0);
    assert.ok(await app.button("share-file-do").isEnabled());
  });
});
