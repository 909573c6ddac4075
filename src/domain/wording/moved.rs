//! What moved a score: in a sentence, measure by measure, and as a text for the clipboard.

use crate::domain::{
    exchange::csv::looks_like_formula,
    explain::{Factor, Moved, MovedRow, MovedSide, Mover, Parts},
    gather,
    model::{FiscalYear, Scorecard},
    score::View,
    stats::TOLERANCE,
    text::{Lang, Msg, date, list, number},
    view::NodeId,
};

/// What is compared, in words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MovedNames {
    /// Whose score it is.
    pub name: String,
    /// The earlier side: a period, and the file where one is compared.
    pub from: String,
    /// The later side.
    pub to: String,
}

/// What moved a score, in words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MovedTold {
    /// The whole in a sentence or two.
    pub sentence: String,
    /// What moved it, most first.
    pub lines: Vec<MovedLine>,
    /// The others together.
    pub others: Option<MovedLine>,
    /// All together; none where nothing moved or there is nothing to compare.
    pub total: Option<MovedLine>,
}

/// One thing that moved a score.
#[derive(Debug, Clone, PartialEq)]
pub struct MovedLine {
    /// What it is; none for several together.
    pub mover: Option<Mover>,
    /// Its name.
    pub name: String,
    /// What happened to it, in words; empty for several together.
    pub how: String,
    /// The points by values, curves, weights and scope, with their signs.
    pub parts: [String; 4],
    /// The points in all.
    pub sum: String,
}

/// How many are named in the sentence.
const NAMED: usize = 3;
/// Enough are named when they make this share of all that moved.
const ENOUGH: f64 = 0.75;
/// What is shown as 0.0 is not named.
const LEAST: f64 = 0.05;

/// A factor that makes this share of what moved is named.
const ONE_OF: f64 = 0.25;

/// A period that is compared, in words.
pub fn moved_view(lang: Lang, view: View, fiscal: FiscalYear) -> String {
    date::view(lang, view.period, view.to_date, fiscal)
}

/// The name of a part of either scorecard; the newer one's counts.
pub fn moved_name(before: &Scorecard, after: &Scorecard, node: &NodeId) -> String {
    let of = |card: &Scorecard| match node {
        NodeId::Total => Some(card.title.clone()),
        NodeId::Perspective(id) => card.perspective(id).map(|part| part.name.clone()),
        NodeId::Objective(id) => card.objective(id).map(|part| part.name.clone()),
    };
    of(after).or_else(|| of(before)).unwrap_or_default()
}

/// Tells what moved a score; `most` things one by one, the others together.
pub fn moved(lang: Lang, names: &MovedNames, moved: &Moved, most: usize) -> MovedTold {
    let sentence = sentence(lang, names, moved);
    if moved.difference().is_none() {
        return MovedTold { sentence, ..MovedTold::default() };
    }
    let (steps, others) = moved.steps(most);
    let lines: Vec<MovedLine> = steps.iter().map(|row| line(lang, row)).collect();
    let together = |name: String, parts: Parts| of_parts(lang, None, name, String::new(), parts);
    let others = others.map(|(count, _)| {
        let rest = moved.movers().skip(steps.len());
        let sum = rest.fold(Parts::default(), |sum, row| sum.plus(row.parts));
        together(Msg::MovedOthers { count: count as f64 }.text(lang), sum)
    });
    let total = (!lines.is_empty()).then(|| together(Msg::MovedTotal.text(lang), moved.totals));
    MovedTold { sentence, lines, others, total }
}

impl MovedTold {
    /// The whole as plain text: the sentence, and a table whose cells are divided by tabs, as spreadsheets take it.
    pub fn to_text(&self, lang: Lang) -> String {
        let mut text = self.sentence.clone();
        let Some(total) = &self.total else { return text };
        let factors = Factor::ALL.map(|factor| moved_factor(factor).text(lang));
        text.push_str("\n\n");
        push_row(&mut text, &Msg::PartKpi.text(lang), &factors, &Msg::MovedSum.text(lang), &Msg::MovedHow.text(lang));
        for line in self.lines.iter().chain(&self.others).chain([total]) {
            push_row(&mut text, &line.name, &line.parts, &line.sum, &line.how);
        }
        text
    }
}

fn push_row(text: &mut String, name: &str, parts: &[String; 4], sum: &str, how: &str) {
    let cells = [name].into_iter().chain(parts.iter().map(String::as_str)).chain([sum, how]);
    let mut is_first = true;
    for cell in cells {
        if !is_first {
            text.push('\t');
        }
        // A name that a spreadsheet would take for a formula gets the apostrophe that keeps it a text.
        if is_first && looks_like_formula(cell) {
            text.push('\'');
        }
        text.extend(cell.chars().map(|c| if c.is_control() { ' ' } else { c }));
        is_first = false;
    }
    let end = text.trim_end_matches('\t').len();
    text.truncate(end);
    text.push('\n');
}

/// The head of the column of a factor.
pub fn moved_factor(factor: Factor) -> Msg<'static> {
    match factor {
        Factor::Values => Msg::MovedValues,
        Factor::Curves => Msg::MovedCurves,
        Factor::Weights => Msg::MovedWeights,
        Factor::Scope => Msg::MovedScope,
    }
}

/// What is behind a factor.
pub fn moved_factor_hint(factor: Factor) -> Msg<'static> {
    match factor {
        Factor::Values => Msg::MovedValuesHint,
        Factor::Curves => Msg::MovedCurvesHint,
        Factor::Weights => Msg::MovedWeightsHint,
        Factor::Scope => Msg::MovedScopeHint,
    }
}

/// What a row is called: a container stands for the score of its own.
pub fn moved_row(lang: Lang, row: &MovedRow) -> String {
    match row.mover {
        Mover::Kpi(_) => row.name.clone(),
        Mover::Own(_) => Msg::MovedOwn { name: &row.name }.text(lang),
    }
}

fn sentence(lang: Lang, names: &MovedNames, moved: &Moved) -> String {
    let MovedNames { name, from, to } = names;
    let points = |score: f64| number::format(lang, score, 1);
    let (before, after) = match (moved.before, moved.after) {
        (Some(before), Some(after)) => (points(before), points(after)),
        (None, None) => return Msg::MovedNoneBoth { name, from, to }.text(lang),
        (None, Some(after)) => return Msg::MovedNoneBefore { name, from, to, after: &points(after) }.text(lang),
        (Some(before), None) => return Msg::MovedNoneAfter { name, from, to, before: &points(before) }.text(lang),
    };
    let named: Vec<String> = biggest(moved).into_iter().map(|row| named(lang, row)).collect();
    let movers = list(lang, &named);
    // What is shown decides: less than half a tenth is no change.
    let delta = number::signed(lang, moved.difference().unwrap_or_default(), 1);
    let is_change = delta.contains(|c: char| c.is_ascii_digit() && c != '0');
    match (is_change, named.is_empty()) {
        (true, false) => {
            let (before, after, delta) = (&before, &after, &delta);
            Msg::MovedSentence { name, before, from, after, to, delta, movers: &movers }.text(lang)
        }
        (true, true) => {
            let (before, after, delta) = (&before, &after, &delta);
            Msg::MovedLittle { name, before, from, after, to, delta }.text(lang)
        }
        (false, false) => Msg::MovedBalanced { name, after: &after, from, to, movers: &movers }.text(lang),
        (false, true) => Msg::MovedSame { name, after: &after, from, to }.text(lang),
    }
}

/// Those that make most of what moved.
fn biggest(moved: &Moved) -> Vec<&MovedRow> {
    let all: f64 = moved.movers().map(|row| row.parts.sum().abs()).sum();
    let (mut named, mut sum) = (Vec::new(), 0.0);
    for row in moved.movers().take(NAMED) {
        let size = row.parts.sum().abs();
        if size < LEAST || sum >= ENOUGH * all {
            break;
        }
        sum += size;
        named.push(row);
    }
    named
}

fn named(lang: Lang, row: &MovedRow) -> String {
    let (name, delta) = (&row.name, &number::signed(lang, row.parts.sum(), 1));
    match row.parts.main() {
        Some(Factor::Scope) if row.came() => return Msg::MovedCame { name, delta }.text(lang),
        Some(Factor::Scope) if row.went() => return Msg::MovedWent { name, delta }.text(lang),
        Some(Factor::Values) if row.before.value.is_some() && row.after.value.is_none() => {
            return Msg::MovedLost { name, delta }.text(lang);
        }
        Some(Factor::Values) if row.before.value.is_none() && row.after.value.is_some() => {
            return Msg::MovedFound { name, delta }.text(lang);
        }
        // It brings as many points as before: others have given it a larger share, or taken some of it.
        Some(Factor::Values | Factor::Curves) if row.before.performance == row.after.performance => {
            return Msg::MovedByOthers { name, delta }.text(lang);
        }
        _ => {}
    }
    let mut factors: Vec<Factor> = Factor::ALL.into_iter().filter(|factor| is_named(row.parts, *factor)).collect();
    gather::sort_by(&mut factors, |a, b| row.parts.of(*b).abs().total_cmp(&row.parts.of(*a).abs()));
    let is_alone = factors.len() == 1 && (row.before.share - row.after.share).abs() < TOLERANCE;
    let words = |factor: &Factor| match factor {
        Factor::Values if is_alone => Msg::MovedByValue,
        Factor::Values => Msg::MovedByValues,
        Factor::Curves if is_alone => Msg::MovedByCurve,
        Factor::Curves => Msg::MovedByCurves,
        Factor::Weights => Msg::MovedByWeights,
        Factor::Scope if matches!(row.mover, Mover::Own(_)) => Msg::MovedByOwn,
        Factor::Scope => Msg::MovedByScope,
    };
    let factors: Vec<String> = factors.iter().map(|factor| words(factor).text(lang)).collect();
    Msg::MovedBy { name, factors: &list(lang, &factors), delta }.text(lang)
}

/// Whether a factor makes so much of what moved, and in the direction of all of it, that it is named.
fn is_named(parts: Parts, factor: Factor) -> bool {
    let part = parts.of(factor);
    part.signum() == parts.sum().signum() && part.abs() >= ONE_OF * parts.size()
}

fn line(lang: Lang, row: &MovedRow) -> MovedLine {
    of_parts(lang, Some(row.mover.clone()), moved_row(lang, row), how(lang, row), row.parts)
}

fn of_parts(lang: Lang, mover: Option<Mover>, name: String, how: String, parts: Parts) -> MovedLine {
    let told = |points: f64| number::signed(lang, points, 2);
    let sum = told(parts.sum());
    MovedLine { mover, name, how, parts: Factor::ALL.map(|factor| told(parts.of(factor))), sum }
}

/// What happened to something: its value, how it is judged, its points, its share.
fn how(lang: Lang, row: &MovedRow) -> String {
    let MovedRow { before, after, .. } = row;
    let mut said = Vec::new();
    let is_own = matches!(row.mover, Mover::Own(_));
    said.push(value(lang, row));
    let judged_otherwise = row.parts.curves != 0.0;
    let worded = |value: f64| number::with_unit(lang, value, row.decimals, &row.unit);
    match before.target.zip(after.target).filter(|(old, new)| old != new) {
        Some((old, new)) if judged_otherwise => {
            said.push(Msg::MovedTarget { before: &worded(old), after: &worded(new) }.text(lang));
        }
        _ if judged_otherwise => said.push(Msg::MovedCurve.text(lang)),
        _ => {}
    }
    let points = |value: f64| number::format(lang, value, 1);
    if let Some((old, new)) = before.performance.zip(after.performance).filter(|_| !is_own) {
        said.push(if points(old) == points(new) {
            Msg::MovedPointsSame { points: &points(new) }.text(lang)
        } else {
            Msg::MovedPoints { before: &points(old), after: &points(new), delta: &number::signed(lang, new - old, 1) }
                .text(lang)
        });
    }
    said.push(share(lang, *before, *after));
    said.retain(|part| !part.is_empty());
    said.join("; ")
}

fn value(lang: Lang, row: &MovedRow) -> String {
    let worded = |value: f64| number::with_unit(lang, value, row.decimals, &row.unit);
    let (before, after) = (row.before.value.map(worded), row.after.value.map(worded));
    let none = number::NONE;
    let told = |value: &Option<String>| value.clone().unwrap_or_else(|| none.to_owned());
    if row.came() {
        return Msg::MovedNew { value: &told(&after) }.text(lang);
    }
    if row.went() {
        return Msg::MovedGone { value: &told(&before) }.text(lang);
    }
    let (Some(old), Some(new)) = (&before, &after) else {
        return match (&before, &after) {
            (None, Some(after)) => Msg::MovedFirstValue { value: after },
            (Some(before), None) => Msg::MovedNoValue { value: before },
            _ => Msg::MovedNeverValue,
        }
        .text(lang);
    };
    let (before, after) = (old.as_str(), new.as_str());
    match row.before.value.partial_cmp(&row.after.value) {
        _ if old == new => Msg::MovedValueSame { value: after },
        Some(std::cmp::Ordering::Less) => Msg::MovedValueRose { before, after },
        _ => Msg::MovedValueFell { before, after },
    }
    .text(lang)
}

fn share(lang: Lang, before: MovedSide, after: MovedSide) -> String {
    let percent = |share: f64| number::percent(lang, 100.0 * share, 1);
    let (old, new) = (percent(before.share), percent(after.share));
    match (before.there, after.there) {
        (true, true) if old != new => Msg::MovedShare { before: &old, after: &new }.text(lang),
        (true, false) => Msg::MovedShareSame { share: &old }.text(lang),
        _ => Msg::MovedShareSame { share: &new }.text(lang),
    }
}
