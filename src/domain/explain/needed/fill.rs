//! The least sum of squares that gains so many points.
//!
//! Each item moves by `u` from 0 up to `high`, and gains `gain * max(0, u - dead)` points of the score: a measure that lies below
//! its floor first has to come up to it, for nothing. Wanted are the moves with the least `sum of u^2` that gain `wanted` points.
//!
//! **Without dead stretches** this is the projection of a point onto a half-space within a box. At its solution there is one
//! number `t` (the multiplier of the half-space, halved) with `u = min(high, t gain)` for each item: it pays to move each the
//! further, the more it gains. The points gained are a rising function of `t` made of straight lines, which bend where an item
//! comes to its end. With the bends sorted, the line on which `wanted` lies is found by one pass, and `t` on it by a division:
//! nothing is approached step by step.
//!
//! **With dead stretches** an item either stays or moves beyond its stretch, so the least sum is a choice as well. For an item
//! of which that is open, the cost of `y` points is 0 at 0 and `(dead + y / gain)^2` above; the greatest convex function below
//! that is the straight line from 0 that touches the parabola (at `u = 2 dead`; or that ends at `high`, where that comes first),
//! and the parabola from there on. With these functions the same pass gives a sum that no choice can be below, and leaves at most
//! one item part way up its straight line. That item is tried both ways, and whatever cannot be below the best known is
//! left out (branch and bound).

use crate::domain::gather;

/// Something that can move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Item {
    /// Points for each unit of the move, > 0.
    pub(super) gain: f64,
    /// Up to here the move gains nothing, >= 0.
    pub(super) dead: f64,
    /// The end of the move, > dead.
    pub(super) high: f64,
}

impl Item {
    fn most(&self) -> f64 {
        self.gain * (self.high - self.dead)
    }
}

/// The moves.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Filled {
    /// One for each item.
    pub(super) moves: Vec<f64>,
    /// The sum of their squares.
    pub(super) squares: f64,
    /// Whether it is certain that there is no lower sum; else the search was ended.
    pub(super) proven: bool,
}

/// How many items are looked at in all, in so many passes, before the search ends with the best that it knows.
const EFFORT: usize = 1_000_000;

/// What is decided about an item with a dead stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Open,
    Moves,
    Stays,
}

/// The moves with the least sum of squares that gain `wanted` points, > 0; none where all together do not.
pub(super) fn least(items: &[Item], wanted: f64) -> Option<Filled> {
    let start = items.iter().map(|item| if item.dead > 0.0 { Choice::Open } else { Choice::Moves }).collect();
    let mut waiting: Vec<Vec<Choice>> = vec![start];
    let mut best: Option<Filled> = None;
    let mut left = EFFORT / items.len().max(1) + 1;
    while let Some(choices) = waiting.pop() {
        let known = best.as_ref().map_or(f64::INFINITY, |best| best.squares);
        let Some(pass) = pass(items, &choices, wanted) else { continue };
        if pass.squares >= known * (1.0 - 1e-12) {
            continue;
        }
        let Some(part_way) = pass.part_way else {
            best = Some(Filled { moves: pass.moves, squares: pass.squares, proven: true });
            continue;
        };
        if left == 0 && best.is_some() {
            return best.map(|best| Filled { proven: false, ..best });
        }
        left = left.saturating_sub(1);
        for choice in [Choice::Stays, Choice::Moves] {
            let mut choices = choices.clone();
            if let Some(place) = choices.get_mut(part_way) {
                *place = choice;
            }
            waiting.push(choices);
        }
    }
    best
}

/// What a pass came to.
struct Pass {
    moves: Vec<f64>,
    /// The sum of squares; with an item part way, a sum that nothing can be below.
    squares: f64,
    part_way: Option<usize>,
}

/// What happens as `t` grows.
#[derive(Debug, Clone, Copy)]
enum Event {
    /// An open item goes up its straight line, to so many points.
    Jumps(f64),
    /// An item begins to move on.
    Begins,
    /// It comes to its end.
    Ends,
}

/// The `t` at which an open item goes up its straight line, and the move at the upper end of that.
fn line(item: &Item) -> (f64, f64) {
    let touches = 2.0 * item.dead;
    if touches <= item.high {
        (touches / item.gain, touches)
    } else {
        // Half the slope of the line from 0 to the cost of the whole.
        (item.high * item.high / (2.0 * item.most()), item.high)
    }
}

fn pass(items: &[Item], choices: &[Choice], wanted: f64) -> Option<Pass> {
    let both = || items.iter().zip(choices);
    let most: f64 = both().filter(|(_, choice)| **choice != Choice::Stays).map(|(item, _)| item.most()).sum();
    if most < wanted * (1.0 - 1e-12) {
        return None;
    }
    let mut events: Vec<(f64, usize, Event)> = Vec::new();
    for (n, (item, choice)) in both().enumerate() {
        let from = match choice {
            Choice::Stays => continue,
            Choice::Moves => item.dead,
            Choice::Open => {
                let (t, upper) = line(item);
                events.push((t, n, Event::Jumps(item.gain * (upper - item.dead))));
                upper
            }
        };
        if from < item.high {
            events.push((from / item.gain, n, Event::Begins));
            events.push((item.high / item.gain, n, Event::Ends));
        }
    }
    gather::sort_by(&mut events, |a, b| a.0.total_cmp(&b.0));
    let (mut t, mut gained, mut slope, mut part_way) = (0.0_f64, 0.0_f64, 0.0_f64, None);
    for (at, n, event) in &events {
        let until = gained + slope * (at - t);
        if slope > 0.0 && until >= wanted {
            t += (wanted - gained) / slope;
            break;
        }
        (t, gained) = (*at, until);
        let square = items.get(*n).map_or(0.0, |item| item.gain * item.gain);
        match event {
            Event::Begins => slope += square,
            Event::Ends => slope = (slope - square).max(0.0),
            Event::Jumps(points) if gained + points >= wanted => {
                part_way = Some((*n, wanted - gained));
                break;
            }
            Event::Jumps(points) => gained += points,
        }
    }
    let t = if part_way.is_none() { settle(items, choices, wanted, t) } else { t };
    let part = part_way.map(|(n, _)| n);
    let moves: Vec<f64> = both()
        .enumerate()
        .map(|(n, (item, choice))| if part == Some(n) { 0.0 } else { moved(item, *choice, t).0 })
        .collect();
    let squares: f64 = moves.iter().map(|u| u * u).sum();
    let along = part_way.map_or(0.0, |(_, points)| 2.0 * t * points);
    Some(Pass { moves, squares: squares + along, part_way: part })
}

/// The move of an item at `t`, and whether it is on its way there.
fn moved(item: &Item, choice: Choice, t: f64) -> (f64, bool) {
    let from = match choice {
        Choice::Stays => return (0.0, false),
        Choice::Moves => item.dead,
        Choice::Open => match line(item) {
            (begins, _) if t < begins => return (0.0, false),
            (_, upper) => upper,
        },
    };
    let free = t * item.gain;
    (free.max(from).min(item.high), from < free && free < item.high)
}

/// `t` worked out anew from the items that are on their way at it: the pass adds many small numbers, this does not.
fn settle(items: &[Item], choices: &[Choice], wanted: f64, t: f64) -> f64 {
    let (mut fixed, mut squares, mut dead) = (0.0, 0.0, 0.0);
    for (item, choice) in items.iter().zip(choices) {
        let (at, on_its_way) = moved(item, *choice, t);
        if on_its_way {
            squares += item.gain * item.gain;
            dead += item.gain * item.dead;
        } else {
            fixed += item.gain * (at - item.dead).max(0.0);
        }
    }
    if squares > 0.0 { (wanted - fixed + dead) / squares } else { t }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn item(gain: f64, dead: f64, high: f64) -> Item {
        Item { gain, dead, high }
    }

    fn gained(items: &[Item], moves: &[f64]) -> f64 {
        items.iter().zip(moves).map(|(item, u)| item.gain * (u - item.dead).max(0.0)).sum()
    }

    #[test]
    fn a_free_projection_moves_each_in_proportion_to_what_it_gains() {
        // Nearest point of 30 u + 40 v >= 10 to the origin: 10 / 2500 (30, 40).
        let filled = least(&[item(30.0, 0.0, 1.0), item(40.0, 0.0, 1.0)], 10.0).unwrap();
        assert!((filled.moves[0] - 0.12).abs() < 1e-15 && (filled.moves[1] - 0.16).abs() < 1e-15);
        assert!((filled.squares - 0.04).abs() < 1e-15 && filled.proven);
    }

    #[test]
    fn what_comes_to_its_end_stays_there() {
        // Free, the second would move by 0.16; it ends at 0.1, so the first has to gain 6 alone: 0.2.
        let filled = least(&[item(30.0, 0.0, 1.0), item(40.0, 0.0, 0.1)], 10.0).unwrap();
        assert!((filled.moves[0] - 0.2).abs() < 1e-15 && filled.moves[1] == 0.1);
        assert_eq!(least(&[item(30.0, 0.0, 0.1), item(40.0, 0.0, 0.1)], 10.0), None, "7 points at most");
    }

    #[test]
    fn a_dead_stretch_is_passed_only_where_it_pays() {
        // Alone the first needs 0.5 (square 0.25). The second gains 10 points at 0.1 + 0.1 (0.04): it pays.
        let near = least(&[item(20.0, 0.0, 1.0), item(100.0, 0.1, 1.1)], 10.0).unwrap();
        assert!(near.moves[1] > 0.1 && near.squares < 0.05, "{near:?}");
        let far = least(&[item(20.0, 0.0, 1.0), item(100.0, 0.6, 1.6)], 10.0).unwrap();
        assert_eq!(far.moves, [0.5, 0.0]);
    }

    proptest! {
        #[test]
        fn no_choice_of_those_that_move_has_a_lower_sum(
            list in proptest::collection::vec((0.1..50.0f64, prop_oneof![Just(0.0), 0.01..2.0f64], 0.01..2.0f64), 1..8),
            share in 0.01..1.0f64,
        ) {
            let items: Vec<Item> = list.iter().map(|(gain, dead, more)| item(*gain, *dead, dead + more)).collect();
            let wanted = share * items.iter().map(Item::most).sum::<f64>();
            let filled = least(&items, wanted).unwrap();
            prop_assert!(filled.proven);
            prop_assert!(gained(&items, &filled.moves) >= wanted * (1.0 - 1e-12) - 1e-12);
            for choice in 0..1_u32 << items.len() {
                let moves = |n: usize| if choice & (1 << n) == 0 { Choice::Stays } else { Choice::Moves };
                let choices: Vec<Choice> = (0..items.len()).map(moves).collect();
                let Some(pass) = pass(&items, &choices, wanted) else { continue };
                prop_assert!(filled.squares <= pass.squares * (1.0 + 1e-9), "{} > {}", filled.squares, pass.squares);
            }
        }

        #[test]
        fn no_step_that_keeps_the_points_makes_the_sum_smaller(
            list in proptest::collection::vec((0.1..50.0f64, 0.01..2.0f64), 2..40),
            share in 0.01..1.0f64, a in 0..40usize, b in 0..40usize, step in -0.5..0.5f64,
        ) {
            let items: Vec<Item> = list.iter().map(|(gain, high)| item(*gain, 0.0, *high)).collect();
            let wanted = share * items.iter().map(Item::most).sum::<f64>();
            let filled = least(&items, wanted).unwrap();
            let (a, b) = (a % items.len(), b % items.len());
            prop_assert!((gained(&items, &filled.moves) - wanted).abs() <= 1e-9 * wanted);
            let mut other = filled.moves.clone();
            other[a] = (other[a] + step).clamp(0.0, items[a].high);
            let missing = wanted - gained(&items, &other);
            other[b] = (other[b] + missing / items[b].gain).clamp(0.0, items[b].high);
            if gained(&items, &other) >= wanted - 1e-12 * wanted {
                let squares: f64 = other.iter().map(|u| u * u).sum();
                prop_assert!(squares >= filled.squares * (1.0 - 1e-9), "{squares} < {}", filled.squares);
            }
        }
    }
}
