// The roll-up as a spreadsheet: a sheet of values, a sheet of performances, and weighted means above them, for each month.

const letters = (column) => {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
};

// The weighted mean of what is known in rows `first` to `last` of a sheet.
const mean = (sheet, column, first, last, weights, weightColumn) => {
  const cells = `${sheet}!${column}${first}:${column}${last}`;
  const weight = `${weights}!$${weightColumn}$${first}:$${weightColumn}$${last}`;
  return `=IF(COUNT(${cells})=0,"",SUMPRODUCT(${weight},${cells})/SUMIF(${cells},">=0",${weight}))`;
};

// Sheets of formulas over the same numbers: `rows` as [baseline, target, weight, values ...], NaN for a missing value.
export function sheets({ rows, objectiveWeights, perspectiveWeights, months, perObjective }) {
  const columns = Array.from({ length: months }, (_, month) => letters(month));
  const values = rows.map((row) => row.slice(3).map((value) => (Number.isNaN(value) ? null : value)));
  const measures = rows.map(([baseline, target, weight]) => [baseline, target, weight]);
  const performance = rows.map((_, at) =>
    columns.map((column) => {
      const [value, base, target] = [`Values!${column}${at + 1}`, `Measures!$A${at + 1}`, `Measures!$B${at + 1}`];
      return `=IF(ISBLANK(${value}),"",MAX(0,MIN(100,100*(${value}-${base})/(${target}-${base}))))`;
    }),
  );
  const objectives = objectiveWeights.map((_, at) => {
    const [first, last] = [at * perObjective + 1, Math.min((at + 1) * perObjective, rows.length)];
    return columns.map((column) => mean("Performance", column, first, last, "Measures", "C"));
  });
  const count = objectiveWeights.length;
  const perspectiveOf = (objective) => Math.floor((objective * perspectiveWeights.length) / count);
  const perspectives = perspectiveWeights.map((_, at) => {
    const own = objectiveWeights.map((_, n) => n).filter((n) => perspectiveOf(n) === at);
    return columns.map((column) => (own.length === 0 ? "" : mean("Objectives", column, own[0] + 1, own.at(-1) + 1, "Weights", "A")));
  });
  const total = [columns.map((column) => mean("Perspectives", column, 1, perspectiveWeights.length, "Weights", "B"))];
  const weights = objectiveWeights.map((weight, at) => [weight, perspectiveWeights[at] ?? null]);
  return { Values: values, Measures: measures, Weights: weights, Performance: performance, Objectives: objectives, Perspectives: perspectives, Total: total };
}

const OPTIONS = {
  licenseKey: "gpl-v3",
  maxRows: 20_000,
  // All digits, as both sides are compared; this also saves it the rounding.
  smartRounding: false,
  useStats: false,
};

// Computes the sheets and reads every result: performances, objectives, perspectives, total, month by month within each.
export function compute(HyperFormula, sheets) {
  const engine = HyperFormula.buildFromSheets(sheets, OPTIONS);
  const numbers = [];
  for (const sheet of ["Performance", "Objectives", "Perspectives", "Total"]) {
    for (const row of engine.getSheetValues(engine.getSheetId(sheet))) {
      for (const cell of row) numbers.push(typeof cell === "number" ? cell : NaN);
    }
  }
  return { engine, numbers };
}

// Another value of one KPI in the last month, and the total after it.
export function edit(engine, row, month, value) {
  engine.setCellContents({ sheet: engine.getSheetId("Values"), row, col: month }, [[value]]);
  return engine.getCellValue({ sheet: engine.getSheetId("Total"), row: 0, col: month });
}
