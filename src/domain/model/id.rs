//! Stable text ids, one type per kind of thing, so that they cannot be mixed up.
//!
//! An id is 1 to 64 characters of `a-z A-Z 0-9 - _ .`; fresh ones are 128 random bits in text, made outside the domain.

use super::record::{self, Field, Misfit, Start};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use std::{borrow::Borrow, fmt, sync::Arc};

/// The longest id, in characters.
pub const MAX_LEN: usize = 64;

/// A text that cannot be an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an id: 1 to 64 characters of a-z A-Z 0-9 - _ . are allowed")]
pub struct InvalidId(pub String);

fn is_valid(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= MAX_LEN
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes the text as an id.
            ///
            /// # Errors
            /// When it is empty, longer than 64 characters or has other characters than `a-z A-Z 0-9 - _ .`.
            pub fn new(text: impl AsRef<str>) -> Result<Self, InvalidId> {
                let text = text.as_ref();
                if is_valid(text) { Ok(Self(text.into())) } else { Err(InvalidId(text.chars().take(80).collect())) }
            }

            /// Makes an id of any text: other characters become `-`, an empty text becomes `x`.
            pub fn lossy(text: &str) -> Self {
                let mut clean: String = text
                    .chars()
                    .take(MAX_LEN)
                    .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' })
                    .collect();
                if clean.is_empty() {
                    clean.push('x');
                }
                Self(clean.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Start for $name {
            fn start() -> Self {
                Self::lossy("")
            }
        }

        impl Field for $name {
            fn put(&mut self) -> Value {
                self.as_str().into()
            }

            fn take(&mut self, value: &Value) -> Result<(), Misfit> {
                *self = record::id_of(value, |text| Self::new(text))?;
                Ok(())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::new(String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }
    };
}

id!(
    /// Names a scorecard.
    ScorecardId
);
id!(
    /// Names a perspective.
    PerspectiveId
);
id!(
    /// Names an objective.
    ObjectiveId
);
id!(
    /// Names a cause-effect link.
    LinkId
);
id!(
    /// Names a KPI.
    KpiId
);
id!(
    /// Names an initiative.
    InitiativeId
);
id!(
    /// Names a strategic theme.
    ThemeId
);
id!(
    /// Names a note on the map.
    MapNoteId
);
id!(
    /// Names a saved view of the map.
    MapViewId
);
id!(
    /// Names a segment of customers.
    SegmentId
);
id!(
    /// Names something that customers said or are thought to want.
    VoiceId
);
id!(
    /// Names a marked phrase of the mission.
    PhraseId
);
id!(
    /// Names a meeting of the exercise.
    MeetingId
);
id!(
    /// Names an interview with a client.
    InterviewId
);
id!(
    /// Names a salesperson, without saying who that is.
    SalespersonId
);
id!(
    /// Names an activity of the customer relations programme.
    ActivityId
);
id!(
    /// Names a questionnaire.
    QuestionnaireId
);
id!(
    /// Names a round of assessment.
    RoundId
);
id!(
    /// Names what one person answered in a round.
    ResponseId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_is_allowed_and_refuses_the_rest() {
        assert!(KpiId::new("on-time_2.a").is_ok());
        for bad in ["", "a b", "ä", "<x>", &"a".repeat(65)] {
            assert!(KpiId::new(bad).is_err(), "{bad}");
        }
        assert_eq!(KpiId::lossy("Pünktlich!").as_str(), "P-nktlich-");
        assert_eq!(KpiId::lossy("").as_str(), "x");
    }
}
