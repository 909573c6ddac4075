//! Sharing: the scorecard as a file and, where it is small enough, as a link.

use crate::{
    domain::{
        exchange::{LinkError, link},
        text::{Msg, number},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Checkbox, IconName, Notice, NoticeKind},
        parts::score_table::ScoreTable,
    },
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn SharePage() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    // Answers are confidential: they go into a link only where somebody wants it, and a file says that they are in it.
    let (answers_in_file, answers_in_link) = (RwSignal::new(true), RwSignal::new(false));
    let made = Memo::new(move |_| {
        let card = session.scorecard();
        if answers_in_link.get() { link::make(&card) } else { link::make(&card.without_responses()) }
    });
    let answered = Memo::new(move |_| !session.scorecard().responses.is_empty());
    let base = nav.base();
    let address = move |payload: &str| format!("{base}{}{payload}", link::MARK);
    let export = move |()| {
        let (name, text) = session.export(answers_in_file.get_untracked());
        if session.download(&name, "application/json", &text) {
            session.toasts().say(Msg::ShareFileSaid { name: &name }.text(lang));
        }
    };
    let template = move |()| {
        let (name, text) = session.template_file();
        if session.download(&name, "application/json", &text) {
            session.toasts().say(Msg::ShareFileSaid { name: &name }.text(lang));
        }
    };
    let digits = move |n: usize| number::integer(lang, n as f64);
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::ShareTitle)}</h1>
                <p class="page__lead">{t(Msg::ShareLead)}</p>
            </div>
        </div>
        <section class="card stack" aria-labelledby="share-file">
            <h2 id="share-file">{t(Msg::ShareFile)}</h2>
            <p class="muted">{t(Msg::ShareFileHint)}</p>
            {answers(answered, Msg::ShareFileAnswers, Msg::ShareFileNoAnswers, answers_in_file)}
            <div class="row">
                <Button kind=ButtonKind::Primary icon=IconName::Download on_click=export>{t(Msg::ShareFileDo)}</Button>
            </div>
        </section>
        <section class="card stack" aria-labelledby="share-template">
            <h2 id="share-template">{t(Msg::ShareTemplate)}</h2>
            <p class="muted">{t(Msg::ShareTemplateHint)}</p>
            <div class="row">
                <Button icon=IconName::Download on_click=template>{t(Msg::ShareTemplateDo)}</Button>
            </div>
        </section>
        <ScoreTable />
        <section class="card stack" aria-labelledby="share-link">
            <h2 id="share-link">{t(Msg::ShareLink)}</h2>
            <p class="muted">{t(Msg::ShareLinkHint)}</p>
            {answers(answered, Msg::ShareLinkAnswers, Msg::ShareLinkNoAnswers, answers_in_link)}
            {move || match made.get() {
                Ok(payload) => {
                    let length = payload.len();
                    let address = address(&payload);
                    let copied = address.clone();
                    view! {
                        <label class="field">
                            <span class="field__label">{t(Msg::ShareLinkAddress)}</span>
                            <textarea class="link-box" readonly rows="4" prop:value=address></textarea>
                        </label>
                        <p class="small muted">
                            {t(Msg::ShareLinkLength { length: &digits(length), limit: &digits(link::MAX_MADE) })}
                        </p>
                        <Notice kind=NoticeKind::Warn>
                            <p>{t(Msg::ShareLinkWarning)}</p>
                        </Notice>
                        <div class="row">
                            <Button
                                icon=IconName::Copy
                                on_click=move |()| session.copy(copied.clone(), Msg::ShareLinkCopied.text(lang))
                            >
                                {t(Msg::ShareLinkCopy)}
                            </Button>
                        </div>
                    }
                    .into_any()
                }
                Err(LinkError::TooLong { length, limit }) => view! {
                    <Notice>
                        <p>{t(Msg::ShareLinkTooLong { length: &digits(length), limit: &digits(limit) })}</p>
                    </Notice>
                }
                .into_any(),
                Err(error) => view! {
                    <Notice kind=NoticeKind::Error><p>{crate::domain::wording::link_error(lang, &error)}</p></Notice>
                }
                .into_any(),
            }}
        </section>
    }
}

/// Whether what people answered goes along, where somebody has answered; and what that means.
fn answers(answered: Memo<bool>, label: Msg<'static>, without: Msg<'static>, chosen: RwSignal<bool>) -> impl IntoView {
    let lang = lang();
    let hint = Signal::derive(move || Some(if chosen.get() { Msg::ShareAnswersIn } else { without }.text(lang)));
    move || {
        let label = label.text(lang);
        answered
            .get()
            .then(|| view! { <Checkbox label=label checked=chosen hint=hint on_change=move |yes| chosen.set(yes) /> })
    }
}
