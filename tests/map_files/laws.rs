//! Laws: what goes out comes in the same, and nothing that comes in ends in a panic.

use super::{as_drawio, card};
use crate::layout;
use fokus::domain::{
    edit::{Command, Editor},
    exchange::map::{MAX_PARTS, Read, drawio_in, drawio_out, mermaid_in, mermaid_out, plain, plain_name, read},
    import::map::{Fate, Outside, preview},
    jobs,
    model::*,
    text::Lang,
};
use proptest::{collection, prelude::*, sample::select};

/// Names that some tool takes for something else.
pub(crate) const HOSTILE: &[&str] = &[
    "end",
    "subgraph",
    "subgraph x",
    "graph TD",
    "flowchart",
    "class",
    "style a fill:#fff",
    "click",
    "default",
    "o1",
    "p1",
    "\"quoted\"",
    "a\"]; b[\"c",
    "--> x",
    "-.->",
    "|x|",
    "%%",
    "%%{init: {}}%%",
    "a;b",
    "`code`",
    "**bold** *i*",
    "_it_",
    "<b>bold</b>",
    "&amp;",
    "&lt;b&gt;",
    "#quot;",
    "#35;",
    "&#35;",
    "1. First",
    "- item",
    "+ item",
    "# head",
    "a: b",
    "fa:fa-car x",
    "https://example.org/a?b=c&d",
    "line\nbreak",
    "a\\nb",
    "שלום עולם",
    "\u{202E}rtl",
    "👩🏽‍🚀🎯",
    "<br>",
    "a < b > c",
    "]]>",
    "<!-- x -->",
    "</mxCell>",
    "$$x$$",
    "~~~",
    "conflict",
    "Konflikt",
    "10\u{A0}%",
    "\u{1}",
    "nul\u{0}",
    "\u{FFFF}",
    "ﬂ°°35¶ß",
    "@{ shape: x }",
    ":::",
    "{{x}}",
    "((x))",
    "[/x/]",
    "(x)",
    "x--x",
    "html=1;",
];

fn hostile() -> BoxedStrategy<String> {
    prop_oneof![
        3 => "[A-Za-zäöüß][A-Za-z äöüß,]{0,20}",
        3 => "[ -~]{0,12}x[ -~]{0,12}",
        2 => "\\PC{0,12}x\\PC{0,12}",
        2 => any::<String>().prop_filter("named", |name| !name.trim().is_empty()),
        3 => select(HOSTILE).prop_map(str::to_owned),
        1 => Just("fünfhundert Zeichen ".repeat(25)),
    ]
    .boxed()
}

/// Any map: bands with objectives, and links between any two, each way once.
fn cards() -> BoxedStrategy<Scorecard> {
    let bands = collection::vec((hostile(), collection::vec(hostile(), 0..5)), 1..6);
    let links = collection::btree_map((0..20usize, 0..20usize), (any::<bool>(), hostile(), any::<bool>()), 0..12);
    (bands, links)
        .prop_map(|(bands, links)| {
            let names: Vec<(&str, Vec<&str>)> =
                bands.iter().map(|(name, own)| (name.as_str(), own.iter().map(String::as_str).collect())).collect();
            let bands: Vec<(&str, &[&str])> = names.iter().map(|(name, own)| (*name, own.as_slice())).collect();
            let count: usize = bands.iter().map(|(_, own)| own.len()).sum();
            let fits = |(from, to): &(usize, usize)| *from < count && *to < count && from != to;
            let links: Vec<_> = links
                .iter()
                .filter(|(ends, _)| fits(ends))
                .map(|((from, to), (conflict, note, noted))| {
                    let kind = if *conflict { LinkKind::Conflicts } else { LinkKind::Supports };
                    (*from, *to, kind, if *noted { note.as_str() } else { "" })
                })
                .collect();
            card(&bands, &links)
        })
        .boxed()
}

/// That a map says what the scorecard says. Notes that are the word for a conflict make one.
fn says_the_same(read: &Read, card: &Scorecard) -> Result<(), TestCaseError> {
    prop_assert_eq!(&read.problems, &vec![]);
    prop_assert_eq!(&read.bands, &card.perspectives.iter().map(|p| plain_name(&p.name)).collect::<Vec<_>>());
    let place = |id: &PerspectiveId| card.perspectives.iter().position(|p| p.id == *id);
    // The text goes by perspective.
    let mut wanted: Vec<_> = card.objectives.iter().map(|o| (place(&o.perspective), plain_name(&o.name))).collect();
    wanted.sort_by_key(|(band, _)| *band);
    let found: Vec<_> = read.objectives.iter().map(|o| (o.band, o.name.clone())).collect();
    prop_assert_eq!(found, wanted);
    let at = |id: &ObjectiveId| card.objectives.iter().position(|o| o.id == *id).unwrap();
    let said = |note: &str| ["conflict", "konflikt"].contains(&plain(note).to_lowercase().as_str());
    let wanted: Vec<_> =
        card.links.iter().map(|l| (at(&l.from), at(&l.to), l.kind == LinkKind::Conflicts || said(&l.note))).collect();
    let found: Vec<_> = read.links.iter().map(|l| (l.from, l.to, l.conflict)).collect();
    prop_assert_eq!(found, wanted);
    for (link, read) in card.links.iter().zip(&read.links) {
        let note = if said(&link.note) { String::new() } else { plain(&link.note) };
        prop_assert_eq!(&read.label, &note);
    }
    Ok(())
}

fn minted() -> impl FnMut() -> String {
    let mut n = 0;
    move || {
        n += 1;
        format!("new-{n}")
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_goes_out_as_mermaid_comes_in_the_same(card in cards()) {
        says_the_same(&mermaid_in(&mermaid_out(&card, Lang::En, true)).unwrap(), &card)?;
    }

    #[test]
    fn what_goes_out_to_drawio_comes_in_the_same(card in cards()) {
        says_the_same(&drawio_in(as_drawio(&card, true).as_bytes()).unwrap(), &card)?;
    }

    #[test]
    fn a_map_that_comes_back_adds_nothing(card in cards(), drawio in any::<bool>()) {
        let text = if drawio { as_drawio(&card, false) } else { mermaid_out(&card, Lang::De, false) };
        let read = read(text.as_bytes()).unwrap();
        let usual = Outside::usual(&card, &read, "New");
        let preview = preview(&read, &card, &usual, minted()).unwrap();
        prop_assert_eq!(preview.new_parts(), (0, 0, 0));
        prop_assert_eq!(preview.command, None);
    }

    #[test]
    fn an_empty_scorecard_becomes_the_map_in_one_step(card in cards(), drawio in any::<bool>()) {
        let text = if drawio { as_drawio(&card, true) } else { mermaid_out(&card, Lang::En, true) };
        let read = read(text.as_bytes()).unwrap();
        let empty = Scorecard::new(ScorecardId::lossy("empty"), "Empty");
        let usual = Outside::usual(&empty, &read, "New");
        let preview = preview(&read, &empty, &usual, minted()).unwrap();
        let mut editor = Editor::new(empty.clone().into());
        editor.run(&preview.command.unwrap()).unwrap();
        let made = Scorecard::clone(editor.scorecard());
        prop_assert_eq!(check(&made), vec![]);
        let again = mermaid_in(&mermaid_out(&made, Lang::En, true)).unwrap();
        prop_assert_eq!((&again.bands, &again.objectives), (&read.bands, &read.objectives));
        // Of a conflict that is drawn both ways one link is enough.
        prop_assert!(again.links.iter().all(|link| read.links.contains(link)));
        prop_assert_eq!(preview.links.iter().filter(|link| link.fate == Fate::New).count(), again.links.len());
        editor.undo();
        prop_assert_eq!(Scorecard::clone(editor.scorecard()), empty);
    }

    #[test]
    fn any_text_ends_in_a_map_or_a_sentence(text in any_text()) {
        prop_assert!(sound(read(text.as_bytes()).ok()));
        let headed = format!("flowchart TD\n{text}");
        prop_assert!(sound(read(headed.as_bytes()).ok()));
    }

    #[test]
    fn any_bytes_end_in_a_map_or_a_sentence(bytes in collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(sound(read(&bytes).ok()));
        let answer = jobs::handle(r#"{"read_map":{"lang":"de"}}"#, &bytes);
        prop_assert!(answer.starts_with("{\"refused\"") || answer.starts_with("{\"map\""), "{}", answer);
    }

    #[test]
    fn a_damaged_file_ends_in_a_map_or_a_sentence(at in 0..4000usize, length in 0..40usize, put in "[ -~]{0,6}", drawio in any::<bool>()) {
        let card = super::example();
        let text = if drawio { as_drawio(&card, true) } else { mermaid_out(&card, Lang::En, true) };
        let (from, to) = (text.floor_char_boundary(at), text.floor_char_boundary(at + length));
        let damaged = format!("{}{put}{}", &text[..from], &text[to..]);
        prop_assert!(sound(read(damaged.as_bytes()).ok()));
    }
}

fn any_text() -> BoxedStrategy<String> {
    let piece = prop_oneof![
        select(vec![
            "graph TD\n",
            "flowchart LR\n",
            "subgraph a [A]\n",
            "subgraph",
            "end\n",
            "a",
            "b",
            "c",
            " --> ",
            " --- ",
            "-.->",
            "-.",
            ".->",
            "==>",
            "<-->",
            "x--x",
            "o--o",
            "~~~",
            "--",
            "|",
            "\"",
            "[",
            "]",
            "(",
            ")",
            "((",
            "))",
            "{",
            "}",
            "[/",
            "/]",
            ">",
            "&",
            ";",
            "\n",
            " ",
            "%%",
            "%%{",
            "}%%",
            "---\n",
            ":::x",
            "@{ label: \"x\" }",
            "@{",
            "#quot;",
            "`",
            "click a\n",
            "accDescr {",
            "```mermaid\n",
            "```\n",
            "<mxfile>",
            "<diagram name=\"x\">",
            "</diagram>",
            "<mxGraphModel>",
            "<root>",
            "</root>",
            "</mxGraphModel>",
            "</mxfile>",
            "<mxCell id=\"a\" value=\"A\" vertex=\"1\" parent=\"a\" style=\"swimlane\"/>",
            "<mxCell id=\"b\" value=\"&lt;b&gt;\" vertex=\"1\" parent=\"a\" style=\"html=1\"/>",
            "<mxCell id=\"e\" edge=\"1\" source=\"a\" target=\"b\" parent=\"e\"/>",
            "<UserObject label=\"x\">",
            "</UserObject>",
            "<svg content=\"",
            "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]>",
            "&b;",
            "<![CDATA[",
            "]]>",
            "AAAA",
            "<",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat()).boxed()
}

/// That all references lead somewhere, and that a scorecard takes it.
fn sound(read: Option<Read>) -> bool {
    let Some(read) = read else { return true };
    let empty = Scorecard::new(ScorecardId::lossy("empty"), "Empty");
    let usual = Outside::usual(&empty, &read, "New");
    let command = preview(&read, &empty, &usual, minted()).unwrap().command;
    let runs = |command: &Command| Editor::new(empty.clone().into()).run(command).is_ok();
    read.objectives.iter().all(|o| o.band.is_none_or(|band| band < read.bands.len()) && !o.name.is_empty())
        && read.links.iter().all(|l| l.from.max(l.to) < read.objectives.len())
        && read.bands.len().max(read.objectives.len()).max(read.links.len()) <= MAX_PARTS
        && command.as_ref().is_some_and(runs)
}

#[test]
fn more_bands_than_a_layout_holds_come_back_in_order() {
    let names: Vec<String> = (0..80).map(|n| format!("band {n}")).collect();
    let own: Vec<String> = (0..80).map(|n| format!("objective {n}")).collect();
    let own: Vec<[&str; 1]> = own.iter().map(|name| [name.as_str()]).collect();
    let bands: Vec<(&str, &[&str])> =
        names.iter().zip(&own).map(|(name, own)| (name.as_str(), own.as_slice())).collect();
    let card = card(&bands, &[]);
    let read = drawio_in(drawio_out(&card, &layout(&card), Lang::En, false).as_bytes()).unwrap();
    says_the_same(&read, &card).unwrap();
}
