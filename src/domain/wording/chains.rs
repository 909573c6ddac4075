//! Chains of cause and effect as sentences.

use super::map::link_name;
use crate::domain::{
    model::LinkKind,
    text::{Lang, Msg},
    view::ChainStep,
};

/// A piece of a sentence about objectives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainPiece {
    /// Words.
    Words(String),
    /// The name of an objective, by its place among the boxes.
    Name(usize),
}

/// Stands for a name while a sentence is put together; no text of a language holds it.
const NAME: &str = "\u{1}";

/// A chain as a sentence: `If “A” succeeds, then so does “B” (expected after 3 months), and in the end “C”.`
pub fn chain(lang: Lang, steps: &[ChainStep]) -> Vec<ChainPiece> {
    let mut text = Msg::ChainIf { name: NAME }.text(lang);
    for (n, step) in steps.iter().enumerate().skip(1) {
        text = match n {
            1 => Msg::ChainThen { chain: &text, name: NAME }.text(lang),
            n if n + 1 == steps.len() => Msg::ChainLast { chain: &text, name: NAME }.text(lang),
            _ => Msg::ChainNext { chain: &text, name: NAME }.text(lang),
        };
        if let Some(months) = step.months {
            let months = Msg::CountMonths { count: months.into() }.text(lang);
            text = Msg::ChainAfter { chain: &text, months: &months }.text(lang);
        }
    }
    pieces(&sentence(lang, &text), steps.iter().map(|step| step.at))
}

/// Two objectives that pull against each other, as a sentence.
pub fn chain_conflict(lang: Lang, (from, to): (usize, usize)) -> Vec<ChainPiece> {
    pieces(&sentence(lang, &link_name(lang, LinkKind::Conflicts, NAME, NAME)), [from, to])
}

/// A link that closes a circle, as a sentence.
pub fn chain_back(lang: Lang, (from, to): (usize, usize)) -> Vec<ChainPiece> {
    pieces(&sentence(lang, &Msg::ChainBack { from: NAME, to: NAME }.text(lang)), [from, to])
}

fn sentence(lang: Lang, text: &str) -> String {
    Msg::ChainEnd { chain: text }.text(lang)
}

fn pieces(text: &str, names: impl IntoIterator<Item = usize>) -> Vec<ChainPiece> {
    let mut names = names.into_iter();
    let mut pieces = Vec::new();
    for (n, words) in text.split(NAME).enumerate() {
        if n > 0 {
            pieces.extend(names.next().map(ChainPiece::Name));
        }
        if !words.is_empty() {
            pieces.push(ChainPiece::Words(words.to_owned()));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(pieces: &[ChainPiece]) -> String {
        let piece = |piece: &ChainPiece| match piece {
            ChainPiece::Words(words) => words.clone(),
            ChainPiece::Name(at) => format!("N{at}"),
        };
        pieces.iter().map(piece).collect()
    }

    fn steps(months: &[Option<u16>]) -> Vec<ChainStep> {
        months.iter().enumerate().map(|(at, months)| ChainStep { at, months: *months }).collect()
    }

    #[test]
    fn a_chain_is_a_sentence_in_each_language() {
        let three = steps(&[None, Some(3), None]);
        assert_eq!(
            told(&chain(Lang::En, &three)),
            "If “N0” succeeds, then so does “N1” (expected after 3 months), and in the end “N2”."
        );
        assert_eq!(
            told(&chain(Lang::De, &three)),
            "Wenn „N0“ gelingt, dann auch „N1“ (erwartet nach 3 Monaten) und schließlich „N2“."
        );
        assert_eq!(
            told(&chain(Lang::En, &steps(&[None, Some(1)]))),
            "If “N0” succeeds, then so does “N1” (expected after 1 month)."
        );
        assert_eq!(
            told(&chain(Lang::De, &steps(&[None, None, None, Some(1)]))),
            "Wenn „N0“ gelingt, dann auch „N1“, dann „N2“ und schließlich „N3“ (erwartet nach 1 Monat)."
        );
    }

    #[test]
    fn what_is_told_apart_is_a_sentence_too() {
        assert_eq!(told(&chain_conflict(Lang::En, (4, 2))), "“N4” and “N2” pull against each other.");
        assert_eq!(told(&chain_back(Lang::De, (4, 2))), "„N4“ führt zurück zu „N2“.");
    }
}
