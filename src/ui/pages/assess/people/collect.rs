//! Collecting answers: many files at once or pasted text; what was taken, and what was left out and why.

use super::Shown;
use crate::{
    domain::{
        edit::{Command, Deed},
        exchange::assess::answers::ENDING,
        jobs::CollectJob,
        model::{BUILT_IN_QUESTIONNAIRE, Round, Scorecard},
        text::{Lang, Msg},
    },
    state::{
        assess::{Collected, collect},
        content,
        jobs::Cancel,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, DropZone, IconName, Notice, NoticeKind, ProgressBar, TextArea, focus_soon},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

const OUTCOME: &str = "people-outcome";

/// How far the answers are.
#[derive(Clone)]
enum Stage {
    None,
    Reading(usize),
    Refused(String),
    Done(usize, Arc<[String]>),
}

/// The part of the page.
#[component]
pub(super) fn Collect(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let stage = RwSignal::new(Stage::None);
    let pasted = RwSignal::new(String::new());
    let cancel = StoredValue::new_local(Cancel::default());
    let take = move |collected: Collected| {
        let count = collected.taken.len();
        let put: Vec<Command> =
            collected.taken.into_iter().map(|response| Command::PutResponse(Box::new(response))).collect();
        if count > 0 {
            match session.attempt(&Command::Together(Deed::TakeAnswers, put)) {
                Ok(true) => {}
                // Another tab edits: that was said.
                Ok(false) => return Stage::None,
                Err(why) => return Stage::Refused(why),
            }
        }
        Stage::Done(count, collected.left_out.into())
    };
    let read = move |files: Vec<web_sys::File>, text: Option<(String, String)>| {
        let by_hand = text.is_some();
        stage.set(Stage::Reading(files.len() + usize::from(by_hand)));
        let handle = Cancel::default();
        cancel.set_value(handle.clone());
        let (card, round) = (session.scorecard_untracked(), shown.round.get_untracked());
        spawn_local(async move {
            let outcome = match job(lang, &card, &round).await {
                Ok(job) => collect(lang, job, files, text, handle).await,
                Err(why) => Err(Some(why)),
            };
            let next = match outcome {
                Ok(collected) => take(collected),
                Err(Some(why)) => Stage::Refused(why),
                Err(None) => Stage::None,
            };
            // A text is kept until all of it has been taken: what was left out may have to be looked at.
            if by_hand && matches!(&next, Stage::Done(_, left_out) if left_out.is_empty()) {
                pasted.try_set(String::new());
            }
            // The page may have been left meanwhile.
            if stage.try_set(next).is_none() {
                focus_soon(OUTCOME);
            }
        });
    };
    let paste = move |()| {
        let text = pasted.get_untracked();
        if !text.trim().is_empty() {
            read(Vec::new(), Some((Msg::PeoplePasteName.text(lang), text)));
        }
    };
    let files = Callback::new(move |files: Vec<web_sys::File>| read(files, None));
    let accept = format!("{ENDING},.json,.txt,.eml");
    view! {
        <section class="card stack" aria-labelledby="people-collect">
            <h2 id="people-collect">{t(Msg::PeopleCollect)}</h2>
            <p class="muted">{t(Msg::PeopleCollectLead)}</p>
            {move || outcome(lang, stage, cancel)}
            <DropZone
                label=t(Msg::PeopleCollectDrop)
                accept=accept
                multiple=true
                on_files=files
            />
            <TextArea label=t(Msg::PeoplePaste) value=pasted on_commit=move |text: String| pasted.set(text) />
            <div class="row"><Button on_click=paste>{t(Msg::PeoplePasteDo)}</Button></div>
            <div class="prose small muted">
                <p>{t(Msg::PeopleHonest)}</p>
                <p>{t(Msg::PeopleConfidential)}</p>
            </div>
        </section>
    }
}

/// What the worker has to know.
async fn job(lang: Lang, card: &Scorecard, round: &Round) -> Result<CollectJob, String> {
    let questionnaire = if round.questionnaire.as_str() == BUILT_IN_QUESTIONNAIRE {
        content::questionnaire_text().await?
    } else {
        card.questionnaire(&round.questionnaire).map(|own| own.content.0.to_string()).unwrap_or_default()
    };
    Ok(CollectJob {
        lang: lang.tag().to_owned(),
        round: round.clone(),
        questionnaire,
        known: card.responses.clone(),
        files: Vec::new(),
    })
}

/// What came of it.
fn outcome(lang: Lang, stage: RwSignal<Stage>, cancel: StoredValue<Cancel, LocalStorage>) -> AnyView {
    match stage.get() {
        Stage::None => ().into_any(),
        Stage::Reading(count) => view! {
            <ProgressBar
                label=Msg::PeopleCollectReading { count: count as f64 }.text(lang)
                value=Signal::derive(|| None)
                cancel_label=Msg::ActionCancel.text(lang)
                on_cancel=move |()| cancel.with_value(Cancel::cancel)
            />
        }
        .into_any(),
        Stage::Refused(why) => view! {
            <div id=OUTCOME tabindex="-1">
                <Notice kind=NoticeKind::Error title=Msg::PeopleCollectRefused.text(lang)><p>{why}</p></Notice>
            </div>
        }
        .into_any(),
        Stage::Done(taken, left_out) => {
            let kind = if left_out.is_empty() { NoticeKind::Info } else { NoticeKind::Warn };
            let close = move |()| stage.set(Stage::None);
            view! {
                <div id=OUTCOME tabindex="-1" role="status">
                    <Notice
                        kind=kind
                        title=Msg::PeopleTaken { count: taken as f64 }.text(lang)
                        close_label=Msg::ActionClose.text(lang)
                        on_close=close
                    >
                        {(!left_out.is_empty()).then(|| view! { <LeftOut sentences=left_out /> })}
                    </Notice>
                </div>
            }
            .into_any()
        }
    }
}

/// What was left out, each with its reason; the list can be copied and saved.
#[component]
fn LeftOut(
    /// A sentence each.
    sentences: Arc<[String]>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let count = sentences.len() as f64;
    let text = StoredValue::new(sentences.join("\n"));
    let lines = sentences.iter().map(|line| view! { <li><bdi>{line.clone()}</bdi></li> }).collect_view();
    let save = move |()| {
        session.download(&Msg::PeopleLeftFile.text(lang), "text/plain", &text.get_value());
    };
    view! {
        <div class="stack stack--s">
            <p>{Msg::PeopleLeftOut { count }.text(lang)}</p>
            <ul class="left-out" tabindex="0" aria-label=Msg::PeopleLeftOut { count }.text(lang)>{lines}</ul>
            <div class="row">
                <Button
                    small=true
                    icon=IconName::Copy
                    on_click=move |()| session.copy(text.get_value(), Msg::PeopleLeftCopied.text(lang))
                >
                    {Msg::PeopleLeftCopy.text(lang)}
                </Button>
                <Button small=true icon=IconName::Download on_click=save>{Msg::PeopleLeftSave.text(lang)}</Button>
            </div>
        </div>
    }
}
