//! What every part of the sheet needs: the questionnaire, the answers, and the way to change them.

use crate::domain::{
    assess::questionnaire::Questionnaire,
    model::{Department, FactAnswer, Response},
    text::Lang,
    view::assess::sheet::{self, Progress},
};
use leptos::prelude::*;
use std::sync::Arc;

/// What is asked, what was answered, and where answers go.
#[derive(Clone)]
pub(super) struct Asking {
    /// The questionnaire.
    pub(super) questionnaire: Arc<Questionnaire>,
    /// The id of its version.
    pub(super) version: Arc<str>,
    /// The departments to choose from.
    pub(super) departments: Arc<[Department]>,
    /// The ids of what is asked, in order.
    pub(super) order: Arc<[String]>,
    /// The answers.
    pub(super) response: Signal<Response>,
    /// Takes changed answers.
    pub(super) on_change: Callback<Response>,
    /// The language of everything shown.
    pub(super) lang: Lang,
    /// What the ids of the questions' elements begin with.
    pub(super) prefix: Arc<str>,
}

impl Asking {
    /// The id of a question's element.
    pub(super) fn element(&self, place: usize) -> String {
        format!("{}-{place}", self.prefix)
    }

    /// Changes the answers; nothing is handed on where nothing is different.
    pub(super) fn change(&self, act: impl FnOnce(&mut Response)) {
        let before = self.response.get_untracked();
        let mut after = before.clone();
        act(&mut after);
        if after != before {
            self.on_change.run(after);
        }
    }

    /// Puts an answer to a statement.
    pub(super) fn answer(&self, item: &str, value: Option<f64>) {
        self.change(|response| {
            response.answers.insert(item.to_owned(), value);
        });
    }

    /// The answer to a field of a question of fact, tracked; an empty one where there is none.
    pub(super) fn fact(&self, fact: &str, field: &str) -> FactAnswer {
        let found = self.response.with(|response| response.fact(fact, field).cloned());
        found.unwrap_or_else(|| FactAnswer::new(fact, field))
    }

    /// Changes the answer to a field of a question of fact.
    pub(super) fn put_fact(&self, fact: &str, field: &str, act: impl FnOnce(&mut FactAnswer)) {
        let mut answer = untrack(|| self.fact(fact, field));
        act(&mut answer);
        self.change(|response| response.put_fact(answer));
    }

    /// How far one has come, tracked.
    pub(super) fn progress(&self) -> Progress {
        let departments = !self.departments.is_empty();
        self.response.with(|given| sheet::progress(&self.questionnaire, &self.version, &self.order, departments, given))
    }

    /// The places of the questions without an answer, tracked.
    pub(super) fn open(&self) -> Vec<usize> {
        let departments = !self.departments.is_empty();
        self.response.with(|given| sheet::unanswered(&self.questionnaire, &self.order, departments, given))
    }

    /// Whether a statement stands at a place.
    pub(super) fn is_statement(&self, place: usize) -> bool {
        let question = self.order.get(place).and_then(|id| sheet::question(&self.questionnaire, id));
        matches!(question, Some(sheet::Question::Item(_)))
    }

    /// The words of the question at a place.
    pub(super) fn words(&self, place: usize) -> String {
        let question = self.order.get(place).and_then(|id| sheet::question(&self.questionnaire, id));
        let text = match question {
            Some(sheet::Question::Item(item)) => item.text.text(self.lang),
            Some(sheet::Question::Fact(fact)) => fact.text.text(self.lang),
            None => "",
        };
        text.to_owned()
    }
}
