//! The map: its order, its text alternative, what of it is shown.

use super::*;
use crate::domain::{
    model::{
        Aggregation, Calculation, Kpi, KpiId, Link, MapNote, MapShown, Objective, Period, PeriodKind, Perspective,
        PerspectiveId, ScorecardId, Series, Theme,
    },
    score::{Request, default_as_of, default_view, score},
};
use proptest::prelude::*;
use std::sync::Arc;

pub(super) fn card(objectives: &[(&str, &str)], links: &[(&str, &str, LinkKind)]) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
    for id in ["top", "middle", "bottom"] {
        let mut perspective = Perspective::new(PerspectiveId::lossy(id), id.to_uppercase());
        perspective.question = format!("{id}?");
        card.perspectives.push(Arc::new(perspective));
    }
    for (id, perspective) in objectives {
        let objective = Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy(perspective), id.to_uppercase());
        card.objectives.push(Arc::new(objective));
    }
    for (n, (from, to, kind)) in links.iter().enumerate() {
        let (from, to) = (ObjectiveId::lossy(from), ObjectiveId::lossy(to));
        card.links.push(Arc::new(Link::new(LinkId::lossy(&format!("l{n}")), from, to, *kind)));
    }
    card
}

fn scores_of(card: &Scorecard) -> Scores {
    let as_of = default_as_of(card, chrono::NaiveDate::default());
    score(card, Request { view: default_view(card, as_of), as_of })
}

pub(super) fn model(card: &Scorecard) -> MapModel {
    map_model(card, &scores_of(card))
}

fn order(card: &Scorecard) -> Vec<String> {
    model(card).cause_order().iter().map(|map_box| map_box.id.to_string()).collect()
}

use LinkKind::{Conflicts, Supports};

#[test]
fn causes_stand_before_their_effects_even_from_a_higher_perspective() {
    let card = card(
        &[("a", "top"), ("b", "middle"), ("c", "bottom"), ("d", "bottom")],
        &[("c", "b", Supports), ("b", "a", Supports), ("a", "d", Supports)],
    );
    assert_eq!(order(&card), ["c", "b", "a", "d"]);
}

#[test]
fn without_links_the_lowest_perspective_comes_first() {
    assert_eq!(order(&card(&[("a", "top"), ("b", "bottom"), ("c", "bottom")], &[])), ["b", "c", "a"]);
}

#[test]
fn conflicts_put_nothing_in_order_and_are_told_at_both_ends() {
    let card = card(&[("a", "top"), ("b", "bottom")], &[("a", "b", Conflicts)]);
    assert_eq!(order(&card), ["b", "a"]);
    let model = model(&card);
    assert!(model.boxes.iter().all(|map_box| map_box.conflicts.len() == 1 && map_box.supports.is_empty()));
}

#[test]
fn boxes_stand_right_of_the_names_of_the_bands() {
    let model = model(&card(&[("a", "top"), ("b", "top"), ("c", "bottom")], &[("c", "a", Supports)]));
    assert!(model.layout.nodes.iter().all(|node| node.x >= model.gutter));
    assert_eq!((model.layout.nodes.len(), model.boxes.len(), model.arrows.len()), (3, 3, 1));
}

fn visible(card: &Scorecard, shown: &MapShown) -> Vec<String> {
    let scores = scores_of(card);
    let plan = map_plan(card, &Visible::of(card, &scores, shown), shown.columns);
    let model = MapModel::of(&plan, card, &scores);
    assert_eq!(model.boxes.len() + model.hidden, card.objectives.len());
    assert_eq!(model.layout.nodes.len(), model.boxes.len());
    model.boxes.iter().map(|map_box| map_box.id.to_string()).collect()
}

/// A chain c, b, a over three perspectives, beside it d and e, with an owner, a theme and a conflict.
fn chain() -> Scorecard {
    let mut card = card(
        &[("a", "top"), ("b", "middle"), ("c", "bottom"), ("d", "bottom"), ("e", "top")],
        &[("c", "b", Supports), ("b", "a", Supports), ("d", "e", Supports), ("e", "b", Conflicts)],
    );
    card.themes.push(Arc::new(Theme::new(ThemeId::lossy("t"), "On time")));
    let change = |card: &mut Scorecard, n: usize, act: fn(&mut Objective)| act(Arc::make_mut(&mut card.objectives[n]));
    change(&mut card, 0, |o| o.owner = "Sales ".into());
    change(&mut card, 3, |o| o.owner = "Sales".into());
    change(&mut card, 1, |o| o.theme = Some(ThemeId::lossy("t")));
    card
}

#[test]
fn a_focus_shows_all_that_leads_to_an_objective_and_all_that_it_leads_to() {
    let shown = |id: &str| MapShown { focus: Some(ObjectiveId::lossy(id)), ..MapShown::default() };
    assert_eq!(visible(&chain(), &shown("b")), ["a", "b", "c"], "what pulls against it is told, not shown");
    assert_eq!(visible(&chain(), &shown("d")), ["d", "e"]);
}

#[test]
fn a_focus_in_a_circle_ends() {
    let card = card(&[("a", "top"), ("b", "middle")], &[("a", "b", Supports), ("b", "a", Supports)]);
    let shown = MapShown { focus: Some(ObjectiveId::lossy("a")), ..MapShown::default() };
    assert_eq!(visible(&card, &shown), ["a", "b"]);
}

#[test]
fn what_is_chosen_together_must_all_be_so() {
    let card = chain();
    let theme = MapShown { theme: Some(ThemeId::lossy("t")), ..MapShown::default() };
    assert_eq!(visible(&card, &theme), ["b"]);
    let owner = MapShown { owner: "Sales".into(), ..MapShown::default() };
    assert_eq!(visible(&card, &owner), ["a", "d"]);
    let both = MapShown { perspective: Some(PerspectiveId::lossy("bottom")), ..owner };
    assert_eq!(visible(&card, &both), ["d"]);
    let status = |status| MapShown { status: Some(status), ..MapShown::default() };
    assert_eq!(visible(&card, &status(Status::NoData)).len(), 5);
    assert!(visible(&card, &status(Status::OnTrack)).is_empty());
}

#[test]
fn only_perspectives_with_something_visible_are_bands_and_nothing_chosen_shows_all() {
    let card = chain();
    let plan = |visible: &Visible| map_plan(&card, visible, false);
    assert_eq!(plan(&Visible::All).layout.bands.len(), 3);
    let some = Visible::Some(gather::set([ObjectiveId::lossy("b")]));
    assert_eq!((plan(&some).layout.bands.len(), plan(&some).hidden), (1, 4));
    assert_eq!(visible(&card, &MapShown::default()).len(), 5);
}

#[test]
fn a_theme_has_a_letter_and_boxes_know_theirs() {
    let mut card = chain();
    let model = model(&card);
    assert_eq!((model.themes[0].letter.as_str(), model.boxes[1].theme, model.boxes[0].theme), ("A", Some(0), None));
    card.themes = (0..28).map(|n| Arc::new(Theme::new(ThemeId::lossy(&format!("t{n}")), "T"))).collect();
    let letters: Vec<String> = super::MapModel::of(&map_plan(&card, &Visible::All, false), &card, &scores_of(&card))
        .themes
        .into_iter()
        .map(|theme| theme.letter)
        .collect();
    assert_eq!((letters[25].as_str(), letters[26].as_str()), ("Z", "27"));
}

/// b supports a and e; c and d stand below.
fn fork() -> MapModel {
    model(&card(
        &[("a", "top"), ("e", "top"), ("b", "middle"), ("c", "bottom"), ("d", "bottom")],
        &[("b", "a", Supports), ("b", "e", Supports), ("c", "b", Supports)],
    ))
}

#[test]
fn arrows_walk_along_links_and_sideways_within_a_perspective() {
    let model = fork();
    let go = |from: &str, step: Step| {
        let at = |id: &str| model.boxes.iter().position(|b| b.id.as_str() == id).unwrap();
        model.step(at(from), step).map(|n| model.boxes[n].id.to_string())
    };
    let up = go("b", Step::Up).unwrap();
    assert!(["a", "e"].contains(&up.as_str()));
    assert_eq!(go(&up, Step::Down).as_deref(), Some("b"));
    assert_eq!(go("b", Step::Down).as_deref(), Some("c"));
    assert_eq!(go("d", Step::Up).as_deref(), Some("b"), "without a link: the next perspective");
    assert_eq!((go("c", Step::Down), go("a", Step::Up)), (None, None));
    let sideways = [go("a", Step::Left), go("a", Step::Right)];
    assert_eq!(sideways.iter().flatten().collect::<Vec<_>>(), ["e"]);
    assert_eq!(go("b", Step::Right), None);
}

#[test]
fn a_box_lands_in_the_band_and_row_under_it_on_the_grid_or_at_the_edge_of_a_neighbour() {
    let model = fork();
    let (b, c, d) = (2, 3, 4);
    let middle = |n: usize| model.layout.nodes[n].y;
    let free = model.drop_box((model.layout.width - 250.3, middle(c) + 20.0), b).unwrap();
    assert_eq!((free.perspective.as_str(), free.y), ("bottom", 0.0));
    assert!(free.x % 8.0 == 0.0, "{free:?}");
    let origin = model.origin(2).0;
    let beside = model.drop_box((model.layout.nodes[c].x + 6.0, middle(c)), b).unwrap();
    assert_eq!(beside.x, (model.layout.nodes[c].x - origin).round());
    let below = model.drop_box((model.layout.nodes[c].x, middle(c) + 100.0), d).unwrap();
    assert_eq!(below.y, 144.0, "half a row below the last one a new one begins");
    for corner in [(-1e9, -1e9), (f64::NAN, f64::INFINITY), (1e300, 1e300)] {
        for drop in [model.drop_box(corner, 0).unwrap(), model.drop_note(corner).unwrap()] {
            assert!(drop.x >= 0.0 && drop.y >= 0.0 && drop.x.is_finite() && drop.y.is_finite(), "{drop:?}");
        }
    }
    let nothing = MapModel::default();
    assert!(nothing.drop_note((0.0, 0.0)).is_none() && nothing.drop_box((0.0, 0.0), 0).is_none());
}

#[test]
fn a_box_stands_where_it_was_dropped() {
    let mut card = card(&[("a", "top"), ("b", "middle"), ("c", "bottom"), ("d", "bottom")], &[("c", "b", Supports)]);
    let before = model(&card);
    let corner = (before.layout.nodes[3].x + 200.0, before.layout.nodes[3].y + 110.0);
    let drop = before.drop_box(corner, 3).unwrap();
    let moved = Arc::make_mut(&mut card.objectives[3]);
    (moved.map_x, moved.map_y) = (Some(drop.x), Some(drop.y));
    let after = model(&card);
    assert!(after.boxes[3].is_placed && !after.boxes[2].is_placed);
    assert!((after.layout.nodes[3].x - corner.0).abs() <= 8.0, "{:?} {corner:?}", after.layout.nodes[3]);
    assert!(after.layout.nodes[3].y > after.layout.nodes[2].y + 78.0, "in a row below");
}

#[test]
fn a_note_stands_in_its_band_and_one_far_outside_at_its_end() {
    let mut card = card(&[("a", "top"), ("b", "bottom")], &[]);
    let mut note = MapNote::new(MapNoteId::lossy("n"), PerspectiveId::lossy("bottom"), "See below.");
    (note.x, note.y) = (1e300, 16.0);
    card.map_notes.push(Arc::new(note));
    let model = model(&card);
    let origin = model.origin(2);
    assert_eq!(model.slips[0].at, (origin.0 + 20_000.0, origin.1 + 16.0));
}

#[test]
fn a_new_note_hides_nothing_and_the_next_one_neither() {
    let mut card = card(&[("a", "top"), ("b", "top"), ("c", "bottom")], &[("c", "a", Conflicts)]);
    for n in 0..4 {
        let before = model(&card);
        let Drop { perspective, x, y } = before.free_spot().unwrap();
        let id = MapNoteId::lossy(&format!("n{n}"));
        card.map_notes.push(Arc::new(MapNote { x, y, ..MapNote::new(id, perspective, "Ask.") }));
        let after = model(&card);
        let new = after.slips.last().unwrap().rect();
        let apart = |other: &crate::domain::layout::Rect| {
            new.x >= other.x + other.width
                || other.x >= new.x + new.width
                || new.y >= other.y + other.height
                || other.y >= new.y + new.height
        };
        let labels = after.layout.edges.iter().filter_map(|route| route.label);
        assert!(after.layout.nodes.iter().copied().chain(labels).all(|other| apart(&other)), "{new:?}");
        assert!(before.slips.iter().all(|slip| apart(&slip.rect())), "{new:?}");
        assert!(new.x + new.width <= after.layout.width, "{new:?}");
    }
    let empty = Scorecard::new(ScorecardId::lossy("c"), "C");
    assert_eq!(model(&empty).free_spot(), None);
}

fn measure(card: &mut Scorecard, objective: &str, kind: PeriodKind, count: i32) {
    let first = Period::new(kind, 2024, 1).unwrap();
    let mut kpi = Kpi::new(KpiId::lossy(&format!("{objective}-{count}")), "K");
    (kpi.objective, kpi.frequency) = (Some(ObjectiveId::lossy(objective)), kind);
    let values = Arc::new(Series::from_values((0..count).map(|n| (first.plus(n), f64::from(n)))));
    kpi.calculation = Calculation::Value { rule: Aggregation::Mean, values };
    card.kpis.push(Arc::new(kpi));
}

#[test]
fn themes_as_columns_stand_side_by_side_and_never_share_one() {
    let mut card = card(
        &[("a", "top"), ("b", "top"), ("c", "top"), ("d", "bottom"), ("e", "bottom")],
        &[("d", "a", Supports), ("e", "c", Supports), ("d", "c", Supports)],
    );
    card.themes =
        ["On time", "Low cost", "Unused"].map(|name| Arc::new(Theme::new(ThemeId::lossy(name), name))).to_vec();
    for (n, theme) in [(0, "On time"), (1, "On time"), (2, "On time"), (3, "Low cost")] {
        Arc::make_mut(&mut card.objectives[n]).theme = Some(ThemeId::lossy(theme));
    }
    let model = MapModel::of(&map_plan(&card, &Visible::All, true), &card, &scores_of(&card));
    let names: Vec<&str> = model.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["On time", "Low cost", ""]);
    let column = [0, 0, 0, 1, 2];
    for (rect, column) in model.layout.nodes.iter().zip(column) {
        let column = &model.columns[column];
        assert!(
            rect.x >= column.x - 1.0 && rect.x + rect.width <= column.x + column.width + 1.0,
            "{rect:?} {column:?}"
        );
    }
    assert!(model.layout.nodes[2].y > model.layout.nodes[0].y, "the third of a theme stands below the first two");
    assert!(map_model(&card, &scores_of(&card)).columns.is_empty());
}

#[test]
fn a_link_says_whether_measurements_could_test_it_and_why_not() {
    let mut card = card(&[("a", "top"), ("b", "bottom")], &[("b", "a", Supports)]);
    let verdict = |card: &Scorecard| model(card).arrows[0].verdict;
    assert_eq!(verdict(&card), Verdict::NotTestable(Untestable::CauseUnmeasured));
    measure(&mut card, "b", PeriodKind::Month, 24);
    assert_eq!(verdict(&card), Verdict::NotTestable(Untestable::EffectUnmeasured));
    measure(&mut card, "a", PeriodKind::Quarter, 6);
    assert_eq!(
        verdict(&card),
        Verdict::NotTestable(Untestable::TooFew(6)),
        "24 months are in 8 quarters, 6 of them in both"
    );
    measure(&mut card, "a", PeriodKind::Month, 12);
    assert_eq!(verdict(&card), Verdict::Untested { periods: 12 }, "the pair that is measured together most often");
}

#[test]
fn two_maps_tell_how_they_differ_from_each_other() {
    let mut now = model(&card(&[("a", "top"), ("b", "bottom"), ("new", "bottom")], &[]));
    let mut then = model(&card(&[("a", "top"), ("b", "bottom"), ("gone", "top")], &[]));
    (now.boxes[0].performance, then.boxes[0].performance) = (Some(80.0), Some(65.0));
    let raw = now.clone();
    now.tell_since(&then);
    then.tell_since(&raw);
    let told = |model: &MapModel| model.boxes.iter().map(|b| (b.id.to_string(), b.since)).collect::<Vec<_>>();
    let expect = |points, only: &str| {
        vec![
            ("a".to_owned(), Some(Since::Points(points))),
            ("b".to_owned(), None),
            (only.to_owned(), Some(Since::OnlyHere)),
        ]
    };
    assert_eq!(told(&now), expect(15.0, "new"));
    assert_eq!(told(&then), expect(-15.0, "gone"));
}

#[test]
fn support_for_a_band_further_down_leads_back() {
    let card = card(
        &[("a", "top"), ("b", "bottom"), ("c", "bottom")],
        &[("a", "b", Supports), ("b", "a", Supports), ("b", "c", Supports), ("a", "c", Conflicts)],
    );
    let model = model(&card);
    let back: Vec<bool> = model.arrows.iter().map(|arrow| model.is_feedback(arrow)).collect();
    assert_eq!(back, [true, false, false, false]);
}

#[test]
fn a_link_that_measurements_could_speak_of_has_room_for_their_sign() {
    let mut card = card(&[("a", "top"), ("b", "bottom")], &[("b", "a", Supports)]);
    assert_eq!(model(&card).layout.edges[0].label, None);
    measure(&mut card, "a", PeriodKind::Month, 12);
    measure(&mut card, "b", PeriodKind::Month, 12);
    let sign = model(&card).layout.edges[0].label.unwrap();
    assert_eq!((sign.width, sign.height), (20.0, 20.0));
}

proptest! {
    #[test]
    fn every_objective_is_told_once_whatever_the_links(ends in proptest::collection::vec((0..8usize, 0..8usize), 0..20)) {
        let ids: Vec<String> = (0..8).map(|n| format!("o{n}")).collect();
        let objectives: Vec<(&str, &str)> = ids
            .iter()
            .enumerate()
            .map(|(n, id)| (id.as_str(), ["top", "middle", "bottom"][n % 3]))
            .collect();
        let links: Vec<(&str, &str, LinkKind)> =
            ends.iter().map(|(from, to)| (ids[*from].as_str(), ids[*to].as_str(), Supports)).collect();
        let mut told = order(&card(&objectives, &links));
        told.sort();
        prop_assert_eq!(told, ids);
    }
}
