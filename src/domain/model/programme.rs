//! The exercise of four meetings with client interviews, and the record of the customer relations programme.

use super::{
    id::{ActivityId, InterviewId, KpiId, MeetingId, SalespersonId, VoiceId},
    record::{inner_record, record, words},
    scorecard::Extra,
};
use chrono::{Months, NaiveDate};

/// Meetings in the exercise.
pub const MEETINGS: u16 = 4;
/// Best clients that each salesperson interviews: in all, or before each meeting.
pub const CLIENTS: u16 = 5;

/// The exercise: at the next four sales meetings nothing is said of products; the salespeople ask their best clients
/// beforehand what troubles them.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// How its source is read: five interviews in all, or before each meeting.
    pub reading: Reading,
    /// Who takes part: a role or a letter, no names.
    pub salespeople: Vec<Salesperson>,
    /// Hours a month spent on understanding our own products, before the exercise.
    pub product_before: Option<f64>,
    /// Hours a month spent on understanding the issues of best prospects, before the exercise.
    pub prospect_before: Option<f64>,
    /// Hours a month on our products, after the exercise.
    pub product_after: Option<f64>,
    /// Hours a month on the issues of best prospects, after the exercise.
    pub prospect_after: Option<f64>,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Exercise {
    pub(super) fn empty() -> Self {
        Self {
            reading: Reading::InAll,
            salespeople: Vec::new(),
            product_before: None,
            prospect_before: None,
            product_after: None,
            prospect_after: None,
            extra: Extra::new(),
        }
    }

    /// Interviews that each salesperson has to make in all.
    pub fn slots(&self) -> u16 {
        match self.reading {
            Reading::InAll => CLIENTS,
            Reading::BeforeEach => CLIENTS * MEETINGS,
        }
    }

    /// The meeting, 1 to 4, before which the interview in a slot (from 0) is to be made. Five in all are spread over the
    /// meetings: two before the first, then one before each.
    pub fn meeting_of(&self, slot: u16) -> u16 {
        match self.reading {
            Reading::InAll => slot.clamp(1, MEETINGS),
            Reading::BeforeEach => (slot / CLIENTS + 1).min(MEETINGS),
        }
    }
}

impl Default for Exercise {
    fn default() -> Self {
        Self::empty()
    }
}

record!(Exercise {
    reading: Opt,
    salespeople: Opt,
    product_before: Opt,
    prospect_before: Opt,
    product_after: Opt,
    prospect_after: Opt,
});
inner_record!(Exercise);

/// How many interviews the exercise asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Reading {
    /// Five each salesperson, spread over the four meetings.
    #[default]
    InAll,
    /// Five each salesperson before each meeting.
    BeforeEach,
}

words!(Reading { "in_all" = InAll, "before_each" = BeforeEach });

/// Who interviews: a role or a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Salesperson {
    /// Its id.
    pub id: SalespersonId,
    /// How it is called here.
    pub name: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Salesperson {
    /// One with a name.
    pub fn new(id: SalespersonId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), extra: Extra::new() }
    }

    fn empty() -> Self {
        Self::new(SalespersonId::lossy(""), "")
    }
}

record!(Salesperson { id: Need, name: Need });
inner_record!(Salesperson);

/// One of the four meetings.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// Which one, 1 to 4.
    pub number: u16,
    /// When it is.
    pub date: Option<NaiveDate>,
    /// Topics of its own on the agenda, one a line; topics about products are blocked.
    pub agenda: String,
    /// What was discussed.
    pub notes: String,
    /// Whether it took place.
    pub held: bool,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Meeting {
    /// A meeting without a date.
    pub fn new(id: MeetingId, number: u16) -> Self {
        Self { id, number, ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            id: MeetingId::lossy(""),
            number: 1,
            date: None,
            agenda: String::new(),
            notes: String::new(),
            held: false,
            extra: Extra::new(),
        }
    }
}

record!(Meeting { id: Need, number: Need, date: Opt, agenda: Opt, notes: Opt, held: Opt });

/// What is planned or was heard in one interview with a best client.
#[derive(Debug, Clone, PartialEq)]
pub struct Interview {
    /// Its id.
    pub id: InterviewId,
    /// Who asks.
    pub salesperson: SalespersonId,
    /// The slot of the salesperson, from 0.
    pub slot: u16,
    /// The client: a letter or a trade, no contact data.
    pub client: String,
    /// The day it took place; none while it is to come.
    pub date: Option<NaiveDate>,
    /// The issues that the client named.
    pub issues: Vec<VoiceId>,
    /// What else was said.
    pub notes: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Interview {
    /// One that is to come.
    pub fn new(id: InterviewId, salesperson: SalespersonId, slot: u16) -> Self {
        Self { id, salesperson, slot, ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            id: InterviewId::lossy(""),
            salesperson: SalespersonId::lossy(""),
            slot: 0,
            client: String::new(),
            date: None,
            issues: Vec::new(),
            notes: String::new(),
            extra: Extra::new(),
        }
    }
}

record!(Interview { id: Need, salesperson: Need, slot: Need, client: Opt, date: Opt, issues: Opt, notes: Opt });

/// The record of the customer relations programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Relations {
    /// What it does.
    pub description: String,
    /// Who answers for it (a role, not personal data).
    pub owner: String,
    /// What it may cost a year, in the currency of the scorecard.
    pub budget: Option<f64>,
    /// How often something has to happen: at the latest every so many months.
    pub interval_months: Option<u16>,
    /// What happened and what is planned.
    pub activities: Vec<Activity>,
    /// The measures that show its effect.
    pub effects: Vec<KpiId>,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Relations {
    pub(super) fn empty() -> Self {
        Self {
            description: String::new(),
            owner: String::new(),
            budget: None,
            interval_months: None,
            activities: Vec::new(),
            effects: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// The last activity up to a day.
    pub fn last(&self, day: NaiveDate) -> Option<&Activity> {
        self.activities.iter().filter(|a| a.date <= day).max_by_key(|a| a.date)
    }

    /// Whether the programme is maintained on a day: its last activity is not older than the interval. None while no
    /// interval is set.
    pub fn is_maintained(&self, day: NaiveDate) -> Option<bool> {
        let months = self.interval_months?;
        let ends = self.last(day).and_then(|last| last.date.checked_add_months(Months::new(months.into())));
        Some(ends.is_some_and(|ends| day <= ends))
    }
}

impl Default for Relations {
    fn default() -> Self {
        Self::empty()
    }
}

record!(Relations { description: Opt, owner: Opt, budget: Opt, interval_months: Opt, activities: Opt, effects: Opt });
inner_record!(Relations);

/// Something that the programme did or will do.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Its id.
    pub id: ActivityId,
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub text: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Activity {
    /// An activity on a day.
    pub fn new(id: ActivityId, date: NaiveDate, text: impl Into<String>) -> Self {
        Self { id, date, text: text.into(), extra: Extra::new() }
    }

    fn empty() -> Self {
        Self::new(ActivityId::lossy(""), NaiveDate::MIN, "")
    }
}

record!(Activity { id: Need, date: Need, text: Need });
inner_record!(Activity);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_in_all_are_spread_and_five_before_each_are_not() {
        let mut exercise = Exercise::empty();
        let meetings = |e: &Exercise| (0..e.slots()).map(|slot| e.meeting_of(slot)).collect::<Vec<_>>();
        assert_eq!(meetings(&exercise), [1, 1, 2, 3, 4]);
        exercise.reading = Reading::BeforeEach;
        let each = meetings(&exercise);
        assert_eq!(each.len(), 20);
        assert!((1..=4).all(|n| each.iter().filter(|m| **m == n).count() == 5));
    }

    #[test]
    fn a_programme_is_maintained_up_to_the_day_on_which_the_interval_ends() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut relations = Relations::empty();
        assert_eq!(relations.is_maintained(day("2026-05-01")), None);
        relations.interval_months = Some(3);
        assert_eq!(relations.is_maintained(day("2026-05-01")), Some(false));
        relations.activities.push(Activity::new(ActivityId::lossy("a"), day("2026-01-31"), "Visit"));
        relations.activities.push(Activity::new(ActivityId::lossy("b"), day("2026-12-01"), "Planned"));
        for (on, maintained) in
            [("2026-01-30", false), ("2026-01-31", true), ("2026-04-30", true), ("2026-05-01", false)]
        {
            assert_eq!(relations.is_maintained(day(on)), Some(maintained), "{on}");
        }
    }
}
