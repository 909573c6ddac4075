//! What somebody who was invited is to know before the first question.

use super::invited::{Draft, Stage, fact, other_language};
use crate::{
    domain::{
        assess::questionnaire::Questionnaire,
        exchange::assess::Invitation,
        text::{Msg, list},
        view::assess::sheet,
    },
    ui::{
        context::{lang, t},
        kit::{Button, ButtonKind, ConfirmDialog, IconName, TextField},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The most characters of the code that a person keeps.
const MOST_CODE: u32 = 64;

/// What it is about, who sees the answers, and the way to the questions.
#[component]
pub(super) fn Before(
    /// The invitation.
    invitation: Arc<Invitation>,
    /// What is asked.
    questionnaire: Arc<Questionnaire>,
    /// The answers.
    draft: Draft,
    /// One wants to go on.
    on_go: Callback<Stage>,
    /// Another invitation is to be opened.
    on_other: Option<Callback<()>>,
) -> impl IntoView {
    let lang = lang();
    let round = &invitation.round;
    let departments = !round.departments.is_empty();
    let order = sheet::order(&questionnaire, &round.version, departments);
    let (count, version) = (order.len() as f64, round.version.clone());
    let size = match questionnaire.minutes.get(&version) {
        Some(minutes) => Msg::BeginSize { minutes: *minutes, questions: count }.text(lang),
        None => Msg::BeginQuestions { count }.text(lang),
    };
    let progress = Memo::new(move |_| {
        draft.response.with(|given| sheet::progress(&questionnaire, &version, &order, departments, given))
    });
    let names: Vec<&str> = round.departments.iter().map(|department| department.name.as_str()).collect();
    let names = departments.then(|| list(lang, &names));
    let asking = RwSignal::new(false);
    let code = Signal::derive(move || draft.response.with(|given| given.code.clone()));
    let put_code = move |code: String| {
        let code: String = code.trim().chars().filter(|c| !c.is_control()).collect();
        let given = draft.response.get_untracked();
        if given.code != code {
            draft.put(crate::domain::model::Response { code, ..given });
        }
    };
    let begun = move || draft.response.with(|given| !given.answers.is_empty() || !given.facts.is_empty());
    let words = move || {
        if !begun() {
            return Msg::BeginDo.text(lang);
        }
        let progress = progress.get();
        Msg::RespondContinue { answered: progress.answered as f64, asked: progress.asked as f64 }.text(lang)
    };
    view! {
        {other_language(&invitation)}
        <section class="card stack" aria-labelledby="respond-know">
            <h2 id="respond-know">{t(Msg::RespondConfidential)}</h2>
            <ul class="respond__know">
                {fact(IconName::Info, t(Msg::RespondSeen))}
                {fact(IconName::Check, t(Msg::RespondNoName))}
                {fact(IconName::Lock, t(Msg::RespondNothingSent))}
            </ul>
            <dl class="respond__facts">
                <dt>{t(Msg::RespondQuestions)}</dt>
                <dd>{size}</dd>
                {names.map(|names| view! { <dt>{t(Msg::RespondDepartments)}</dt><dd><bdi>{names}</bdi></dd> })}
            </dl>
            <div class="respond__code">
                <TextField
                    label=t(Msg::RespondCode)
                    hint=t(Msg::RespondCodeHint)
                    max_length=MOST_CODE
                    value=code
                    on_commit=put_code
                />
            </div>
            <p class="row">
                <Button
                    kind=ButtonKind::Primary
                    icon=IconName::ChevronRight
                    on_click=move |()| on_go.run(Stage::Questions)
                >
                    {words}
                </Button>
                {move || begun().then(|| view! {
                    <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=move |()| asking.set(true)>
                        {t(Msg::RespondDelete)}
                    </Button>
                })}
                {on_other.map(|on_other| view! {
                    <Button kind=ButtonKind::Quiet on_click=on_other>{t(Msg::RespondOther)}</Button>
                })}
            </p>
            <p class="small muted">{t(Msg::RespondKept)}</p>
        </section>
        <ConfirmDialog
            open=asking
            title=t(Msg::RespondDeleteTitle)
            text=t(Msg::RespondDeleteText)
            confirm_label=t(Msg::ActionDelete)
            cancel_label=t(Msg::ActionCancel)
            danger=true
            on_confirm=move |()| draft.begin_anew()
        />
    }
}
