//! The interviews: a place for each that the setting asks for, by salesperson and meeting.

use super::{
    interview_dialog::{InterviewDialog, SlotRef},
    sheets::{InterviewSheet, printing},
};
use crate::{
    domain::{
        model::{InterviewId, MEETINGS},
        route::{Page, ProgrammeTab},
        text::{Lang, Msg, date},
        view::programme::{PersonRow, Slot, SlotState, programme},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, EmptyState, Icon, IconName, LinkButton, ProgressBar, TableWrap},
        pages::term::Term,
    },
};
use leptos::prelude::*;

/// The part.
#[component]
pub(super) fn Interviews() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let model = Memo::new(move |_| programme(&session.scorecard(), session.day()));
    let editing = RwSignal::new(None::<SlotRef>);
    let (printed, print) = printing::<()>();
    let nobody = Memo::new(move |_| model.with(|model| model.people.is_empty()));
    let beyond = Memo::new(move |_| {
        model.with(|model| model.people.iter().filter(|p| !p.beyond.is_empty()).cloned().collect::<Vec<_>>())
    });
    let progress = move || model.with(|m| Msg::ExerciseProgress { done: m.done as f64, of: m.of as f64 }.text(lang));
    view! {
        <section class="card stack" aria-labelledby="interviews-title">
            <div class="row row--between">
                <div class="titled"><h2 id="interviews-title" tabindex="-1">{t(Msg::ProgrammeInterviews)}</h2><Term id="best-client-interview" word=t(Msg::ProgrammeInterviews) /></div>
                <Button icon=IconName::Print on_click=move |()| print.run(())>{t(Msg::InterviewEmptySheet)}</Button>
            </div>
            {move || if nobody.get() {
                view! {
                    <EmptyState
                        title=Msg::ExerciseNobody.text(lang)
                        text=Msg::ExerciseNobodyText.text(lang)
                        icon=IconName::Flag
                    >
                        <LinkButton href=Signal::derive(move || nav.href(Page::Programme(ProgrammeTab::Meetings)))>
                            {Msg::ExerciseSetup.text(lang)}
                        </LinkButton>
                    </EmptyState>
                }
                .into_any()
            } else {
                let share = move || model.with(|m| (m.of > 0).then(|| m.done as f64 / m.of as f64));
                view! {
                    <ProgressBar label=Signal::derive(progress) value=Signal::derive(share) />
                    <TableWrap label=Msg::ProgrammeInterviews.text(lang)>
                        <table class="table slots">
                            <caption class="visually-hidden">{Msg::ProgrammeInterviews.text(lang)}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{Msg::ExercisePeople.text(lang)}</th>
                                    {(1..=MEETINGS).map(|number| view! {
                                        <th scope="col">{Msg::MeetingNumber { number: number.into() }.text(lang)}</th>
                                    }).collect_view()}
                                </tr>
                            </thead>
                            <tbody>
                                {move || model.with(|model| {
                                    model.people.iter().map(|person| person_view(person, lang, editing)).collect_view()
                                })}
                            </tbody>
                        </table>
                    </TableWrap>
                }
                .into_any()
            }}
            {move || (!beyond.with(Vec::is_empty)).then(|| view! {
                <div class="stack stack--s">
                    <h3>{Msg::InterviewBeyond.text(lang)}</h3>
                    <ul class="slots__list slots__list--row">
                        {beyond.get().iter().flat_map(|person| {
                            person.beyond.iter().map(|slot| slot_view(person, slot, lang, editing)).collect::<Vec<_>>()
                        }).collect_view()}
                    </ul>
                </div>
            })}
        </section>
        <InterviewDialog editing=editing />
        {move || printed.get().map(|()| view! { <InterviewSheet /> })}
    }
}

fn person_view(person: &PersonRow, lang: Lang, editing: RwSignal<Option<SlotRef>>) -> impl IntoView + use<> {
    let cells = (1..=MEETINGS).map(|number| {
        let own = person.slots.iter().filter(|slot| slot.meeting == number);
        view! {
            <td data-label=Msg::MeetingNumber { number: number.into() }.text(lang)>
                <ul class="slots__list">{own.map(|slot| slot_view(person, slot, lang, editing)).collect_view()}</ul>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row"><bdi>{person.name.clone()}</bdi></th>
            {cells.collect_view()}
        </tr>
    }
}

fn slot_view(person: &PersonRow, slot: &Slot, lang: Lang, editing: RwSignal<Option<SlotRef>>) -> impl IntoView + use<> {
    let session = session();
    let interview = slot.interview.clone();
    let known = interview.as_ref().map(|interview| interview.id.clone());
    // An interview beyond the setting has no place of its own.
    let place = if person.beyond.contains(slot) { known.as_ref().map(ToString::to_string) } else { None };
    let place = place.unwrap_or_else(|| format!("{}-{}", person.id, slot.slot));
    let place = format!("slot-{place}");
    let client = interview.map(|interview| interview.client.clone()).filter(|client| !client.is_empty());
    let (icon, words) = state_words(slot.state, lang);
    let target = {
        let (person, name, slot, focus) = (person.id.clone(), person.name.clone(), slot.slot, place.clone());
        move |id: InterviewId| SlotRef { person, name, slot, id, focus }
    };
    let open = move |_| {
        let id = known.clone().unwrap_or_else(|| InterviewId::lossy(&session.fresh_id()));
        editing.set(Some(target.clone()(id)));
    };
    view! {
        <li>
            <button type="button" class="slot" id=place data-state=state_word(slot.state) on:click=open>
                <span class="visually-hidden">
                    {Msg::InterviewSlot { name: &person.name, number: f64::from(slot.slot) + 1.0 }.text(lang)}": "
                </span>
                {match client {
                    Some(client) => view! { <bdi class="slot__client">{client}</bdi> }.into_any(),
                    None => view! { <span class="slot__client muted">{Msg::InterviewNoClient.text(lang)}</span> }.into_any(),
                }}
                <span class="slot__state"><Icon name=icon />{words}</span>
            </button>
        </li>
    }
}

fn state_word(state: SlotState) -> &'static str {
    match state {
        SlotState::Done(_) => "done",
        SlotState::Overdue(_) => "overdue",
        SlotState::Planned(_) | SlotState::Due(_) | SlotState::Open => "open",
    }
}

fn state_words(state: SlotState, lang: Lang) -> (IconName, String) {
    let day = |day| date::day_short(lang, day);
    match state {
        SlotState::Done(at) => (IconName::Check, Msg::InterviewDone { day: &day(at) }.text(lang)),
        SlotState::Overdue(at) => (IconName::Warning, Msg::InterviewOverdue { day: &day(at) }.text(lang)),
        SlotState::Planned(at) => (IconName::Flag, Msg::InterviewPlanned { day: &day(at) }.text(lang)),
        SlotState::Due(at) => (IconName::Flag, Msg::InterviewDue { day: &day(at) }.text(lang)),
        SlotState::Open => (IconName::Plus, Msg::InterviewOpen.text(lang)),
    }
}
