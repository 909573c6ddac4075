//! Sample scorecards: content files in both languages, opened in memory.
//!
//! A sample file is a scorecard file in which every text may be an object of languages (`{"en": …, "de": …}`) in place of a
//! plain text. Its id is `sample-` and its name.

use crate::domain::{
    exchange::{FileError, json},
    model::{Scorecard, ScorecardId},
    text::Lang,
};
use serde_json::Value;

/// The samples, by name.
pub const SAMPLES: &[&str] = &["airline", "city"];

/// The field that says in which language a sample was read.
const LANGUAGE: &str = "sample_language";

/// Why a sample cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// It is no JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// It is no sound scorecard.
    #[error(transparent)]
    File(#[from] FileError),
}

/// The sample that this id names.
pub fn sample_of(id: &ScorecardId) -> Option<&'static str> {
    let name = id.as_str().strip_prefix("sample-")?;
    SAMPLES.iter().copied().find(|sample| *sample == name)
}

/// The id of a sample.
pub fn sample_id(name: &str) -> ScorecardId {
    ScorecardId::lossy(&format!("sample-{name}"))
}

/// Where the file of a sample stands, under `content/`.
pub fn sample_path(name: &str) -> String {
    format!("samples/{name}.json")
}

/// The language that a sample was read in.
pub fn sample_language(card: &Scorecard) -> Option<Lang> {
    card.extra.get(LANGUAGE)?.as_str().and_then(Lang::from_tag)
}

/// Makes an own scorecard of a sample: it does not follow the language any more.
pub fn forget_sample(card: &mut Scorecard) {
    card.extra.remove(LANGUAGE);
}

/// Reads a sample in one language.
///
/// # Errors
/// When the file is damaged, which a test rules out for what is shipped.
pub fn read_sample(text: &str, lang: Lang) -> Result<Scorecard, SampleError> {
    let mut value: Value = serde_json::from_str(text)?;
    choose(&mut value, lang, 0);
    let mut card = json::read(value.to_string())?.scorecard;
    card.extra.insert(LANGUAGE.to_owned(), Value::from(lang.tag()));
    Ok(card)
}

/// Puts the text of one language in the place of every object of languages.
fn choose(value: &mut Value, lang: Lang, depth: usize) {
    if depth > 32 {
        return;
    }
    let chosen = match value {
        Value::Object(map)
            if !map.is_empty() && map.keys().all(|key| Lang::from_tag(key).is_some_and(|l| l.tag() == key)) =>
        {
            map.remove(lang.tag())
        }
        Value::Object(map) => {
            map.values_mut().for_each(|inner| choose(inner, lang, depth + 1));
            None
        }
        Value::Array(list) => {
            list.iter_mut().for_each(|inner| choose(inner, lang, depth + 1));
            None
        }
        _ => None,
    };
    if let Some(chosen) = chosen {
        *value = chosen;
    }
}
