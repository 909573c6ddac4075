//! What is printed alone: the agenda of a meeting, and an empty sheet for an interview.

use super::agenda::FIXED;
use crate::{
    domain::{
        text::{Msg, date},
        view::programme::MeetingCard,
    },
    state::print_page,
    ui::context::{lang, session, t},
};
use leptos::{ev, prelude::*};

/// Lines for issues on an empty sheet.
const LINES: usize = 6;

/// What is being printed alone, and how to print something so. The sheet is there as long as it is printed.
pub(super) fn printing<T: Clone + Send + Sync + 'static>() -> (RwSignal<Option<T>>, Callback<T>) {
    let printed = RwSignal::new(None::<T>);
    let done = window_event_listener(ev::afterprint, move |_| printed.set(None));
    on_cleanup(move || done.remove());
    let print = Callback::new(move |what: T| {
        printed.set(Some(what));
        // The sheet is built by an effect of the signal, which has run by the next frame.
        request_animation_frame(print_page);
    });
    (printed, print)
}

/// The agenda of a meeting; blocked topics are not on it.
#[component]
pub(super) fn AgendaSheet(
    /// The meeting.
    meeting: MeetingCard,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let day = meeting.meeting.as_ref().and_then(|meeting| meeting.date).map(|day| date::day(lang, day));
    let own = meeting.topics.into_iter().filter(|topic| !topic.blocked);
    view! {
        <div class="print-only sheet">
            <h1>
                {Msg::MeetingAgenda.text(lang)}": "
                {Msg::MeetingNumber { number: meeting.number.into() }.text(lang)}
            </h1>
            <p><bdi>{session.scorecard_untracked().title.clone()}</bdi>{day.map(|day| format!(" · {day}"))}</p>
            <ol class="sheet__topics">
                {FIXED.map(|topic| view! { <li>{t(topic)}</li> }).collect_view()}
                {own.map(|topic| view! { <li><bdi>{topic.text}</bdi></li> }).collect_view()}
            </ol>
        </div>
    }
}

/// An empty sheet for one interview.
#[component]
pub(super) fn InterviewSheet() -> impl IntoView {
    view! {
        <div class="print-only sheet">
            <h1>{t(Msg::PartInterview)}</h1>
            <p class="sheet__line">{t(Msg::InterviewClient)}" ("{t(Msg::InterviewClientHint)}")"</p>
            <p class="sheet__line">{t(Msg::InterviewDate)}</p>
            <table class="table sheet__issues">
                <caption>{t(Msg::InterviewIssues)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(Msg::IssueText)}</th>
                        <th scope="col">{t(Msg::InterviewRelated)}</th>
                    </tr>
                </thead>
                <tbody>
                    {(0..LINES).map(|_| view! {
                        <tr><td></td><td>{t(Msg::AnswerYes)}" / "{t(Msg::AnswerNo)}</td></tr>
                    }).collect_view()}
                </tbody>
            </table>
            <h2>{t(Msg::InterviewNotes)}</h2>
        </div>
    }
}
