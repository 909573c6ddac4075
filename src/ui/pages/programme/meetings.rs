//! The four meetings: who takes part, where the time goes, and what stands on each agenda.

use super::{
    agenda::OneMeeting,
    setup::Setup,
    sheets::{AgendaSheet, printing},
    time::TimeShares,
};
use crate::{
    domain::{model::MEETINGS, view::programme::programme},
    ui::context::session,
};
use leptos::prelude::*;

/// The part.
#[component]
pub(super) fn Meetings() -> impl IntoView {
    let session = session();
    let model = Memo::new(move |_| programme(&session.scorecard(), session.day()));
    let (printed, print) = printing::<u16>();
    let sheet = Memo::new(move |_| {
        let number = printed.get()?;
        model.with(|model| model.meetings.iter().find(|meeting| meeting.number == number).cloned())
    });
    view! {
        <div class="duo">
            <Setup model=model />
            <TimeShares />
        </div>
        <div class="cols cols--two">
            {(1..=MEETINGS).map(|number| view! { <OneMeeting number=number model=model on_print=print /> }).collect_view()}
        </div>
        {move || sheet.get().map(|meeting| view! { <AgendaSheet meeting=meeting /> })}
    }
}
