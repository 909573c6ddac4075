// Several people in an assessment, for the tests: whoever runs the round, those who were invited with a browser of their own, and
// answer files that are altered and whose checksum is made right again, so that damage is not what they are refused for.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { App } from "./app.mjs";
import { answerSheet, asked, questionnaire } from "./sheet.mjs";
import { withPage } from "./support.mjs";

// Departments of the round that `running` begins: two large ones and one of two people.
export const DEPARTMENTS = [["Sales", 6], ["Works", 8], ["Pair", 2]];
// What nobody notices as careless: the reversed statements are answered otherwise than the others.
export const ANSWERS = { FD1: 2, FD2: 4, FD3: 3, FD4: 2, FD5: 4, FD6: 3 };

// Nothing fades in or out while axe-core looks.
export const CALM = { reducedMotion: "reduce" };

// ---- files ------------------------------------------------------------------------------------------------------------

export const file = (name, content) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};

// The checksum of an answer file as its format says: over all other fields as plain JSON with sorted keys. Numbers count as they are
// written, "4.0" as such.
export function checksum(text) {
  const kept = text.replace(/("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)/g, (_, words, number) => words ?? `"\\u0000${number}"`);
  const answers = JSON.parse(kept);
  const plain = (value) => JSON.stringify(sorted(value)).replace(/"\\u0000([^"]*)"/g, "$1");
  const fields = Object.keys(answers).filter((name) => name !== "checksum").sort();
  const said = fields.map((name) => `${JSON.stringify(name)}:${plain(answers[name])},`).join("");
  return crc32(`{${said}`).toString(16).padStart(8, "0");
}

// A copy of a downloaded answer file, altered, with a checksum that fits again.
export function altered(text, change) {
  const answers = JSON.parse(text);
  assert.equal(answers.checksum, checksum(text), "the test works out the checksum as the app does");
  change(answers.response, answers);
  return { ...answers, checksum: checksum(JSON.stringify(answers)) };
}

// The shipped questionnaire as a file of one's own, with a quick version: the profile, the naming test and one dimension.
export async function own(change = () => {}) {
  const shipped = await questionnaire();
  const asks = ["FQ9", "FQ3", ...shipped.items.filter(({ dimension }) => dimension === "FD").map(({ id }) => id)];
  const name = { en: "Quick look", de: "Kurzer Blick" };
  const copy = { ...shipped, id: "own-look", title: { en: "Our own look", de: "Unser eigener Blick" }, versions: { ...shipped.versions, quick: { name, asks, scores: ["FD"] } }, minutes: { ...shipped.minutes, quick: 1 } };
  change(copy);
  return copy;
}

// The same with nothing but what the quick version asks: small enough for a link.
export const slim = () =>
  own((copy) => {
    const { quick } = copy.versions;
    const kept = (list) => list.filter(({ id }) => quick.asks.includes(id));
    const dimension = copy.dimensions.find(({ id }) => id === "FD");
    Object.assign(copy, { id: "own-slim", versions: { quick }, minutes: { quick: 1 }, items: kept(copy.items), facts: kept(copy.facts), recommendations: [] });
    copy.dimensions = [{ ...dimension, caps: [], flags: [] }];
    delete copy.facilitator;
  });

// ---- whoever runs the round -------------------------------------------------------------------------------------------

export const dialog = (app, key) => app.page.getByRole("dialog", { name: app.t(key), exact: true });
export const details = (app, key) => app.page.getByText(app.t(key), { exact: true }).and(app.page.locator("summary"));

// Opens what is folded away, if it is.
export async function unfold(app, key) {
  const summary = details(app, key);
  await summary.waitFor();
  if (!(await summary.evaluate((element) => element.parentElement.open))) await summary.click();
}

export const department = (app, name, within = app.page) => within.getByRole("listitem", { name, exact: true });

// Makes the departments those that are given, with how many of their people are asked: `[["Sales", 6], …]`.
export async function setDepartments(app, within, wanted) {
  for (const [n, [name, invited]] of wanted.entries()) {
    const field = app.field("round-department-name", {}, within).nth(n);
    if ((await field.count()) === 0) await app.button("round-department-add", {}, within).click();
    await field.fill(name);
    await field.press("Tab");
    const one = department(app, name, within);
    if (invited) await app.field("round-department-invited", {}, one).fill(String(invited));
    await app.page.keyboard.press("Tab");
  }
  const names = app.field("round-department-name", {}, within);
  for (let left = (await names.count()) - wanted.length; left > 0; left -= 1) {
    const last = await names.last().inputValue();
    await app.button("round-department-remove", { name: last }, within).click();
    await department(app, last, within).waitFor({ state: "detached" });
  }
}

// Begins a round of several people and leads to its page of people. `version` is chosen by its words.
export async function beginRound(app, { name, departments, questionnaire, version, minimum, language }) {
  await app.card_page("assess");
  const [several, begin] = [app.button("rounds-several"), app.button("rounds-begin")];
  await several.or(begin).first().click();
  const form = dialog(app, "rounds-begin");
  await app.field("round-name", {}, form).fill(name);
  await app.page.keyboard.press("Tab");
  if (questionnaire) await app.field("round-questionnaire", {}, form).selectOption({ label: questionnaire });
  if (version) await app.field("round-version", {}, form).selectOption(version);
  if (language) await app.field("round-language", {}, form).selectOption(language);
  if (minimum) {
    await app.field("round-minimum", {}, form).fill(String(minimum));
    await app.page.keyboard.press("Tab");
  }
  if (departments) await setDepartments(app, form, departments);
  await app.button("begin-do", {}, form).click();
  await app.heading(name).waitFor();
}

export const round = (app) => /\/assess\/([^/?]+)/.exec(app.page.url())?.[1];

// The address that is sent to people, without the place the app stands at.
export async function invitation(app, server) {
  const address = await app.field("people-link").inputValue();
  assert.ok(address.startsWith(`${server.url}#/answer/`), address);
  return address.slice(server.url.length);
}

// The invitation as a file.
export async function invitationFile(app) {
  const [saved] = await Promise.all([app.page.waitForEvent("download"), app.button("people-file").click()]);
  return file(saved.suggestedFilename(), await readFile(await saved.path(), "utf8"));
}

// Puts files or a pasted text into the page and answers what was left out, line by line.
export async function collect(app, files) {
  const region = app.page.getByRole("region", { name: app.t("people-collect"), exact: true });
  const outcome = region.getByRole("status").filter({ has: app.button("action-close") });
  // What came before is put away, or it would be read again.
  if (await outcome.isVisible()) await app.button("action-close", {}, outcome).click();
  if (typeof files === "string") {
    await app.field("people-paste").fill(files);
    await app.button("people-paste-do").click();
  } else {
    await app.field("people-collect-drop").setInputFiles(files);
  }
  await outcome.waitFor();
  return { outcome, said: await outcome.innerText(), lines: await outcome.getByRole("listitem").allInnerTexts() };
}

// The rows of the table of who has answered: name, answered, asked.
export async function counts(app) {
  const table = app.page.getByRole("table", { name: app.t("people-counts"), exact: true });
  const rows = await table.getByRole("row").allInnerTexts();
  return rows.slice(1).map((row) => row.split(/\t|\n/).map((cell) => cell.trim()).filter(Boolean));
}

// A scorecard with a questionnaire of one's own, which is short, and a round of several people that asks it.
export async function running(page, lang, options = {}) {
  const app = await App.of(page, lang);
  await app.newCard("Larkhaven");
  await app.card_page("assess");
  await unfold(app, "own-questionnaires");
  const mine = await slim();
  await app.field("own-questionnaires-import").setInputFiles(file("own.json", mine));
  await page.getByText(app.t("own-questionnaires-taken", { title: mine.title[lang] }), { exact: true }).first().waitFor();
  await beginRound(app, { name: "Autumn", questionnaire: mine.title[lang], version: "quick", departments: DEPARTMENTS, ...options });
  return { app, mine, questions: asked(mine, "quick") };
}

// ---- those who were invited -------------------------------------------------------------------------------------------

// Opens an invitation as another person does: in a browser that knows nothing.
export function invited(t, server, path, { lang = "en", context = {} } = {}, act) {
  return withPage(t, { server, lang, path, context: { ...CALM, ...context } }, async (page, more) => {
    const app = await App.of(page, lang);
    return act(app, more);
  });
}

// Answers the whole sheet and leaves it for the page on which answers are given back.
export async function answer(app, questions, person) {
  await app.page.getByRole("button", { name: app.t("begin-do"), exact: true }).click();
  await answerSheet(app, questions, person);
  await app.button("ask-finish").click();
  await app.page.getByRole("heading", { name: app.t("respond-give-title"), exact: true }).waitFor();
}

// Saves the answer file.
export async function giveBack(app) {
  const [download] = await Promise.all([app.page.waitForEvent("download"), app.button("respond-save").click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

// The id of a department in the list of the question about one's work.
export function departmentId(app, questions, name) {
  const field = questions[0].fields.find(({ choices_from }) => choices_from);
  return app.page.getByLabel(field.label[app.lang], { exact: true }).getByRole("option", { name, exact: true }).getAttribute("value");
}

// Begins an empty sheet for the next person on the same device.
export async function answerAgain(app) {
  await app.button("respond-again").click();
  await app.button("respond-again", {}, dialog(app, "respond-again-title")).click();
  await app.page.getByRole("heading", { name: app.t("respond-confidential"), exact: true }).waitFor();
}
