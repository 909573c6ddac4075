//! Free notes on the map: slips of paper over all else.

use super::{Look, MapSlip, write_lines};
use crate::render::{
    backend::Recorder,
    plot::{Area, Drawn},
    role::Role,
    scene::{Item, Paint, Point},
    text_width::{shorten, text_width, wrap_beside},
};

const TEXT: Look = Look { role: Role::Ink, size: 12.0, strong: false, step: 15.0 };
const PAD: f64 = 10.0;
/// The folded corner.
const FOLD: f64 = 12.0;
const LINES: usize = 8;

/// How high a note of this width is drawn: at least `least`, and as high as its text.
pub fn slip_height(text: &str, width: f64, least: f64) -> f64 {
    height(lines(text, width - 2.0 * PAD).len(), least)
}

#[expect(clippy::cast_precision_loss, reason = "eight lines at most")]
fn height(lines: usize, least: f64) -> f64 {
    least.max(2.0 * PAD - 2.0 + lines as f64 * TEXT.step)
}

/// Draws a note.
pub(super) fn draw_slip(recorder: &Recorder, area: &Area, slip: &MapSlip) -> Drawn {
    let lines = lines(&slip.text, slip.width - 2.0 * PAD);
    let height = height(lines.len(), slip.height);
    let (left, top, right, bottom) = (slip.at.x, slip.at.y, slip.at.x + slip.width, slip.at.y + height);
    let at = Point::new;
    let paper = vec![at(left, top), at(right - FOLD, top), at(right, top + FOLD), at(right, bottom), at(left, bottom)];
    recorder.push(Item::Polygon { points: paper, paint: Paint::fill(Role::Slip).outlined(Role::SlipEdge, 1.0) });
    let fold = vec![at(right - FOLD, top), at(right - FOLD, top + FOLD), at(right, top + FOLD)];
    recorder.push(Item::Polygon { points: fold, paint: Paint::fill(Role::SlipEdge) });
    write_lines(area, &lines, TEXT, (left + PAD, right - PAD), top + PAD - 1.0 + TEXT.step / 2.0)
}

/// The lines of a note; its own ends of lines are kept, and what has no room is cut with `…`. The fold lies beside the first line.
fn lines(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
        let before = lines.len();
        if before == LINES {
            // There is more to read than there is room.
            if let Some(last) = lines.last_mut().filter(|last| !last.ends_with('…')) {
                let room = room - text_width(" …", TEXT.size, TEXT.strong);
                *last = format!("{} …", shorten(last, room, TEXT.size, TEXT.strong).trim_end_matches('…'));
            }
            break;
        }
        let beside_fold = |line: usize| if before + line == 0 { room - FOLD + 4.0 } else { room };
        lines.extend(wrap_beside(paragraph, beside_fold, TEXT.size, TEXT.strong, LINES - before));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_note_ends_after_eight_lines_and_says_so() {
        let words = "Find out why ".repeat(60);
        let cut = lines(&words, 140.0);
        assert!(cut.len() == LINES && cut.last().unwrap().ends_with('…'), "{cut:?}");
        let many = lines(&"one\n".repeat(9), 140.0);
        assert!(many.len() == LINES && many.last().unwrap() == "one …", "{many:?}");
        assert_eq!(lines("one\n\ntwo", 140.0), ["one", "two"]);
    }
}
