// The texts of the app for the tests, read from the same language files as the app's: `texts("de")("nav-map")`. A test
// is written once and finds things by their words in either language. Reads what our files use of Fluent: texts,
// { $name }, { NUMBER($n, maximumFractionDigits: 1) }, selectors on numbers, { -term } and { "text" }.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./support.mjs";

export const LANGS = ["en", "de"];
export const other = (lang) => (lang === "en" ? "de" : "en");

// ---- reading ----------------------------------------------------------------------------------------------------------

const files = {};
function file(lang) {
  files[lang] ??= read(readFileSync(join(ROOT, `src/domain/text/${lang}.ftl`), "utf8"), lang);
  return files[lang];
}

function read(source, lang) {
  const found = new Map();
  let key;
  for (const line of source.split("\n")) {
    const start = /^(-?[a-z][a-z0-9-]*) =\s?(.*)$/.exec(line);
    if (start) found.set((key = start[1]), start[2]);
    else if (key && /^\s+\S/.test(line)) found.set(key, `${found.get(key)}\n${line}`);
    else if (line !== "") key = undefined;
  }
  const messages = new Map();
  for (const [name, text] of found) messages.set(name, pieces(text.trim(), found, `${lang}.ftl: ${name}`));
  return messages;
}

// A message as pieces: texts, { field, digits } and { field, branches }.
function pieces(text, all, where) {
  const out = [];
  const push = (words) => (typeof out.at(-1) === "string" ? (out[out.length - 1] += words) : out.push(words));
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("{", at);
    if (open < 0) {
      push(text.slice(at));
      break;
    }
    if (open > at) push(text.slice(at, open));
    const close = closing(text, open, where);
    const inner = text.slice(open + 1, close).trim();
    at = close + 1;
    const arrow = inner.indexOf("->");
    const variable = /^(?:NUMBER\()?\$([\w-]+)(?:,([^)]*))?\)?$/.exec((arrow < 0 ? inner : inner.slice(0, arrow)).trim());
    if (/^".*"$/.test(inner)) {
      push(inner.slice(1, -1).replace(/\\u([0-9A-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
    } else if (variable && arrow < 0) {
      out.push({ field: variable[1], number: inner.startsWith("NUMBER"), digits: digits(variable[2] ?? "") });
    } else if (variable) {
      out.push({ field: variable[1], branches: branches(inner.slice(arrow + 2), all, where) });
    } else if (all.has(inner)) {
      for (const piece of pieces(all.get(inner).trim(), all, where)) typeof piece === "string" ? push(piece) : out.push(piece);
    } else {
      throw new Error(`${where}: { ${inner} } cannot be read by the tests`);
    }
  }
  return out;
}

function closing(text, open, where) {
  let depth = 0;
  let quoted = false;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '"' && depth === 1 && /\{\s*$|"/.test(text.slice(open, at + 1))) quoted = !quoted && text.slice(open + 1, at).trim() === "";
    else if (text[at] === "{" && !quoted) depth += 1;
    else if (text[at] === "}" && !quoted && (depth -= 1) === 0) return at;
  }
  throw new Error(`${where}: a { is never closed`);
}

function branches(text, all, where) {
  const heads = [...text.matchAll(/^\s*(\*?)\[([\w-]+)\]\s?/gm)];
  return heads.map((head, n) => ({
    key: head[2],
    general: head[1] === "*",
    pieces: pieces(text.slice(head.index + head[0].length, heads[n + 1]?.index).trim(), all, where),
  }));
}

const digits = (options) => ({
  min: Number(/minimumFractionDigits:\s*(\d+)/.exec(options)?.[1] ?? 0),
  max: Number(/maximumFractionDigits:\s*(\d+)/.exec(options)?.[1] ?? 3),
});

// ---- telling ----------------------------------------------------------------------------------------------------------

const locale = (lang) => (lang === "de" ? "de-DE" : "en-GB");

// A number as the app shows it: `number("de", 72.27, 2)` is "72,27".
export function number(lang, value, min = 0, max = min) {
  const options = { minimumFractionDigits: min, maximumFractionDigits: max, useGrouping: "always" };
  return new Intl.NumberFormat(locale(lang), options).format(value).replace("-", "−");
}
export const percent = (lang, value, decimals) => texts(lang)("number-percent", { number: number(lang, value, decimals) });
export const withUnit = (lang, value, decimals, unit) =>
  unit === "%" ? percent(lang, value, decimals) : texts(lang)("number-unit", { number: number(lang, value, decimals), unit });

function tell(list, args, lang, key) {
  return list
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (!(piece.field in args)) throw new Error(`${key} needs ${piece.field}`);
      const value = args[piece.field];
      if (!piece.branches) return typeof value === "number" ? number(lang, value, piece.digits.min, piece.digits.max) : String(value);
      const plural = typeof value === "number" ? new Intl.PluralRules(locale(lang)).select(value) : "";
      const find = (wanted) => piece.branches.find((branch) => branch.key === wanted);
      const branch = find(String(value)) ?? find(plural) ?? piece.branches.find((one) => one.general);
      return tell(branch.pieces, args, lang, key);
    })
    .join("");
}

const message = (lang, key) => {
  const found = file(lang).get(key);
  if (!found) throw new Error(`there is no text '${key}' in ${lang}.ftl`);
  return found;
};

// The texts of a language: `t("nav-map")`, `t("count-kpis", { count: 3 })`.
export const texts = (lang) => (key, args = {}) => tell(message(lang, key), args, lang, key);

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\s\u00a0\u202f]+/g, "[\\s\\u00a0\\u202f]+");
const flat = (list) =>
  list
    .map((piece) => {
      if (typeof piece === "string") return escape(piece);
      return piece.branches ? `(?:${piece.branches.map((branch) => flat(branch.pieces)).join("|")})` : "[^]+?";
    })
    .join("");

// A message as a pattern that fits with anything in its gaps, for a whole text or a part of one.
export const whole = (lang, key) => new RegExp(`^${flat(message(lang, key))}$`);
export const part = (lang, key) => new RegExp(flat(message(lang, key)));

// All messages of a language: key, words that stand in it in any case, and its whole pattern.
export function messages(lang) {
  const words = (list) => list.flatMap((piece) => (typeof piece === "string" ? [piece] : piece.branches ? piece.branches.flatMap((b) => words(b.pieces)) : []));
  return [...file(lang)]
    .filter(([key]) => !key.startsWith("-"))
    .map(([key, list]) => ({ key, words: words(list), pattern: new RegExp(`^${flat(list)}$`) }));
}
