//! What happened to scorecards kept on this device, in sentences.

use crate::domain::{
    keep::{KeepError, Notice, Refusal},
    text::{Lang, Msg},
};

/// Why a scorecard could not be opened, changed or deleted.
pub fn keep_error(lang: Lang, error: KeepError) -> String {
    let msg = match error {
        KeepError::NotFound => Msg::KeepNotFound,
        KeepError::Damaged => Msg::KeepDamaged,
        KeepError::Newer => Msg::KeepNewer,
        KeepError::OpenElsewhere => Msg::KeepOpenElsewhere,
        KeepError::Refused(Refusal::Blocked) => Msg::KeepBlocked,
        KeepError::Refused(Refusal::Full) => Msg::KeepFull,
        KeepError::Superseded => Msg::KeepSuperseded,
    };
    msg.text(lang)
}

/// What the person should know about a scorecard that was read back.
pub fn keep_notice(lang: Lang, notice: &Notice) -> String {
    match *notice {
        Notice::OlderTaken => Msg::KeepOlderTaken.text(lang),
        Notice::Gap => Msg::KeepGap.text(lang),
        Notice::EditsLeftAside { count } => Msg::KeepEditsLeftAside { count: count as f64 }.text(lang),
        Notice::DamageRepaired { count } => Msg::KeepDamageRepaired { count: count as f64 }.text(lang),
    }
}

/// Why the open scorecard is kept in this tab only, and what to do.
pub fn keep_refusal(lang: Lang, refusal: Refusal) -> String {
    match refusal {
        Refusal::Blocked => Msg::KeepBlocked.text(lang),
        Refusal::Full => Msg::KeepFull.text(lang),
    }
}
