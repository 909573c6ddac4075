//! How findings are mended: at one click, by choosing, by writing a few words, or in the place that a link leads to.

use super::{Finding, Rule, Subject, customers};
use crate::domain::{
    edit::{Command, Deed, InitiativeEdit, KpiEdit},
    model::{InitiativeId, KpiId, ObjectiveId, Scorecard, SegmentId},
    route::{ActTab, CustomersTab, Page},
    view::{Group, define::objective_choices},
};
use chrono::NaiveDate;

/// A way to mend a finding where it is told. Each is one step of undo.
#[derive(Debug, Clone, PartialEq)]
pub enum Fix {
    /// At one click: what that does, and the command.
    Run(Mend, Box<Command>),
    /// By choosing one of several.
    Choose(Choice),
    /// By writing a few words.
    Write(Writing),
}

/// What a click does.
#[derive(Debug, Clone, PartialEq)]
pub enum Mend {
    /// Gives it this weight.
    Weight(f64),
    /// Gives all parts the weight 1.
    EqualWeights,
    /// Keeps what a guess is about as it is: the guess is wrong.
    Keep,
    /// Takes that back: it is looked at again.
    LookAgain,
    /// Makes the cause of a link its effect.
    ReverseLink,
    /// Takes the link between two objectives away.
    DeleteLink {
        /// The name of the cause.
        from: String,
        /// The name of the effect.
        to: String,
    },
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The objective that a measure belongs to.
    ObjectiveOfKpi(KpiId),
    /// The objective that an initiative serves.
    ObjectiveOfInitiative(InitiativeId),
    /// A measure that covers a group of customers.
    MeasureOf(Group),
}

impl Choice {
    /// What can be chosen: key and words. Worked out when it is shown, because it may be long.
    pub fn options(&self, card: &Scorecard) -> Vec<(String, String)> {
        match self {
            Self::ObjectiveOfKpi(_) | Self::ObjectiveOfInitiative(_) => objective_choices(card),
            Self::MeasureOf(_) => customers::measures(card),
        }
    }

    /// The command for what was chosen on this day; none for what cannot be chosen.
    pub fn command(&self, card: &Scorecard, key: &str, day: NaiveDate) -> Option<Command> {
        let objective = || ObjectiveId::new(key).ok().filter(|id| card.objective(id).is_some());
        let (deed, command) = match self {
            Self::ObjectiveOfKpi(id) => {
                (Deed::EditKpi, Command::EditKpi(id.clone(), KpiEdit::Objective(Some(objective()?))))
            }
            Self::ObjectiveOfInitiative(id) => {
                let edit = InitiativeEdit::Objective(Some(objective()?));
                (Deed::EditInitiative, Command::EditInitiative(id.clone(), edit, day))
            }
            Self::MeasureOf(group) => {
                let kpi = KpiId::new(key).ok().and_then(|id| card.kpi(&id))?;
                let group = customers::segments(card, *group).map(|segment| &segment.id);
                let mut segments: Vec<SegmentId> = kpi.segments.clone();
                segments.extend(group.filter(|id| !kpi.segments.contains(id)).cloned());
                (Deed::EditKpi, Command::EditKpi(kpi.id.clone(), KpiEdit::Segments(segments)))
            }
        };
        Some(Command::Together(deed, vec![command]))
    }
}

/// Something to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writing {
    /// What customers will notice of an initiative.
    CustomerEffect(InitiativeId),
    /// Who answers for an initiative.
    InitiativeOwner(InitiativeId),
}

impl Writing {
    /// The command for what was written on this day; none for an empty text.
    pub fn command(&self, text: &str, day: NaiveDate) -> Option<Command> {
        let text = text.trim().to_owned();
        if text.is_empty() {
            return None;
        }
        let (id, edit) = match self {
            Self::CustomerEffect(id) => (id, InitiativeEdit::CustomerEffect(text)),
            Self::InitiativeOwner(id) => (id, InitiativeEdit::Owner(text)),
        };
        Some(Command::Together(Deed::EditInitiative, vec![Command::EditInitiative(id.clone(), edit, day)]))
    }
}

/// Where something is mended by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// On which page.
    pub page: Page,
    /// In what on the page.
    pub field: Field,
}

/// A field or part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The page as a whole.
    Page,
    /// The name of an objective.
    Name,
    /// Who answers for an objective.
    Owner,
    /// The weight of an objective.
    Weight,
    /// How the parts of an objective make its score.
    Rule,
    /// The measures of an objective.
    Measures,
    /// The links of an objective.
    Links,
    /// What is done for an objective.
    Work,
    /// Who answers for a measure.
    KpiOwner,
    /// The weight of a measure.
    KpiWeight,
    /// The objective of a measure.
    KpiObjective,
    /// The target of a measure.
    Target,
    /// The baseline of a measure.
    Baseline,
    /// What counts as good for a measure.
    Preset,
    /// The values of a measure.
    Values,
    /// Who the customer is.
    Customer,
    /// The perspectives with their weights and rules.
    Perspectives,
    /// How the perspectives make the total score.
    Scoring,
    /// The segments of customers.
    Segments,
}

/// Where a finding is mended by hand.
pub(super) fn place(finding: &Finding) -> Place {
    let rule = finding.rule;
    let (page, field) = match &finding.about {
        Subject::Card => match rule {
            Rule::NoCustomer => (Page::Settings, Field::Customer),
            Rule::NoLinks => (Page::map(), Field::Page),
            Rule::OneKind | Rule::ManyMeasures => (Page::Measures, Field::Page),
            Rule::UnusedWeights => (Page::Settings, Field::Scoring),
            _ => (Page::Settings, Field::Perspectives),
        },
        Subject::Perspective(_) => match rule {
            Rule::ManyObjectives => (Page::map(), Field::Page),
            Rule::OneKind => (Page::Measures, Field::Page),
            _ => (Page::Settings, Field::Perspectives),
        },
        Subject::Objective(id) => (Page::Objective(id.clone()), of_objective(rule)),
        Subject::Link(_, from) => (Page::Objective(from.clone()), Field::Links),
        Subject::Kpi(id) => (Page::Kpi(id.clone()), of_kpi(rule)),
        Subject::Initiative(_) => (Page::Act(ActTab::List), Field::Page),
        Subject::Customers(_) if finding.fixes.is_empty() => (Page::Customers(CustomersTab::Who), Field::Segments),
        Subject::Customers(_) => (Page::Customers(CustomersTab::Coverage), Field::Page),
    };
    Place { page, field }
}

fn of_objective(rule: Rule) -> Field {
    match rule {
        Rule::NoMeasure => Field::Measures,
        Rule::Circle | Rule::NotLinked | Rule::NoSupporter => Field::Links,
        Rule::WhatWeDo => Field::Name,
        Rule::NoOwner => Field::Owner,
        Rule::NoInitiative => Field::Work,
        Rule::UnusedWeights => Field::Rule,
        Rule::AllZero => Field::Measures,
        _ => Field::Weight,
    }
}

fn of_kpi(rule: Rule) -> Field {
    match rule {
        Rule::NoObjective => Field::KpiObjective,
        Rule::NoValues | Rule::Overdue => Field::Values,
        Rule::NoTarget => Field::Target,
        Rule::NoBaseline => Field::Baseline,
        Rule::NoBand => Field::Preset,
        Rule::NoKpiOwner => Field::KpiOwner,
        _ => Field::KpiWeight,
    }
}
