// Runs in the browser: measures both sides on the same numbers and compares every result.
import init, * as fokus from "./fokus_peers.js";
import { compute, edit, sheets } from "./spreadsheet.mjs";

const PER_OBJECTIVE = 10;
const EDITS = 200;

const sorted = (times) => [...times].sort((a, b) => a - b);
const median = (times) => sorted(times)[Math.floor(times.length / 2)];

function timed(run) {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

function repeated(runs, run) {
  const all = Array.from({ length: runs }, () => timed(run));
  return { ms: median(all.map(({ ms }) => ms)), result: all.at(-1).result };
}

// Throws unless both say the same, within 1e-9: a wrong fast answer counts nothing.
function compare(what, ours, theirs) {
  if (ours.length !== theirs.length) throw new Error(`${what}: ${ours.length} results against ${theirs.length}`);
  for (let n = 0; n < ours.length; n += 1) {
    const [a, b] = [ours[n], theirs[n]];
    const same = Number.isNaN(b) ? Number.isNaN(a) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
    if (!same) throw new Error(`${what}: result ${n} is ${a} here and ${b} there`);
  }
}

// All performances from nothing: worked out, then every one of them looked at where it is.
function performances(memory) {
  fokus.performances();
  const places = fokus.places();
  const lists = [0, 2, 4, 6].map((at) => new Float64Array(memory.buffer, places[at], places[at + 1]));
  let known = 0;
  for (const list of lists) for (let n = 0; n < list.length; n += 1) if (list[n] === list[n]) known += 1;
  return { lists, known };
}

// How many ms each of our ways takes, and all performances.
function ours(memory, kpis, months) {
  fokus.generate(kpis, months);
  const build = repeated(3, fokus.build).ms;
  // The first time, the browser is still compiling.
  const first = timed(() => performances(memory)).ms;
  const all = repeated(31, () => performances(memory));
  const numbers = Float64Array.from(all.result.lists.flatMap((list) => Array.from(list)));
  const shown = repeated(9, fokus.shown);
  const explained = timed(fokus.explained);
  const last = (n) => numbers[n * months + months - 1];
  compare("the shown month", shown.result, Float64Array.from(shown.result, (_, n) => last(n)));
  compare("all months, explained", explained.result, numbers.slice(-months));
  const command = repeated(9, () => fokus.edit(42)).ms;
  // The first edit has the browser compile what it needs.
  fokus.prepare_edits(EDITS + 1);
  fokus.score_edit();
  // A browser's clock is coarse: the mean of all, and what all but the slowest of 20 stay below.
  const edits = timed(() => Array.from({ length: EDITS }, () => timed(fokus.score_edit)));
  // From nothing it is the same.
  compare("the total after edits", [edits.result.at(-1).result], fokus.shown().slice(-1));
  const slow = sorted(edits.result.map(({ ms }) => ms))[Math.floor(EDITS * 0.95)];
  return { build, first, all: all.ms, shown: shown.ms, explained: explained.ms, command, edit: edits.ms / EDITS, slow, numbers };
}

// Measures one size; `runs` of the spreadsheet, 0 to leave it out.
async function measure(kpis, months, runs) {
  const { memory } = await init();
  const { numbers, ...own } = ours(memory, kpis, months);
  if (runs === 0) return own;
  fokus.generate(kpis, months);
  const [flat, weights] = [fokus.rows(), fokus.weights()];
  const width = months + 3;
  const rows = Array.from({ length: kpis }, (_, n) => Array.from(flat.subarray(n * width, (n + 1) * width)));
  const objectives = Math.ceil(kpis / PER_OBJECTIVE);
  const input = sheets({
    rows,
    objectiveWeights: Array.from(weights.subarray(0, objectives)),
    perspectiveWeights: Array.from(weights.subarray(objectives)),
    months,
    perObjective: PER_OBJECTIVE,
  });
  const times = [];
  let edited = 0;
  for (let n = 0; n < runs; n += 1) {
    const { ms, result } = timed(() => compute(globalThis.HyperFormula, input));
    times.push(ms);
    compare("the spreadsheet", numbers, result.numbers);
    const edits = Array.from({ length: 20 }, (_, k) => timed(() => edit(result.engine, (k * 7) % kpis, months - 1, k)).ms);
    edited = median(edits);
    result.engine.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { ...own, theirs: median(times), runs, theirEdit: edited };
}

globalThis.measure = measure;
