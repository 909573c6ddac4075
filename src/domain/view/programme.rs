//! The exercise: what each meeting and each salesperson still needs, and what the time goes into before and after it.

use super::agenda::{Topic, topics};
use crate::domain::model::{Exercise, Interview, InterviewId, MEETINGS, Meeting, MeetingId, SalespersonId, Scorecard};
use chrono::NaiveDate;
use std::{collections::BTreeSet, sync::Arc};

/// The exercise as of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammeModel {
    /// The four meetings.
    pub meetings: Vec<MeetingCard>,
    /// Who takes part.
    pub people: Vec<PersonRow>,
    /// How many interviews of the setting took place.
    pub done: usize,
    /// How many it asks for.
    pub of: usize,
}

/// One of the four meetings.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingCard {
    /// Which one, 1 to 4.
    pub number: u16,
    /// What is planned; none while nothing is.
    pub meeting: Option<Arc<Meeting>>,
    /// The last day for the interviews before it: the day before.
    pub due: Option<NaiveDate>,
    /// The topics of its own.
    pub topics: Vec<Topic>,
    /// How many of the interviews before it took place.
    pub done: usize,
    /// How many there are to be before it.
    pub of: usize,
}

impl MeetingCard {
    /// The meeting to change: what is planned, else one with this id.
    pub fn meeting_or(&self, id: MeetingId) -> Meeting {
        self.meeting.as_ref().map_or_else(|| Meeting::new(id, self.number), |meeting| Meeting::clone(meeting))
    }
}

/// A salesperson with the own interviews.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    /// Its id.
    pub id: SalespersonId,
    /// How it is called.
    pub name: String,
    /// The interviews that the setting asks for.
    pub slots: Vec<Slot>,
    /// Those that it does not ask for, kept all the same.
    pub beyond: Vec<Slot>,
}

/// A place for an interview.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// Which of the salesperson, from 0.
    pub slot: u16,
    /// The meeting before which it is to be, 1 to 4.
    pub meeting: u16,
    /// What is planned or was heard.
    pub interview: Option<Arc<Interview>>,
    /// How far it is.
    pub state: SlotState,
}

/// How far an interview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotState {
    /// It took place on this day.
    Done(NaiveDate),
    /// It was due by this day, which has passed.
    Overdue(NaiveDate),
    /// It has been arranged for this day.
    Planned(NaiveDate),
    /// It is due by this day.
    Due(NaiveDate),
    /// It is to come, and its meeting has no date.
    Open,
}

/// The exercise as of a day.
pub fn programme(card: &Scorecard, today: NaiveDate) -> ProgrammeModel {
    let exercise = &card.exercise;
    let meeting = |number: u16| card.meetings.iter().find(|meeting| meeting.number == number);
    let due = |number: u16| meeting(number).and_then(|meeting| meeting.date).and_then(|date| date.pred_opt());
    let place = |slot: u16, interview: Option<&Arc<Interview>>| {
        let number = exercise.meeting_of(slot);
        let state = state(interview.and_then(|interview| interview.date), due(number), today);
        Slot { slot, meeting: number, interview: interview.cloned(), state }
    };
    let mut people = Vec::new();
    for person in &exercise.salespeople {
        let own: Vec<&Arc<Interview>> = card.interviews.iter().filter(|i| i.salesperson == person.id).collect();
        let mut placed: BTreeSet<&InterviewId> = BTreeSet::new();
        let mut slots = Vec::new();
        for slot in 0..exercise.slots() {
            let interview = own.iter().find(|interview| interview.slot == slot).copied();
            placed.extend(interview.map(|interview| &interview.id));
            slots.push(place(slot, interview));
        }
        let rest = own.into_iter().filter(|interview| !placed.contains(&interview.id));
        let beyond = rest.map(|interview| place(interview.slot, Some(interview))).collect();
        people.push(PersonRow { id: person.id.clone(), name: person.name.clone(), slots, beyond });
    }
    let count = |number: Option<u16>, only_done: bool| {
        let slots = people.iter().flat_map(|person| &person.slots);
        let here = slots.filter(|slot| number.is_none_or(|number| slot.meeting == number));
        here.filter(|slot| !only_done || matches!(slot.state, SlotState::Done(_))).count()
    };
    let meetings = (1..=MEETINGS)
        .map(|number| MeetingCard {
            number,
            meeting: meeting(number).cloned(),
            due: due(number),
            topics: meeting(number).map(|meeting| topics(&meeting.agenda)).unwrap_or_default(),
            done: count(Some(number), true),
            of: count(Some(number), false),
        })
        .collect();
    let (done, of) = (count(None, true), count(None, false));
    ProgrammeModel { meetings, people, done, of }
}

fn state(date: Option<NaiveDate>, due: Option<NaiveDate>, today: NaiveDate) -> SlotState {
    match (date, due) {
        (Some(date), _) if date <= today => SlotState::Done(date),
        (_, Some(due)) if due < today => SlotState::Overdue(due),
        (Some(date), _) => SlotState::Planned(date),
        (None, Some(due)) => SlotState::Due(due),
        (None, None) => SlotState::Open,
    }
}

/// Where the attention of the organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// More time for the issues of prospects than for the own products.
    External,
    /// Less.
    Internal,
    /// The same, or none at all.
    Undecided,
}

/// How the time is shared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeShare {
    /// The part for the issues of prospects, 0 to 1; none where there are no hours at all.
    pub share: Option<f64>,
    /// What it says.
    pub focus: Focus,
}

/// How the hours a month are shared; none while one of the two is not known.
pub fn time_share(product: Option<f64>, prospect: Option<f64>) -> Option<TimeShare> {
    let (product, prospect) = (product?, prospect?);
    if product.is_nan() || prospect.is_nan() || product < 0.0 || prospect < 0.0 {
        return None;
    }
    let focus = match prospect.total_cmp(&product) {
        std::cmp::Ordering::Greater => Focus::External,
        std::cmp::Ordering::Less => Focus::Internal,
        std::cmp::Ordering::Equal => Focus::Undecided,
    };
    // Halved first, so that the sum of two numbers stays a number.
    let whole = 0.5 * product + 0.5 * prospect;
    Some(TimeShare { share: (whole > 0.0).then(|| 0.5 * prospect / whole), focus })
}

/// How the time is shared before and after the exercise, and the difference of the two in percentage points.
pub fn time_shares(exercise: &Exercise) -> (Option<TimeShare>, Option<TimeShare>, Option<f64>) {
    let before = time_share(exercise.product_before, exercise.prospect_before);
    let after = time_share(exercise.product_after, exercise.prospect_after);
    let share = |time: Option<TimeShare>| time.and_then(|time| time.share);
    let change = share(after).zip(share(before)).map(|(after, before)| 100.0 * (after - before));
    (before, after, change)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Reading, Salesperson, ScorecardId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Two salespeople, the first two meetings on 11 March and 8 April.
    fn card(interviews: &[(&str, &str, u16, Option<&str>)]) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for name in ["A", "B"] {
            card.exercise.salespeople.push(Salesperson::new(SalespersonId::lossy(name), name));
        }
        for (number, date) in [(1, "2026-03-11"), (2, "2026-04-08")] {
            let mut meeting = Meeting::new(MeetingId::lossy(&format!("m{number}")), number);
            meeting.date = Some(day(date));
            card.meetings.push(Arc::new(meeting));
        }
        for (id, person, slot, date) in interviews {
            let mut interview = Interview::new(InterviewId::lossy(id), SalespersonId::lossy(person), *slot);
            interview.date = date.map(day);
            card.interviews.push(Arc::new(interview));
        }
        card
    }

    use SlotState::{Done, Due, Open, Overdue, Planned};

    #[test]
    fn interviews_are_due_the_day_before_their_meeting_and_overdue_the_day_after_that() {
        let card = card(&[("i", "A", 0, Some("2026-03-02"))]);
        let states = |today: &str| {
            programme(&card, day(today)).people[0].slots.iter().map(|slot| slot.state).collect::<Vec<_>>()
        };
        let (first, second) = (day("2026-03-10"), day("2026-04-07"));
        let done = Done(day("2026-03-02"));
        assert_eq!(states("2026-03-10"), [done, Due(first), Due(second), Open, Open]);
        assert_eq!(states("2026-03-11"), [done, Overdue(first), Due(second), Open, Open]);
        // A day that is still to come is a plan, not a deed.
        assert_eq!(states("2026-03-01")[0], Planned(day("2026-03-02")));
    }

    #[test]
    fn an_arranged_interview_whose_day_comes_too_late_is_overdue_until_it_takes_place() {
        let card = card(&[("i", "A", 0, Some("2026-03-20"))]);
        let state = |today: &str| programme(&card, day(today)).people[0].slots[0].state;
        assert_eq!(state("2026-03-10"), Planned(day("2026-03-20")));
        assert_eq!(state("2026-03-12"), Overdue(day("2026-03-10")));
        assert_eq!(state("2026-03-20"), Done(day("2026-03-20")));
    }

    #[test]
    fn progress_counts_what_took_place_in_all_and_before_each_meeting() {
        let card = card(&[
            ("i", "A", 0, Some("2026-03-02")),
            ("j", "B", 1, Some("2026-03-03")),
            ("k", "B", 2, Some("2026-12-01")),
            ("l", "B", 4, None),
        ]);
        let model = programme(&card, day("2026-03-05"));
        assert_eq!((model.done, model.of), (2, 10));
        let counts: Vec<_> = model.meetings.iter().map(|meeting| (meeting.done, meeting.of)).collect();
        assert_eq!(counts, [(2, 4), (0, 2), (0, 2), (0, 2)]);
        assert_eq!(model.meetings[0].due, Some(day("2026-03-10")));
        assert_eq!(model.meetings[3].due, None);
    }

    #[test]
    fn another_reading_moves_interviews_beyond_the_setting_and_back_without_losing_one() {
        let mut card = card(&[("i", "A", 0, Some("2026-03-02")), ("j", "A", 7, Some("2026-03-03"))]);
        card.exercise.reading = Reading::BeforeEach;
        let ids = |slots: &[Slot]| -> Vec<String> {
            slots.iter().filter_map(|slot| slot.interview.as_ref()).map(|i| i.id.to_string()).collect()
        };
        let each = programme(&card, day("2026-03-05"));
        assert_eq!((each.done, each.of), (2, 40));
        assert_eq!((ids(&each.people[0].slots), each.people[0].beyond.len()), (vec!["i".into(), "j".into()], 0));
        assert_eq!(each.people[0].slots[7].meeting, 2);
        card.exercise.reading = Reading::InAll;
        let all = programme(&card, day("2026-03-05"));
        assert_eq!((all.done, all.of), (1, 10));
        assert_eq!((ids(&all.people[0].slots), ids(&all.people[0].beyond)), (vec!["i".into()], vec!["j".into()]));
    }

    #[test]
    fn a_second_interview_in_the_same_slot_is_kept_beyond_the_setting() {
        let card = card(&[("i", "A", 0, None), ("j", "A", 0, None)]);
        let person = &programme(&card, day("2026-03-05")).people[0];
        assert_eq!(person.slots[0].interview.as_ref().map(|i| i.id.as_str()), Some("i"));
        assert_eq!(person.beyond[0].interview.as_ref().map(|i| i.id.as_str()), Some("j"));
    }

    #[test]
    fn more_than_half_of_the_time_is_external_less_is_internal_and_half_is_undecided() {
        let share = |product: f64, prospect: f64| {
            let time = time_share(Some(product), Some(prospect)).unwrap();
            (time.share, time.focus)
        };
        assert_eq!(share(10.0, 30.0), (Some(0.75), Focus::External));
        assert_eq!(share(30.0, 10.0), (Some(0.25), Focus::Internal));
        assert_eq!(share(8.0, 8.0), (Some(0.5), Focus::Undecided));
        assert_eq!(share(0.0, 0.0), (None, Focus::Undecided));
        assert_eq!(share(f64::MAX, f64::MAX), (Some(0.5), Focus::Undecided));
        assert_eq!(time_share(Some(1.0), None), None);
        assert_eq!(time_share(Some(-1.0), Some(2.0)), None);
    }

    #[test]
    fn the_difference_is_told_in_percentage_points_once_both_shares_are_known() {
        let mut exercise = Exercise { product_before: Some(30.0), prospect_before: Some(10.0), ..Exercise::default() };
        assert_eq!(time_shares(&exercise).2, None);
        exercise.product_after = Some(20.0);
        exercise.prospect_after = Some(30.0);
        let (before, after, change) = time_shares(&exercise);
        assert_eq!((before.unwrap().focus, after.unwrap().focus), (Focus::Internal, Focus::External));
        assert!((change.unwrap() - 35.0).abs() < 1e-9, "25 % to 60 %");
    }
}
