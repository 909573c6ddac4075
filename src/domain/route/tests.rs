//! Addresses are read as they are printed, and none is too strange.

use super::*;
use crate::domain::model::{MapStyle, PerspectiveId, Status, ThemeId};
use proptest::prelude::*;

#[test]
fn reads_what_it_prints() {
    for hash in [
        "#/",
        "#/import",
        "#/library",
        "#/glossary",
        "#/templates",
        "#/open/AbC-_9",
        "#/answer",
        "#/answer/AbC-_9",
        "#/assess",
        "#/s/abc/assess",
        "#/s/abc/assess/r1",
        "#/s/abc/assess/r1/answer?p=2013-12",
        "#/s/abc/assess/r1/people",
        "#/s/abc/overview",
        "#/s/abc/map?p=2013-12",
        "#/s/abc/map/table?p=2013-12&ytd&columns&theme=t&owner=Head%20of%20sales&status=at_risk&in=p&focus=o",
        "#/s/abc/map/chains",
        "#/s/abc/kpi/on-time?p=2013-Q4&ytd",
        "#/s/abc/objective/o1",
        "#/s/abc/measures",
        "#/s/abc/act",
        "#/s/abc/act/board?p=2013-12",
        "#/s/abc/act/plan",
        "#/s/abc/customers",
        "#/s/abc/customers/mission?p=2013-12",
        "#/s/abc/programme",
        "#/s/abc/programme/issues",
        "#/s/abc/check",
        "#/s/abc/check?p=2013-12",
        "#/s/abc/settings",
        "#/s/abc/share",
        "#/s/abc/import",
        "#/s/abc/library",
        "#/s/abc/analysis",
        "#/s/abc/analysis/what-if?p=2013-12",
        "#/s/abc/analysis/needed?p=2013-12&of=objective.o1",
        "#/s/abc/analysis?of=perspective.p",
    ] {
        assert_eq!(Route::parse(hash).to_string(), hash);
    }
}

#[test]
fn says_when_an_address_leads_nowhere() {
    for hash in [
        "#/nowhere",
        "#/s",
        "#/s/a b/map",
        "#/s/abc/kpi/<x>",
        "#/s/abc/kpi",
        "#/s/abc/act/x",
        "#/s/abc/check/x",
        "#/s/abc/map/x",
        "#/s/abc/map/table/x",
        "#/s/abc/customers/x",
        "#/s/abc/programme/issues/x",
        "#/s/abc/assess/<x>",
        "#/s/abc/assess/r1/x",
    ] {
        assert!(matches!(Route::parse(hash), Route::NotFound(_)), "{hash}");
    }
    assert_eq!(Route::parse(""), Route::Home);
    assert_eq!(Route::parse("#/s/abc"), Route::parse("#/s/abc/overview"));
}

proptest! {
    #[test]
    fn any_text_leads_somewhere(hash in "\\PC{0,60}") {
        let route = Route::parse(&hash);
        if !matches!(route, Route::NotFound(_)) {
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn whatever_is_chosen_on_a_page_is_read_as_it_was_printed(
        owner in "\\PC{0,20}", style in 0..4usize, columns: bool, with in 0..16u8, status in 0..6usize, ytd: bool,
    ) {
        let id = |bit: u8| (with & bit > 0).then_some("a-1.b_2");
        let shown = MapShown {
            style: MapStyle::WORDS[style].1,
            columns,
            theme: id(1).map(ThemeId::lossy),
            owner,
            status: id(2).map(|_| Status::ALL[status]),
            perspective: id(4).map(PerspectiveId::lossy),
            focus: id(8).map(ObjectiveId::lossy),
        };
        let view = View { period: "2013-W05".parse().unwrap(), to_date: ytd };
        let part = id(1).map_or(NodeId::Total, |id| NodeId::Perspective(PerspectiveId::lossy(id)));
        for page in [Page::Map(shown), Page::Analysis(AnalysisTab::Needed, part)] {
            let route = Route::page(&ScorecardId::lossy("c"), page, Some(view));
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }
    }
}
