//! What a round asks: the questionnaire that comes with the app, or one of the scorecard's own, worded for its
//! organisation.

use crate::{
    domain::{
        assess::{
            asked,
            questionnaire::Questionnaire,
            read::{Problem, Source},
        },
        model::{BUILT_IN_QUESTIONNAIRE, Round, Wording},
        text::{Lang, Msg},
        view::assess::round_name,
        wording,
    },
    state::content,
    ui::{
        context::{lang, session, t},
        kit::{Notice, NoticeKind},
        pages::loaded::loaded,
    },
};
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// Shows what `show` makes of the questionnaire of a round once it is there. The own one is looked for in the open
/// scorecard.
pub(super) fn with_questionnaire(
    round: &Round,
    show: impl Fn(Arc<Questionnaire>) -> AnyView + Send + 'static,
) -> AnyView {
    if round.questionnaire.as_str() == BUILT_IN_QUESTIONNAIRE {
        return built_in(round.wording, show);
    }
    let card = session().scorecard_untracked();
    let own = card.questionnaire(&round.questionnaire);
    match asked::own(own.map(|own| &own.content.0), round.wording) {
        Ok(questionnaire) => show(questionnaire),
        Err(flaws) => view! {
            <h1><bdi>{round_name(&card, &round.id, lang())}</bdi></h1>
            {broken(lang(), &flaws)}
        }
        .into_any(),
    }
}

/// Shows what `show` makes of the questionnaire that comes with the app.
pub(super) fn built_in(wording: Wording, show: impl Fn(Arc<Questionnaire>) -> AnyView + Send + 'static) -> AnyView {
    let shown = move |source: Arc<Source>| show(source.for_type(wording));
    view! { {loaded(None, || Box::pin(content::questionnaire()), shown)} }.into_any()
}

/// Shows what `show` makes of a questionnaire that stands in a scorecard or an invitation; says so where it cannot be read.
pub(super) fn own_questionnaire(
    own: Option<&Value>,
    wording: Wording,
    show: impl Fn(Arc<Questionnaire>) -> AnyView,
) -> AnyView {
    match asked::own(own, wording) {
        Ok(questionnaire) => show(questionnaire),
        Err(flaws) => broken(lang(), &flaws),
    }
}

/// How many flaws are named; whoever mends a questionnaire has its file checked on import.
const NAMED: usize = 5;

/// Says that a questionnaire cannot be read, and why.
pub(super) fn broken(lang: Lang, flaws: &[Problem]) -> AnyView {
    let said: Vec<String> = flaws.iter().take(NAMED).map(|flaw| wording::questionnaire_problem(lang, flaw)).collect();
    let (missing, more) = (flaws.is_empty(), flaws.len().saturating_sub(NAMED));
    view! {
        <Notice kind=NoticeKind::Error title=t(Msg::AnsweringBroken)>
            {missing.then(|| view! { <p>{Msg::ResultNoQuestionnaire.text(lang)}</p> })}
            {(!missing).then(|| view! {
                <ul>{said.into_iter().map(|said| view! { <li><bdi>{said}</bdi></li> }).collect_view()}</ul>
            })}
            {(more > 0).then(|| view! { <p>{Msg::OwnQuestionnairesMore { count: more as f64 }.text(lang)}</p> })}
        </Notice>
    }
    .into_any()
}
