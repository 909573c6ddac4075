// Forty people of five departments, one of them of two people: what each of them presses on the answering page. Made by rule from a
// seed, so that every run asks for the same; nobody's answers are real.
import { asked } from "./sheet.mjs";

// Department (by the function that names it in the questionnaire), people who answer, people asked.
export const DEPARTMENTS = [
  { function: "production", people: 14, invited: 18, mood: 2.7 },
  { function: "customer-service", people: 11, invited: 12, mood: 4.1 },
  { function: "marketing", people: 8, invited: 8, mood: 3.6 },
  { function: "order-processing", people: 5, invited: 7, mood: 3.0 },
  { function: "purchasing", people: 2, invited: 3, mood: 2.2 },
];
export const MINIMUM = 5;

// Park and Miller's generator: the same numbers everywhere.
function dice(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

// Everybody, in a mixed order. `names` gives the name of a department by its function.
export function crowd(file, names) {
  const roll = dice(20261127);
  const one = (list) => list[Math.floor(roll() * list.length)];
  const people = DEPARTMENTS.flatMap((department) =>
    Array.from({ length: department.people }, (_, n) => person(file, department, n, names[department.function], roll, one)),
  );
  for (let n = people.length - 1; n > 0; n -= 1) {
    const other = Math.floor(roll() * (n + 1));
    [people[n], people[other]] = [people[other], people[n]];
  }
  return people;
}

function person(file, department, n, name, roll, one) {
  const answers = {};
  const own = department.mood + roll() - 0.5;
  for (const item of asked(file).filter(({ kind }) => kind === undefined)) {
    const owner = file.dimensions.find(({ id }) => id === item.dimension);
    const high = Math.min(5, Math.max(1, Math.round(own + 2.4 * (roll() - 0.5))));
    const luck = roll();
    answers[item.id] = luck < 0.04 ? null : luck < 0.06 ? undefined : owner.scoring.reverse.includes(item.id) ? 6 - high : high;
  }
  // Half of a department knows nothing of the relations programme: one department more that must be hidden there.
  if (department.function === "marketing" && n % 2 === 0) for (const id of ["CR1", "CR3", "CR4", "CR6"]) answers[id] = null;
  const contact = roll() < (["customer-service", "marketing"].includes(department.function) ? 0.85 : 0.2) ? "yes" : "no";
  const facts = {
    FQ9: {
      department: name,
      ...(roll() < 0.95 ? { "customer-contact": contact } : {}),
      ...(roll() < 0.95 ? { role: department.function === "marketing" ? "sales" : n === 0 ? "executive" : "other" } : {}),
    },
    FQ5: one(["scripted", "mixed", "empowered"]),
    FQ6: one(["separate", "partly-overlapping", "same-people"]),
    FQ8: one(["yes-clearly", "somewhat", "no", "unknown"]),
    FQ10: roll() < 0.7 ? "yes" : "no",
  };
  if (roll() < 0.9) facts.FQ1 = { own: 4 + Math.floor(roll() * 20), others: 1 + Math.floor(roll() * 20) };
  if (roll() < 0.8) facts.FQ2 = { own: 1 + Math.floor(roll() * 20), others: 2 + Math.floor(roll() * 30) };
  if (roll() < 0.7) facts.FQ3 = Array.from({ length: 1 + Math.floor(roll() * 3) }, (_, line) => `${one(["On-time delivery", "Energy cost", "Staff turnover", "Audit duty"])} ${line + 1}`);
  if (roll() < 0.9) facts.FQ4 = Math.floor(roll() * 12);
  const roles = ["payer", "user", "beneficiary", "reseller", "partner"].filter(() => roll() < 0.45);
  if (roles.length > 0) facts.FQ7 = { choices: roles, main: one(roles) };
  return { department: department.function, answers, facts };
}
