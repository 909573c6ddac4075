// Runs in the browser: lays the same maps out by each library and counts crossings of all by the same function.
import { Graphviz } from "./graphviz.js";
import dagre from "./dagre.esm.js";
import init, * as fokus from "./fokus_peers.js";

const [BANDS, WIDTH, HEIGHT] = [4, 216, 84];
const SEEDS = Array.from({ length: 20 }, (_, n) => n + 1);

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const sum = (values) => values.reduce((a, b) => a + b, 0);

// Crossings of the straight lines between the middles of linked boxes; pairs that share an end don't count.
function crossings(links, at) {
  const side = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const parts = (a, b, c, d) => side(a, b, c) * side(a, b, d) < 0;
  let count = 0;
  for (let n = 0; n < links.length; n += 1) {
    for (let m = n + 1; m < links.length; m += 1) {
      const [[a, b], [c, d]] = [links[n], links[m]];
      if (a === c || a === d || b === c || b === d) continue;
      if (parts(at[a], at[b], at[c], at[d]) && parts(at[c], at[d], at[a], at[b])) count += 1;
    }
  }
  return count;
}

function mapOf(objectives, seed) {
  const flat = fokus.map_links(objectives, seed);
  const links = Array.from({ length: flat.length / 2 }, (_, n) => [flat[2 * n], flat[2 * n + 1]]);
  const band = (n) => Math.floor((n * BANDS) / objectives);
  return { objectives, seed, links, band, all: Array.from({ length: objectives }, (_, n) => n) };
}

// Each way: `prepare` is not timed, `run` is, `middles` reads the result.
const OWN = (folded) => ({
  prepare: (map) => fokus.map_links(map.objectives, map.seed),
  run: () => fokus.map_layout(folded),
  middles: () => {
    const flat = fokus.map_middles();
    return Array.from({ length: flat.length / 2 }, (_, n) => [flat[2 * n], flat[2 * n + 1]]);
  },
});

// In dot, an edge points down; bands become ranks by `rank=same`. "plain" is its shortest output.
const DOT = (graphviz) => ({
  prepare(map) {
    const ranks = Array.from({ length: BANDS }, (_, b) => `{rank=same;${map.all.filter((n) => map.band(n) === b).join(";")}}`);
    const edges = map.links.map(([from, to]) => `${to}->${from}`);
    const node = `node[shape=box,fixedsize=true,label="",width=${WIDTH / 72},height=${HEIGHT / 72}]`;
    return `digraph{${[node, ...ranks, ...edges].join(";")}}`;
  },
  run: (text) => graphviz.layout(text, "plain", "dot"),
  middles(text) {
    const at = [];
    for (const line of text.split("\n")) {
      const words = line.split(" ");
      if (words[0] === "node") at[Number(words[1])] = [Number(words[2]), Number(words[3])];
    }
    return at;
  },
});

// Takes its layers from where the boxes stand ("INTERACTIVE"), which are the bands.
const ELK_LAYERED = (elk) => ({
  prepare: (map) => ({
    id: "map",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "DOWN",
      "elk.layered.layering.strategy": "INTERACTIVE",
      "elk.separateConnectedComponents": "false",
    },
    children: map.all.map((n) => ({ id: `${n}`, width: WIDTH, height: HEIGHT, x: n * 2 * WIDTH, y: map.band(n) * 4 * HEIGHT })),
    edges: map.links.map(([from, to], n) => ({ id: `e${n}`, sources: [`${to}`], targets: [`${from}`] })),
  }),
  run: (graph) => elk.layout(graph),
  middles: (graph) => graph.children.map((box) => [box.x + box.width / 2, box.y + box.height / 2]),
});

// Ranks by a ranker of our own: the band, twice, as dagre doubles its ranks for labels; its helper nodes stand above.
const DAGRE = {
  prepare(map) {
    const graph = new dagre.graphlib.Graph({ multigraph: true });
    const rank = (name) => (name.startsWith("n") ? 1 + 2 * map.band(Number(name.slice(1))) : 0);
    graph.setGraph({ rankdir: "TB", ranker: (ranked) => ranked.nodes().forEach((name) => (ranked.node(name).rank = rank(name))) });
    for (const n of map.all) graph.setNode(`n${n}`, { width: WIDTH, height: HEIGHT });
    map.links.forEach(([from, to], n) => graph.setEdge(`n${to}`, `n${from}`, { minlen: map.band(from) - map.band(to) }, `e${n}`));
    return { graph, all: map.all };
  },
  run(given) {
    dagre.layout(given.graph);
    return given;
  },
  middles: ({ graph, all }) => all.map((n) => [graph.node(`n${n}`).x, graph.node(`n${n}`).y]),
};

// A band that is not one row would make the comparison unfair.
function check(what, map, at) {
  for (let b = 0; b < BANDS; b += 1) {
    const rows = new Set(map.all.filter((n) => map.band(n) === b).map((n) => Math.round(at[n][1])));
    if (rows.size !== 1) throw new Error(`${what}: band ${b} of map ${map.seed} stands in ${rows.size} rows`);
  }
}

// Crossings of all maps together and the median time of one layout. A browser's clock is coarse: short runs are repeated.
async function all(what, way, objectives, { repeat, folded = false }) {
  const found = { crossings: 0, times: [] };
  for (const seed of SEEDS) {
    const map = mapOf(objectives, seed);
    const inputs = Array.from({ length: repeat }, () => way.prepare(map));
    let result;
    const start = performance.now();
    for (const input of inputs) result = await way.run(input);
    found.times.push((performance.now() - start) / repeat);
    const at = way.middles(result);
    if (!folded) check(what, map, at);
    found.crossings += crossings(map.links, at);
  }
  return { crossings: found.crossings, ms: median(found.times), mean: sum(found.times) / SEEDS.length };
}

async function first(way, objectives) {
  const input = way.prepare(mapOf(objectives, 99));
  const start = performance.now();
  await way.run(input);
  return performance.now() - start;
}

// Measures one size. The first layout of a page, before the browser has compiled everything well, is told apart.
globalThis.measureMaps = async (objectives, peers) => {
  await init();
  const own = OWN(false);
  const repeat = Math.ceil(600 / objectives);
  const result = { objectives, first: await first(own, objectives) };
  for (let warm = 0; warm < 2; warm += 1) await all("Fokus", own, objectives, { repeat });
  result.fokus = await all("Fokus", own, objectives, { repeat });
  result.folded = await all("Fokus", OWN(true), objectives, { repeat, folded: true });
  if (!peers) return result;
  const dot = DOT(await Graphviz.load());
  result.dotFirst = await first(dot, objectives);
  for (let warm = 0; warm < 2; warm += 1) await all("Graphviz", dot, objectives, { repeat: Math.ceil(repeat / 4) });
  result.dot = await all("Graphviz", dot, objectives, { repeat: Math.ceil(repeat / 4) });
  const elk = ELK_LAYERED(new globalThis.ELK());
  await first(elk, objectives);
  result.elk = await all("ELK", elk, objectives, { repeat: 1 });
  await first(DAGRE, objectives);
  result.dagre = await all("dagre", DAGRE, objectives, { repeat: 1 });
  return result;
};
