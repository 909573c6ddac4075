//! What an attacker can work out from figures of several splits by adding and subtracting them.

use std::collections::BTreeMap;

/// How many combinations are tried at most; beyond that, the answer is to hide.
const MOST: usize = 4_096;

/// Whether adding and subtracting the totals of blocks gives the total of 1 to `k` - 1 people.
///
/// Each partition says for every person in which block the person is; every block is taken as known. For two partitions the
/// answer is exact. Whatever is a sum of block totals and has no negative share of anybody can be taken apart into differences
/// "some blocks of the one minus some blocks of the other that lie within", so it is enough to take every union of blocks of
/// the one and the smallest union of blocks of the other around it. For three, coefficients of -1, 0 and 1 are tried for all
/// blocks of two partitions, with the smallest ones that fit for the third.
pub(super) fn gives_away(partitions: &[&[usize]], k: usize) -> bool {
    let mut sorted: Vec<&[usize]> = partitions.to_vec();
    crate::domain::gather::sort_by_key(&mut sorted, |blocks| std::cmp::Reverse(number_of_blocks(blocks)));
    let Some((fitted, tried)) = sorted.split_first() else { return false };
    // The blocks of the partitions that are tried, numbered through.
    let mut free = 0;
    let mut starts = Vec::new();
    for blocks in tried {
        starts.push(free);
        free += number_of_blocks(blocks);
    }
    // People who are together in every partition cannot be told apart.
    let mut atoms: Vec<BTreeMap<Vec<usize>, usize>> = vec![BTreeMap::new(); number_of_blocks(fitted)];
    for (person, block) in fitted.iter().enumerate() {
        let others = tried.iter().zip(&starts).filter_map(|(blocks, start)| Some(blocks.get(person)? + start));
        if let Some(atoms) = atoms.get_mut(*block) {
            *atoms.entry(others.collect()).or_default() += 1;
        }
    }
    let combinations = |values: usize| values.checked_pow(u32::try_from(free).ok()?).filter(|all| *all <= MOST);
    let Some((values, all)) = [3, 2].into_iter().find_map(|values| Some((values, combinations(values)?))) else {
        return true;
    };
    let mut heights = vec![0; free];
    (0..all).any(|combination| {
        let mut rest = combination;
        for height in &mut heights {
            *height = rest % values;
            rest /= values;
        }
        let left = people_left(&atoms, &heights, k);
        (1..k).contains(&left)
    })
}

/// How many people count if every block of the tried partitions counts its height, and from each block of the fitted one as much
/// is taken away as leaves nobody below 0. At `k` people it stops counting.
fn people_left(atoms: &[BTreeMap<Vec<usize>, usize>], heights: &[usize], k: usize) -> usize {
    let mut left = 0;
    for block in atoms {
        let height = |others: &[usize]| -> usize { others.iter().filter_map(|other| heights.get(*other)).sum() };
        let least = block.keys().map(|others| height(others)).min().unwrap_or(0);
        left += block.iter().filter(|(others, _)| height(others) > least).map(|(_, people)| people).sum::<usize>();
        if left >= k {
            break;
        }
    }
    left
}

fn number_of_blocks(blocks: &[usize]) -> usize {
    blocks.iter().max().map_or(0, |highest| highest + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_partition_gives_nothing_away() {
        assert!(!gives_away(&[&[0, 0, 0, 1, 1, 1]], 3));
        assert!(!gives_away(&[], 3));
    }

    #[test]
    fn a_block_within_another_gives_the_rest_away() {
        // Department 0 is front line but for one person.
        let department = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
        let line = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
        assert!(gives_away(&[&department, &line], 3));
        assert!(!gives_away(&[&department, &department], 3), "the same split twice says nothing new");
    }

    #[test]
    fn unions_of_blocks_count_as_well() {
        // Departments 0 and 1 together are the front line and one person more; neither is on its own.
        let department = [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2];
        let line = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
        assert!(gives_away(&[&department, &line], 4));
        let crossing = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0];
        assert!(!gives_away(&[&department, &crossing], 4));
    }

    #[test]
    fn three_partitions_are_looked_at_together() {
        // Four kinds of people, a, b, c of two each and d of thirty: 2a = (a + b) + (a + c) - (b + c).
        let people = |blocks: [usize; 4]| -> Vec<usize> {
            blocks.iter().zip([2, 2, 2, 30]).flat_map(|(block, people)| vec![*block; people]).collect()
        };
        let (first, second, third) = (people([0, 0, 1, 1]), people([1, 0, 0, 1]), people([0, 1, 0, 1]));
        assert!(!gives_away(&[&first, &second], 4));
        assert!(!gives_away(&[&first, &third], 4));
        assert!(!gives_away(&[&second, &third], 4));
        assert!(gives_away(&[&first, &second, &third], 4));
    }
}
