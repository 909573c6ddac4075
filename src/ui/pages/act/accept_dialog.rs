//! The dialog that accepts a deviation for a while: with a reason, up to a last day.

use crate::{
    domain::{
        edit::{Command, Deed, ObjectiveEdit},
        model::ObjectiveId,
        text::Msg,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, DateField, Dialog, TextArea, focus_soon},
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The dialog; open while there is an objective to accept. What was said of it before stands in the fields.
#[component]
pub(super) fn AcceptDialog(
    /// The objective.
    accepting: RwSignal<Option<ObjectiveId>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let open = RwSignal::new(false);
    let (reason, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (no_reason, no_day) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    Effect::new(move |_| {
        let Some(id) = accepting.get() else { return };
        let before = session.scorecard_untracked().objective(&id).map(|o| o.accepted_reason.clone());
        reason.set(before.unwrap_or_default());
        until.set(String::new());
        no_reason.set(None);
        no_day.set(None);
        open.set(true);
    });
    let accept = move || {
        let Some(id) = accepting.get_untracked() else { return };
        let words = reason.get_untracked();
        let day = until.get_untracked().parse::<NaiveDate>().ok().filter(|day| *day >= session.today());
        no_reason.set(words.is_empty().then(|| Msg::ActReasonMissing.text(lang)));
        no_day.set(day.is_none().then(|| Msg::ActUntilMissing.text(lang)));
        if words.is_empty() || day.is_none() {
            return;
        }
        let reason = Command::EditObjective(id.clone(), ObjectiveEdit::AcceptedReason(words));
        let until = Command::EditObjective(id, ObjectiveEdit::AcceptedUntil(day));
        let done = session.run(&Command::Together(Deed::EditObjective, vec![reason, until]));
        session.end_merge();
        if done {
            open.set(false);
            focus_soon("act-heading");
        }
    };
    view! {
        <Dialog
            open=open
            title=t(Msg::ActAccept)
            close_label=t(Msg::ActionClose)
            on_close=move |()| accepting.set(None)
        >
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                accept();
            }>
                <TextArea
                    label=Msg::ActAcceptReason.text(lang)
                    value=reason
                    error=no_reason
                    on_commit=move |text: String| {
                        no_reason.set(None);
                        reason.set(text.trim().to_owned());
                    }
                />
                <DateField
                    label=Msg::ActAcceptUntil.text(lang)
                    value=until
                    error=no_day
                    on_commit=move |day: String| {
                        no_day.set(None);
                        until.set(day);
                    }
                />
                <div class="row row--end">
                    <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::ActAccept.text(lang)}</Button>
                </div>
            </form>
        </Dialog>
    }
}
