// Measures the layout of strategy maps beside Graphviz, ELK and dagre, all in one Chromium, and prints one table:
//   tests/peers/run maps [--sizes 12,24,60,150,300] [--own]
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { start } from "../../.ci/serve.mjs";
import { ROOT, chromium, launch } from "../e2e/support.mjs";

const { values } = parseArgs({
  options: { sizes: { type: "string", default: "12,24,60,150,300" }, own: { type: "boolean", default: false } },
});
const server = await start({ dir: join(ROOT, "tests/peers/out/site"), csp: false });
const browser = await chromium.launch(launch());
const rows = [];
for (const size of values.sizes.split(",").map(Number)) {
  console.error(`${size} objectives ...`);
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(`${server.url}maps.html`);
  await page.waitForFunction(() => globalThis.measureMaps);
  rows.push(await page.evaluate(([n, peers]) => globalThis.measureMaps(n, peers), [size, !values.own]));
  await page.close();
}
const version = browser.version();
await browser.close();
await server.close();

const ms = (value) => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3));
const each = (sum) => (sum / 20).toFixed(sum < 20_000 ? 2 : 0);
const cell = (found) => (found ? `${each(found.crossings)} / ${ms(found.ms)}` : "-");
const share = (own, theirs) => (theirs ? `${((own / theirs) * 100).toFixed(1)} %` : "-");
const head = ["objectives", "Graphviz dot", "ELK", "dagre", "Fokus", "crossings to Graphviz'", "time to Graphviz'", "several rows", "the first time", "Graphviz' first time"];
const lines = rows.map((r) => [
  r.objectives,
  ...[r.dot, r.elk, r.dagre, r.fokus].map(cell),
  share(r.fokus.crossings, r.dot?.crossings),
  share(r.fokus.ms, r.dot?.ms),
  ms(r.folded.ms),
  ms(r.first),
  r.dot ? ms(r.dotFirst) : "-",
]);
const text = [
  `Chromium ${version}, built as ${process.env.FOKUS_BENCH_PROFILE === "fast" ? "for speed" : "the app is"}; crossings of a map (mean of 20) / ms (median of 20).`,
  "",
  ...[head, head.map(() => "---:"), ...lines].map((cells) => `| ${cells.join(" | ")} |`),
].join("\n");
console.log(text);
const out = join(ROOT, "tests/peers/out");
await mkdir(out, { recursive: true });
await writeFile(join(out, "maps.md"), `${text}\n`);
await writeFile(join(out, "maps.json"), `${JSON.stringify({ version, rows }, null, 2)}\n`);
