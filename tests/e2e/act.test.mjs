// Initiatives: money and dependencies, list, board and timeline, the reaction clock, accepted deviations.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { App, sample } from "./app.mjs";
import { closeBrowser, withPage } from "./support.mjs";
import { part } from "./texts.mjs";

after(closeBrowser);

const LANGS = ["en", "de"];
const NAME = "Buffer of 15 minutes <b>";

// A day so many days from today, as a date field has it.
const day = (days) => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

// An amount in the currency of the sample, which is the dollar.
const money = (app, amount) => (amount < 0 ? "−" : "") + app.t("number-currency", { currency: "$", number: app.number(Math.abs(amount)) });

const initiatives = (app) => app.page.getByRole("table", { name: app.t("act-table"), exact: true });
const opens = (app, name) => app.page.getByRole("button", { name, exact: true });
const region = (app, key) => app.page.getByRole("region", { name: app.t(key), exact: true });
const column = (app, status) => app.page.getByRole("region", { name: new RegExp(`^${app.t(status)}\\s+\\d+$`) });
const dialog = (app, key) => app.page.getByRole("dialog", { name: app.t(key), exact: true });
const shut = (app, key) => dialog(app, key).waitFor({ state: "hidden" });

async function fill(field, text) {
  await field.fill(text);
  await field.press("Tab");
}

// An own copy of the sample, on its page of initiatives.
async function begin(page, lang) {
  const app = await App.of(page, lang);
  await app.openSample();
  await app.keepCopy();
  await app.follow("nav-act");
  return app;
}

// Adds an initiative that costs more than it should and waits for one of the sample's.
async function add(app, model) {
  const waits = model.initiatives.find(({ id }) => id === "first-wave").name[app.lang];
  const objective = model.objectives.find(({ id }) => id === "arrive-on-time").name[app.lang];
  await app.button("act-add").click();
  const form = dialog(app, "act-add");
  const field = (key) => app.field(key, {}, form);
  await fill(field("field-name"), NAME);
  await field("part-objective").selectOption({ label: objective });
  await field("column-start").fill(day(-10));
  await field("column-due").fill(day(30));
  await form.getByText(app.t("act-money"), { exact: true }).click();
  await fill(field("act-budget"), "20000");
  await fill(field("act-spent"), "9500");
  // What follows from them is not known yet.
  assert.equal(await form.getByRole("definition").first().innerText(), "–");
  await fill(field("act-progress"), "140");
  await form.getByRole("alert").filter({ hasText: app.t("rule-progress") }).waitFor();
  await fill(field("act-progress"), "40");
  // 40 % of 20,000 is 8,000; 9,500 were spent; 10 of 40 days have passed.
  for (const amount of [8_000, -1_500, 5_000]) await form.getByText(money(app, amount), { exact: true }).waitFor();
  await form.getByText(app.t("act-more"), { exact: true }).click();
  await form.getByRole("checkbox", { name: waits, exact: true }).check();
  await fill(field("act-customer-effect"), "Fewer missed connections");
  await app.button("action-add", {}, form).click();
  await shut(app, "act-add");
  return { waits, objective };
}

for (const lang of LANGS) {
  test(`an initiative has budget, progress and dependencies, and they are summed up (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await begin(page, lang);
      const model = await sample();
      const { waits } = await add(app, model);
      const row = initiatives(app).getByRole("row").filter({ hasText: NAME });
      for (const text of [money(app, 20_000), money(app, 9_500), money(app, -1_500), app.percent(40, 0)]) {
        await row.getByText(text, { exact: true }).waitFor();
      }
      await row.getByText(waits, { exact: true }).waitFor();
      // It was to start ten days ago, and what it waits for is not done.
      await row.getByText(app.t("act-blocked"), { exact: true }).waitFor();
      // The sums are those of the sample and of the new one: stopped work is left out, and the variance is that of entries
      // with all three figures.
      const entries = [...model.initiatives.filter(({ status }) => status !== "stopped"), { budget: 20_000, spent: 9_500, progress: 40 }];
      const known = (...fields) => entries.filter((entry) => fields.every((field) => entry[field] !== undefined));
      const sum = (list, of) => list.reduce((total, entry) => total + of(entry), 0);
      const earned = ({ budget, progress }) => (budget * progress) / 100;
      const sums = [
        sum(known("budget"), ({ budget }) => budget),
        sum(known("spent"), ({ spent }) => spent),
        sum(known("budget", "progress"), earned),
        sum(known("budget", "progress", "spent"), (entry) => earned(entry) - entry.spent),
      ];
      for (const amount of sums) {
        await page.getByRole("definition").filter({ hasText: money(app, amount) }).first().waitFor();
      }

      // The other way round it would be a circle: refused beside the box, and nothing has changed.
      await opens(app, waits).click();
      const form = dialog(app, "act-edit");
      // What is filled in stands open already.
      const more = form.locator("details").filter({ hasText: app.t("act-more") });
      if (!(await more.evaluate((details) => details.open))) await form.getByText(app.t("act-more"), { exact: true }).click();
      const box = form.getByRole("checkbox", { name: NAME, exact: true });
      await box.click();
      await form.getByRole("alert").filter({ hasText: app.t("edit-broken", { reason: app.t("rule-no-circle") }) }).waitFor();
      assert.equal(await box.isChecked(), false);
      await app.button("action-done", {}, form).click();
      await shut(app, "act-edit");

      // What customers will notice is kept, too.
      await app.saved();
      await page.reload();
      const again = await App.of(page, lang);
      await opens(again, NAME).click();
      assert.equal(await again.field("act-customer-effect", {}, dialog(again, "act-edit")).inputValue(), "Fewer missed connections");
    });
  });

  test(`a card moves on the board by keys and by pointer, and its bar stands in the timeline (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await begin(page, lang);
      await add(app, await sample());
      await app.link("act-tab-board").click();
      await column(app, "initiative-planned").getByRole("button", { name: NAME, exact: true }).waitFor();
      await app.button("act-move", { name: NAME }).press("Enter");
      await page.getByRole("menuitem", { name: app.t("initiative-running"), exact: true }).press("Enter");
      await column(app, "initiative-running").getByRole("button", { name: NAME, exact: true }).waitFor();
      // The focus goes with the card.
      await page.waitForFunction((name) => document.activeElement?.textContent === name, NAME);
      const card = column(app, "initiative-running").getByRole("listitem").filter({ hasText: NAME });
      await card.dragTo(column(app, "initiative-stopped"));
      await column(app, "initiative-stopped").getByRole("button", { name: NAME, exact: true }).waitFor();
      await app.button("action-undo").last().click();
      await column(app, "initiative-running").getByRole("button", { name: NAME, exact: true }).waitFor();

      await app.link("act-tab-plan").click();
      const plan = page.getByRole("table", { name: app.t("act-tab-plan"), exact: true });
      const row = plan.getByRole("row").filter({ hasText: NAME });
      await row.getByText(part(lang, "period-range")).first().waitFor();
      assert.match(await row.innerText(), new RegExp(app.percent(40, 0).replace(/\s/, "\\s")));
      const track = await row.locator(".gantt__track").boundingBox();
      const bar = await row.locator(".gantt__bar").boundingBox();
      assert.ok(bar.width > 0 && bar.x >= track.x && bar.x < track.x + track.width, JSON.stringify({ bar, track }));
      // Work of 2013 begins at the left, this year's further right.
      const first = await plan.locator(".gantt__bar").first().boundingBox();
      assert.ok(bar.x > first.x + track.width / 2, `${bar.x} is far right of ${first.x}`);
      await page.reload();
      await App.of(page, lang);
      await row.waitFor();
    });
  });

  test(`a deviation is accepted with a reason up to a day and leaves what needs action (${lang})`, async (t) => {
    await withPage(t, { lang }, async (page) => {
      const app = await begin(page, lang);
      const model = await sample();
      const name = model.objectives.find(({ id }) => id === "recover").name[lang];
      const need = region(app, "act-needs").getByRole("listitem").filter({ hasText: name });
      // How long nothing has happened since it fell below on track.
      await need.getByText(part(lang, "act-clock")).waitFor();
      await app.button("act-accept-it", { name }).click();
      const form = dialog(app, "act-accept");
      await app.button("act-accept", {}, form).click();
      for (const key of ["act-reason-missing", "act-until-missing"]) await form.getByRole("alert").filter({ hasText: app.t(key) }).waitFor();
      await fill(app.field("act-accept-reason", {}, form), "New crews start in spring");
      await app.field("act-accept-until", {}, form).fill(day(-1));
      await app.button("act-accept", {}, form).click();
      await form.getByRole("alert").filter({ hasText: app.t("act-until-missing") }).waitFor();
      await app.field("act-accept-until", {}, form).fill(day(30));
      await app.button("act-accept", {}, form).click();
      await shut(app, "act-accept");
      const accepted = region(app, "act-accepted").getByRole("listitem").filter({ hasText: name });
      await accepted.getByText("New crews start in spring", { exact: true }).waitFor();
      await need.waitFor({ state: "detached" });

      await app.saved();
      await page.reload();
      await App.of(page, lang);
      await accepted.waitFor();
      assert.equal(await need.count(), 0);

      // On the page of the objective it can be ended; then it is back in the list, with the day on which it ended.
      await accepted.getByRole("link", { name, exact: true }).click();
      await app.heading(name).waitFor();
      await app.field("act-accept-until").fill(day(-1));
      await app.follow("nav-act");
      await need.getByText(part(lang, "act-accepted-ended")).waitFor();
    });
  });
}

test("objectives without initiative are counted, and one without objective says so", async (t) => {
  await withPage(t, {}, async (page) => {
    const app = await begin(page, "en");
    const model = await sample();
    const served = new Set(model.initiatives.map(({ objective }) => objective));
    const without = model.objectives.filter(({ id }) => !served.has(id));
    const summary = page.getByText(app.t("act-no-initiative", { count: without.length }), { exact: true });
    await summary.click();
    const list = page.getByRole("group").filter({ has: summary }).getByRole("listitem");
    assert.deepEqual((await list.allInnerTexts()).sort(), without.map(({ name }) => name.en).sort());
    await app.button("act-add").click();
    const form = dialog(app, "act-add");
    await fill(app.field("field-name", {}, form), NAME);
    await app.button("action-add", {}, form).click();
    const row = initiatives(app).getByRole("row").filter({ hasText: NAME });
    await row.getByText(app.t("act-no-objective"), { exact: true }).waitFor();
  });
});
