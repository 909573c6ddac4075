//! The two stores of `domain::keep` as the browser has them: local storage, and the database as the mirror.

use crate::{
    domain::keep::{Area, Origin, Piece, Store, StoreError, Write},
    web::{
        error::{WebError, WebErrorKind},
        idb::{Database, Put},
        local,
    },
};

/// The name of the database. Frozen: another name would hide what people have stored.
const DATABASE: &str = "fokus";
const VERSION: u32 = 1;

/// Local storage.
#[derive(Debug, Clone, Copy)]
pub(super) struct LocalStore {
    /// Whether it may be used at all: not when a newer version of the app has laid it out.
    pub(super) allowed: bool,
}

impl LocalStore {
    fn ask<T>(self, ask: impl FnOnce() -> Result<T, WebError>) -> Result<T, StoreError> {
        if !self.allowed {
            return Err(StoreError::Absent);
        }
        ask().map_err(|error| match error.kind {
            WebErrorKind::Unsupported | WebErrorKind::Blocked => StoreError::Absent,
            WebErrorKind::Aborted | WebErrorKind::Failed => StoreError::Refused,
        })
    }
}

impl Store for LocalStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.ask(|| local::get(key))
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.ask(|| local::set(key, text))
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreError> {
        self.ask(|| local::remove(key))
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.ask(|| local::keys(prefix))
    }
}

/// The mirror, where there is one.
#[derive(Clone)]
pub(super) struct Mirror(Option<Database>);

impl Mirror {
    /// No mirror.
    pub(super) fn absent() -> Self {
        Self(None)
    }

    /// Opens it.
    pub(super) async fn open() -> Self {
        Self(Database::open(DATABASE, VERSION, &Area::ALL.map(Area::name)).await.ok())
    }

    /// Whether there is one.
    pub(super) fn is_there(&self) -> bool {
        self.0.is_some()
    }

    /// Everything of all scorecards in it; `None` where it cannot be read.
    pub(super) async fn pieces(&self) -> Option<Vec<Piece>> {
        let database = self.0.as_ref()?;
        let mut pieces = Vec::new();
        for area in [Area::Docs, Area::Journal, Area::Meta] {
            let found = database.all(area.name()).await.ok()?;
            pieces.extend(found.into_iter().map(|(key, text)| Piece::new(Origin::Mirror, key, text)));
        }
        Some(pieces)
    }

    /// Makes changes; whether they are on disk now.
    pub(super) async fn commit(&self, writes: &[Write]) -> bool {
        let Some(database) = &self.0 else { return false };
        let puts: Vec<Put> = writes
            .iter()
            .map(|write| match write {
                Write::Put { area, key, text } => Put::Text(area.name(), key, text),
                Write::Delete { area, key } => Put::Nothing(area.name(), key),
            })
            .collect();
        database.write(&puts).await.is_ok()
    }
}
