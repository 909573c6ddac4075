//! From one score to another: golden pictures, and laws for any number, any text and any width.

use super::{all_numbers, golden};
use crate::common::svg::check;
use fokus::render::{
    role::{Palette, Role},
    scene::{Item, Scene},
    svg::to_svg,
    text_width::text_width,
    waterfall::{WaterfallSpec, WaterfallStep, waterfall},
};
use proptest::prelude::*;

fn drawn(width: f64, start: (&str, f64), steps: &[(&str, f64)], end: (&str, f64)) -> Scene {
    let steps = steps.iter().map(|(label, by)| WaterfallStep { label: (*label).into(), by: *by }).collect();
    waterfall(&WaterfallSpec {
        width,
        start: (start.0.into(), start.1),
        steps,
        end: (end.0.into(), end.1),
        format: &|score| format!("{score:.1}"),
        round: &|score| format!("{score}"),
        signed: &|by| format!("{by:+.1}").replace('-', "−"),
    })
}

/// From 61.2 to 58.4: −3.1 +1.9 −1.4 −0.6 +0.4.
const STEPS: [(&str, f64); 5] = [
    ("On-time arrivals of all flights that are operated by us", -3.1),
    ("Complaints answered in a day", 1.9),
    ("Beschwerdezufriedenheitssteigerungsrate", -1.4),
    ("Cabin rating", -0.6),
    ("7 others", 0.4),
];

fn example(width: f64) -> Scene {
    drawn(width, ("September 2026", 61.2), &STEPS, ("October 2026", 58.4))
}

/// The steps, each with where it begins and where its tip is, and whether it is filled.
fn steps(scene: &Scene) -> Vec<(f64, f64, bool)> {
    let steps = scene.items.iter().filter_map(|item| match item {
        Item::Polygon { points, paint } if points.len() == 5 => {
            Some((points[0].x, points[2].x, paint.fill == Some(Role::Good)))
        }
        _ => None,
    });
    steps.collect()
}

#[test]
fn a_waterfall_goes_from_one_score_to_the_other() {
    let said = "From 61.2 to 58.4";
    golden("waterfall", &example(720.0), Palette::Light, "What moved the score", said);
    golden("waterfall_dark", &example(720.0), Palette::Dark, "What moved the score", said);
    // The long name has two lines there.
    golden("waterfall_narrow", &example(310.0), Palette::Light, "What moved the score", said);
}

#[test]
fn up_and_down_differ_in_shape_filling_and_sign() {
    let found = steps(&example(720.0));
    assert_eq!(found.len(), STEPS.len());
    for ((from, to, filled), (label, by)) in found.into_iter().zip(STEPS) {
        assert_eq!((to > from, filled), (by > 0.0, by > 0.0), "{label}");
    }
    let signs: String = texts(&example(720.0)).iter().filter_map(|(text, _)| text.chars().next()).collect();
    assert!(signs.contains('+') && signs.contains('−'));
}

#[test]
fn each_step_begins_where_the_one_before_ends() {
    let found = steps(&example(720.0));
    assert!(found.windows(2).all(|pair| (pair[0].1 - pair[1].0).abs() < 0.02), "{found:?}");
}

#[test]
fn without_steps_there_are_two_scores_and_without_scores_there_is_nothing() {
    golden("waterfall_still", &drawn(520.0, ("A", 64.0), &[], ("B", 64.0)), Palette::Light, "Nothing moved", "");
    assert!(drawn(520.0, ("A", f64::NAN), &STEPS, ("B", 64.0)).items.is_empty());
}

fn texts(scene: &Scene) -> Vec<(String, (f64, f64))> {
    let texts = scene.items.iter().filter_map(|item| match item {
        Item::Text(text) => Some((text.text.clone(), (text.at.x, text_width(&text.text, text.size, text.strong)))),
        _ => None,
    });
    texts.collect()
}

#[test]
fn names_and_numbers_stay_inside_at_any_width() {
    for width in (280..=1000).step_by(8) {
        let width = f64::from(width);
        for (text, (x, wide)) in texts(&example(width)) {
            assert!(x >= 0.0 && x + wide <= width + 0.5 || x + wide / 2.0 <= width, "{text:?} at {width}");
        }
    }
}

proptest! {
    #[test]
    fn any_numbers_and_names_give_a_whole_picture(
        start in all_numbers(),
        end in all_numbers(),
        all in proptest::collection::vec((all_numbers(), "\\PC{0,40}|.{0,60}"), 0..30),
        width in -10.0..1200.0f64,
    ) {
        let all: Vec<(&str, f64)> = all.iter().map(|(by, label)| (label.as_str(), by.unwrap_or(f64::NAN))).collect();
        let ends = [start, end].map(|score| score.unwrap_or(f64::NAN));
        let scene = drawn(width, ("<start & \"\">", ends[0]), &all, ("]]>", ends[1]));
        let picture = to_svg(&scene, Palette::Light, "t", "d");
        check(&picture).map_err(TestCaseError::fail)?;
        let is_known = ends.iter().all(|score| score.is_finite());
        prop_assert_eq!(steps(&scene).len(), if is_known { all.len() } else { 0 });
    }
}
