// What the end-to-end tests share: the built app on a server of its own under a sub-path with the production policy,
// Chromium, and pages that fail their test on any error, breach of the policy or request to another host.
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { start } from "../../.ci/serve.mjs";

const modules = process.env.FOKUS_NODE_MODULES;
if (!modules) throw new Error("FOKUS_NODE_MODULES is not set: start the tests by `make test` or `.ci/test e2e`.");
const require = createRequire(join(modules, "here.js"));
export const { chromium } = require("playwright-core");

export const ROOT = new URL("../../", import.meta.url).pathname;
export const BASE = "/sub/path/";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
];
// How the browser is started, with further arguments.
export const launch = (more = []) => ({ executablePath: process.env.CHROME || "/usr/bin/chromium", headless: true, args: [...ARGS, ...more] });

// Serves dist/ as a static host would. Options as in .ci/serve.mjs, such as `transform` to break a file.
export async function serve(t, options = {}) {
  const server = await start({ dir: join(ROOT, "dist"), base: BASE, ...options });
  t.after(() => server.close());
  return server;
}

// One browser for all tests of a file that need no profile of their own.
let shared;
export async function browser() {
  shared ??= chromium.launch(launch());
  return shared;
}
export async function closeBrowser() {
  if (shared) await (await shared).close();
  shared = undefined;
}

// A folder for a browser profile that outlives its browser, removed with the test.
export async function profile(t) {
  const dir = await mkdtemp(join(tmpdir(), "fokus-profile-"));
  t.after(() => rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return dir;
}

// Ends every process of the browser that uses this profile, without a goodbye, as a power cut would.
export function kill(profileDir) {
  if (!profileDir.includes("fokus-profile-")) throw new Error(`${profileDir} is no profile of these tests`);
  const rows = execFileSync("ps", ["-A", "-ww", "-o", "pid=,args="], { encoding: "utf8", maxBuffer: 1 << 26 }).split("\n");
  const pids = rows.filter((row) => row.includes(profileDir)).map((row) => Number.parseInt(row, 10));
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
  return pids.length;
}

const CONTEXT = ({ lang = "en", theme = "light", viewport = { width: 1280, height: 800 }, ...rest }) => ({
  locale: lang === "de" ? "de-DE" : "en-GB",
  colorScheme: theme,
  viewport,
  timezoneId: "Europe/Berlin",
  acceptDownloads: true,
  ...rest,
});

// Notes everything that must not happen on a page of this context.
async function watch(context, origin, allow) {
  const problems = [];
  const note = (text) => {
    if (!allow.some((pattern) => pattern.test(text))) problems.push(text);
  };
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  context.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (event) => note(`uncaught: ${event.error()?.stack ?? event.error()}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) note(`request to another host: ${url.href}`);
  });
  return problems;
}

// Opens a page at the app's address and hands it to `fn(page, {server, context, problems})`; afterwards the test fails
// if anything on the way went wrong. Options:
//   lang "en"|"de", theme "light"|"dark", viewport   what the browser prefers (no stored preferences)
//   profileDir   a folder from `profile(t)`: the browser keeps its storage there, for restarts and `kill`
//   server       a server to share; otherwise one is started for this page
//   path         what to open, default the start page; null opens nothing
//   allow        patterns of expected problems
//   context      further options of Playwright's context
export async function withPage(t, options, fn) {
  const { lang, theme, viewport, profileDir, path = "", allow = [], context: more = {} } = options;
  const server = options.server ?? (await serve(t));
  const wishes = CONTEXT({ lang, theme, viewport, ...more });
  const context = profileDir
    ? await chromium.launchPersistentContext(profileDir, { ...launch(), ...wishes })
    : await (await browser()).newContext(wishes);
  let closed = false;
  context.on("close", () => (closed = true));
  try {
    const problems = await watch(context, new URL(server.url).origin, allow);
    const page = profileDir ? (context.pages()[0] ?? (await context.newPage())) : await context.newPage();
    if (path !== null) await page.goto(server.url + path);
    const result = await fn(page, { server, context, problems });
    if (problems.length > 0) throw new Error(`The page had problems:\n- ${problems.join("\n- ")}`);
    return result;
  } finally {
    // After `kill` there is nobody left to say goodbye to.
    if (!closed) await context.close().catch(() => {});
  }
}

// Waits until the app runs (boot.js says so once it has mounted).
export async function started(page) {
  await page.waitForSelector("html[data-started]", { state: "attached", timeout: 30_000 });
}

// Runs axe-core on the page and throws with a readable list if it finds something. Evaluated through the debugging
// protocol, so the page's policy stands in nobody's way.
let axeSource;
// Named exceptions; this list only ever shrinks.
const KNOWN = [
  // A title that is cut in its box of the map ("Arrive when we …") is told in full, and so is not what is seen to the letter.
  { rule: "label-content-name-mismatch", at: /data-key="objective:|scene-target/, text: /…/ },
];

export async function axe(page, { exclude = [] } = {}) {
  axeSource ??= await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(`${axeSource}; undefined`);
  const nodes = await page.evaluate(async (skip) => {
    const { violations } = await globalThis.axe.run({ include: [["html"]], exclude: skip.map((s) => [s]) }, { resultTypes: ["violations"] });
    const text = (target) => document.querySelector(target)?.textContent ?? "";
    return violations.flatMap((v) => v.nodes.map((n) => ({ rule: v.id, impact: v.impact, at: n.target.join(" "), text: text(n.target.join(" ")), why: n.failureSummary })));
  }, exclude);
  const known = (n) => KNOWN.some((one) => one.rule === n.rule && one.at.test(n.at) && one.text.test(n.text));
  const rows = nodes.filter((n) => !known(n)).map((n) => `${n.rule} (${n.impact}): ${n.at}\n    ${n.why}`);
  if (rows.length === 0) return;
  throw new Error(`axe-core found on ${page.url()}:\n- ${rows.join("\n- ")}`);
}
