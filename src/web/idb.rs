//! The browser's database: texts by key in a few stores. Batches are written with the strongest promise there is.

use super::error::WebError;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

/// How long opening may take, in milliseconds: a tab with an old version can hold it up for ever.
const OPEN_LIMIT_MS: i32 = 5_000;

/// An open database.
#[derive(Clone)]
pub struct Database(IdbDatabase);

/// One change.
pub enum Put<'a> {
    /// Puts a text under a key of a store.
    Text(&'a str, &'a str, &'a str),
    /// Takes a key of a store away.
    Nothing(&'a str, &'a str),
}

impl Database {
    /// Opens the database, and makes the stores that are missing when its version is new.
    ///
    /// # Errors
    /// When there is none, it is blocked, or another tab holds it up for too long.
    pub async fn open(name: &str, version: u32, stores: &[&str]) -> Result<Self, WebError> {
        let window = web_sys::window().ok_or_else(|| WebError::unsupported("window"))?;
        // Blocked databases throw, and some browsers have none in private windows.
        let factory: IdbFactory = window.indexed_db()?.ok_or_else(|| WebError::unsupported("indexedDB"))?;
        let request = factory.open_with_u32(name, version)?;
        let wanted: Vec<String> = stores.iter().map(|store| (*store).to_owned()).collect();
        let upgrading = request.clone();
        let upgrade = Closure::<dyn FnMut()>::new(move || make_stores(&upgrading, &wanted));
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let opening = settle(&request);
        let limit = Promise::new(&mut |_, reject| {
            let late = js_sys::Error::new("the database could not be opened in time");
            window.set_timeout_with_callback_and_timeout_and_arguments_1(&reject, OPEN_LIMIT_MS, &late).ok();
        });
        let opened = JsFuture::from(Promise::race(&Array::of2(&opening, &limit))).await;
        // An upgrade that comes later must still find its stores made.
        if opened.is_err() {
            upgrade.forget();
            request.set_onsuccess(Some(&close_when_open(&request)));
        }
        let database: IdbDatabase = opened?.dyn_into().map_err(|_| WebError::unsupported("IDBDatabase"))?;
        // A newer version of the app in another tab must not have to wait for this one.
        let closing = database.clone();
        let listener = Closure::once_into_js(move || closing.close());
        database.set_onversionchange(Some(listener.unchecked_ref()));
        Ok(Self(database))
    }

    /// All keys and texts of a store.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn all(&self, store: &str) -> Result<Vec<(String, String)>, WebError> {
        let transaction = self.0.transaction_with_str(store)?;
        let store = transaction.object_store(store)?;
        // Both are asked for before either is awaited: a transaction without requests ends by itself.
        let (keys, texts) = (settle(&store.get_all_keys()?), settle(&store.get_all()?));
        let both = JsFuture::from(Promise::all(&Array::of2(&keys, &texts))).await?;
        let both: Array = both.unchecked_into();
        let keys: Array = both.get(0).unchecked_into();
        let texts: Array = both.get(1).unchecked_into();
        // What is no text was not put there by this app.
        Ok(keys.iter().zip(texts.iter()).filter_map(|(k, t)| Some((k.as_string()?, t.as_string()?))).collect())
    }

    /// The text under a key of a store.
    ///
    /// # Errors
    /// What the browser says.
    pub async fn get(&self, store: &str, key: &str) -> Result<Option<String>, WebError> {
        let transaction = self.0.transaction_with_str(store)?;
        let request = transaction.object_store(store)?.get(&key.into())?;
        Ok(JsFuture::from(settle(&request)).await?.as_string())
    }

    /// Makes all changes or none, and answers when they are on disk.
    ///
    /// # Errors
    /// What the browser says; then nothing was changed.
    pub async fn write(&self, changes: &[Put<'_>]) -> Result<(), WebError> {
        let stores = Array::new();
        for change in changes {
            let (Put::Text(store, ..) | Put::Nothing(store, _)) = change;
            if !stores.includes(&(*store).into(), 0) {
                stores.push(&(*store).into());
            }
        }
        if stores.length() == 0 {
            return Ok(());
        }
        let transaction = self.strict_transaction(&stores)?;
        let done = finish(&transaction);
        for change in changes {
            // A request that fails aborts the transaction, and that is awaited.
            let asked = match change {
                Put::Text(store, key, text) => transaction.object_store(store).and_then(|s| put(&s, key, text)),
                Put::Nothing(store, key) => {
                    transaction.object_store(store).and_then(|s| s.delete(&(*key).into()).map(|_| ()))
                }
            };
            if let Err(error) = asked {
                transaction.abort().ok();
                JsFuture::from(done).await.ok();
                return Err(error.into());
            }
        }
        JsFuture::from(done).await?;
        Ok(())
    }

    /// A transaction that is done only when it is on disk. The library's call with options is not yet released.
    fn strict_transaction(&self, stores: &Array) -> Result<IdbTransaction, WebError> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let function: Function = Reflect::get(&self.0, &"transaction".into())?
            .dyn_into()
            .map_err(|_| WebError::unsupported("transaction"))?;
        let made = function.call3(&self.0, stores, &"readwrite".into(), &options)?;
        made.dyn_into().map_err(|_| WebError::unsupported("IDBTransaction"))
    }
}

fn put(store: &IdbObjectStore, key: &str, text: &str) -> Result<(), JsValue> {
    store.put_with_key(&text.into(), &key.into()).map(|_| ())
}

fn make_stores(request: &IdbOpenDbRequest, wanted: &[String]) {
    let Some(database) = request.result().ok().and_then(|made| made.dyn_into::<IdbDatabase>().ok()) else { return };
    let there = database.object_store_names();
    for store in wanted.iter().filter(|store| !there.contains(store)) {
        database.create_object_store(store).ok();
    }
}

fn close_when_open(request: &IdbOpenDbRequest) -> Function {
    let request = request.clone();
    let close = move || {
        if let Some(database) = request.result().ok().and_then(|made| made.dyn_into::<IdbDatabase>().ok()) {
            database.close();
        }
    };
    Closure::once_into_js(close).unchecked_into()
}

/// A promise of what a request finds.
fn settle(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let found = request.clone();
        let success = Closure::once_into_js(move || {
            resolve.call1(&JsValue::NULL, &found.result().unwrap_or(JsValue::UNDEFINED)).ok();
        });
        let failed = request.clone();
        let error = Closure::once_into_js(move || {
            let error = failed.error().ok().flatten().map_or(JsValue::UNDEFINED, Into::into);
            reject.call1(&JsValue::NULL, &error).ok();
        });
        request.set_onsuccess(Some(success.unchecked_ref()));
        request.set_onerror(Some(error.unchecked_ref()));
    })
}

/// A promise of the end of a transaction.
fn finish(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let complete = Closure::once_into_js(move || {
            resolve.call0(&JsValue::NULL).ok();
        });
        let ended = transaction.clone();
        let abort = Closure::once_into_js(move || {
            let error = ended.error().map_or_else(aborted, Into::into);
            reject.call1(&JsValue::NULL, &error).ok();
        });
        transaction.set_oncomplete(Some(complete.unchecked_ref()));
        transaction.set_onabort(Some(abort.unchecked_ref()));
    })
}

fn aborted() -> JsValue {
    js_sys::Error::new("the transaction was aborted").into()
}
