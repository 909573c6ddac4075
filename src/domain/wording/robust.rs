//! How robust the scores are, in words.

use super::{needed::part_name, points::points_finely, problem::status};
use crate::domain::{
    explain::robust::{Rank, Robust, Robustness},
    model::Scorecard,
    score::Status,
    text::{Lang, Msg, number},
    view::NodeId,
};

/// A number of draws as a share, exact: `97.03%`.
pub fn share_of_draws(lang: Lang, count: u32, draws: u32) -> String {
    let share = 100.0 * f64::from(count) / f64::from(draws.max(1));
    let is_whole = |decimals: u8| {
        let scaled = share * 10f64.powi(i32::from(decimals));
        (scaled - scaled.round()).abs() < 1e-9
    };
    number::percent(lang, share, (0..2).find(|decimals| is_whole(*decimals)).unwrap_or(2))
}

/// The result in a sentence.
pub fn robust_sentence(lang: Lang, found: &Robustness) -> String {
    match found.parts.first().filter(|total| total.status() != Status::NoData) {
        None => Msg::RobustSentenceNone.text(lang),
        Some(total) => Msg::RobustSentence {
            share: &share_of_draws(lang, total.kept(), found.draws),
            draws: f64::from(found.draws),
            status: &status(lang, total.status()),
        }
        .text(lang),
    }
}

/// What a draw is.
pub fn robust_how(lang: Lang, found: &Robustness) -> String {
    let factor = |factor: f64| number::between(lang, factor, 0, 2);
    Msg::RobustHow { low: &factor(1.0 - found.spread), high: &factor(1.0 + found.spread) }.text(lang)
}

/// All of it as plain text, for the clipboard.
pub fn robust_text(lang: Lang, card: &Scorecard, found: &Robustness) -> String {
    let mut text = robust_sentence(lang, found);
    text.push_str(&format!("\n{} {}\n", robust_how(lang, found), Msg::RobustNot.text(lang)));
    for one in &found.parts {
        text.push_str(&format!("\n- {}", part(lang, card, found, one)));
    }
    let ranked: Vec<(&Robust, Rank)> =
        found.parts.iter().filter_map(|one| Some((one, one.rank.filter(|_| one.score.is_some())?))).collect();
    if !ranked.is_empty() {
        text.push_str(&format!("\n\n{}: {}", Msg::RobustRanks.text(lang), Msg::RobustRanksHint.text(lang)));
    }
    for (one, rank) in ranked {
        let line = Msg::RobustRankLine {
            name: &name(card, one),
            rank: f64::from(rank.today),
            share: &share_of_draws(lang, rank.other, found.draws),
            extent: &ranks(lang, rank),
        };
        text.push_str(&format!("\n- {}", line.text(lang)));
    }
    text.push('\n');
    text
}

/// The ranks of all draws: `2 to 4`, or the one that it always has.
pub fn ranks(lang: Lang, rank: Rank) -> String {
    let word = |rank: u32| number::integer(lang, f64::from(rank));
    if rank.best == rank.worst {
        return word(rank.best);
    }
    Msg::RobustExtentFrom { low: &word(rank.best), high: &word(rank.worst) }.text(lang)
}

/// The scores of all draws: `61.2 to 66.0`.
pub fn scores(lang: Lang, card: &Scorecard, one: &Robust) -> String {
    let word = |score: f64| points_finely(lang, Some(score), card.cut_points);
    match one.extent {
        None => number::NONE.to_owned(),
        Some((low, high)) if word(low) == word(high) => word(low),
        Some((low, high)) => Msg::RobustExtentFrom { low: &word(low), high: &word(high) }.text(lang),
    }
}

fn name(card: &Scorecard, one: &Robust) -> String {
    one.part().map(|part: NodeId| part_name(card, &part)).unwrap_or_default()
}

fn part(lang: Lang, card: &Scorecard, found: &Robustness, one: &Robust) -> String {
    let name = &name(card, one);
    if one.score.is_none() {
        return Msg::RobustLineNone { name }.text(lang);
    }
    let shares: Vec<String> = one
        .states()
        .map(|(state, count)| format!("{} {}", status(lang, state), share_of_draws(lang, count, found.draws)))
        .collect();
    Msg::RobustLine {
        name,
        score: &points_finely(lang, one.score, card.cut_points),
        status: &status(lang, one.status()),
        shares: &shares.join(", "),
        extent: &scores(lang, card, one),
    }
    .text(lang)
}
