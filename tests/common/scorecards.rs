//! Arbitrary sound scorecards, for laws that must hold for every one of them.
//!
//! They are mean on purpose: weights of zero, huge and tiny numbers, names with emoji and direction characters, gaps in the
//! series, fiscal years that start in any month, fields of newer versions at every level, every variant of every choice.
//! Strategies are boxed: unboxed, their values are too large for a test's stack.

#![allow(dead_code, reason = "each suite uses its own part")]

use super::{assessments::assessments, customers::customers, map_parts::organisation};
use fokus::domain::model::*;
use proptest::{collection, option, prelude::*, sample::select};
use std::{collections::BTreeMap, sync::Arc};

/// Any finite number, with the awkward ones often among them.
pub fn number() -> BoxedStrategy<f64> {
    prop_oneof![
        3 => -1000.0..1000.0f64,
        2 => (-100i32..1000).prop_map(f64::from),
        1 => select(vec![0.0, -0.0, 1.0, 100.0, 1e300, -1e300, 1e-300, f64::MAX, f64::MIN_POSITIVE, 5e-324, 0.1 + 0.2, 9_007_199_254_740_993.0]),
        1 => any::<f64>().prop_filter("finite", |v| v.is_finite()),
    ]
    .boxed()
}

/// A weight: often 1, sometimes 0 or large.
pub fn weight() -> BoxedStrategy<f64> {
    prop_oneof![3 => Just(1.0), 1 => Just(0.0), 2 => 0.0..10.0f64, 1 => Just(1e300)].boxed()
}

/// A name: never blank, often awkward.
pub fn name() -> BoxedStrategy<String> {
    prop_oneof![
        3 => "[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß %/-]{0,30}",
        1 => "\\PC{0,20}x\\PC{0,20}",
        1 => select(vec![
            "\u{202E}txt.exe", "👩🏽‍🚀🎯", "שלום עולם", "e\u{301}e\u{301}", "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "\"quoted\", \\back", "null",
            "line\nbreak\ttab", "\u{0}nul", "\u{FEFF}bom", "\u{2028}separator", "__proto__", "０１２",
        ]).prop_map(str::to_owned),
        1 => Just("long name ".repeat(200)),
    ]
    .boxed()
}

/// A text that may be empty.
pub fn text() -> BoxedStrategy<String> {
    prop_oneof![2 => Just(String::new()), 1 => name()].boxed()
}

/// Fields of newer versions; mostly none.
pub fn extra() -> BoxedStrategy<Extra> {
    let value = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        number().prop_map(Into::into),
        name().prop_map(Into::into),
        Just(serde_json::json!({ "nested": [1, { "deeper": "x" }], "": [] })),
    ];
    prop_oneof![3 => Just(Extra::new()), 1 => collection::btree_map("x_[a-zäß]{0,6}", value, 1..3)].boxed()
}

/// A kind of period.
pub fn period_kind() -> BoxedStrategy<PeriodKind> {
    select(PeriodKind::ALL.to_vec()).boxed()
}

/// A period of a kind, from 2018 on, rarely at the edges of what can be written.
pub fn period(kind: PeriodKind) -> BoxedStrategy<Period> {
    let day = |text: &str| Period::containing(kind, text.parse().expect("a day"), FiscalYear::JANUARY);
    let (start, edges) = (day("2018-01-01"), vec![day("0001-01-01"), day("9999-01-01")]);
    prop_oneof![30 => (0..40i32).prop_map(move |n| start.plus(n)), 1 => select(edges)].boxed()
}

/// A sparse series in periods of one kind.
pub fn series(kind: PeriodKind) -> BoxedStrategy<Arc<Series>> {
    let measurement = prop_oneof![
        4 => number().prop_map(Measurement::Value),
        1 => (number(), name()).prop_map(|(value, note)| Measurement::new(value, note)),
    ];
    collection::btree_map(period(kind), measurement, 0..24)
        .prop_map(|values| Arc::new(Series(values.into_iter().collect())))
        .boxed()
}

/// Cut points in order.
pub fn cut_points() -> BoxedStrategy<CutPoints> {
    prop_oneof![
        Just(CutPoints::default()),
        (0.0..=100.0f64, 0.0..=100.0f64).prop_map(|(a, b)| CutPoints {
            watch: a.min(b),
            on_track: a.max(b),
            critical: Some(a.min(b) / 2.0).filter(|_| a < b),
            exceeded: a < 50.0,
        }),
        Just(CutPoints { watch: 0.0, on_track: 100.0, critical: Some(0.0), exceeded: true }),
    ]
    .boxed()
}

/// Values in rising order, at least so many, each with a score.
fn rising(least: usize) -> BoxedStrategy<Vec<(f64, f64)>> {
    (-1e6..1e6f64, collection::vec((0.01..100.0f64, 0.0..=100.0f64), least..5))
        .prop_map(|(start, steps)| {
            let mut value = start;
            steps
                .into_iter()
                .map(|(step, score)| {
                    value += step;
                    (value, score)
                })
                .collect()
        })
        .boxed()
}

/// Each preset, with and without its points.
pub fn preset() -> BoxedStrategy<Preset> {
    let line = || (option::of(number()), option::of(number()));
    prop_oneof![
        line().prop_map(|(a, b)| match (a, b) {
            (Some(a), Some(b)) if a > b => Preset::Higher { floor: Some(b), ceiling: Some(a) },
            (Some(a), Some(b)) if a == b => Preset::Higher { floor: Some(a), ceiling: None },
            (floor, ceiling) => Preset::Higher { floor, ceiling },
        }),
        line().prop_map(|(a, b)| match (a, b) {
            (Some(a), Some(b)) if a < b => Preset::Lower { floor: Some(b), ceiling: Some(a) },
            (Some(a), Some(b)) if a == b => Preset::Lower { floor: None, ceiling: Some(a) },
            (floor, ceiling) => Preset::Lower { floor, ceiling },
        }),
        (-1e6..1e6f64, 0.01..100.0f64, 0.01..100.0f64, 0.01..100.0f64).prop_map(|(start, a, b, c)| Preset::Band {
            outer_low: start,
            low: start + a,
            high: start + a + b,
            outer_high: start + a + b + c,
        }),
        select(vec![Side::AtLeast, Side::AtMost]).prop_map(|side| Preset::Reached { side }),
        (rising(1), name()).prop_map(|(points, name)| {
            let level = |(value, score): (f64, f64)| Level { value, score, name: name.clone() };
            Preset::Levels { levels: points.into_iter().map(level).collect() }
        }),
        rising(2).prop_map(|points| {
            let point = |(value, score): (f64, f64)| CurvePoint { value, score };
            Preset::Curve { points: points.into_iter().map(point).collect() }
        }),
    ]
    .boxed()
}

/// Formulas over inputs `a`, `b` and `c`, some of which cannot be computed.
const FORMULAS: [&str; 12] = [
    "a",
    "100 * a / b",
    "(a + b) / c",
    "-a * -2.5e3",
    "a / (b - b)",
    "a + + b",
    "100 * (1 - a / b)",
    "unknown / 0",
    "100 * (a - prev(a)) / prev(a)",
    "if(a > b, max(a, b, c) ^ 2, round(sqrt(abs(c))))",
    "prev(prev(a) + b) <> ln(exp(c))",
    "min(a, prev(b))",
];

/// Each way a value comes about.
pub fn calculation(kind: PeriodKind) -> BoxedStrategy<Calculation> {
    let aggregation = select(Aggregation::ALL.to_vec());
    let plain = (aggregation, series(kind)).prop_map(|(rule, values)| Calculation::Value { rule, values });
    let rule =
        select(Aggregation::ALL.into_iter().map(InputRule::from).chain([InputRule::Constant]).collect::<Vec<_>>());
    let input = (rule, text(), series(kind), number());
    let formula = (select(FORMULAS.to_vec()), collection::vec(input, 0..4)).prop_map(|(expression, inputs)| {
        let named = inputs.into_iter().zip(["a", "b", "c"]);
        let inputs = named.map(|((rule, label, values, constant), name)| {
            let fixed = rule == InputRule::Constant;
            let values = if fixed { Arc::default() } else { values };
            Input { name: name.into(), label, rule, values, constant: fixed.then_some(constant) }
        });
        Calculation::Formula { expression: expression.into(), inputs: inputs.collect() }
    });
    prop_oneof![plain, formula].boxed()
}

/// Some formulas refer to the KPI before, now and a while ago.
fn referring(calculation: Calculation, n: usize) -> Calculation {
    match calculation {
        Calculation::Formula { expression, inputs } if n % 3 == 1 => {
            let expression = format!("({expression}) + kpi(\"k{0}\") - prev(kpi(\"k{0}\"))", n - 1);
            Calculation::Formula { expression, inputs }
        }
        other => other,
    }
}

/// Any rule, mostly the usual one, with and without a score of its own.
fn roll_up(seed: usize) -> (RollUp, Option<f64>) {
    let rule = RollUp::ALL.get(seed % 10).copied().unwrap_or_default();
    (rule, [None, Some(0.0), Some(41.5), Some(100.0)].get(seed % 4).copied().flatten())
}

/// Makes some objectives parts of the one before, where that stands in the same perspective.
fn nest(objectives: &mut [Arc<Objective>]) {
    let mut above: Option<Arc<Objective>> = None;
    for (n, objective) in objectives.iter_mut().enumerate() {
        if let Some(above) = above.filter(|above| n % 4 != 0 && above.perspective == objective.perspective) {
            Arc::make_mut(objective).parent = Some(above.id.clone());
        }
        above = Some(Arc::clone(objective));
    }
}

fn perspective(n: usize) -> BoxedStrategy<Arc<Perspective>> {
    (name(), text(), weight(), extra())
        .prop_map(move |(name, question, weight, extra)| {
            let (rule, own_score) = roll_up(n + question.len());
            let id = id(PerspectiveId::new(format!("p{n}")));
            Arc::new(Perspective { id, name, question, weight, rule, own_score, extra })
        })
        .boxed()
}

fn objective(n: usize, perspectives: usize) -> BoxedStrategy<Arc<Objective>> {
    (name(), text(), text(), weight(), extra(), 0..perspectives)
        .prop_map(move |(name, description, owner, weight, extra, p)| {
            let perspective = id(PerspectiveId::new(format!("p{p}")));
            let mut objective = Objective::new(id(ObjectiveId::new(format!("o{n}"))), perspective, name);
            objective.kind = any_word(ObjectiveKind::WORDS, n);
            (objective.rule, objective.own_score) = roll_up(n + description.len());
            objective.concern = any_word(Concern::WORDS, n / 2);
            objective.accepted_reason = if n.is_multiple_of(3) { description.clone() } else { String::new() };
            objective.accepted_until =
                chrono::NaiveDate::from_yo_opt(2026, 1 + (n as u32 % 365)).filter(|_| n.is_multiple_of(2));
            objective.not_a_deed = n.is_multiple_of(5);
            (objective.description, objective.owner) = (description, owner);
            (objective.weight, objective.extra) = (weight, extra);
            Arc::new(objective)
        })
        .boxed()
}

fn link(n: usize, objectives: usize) -> BoxedStrategy<Arc<Link>> {
    let kind = select(vec![LinkKind::Supports, LinkKind::Conflicts]);
    (0..objectives, 1..objectives, kind, option::of(any::<u16>()), text(), extra())
        .prop_map(move |(from, step, kind, delay_months, note, extra)| {
            let (from, to) = (objective_id(from), objective_id((from + step) % objectives));
            let new = Link::new(id(LinkId::new(format!("l{n}"))), from, to, kind);
            Arc::new(Link { delay_months, note, extra, ..new })
        })
        .boxed()
}

/// The first day of a year.
fn day(year: i32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_yo_opt(year, 1)
}

fn kpi(n: usize, objectives: usize) -> BoxedStrategy<Arc<Kpi>> {
    let concern = option::of(select(vec![Concern::Time, Concern::Quality, Concern::Service, Concern::Cost]));
    let kind = select(vec![KpiKind::Leading, KpiKind::Lagging]);
    let texts = || (name(), text(), text(), text(), text());
    period_kind()
        .prop_flat_map(move |frequency| {
            let targets = prop_oneof![
                2 => Just(BTreeMap::new()),
                1 => collection::btree_map(period(frequency), number(), 0..6),
            ];
            let references = (option::of(number()), option::of(number()), targets, option::of(cut_points()));
            let place = (option::weighted(0.8, 0..objectives.max(1)), weight(), kind.clone(), concern.clone(), 0..=6u8);
            (texts(), place, references, calculation(frequency), preset(), extra()).prop_map(
                move |(texts, place, references, calculation, preset, extra)| {
                    let (name, definition, unit, owner, source) = texts;
                    let (objective, weight, kind, concern, decimals) = place;
                    let (baseline, target, period_targets, cut_points) = references;
                    let calculation = referring(calculation, n);
                    Arc::new(Kpi {
                        id: id(KpiId::new(format!("k{n}"))),
                        name,
                        definition,
                        objective: objective.filter(|_| objectives > 0).map(objective_id),
                        weight,
                        kind,
                        concern,
                        outcome: any_word(CustomerOutcome::WORDS, usize::from(decimals)),
                        segments: Vec::new(),
                        factors: Vec::new(),
                        unit,
                        decimals,
                        frequency,
                        owner,
                        source,
                        library: if weight > 1.0 { "on-time-arrival-rate".into() } else { String::new() },
                        calculation,
                        preset,
                        baseline,
                        baseline_date: day(2024).filter(|_| !n.is_multiple_of(3)),
                        target,
                        target_date: day(2026).filter(|_| n.is_multiple_of(2)),
                        carry_forward: [0, 0, 1, 5, 120].get(n % 5).copied().unwrap_or_default(),
                        period_targets: Arc::new(period_targets),
                        cut_points,
                        extra,
                    })
                },
            )
        })
        .boxed()
}

fn initiative(n: usize, objectives: usize) -> BoxedStrategy<Arc<Initiative>> {
    use InitiativeStatus::{Done, Planned, Running, Stopped};
    let day = || {
        option::of((1990..2100i32, 1..=366u32).prop_filter_map("a day", |(y, d)| chrono::NaiveDate::from_yo_opt(y, d)))
    };
    let status = select(vec![Planned, Running, Done, Stopped]);
    (name(), option::of(0..objectives.max(1)), text(), status, day(), day(), text(), extra())
        .prop_map(move |(name, objective, owner, status, start, due, note, extra)| {
            let objective = objective.filter(|_| objectives > 0).map(objective_id);
            let mut initiative = Initiative::new(id(InitiativeId::new(format!("i{n}"))), name);
            initiative.kind = any_word(InitiativeKind::WORDS, note.len()).unwrap_or_default();
            initiative.objective = objective;
            initiative.owner = owner;
            initiative.status = status;
            initiative.start = start;
            initiative.due = due;
            initiative.changed = due;
            initiative.progress = start.map(|day| f64::from(chrono::Datelike::day(&day)));
            initiative.budget = due.map(|day| f64::from(chrono::Datelike::ordinal(&day)) * 0.1);
            initiative.spent = start.and(initiative.budget);
            initiative.customer_effect = note.clone();
            initiative.note = note;
            initiative.extra = extra;
            Arc::new(initiative)
        })
        .boxed()
}

/// A sound scorecard: 0 to 6 perspectives, 0 to 20 objectives, 0 to 30 KPIs.
pub fn scorecard() -> BoxedStrategy<Scorecard> {
    // Mostly small ones, so that a case takes little time and shrinks well.
    let size = prop_oneof![4 => (0..4usize, 0..5usize, 0..5usize), 1 => (0..=6usize, 0..=20usize, 0..=30usize)];
    size.prop_flat_map(|(perspectives, objectives, kpis)| {
        let objectives = if perspectives == 0 { 0 } else { objectives };
        let links = if objectives < 2 { 0 } else { objectives };
        let parts = (
            (0..perspectives).map(perspective).collect::<Vec<_>>(),
            (0..objectives).map(|n| objective(n, perspectives)).collect::<Vec<_>>(),
            (0..links).map(|n| link(n, objectives)).collect::<Vec<_>>(),
            (0..kpis).map(|n| kpi(n, objectives)).collect::<Vec<_>>(),
            (0..kpis % 3).map(|n| initiative(n, objectives)).collect::<Vec<_>>(),
        );
        let own = ("[a-zA-Z0-9._-]{1,64}", name(), organisation(), "[A-Z]{3}", 1..=12u8, cut_points(), text(), extra());
        (own, parts).prop_map(|(own, (perspectives, objectives, links, kpis, initiatives))| {
            let (own_id, title, organisation, currency, fiscal_year_start, cut_points, source_note, extra) = own;
            let mut card = Scorecard::new(id(ScorecardId::new(own_id)), title);
            card.organisation = organisation;
            card.currency = currency;
            card.fiscal_year_start = fiscal_year_start;
            card.cut_points = cut_points;
            card.source_note = source_note;
            card.perspectives = perspectives;
            card.objectives = objectives;
            nest(&mut card.objectives);
            (card.rule, card.own_score) = roll_up(card.title.len());
            card.only_lagging = card.source_note.len() % 3 == 1;
            card.links = links;
            card.kpis = kpis;
            card.initiatives = initiatives;
            card.extra = extra;
            card
        })
    })
    .prop_flat_map(|card| (Just(card), customers(), assessments()))
    .prop_map(|(mut card, customers, assessments)| {
        customers.join(&mut card);
        assessments.join(&mut card);
        card
    })
    .boxed()
}

/// The word at a place, or none.
pub fn any_word<T: Copy>(words: &[(&'static str, T)], n: usize) -> Option<T> {
    words.get(n % (words.len() + 1)).map(|(_, kind)| *kind)
}

fn objective_id(n: usize) -> ObjectiveId {
    id(ObjectiveId::new(format!("o{n}")))
}

/// The id that was made.
pub fn id<T>(made: Result<T, InvalidId>) -> T {
    made.expect("the generator makes sound ids")
}
