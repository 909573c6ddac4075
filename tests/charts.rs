//! Charts and maps as files: golden pictures, and laws that hold for any text and any number.
//!
//! `UPDATE_GOLDEN=1 cargo test --test charts` rewrites the pictures in tests/golden/charts; look at them before committing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "charts/assess.rs"]
mod assess;
mod common;
#[path = "charts/map_laws.rs"]
mod map_laws;
#[path = "charts/map.rs"]
mod map_pictures;
#[path = "charts/waterfall.rs"]
mod waterfall;

use common::svg::check;
use fokus::domain::score::Status;
use fokus::render::{
    kpi_chart::{ChartPoint, ChartSpec, StatusBand, kpi_chart},
    role::{Palette, Role},
    scene::Scene,
    score_chart::{ScoreSpec, score_chart},
    sparkline::{SparkSpec, sparkline},
    svg::to_svg,
};
use proptest::prelude::*;
use std::{fs, path::Path};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn golden(name: &str, scene: &Scene, palette: Palette, title: &str, description: &str) {
    let drawn = to_svg(scene, palette, title, description);
    check(&drawn).unwrap_or_else(|problem| panic!("{name}: {problem}"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/charts").join(format!("{name}.svg"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &drawn).expect("the golden picture can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "{name}.svg differs: look at it, then UPDATE_GOLDEN=1");
}

fn month(at: usize, value: Option<f64>) -> ChartPoint {
    ChartPoint { label: format!("{} 2026", MONTHS[at % 12]), value, ..ChartPoint::default() }
}

fn percent(value: f64) -> String {
    format!("{value:.0} %")
}

fn plain(value: f64) -> String {
    format!("{value}")
}

fn spec(points: Vec<ChartPoint>, format: &dyn Fn(f64) -> String) -> ChartSpec<'_> {
    ChartSpec {
        width: 640.0,
        height: 260.0,
        points,
        bands: Vec::new(),
        target: None,
        format,
        highlighted: None,
        y_label: String::new(),
        range: None,
    }
}

fn higher_is_better() -> Scene {
    let values = [78.1, 79.4, 77.2, 80.3, 81.0, 83.4, f64::NAN, f64::NAN, 79.0, 82.2, 84.9, 86.3];
    let mut points: Vec<_> = values.iter().enumerate().map(|(at, v)| month(at, v.is_finite().then_some(*v))).collect();
    for (at, point) in points.iter_mut().enumerate() {
        point.target = Some(if at < 6 { 82.0 } else { 85.0 });
    }
    points[11].provisional = true;
    kpi_chart(&ChartSpec {
        bands: vec![
            StatusBand { from: f64::NEG_INFINITY, to: 80.0, status: Status::AtRisk },
            StatusBand { from: 80.0, to: 84.0, status: Status::Watch },
            StatusBand { from: 84.0, to: f64::INFINITY, status: Status::OnTrack },
        ],
        highlighted: Some(10),
        y_label: "On-time arrival, %".into(),
        ..spec(points, &percent)
    })
}

fn band_preset() -> Scene {
    let values = [21.0, 22.5, 24.9, 19.0, 17.2, 21.4, 22.0, 23.1];
    let points = values.iter().enumerate().map(|(at, value)| month(at, Some(*value))).collect();
    let band = |from, to, status| StatusBand { from, to, status };
    kpi_chart(&ChartSpec {
        bands: vec![
            band(f64::NEG_INFINITY, 18.0, Status::AtRisk),
            band(18.0, 20.0, Status::Watch),
            band(20.0, 23.0, Status::OnTrack),
            band(23.0, 25.0, Status::Watch),
            band(25.0, f64::INFINITY, Status::AtRisk),
        ],
        highlighted: Some(7),
        y_label: "°C".into(),
        ..spec(points, &plain)
    })
}

fn ten_years() -> Scene {
    let points = (0..120_usize).map(|at| {
        let wave = f64::from(u32::try_from((at * 37) % 23).unwrap()) * 2.0e9;
        month(at, Some(1.0e12 + wave + f64::from(u32::try_from(at).unwrap()) * 1.0e9))
    });
    let euros = |value: f64| format!("{:.0} bn", value / 1e9);
    let points = points.collect();
    kpi_chart(&ChartSpec { target: Some(1.12e12), y_label: "EUR".into(), ..spec(points, &euros) })
}

fn scores() -> Scene {
    let values = [52.0, 55.0, 50.0, 57.0, 56.0, 47.0, 46.0, 53.0, 61.0, 64.0, 66.0, 64.0];
    score_chart(&ScoreSpec {
        width: 620.0,
        height: 150.0,
        points: values.iter().enumerate().map(|(at, value)| month(at, Some(*value))).collect(),
        cuts: fokus::domain::model::CutPoints::DEFAULT,
        format: &|score| format!("{score:.0}"),
        highlighted: Some(11),
    })
}

#[test]
fn a_chart_breaks_at_gaps_steps_with_targets_and_marks_what_is_provisional() {
    golden("kpi_higher", &higher_is_better(), Palette::Light, "On-time arrival", "From 78 % to 86 %, target 85 %");
    golden("kpi_higher_dark", &higher_is_better(), Palette::Dark, "On-time arrival", "From 78 % to 86 %, target 85 %");
}

#[test]
fn a_chart_shows_a_band_preset() {
    golden("kpi_band", &band_preset(), Palette::Light, "Cabin temperature", "Between 17 and 25");
}

#[test]
fn a_chart_of_ten_years_thins_its_labels() {
    golden("kpi_ten_years", &ten_years(), Palette::Light, "Revenue", "");
}

#[test]
fn a_chart_without_values_is_an_empty_frame() {
    golden("kpi_empty", &kpi_chart(&spec(Vec::new(), &plain)), Palette::Light, "Nothing yet", "");
}

#[test]
fn a_score_is_shown_from_nought_to_a_hundred() {
    golden("score", &scores(), Palette::Light, "Score", "From 52 to 64");
}

#[test]
fn a_sparkline_shows_course_gap_and_target() {
    let values = vec![Some(3.0), Some(4.0), None, Some(5.5), Some(2.0), Some(6.0)];
    let spec = SparkSpec { width: 120.0, height: 22.0, values, target: Some(5.0), role: Role::Ink2 };
    golden("sparkline", &sparkline(&spec), Palette::Light, "Course", "");
}

#[test]
fn the_page_knows_a_colour_for_every_role() {
    let styles = include_str!("../style/scene.css");
    for role in Role::ALL {
        for class in [role.fill_class(), role.stroke_class()] {
            assert!(styles.contains(&format!(".{class} {{")), "style/scene.css lacks .{class}");
        }
    }
}

#[test]
fn files_have_the_colours_of_the_page() {
    let tokens = include_str!("../style/tokens.css");
    for role in Role::ALL {
        let name = match role {
            Role::Target => "accent",
            role => role.fill_class().trim_start_matches("f-"),
        };
        let pair = format!("--{name}: light-dark({}, {});", Palette::Light.colour(*role), Palette::Dark.colour(*role));
        assert!(tokens.contains(&pair), "style/tokens.css says otherwise than {pair}");
    }
}

fn all_numbers() -> impl Strategy<Value = Option<f64>> {
    let some = prop_oneof![proptest::num::f64::ANY, -1e12..1e12, Just(0.0), Just(1e-300), Just(f64::MAX), Just(80.0)];
    proptest::option::weighted(0.8, some)
}

proptest! {
    #[test]
    fn any_numbers_give_a_whole_picture(
        values in proptest::collection::vec((all_numbers(), all_numbers(), any::<bool>()), 0..130),
        (from, to) in (proptest::num::f64::ANY, proptest::num::f64::ANY),
        target in all_numbers(),
        highlighted in proptest::option::of(0_usize..140),
        (width, height) in (-10.0..900.0, -10.0..500.0),
    ) {
        let points: Vec<_> = values.iter().enumerate().map(|(at, (value, target, provisional))| {
            ChartPoint { target: *target, provisional: *provisional, ..month(at, *value) }
        }).collect();
        let bands = vec![StatusBand { from, to, status: Status::Watch }];
        let scene = kpi_chart(&ChartSpec { width, height, bands, target, highlighted, ..spec(points.clone(), &plain) });
        let drawn = to_svg(&scene, Palette::Light, "t", "d");
        prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
        check(&drawn).map_err(TestCaseError::fail)?;
        let values = points.iter().map(|point| point.value).collect();
        check(&to_svg(&sparkline(&SparkSpec { width, height, values, target, role: Role::Bad }), Palette::Dark, "", ""))
            .map_err(TestCaseError::fail)?;
    }
}
