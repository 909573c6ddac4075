//! What it would take, in words.

use super::{points::points_finely, problem::no_performance, scenario::decimals};
use crate::domain::{
    explain::needed::{Alone, Cannot, Fixed, Joint, Needed, Value},
    model::{Kpi, KpiId, Scorecard},
    score::View,
    text::{Lang, Msg, date, number},
    view::NodeId,
};

/// The name of a part of the scorecard.
pub fn part_name(card: &Scorecard, part: &NodeId) -> String {
    let name = match part {
        NodeId::Total => Some(&card.title),
        NodeId::Perspective(id) => card.perspective(id).map(|perspective| &perspective.name),
        NodeId::Objective(id) => card.objective(id).map(|objective| &objective.name),
    };
    name.cloned().unwrap_or_default()
}

/// What is asked, or that nothing is needed.
pub fn needed_sentence(lang: Lang, card: &Scorecard, view: View, needed: &Needed) -> String {
    let part = &part_name(card, &needed.part);
    let period = &date::view(lang, view.period, view.to_date, card.fiscal());
    let wanted = &number::between(lang, needed.wanted, 0, 2);
    match needed.today {
        None => Msg::NeededSentenceNone { part, period, wanted }.text(lang),
        today => {
            let score = &points_finely(lang, today, card.cut_points);
            if needed.is_reached() {
                Msg::NeededReached { part, period, wanted, score }.text(lang)
            } else {
                Msg::NeededSentence { part, period, wanted, score }.text(lang)
            }
        }
    }
}

/// The value that is needed, when it is `today`. Rounded away from that, so that who enters what is shown reaches it.
pub fn needed_value(lang: Lang, kpi: &Kpi, today: Option<f64>, value: &Value) -> String {
    match value.below {
        Some(limit) => {
            let limit = number::with_unit(lang, limit, decimals(kpi, limit), &kpi.unit);
            Msg::NeededBelow { value: &limit }.text(lang)
        }
        None => moved_to(lang, kpi, today, value.value),
    }
}

/// A value to which a measure has to move, rounded away from where it comes from.
pub fn moved_to(lang: Lang, kpi: &Kpi, from: Option<f64>, to: f64) -> String {
    let places = kpi.decimals.saturating_add(1).min(6);
    let factor = 10f64.powi(i32::from(places));
    // What is a plain number but for the last digits stays it.
    let nearest = (to * factor).round() / factor;
    let near = (nearest - to).abs() <= 1e-9 * to.abs().max(1.0);
    let safe = match from {
        Some(from) if to > from && !near => (to * factor).ceil() / factor,
        Some(from) if to < from && !near => (to * factor).floor() / factor,
        _ => nearest,
    };
    let safe = if safe.is_finite() { safe } else { to };
    number::with_unit(lang, safe, decimals(kpi, safe).min(places), &kpi.unit)
}

/// A distance in shares of a way.
pub fn effort(lang: Lang, effort: f64) -> String {
    number::percent(lang, effort * 100.0, 1)
}

/// Why no value alone is enough.
pub fn cannot(lang: Lang, card: &Scorecard, reason: &Cannot) -> String {
    match reason {
        Cannot::Best(best) => Msg::NeededBest { score: &points_finely(lang, Some(*best), card.cut_points) }.text(lang),
        Cannot::NoWeight => Msg::NeededNoWeight.text(lang),
        Cannot::OwnScore => Msg::NeededOwnScore.text(lang),
        Cannot::NotLagging => Msg::NeededNotLagging.text(lang),
        Cannot::InFormulas => Msg::NeededInFormulas.text(lang),
        Cannot::NoPoints(reason) => Msg::NeededNoPoints { reason: &no_performance(lang, *reason) }.text(lang),
    }
}

/// Why a measure is held fixed.
pub fn fixed(lang: Lang, reason: Fixed) -> String {
    match reason {
        Fixed::NoValue => Msg::NeededFixedNoValue.text(lang),
        Fixed::OtherPreset => Msg::NeededFixedPreset.text(lang),
        Fixed::NoPoints(reason) => no_performance(lang, reason),
        Fixed::NoWay => Msg::NeededFixedNoWay.text(lang),
        Fixed::SameEnds => Msg::NeededFixedSameEnds.text(lang),
        Fixed::NotMean => Msg::NeededFixedNotMean.text(lang),
        Fixed::NoWeight => Msg::NeededFixedNoWeight.text(lang),
        Fixed::OwnScore => Msg::NeededFixedOwnScore.text(lang),
        Fixed::NotLagging => Msg::NeededFixedNotLagging.text(lang),
        Fixed::InFormulas => Msg::NeededFixedInFormulas.text(lang),
        Fixed::AtBest => Msg::NeededFixedAtBest.text(lang),
    }
}

/// All of it as plain text, for the clipboard.
pub fn needed_text(lang: Lang, card: &Scorecard, view: View, needed: &Needed) -> String {
    let mut text = needed_sentence(lang, card, view, needed);
    if needed.is_reached() {
        return text + "\n";
    }
    text.push_str(&format!("\n\n{}: {}", Msg::NeededAlone.text(lang), Msg::NeededAloneHint.text(lang)));
    for one in &needed.alone {
        text.push_str(&format!("\n- {}", alone(lang, card, one)));
    }
    if needed.alone.is_empty() {
        text.push_str(&format!("\n{}", Msg::NeededNothing.text(lang)));
    }
    if let Some(found) = &needed.joint {
        text.push_str(&joint(lang, card, found));
    }
    text.push('\n');
    text
}

fn alone(lang: Lang, card: &Scorecard, one: &Alone) -> String {
    let Some(kpi) = card.kpi(&one.kpi) else { return String::new() };
    let name = &kpi.name;
    match &one.found {
        Err(reason) => format!("{name}: {}", cannot(lang, card, reason)),
        Ok(found) => {
            let value = &needed_value(lang, kpi, one.today, found);
            let today = &one.today.map_or_else(|| number::NONE.to_owned(), |today| worded(lang, kpi, today));
            match found.effort {
                Some(share) => {
                    Msg::NeededAloneLineEffort { name, value, today, effort: &effort(lang, share) }.text(lang)
                }
                None => Msg::NeededAloneLine { name, value, today }.text(lang),
            }
        }
    }
}

fn joint(lang: Lang, card: &Scorecard, found: &Joint) -> String {
    let mut text = format!("\n\n{}: ", Msg::NeededJoint.text(lang));
    let points = |performance: f64| points_finely(lang, Some(performance), card.cut_points);
    if found.reaches() {
        text.push_str(&Msg::NeededJointHint.text(lang));
        for one in &found.moves {
            let Some(kpi) = card.kpi(&one.kpi) else { continue };
            let line = Msg::NeededJointLine {
                name: &kpi.name,
                to: &moved_to(lang, kpi, Some(one.from), one.to),
                from: &worded(lang, kpi, one.from),
                effort: &effort(lang, one.effort),
                after: &points(one.performance.1),
                before: &points(one.performance.0),
            };
            text.push_str(&format!("\n- {}", line.text(lang)));
        }
        if !found.proven {
            text.push_str(&format!("\n{}", Msg::NeededJointUnproven.text(lang)));
        }
    } else {
        text.push_str(&joint_cannot(lang, card, found));
    }
    if !found.fixed.is_empty() {
        text.push_str(&format!("\n{}:", Msg::NeededFixed.text(lang)));
    }
    for (kpi, reason) in &found.fixed {
        text.push_str(&format!("\n- {}: {}", kpi_name(card, kpi), fixed(lang, *reason)));
    }
    text
}

/// Why no move of several reaches it.
pub fn joint_cannot(lang: Lang, card: &Scorecard, found: &Joint) -> String {
    match found.best {
        Some(best) => Msg::NeededJointCannot { score: &points_finely(lang, Some(best), card.cut_points) }.text(lang),
        None => Msg::NeededJointNone.text(lang),
    }
}

fn worded(lang: Lang, kpi: &Kpi, value: f64) -> String {
    number::with_unit(lang, value, kpi.decimals, &kpi.unit)
}

fn kpi_name(card: &Scorecard, id: &KpiId) -> String {
    card.kpi(id).map(|kpi| kpi.name.clone()).unwrap_or_default()
}
