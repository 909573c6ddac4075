//! A scorecard to begin with.

use crate::domain::{
    model::{OrganisationKind, Perspective, PerspectiveId, Scorecard, ScorecardId},
    text::{Lang, words},
};
use std::sync::Arc;

/// A scorecard with the usual perspectives of its sort of organisation, in their order.
pub(super) fn fresh_card(lang: Lang, id: ScorecardId, title: &str, kind: OrganisationKind) -> Scorecard {
    let mut card = Scorecard::new(id, title.trim());
    card.organisation.kind = kind;
    for (n, proposal) in words::perspectives(kind).iter().enumerate() {
        let mut perspective = Perspective::new(PerspectiveId::lossy(&format!("p{}", n + 1)), proposal.0.text(lang));
        perspective.question = proposal.1.text(lang);
        card.perspectives.push(Arc::new(perspective));
    }
    card
}
