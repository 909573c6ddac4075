//! The rounds of assessment of a scorecard: those that are there, beginning one, and questionnaires of one's own.

mod begin;
pub(super) mod departments;
pub(super) mod draft;
mod list;
mod own;

use super::start::alone;
use crate::{
    domain::{
        assess::{
            questionnaire::{Questionnaire, Version},
            read::Source,
        },
        edit::Command,
        model::{QuestionnaireId, Scorecard},
        route::{Page, RoundTab, Route},
        text::{Lang, Msg},
    },
    state::content,
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, EmptyState, IconName},
        pages::loaded::loaded,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The rounds of assessment of a scorecard.
#[component]
pub fn RoundsPage() -> impl IntoView {
    loaded(
        Some(Msg::NavAssess),
        || Box::pin(content::questionnaire()),
        |source| view! { <Rounds source=source /> }.into_any(),
    )
}

#[component]
fn Rounds(
    /// The questionnaire that comes with the app.
    source: Arc<Source>,
) -> impl IntoView {
    let session = session();
    let beginning = RwSignal::new(false);
    let source = StoredValue::new(source);
    let none = Memo::new(move |_| session.scorecard().rounds.is_empty());
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1 id="rounds-heading" tabindex="-1">{t(Msg::NavAssess)}</h1>
                <p class="page__lead">{t(Msg::RoundsLead)}</p>
            </div>
            <div class="page__tools">
                {move || (!none.get()).then(|| view! {
                    <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=move |()| beginning.set(true)>
                        {t(Msg::RoundsBegin)}
                    </Button>
                })}
            </div>
        </div>
        {move || if none.get() {
            view! { <Nothing source=source.get_value() beginning=beginning /> }.into_any()
        } else {
            view! { <list::RoundList source=source.get_value() /> }.into_any()
        }}
        <own::OwnQuestionnaires source=source.get_value() />
        <begin::BeginDialog source=source.get_value() open=beginning />
    }
}

/// Where no round is yet: what one is good for, and the shortest ways to begin.
#[component]
fn Nothing(
    /// The questionnaire that comes with the app.
    source: Arc<Source>,
    /// Whether the dialog for a round of several people is open.
    beginning: RwSignal<bool>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let kind = session.scorecard_untracked().organisation.kind;
    let questionnaire = source.for_type(kind.into());
    let begin = move |version: String| {
        let round = alone(session, lang, version, kind);
        let page = Page::Round(round.id.clone(), RoundTab::Answer);
        if session.run(&Command::PutRound(Box::new(round))) {
            nav.go(&Route::page(&session.scorecard_untracked().id, page, None));
        }
    };
    let versions = questionnaire.versions_by_minutes();
    let last = versions.len();
    let offered: Vec<(String, String)> = versions
        .into_iter()
        .map(|(id, version)| (id.to_owned(), version_words(lang, &questionnaire, id, version)))
        .collect();
    let buttons = move || {
        let button = move |(n, (id, words)): (usize, (String, String))| {
            // The longest tells most.
            let kind = if n + 1 == last { ButtonKind::Primary } else { ButtonKind::Plain };
            view! { <Button kind=kind on_click=move |()| begin(id.clone())>{words}</Button> }
        };
        offered.clone().into_iter().enumerate().map(button).collect_view()
    };
    view! {
        <EmptyState title=t(Msg::RoundsNone) text=t(Msg::RoundsNoneText) icon=IconName::Target>
            {buttons}
            <Button kind=ButtonKind::Quiet on_click=move |()| beginning.set(true)>{t(Msg::RoundsSeveral)}</Button>
        </EmptyState>
    }
}

/// The name of a version with the minutes it takes.
fn version_words(lang: Lang, questionnaire: &Questionnaire, id: &str, version: &Version) -> String {
    let name = version.name.text(lang);
    match questionnaire.minutes.get(id) {
        Some(minutes) => Msg::RoundVersionMinutes { name, minutes: *minutes }.text(lang),
        None => name.to_owned(),
    }
}

/// The title of a questionnaire of one's own, without reading the whole of it; its id where there is none.
fn own_title(card: &Scorecard, id: &QuestionnaireId, lang: Lang) -> String {
    let title = card.questionnaire(id).and_then(|own| own.content.0.get("title"));
    let in_lang = title.and_then(|title| title.get(lang.tag()).or_else(|| title.as_object()?.values().next()));
    in_lang.and_then(|title| title.as_str()).map_or_else(|| id.to_string(), str::to_owned)
}
