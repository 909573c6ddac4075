// Drawing weights a second time, from what is said of it: SplitMix64 seeded once, one number for each perspective, objective and measure
// that makes a score, depth first in the order of the file, the measures of an objective before the objectives within it.

const MASK = (1n << 64n) - 1n;

// Numbers from 0 up to 1.
export function randomly(seed) {
  let state = BigInt(seed);
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    z ^= z >> 31n;
    return Number(z >> 11n) / 2 ** 53;
  };
}

// The scorecard with the weights of one draw.
export function drawn(card, next, spread) {
  const weights = new Map();
  const draw = (kind, thing) => weights.set(`${kind} ${thing.id}`, (thing.weight ?? 1) * (1 - spread + 2 * spread * next()));
  const down = (objective) => {
    draw("o", objective);
    card.kpis.filter((kpi) => kpi.objective === objective.id).forEach((kpi) => draw("k", kpi));
    card.objectives.filter(({ parent }) => parent === objective.id).forEach(down);
  };
  for (const perspective of card.perspectives) {
    draw("p", perspective);
    card.objectives.filter((one) => one.perspective === perspective.id && one.parent === undefined).forEach(down);
  }
  const weighed = (kind) => (thing) => ({ ...thing, weight: weights.get(`${kind} ${thing.id}`) ?? thing.weight });
  return { ...card, perspectives: card.perspectives.map(weighed("p")), objectives: card.objectives.map(weighed("o")), kpis: card.kpis.map(weighed("k")) };
}

// The rank of each objective: the highest score first, compared to nine decimals, ties by id, those without a score last.
export function ranks(rows) {
  const key = ({ performance }) => (performance === undefined ? 1 : -Math.round(performance * 1e9));
  const sorted = rows.filter(({ level }) => level === "objective").sort((a, b) => key(a) - key(b) || (a.id < b.id ? -1 : 1));
  return new Map(sorted.map(({ id }, at) => [id, at + 1]));
}
