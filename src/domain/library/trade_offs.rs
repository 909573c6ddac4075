//! Pairs of KPIs that may pull against each other: watched, not forbidden. Whether they do in one's own data is a question
//! to be tested; until then a pair is *untested*.

use super::words::Words;
use crate::domain::model::{Kpi, Link, LinkId, LinkKind, ObjectiveId, Scorecard};
use serde::Deserialize;
use std::sync::Arc;

/// Where the pairs stand, under `content/`.
pub const PATH: &str = "library/trade-offs.json";
/// How the ids of links begin that the map draws of itself.
const DRAWN: &str = "watched-";

/// Whether the map draws this link of itself.
pub fn is_drawn(link: &LinkId) -> bool {
    link.as_str().starts_with(DRAWN)
}

/// All pairs.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TradeOffs {
    /// The pairs, in order.
    pub pairs: Vec<TradeOff>,
}

/// A pair.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TradeOff {
    /// Its id: T1, T2, …
    pub id: String,
    /// The id of one entry of the KPI library.
    pub a: String,
    /// The id of the other.
    pub b: String,
    /// What pulls against what.
    pub tension: Words,
    /// How it may come about.
    pub mechanism: Words,
    /// When it usually shows.
    pub delay: Delay,
    /// What may help.
    pub way_out: Words,
}

/// Months until one side shows on the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Delay {
    /// At least.
    pub from: u16,
    /// At most.
    pub to: u16,
}

/// A pair whose two KPIs a scorecard has.
#[derive(Debug, Clone, PartialEq)]
pub struct Watched {
    /// The pair.
    pub pair: TradeOff,
    /// Its two KPIs in the scorecard.
    pub kpis: [Arc<Kpi>; 2],
}

impl TradeOffs {
    /// Reads the file of pairs.
    ///
    /// # Errors
    /// When it is damaged, which a test rules out for what is shipped.
    pub fn read(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// What the map draws of itself: a conflict between the objectives of each watched pair, where they are two and nobody
    /// has drawn one yet. [`is_drawn`] knows them by their ids; they are no part of the scorecard.
    pub fn drawn(&self, card: &Scorecard) -> Vec<Link> {
        let joins = |link: &Link, a: &ObjectiveId, b: &ObjectiveId| {
            link.kind == LinkKind::Conflicts
                && ((link.from == *a && link.to == *b) || (link.from == *b && link.to == *a))
        };
        let mut drawn: Vec<Link> = Vec::new();
        for Watched { pair, kpis: [a, b] } in self.watched(card) {
            let (Some(a), Some(b)) = (&a.objective, &b.objective) else { continue };
            let there = card.links.iter().map(|link| &**link).chain(&drawn).any(|link| joins(link, a, b));
            if a != b && !there {
                let id = LinkId::lossy(&format!("{DRAWN}{}", pair.id));
                drawn.push(Link::new(id, a.clone(), b.clone(), LinkKind::Conflicts));
            }
        }
        drawn
    }

    /// The pairs that can be watched in a scorecard: it has both KPIs, taken over from the library.
    pub fn watched(&self, card: &Scorecard) -> Vec<Watched> {
        let find = |id: &str| card.kpis.iter().find(|kpi| kpi.library == id).cloned();
        let both = |pair: &TradeOff| Some([find(&pair.a)?, find(&pair.b)?]);
        self.pairs.iter().filter_map(|pair| Some(Watched { kpis: both(pair)?, pair: pair.clone() })).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{KpiId, Objective, Perspective, PerspectiveId, ScorecardId};

    fn pairs() -> TradeOffs {
        let words = r#"{ "en": "x", "de": "y" }"#;
        let pair = |id: &str, a: &str, b: &str| {
            format!(
                r#"{{ "id": "{id}", "a": "{a}", "b": "{b}", "tension": {words}, "mechanism": {words},
                     "delay": {{ "from": 0, "to": 3 }}, "way_out": {words} }}"#
            )
        };
        TradeOffs::read(&format!(
            r#"{{ "pairs": [{}, {}] }}"#,
            pair("T1", "cost", "loyalty"),
            pair("T2", "cost", "joy")
        ))
        .unwrap()
    }

    fn card(kpis: &[(&str, Option<&str>)]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "P")));
        for id in ["o", "q"] {
            card.objectives.push(Arc::new(Objective::new(ObjectiveId::lossy(id), PerspectiveId::lossy("p"), id)));
        }
        for (library, objective) in kpis {
            let mut kpi = Kpi::new(KpiId::lossy(library), *library);
            (*library).clone_into(&mut kpi.library);
            kpi.objective = objective.map(ObjectiveId::lossy);
            card.kpis.push(Arc::new(kpi));
        }
        card
    }

    #[test]
    fn a_watched_pair_is_drawn_once_and_only_between_two_objectives() {
        let drawn = |card: &Scorecard| -> Vec<String> {
            pairs().drawn(card).iter().map(|link| format!("{} {} {}", link.id, link.from, link.to)).collect()
        };
        assert_eq!(drawn(&card(&[("cost", Some("o")), ("loyalty", Some("q"))])), ["watched-T1 o q"]);
        // The second pair joins the same two.
        assert_eq!(
            drawn(&card(&[("cost", Some("o")), ("loyalty", Some("q")), ("joy", Some("q"))])),
            ["watched-T1 o q"]
        );
        for nothing in [
            vec![("cost", Some("o"))],
            vec![("cost", Some("o")), ("loyalty", Some("o"))],
            vec![("cost", Some("o")), ("loyalty", None)],
        ] {
            assert_eq!(drawn(&card(&nothing)), Vec::<String>::new());
        }
        let mut own = card(&[("cost", Some("o")), ("loyalty", Some("q"))]);
        let (from, to) = (ObjectiveId::lossy("q"), ObjectiveId::lossy("o"));
        own.links.push(Arc::new(Link::new(LinkId::lossy("l"), from, to, LinkKind::Conflicts)));
        assert_eq!(drawn(&own), Vec::<String>::new());
    }
}
