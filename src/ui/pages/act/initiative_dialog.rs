//! The dialog of one initiative: a new one is added as a whole, of one that exists every field is committed when it is left.

use crate::{
    domain::{
        edit::{Command, InitiativeEdit},
        model::{Initiative, InitiativeId, ObjectiveId},
        route::{Page, RoundTab},
        score::Scores,
        text::Msg,
        view::{assess::RoundLink, gap_choices},
        wording,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Dialog},
        parts::initiative_form::{InitiativeChoices, InitiativeForm},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What the dialog is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Editing {
    /// A new initiative, for this objective.
    New(Option<ObjectiveId>),
    /// One that exists.
    Old(InitiativeId),
}

/// The dialog; open while there is something to edit.
#[component]
pub fn InitiativeDialog(
    /// What it is about.
    editing: RwSignal<Option<Editing>>,
    /// All scores, for the gaps that it can close.
    scores: Memo<Arc<Scores>>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let open = RwSignal::new(false);
    let draft = RwSignal::new(None::<Initiative>);
    let missing = RwSignal::new(None::<String>);
    let circle = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let Some(now) = editing.get() else { return };
        missing.set(None);
        circle.set(None);
        draft.set(match now {
            Editing::New(objective) => {
                let mut initiative = Initiative::new(InitiativeId::lossy(&session.fresh_id()), "");
                initiative.objective = objective;
                Some(initiative)
            }
            Editing::Old(_) => None,
        });
        open.set(true);
    });
    let is_new = Memo::new(move |_| matches!(editing.get(), Some(Editing::New(_))));
    let value = Memo::new(move |_| match editing.get()? {
        Editing::New(_) => draft.get(),
        Editing::Old(id) => session.scorecard().initiative(&id).map(|initiative| Initiative::clone(initiative)),
    });
    // While the dialog is closed, nothing is worked out for it.
    let objective = Memo::new(move |_| value.with(|value| value.as_ref().map(|i| (i.id.clone(), i.objective.clone()))));
    let objectives = Memo::new(move |_| {
        session.scorecard().objectives.iter().map(|o| (o.id.to_string(), o.name.clone())).collect::<Vec<_>>()
    });
    let gaps = Memo::new(move |_| {
        let Some((_, objective)) = objective.get() else { return Vec::new() };
        let choices = scores.with(|scores| gap_choices(&session.scorecard(), scores, objective.as_ref()));
        choices.iter().map(|choice| (choice.id.to_string(), wording::gap(lang, choice))).collect::<Vec<_>>()
    });
    let cause = Memo::new(move |_| {
        value.with(|value| RoundLink::of_cause(&session.scorecard(), value.as_ref()?.cause.as_ref()))
    });
    let others = Memo::new(move |_| {
        let Some((own, _)) = objective.get() else { return Vec::new() };
        let card = session.scorecard();
        let others = card.initiatives.iter().filter(|other| other.id != own);
        others.map(|other| (other.id.clone(), other.name.clone())).collect::<Vec<_>>()
    });
    let choices = InitiativeChoices {
        objectives: objectives.into(),
        gaps: gaps.into(),
        others: others.into(),
        currency: Memo::new(move |_| session.scorecard().currency.clone()).into(),
        today: untrack(|| session.day()),
    };
    let edit = Callback::new(move |edit: InitiativeEdit| {
        missing.set(None);
        circle.set(None);
        match editing.get_untracked() {
            Some(Editing::New(_)) => draft.update(|draft| {
                if let Some(draft) = draft {
                    edit.make(draft);
                }
            }),
            // Said beside the field: a notice would lie behind the dialog.
            Some(Editing::Old(_)) if matches!(&edit, InitiativeEdit::Name(name) if name.is_empty()) => {
                missing.set(Some(Msg::ObjectiveNameMissing.text(lang)));
            }
            Some(Editing::Old(id)) => {
                // Days merge into one step of undo while they are typed.
                let typed = matches!(edit, InitiativeEdit::Start(_) | InitiativeEdit::Due(_));
                let waits = matches!(edit, InitiativeEdit::After(_));
                let command = Command::EditInitiative(id, edit, untrack(|| session.day()));
                if waits {
                    // Said beside the boxes: a notice would lie behind the dialog.
                    circle.set(session.attempt(&command).err());
                } else {
                    session.run(&command);
                }
                if !typed {
                    session.end_merge();
                }
            }
            None => {}
        }
    });
    let done = move || {
        if let Some(mut initiative) = draft.get_untracked() {
            if initiative.name.is_empty() {
                missing.set(Some(Msg::ObjectiveNameMissing.text(lang)));
                return;
            }
            initiative.changed = Some(untrack(|| session.day()));
            if !session.run(&Command::AddInitiative(initiative)) {
                return;
            }
        }
        open.set(false);
    };
    let title = move || if is_new.get() { Msg::ActAdd.text(lang) } else { Msg::ActEdit.text(lang) };
    let close = move |()| {
        session.end_merge();
        editing.set(None);
    };
    view! {
        <Dialog open=open title=Signal::derive(title) close_label=t(Msg::ActionClose) on_close=close>
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                done();
            }>
                {move || cause.get().map(|round| {
                    let (words, page) = (round.because(lang), Page::Round(round.id, RoundTab::Result));
                    view! { <p class="small"><a href=move || nav.href(page.clone())><bdi>{words}</bdi></a></p> }
                })}
                <InitiativeForm value=value choices=choices name_error=missing after_error=circle on_edit=edit />
                <div class="row row--end">
                    {move || is_new.get().then(|| view! {
                        <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                    })}
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>
                        {move || if is_new.get() { Msg::ActionAdd.text(lang) } else { Msg::ActionDone.text(lang) }}
                    </Button>
                </div>
            </form>
        </Dialog>
    }
}
