//! What the forms of the page have in common: a field that commits one edit, and the reading of numbers.

use crate::{
    domain::{
        edit::{Command, KpiEdit},
        model::Kpi,
        text::{Lang, number},
        view,
    },
    state::Session,
    ui::context::session,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The KPI that the forms edit, and the door for its edits.
#[derive(Clone, Copy)]
pub(super) struct Edits {
    pub(super) kpi: Memo<Arc<Kpi>>,
    session: Session,
}

/// Reads what was typed into a number field.
pub(super) type Reader = Callback<String, Result<Option<f64>, String>>;

impl Edits {
    /// For the KPI of a page.
    pub(super) fn of(page: Memo<view::KpiPage>) -> Self {
        Self { kpi: Memo::new(move |_| page.with(|page| Arc::clone(&page.kpi))), session: session() }
    }

    /// Something of the KPI, tracked.
    pub(super) fn read<T: Send + Sync + 'static>(self, pick: impl Fn(&Kpi) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.kpi.with(|kpi| pick(kpi)))
    }

    /// A number of the KPI as it stands in a field, tracked.
    pub(super) fn number(
        self,
        lang: Lang,
        pick: impl Fn(&Kpi) -> Option<f64> + Send + Sync + 'static,
    ) -> Signal<String> {
        self.read(move |kpi| pick(kpi).map(|value| number::for_input(lang, value)).unwrap_or_default())
    }

    /// Carries an edit out, as a step of its own.
    pub(super) fn run(self, edit: KpiEdit) -> bool {
        let id = self.kpi.with_untracked(|kpi| kpi.id.clone());
        let done = self.session.run(&Command::EditKpi(id, edit));
        self.session.end_merge();
        done
    }

    /// Reads a number that an edit can take: the reason of a refusal stands at the field, beside what was typed.
    pub(super) fn reads(self, read: Reader, edit: impl Fn(Option<f64>) -> KpiEdit + Send + Sync + 'static) -> Reader {
        Callback::new(move |text: String| {
            let number = read.run(text)?;
            let id = self.kpi.with_untracked(|kpi| kpi.id.clone());
            let refused = self.session.refusal(&Command::EditKpi(id, edit(number)));
            refused.map_or(Ok(number), Err)
        })
    }

    /// A field that commits an edit.
    pub(super) fn commit<T: 'static>(self, edit: impl Fn(T) -> KpiEdit + Send + Sync + 'static) -> Callback<T> {
        Callback::new(move |value| {
            self.run(edit(value));
        })
    }
}

/// Reads a number or nothing.
pub(super) fn optional(lang: Lang) -> Reader {
    Callback::new(move |text: String| {
        if text.trim().is_empty() {
            return Ok(None);
        }
        number::parse(lang, &text).map(Some).map_err(|error| error.sentence(lang))
    })
}

/// Reads a number; nothing is refused.
pub(super) fn required(lang: Lang) -> Reader {
    Callback::new(move |text: String| number::parse(lang, &text).map(Some).map_err(|error| error.sentence(lang)))
}
