//! Why this number? The calculation behind every score, in words and numbers.

use super::problem::{no_performance, no_progress, no_value, status};
use crate::domain::{
    model::{Calculation, InputRule, Kpi, Preset, RollUp, Scorecard},
    score::{KpiScore, NoProgress, NodeScore, Part, Points, Source, Way},
    text::{Lang, Msg, date, list, number},
};

/// An explanation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Why {
    /// The whole in a sentence or two.
    pub sentence: String,
    /// The steps of the calculation, in order (for a KPI).
    pub lines: Vec<WhyLine>,
    /// The parts of a weighted mean (for everything above KPIs).
    pub terms: Vec<WhyTerm>,
}

/// A step of a calculation.
#[derive(Debug, Clone, PartialEq)]
pub struct WhyLine {
    /// What it is.
    pub label: String,
    /// The result.
    pub value: String,
    /// How it came about, empty where that is plain.
    pub detail: String,
    /// Whether it is a part of the line before.
    pub part: bool,
}

/// A part of a weighted mean.
#[derive(Debug, Clone, PartialEq)]
pub struct WhyTerm {
    /// Its name.
    pub name: String,
    /// Its weight as entered.
    pub weight: String,
    /// Its share among the parts that have points, in percent; empty where it has none.
    pub share: String,
    /// Its points; the reason it is left out where it has none.
    pub points: String,
    /// What it adds to the score; empty where it has no points.
    pub contribution: String,
}

impl Why {
    /// The explanation as plain text, for the clipboard.
    pub fn to_text(&self) -> String {
        let mut text = self.sentence.clone();
        for line in &self.lines {
            let indent = if line.part { "    " } else { "  " };
            let detail = if line.detail.is_empty() { String::new() } else { format!(" ({})", line.detail) };
            text.push_str(&format!("\n{indent}{}: {}{detail}", line.label, line.value));
        }
        for term in &self.terms {
            let product = if term.share.is_empty() {
                term.points.clone()
            } else {
                format!("{} × {} = {}", term.share, term.points, term.contribution)
            };
            text.push_str(&format!("\n  {}: {product}", term.name));
        }
        text
    }
}

/// Explains the score of a KPI.
pub fn why_kpi(lang: Lang, card: &Scorecard, kpi: &Kpi, score: &KpiScore) -> Why {
    let worded = |value: f64| number::with_unit(lang, value, kpi.decimals, &kpi.unit);
    let points = |value: f64| number::format(lang, value, 1);
    let judged = score.points.as_ref().ok().map(|p| judged_by(lang, kpi, p, &worded));
    let sentence = match (&score.value, score.performance) {
        (Ok(value), Ok(performance)) => Msg::WhyKpiSentence {
            name: &kpi.name,
            score: &points(performance),
            value: &worded(*value),
            points: judged.as_deref().unwrap_or_default(),
        }
        .text(lang),
        (Err(reason), _) => Msg::WhyKpiNone { name: &kpi.name, reason: &no_value(lang, reason) }.text(lang),
        (_, Err(reason)) => Msg::WhyKpiNone { name: &kpi.name, reason: &no_performance(lang, reason) }.text(lang),
    };
    let mut lines = Vec::new();
    let (label, detail) = match &kpi.calculation {
        Calculation::Formula { expression, .. } => (Msg::WhyFormula, expression.clone()),
        Calculation::Value { .. } => {
            (Msg::WhyValue, score.parts.first().map(|part| gathered(lang, card, score, part)).unwrap_or_default())
        }
    };
    let value = score.value.as_ref().map_or_else(|reason| no_value(lang, reason), |value| worded(*value));
    lines.push(WhyLine { label: label.text(lang), value, detail, part: false });
    if matches!(kpi.calculation, Calculation::Formula { .. }) {
        lines.extend(score.parts.iter().map(|part| WhyLine {
            label: part_name(lang, part),
            value: part.gathered.value.map_or_else(|| number::NONE.to_owned(), |v| number::between(lang, v, 0, 2)),
            detail: gathered(lang, card, score, part),
            part: true,
        }));
    }
    let judged = judged
        .unwrap_or_else(|| score.points.as_ref().err().map(|reason| no_performance(lang, *reason)).unwrap_or_default());
    let multiplied =
        if score.times > 1.0 { Msg::WhyMultiplied { times: score.times }.text(lang) } else { String::new() };
    lines.push(WhyLine { label: Msg::WhyPoints.text(lang), value: judged, detail: multiplied, part: false });
    let performance = score.performance.map_or_else(|_| number::NONE.to_owned(), points);
    lines.push(WhyLine {
        label: Msg::WhyPerformance.text(lang),
        value: performance,
        detail: String::new(),
        part: false,
    });
    lines.extend(way(lang, kpi, score, &worded));
    let at = |cut: f64| number::between(lang, cut, 0, 2);
    let mut cuts = Msg::WhyCutPoints { watch: &at(score.cuts.watch), track: &at(score.cuts.on_track) }.text(lang);
    if let Some(critical) = score.cuts.critical {
        cuts = format!("{}, {cuts}", Msg::WhyCutCritical { below: &at(critical) }.text(lang));
    }
    if score.cuts.exceeded {
        cuts = format!("{cuts}, {}", Msg::WhyCutExceeded.text(lang));
    }
    let word = status(lang, score.status);
    lines.push(WhyLine { label: Msg::WhyStatus.text(lang), value: word, detail: cuts, part: false });
    let (newest, behind) = match (score.newest, score.behind) {
        (Some(newest), Some(behind)) => {
            (date::period(lang, newest, card.fiscal()), Msg::WhyBehind { count: f64::from(behind) }.text(lang))
        }
        _ => (Msg::WhyNeverMeasured.text(lang), String::new()),
    };
    lines.push(WhyLine { label: Msg::WhyFreshness.text(lang), value: newest, detail: behind, part: false });
    Why { sentence, lines, terms: Vec::new() }
}

/// How far along the way from baseline to target, and whether that is fast enough; nothing for presets without such a way.
fn way(lang: Lang, kpi: &Kpi, score: &KpiScore, worded: &impl Fn(f64) -> String) -> Vec<WhyLine> {
    let Way { progress, expected, pace } = score.way;
    if progress == Err(NoProgress::OtherPreset) {
        return Vec::new();
    }
    let percent = |value: f64| number::percent(lang, value, 1);
    let told = |figure: Result<f64, NoProgress>| figure.map_or_else(|why| no_progress(lang, why), percent);
    let line =
        |label: Msg<'_>, value: String, detail: String| WhyLine { label: label.text(lang), value, detail, part: false };
    let mut lines = Vec::new();
    if let Some(raw) = score.raw.filter(|raw| !(0.0..=100.0).contains(raw)) {
        lines.push(line(Msg::WhyRaw, percent(raw), Msg::WhyRawHint.text(lang)));
    }
    let target = kpi.target.map(|target| target * score.times);
    let ends =
        score.baseline.zip(target).map(|(from, to)| Msg::WhyWay { from: &worded(from), to: &worded(to) }.text(lang));
    lines.push(line(Msg::WhyProgress, told(progress), ends.filter(|_| progress.is_ok()).unwrap_or_default()));
    if progress.is_ok() {
        let expected = expected.ok().map(|expected| Msg::WhyExpected { expected: &percent(expected) }.text(lang));
        lines.push(line(Msg::WhyPace, told(pace), expected.unwrap_or_default()));
    }
    lines
}

/// Explains the score of an objective, a perspective or the scorecard; `name_of` names its parts by their ids.
pub fn why_node(lang: Lang, name: &str, node: &NodeScore, name_of: impl Fn(&str) -> String) -> Why {
    let points = |value: f64| number::format(lang, value, 1);
    let known = node.terms.iter().filter(|t| t.performance.is_some()).count() as f64;
    let all = node.terms.len() as f64;
    let coverage = number::percent(lang, node.coverage * 100.0, 0);
    let counted = node.terms.iter().filter(|term| !term.not_lagging).count() as f64;
    let deciding = node.terms.iter().find(|term| term.share > 0.0).map(|term| name_of(&term.id)).unwrap_or_default();
    let mut sentence = match node.performance {
        Some(score) => {
            let score = points(score);
            match node.rule {
                RollUp::Weighted => {
                    Msg::WhyNodeSentence { name, score: &score, known, all: counted, coverage: &coverage }
                }
                RollUp::Mean => Msg::WhyNodeMean { name, score: &score, known, all: counted, coverage: &coverage },
                RollUp::Min => Msg::WhyNodeMin { name, score: &score, part: &deciding, coverage: &coverage },
                RollUp::Max => Msg::WhyNodeMax { name, score: &score, part: &deciding, coverage: &coverage },
                RollUp::Own => Msg::WhyNodeOwn { name, score: &score },
            }
            .text(lang)
        }
        None if node.rule == RollUp::Own => Msg::WhyNodeOwnNone { name }.text(lang),
        None if node.terms.is_empty() => Msg::WhyNodeEmpty { name }.text(lang),
        None => Msg::WhyNodeNone { name, all }.text(lang),
    };
    if node.equal_weights {
        sentence = format!("{sentence} {}", Msg::WhyEqualWeights.text(lang));
    }
    if node.terms.iter().any(|term| term.not_lagging) {
        sentence = format!("{sentence} {}", Msg::WhyOnlyLagging.text(lang));
    }
    let terms = node
        .terms
        .iter()
        .map(|term| {
            let weight = number::between(lang, term.weight, 0, 4);
            let name = name_of(&term.id);
            match term.performance {
                Some(performance) => WhyTerm {
                    name,
                    weight,
                    share: number::percent(lang, term.share * 100.0, 1),
                    points: points(performance),
                    contribution: points(term.contribution),
                },
                None => WhyTerm {
                    name,
                    weight,
                    share: String::new(),
                    points: if term.not_lagging { Msg::WhyNotLagging } else { Msg::WhyLeftOut }.text(lang),
                    contribution: String::new(),
                },
            }
        })
        .collect();
    Why { sentence, lines: beside(lang, node), terms }
}

/// What stands beside a score: leading and lagging KPIs by themselves where there are both, progress and pace.
fn beside(lang: Lang, node: &NodeScore) -> Vec<WhyLine> {
    let line =
        |label: Msg<'_>, value: String, detail: String| WhyLine { label: label.text(lang), value, detail, part: false };
    let mut lines = Vec::new();
    if node.leading.there && node.lagging.there {
        for (label, kind) in [(Msg::WhyLeading, node.leading), (Msg::WhyLagging, node.lagging)] {
            let points =
                kind.performance.map_or_else(|| number::NONE.to_owned(), |points| number::format(lang, points, 1));
            let coverage = number::percent(lang, 100.0 * kind.coverage, 0);
            lines.push(line(label, points, Msg::WhyCovered { coverage: &coverage }.text(lang)));
        }
    }
    for (label, figure) in [(Msg::WhyProgress, node.progress), (Msg::WhyPace, node.pace)] {
        lines.extend(figure.map(|figure| line(label, number::percent(lang, figure, 1), Msg::WhyOfParts.text(lang))));
    }
    lines
}

fn judged_by(lang: Lang, kpi: &Kpi, points: &Points, worded: &impl Fn(f64) -> String) -> String {
    let score_text = |score: f64| number::between(lang, score, 0, 1);
    let names = match &kpi.preset {
        Preset::Levels { levels } => levels.iter().map(|level| level.name.as_str()).collect(),
        _ => Vec::new(),
    };
    let knots: Vec<String> = match points {
        Points::AtLeast(target) => return Msg::WhyAtLeast { value: &worded(*target) }.text(lang),
        Points::AtMost(target) => return Msg::WhyAtMost { value: &worded(*target) }.text(lang),
        Points::Lines(points) => {
            let knot = |(value, score): &(f64, f64)| {
                Msg::WhyPointAt { points: &score_text(*score), value: &worded(*value) }.text(lang)
            };
            points.iter().map(knot).collect()
        }
        Points::Levels(levels) => {
            let level = |((value, score), name): (&(f64, f64), &str)| {
                Msg::WhyLevelFrom { name, points: &score_text(*score), value: &worded(*value) }.text(lang)
            };
            levels.iter().zip(names).map(level).collect()
        }
    };
    list(lang, &knots)
}

fn gathered(lang: Lang, card: &Scorecard, score: &KpiScore, part: &Part) -> String {
    let (present, of) = (f64::from(part.gathered.present), f64::from(part.gathered.of));
    let Source::Series(rule) = part.source else { return Msg::WhyOtherKpi.text(lang) };
    if score.own.containing && rule != InputRule::Constant {
        return Msg::WhyContaining { period: &date::period(lang, score.own.first, card.fiscal()) }.text(lang);
    }
    if part.gathered.carried > 0 {
        return carried(lang, part);
    }
    match rule {
        InputRule::Constant => Msg::WhyConstant.text(lang),
        _ if part.gathered.of == 1 && part.back == 0 => date::period(lang, score.own.first, card.fiscal()),
        // Which period that was stands in the name of the part.
        _ if part.gathered.of == 1 => String::new(),
        InputRule::Sum => Msg::WhyAggregatedSum { present, of }.text(lang),
        InputRule::Mean => Msg::WhyAggregatedMean { present, of }.text(lang),
        InputRule::Last => Msg::WhyAggregatedLast { present, of }.text(lang),
        InputRule::First => Msg::WhyAggregatedFirst { present, of }.text(lang),
        InputRule::Min => Msg::WhyAggregatedMin { present, of }.text(lang),
        InputRule::Max => Msg::WhyAggregatedMax { present, of }.text(lang),
        InputRule::None => Msg::NoneOnlyOwnInput { name: &part.name }.text(lang),
    }
}

/// Of how many own periods a value is, where older ones stand in.
fn carried(lang: Lang, part: &Part) -> String {
    Msg::WhyCarried {
        age: f64::from(part.gathered.age),
        carried: f64::from(part.gathered.carried),
        of: f64::from(part.gathered.of),
    }
    .text(lang)
}

/// The name of an input, for people and as the formula has it; and how long before, where the formula asks for that.
fn part_name(lang: Lang, part: &Part) -> String {
    let name = if part.label.is_empty() { part.name.clone() } else { format!("{} ({})", part.label, part.name) };
    if part.back == 0 { name } else { Msg::WhyBefore { name: &name, count: f64::from(part.back) }.text(lang) }
}
