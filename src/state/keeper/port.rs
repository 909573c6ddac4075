//! What the session asks of the storage. Behind it stands the [`Keeper`], which is fetched apart from the first load:
//! a scorecard from a link or a sample can be looked at without it.

use super::{Access, Deleted, DocSummary, FileState, Keeper, Loaded};
use crate::{
    domain::{
        keep::{KeepError, SaveStatus},
        library,
        model::{Scorecard, ScorecardId},
        text::Lang,
    },
    state::jobs,
    web::files,
};
use leptos::wasm_split::SplitLoaderError;
use std::{future::Future, pin::Pin, rc::Rc, sync::Arc};

/// What comes later.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;
/// How something ends that may be refused.
pub type Kept<T> = Later<Result<T, KeepError>>;
/// A change of a scorecard that is not open.
pub type Change = Box<dyn FnOnce(&mut Scorecard)>;

/// Keeps scorecards on this device. What each does says the [`Keeper`]'s function of the same name.
#[expect(missing_docs, reason = "each function is documented at the keeper")]
pub trait Keeping {
    fn is_newer(&self) -> bool;
    fn is_durable(&self) -> bool;
    fn status(&self) -> SaveStatus;
    fn access(&self) -> Access;
    fn updates(&self) -> Option<Arc<Scorecard>>;
    fn changes(&self) -> u64;
    fn file(&self) -> FileState;
    fn last_file(&self) -> Option<String>;
    fn documents(&self) -> Later<Vec<DocSummary>>;
    fn read(&self, id: &ScorecardId) -> Kept<Arc<Scorecard>>;
    fn open(&self, id: &ScorecardId) -> Kept<Loaded>;
    fn take_over(&self) -> Kept<Loaded>;
    fn close(&self);
    fn create(&self, card: &Arc<Scorecard>);
    fn store(&self, card: Arc<Scorecard>) -> Kept<()>;
    fn change(&self, id: &ScorecardId, label: &'static str, change: Change) -> Kept<()>;
    fn record(&self, after: &Arc<Scorecard>, label: &str) -> bool;
    fn delete(&self, id: &ScorecardId) -> Kept<Deleted>;
    fn restore(&self, deleted: Deleted) -> Kept<()>;
    fn exported(&self, file: &str);
    /// A sample in one language, read by the worker. It stands here because the code that takes a scorecard in is not part of
    /// the first load.
    fn sample(&self, name: &str, lang: Lang) -> Later<Result<Arc<Scorecard>, Option<String>>>;
}

impl Keeping for Keeper {
    fn is_newer(&self) -> bool {
        Keeper::is_newer(*self)
    }

    fn is_durable(&self) -> bool {
        Keeper::is_durable(*self)
    }

    fn status(&self) -> SaveStatus {
        Keeper::status(*self)
    }

    fn access(&self) -> Access {
        Keeper::access(*self)
    }

    fn updates(&self) -> Option<Arc<Scorecard>> {
        Keeper::updates(*self)
    }

    fn changes(&self) -> u64 {
        Keeper::changes(*self)
    }

    fn file(&self) -> FileState {
        Keeper::file(*self)
    }

    fn last_file(&self) -> Option<String> {
        Keeper::last_file(*self)
    }

    fn documents(&self) -> Later<Vec<DocSummary>> {
        Box::pin(Keeper::documents(*self))
    }

    fn read(&self, id: &ScorecardId) -> Kept<Arc<Scorecard>> {
        let (keeper, id) = (*self, id.clone());
        Box::pin(async move { keeper.read(&id).await })
    }

    fn open(&self, id: &ScorecardId) -> Kept<Loaded> {
        let (keeper, id) = (*self, id.clone());
        Box::pin(async move { keeper.open(&id).await })
    }

    fn take_over(&self) -> Kept<Loaded> {
        Box::pin(Keeper::take_over(*self))
    }

    fn close(&self) {
        Keeper::close(*self);
    }

    fn create(&self, card: &Arc<Scorecard>) {
        Keeper::create(*self, card);
    }

    fn store(&self, card: Arc<Scorecard>) -> Kept<()> {
        let keeper = *self;
        Box::pin(async move { keeper.store(&card).await })
    }

    fn change(&self, id: &ScorecardId, label: &'static str, change: Change) -> Kept<()> {
        let (keeper, id) = (*self, id.clone());
        Box::pin(async move { keeper.change(&id, label, change).await })
    }

    fn record(&self, after: &Arc<Scorecard>, label: &str) -> bool {
        Keeper::record(*self, after, label)
    }

    fn delete(&self, id: &ScorecardId) -> Kept<Deleted> {
        let (keeper, id) = (*self, id.clone());
        Box::pin(async move { keeper.delete(&id).await })
    }

    fn restore(&self, deleted: Deleted) -> Kept<()> {
        Box::pin(Keeper::restore(*self, deleted))
    }

    fn exported(&self, file: &str) {
        Keeper::exported(*self, file);
    }

    fn sample(&self, name: &str, lang: Lang) -> Later<Result<Arc<Scorecard>, Option<String>>> {
        let path = library::sample_path(name);
        Box::pin(async move {
            let text = files::content(&path).await.map_err(|error| Some(error.text))?;
            jobs::read_sample(lang, text).await
        })
    }
}

/// What opens the storage, once its code is there.
pub type BeginKeeping = fn() -> Later<Rc<dyn Keeping>>;
/// Fetches the storage's code.
pub type FetchKeeper = fn() -> Later<Result<BeginKeeping, SplitLoaderError>>;

/// Opens the storage.
pub fn begin() -> Later<Rc<dyn Keeping>> {
    Box::pin(async {
        let keeper: Rc<dyn Keeping> = Rc::new(Keeper::start().await);
        keeper
    })
}
