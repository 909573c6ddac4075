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
use std::sync::OnceLock;

#[allow(clippy::all, reason = "made by build.rs")]
mod messages {
    use super::{Lang, Out, PluralCategory};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));

    /// The words of a message that the first load does without.
    pub(super) fn later_words(msg: Msg<'_>, lang: Lang, out: &mut Out) -> &'static str {
        later(msg, lang, out)
    }
}

/// Puts a message that the first load does without into words, or gives its fixed words.
type Later = fn(Msg<'_>, Lang, &mut Out) -> &'static str;

/// Set by [`bring_later`]. The release build is cut where functions are called: only because nothing in the first load
/// calls the sentences of other pages by name do they come with the parts that need them.
static LATER: OnceLock<Later> = OnceLock::new();

/// Brings the messages of sections that begin with `Later:`. Called by everything that is fetched after the first load,
/// and by the worker.
pub fn bring_later() {
    LATER.get_or_init(|| messages::later_words);
}

fn later(msg: Msg<'_>, lang: Lang, out: &mut Out) -> &'static str {
    if cfg!(not(feature = "split")) {
        bring_later();
    }
    LATER.get().map_or("…", |words| words(msg, lang, out))
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
pub(crate) struct Out {
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
