// What if, what would it take, how robust: scenarios beside the scorecard, what an answer makes of itself, and the draws of weights
// against a second computation from the file.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { AIRLINE, App, sample } from "./app.mjs";
import { drawn, randomly, ranks } from "./draws.mjs";
import { asOf, period, rows } from "./recompute.mjs";
import { closeBrowser, serve, withPage } from "./support.mjs";
import { LANGS } from "./texts.mjs";

after(closeBrowser);

const VIEW = "2013-12";
const today = () => Math.floor(Date.now() / 86_400_000) * 86_400_000;
const of = (card, level, id) => rows(card, period(VIEW), asOf(card, today())).find((row) => row.level === level && (id === undefined || row.id === id));
const region = (app, key, args) => app.page.getByRole("region", { name: app.t(key, args), exact: true });
const table = (app, key, args) => app.page.getByRole("table", { name: app.t(key, args), exact: true });
// The row of a part of the scorecard, by its name at the front.
const line = (within, name) => within.getByRole("row").filter({ has: within.page().getByRole("rowheader", { name, exact: true }) });

async function commit(field, text) {
  await field.fill(text);
  await field.press("Enter");
}

// The sample on one part of its analysis, in December 2013.
async function begin(page, lang, part) {
  const app = await App.of(page, lang);
  await app.openSample();
  await app.at(`#/s/${AIRLINE}/analysis/${part}?p=${VIEW}`);
  await app.heading(app.t("nav-analysis")).waitFor();
  return app;
}

for (const lang of LANGS) {
  test(`a scenario is scored at once, is kept, and the scorecard stays as it is (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await begin(page, lang, "what-if");
      const card = await sample();
      const customer = card.perspectives.find(({ id }) => id === "customer");
      const name = customer.name[lang];
      await app.button("what-if-new").click();
      const scenario = app.t("what-if-new-name");
      const scores = table(app, "what-if-scores", { name: scenario });
      const total = line(scores, card.title[lang]);
      await total.getByText(app.t("what-if-same"), { exact: true }).waitFor();

      // The perspective counts twice what it did: the same file with that weight, worked out a second time.
      const heavier = { ...card, perspectives: card.perspectives.map((one) => (one === customer ? { ...one, weight: 2 * customer.weight } : one)) };
      const [now, then] = [of(card, "scorecard").performance, of(heavier, "scorecard").performance];
      assert.ok(Math.abs(now - then) > 0.5, "the weight matters");
      await region(app, "what-if-change-title").locator("summary").filter({ hasText: name }).first().click();
      const weight = app.page.getByRole("textbox", { name: app.t("what-if-weight-of", { name }), exact: true });
      await commit(weight, String(2 * customer.weight));
      await total.getByText(app.number(then, 1), { exact: true }).waitFor();
      await total.getByText(app.number(now, 1), { exact: true }).waitFor();
      await region(app, "what-if-change-title").getByText(app.t("what-if-changed"), { exact: true }).waitFor();

      // It is still there after a reload, under its new name; the map is drawn with it.
      await commit(app.field("what-if-name"), "Customers <b>first</b>");
      await table(app, "what-if-scores", { name: "Customers <b>first</b>" }).waitFor();
      await page.reload();
      await App.of(page, lang);
      const again = line(table(app, "what-if-scores", { name: "Customers <b>first</b>" }), card.title[lang]);
      await again.getByText(app.number(then, 1), { exact: true }).waitFor();
      await page.locator("summary").filter({ hasText: app.t("what-if-map", { name: "Customers <b>first</b>" }) }).click();
      await page.getByRole("heading", { level: 3, name: app.t("what-if-map-real"), exact: true }).waitFor();

      // Nothing of it is in the scorecard.
      await app.card_page(`overview?p=${VIEW}`);
      assert.match(await app.score().innerText(), new RegExp(`^${app.number(now, 0)}`));
      await app.card_page(`analysis/what-if?p=${VIEW}`);

      // Deleted, and taken back.
      await app.button("action-delete").click();
      await page.getByText(app.t("what-if-none-title"), { exact: true }).waitFor();
      await app.button("action-undo", {}, page.getByRole("region", { name: app.t("notices"), exact: true })).click();
      await again.waitFor();
    });
  });
}

// The scenarios of a scorecard, by their names, as its page shows them.
async function scenarios(app, card) {
  await app.at(`#/s/${card}/analysis/what-if`);
  await app.heading(app.t("nav-analysis")).waitFor();
  await region(app, "what-if-change-title").or(app.page.getByText(app.t("what-if-none-title"), { exact: true })).first().waitFor();
  return app.page.locator(".chip bdi").allInnerTexts();
}

test("scenarios come along with a copy of their scorecard, and go with it", async (t) => {
  await withPage(t, { lang: "en" }, async (page) => {
    const app = await begin(page, "en", "what-if");
    await app.button("what-if-new").click();
    await commit(app.field("what-if-name"), "More punctual");
    await app.keepCopy();
    const kept = app.card;
    assert.deepEqual(await scenarios(app, kept), ["More punctual"]);
    assert.deepEqual(await scenarios(app, AIRLINE), ["More punctual"], "the sample has it still");

    // Duplicated, each has its own from then on.
    await app.home();
    const name = (await sample()).title.en;
    const choose = async (of, deed) => {
      await app.button("home-document-menu", { name: of }).click();
      await page.getByRole("menuitem", { name: app.t(deed), exact: true }).click();
    };
    await choose(name, "action-duplicate");
    const copy = app.t("home-copy-of", { name });
    await page.getByRole("link", { name: copy, exact: true }).click();
    await app.heading(app.t("nav-overview")).waitFor();
    const duplicate = app.card;
    assert.deepEqual(await scenarios(app, duplicate), ["More punctual"]);
    await commit(app.field("what-if-name"), "In the copy");
    assert.deepEqual(await scenarios(app, kept), ["More punctual"]);

    // Deleted for good with the next start, its scenarios are gone with it.
    await app.home();
    await choose(copy, "action-delete");
    await page.getByRole("link", { name: copy, exact: true }).waitFor({ state: "detached" });
    const keys = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("fokus:scenarios:")).sort());
    assert.deepEqual(await keys(), [AIRLINE, duplicate, kept].map((id) => `fokus:scenarios:${id}`).sort());
    await page.reload();
    await App.of(page, "en");
    await page.waitForFunction((key) => localStorage.getItem(key) === null, `fokus:scenarios:${duplicate}`);
    assert.deepEqual(await keys(), [AIRLINE, kept].map((id) => `fokus:scenarios:${id}`).sort());
  });
});

test("scenarios of an opened file are in this tab only, until a copy is kept", async (t) => {
  await withPage(t, { lang: "en" }, async (page) => {
    const app = await App.of(page, "en");
    const file = { format: "fokus-scorecard", version: 1, scorecard: small() };
    await app.openFile({ name: "small.fokus.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    await app.heading(app.t("nav-overview")).waitFor();
    await app.card_page("analysis/what-if");
    await app.button("what-if-new").click();
    await commit(app.field("what-if-name"), "Only here");
    assert.equal(await page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("fokus:scenarios:"))), false);
    await app.keepCopy();
    await page.reload();
    await App.of(page, "en");
    assert.deepEqual(await scenarios(app, app.card), ["Only here"]);
  });
});

test("a slider changes the scores while it moves, and what is changed can be reset", async (t) => {
  await withPage(t, { lang: "en" }, async (page) => {
    const app = await begin(page, "en", "what-if");
    const card = await sample();
    await app.button("what-if-new").click();
    const changes = region(app, "what-if-change-title");
    await app.field("what-if-search").fill("mean arrival");
    await changes.locator("summary").first().click();
    const measure = changes.getByRole("group", { name: "Mean arrival delay", exact: true });
    const slider = measure.getByRole("slider", { name: app.t("what-if-slider", { what: `${app.t("what-if-target-final")}, Mean arrival delay` }), exact: true });
    const before = Number(await slider.inputValue());
    await slider.press("ArrowRight");
    assert.ok(Number(await slider.inputValue()) > before);
    const total = line(table(app, "what-if-scores", { name: app.t("what-if-new-name") }), card.title.en);
    const target = Number(await slider.inputValue());
    const changed = { ...card, kpis: card.kpis.map((kpi) => (kpi.id === "arrival-delay" ? { ...kpi, target } : kpi)) };
    await total.getByText(app.number(of(changed, "scorecard").performance, 1), { exact: true }).last().waitFor();
    await measure.getByRole("button", { name: app.t("what-if-reset-what", { what: `${app.t("what-if-target-final")}, Mean arrival delay` }), exact: true }).click();
    await total.getByText(app.t("what-if-same"), { exact: true }).waitFor();
    assert.equal(Number(await slider.inputValue()), before);
  });
});

test("what it would take becomes a scenario that reaches it", async (t) => {
  await withPage(t, { lang: "en" }, async (page) => {
    const app = await begin(page, "en", "needed");
    const card = await sample();
    const now = of(card, "scorecard").performance;
    // Where the next status begins is asked for at first.
    assert.equal(await app.field("needed-wanted").inputValue(), String(card.cut_points?.watch ?? 60));
    await commit(app.field("needed-wanted"), "30");
    assert.ok(now < 30, "30 is more than it has");
    const alone = table(app, "needed-alone");
    const first = alone.getByRole("row").nth(1);
    await first.getByRole("button").click();
    await region(app, "what-if-change-title").waitFor();
    const total = (name) => line(table(app, "what-if-scores", { name }), card.title.en);
    const single = await page.locator(".chip[aria-pressed=true] bdi").innerText();
    await total(single).getByText(app.number(30, 1), { exact: true }).waitFor();

    await app.card_page(`analysis/needed?p=${VIEW}`);
    await commit(app.field("needed-wanted"), "40");
    await region(app, "needed-joint").getByRole("button", { name: app.t("needed-try"), exact: true }).click();
    const several = app.t("needed-scenario", { part: card.title.en, wanted: "40" });
    await total(several).getByText(app.number(40, 1), { exact: true }).waitFor();

    // Two scenarios beside reality.
    await page.locator("summary").filter({ hasText: app.t("what-if-compare") }).click();
    const all = table(app, "what-if-compare");
    for (const score of [now, 30, 40]) await line(all, card.title.en).getByText(app.number(score, 1), { exact: true }).waitFor();

    // What is reached needs nothing.
    await app.card_page(`analysis/needed?p=${VIEW}`);
    await commit(app.field("needed-wanted"), "10");
    await table(app, "needed-alone").waitFor({ state: "detached" });
  });
});

// Objectives whose scores lie near each other and near a cut point, one of them part of another, and gaps.
function small() {
  const measure = (n, objective, weight, value) => ({
    id: `k${n}`, name: `Measure ${n}`, objective, weight, preset: { type: "higher" }, baseline: 0, target: 100,
    calculation: { type: "value", rule: "last", values: value === undefined ? {} : { [VIEW]: value } },
  });
  return {
    id: "small", title: "Small",
    perspectives: [{ id: "p", name: "Customers", weight: 2 }, { id: "q", name: "Processes", weight: 1 }],
    objectives: [
      { id: "a", name: "Arrive", perspective: "p", weight: 3 },
      { id: "b", name: "Part of it", perspective: "p", parent: "a", weight: 1 },
      { id: "c", name: "Come back", perspective: "p", weight: 1, rule: "min" },
      { id: "d", name: "Answer", perspective: "q", weight: 0 },
      { id: "e", name: "Not measured", perspective: "q", weight: 2 },
    ],
    kpis: [measure(1, "a", 1, 40), measure(2, "a", 2, 75), measure(3, "b", 1, 61), measure(4, "b", 3, 58), measure(5, "c", 1, 62), measure(6, "c", 1, 90), measure(7, "d", 1, 55), measure(8, "d", 5, 66), measure(9, "e", 1), measure(10, undefined, 7, 10)].map((kpi) => JSON.parse(JSON.stringify(kpi))),
  };
}

const file = (card) => ({ name: "card.fokus.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ format: "fokus-scorecard", version: 1, scorecard: card })) });

test("the shares of 10,000 draws are those of a second computation from the file", async (t) => {
  const card = small();
  await withPage(t, { lang: "en", server: await serve(t) }, async (page) => {
    const app = await App.of(page, "en");
    await app.openFile(file(card));
    await app.heading(app.t("nav-overview")).waitFor();
    await app.card_page(`analysis/robust?p=${VIEW}`);
    await app.button("robust-run", { count: 10_000 }).click();
    const found = table(app, "robust-result");
    await found.waitFor({ timeout: 30_000 });

    // Every draw scored by the second computation.
    const score = (one) => rows(one, period(VIEW), asOf(card, today())).filter(({ level }) => level !== "kpi");
    const [counts, other] = [new Map(), new Map()];
    const order = ranks(score(card));
    const next = randomly(1);
    for (let n = 0; n < 10_000; n += 1) {
      const scored = score(drawn(card, next, 0.3));
      for (const { id, status } of scored) counts.set(`${id} ${status}`, (counts.get(`${id} ${status}`) ?? 0) + 1);
      const now = ranks(scored);
      for (const [id, rank] of now) other.set(id, (other.get(id) ?? 0) + (rank === order.get(id) ? 0 : 1));
    }
    const share = (count) => {
      const percent = count / 100;
      const decimals = Number.isInteger(percent) ? 0 : Number.isInteger(percent * 10) ? 1 : 2;
      return app.percent(percent, decimals);
    };
    const things = [card, ...card.perspectives, ...card.objectives];
    for (const { id, name, title } of things) {
      const row = line(found, title ?? name);
      for (const status of ["on_track", "watch", "at_risk", "critical", "no_data"]) {
        const count = counts.get(`${id} ${status}`) ?? 0;
        const words = `${app.t(`status-${status.replace("_", "-")}`)} ${share(count)}`;
        assert.equal(await row.getByText(words, { exact: true }).count(), count > 0 ? 1 : 0, `${id}: ${words}`);
      }
    }
    assert.ok([...counts.values()].some((count) => count > 100 && count < 9_900), "some states hang on the weights");
    const ranking = table(app, "robust-ranks");
    for (const { id, name } of card.objectives.filter(({ id }) => id !== "e")) {
      await line(ranking, name).getByRole("cell", { name: share(other.get(id)), exact: true }).first().waitFor();
    }
    assert.equal(await line(ranking, "Not measured").count(), 0, "without points there is no rank to tell");

    // Another limit asks for other draws.
    await app.page.getByRole("slider", { name: app.t("robust-spread"), exact: true }).press("ArrowRight");
    await page.getByText(app.t("robust-old"), { exact: true }).waitFor();
  });
});

test("drawing can be cancelled, and begun again", async (t) => {
  const card = small();
  // Large enough for the work to be seen.
  for (let n = 0; n < 4_000; n += 1) card.kpis.push({ ...card.kpis[n % 8], id: `more${n}`, name: `More ${n}` });
  await withPage(t, { lang: "de", server: await serve(t) }, async (page) => {
    const app = await App.of(page, "de");
    page.setDefaultTimeout(60_000);
    await app.openFile(file(card));
    await app.heading(app.t("nav-overview")).waitFor();
    await app.card_page(`analysis/robust?p=${VIEW}`);
    const run = app.button("robust-run", { count: 10_000 });
    await run.click();
    await page.getByRole("progressbar", { name: app.t("robust-running"), exact: true }).waitFor();
    await app.button("action-cancel").click();
    await run.waitFor();
    assert.equal(await table(app, "robust-result").count(), 0);
    await run.click();
    await table(app, "robust-result").waitFor();
  });
});
