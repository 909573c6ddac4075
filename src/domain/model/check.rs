//! Every invariant of a scorecard, in one place. What [`check`] accepts, the rest of the crate may rely on.

use super::{
    check_parts,
    kpi::{Calculation, Kpi},
    limits::Limits,
    period::PeriodKind,
    preset::Preset,
    record::Record,
    references::{Formulas, referred},
    rule::{Issue, Place, Rule},
    scorecard::{CutPoints, Scorecard},
    series::Series,
};
use crate::domain::gather;
use std::{cell::OnceCell, collections::BTreeSet, sync::Arc};

/// Lists every broken invariant, in document order; empty for a sound scorecard.
pub fn check(card: &Scorecard) -> Vec<Issue> {
    checked(None, card)
}

/// The broken invariants of those parts of `after` that are not the very same as in `before`: what an edit has to check.
pub fn check_changed(before: &Scorecard, after: &Scorecard) -> Vec<Issue> {
    checked(Some(before), after)
}

fn checked(before: Option<&Scorecard>, card: &Scorecard) -> Vec<Issue> {
    let mut found = Checker { issues: Vec::new(), part: ("scorecard", card.id.to_string()), known: Known::of(card) };
    found.scorecard(card);
    macro_rules! list {
        ($list:ident, $word:literal, $check:expr) => {
            let check: fn(&mut Checker<'_>, &_) = $check;
            let before = before.map_or(&[][..], |before| &before.$list);
            found.unique($word, &card.$list.iter().map(|part| part.id.as_str()).collect::<Vec<_>>());
            for place in changed(&places(before), &places(&card.$list)) {
                if let Some(part) = card.$list.get(place) {
                    found.part = ($word, part.id.to_string());
                    check(&mut found, part);
                }
            }
        };
    }
    list!(perspectives, "perspective", check_parts::perspective);
    list!(objectives, "objective", check_parts::objective);
    list!(links, "link", check_parts::link);
    list!(kpis, "kpi", |found, kpi| found.kpi(kpi));
    list!(initiatives, "initiative", check_parts::initiative);
    list!(themes, "theme", check_parts::theme);
    list!(map_notes, "map_note", check_parts::map_note);
    list!(map_views, "map_view", check_parts::map_view);
    list!(segments, "segment", check_parts::segment);
    list!(voices, "voice", check_parts::voice);
    list!(phrases, "phrase", check_parts::phrase);
    list!(meetings, "meeting", check_parts::meeting);
    list!(interviews, "interview", check_parts::interview);
    list!(questionnaires, "questionnaire", check_parts::questionnaire);
    list!(rounds, "round", check_parts::round);
    list!(responses, "response", check_parts::response);
    found.issues
}

/// Where in memory the parts of a list stand: two versions share those that did not change.
fn places<T>(parts: &[Arc<T>]) -> Vec<usize> {
    parts.iter().map(|part| Arc::as_ptr(part).addr()).collect()
}

/// The numbers of those parts that were not there before.
fn changed(before: &[usize], after: &[usize]) -> Vec<usize> {
    let old: BTreeSet<usize> = gather::set(before.iter().copied());
    after.iter().enumerate().filter(|(_, place)| !old.contains(place)).map(|(n, _)| n).collect()
}

/// The ids that references may lead to.
pub(super) struct Known<'a> {
    pub(super) card: &'a Scorecard,
    pub(super) perspectives: BTreeSet<&'a str>,
    pub(super) objectives: BTreeSet<&'a str>,
    pub(super) themes: BTreeSet<&'a str>,
    pub(super) segments: BTreeSet<&'a str>,
    pub(super) voices: BTreeSet<&'a str>,
    pub(super) phrases: BTreeSet<&'a str>,
    pub(super) rounds: BTreeSet<&'a str>,
    /// Worked out as soon as one formula refers to another KPI.
    formulas: OnceCell<Formulas<'a>>,
}

impl<'a> Known<'a> {
    fn of(card: &'a Scorecard) -> Self {
        Self {
            card,
            perspectives: gather::set(card.perspectives.iter().map(|p| p.id.as_str())),
            objectives: gather::set(card.objectives.iter().map(|o| o.id.as_str())),
            themes: gather::set(card.themes.iter().map(|t| t.id.as_str())),
            segments: gather::set(card.segments.iter().map(|s| s.id.as_str())),
            voices: gather::set(card.voices.iter().map(|v| v.id.as_str())),
            phrases: gather::set(card.phrases.iter().map(|p| p.id.as_str())),
            rounds: gather::set(card.rounds.iter().map(|r| r.id.as_str())),
            formulas: OnceCell::new(),
        }
    }
}

pub(super) struct Checker<'a> {
    issues: Vec<Issue>,
    part: (&'static str, String),
    pub(super) known: Known<'a>,
}

impl Checker<'_> {
    /// Every text and number of a part that lists its fields.
    pub(super) fn fields<T: Record>(&mut self, part: &T) {
        let mut copy = part.clone();
        for entry in copy.entries() {
            entry.field.texts(&mut |text| self.text(entry.name, text));
            entry.field.numbers(&mut |number| self.finite(entry.name, Some(number)));
        }
    }

    /// A reference that leads nowhere.
    pub(super) fn dangling(&mut self, broken: bool, field: &'static str) {
        self.when(broken, Rule::ReferenceExists, field);
    }

    fn kpi(&mut self, k: &Kpi) {
        let known = &self.known;
        let objective = k.objective.as_ref().is_some_and(|o| !known.objectives.contains(o.as_str()));
        let segments = k.segments.iter().any(|s| !known.segments.contains(s.as_str()));
        let factors = k.factors.iter().any(|f| !known.voices.contains(f.as_str()));
        self.dangling(objective, "objective");
        self.dangling(segments, "segments");
        self.dangling(factors, "factors");
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
        let backwards = k.baseline_date.zip(k.target_date).is_some_and(|(from, to)| to <= from);
        self.when(backwards, Rule::DateOrder, "target_date");
        self.when(k.carry_forward > Limits::CARRY, Rule::Size, "carry_forward");
        self.when(k.period_targets.keys().any(|p| p.kind() != k.frequency), Rule::OwnPeriods, "period_targets");
        self.when(k.period_targets.values().any(|v| !v.is_finite()), Rule::FiniteNumber, "period_targets");
        if let Some(cuts) = k.cut_points {
            self.cut_points(cuts);
        }
        self.preset(&k.preset);
        self.calculation(&k.calculation, k.frequency);
        self.references(k);
    }

    pub(super) fn when(&mut self, broken: bool, rule: Rule, field: &'static str) {
        if broken {
            let (part, id) = self.part.clone();
            self.issues.push(Issue { rule, place: Place { part, id, field } });
        }
    }

    fn scorecard(&mut self, card: &Scorecard) {
        self.named("title", &card.title);
        self.text("organisation.name", &card.organisation.name);
        self.text("organisation.vision", &card.organisation.vision);
        self.text("organisation.core_values", &card.organisation.core_values);
        self.text("organisation.mission", &card.organisation.mission);
        self.text("organisation.customer", &card.organisation.customer);
        self.text("source_note", &card.source_note);
        self.when(!(1..=12).contains(&card.fiscal_year_start), Rule::FiscalYearStart, "fiscal_year_start");
        let currency = card.currency.len() == 3 && card.currency.bytes().all(|b| b.is_ascii_uppercase());
        self.when(!currency, Rule::Currency, "currency");
        self.cut_points(card.cut_points);
        self.finite("own_score", card.own_score);
        self.when(card.own_score.is_some_and(check_parts::out_of_range), Rule::OwnScore, "own_score");
        for (field, count) in [
            ("perspectives", card.perspectives.len()),
            ("objectives", card.objectives.len()),
            ("links", card.links.len()),
            ("initiatives", card.initiatives.len()),
            ("themes", card.themes.len()),
            ("map_notes", card.map_notes.len()),
            ("map_views", card.map_views.len()),
            ("segments", card.segments.len()),
            ("voices", card.voices.len()),
            ("phrases", card.phrases.len()),
            ("meetings", card.meetings.len()),
            ("interviews", card.interviews.len()),
            ("questionnaires", card.questionnaires.len()),
            ("rounds", card.rounds.len()),
            ("responses", card.responses.len()),
        ] {
            self.when(count > Limits::PARTS, Rule::Size, field);
        }
        check_parts::singles(self, card);
        let measured: usize = card.kpis.iter().flat_map(|k| k.series().map(|(_, s)| s.len())).sum();
        self.when(card.kpis.len() > Limits::KPIS || measured > Limits::MEASUREMENTS, Rule::Size, "kpis");
    }

    pub(super) fn unique(&mut self, part: &'static str, ids: &[&str]) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.part = (part, (*id).to_owned());
                self.when(true, Rule::UniqueIds, "id");
            }
        }
    }

    pub(super) fn text(&mut self, field: &'static str, text: &str) {
        self.when(text.len() > Limits::TEXT, Rule::TextLength, field);
    }

    pub(super) fn named(&mut self, field: &'static str, text: &str) {
        self.text(field, text);
        self.when(text.trim().is_empty(), Rule::Named, field);
    }

    pub(super) fn weight(&mut self, weight: f64) {
        self.when(!(weight.is_finite() && weight >= 0.0), Rule::Weight, "weight");
    }

    pub(super) fn finite(&mut self, field: &'static str, number: Option<f64>) {
        self.when(number.is_some_and(|n| !n.is_finite()), Rule::FiniteNumber, field);
    }

    fn cut_points(&mut self, cuts: CutPoints) {
        let lowest = cuts.critical.unwrap_or(0.0);
        let ordered = 0.0 <= lowest && lowest <= cuts.watch && cuts.watch <= cuts.on_track && cuts.on_track <= 100.0;
        self.when(!ordered, Rule::CutPointOrder, "cut_points");
    }

    fn preset(&mut self, preset: &Preset) {
        match preset {
            Preset::Higher { floor, ceiling } | Preset::Lower { floor, ceiling } => {
                self.finite("preset.floor", *floor);
                self.finite("preset.ceiling", *ceiling);
                if let (Some(floor), Some(ceiling)) = (floor, ceiling) {
                    let wrong = match preset {
                        Preset::Higher { .. } => floor >= ceiling,
                        _ => floor <= ceiling,
                    };
                    self.when(wrong, Rule::PointOrder, "preset");
                }
            }
            Preset::OpenBand | Preset::Reached { .. } => {}
            Preset::Levels { levels } => {
                levels.iter().for_each(|level| self.named("preset.levels", &level.name));
                self.scored("preset.levels", 1, levels.iter().map(|level| (level.value, level.score)));
            }
            Preset::Curve { points } => {
                self.scored("preset.points", 2, points.iter().map(|point| (point.value, point.score)));
            }
            Preset::Band { outer_low, low, high, outer_high } => {
                let points = [outer_low, low, high, outer_high];
                self.when(points.iter().any(|p| !p.is_finite()), Rule::FiniteNumber, "preset");
                self.when(!(outer_low < low && low < high && high < outer_high), Rule::PointOrder, "preset");
            }
        }
    }

    /// Points of a curve or levels: enough of them, in rising order of their values, each with 0 to 100.
    fn scored(&mut self, field: &'static str, least: usize, points: impl ExactSizeIterator<Item = (f64, f64)> + Clone) {
        self.when(!(least..=Limits::POINTS).contains(&points.len()), Rule::Size, field);
        self.when(
            points.clone().any(|(value, score)| !value.is_finite() || !score.is_finite()),
            Rule::FiniteNumber,
            field,
        );
        let rising = points.clone().zip(points.clone().skip(1)).all(|((a, _), (b, _))| a < b);
        self.when(!rising || points.clone().any(|(_, score)| !(0.0..=100.0).contains(&score)), Rule::PointOrder, field);
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

    /// The other KPIs that a formula refers to.
    fn references(&mut self, k: &Kpi) {
        let referred = referred(k);
        if referred.is_empty() {
            return;
        }
        let card = self.known.card;
        let formulas = self.known.formulas.get_or_init(|| Formulas::of(card));
        let unknown = referred.iter().any(|id| !formulas.kpis.contains(id.as_str()));
        let id = k.id.as_str();
        let circle = formulas.endless.contains(id) && formulas.references.circle(id).is_some();
        self.dangling(unknown, "calculation.expression");
        self.when(circle, Rule::NoFormulaCircle, "calculation.expression");
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
