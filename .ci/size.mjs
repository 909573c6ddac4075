// Measures the first load: index.html and the scripts, styles and main wasm it loads, each with brotli 11.
// Use: node .ci/size.mjs [dist]. Worker, data files and rescue page do not count. Parts that are fetched when they are opened
// (src/ui/fetched.rs) are no part of the first load; what they add until something is shown is told beside it.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/** What the first load is to be at most, in bytes. */
export const BUDGET = 300_000;
/** What is fetched beyond the first load until this is shown: the names of the parts. */
const UNTIL_SHOWN = {
  "the start page with what is stored": ["home", "keep"],
  "a sample or link with map and charts": ["look"],
  "a stored scorecard with map and charts": ["look", "keep"],
  "everything": ["home", "keep", "look", "edit", "listen", "assess", "learn", "import"],
};

// Everything that the page at `dir` loads to start, as paths inside `dir`; follows the scripts' own imports.
export function firstLoad(dir) {
  const html = readFileSync(join(dir, "index.html"), "utf8");
  const found = new Set(["index.html"]);
  const script = (name) => {
    if (found.has(name) || !existsSync(join(dir, name))) return;
    found.add(name);
    for (const [, from] of readFileSync(join(dir, name), "utf8").matchAll(/(?:from|import)\s*['"](\.[^'"?]+)[^'"]*['"]/g)) {
      script(normalize(join(dirname(name), from)));
    }
  };
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const value = (name) => tag.match(new RegExp(`\\s${name}="\\./([^"?]+)[^"]*"`))?.[1];
    if (tag.startsWith("<script")) for (const name of ["src", "data-js"]) if (value(name)) script(value(name));
    if (/rel="modulepreload"/.test(tag) && value("href")) script(value("href"));
    if (/rel="stylesheet"/.test(tag) && value("href")) found.add(value("href"));
    if (value("data-wasm")) found.add(value("data-wasm"));
  }
  return [...found];
}

// The files of each part, as the loader of the parts fetches them.
export function parts(dir) {
  const loader = readFileSync(join(dir, "parts.js"), "utf8");
  const file = (text) => text.match(/"\.\/([^"?]+\.wasm)/)?.[1];
  const chunks = Object.fromEntries([...loader.matchAll(/^const (__chunk_\d+) = (.*(?:\n(?!const|export|\/\*).*)*)/gm)].map(([, name, text]) => [name, file(text)]));
  const found = loader.matchAll(/^export const __wasm_split_load_(\w+) = ([\s\S]*?), \[([^\]]*)\]\)\);/gm);
  return Object.fromEntries([...found].map(([, name, text, needs]) => [name, [file(text), ...needs.split(", ").map((chunk) => chunks[chunk])].filter(Boolean)]));
}

export function measure(dir, names = firstLoad(dir)) {
  return names.map((name) => {
    const raw = readFileSync(join(dir, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
    return { name, raw: raw.length, brotli: brotliCompressSync(raw, { params }).length };
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const dir = process.argv[2] ?? "dist";
  if (!existsSync(join(dir, "index.html"))) {
    console.error(`error: ${dir}/index.html is missing. Run 'make dist' first.`);
    process.exit(1);
  }
  const rows = measure(dir).sort((a, b) => b.brotli - a.brotli);
  const number = (n) => n.toLocaleString("en-GB");
  for (const { name, raw, brotli } of rows) {
    console.log(`  ${number(brotli).padStart(9)}  of ${number(raw).padStart(10)}  ${name}`);
  }
  const total = rows.reduce((sum, row) => sum + row.brotli, 0);
  console.log(`first load: ${total} bytes brotli`);
  if (total > BUDGET) {
    console.error(`error: the first load is ${number(total - BUDGET)} bytes over its budget of ${number(BUDGET)}.`);
    process.exit(1);
  }
  const files = parts(dir);
  for (const [what, names] of Object.entries(UNTIL_SHOWN)) {
    for (const name of names) {
      if (!files[name]?.length) {
        console.error(`error: parts.js has no part '${name}': look at src/cut.rs and .ci/size.mjs.`);
        process.exit(1);
      }
    }
    const more = [...new Set(names.flatMap((name) => files[name]))];
    const sum = measure(dir, more).reduce((sum, row) => sum + row.brotli, total);
    console.log(`  until ${what} is there: ${number(sum)} in ${more.length} more files`);
  }
}
