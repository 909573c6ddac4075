//! What a round asks: the questionnaire that comes with the app, or one of the scorecard's own, worded for its
//! organisation.

use crate::{
    domain::{
        assess::{questionnaire::Questionnaire, read::Source},
        model::{BUILT_IN_QUESTIONNAIRE, Round},
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
        return built_in(round.wording.word(), show);
    }
    let own = session().scorecard_untracked().questionnaire(&round.questionnaire).map(|own| own.content.0.clone());
    own_questionnaire(own.as_ref(), round.wording.word(), show)
}

/// Shows what `show` makes of the questionnaire that comes with the app.
pub(super) fn built_in(
    wording_word: &'static str,
    show: impl Fn(Arc<Questionnaire>) -> AnyView + Send + 'static,
) -> AnyView {
    let shown = move |source: Arc<Source>| show(Arc::new(source.for_type(wording_word)));
    view! { {loaded(None, || Box::pin(content::questionnaire()), shown)} }.into_any()
}

/// Shows what `show` makes of a questionnaire that stands in a scorecard or an invitation; says so where it cannot be read.
pub(super) fn own_questionnaire(
    own: Option<&Value>,
    wording_word: &str,
    show: impl Fn(Arc<Questionnaire>) -> AnyView,
) -> AnyView {
    let lang = lang();
    // Which KPIs its recommendations name does not matter for asking.
    let read = own.map(|value| Source::from_value(value, &|_| true));
    let why = match read {
        Some(Ok(source)) => return show(Arc::new(source.for_type(wording_word))),
        Some(Err(problems)) => problems.first().map(|first| wording::questionnaire_problem(lang, first)),
        None => None,
    };
    view! {
        <Notice kind=NoticeKind::Error title=t(Msg::AnsweringBroken)>
            {why.map(|why| view! { <p>{why}</p> })}
        </Notice>
    }
    .into_any()
}
