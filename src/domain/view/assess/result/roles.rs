//! Who the customer is: what people marked, beside the segments that the scorecard has.

use super::Told;
use crate::domain::{
    assess::{
        questionnaire::FactKind,
        result::{FactFigures, Group},
    },
    model::{CustomerRole, Scorecard, SegmentId},
    text::{list, words},
};

/// The answers to the question who the customer is.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleTable {
    /// What is asked.
    pub text: String,
    /// What is to be known about it; may be empty.
    pub note: String,
    /// Whether one person answered: then there is nothing to count.
    pub alone: bool,
    /// The label of the main role; empty where none is asked for.
    pub main_label: String,
    /// Roles in the order of the questionnaire that somebody marked or a segment has; empty where they are hidden.
    pub rows: Vec<RoleRow>,
    /// The other roles in words; empty: none.
    pub unmarked: String,
    /// How many answered, or why nothing is shown.
    pub people: String,
    /// The roles that most named as the main one; several where they are equal.
    pub main: Vec<String>,
}

/// A role.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleRow {
    /// What it is called.
    pub label: String,
    /// The role of segments that it is; none for roles of other questionnaires.
    pub role: Option<CustomerRole>,
    /// How many marked it.
    pub count: usize,
    /// Their share in words.
    pub share: String,
    /// How many named it as the main one.
    pub main: usize,
    /// The segments of the scorecard that have it: name and state.
    pub segments: Vec<(SegmentId, String, String)>,
}

/// Who the customer is; none where it is not asked.
pub fn role_table(told: &Told<'_>, group: &Group, card: &Scorecard) -> Option<RoleTable> {
    let (result, fact, choices, main) = group.facts.iter().find_map(|result| {
        let fact = told.fact(&result.id)?;
        let FactKind::MultiChoice { choices, main } = &fact.kind else { return None };
        Some((result, fact, choices, main))
    })?;
    let mut table = RoleTable {
        text: told.text(&fact.text),
        note: fact.note.as_ref().map(|note| told.text(note)).unwrap_or_default(),
        alone: super::facts::is_alone(group),
        main_label: main.as_ref().map(|main| told.text(&main.label)).unwrap_or_default(),
        rows: Vec::new(),
        unmarked: String::new(),
        people: told.of(result.n, Some(group.n)),
        main: Vec::new(),
    };
    match &result.figures {
        Ok(FactFigures::MultiChoice { counts, main }) => {
            let shares = super::facts::counted(told, choices, counts, result.n);
            let mut unmarked = Vec::new();
            let most = main.iter().map(|(_, count)| *count).max().unwrap_or(0);
            for (choice, (label, count, share)) in choices.iter().zip(shares) {
                let named = main.iter().find(|(id, _)| *id == choice.id).map_or(0, |(_, count)| *count);
                if named > 0 && named == most {
                    table.main.push(label.clone());
                }
                let role = CustomerRole::from_word(&choice.id);
                let segments = role.map(|role| segments(told, card, role)).unwrap_or_default();
                if count == 0 && named == 0 && segments.is_empty() {
                    unmarked.push(label);
                } else {
                    table.rows.push(RoleRow { label, role, count, share, main: named, segments });
                }
            }
            table.unmarked = list(told.lang, &unmarked);
        }
        Ok(_) => {}
        Err(missing) => table.people = told.missing(*missing),
    }
    Some(table)
}

fn segments(told: &Told<'_>, card: &Scorecard, role: CustomerRole) -> Vec<(SegmentId, String, String)> {
    let own = card.segments.iter().filter(|segment| segment.role == role);
    own.map(|s| (s.id.clone(), s.name.clone(), words::customer_state(s.state).text(told.lang))).collect()
}
