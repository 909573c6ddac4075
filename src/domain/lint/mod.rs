//! The quality check of the design: what the method of the balanced scorecard asks of every scorecard, whatever its numbers
//! are. Each finding says what it is about, what is known about it, where it is mended, and, where that is a matter of one
//! step, how.
//!
//! Two groups are kept apart: flaws of the *structure*, which somebody has built in, and what is still *to fill in*, which
//! every fresh template leaves open. Rules are careful: what may be right is not reported, and a guess says that it is one.

mod customers;
mod design;
mod fill_in;
mod fix;
mod initiatives;
mod links;
mod measures;
mod rule;
mod vocabulary;
mod weights;
mod wording;

#[cfg(test)]
mod tests;

pub use fix::{Choice, Field, Fix, Mend, Place, Writing};
pub use rule::{Group, Rule};
pub use vocabulary::says_cost;
pub use wording::says_what_we_do;

use crate::domain::{
    edit::Command,
    gather,
    model::{InitiativeId, KpiId, KpiKind, LinkId, ObjectiveId, PerspectiveId, RollUp, Scorecard},
    view,
};
use chrono::NaiveDate;
use design::Design;

/// Objectives that a perspective has at most.
pub const MOST_OBJECTIVES: usize = 7;
/// Measures that a scorecard has at most.
pub const MOST_MEASURES: usize = 25;
/// The share of the total score, 0 to 1, below which a weight cannot matter.
pub const LEAST_SHARE: f64 = 0.005;
/// Whole own periods without a value from which on the rhythm of a measure is not kept.
pub const MISSED_PERIODS: i32 = 2;

/// What the check has found, rule by rule in the order of [`Rule::ALL`]; rules without findings are left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// The rules with findings.
    pub found: Vec<Found>,
    /// What would be found by a guess, had nobody said that it is right as it is; each with the way back.
    pub kept: Vec<Finding>,
}

/// What was found by one rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The rule.
    pub rule: Rule,
    /// Its findings, in the order of the document; accepted ones last.
    pub findings: Vec<Finding>,
    /// How many things the rule looked at; 0 where they are not counted, such as circles.
    pub of: usize,
}

impl Found {
    /// How many are open: those that are accepted are not.
    pub fn open(&self) -> usize {
        self.findings.iter().filter(|finding| finding.accepted.is_none()).count()
    }
}

impl Report {
    /// The rules of a group with findings.
    pub fn of(&self, group: Group) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(move |found| found.rule.group() == group)
    }

    /// How many findings of a group are open.
    pub fn open(&self, group: Group) -> usize {
        self.of(group).map(Found::open).sum()
    }
}

/// One thing that the check has found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// By which rule.
    pub rule: Rule,
    /// What it is about.
    pub about: Subject,
    /// Its name, as the document has it; empty for what has none ([`Subject::Customers`]).
    pub name: String,
    /// What its sentence has to say.
    pub facts: Facts,
    /// How it is mended at once, the likeliest first; empty where it has to be thought about.
    pub fixes: Vec<Fix>,
    /// Why, and up to which day, it is accepted: it is told then, but not counted.
    pub accepted: Option<(String, NaiveDate)>,
}

impl Finding {
    fn new(rule: Rule, about: Subject, name: &str) -> Self {
        Self { rule, about, name: name.to_owned(), facts: Facts::None, fixes: Vec::new(), accepted: None }
    }

    fn with(mut self, facts: Facts) -> Self {
        self.facts = facts;
        self
    }

    fn mended(mut self, fixes: impl IntoIterator<Item = Fix>) -> Self {
        self.fixes = fixes.into_iter().collect();
        self
    }

    /// Where it is mended by hand.
    pub fn place(&self) -> Place {
        fix::place(self)
    }
}

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The scorecard itself.
    Card,
    /// A perspective.
    Perspective(PerspectiveId),
    /// An objective.
    Objective(ObjectiveId),
    /// A KPI.
    Kpi(KpiId),
    /// A cause-effect link, from the first objective to the second; its name is that of the cause.
    Link(LinkId, ObjectiveId),
    /// An initiative.
    Initiative(InitiativeId),
    /// A group of customers.
    Customers(view::Group),
}

impl Subject {
    /// A text that no other part of the scorecard has: its kind and its id.
    pub fn key(&self) -> String {
        match self {
            Self::Card => "card".to_owned(),
            Self::Perspective(id) => format!("perspective {id}"),
            Self::Objective(id) => format!("objective {id}"),
            Self::Kpi(id) => format!("kpi {id}"),
            Self::Link(id, _) => format!("link {id}"),
            Self::Initiative(id) => format!("initiative {id}"),
            Self::Customers(view::Group::Potential) => "customers potential".to_owned(),
            Self::Customers(view::Group::Actual) => "customers actual".to_owned(),
            Self::Customers(view::Group::Partner) => "customers partner".to_owned(),
        }
    }
}

/// What the sentence of a finding has to say beside the name.
#[derive(Debug, Clone, PartialEq)]
pub enum Facts {
    /// Nothing.
    None,
    /// How many there are.
    Count(usize),
    /// All measures, so many, are of one kind.
    Kind(KpiKind, usize),
    /// The weight that counts for nothing.
    Weight(f64),
    /// The rule that uses no weights.
    Rule(RollUp),
    /// The share of the total score, 0 to 1.
    Share(f64),
    /// The objectives of a circle, in the order of its links; the last supports the first.
    Circle(Vec<(ObjectiveId, String)>),
    /// The name of the effect of a link.
    Effect(String),
    /// The word that a guess rests on.
    Word(String),
    /// The names of the segments of a group; empty where it has none yet.
    Segments(Vec<String>),
}

/// Checks the design of a scorecard as of a day.
pub fn lint(card: &Scorecard, day: NaiveDate) -> Report {
    let design = Design::of(card, day);
    let mut all = Findings::default();
    measures::check(&design, &mut all);
    weights::check(&design, &mut all);
    links::check(&design, &mut all);
    customers::check(&design, &mut all);
    initiatives::check(&design, &mut all);
    fill_in::check(&design, &mut all);
    all.report()
}

/// What the rules put their findings into.
#[derive(Default)]
struct Findings {
    found: Vec<Found>,
    kept: Vec<Finding>,
}

impl Findings {
    /// Puts in what one rule has found of so many things.
    fn put(&mut self, rule: Rule, of: usize, findings: Vec<Finding>) {
        if !findings.is_empty() {
            self.found.push(Found { rule, findings, of });
        }
    }

    /// Puts in what a rule guesses of so many things; what somebody wants to keep as it is stands apart. `keep` is the command
    /// that says so, or takes it back.
    fn put_guesses(
        &mut self,
        rule: Rule,
        of: usize,
        guesses: impl Iterator<Item = (Finding, bool)>,
        keep: impl Fn(&Finding, bool) -> Option<Command>,
    ) {
        let mut open = Vec::new();
        for (mut guess, kept) in guesses {
            let mend = if kept { Mend::LookAgain } else { Mend::Keep };
            let step = keep(&guess, !kept).map(|command| Fix::Run(mend, Box::new(command)));
            if kept {
                guess.fixes = step.into_iter().collect();
                self.kept.push(guess);
            } else {
                guess.fixes.extend(step);
                open.push(guess);
            }
        }
        self.put(rule, of, open);
    }

    fn report(mut self) -> Report {
        gather::sort_by_key(&mut self.found, |found| found.rule);
        for found in &mut self.found {
            gather::sort_by_key(&mut found.findings, |finding| finding.accepted.is_some());
        }
        gather::sort_by_key(&mut self.kept, |finding| finding.rule);
        Report { found: self.found, kept: self.kept }
    }
}
