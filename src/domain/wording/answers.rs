//! Why answers are left out, and why an invitation cannot be opened: one sentence each.

use super::{
    file::{file_error, link_error, other},
    problem::issue,
    questionnaire::questionnaire_problem,
};
use crate::domain::{
    exchange::{
        FileError, Found, LinkError,
        assess::{Invitation, InvitationError, LeftOut, Why},
    },
    text::{Lang, Msg, number},
};

/// An answer that is left out: which one, and why.
pub fn left_out(lang: Lang, left: &LeftOut) -> String {
    let (name, why) = (&left.name, &why(lang, &left.why));
    match left.number {
        0 => Msg::LeftOutFile { name, why }.text(lang),
        number => Msg::LeftOutBlock { name, number: number as f64, why }.text(lang),
    }
}

fn why(lang: Lang, why: &Why) -> String {
    let msg = match why {
        Why::File(error) => return file_error(lang, error),
        Why::NotAnAnswer { found: Found::Text | Found::Table } => Msg::LeftOutNone,
        Why::NotAnAnswer { found } => return Msg::LeftOutOther { found: &other(lang, found) }.text(lang),
        Why::Damaged => Msg::LeftOutDamaged,
        Why::CutOff => Msg::LeftOutCutOff,
        Why::Newer { schema } => Msg::LeftOutNewer { schema: *schema },
        Why::TooLarge { bytes, limit } => Msg::LeftOutTooLarge { size: kilobytes(*bytes), limit: kilobytes(*limit) },
        Why::TooLargeInAll { limit } => Msg::LeftOutTooLargeInAll { limit: limit.div_ceil(1_000_000) as f64 },
        Why::TooMany { limit } => Msg::LeftOutTooMany { limit: *limit as f64 },
        Why::OtherRound { id } => Msg::LeftOutOtherRound { id },
        Why::OtherQuestionnaire { id } => Msg::LeftOutOtherQuestionnaire { id },
        Why::OtherVersion { version, expected } => Msg::LeftOutOtherVersion { version, expected },
        Why::Duplicate => Msg::LeftOutDuplicate,
        Why::DuplicateOther => Msg::LeftOutDuplicateOther,
        Why::NotFinished => Msg::LeftOutNotFinished,
        Why::Empty => Msg::LeftOutEmpty,
        Why::UnknownField { field } => Msg::LeftOutUnknownField { field },
        Why::UnknownItem { id } => Msg::LeftOutUnknownItem { id },
        Why::NotAsked { id } => Msg::LeftOutNotAsked { id },
        Why::OutsideScale { item, value, low, high } => {
            let value = &figure(lang, *value);
            return Msg::LeftOutOutsideScale { item, value, low: *low, high: *high }.text(lang);
        }
        Why::NoCannotSay { item } => Msg::LeftOutNoCannotSay { item },
        Why::UnknownFact { id } => Msg::LeftOutUnknownFact { id },
        Why::FactTwice { id } => Msg::LeftOutFactTwice { id },
        Why::FactKind { id } => Msg::LeftOutFactKind { id },
        Why::FactOutOfRange { id, value, low, high } => {
            let value = &figure(lang, *value);
            return Msg::LeftOutFactRange { id, value, low: *low, high: *high }.text(lang);
        }
        Why::FactNotWhole { id, value } => Msg::LeftOutFactWhole { id, value: *value },
        Why::UnknownChoice { id, choice } => Msg::LeftOutUnknownChoice { id, choice },
        Why::UnknownDepartment { id } => Msg::LeftOutUnknownDepartment { id },
        Why::TooManyEntries { id, count, limit } => {
            Msg::LeftOutTooManyEntries { id, count: *count as f64, limit: *limit as f64 }
        }
        Why::TextTooLong { place, length, limit } => {
            Msg::LeftOutTextTooLong { place, length: *length as f64, limit: *limit as f64 }
        }
        Why::ControlCharacter { place } => Msg::LeftOutControlCharacter { place },
    };
    msg.text(lang)
}

/// Why an invitation cannot be opened.
pub fn invitation_error(lang: Lang, error: &InvitationError) -> String {
    match error {
        InvitationError::File(FileError::NotAScorecard { found }) | InvitationError::Other(found) => {
            Msg::InvitationOther { found: &other(lang, found) }.text(lang)
        }
        InvitationError::File(error) => file_error(lang, error),
        InvitationError::Link(LinkError::Empty) => Msg::InvitationEmpty.text(lang),
        InvitationError::Link(error) => link_error(lang, error),
        InvitationError::Newer { schema } => Msg::InvitationNewer { schema: *schema }.text(lang),
        InvitationError::Broken(issues) => {
            let reason = issues.first().map(|first| issue(lang, first)).unwrap_or_default();
            Msg::InvitationBroken { reason: &reason }.text(lang)
        }
        InvitationError::NoQuestionnaire => Msg::InvitationNoQuestionnaire.text(lang),
        InvitationError::Questionnaire(problems) => {
            let first = problems.first().map(|first| questionnaire_problem(lang, first)).unwrap_or_default();
            Msg::InvitationQuestionnaire { reason: &first }.text(lang)
        }
    }
}

/// A number from outside, which may be of any size.
fn figure(lang: Lang, value: f64) -> String {
    let plain = (1e-6..1e12).contains(&value.abs()) || value == 0.0;
    if plain { number::between(lang, value, 0, 6) } else { format!("{value:e}") }
}

/// Whole kilobytes, rounded up, so that what is too large never looks as if it were not.
fn kilobytes(bytes: usize) -> f64 {
    bytes.div_ceil(1_000) as f64
}

/// What to write to those who are invited: with the link to the questions, or for the file with the address of the page
/// that opens it. `minutes` is how long answering takes.
pub fn invitation_mail(lang: Lang, invited: &Invitation, minutes: Option<f64>, address: Result<&str, &str>) -> String {
    let organisation = invited.organisation.trim();
    let ask = match organisation {
        "" => Msg::MailAskUs.text(lang),
        organisation => Msg::MailAsk { organisation }.text(lang),
    };
    let minutes = minutes.map(|minutes| Msg::MailMinutes { minutes }.text(lang));
    let (how, address) = match address {
        Ok(link) => (Msg::MailLink, link),
        Err(page) => (Msg::MailFile, page),
    };
    let least = f64::from(invited.round.minimum_group);
    let paragraphs = [
        Msg::MailHello.text(lang),
        [Some(ask), minutes].into_iter().flatten().collect::<Vec<_>>().join(" "),
        format!("{}\n{address}", how.text(lang)),
        Msg::MailConfidential { least }.text(lang),
        Msg::MailBack.text(lang),
        Msg::MailThanks.text(lang),
    ];
    paragraphs.join("\n\n")
}
