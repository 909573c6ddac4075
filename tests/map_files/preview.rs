//! What a drawing would add to a scorecard, and what it leaves alone.

use super::{card, read};
use fokus::domain::{
    edit::{Command, Deed, Editor},
    exchange::map::{Part, Read},
    import::map::{Fate, Outside, Preview, Reason, TooMany, preview},
    jobs::{self, Done},
    model::*,
    text::Lang,
    wording::{drawing_reason, drawing_too_many},
};

fn there() -> Scorecard {
    card(
        &[("Finance", &["Grow", "Earn"]), ("Customer", &["On time", "Friendly"])],
        &[(2, 0, LinkKind::Supports, "known"), (3, 1, LinkKind::Conflicts, "")],
    )
}

fn planned(text: &str, card: &Scorecard) -> Preview {
    let read = read(text.as_bytes()).unwrap();
    let mut n = 0;
    let mint = || {
        n += 1;
        format!("new-{n}")
    };
    preview(&read, card, &Outside::usual(card, &read, "Objectives"), mint).unwrap()
}

const DRAWN: &str = "flowchart BT
subgraph customer
  a[on   TIME]
  b[Fair]
end
subgraph Learning
  c[Train]
end
d[Grow]
e[Somewhere]
a -->|drawn| d
c --> a
c --> c
c --> a
b --> d
friendly[Friendly] --> earn[Earn]
earn x--x friendly";

#[test]
fn what_is_known_is_matched_and_only_the_rest_is_added_in_one_step() {
    let card = there();
    let preview = planned(DRAWN, &card);
    assert_eq!(preview.new_parts(), (1, 3, 2));
    let bands: Vec<_> = preview.bands.iter().map(|band| (band.name.as_str(), band.fate)).collect();
    assert_eq!(bands, [("customer", Fate::There), ("Learning", Fate::New)]);
    let told: Vec<_> = preview.objectives.iter().map(|o| (o.name.as_str(), o.perspective.as_str(), o.fate)).collect();
    assert_eq!(
        told,
        [
            ("on TIME", "Customer", Fate::There),
            ("Fair", "Customer", Fate::New),
            ("Train", "Learning", Fate::New),
            ("Grow", "Finance", Fate::There),
            ("Somewhere", "Customer", Fate::New),
            ("Friendly", "Customer", Fate::There),
            ("Earn", "Finance", Fate::There),
        ]
    );
    let links: Vec<_> = preview.links.iter().map(|l| (l.from.as_str(), l.to.as_str(), l.fate)).collect();
    assert_eq!(
        links,
        [
            ("on TIME", "Grow", Fate::There),
            ("Train", "on TIME", Fate::New),
            ("Train", "Train", Fate::Dropped(Reason::SelfLink)),
            ("Train", "on TIME", Fate::Dropped(Reason::Twice)),
            ("Fair", "Grow", Fate::New),
            ("Friendly", "Earn", Fate::Dropped(Reason::OtherKind)),
            ("Earn", "Friendly", Fate::There),
        ]
    );
    let mut editor = Editor::new(card.clone().into());
    let command = preview.command.unwrap();
    assert_eq!(command.deed(), Deed::Import);
    editor.run(&command).unwrap();
    let after = editor.scorecard();
    assert_eq!((after.perspectives.len(), after.objectives.len(), after.links.len()), (3, 7, 4));
    assert!(after.objectives.starts_with(&card.objectives) && after.links.starts_with(&card.links));
    editor.undo();
    assert_eq!(**editor.scorecard(), card);
}

#[test]
fn boxes_outside_go_where_it_is_said() {
    let read = read(b"flowchart TD\nsubgraph S\na\nend\nb").unwrap();
    let card = there();
    let at = |outside: &Outside, card: &Scorecard| {
        let mut n = 0;
        let preview = preview(&read, card, outside, || {
            n += 1;
            format!("n{n}")
        });
        preview.unwrap().objectives.iter().find(|o| o.outside).unwrap().perspective.clone()
    };
    let empty = Scorecard::new(ScorecardId::lossy("e"), "E");
    assert_eq!(at(&Outside::Existing(card.perspectives[0].id.clone()), &card), "Finance");
    assert_eq!(at(&Outside::Existing(PerspectiveId::lossy("gone")), &card), "Customer");
    assert_eq!(at(&Outside::Band(0), &card), "S");
    assert_eq!(at(&Outside::New("Fresh".into()), &card), "Fresh");
    assert_eq!(at(&Outside::New(" finance".into()), &card), "Finance");
    assert_eq!(Outside::usual(&empty, &read, "Fresh"), Outside::Band(0));
    assert_eq!(at(&Outside::usual(&card, &read, "Fresh"), &card), "Customer");
}

#[test]
fn without_any_place_a_box_is_dropped_with_its_links() {
    let read = read(b"flowchart TD\na --> b").unwrap();
    let empty = Scorecard::new(ScorecardId::lossy("e"), "E");
    let preview = preview(&read, &empty, &Outside::Band(3), String::new).unwrap();
    assert_eq!(preview.command, None);
    assert!(preview.objectives.iter().all(|o| o.fate == Fate::Dropped(Reason::NoPlace)));
    assert_eq!(preview.links[0].fate, Fate::Dropped(Reason::NoPlace));
    assert_eq!(drawing_reason(Lang::De, Reason::SelfLink), "führt von einem Ziel zu ihm selbst");
}

#[test]
fn what_is_written_on_a_link_becomes_its_reason() {
    let card = Scorecard::new(ScorecardId::lossy("e"), "E");
    let Some(Command::Together(_, commands)) = planned("flowchart TD\na -- it works --> b", &card).command else {
        panic!("nothing new")
    };
    let Some(Command::AddLink(link)) = commands.last() else { panic!("no link") };
    assert_eq!((link.note.as_str(), link.kind), ("it works", LinkKind::Supports));
    let Some(Command::AddPerspective(made)) = commands.first() else { panic!("no perspective") };
    assert_eq!(made.name, "Objectives");
}

#[test]
fn more_than_a_scorecard_holds_is_refused_whole() {
    let names: Vec<String> = (0..Limits::PARTS).map(|n| format!("a{n}")).collect();
    let own: Vec<&str> = names.iter().map(String::as_str).collect();
    let card = card(&[("P", &own)], &[]);
    let read = read(b"flowchart TD\nnew").unwrap();
    let error = preview(&read, &card, &Outside::Existing(card.perspectives[0].id.clone()), String::new).unwrap_err();
    assert_eq!(error, TooMany { part: Part::Objectives, count: Limits::PARTS + 1, limit: Limits::PARTS });
    assert_eq!(
        drawing_too_many(Lang::En, error),
        "The scorecard would have 5,001 objectives; at most 5,000 are possible. Nothing was changed."
    );
}

#[test]
fn the_worker_reads_drawings() {
    let done = |bytes: &[u8]| {
        let answer = jobs::handle(r#"{"read_map":{"lang":"en"}}"#, bytes);
        serde_json::from_str::<Done>(&answer).unwrap()
    };
    let Done::Map { read: text } = done(DRAWN.as_bytes()) else { panic!("not read") };
    assert_eq!(serde_json::from_str::<Read>(&text).unwrap(), read(DRAWN.as_bytes()).unwrap());
    let Done::Refused { why } = done(b"pie\n\"a\": 1") else { panic!("not refused") };
    assert_eq!(why, "This is a “pie” of Mermaid; only a flowchart can become a map.");
}
