//! Works out what moved a score, without holding the page up where that takes long.

use crate::{
    domain::{explain::Moving, wording::MovedNames},
    ui::parts::moved_view::MovedShown,
};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

/// So many KPIs on both sides together are worked out at once: it takes a few milliseconds. With more, a step at a time: two
/// versions of a scorecard with 2,000 KPIs take some 50 ms natively and a multiple of that in a browser, but no step of
/// it more than some 10 ms.
const AT_ONCE: usize = 400;

/// What moved the score that `wanted` names, tracked; what was known before stays until the new is known.
pub(super) fn worked_out(wanted: impl Fn() -> Option<(Moving, MovedNames)> + 'static) -> RwSignal<MovedShown> {
    let shown = RwSignal::new(MovedShown::default());
    // Whatever is not of the newest turn is given up.
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        turn.update_value(|turn| *turn = turn.wrapping_add(1));
        match wanted() {
            None => shown.set(MovedShown::default()),
            Some((moving, names)) => go_on(Work { moving, names, shown, turn, own: turn.get_value() }),
        }
    });
    shown
}

struct Work {
    moving: Moving,
    names: MovedNames,
    shown: RwSignal<MovedShown>,
    turn: StoredValue<u32>,
    own: u32,
}

fn go_on(mut work: Work) {
    let at_once = work.moving.kpis() <= AT_ONCE;
    loop {
        // The page may have been left meanwhile, or something else chosen.
        if work.turn.try_get_value() != Some(work.own) {
            return;
        }
        if let Some(moved) = work.moving.step() {
            work.shown.try_set(MovedShown { moved: Some(Arc::new(moved)), names: work.names });
            return;
        }
        if !at_once {
            return set_timeout(move || go_on(work), Duration::ZERO);
        }
    }
}
