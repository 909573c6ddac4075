//! Whose scorecard it is.

use serde::{Deserialize, Serialize};

/// Whose scorecard it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What sort it is: decides the usual order of perspectives.
    #[serde(default)]
    pub kind: OrganisationKind,
    /// What it wants to have become, in its own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub vision: String,
    /// What it holds to, in its own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub core_values: String,
    /// Its mission, in its own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mission: String,
    /// Who the customer is here, partners included; in its own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub customer: String,
}

/// The sort of organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// Works for profit: financial results on top.
    #[default]
    Company,
    /// Works for a mission: the people served on top.
    Nonprofit,
    /// A city or another public body: citizens on top.
    PublicBody,
}

impl OrganisationKind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Company, Self::Nonprofit, Self::PublicBody];

    /// Its word in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Nonprofit => "nonprofit",
            Self::PublicBody => "public_body",
        }
    }

    /// The kind with this word; of any other word the usual one.
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.word() == word).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_organisation_are_known_by_the_words_of_the_file() {
        for kind in OrganisationKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
            assert_eq!(OrganisationKind::from_word(kind.word()), kind);
        }
        assert_eq!(OrganisationKind::from_word("anything"), OrganisationKind::Company);
    }
}
