//! Who is linked to whom in the next row, end to end in one list: what the search reads again and again.

use super::graph::at;

/// Neighbours of all items on one side.
#[derive(Debug, Clone, Default)]
pub(super) struct Near {
    starts: Vec<u32>,
    ends: Vec<(u32, i32)>,
}

impl Near {
    /// Neighbours of so many items: each item with a neighbour and the number of links between them.
    pub(super) fn new(items: usize, links: impl Iterator<Item = (u32, (u32, i32))> + Clone) -> Self {
        let mut starts = vec![0_u32; items + 2];
        let mut count = 0;
        for (item, _) in links.clone() {
            if let Some(slot) = starts.get_mut(item as usize + 2) {
                *slot += 1;
                count += 1;
            }
        }
        let mut sum = 0;
        for slot in &mut starts {
            sum += *slot;
            *slot = sum;
        }
        // Each start moves on to the next one's while the neighbours are put down.
        let mut ends = vec![(0, 0); count];
        for (item, end) in links {
            if let Some(next) = starts.get_mut(item as usize + 1) {
                if let Some(slot) = ends.get_mut(*next as usize) {
                    *slot = end;
                }
                *next += 1;
            }
        }
        Self { starts, ends }
    }

    /// The neighbours of an item and how many links lead there.
    #[inline]
    pub(super) fn of(&self, item: usize) -> &[(u32, i32)] {
        self.ends.get(at(&self.starts, item) as usize..at(&self.starts, item + 1) as usize).unwrap_or_default()
    }
}
