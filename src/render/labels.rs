//! Places for labels beside points: none on another, on a point, on what stands there already, or over the edge.

use super::{
    plot::LABEL_SIZE,
    scene::{Point, Rect},
    text_width::{shorten, text_width},
};
use crate::domain::gather;

/// Where labels may stand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ground {
    /// No label leaves it.
    pub bounds: Rect,
    /// No label lies on one of these: points, and what is written already.
    pub taken: Vec<Rect>,
    /// Lines down and across, in px, on which a label reads badly: it lies there only where it must.
    pub lines: (Vec<f64>, Vec<f64>),
}

/// A point with the room its label needs.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spot {
    /// The point.
    pub at: Point,
    /// Its radius in px.
    pub radius: f64,
    /// The width of the label.
    pub width: f64,
    /// The height of the label.
    pub height: f64,
    /// The height of one of its lines: a label of several lines may begin or end at the point's own height.
    pub line: f64,
}

/// How far labels stand from their points where nobody has to ask whose they are, in px.
pub const NEXT_TO: &[f64] = &[2.0, 8.0];
/// The same for crowds: the farther labels have to be tied to their points.
pub const AROUND: &[f64] = &[2.0, 8.0, 18.0, 30.0, 44.0, 60.0];
/// From which distance on a label has to be tied to its point, in px.
const NEAR: f64 = 12.0;

/// A place that a label could have, and how badly it reads there.
pub type Candidate = (f64, Rect);

/// The place of what is left out.
pub const NOWHERE: Rect = Rect { x: f64::MIN, y: f64::MIN, width: 0.0, height: 0.0 };

/// Chooses a place for everything so that nothing lies on anything else and all of it together reads best; the places are in
/// the order of the choices. None where there is no such arrangement, or none among the first `most` that are tried.
pub fn arrange(choices: &[Vec<Candidate>], most: usize) -> Option<Vec<Rect>> {
    let mut open: Vec<(usize, Vec<Candidate>)> = choices.iter().cloned().enumerate().collect();
    for (_, candidates) in &mut open {
        gather::sort_by(candidates, |a, b| a.0.total_cmp(&b.0));
    }
    // Who has the least choice is placed first.
    gather::sort_by_key(&mut open, |(_, candidates)| candidates.len());
    let mut search = Search { open: &open, best: None, left: most };
    search.go(&mut Vec::new(), 0.0);
    let (_, chosen) = search.best?;
    let mut placed: Vec<(usize, Rect)> = open.iter().map(|(at, _)| *at).zip(chosen).collect();
    gather::sort_by_key(&mut placed, |(at, _)| *at);
    Some(placed.into_iter().map(|(_, rect)| rect).collect())
}

/// The places that the label of a point could have by itself, so far from it as `gaps` says.
pub fn beside(ground: &Ground, spot: &Spot, gaps: &[f64]) -> Vec<Candidate> {
    let bounds = &ground.bounds;
    let (size, radius) = (2.0 * spot.radius, spot.radius);
    let own = Rect { x: spot.at.x - radius, y: spot.at.y - radius, width: size, height: size };
    let mut found: Vec<Candidate> = Vec::new();
    for gap in gaps {
        let further = (gap - 2.0) / 1.5;
        for (cost, x, y) in round(spot, spot.radius + gap) {
            // At an edge a label slides along its point instead of leaving.
            let x = x.min(bounds.x + bounds.width - spot.width).max(bounds.x);
            let y = y.min(bounds.y + bounds.height - spot.height).max(bounds.y);
            let rect = Rect { x, y, width: spot.width, height: spot.height };
            let taken = overlap(&rect, &own) || ground.taken.iter().any(|other| overlap(&rect, other));
            if inside(bounds, &rect) && !taken && found.iter().all(|(_, other)| *other != rect) {
                found.push((cost + further + crossed(ground, spot, &rect), rect));
            }
        }
    }
    found
}

/// The end of the line that ties a label to its point; none where it stands near enough without one.
pub fn tie(spot: &Spot, rect: &Rect) -> Option<Point> {
    let near = Point::new(
        spot.at.x.clamp(rect.x, rect.x + rect.width.max(0.0)),
        spot.at.y.clamp(rect.y, rect.y + rect.height.max(0.0)),
    );
    ((near.x - spot.at.x).hypot(near.y - spot.at.y) > spot.radius + NEAR).then_some(near)
}

/// Right, left, above and below, each in three ways; the number says how badly it reads.
fn round(spot: &Spot, gap: f64) -> Vec<(f64, f64, f64)> {
    let (x, y) = (spot.at.x, spot.at.y);
    let (right, left) = (x + gap, x - gap - spot.width);
    let (above, below) = (y - gap - spot.height + 2.0, y + gap - 2.0);
    let (first, last) = (y - spot.line / 2.0, y + spot.line / 2.0 - spot.height);
    let (level, centre) = (y - spot.height / 2.0, x - spot.width / 2.0);
    vec![
        (0.0, right, level),
        (0.5, right, first),
        (0.5, right, last),
        (1.0, left, level),
        (1.5, left, first),
        (1.5, left, last),
        (2.0, centre, above),
        (2.0, centre, below),
        (2.5, x - 4.0, above),
        (2.5, x - 4.0, below),
        (2.5, x + 4.0 - spot.width, above),
        (2.5, x + 4.0 - spot.width, below),
        (3.0, right - 3.0, above + 3.0),
        (3.0, right - 3.0, below - 3.0),
        (3.0, left + 3.0, above + 3.0),
        (3.0, left + 3.0, below - 3.0),
    ]
}

/// A label on a line, or on its other side, seems to belong there.
fn crossed(ground: &Ground, spot: &Spot, rect: &Rect) -> f64 {
    let (down, across) = &ground.lines;
    let between = |line: f64, at: f64, from: f64, to: f64| from.min(at) < line && line < to.max(at);
    let down = down.iter().any(|x| between(*x, spot.at.x, rect.x, rect.x + rect.width));
    let across = across.iter().any(|y| between(*y, spot.at.y, rect.y, rect.y + rect.height));
    if down || across { 1.75 } else { 0.0 }
}

/// Looks for the arrangement that reads best.
struct Search<'a> {
    open: &'a [(usize, Vec<Candidate>)],
    best: Option<(f64, Vec<Rect>)>,
    left: usize,
}

impl Search<'_> {
    fn go(&mut self, placed: &mut Vec<Rect>, cost: f64) {
        let Some((_, candidates)) = self.open.get(placed.len()) else {
            self.best = Some((cost, placed.clone()));
            return;
        };
        for (more, rect) in candidates {
            let worse = self.best.as_ref().is_some_and(|(least, _)| cost + more >= *least);
            // The candidates after this one are no better.
            if worse || self.left == 0 {
                return;
            }
            self.left -= 1;
            if !placed.iter().any(|other| overlap(rect, other)) {
                placed.push(*rect);
                self.go(placed, cost + more);
                placed.pop();
            }
        }
    }
}

/// The height of a line of a legend, in px.
pub const LEGEND: f64 = 19.0;

/// What numbers stand for, from 1 on: as many names beside each other as there is room for, each with the middle of its left
/// end; the first line begins at `top`.
pub fn legend<'a>(names: impl Iterator<Item = &'a str>, width: f64, top: f64) -> Vec<(String, Point)> {
    let (left, room) = (4.0, (width - 8.0).max(1.0));
    let (mut x, mut y) = (left, top + LEGEND / 2.0);
    let mut entries = Vec::new();
    for (at, name) in names.enumerate() {
        let words = shorten(&format!("{} {name}", at + 1), room, LABEL_SIZE, false);
        let wide = text_width(&words, LABEL_SIZE, false);
        if x > left && x + wide > left + room {
            (x, y) = (left, y + LEGEND);
        }
        entries.push((words, Point::new(x, y)));
        x += wide + 18.0;
    }
    entries
}

/// Where a legend ends.
pub fn legend_end(entries: &[(String, Point)]) -> Option<f64> {
    entries.last().map(|(_, at)| at.y + LEGEND / 2.0)
}

/// Whether two rectangles share more than an edge.
pub fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/// Whether a rectangle lies within another.
pub fn inside(bounds: &Rect, rect: &Rect) -> bool {
    rect.x >= bounds.x
        && rect.y >= bounds.y
        && rect.x + rect.width <= bounds.x + bounds.width
        && rect.y + rect.height <= bounds.y + bounds.height
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ground(taken: Vec<Rect>) -> Ground {
        Ground { bounds: Rect { x: 0.0, y: 0.0, width: 300.0, height: 200.0 }, taken, lines: (vec![120.0], vec![90.0]) }
    }

    fn spot(x: f64, y: f64) -> Spot {
        Spot { at: Point::new(x, y), radius: 6.0, width: 70.0, height: 16.0, line: 16.0 }
    }

    fn places(ground: &Ground, spots: &[Spot]) -> Option<Vec<Rect>> {
        arrange(&spots.iter().map(|spot| beside(ground, spot, AROUND)).collect::<Vec<_>>(), 6_000)
    }

    #[test]
    fn a_label_stands_to_the_right_and_to_the_left_where_the_edge_is_near() {
        let places = places(&ground(Vec::new()), &[spot(20.0, 40.0), spot(290.0, 40.0)]).unwrap();
        assert!(places[0].x > 20.0 && places[1].x + 70.0 < 290.0);
        assert!((places[0].y - 32.0).abs() < 1e-9);
    }

    #[test]
    fn a_label_keeps_off_a_line_where_it_can_and_off_what_is_taken_always() {
        let over_the_line = places(&ground(Vec::new()), &[spot(100.0, 40.0)]).unwrap();
        assert!(over_the_line[0].x + 70.0 < 100.0, "to the left, clear of the line: {over_the_line:?}");
        let left = Rect { x: 0.0, y: 0.0, width: 100.0, height: 200.0 };
        let crossing = places(&ground(vec![left]), &[spot(100.0, 40.0)]).unwrap();
        assert!(crossing[0].x >= 100.0);
        let all = Rect { x: 0.0, y: 0.0, width: 300.0, height: 200.0 };
        assert_eq!(places(&ground(vec![all]), &[spot(100.0, 40.0)]), None);
    }

    #[test]
    fn a_label_slides_along_its_point_at_an_edge() {
        let corner = places(&ground(Vec::new()), &[spot(0.0, 200.0)]).unwrap();
        assert!(corner[0].x > 6.0 && (corner[0].y + 16.0 - 200.0).abs() < 1e-9, "{corner:?}");
    }

    #[test]
    fn a_label_that_had_to_move_away_is_tied_to_its_point() {
        let round = Rect { x: 70.0, y: 70.0, width: 60.0, height: 60.0 };
        let spot = spot(100.0, 100.0);
        let far = places(&ground(vec![round]), &[spot]).unwrap();
        assert!(
            tie(&spot, &far[0]).is_some_and(|end| end.x >= 130.0 || end.x <= 70.0 || end.y <= 70.0 || end.y >= 130.0)
        );
        assert_eq!(tie(&spot, &places(&ground(Vec::new()), &[spot]).unwrap()[0]), None);
    }

    #[test]
    fn what_may_be_left_out_makes_room_for_what_may_not() {
        let here = Rect { x: 10.0, y: 10.0, width: 40.0, height: 16.0 };
        let found = arrange(&[vec![(0.0, here)], vec![(0.0, here), (20.0, NOWHERE)]], 100).unwrap();
        assert_eq!(found, [here, NOWHERE]);
    }

    proptest! {
        #[test]
        fn places_never_overlap_and_stay_inside(spots in proptest::collection::vec((0.0..300.0, 0.0..200.0), 0..12)) {
            let spots: Vec<Spot> = spots.into_iter().map(|(x, y)| spot(x, y)).collect();
            let dots = spots.iter().map(|s| Rect { x: s.at.x - 6.0, y: s.at.y - 6.0, width: 12.0, height: 12.0 });
            let ground = ground(dots.collect());
            if let Some(places) = places(&ground, &spots) {
                prop_assert_eq!(places.len(), spots.len());
                for (at, place) in places.iter().enumerate() {
                    prop_assert!(inside(&ground.bounds, place));
                    prop_assert!(!ground.taken.iter().any(|dot| overlap(dot, place)));
                    prop_assert!(!places[at + 1..].iter().any(|other| overlap(other, place)));
                }
            }
        }
    }
}
