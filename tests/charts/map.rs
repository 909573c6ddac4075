//! The strategy map: golden pictures.

use super::golden;
use fokus::{
    domain::{model::LinkStrength, score::Status},
    render::{
        map::{MapArrow, MapBand, MapBox, MapColumn, MapSlip, MapSpec, MapTrend, VerdictShape, map},
        role::Palette,
        scene::{Group, Item, Point, Rect, Scene},
    },
};

pub fn a_box(key: &str, (x, y): (f64, f64), title: &str, status: Status, score: &str) -> MapBox {
    MapBox {
        key: key.into(),
        rect: Rect { x, y, width: 216.0, height: 84.0 },
        title: title.into(),
        label: format!("{title}: {score}"),
        status,
        score_text: score.into(),
        kpis: 2,
        ..MapBox::default()
    }
}

pub fn arrow(key: &str, from: (f64, f64), to: (f64, f64)) -> MapArrow {
    MapArrow {
        key: key.into(),
        points: vec![
            Point::new(from.0, from.1),
            Point::new(from.0, from.1 - 34.0),
            Point::new(to.0, to.1 + 34.0),
            Point::new(to.0, to.1),
        ],
        ..MapArrow::default()
    }
}

pub fn spark(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

/// One of each: statuses, signs, lines, heads of lines.
pub fn small() -> MapSpec {
    let band = |top: f64, name: &str, note: &str| MapBand { top, height: 152.0, name: name.into(), note: note.into() };
    let strength = |strength, arrow| MapArrow { strength: Some(strength), ..arrow };
    let verdict = |shape, word: &str, (x, y, words): (f64, f64, &str), arrow| MapArrow {
        verdict: Some((shape, word.into())),
        label: Some((x, y, words.into())),
        ..arrow
    };
    let up = Some(MapTrend { up: true, better: Some(true) });
    let down = Some(MapTrend { up: false, better: Some(false) });
    let theme = |n: usize| Some((n, ["A", "B", "C", "D", "E", "F", "27"][n].to_owned()));
    MapSpec {
        width: 1180.0,
        height: 456.0,
        gutter: 190.0,
        bands: vec![
            band(0.0, "Financial", "What owners see"),
            band(152.0, "Customer", "What customers get, and how they answer to it over the years"),
            band(304.0, "Internal process", ""),
        ],
        boxes: vec![
            MapBox {
                spark: spark(&[52.0, 58.0, 55.0, 66.0, 71.0]),
                trend: up,
                initiatives: 1,
                theme: theme(0),
                ..a_box("o1", (300.0, 34.0), "Grow margin per passenger", Status::Watch, "71")
            },
            MapBox {
                spark: spark(&[80.0, 82.0, 88.0]),
                meta_text: "80% known".into(),
                theme: theme(1),
                placed: true,
                ..a_box("o2", (700.0, 34.0), "Reduce cost to serve", Status::OnTrack, "88")
            },
            MapBox {
                spark: spark(&[60.0, 58.0, 52.0, 49.0]),
                meta_text: "Stale · 64%".into(),
                trend: down,
                kpis: 12,
                initiatives: 3,
                theme: theme(2),
                ..a_box(
                    "o3",
                    (220.0, 186.0),
                    "Keep the customers we want and win back those who left",
                    Status::AtRisk,
                    "49",
                )
            },
            MapBox {
                meta_text: "no measure yet".into(),
                kpis: 0,
                provisional: true,
                selected: true,
                theme: theme(3),
                placed: true,
                ..a_box("o4", (480.0, 186.0), "Beschwerdezufriedenheitssteigerung", Status::NoData, "–")
            },
            MapBox {
                spark: spark(&[61.0, 61.0, 61.0]),
                theme: theme(4),
                ..a_box("o5", (740.0, 186.0), "إرضاء العملاء الذين نريد الاحتفاظ بهم", Status::Exceeded, "112")
            },
            MapBox { placed: true, ..a_box("o6", (380.0, 338.0), "Turn aircraft reliably", Status::Critical, "31") },
            MapBox {
                kpis: 140,
                initiatives: 140,
                theme: theme(6),
                ..a_box("o7", (640.0, 338.0), "Solve at first contact", Status::Watch, "64")
            },
        ],
        arrows: vec![
            verdict(
                VerdictShape::Supported,
                "supported",
                (349.0, 152.0, "3 mo."),
                strength(LinkStrength::Strong, arrow("l1", (328.0, 186.0), (389.0, 118.0))),
            ),
            strength(LinkStrength::Weak, arrow("l2", (469.0, 338.0), (309.0, 270.0))),
            MapArrow {
                conflict: true,
                label: Some((690.0, 152.0, "conflict, seen".into())),
                ..arrow("l3", (590.0, 186.0), (790.0, 118.0))
            },
            verdict(
                VerdictShape::NoEvidence,
                "no evidence",
                (545.0, 300.0, ""),
                strength(LinkStrength::Medium, arrow("l4", (500.0, 338.0), (588.0, 270.0))),
            ),
            verdict(VerdictShape::Contradicted, "", (700.0, 304.0, ""), arrow("l5", (700.0, 338.0), (640.0, 270.0))),
            verdict(
                VerdictShape::NotTestable,
                "",
                (800.0, 304.0, "6 mo."),
                arrow("l6", (760.0, 338.0), (860.0, 270.0)),
            ),
            verdict(VerdictShape::Untested, "", (848.0, 152.0, "1 mo."), arrow("l7", (848.0, 186.0), (848.0, 118.0))),
            MapArrow { feedback: true, ..arrow("l8", (240.0, 118.0), (240.0, 186.0)) },
        ],
        ..MapSpec::default()
    }
}

/// The same with all that stands over the bands and over the boxes.
pub fn full() -> MapSpec {
    let column = |x, name: &str| MapColumn { x, width: 290.0, name: name.into() };
    MapSpec {
        head: vec![
            (
                "Vision".into(),
                "By 2030 nobody in our towns thinks twice before taking us: on time, simple, fair.".into(),
            ),
            ("Mission".into(), "We bring people where they want to be. ".repeat(14)),
            ("Core values".into(), "Safety first; say what we do, do what we say.".into()),
        ],
        columns: vec![
            column(190.0, "Punctuality"),
            column(480.0, "A theme with a name too long for its column"),
            column(770.0, "No theme"),
        ],
        slips: vec![
            MapSlip {
                key: "note:n1".into(),
                at: Point::new(980.0, 40.0),
                width: 160.0,
                height: 72.0,
                text: "Ask sales in May.\nThen decide.".into(),
            },
            MapSlip {
                key: "note:n2".into(),
                at: Point::new(980.0, 170.0),
                width: 160.0,
                height: 72.0,
                text: "We do not know yet why business travellers stay away. ".repeat(10),
            },
        ],
        ..small()
    }
}

#[test]
fn a_map_shows_bands_boxes_and_arrows() {
    golden("map", &map(&small()), Palette::Light, "Strategy map", "Seven objectives, seven links");
    golden("map_dark", &map(&small()), Palette::Dark, "Strategy map", "Seven objectives, seven links");
}

#[test]
fn a_map_shows_what_stands_over_it_its_columns_and_its_notes() {
    golden("map_full", &map(&full()), Palette::Light, "Strategy map", "With head, columns and notes");
    golden("map_full_dark", &map(&full()), Palette::Dark, "Strategy map", "With head, columns and notes");
}

/// The groups of a picture that have a label.
pub fn groups(scene: &Scene) -> Vec<&Group> {
    let mut groups = Vec::new();
    for item in &scene.items {
        if let Item::Group(group) = item
            && group.label.is_some()
        {
            groups.push(group);
        }
    }
    groups
}

#[test]
fn every_box_of_a_map_has_its_key_and_its_whole_title() {
    let scene = map(&small());
    let third = groups(&scene).into_iter().find(|group| group.key.as_deref() == Some("o3")).expect("the third box");
    assert_eq!(third.label.as_deref(), Some("Keep the customers we want and win back those who left: 49"));
}
