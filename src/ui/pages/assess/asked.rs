//! What a round asks: the questionnaire that comes with the app, or one of the scorecard's own, worded for its
//! organisation.

use crate::{
    domain::{
        assess::{
            asked::{self, NotAsked},
            questionnaire::Questionnaire,
            read::Source,
        },
        model::{BUILT_IN_QUESTIONNAIRE, Round, Wording},
        text::Msg,
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
    let own = session().scorecard_untracked().questionnaire(&round.questionnaire).cloned();
    own_questionnaire(own.as_ref().map(|own| &own.content.0), round.wording, show)
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
    let lang = lang();
    let why = match asked::own(own, wording) {
        Ok(questionnaire) => return show(questionnaire),
        Err(NotAsked::Flawed(problems)) => problems.first().map(|first| wording::questionnaire_problem(lang, first)),
        Err(NotAsked::Gone) => None,
    };
    view! {
        <Notice kind=NoticeKind::Error title=t(Msg::AnsweringBroken)>
            {why.map(|why| view! { <p>{why}</p> })}
        </Notice>
    }
    .into_any()
}
