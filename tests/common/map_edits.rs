//! Commands on themes, notes, saved views and places: any of them, and what single ones do.

use super::small_card;
use fokus::domain::{
    edit::{Command, Editor, LinkEdit, ObjectiveEdit},
    model::*,
};
use proptest::prelude::*;
use std::sync::Arc;

/// Any command on what belongs to the map.
pub fn map_command() -> impl Strategy<Value = Command> {
    let n = || 0..4usize;
    let text = || prop_oneof![1 => Just(String::new()), 4 => "[a-zäß ]{1,12}", 1 => Just("x".repeat(70_000))];
    let number = || prop_oneof![1 => Just(f64::NAN), 1 => Just(1e300), 4 => -10.0..5_000.0f64];
    let theme = |n: usize| ThemeId::new(format!("t{n}")).unwrap();
    let note = |n: usize| MapNoteId::new(format!("n{n}")).unwrap();
    let saved = |n: usize| MapViewId::new(format!("w{n}")).unwrap();
    let p = |n: usize| PerspectiveId::new(format!("p{n}")).unwrap();
    let o = |n: usize| ObjectiveId::new(format!("o{n}")).unwrap();
    let link = |n: usize| LinkId::new(format!("l{n}")).unwrap();
    let put_note = move |n: usize, of: usize, text: String, x: f64| {
        let mut new = MapNote::new(note(n), p(of), text);
        new.x = x;
        Command::PutMapNote(new)
    };
    let put_view = move |n: usize, of: usize, text: String| {
        let shown =
            MapShown { theme: Some(theme(of)), focus: Some(o(n)), perspective: Some(p(of)), ..Default::default() };
        Command::PutMapView(Box::new(MapView::new(saved(n), text, shown)))
    };
    let place = move |n: usize, x: f64, y: f64| Command::EditObjective(o(n), ObjectiveEdit::Place(Some((x, y))));
    prop_oneof![
        (n(), text()).prop_map(move |(n, t)| Command::PutTheme(Theme::new(theme(n), t))),
        n().prop_map(move |n| Command::DeleteTheme(theme(n))),
        (n(), n()).prop_map(move |(n, of)| Command::EditObjective(o(n), ObjectiveEdit::Theme(Some(theme(of))))),
        (n(), n(), text(), number()).prop_map(move |(n, of, t, x)| put_note(n, of, t, x)),
        n().prop_map(move |n| Command::DeleteMapNote(note(n))),
        (n(), n(), text()).prop_map(move |(n, of, t)| put_view(n, of, t)),
        n().prop_map(move |n| Command::DeleteMapView(saved(n))),
        (n(), number(), number()).prop_map(move |(n, x, y)| place(n, x, y)),
        n().prop_map(move |n| Command::EditObjective(o(n), ObjectiveEdit::Place(None))),
        n().prop_map(move |n| Command::EditLink(link(n), LinkEdit::Strength(Some(LinkStrength::Strong)))),
        (n(), text()).prop_map(move |(n, t)| Command::EditLink(link(n), LinkEdit::Evidence(t))),
    ]
}

/// A scorecard with a theme that an objective serves, a note, and a view of both.
fn mapped() -> Editor {
    let mut editor = Editor::new(Arc::new(small_card()));
    let (theme, objective) = (ThemeId::new("t0").unwrap(), ObjectiveId::new("o2").unwrap());
    let perspective = PerspectiveId::new("p1").unwrap();
    let shown = MapShown {
        theme: Some(theme.clone()),
        focus: Some(objective.clone()),
        perspective: Some(perspective.clone()),
        ..MapShown::default()
    };
    for command in [
        Command::PutTheme(Theme::new(theme.clone(), "On time")),
        Command::EditObjective(objective.clone(), ObjectiveEdit::Theme(Some(theme))),
        Command::EditObjective(objective, ObjectiveEdit::Place(Some((24.0, 16.0)))),
        Command::PutMapNote(MapNote::new(MapNoteId::new("n0").unwrap(), perspective, "See the timetable.")),
        Command::PutMapView(Box::new(MapView::new(MapViewId::new("w0").unwrap(), "Late", shown))),
    ] {
        editor.run(&command).unwrap();
    }
    editor
}

#[test]
fn what_is_deleted_is_named_nowhere_on_the_map() {
    let mut editor = mapped();
    editor.run(&Command::DeleteTheme(ThemeId::new("t0").unwrap())).unwrap();
    assert_eq!(editor.scorecard().objectives[2].theme, None);
    assert_eq!(editor.scorecard().map_views[0].theme, None);
    editor.run(&Command::DeleteObjective(ObjectiveId::new("o2").unwrap())).unwrap();
    assert_eq!(editor.scorecard().map_views[0].focus, None);
    editor.run(&Command::DeletePerspective(PerspectiveId::new("p1").unwrap())).unwrap();
    assert_eq!(editor.scorecard().map_views[0].perspective, None);
    assert!(editor.scorecard().map_notes.is_empty());
}

#[test]
fn a_box_goes_back_to_the_layout_and_leaves_its_place_with_its_perspective() {
    let mut editor = mapped();
    let (id, place) =
        (ObjectiveId::new("o2").unwrap(), |card: &Scorecard| card.objectives[2].map_x.zip(card.objectives[2].map_y));
    assert_eq!(place(editor.scorecard()), Some((24.0, 16.0)));
    editor.run(&Command::EditObjective(id.clone(), ObjectiveEdit::Place(None))).unwrap();
    assert_eq!(place(editor.scorecard()), None);
    editor.run(&Command::EditObjective(id.clone(), ObjectiveEdit::Place(Some((1.0, 2.0))))).unwrap();
    editor.run(&Command::EditObjective(id, ObjectiveEdit::Perspective(PerspectiveId::new("p0").unwrap()))).unwrap();
    assert_eq!(place(editor.scorecard()), None);
}
