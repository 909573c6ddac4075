//! A round that is being set up, and the numbers in it.

use crate::{
    domain::{
        assess::{asked::Questionnaires, questionnaire::Questionnaire, read::Source},
        model::{BUILT_IN_QUESTIONNAIRE, Department, QuestionnaireId, Round, RoundId, RoundMode, Wording},
        text::{Lang, Msg, number},
        view::assess::rounds::{asks_departments, first_departments},
    },
    state::Session,
};
use leptos::prelude::*;
use std::sync::Arc;

/// What was chosen so far.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    /// Its name.
    pub(super) name: RwSignal<String>,
    /// What is asked.
    pub(super) questionnaire: RwSignal<String>,
    /// The version that was chosen; empty: none yet.
    pub(super) version: RwSignal<String>,
    /// For whom the questions are worded.
    pub(super) wording: RwSignal<Wording>,
    /// Who answers.
    pub(super) mode: RwSignal<RoundMode>,
    /// The language of the invitation.
    pub(super) language: RwSignal<String>,
    /// The smallest group that is shown.
    pub(super) minimum: RwSignal<u16>,
    /// How many were asked in all.
    pub(super) invited: RwSignal<Option<u16>>,
    /// The departments, once they were changed.
    pub(super) departments: RwSignal<Option<Vec<Department>>>,
}

impl Draft {
    /// An empty one.
    pub(super) fn new() -> Self {
        Self {
            name: RwSignal::new(String::new()),
            questionnaire: RwSignal::new(BUILT_IN_QUESTIONNAIRE.to_owned()),
            version: RwSignal::new(String::new()),
            wording: RwSignal::new(Wording::default()),
            mode: RwSignal::new(RoundMode::Several),
            language: RwSignal::new(String::new()),
            minimum: RwSignal::new(Round::MINIMUM_GROUP),
            invited: RwSignal::new(None),
            departments: RwSignal::new(None),
        }
    }

    /// Begins again.
    pub(super) fn reset(self, session: Session, lang: Lang) {
        self.name.set(String::new());
        self.questionnaire.set(BUILT_IN_QUESTIONNAIRE.to_owned());
        self.version.set(String::new());
        self.wording.set(session.scorecard_untracked().organisation.kind.into());
        self.mode.set(RoundMode::Several);
        self.language.set(lang.tag().to_owned());
        self.minimum.set(Round::MINIMUM_GROUP);
        self.invited.set(None);
        self.departments.set(None);
    }

    /// What is asked; none where it cannot be read.
    pub(super) fn asked(self, session: Session, built_in: Arc<Source>) -> Memo<Option<Arc<Questionnaire>>> {
        let questionnaires = StoredValue::new(Questionnaires::new(Source::clone(&built_in)));
        Memo::new(move |_| {
            let (id, wording) = (QuestionnaireId::lossy(&self.questionnaire.get()), self.wording.get());
            let card = session.scorecard();
            questionnaires.try_update_value(|all| all.asked(&card, &id, wording).ok()).flatten()
        })
    }

    /// The chosen version, tracked; until one is chosen the longest.
    pub(super) fn version_of(self, questionnaire: &Questionnaire) -> String {
        let chosen = self.version.get();
        if questionnaire.version(&chosen).is_some() {
            return chosen;
        }
        questionnaire.versions_by_minutes().last().map(|(id, _)| (*id).to_owned()).unwrap_or_default()
    }

    /// The departments, tracked; until they are changed those that are proposed.
    pub(super) fn departments_of(self, session: Session, lang: Lang, questionnaire: &Questionnaire) -> Vec<Department> {
        let proposed = || first_departments(lang, &session.scorecard(), questionnaire, &self.version_of(questionnaire));
        let changed =
            self.departments.get().filter(|_| asks_departments(questionnaire, &self.version_of(questionnaire)));
        changed.unwrap_or_else(proposed)
    }

    /// The round.
    pub(super) fn round(self, session: Session, lang: Lang, questionnaire: &Questionnaire) -> Round {
        untrack(|| {
            let several = self.mode.get() == RoundMode::Several;
            let departments = if several { self.departments_of(session, lang, questionnaire) } else { Vec::new() };
            Round {
                name: self.name.get().trim().to_owned(),
                date: Some(session.today()),
                questionnaire: QuestionnaireId::lossy(&self.questionnaire.get()),
                version: self.version_of(questionnaire),
                wording: self.wording.get(),
                mode: self.mode.get(),
                language: self.language.get(),
                departments,
                invited: self.invited.get().filter(|_| several),
                minimum_group: self.minimum.get(),
                ..Round::new(RoundId::lossy(&session.fresh_id()))
            }
        })
    }
}

/// Reads a whole number in a range; none for an empty field.
pub(in super::super) fn whole_between(
    lang: Lang,
    text: &str,
    from: u16,
    to: u16,
    wrong: Msg<'_>,
) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = number::parse(lang, text).map_err(|error| error.sentence(lang))?;
    let fits = (f64::from(from)..=f64::from(to)).contains(&number) && number.fract() == 0.0;
    if fits { Ok(Some(number)) } else { Err(wrong.text(lang)) }
}

/// A number as it stands in a field; empty for none.
pub(in super::super) fn in_field(lang: Lang, number: Option<u16>) -> String {
    number.map(|number| number::for_input(lang, number.into())).unwrap_or_default()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "fields take whole numbers in range; a cast stays within the type"
)]
/// A number of a field that took whole numbers in range only.
pub(in super::super) fn whole(number: f64) -> u16 {
    number as u16
}
