//! Questionnaires of one's own: read from files, kept with the scorecard, saved as files.

use super::own_title;
use crate::{
    domain::{
        assess::read::Source,
        edit::Command,
        exchange::json,
        library::own,
        model::{OwnQuestionnaire, QuestionnaireId},
        text::{Lang, Msg},
    },
    state::{
        assess::{QuestionnaireFile, read_questionnaire},
        content,
        jobs::Cancel,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, DropZone, IconName, Notice, NoticeKind, focus_soon},
        pages::opening::{not_taken, reading_file},
    },
};
use leptos::{prelude::*, task::spawn_local};
use serde_json::Value;
use std::sync::Arc;

const HEADING: &str = "own-questionnaires";
/// What the name of a questionnaire file ends with.
const ENDING: &str = ".fokus-questionnaire.json";

/// How far a file is.
#[derive(Clone)]
enum File {
    None,
    Reading(String),
    Refused(String),
    Problems(Vec<String>, usize),
}

/// The part of the page; closed at first where there is none yet, for most come for the built-in one.
#[component]
pub(super) fn OwnQuestionnaires(
    /// The questionnaire that comes with the app.
    source: Arc<Source>,
) -> impl IntoView {
    let session = session();
    let none = session.scorecard_untracked().questionnaires.is_empty();
    let ids =
        Memo::new(move |_| session.scorecard().questionnaires.iter().map(|own| own.id.clone()).collect::<Vec<_>>());
    let built_in = StoredValue::new(source);
    let save = move |()| {
        let name = format!("{}{ENDING}", built_in.with_value(|source| source.id().to_owned()));
        let text = built_in.with_value(|source| json::laid_out(source.value()));
        session.download(&name, "application/json", &text);
    };
    view! {
        <details class="more" open=!none>
            <summary>{t(Msg::OwnQuestionnaires)}</summary>
            <section class="card stack" aria-labelledby=HEADING>
                <h2 class="visually-hidden" id=HEADING tabindex="-1">{t(Msg::OwnQuestionnaires)}</h2>
                <p class="muted">{t(Msg::OwnQuestionnairesLead)}</p>
                <ul class="rounds">
                    <For each=move || ids.get() key=Clone::clone let(id)>
                        <li class="rounds__one"><One id=id /></li>
                    </For>
                </ul>
                <Import />
                <p><Button icon=IconName::Download on_click=save>{t(Msg::OwnQuestionnairesBuiltIn)}</Button></p>
            </section>
        </details>
    }
}

/// One that is there.
#[component]
fn One(
    /// Its id.
    id: QuestionnaireId,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let kept = StoredValue::new(id);
    let title = Memo::new(move |_| kept.with_value(|id| own_title(&session.scorecard(), id, lang)));
    let used = Memo::new(move |_| {
        kept.with_value(|id| session.scorecard().rounds.iter().any(|round| round.questionnaire == *id))
    });
    let size = Memo::new(move |_| {
        let card = session.scorecard();
        let own = kept.with_value(|id| card.questionnaire(id).cloned());
        let count = |key: &str| {
            let list = own.as_ref().and_then(|own| own.content.0.get(key)).and_then(Value::as_array);
            list.map_or(0.0, |list| list.len() as f64)
        };
        Msg::OwnQuestionnairesSize { items: count("items"), facts: count("facts"), dimensions: count("dimensions") }
            .text(lang)
    });
    let save = move |()| {
        let card = session.scorecard_untracked();
        if let Some(own) = kept.with_value(|id| card.questionnaire(id).cloned()) {
            session.download(&format!("{}{ENDING}", own.id), "application/json", &json::laid_out(&own.content.0));
        }
    };
    let delete = move |()| {
        let said = Msg::OwnQuestionnairesDeleted { title: &title.get_untracked() }.text(lang);
        session.run_with_way_back(&Command::DeleteQuestionnaire(kept.get_value()), said);
        focus_soon(HEADING);
    };
    view! {
        <div class="rounds__words">
            <h3><bdi>{title}</bdi></h3>
            <p class="small muted">{size}</p>
            {move || used.get().then(|| view! { <p class="small muted">{Msg::OwnQuestionnairesUsed.text(lang)}</p> })}
        </div>
        <div class="row row--tight">
            <Button
                small=true
                icon=IconName::Download
                label=Signal::derive(move || Msg::OwnQuestionnairesSave { title: &title.get() }.text(lang))
                on_click=save
            />
            <Button
                kind=ButtonKind::Quiet
                small=true
                icon=IconName::Trash
                disabled=used
                label=Signal::derive(move || Msg::OwnQuestionnairesDelete { title: &title.get() }.text(lang))
                on_click=delete
            />
        </div>
    }
}

/// The place to bring one.
#[component]
fn Import() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let file = RwSignal::new(File::None);
    let cancel = StoredValue::new_local(Cancel::default());
    let take = move |value: Value| match put(lang, session, value) {
        Ok(title) => {
            session.toasts().say(Msg::OwnQuestionnairesTaken { title: &title }.text(lang));
            focus_soon(HEADING);
            File::None
        }
        Err(why) => File::Refused(why),
    };
    let open = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(chosen) = files.into_iter().next() else { return };
        file.set(File::Reading(chosen.name()));
        let handle = Cancel::default();
        cancel.set_value(handle.clone());
        spawn_local(async move {
            let read = match content::library().await {
                Ok(library) => read_questionnaire(lang, &chosen, own::ids(&library), handle).await,
                Err(why) => Err(Some(why)),
            };
            let next = match read {
                Ok(QuestionnaireFile::Sound(value)) => take(value),
                Ok(QuestionnaireFile::Problems(sentences, count)) => File::Problems(sentences, count),
                Err(Some(why)) => File::Refused(why),
                Err(None) => File::None,
            };
            // The page may have been left meanwhile.
            file.try_set(next);
        });
    });
    view! {
        {move || match file.get() {
            File::Reading(name) => reading_file(lang, &name, cancel),
            File::Refused(why) => not_taken(lang, why),
            File::Problems(sentences, count) => {
                let more = count.saturating_sub(sentences.len());
                let lines = sentences.into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view();
                view! {
                    <Notice
                        kind=NoticeKind::Error
                        title=Msg::OwnQuestionnairesProblems { count: count as f64 }.text(lang)
                    >
                        <ul>{lines}</ul>
                        {(more > 0).then(|| view! {
                            <p>{Msg::OwnQuestionnairesMore { count: more as f64 }.text(lang)}</p>
                        })}
                    </Notice>
                }
                .into_any()
            }
            File::None => ().into_any(),
        }}
        <DropZone label=t(Msg::OwnQuestionnairesImport) accept=".json" on_files=open />
    }
}

/// Puts a sound questionnaire into the scorecard. One that was answered already is not replaced: its answers could no
/// longer be understood.
fn put(lang: Lang, session: crate::state::Session, value: Value) -> Result<String, String> {
    let card = session.scorecard_untracked();
    let id = QuestionnaireId::lossy(value.get("id").and_then(Value::as_str).unwrap_or_default());
    let answered =
        card.rounds.iter().any(|round| round.questionnaire == id && card.responses_of(&round.id).next().is_some());
    if answered && card.questionnaire(&id).is_some_and(|own| own.content.0 != value) {
        return Err(Msg::OwnQuestionnairesAsked { title: &own_title(&card, &id, lang) }.text(lang));
    }
    session.attempt(&Command::PutQuestionnaire(Box::new(OwnQuestionnaire::new(id.clone(), value))))?;
    Ok(own_title(&session.scorecard_untracked(), &id, lang))
}
