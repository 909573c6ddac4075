// All scores of a scorecard, worked out a second time from its file and from nothing but what src/domain/exchange/FORMAT.md says:
// the rows of *scores.csv* for one period.

const PER_YEAR = { month: 12, quarter: 4, half_year: 2, year: 1 };
const DAY = 86_400_000;
const WEEK = 7 * DAY;
// A Monday.
const MONDAY = Date.UTC(1970, 0, 5);
const REACH = 1e-9;
const groupBy = (things, of) => {
  const groups = new Map();
  for (const thing of things) groups.set(of(thing) ?? undefined, [...(groups.get(of(thing) ?? undefined) ?? []), thing]);
  return groups;
};
const sum = (xs) => xs.reduce((a, b) => a + b, 0);

// ---- periods --------------------------------------------------------------------------------------------------------

const day = (text) => Date.parse(`${text}T00:00:00Z`);
const week = (at) => Math.floor((at - MONDAY) / WEEK);
const thursday = (n) => MONDAY + n * WEEK + 3 * DAY;

export function period(text) {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { kind: "day", n: day(text) / DAY };
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(text);
  // The fourth of January is always in week 1.
  if (rest?.[0] === "W") return { kind: "week", n: week(Date.UTC(Number(year), 0, 4)) + Number(rest.slice(1)) - 1 };
  const kind = rest === undefined ? "year" : rest[0] === "Q" ? "quarter" : rest[0] === "H" ? "half_year" : "month";
  const place = rest === undefined ? 1 : Number(rest.replace(/^[QH]/, ""));
  return { kind, n: Number(year) * PER_YEAR[kind] + place - 1 };
}
export function name({ kind, n }) {
  if (kind === "day") return new Date(n * DAY).toISOString().slice(0, 10);
  if (kind === "week") {
    const year = new Date(thursday(n)).getUTCFullYear();
    return `${year}-W${String(n - week(Date.UTC(year, 0, 4)) + 1).padStart(2, "0")}`;
  }
  const [year, place] = [Math.floor(n / PER_YEAR[kind]), (n % PER_YEAR[kind]) + 1];
  const y = String(year).padStart(4, "0");
  return { year: y, half_year: `${y}-H${place}`, quarter: `${y}-Q${place}`, month: `${y}-${String(place).padStart(2, "0")}` }[kind];
}
const months = (kind) => 12 / PER_YEAR[kind];
const later = (p, n) => ({ ...p, n: p.n + n });
// Months are counted from year 0; all longer periods follow the fiscal year.
const shift = (kind, fiscal) => (kind === "month" ? 0 : fiscal - 1);
const monthBegins = (p, fiscal, more) => {
  const month = p.n * months(p.kind) + shift(p.kind, fiscal) + more;
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
};
// The first moment of the first day, and that of the last day.
function firstDay(p, fiscal) {
  if (p.kind === "day") return p.n * DAY;
  return p.kind === "week" ? thursday(p.n) - 3 * DAY : monthBegins(p, fiscal, 0);
}
function lastDay(p, fiscal) {
  if (p.kind === "day") return p.n * DAY;
  return p.kind === "week" ? thursday(p.n) + 3 * DAY : monthBegins(p, fiscal, months(p.kind)) - DAY;
}
function containing(kind, at, fiscal) {
  if (kind === "day") return { kind, n: Math.floor(at / DAY) };
  if (kind === "week") return { kind, n: week(at) };
  const date = new Date(at);
  return { kind, n: Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth() - shift(kind, fiscal)) / months(kind)) };
}

function ownPeriods(view, kind, fiscal) {
  const [start, end] = [firstDay(view, fiscal), lastDay(view, fiscal)];
  const begins = (p) => (kind === "week" ? thursday(p.n) : firstDay(p, fiscal));
  const ends = (p) => (kind === "week" && view.kind !== "day" ? thursday(p.n) : lastDay(p, fiscal));
  let first = containing(kind, start, fiscal);
  if (begins(first) < start) first = later(first, 1);
  let last = containing(kind, end, fiscal);
  if (ends(last) > end) last = later(last, -1);
  const count = last.n - first.n + 1;
  const at = view.kind === "week" ? thursday(view.n) : end;
  return count > 0 ? { first, count } : { first: containing(kind, at, fiscal), count: 1, inside: true };
}
const each = ({ first, count }) => Array.from({ length: count }, (_, n) => later(first, n));

// ---- values ---------------------------------------------------------------------------------------------------------

const number = (measurement) => (typeof measurement === "object" ? measurement.value : measurement);

function combine(values, rule) {
  if (values.length === 0) return undefined;
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  return { sum: sum(values), mean: sum(values) / values.length, last: values.at(-1), first: values[0], min: least, max: most, none: values.length === 1 ? values[0] : undefined }[rule];
}

function gather(values = {}, rule, own, carry) {
  const found = [];
  let there = 0;
  for (const at of each(own)) {
    const back = rule === "sum" ? 0 : carry;
    for (let n = 0; n <= back; n += 1) {
      const measured = values[name(later(at, -n))];
      if (measured === undefined) continue;
      found.push(number(measured));
      there += 1;
      break;
    }
  }
  const value = rule === "none" && own.count > 1 ? undefined : combine(found, rule);
  return { value: Number.isFinite(value) ? value : undefined, there };
}

// ---- formulas -------------------------------------------------------------------------------------------------------

class Undefined extends Error {}
const none = () => {
  throw new Undefined();
};
const finite = (x) => (Number.isFinite(x) ? x : none());

function formula(text, input, other) {
  const words = text.match(/"[^"]*"|\d+(?:\.\d+)?|[A-Za-z_]\w*|<=|>=|<>|!=|==|[-+*/^()<>=,;]/g) ?? [];
  let at = 0;
  const peek = () => words[at];
  const take = (...wanted) => (wanted.includes(peek()) ? words[at++] : undefined);
  const binary = (next, table) => () => {
    let left = next();
    for (let op = take(...Object.keys(table)); op; op = take(...Object.keys(table))) {
      const [a, b, way] = [left, next(), table[op]];
      left = (back) => way(a(back), b(back));
    }
    return left;
  };
  const truth = (way) => (a, b) => (way(a, b) ? 1 : 0);
  const atom = () => {
    if (take("(")) {
      const inner = compare();
      take(")");
      return inner;
    }
    const word = words[at++];
    if (/^\d/.test(word)) return () => Number(word);
    if (!take("(")) return (back) => input(word, back) ?? none();
    if (word === "kpi") {
      const id = words[at].slice(1, -1);
      at += 2;
      return (back) => other(id, back) ?? none();
    }
    const args = [compare()];
    while (take(",", ";")) args.push(compare());
    take(")");
    if (word === "prev") return (back) => args[0](back + 1);
    if (word === "if") return (back) => (args[0](back) !== 0 ? args[1](back) : args[2](back));
    const round = (x) => Math.sign(x) * Math.floor(Math.abs(x) + 0.5);
    const way = { min: Math.min, max: Math.max, abs: Math.abs, round, sqrt: Math.sqrt, ln: Math.log, exp: Math.exp }[word];
    return (back) => finite(way(...args.map((arg) => arg(back))));
  };
  const power = () => {
    const base = atom();
    if (!take("^")) return base;
    const exponent = sign();
    return (back) => {
      const [a, b] = [base(back), exponent(back)];
      return a === 0 && b < 0 ? none() : finite(a ** b);
    };
  };
  const sign = () => {
    if (take("-")) {
      const inner = sign();
      return (back) => -inner(back);
    }
    return take("+") ? sign() : power();
  };
  const product = binary(sign, { "*": (a, b) => a * b, "/": (a, b) => (b === 0 ? none() : a / b) });
  const total = binary(product, { "+": (a, b) => a + b, "-": (a, b) => a - b });
  const compare = binary(total, { "<": truth((a, b) => a < b), "<=": truth((a, b) => a <= b), ">": truth((a, b) => a > b), ">=": truth((a, b) => a >= b), "=": truth((a, b) => a === b), "==": truth((a, b) => a === b), "<>": truth((a, b) => a !== b), "!=": truth((a, b) => a !== b) });
  try {
    return finite(compare()(0));
  } catch (error) {
    if (error instanceof Undefined) return undefined;
    throw error;
  }
}

const known = new WeakMap();
function valueOf(card, kpi, view, fiscal) {
  if (!known.has(kpi)) known.set(kpi, new Map());
  const at = name(view);
  if (!known.get(kpi).has(at)) known.get(kpi).set(at, workOut(card, kpi, view, fiscal));
  return known.get(kpi).get(at);
}
const find = (card, id) => card.kpis.find((kpi) => kpi.id === id);
// A KPI is what it is in the own period that stands for a shorter view.
function spanOf(kpi, view, fiscal) {
  const own = ownPeriods(view, kpi.frequency ?? "month", fiscal);
  return own.inside ? own.first : view;
}
function workOut(card, kpi, asked, fiscal) {
  const view = spanOf(kpi, asked, fiscal);
  const [calculation, kind, carry] = [kpi.calculation ?? { type: "value", rule: "mean" }, kpi.frequency ?? "month", kpi.carry_forward ?? 0];
  if (calculation.type === "value") return gather(calculation.values, calculation.rule, ownPeriods(view, kind, fiscal), carry).value;
  const of = (input, back) => (input.rule === "constant" ? { value: input.constant, there: 1 } : gather(input.values, input.rule, ownPeriods(later(view, -back), kind, fiscal), carry));
  const other = (id, back) => valueOf(card, find(card, id), later(view, -back), fiscal);
  const measured = calculation.inputs.filter(({ rule }) => rule !== "constant");
  if (measured.length > 0 && measured.every((input) => of(input, 0).there === 0)) return undefined;
  return formula(calculation.expression, (word, back) => of(calculation.inputs.find((input) => input.name === word), back).value, other);
}

// ---- a KPI ----------------------------------------------------------------------------------------------------------

const reaches = (value, limit) => value >= limit - REACH * Math.max(1, Math.abs(limit));

function line(points, value) {
  if (value <= points[0][0]) return points[0][1];
  for (let n = 1; n < points.length; n += 1) {
    const [[x0, s0], [x1, s1]] = [points[n - 1], points[n]];
    if (value <= x1) return s0 + ((s1 - s0) * (value - x0)) / (x1 - x0);
  }
  return points.at(-1)[1];
}

// The newest measured own period; with references, the least of the own one and theirs.
function newestOf(card, kpi, fiscal) {
  const kind = kpi.frequency ?? "month";
  const plain = kpi.calculation?.type !== "formula";
  const series = plain ? [kpi.calculation?.values ?? {}] : kpi.calculation.inputs.map((input) => input.values ?? {});
  const own = Math.max(...series.flatMap((values) => Object.keys(values).map((text) => period(text).n)));
  const ids = plain ? [] : [...kpi.calculation.expression.matchAll(/kpi\("([^"]*)"\)/g)].map((match) => match[1]);
  const all = ids.map((id) => newestOf(card, find(card, id), fiscal));
  if (plain || ids.length === 0 || kpi.calculation.inputs.some(({ rule }) => rule !== "constant")) all.push(Number.isFinite(own) ? { kind, n: own } : undefined);
  if (all.includes(undefined)) return undefined;
  const ends = all.map((p) => containing(kind, p.kind === "week" ? thursday(p.n) : lastDay(p, fiscal), fiscal).n);
  return { kind, n: Math.min(...ends) };
}

function scoreKpi(card, kpi, view, asOf) {
  const fiscal = card.fiscal_year_start ?? 1;
  const [kind, preset] = [kpi.frequency ?? "month", kpi.preset ?? { type: "higher" }];
  const own = ownPeriods(view, kind, fiscal);
  const value = valueOf(card, kpi, view, fiscal);
  const plain = kpi.calculation?.type === "value" ? kpi.calculation.rule : undefined;
  const times = plain === "sum" ? own.count : 1;
  const scaled = (x) => (x === undefined || x === null ? undefined : x * times);
  const targets = each(own).map((p) => kpi.period_targets?.[name(p)] ?? kpi.target).filter((x) => x !== undefined && x !== null);
  const target = combine(targets, plain && plain !== "none" ? plain : "last");
  const [baseline, final] = [scaled(kpi.baseline), scaled(kpi.target)];

  let performance;
  let raw;
  if (value !== undefined) {
    if (preset.type === "higher" || preset.type === "lower") {
      const [floor, ceiling] = [scaled(preset.floor) ?? baseline, scaled(preset.ceiling) ?? target];
      const right = floor !== undefined && ceiling !== undefined && (preset.type === "higher" ? floor < ceiling : ceiling < floor);
      if (right) {
        raw = (100 * (value - floor)) / (ceiling - floor);
        performance = Math.min(100, Math.max(0, raw));
      }
    } else if (preset.type === "band") {
      performance = line([[preset.outer_low, 0], [preset.low, 100], [preset.high, 100], [preset.outer_high, 0]].map(([x, s]) => [x * times, s]), value);
    } else if (preset.type === "reached" && target !== undefined) {
      performance = (preset.side === "at_most" ? reaches(-value, -target) : reaches(value, target)) ? 100 : 0;
    } else if (preset.type === "levels") {
      performance = preset.levels.filter((level) => reaches(value, level.value * times)).at(-1)?.score;
    } else if (preset.type === "curve") {
      performance = line(preset.points.map((point) => [point.value * times, point.score]), value);
    }
  }

  let progress;
  let pace;
  if ((preset.type === "higher" || preset.type === "lower") && value !== undefined && baseline !== undefined && final !== undefined && baseline !== final) {
    const along = (x) => (100 * (x - baseline)) / (final - baseline);
    progress = along(value);
    let expected;
    if (each(own).some((p) => kpi.period_targets?.[name(p)] !== undefined)) expected = along(target);
    else if (kpi.baseline_date && kpi.target_date) {
      const [from, to] = [day(kpi.baseline_date), day(kpi.target_date)];
      expected = Math.min(100, Math.max(0, (100 * (lastDay(view, fiscal) - from)) / (to - from)));
    }
    if (expected > 0) pace = (100 * progress) / expected;
  }

  const newest = newestOf(card, kpi, fiscal);
  let behind;
  if (newest !== undefined) {
    const limit = Math.min(lastDay(view, fiscal), asOf);
    let last = containing(kind, limit, fiscal);
    if (lastDay(last, fiscal) > limit) last = later(last, -1);
    behind = Math.max(0, last.n - newest.n);
  }
  const lagging = (kpi.kind ?? "lagging") === "lagging";
  const alone = { there: true, performance, coverage: performance === undefined ? 0 : 1 };
  return { value, performance, raw, progress, pace, behind, coverage: alone.coverage, cuts: kpi.cut_points ?? card.cut_points, leading: lagging ? { there: false } : alone, lagging: lagging ? alone : { there: false } };
}

// ---- roll-up --------------------------------------------------------------------------------------------------------

function shares(weights) {
  const all = sum(weights);
  return weights.map((weight) => (all > 0 ? weight / all : 1 / weights.length));
}
// The figures of parts put together; parts are [weight, figure].
function fold(rule, parts) {
  const known = parts.filter(([, figure]) => figure !== undefined);
  if (known.length === 0 || rule === "own") return undefined;
  const figures = known.map(([, figure]) => figure);
  if (rule === "min") return Math.min(...figures);
  if (rule === "max") return Math.max(...figures);
  const share = shares(known.map(([weight]) => (rule === "mean" ? 1 : weight)));
  return sum(figures.map((figure, n) => figure * share[n]));
}
const coverage = (rule, parts) => (parts.length === 0 ? 0 : sum(shares(parts.map(([weight]) => (rule === "mean" ? 1 : weight))).map((share, n) => share * parts[n][1])));

function rollUp(card, node, parts) {
  const rule = node.rule ?? "weighted";
  const weights = parts.map(({ weight }) => weight);
  const kind = (which) => {
    const there = parts.filter(({ score }) => score[which].there);
    if (there.length === 0 || rule === "own") return { there: false };
    return { there: true, performance: fold(rule, there.map(({ weight, score }) => [weight, score[which].performance])), coverage: coverage(rule, there.map(({ weight, score }) => [weight, score[which].coverage])) };
  };
  const [leading, lagging] = [kind("leading"), kind("lagging")];
  const within = (x) => (x === undefined ? undefined : Math.min(100, Math.max(0, x)));
  const counted = card.only_lagging ? parts.filter(({ score }) => score.lagging.there) : parts;
  const seen = ({ score }) => (card.only_lagging ? score.lagging : score);
  const own = node.own_score ?? undefined;
  const behinds = parts.filter(({ weight }) => weight > 0 || weights.every((w) => w === 0)).map(({ score }) => score.behind).filter((x) => x !== undefined);
  return {
    performance: rule === "own" ? own : fold(rule, counted.map((part) => [part.weight, seen(part).performance])),
    coverage: rule === "own" ? (own === undefined ? 0 : 1) : coverage(rule, counted.map((part) => [part.weight, seen(part).coverage])),
    progress: fold(rule, parts.map(({ weight, score }) => [weight, within(score.progress)])),
    pace: fold(rule, parts.map(({ weight, score }) => [weight, within(score.pace)])),
    behind: behinds.length ? Math.max(...behinds) : undefined,
    cuts: card.cut_points,
    leading,
    lagging,
  };
}

// ---- the rows -------------------------------------------------------------------------------------------------------

function status({ performance, raw, cuts = { watch: 60, on_track: 85 } }) {
  if (performance === undefined) return "no_data";
  if (cuts.exceeded && raw > 100 + 1e-9) return "exceeded";
  if (performance + 1e-9 < cuts.critical) return "critical";
  if (performance + 1e-9 >= cuts.on_track) return "on_track";
  return performance + 1e-9 >= cuts.watch ? "watch" : "at_risk";
}

// The rows of a scorecard in a period, in the order of the table.
export function rows(card, view, asOf) {
  const kpis = new Map(card.kpis.map((kpi) => [kpi.id, scoreKpi(card, kpi, view, asOf)]));
  const [ofKpi, ofObjective, ofParent] = [groupBy(card.kpis, (kpi) => kpi.objective), new Map(), groupBy(card.objectives, (o) => o.parent)];
  const weigh = (thing) => thing.weight ?? 1;
  const score = (objective) => {
    const inner = ofParent.get(objective.id) ?? [];
    inner.forEach(score);
    const parts = [...(ofKpi.get(objective.id) ?? []).map((kpi) => ({ weight: weigh(kpi), score: kpis.get(kpi.id) })), ...inner.map((o) => ({ weight: weigh(o), score: ofObjective.get(o.id) }))];
    ofObjective.set(objective.id, rollUp(card, objective, parts));
  };
  const roots = card.objectives.filter(({ parent }) => parent === undefined || parent === null);
  roots.forEach(score);
  const of = (perspective) => roots.filter((objective) => objective.perspective === perspective.id);
  const perspectives = card.perspectives.map((p) => ({ p, score: rollUp(card, p, of(p).map((o) => ({ weight: weigh(o), score: ofObjective.get(o.id) }))) }));
  const total = rollUp(card, card, perspectives.map(({ p, score }) => ({ weight: weigh(p), score })));

  const out = [];
  const put = (level, { id, name, title }, score) =>
    out.push({ level, id, name: title ?? name, value: score.value, performance: score.performance, raw: score.raw, progress: score.progress, pace: score.pace, status: status(score), coverage: score.coverage, provisional: level !== "kpi" && score.performance !== undefined && score.coverage + 1e-9 < 0.5, stale: (score.behind ?? 0) > 1, leading: score.leading.performance, lagging: score.lagging.performance });
  const down = (objective) => {
    put("objective", objective, ofObjective.get(objective.id));
    (ofKpi.get(objective.id) ?? []).forEach((kpi) => put("kpi", kpi, kpis.get(kpi.id)));
    (ofParent.get(objective.id) ?? []).forEach(down);
  };
  put("scorecard", card, total);
  for (const { p, score } of perspectives) {
    put("perspective", p, score);
    of(p).forEach(down);
  }
  card.kpis.filter(({ objective }) => objective === undefined || objective === null).forEach((kpi) => put("kpi", kpi, kpis.get(kpi.id)));
  return out;
}

// The last day that counts as past, as the app chooses it: the end of the newest measured period, or today.
export function asOf(card, today) {
  const fiscal = card.fiscal_year_start ?? 1;
  const series = card.kpis.flatMap((kpi) => (kpi.calculation.type === "value" ? [kpi.calculation.values ?? {}] : kpi.calculation.inputs.map((input) => input.values ?? {})));
  const ends = series.flatMap((values) => Object.keys(values)).map((text) => lastDay(period(text), fiscal));
  return Math.min(today, ends.reduce((a, b) => Math.max(a, b), -Infinity));
}
