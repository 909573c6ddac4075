//! Giving the answers back: as a small file, or as a text to paste. The page itself sends nothing.

use super::invited::{Draft, Stage};
use crate::{
    domain::{
        assess::questionnaire::Questionnaire,
        exchange::assess::{Invitation, answers},
        model::Response,
        text::Msg,
        view::assess::sheet,
    },
    state::invited::copied,
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, ConfirmDialog, IconName, Notice, NoticeKind},
    },
};
use leptos::{html, prelude::*, task::spawn_local};
use std::sync::Arc;

/// What was answered, in numbers, and the ways to give it back.
#[component]
pub(super) fn GiveBack(
    /// The invitation.
    invitation: Arc<Invitation>,
    /// What is asked.
    questionnaire: Arc<Questionnaire>,
    /// The answers.
    draft: Draft,
    /// One wants to go elsewhere.
    on_go: Callback<Stage>,
) -> impl IntoView {
    let (lang, session) = (lang(), session());
    let heading: NodeRef<html::H2> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            heading.focus().unwrap_or_default();
        }
    });
    let round = &invitation.round;
    let (version, departments) = (round.version.clone(), !round.departments.is_empty());
    let order = sheet::order(&questionnaire, &version, departments);
    let progress = {
        let questionnaire = Arc::clone(&questionnaire);
        move || draft.response.with(|given| sheet::progress(&questionnaire, &version, &order, departments, given))
    };
    let counted = move || {
        let progress = progress();
        Msg::RespondAnswered { answered: progress.answered as f64, asked: progress.asked as f64 }.text(lang)
    };
    let empty = Memo::new(move |_| draft.response.with(|given| given.answers.is_empty() && given.facts.is_empty()));
    let done = Memo::new(move |_| draft.response.with(|given| given.done));
    // Only finished answers are taken by whoever runs the round.
    let finished = move || Response { done: true, ..draft.response.get_untracked() };
    let by_hand = RwSignal::new(None::<String>);
    let hand_in = move |given: Response| {
        if !done.get_untracked() {
            draft.put(given);
        }
    };
    let save = {
        let questionnaire = Arc::clone(&questionnaire);
        move |()| {
            let given = finished();
            let text = answers::file(&given, &questionnaire);
            if session.download(&answers::file_name(&given.id), "application/json", &text) {
                hand_in(given);
            }
        }
    };
    let copy = move |()| {
        let given = finished();
        let text = answers::block(&given, &questionnaire);
        spawn_local(async move {
            if copied(&text).await {
                session.toasts().say(Msg::RespondCopied.text(lang));
                by_hand.try_set(None);
            } else {
                by_hand.try_set(Some(text));
            }
            hand_in(given);
        });
    };
    let asking = RwSignal::new(false);
    let again = move |()| {
        draft.begin_anew();
        on_go.run(Stage::Before);
    };
    view! {
        <section class="card stack" aria-labelledby="respond-give">
            <h2 id="respond-give" tabindex="-1" node_ref=heading>{t(Msg::RespondGiveTitle)}</h2>
            <p>{counted}</p>
            {move || empty.get().then(|| view! {
                <Notice kind=NoticeKind::Warn><p>{Msg::RespondEmpty.text(lang)}</p></Notice>
            })}
            <p>{t(Msg::RespondGive)}</p>
            <div class="row">
                <Button kind=ButtonKind::Primary icon=IconName::Download disabled=empty on_click=save>
                    {t(Msg::RespondSave)}
                </Button>
                <Button icon=IconName::Copy disabled=empty on_click=copy>{t(Msg::RespondCopy)}</Button>
                <Button kind=ButtonKind::Quiet icon=IconName::ChevronLeft on_click=move |()| on_go.run(Stage::Questions)>
                    {t(Msg::RespondBack)}
                </Button>
            </div>
            {move || by_hand.get().map(|text| view! { <ByHand text=text /> })}
            <p class="small muted">{t(Msg::RespondChecksum)}</p>
            {move || done.get().then(|| view! {
                <Notice title=Msg::RespondDone.text(lang)>
                    <p>{Msg::RespondDoneHint.text(lang)}</p>
                    <p>
                        <Button icon=IconName::Plus on_click=move |()| asking.set(true)>{Msg::RespondAgain.text(lang)}</Button>
                    </p>
                </Notice>
            })}
        </section>
        <ConfirmDialog
            open=asking
            title=t(Msg::RespondAgainTitle)
            text=t(Msg::RespondAgainText)
            confirm_label=t(Msg::RespondAgain)
            cancel_label=t(Msg::ActionCancel)
            on_confirm=again
        />
    }
}

/// The text to copy by hand, selected already.
#[component]
fn ByHand(
    /// The text.
    text: String,
) -> impl IntoView {
    let lang = lang();
    let area: NodeRef<html::Textarea> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(area) = area.get() {
            area.focus().unwrap_or_default();
            area.select();
        }
    });
    view! {
        <div class="field">
            <label class="field__label" for="respond-text">{Msg::RespondByHand.text(lang)}</label>
            <textarea class="textarea respond__text" id="respond-text" readonly=true rows="6" node_ref=area prop:value=text></textarea>
        </div>
    }
}
