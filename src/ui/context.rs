//! What every page finds in the context: the session, the route, the preferences and the language.
//!
//! The language is a plain value: when it changes, the whole page is built anew, so texts need not be signals.

use super::fetched::Modules;
use crate::{
    domain::text::{Lang, Msg},
    state::{ImportDraft, Nav, Prefs, Session, scenarios::Scenarios},
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

/// What was decided so far in the import wizard; from its first opening on it lives as long as the app.
pub fn import_draft() -> ImportDraft {
    use_context().unwrap_or_else(|| expect_context::<Lasting>().keep(ImportDraft::default))
}

/// The scenarios of the open scorecard; from their first opening on they live as long as the app.
pub fn scenarios() -> Scenarios {
    use_context().unwrap_or_else(|| expect_context::<Lasting>().keep(Scenarios::default))
}

/// The owner of what lives as long as the app.
#[derive(Clone)]
pub struct Lasting(Option<Owner>);

impl Lasting {
    /// What lives as long as whoever calls this.
    pub fn here() -> Self {
        Self(Owner::current())
    }

    /// Makes something that every page finds in the context from now on.
    fn keep<T: Clone + Send + Sync + 'static>(self, make: fn() -> T) -> T {
        let make = move || {
            let made = make();
            provide_context(made.clone());
            made
        };
        self.0.map_or_else(make, |owner| owner.with(make))
    }
}

/// The modules that are fetched when they are first needed.
pub fn modules() -> Modules {
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
