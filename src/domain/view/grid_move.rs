//! Moving about in a grid of cells with the keys, as in a spreadsheet.

/// Where the caret stands in the text of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caret {
    /// Nothing of the text stands before it, or all of it is selected.
    pub at_start: bool,
    /// Nothing of the text stands behind it, or all of it is selected.
    pub at_end: bool,
}

/// The cell (row, column) to go to from `at` in a grid of `size` (rows, columns) when a key is pressed; `None` where the key
/// does nothing in the grid and is left to the field. Up, down and Enter (with Shift: upwards) always move; left and right
/// only from the edge of the text, so that it can be edited; Home and End only with Ctrl.
pub fn move_in_grid(
    key: &str,
    (shift, ctrl): (bool, bool),
    at: (usize, usize),
    size: (usize, usize),
    caret: Caret,
) -> Option<(usize, usize)> {
    let ((row, column), (rows, columns)) = (at, size);
    let up = || row.checked_sub(1).map(|row| (row, column));
    let down = || (row + 1 < rows).then_some((row + 1, column));
    match (key, shift, ctrl) {
        ("Enter", true, false) | ("ArrowUp", false, false) => up(),
        ("Enter" | "ArrowDown", false, false) => down(),
        ("ArrowLeft", false, false) if caret.at_start => column.checked_sub(1).map(|column| (row, column)),
        ("ArrowRight", false, false) if caret.at_end => (column + 1 < columns).then_some((row, column + 1)),
        ("ArrowUp" | "Home", false, true) => (row > 0).then_some((0, column)),
        ("ArrowDown" | "End", false, true) => rows.checked_sub(1).filter(|last| row < *last).map(|last| (last, column)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const INSIDE: Caret = Caret { at_start: false, at_end: false };
    const ALL: Caret = Caret { at_start: true, at_end: true };

    fn go(key: &str, at: (usize, usize), caret: Caret) -> Option<(usize, usize)> {
        move_in_grid(key, (false, false), at, (3, 2), caret)
    }

    #[test]
    fn enter_and_the_arrows_move_to_the_neighbour() {
        assert_eq!(go("Enter", (0, 1), INSIDE), Some((1, 1)));
        assert_eq!(move_in_grid("Enter", (true, false), (1, 1), (3, 2), INSIDE), Some((0, 1)));
        assert_eq!(go("ArrowDown", (1, 0), INSIDE), Some((2, 0)));
        assert_eq!(go("ArrowUp", (1, 0), INSIDE), Some((0, 0)));
        assert_eq!(go("ArrowLeft", (1, 1), ALL), Some((1, 0)));
        assert_eq!(go("ArrowRight", (1, 0), ALL), Some((1, 1)));
        assert_eq!(move_in_grid("End", (false, true), (0, 1), (3, 2), INSIDE), Some((2, 1)));
        assert_eq!(move_in_grid("Home", (false, true), (2, 1), (3, 2), INSIDE), Some((0, 1)));
    }

    #[test]
    fn the_caret_moves_within_the_text_first() {
        assert_eq!(go("ArrowLeft", (1, 1), INSIDE), None);
        assert_eq!(go("ArrowRight", (1, 0), INSIDE), None);
        assert_eq!(go("Home", (1, 0), ALL), None);
    }

    #[test]
    fn nothing_moves_beyond_the_edge_or_by_other_keys() {
        for (key, at) in
            [("ArrowUp", (0, 0)), ("Enter", (2, 0)), ("ArrowLeft", (0, 0)), ("ArrowRight", (0, 1)), ("Tab", (0, 0))]
        {
            assert_eq!(go(key, at, ALL), None, "{key}");
        }
    }

    proptest! {
        #[test]
        fn every_move_ends_inside_the_grid(
            key in prop::sample::select(vec!["Enter", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "a"]),
            shift: bool, ctrl: bool, row in 0..4usize, column in 0..4usize, below in 1..3usize, right in 1..3usize,
        ) {
            let (rows, columns) = (row + below, column + right);
            if let Some((to_row, to_column)) = move_in_grid(key, (shift, ctrl), (row, column), (rows, columns), ALL) {
                prop_assert!(to_row < rows && to_column < columns);
                prop_assert!((to_row, to_column) != (row, column));
            }
        }
    }
}
