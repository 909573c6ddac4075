//! The questions of a round, answered by whoever has the scorecard open: alone, or as one of several.

use super::{
    asked::with_questionnaire,
    head::{RoundGone, RoundHead},
    sheet::Sheet,
};
use crate::{
    domain::{
        assess::questionnaire::Questionnaire,
        edit::Command,
        model::{Response, ResponseId, Round, RoundId, RoundMode, Scorecard},
        route::{Page, RoundTab},
        text::Msg,
    },
    ui::{
        context::{lang, nav, session},
        kit::{Button, IconName, LinkButton, Notice},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The questions of a round.
#[component]
pub fn AnswerPage(
    /// The round.
    id: RoundId,
) -> impl IntoView {
    let session = session();
    // Only what is asked decides what is built; answers come and go without building anything anew.
    let round = Memo::new(move |_| session.scorecard().round(&id).cloned());
    move || match round.get() {
        None => view! { <RoundGone /> }.into_any(),
        Some(round) => {
            let asked = Arc::clone(&round);
            with_questionnaire(&round, move |questionnaire| {
                view! { <Answering round=Arc::clone(&asked) questionnaire=questionnaire /> }.into_any()
            })
        }
    }
}

/// The sheet, and what comes after it.
#[component]
fn Answering(
    /// The round.
    round: Arc<Round>,
    /// What it asks.
    questionnaire: Arc<Questionnaire>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let alone = round.mode == RoundMode::Alone;
    let fresh = move || ResponseId::lossy(&session.fresh_id());
    let begun = begun(&session.scorecard_untracked(), &round);
    let own = RwSignal::new(begun.unwrap_or_else(fresh));
    let finished = RwSignal::new(false);
    let round_id = StoredValue::new(round.id.clone());
    let response = Memo::new(move |_| {
        let (card, id) = (session.scorecard(), own.get());
        let there = card.response(&id).map(|response| Response::clone(response));
        there.unwrap_or_else(|| Response::new(id, round_id.get_value()))
    });
    let put = move |response: Response| session.run(&Command::PutResponse(Box::new(response)));
    // What is refused is said by the session.
    let keep = Callback::new(move |response: Response| {
        put(response);
    });
    let result = move || nav.href(Page::Round(round_id.get_value(), RoundTab::Result));
    let done = Callback::new(move |()| {
        let given = response.get_untracked();
        if !given.done && !put(Response { done: true, ..given }) {
            return;
        }
        if alone {
            let card = session.scorecard_untracked().id.clone();
            let page = Page::Round(round_id.get_value(), RoundTab::Result);
            nav.go(&crate::domain::route::Route::page(&card, page, None));
        } else {
            finished.set(true);
        }
    });
    let again = move |()| {
        own.set(fresh());
        finished.set(false);
    };
    let lead = if alone { Msg::AnsweringLead } else { Msg::AnsweringSeveral };
    view! {
        <RoundHead
            id=round.id.clone()
            tab=RoundTab::Answer
            questionnaire=Arc::clone(&questionnaire)
            facts=lead.text(lang)
            brief=true
        />
        {move || if finished.get() {
            view! {
                <Notice title=Msg::AnsweringDone.text(lang)>
                    <p>{Msg::AnsweringDoneHint.text(lang)}</p>
                    <p class="row">
                        <Button icon=IconName::Plus on_click=again>{Msg::AnsweringAgain.text(lang)}</Button>
                        <LinkButton href=Signal::derive(result)>{Msg::AnsweringResult.text(lang)}</LinkButton>
                    </p>
                </Notice>
            }
            .into_any()
        } else {
            view! {
                <Sheet
                    questionnaire=Arc::clone(&questionnaire)
                    version=round.version.clone()
                    departments=round.departments.clone()
                    response=response
                    on_change=keep
                    on_done=done
                />
            }
            .into_any()
        }}
    }
}

/// The answers to go on with: of one who answers alone those that are there, of several those not finished. Answers that
/// came from other people are always finished.
fn begun(card: &Scorecard, round: &Round) -> Option<ResponseId> {
    let alone = round.mode == RoundMode::Alone;
    let mut given = card.responses_of(&round.id);
    given.find(|response| alone || !response.done).map(|response| response.id.clone())
}
