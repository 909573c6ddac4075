//! What is known about a scorecard besides its content: whether it is deleted, and in which file it was last saved.

use super::checksum;
use crate::domain::exchange::json;
use serde::{Deserialize, Serialize};

/// What is known about a scorecard.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Meta {
    /// Counts the changes: of two, the one with the higher number holds.
    #[serde(default)]
    pub rev: u64,
    /// Deleted: not listed any more, and soon cleared away.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deleted: bool,
    /// The newest file that it was saved in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exported: Option<Exported>,
}

/// A file that a scorecard was saved in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// When, in milliseconds since 1970; for people only.
    pub at_ms: i64,
    /// The id of the file.
    pub file: String,
    /// The Lamport number of the newest edit in it: edits with higher ones are in no file.
    pub lamport: u64,
}

impl Meta {
    /// The text that is stored.
    pub fn encode(&self) -> String {
        // Only keys that are no texts could fail, and there are none.
        let body = serde_json::to_string(self).unwrap_or_default();
        format!("{} {body}", checksum::of(&[&body]))
    }

    /// Reads the text; `None` where it is damaged, which loses nothing but comfort.
    pub fn decode(text: &str) -> Option<Self> {
        let (crc, body) = text.split_once(' ')?;
        if checksum::of(&[body]) == crc { json::from_text(body).ok() } else { None }
    }

    /// The newest of several texts; the default where none is readable.
    pub fn newest<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        texts.into_iter().filter_map(Self::decode).max_by_key(|meta| meta.rev).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_readable_one_holds() {
        let old = Meta { rev: 1, deleted: true, exported: None };
        let exported = Exported { at_ms: 5, file: "f".into(), lamport: 9 };
        let new = Meta { rev: 2, deleted: false, exported: Some(exported) };
        let texts = [old.encode(), new.encode(), "garbage".into()];
        assert_eq!(Meta::newest(texts.iter().map(String::as_str)), new);
        assert_eq!(Meta::newest(["00000000 {\"rev\":7}"]), Meta::default());
    }
}
