// What a person does in the app, for the tests: goes to a page, opens a sample, keeps it, edits a value, saves a file.
// Everything is found by role and name, the names come from the language files.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, started } from "./support.mjs";
import { number, percent, texts, whole } from "./texts.mjs";

export const DATA = join(ROOT, "tests/data/nycflights13_carrier_month.csv");
// How long something may take on a busy machine before it counts as missing, in ms.
const PATIENCE = 12_000;
export const AIRLINE = "sample-airline";

// The sample as it stands in its file: texts in both languages.
export async function sample(name = "airline") {
  return JSON.parse(await readFile(join(ROOT, `src/static/content/samples/${name}.json`), "utf8")).scorecard;
}

export class App {
  constructor(page, lang = "en") {
    this.page = page;
    this.lang = lang;
    this.t = texts(lang);
  }

  // Waits until the app runs and shows its first page.
  static async of(page, lang) {
    await started(page);
    page.setDefaultTimeout(PATIENCE);
    const app = new App(page, lang);
    await app.heading().waitFor();
    return app;
  }

  number(value, decimals) {
    return number(this.lang, value, decimals);
  }
  percent(value, decimals) {
    return percent(this.lang, value, decimals);
  }

  // ---- going ----------------------------------------------------------------------------------------------------------

  // The one heading of the page; without a name, whatever it is.
  heading(name) {
    return this.page.getByRole("heading", { level: 1, ...(name === undefined ? {} : { name, exact: true }) });
  }
  link(key, args) {
    return this.page.getByRole("link", { name: this.t(key, args), exact: true });
  }
  button(key, args, within = this.page) {
    return within.getByRole("button", { name: this.t(key, args), exact: true });
  }
  field(key, args, within = this.page) {
    return within.getByLabel(this.t(key, args), { exact: true });
  }
  // The link of a page in the rail; its name goes on with how much there is.
  step(key) {
    const rail = this.page.getByRole("navigation", { name: this.t("nav-label"), exact: true });
    return rail.getByRole("link", { name: new RegExp(`^${this.t(key)}(\\s|$)`) });
  }
  async follow(key) {
    await this.step(key).click();
    await this.heading(this.t(key)).waitFor();
  }
  // As somebody does who types the address.
  async at(hash) {
    await this.page.evaluate((to) => (location.hash = to), hash);
    await this.heading().waitFor();
  }
  async home() {
    await this.at("#/");
    await this.heading(this.t("app-claim")).waitFor();
  }
  get card() {
    return /#\/s\/([^/?]+)/.exec(this.page.url())?.[1];
  }
  async card_page(page) {
    await this.at(`#/s/${this.card}/${page}`);
  }

  // ---- opening and keeping --------------------------------------------------------------------------------------------

  async openSample(name = "airline") {
    await this.link("home-sample-open", { name: this.t(`home-sample-${name}`) }).click();
    await this.heading(this.t("nav-overview")).waitFor();
  }
  async openFile(file) {
    await this.field("open-do").setInputFiles(file);
  }
  async keepCopy() {
    const before = this.card;
    await this.button("action-keep-a-copy").click();
    await this.page.waitForFunction((old) => !location.hash.includes(`/${old}/`) && /#\/s\//.test(location.hash), before);
    await this.saved();
  }
  // Waits until the edit is durable, as the app says.
  async saved() {
    await this.page.getByRole("status").filter({ hasText: this.t("saved-on-this-device") }).waitFor({ timeout: 10_000 });
  }
  async newCard(title) {
    await this.button("new-do").click();
    const dialog = this.page.getByRole("dialog", { name: this.t("new-title"), exact: true });
    await this.field("card-title", {}, dialog).fill(title);
    await this.button("new-create", {}, dialog).click();
    await this.heading(this.t("nav-map")).waitFor();
  }
  // Exports the open scorecard and answers with the name and text of its file.
  async exportFile() {
    await this.card_page("share");
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button("share-file-do").click()]);
    return { name: download.suggestedFilename(), path: await download.path(), text: await readFile(await download.path(), "utf8") };
  }
  // The address of the link that the share page makes.
  async shareLink() {
    await this.card_page("share");
    return this.field("share-link-address").inputValue();
  }

  // ---- periods and values ---------------------------------------------------------------------------------------------

  get shownPeriod() {
    return this.page.getByRole("group", { name: this.t("period-choose"), exact: true }).getByRole("status");
  }
  async showYear(year) {
    await this.field("period-kind-choose").selectOption({ label: this.t("period-kind-year") });
    await this.shownPeriod.filter({ hasText: new RegExp(`^${year}$`) }).waitFor();
  }
  // A month in full, as the app says it.
  month(name, year) {
    return this.t("period-month", { month: this.t(`month-${name}`), year: String(year) });
  }
  // The cell of the grid: the column by its heading, the row by its period.
  cell(column, period) {
    return this.page.getByRole("textbox", { name: `${column}, ${period}`, exact: true });
  }
  async enter(cell, text) {
    await cell.fill(text);
    await cell.press("Enter");
  }
  // The row of a measure in the table of the overview and the measures page.
  row(name) {
    return this.page.getByRole("table", { name: this.t("kpis-title"), exact: true }).getByRole("row").filter({ hasText: name });
  }
  // The viewed value at the top of a measure's page.
  figure() {
    return this.page.getByRole("region", { name: this.t("kpi-number-title"), exact: true });
  }
  total() {
    return this.page.getByRole("region", { name: this.t("overview-total"), exact: true });
  }
  // The figure of the total score.
  score() {
    return this.total().getByTestId("total");
  }
  // The box of an objective on the map: its name is a part of what it says.
  box(name) {
    const map = this.page.getByRole("group", { name: this.t("map-work"), exact: true });
    return map.getByRole("button", { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\b`) });
  }
  alert(text) {
    return this.page.getByRole("alert").filter({ hasText: text });
  }
  said(key) {
    return this.page.getByText(whole(this.lang, key));
  }

  // ---- storage --------------------------------------------------------------------------------------------------------

  // Everything stored, as text: local storage and all databases. Boot's counter of failed starts is no content.
  stored() {
    return this.page.evaluate(async () => {
      const local = Object.keys(localStorage).filter((key) => key !== "fokus:boot").sort();
      const found = local.map((key) => [key, localStorage.getItem(key)]);
      for (const { name } of await indexedDB.databases()) {
        const base = await new Promise((done, failed) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
        const all = (store, what) =>
          new Promise((done, failed) => {
            const request = base.transaction(store).objectStore(store)[what]();
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
          });
        for (const store of base.objectStoreNames) {
          const [keys, values] = [await all(store, "getAllKeys"), await all(store, "getAll")];
          keys.forEach((key, at) => found.push([`${name}/${store}/${String(key)}`, JSON.stringify(values[at])]));
        }
        base.close();
      }
      return found;
    });
  }
  // The ids of the scorecards that are stored.
  async documents() {
    const ids = (await this.stored()).map(([key]) => /^fokus:(?:doc|j|meta):([^:]+)/.exec(key)?.[1]);
    return [...new Set(ids.filter(Boolean))].sort();
  }
  // Runs `act` and fails if anything stored is different afterwards.
  async storesNothing(act) {
    // The storage is a module of its own, which lays out its place when it comes; where storage is blocked it never does.
    const laidOut = () => localStorage.getItem("fokus:reserve") !== null && indexedDB.databases().then((all) => all.some(({ name }) => name === "fokus"));
    await this.page.waitForFunction(laidOut, null, { timeout: 5_000 }).catch(() => {});
    const before = await this.stored();
    const answer = await act();
    await this.page.waitForTimeout(400);
    assert.deepEqual(await this.stored(), before, "what is stored has not changed");
    return answer;
  }
  // The page still works: it leads to the start page and on to a sample.
  async isAlive() {
    await this.home();
    await this.openSample();
    await this.total().waitFor();
    assert.equal(await this.page.getAttribute("html", "data-crashed"), null);
  }
}

// The rows of the data file for a carrier.
export async function flights(carrier) {
  const [head, ...rows] = (await readFile(DATA, "utf8")).trim().split(/\r?\n/).map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]]))).filter((row) => Object.values(row).includes(carrier));
}
