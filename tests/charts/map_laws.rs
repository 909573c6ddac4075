//! The strategy map: what holds for the samples, for any text and for any size.

use super::map_pictures::{a_box, arrow, full, groups, small, spark};
use crate::common::svg::check;
use fokus::{
    domain::{
        library::{SAMPLES, read_sample, sample_path},
        model::{MapNote, MapNoteId, Scorecard, Theme, ThemeId},
        score::{Request, Status, default_as_of, default_view, score},
        text::Lang,
        view::{MapModel, map_model},
    },
    render::{
        map::{
            MapArrow, MapBand, MapBox, MapColumn, MapSlip, MapSpec, MapTrend, VerdictShape, head_height, map, map_spec,
        },
        role::Palette,
        scene::{Anchor, Group, Item, Point, Rect, Scene, Text},
        svg::to_svg,
        text_width::text_width,
    },
};
use proptest::prelude::*;
use std::{fs, path::Path, sync::Arc};

#[test]
fn what_stands_over_the_bands_moves_all_else_down_and_nothing_else_changes() {
    let first = |spec: &MapSpec| groups(&map(spec)).first().and_then(|group| bounds(group)).unwrap();
    let (plain, with) = (small(), full());
    assert_eq!(head_height(&plain), 0.0);
    let by = head_height(&with);
    assert!(by > 60.0);
    let (before, after) = (first(&plain), first(&with));
    assert!((after.y - before.y - by).abs() < 0.02 && (after.x - before.x).abs() < 0.02);
    assert!((map(&with).height - map(&plain).height - by).abs() < 0.02);
    let empty = MapSpec { head: vec![("Vision".into(), "  ".into())], ..small() };
    assert_eq!(head_height(&empty), 0.0, "what is not said takes no room");
}

/// The first shape of a group: what its texts stand in.
fn bounds(group: &Group) -> Option<Rect> {
    match group.items.first()? {
        Item::Rect { rect, .. } => Some(*rect),
        Item::Polygon { points, .. } => {
            let (x, y): (Vec<f64>, Vec<f64>) = points.iter().map(|p| (p.x, p.y)).unzip();
            let least = |of: &[f64]| of.iter().copied().fold(f64::INFINITY, f64::min);
            let most = |of: &[f64]| of.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            Some(Rect { x: least(&x), y: least(&y), width: most(&x) - least(&x), height: most(&y) - least(&y) })
        }
        _ => None,
    }
}

fn extent(text: &Text) -> (f64, f64) {
    let width = text_width(&text.text, text.size, text.strong);
    let left = match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::End => text.at.x - width,
    };
    (left, left + width)
}

/// Says which text lies outside what it stands in, or on another one of the same group.
fn misplaced(scene: &Scene) -> Option<String> {
    for group in groups(scene) {
        let Some(inside) = bounds(group) else { return Some(format!("{:?} has no shape", group.key)) };
        let texts: Vec<&Text> =
            group.items.iter().filter_map(|item| if let Item::Text(t) = item { Some(t) } else { None }).collect();
        for (n, text) in texts.iter().enumerate() {
            let (left, right) = extent(text);
            let (top, bottom) = (text.at.y - text.size / 2.0, text.at.y + text.size / 2.0);
            let is_inside = left >= inside.x - 0.1
                && right <= inside.x + inside.width + 0.1
                && top >= inside.y - 0.1
                && bottom <= inside.y + inside.height + 0.1;
            if !is_inside {
                return Some(format!("{:?} outside {inside:?}: {left} to {right} at {}", text.text, text.at.y));
            }
            for other in &texts[..n] {
                let (from, to) = extent(other);
                let apart =
                    (other.at.y - text.at.y).abs() > (other.size + text.size) * 0.45 || right <= from || to <= left;
                if !apart {
                    return Some(format!("{:?} on {:?}", text.text, other.text));
                }
            }
        }
    }
    None
}

/// A sample with themes, a head and notes, so that everything that can be drawn is.
fn dressed(name: &str, lang: Lang) -> Scorecard {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/static/content").join(sample_path(name));
    let mut card = read_sample(&fs::read_to_string(path).unwrap(), lang).unwrap();
    card.organisation.vision = "Where people want to live. ".repeat(9);
    card.organisation.core_values = "Plain words, open books.".into();
    card.themes =
        (0..7).map(|n| Arc::new(Theme::new(ThemeId::lossy(&format!("t{n}")), format!("Theme {n}")))).collect();
    for (n, objective) in card.objectives.iter_mut().enumerate() {
        let objective = Arc::make_mut(objective);
        objective.theme = (n % 3 > 0).then(|| ThemeId::lossy(&format!("t{}", n % 7)));
    }
    let perspective = card.perspectives[0].id.clone();
    card.map_notes.push(Arc::new(MapNote::new(MapNoteId::lossy("n"), perspective, "Ask the council. ".repeat(30))));
    card
}

fn model(card: &Scorecard) -> MapModel {
    let as_of = default_as_of(card, chrono::NaiveDate::from_ymd_opt(2100, 1, 1).unwrap());
    map_model(card, &score(card, Request { view: default_view(card, as_of), as_of }))
}

#[test]
fn no_text_of_a_sample_lies_outside_its_box_or_is_cut_in_a_title() {
    for name in SAMPLES {
        for lang in Lang::ALL {
            let card = dressed(name, *lang);
            let spec = map_spec(*lang, &model(&card));
            let scene = map(&spec);
            assert_eq!(misplaced(&scene), None, "{name} in {}", lang.tag());
            assert_eq!(spec.head.len(), if card.organisation.mission.is_empty() { 2 } else { 3 });
            for group in
                groups(&scene).into_iter().filter(|group| group.key.as_deref().unwrap().starts_with("objective:"))
            {
                let cut =
                    group.items.iter().find(|item| matches!(item, Item::Text(t) if t.strong && t.text.ends_with('…')));
                assert_eq!(cut, None, "{name} in {}", lang.tag());
            }
            for palette in [Palette::Light, Palette::Dark] {
                check(&to_svg(&scene, palette, "t", "d")).unwrap_or_else(|problem| panic!("{name}: {problem}"));
            }
        }
    }
}

#[test]
fn only_an_empty_band_asks_its_question() {
    let mut card = dressed("city", Lang::En);
    let first = card.perspectives[0].id.clone();
    card.objectives.retain(|objective| objective.perspective != first);
    card.links.clear();
    let notes: Vec<bool> = map_spec(Lang::En, &model(&card)).bands.iter().map(|band| !band.note.is_empty()).collect();
    assert!(notes[0] && !notes[1..].contains(&true), "{notes:?}");
}

#[test]
fn a_box_tells_its_theme_in_words_too() {
    let card = dressed("city", Lang::En);
    let spec = map_spec(Lang::En, &model(&card));
    let with = spec.boxes.iter().find(|map_box| map_box.theme.is_some()).unwrap();
    assert!(with.label.contains("Theme: Theme "), "{}", with.label);
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,60}",
        "[a-zA-Z ]{0,500}",
        "[\\u{5d0}-\\u{5ea} ]{0,500}",
        "[\\u{620}-\\u{64a} ]{0,80}",
        "[\\u{4e00}-\\u{4eff}]{0,80}",
    ]
}

proptest! {
    #[test]
    fn any_text_stays_in_its_box(
        (title, score, meta, word, note) in (words(), "[0-9.]{0,8}", words(), words(), words()),
        (kpis, initiatives, theme) in (0..200_usize, 0..200_usize, proptest::option::of(0..40_usize)),
        (placed, trend) in any::<(bool, Option<bool>)>(),
    ) {
        let map_box = MapBox {
            meta_text: meta,
            kpis,
            initiatives,
            theme: theme.map(|n| (n, (n + 1).to_string())),
            placed,
            trend: trend.map(|up| MapTrend { up, better: None }),
            spark: spark(&[1.0, 2.0]),
            ..a_box("o", (200.0, 20.0), &title, Status::Watch, &score)
        };
        let arrow = MapArrow {
            label: Some((300.0, 130.0, word.clone())),
            verdict: trend.map(|_| (VerdictShape::NoEvidence, word.clone())),
            ..arrow("l", (300.0, 150.0), (300.0, 110.0))
        };
        let slip = MapSlip { key: "n".into(), at: Point::new(500.0, 20.0), width: 160.0, height: 72.0, text: note };
        let scene = map(&MapSpec {
            width: 900.0,
            height: 240.0,
            gutter: 150.0,
            head: vec![("Vision".into(), word.clone())],
            columns: vec![MapColumn { x: 150.0, width: 200.0, name: word }],
            boxes: vec![map_box],
            arrows: vec![arrow],
            slips: vec![slip],
            ..MapSpec::default()
        });
        prop_assert_eq!(misplaced(&scene), None);
        for item in &scene.items {
            if let Item::Text(text) = item {
                let (left, right) = extent(text);
                prop_assert!(left >= 0.0 && right <= 900.1, "{text:?}");
            }
        }
    }

    #[test]
    fn any_text_stays_text(
        title in "\\PC{0,40}|.{0,60}",
        control in proptest::collection::vec(any::<char>(), 0..30),
        size in (0.0..400.0, 0.0..200.0),
    ) {
        let text: String = control.into_iter().chain("<script>alert('1')</script>\" onload=\"x & y]]>".chars()).collect();
        let map_box = MapBox {
            key: text.clone(),
            rect: Rect { x: 10.0, y: 10.0, width: size.0, height: size.1 },
            title: title.clone(),
            label: text.clone(),
            status: Status::Watch,
            score_text: text.clone(),
            meta_text: title.clone(),
            spark: vec![Some(1.0), None, Some(f64::NAN), Some(2.0)],
            theme: Some((3, text.clone())),
            provisional: true,
            selected: true,
            ..MapBox::default()
        };
        let arrow = MapArrow { key: text.clone(), label: Some((5.0, 5.0, text.clone())), ..MapArrow::default() };
        let band = MapBand { top: 0.0, height: 50.0, name: text.clone(), note: title.clone() };
        let slip = MapSlip { key: text.clone(), text: text.clone(), width: size.0, ..MapSlip::default() };
        let scene = map(&MapSpec {
            width: 400.0,
            height: 200.0,
            gutter: 100.0,
            head: vec![(text.clone(), title.clone())],
            bands: vec![band],
            boxes: vec![map_box],
            arrows: vec![arrow],
            slips: vec![slip],
            ..MapSpec::default()
        });
        check(&to_svg(&scene, Palette::Light, &title, &text)).map_err(TestCaseError::fail)?;
    }
}
