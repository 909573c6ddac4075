//! Who takes part in the exercise, how its source is read, and how far it is.

use super::{edit_exercise, options};
use crate::{
    domain::{
        edit::{Command, ScorecardEdit},
        model::{Reading, Salesperson, SalespersonId},
        text::Msg,
        view::programme::ProgrammeModel,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, IconName, ProgressBar, Segmented, TextField, focus_soon},
        pages::term::Term,
    },
};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Setup(
    /// The exercise.
    model: Memo<ProgrammeModel>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let reading = Memo::new(move |_| session.scorecard().exercise.reading.word().to_owned());
    let ids = Memo::new(move |_| {
        session.scorecard().exercise.salespeople.iter().map(|person| person.id.clone()).collect::<Vec<_>>()
    });
    let fresh = RwSignal::new(String::new());
    let missing = RwSignal::new(None::<String>);
    let add = move || {
        let name = fresh.get_untracked().trim().to_owned();
        if name.is_empty() {
            missing.set(Some(Msg::ObjectiveNameMissing.text(lang)));
            return;
        }
        let id = SalespersonId::lossy(&session.fresh_id());
        let person = Salesperson::new(id, name);
        if edit_exercise(session, &|exercise| exercise.salespeople.push(person.clone())) {
            fresh.set(String::new());
        }
    };
    let share = move || model.with(|model| (model.of > 0).then(|| model.done as f64 / model.of as f64));
    view! {
        <section class="card stack" aria-labelledby="exercise-setup">
            <div class="titled"><h2 id="exercise-setup">{t(Msg::ExerciseSetup)}</h2><Term id="four-meeting-exercise" word=t(Msg::ExerciseSetup) /></div>
            <div class="stack stack--s">
                <Segmented
                    label=t(Msg::ExerciseReading)
                    value=reading
                    options=options(lang, Reading::WORDS, reading_name)
                    on_change=move |word: String| {
                        let reading = Reading::from_word(&word).unwrap_or_default();
                        edit_exercise(session, &|exercise| exercise.reading = reading);
                    }
                />
                <p class="field__hint">{t(Msg::ExerciseReadingHint)}</p>
            </div>
            <div class="stack stack--s">
                <h3 id="exercise-people" tabindex="-1">{t(Msg::ExercisePeople)}</h3>
                <p class="field__hint">{t(Msg::ExercisePeopleHint)}</p>
                <ul class="people">
                    <For each=move || ids.get() key=Clone::clone let(id)>
                        <OnePerson id=id />
                    </For>
                </ul>
                <form class="people__add" on:submit=move |event| {
                    event.prevent_default();
                    add();
                }>
                    <TextField
                        label=t(Msg::ExercisePersonNew)
                        value=fresh
                        max_length=80
                        error=missing
                        on_input=move |text: String| {
                            fresh.set(text);
                            missing.set(None);
                        }
                    />
                    <Button icon=IconName::Plus submit=true on_click=|()| ()>{t(Msg::ActionAdd)}</Button>
                </form>
            </div>
            {move || if share().is_some() {
                let label = move || model.with(|model| {
                    Msg::ExerciseProgress { done: model.done as f64, of: model.of as f64 }.text(lang)
                });
                view! { <ProgressBar label=Signal::derive(label) value=Signal::derive(share) /> }.into_any()
            } else {
                view! { <p class="muted">{Msg::ExerciseNobodyText.text(lang)}</p> }.into_any()
            }}
        </section>
    }
}

fn reading_name(reading: Reading) -> Msg<'static> {
    match reading {
        Reading::InAll => Msg::ExerciseInAll,
        Reading::BeforeEach => Msg::ExerciseEach,
    }
}

/// A salesperson: rename, remove.
#[component]
fn OnePerson(id: SalespersonId) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let own = id.clone();
    let name = Memo::new(move |_| {
        let card = session.scorecard();
        card.exercise.salespeople.iter().find(|person| person.id == own).map(|p| p.name.clone()).unwrap_or_default()
    });
    let own = id.clone();
    let rename = move |text: String| {
        let text = text.trim();
        if !text.is_empty() {
            edit_exercise(session, &|exercise| {
                if let Some(person) = exercise.salespeople.iter_mut().find(|person| person.id == own) {
                    text.clone_into(&mut person.name);
                }
            });
        }
    };
    let remove = move |()| {
        let card = session.scorecard_untracked();
        let count = card.interviews.iter().filter(|interview| interview.salesperson == id).count() as f64;
        let said = Msg::ExerciseRemoved { name: &name.get_untracked(), count }.text(lang);
        let mut exercise = card.exercise.clone();
        exercise.salespeople.retain(|person| person.id != id);
        session.run_with_way_back(&Command::EditScorecard(ScorecardEdit::Exercise(exercise)), said);
        session.end_merge();
        focus_soon("exercise-people");
    };
    view! {
        <li class="people__one">
            <TextField label=t(Msg::ExercisePerson) hide_label=true value=name max_length=80 on_commit=rename />
            <Button
                kind=ButtonKind::Quiet
                icon=IconName::Trash
                label=Signal::derive(move || Msg::ProgrammeRemove { name: &name.get() }.text(lang))
                on_click=remove
            />
        </li>
    }
}
