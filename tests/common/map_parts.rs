//! Arbitrary themes, notes, saved views, places and organisations for arbitrary scorecards.

#![allow(dead_code, reason = "each suite uses its own part")]

use super::scorecards::{any_word, id, text};
use fokus::domain::model::*;
use proptest::{prelude::*, sample::select};
use std::sync::Arc;

/// One theme, note and view for each text, and where the objectives are put.
pub fn join(card: &mut Scorecard, texts: &[String], numbers: &[f64], extra: &Extra, seed: usize) {
    let number = |n: usize| numbers.get(n % numbers.len().max(1)).copied().unwrap_or(0.0);
    for (n, text) in texts.iter().enumerate() {
        let mut theme = Theme::new(id(ThemeId::new(format!("t{n}"))), text.clone());
        theme.description = text.clone();
        theme.extra = extra.clone();
        let shown = MapShown {
            style: any_word(MapStyle::WORDS, seed + n).unwrap_or_default(),
            columns: seed.is_multiple_of(3),
            theme: (n > 0).then(|| theme.id.clone()),
            owner: text.clone(),
            status: any_word(Status::WORDS, seed + n),
            perspective: card.perspectives.first().map(|p| p.id.clone()),
            focus: card.objectives.last().map(|o| o.id.clone()),
        };
        let view = MapView::new(id(MapViewId::new(format!("w{n}"))), text.clone(), shown);
        if let Some(perspective) = card.perspectives.get(n) {
            let mut note = MapNote::new(id(MapNoteId::new(format!("n{n}"))), perspective.id.clone(), text.clone());
            (note.x, note.y) = (number(n), number(seed));
            card.map_notes.push(Arc::new(note));
        }
        card.themes.push(Arc::new(theme));
        card.map_views.push(Arc::new(view));
    }
    for (n, objective) in card.objectives.iter_mut().enumerate() {
        let objective = Arc::make_mut(objective);
        let theme = card.themes.get((seed + n) % 7);
        objective.theme = theme.map(|theme| theme.id.clone());
        if (seed + n).is_multiple_of(4) {
            (objective.map_x, objective.map_y) = (Some(number(n)), Some(number(n + 1)));
        }
    }
    for (n, link) in card.links.iter_mut().enumerate() {
        let link = Arc::make_mut(link);
        link.strength = any_word(LinkStrength::WORDS, seed + n);
        link.evidence = texts.get(n).cloned().unwrap_or_default();
    }
}

/// Whose scorecard it is.
pub fn organisation() -> BoxedStrategy<Organisation> {
    let kind = select(vec![OrganisationKind::Company, OrganisationKind::Nonprofit, OrganisationKind::PublicBody]);
    let texts = (text(), kind, text(), text());
    texts
        .prop_map(|(name, kind, mission, customer)| Organisation {
            name,
            kind,
            vision: customer.clone(),
            core_values: mission.clone(),
            mission,
            customer,
        })
        .boxed()
}
