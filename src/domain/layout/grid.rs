//! Small maps on even places: boxes of a row at equal distances, rows at equal heights, every row in the middle.
//!
//! Such a picture is calm, and few of its straight connections cross, because the order of the boxes is improved by
//! counting just these. It is taken where that leaves fewer than the fitted placement does.

use super::cross::Order;
use super::graph::{at, list, put};
use super::levels::Levels;
use super::order::mix;
use super::sift;

/// Up to so many boxes the search is worth its time.
pub(super) const MAX_BOXES: usize = 40;

/// With more lines than this it is not.
const MAX_LINES: usize = 200;

/// Changes that are tried, for each box.
pub(super) const TRIES: u64 = 8;

/// A straight connection.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    upper: u32,
    lower: u32,
    top: i32,
    bottom: i32,
    links: u32,
}

struct Grid<'a> {
    rows: &'a mut [Vec<usize>],
    lines: Vec<Line>,
    /// The lines between other bands that a line can cross.
    rivals: Vec<Vec<usize>>,
    of_box: Vec<Vec<usize>>,
    /// Whether two lines cross, for all pairs of their numbers.
    crossed: Vec<bool>,
    /// The pairs whose crossing changes by what is tried.
    changed: Vec<(usize, usize)>,
    total: i64,
    /// Place of each box in half distances from the middle.
    x: Vec<i32>,
}

/// An order for even places.
pub(super) struct Even {
    /// How many straight connections cross.
    pub(super) crossings: i64,
    /// The boxes of each row from left to right.
    rows: Vec<Vec<usize>>,
}

/// Looks for an order in which few straight connections cross; nothing where even places are not fitting: in large maps,
/// and where a band has several rows.
///
/// `tries` changes for each box are tried; without any, only what helps at once is done.
pub(super) fn even(levels: &Levels, order: &Order, tries: u64) -> Option<Even> {
    let single = levels.band_of.windows(2).all(|pair| at(pair, 0) != at(pair, 1));
    if !single || levels.boxes > MAX_BOXES || levels.bundles.len() > MAX_LINES {
        return None;
    }
    let boxes = |row: &Vec<usize>| row.iter().copied().filter(|&item| !levels.is_lane(item)).collect();
    let mut rows: Vec<Vec<usize>> = order.rows.iter().map(boxes).collect();
    let mut grid = Grid::new(levels, &mut rows);
    let mut total = grid.total;
    for _ in 0..6 {
        let gained = grid.improve();
        total -= gained;
        if gained == 0 {
            break;
        }
    }
    let (mut best, mut best_rows) = (total, grid.rows.to_vec());
    let mut random = 0_u64;
    let tries = tries * levels.boxes as u64;
    for step in 0..tries {
        if best == 0 {
            break;
        }
        random = random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let dice = mix(random);
        let row = (dice >> 40) as usize % grid.rows.len().max(1);
        let count = list(grid.rows, row).len();
        if count < 2 {
            continue;
        }
        let i = (dice >> 16 & 0xFF_FFFF) as usize % (count - 1);
        // How much worse it may get: 0 for every other try, 1 for every fourth, and so on; less and less.
        let bold = i64::from((dice & 0x3FF | 0x400).trailing_zeros());
        let loss = match 4 * step / tries {
            0 => 2 * bold,
            1 => bold,
            2 => bold / 2,
            _ => 0,
        };
        total -= grid.try_swap(row, i, loss);
        if total < best {
            best = total;
            best_rows.clone_from_slice(grid.rows);
        }
    }
    Some(Even { crossings: best, rows: best_rows })
}

impl Even {
    /// The place of each box in half distances from the middle of the picture.
    pub(super) fn places(&self, levels: &Levels) -> Vec<f64> {
        let mut x = vec![0.0; levels.row_of.len()];
        for row in &self.rows {
            for (place, &item) in row.iter().enumerate() {
                put(&mut x, item, 2.0 * place as f64 - (row.len() as f64 - 1.0));
            }
        }
        x
    }

    /// The same with the lanes: each where its straight line passes, then where it crosses least.
    pub(super) fn with_lanes(&self, levels: &Levels) -> Order {
        sift::with_lanes(levels, self.places(levels))
    }
}

impl<'a> Grid<'a> {
    fn new(levels: &Levels, rows: &'a mut [Vec<usize>]) -> Self {
        let band = |item: usize| at(&levels.band_of, at(&levels.row_of, item)) as i32;
        let mut lines: Vec<Line> = Vec::with_capacity(levels.bundles.len());
        let mut of_box = vec![Vec::new(); levels.boxes];
        for bundle in &levels.bundles {
            let [upper, .., lower] = *bundle.items.as_slice() else { continue };
            let (top, bottom) = (band(upper), band(lower));
            if bottom > top {
                for end in [upper, lower] {
                    if let Some(list) = of_box.get_mut(end) {
                        list.push(lines.len());
                    }
                }
                lines.push(Line {
                    upper: upper as u32,
                    lower: lower as u32,
                    top,
                    bottom,
                    links: bundle.edges.len() as u32,
                });
            }
        }
        let mut grid = Self {
            rows,
            rivals: vec![Vec::new(); lines.len()],
            crossed: vec![false; lines.len() * lines.len()],
            lines,
            of_box,
            changed: Vec::new(),
            x: vec![0; levels.boxes],
            total: 0,
        };
        for row in grid.rows.iter() {
            for (place, &item) in row.iter().enumerate() {
                put(&mut grid.x, item, 2 * place as i32 - (row.len() as i32 - 1));
            }
        }
        grid.meet();
        grid
    }

    /// Finds who can cross whom, and who does.
    fn meet(&mut self) {
        let count = self.lines.len();
        for (i, a) in self.lines.iter().enumerate() {
            for (j, b) in self.lines.iter().enumerate().take(i) {
                let apart = a.top.max(b.top) >= a.bottom.min(b.bottom);
                if apart || a.upper == b.upper || a.lower == b.lower || a.upper == b.lower || a.lower == b.upper {
                    continue;
                }
                let crosses = crosses(&self.x, a, b);
                for (line, other) in [(i, j), (j, i)] {
                    put(&mut self.crossed, line * count + other, crosses);
                    if (a.top, a.bottom) != (b.top, b.bottom)
                        && let Some(list) = self.rivals.get_mut(line)
                    {
                        list.push(other);
                    }
                }
                self.total += i64::from(crosses) * i64::from(a.links) * i64::from(b.links);
            }
        }
    }

    /// Lets boxes change places where that helps; returns how many crossings are gone.
    fn improve(&mut self) -> i64 {
        let mut gained = 0;
        for row in 0..self.rows.len() {
            let count = list(self.rows, row).len();
            for i in 1..count {
                gained += self.try_swap(row, i - 1, -1);
            }
        }
        gained
    }

    /// Lets neighbours in a row change places unless that costs more than `loss`; returns how many crossings are gone.
    fn try_swap(&mut self, row: usize, i: usize, loss: i64) -> i64 {
        let (a, b) = (at(list(self.rows, row), i), at(list(self.rows, row), i + 1));
        self.x.swap(a, b);
        self.changed.clear();
        let mut gain = 0;
        // Between lines of the same two bands only the order of their ends counts, and that changes for a pair that
        // ends in both boxes; all other lines may lie anywhere.
        let (lines_a, lines_b) = (list(&self.of_box, a), list(&self.of_box, b));
        for &line in lines_a {
            let mine = at(&self.lines, line);
            for &other in lines_b {
                let theirs = at(&self.lines, other);
                if (mine.top, mine.bottom) == (theirs.top, theirs.bottom)
                    && mine.upper != theirs.upper
                    && mine.lower != theirs.lower
                {
                    gain += compare(
                        &self.x,
                        (&self.crossed, self.lines.len()),
                        &mut self.changed,
                        (line, &mine),
                        (other, &theirs),
                    );
                }
            }
        }
        for (lines, done) in [(lines_a, usize::MAX), (lines_b, a)] {
            for &line in lines {
                let mine = at(&self.lines, line);
                for &other in list(&self.rivals, line) {
                    let theirs = at(&self.lines, other);
                    // Pairs of moved lines count once.
                    if theirs.upper as usize != done && theirs.lower as usize != done {
                        gain += compare(
                            &self.x,
                            (&self.crossed, self.lines.len()),
                            &mut self.changed,
                            (line, &mine),
                            (other, &theirs),
                        );
                    }
                }
            }
        }
        if gain < -loss {
            self.x.swap(a, b);
            return 0;
        }
        if let Some(items) = self.rows.get_mut(row) {
            items.swap(i, i + 1);
        }
        let count = self.lines.len();
        for &(line, other) in &self.changed {
            let now = !at(&self.crossed, line * count + other);
            put(&mut self.crossed, line * count + other, now);
            put(&mut self.crossed, other * count + line, now);
        }
        gain
    }
}

/// How many crossings of two lines are gone, compared with what is noted; notes down a change.
#[inline]
fn compare(
    x: &[i32],
    (crossed, count): (&[bool], usize),
    changed: &mut Vec<(usize, usize)>,
    (line, mine): (usize, &Line),
    (other, theirs): (usize, &Line),
) -> i64 {
    let before = at(crossed, line * count + other);
    let after = crosses(x, mine, theirs);
    if before == after {
        return 0;
    }
    changed.push((line, other));
    let links = i64::from(mine.links) * i64::from(theirs.links);
    if before { links } else { -links }
}

/// Whether two lines cross. Lines that only touch don't: one may run through the very middle of a box.
#[inline]
fn crosses(x: &[i32], a: &Line, b: &Line) -> bool {
    let (au, al) = (at(x, a.upper as usize), at(x, a.lower as usize));
    let (bu, bl) = (at(x, b.upper as usize), at(x, b.lower as usize));
    if a.top == b.top && a.bottom == b.bottom {
        return (au < bu) & (al > bl) | (au > bu) & (al < bl);
    }
    // How far they are apart where both begin and where the first ends, times both lengths.
    let (high, low) = (a.top.max(b.top), a.bottom.min(b.bottom));
    let (a_long, b_long) = (a.bottom - a.top, b.bottom - b.top);
    let (a_lean, b_lean) = ((al - au) * b_long, (bl - bu) * a_long);
    let begin = (au - bu) * a_long * b_long + a_lean * (high - a.top) - b_lean * (high - b.top);
    let end = begin + (a_lean - b_lean) * (low - high);
    (begin < 0) & (end > 0) | (begin > 0) & (end < 0)
}
