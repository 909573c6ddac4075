//! The charts of an assessment: golden pictures, and laws for any figure and any text.

use super::{all_numbers, golden};
use crate::common::svg::check;
use fokus::render::{
    distribution::{DistributionSpec, distribution},
    interval_bar::{IntervalSpec, interval_bar},
    quadrant::{QuadrantNames, QuadrantPoint, QuadrantSpec, quadrant},
    radar::{RadarAxis, RadarSpec, radar},
    role::Palette,
    scene::{Anchor, Item, Rect, Scene},
    svg::to_svg,
    text_width::text_width,
};
use proptest::prelude::*;

fn bar(value: Option<f64>, interval: Option<(f64, f64)>, earlier: Option<f64>) -> Scene {
    let ticks = vec![0.0, 20.0, 40.0, 60.0, 80.0];
    interval_bar(&IntervalSpec { width: 260.0, height: 26.0, ticks, value, interval, earlier })
}

fn profile(axes: &[(&str, Option<f64>, Option<f64>)]) -> Scene {
    let axes = axes.iter().map(|(label, value, earlier)| RadarAxis {
        label: (*label).into(),
        value: *value,
        earlier: *earlier,
    });
    radar(&RadarSpec { width: 420.0, height: 320.0, axes: axes.collect(), rings: vec![20.0, 40.0, 60.0, 80.0] })
}

fn processes(width: f64, height: f64, points: &[(&str, f64, f64)]) -> Scene {
    let [blind, strong, neither, expensive] = ["blind", "both sides strong", "neither", "expensive"].map(String::from);
    quadrant(&QuadrantSpec {
        width,
        height,
        division: 40.0,
        points: points.iter().map(|(label, x, y)| QuadrantPoint { label: (*label).into(), x: *x, y: *y }).collect(),
        names: QuadrantNames { blind, strong, neither, expensive },
        x_label: "customer side".into(),
        y_label: "business side".into(),
    })
}

const SEVEN: [(&str, f64, f64); 7] = [
    ("Planning", 28.0, 72.0),
    ("Marketing", 66.0, 34.0),
    ("Order processing", 58.0, 64.0),
    ("Purchasing", 22.0, 61.0),
    ("Production", 49.0, 70.0),
    ("Customer service", 74.0, 52.0),
    ("Training", 44.0, 46.0),
];

#[test]
fn an_interval_bar_shows_score_interval_cut_points_and_the_earlier_score() {
    golden("interval_bar", &bar(Some(46.0), Some((37.0, 55.0)), Some(31.0)), Palette::Light, "46 of 100", "37 to 55");
    golden("interval_bar_empty", &bar(None, None, None), Palette::Light, "No score", "");
}

#[test]
fn a_radar_shows_now_and_earlier_and_stays_open_where_nothing_is_known() {
    let now = |earlier: [Option<f64>; 5], relations| {
        let [a, b, c, d, e] = earlier;
        profile(&[
            ("Direction of focus", Some(46.0), a),
            ("Shared vision", Some(38.0), b),
            ("Whole product life", Some(61.0), c),
            ("Relationships and programme", relations, d),
            ("Seven processes", Some(43.0), e),
        ])
    };
    let earlier = [Some(30.0), Some(41.0), Some(50.0), None, Some(44.0)];
    golden("radar", &now(earlier, Some(55.0)), Palette::Light, "Profile", "Five dimensions, two rounds");
    golden("radar_open", &now([None; 5], None), Palette::Light, "Profile", "Four of five dimensions");
    assert!(profile(&[("One", Some(1.0), None), ("Two", Some(2.0), None)]).items.is_empty());
}

#[test]
fn a_quadrant_tells_blind_from_expensive_by_place_shape_and_word() {
    golden("quadrant", &processes(460.0, 420.0, &SEVEN), Palette::Light, "Seven processes", "");
    golden("quadrant_narrow", &processes(290.0, 300.0, &SEVEN), Palette::Light, "Seven processes", "");
}

#[test]
fn a_distribution_shows_how_often_each_answer_was_given() {
    let counts = vec![2, 9, 1, 8, 3];
    let labels = ["1", "2", "3", "4", "5"].map(String::from).to_vec();
    let spec = DistributionSpec { width: 150.0, height: 64.0, counts, labels, numbers: true };
    golden("distribution", &distribution(&spec), Palette::Light, "Answers", "");
}

/// Where the texts of a scene stand, turned ones aside.
fn texts(scene: &Scene) -> Vec<(String, Rect)> {
    let texts = scene.items.iter().filter_map(|item| match item {
        Item::Text(text) if text.rotation == 0 => Some(text),
        _ => None,
    });
    texts
        .map(|text| {
            let width = text_width(&text.text, text.size, text.strong);
            let x = match text.anchor {
                Anchor::Start => text.at.x,
                Anchor::Middle => text.at.x - width / 2.0,
                Anchor::End => text.at.x - width,
            };
            (text.text.clone(), Rect { x, y: text.at.y - text.size / 2.0, width, height: text.size })
        })
        .collect()
}

proptest! {
    #[test]
    fn labels_of_a_quadrant_never_lie_on_each_other_and_stay_in_the_picture(
        places in proptest::collection::vec((0.0..=100.0, 0.0..=100.0), 7),
        width in 280.0..700.0,
        crowded in any::<bool>(),
    ) {
        let squeeze = |figure: f64| if crowded { 38.0 + figure / 25.0 } else { figure };
        let points: Vec<_> = SEVEN.iter().zip(&places).map(|((label, ..), (x, y))| (*label, squeeze(*x), squeeze(*y))).collect();
        let found = texts(&processes(width, 300.0, &points));
        for (label, ..) in SEVEN {
            prop_assert!(found.iter().any(|(text, _)| text == label), "{label} is missing");
        }
        for (at, (text, a)) in found.iter().enumerate() {
            prop_assert!(a.x >= 0.0 && a.x + a.width <= width && a.y >= 0.0 && a.y + a.height <= 300.0, "{text} {a:?}");
            for (other, b) in &found[at + 1..] {
                let apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
                prop_assert!(apart, "{text} lies on {other}");
            }
        }
    }

    #[test]
    fn any_figures_of_an_assessment_give_a_whole_picture(
        figures in proptest::collection::vec((all_numbers(), all_numbers(), all_numbers()), 0..9),
        text in "\\PC{0,30}",
        (width, height) in (-10.0..900.0, -10.0..500.0),
    ) {
        let whole = |scene: &Scene| {
            let drawn = to_svg(scene, Palette::Light, &text, "");
            let numbers = !drawn.replace(&text, "").contains("NaN");
            check(&drawn).and_then(|()| if numbers { Ok(()) } else { Err("NaN".into()) }).map_err(TestCaseError::fail)
        };
        let axes: Vec<_> = figures.iter().map(|(value, earlier, _)| RadarAxis { label: text.clone(), value: *value, earlier: *earlier }).collect();
        let ticks: Vec<f64> = figures.iter().filter_map(|(_, _, tick)| *tick).collect();
        whole(&radar(&RadarSpec { width, height, axes, rings: ticks.clone() }))?;
        for (value, low, high) in &figures {
            let interval = low.zip(*high);
            whole(&interval_bar(&IntervalSpec { width, height, ticks: ticks.clone(), value: *value, interval, earlier: *low }))?;
        }
        let points: Vec<_> = figures.iter().filter_map(|(x, y, _)| Some((text.as_str(), (*x)?, (*y)?))).collect();
        whole(&processes(width, height, &points))?;
        let counts = figures.iter().map(|(value, ..)| value.map_or(0, |value| value.abs() as usize)).collect();
        whole(&distribution(&DistributionSpec { width, height, counts, labels: vec![text.clone(); 5], numbers: true }))?;
    }
}
