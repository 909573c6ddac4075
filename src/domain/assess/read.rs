//! Reading questionnaire files. Either all of a file is sound, for every type of organisation, or nothing of it is taken and
//! everything that is wrong is named with its place.

use super::{
    check,
    questionnaire::{Fact, FactKind, Questionnaire, Version},
    schema,
    shape::Walk,
    variant,
};
use crate::domain::{
    exchange::{FileError, Found, JsonKind, Wrong, json, json_kind, shortened},
    gather,
    model::{Content, Wording},
};
use serde_json::Value;
use std::sync::Arc;

pub(in crate::domain) use super::variant::types_with_variants;
/// The id of the questionnaire that comes with the app.
pub use crate::domain::model::BUILT_IN_QUESTIONNAIRE as BUILT_IN;

/// Where the questionnaire that comes with the app is found.
pub const PATH: &str = "content/questionnaire.json";
/// What `format` says in every questionnaire file.
pub const FORMAT: &str = "fokus-questionnaire";
/// The schema that is read; higher ones are refused.
pub const SCHEMA: u64 = 1;
/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 4_000_000;
/// The most characters of one text.
pub const MAX_TEXT: usize = 2_000;
/// How deep objects and lists may be nested: a scorecard could not keep it otherwise.
pub const MAX_DEPTH: usize = Content::MAX_DEPTH;
/// The most problems that are named: more than anybody mends at once.
const MAX_PROBLEMS: usize = 1_000;
/// The version that is added where a file has none.
const WHOLE: &str = "full";

/// What is wrong with a questionnaire file, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The path to it, such as `items[3].text.de`; empty for the file as a whole.
    pub place: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong with a questionnaire file.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// It cannot be read.
    File(FileError),
    /// It is something else.
    Other(Found),
    /// Its schema is newer than [`SCHEMA`].
    NewerSchema {
        /// Its schema.
        schema: f64,
    },
    /// A field is missing, or holds something else than it may.
    Wrong(Wrong),
    /// A text is missing in a language, or empty.
    NoText,
    /// A text has more than [`MAX_TEXT`] characters.
    TooLong,
    /// A number is out of its range.
    Range {
        /// The least that it may be.
        from: f64,
        /// The most.
        to: f64,
    },
    /// A list or a group of fields is nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// A list has too few entries.
    TooFew {
        /// The least that it may have.
        least: usize,
    },
    /// A list has too many entries.
    TooMany {
        /// The most that it may have.
        most: usize,
    },
    /// An id stands twice where it may stand once.
    Twice {
        /// The id.
        id: String,
    },
    /// An id that nothing has.
    Unknown {
        /// What is referred to.
        thing: Thing,
        /// The id.
        id: String,
    },
    /// An item is in no part of any dimension.
    InNoPart,
    /// An item is in more than one part, or twice in one.
    InParts {
        /// The parts, each as `dimension/part`.
        parts: Vec<String>,
    },
    /// What an item says of itself contradicts `dimensions`.
    Contradicts {
        /// What `dimensions` says; empty where it says nothing.
        expected: String,
    },
    /// An item belongs to another dimension.
    OtherDimension {
        /// The item.
        id: String,
    },
    /// A fact is of a kind that has no such figure.
    FactKind {
        /// The fact.
        id: String,
    },
    /// A field does not fit the way of scoring.
    NotForScoring,
    /// What a version scores or shows is not asked in it.
    NotAsked {
        /// The item or dimension.
        id: String,
    },
    /// There is a second profile.
    SecondProfile,
    /// The values of a scale do not rise.
    NotRising,
    /// The first level does not start at 0.
    LevelStart,
    /// A level is empty, or its number does not rise.
    LevelOrder,
    /// Scores between this level and the next have none.
    LevelGap,
    /// This level reaches into the next.
    LevelOverlap,
    /// The last level has an end.
    LevelEnd,
    /// `min_answered_share` is no share.
    Share,
    /// More parts must have a value than there are.
    MoreThanParts {
        /// How many there are.
        parts: usize,
    },
    /// A variant has other ids, or ids in another order.
    VariantIds,
}

/// What an id refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A statement.
    Item,
    /// A question of fact.
    Fact,
    /// A statement or a question of fact.
    Question,
    /// An answer to choose.
    Choice,
    /// A field of an answer.
    Field,
    /// A part of a dimension.
    Part,
    /// A dimension.
    Dimension,
    /// A level.
    Level,
    /// A scale.
    Scale,
    /// A version.
    Version,
    /// A type of organisation.
    OrganisationType,
    /// A type of organisation that has variants.
    Variant,
    /// A KPI of the library.
    Kpi,
}

/// Problems as they are found.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    /// Adds one, unless it is there already.
    pub(super) fn add(&mut self, place: &str, kind: ProblemKind) {
        let problem = Problem { place: place.to_owned(), kind };
        if self.0.len() < MAX_PROBLEMS && !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }

    /// Adds that an id is none of what it should be.
    pub(super) fn unknown(&mut self, place: &str, thing: Thing, id: &str) {
        self.add(place, ProblemKind::Unknown { thing, id: shortened(id) });
    }
}

/// The place of a field.
pub(super) fn key(at: &str, key: &str) -> String {
    if at.is_empty() { shortened(key) } else { format!("{at}.{}", shortened(key)) }
}

/// The place of an entry of a list.
pub(super) fn nth(at: &str, n: usize) -> String {
    format!("{at}[{n}]")
}

/// A questionnaire file that is sound for every type of organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    value: Arc<Value>,
    company: Arc<Questionnaire>,
    nonprofit: Arc<Questionnaire>,
    public: Arc<Questionnaire>,
}

impl Source {
    /// Reads the text of a questionnaire file. `known_kpi` says whether the library has a KPI of an id.
    ///
    /// # Errors
    /// Everything that is wrong, with its place.
    pub fn read(text: &str, known_kpi: &dyn Fn(&str) -> bool) -> Result<Self, Vec<Problem>> {
        let whole = |kind| vec![Problem { place: String::new(), kind }];
        if text.len() > MAX_BYTES {
            return Err(whole(ProblemKind::File(FileError::TooLarge { bytes: text.len(), limit: MAX_BYTES })));
        }
        match json::read_value(text) {
            Ok(value) => Self::from_value(&value, known_kpi),
            Err(FileError::NotAScorecard { found }) => Err(whole(ProblemKind::Other(found))),
            Err(error) => Err(whole(ProblemKind::File(error))),
        }
    }

    /// Reads a questionnaire file.
    ///
    /// # Errors
    /// Everything that is wrong, with its place.
    pub fn from_value(value: &Value, known_kpi: &dyn Fn(&str) -> bool) -> Result<Self, Vec<Problem>> {
        let refused = |place: &str, kind| Err(vec![Problem { place: place.to_owned(), kind }]);
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return refused("", ProblemKind::Other(json::found(value)));
        }
        match value.get("schema").map(|schema| (schema.as_u64(), schema)) {
            Some((Some(schema), _)) if schema > SCHEMA => {
                return refused("schema", ProblemKind::NewerSchema { schema: schema as f64 });
            }
            Some((Some(_), _)) => {}
            Some((None, other)) => {
                let wrong = Wrong::Kind { found: json_kind(other), expected: JsonKind::Whole };
                return refused("schema", ProblemKind::Wrong(wrong));
            }
            None => return refused("", ProblemKind::Wrong(Wrong::Missing { field: "schema".to_owned() })),
        }
        if let Some(place) = too_deep(value, MAX_DEPTH) {
            return refused(place.trim_start_matches('.'), ProblemKind::TooDeep);
        }
        let mut problems = Problems::default();
        variant::check(value, "", &mut problems);
        let mut read = |wording: Wording| one_type(value, wording.word(), known_kpi, &mut problems).map(Arc::new);
        let (company, nonprofit, public) = (read(Wording::ForProfit), read(Wording::Nonprofit), read(Wording::Public));
        match (company, nonprofit, public) {
            (Some(company), Some(nonprofit), Some(public)) if problems.0.is_empty() => {
                Ok(Self { value: Arc::new(value.clone()), company, nonprofit, public })
            }
            _ => Err(problems.0),
        }
    }

    /// The file as it is kept.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The questionnaire for a type of organisation.
    pub fn for_type(&self, wording: Wording) -> Arc<Questionnaire> {
        Arc::clone(match wording {
            Wording::ForProfit => &self.company,
            Wording::Nonprofit => &self.nonprofit,
            Wording::Public => &self.public,
        })
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.company.id
    }
}

/// Where lists and objects are nested deeper than so many levels, if they are: the rest of the path to it.
fn too_deep(value: &Value, left: usize) -> Option<String> {
    let Some(next) = left.checked_sub(1) else { return (value.is_array() || value.is_object()).then(String::new) };
    match value {
        Value::Array(list) => list.iter().enumerate().find_map(|(n, value)| Some(nth("", n) + &too_deep(value, next)?)),
        Value::Object(map) => {
            map.iter().find_map(|(name, value)| Some(format!(".{}{}", key("", name), too_deep(value, next)?)))
        }
        _ => None,
    }
}

/// Checks and reads the questionnaire of one type of organisation.
fn one_type(
    raw: &Value,
    wording: &str,
    known_kpi: &dyn Fn(&str) -> bool,
    problems: &mut Problems,
) -> Option<Questionnaire> {
    let value = variant::laid_over(raw.clone(), wording);
    let mut found = Problems::default();
    Walk::new(&value, &mut found).value(&schema::QUESTIONNAIRE, &value, "");
    check::check(&value, known_kpi, &mut found);
    let sound = found.0.is_empty();
    for Problem { place, kind } in found.0 {
        // What all types have is named once, at the object itself.
        if !problems.0.iter().any(|known| known.place == place && known.kind == kind) {
            problems.add(&variant::origin(raw, &place, wording), kind);
        }
    }
    if !sound {
        return None;
    }
    match serde_path_to_error::deserialize::<_, Questionnaire>(&value) {
        Ok(read) => Some(completed(read, wording)),
        Err(error) => {
            let message = shortened(&error.inner().to_string());
            problems.add(&error.path().to_string(), ProblemKind::Wrong(Wrong::Other { message }));
            None
        }
    }
}

/// Without what this type of organisation is not asked, and with a version.
fn completed(mut read: Questionnaire, wording: &str) -> Questionnaire {
    let asked = |fact: &Fact| !fact.not_for.iter().any(|not| not == wording);
    let gone = gather::set(read.facts.iter().filter(|fact| !asked(fact)).map(|fact| fact.id.clone()));
    read.facts.retain(asked);
    for version in read.versions.values_mut() {
        version.asks.retain(|id| !gone.contains(id));
    }
    if read.versions.is_empty() {
        let profile = |fact: &&Fact| matches!(fact.kind, FactKind::Profile { .. });
        let first = read.facts.iter().filter(profile).map(|fact| &fact.id);
        let last = read.facts.iter().filter(|fact| !profile(fact)).map(|fact| &fact.id);
        let version = Version {
            name: read.title.clone(),
            asks: first.chain(read.items.iter().map(|item| &item.id)).chain(last).cloned().collect(),
            scores: read.dimensions.iter().map(|dimension| dimension.id.clone()).collect(),
            single_answers: Vec::new(),
            note: None,
        };
        read.versions.insert(WHOLE.to_owned(), version);
    }
    read
}
