// Finishes a release build before Trunk puts it in place (its post_build hook): policy, integrity, build id.
// Only `.ci/dist` sets FOKUS_BUILD. Without it (live reload, plain trunk) the page stays as it is, because the script
// that reloads the page is inline and the policy would block it.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CSP } from "./policy.mjs";
import { split } from "./split.mjs";

const build = process.env.FOKUS_BUILD;
const dir = process.env.TRUNK_STAGING_DIR;
if (!build || !dir) process.exit(0);

const path = (name) => join(dir, name.replace(/^\.\//, ""));
const integrity = (name) => `sha384-${createHash("sha384").update(readFileSync(path(name))).digest("base64")}`;

// Replaces exactly one match, or ends the build: a page that is only half finished must not be put in place.
function once(text, pattern, replacement, what) {
  const found = text.match(new RegExp(pattern.source, pattern.flags + "g"))?.length ?? 0;
  if (found !== 1) {
    console.error(`error: ${what} was found ${found} times instead of once: look at index.html and Trunk.toml.`);
    process.exit(1);
  }
  return text.replace(pattern, replacement);
}

// The worker first: its loader gets the digest of the wasm it will fetch.
let worker = readFileSync(path("worker-boot.js"), "utf8");
worker = once(worker, /const INTEGRITY = "";/, `const INTEGRITY = "${integrity("worker_bg.wasm")}";`, "INTEGRITY in worker-boot.js");
writeFileSync(path("worker-boot.js"), worker);

let page = readFileSync(path("index.html"), "utf8");
const wasm = page.match(/data-wasm="([^"]+)"/)?.[1];
const js = page.match(/data-js="([^"]+)"/)?.[1];
if (!wasm || !js) {
  console.error("error: the loader's tag has no data-wasm and data-js: look at pattern_script in Trunk.toml.");
  process.exit(1);
}
// Every address carries the build id, because a host may keep files of the same name for a while. The loader itself has
// no integrity on purpose: with an old page still in a cache it must run, and say that its files are gone.
const at = `?v=${build}`;
const added = await split(dir, js, wasm, build, integrity);
page = once(
  page,
  /<script src="\.\/boot\.js" data-js="[^"]+" data-wasm="[^"]+"/,
  `<script src="./boot.js${at}" data-js="${js}${at}" data-wasm="${wasm}${at}" data-wasm-integrity="${integrity(wasm)}" data-build="${build}"`,
  "the tag of boot.js",
);
const preload = (name) => `<link rel="modulepreload" href="${name}${at}" integrity="${integrity(name)}">`;
page = once(page, /<link rel="modulepreload" href="[^"]+">/, [js, ...added.map((name) => `./${name}`)].map(preload).join(""), "the preload of the app's script");
page = once(page, /<script defer src="\.\/copy\.js"/, `<script defer src="./copy.js${at}"`, "the tag of copy.js");
page = once(
  page,
  /<head>\s*/,
  `<head><meta http-equiv="Content-Security-Policy" content="${CSP}">\n<meta name="referrer" content="no-referrer">\n`,
  "the head",
);
// All styles in one file, in their order: together they pack a quarter smaller, and the page asks for one file instead of many.
const sheets = [...page.matchAll(/<link rel="stylesheet" href="\.\/([^"]+\.css)"[^>]*>\s*/g)];
if (sheets.length < 2) {
  console.error("error: the page links fewer than two styles: look at index.html.");
  process.exit(1);
}
const styles = sheets.map(([, name]) => readFileSync(path(name), "utf8")).join("\n").replace(/\/\*[\s\S]*?\*\//g, "");
const sheet = `style-${createHash("sha256").update(styles).digest("hex").slice(0, 16)}.css`;
writeFileSync(path(sheet), styles);
for (const [tag, name] of sheets) {
  page = page.replace(tag, tag === sheets[0][0] ? `<link rel="stylesheet" href="./${sheet}" integrity="${integrity(sheet)}">` : "");
  rmSync(path(name));
}
// The sources' comments are for their readers; nobody needs to load them.
page = page.replace(/<!--[\s\S]*?-->\s*/g, "").replace(/\n\s*\n+/g, "\n");
writeFileSync(path("index.html"), page);
