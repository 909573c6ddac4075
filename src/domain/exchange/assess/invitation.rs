//! The invitation to a round: what somebody needs to answer, as a link or as a file.
//!
//! Format `fokus-invitation`, schema 1. How many people are asked does not stand in it, and neither does any answer.

use crate::domain::{
    assess::read::{Problem, Source},
    exchange::{FileError, FilePlace, Found, LinkError, Wrong, indent, json, link, name},
    model::{
        BUILT_IN_QUESTIONNAIRE, Department, Extra, Issue, OwnQuestionnaire, Round, RoundMode, Scorecard, ScorecardId,
        check,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What `format` says in every invitation.
pub const FORMAT: &str = "fokus-invitation";
/// The schema that is written; higher ones are refused.
pub const SCHEMA: u64 = 1;
/// What an invitation file's name ends with.
pub const ENDING: &str = ".fokus-invite.json";
/// What stands before the packed invitation in an address.
pub const MARK: &str = "#/answer/";

/// An invitation to a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Invitation {
    /// The round: names and ids of its departments, not how many people were asked.
    pub round: Round,
    /// The name of the organisation; may be empty.
    #[serde(default)]
    pub organisation: String,
    /// The file of the questionnaire, where it is not the one that comes with the app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Value>,
}

/// Why an invitation was not opened.
#[derive(Debug, Clone, PartialEq)]
pub enum InvitationError {
    /// The file cannot be read.
    File(FileError),
    /// The link cannot be read.
    Link(LinkError),
    /// It is something else.
    Other(Found),
    /// It was made by a newer version of the app.
    Newer {
        /// Its schema.
        schema: f64,
    },
    /// What it says of the round breaks these rules.
    Broken(Vec<Issue>),
    /// It asks a questionnaire that does not come with it.
    NoQuestionnaire,
    /// The questionnaire that comes with it has these problems.
    Questionnaire(Vec<Problem>),
}

impl Invitation {
    /// The invitation to a round of this scorecard.
    pub fn of(card: &Scorecard, round: &Round) -> Self {
        let mut invited = Round::new(round.id.clone());
        invited.name.clone_from(&round.name);
        invited.questionnaire = round.questionnaire.clone();
        invited.version.clone_from(&round.version);
        invited.wording = round.wording;
        invited.mode = RoundMode::Several;
        invited.language.clone_from(&round.language);
        invited.minimum_group = round.minimum_group;
        let department = |one: &Department| Department::new(one.id.as_str(), one.name.as_str());
        invited.departments = round.departments.iter().map(department).collect();
        let own = card.questionnaire(&round.questionnaire).map(|own| own.content.0.clone());
        Self { round: invited, organisation: card.organisation.name.clone(), own }
    }

    fn fields(&self) -> Value {
        let mut fields = Map::new();
        fields.insert("format".to_owned(), FORMAT.into());
        fields.insert("schema".to_owned(), SCHEMA.into());
        fields.insert("app".to_owned(), env!("CARGO_PKG_VERSION").into());
        // Only keys that are no texts could fail, and there are none.
        if let Ok(Value::Object(own)) = serde_json::to_value(self) {
            fields.extend(own);
        }
        fields.into()
    }

    /// The round, without fields of newer versions.
    fn plain(mut self) -> Self {
        self.round.extra = Extra::new();
        self.round.departments.iter_mut().for_each(|department| department.extra = Extra::new());
        self
    }
}

/// The text to put behind [`MARK`].
///
/// # Errors
/// [`LinkError::TooLong`] or [`LinkError::TooLarge`] where only a file will do.
pub fn link(invitation: &Invitation) -> Result<String, LinkError> {
    link::pack(&invitation.fields().to_string())
}

/// The text of an invitation file.
pub fn file(invitation: &Invitation) -> String {
    let mut text = indent::indent(&invitation.fields().to_string());
    text.push('\n');
    text
}

/// The name of the file for a round of this name; without one the organisation's.
pub fn file_name(invitation: &Invitation) -> String {
    let name = [&invitation.round.name, &invitation.organisation].into_iter().find(|name| !name.trim().is_empty());
    name::with_ending(name.map_or("", String::as_str), "invitation", ENDING)
}

/// Opens an invitation: the bytes of a file, the text behind [`MARK`], or a whole address.
///
/// # Errors
/// Whatever keeps it from being taken whole.
pub fn open(input: impl AsRef<[u8]>) -> Result<Invitation, InvitationError> {
    let bytes = input.as_ref();
    let value = match std::str::from_utf8(bytes) {
        Ok(text) if !text.trim_start_matches('\u{FEFF}').trim_start().starts_with(['{', '[']) && is_link(text) => {
            let text = link::unpack(text, MARK).map_err(InvitationError::Link)?;
            json::read_value(text)
        }
        _ => json::read_value(bytes),
    };
    match value {
        Ok(value) => read(&value),
        Err(FileError::NotAScorecard { found }) => Err(InvitationError::Other(found)),
        Err(error) => Err(InvitationError::File(error)),
    }
}

/// Whether a text can be meant as a link: the mark stands in it, or nothing that no link has.
fn is_link(text: &str) -> bool {
    text.contains(MARK) || !text.contains(['<', '{', ',', ';', '\0'])
}

fn read(value: &Value) -> Result<Invitation, InvitationError> {
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(InvitationError::Other(json::found(value)));
    }
    match value.get("schema").and_then(Value::as_f64) {
        Some(schema) if schema > SCHEMA as f64 => return Err(InvitationError::Newer { schema }),
        Some(_) => {}
        None => {
            let wrong = Wrong::Missing { field: "schema".to_owned() };
            return Err(InvitationError::File(FileError::WrongType { at: FilePlace::default(), wrong }));
        }
    }
    let invitation = json::typed::<Invitation>(value).map_err(InvitationError::File)?.plain();
    let round = &invitation.round;
    let own = round.questionnaire.as_str() != BUILT_IN_QUESTIONNAIRE;
    // The rules of a scorecard hold: it is laid into an empty one.
    let mut card = Scorecard::new(ScorecardId::lossy("invitation"), "invitation");
    card.organisation.name.clone_from(&invitation.organisation);
    match &invitation.own {
        Some(content) if own => {
            let source = Source::from_value(content, &|_| true).map_err(InvitationError::Questionnaire)?;
            if source.id() != round.questionnaire.as_str() {
                return Err(InvitationError::NoQuestionnaire);
            }
            card.questionnaires.push(OwnQuestionnaire::new(round.questionnaire.clone(), content.clone()).into());
        }
        None if !own => {}
        _ => return Err(InvitationError::NoQuestionnaire),
    }
    card.rounds.push(round.clone().into());
    let issues = check(&card);
    if issues.is_empty() { Ok(invitation) } else { Err(InvitationError::Broken(issues)) }
}

/// Reads what the worker sends after it has opened an invitation.
///
/// # Errors
/// When it is something else.
pub fn from_worker(text: &str) -> serde_json::Result<Invitation> {
    json::from_text(text)
}

/// How the worker sends an opened invitation.
///
/// # Errors
/// None that can happen.
pub fn to_page(invitation: &Invitation) -> serde_json::Result<String> {
    serde_json::to_string(invitation)
}
