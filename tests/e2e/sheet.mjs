// Answers the questions of a questionnaire as somebody does at the keyboard: one at a time, statements by their digits, facts by
// their fields. Questions are found by their words, which come from the questionnaire file.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./support.mjs";

export async function questionnaire() {
  return JSON.parse(await readFile(join(ROOT, "src/static/content/questionnaire.json"), "utf8"));
}

// An object of the file with the variant of a type of organisation laid over it.
export function laid(value, type) {
  if (Array.isArray(value)) return value.map((item) => laid(item, type));
  if (value === null || typeof value !== "object") return value;
  const over = (base, variant) => {
    if (base === null || typeof base !== "object" || Array.isArray(variant) || typeof variant !== "object") return variant;
    return { ...base, ...Object.fromEntries(Object.entries(variant).map(([key, inner]) => [key, key in base ? over(base[key], inner) : inner])) };
  };
  const { variants, ...base } = value;
  const merged = variants?.[type] ? over(base, variants[type]) : base;
  return Object.fromEntries(Object.entries(merged).map(([key, inner]) => [key, laid(inner, type)]));
}

// What is asked, in order: items and facts with their words. The profile has departments only where the round has some.
export function asked(file, version = "full", type = "for-profit") {
  const worded = laid(file, type);
  const all = [...worded.items, ...worded.facts.filter(({ not_for }) => !not_for?.includes(type))];
  return file.versions[version].asks.map((id) => all.find((question) => question.id === id)).filter(Boolean);
}

// Answers every question. `person` holds `answers` by item (null: cannot say; undefined: skipped) and `facts` by fact: hours as
// { own, others }, texts and choices as lists, one choice or a number as it is, the profile as { department, "customer-contact", role }.
export async function answerSheet(app, questions, person) {
  await answerQuestions(app, questions, person);
  await app.page.getByRole("heading", { name: app.t("ask-finish-title"), exact: true }).waitFor();
}

// The same for some of the questions, one behind the other.
export async function answerQuestions(app, questions, person) {
  const { page, lang } = app;
  for (const question of questions) {
    const group = page.getByRole("group", { name: question.text[lang], exact: true });
    await group.waitFor();
    if (question.kind === undefined) {
      const answer = person.answers[question.id];
      if (answer === undefined) await page.keyboard.press("ArrowRight");
      else await page.keyboard.press(answer === null ? "0" : String(answer));
      continue;
    }
    const fact = person.facts?.[question.id];
    if (fact !== undefined) await answerFact(app, group, question, fact);
    // One choice leads on by itself.
    if (fact !== undefined && question.kind === "choice") continue;
    await page.getByRole("button", { name: new RegExp(`^(${app.t("ask-next")}|${app.t("ask-skip")})$`) }).click();
  }
}

async function answerFact(app, group, question, fact) {
  const { lang, page } = app;
  const label = (thing) => thing.label[lang];
  if (question.kind === "hours_pair") {
    for (const field of question.fields) await group.getByLabel(label(field), { exact: true }).fill(app.number(fact[field.id], 0));
    await page.keyboard.press("Tab");
  } else if (question.kind === "text_list") {
    for (const [n, text] of fact.entries()) await group.getByLabel(app.t("ask-line", { line: n + 1 }), { exact: true }).fill(text);
    await page.keyboard.press("Tab");
  } else if (question.kind === "count") {
    await group.getByRole("textbox").fill(String(fact));
    await page.keyboard.press("Tab");
  } else if (question.kind === "choice") {
    await page.keyboard.press(String(question.choices.findIndex(({ id }) => id === fact) + 1));
  } else if (question.kind === "multi_choice") {
    for (const id of fact.choices) await group.getByLabel(label(question.choices.find((choice) => choice.id === id)), { exact: true }).check();
    if (fact.choices.length > 1) await group.getByLabel(label(question.main), { exact: true }).selectOption(fact.main);
  } else if (question.kind === "profile") {
    for (const field of question.fields) {
      const answer = fact[field.id];
      if (answer === undefined) continue;
      if (field.choices_from) await group.getByLabel(label(field), { exact: true }).selectOption(answer);
      else await group.getByRole("group", { name: label(field), exact: true }).getByLabel(label(field.choices.find(({ id }) => id === answer)), { exact: true }).check();
    }
  }
}
