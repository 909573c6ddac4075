//! Every invariant of a scorecard, in one place. What [`check`] accepts, the rest of the crate may rely on.

use super::{
    id::MAX_LEN,
    initiative::Initiative,
    kpi::{Calculation, Kpi, Preset},
    objective::{Link, Objective},
    period::PeriodKind,
    scorecard::{CutPoints, Perspective, Scorecard},
    series::Series,
};
use crate::domain::gather;
use std::{collections::BTreeSet, sync::Arc};

/// How large a scorecard may be.
pub struct Limits;

impl Limits {
    /// KPIs in a scorecard.
    pub const KPIS: usize = 20_000;
    /// Objectives, links, initiatives and perspectives, each.
    pub const PARTS: usize = 5_000;
    /// Measurements in all.
    pub const MEASUREMENTS: usize = 2_000_000;
    /// Bytes of one text.
    pub const TEXT: usize = 65_536;
    /// Inputs of one formula.
    pub const INPUTS: usize = 64;
    /// Decimal places shown.
    pub const DECIMALS: u8 = 6;
    /// Characters of an id.
    pub const ID: usize = MAX_LEN;
}

/// A broken invariant: which, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The rule that is broken.
    pub rule: Rule,
    /// Where.
    pub place: Place,
}

/// Where an issue is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The part of the scorecard: `scorecard`, `perspective`, `objective`, `link`, `kpi`, `initiative`.
    pub part: &'static str,
    /// The id of the part.
    pub id: String,
    /// The field, as it is named in the file.
    pub field: &'static str,
}

/// What every scorecard keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Ids are unique among parts of one kind.
    UniqueIds,
    /// A reference leads to a part that exists.
    ReferenceExists,
    /// A link joins two different objectives.
    NoSelfLink,
    /// The fiscal year starts in month 1 to 12.
    FiscalYearStart,
    /// Weights are finite and not negative.
    Weight,
    /// Numbers are finite.
    FiniteNumber,
    /// Measurements and period targets stand in periods of the KPI's own kind.
    OwnPeriods,
    /// Input names are unique words that a formula can use.
    InputName,
    /// A constant input has a number, and only it.
    ConstantInput,
    /// `0 <= watch <= on_track <= 100`.
    CutPointOrder,
    /// Floor and ceiling, or the points of a band, stand in the order of the preset.
    PointOrder,
    /// Decimal places are 0 to 6.
    Decimals,
    /// Texts are at most 64 KiB long.
    TextLength,
    /// Names and titles are not empty.
    Named,
    /// No more parts than [`Limits`] allows.
    Size,
    /// The currency is three capital letters.
    Currency,
}

/// Lists every broken invariant, in document order; empty for a sound scorecard.
pub fn check(card: &Scorecard) -> Vec<Issue> {
    let mut found = Checker::new(card);
    found.scorecard(card);
    found.unique("perspective", card.perspectives.iter().map(|p| p.id.as_str()));
    for p in &card.perspectives {
        found.perspective(p);
    }
    found.unique("objective", card.objectives.iter().map(|o| o.id.as_str()));
    for o in &card.objectives {
        found.objective(o);
    }
    found.unique("link", card.links.iter().map(|l| l.id.as_str()));
    for l in &card.links {
        found.link(l);
    }
    found.unique("kpi", card.kpis.iter().map(|k| k.id.as_str()));
    for k in &card.kpis {
        found.kpi(k);
    }
    found.unique("initiative", card.initiatives.iter().map(|i| i.id.as_str()));
    for i in &card.initiatives {
        found.initiative(i);
    }
    found.issues
}

/// The broken invariants of those parts of `after` that are not the very same as in `before`: what an edit has to check.
pub fn check_changed(before: &Scorecard, after: &Scorecard) -> Vec<Issue> {
    fn changed<'a, T>(before: &[Arc<T>], after: &'a [Arc<T>]) -> Vec<&'a Arc<T>> {
        let old: BTreeSet<*const T> = gather::set(before.iter().map(Arc::as_ptr));
        after.iter().filter(|part| !old.contains(&Arc::as_ptr(part))).collect()
    }
    let mut found = Checker::new(after);
    found.scorecard(after);
    found.unique("perspective", after.perspectives.iter().map(|p| p.id.as_str()));
    found.unique("objective", after.objectives.iter().map(|o| o.id.as_str()));
    found.unique("link", after.links.iter().map(|l| l.id.as_str()));
    found.unique("kpi", after.kpis.iter().map(|k| k.id.as_str()));
    found.unique("initiative", after.initiatives.iter().map(|i| i.id.as_str()));
    changed(&before.perspectives, &after.perspectives).into_iter().for_each(|p| found.perspective(p));
    changed(&before.objectives, &after.objectives).into_iter().for_each(|o| found.objective(o));
    changed(&before.links, &after.links).into_iter().for_each(|l| found.link(l));
    changed(&before.kpis, &after.kpis).into_iter().for_each(|k| found.kpi(k));
    changed(&before.initiatives, &after.initiatives).into_iter().for_each(|i| found.initiative(i));
    found.issues
}

struct Checker<'a> {
    issues: Vec<Issue>,
    part: (&'static str, String),
    objectives: BTreeSet<&'a str>,
    perspectives: BTreeSet<&'a str>,
}

impl<'a> Checker<'a> {
    fn new(card: &'a Scorecard) -> Self {
        Self {
            issues: Vec::new(),
            part: ("scorecard", card.id.to_string()),
            objectives: card.objectives.iter().map(|o| o.id.as_str()).collect(),
            perspectives: card.perspectives.iter().map(|p| p.id.as_str()).collect(),
        }
    }

    fn perspective(&mut self, p: &Perspective) {
        self.part = ("perspective", p.id.to_string());
        self.named("name", &p.name);
        self.text("question", &p.question);
        self.weight(p.weight);
    }

    fn objective(&mut self, o: &Objective) {
        self.part = ("objective", o.id.to_string());
        self.when(!self.perspectives.contains(o.perspective.as_str()), Rule::ReferenceExists, "perspective");
        self.named("name", &o.name);
        self.text("description", &o.description);
        self.text("owner", &o.owner);
        self.weight(o.weight);
    }

    fn link(&mut self, l: &Link) {
        self.part = ("link", l.id.to_string());
        self.when(!self.objectives.contains(l.from.as_str()), Rule::ReferenceExists, "from");
        self.when(!self.objectives.contains(l.to.as_str()), Rule::ReferenceExists, "to");
        self.when(l.from == l.to, Rule::NoSelfLink, "to");
        self.text("note", &l.note);
    }

    fn kpi(&mut self, k: &Kpi) {
        self.part = ("kpi", k.id.to_string());
        let dangling = k.objective.as_ref().is_some_and(|o| !self.objectives.contains(o.as_str()));
        self.when(dangling, Rule::ReferenceExists, "objective");
        self.named("name", &k.name);
        for (field, text) in [
            ("definition", &k.definition),
            ("unit", &k.unit),
            ("owner", &k.owner),
            ("source", &k.source),
            ("library", &k.library),
        ] {
            self.text(field, text);
        }
        self.weight(k.weight);
        self.when(k.decimals > Limits::DECIMALS, Rule::Decimals, "decimals");
        self.finite("baseline", k.baseline);
        self.finite("target", k.target);
        self.when(k.period_targets.keys().any(|p| p.kind() != k.frequency), Rule::OwnPeriods, "period_targets");
        self.when(k.period_targets.values().any(|v| !v.is_finite()), Rule::FiniteNumber, "period_targets");
        if let Some(cuts) = k.cut_points {
            self.cut_points(cuts);
        }
        self.preset(k.preset);
        self.calculation(&k.calculation, k.frequency);
    }

    fn initiative(&mut self, i: &Initiative) {
        self.part = ("initiative", i.id.to_string());
        let dangling = i.objective.as_ref().is_some_and(|o| !self.objectives.contains(o.as_str()));
        self.when(dangling, Rule::ReferenceExists, "objective");
        self.named("name", &i.name);
        self.text("owner", &i.owner);
        self.text("note", &i.note);
    }

    fn when(&mut self, broken: bool, rule: Rule, field: &'static str) {
        if broken {
            let (part, id) = self.part.clone();
            self.issues.push(Issue { rule, place: Place { part, id, field } });
        }
    }

    fn scorecard(&mut self, card: &Scorecard) {
        self.part = ("scorecard", card.id.to_string());
        self.named("title", &card.title);
        self.text("organisation.name", &card.organisation.name);
        self.text("organisation.mission", &card.organisation.mission);
        self.text("organisation.customer", &card.organisation.customer);
        self.text("source_note", &card.source_note);
        self.when(!(1..=12).contains(&card.fiscal_year_start), Rule::FiscalYearStart, "fiscal_year_start");
        let currency = card.currency.len() == 3 && card.currency.bytes().all(|b| b.is_ascii_uppercase());
        self.when(!currency, Rule::Currency, "currency");
        self.cut_points(card.cut_points);
        self.when(card.perspectives.len() > Limits::PARTS, Rule::Size, "perspectives");
        self.when(card.objectives.len() > Limits::PARTS, Rule::Size, "objectives");
        self.when(card.links.len() > Limits::PARTS, Rule::Size, "links");
        self.when(card.initiatives.len() > Limits::PARTS, Rule::Size, "initiatives");
        let measured: usize = card.kpis.iter().flat_map(|k| k.series().map(|(_, s)| s.len())).sum();
        self.when(card.kpis.len() > Limits::KPIS || measured > Limits::MEASUREMENTS, Rule::Size, "kpis");
    }

    fn unique<'b>(&mut self, part: &'static str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.part = (part, id.to_owned());
                self.when(true, Rule::UniqueIds, "id");
            }
        }
    }

    fn text(&mut self, field: &'static str, text: &str) {
        self.when(text.len() > Limits::TEXT, Rule::TextLength, field);
    }

    fn named(&mut self, field: &'static str, text: &str) {
        self.text(field, text);
        self.when(text.trim().is_empty(), Rule::Named, field);
    }

    fn weight(&mut self, weight: f64) {
        self.when(!(weight.is_finite() && weight >= 0.0), Rule::Weight, "weight");
    }

    fn finite(&mut self, field: &'static str, number: Option<f64>) {
        self.when(number.is_some_and(|n| !n.is_finite()), Rule::FiniteNumber, field);
    }

    fn cut_points(&mut self, cuts: CutPoints) {
        let ordered = 0.0 <= cuts.watch && cuts.watch <= cuts.on_track && cuts.on_track <= 100.0;
        self.when(!ordered, Rule::CutPointOrder, "cut_points");
    }

    fn preset(&mut self, preset: Preset) {
        match preset {
            Preset::Higher { floor, ceiling } | Preset::Lower { floor, ceiling } => {
                self.finite("preset.floor", floor);
                self.finite("preset.ceiling", ceiling);
                if let (Some(floor), Some(ceiling)) = (floor, ceiling) {
                    let wrong = match preset {
                        Preset::Higher { .. } => floor >= ceiling,
                        _ => floor <= ceiling,
                    };
                    self.when(wrong, Rule::PointOrder, "preset");
                }
            }
            Preset::OpenBand => {}
            Preset::Band { outer_low, low, high, outer_high } => {
                let points = [outer_low, low, high, outer_high];
                self.when(points.iter().any(|p| !p.is_finite()), Rule::FiniteNumber, "preset");
                self.when(!(outer_low < low && low < high && high < outer_high), Rule::PointOrder, "preset");
            }
        }
    }

    fn calculation(&mut self, calculation: &Calculation, own: PeriodKind) {
        match calculation {
            Calculation::Value { values, .. } => self.series(values, own),
            Calculation::Formula { expression, inputs } => {
                self.text("calculation.expression", expression);
                self.when(inputs.len() > Limits::INPUTS, Rule::Size, "calculation.inputs");
                let mut names = BTreeSet::new();
                for input in inputs {
                    let fine = is_word(&input.name) && names.insert(input.name.as_str());
                    self.when(!fine, Rule::InputName, "calculation.inputs");
                    self.text("calculation.inputs", &input.label);
                    self.series(&input.values, own);
                    let is_constant = input.rule.aggregation().is_none();
                    let alone = !is_constant || input.values.is_empty();
                    self.when(
                        is_constant != input.constant.is_some() || !alone,
                        Rule::ConstantInput,
                        "calculation.inputs",
                    );
                    self.finite("calculation.inputs", input.constant);
                }
            }
        }
    }

    fn series(&mut self, series: &Series, own: PeriodKind) {
        self.when(series.0.keys().any(|p| p.kind() != own), Rule::OwnPeriods, "calculation.values");
        self.when(series.0.values().any(|m| !m.value().is_finite()), Rule::FiniteNumber, "calculation.values");
        self.when(series.0.values().any(|m| m.note().len() > Limits::TEXT), Rule::TextLength, "calculation.values");
    }
}

/// A word that a formula can use: a letter or `_`, then letters, digits and `_`, at most 64 bytes, ASCII.
pub(crate) fn is_word(name: &str) -> bool {
    let mut bytes = name.bytes();
    name.len() <= 64
        && bytes.next().is_some_and(|b| b.is_ascii_alphabetic() || b == b'_')
        && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'_')
}
