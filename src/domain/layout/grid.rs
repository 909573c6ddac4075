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

/// Changes that are tried, for each box of a map of [`USUAL`] boxes or more; of fewer boxes, fewer changes say as much.
pub(super) const TRIES: u64 = 6;

/// A map of so many boxes.
const USUAL: u64 = 24;

/// How often all neighbours are let change places where that helps, before other changes are tried.
const PASSES: usize = 2;

/// A change that makes lines between the same bands cross by this much more than allowed is given up: the others hardly
/// ever make up for it.
const HOPELESS: i32 = 2;

/// Where boxes stand and lines pass is told in parts of half a distance, so that all of it is whole: in as many as all
/// lengths of lines divide, at most this many.
const MAX_PARTS: i32 = 2_520;

/// A straight connection.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    upper: u32,
    lower: u32,
    top: u32,
    bottom: u32,
    links: i32,
    /// Where it passes the upper of its bands, by index; the others follow.
    passes: u32,
    /// Where its rivals begin and end.
    rivals: (u32, u32),
}

/// A line between other bands that a line can cross.
#[derive(Debug, Clone, Copy, Default)]
struct Rival {
    line: u32,
    /// Whether they cross.
    crossed: bool,
    /// The same pair with the parts changed, by index.
    twin: u32,
    /// What their crossing counts.
    links: i32,
    /// Where both pass the highest of the bands they share, and the lowest: the line itself, and the rival.
    high: (u32, u32),
    low: (u32, u32),
}

struct Grid<'a> {
    rows: &'a mut [Vec<usize>],
    lines: Vec<Line>,
    /// The rivals of all lines, line after line.
    rivals: Vec<Rival>,
    /// The lines at each box, box after box, and where those of a box begin.
    ends: Vec<u32>,
    starts: Vec<u32>,
    /// Where each line passes each of its bands, in parts from the middle.
    passes: Vec<i32>,
    /// The rivals whose crossing changes by what is tried, by index.
    changed: Vec<u32>,
    total: i64,
    /// Place of each box in parts from the middle.
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
    let mut grid = Grid::new(levels, &mut rows)?;
    let mut total = grid.total;
    for _ in 0..PASSES {
        let gained = grid.improve();
        total -= gained;
        if gained == 0 {
            break;
        }
    }
    let (mut best, mut best_rows) = (total, grid.rows.to_vec());
    let mut random = 0_u64;
    let boxes = levels.boxes as u64;
    let tries = tries * boxes * boxes.min(USUAL) / USUAL;
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
            0 => bold,
            1 | 2 => bold / 2,
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
    /// Nothing where the lines are of too many lengths.
    fn new(levels: &Levels, rows: &'a mut [Vec<usize>]) -> Option<Self> {
        let band = |item: usize| at(&levels.band_of, at(&levels.row_of, item)) as u32;
        let mut lines: Vec<Line> = Vec::with_capacity(levels.bundles.len());
        let (mut passes, mut parts) = (0, 1);
        for bundle in &levels.bundles {
            let (upper, lower) = (bundle.upper, bundle.lower);
            let (top, bottom) = (band(upper), band(lower));
            if bottom > top {
                let (upper, lower, links) = (upper as u32, lower as u32, bundle.links() as i32);
                lines.push(Line { upper, lower, top, bottom, links, passes, rivals: (0, 0) });
                passes += bottom - top + 1;
                parts = least_multiple(parts, (bottom - top) as i32);
                if parts > MAX_PARTS {
                    return None;
                }
            }
        }
        let mut grid = Self {
            rows,
            rivals: Vec::with_capacity(8 * lines.len()),
            ends: Vec::with_capacity(2 * lines.len()),
            starts: Vec::with_capacity(levels.boxes + 1),
            passes: vec![0; passes as usize],
            lines,
            changed: Vec::new(),
            x: vec![0; levels.boxes],
            total: 0,
        };
        for row in grid.rows.iter() {
            for (place, &item) in row.iter().enumerate() {
                put(&mut grid.x, item, parts * (2 * place as i32 - (row.len() as i32 - 1)));
            }
        }
        grid.starts.push(0);
        for item in 0..levels.boxes as u32 {
            let ends = grid.lines.iter().enumerate().filter(|(_, line)| line.upper == item || line.lower == item);
            grid.ends.extend(ends.map(|(line, _)| line as u32));
            grid.starts.push(grid.ends.len() as u32);
        }
        for line in &grid.lines {
            lead(&mut grid.passes, &grid.x, line);
        }
        grid.meet();
        Some(grid)
    }

    /// Finds who can cross whom, and who does.
    fn meet(&mut self) {
        let count = self.lines.len();
        // Lines of one step can be rivals of longer ones only.
        let long: Vec<u32> = (0..count as u32).filter(|&line| at(&self.lines, line as usize).steps() > 1).collect();
        let all: Vec<u32> = (0..count as u32).collect();
        // Where a pair stands among the rivals.
        let mut spots = vec![0_u32; count * count];
        for i in 0..count {
            let a = at(&self.lines, i);
            for b in self.lines.iter().take(i).filter(|b| (b.top, b.bottom) == (a.top, a.bottom)) {
                let (upper, lower) = (at(&self.x, a.upper as usize), at(&self.x, a.lower as usize));
                let (other_upper, other_lower) = (at(&self.x, b.upper as usize), at(&self.x, b.lower as usize));
                if turned(upper - other_upper, lower - other_lower) {
                    self.total += i64::from(a.links * b.links);
                }
            }
            let begin = self.rivals.len() as u32;
            for &j in if a.steps() > 1 { &all } else { &long } {
                let b = at(&self.lines, j as usize);
                let (high, low) = (a.top.max(b.top), a.bottom.min(b.bottom));
                let meeting = a.upper == b.upper || a.lower == b.lower || a.upper == b.lower || a.lower == b.upper;
                if high >= low || meeting || (a.top, a.bottom) == (b.top, b.bottom) {
                    continue;
                }
                let spot = self.rivals.len() as u32;
                let mut rival = Rival {
                    line: j,
                    links: a.links * b.links,
                    high: (a.passes + high - a.top, b.passes + high - b.top),
                    low: (a.passes + low - a.top, b.passes + low - b.top),
                    ..Rival::default()
                };
                rival.crossed = crosses(&self.passes, &rival);
                put(&mut spots, i * count + j as usize, spot);
                if (j as usize) < i {
                    self.total += i64::from(rival.links) * i64::from(rival.crossed);
                    rival.twin = at(&spots, j as usize * count + i);
                    if let Some(twin) = self.rivals.get_mut(rival.twin as usize) {
                        twin.twin = spot;
                    }
                }
                self.rivals.push(rival);
            }
            if let Some(line) = self.lines.get_mut(i) {
                line.rivals = (begin, self.rivals.len() as u32);
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
        let (lines_a, lines_b) = (of_box(&self.ends, &self.starts, a), of_box(&self.ends, &self.starts, b));
        let mut gain = 0;
        // Between lines of the same two bands only the order of their ends counts, and that turns for a pair that ends
        // in both boxes; all other lines may lie anywhere.
        for &line in lines_a {
            let mine = at(&self.lines, line as usize);
            let far = at(&self.x, mine.other(a));
            for &other in lines_b {
                let theirs = at(&self.lines, other as usize);
                if (mine.top, mine.bottom) == (theirs.top, theirs.bottom) {
                    gain += mine.links * theirs.links * (far - at(&self.x, theirs.other(b))).signum();
                }
            }
        }
        if i64::from(gain + HOPELESS) < -loss {
            return 0;
        }
        self.changed.clear();
        self.x.swap(a, b);
        for &line in lines_a.iter().chain(lines_b) {
            lead(&mut self.passes, &self.x, &at(&self.lines, line as usize));
        }
        for (lines, done) in [(lines_a, usize::MAX), (lines_b, a)] {
            for &line in lines {
                let (begin, end) = at(&self.lines, line as usize).rivals;
                let rivals = self.rivals.get(begin as usize..end as usize).unwrap_or_default();
                for (spot, rival) in (begin..).zip(rivals) {
                    if rival.crossed != crosses(&self.passes, rival) {
                        let theirs = at(&self.lines, rival.line as usize);
                        // Pairs of moved lines count once.
                        if theirs.upper as usize != done && theirs.lower as usize != done {
                            gain += if rival.crossed { rival.links } else { -rival.links };
                            self.changed.push(spot);
                        }
                    }
                }
            }
        }
        if i64::from(gain) < -loss {
            self.x.swap(a, b);
            for &line in lines_a.iter().chain(lines_b) {
                lead(&mut self.passes, &self.x, &at(&self.lines, line as usize));
            }
            return 0;
        }
        if let Some(items) = self.rows.get_mut(row) {
            items.swap(i, i + 1);
        }
        for &spot in &self.changed {
            let twin = at(&self.rivals, spot as usize).twin;
            for spot in [spot, twin] {
                if let Some(rival) = self.rivals.get_mut(spot as usize) {
                    rival.crossed = !rival.crossed;
                }
            }
        }
        i64::from(gain)
    }
}

impl Line {
    /// How many bands it goes on.
    fn steps(&self) -> u32 {
        self.bottom - self.top
    }

    /// The box at its other end.
    fn other(&self, item: usize) -> usize {
        if self.upper as usize == item { self.lower as usize } else { self.upper as usize }
    }
}

/// The lines that end in a box.
fn of_box<'a>(ends: &'a [u32], starts: &[u32], item: usize) -> &'a [u32] {
    ends.get(at(starts, item) as usize..at(starts, item + 1) as usize).unwrap_or_default()
}

/// Draws a line anew from box to box.
#[inline]
fn lead(passes: &mut [i32], x: &[i32], line: &Line) {
    let (upper, lower) = (at(x, line.upper as usize), at(x, line.lower as usize));
    let (begin, long) = (line.passes as usize, (line.bottom - line.top) as usize);
    put(passes, begin, upper);
    for step in 1..long {
        put(passes, begin + step, upper + (lower - upper) / long as i32 * step as i32);
    }
    put(passes, begin + long, lower);
}

/// Whether two lines cross: they lie one way where both begin and the other way where the first ends.
#[inline]
fn crosses(passes: &[i32], pair: &Rival) -> bool {
    let apart = |(mine, theirs): (u32, u32)| at(passes, mine as usize) - at(passes, theirs as usize);
    turned(apart(pair.high), apart(pair.low))
}

/// Whether two distances point different ways. Lines that only touch don't cross: one may run through the very middle of a
/// box.
#[inline]
fn turned(high: i32, low: i32) -> bool {
    (high < 0) & (low > 0) | (high > 0) & (low < 0)
}

/// The least number that both divide.
fn least_multiple(a: i32, b: i32) -> i32 {
    let (mut more, mut less) = (a, b);
    while less > 0 {
        (more, less) = (less, more % less);
    }
    a / more.max(1) * b
}
