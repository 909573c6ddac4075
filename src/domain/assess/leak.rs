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
    Search { now: usize::MAX, k, more: None }.finds(partitions)
}

/// The same of the answers of two rounds, those of `now` first, with a figure more that has answers of both: `more` says of each
/// answer whether it is in it.
///
/// Earlier answers count negative, so that a sum of changes is a total like any other. Who answered in one round may be the
/// same as somebody who answered in the other without being recognised: it is few if it is few in both. What the rounds give
/// away without that figure is not looked for.
pub(super) fn gives_away_with(partitions: &[&[usize]], more: &[bool], now: usize, k: usize) -> bool {
    let blocks: Vec<usize> = more.iter().map(|is_in| usize::from(!is_in)).collect();
    Search { now, k, more: Some(&blocks) }.finds(partitions)
}

/// What is looked for: the total of 1 to `k` - 1 people.
struct Search<'s> {
    /// How many answers are of the later round; all others are of the earlier one.
    now: usize,
    /// The smallest group.
    k: usize,
    /// A partition in two that has to be used.
    more: Option<&'s [usize]>,
}

/// How many answers of a block the tried partitions do not tell apart, by the blocks of those: now, and earlier.
type Atoms = BTreeMap<Vec<usize>, [usize; 2]>;

impl Search<'_> {
    fn finds(&self, partitions: &[&[usize]]) -> bool {
        let mut sorted: Vec<&[usize]> = partitions.to_vec();
        crate::domain::gather::sort_by_key(&mut sorted, |blocks| std::cmp::Reverse(number_of_blocks(blocks)));
        let Some((fitted, tried)) = sorted.split_first() else { return false };
        // The blocks of the partitions that are tried, numbered through.
        let (mut free, mut starts) = (0, Vec::new());
        for blocks in tried {
            starts.push(free);
            free += number_of_blocks(blocks);
        }
        let mut atoms: Vec<Atoms> = vec![Atoms::new(); number_of_blocks(fitted)];
        for (answer, block) in fitted.iter().enumerate() {
            let others = tried.iter().zip(&starts).filter_map(|(blocks, start)| Some(blocks.get(answer)? + start));
            let more = self.more.and_then(|blocks| Some(blocks.get(answer)? + free));
            if let Some(atoms) = atoms.get_mut(*block) {
                let [now, earlier] = atoms.entry(others.chain(more).collect()).or_default();
                *(if answer < self.now { now } else { earlier }) += 1;
            }
        }
        let combinations = |values: usize| values.checked_pow(u32::try_from(free).ok()?).filter(|all| *all <= MOST);
        // With a figure of both rounds there is one partition more, and heights of 0 and 1 alone miss what can be found.
        let tried: &[usize] = if self.more.is_some() { &[3] } else { &[3, 2] };
        let Some((values, all)) = tried.iter().find_map(|values| Some((*values, combinations(*values)?))) else {
            return true;
        };
        let ends: &[&[usize]] = if self.more.is_some() { &[&[1, 0], &[0, 1]] } else { &[&[]] };
        let mut heights = Vec::new();
        (0..all).any(|combination| {
            ends.iter().any(|end| {
                heights.clear();
                let mut rest = combination;
                for _ in 0..free {
                    heights.push(rest % values);
                    rest /= values;
                }
                heights.extend_from_slice(end);
                (1..self.k).contains(&self.people_left(&atoms, &heights))
            })
        })
    }

    /// How many people count if every block of the tried partitions counts its height, and from each block of the fitted one as
    /// much is taken away as leaves nobody below 0. At `k` people it stops counting.
    fn people_left(&self, atoms: &[Atoms], heights: &[usize]) -> usize {
        let [mut now, mut earlier] = [0; 2];
        for block in atoms {
            let height = |others: &[usize]| -> usize { others.iter().filter_map(|other| heights.get(*other)).sum() };
            let least = block.keys().map(|others| height(others)).min().unwrap_or(0);
            for (_, [of_now, of_earlier]) in block.iter().filter(|(others, _)| height(others) > least) {
                now += of_now;
                earlier += of_earlier;
            }
            if now.max(earlier) >= self.k {
                break;
            }
        }
        now.max(earlier)
    }
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
    fn two_rounds_are_looked_at_together() {
        // Ten people answer twice; three come and three go. Those who went were a department.
        let answers = |now: [usize; 2], before: [usize; 2]| -> Vec<usize> {
            let blocks = [now[0], now[1], before[0] + 1, before[1] + 1];
            blocks.iter().zip([10, 3, 10, 3]).flat_map(|(block, size)| vec![*block; size]).collect()
        };
        let same: Vec<bool> = (0..26).map(|answer| answer % 13 < 10).collect();
        let (one, apart) = (answers([0, 0], [0, 0]), answers([0, 0], [0, 1]));
        assert!(!gives_away_with(&[&one], &same, 13, 3), "three came or went");
        assert!(gives_away_with(&[&one], &same, 13, 4), "who may be the same people");
        let more: Vec<usize> = one[..13].iter().chain(&one[13..]).copied().chain([1; 2]).collect();
        let five: Vec<bool> = same.iter().copied().chain([false; 2]).collect();
        assert!(!gives_away_with(&[&more], &five, 13, 5), "five went");
        let gone: Vec<usize> = apart.iter().copied().chain([2; 2]).collect();
        assert!(gives_away_with(&[&gone], &five, 13, 5), "what those had who went is known, so three are left");
        assert!(!gives_away_with(&[&gone], &five, 13, 3));
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
