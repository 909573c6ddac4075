//! What is understood of Mermaid's text, and what is said about the rest.

use super::{read, reads};
use fokus::domain::{
    exchange::{
        FileError, Found,
        map::{MAX_MERMAID, MAX_PARTS, MapError, Part},
    },
    text::Lang,
    wording::drawing_error,
};

#[test]
fn boxes_of_every_shape_and_lines_of_every_kind_are_read() {
    reads(
        "graph TD\n a[A]-->b(B);b-->c((C)) ;c --> d[[D]]\n d-->e{{E}}; e-->f>F] --> g[/G/] --> h[(H)] --> i([I]) --> j{J} --> k(((K))) --> l[\\L/]",
        "outside: A, B, C, D, E, F, G, H, I, J, K, L
         A -> B\nB -> C\nC -> D\nD -> E\nE -> F\nF -> G\nG -> H\nH -> I\nI -> J\nJ -> K\nK -> L",
    );
    reads(
        "flowchart LR
         a --> b
         b ---> c
         c --- d
         d -.-> e
         e ==> f
         f -- why not --> g
         g == text ==> h
         h -. text .-> i
         i -->|piped| j
         j -->|\"quoted | #quot;it#quot;\"| k
         k ~~~ l
         l --o m
         m o--o n",
        "outside: a, b, c, d, e, f, g, h, i, j, k, l, m, n
         a -> b\nb -> c\nc -> d\nd -> e\ne -> f\nf -> g (why not)\ng -> h (text)\nh -> i (text)\ni -> j (piped)
         j -> k (quoted | \"it\")\nl -> m\nm -> n\nn -> m",
    );
}

#[test]
fn chains_and_groups_of_boxes_are_linked_each_with_each() {
    reads("flowchart BT\na & b --> c --> d & e", "outside: a, b, c, d, e\na -> c\nb -> c\nc -> d\nc -> e");
}

#[test]
fn conflicts_are_crossed_dotted_both_ways_or_called_so() {
    reads(
        "flowchart\na x--x b\nc --x d\ne -.- f\ng <-.-> h\ni -->|Conflict| j\nk -- Konflikt --- l\nm <-. why .-> n\no1 <--> o2",
        "outside: a, b, c, d, e, f, g, h, i, j, k, l, m, n, o1, o2
         a <-> b\nc <-> d\ne <-> f\ng <-> h\ni <-> j\nk <-> l\nm <-> n (why)\no1 -> o2\no2 -> o1",
    );
    reads("flowchart\na <--- b", "outside: a, b\nb -> a");
}

#[test]
fn subgraphs_are_perspectives_the_outermost_counts() {
    reads(
        "flowchart BT
           subgraph Customer
             direction LR
             a[On time] --> b
           end
           subgraph p2 [Finance & growth]
             subgraph inner [\"Group\"]
               c
             end
             d
           end
           subgraph \"Third one\"
           end
           a --> d
           x --> d",
        "Customer: On time, b
         Finance & growth: c, d
         Third one:
         outside: x
         On time -> b\nOn time -> d\nx -> d
         ! Line 7: The group “Group” was left out; its boxes stand in “Finance & growth”.",
    );
}

#[test]
fn a_map_as_people_write_it_is_read_whole() {
    reads(
        r##"flowchart BT
    subgraph fin[Financial]
        direction TB
        A[Increase revenue]:::goal
        B([Reduce cost])
    end
    subgraph cus["Customer"]
        C{{"On-time delivery"}} & D(Friendly service)
    end
    C & D -->|"more repeat orders"| A
    D x-. trade-off .-x B
    E@{ shape: rounded, label: "Train staff" } ==> D
    C -- takes money --> B
    classDef goal fill:#9f6,stroke:#333
    click A href "https://www.example.org" _blank"##,
        "Financial: Increase revenue, Reduce cost
         Customer: On-time delivery, Friendly service
         outside: Train staff
         On-time delivery -> Increase revenue (more repeat orders)
         Friendly service -> Increase revenue (more repeat orders)
         Friendly service <-> Reduce cost (trade-off)
         Train staff -> Friendly service
         On-time delivery -> Reduce cost (takes money)",
    );
}

#[test]
fn a_frame_around_all_is_no_perspective() {
    reads(
        "flowchart BT\nsubgraph all [Strategy]\nsubgraph one\na\nend\nsubgraph two\nb\nend\nend\na-->b",
        "one: a\ntwo: b\na -> b\n! Line 2: “Strategy” goes round all perspectives and was not taken for one.",
    );
}

#[test]
fn what_only_says_how_it_looks_is_passed_over() {
    reads(
        "---\ntitle: x --> y\n---\n%%{init: {'theme': 'dark',\n 'a': 1}}%%\nflowchart TB;\n%% a comment --> b\nclassDef big fill:#f9f,stroke:#333;\n\
         a[\"A\"]:::big --> b@{ shape: rect, label: \"Bee\" }; class a big\nstyle a fill:#fff\nclick a \"https://example.org;x\" _blank\n\
         linkStyle 0 stroke:red\naccTitle: T\naccDescr {\n two\n lines }\na e1@--> c %% behind",
        "outside: A, Bee, c\nA -> Bee\nA -> c",
    );
}

#[test]
fn labels_lose_markup_and_references() {
    reads(
        "flowchart TD\na[\"Line one<br/>line <b>two</b> #quot;q#quot; &amp; #35;1\"]\nb[\"`**Bold** text`\"]\nc[\"over\n two lines\"]\nd[Foo [bar] (x)]\nfünf[Ü 🎯]",
        "outside: Line one line two \"q\" & #1, Bold text, over two lines, Foo [bar] (x), Ü 🎯",
    );
}

#[test]
fn what_is_not_understood_is_told_with_its_line_and_the_rest_is_taken() {
    reads(
        "flowchart TD\na --> b\nthis is no statement\nb --> \nc[unclosed --> d\nend\nsubgraph S\ne\nS --> e\nf[\"never",
        "S: e
         outside: a, b
         a -> b
         ! Line 3: “this is no statement” could not be understood and was left out.
         ! Line 4: “b -->” could not be understood and was left out.
         ! Line 5: “c[unclosed --> d” could not be understood and was left out.
         ! Line 6: This “end” closes nothing and was left out.
         ! Line 7: The subgraph “S” is never closed; all that follows counts as part of it.
         ! Line 9: A link with all of “S” was left out: links join two objectives.
         ! Line 10: “f[\"never” could not be understood and was left out.",
    );
}

#[test]
fn a_block_in_a_document_is_found_with_its_lines() {
    reads(
        "# Our map\n\nSome words --> here\n\n```mermaid\nflowchart TD\na --> b\n???\n```\n\nMore.\n",
        "outside: a, b\na -> b\n! Line 8: “???” could not be understood and was left out.",
    );
}

#[test]
fn windows_lines_marks_and_missing_directions_do_no_harm() {
    reads("\u{FEFF}graph\r\na[A] --> b\r\nb --> c;\r\n", "outside: A, b, c\nA -> b\nb -> c");
}

#[test]
fn what_is_no_flowchart_is_told_apart() {
    let refused = |text: &str| read(text.as_bytes()).unwrap_err();
    assert_eq!(refused("sequenceDiagram\nA->>B: x"), MapError::OtherDiagram { kind: "sequenceDiagram".into() });
    assert_eq!(refused("stateDiagram-v2\n"), MapError::OtherDiagram { kind: "stateDiagram-v2".into() });
    assert_eq!(refused(" \n"), MapError::File(FileError::Empty));
    assert_eq!(refused("a;b\n1;2"), MapError::NotAMap { found: Found::Table });
    assert_eq!(refused("Dear all"), MapError::NotAMap { found: Found::Text });
    let scorecard = Found::Format { format: "fokus-scorecard".into() };
    assert_eq!(refused("{\"format\":\"fokus-scorecard\"}"), MapError::NotAMap { found: scorecard });
    assert!(matches!(refused("flowchart TD\n???"), MapError::Nothing { first: Some(_) }));
    assert_eq!(
        drawing_error(Lang::En, &refused("flowchart TD\n???")),
        "The drawing has no box with a text, so there is nothing to take from it. Line 2: “???” could not be understood and was left out."
    );
    assert_eq!(
        drawing_error(Lang::De, &refused("%PDF-1.7")),
        "Das ist keine Zeichnung, aus der eine Karte werden kann, sondern ein PDF. Gelesen werden Flussdiagramme von Mermaid und Dateien von draw.io."
    );
}

#[test]
fn more_than_a_scorecard_holds_is_refused() {
    let refused = |text: &str| read(text.as_bytes()).unwrap_err();
    let too_many = |part| MapError::TooMany { part, limit: MAX_PARTS };
    let boxes: String = (0..=MAX_PARTS).map(|n| format!("a{n}\n")).collect();
    assert_eq!(refused(&format!("graph TD\n{boxes}")), too_many(Part::Objectives));
    let groups: String = (0..=MAX_PARTS).map(|n| format!("subgraph a{n}\nend\n")).collect();
    assert_eq!(refused(&format!("graph TD\n{groups}")), too_many(Part::Perspectives));
    let many = (0..200).map(|n| format!("a{n}")).collect::<Vec<_>>().join(" & ");
    assert_eq!(refused(&format!("graph TD\n{many} --> {many}")), too_many(Part::Links));
    let large = format!("graph TD\n{}", " ".repeat(MAX_MERMAID));
    assert!(matches!(refused(&large), MapError::File(FileError::TooLarge { .. })));
}

#[test]
#[allow(clippy::disallowed_types, reason = "a test that runs natively only may look at the clock")]
fn mean_texts_are_read_in_little_time() {
    let fill = |text: &str| format!("graph TD\n{}", text.repeat((MAX_MERMAID - 20) / text.len()));
    for text in [
        "a[\"",
        "a[(",
        "a[\"\n",
        "a--xb;",
        "a-- ",
        "a-.",
        "((((((",
        "%%{",
        "a@{ label: \"",
        "subgraph ",
        "&",
        "`<",
        "a[x];",
        "#a",
        "end;",
    ] {
        let began = std::time::Instant::now();
        drop(read(fill(text).as_bytes()));
        assert!(began.elapsed().as_secs() < 20, "{text}: {:?}", began.elapsed());
    }
}
