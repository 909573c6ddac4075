// The table of a round of several people against what they pressed: every figure worked out again, and an attacker who looks for a
// few people in what is published.
import assert from "node:assert/strict";
import { DEPARTMENTS, MINIMUM } from "./crowd.mjs";
import { groupFigures } from "./figures.mjs";
import { personScore } from "./independent.mjs";

export const invitedInAll = DEPARTMENTS.reduce((all, { invited }) => all + invited, 0);

// ---- the groups -----------------------------------------------------------------------------------------------------

// The splits with their groups as the table names them: "split|group" to the people.
export function groupsOf(people, ids) {
  const profile = (person, field) => person.facts.FQ9[field];
  const by = (split, of) => {
    const groups = new Map();
    for (const person of people) {
      const key = `${split}|${of(person) ?? "not-said"}`;
      groups.set(key, [...(groups.get(key) ?? []), person]);
    }
    return groups;
  };
  return {
    departments: by("departments", (person) => ids.get(person.department)),
    "front-line": by("front-line", (person) => ({ yes: "front-line", no: "back-office" })[profile(person, "customer-contact")]),
    role: by("role", (person) => profile(person, "role")),
    department: (name) => `departments|${ids.get(name)}`,
  };
}

// ---- the second computation -----------------------------------------------------------------------------------------

export function compare(file, people, splits, table) {
  const scoresIn = (dimension, key, members) => {
    if (!table.has(`${key}|dimension|${dimension.id}|score`)) return undefined;
    return members.map((person) => personScore(dimension, person.answers)).filter((x) => x !== undefined);
  };
  const departments = [...splits.departments];
  const whole = {
    scores: (dimension, group) => scoresIn(dimension, `front-line|${group}`, splits["front-line"].get(`front-line|${group}`)),
    // Levels of the departments that are shown, without intervals and caps.
    weakest: (dimension, level, more) => {
      const shown = departments.map(([key, members]) => scoresIn(dimension, key, members)).filter(Boolean);
      return shown.length ? Math.min(...shown.map((scores) => level(scores.reduce((a, b) => a + b, 0) / scores.length))) + more : undefined;
    },
    // Only departments that are shown: with hidden ones in it, the figure would tell what these answered.
    departments: (dimension) => {
      const all = departments.map(([key, members]) => ({
        shown: scoresIn(dimension, key, members) !== undefined,
        scores: members.map((person) => personScore(dimension, person.answers)).filter((x) => x !== undefined),
      }));
      const leftOut = all.some(({ shown, scores }) => !shown && scores.length > 0);
      return { departments: all.filter(({ shown }) => shown).map(({ scores }) => scores), leftOut };
    },
  };
  const groups = [["all|all", people, invitedInAll, whole]];
  for (const split of ["departments", "front-line", "role"]) {
    for (const [key, members] of splits[split]) {
      const known = DEPARTMENTS.find((department) => splits.department(department.function) === key);
      groups.push([key, members, split === "departments" ? known.invited : undefined, undefined]);
    }
  }

  const judged = new Set(["group", "dimension", "part", "item", "fact"]);
  const lines = new Map();
  let compared = 0;
  for (const [key, members, invited, isWhole] of groups) {
    const shows = (kind, id, figure) => table.has(`${key}|${kind}|${id}|${figure}`);
    const expected = groupFigures({ file, people: members, invited, shows, whole: isWhole });
    for (const [line, value] of expected) lines.set(`${key}|${line}`, value);
    if (![...table.keys()].some((line) => line.startsWith(`${key}|`))) continue;
    // Whatever is not hidden stands in the table.
    for (const [line] of expected) {
      const [kind, id, figure] = line.split("|");
      // What the profile of a group says does not stand in the table, so whether it may be shown is not known here.
      const hidden = shows(kind, id, "missing") || /^((customer_|business_)?(r_wg_j|alpha|complete)|required_missing:.*)$/.test(figure);
      if (!hidden) assert.ok(table.has(`${key}|${line}`), `${key}|${line} is missing`);
      if (isWhole) assert.ok(table.has(`${key}|${line}`), `${key}|${line} is missing in the whole`);
    }
  }
  for (const [line, said] of table) {
    const [split, group, kind, id, figure] = line.split("|");
    if (!judged.has(kind) || figure === "missing" || figure.startsWith("count:department") || (kind === "fact" && id === "FQ9")) continue;
    const hidden = table.has([split, group, kind, id, "missing"].join("|"));
    // Where the people who answered everything are too few, the table says 0.
    const few = /complete$/.test(figure) && said === "0";
    if (hidden && /^(n|cannot_say|(customer_|business_)?complete)$/.test(figure)) assert.equal(said, "0", line);
    else if (hidden && figure.startsWith("flag:")) assert.match(said, /^(false|untested)$/, line);
    else if (!few) same(lines.get(line), said, line);
    compared += 1;
  }
  assert.ok(compared > 3000, `only ${compared} figures compared`);

  // The round and its profile.
  for (const [figure, value] of Object.entries({ n: people.length, invited: invitedInAll, response_rate: people.length / invitedInAll, unfinished: 0, careless: 0, minimum_group: MINIMUM, few: false, front_line_only: false })) {
    same(value, table.get(`all|all|round||${figure}`), figure);
  }
  for (const split of ["departments", "front-line", "role"]) {
    const field = { departments: "department", "front-line": "customer-contact", role: "role" }[split];
    for (const [key, members] of splits[split]) {
      const group = key.split("|")[1];
      const said = table.get(`all|all|fact|FQ9|count:${field}:${group}`);
      if (said !== undefined) same(members.length, said, `${field}: ${group}`);
    }
  }
}

// Whether the table says the value: numbers to 1e-9.
function same(value, said, line) {
  assert.notEqual(value, undefined, `${line} stands in the table (${said}) and was not worked out`);
  if (typeof value !== "number") return assert.equal(said, String(value), line);
  assert.ok(said !== undefined && Math.abs(Number(said) - value) <= 1e-9 * Math.max(1, Math.abs(value)), `${line}: ${said}, worked out as ${value}`);
}

// ---- the attacker ---------------------------------------------------------------------------------------------------

// Who is behind a figure.
function behind(file, kind, id) {
  const dimension = (of) => file.dimensions.find((one) => one.id === of);
  const all = (ids) => (person) => ids.every((item) => typeof person.answers[item] === "number");
  if (kind === "dimension") return (person) => personScore(dimension(id), person.answers) !== undefined;
  if (kind === "item") return all([id]);
  if (kind === "fact") return id === "FQ3" ? () => true : (person) => person.facts[id] !== undefined;
  const [of, name] = id.split("/");
  const part = dimension(of).parts.find((one) => one.id === name);
  return part.items ? all(part.items) : all(part.customer_items);
}

// Subtracts every pair of published cells, and from the whole all that is published of a split.
export function attack(file, people, splits, table) {
  const all = [["all|all", people], ...["departments", "front-line", "role"].flatMap((split) => [...splits[split]])];
  const figures = [...new Set([...table.keys()].map((line) => line.split("|").slice(2, 4).join("|")))];
  let pairs = 0;
  for (const figure of figures.filter((one) => /^(dimension|part|item|fact)\|/.test(one) && one !== "fact|FQ9")) {
    const [kind, id] = figure.split("|");
    const has = behind(file, kind, id);
    const value = { dimension: "score", part: "figure", item: "mean" }[kind] ?? ["share", "asked", "mean"].find((one) => table.has(`all|all|${figure}|${one}`)) ?? "n";
    const published = all
      .filter(([key]) => table.has(`${key}|${figure}|${value}`) && !table.has(`${key}|${figure}|missing`))
      .map(([key, members]) => [key, new Set(members.filter(has))]);
    for (const [key, cell] of published) assert.ok(cell.size >= MINIMUM, `${figure}: ${key} shows ${cell.size} people`);
    for (const [a, one] of published) {
      for (const [b, other] of published) {
        if (a === b || [...other].some((person) => !one.has(person))) continue;
        const left = one.size - other.size;
        pairs += 1;
        assert.ok(left === 0 || left >= MINIMUM, `${figure}: ${a} less ${b} is ${left} people`);
      }
    }
    for (const split of ["departments", "front-line", "role"]) {
      const cells = published.filter(([key]) => key.startsWith(`${split}|`));
      const left = people.filter(has).length - cells.reduce((sum, [, cell]) => sum + cell.size, 0);
      assert.ok(cells.length === 0 || left === 0 || left >= MINIMUM, `${figure}: all less the ${split} shown are ${left} people`);
    }
  }
  assert.ok(pairs > 100, `only ${pairs} pairs`);
  // The two people of one department stand nowhere.
  const two = splits.department("purchasing");
  assert.deepEqual([...table.keys()].filter((line) => line.startsWith(`${two}|`) || line.includes(`:${two.split("|")[1]}`)), []);
}
