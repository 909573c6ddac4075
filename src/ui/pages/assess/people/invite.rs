//! The invitation: as a link, as a file, and what to write beside it.

use super::Shown;
use crate::{
    domain::{
        exchange::assess::invitation::{self, Invitation},
        text::{Lang, Msg},
        wording,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, IconName, Notice},
    },
};
use leptos::prelude::*;

/// The part of the page.
#[component]
pub(super) fn Invite(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let base = nav().base();
    let invited = Memo::new(move |_| Invitation::of(&session.scorecard(), &shown.round.get()));
    let answering = StoredValue::new(format!("{base}{}", invitation::MARK));
    let address = Memo::new(move |_| {
        let packed = invited.with(invitation::link).ok()?;
        Some(answering.with_value(|answering| format!("{answering}{packed}")))
    });
    let message = Memo::new(move |_| {
        let minutes = shown
            .questionnaire
            .with_value(|asked| shown.round.with(|round| asked.minutes.get(&round.version).copied()));
        let address = address.get();
        let fallback = answering.get_value();
        invited.with(|invited| words(lang, invited, minutes, address.as_deref().ok_or(&fallback)))
    });
    let save = move |()| {
        let (name, text) =
            invited.with_untracked(|invited| (invitation::file_name(invited), invitation::file(invited)));
        if session.download(&name, "application/json", &text) {
            session.toasts().say(Msg::PeopleFileSaid { name: &name }.text(lang));
        }
    };
    let copy_text = move |()| session.copy(message.get_untracked(), Msg::PeopleMailCopied.text(lang));
    view! {
        <section class="card stack" aria-labelledby="people-invite">
            <h2 id="people-invite">{t(Msg::PeopleInvite)}</h2>
            <p class="muted">{t(Msg::PeopleInviteLead)}</p>
            <div class="cols cols--two">
                <div class="stack stack--s">
                    {move || match address.get() {
                        Some(address) => view! {
                            <label class="field">
                                <span class="field__label">{Msg::PeopleLink.text(lang)}</span>
                                <textarea class="textarea invite__link" readonly rows="4" prop:value=address></textarea>
                            </label>
                        }
                        .into_any(),
                        None => view! { <Notice><p>{Msg::PeopleLinkTooLong.text(lang)}</p></Notice> }.into_any(),
                    }}
                    <div class="row">
                        {move || address.get().map(|address| view! {
                            <Button
                                kind=ButtonKind::Primary
                                icon=IconName::Copy
                                on_click=move |()| session.copy(address.clone(), Msg::PeopleLinkCopied.text(lang))
                            >
                                {Msg::PeopleLinkCopy.text(lang)}
                            </Button>
                        })}
                        <Button icon=IconName::Download on_click=save>{t(Msg::PeopleFile)}</Button>
                    </div>
                </div>
                <div class="stack stack--s">
                    <label class="field">
                        <span class="field__label">{t(Msg::PeopleMail)}</span>
                        <textarea
                            class="textarea"
                            readonly
                            rows="10"
                            lang=move || shown.round.with(|round| round.language.clone())
                            prop:value=move || message.get()
                        ></textarea>
                    </label>
                    <div class="row">
                        <Button icon=IconName::Copy on_click=copy_text>{t(Msg::PeopleMailCopy)}</Button>
                    </div>
                </div>
            </div>
        </section>
    }
}

/// What to write to those who are invited, in the language of the round: with the link, or for the file with the address of
/// the page that opens it.
fn words(lang: Lang, invited: &Invitation, minutes: Option<f64>, address: Result<&str, &String>) -> String {
    wording::invitation_mail(
        Lang::from_tag(&invited.round.language).unwrap_or(lang),
        invited,
        minutes,
        address.map_err(String::as_str),
    )
}
