//! What stands about initiatives: amounts of money, gaps to a target, how long ago anything happened.

use crate::domain::{
    text::{Lang, Msg, date, number},
    view::{GapChoice, Reaction},
};

/// An amount in a currency, with cents only where there are some; [`number::NONE`] where there is none.
pub fn money(lang: Lang, amount: Option<f64>, currency: &str) -> String {
    let Some(amount) = amount else { return number::NONE.to_owned() };
    let cents = (amount * 100.0).round() % 100.0;
    number::with_unit(lang, amount, if cents == 0.0 { 0 } else { 2 }, currency)
}

/// A measure with its value and what is missing to its target, as far as that is known.
pub fn gap(lang: Lang, choice: &GapChoice) -> String {
    let with_unit = |value| number::with_unit(lang, value, choice.decimals, &choice.unit);
    let name = &choice.name;
    match (choice.value.map(with_unit), choice.left) {
        (None, _) => name.clone(),
        (Some(value), None) => format!("{name}: {value}"),
        (Some(value), Some(0.0)) => Msg::ActGapReached { name, value: &value }.text(lang),
        (Some(value), Some(left)) => Msg::ActGapLeft { name, value: &value, left: &with_unit(left) }.text(lang),
    }
}

/// How long nothing has happened, or when something last did.
pub fn reaction(lang: Lang, reaction: &Reaction) -> String {
    match reaction.reacted {
        None => Msg::ActClock { count: reaction.days as f64 }.text(lang),
        Some(day) => Msg::ActReacted { day: &date::day_short(lang, day) }.text(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::KpiId;
    use Lang::{De, En};

    #[test]
    fn amounts_have_cents_only_where_there_are_some() {
        for (amount, english, german) in [
            (Some(20_000.0), "€\u{a0}20,000", "20.000\u{a0}€"),
            (Some(-1_500.0), "−€\u{a0}1,500", "−1.500\u{a0}€"),
            (Some(12.5), "€\u{a0}12.50", "12,50\u{a0}€"),
            (Some(12.999), "€\u{a0}13", "13\u{a0}€"),
            (Some(f64::INFINITY), "–", "–"),
            (None, "–", "–"),
        ] {
            assert_eq!((money(En, amount, "EUR"), money(De, amount, "EUR")), (english.into(), german.into()));
        }
    }

    #[test]
    fn a_gap_says_what_is_known() {
        let say = |value, left| {
            let (name, unit) = ("On time".to_owned(), "%".to_owned());
            gap(En, &GapChoice { id: KpiId::lossy("k"), name, unit, decimals: 1, value, left })
        };
        assert_eq!(say(None, None), "On time");
        assert_eq!(say(Some(72.0), None), "On time: 72.0%");
        assert_eq!(say(Some(72.0), Some(13.0)), "On time: 72.0%, 13.0% short of the target");
        assert_eq!(say(Some(90.0), Some(0.0)), "On time: 90.0%, target reached");
    }

    #[test]
    fn the_clock_speaks_of_days_and_a_reaction_of_its_day() {
        let fell = "2026-03-31".parse().unwrap();
        assert_eq!(
            reaction(En, &Reaction { fell, reacted: None, days: 71 }),
            "71 days without a new or changed initiative"
        );
        let reacted = "2026-04-02".parse().ok();
        assert_eq!(reaction(De, &Reaction { fell, reacted, days: 9 }), "zuletzt geändert am 2. Apr 2026");
    }
}
