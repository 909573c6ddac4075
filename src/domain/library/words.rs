//! Text in every language, and finding things in it although they are typed with mistakes.

use crate::domain::text::Lang;
use serde::{Deserialize, Serialize};

/// A text in every language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Words {
    /// English.
    pub en: String,
    /// German.
    pub de: String,
}

impl Words {
    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::De => &self.de,
        }
    }

    /// Both texts.
    pub fn all(&self) -> [&str; 2] {
        [&self.en, &self.de]
    }
}

/// A query, ready to be compared.
pub struct Query(Vec<String>);

/// How well something fits, 0 being best.
pub type Distance = u32;

/// For every letter that is typed wrong.
const MISTAKE: Distance = 8;
/// For a word that begins with what is looked for.
const BEGINNING: Distance = 1;
/// For a word that has it inside.
const INSIDE: Distance = 3;

impl Query {
    /// Reads what was typed.
    pub fn of(typed: &str) -> Self {
        Self(words(typed))
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well the texts fit, each with what it costs to be found there only; `None` where some word is in none of them.
    pub fn fits<'a>(&self, texts: impl IntoIterator<Item = (&'a str, Distance)>) -> Option<Distance> {
        let mut places = Vec::new();
        for (text, cost) in texts {
            places.extend(words(text).into_iter().map(|word| (word, cost)));
        }
        let mut total = 0;
        for wanted in &self.0 {
            total += places.iter().filter_map(|(word, cost)| Some(word_distance(wanted, word)? + cost)).min()?;
        }
        Some(total)
    }
}

/// How far a word is from what is looked for; one mistake from four letters on, two from eight.
fn word_distance(wanted: &str, word: &str) -> Option<Distance> {
    if word == wanted {
        return Some(0);
    }
    if word.starts_with(wanted) {
        return Some(BEGINNING);
    }
    let length = wanted.chars().count();
    if length >= 3 && word.contains(wanted) {
        return Some(INSIDE);
    }
    let allowed = match length {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    // Of a longer word its beginning counts: who types is not done yet.
    let beginning: String = word.chars().take(length + 1).collect();
    let shorter: String = word.chars().take(length).collect();
    let mistakes = [word, &beginning, &shorter].into_iter().map(|other| strsim::osa_distance(wanted, other)).min()?;
    let mistakes = u32::try_from(mistakes).ok()?;
    (mistakes <= allowed).then_some(mistakes * MISTAKE)
}

/// The words of a text in plain small letters: ä as a, ß as ss, é as e.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'ä' | 'à' | 'á' | 'â' => "a",
            'ö' | 'ô' | 'ó' | 'ø' => "o",
            'ü' | 'û' | 'ú' => "u",
            'é' | 'è' | 'ê' => "e",
            'ß' => "ss",
            _ if letter.is_alphanumeric() => {
                if let Some(word) = words.last_mut() {
                    word.push(letter);
                }
                continue;
            }
            _ => {
                words.push(String::new());
                continue;
            }
        };
        if let Some(word) = words.last_mut() {
            word.push_str(plain);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_words_with_mistakes_and_the_nearest_first() {
        let fits = |typed: &str, text: &str| Query::of(typed).fits([(text, 0)]);
        assert_eq!(fits("delivery", "On-time delivery rate"), Some(0));
        assert_eq!(fits("deliv", "On-time delivery rate"), Some(BEGINNING));
        assert_eq!(fits("treue", "Liefertermintreue"), Some(INSIDE));
        assert_eq!(fits("delviery", "On-time delivery rate"), Some(MISTAKE), "two letters changed places");
        assert_eq!(fits("satisfcation rate", "Satisfaction rate"), Some(MISTAKE));
        assert_eq!(fits("buero", "Büro"), Some(MISTAKE), "spelled out");
        assert_eq!(fits("buro", "Büro"), Some(0), "without its dots");
        assert_eq!(fits("BÜRO", "büro"), Some(0));
        assert_eq!(fits("delivery banana", "On-time delivery rate"), None, "every word counts");
        assert_eq!(fits("xyz", "abc"), None);
    }

    proptest! {
        #[test]
        fn a_word_of_the_text_is_always_found(text in "[a-zäöüß]{1,12}( [a-zäöüß]{1,12}){0,5}", n in 0..6_usize) {
            let all: Vec<&str> = text.split(' ').collect();
            prop_assert_eq!(Query::of(all[n % all.len()]).fits([(text.as_str(), 0)]), Some(0));
        }

        #[test]
        fn never_panics(typed in "\\PC{0,20}", text in "\\PC{0,40}") {
            Query::of(&typed).fits([(text.as_str(), 1)]);
        }
    }
}
