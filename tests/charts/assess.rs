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
    divided(Some((40.0, 40.0)), width, height, points)
}

fn divided(division: Option<(f64, f64)>, width: f64, height: f64, points: &[(&str, f64, f64)]) -> Scene {
    let [blind, strong, neither, expensive] = ["blind", "both sides strong", "neither", "expensive"].map(String::from);
    quadrant(&QuadrantSpec {
        width,
        height,
        division,
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

/// The longest names that the questionnaire gives its processes.
const GERMAN: [&str; 7] = [
    "Planung",
    "Marketing",
    "Auftragsabwicklung",
    "Beschaffung",
    "Produktion",
    "Kundenservice",
    "Aus- und Weiterbildung",
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

/// The short names of the dimensions, as the questionnaire that comes with the app has them.
fn dimensions() -> [Vec<String>; 2] {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/static/content/questionnaire.json");
    let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    ["en", "de"].map(|lang| {
        let short = |one: &serde_json::Value| {
            one["short_name"][lang].as_str().or(one["name"][lang].as_str()).unwrap().to_owned()
        };
        file["dimensions"].as_array().unwrap().iter().map(short).collect()
    })
}

fn shape_of(names: &[String], width: f64) -> Scene {
    let axes = names.iter().map(|label| RadarAxis { label: label.clone(), value: Some(50.0), earlier: None });
    radar(&RadarSpec {
        width,
        height: (width * 0.7).max(230.0),
        axes: axes.collect(),
        rings: vec![20.0, 40.0, 60.0, 80.0],
    })
}

#[test]
fn no_name_of_a_dimension_is_cut_or_broken_inside_a_word_at_any_width() {
    for names in dimensions() {
        for width in (260..=520).step_by(5) {
            let scene = shape_of(&names, f64::from(width));
            let found = texts(&scene);
            let words: Vec<&str> = found.iter().flat_map(|(text, _)| text.split(' ')).collect();
            for name in &names {
                assert!(name.split(' ').all(|word| words.contains(&word)), "{name} at {width}: {found:?}");
            }
            assert!(
                found.iter().all(|(text, _)| text.chars().any(char::is_alphabetic)),
                "numbered at {width}: {found:?}"
            );
            let wide = scene.items.iter().filter_map(|item| match item {
                Item::Polygon { points, .. } => Some(
                    points.iter().map(|p| p.x).fold(0.0, f64::max)
                        - points.iter().map(|p| p.x).fold(f64::MAX, f64::min),
                ),
                _ => None,
            });
            let half = wide.fold(0.0, f64::max);
            assert!(half > 0.14 * f64::from(width), "the shape of the halves is {half} px wide at {width}");
        }
    }
    golden("radar_narrow", &shape_of(&dimensions()[1], 280.0), Palette::Light, "Profile", "Five dimensions in German");
}

#[test]
fn more_dimensions_than_there_is_room_for_are_numbered() {
    let names: Vec<String> = (0..15).map(|n| format!("Business function with a long name {n}")).collect();
    let scene = shape_of(&names, 300.0);
    let found = texts(&scene);
    for (at, name) in names.iter().enumerate() {
        assert!(found.iter().any(|(text, _)| *text == format!("{} {name}", at + 1)), "{found:?}");
        assert!(found.iter().any(|(text, _)| *text == (at + 1).to_string()), "{found:?}");
    }
    golden("radar_numbered", &scene, Palette::Light, "Profile", "Fifteen dimensions");
}

#[test]
fn a_quadrant_tells_blind_from_expensive_by_place_shape_and_word() {
    golden("quadrant", &processes(460.0, 420.0, &SEVEN), Palette::Light, "Seven processes", "");
    golden("quadrant_narrow", &processes(290.0, 300.0, &SEVEN), Palette::Light, "Seven processes", "");
}

#[test]
fn a_quadrant_divides_where_it_is_told_to_and_has_one_field_without_a_division() {
    let fields = |scene: &Scene| {
        let rects = scene.items.iter().filter_map(|item| match item {
            Item::Rect { rect, paint, .. } if paint.fill.is_some() && rect.width > 20.0 => Some(*rect),
            _ => None,
        });
        rects.collect::<Vec<_>>()
    };
    let half = fields(&divided(Some((50.0, 25.0)), 462.0, 456.0, &[]));
    assert_eq!(half.len(), 4);
    assert!((half[0].width - half[1].width).abs() < 0.1, "divided in the middle: {half:?}");
    assert!((half[2].height * 3.0 - half[0].height).abs() < 0.1, "and at a quarter upwards: {half:?}");
    let whole = divided(None, 460.0, 420.0, &SEVEN);
    assert_eq!(fields(&whole).len(), 1);
    assert!(texts(&whole).iter().all(|(text, _)| !["blind", "neither", "40"].contains(&text.as_str())));
    assert!(texts(&whole).iter().any(|(text, _)| text == "Purchasing"));
}

#[test]
fn points_at_one_place_share_a_label_and_too_many_are_numbered_with_a_legend() {
    let one_place: Vec<_> = SEVEN.iter().map(|(label, ..)| (*label, 75.0, 50.0)).collect();
    let shared = texts(&processes(460.0, 420.0, &one_place));
    for (label, ..) in SEVEN {
        assert!(shared.iter().any(|(text, _)| text == label), "{label}");
    }
    golden("quadrant_one_place", &processes(460.0, 420.0, &one_place), Palette::Light, "Seven processes", "");
    let crowd: Vec<_> =
        SEVEN.iter().zip(0_u8..).map(|((label, ..), at)| (*label, 50.0 + f64::from(at) * 4.0, 50.0)).collect();
    let numbered = processes(280.0, 260.0, &crowd);
    golden("quadrant_numbered", &numbered, Palette::Light, "Seven processes", "");
    let found = texts(&numbered);
    for (at, (label, ..)) in SEVEN.iter().enumerate() {
        let legend = format!("{} {label}", at + 1);
        assert!(found.iter().any(|(text, _)| *text == legend), "{legend}: {found:?}");
    }
    assert!(numbered.height > 260.0, "the legend has room of its own");
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

/// Where the points of a quadrant are: whatever is filled and small.
fn dots(scene: &Scene) -> Vec<Rect> {
    let small = |rect: &Rect| rect.width < 16.0 && rect.height < 16.0;
    let round = |points: &[fokus::render::scene::Point]| {
        let (xs, ys) = (points.iter().map(|p| p.x), points.iter().map(|p| p.y));
        let (left, top) = (xs.clone().fold(f64::MAX, f64::min), ys.clone().fold(f64::MAX, f64::min));
        Rect { x: left, y: top, width: xs.fold(f64::MIN, f64::max) - left, height: ys.fold(f64::MIN, f64::max) - top }
    };
    let found = scene.items.iter().filter_map(|item| match item {
        Item::Circle { centre, radius, .. } => {
            Some(Rect { x: centre.x - radius, y: centre.y - radius, width: 2.0 * radius, height: 2.0 * radius })
        }
        Item::Polygon { points, .. } => Some(round(points)),
        Item::Rect { rect, .. } => Some(*rect),
        _ => None,
    });
    found.filter(small).collect()
}

fn apart(a: &Rect, b: &Rect) -> bool {
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
}

proptest! {
    #[test]
    fn names_of_a_radar_never_lie_on_each_other_and_stay_in_the_picture(
        names in proptest::collection::vec("[A-Za-zäß]{1,18}( [a-z]{1,12}){0,3}", 3..16),
        width in 260.0..640.0,
    ) {
        let scene = shape_of(&names, width);
        let found = texts(&scene);
        for (at, (text, a)) in found.iter().enumerate() {
            let inside = a.x >= 0.0 && a.x + a.width <= width && a.y >= 0.0 && a.y + a.height <= scene.height;
            prop_assert!(inside, "{} leaves the picture: {:?}", text, a);
            for (other, b) in &found[at + 1..] {
                prop_assert!(apart(a, b), "{} lies on {}", text, other);
            }
        }
    }

    #[test]
    fn labels_of_a_quadrant_never_lie_on_each_other_on_a_point_or_on_the_name_of_a_field(
        places in proptest::collection::vec((0.0..=100.0, 0.0..=100.0), 7),
        width in 260.0..700.0,
        division in (15.0..85.0, 15.0..85.0),
        how in 0..3,
        german in any::<bool>(),
    ) {
        // Anywhere; all close together; on the few figures that one person can have.
        let squeeze = |figure: f64| match how {
            0 => figure,
            1 => 38.0 + figure / 25.0,
            _ => (figure / 25.0).round() * 25.0,
        };
        let names = if german { GERMAN } else { SEVEN.map(|(label, ..)| label) };
        let points: Vec<_> = names.iter().zip(&places).map(|(label, (x, y))| (*label, squeeze(*x), squeeze(*y))).collect();
        let scene = divided(Some(division), width, (width * 0.92).max(280.0), &points);
        let (found, dots) = (texts(&scene), dots(&scene));
        prop_assert_eq!(dots.len(), 7);
        let is_there = |wanted: &str| found.iter().any(|(text, _)| text == wanted);
        for (at, label) in names.iter().enumerate() {
            let number = (at + 1).to_string();
            let numbered = is_there(&format!("{number} {label}"))
                && found.iter().any(|(text, _)| text.split(", ").any(|one| one == number));
            prop_assert!(is_there(label) || numbered, "{} is missing: {:?}", label, found);
        }
        for (at, (text, a)) in found.iter().enumerate() {
            let inside = a.x >= 0.0 && a.x + a.width <= width && a.y >= 0.0 && a.y + a.height <= scene.height;
            prop_assert!(inside, "{} leaves the picture: {:?}", text, a);
            for (other, b) in &found[at + 1..] {
                prop_assert!(apart(a, b), "{} lies on {}", text, other);
            }
            for dot in &dots {
                prop_assert!(apart(a, dot), "{} {:?} lies on a point {:?}", text, a, dot);
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
