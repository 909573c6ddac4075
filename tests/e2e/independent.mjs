// The figures of an assessment, worked out a second time and by other means than the app: from what was pressed on the answering
// page and from the questionnaire file. Rules: exchange of answers as published in the questionnaire file; statistics as in the
// textbooks (Student's t by the incomplete beta function, Cronbach's alpha, r_wg(j) of James, Demaree and Wolf, ICC(1) and ICC(2)
// of a one-way analysis of variance with groups of unequal size).

export const sum = (xs) => xs.reduce((a, b) => a + b, 0);
export const mean = (xs) => (xs.length ? sum(xs) / xs.length : undefined);
export const variance = (xs) => (xs.length > 1 ? sum(xs.map((x) => (x - mean(xs)) ** 2)) / (xs.length - 1) : undefined);

// ln gamma by Lanczos' series (g = 7, n = 9).
function lnGamma(z) {
  const c = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - lnGamma(1 - z);
  const x = z - 1;
  const t = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum(c.map((k, n) => (n === 0 ? k : k / (x + n)))));
}

// The regularised incomplete beta function by Lentz' continued fraction.
function beta(x, a, b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - beta(1 - x, b, a);
  const tiny = 1e-300;
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1) || tiny;
  d = 1 / d;
  let f = d;
  for (let m = 1; m < 500; m += 1) {
    for (const k of [(m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))]) {
      d = 1 / (1 + k * d || tiny);
      c = 1 + k / c || tiny;
      f *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * f;
}

// P(T <= t) for t >= 0.
const studentBelow = (t, df) => 1 - 0.5 * beta(df / (df + t * t), df / 2, 0.5);

// The t that 97.5 % lie below, by halving.
export function t975(df) {
  let [low, high] = [0, 1e4];
  for (let n = 0; n < 200; n += 1) {
    const middle = (low + high) / 2;
    if (studentBelow(middle, df) < 0.975) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// r_wg(j) of rows people x items on a scale of `options` answers, against the uniform null.
export function rWgJ(rows, options) {
  if (rows.length < 2) return undefined;
  const items = rows[0].length;
  const sigma = (options ** 2 - 1) / 12;
  const q = Math.min(1, mean(Array.from({ length: items }, (_, n) => variance(rows.map((row) => row[n])))) / sigma);
  return (items * (1 - q)) / (items * (1 - q) + q);
}

export function alpha(rows) {
  if (rows.length < 2) return undefined;
  const items = rows[0].length;
  const each = sum(Array.from({ length: items }, (_, n) => variance(rows.map((row) => row[n]))));
  const total = variance(rows.map(sum));
  return total === 0 ? undefined : (items / (items - 1)) * (1 - each / total);
}

export function icc(groups) {
  const counted = groups.filter((group) => group.length >= 2);
  if (counted.length < 2) return undefined;
  const all = counted.flat();
  const [n, g, grand] = [all.length, counted.length, mean(all)];
  const msb = sum(counted.map((group) => group.length * (mean(group) - grand) ** 2)) / (g - 1);
  const msw = sum(counted.map((group) => sum(group.map((x) => (x - mean(group)) ** 2)))) / (n - g);
  const c = (n - sum(counted.map((group) => group.length ** 2)) / n) / (g - 1);
  return msb === 0 ? undefined : { icc1: (msb - msw) / (msb + (c - 1) * msw), icc2: (msb - msw) / msb };
}

// The interval of a mean, with the share of the people asked that answered; cut to 0..100.
export function interval(xs, invited) {
  if (xs.length < 2) return undefined;
  const finite = invited !== undefined && xs.length <= invited ? Math.sqrt(1 - xs.length / invited) : 1;
  const half = (t975(xs.length - 1) * Math.sqrt(variance(xs)) * finite) / Math.sqrt(xs.length);
  const cut = (x) => Math.max(0, Math.min(100, x));
  return { low: cut(mean(xs) - half), high: cut(mean(xs) + half) };
}

// An answer of 1 to 5, moved to 0 to 100.
export const moved = (x) => (100 * (x - 1)) / 4;

// What one person scores in a dimension; undefined with too few answers.
export function personScore(dimension, answers) {
  const { kind, reverse, min_answered_share: [a, b] } = dimension.scoring;
  const value = (id) => {
    const x = answers[id];
    return x === undefined || x === null ? undefined : reverse.includes(id) ? 6 - x : x;
  };
  const known = (ids) => ids.map(value).filter((x) => x !== undefined);
  if (kind === "mean_of_items") {
    const ids = dimension.parts.flatMap((part) => part.items);
    const xs = known(ids);
    return xs.length * b >= a * ids.length ? moved(mean(xs)) : undefined;
  }
  const full = (ids) => (known(ids).length === ids.length ? moved(mean(known(ids))) : undefined);
  const parts = dimension.parts.map((part) => {
    if (kind === "mean_of_stages") return full(part.items);
    const [c, e] = [full(part.customer_items), full(part.business_items)];
    return c === undefined || e === undefined ? undefined : Math.min(c, e);
  });
  const there = parts.filter((x) => x !== undefined);
  return there.length >= (dimension.scoring.min_stages ?? dimension.scoring.min_processes) ? mean(there) : undefined;
}

// Complete cases of some items, reversed ones turned.
export function complete(dimension, ids, people) {
  const turned = (person, id) => (dimension.scoring.reverse.includes(id) ? 6 - person.answers[id] : person.answers[id]);
  return people.filter((person) => ids.every((id) => typeof person.answers[id] === "number")).map((person) => ids.map((id) => turned(person, id)));
}
