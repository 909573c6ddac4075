//! The two stores as seen from here: the local one is called, the mirror is sent batches and answers later.

/// A store of texts by key that answers at once. Every call may fail.
pub trait Store {
    /// The text under a key, `None` where there is none.
    ///
    /// # Errors
    /// When the store refuses.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key. After an error the old text is still there.
    ///
    /// # Errors
    /// When the store refuses: it is full, or blocked.
    fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Takes a key away; no error where it is not there.
    ///
    /// # Errors
    /// When the store refuses.
    fn remove(&mut self, key: &str) -> Result<(), StoreError>;

    /// All keys that begin with `prefix`, in any order.
    ///
    /// # Errors
    /// When the store refuses.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;
}

/// Why a store did not do it. Which kind of failure a browser means is not told apart by its names: they differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no store: blocked, or absent.
    #[error("there is no store")]
    Absent,
    /// The store refused this call; mostly, it is full.
    #[error("the store refused")]
    Refused,
}

/// Why an edit is in this tab only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The browser does not allow to store anything.
    Blocked,
    /// The browser's store takes nothing more.
    Full,
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Absent => Self::Blocked,
            StoreError::Refused => Self::Full,
        }
    }
}

/// Where in the mirror something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Snapshots, under the same keys as in the local store.
    Docs,
    /// Journal entries, under the same keys as in the local store.
    Journal,
    /// Older snapshots and bases for merging.
    Snaps,
    /// Damaged texts and texts from before a migration.
    Raw,
    /// What is known about scorecards.
    Meta,
}

impl Area {
    /// All areas.
    pub const ALL: [Self; 5] = [Self::Docs, Self::Journal, Self::Snaps, Self::Raw, Self::Meta];

    /// The name in the mirror. Frozen, as the keys are.
    pub fn name(self) -> &'static str {
        match self {
            Self::Docs => "docs",
            Self::Journal => "journal",
            Self::Snaps => "snaps",
            Self::Raw => "raw",
            Self::Meta => "meta",
        }
    }
}

/// One change of the mirror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Write {
    /// Puts a text under a key.
    Put {
        /// Where.
        area: Area,
        /// The key.
        key: String,
        /// The text.
        text: String,
    },
    /// Takes a key away; no error where it is not there.
    Delete {
        /// Where.
        area: Area,
        /// The key.
        key: String,
    },
}

/// Changes of the mirror that happen together or not at all, and are on disk once they are acknowledged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The number under which it is acknowledged.
    pub ticket: u64,
    /// The changes.
    pub writes: Vec<Write>,
}

/// Which store something was found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The local one.
    Local,
    /// The mirror.
    Mirror,
}

/// A text found in a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// In which.
    pub origin: Origin,
    /// Under which key.
    pub key: String,
    /// The text.
    pub text: String,
}

impl Piece {
    /// A text found under a key.
    pub fn new(origin: Origin, key: impl Into<String>, text: impl Into<String>) -> Self {
        Self { origin, key: key.into(), text: text.into() }
    }
}
