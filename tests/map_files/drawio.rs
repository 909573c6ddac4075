//! What is understood of draw.io's files, and what is said about the rest.

use super::{read, reads};
use base64::{Engine, engine::general_purpose::STANDARD};
use fokus::domain::{
    exchange::{
        Found,
        map::{MapError, Problem, Tool, What},
    },
    text::Lang,
    wording::{drawing_error, drawing_problem},
};
use miniz_oxide::deflate::compress_to_vec;

/// A page of these cells.
fn model(cells: &str) -> String {
    format!("<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>\n{cells}</root></mxGraphModel>")
}

fn file(cells: &str) -> String {
    format!("<mxfile><diagram name=\"Page-1\">{}</diagram></mxfile>", model(cells))
}

fn lane(id: &str, name: &str, y: i32) -> String {
    format!(
        "<mxCell id=\"{id}\" value=\"{name}\" style=\"swimlane;html=1;\" vertex=\"1\" parent=\"1\">\
         <mxGeometry y=\"{y}\" width=\"9\" height=\"9\" as=\"geometry\"/></mxCell>\n"
    )
}

fn place(id: &str, name: &str, parent: &str) -> String {
    format!("<mxCell id=\"{id}\" value=\"{name}\" style=\"rounded=1;html=1;\" vertex=\"1\" parent=\"{parent}\"/>\n")
}

fn edge(id: &str, from: &str, to: &str, style: &str) -> String {
    format!("<mxCell id=\"{id}\" style=\"{style}\" edge=\"1\" parent=\"1\" source=\"{from}\" target=\"{to}\"/>\n")
}

fn packed(text: &str) -> String {
    let mut signs = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() { signs.push(char::from(byte)) } else { signs += &format!("%{byte:02X}") }
    }
    STANDARD.encode(compress_to_vec(signs.as_bytes(), 6))
}

fn usual() -> String {
    lane("low", "Processes", 300)
        + &lane("top", "&lt;b&gt;Customers&lt;/b&gt;&lt;br&gt;&amp;amp; citizens", 0)
        + &place("a", "On&amp;nbsp;time &amp;lt;100 %", "top")
        + &place("b", "Turn &lt;i&gt;around&lt;/i&gt;", "low")
        + &edge("e", "b", "a", "endArrow=classic;html=1;")
}

const USUAL: &str = "Customers & citizens: On time <100 %\nProcesses: Turn around\nTurn around -> On time <100 %";

#[test]
fn lanes_are_perspectives_as_they_lie_and_labels_lose_their_markup() {
    reads(&file(&usual()), USUAL);
    reads(&model(&usual()), USUAL);
}

#[test]
fn packed_pages_and_pictures_are_opened() {
    let page = packed(&model(&usual().replace("On&amp;nbsp;time", "Größe")));
    let expected = USUAL.replace("On time", "Größe");
    reads(&format!("<?xml version=\"1.0\"?>\n<mxfile><diagram>\n{page}\n</diagram></mxfile>"), &expected);
    let escaped = file(&usual()).replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    reads(&format!("<!DOCTYPE svg>\n<svg xmlns=\"x\" content=\"{escaped}\"><g/></svg>"), USUAL);
}

#[test]
fn objects_and_labels_of_edges_are_read() {
    let cells = "<UserObject label=\"Wrapped\" owner=\"x\" id=\"a\"><mxCell style=\"html=1\" vertex=\"1\" parent=\"1\"><mxGeometry as=\"geometry\"/></mxCell></UserObject>\
        <object label=\"Other\" id=\"b\"><mxCell vertex=\"1\" parent=\"1\"/></object>"
        .to_owned()
        + &edge("e", "a", "b", "")
        + "<mxCell id=\"l\" value=\"because\" style=\"edgeLabel;html=1;\" vertex=\"1\" connectable=\"0\" parent=\"e\"/>";
    reads(&file(&cells), "outside: Wrapped, Other\nWrapped -> Other (because)");
}

#[test]
fn ends_and_dashes_say_what_a_line_means() {
    let boxes = place("a", "A", "1") + &place("b", "B", "1");
    for (style, link) in [
        ("", "A -> B"),
        ("dashed=1", "A -> B"),
        ("endArrow=none;startArrow=block", "B -> A"),
        ("startArrow=classic;endArrow=classic", "A -> B\nB -> A"),
        ("startArrow=classic;endArrow=classic;dashed=1", "A <-> B"),
        ("dashed=1;endArrow=none", "A <-> B"),
        ("endArrow=cross", "A <-> B"),
    ] {
        reads(&file(&(boxes.clone() + &edge("e", "a", "b", style))), &format!("outside: A, B\n{link}"));
    }
}

#[test]
fn groups_without_a_name_are_passed_and_frames_are_told() {
    let cells = lane("pool", "Our map", 0)
        + &lane("one", "One", 0).replace("parent=\"1\"", "parent=\"pool\"")
        + "<mxCell id=\"g\" style=\"group\" vertex=\"1\" parent=\"one\"/>\n"
        + &place("a", "A", "g")
        + &lane("in", "Inner", 0).replace("parent=\"1\"", "parent=\"one\"")
        + &place("b", "B", "in")
        + &place("c", "C", "a");
    reads(
        &file(&cells),
        "One: A, B, C
         ! Line 2: “Our map” goes round all perspectives and was not taken for one.
         ! Line 6: The group “Inner” was left out; its boxes stand in “One”.",
    );
}

#[test]
fn what_is_left_out_is_told_with_its_line() {
    let cells = place("a", "A", "1")
        + &edge("e", "a", "", "")
        + &edge("f", "a", "gone", "").replace("style", "value=\"why\" style")
        + "<mxCell id=\"t\" value=\"A title\" style=\"text;html=1;\" vertex=\"1\" parent=\"1\"/>\n"
        + &place("blank", "&lt;br&gt;", "1")
        + &edge("g", "a", "blank", "")
        + &lane("l", "Lane", 0)
        + &edge("h", "a", "l", "");
    reads(
        &file(&cells).replace("</mxfile>", "<diagram name=\"Second\"></diagram><diagram/></mxfile>"),
        "Lane:
         outside: A
         ! Only the first page was read; the 2 others were not.
         ! Line 3: An arrow was left out because it is not attached to a box at both ends.
         ! Line 4: The arrow “why” was left out because it is not attached to a box at both ends.
         ! Line 5: The text “A title” stands beside the boxes and was left out.
         ! Line 7: An arrow was left out because a box at one of its ends has no text.
         ! Line 9: A link with all of “Lane” was left out: links join two objectives.",
    );
}

#[test]
fn parents_in_a_circle_are_no_trouble() {
    let cells = lane("a", "A", 0).replace("parent=\"1\"", "parent=\"b\"")
        + &lane("b", "B", 0).replace("parent=\"1\"", "parent=\"a\"")
        + &place("c", "C", "a");
    let read = read(file(&cells).as_bytes()).unwrap();
    assert_eq!((read.objectives.len(), read.tool), (1, Tool::Drawio));
}

#[test]
fn what_cannot_be_opened_says_why_and_where() {
    let refused = |text: &str| read(text.as_bytes()).unwrap_err();
    let whole = file(&usual());
    assert!(matches!(refused(&whole[..whole.len() - 60]), MapError::NotXml { line: 6, .. }));
    assert_eq!(
        drawing_error(Lang::De, &refused("<mxfile>\n<diagram></mxfile>")),
        "Die Zeichnung ist beschädigt oder abgeschnitten (Zeile 2, Zeichen 10)."
    );
    let bad = "<mxfile><diagram name=\"Karte\">no pack!</diagram></mxfile>";
    assert_eq!(refused(bad), MapError::Packed { page: "Karte".into() });
    let no_model = format!("<mxfile><diagram name=\"P\">{}</diagram></mxfile>", packed("<x/>"));
    assert_eq!(refused(&no_model), MapError::Packed { page: "P".into() });
    assert_eq!(refused("<html><body/></html>"), MapError::NotAMap { found: Found::Markup });
    assert_eq!(refused("<svg/>"), MapError::NotAMap { found: Found::Picture });
    assert_eq!(refused("<mxfile><diagram/></mxfile>"), MapError::Nothing { first: None });
}

#[test]
fn entities_of_ones_own_are_never_followed() {
    let bomb = "<!DOCTYPE mxfile [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>".to_owned()
        + &file(&place("a", "&b; x", "1"));
    reads(&bomb, "outside: &b; x");
    let zeros = STANDARD.encode(compress_to_vec(&vec![b' '; 40_000_000], 1));
    assert!(matches!(
        read(format!("<mxfile><diagram>{zeros}</diagram></mxfile>").as_bytes()),
        Err(MapError::Packed { .. })
    ));
}

#[test]
fn problems_of_packed_pages_have_no_line() {
    let problem = Problem { line: None, what: What::StrayEnd };
    assert!(!drawing_problem(Lang::En, &problem).contains("Line"));
    let page = packed(&model(&(place("a", "A", "1") + &edge("e", "a", "", ""))));
    let read = read(format!("<mxfile><diagram>{page}</diagram></mxfile>").as_bytes()).unwrap();
    assert_eq!(read.problems, [Problem { line: None, what: What::Loose { label: String::new() } }]);
}
