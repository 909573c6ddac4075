//! The published scoring formulas of other tools beside our engine: each is either reproduced by a preset with its points, a
//! rule or a formula, or it is said why it cannot be. `golden/peers/formulas.txt` shows both numbers for every value.
//!
//! `UPDATE_GOLDEN=1 cargo test --test peer_formulas` rewrites the table; read it before committing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "peer_formulas/formulas.rs"]
mod formulas;
#[path = "peer_formulas/over_time.rs"]
mod over_time;
#[path = "peer_formulas/several.rs"]
mod several;
#[path = "peer_formulas/states.rs"]
mod states;
#[path = "peer_formulas/values.rs"]
mod values;

use fokus::domain::{
    model::{Aggregation, Calculation, CurvePoint, Kpi, KpiId, Level, Period, Preset, Series},
    score::{Request, View},
};
use std::{fmt::Write, fs, path::Path, sync::Arc};

const PERIOD: &str = "2026-10";
const AS_OF: &str = "2026-10-31";

/// One formula of one tool, with what it gives and what we give.
struct Line {
    head: String,
    pairs: Vec<Pair>,
    /// Why ours is not the same everywhere; `None` where it is.
    differs: Option<&'static str>,
}

/// What both give at one place.
#[derive(Debug)]
struct Pair {
    at: String,
    theirs: String,
    ours: String,
    same: bool,
}

/// Two numbers, or none where there is none.
fn number(at: impl ToString, theirs: Option<f64>, ours: Option<f64>) -> Pair {
    let same = match (theirs, ours) {
        (Some(theirs), Some(ours)) => (theirs - ours).abs() <= 1e-9 * theirs.abs().max(1.0),
        (theirs, ours) => theirs.is_none() && ours.is_none(),
    };
    Pair { at: at.to_string(), theirs: shown(theirs), ours: shown(ours), same }
}

/// Two words; `meant` is ours for theirs.
fn word(at: impl ToString, theirs: &str, meant: &str, ours: &str) -> Pair {
    Pair { at: at.to_string(), theirs: theirs.to_owned(), ours: ours.to_owned(), same: meant == ours }
}

fn shown(number: Option<f64>) -> String {
    number.map_or_else(|| "-".to_owned(), |number| format!("{}", (number * 1e4).round() / 1e4 + 0.0))
}

fn month() -> Period {
    PERIOD.parse().unwrap()
}

fn request() -> Request {
    Request { view: View { period: month(), to_date: false }, as_of: AS_OF.parse().unwrap() }
}

fn higher(floor: f64, ceiling: f64) -> Preset {
    Preset::Higher { floor: Some(floor), ceiling: Some(ceiling) }
}

fn lower(floor: f64, ceiling: f64) -> Preset {
    Preset::Lower { floor: Some(floor), ceiling: Some(ceiling) }
}

fn curve(points: &[(f64, f64)]) -> Preset {
    Preset::Curve { points: points.iter().map(|&(value, score)| CurvePoint { value, score }).collect() }
}

fn levels(levels: &[(f64, f64)]) -> Preset {
    let level = |&(value, score): &(f64, f64)| Level { value, name: format!("from {value}"), score };
    Preset::Levels { levels: levels.iter().map(level).collect() }
}

/// A KPI with one measured value in the viewed month.
fn kpi(id: &str, preset: Preset, value: Option<f64>) -> Kpi {
    let mut kpi = Kpi::new(KpiId::lossy(id), id);
    let values = Arc::new(Series::from_values(value.map(|value| (month(), value))));
    kpi.calculation = Calculation::Value { rule: Aggregation::Last, values };
    kpi.preset = preset;
    kpi
}

#[test]
fn formulas_of_others_are_reproduced_or_it_is_said_why_not() {
    let mut text = String::from(
        "# The scoring formulas that other tools publish, beside this engine. A line with = has the same at every value; a line\n\
         # with x does not, and says why. Each pair is theirs / ours, scores in percent; - is none.\n",
    );
    let mut part = |name: &str, lines: Vec<Line>| {
        writeln!(text, "\n## {name}").unwrap();
        for Line { head, pairs, differs } in lines {
            let same = pairs.iter().all(|pair| pair.same);
            assert_eq!(same, differs.is_none(), "{head}: {pairs:?}");
            writeln!(text, "\n{} {head}", if same { "=" } else { "x" }).unwrap();
            for Pair { at, theirs, ours, .. } in pairs {
                writeln!(text, "    {at}: {theirs} / {ours}").unwrap();
            }
            if let Some(why) = differs {
                writeln!(text, "    {why}").unwrap();
            }
        }
    };
    part("One value of one measure", values::lines().collect());
    part("Formulas of one's own", formulas::lines());
    part("Several values in time", over_time::lines());
    part("States and arrows", states::lines());
    part("One score of several", several::lines());

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/peers/formulas.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &text).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == text,
        "formulas.txt differs: read it, then UPDATE_GOLDEN=1\n{text}"
    );
}
