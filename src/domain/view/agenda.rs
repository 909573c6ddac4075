//! The agenda of a meeting: its topics, and which of them are about the own offer.

/// A topic on the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its words.
    pub text: String,
    /// It is about the own offer, which has no place in these meetings.
    pub blocked: bool,
}

/// The topics of an agenda, one a line.
pub fn topics(agenda: &str) -> Vec<Topic> {
    let lines = agenda.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Topic { text: line.to_owned(), blocked: is_about_offer(line) }).collect()
}

/// Words that stand for the own offer, alone or with an ending; in either language, because people mix them.
const OFFER_WORDS: &[&str] = &[
    "product",
    "feature",
    "price list",
    "pricelist",
    "pricing",
    "demo",
    "demonstration",
    "pitch",
    "offer",
    "offering",
    "brochure",
    "roadmap",
    "sales deck",
    "funktion",
    "funktionsumfang",
    "leistungsumfang",
    "katalog",
    "broschüre",
    "verkaufsargument",
];

/// Parts of words that do so in German, where words are joined.
const OFFER_PARTS: &[&str] = &["produkt", "preisliste", "vorführung", "vorfuehrung", "angebot"];

/// Endings of the words.
const ENDINGS: &[&str] = &["", "s", "es", "n", "en", "e"];

/// Whether a topic is about the own products or the offer. A list of words decides, so that it can be foreseen: production
/// and productivity are none of them.
pub fn is_about_offer(topic: &str) -> bool {
    let lower = topic.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let pairs = words.windows(2).map(|pair| pair.join(" "));
    let is_word = |word: &str| {
        OFFER_WORDS.iter().any(|offer| word.strip_prefix(offer).is_some_and(|ending| ENDINGS.contains(&ending)))
    };
    let has_part = |word: &str| {
        let word = word.replace("produktion", "").replace("produktiv", "");
        OFFER_PARTS.iter().any(|part| word.contains(part))
    };
    words.iter().any(|word| is_word(word) || has_part(word)) || pairs.into_iter().any(|pair| is_word(&pair))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_about_the_offer_are_blocked_in_both_languages() {
        for blocked in [
            "New product",
            "Products and prices",
            "The price list",
            "Feature demo for B",
            "Elevator pitch",
            "Our offerings",
            "Neues Produkt",
            "Produktvorführung",
            "Preislisten 2026",
            "Funktionen im Vergleich",
            "Sonderangebote",
            "Vorfuehrung beim Kunden",
        ] {
            assert!(is_about_offer(blocked), "{blocked}");
        }
        for free in [
            "Why clients lose staff",
            "Production stops at client C",
            "What lowers their productivity?",
            "Produktionsausfälle bei Kunde C",
            "Was funktioniert bei ihnen nicht?",
            "Demokratie im Betrieb",
            "Personalmangel",
            "",
        ] {
            assert!(!is_about_offer(free), "{free}");
        }
    }

    #[test]
    fn an_agenda_has_one_topic_a_line() {
        let found = topics("  Staff shortage \n\nOur new product\r\n");
        assert_eq!(
            found,
            [
                Topic { text: "Staff shortage".into(), blocked: false },
                Topic { text: "Our new product".into(), blocked: true }
            ]
        );
    }
}
