//! Texts in every language: messages, numbers and dates. Pure, so that reports and problems can be worded anywhere.
//!
//! `en.ftl` and `de.ftl` (Fluent) hold the sentences; `build.rs` turns them into [`Msg`] and refuses to build while a
//! language is incomplete. A new message is one line in each file, and then `Msg::KpiRename.text(lang)` in the code. A new
//! language is one file and one line in `lang.rs`.

mod alphabet;
pub mod date;
mod lang;
pub mod number;
mod number_parse;
#[cfg(test)]
mod tests;
pub mod words;

pub use alphabet::alphabetical;
pub use lang::Lang;
pub use messages::{KEYS, Msg};

use icu_plurals::PluralCategory;

#[allow(clippy::all, reason = "made by build.rs")]
mod messages {
    use super::{Lang, Out, PluralCategory};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// Joins names to a sentence part: `a`, `a and b`, `a, b and c`.
pub fn list<S: AsRef<str>>(lang: Lang, items: &[S]) -> String {
    let Some((last, most)) = items.split_last() else { return String::new() };
    if most.is_empty() {
        return last.as_ref().to_owned();
    }
    let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
    Msg::ListAnd { last: last.as_ref(), most: &most.join(", ") }.text(lang)
}

/// A sentence in the making: what the generated code writes to.
struct Out {
    lang: Lang,
    text: String,
}

impl Out {
    fn new(lang: Lang) -> Self {
        Self { lang, text: String::new() }
    }

    fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn number(&mut self, value: f64, min: u8, max: u8) {
        self.text.push_str(&number::between(self.lang, value, min, max));
    }

    fn plural(&self, value: f64, min: u8, max: u8) -> PluralCategory {
        number::plural(self.lang, value, min, max)
    }

    fn finish(mut self, end: &str) -> String {
        self.text.push_str(end);
        self.text
    }
}
