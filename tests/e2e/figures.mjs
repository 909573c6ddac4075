// What the table of a result must hold (src/domain/assess/RESULT.md), worked out a second time from what people pressed: for every
// group of people, every figure of dimensions, parts, statements and questions of fact. The statistics are those of independent.mjs.
import { alpha, complete, icc, interval, mean, moved, personScore, rWgJ, sum, t975, variance } from "./independent.mjs";

const SCALE = 5;
const EQUAL = 1e-9;

// ---- the table ------------------------------------------------------------------------------------------------------

// The lines of the downloaded table as a map from "split|group|kind|id|figure" to the value.
export function readTable(text) {
  const lines = text.trimEnd().split("\n");
  if (lines.shift() !== "split,group,kind,id,figure,value") throw new Error("another header than the table's");
  const table = new Map();
  for (const line of lines) {
    const fields = line.split(",");
    if (fields.length !== 6) throw new Error(`not six fields: ${line}`);
    const key = fields.slice(0, 5).join("|");
    if (table.has(key)) throw new Error(`twice: ${key}`);
    table.set(key, fields[5]);
  }
  return table;
}

// ---- answers of people ----------------------------------------------------------------------------------------------

const answered = (person, id) => typeof person.answers[id] === "number";
const turn = (dimension, id, x) => (dimension.scoring.reverse.includes(id) ? SCALE + 1 - x : x);
const itemsOf = (dimension) => dimension.parts.flatMap((part) => part.items ?? [...part.customer_items, ...part.business_items]);

// A person's figure of some items that must all be answered, 0 to 100.
function full(dimension, ids, person) {
  return ids.every((id) => answered(person, id)) ? moved(mean(ids.map((id) => turn(dimension, id, person.answers[id])))) : undefined;
}

const known = (people, of) => people.map(of).filter((x) => x !== undefined);

// Welch's interval of the difference of two means.
function welch(a, b) {
  if (a.length < 2 || b.length < 2) return undefined;
  const [u, v] = [variance(a) / a.length, variance(b) / b.length];
  const df = (u + v) ** 2 / (u ** 2 / (a.length - 1) + v ** 2 / (b.length - 1));
  const half = t975(df) * Math.sqrt(u + v);
  const middle = mean(a) - mean(b);
  return { low: middle - half, high: middle + half };
}

// ---- conditions -----------------------------------------------------------------------------------------------------

const OPS = { "<": (a, b) => a < b - EQUAL, "<=": (a, b) => a <= b + EQUAL, ">=": (a, b) => a >= b - EQUAL, ">": (a, b) => a > b + EQUAL, "=": (a, b) => Math.abs(a - b) <= EQUAL };

// true, false, or undefined where that depends on figures that have no value.
function holds(condition, measure) {
  if (condition.any) {
    const each = condition.any.map((inner) => holds(inner, measure));
    if (each.includes(true)) return true;
    return each.includes(false) ? false : undefined;
  }
  if (condition.all) {
    const each = condition.all.map((inner) => holds(inner, measure));
    if (each.includes(false)) return false;
    return each.includes(undefined) ? undefined : true;
  }
  const value = measure(condition);
  if (value === undefined) return undefined;
  return typeof condition.value === "string" ? value === condition.value : OPS[condition.op](value, condition.value);
}

// ---- the figures of a group -----------------------------------------------------------------------------------------

// The lines "kind|id|figure" of some people. `round` holds `invited`, `k`, and for the whole `groups`: of each dimension the scores
// of the departments whose figures are shown, and of all. `shows(kind, id, figure)` says whether the table holds a figure of this
// group: what is hidden has no value in a condition either.
export function groupFigures({ file, people, invited, shows, whole }) {
  const lines = new Map();
  const put = (kind, id) => (figure, value) => {
    if (value !== undefined) lines.set(`${kind}|${id}|${figure}`, value);
  };
  const level = (score) => Math.max(...file.levels.filter(({ from }) => from <= score + EQUAL).map((one) => one.level));
  const of = put("group", "");
  of("n", people.length);
  of("invited", invited);

  const items = new Map();
  for (const item of file.items) {
    const line = put("item", item.id);
    const values = known(people, (person) => (answered(person, item.id) ? person.answers[item.id] : undefined));
    line("n", values.length);
    line("cannot_say", people.filter((person) => person.answers[item.id] === null).length);
    items.set(item.id, mean(values));
    if (values.length === 0) continue;
    line("mean", mean(values));
    line("sd", values.length > 1 ? Math.sqrt(variance(values)) : undefined);
    line("r_wg", values.length > 1 ? Math.max(0, 1 - variance(values) / ((SCALE ** 2 - 1) / 12)) : undefined);
    const counts = [1, 2, 3, 4, 5].map((value) => values.filter((x) => x === value).length);
    counts.forEach((count, n) => line(`count:${n + 1}`, count));
    const [low, middle, high] = [counts[0] + counts[1], counts[2], counts[3] + counts[4]];
    const quarter = values.length / 4 - EQUAL;
    line("two_camps", values.length >= 5 && low >= quarter && high >= quarter && middle < low && middle < high);
  }

  const shares = factFigures(file, people, put);
  const consistencyOf = (dimension) => {
    const facets = dimension.scoring.kind === "mean_of_min_of_facets";
    const lists = facets ? [["customer_", (part) => part.customer_items], ["business_", (part) => part.business_items]] : [["", (part) => part.items]];
    return lists.map(([prefix, ids]) => {
      const asked = dimension.parts.flatMap(ids);
      const rows = complete(dimension, asked, people);
      return { prefix, items: asked.length, rows, agreement: rWgJ(rows, SCALE) };
    });
  };

  for (const dimension of file.dimensions) {
    const line = put("dimension", dimension.id);
    const consistency = consistencyOf(dimension);
    const visible = consistency.filter(({ prefix }) => shows("dimension", dimension.id, `${prefix}r_wg_j`));
    const agreement = visible.length ? Math.min(...visible.map((one) => one.agreement)) : undefined;
    const parts = partFigures(dimension, people, put, level);
    const measure = (part) => (test) => {
      if (test.measure === "fact_share") return shows("fact", test.fact, "share") ? shares.get(test.fact) : undefined;
      if (test.measure === "item_mean") {
        const means = test.items.filter((id) => shows("item", id, "mean")).map((id) => {
          const owner = file.dimensions.find((one) => itemsOf(one).includes(id));
          return turn(owner, id, items.get(id));
        });
        return means.length ? mean(means) : undefined;
      }
      if (test.measure === "agreement") return agreement;
      if (test.measure === "facet_score") return shows("part", `${dimension.id}/${part.id}`, test.facet) ? part[test.facet] : undefined;
      if (test.measure === "primary_orientation") return part.primary;
      if (test.measure === "choice_share") {
        const said = known(people, (person) => (test.field ? person.facts[test.fact]?.[test.field] : person.facts[test.fact]));
        return said.length ? said.filter((choice) => choice === test.choice).length / said.length : undefined;
      }
      throw new Error(`no second computation of ${test.measure}`);
    };

    const scores = known(people, (person) => personScore(dimension, person.answers));
    line("n", scores.length);
    for (const { prefix, items: count, rows, agreement: r } of consistency) {
      line(`${prefix}items`, count);
      line(`${prefix}complete`, rows.length);
      line(`${prefix}r_wg_j`, r);
      if (rows.length >= 10) line(`${prefix}alpha`, alpha(rows));
    }
    line("agreement", agreement);
    for (const flag of dimension.flags.filter(({ scope }) => scope === "group" || (scope === "whole" && whole))) {
      line(`flag:${flag.id}`, holds(flag.when, measure()) ?? "untested");
    }
    for (const part of parts) {
      const partLine = put("part", `${dimension.id}/${part.id}`);
      for (const flag of dimension.flags.filter(({ scope }) => scope === "part")) partLine(`flag:${flag.id}`, holds(flag.when, measure(part)) ?? "untested");
      for (const required of (dimension.required_facets ?? []).filter((one) => one.part === part.id)) {
        if (holds(required.when, measure(part)) !== true) continue;
        const missing = people.length - known(people, (person) => full(dimension, part.lists[required.facet], person)).length;
        if (missing > 0) partLine(`required_missing:${required.facet}`, missing);
      }
    }
    if (scores.length === 0) continue;
    line("score", mean(scores));
    let ends = [mean(scores), mean(scores)];
    if (scores.length > 1) {
      line("sd", Math.sqrt(variance(scores)));
      const { low, high } = interval(scores, invited);
      ends = [low, high];
      line("low", low);
      line("high", high);
      line("finite", invited !== undefined && scores.length <= invited);
    }
    const before = ends.map(level);
    const shown = parts.filter((part) => shows("part", `${dimension.id}/${part.id}`, "figure")).map((part) => part.figure);
    const caps = [];
    for (const cap of dimension.caps.filter(({ scope }) => scope !== "whole" || whole)) {
      const on = cap.when === null ? true : holds(cap.when, measure());
      const limit = {
        level: () => cap.limit.level,
        weakest_part_plus: () => (shown.length ? level(Math.min(...shown)) + cap.limit.levels : undefined),
        weakest_department_plus: () => whole.weakest(dimension, level, cap.limit.levels),
      }[cap.limit.kind]();
      if (on === undefined || (on && limit === undefined)) line(`cap:${cap.id}`, "untested");
      else if (on) caps.push([cap.id, limit]);
    }
    const lowest = Math.min(9, ...caps.map(([, limit]) => limit));
    line("level_low", Math.min(before[0], lowest));
    line("level_high", Math.min(before[1], lowest));
    line("level_low_before_caps", before[0]);
    line("level_high_before_caps", before[1]);
    for (const [id, limit] of caps) if (limit < before[1]) line(`cap:${id}`, true);
    if (whole) wholeFigures(file, dimension, whole, line);
  }
  return lines;
}

// Front line minus back office, and how much departments differ.
function wholeFigures(file, dimension, whole, line) {
  if (dimension.report.includes("front_line_gap")) {
    const [front, back] = [whole.scores(dimension, "front-line"), whole.scores(dimension, "back-office")];
    if (front && back) {
      line("gap", mean(front) - mean(back));
      const between = welch(front, back);
      line("gap_low", between?.low);
      line("gap_high", between?.high);
    }
  }
  const { departments, leftOut } = whole.departments(dimension);
  const between = icc(departments);
  if (!between) return;
  const counted = departments.filter((scores) => scores.length >= 2);
  line("icc_1", between.icc1);
  line("icc_2", between.icc2);
  line("icc_groups", counted.length);
  line("icc_n", counted.flat().length);
  line("icc_hidden_left_out", leftOut);
}

function partFigures(dimension, people, put, level) {
  return dimension.parts.map((part) => {
    const line = put("part", `${dimension.id}/${part.id}`);
    const found = { id: part.id, primary: part.primary_orientation, lists: { customer: part.customer_items, business: part.business_items } };
    if (dimension.scoring.kind === "mean_of_min_of_facets") {
      const side = (ids) => known(people, (person) => full(dimension, ids, person));
      const [customer, business] = [side(part.customer_items), side(part.business_items)];
      line("n", Math.min(customer.length, business.length));
      found.customer = mean(customer);
      found.business = mean(business);
      line("customer", found.customer);
      line("business", found.business);
      if (found.customer !== undefined && found.business !== undefined) {
        found.figure = Math.min(found.customer, found.business);
        line("orientation", found.customer - found.business);
      }
    } else {
      const values = known(people, (person) => full(dimension, part.items, person));
      line("n", values.length);
      found.figure = mean(values);
    }
    line("figure", found.figure);
    if (found.figure !== undefined) line("level", level(found.figure));
    return found;
  });
}

// The questions of fact; answers with the share of each pair of hours.
function factFigures(file, people, put) {
  const shares = new Map();
  for (const fact of file.facts) {
    const line = put("fact", fact.id);
    const given = known(people, (person) => person.facts[fact.id]);
    if (fact.kind === "hours_pair") {
      line("n", given.length);
      if (given.length === 0) continue;
      const [own, others] = [sum(given.map((hours) => hours.own)), sum(given.map((hours) => hours.others))];
      const share = others / (own + others);
      shares.set(fact.id, share);
      line("own", own);
      line("others", others);
      line("share", share);
      line("verdict", fact.verdicts.find(({ when }) => when === null || OPS[when.op](share, when.value)).id);
    } else if (fact.kind === "text_list") {
      const count = (state) => sum(people.map((person) => (person.judged?.[state] ?? 0)));
      const written = sum(given.map((texts) => texts.length));
      line("n", given.length);
      line("accepted", count("accepted"));
      line("refused", count("refused"));
      line("unchecked", written - count("accepted") - count("refused"));
      const naming = people.filter((person) => person.judged?.accepted > 0).length;
      line("naming", naming);
      line("asked", people.length);
      if (count("accepted") + count("refused") > 0 || written === 0) line("rate", naming / people.length);
    } else if (fact.kind === "count") {
      line("n", given.length);
      if (given.length === 0) continue;
      line("mean", mean(given));
      line("total", sum(given));
    } else if (fact.kind === "choice") {
      line("n", given.length);
      if (given.length === 0) continue;
      for (const { id } of fact.choices) line(`count:${id}`, given.filter((choice) => choice === id).length);
    } else if (fact.kind === "multi_choice") {
      line("n", given.length);
      if (given.length === 0) continue;
      for (const { id } of fact.choices) {
        line(`count:${id}`, given.filter(({ choices }) => choices.includes(id)).length);
        line(`main:${id}`, given.filter(({ main }) => main === id).length);
      }
    }
  }
  return shares;
}
