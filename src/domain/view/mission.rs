//! From the mission to measures: marked phrases, the objectives made of them, their measures and targets; and what is
//! missing on the way, in both directions.

use super::coverage::is_of_customers;
use crate::domain::{
    gather,
    model::{Kpi, KpiId, ObjectiveId, PerspectiveId, Phrase, PhraseId, Scorecard},
};
use std::sync::Arc;

/// The way from the mission to measures.
#[derive(Debug, Clone, PartialEq)]
pub struct MissionPath {
    /// The mission in pieces, those that are marked with their phrase.
    pub pieces: Vec<(String, Option<PhraseId>)>,
    /// A row each phrase.
    pub rows: Vec<PhraseRow>,
    /// Measures of customers whose objective comes from no phrase.
    pub strays: Vec<(KpiId, String)>,
}

/// What became of a phrase.
#[derive(Debug, Clone, PartialEq)]
pub struct PhraseRow {
    /// The phrase.
    pub phrase: Arc<Phrase>,
    /// Whether its words still stand in the mission.
    pub in_mission: bool,
    /// The objectives made of it, each with its measures.
    pub objectives: Vec<(ObjectiveId, String, Vec<Arc<Kpi>>)>,
}

impl PhraseRow {
    /// Its measures in all.
    pub fn measures(&self) -> usize {
        self.objectives.iter().map(|(_, _, kpis)| kpis.len()).sum()
    }
}

/// The way from the mission to measures, as far as it was gone.
pub fn mission_path(card: &Scorecard) -> MissionPath {
    let rows = card
        .phrases
        .iter()
        .map(|phrase| PhraseRow {
            phrase: Arc::clone(phrase),
            in_mission: find(&card.organisation.mission, &phrase.text).is_some(),
            objectives: card
                .objectives
                .iter()
                .filter(|objective| objective.phrases.contains(&phrase.id))
                .map(|o| (o.id.clone(), o.name.clone(), card.kpis_of(&o.id).cloned().collect()))
                .collect(),
        })
        .collect();
    let has_phrase = |kpi: &Kpi| {
        let objective = kpi.objective.as_ref().and_then(|id| card.objective(id));
        objective.is_some_and(|objective| !objective.phrases.is_empty())
    };
    let strays = card.kpis.iter().filter(|kpi| is_of_customers(card, kpi) && !has_phrase(kpi));
    MissionPath {
        pieces: pieces(&card.organisation.mission, &card.phrases),
        rows,
        strays: strays.map(|kpi| (kpi.id.clone(), kpi.name.clone())).collect(),
    }
}

/// The mission cut where phrases begin and end. Of phrases that overlap, the one that begins first is shown.
fn pieces(mission: &str, phrases: &[Arc<Phrase>]) -> Vec<(String, Option<PhraseId>)> {
    let mut places: Vec<(usize, usize, &PhraseId)> = phrases
        .iter()
        .filter_map(|phrase| find(mission, &phrase.text).map(|(start, end)| (start, end, &phrase.id)))
        .collect();
    gather::sort_by_key(&mut places, |(start, end, _)| (*start, usize::MAX - *end));
    let mut out = Vec::new();
    let mut at = 0;
    let mut add = |from: usize, to: usize, phrase: Option<&PhraseId>| {
        if let Some(text) = mission.get(from..to).filter(|text| !text.is_empty()) {
            out.push((text.to_owned(), phrase.cloned()));
        }
    };
    for (start, end, id) in places {
        if start >= at {
            add(at, start, None);
            add(start, end, Some(id));
            at = end;
        }
    }
    add(at, mission.len(), None);
    out
}

/// Where words stand in the mission, in bytes; large and small letters, and how many spaces stand between, do not matter.
fn find(mission: &str, words: &str) -> Option<(usize, usize)> {
    let wanted: Vec<char> = folded(words.trim()).map(|(_, _, c)| c).collect();
    if wanted.is_empty() {
        return None;
    }
    let text: Vec<(usize, usize, char)> = folded(mission).collect();
    let place = text.windows(wanted.len()).find(|window| window.iter().map(|(_, _, c)| c).eq(wanted.iter()))?;
    Some((place.first()?.0, place.last()?.1))
}

/// The characters of a text in small letters, each with where it begins and ends; several spaces are one.
fn folded(text: &str) -> impl Iterator<Item = (usize, usize, char)> {
    let mut after_space = false;
    text.char_indices().filter_map(move |(at, c)| {
        let again = c.is_whitespace() && after_space;
        after_space = c.is_whitespace();
        let small = if c.is_whitespace() { ' ' } else { c.to_lowercase().next().unwrap_or(c) };
        (!again).then_some((at, at + c.len_utf8(), small))
    })
}

/// What was typed or selected, as it stands in the mission; none where it does not stand there.
pub fn phrase_in(mission: &str, typed: &str) -> Option<String> {
    let (start, end) = find(mission, typed)?;
    mission.get(start..end).map(str::to_owned)
}

/// Phrases of the mission that could be marked: what stands between commas, full stops and the like and is not marked yet.
/// A new line ends a part too. Three words at least, at most ten proposals.
pub fn proposals(card: &Scorecard) -> Vec<String> {
    let mission = &card.organisation.mission;
    let is_end = |c: char| matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '–' | '—' | '(' | ')' | '\n' | '…');
    let overlap = |a: &str, b: &str| find(a, b).or_else(|| find(b, a)).is_some();
    let marked = |part: &str| card.phrases.iter().any(|phrase| overlap(&phrase.text, part));
    mission
        .split(is_end)
        .map(str::trim)
        .filter(|part| part.split_whitespace().count() >= 3 && !marked(part))
        .take(10)
        .map(str::to_owned)
        .collect()
}

/// The perspective in which most objectives speak to a concern of customers; without any, the one below the top, where
/// companies have their customers.
pub fn customer_perspective(card: &Scorecard) -> Option<PerspectiveId> {
    let concerned = |id: &PerspectiveId| card.objectives_of(id).filter(|o| o.concern.is_some()).count();
    let mut all: Vec<(usize, &PerspectiveId)> = card.perspectives.iter().map(|p| (concerned(&p.id), &p.id)).collect();
    gather::sort_by_key(&mut all, |(count, _)| usize::MAX - *count);
    match all.first() {
        Some((count, id)) if *count > 0 => Some((*id).clone()),
        _ => card.perspectives.get(1).or(card.perspectives.first()).map(|p| p.id.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Concern, Objective, Perspective, ScorecardId};

    const MISSION: &str = "We bring people home on time, every day.  We treat them\nas guests – in clean trains.";

    fn card(phrases: &[(&str, &str)]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        card.organisation.mission = MISSION.into();
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("p"), "P")));
        for (id, text) in phrases {
            card.phrases.push(Arc::new(Phrase::new(PhraseId::lossy(id), *text)));
        }
        card
    }

    #[test]
    fn a_phrase_is_found_whatever_its_letters_and_spaces_and_taken_as_it_stands() {
        assert_eq!(phrase_in(MISSION, " PEOPLE home "), Some("people home".into()));
        assert_eq!(phrase_in(MISSION, "treat them as guests"), Some("treat them\nas guests".into()));
        for nothing in ["", "  ", "late", "on time, every day. We treat them not"] {
            assert_eq!(phrase_in(MISSION, nothing), None, "{nothing}");
        }
        assert_eq!(phrase_in("Größe ZÄHLT", "größe zählt"), Some("Größe ZÄHLT".into()));
    }

    #[test]
    fn the_pieces_are_the_mission_and_overlapping_phrases_stand_once() {
        let card = card(&[("b", "as guests"), ("a", "on time, every day"), ("c", "every day"), ("x", "gone")]);
        let path = mission_path(&card);
        let all: String = path.pieces.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(all, MISSION);
        let marked: Vec<&str> = path.pieces.iter().filter(|(_, p)| p.is_some()).map(|(t, _)| t.as_str()).collect();
        assert_eq!(marked, ["on time, every day", "as guests"]);
        let there: Vec<bool> = path.rows.iter().map(|row| row.in_mission).collect();
        assert_eq!(there, [true, true, true, false]);
    }

    #[test]
    fn rows_lead_to_measures_and_measures_without_phrase_are_told() {
        let mut card = card(&[("a", "on time"), ("b", "clean trains")]);
        let mut objective = Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "Be punctual");
        objective.phrases = vec![PhraseId::lossy("a")];
        card.objectives.push(Arc::new(objective));
        for (id, objective, concern) in
            [("late", Some("o"), Some(Concern::Time)), ("dirt", None, Some(Concern::Quality)), ("profit", None, None)]
        {
            let mut kpi = Kpi::new(KpiId::lossy(id), id);
            kpi.objective = objective.map(ObjectiveId::lossy);
            kpi.concern = concern;
            card.kpis.push(Arc::new(kpi));
        }
        let path = mission_path(&card);
        assert_eq!(path.rows.iter().map(PhraseRow::measures).collect::<Vec<_>>(), [1, 0]);
        assert_eq!(path.strays, [(KpiId::lossy("dirt"), "dirt".to_owned())]);
    }

    #[test]
    fn proposals_are_parts_of_some_length_that_are_not_marked() {
        assert_eq!(proposals(&card(&[])), ["We bring people home on time", "We treat them", "in clean trains"]);
        assert_eq!(proposals(&card(&[("a", "in clean trains")])).len(), 2);
        assert_eq!(proposals(&card(&[("a", "people home"), ("b", "in clean trains. What else")])).len(), 1);
        assert!(proposals(&Scorecard::new(ScorecardId::lossy("c"), "C")).is_empty());
    }

    #[test]
    fn the_customers_perspective_is_where_concerns_are_else_the_second() {
        let mut card = card(&[]);
        assert_eq!(customer_perspective(&card), Some(PerspectiveId::lossy("p")));
        card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy("q"), "Q")));
        assert_eq!(customer_perspective(&card), Some(PerspectiveId::lossy("q")));
        let mut objective = Objective::new(ObjectiveId::lossy("o"), PerspectiveId::lossy("p"), "O");
        objective.concern = Some(Concern::Cost);
        card.objectives.push(Arc::new(objective));
        assert_eq!(customer_perspective(&card), Some(PerspectiveId::lossy("p")));
        assert_eq!(customer_perspective(&Scorecard::new(ScorecardId::lossy("c"), "C")), None);
    }
}
