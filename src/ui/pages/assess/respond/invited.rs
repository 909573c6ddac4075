//! The way of somebody who was invited: what it is about, the questions, giving the answers back. The draft is kept in
//! this browser after each answer.

use super::{
    super::{
        asked::{built_in, own_questionnaire},
        sheet::Sheet,
    },
    before::Before,
    give_back::GiveBack,
};
use crate::{
    domain::{
        assess::questionnaire::Questionnaire,
        exchange::assess::Invitation,
        model::{Response, ResponseId},
        text::{Lang, Msg},
    },
    state::invited::{self as kept, Kept},
    ui::{
        context::{lang, prefs, session, t},
        kit::{Button, ButtonKind, Icon, IconName, Notice, NoticeKind},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// Where one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// What it is about.
    Before,
    /// The questions.
    Questions,
    /// Giving the answers back.
    GiveBack,
}

/// What was answered, and the draft of it in this browser.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    /// The answers.
    pub(super) response: RwSignal<Response>,
    /// Why they are not kept, if they are not; empty where a damaged draft is in the way.
    pub(super) unkept: RwSignal<Option<String>>,
    /// A draft that cannot be read.
    pub(super) damaged: RwSignal<Option<String>>,
    /// What makes ids.
    fresh: StoredValue<fn() -> ResponseId>,
}

impl Draft {
    /// Takes changed answers and keeps them.
    pub(super) fn put(self, response: Response) {
        self.unkept.set(kept::save(&response).err());
        self.response.set(response);
    }

    /// Takes a draft away that cannot be read, and keeps what was answered since.
    fn drop_damaged(self) {
        let given = self.response.get_untracked();
        if let Err(why) = kept::remove(&given.round) {
            self.unkept.set(Some(why));
            return;
        }
        self.damaged.set(None);
        if !given.answers.is_empty() || !given.facts.is_empty() {
            self.put(given);
        }
    }

    /// Begins anew: the draft is gone, readable or not.
    pub(super) fn begin_anew(self) {
        let round = self.response.with_untracked(|given| given.round.clone());
        let removed = kept::remove(&round);
        if removed.is_ok() {
            self.damaged.set(None);
        }
        self.unkept.set(removed.err());
        self.response.set(Response::new((self.fresh.get_value())(), round));
    }
}

/// An invitation that was opened.
#[component]
pub(super) fn Invited(
    /// The invitation.
    invitation: Arc<Invitation>,
    /// Another one is to be opened; none where it came in the address.
    on_other: Option<Callback<()>>,
) -> impl IntoView {
    let wording = invitation.round.wording;
    let shown = {
        let invitation = Arc::clone(&invitation);
        move |questionnaire: Arc<Questionnaire>| {
            view! { <Way invitation=Arc::clone(&invitation) questionnaire=questionnaire on_other=on_other /> }
                .into_any()
        }
    };
    match &invitation.own {
        None => built_in(wording, shown),
        own => own_questionnaire(own.as_ref(), wording, shown),
    }
}

#[component]
fn Way(
    /// The invitation.
    invitation: Arc<Invitation>,
    /// What is asked.
    questionnaire: Arc<Questionnaire>,
    /// Another one is to be opened.
    on_other: Option<Callback<()>>,
) -> impl IntoView {
    let lang = lang();
    let draft = draft_of(&invitation);
    let handed_in = draft.response.with_untracked(|given| given.done);
    let stage = RwSignal::new(if handed_in { Stage::GiveBack } else { Stage::Before });
    let title = questionnaire.title.text(lang).to_owned();
    let (name, organisation) = (invitation.round.name.clone(), invitation.organisation.clone());
    let go = Callback::new(move |to: Stage| stage.set(to));
    let shown = move || match stage.get() {
        Stage::Before => view! {
            <Before
                invitation=Arc::clone(&invitation)
                questionnaire=Arc::clone(&questionnaire)
                draft=draft
                on_go=go
                on_other=on_other
            />
        }
        .into_any(),
        Stage::Questions => view! {
            <Sheet
                questionnaire=Arc::clone(&questionnaire)
                version=invitation.round.version.clone()
                departments=invitation.round.departments.clone()
                response=draft.response
                on_change=move |given: Response| draft.put(given)
                on_done=move |()| stage.set(Stage::GiveBack)
            />
        }
        .into_any(),
        Stage::GiveBack => view! {
            <GiveBack
                invitation=Arc::clone(&invitation)
                questionnaire=Arc::clone(&questionnaire)
                draft=draft
                on_go=go
            />
        }
        .into_any(),
    };
    view! {
        <div class="respond">
            <div class="page__head">
                <div class="page__title">
                    <h1>{title}</h1>
                    {(!organisation.is_empty()).then(|| view! { <p class="page__lead"><bdi>{organisation}</bdi></p> })}
                    {(!name.is_empty()).then(|| view! { <p class="page__lead"><bdi>{name}</bdi></p> })}
                </div>
            </div>
            {move || unkept(lang, draft)}
            {move || damaged(draft)}
            {shown}
        </div>
    }
}

/// What is kept of the answers to this round, or an empty sheet.
fn draft_of(invitation: &Invitation) -> Draft {
    let fresh: fn() -> ResponseId = || ResponseId::lossy(&kept::fresh_id());
    let round = &invitation.round.id;
    let (found, unkept, damaged) = match kept::load(round) {
        Kept::Sound(found) => (found, None, None),
        Kept::Damaged(text) => (None, None, Some(text)),
        Kept::Blocked(why, found) => (found, Some(why), None),
    };
    let response = found.map_or_else(|| Response::new(fresh(), round.clone()), |found| *found);
    Draft {
        response: RwSignal::new(response),
        unkept: RwSignal::new(unkept),
        damaged: RwSignal::new(damaged),
        fresh: StoredValue::new(fresh),
    }
}

/// Says so where the browser does not keep the answers.
fn unkept(lang: Lang, draft: Draft) -> Option<impl IntoView> {
    // What is in the way of a damaged draft is said below.
    let why = draft.unkept.get().filter(|why| !why.is_empty())?;
    Some(view! {
        <Notice kind=NoticeKind::Warn title=Msg::RespondUnkept.text(lang)>
            <p>{Msg::RespondUnkeptHint { why: &why }.text(lang)}</p>
        </Notice>
    })
}

/// A draft that cannot be read: it can be saved as a file, and taken away.
fn damaged(draft: Draft) -> Option<impl IntoView> {
    let text = draft.damaged.get()?;
    let session = session();
    let save = move |()| {
        session.download("damaged-answers.txt", "text/plain", &text);
    };
    Some(view! {
        <Notice kind=NoticeKind::Error title=t(Msg::RespondDamaged)>
            <p>{t(Msg::RespondDamagedHint)}</p>
            <p class="row">
                <Button icon=IconName::Download on_click=save>{t(Msg::RespondDamagedSave)}</Button>
                <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=move |()| draft.drop_damaged()>
                    {t(Msg::RespondDamagedDelete)}
                </Button>
            </p>
        </Notice>
    })
}

/// The way to the language of the invitation, where another one is shown.
pub(super) fn other_language(invitation: &Invitation) -> Option<impl IntoView + use<>> {
    let (lang, prefs) = (lang(), prefs());
    let invited = Lang::from_tag(&invitation.round.language).filter(|invited| *invited != lang)?;
    Some(view! {
        <p>
            <Button small=true on_click=move |()| prefs.set_lang(invited)>
                <span lang=invited.tag()>{Msg::RespondLanguage { language: invited.native_name() }.text(invited)}</span>
            </Button>
        </p>
    })
}

/// A line with a sign before it.
pub(super) fn fact(icon: IconName, text: String) -> impl IntoView {
    view! { <li><Icon name=icon /><span>{text}</span></li> }
}
