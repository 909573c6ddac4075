//! Ids for elements that must name each other (a label and its field). Unique within the page, not stable across loads.

use std::cell::Cell;

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// A new element id that begins with `prefix`.
pub fn fresh(prefix: &str) -> String {
    let number = NEXT.with(|next| {
        let number = next.get();
        next.set(number.wrapping_add(1));
        number
    });
    format!("{prefix}-{number}")
}
