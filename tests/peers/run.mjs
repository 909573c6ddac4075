// Measures Fokus beside HyperFormula for several sizes, both in the same page of one Chromium, and prints a table:
//   tests/peers/run [--sizes 100,1000,2000,10000] [--months 120]
// A size that the spreadsheet does not manage is said as such; nothing is extrapolated.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { start } from "../../.ci/serve.mjs";
import { ROOT, chromium, launch } from "../e2e/support.mjs";

const { values } = parseArgs({
  options: { sizes: { type: "string", default: "100,1000,2000,5000,10000" }, months: { type: "string", default: "120" } },
});
const months = Number(values.months);
const sizes = values.sizes.split(",").map(Number);
const LIMIT_MS = 600_000;

const server = await start({ dir: join(ROOT, "tests/peers/out/site"), csp: false });
// As much memory as a page can have.
const browser = await chromium.launch(launch(["--js-flags=--max-old-space-size=4096"]));

// Several runs where they are short.
const runs = (kpis) => (kpis <= 2000 ? 5 : 1);

async function measure(kpis, times) {
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  const crashed = new Promise((_, fail) => page.on("crash", () => fail(new Error("the page ran out of memory"))));
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`more than ${LIMIT_MS / 1000} s`)), LIMIT_MS).unref());
  try {
    await page.goto(server.url);
    await page.waitForFunction(() => globalThis.measure);
    return await Promise.race([page.evaluate(([k, m, n]) => globalThis.measure(k, m, n), [kpis, months, times]), crashed, late]);
  } finally {
    await page.close().catch(() => {});
  }
}

const rows = [];
for (const kpis of sizes) {
  console.error(`${kpis} KPIs x ${months} months ...`);
  try {
    rows.push({ kpis, ...(await measure(kpis, runs(kpis))) });
  } catch (error) {
    // A wrong result is a failure; too much work for the spreadsheet is a result.
    if (!/ran out of memory|more than|Target crashed/.test(error.message)) throw error;
    rows.push({ kpis, ...(await measure(kpis, 0)), failed: error.message.split("\n")[0] });
  }
}
const version = browser.version();
await browser.close();
await server.close();

const ms = (value) => (value === undefined ? "-" : value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3));
const table = (head, lines) => [head, head.map(() => "---:"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const text = [
  `Chromium ${version}, ${months} months, built as ${process.env.FOKUS_BENCH_PROFILE === "fast" ? "for speed" : "the app is"}; ms, medians.`,
  "",
  table(
    ["KPIs", "Fokus: all months", "the first time", "HyperFormula: all months", "its runs", "ratio"],
    rows.map((r) => [r.kpis, ms(r.all), ms(r.first), r.failed ?? ms(r.theirs), r.runs ?? "-", r.theirs ? `${Math.round(r.theirs / r.all)}` : "-"]),
  ),
  "",
  table(
    ["KPIs", "Fokus: scores of the shown month after an edit", "19 of 20 within", "the edit itself, checked", "HyperFormula: an edit with its total"],
    rows.map((r) => [r.kpis, ms(r.edit), ms(r.slow), ms(r.command), ms(r.theirEdit)]),
  ),
  "",
  table(
    ["KPIs", "one month, explained", "all months, explained", "the scorecard made of its numbers"],
    rows.map((r) => [r.kpis, ms(r.shown), ms(r.explained), ms(r.build)]),
  ),
].join("\n");
console.log(text);
const out = join(ROOT, "tests/peers/out");
await mkdir(out, { recursive: true });
await writeFile(join(out, "result.md"), `${text}\n`);
await writeFile(join(out, "result.json"), `${JSON.stringify({ version, months, rows }, null, 2)}\n`);
