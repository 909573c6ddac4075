//! For somebody who was invited to a round: the invitation, and a draft of the answers in local storage, so that one can
//! leave and go on. A draft that cannot be read is never taken for an empty one, nor written over.

use super::jobs::{self, Cancel};
use crate::{
    domain::{
        exchange::{
            assess::invitation::{self, Invitation},
            json,
        },
        jobs::{Done, Job},
        model::{Response, RoundId},
        text::{Lang, Msg},
    },
    web::{files, ids, local},
};
use js_sys::Uint8Array;
use std::cell::RefCell;

/// What the keys of drafts begin with; the round's id follows.
const KEY: &str = "fokus:answer:";

thread_local! {
    /// The invitation that was opened from a file: it stands nowhere else when the page is built anew.
    static OPENED: RefCell<Option<Invitation>> = const { RefCell::new(None) };
    /// The newest draft, for when the storage refuses it.
    static DRAFT: RefCell<Option<Response>> = const { RefCell::new(None) };
}

/// The invitation that was opened from a file last, until this tab is closed.
pub fn opened() -> Option<Invitation> {
    OPENED.with_borrow(Clone::clone)
}

/// Forgets the invitation that was opened from a file.
pub fn forget_opened() {
    OPENED.set(None);
}

/// Opens the invitation of a link.
///
/// # Errors
/// Why it cannot be opened, in a sentence; `None` where it was cancelled.
pub async fn open_link(lang: Lang, payload: &str) -> Result<Invitation, Option<String>> {
    open(lang, Uint8Array::from(payload.as_bytes())).await
}

/// Opens an invitation file, and keeps it in mind.
///
/// # Errors
/// As for a link.
pub async fn open_file(lang: Lang, file: &web_sys::File) -> Result<Invitation, Option<String>> {
    let bytes = jobs::bytes_of(lang, file).await.map_err(Some)?;
    let invitation = open(lang, bytes).await?;
    OPENED.set(Some(invitation.clone()));
    Ok(invitation)
}

async fn open(lang: Lang, bytes: Uint8Array) -> Result<Invitation, Option<String>> {
    let job = Job::OpenInvitation { lang: lang.tag().to_owned() };
    match jobs::run(lang, &job, bytes, Cancel::default()).await? {
        Done::Invitation { invitation } => {
            invitation::from_worker(&invitation).map_err(|error| Some(error.to_string()))
        }
        Done::Refused { why } => Err(Some(why)),
        _ => Err(Some(Msg::JobDied { why: "" }.text(lang))),
    }
}

/// What is kept of the answers to a round.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// This draft, or none.
    Sound(Option<Box<Response>>),
    /// A text that is no draft.
    Damaged(String),
    /// The browser does not say: why. What was answered in this tab is there all the same.
    Blocked(String, Option<Box<Response>>),
}

/// Reads the draft of a round.
pub fn load(round: &RoundId) -> Kept {
    let in_mind = || DRAFT.with_borrow(|draft| draft.clone().filter(|draft| draft.round == *round).map(Box::new));
    match local::get(&key(round)) {
        Ok(None) => Kept::Sound(None),
        Ok(Some(text)) => match json::from_text::<Response>(&text) {
            Ok(draft) if draft.round == *round => Kept::Sound(Some(Box::new(draft))),
            _ => Kept::Damaged(text),
        },
        Err(error) => Kept::Blocked(error.text, in_mind()),
    }
}

/// Keeps a draft in place of the one that is there. What cannot be read is left as it is.
///
/// # Errors
/// What the browser says; an empty text where something that cannot be read is in the way.
pub fn save(draft: &Response) -> Result<(), String> {
    DRAFT.set(Some(draft.clone()));
    if matches!(load(&draft.round), Kept::Damaged(_)) {
        return Err(String::new());
    }
    let text = serde_json::to_string(draft).map_err(|error| error.to_string())?;
    local::set(&key(&draft.round), &text).map_err(|error| error.text)
}

/// Takes the draft of a round away, readable or not.
///
/// # Errors
/// What the browser says.
pub fn remove(round: &RoundId) -> Result<(), String> {
    DRAFT.set(None);
    local::remove(&key(round)).map_err(|error| error.text)
}

/// A fresh id for somebody's answers.
pub fn fresh_id() -> String {
    ids::fresh()
}

/// Puts a text into the clipboard; false where the browser does not allow it.
pub async fn copied(text: &str) -> bool {
    files::copy(text).await.is_ok()
}

fn key(round: &RoundId) -> String {
    format!("{KEY}{round}")
}
