//! Keeping scorecards in the browser's own stores; two keepers on one page stand for two tabs.

use fokus::{
    domain::{
        keep::{KeepError, SaveStatus},
        model::{Scorecard, ScorecardId},
    },
    state::keeper::{Access, FileState, Keeper},
    web::{
        clock, ids,
        locks::{self, Ask},
    },
};
use std::{collections::BTreeSet, sync::Arc};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_test::wasm_bindgen_test;

fn card(title: &str) -> Arc<Scorecard> {
    Arc::new(Scorecard::new(ScorecardId::lossy(&ids::fresh()), title))
}

fn retitled(card: &Arc<Scorecard>, title: &str) -> Arc<Scorecard> {
    let mut card = Scorecard::clone(card);
    card.title = title.into();
    Arc::new(card)
}

async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..150 {
        if holds() {
            return;
        }
        clock::sleep(20).await;
    }
    panic!("never: {what}");
}

fn local() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// Takes everything of a scorecard out of local storage, as a browser does that forgets.
fn forget_locally(id: &ScorecardId) {
    let keys: Vec<String> = (0..local().length().unwrap()).filter_map(|n| local().key(n).unwrap()).collect();
    keys.iter().filter(|key| key.contains(id.as_str())).for_each(|key| local().remove_item(key).unwrap());
}

#[wasm_bindgen_test]
async fn what_is_called_saved_is_found_even_when_local_storage_forgets() {
    let keeper = Keeper::start().await;
    let first = card("First");
    keeper.create(&first);
    let second = retitled(&first, "Second");
    assert!(keeper.record(&second, "EditScorecard"));
    assert_eq!(keeper.status(), SaveStatus::Saving);
    until("saved", || keeper.status() == SaveStatus::SavedOnThisDevice).await;
    forget_locally(&first.id);
    assert_eq!(Keeper::start().await.read(&first.id).await, Ok(second));
    keeper.close();
}

#[wasm_bindgen_test]
async fn one_tab_edits_and_the_other_follows_until_it_takes_over() {
    let (here, there) = (Keeper::start().await, Keeper::start().await);
    let first = card("First");
    here.create(&first);
    until("saved", || here.status() == SaveStatus::SavedOnThisDevice).await;
    let opened = there.open(&first.id).await.unwrap();
    assert_eq!((opened.card, there.access()), (Arc::clone(&first), Access::ReadOnly));
    assert!(!there.record(&retitled(&first, "No"), "EditScorecard"));
    assert_eq!(there.delete(&first.id).await.err(), Some(KeepError::OpenElsewhere));

    let second = retitled(&first, "Second");
    here.record(&second, "EditScorecard");
    until("followed", || there.updates() == Some(Arc::clone(&second))).await;

    // An edit in the very moment of the taking over is not lost.
    let third = retitled(&second, "Third");
    here.record(&third, "EditScorecard");
    assert_eq!(there.take_over().await.unwrap().card, third);
    assert_eq!(there.access(), Access::Editing);
    until("robbed", || here.access() == Access::ReadOnly).await;
    assert!(!here.record(&retitled(&third, "No"), "EditScorecard"));
    let fourth = retitled(&third, "Fourth");
    assert!(there.record(&fourth, "EditScorecard"));
    until("followed back", || here.updates() == Some(Arc::clone(&fourth))).await;
    there.close();
    here.close();
    assert_eq!(Keeper::start().await.read(&first.id).await, Ok(fourth));
}

#[wasm_bindgen_test]
async fn left_and_opened_again_it_can_still_be_edited() {
    let keeper = Keeper::start().await;
    let (one, two) = (card("One"), card("Two"));
    keeper.create(&one);
    keeper.create(&two);
    for id in [&one.id, &two.id, &one.id] {
        keeper.open(id).await.unwrap();
        assert_eq!(keeper.access(), Access::Editing);
    }
    keeper.close();
}

#[wasm_bindgen_test]
async fn deleted_copied_and_renamed_scorecards_are_listed_as_they_are() {
    let keeper = Keeper::start().await;
    let one = card("One");
    keeper.create(&one);
    let listed = async |id: &ScorecardId| {
        let id = id.clone();
        keeper.documents().await.into_iter().find(|doc| doc.id == id)
    };
    assert_eq!(listed(&one.id).await.unwrap().file, FileState::Never);
    keeper.exported("file-1");
    until("noted", || keeper.file() == FileState::UpToDate).await;
    keeper.record(&retitled(&one, "One more"), "EditScorecard");
    assert_eq!(keeper.file(), FileState::Since(clock::today()));

    let copy = card("Copy");
    keeper.store(&copy).await.unwrap();
    keeper.change(&copy.id, "EditScorecard", |card| card.title = "Renamed".into()).await.unwrap();
    assert_eq!(listed(&copy.id).await.unwrap().title, "Renamed");

    for id in [&copy.id, &one.id] {
        let deleted = keeper.delete(id).await.unwrap();
        assert_eq!(listed(id).await, None);
        assert_eq!(keeper.read(id).await, Err(KeepError::NotFound));
        // Another start clears it away for good; even then it comes back.
        Keeper::start().await;
        keeper.restore(deleted).await.unwrap();
        assert!(listed(id).await.is_some());
    }
    assert_eq!(keeper.read(&one.id).await.unwrap().title, "One more");
}

#[wasm_bindgen_test]
async fn a_full_local_storage_loses_nothing() {
    let keeper = Keeper::start().await;
    let first = card("First");
    keeper.create(&first);
    until("saved", || keeper.status() == SaveStatus::SavedOnThisDevice).await;
    // Not every browser throws the same: here it is a text.
    let refuse = Closure::<dyn Fn() -> Result<(), JsValue>>::new(|| Err(JsValue::from_str("full")));
    let prototype = js_sys::Reflect::get(&local(), &"__proto__".into()).unwrap();
    let real = js_sys::Reflect::get(&prototype, &"setItem".into()).unwrap();
    js_sys::Reflect::set(&prototype, &"setItem".into(), refuse.as_ref().unchecked_ref()).unwrap();
    let second = retitled(&first, "Second");
    assert!(keeper.record(&second, "EditScorecard"));
    until("saved all the same", || keeper.status() == SaveStatus::SavedOnThisDevice).await;
    js_sys::Reflect::set(&prototype, &"setItem".into(), &real).unwrap();
    keeper.close();
    assert_eq!(Keeper::start().await.read(&first.id).await, Ok(second));
}

#[wasm_bindgen_test]
async fn a_lock_is_held_by_one_and_free_when_it_is_dropped() {
    let name = ids::fresh();
    let held = locks::request(&name, Ask::IfFree, || {}).await.unwrap();
    assert!(held.is_some());
    assert!(locks::request(&name, Ask::IfFree, || {}).await.unwrap().is_none());
    drop(held);
    clock::sleep(20).await;
    assert!(locks::request(&name, Ask::IfFree, || {}).await.unwrap().is_some());
}

#[wasm_bindgen_test]
fn ids_are_never_the_same() {
    let made: BTreeSet<String> = (0..1000).map(|_| ids::fresh()).collect();
    assert_eq!(made.len(), 1000);
    assert!(made.iter().all(|id| ScorecardId::new(id).is_ok()));
}
