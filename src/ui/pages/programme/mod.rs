//! How more becomes known of customers: four meetings, interviews, issues, and the relations programme.

mod agenda;
mod interview_dialog;
mod interviews;
mod issue_dialog;
mod issues;
mod meetings;
mod objective_dialog;
mod relations;
mod setup;
mod sheets;
mod time;

use crate::{
    domain::{
        edit::{Command, ScorecardEdit},
        model::Exercise,
        route::{Page, ProgrammeTab},
        text::{Lang, Msg, number},
    },
    state::Session,
    ui::{
        context::{nav, t},
        kit::Subnav,
    },
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ProgrammePage(
    /// The open part.
    tab: ProgrammeTab,
) -> impl IntoView {
    let (nav, lang) = (nav(), crate::ui::context::lang());
    let parts = Signal::derive(move || {
        let part = |part: &ProgrammeTab| (nav.href(Page::Programme(*part)), name(*part).text(lang), *part == tab);
        ProgrammeTab::ALL.iter().map(part).collect::<Vec<_>>()
    });
    let lead = if tab == ProgrammeTab::Relations { Msg::RelationsLead } else { Msg::ProgrammeLead };
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavProgramme)}</h1>
                <p class="page__lead">{t(lead)}</p>
            </div>
        </div>
        <Subnav label=t(Msg::NavProgramme) parts=parts />
        {match tab {
            ProgrammeTab::Meetings => view! { <meetings::Meetings /> }.into_any(),
            ProgrammeTab::Interviews => view! { <interviews::Interviews /> }.into_any(),
            ProgrammeTab::Issues => view! { <issues::Issues /> }.into_any(),
            ProgrammeTab::Relations => view! { <relations::RelationsPart /> }.into_any(),
        }}
    }
}

fn name(tab: ProgrammeTab) -> Msg<'static> {
    match tab {
        ProgrammeTab::Meetings => Msg::ProgrammeMeetings,
        ProgrammeTab::Interviews => Msg::ProgrammeInterviews,
        ProgrammeTab::Issues => Msg::ProgrammeIssues,
        ProgrammeTab::Relations => Msg::ProgrammeRelations,
    }
}

/// Changes something about the exercise, as a step of its own; false where it was refused.
fn edit_exercise(session: Session, change: &dyn Fn(&mut Exercise)) -> bool {
    let mut exercise = session.scorecard_untracked().exercise.clone();
    change(&mut exercise);
    let done = session.run(&Command::EditScorecard(ScorecardEdit::Exercise(exercise)));
    session.end_merge();
    done
}

/// The choices of a kind, with its words in the file as values.
fn options<T: Copy>(lang: Lang, words: &[(&str, T)], name: fn(T) -> Msg<'static>) -> Vec<(String, String)> {
    words.iter().map(|(word, kind)| ((*word).to_owned(), name(*kind).text(lang))).collect()
}

/// What is answered to whether it has to do with the own offer.
const RELATED: [(&str, Option<bool>); 3] = [("unsaid", None), ("yes", Some(true)), ("no", Some(false))];

fn related_word(related: Option<bool>) -> String {
    RELATED.iter().find(|(_, answer)| *answer == related).map(|(word, _)| (*word).to_owned()).unwrap_or_default()
}

fn related_of(word: &str) -> Option<bool> {
    RELATED.iter().find(|(known, _)| *known == word).and_then(|(_, answer)| *answer)
}

fn related_name(related: Option<bool>) -> Msg<'static> {
    match related {
        Some(true) => Msg::AnswerYes,
        Some(false) => Msg::AnswerNo,
        None => Msg::AnswerUnsaid,
    }
}

/// Reads a number from 0 up.
fn amount(lang: Lang, text: &str) -> Result<Option<f64>, String> {
    ranged(lang, text, |number| number >= 0.0, Msg::ObjectiveWeightWrong)
}

/// Reads a number that has to fit; none for an empty field.
fn ranged(lang: Lang, text: &str, fits: fn(f64) -> bool, wrong: Msg<'_>) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = number::parse(lang, text).map_err(|error| error.sentence(lang))?;
    if fits(number) { Ok(Some(number)) } else { Err(wrong.text(lang)) }
}

/// A number as it stands in a field; empty for none.
fn in_field(lang: Lang, number: Option<f64>) -> String {
    number.map(|number| number::for_input(lang, number)).unwrap_or_default()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole and in range by then; else it is cut"
)]
fn whole(number: f64) -> u16 {
    number as u16
}
