//! What is said while a file is read, and when it cannot be taken.

use crate::{
    domain::text::{Lang, Msg},
    state::jobs::Cancel,
    ui::kit::{Notice, NoticeKind, ProgressBar},
};
use leptos::prelude::*;

/// A file is being read; that can be cancelled.
pub(super) fn reading_file(lang: Lang, name: &str, cancel: StoredValue<Cancel, LocalStorage>) -> AnyView {
    view! {
        <ProgressBar
            label=Msg::OpenReading { name }.text(lang)
            value=Signal::derive(|| None)
            cancel_label=Msg::ActionCancel.text(lang)
            on_cancel=move |()| cancel.with_value(Cancel::cancel)
        />
    }
    .into_any()
}

/// A file cannot be taken: why.
pub(super) fn not_taken(lang: Lang, why: String) -> AnyView {
    view! { <Notice kind=NoticeKind::Error title=Msg::OpenRefused.text(lang)><p>{why}</p></Notice> }.into_any()
}
