//! Who is asked in a round, and whose answers have come.

mod answers;
mod collect;
mod counts;
mod invite;
mod named;
mod settings;

use super::{
    asked::with_questionnaire,
    head::{RoundGone, RoundHead},
};
use crate::{
    domain::{
        assess::questionnaire::Questionnaire,
        edit::Command,
        model::{Round, RoundId, RoundMode},
        route::RoundTab,
        text::Msg,
        view::assess::rounds::first_departments,
    },
    ui::{
        context::{lang, session},
        kit::{Button, EmptyState, IconName},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shown {
    /// The round.
    round: Memo<Arc<Round>>,
    /// What it asks.
    questionnaire: StoredValue<Arc<Questionnaire>>,
}

impl Shown {
    /// Changes the round.
    fn change(self, session: crate::state::Session, make: impl FnOnce(&mut Round)) -> bool {
        let mut round = Round::clone(&self.round.get_untracked());
        make(&mut round);
        session.run(&Command::PutRound(Box::new(round)))
    }
}

/// Who is asked in a round, and whose answers have come.
#[component]
pub fn PeoplePage(
    /// The round.
    id: RoundId,
) -> impl IntoView {
    let session = session();
    // Only what is asked and how decides what is built; departments and answers come and go without building anything anew.
    let looked_for = id.clone();
    let asked = Memo::new(move |_| {
        let card = session.scorecard();
        let round = card.round(&looked_for)?;
        Some((round.questionnaire.clone(), round.wording))
    });
    move || {
        let there = asked.get();
        let round = there.and_then(|_| session.scorecard_untracked().round(&id).cloned());
        match round {
            None => view! { <RoundGone /> }.into_any(),
            Some(round) => {
                let first = Arc::clone(&round);
                with_questionnaire(&round, move |questionnaire| {
                    view! { <People first=Arc::clone(&first) questionnaire=questionnaire /> }.into_any()
                })
            }
        }
    }
}

#[component]
fn People(
    /// The round, as it is at first.
    first: Arc<Round>,
    /// What it asks.
    questionnaire: Arc<Questionnaire>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let id = first.id.clone();
    let shown = Shown {
        round: Memo::new(move |_| session.scorecard().round(&first.id).unwrap_or(&first).clone()),
        questionnaire: StoredValue::new(Arc::clone(&questionnaire)),
    };
    let several = Memo::new(move |_| shown.round.with(|round| round.mode == RoundMode::Several));
    let ask_several = move |()| {
        let card = session.scorecard_untracked();
        let version = shown.round.with_untracked(|round| round.version.clone());
        let departments = shown.questionnaire.with_value(|asked| first_departments(lang, &card, asked, &version));
        shown.change(session, |round| {
            round.mode = RoundMode::Several;
            round.departments = departments;
            if round.language.is_empty() {
                lang.tag().clone_into(&mut round.language);
            }
        });
    };
    view! {
        <RoundHead id=id tab=RoundTab::People questionnaire=questionnaire />
        {move || if several.get() {
            view! {
                <invite::Invite shown=shown />
                <collect::Collect shown=shown />
                <counts::Counts shown=shown />
                <named::NamedLists shown=shown />
                <answers::Answers shown=shown />
                <settings::Settings shown=shown />
            }
            .into_any()
        } else {
            view! {
                <EmptyState title=Msg::PeopleAlone.text(lang) text=Msg::PeopleAloneText.text(lang) icon=IconName::Share>
                    <Button on_click=ask_several>{Msg::RoundsSeveral.text(lang)}</Button>
                </EmptyState>
                <named::NamedLists shown=shown />
                <answers::Answers shown=shown />
            }
            .into_any()
        }}
    }
}
