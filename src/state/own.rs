//! The library of one's own on this device: one text in local storage. Read anew before every change, so that two tabs do
//! not write over each other; what cannot be read is never taken for an empty library, nor written over.

use crate::{
    domain::{
        library::{
            kpis::{Entry, Library},
            out,
            own::KEY,
        },
        text::{Lang, Msg},
    },
    web::{error::WebError, local},
};

/// What is kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// These entries.
    Sound(Vec<Entry>),
    /// A text that is no library.
    Damaged(String),
    /// The browser does not say; why.
    Blocked(String),
}

/// Reads what is kept.
pub fn load() -> Kept {
    match local::get(KEY) {
        Ok(None) => Kept::Sound(Vec::new()),
        Ok(Some(text)) => match Library::read(&text) {
            Ok(library) => Kept::Sound(library.kpis),
            Err(_) => Kept::Damaged(text),
        },
        Err(error) => Kept::Blocked(error.text),
    }
}

/// Changes the entries and keeps them. After an error everything is as it was.
///
/// # Errors
/// Why they are not kept, in a sentence.
pub fn change(lang: Lang, act: impl FnOnce(&mut Vec<Entry>)) -> Result<Kept, String> {
    let mut entries = match load() {
        Kept::Sound(entries) => entries,
        Kept::Damaged(_) => return Err(Msg::OwnDamaged.text(lang)),
        Kept::Blocked(why) => return Err(Msg::OwnNotKept { why: &why }.text(lang)),
    };
    act(&mut entries);
    let stored = if entries.is_empty() {
        local::remove(KEY)
    } else {
        let text = out::json(&entries.iter().collect::<Vec<_>>());
        text.map_err(|error| WebError::failed(error.to_string())).and_then(|text| local::set(KEY, &text))
    };
    stored.map(|()| Kept::Sound(entries)).map_err(|error| Msg::OwnNotKept { why: &error.text }.text(lang))
}

/// Puts a text back, or takes away what is there: for what cannot be read.
///
/// # Errors
/// Why not, in a sentence.
pub fn put_back(lang: Lang, text: Option<&str>) -> Result<Kept, String> {
    let stored = text.map_or_else(|| local::remove(KEY), |text| local::set(KEY, text));
    stored.map(|()| load()).map_err(|error| Msg::OwnNotKept { why: &error.text }.text(lang))
}
