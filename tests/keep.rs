//! Keeping scorecards in stores that fail: every call refused once, the app ended at every call, the local store thrown
//! back to any earlier moment, single texts damaged, two tabs at once. No acknowledged edit may be lost, and what is said
//! about the saving must be true.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod common;

use common::world::{Edits, Fault, Local, Tab, World, edited, recovered};
use fokus::domain::{
    keep::{
        Area, Meta, Notice, Origin, Outcome, Refusal, SaveStatus, Store, Write, envelope, keys, recover,
        shelf::{self, Layout, State},
    },
    model::{Scorecard, ScorecardId},
};
use proptest::prelude::*;
use std::sync::Arc;

fn id(text: &str) -> ScorecardId {
    ScorecardId::lossy(text)
}

fn card(text: &str) -> Arc<Scorecard> {
    edited(&Scorecard::new(id(text), text), 0)
}

/// First run, edits, snapshots, a second start with edits, and a copy. Ends early where the app is ended.
fn life(world: &World, mirror: bool) -> Edits {
    let mut edits = Edits::default();
    shelf::prepare(&mut Local::of(world));
    let mut tab = Tab::create(world, card("one"), "w1", mirror, &mut edits);
    (1..=3).for_each(|n| tab.edit(n, &mut edits));
    tab.tick(true, &mut edits);
    (4..=5).for_each(|n| tab.edit(n, &mut edits));
    tab.tick(false, &mut edits);
    tab.edit(6, &mut edits);
    edits.end(&tab);
    let Some(mut tab) = Tab::open(world, &id("one"), "w2", mirror, &mut edits) else { return edits };
    (7..=8).for_each(|n| tab.edit(n, &mut edits));
    tab.tick(true, &mut edits);
    tab.tick(true, &mut edits);
    tab.edit(9, &mut edits);
    tab.edit(10, &mut edits);
    edits.end(&tab);
    edits
}

/// Runs with the fault at call 1, 2, 3 … until a run is through before it is hit; returns how many calls there were.
fn at_every_call(fault: Fault, run: impl Fn(&World, usize)) -> usize {
    for n in 1.. {
        assert!(n < 10_000, "the run never ends");
        let world = World::with(fault, n);
        run(&world, n);
        if !world.was_hit() {
            return n - 1;
        }
    }
    unreachable!("the loop ends by returning")
}

#[test]
fn without_faults_everything_is_kept_and_said_so() {
    let world = World::default();
    let edits = life(&world, true);
    assert_eq!(edits.acknowledged, (0..=10).collect());
    assert_eq!(edits.ended, Some(SaveStatus::SavedOnThisDevice));
    assert_eq!(recovered(&world, &id("one")), (0..=10).collect());
    // The newest snapshot says which entries are in it, and only the later ones are still in the journal.
    let newest = Local::of(&world).get("fokus:doc:one:a").unwrap().unwrap();
    let (header, _) = envelope::decode(&newest).unwrap();
    assert!(header.covers.contains("w1", 6) && header.covers.contains("w2", 2) && !header.covers.contains("w2", 3));
    let journal: Vec<String> = world.local_keys().into_iter().filter(|key| key.starts_with(keys::JOURNAL)).collect();
    assert_eq!(journal, ["fokus:j:one:w2:0000000003", "fokus:j:one:w2:0000000004"]);
}

#[test]
fn no_refused_call_loses_an_acknowledged_edit() {
    let calls = at_every_call(Fault::Refuse, |world, n| {
        let edits = life(world, true);
        let found = recovered(world, &id("one"));
        assert!(edits.acknowledged.is_subset(&found), "call {n}: {:?} of {:?}", found, edits.acknowledged);
        assert!(edits.told_the_truth(&found), "call {n}: {:?}, found {found:?}", edits.ended);
    });
    assert!(calls > 50, "{calls} calls are too few to be the scenario");
}

#[test]
fn a_store_that_refuses_from_some_call_on_loses_no_acknowledged_edit() {
    for fault in [Fault::RefuseLocalFrom, Fault::RefuseMirrorFrom, Fault::RefuseFrom] {
        at_every_call(fault, |world, n| {
            let edits = life(world, true);
            let found = recovered(world, &id("one"));
            assert!(edits.acknowledged.is_subset(&found), "{fault:?} {n}: {:?} of {:?}", found, edits.acknowledged);
            assert!(edits.told_the_truth(&found), "{fault:?} {n}: {:?}, found {found:?}", edits.ended);
        });
    }
}

#[test]
fn an_end_at_any_call_loses_no_acknowledged_edit() {
    for fault in [Fault::EndBefore, Fault::EndAfter] {
        at_every_call(fault, |world, n| {
            let edits = life(world, true);
            let found = recovered(world, &id("one"));
            assert!(edits.acknowledged.is_subset(&found), "{fault:?} {n}: {:?} of {:?}", found, edits.acknowledged);
            // The renderer alone was ended: what the local store took is there as well.
            assert!(edits.held_locally.is_subset(&found), "{fault:?} {n}: {:?} of {:?}", found, edits.held_locally);
        });
    }
}

#[test]
fn a_killed_browser_loses_no_acknowledged_edit_whatever_the_local_store_forgets() {
    at_every_call(Fault::EndAfter, |world, n| {
        let edits = life(world, true);
        for moment in 0..world.moments() {
            let thrown_back = world.thrown_back_to(moment);
            let found = recovered(&thrown_back, &id("one"));
            assert!(edits.acknowledged.is_subset(&found), "{n}/{moment}: {:?} of {:?}", found, edits.acknowledged);
        }
        // Wiped altogether.
        assert!(edits.acknowledged.is_subset(&recovered(&world.without_local(), &id("one"))), "{n}");
    });
}

#[test]
fn without_a_mirror_nothing_is_called_saved_and_all_is_kept() {
    at_every_call(Fault::EndAfter, |world, n| {
        let edits = life(world, false);
        assert!(edits.acknowledged.is_empty());
        let found = recovered(world, &id("one"));
        assert!(edits.held_locally.is_subset(&found), "{n}: {:?} of {:?}", found, edits.held_locally);
    });
}

#[test]
fn blocked_stores_are_named_and_full_ones_too() {
    let mut edits = Edits::default();
    let blocked = World::blocked();
    assert_eq!(shelf::prepare(&mut Local::of(&blocked)), Layout::Refused(fokus::domain::keep::StoreError::Absent));
    let mut tab = Tab::create(&blocked, card("one"), "w", false, &mut edits);
    tab.edit(1, &mut edits);
    assert_eq!(tab.status(), SaveStatus::KeptInThisTabOnly(Refusal::Blocked));

    let full = World::with_room(200);
    let mut tab = Tab::create(&full, card("one"), "w", false, &mut edits);
    tab.edit(1, &mut edits);
    assert_eq!(tab.status(), SaveStatus::KeptInThisTabOnly(Refusal::Full));
    // There is room again.
    full.set_room(100_000);
    tab.tick(false, &mut edits);
    assert_eq!(tab.status(), SaveStatus::Saving);
    assert_eq!(recovered(&full, &id("one")), [0, 1].into());
}

#[test]
fn the_ballast_makes_room_for_the_last_entry() {
    let world = World::default();
    let mut edits = Edits::default();
    shelf::prepare(&mut Local::of(&world));
    let mut tab = Tab::create(&world, card("one"), "w", false, &mut edits);
    world.set_room(world.used() + 10);
    tab.edit(1, &mut edits);
    assert_eq!(tab.status(), SaveStatus::Saving);
    assert_eq!(Local::of(&world).get(keys::RESERVE), Ok(None));
    assert_eq!(recovered(&world, &id("one")), [0, 1].into());
}

#[test]
fn a_damaged_text_is_found_kept_aside_and_costs_nothing_that_has_a_copy() {
    let world = World::default();
    let edits = life(&world, true);
    for key in world.local_keys() {
        for at in [0, 10, 40, 150] {
            let damaged = world.with_flipped(&key, at);
            let found = recovered(&damaged, &id("one"));
            assert!(edits.acknowledged.is_subset(&found), "{key} at {at}");
        }
    }
}

#[test]
fn damaged_is_never_empty_and_nothing_is_overwritten() {
    let world = World::default();
    let mut edits = Edits::default();
    let mut tab = Tab::create(&world, card("one"), "w1", false, &mut edits);
    tab.edit(1, &mut edits);
    tab.tick(true, &mut edits);
    // Both slots damaged: nothing can be opened, and it is said.
    let broken = Slots::all(&world).fold(world.clone_now(), |world, key| world.with_flipped(&key, 60));
    let pieces = broken.pieces();
    assert_eq!(recover(&id("one"), &pieces).outcome, Outcome::Damaged);
    assert_eq!(shelf::list(&pieces)[0].state, State::Damaged);

    // The newer slot damaged: the older one with its entries gives everything back.
    let newest = world.with_flipped("fokus:doc:one:b", 60);
    let before = newest.pieces();
    let found = recover(&id("one"), &before);
    assert_eq!(found.notices, [Notice::OlderTaken]);
    assert_eq!(recovered(&newest, &id("one")), [0, 1].into());
    // It is kept aside before the place is used again.
    let mut local = Local::of(&newest);
    assert!(shelf::quarantine_locally(&mut local, &found.damaged, 17).is_empty());
    assert_eq!(local.get("fokus:doc:one:b"), Ok(None));
    let kept = local.get("fokus:q:17:000").unwrap().unwrap();
    let kept: serde_json::Value = serde_json::from_str(&kept).unwrap();
    assert_eq!(kept["text"], found.damaged[0].piece.text);
    // Where it cannot be kept aside, its place is left alone.
    let again = world.with_flipped("fokus:doc:one:b", 60);
    again.set_room(0);
    let untouchable = shelf::quarantine_locally(&mut Local::of(&again), &found.damaged, 17);
    assert!(untouchable.contains("fokus:doc:one:b"));
    again.set_room(100_000);
    let mut tab = Tab::open_with(&again, &id("one"), "w2", false, untouchable, &mut edits).unwrap();
    tab.edit(2, &mut edits);
    tab.tick(true, &mut edits);
    assert_eq!(again.pieces().iter().filter(|p| p.text == found.damaged[0].piece.text).count(), 1);
    assert_eq!(recovered(&again, &id("one")), [0, 1, 2].into());
}

struct Slots;

impl Slots {
    fn all(world: &World) -> impl Iterator<Item = String> + use<> {
        world.local_keys().into_iter().filter(|key| key.starts_with(keys::DOCS)).collect::<Vec<_>>().into_iter()
    }
}

#[test]
fn a_deleted_scorecard_stays_deleted_can_come_back_and_goes_for_good() {
    let world = World::default();
    life(&world, true);
    let mut local = Local::of(&world);
    let meta = Meta { rev: 1, deleted: true, exported: None };
    let (done, write) = shelf::set_meta(&mut local, &id("one"), &meta);
    assert!(done.is_ok() && world.commit(&[write]));
    for world in [world.clone_now(), world.without_local(), world.without_mirror()] {
        assert!(shelf::list(&world.pieces()).is_empty());
    }
    let back = Meta { rev: 2, deleted: false, exported: None };
    world.commit(&[shelf::set_meta(&mut local, &id("one"), &back).1]);
    assert_eq!(shelf::list(&world.pieces()).len(), 1);

    let meta = Meta { rev: 3, deleted: true, exported: None };
    world.commit(&[shelf::set_meta(&mut local, &id("one"), &meta).1]);
    let pieces = shelf::pieces_of(&id("one"), &world.pieces());
    assert_eq!(shelf::deleted(&pieces), [id("one")]);
    let (done, writes) = shelf::purge(&mut local, &id("one"), &pieces);
    assert!(done.is_ok() && world.commit(&writes));
    assert!(shelf::deleted(&world.pieces()).is_empty());
    assert!(world.pieces().iter().all(|piece| piece.key == "fokus:meta:one"));
}

#[test]
fn foreign_keys_are_never_touched() {
    let world = World::default();
    let foreign = ["other", "fokus:prefs", "fokus:boot", "fokus:doc:broken", "__proto__"];
    foreign.iter().for_each(|key| Local::of(&world).set(key, "not JSON {").unwrap());
    life(&world, true);
    for key in foreign {
        assert_eq!(Local::of(&world).get(key), Ok(Some("not JSON {".into())), "{key}");
    }
    assert_eq!(shelf::list(&world.pieces()).len(), 1);
}

#[test]
fn a_newer_layout_or_snapshot_is_left_alone() {
    let world = World::default();
    Local::of(&world).set(keys::FORMAT, r#"{"v":9,"min_reader":9}"#).unwrap();
    assert_eq!(shelf::prepare(&mut Local::of(&world)), Layout::Newer);
    assert_eq!(world.local_keys(), [keys::FORMAT]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Two tabs that know nothing of each other (no locks), in any order of edits, snapshots and slow mirrors.
    #[test]
    fn two_tabs_lose_no_edit_of_either(steps in prop::collection::vec((0..2usize, 0..6u8), 1..60)) {
        let world = World::default();
        let mut edits = Edits::default();
        let mut first = Tab::create(&world, card("one"), "w1", true, &mut edits);
        first.tick(true, &mut edits);
        let second = Tab::open(&world, &id("one"), "w2", true, &mut edits).unwrap();
        let mut tabs = [first, second];
        let mut made = std::collections::BTreeSet::from([0]);
        for (n, (tab, step)) in steps.into_iter().enumerate() {
            match step {
                0 => tabs[tab].tick(true, &mut edits),
                1 => tabs[tab].edit_without_mirror(n + 1),
                _ => tabs[tab].edit(n + 1, &mut edits),
            }
            if step != 0 {
                made.insert(n + 1);
            }
        }
        prop_assert_eq!(recovered(&world, &id("one")), made);
    }
}

#[test]
fn areas_never_change_their_names() {
    assert_eq!(Area::ALL.map(Area::name), ["docs", "journal", "snaps", "raw", "meta"]);
    let write = Write::Delete { area: Area::Docs, key: String::new() };
    assert_ne!(write, Write::Delete { area: Area::Raw, key: String::new() });
    assert_ne!(Origin::Local, Origin::Mirror);
}
