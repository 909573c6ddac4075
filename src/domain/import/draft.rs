//! The draft: what is to be taken from a file, as a person edits it.

use super::names::{input_names, recipe_name, retold};
use crate::domain::{
    exchange::csv::{
        FieldRef, Group, Layout, Mapping, NewInput, NewKpi, OnExisting, PeriodSource, Plan, RecipeKpi, Source, Summary,
    },
    formula::Formula,
    model::{Aggregation, Calculation, KpiId, ObjectiveId, PeriodKind, Preset, Scorecard},
    text::Lang,
};

/// What is to be taken from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The kind of the KPIs' own periods.
    pub kind: PeriodKind,
    /// Only the rows with these values.
    pub groups: Vec<Group>,
    /// One row per measure.
    pub rows: Vec<Row>,
    /// What becomes of values that are there already.
    pub on_existing: OnExisting,
    /// Whether the measures of a known data set are in it.
    pub prepared: bool,
    /// Whether measures of the same name were looked for.
    pub matched: bool,
    /// The periods that the file was read with.
    period: Option<PeriodSource>,
    /// What the places of the columns refer to.
    made_for: (Option<Layout>, Vec<String>),
    next_key: u32,
}

/// A measure to be made or to be filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Tells it from the others, whatever else changes.
    pub key: u32,
    /// Whether it is taken.
    pub take: bool,
    /// Its name.
    pub name: String,
    /// Its definition.
    pub definition: String,
    /// Its unit.
    pub unit: String,
    /// Decimal places shown.
    pub decimals: u8,
    /// Whether less is better.
    pub lower: bool,
    /// Its target, if one is known already.
    pub target: Option<f64>,
    /// Where its values come from.
    pub shape: Shape,
    /// The KPI that takes the values, in place of a new one.
    pub into: Option<Existing>,
    /// The objective of a new KPI.
    pub objective: Option<ObjectiveId>,
}

/// Where the values of a measure come from.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// They stand in the file.
    Value {
        /// Its rule.
        rule: Aggregation,
        /// The columns.
        columns: Columns,
    },
    /// They are worked out from inputs.
    Formula {
        /// The expression.
        expression: String,
        /// Its inputs.
        inputs: Vec<Input>,
    },
}

/// One column, or two that are multiplied row by row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// The first; none until it is chosen.
    pub first: Option<FieldRef>,
    /// The one it is multiplied with.
    pub second: Option<FieldRef>,
}

/// An input of a formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// Its name in the expression.
    pub name: String,
    /// Its rule.
    pub rule: Aggregation,
    /// Its columns.
    pub columns: Columns,
}

/// A KPI that exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Existing {
    /// The KPI.
    pub kpi: KpiId,
    /// The input that takes the values; empty for a KPI without inputs, and for a formula whose inputs are all filled.
    pub input: String,
}

/// A plan with the rows it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The plan.
    pub plan: Plan,
    /// For each mapping of the plan the key of its row and, where one input alone is filled, the input's name.
    pub rows: Vec<u32>,
}

impl Columns {
    fn of(source: &Source) -> Self {
        match source {
            Source::Field { field } => Self { first: Some(field.clone()), second: None },
            Source::Product { first, second } => Self { first: Some(first.clone()), second: Some(second.clone()) },
        }
    }

    /// The source; none until a column is chosen.
    pub fn source(&self) -> Option<Source> {
        let first = self.first.clone()?;
        Some(match self.second.clone() {
            None => Source::Field { field: first },
            Some(second) => Source::Product { first, second },
        })
    }
}

impl Row {
    fn blank(key: u32, shape: Shape) -> Self {
        Self {
            key,
            take: true,
            name: String::new(),
            definition: String::new(),
            unit: String::new(),
            decimals: 1,
            lower: false,
            target: None,
            shape,
            into: None,
            objective: None,
        }
    }

    fn of(key: u32, mapping: &Mapping) -> Option<Self> {
        let (kpi, shape) = match mapping {
            Mapping::NewValue { kpi, rule, source } => {
                (kpi, Shape::Value { rule: *rule, columns: Columns::of(source) })
            }
            Mapping::NewFormula { kpi, expression, inputs } => {
                let input =
                    |i: &NewInput| Input { name: i.name.clone(), rule: i.rule, columns: Columns::of(&i.source) };
                let inputs = inputs.iter().map(input).collect();
                (kpi, Shape::Formula { expression: expression.clone(), inputs })
            }
            Mapping::Existing { .. } => return None,
        };
        let mut row = Self::blank(key, shape);
        row.name.clone_from(&kpi.name);
        row.unit.clone_from(&kpi.unit);
        row.decimals = kpi.decimals;
        row.lower = matches!(kpi.preset, Preset::Lower { .. });
        Some(row)
    }

    /// The mapping that makes a new KPI of it; none while something is missing.
    pub(super) fn as_new(&self) -> Option<Mapping> {
        let preset = if self.lower {
            Preset::Lower { floor: None, ceiling: None }
        } else {
            Preset::Higher { floor: None, ceiling: None }
        };
        let kpi = NewKpi {
            name: self.name.clone(),
            unit: self.unit.clone(),
            decimals: self.decimals,
            preset,
            source_note: String::new(),
        };
        match &self.shape {
            Shape::Value { rule, columns } => Some(Mapping::NewValue { kpi, rule: *rule, source: columns.source()? }),
            Shape::Formula { expression, inputs } => {
                let input = |i: &Input| {
                    let source = i.columns.source()?;
                    Some(NewInput { name: i.name.clone(), label: String::new(), rule: i.rule, source })
                };
                let inputs: Option<Vec<NewInput>> = inputs.iter().map(input).collect();
                Some(Mapping::NewFormula { kpi, expression: expression.clone(), inputs: inputs? })
            }
        }
    }

    fn mappings(&self) -> Vec<Mapping> {
        let Some(into) = &self.into else { return self.as_new().into_iter().collect() };
        let existing = |input: &str, rule: Aggregation, columns: &Columns| {
            let (kpi, input) = (into.kpi.clone(), input.to_owned());
            columns.source().map(|source| Mapping::Existing { kpi, input, rule, source })
        };
        match &self.shape {
            Shape::Value { rule, columns } => existing(&into.input, *rule, columns).into_iter().collect(),
            Shape::Formula { inputs, .. } => {
                inputs.iter().filter_map(|input| existing(&input.name, input.rule, &input.columns)).collect()
            }
        }
    }
}

impl Draft {
    /// The draft of a suggested plan.
    pub fn of(plan: &Plan, summary: &Summary) -> Self {
        let mut draft = Self {
            kind: plan.kind,
            groups: plan.groups.clone(),
            rows: Vec::new(),
            on_existing: plan.on_existing,
            prepared: false,
            matched: false,
            period: summary.used.period,
            made_for: made_for(summary),
            next_key: 0,
        };
        draft.add_all(plan);
        draft
    }

    fn add_all(&mut self, plan: &Plan) {
        for mapping in &plan.mappings {
            let key = self.take_key();
            self.rows.extend(Row::of(key, mapping));
        }
    }

    fn take_key(&mut self) -> u32 {
        let key = self.next_key;
        self.next_key += 1;
        key
    }

    /// Puts the measures of a known data set in place of the rows. A group that was chosen already stays chosen.
    pub fn prepared(&mut self, plan: &Plan, lang: Lang) {
        let chosen = std::mem::replace(&mut self.groups, plan.groups.clone());
        for group in &mut self.groups {
            if let Some(same) = chosen.iter().find(|other| other.column == group.column) {
                group.value.clone_from(&same.value);
            }
        }
        self.rows.clear();
        self.kind = plan.kind;
        self.prepared = true;
        self.add_all(plan);
        for (row, kpi) in self.rows.iter_mut().zip(RecipeKpi::ALL) {
            let (name, definition) = recipe_name(kpi);
            (row.name, row.definition) = (name.text(lang), definition.text(lang));
        }
    }

    /// Puts one measure per column in place of the prepared ones.
    pub fn unprepared(&mut self, plan: &Plan, summary: &Summary) {
        let groups = std::mem::take(&mut self.groups);
        *self = Self { groups, on_existing: self.on_existing, next_key: self.next_key, ..Self::of(plan, summary) };
    }

    /// Tells the texts of known data sets in another language; what a person wrote stays.
    pub fn retell(&mut self, lang: Lang) {
        for row in &mut self.rows {
            for text in [&mut row.name, &mut row.definition] {
                if let Some(other) = retold(text, lang) {
                    *text = other;
                }
            }
        }
    }

    /// Takes over what was found when the file was read again. What was decided stays where the columns are the same;
    /// otherwise the new suggestion counts.
    pub fn read_again(&mut self, plan: &Plan, summary: &Summary) {
        if self.made_for != made_for(summary) {
            *self = Self::of(plan, summary);
        } else if self.period != summary.used.period {
            self.period = summary.used.period;
            self.kind = plan.kind;
        }
    }

    /// Fills existing KPIs where the name is the same, so that next month's file continues them.
    pub fn match_existing(&mut self, card: &Scorecard) {
        self.matched = true;
        for row in self.rows.iter_mut().filter(|row| row.into.is_none()) {
            let same = |name: &str| name.trim().to_lowercase() == row.name.trim().to_lowercase();
            let fits = |calculation: &Calculation| match (calculation, &row.shape) {
                (Calculation::Value { .. }, Shape::Value { .. }) => true,
                (Calculation::Formula { inputs: there, .. }, Shape::Formula { inputs, .. }) => {
                    inputs.iter().all(|input| there.iter().any(|other| other.name == input.name))
                }
                _ => false,
            };
            let found = card.kpis.iter().find(|k| same(&k.name) && k.frequency == self.kind && fits(&k.calculation));
            row.into = found.map(|kpi| Existing { kpi: kpi.id.clone(), input: String::new() });
        }
    }

    /// The row with this key.
    pub fn row(&self, key: u32) -> Option<&Row> {
        self.rows.iter().find(|row| row.key == key)
    }

    /// Changes the row with this key.
    pub fn edit(&mut self, key: u32, change: impl FnOnce(&mut Row)) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.key == key) {
            change(row);
        }
    }

    /// Adds an empty formula and gives its key.
    pub fn add_formula(&mut self) -> u32 {
        let key = self.take_key();
        self.rows.push(Row::blank(key, Shape::Formula { expression: String::new(), inputs: Vec::new() }));
        key
    }

    /// Adds a measure without column and gives its key.
    pub fn add_value(&mut self) -> u32 {
        let key = self.take_key();
        self.rows.push(Row::blank(key, Shape::Value { rule: Aggregation::Sum, columns: Columns::default() }));
        key
    }

    /// Takes a row away.
    pub fn remove(&mut self, key: u32) {
        self.rows.retain(|row| row.key != key);
    }

    /// Sets the expression of a formula. Inputs follow it: names of columns come with their column, other new names wait
    /// for one, names that are gone go. While the expression cannot be read, the inputs stay as they are.
    pub fn set_expression(&mut self, key: u32, text: &str, summary: &Summary) {
        let known = input_names(summary);
        self.edit(key, |row| {
            let Shape::Formula { expression, inputs } = &mut row.shape else { return };
            text.trim().clone_into(expression);
            let Ok(formula) = Formula::parse(expression) else { return };
            let names = formula.names();
            inputs.retain(|input| names.contains(&input.name.as_str()));
            for name in names {
                if inputs.iter().all(|input| input.name != name) {
                    let first = known.iter().find(|k| k.name == name).map(|k| k.field.clone());
                    let columns = Columns { first, second: None };
                    inputs.push(Input { name: name.to_owned(), rule: Aggregation::Sum, columns });
                }
            }
        });
    }

    /// The plan of the rows that are taken and complete.
    pub fn plan(&self, fiscal_year_start: u8) -> Planned {
        let taken = self.rows.iter().filter(|row| row.take);
        let (rows, mappings) = taken.flat_map(|row| row.mappings().into_iter().map(|m| (row.key, m))).unzip();
        let plan = Plan {
            period: self.period.unwrap_or(PeriodSource::Headers),
            kind: self.kind,
            fiscal_year_start,
            groups: self.groups.clone(),
            mappings,
            on_existing: self.on_existing,
        };
        Planned { plan, rows }
    }
}

fn made_for(summary: &Summary) -> (Option<Layout>, Vec<String>) {
    let fields = summary.fields.iter().map(|field| field.name.clone());
    let columns = summary.columns.iter().map(|column| column.name.clone());
    (Some(summary.used.layout), columns.chain(fields).collect())
}
