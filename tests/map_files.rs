//! Strategy maps as drawings of other tools: golden files out, laws over hostile names, and what is understood coming in.
//!
//! `UPDATE_GOLDEN=1 cargo test --test map_files` rewrites tests/golden/maps; look at the difference before committing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "map_files/drawio.rs"]
mod drawio;
#[path = "map_files/laws.rs"]
mod laws;
#[path = "map_files/mermaid.rs"]
mod mermaid;
#[path = "map_files/preview.rs"]
mod preview;

use fokus::domain::{
    exchange::map::{MapError, Read, drawio_out, mermaid_out, read},
    layout::Layout,
    model::*,
    score::{Request, default_as_of, default_view, score},
    text::Lang,
    view::map_model,
};
use std::{fmt::Write, fs, path::Path, sync::Arc};

/// A scorecard of perspectives with objectives; links by the objectives' places.
fn card(bands: &[(&str, &[&str])], links: &[(usize, usize, LinkKind, &str)]) -> Scorecard {
    let mut card = Scorecard::new(ScorecardId::lossy("card"), "Map of \"A & B\"");
    for (b, (name, objectives)) in bands.iter().enumerate() {
        let id = PerspectiveId::lossy(&format!("band-{b}"));
        for objective in *objectives {
            let own = ObjectiveId::lossy(&format!("objective-{}", card.objectives.len()));
            card.objectives.push(Arc::new(Objective::new(own, id.clone(), *objective)));
        }
        card.perspectives.push(Arc::new(Perspective::new(id, *name)));
    }
    for (n, (from, to, kind, note)) in links.iter().enumerate() {
        let end = |at: usize| card.objectives[at].id.clone();
        let mut link = Link::new(LinkId::lossy(&format!("link-{n}")), end(*from), end(*to), *kind);
        link.note = (*note).to_owned();
        card.links.push(Arc::new(link));
    }
    assert_eq!(check(&card), vec![]);
    card
}

/// Where the app's own map puts everything.
fn layout(card: &Scorecard) -> Layout {
    let as_of = default_as_of(card, chrono::NaiveDate::default());
    map_model(card, &score(card, Request { view: default_view(card, as_of), as_of })).layout
}

fn as_drawio(card: &Scorecard, reasons: bool) -> String {
    drawio_out(card, &layout(card), Lang::En, reasons)
}

/// What was read, a line for each part.
fn told(read: &Result<Read, MapError>) -> String {
    let read = match read {
        Ok(read) => read,
        Err(error) => return format!("{error:?}"),
    };
    let mut out = String::new();
    let mut line = |text: String| writeln!(out, "{text}").unwrap();
    for (n, band) in read.bands.iter().enumerate() {
        let own = read.objectives.iter().filter(|o| o.band == Some(n)).map(|o| o.name.as_str());
        line(format!("{band}: {}", own.collect::<Vec<_>>().join(", ")).trim().to_owned());
    }
    let outside: Vec<_> = read.objectives.iter().filter(|o| o.band.is_none()).map(|o| o.name.as_str()).collect();
    if !outside.is_empty() {
        line(format!("outside: {}", outside.join(", ")));
    }
    for link in &read.links {
        let (from, to) = (&read.objectives[link.from].name, &read.objectives[link.to].name);
        let arrow = if link.conflict { "<->" } else { "->" };
        let label = if link.label.is_empty() { String::new() } else { format!(" ({})", link.label) };
        line(format!("{from} {arrow} {to}{label}"));
    }
    for problem in &read.problems {
        line(format!("! {}", fokus::domain::wording::drawing_problem(Lang::En, problem)));
    }
    out
}

fn reads(text: &str, expected: &str) {
    let told = told(&read(text.as_bytes()));
    let expected: String = expected.trim().lines().map(|line| format!("{}\n", line.trim())).collect();
    assert_eq!(told, expected, "of:\n{text}");
}

fn example() -> Scorecard {
    use LinkKind::{Conflicts, Supports};
    card(
        &[
            ("Finance: results", &["Grow profitably", "Spend \"less\" <b>now</b>"]),
            ("Customers & citizens", &["Arrive as promised", "end"]),
            ("Empty", &[]),
            ("שלום 🎯", &["#1; turn-around [fast]", "subgraph x"]),
        ],
        &[
            (2, 0, Supports, "Who is on time is chosen again; so they say."),
            (4, 2, Supports, ""),
            (1, 3, Conflicts, ""),
            (5, 1, Conflicts, "Both \"pull\" | hard"),
        ],
    )
}

#[test]
fn the_files_that_go_out_are_known() {
    let card = example();
    for (name, text) in [("map.mmd", mermaid_out(&card, Lang::En, true)), ("map.drawio", as_drawio(&card, true))] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/maps").join(name);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == text, "{name} differs: look at it, then UPDATE_GOLDEN=1\n{text}");
    }
}

#[test]
fn reasons_go_out_only_where_they_are_wanted() {
    let card = example();
    for text in [mermaid_out(&card, Lang::De, false), as_drawio(&card, false)] {
        assert!(!text.contains("chosen again") && !text.contains("pull"), "{text}");
        assert!(text.to_lowercase().contains("konflikt") || text.contains("conflict"), "{text}");
    }
}
