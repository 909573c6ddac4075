//! Long lists that are built in pieces, so that the page answers between them.

use leptos::prelude::*;
use std::time::Duration;

/// How many rows are built at once.
const PIECE: usize = 40;

/// How many rows of a list of `count` stand there: one piece at first, then one more in each turn, until all do.
pub fn growing(count: usize) -> Signal<usize> {
    let shown = RwSignal::new(count.min(PIECE));
    grow(shown, count);
    shown.into()
}

fn grow(shown: RwSignal<usize>, count: usize) {
    // The list may be gone meanwhile.
    if shown.try_get_untracked().is_none_or(|shown| shown >= count) {
        return;
    }
    let more = move || {
        shown.try_update(|shown| *shown = (*shown + PIECE).min(count));
        grow(shown, count);
    };
    set_timeout(more, Duration::ZERO);
}
