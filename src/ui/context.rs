//! What every page finds in the context: the session, the route, the preferences and the language.
//!
//! The language is a plain value: when it changes, the whole page is built anew, so texts need not be signals.

use crate::{
    domain::text::{Lang, Msg},
    state::{ImportDraft, Nav, Prefs, Session},
};
use leptos::prelude::*;

/// The open scorecard and the door for commands.
pub fn session() -> Session {
    expect_context()
}

/// The route.
pub fn nav() -> Nav {
    expect_context()
}

/// What was decided so far in the import wizard.
pub fn import_draft() -> ImportDraft {
    expect_context()
}

/// The preferences.
pub fn prefs() -> Prefs {
    expect_context()
}

/// The language of everything shown.
pub fn lang() -> Lang {
    use_context().unwrap_or_default()
}

/// A text in the language of everything shown. Not to be called in event handlers, which run outside the context: take
/// `lang()` outside and use `Msg::text` there.
pub fn t(msg: Msg<'_>) -> String {
    msg.text(lang())
}
