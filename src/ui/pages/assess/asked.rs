//! What a round asks: the questionnaire that comes with the app, or one of the scorecard's own, worded for its
//! organisation.

use crate::{
    domain::{
        assess::{
            questionnaire::Questionnaire,
            read::{Problem, Source},
        },
        model::{BUILT_IN_QUESTIONNAIRE, Round},
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
        return built_in(round.wording.word(), show);
    }
    let card = session().scorecard_untracked();
    let own = card.questionnaire(&round.questionnaire).map(|own| own.content.0.clone());
    match read(own.as_ref(), round.wording.word()) {
        Ok(questionnaire) => show(questionnaire),
        Err(flaws) => view! {
            <h1><bdi>{round_name(&card, &round.id, lang())}</bdi></h1>
            {broken(lang(), &flaws)}
        }
        .into_any(),
    }
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
    match read(own, wording_word) {
        Ok(questionnaire) => show(questionnaire),
        Err(flaws) => broken(lang(), &flaws),
    }
}

/// A questionnaire in its wording, or its flaws; none where there is no questionnaire.
fn read(own: Option<&Value>, wording_word: &str) -> Result<Arc<Questionnaire>, Vec<Problem>> {
    // Which KPIs its recommendations name does not matter for asking.
    let source = own.ok_or_else(Vec::new).and_then(|value| Source::from_value(value, &|_| true))?;
    Ok(Arc::new(source.for_type(wording_word)))
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
