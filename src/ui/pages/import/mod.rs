//! The import wizard: from a CSV file to measures of the open scorecard, or of a new one. Nothing is stored before the end.

mod check;
mod drawing;
mod file;
mod groups;
mod new_card;
mod options;
mod reading;
mod row;
mod settings;
mod take;

use crate::{
    domain::{
        import::{Whole, issues},
        model::Scorecard,
        text::{Lang, Msg},
        wording,
    },
    state::{ImportDraft, Step},
    ui::{
        context::{import_draft, lang, nav, session, t},
        kit::{Button, ButtonKind, Notice, NoticeKind, ProgressBar, Stepper},
    },
};
use check::{CheckStep, TakeOver};
pub use drawing::DrawingImport;
use file::FileStep;
use leptos::{html, prelude::*};
use reading::ReadingStep;
use std::sync::Arc;
use take::TakeStep;

/// The wizard; for a new scorecard where none is open.
#[component]
pub fn ImportPage() -> impl IntoView {
    let (session, nav, lang, state) = (session(), nav(), lang(), import_draft());
    let target = nav.card_untracked();
    state.begin(lang, target.clone());
    let card = target.is_some().then(|| session.scorecard_untracked());
    let lead = match &card {
        Some(card) => t(Msg::ImportLeadOpen { title: &card.title }),
        None => t(Msg::ImportLeadNew),
    };
    // Whether somebody tried to go on with a draft that is not complete.
    let tried = RwSignal::new(false);
    let heading: NodeRef<html::H2> = NodeRef::new();
    Effect::new(move |before: Option<Step>| {
        let step = state.step.get();
        if before.is_some_and(|before| before != step) {
            tried.set(false);
            if let Some(heading) = heading.get_untracked() {
                heading.focus().ok();
            }
        }
        step
    });
    let steps: Vec<String> = Step::ALL.into_iter().map(|step| step_name(step).text(lang)).collect();
    let current = Signal::derive(move || Step::ALL.iter().position(|s| *s == state.step.get()).unwrap_or_default());
    let back = Callback::new(move |at: usize| go(state, Step::ALL.get(at).copied().unwrap_or_default()));
    let body_card = card.clone();
    let foot_card = card;
    view! {
        <div class="wizard">
            <div class="page__head">
                <div class="page__title">
                    <h1>{t(Msg::NavImport)}</h1>
                    <p class="page__lead">{lead}</p>
                </div>
            </div>
            <Stepper label=t(Msg::ImportSteps) steps=steps current=current on_back=back />
            <section class="stack stack--l" aria-labelledby="import-step">
                <h2 id="import-step" tabindex="-1" node_ref=heading>
                    {move || step_name(state.step.get()).text(lang)}
                </h2>
                {move || state.refused.get().map(|(_, why)| view! {
                    <Notice kind=NoticeKind::Error title=t(Msg::ImportRefused)>
                        <p>{why}</p>
                    </Notice>
                })}
                {move || {
                    let card = body_card.clone();
                    match state.step.get() {
                        Step::File => view! { <FileStep /> }.into_any(),
                        Step::Reading => view! { <ReadingStep /> }.into_any(),
                        Step::Take => view! { <TakeStep card=card tried=tried /> }.into_any(),
                        Step::Check => view! { <CheckStep card=card /> }.into_any(),
                    }
                }}
            </section>
            <Foot card=foot_card tried=tried />
        </div>
    }
}

fn step_name(step: Step) -> Msg<'static> {
    match step {
        Step::File => Msg::ImportStepFile,
        Step::Reading => Msg::ImportStepReading,
        Step::Take => Msg::ImportStepTake,
        Step::Check => Msg::ImportStepCheck,
    }
}

fn go(state: ImportDraft, step: Step) {
    state.stop();
    state.step.set(step);
}

/// What keeps the third step from going on, in sentences.
fn obstacles(state: ImportDraft, lang: Lang, card: Option<&Scorecard>) -> Vec<String> {
    let found = state.draft.with(|draft| draft.as_ref().map(|draft| issues(draft, card)));
    let found = found.unwrap_or_else(|| vec![Whole::NothingTaken]);
    let mut sentences: Vec<String> = found.into_iter().map(|issue| wording::import_whole(lang, issue)).collect();
    if card.is_none() {
        let (no_title, no_objective) = state.card.with(|card| {
            let unnamed = card.objective.as_ref().is_some_and(|(_, name)| name.trim().is_empty());
            (card.title.trim().is_empty(), unnamed)
        });
        let said = [(no_title, Msg::ImportWholeTitle), (no_objective, Msg::ImportWholeObjective)];
        sentences.extend(said.into_iter().filter(|(is, _)| *is).map(|(_, msg)| msg.text(lang)));
    }
    sentences
}

/// Back and on.
#[component]
fn Foot(card: Option<Arc<Scorecard>>, tried: RwSignal<bool>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let looked = card.clone();
    let obstacles = Memo::new(move |_| match state.step.get() {
        Step::Take if tried.get() => obstacles(state, lang, looked.as_deref()),
        _ => Vec::new(),
    });
    let blocked = Signal::derive(move || {
        let step = state.step.get();
        state.busy.get()
            || (step == Step::File && state.looked.with(Option::is_none))
            || (step == Step::Reading && state.draft.with(Option::is_none))
    });
    let take_card = card.clone();
    let next = Callback::new(move |()| match state.step.get_untracked() {
        Step::File => go(state, Step::Reading),
        Step::Reading => go(state, Step::Take),
        Step::Take => {
            tried.set(true);
            if untrack(|| self::obstacles(state, lang, take_card.as_deref())).is_empty() {
                state.extract(lang, take_card.clone());
            }
        }
        Step::Check => {}
    });
    let before = move || {
        let step = state.step.get_untracked();
        go(state, Step::ALL.into_iter().rev().find(|other| *other < step).unwrap_or_default());
    };
    view! {
        {move || {
            let said = obstacles.get();
            (!said.is_empty()).then(|| view! {
                <Notice kind=NoticeKind::Error>
                    {said.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
                </Notice>
            })
        }}
        {move || (state.step.get() == Step::Reading && !state.busy.get() && state.draft.with(Option::is_none)).then(|| view! {
            <Notice kind=NoticeKind::Warn><p>{t(Msg::ImportNotYet)}</p></Notice>
        })}
        {move || (state.busy.get() && state.step.get() != Step::File).then(|| view! {
            <ProgressBar
                label=reading_label(state, lang)
                value=Signal::derive(|| None)
                cancel_label=t(Msg::ActionCancel)
                on_cancel=move |()| state.stop()
            />
        })}
        <div class="wizard__foot">
            {move || (state.step.get() != Step::File).then(|| view! {
                <Button on_click=move |()| before()>{t(Msg::ActionBack)}</Button>
            })}
            {move || {
                let card = card.clone();
                match state.step.get() {
                    Step::Check => view! { <TakeOver card=card /> }.into_any(),
                    _ => view! {
                        <Button kind=ButtonKind::Primary disabled=blocked on_click=next>
                            {t(Msg::ImportNext)}
                        </Button>
                    }
                    .into_any(),
                }
            }}
        </div>
    }
}

fn reading_label(state: ImportDraft, lang: Lang) -> String {
    Msg::ImportReading { name: &file_name(state, lang) }.text(lang)
}

/// The name of the file, or the words for pasted text. Untracked.
fn file_name(state: ImportDraft, lang: Lang) -> String {
    let name = state.name.get_untracked();
    if name.is_empty() { Msg::ImportPastedName.text(lang) } else { name }
}
