//! What is done on the map, as commands.

use super::desk::Desk;
use crate::{
    domain::{
        edit::{Command, Deed, ObjectiveEdit},
        library::trade_offs::is_drawn,
        model::{Link, LinkId, LinkKind, MapNote, ObjectiveId},
        route::{ActTab, Page},
        text::{Lang, Msg},
        view::{Drop, MapModel},
    },
    state::{Nav, Session},
    ui::parts::map_canvas::{MapDeed, MapKey},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Does what somebody does on the map.
pub(super) fn deed(session: Session, nav: Nav, lang: Lang, desk: Desk, deed: MapDeed) {
    match deed {
        MapDeed::Open(id) => nav.open(Page::Objective(id)),
        MapDeed::Rename(id, name) => {
            session.run(&Command::EditObjective(id, ObjectiveEdit::Name(name)));
            session.end_merge();
        }
        MapDeed::Connect(from, to) => connect(session, lang, desk, from, to),
        MapDeed::Place(id, drop) => place(session, id, drop),
        MapDeed::PlaceNote(id, drop) => {
            if let Some(note) = session.scorecard_untracked().map_note(&id) {
                let note = MapNote { perspective: drop.perspective, x: drop.x, y: drop.y, ..MapNote::clone(note) };
                session.run(&Command::PutMapNote(note));
            }
        }
        // What is drawn of itself is no link of the scorecard: it is watched or not on another page.
        MapDeed::Delete(MapKey::Link(id)) if is_drawn(&id) => nav.open(Page::Act(ActTab::List)),
        MapDeed::Delete(key) => delete(session, lang, desk, key),
        MapDeed::Add => desk.adding.set(true),
    }
}

/// Joins two objectives. Two that are joined already stay as they are: their link is chosen.
fn connect(session: Session, lang: Lang, desk: Desk, from: ObjectiveId, to: ObjectiveId) {
    let card = session.scorecard_untracked();
    let between = |l: &&Arc<Link>| (l.from == from && l.to == to) || (l.from == to && l.to == from);
    if let Some(link) = card.links.iter().find(between) {
        desk.chosen.set(Some(MapKey::Link(link.id.clone())));
        session.toasts().say(Msg::MapJoined.text(lang));
        return;
    }
    let id = LinkId::lossy(&session.fresh_id());
    if session.run(&Command::AddLink(Link::new(id.clone(), from, to, LinkKind::Supports))) {
        desk.chosen.set(Some(MapKey::Link(id)));
    }
}

/// Puts a box where it was dropped; in another band it belongs to that perspective.
fn place(session: Session, id: ObjectiveId, drop: Drop) {
    let moves = session.scorecard_untracked().objective(&id).is_some_and(|o| o.perspective != drop.perspective);
    let put = Command::EditObjective(id.clone(), ObjectiveEdit::Place(Some((drop.x, drop.y))));
    if moves {
        let to = Command::EditObjective(id, ObjectiveEdit::Perspective(drop.perspective));
        session.run(&Command::Together(Deed::EditMap, vec![to, put]));
    } else {
        session.run(&put);
    }
    session.end_merge();
}

/// Gives all boxes back to the layout.
pub(super) fn tidy_up(session: Session, lang: Lang) {
    let card = session.scorecard_untracked();
    let placed = card.objectives.iter().filter(|o| o.map_x.is_some() || o.map_y.is_some());
    let back = placed.map(|o| Command::EditObjective(o.id.clone(), ObjectiveEdit::Place(None)));
    let command = Command::Together(Deed::EditMap, back.collect());
    session.run_with_way_back(&command, Msg::MapTidied.text(lang));
}

/// Deletes what is chosen, with a way back.
pub(super) fn delete(session: Session, lang: Lang, desk: Desk, key: MapKey) {
    let card = session.scorecard_untracked();
    let done = match &key {
        MapKey::Objective(id) => {
            let name = card.objective(id).map(|o| o.name.clone()).unwrap_or_default();
            let said = Msg::ObjectiveDeleted { name: &name }.text(lang);
            session.run_with_way_back(&Command::DeleteObjective(id.clone()), said)
        }
        MapKey::Link(id) => {
            let to = card.link(id).and_then(|link| card.objective(&link.to)).map(|o| o.name.clone());
            let said = Msg::LinkDeleted { name: &to.unwrap_or_default() }.text(lang);
            session.run_with_way_back(&Command::DeleteLink(id.clone()), said)
        }
        MapKey::Note(id) => {
            session.run_with_way_back(&Command::DeleteMapNote(id.clone()), Msg::MapNoteDeleted.text(lang))
        }
    };
    if done && desk.chosen.get_untracked() == Some(key) {
        desk.chosen.set(None);
    }
}

/// Adds a note where it hides nothing and chooses it.
pub(super) fn add_note(session: Session, lang: Lang, desk: Desk, model: Memo<MapModel>) {
    let Some(Drop { perspective, x, y }) = model.with_untracked(MapModel::free_spot) else { return };
    let id = crate::domain::model::MapNoteId::lossy(&session.fresh_id());
    let note = MapNote { x, y, ..MapNote::new(id.clone(), perspective, Msg::MapNoteNew.text(lang)) };
    if session.run(&Command::PutMapNote(note)) {
        desk.chosen.set(Some(MapKey::Note(id)));
    }
}
