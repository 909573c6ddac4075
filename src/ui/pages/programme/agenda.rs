//! One meeting: its day, its agenda without topics about the own offer, what was discussed.

use crate::{
    domain::{
        edit::Command,
        model::{Meeting, MeetingId},
        text::{Lang, Msg, date},
        view::{agenda::Topic, programme::ProgrammeModel},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, Checkbox, DateField, Icon, IconName, TextArea},
    },
};
use leptos::prelude::*;

/// What is talked about in each of the meetings.
pub(super) const FIXED: [Msg<'static>; 4] =
    [Msg::MeetingTopicSaid, Msg::MeetingTopicRepeat, Msg::MeetingTopicUnderstood, Msg::MeetingTopicNext];

/// A meeting.
#[component]
pub(super) fn OneMeeting(
    /// Which one, 1 to 4.
    number: u16,
    /// The exercise.
    model: Memo<ProgrammeModel>,
    /// Its agenda is to be printed.
    on_print: Callback<u16>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let card = Memo::new(move |_| model.with(|m| m.meetings.iter().find(|card| card.number == number).cloned()));
    let field = move |pick: fn(&Meeting) -> String| {
        Signal::derive(move || {
            let meeting = card.get().and_then(|card| card.meeting);
            meeting.map(|meeting| pick(&meeting)).unwrap_or_default()
        })
    };
    let put = move |change: &dyn Fn(&mut Meeting)| {
        let Some(card) = card.get_untracked() else { return };
        let mut meeting = card.meeting_or(MeetingId::lossy(&session.fresh_id()));
        change(&mut meeting);
        session.run(&Command::PutMeeting(Box::new(meeting)));
    };
    let due = move || {
        card.get().map(|card| {
            let due = card.due.map(|day| Msg::InterviewDue { day: &date::day_short(lang, day) }.text(lang));
            let progress = Msg::ExerciseProgress { done: card.done as f64, of: card.of as f64 }.text(lang);
            [due, (card.of > 0).then_some(progress)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
    };
    let title = format!("meeting-{number}");
    let heading = title.clone();
    view! {
        <section class="card stack" aria-labelledby=title>
            <div class="card__head meeting__head">
                <h2 id=heading>{Msg::MeetingNumber { number: number.into() }.text(lang)}</h2>
                <p class="card__note">{due}</p>
            </div>
            <div class="meeting__day">
                <DateField
                    label=t(Msg::ProgrammeDate)
                    value=field(|meeting| meeting.date.map(|day| day.to_string()).unwrap_or_default())
                    on_commit=move |day: String| put(&|meeting| meeting.date = day.parse().ok())
                />
                <Checkbox
                    label=t(Msg::MeetingHeld)
                    checked=Signal::derive(move || card.get().and_then(|c| c.meeting).is_some_and(|m| m.held))
                    on_change=move |held: bool| put(&|meeting| meeting.held = held)
                />
            </div>
            <div class="stack stack--s">
                <div class="row row--between">
                    <h3>{t(Msg::MeetingAgenda)}</h3>
                    <Button
                        small=true
                        icon=IconName::Print
                        label=Msg::MeetingPrint { number: number.into() }.text(lang)
                        on_click=move |()| on_print.run(number)
                    >
                        {t(Msg::ActionPrint)}
                    </Button>
                </div>
                <ul class="agenda">
                    {FIXED.map(|topic| view! { <li>{t(topic)}</li> }).collect_view()}
                    {move || card.get().map(|card| {
                        card.topics.into_iter().map(|topic| topic_view(topic, lang)).collect_view()
                    })}
                </ul>
                <TextArea
                    label=t(Msg::MeetingOwn)
                    value=field(|meeting| meeting.agenda.clone())
                    on_commit=move |text: String| put(&|meeting| text.trim().clone_into(&mut meeting.agenda))
                />
            </div>
            <TextArea
                label=t(Msg::MeetingNotes)
                value=field(|meeting| meeting.notes.clone())
                on_commit=move |text: String| put(&|meeting| text.trim().clone_into(&mut meeting.notes))
            />
        </section>
    }
}

fn topic_view(topic: Topic, lang: Lang) -> AnyView {
    if topic.blocked {
        view! {
            <li class="no-print">
                <s><bdi>{topic.text}</bdi></s>
                " "
                <span class="late"><Icon name=IconName::Lock />{Msg::MeetingBlocked.text(lang)}</span>
            </li>
        }
        .into_any()
    } else {
        view! { <li><bdi>{topic.text}</bdi></li> }.into_any()
    }
}
