//! The glossary: terms with an example and what to read next, and a few longer cards.

use super::words::{Distance, Query, Words};
use crate::domain::{
    gather,
    text::{Lang, alphabetical},
};
use serde::Deserialize;

/// Where the glossary stands, under `content/`.
pub const PATH: &str = "library/glossary.json";

/// The glossary.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Glossary {
    /// What the terms are about, in order.
    pub categories: Vec<Category>,
    /// The terms.
    pub terms: Vec<Term>,
    /// The cards.
    pub cards: Vec<Card>,
}

/// What terms are about.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Term {
    /// Its id, which also stands in addresses.
    pub id: String,
    /// The id of its category.
    pub category: String,
    /// The term.
    pub term: Words,
    /// Other names for it.
    #[serde(default)]
    pub also: Names,
    /// What it means.
    pub text: Words,
    /// One example.
    pub example: Words,
    /// The ids of terms to read next.
    pub see: Vec<String>,
}

/// Other names, by language.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Names {
    /// English.
    pub en: Vec<String>,
    /// German.
    pub de: Vec<String>,
}

impl Names {
    /// The names in a language.
    pub fn get(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::En => &self.en,
            Lang::De => &self.de,
        }
    }
}

/// A longer text on one question.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// Its paragraphs.
    pub paragraphs: Vec<Words>,
}

impl Glossary {
    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }

    /// Reads the glossary file.
    ///
    /// # Errors
    /// When it is damaged, which a test rules out for what is shipped.
    pub fn read(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// The term with this id.
    pub fn get(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }

    /// The terms that fit, best first; without a query all, in the order of the alphabet.
    pub fn find(&self, lang: Lang, typed: &str) -> Vec<&Term> {
        let query = Query::of(typed);
        let mut found: Vec<(Distance, String, &Term)> = self
            .terms
            .iter()
            .filter_map(|term| Some((term.fits(lang, &query)?, alphabetical(term.term.get(lang)), term)))
            .collect();
        gather::sort_by(&mut found, |a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        found.into_iter().map(|(_, _, term)| term).collect()
    }
}

impl Term {
    fn fits(&self, lang: Lang, query: &Query) -> Option<Distance> {
        if query.is_empty() {
            return Some(0);
        }
        let others = self.also.get(lang).iter().map(|name| (name.as_str(), 2));
        let other = self.term.all().into_iter().find(|name| *name != self.term.get(lang)).unwrap_or_default();
        let own = [(self.term.get(lang), 0), (other, 4), (self.text.get(lang), 10), (self.example.get(lang), 12)];
        query.fits(own.into_iter().chain(others))
    }
}
