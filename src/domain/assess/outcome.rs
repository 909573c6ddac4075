//! The result of a round, put together.

use super::{
    group,
    lens::Lens,
    person::Frame,
    recommend,
    result::{Careless, Group, GroupHidden, GroupKey, Options, RoundResult, Split, SplitGroup, SplitResult, Subject},
    suppress::Cells,
};
use crate::domain::{gather, stats};
use std::collections::BTreeMap;

/// A round ready to be looked at.
pub(super) struct Looked<'a> {
    /// The round without careless answers; of one person alone with them.
    pub frame: Frame<'a>,
    /// What may be shown of it.
    pub cells: Cells,
    /// Careless answers, and whether they may be added.
    pub careless: Careless,
}

impl<'a> Looked<'a> {
    /// Looks at a round without careless answers.
    pub fn new(subject: &Subject<'a>) -> Self {
        let mut frame = Frame::new(subject);
        let people = frame.people.iter().filter(|person| person.careless).count();
        let k = usize::from(frame.round.minimum_group);
        let careless = Careless { people, counted: frame.alone && people > 0, switch: !frame.alone && people >= k };
        if !frame.alone {
            frame.people.retain(|person| !person.careless);
        }
        let cells = Cells::new(&frame);
        Self { frame, cells, careless }
    }

    /// A group of the round.
    pub fn lens(&self, key: GroupKey) -> Lens<'_, 'a> {
        Lens { frame: &self.frame, cells: &self.cells, key }
    }

    /// The levels of the weakest departments that may be shown, by dimension.
    fn weakest_departments(&self) -> BTreeMap<String, u16> {
        let level = |dimension, key| {
            let scores = group::scores(&self.lens(key), dimension).ok()?;
            Some(self.frame.questionnaire.level_of_score(stats::mean(&scores)?))
        };
        let is_department = |key: &GroupKey| matches!(key, GroupKey::Department(_));
        let weakest = self.frame.dimensions.iter().filter_map(|dimension| {
            let keys = self.frame.keys(Split::Departments).into_iter().filter(is_department);
            Some((dimension.id.clone(), keys.filter_map(|key| level(dimension, key)).min()?))
        });
        gather::map(weakest)
    }

    fn split(&self, split: Split, weakest: &BTreeMap<String, u16>, only_total: bool) -> SplitResult {
        let k = usize::from(self.frame.round.minimum_group);
        let groups: Vec<SplitGroup> = (self.frame.keys(split).into_iter())
            .filter_map(|key| {
                let lens = self.lens(key.clone());
                let n = lens.people().count();
                let shown = match (only_total, self.cells.shows_group(&key)) {
                    (false, true) => Ok(group::group(&lens, weakest)),
                    _ if n < k => Err(GroupHidden::TooFew),
                    _ => Err(GroupHidden::Protects),
                };
                (n > 0).then_some(SplitGroup { key, shown })
            })
            .collect();
        let total_only = groups.iter().all(|group| group.shown.is_err());
        SplitResult { split, groups, total_only }
    }
}

/// The result of a round.
pub fn result(subject: &Subject, options: &Options) -> RoundResult {
    let looked = Looked::new(subject);
    let all = Frame::new(subject);
    let with = options.with_careless && looked.careless.switch;
    let careless = Careless { counted: looked.careless.counted || with, ..looked.careless };
    let k = usize::from(all.round.minimum_group);
    let invited = all.round.people();
    let few = !all.alone && looked.frame.people.len() < k;
    let finished = all.people.len();
    let weakest = looked.weakest_departments();
    let cells = Cells::new(&all);
    let (whole, n) = if with {
        let lens = Lens { frame: &all, cells: &cells, key: GroupKey::Whole };
        (whole(&lens, &weakest), finished)
    } else {
        (whole(&looked.lens(GroupKey::Whole), &weakest), looked.frame.people.len())
    };
    let whole = whole.filter(|_| !few);
    let notes = match (&whole, with) {
        (None, _) => Vec::new(),
        (Some(_), true) => notes(&all),
        (Some(_), false) => notes(&looked.frame),
    };
    let said = |key: GroupKey| all.people.iter().any(|person| *person.group(Split::FrontLine) == key);
    RoundResult {
        n,
        invited,
        response_rate: invited.filter(|people| finished <= *people && *people > 0).map(|p| finished as f64 / p as f64),
        unfinished: all.unfinished,
        alone: all.alone,
        minimum_group: k,
        few,
        careless,
        recommendations: whole.as_ref().map_or(Vec::new(), |w| recommend::recommendations(all.questionnaire, w)),
        split: options.split.filter(|_| !few && !all.alone).map(|split| looked.split(split, &weakest, with)),
        front_line_only: !few && !all.alone && said(GroupKey::FrontLine) && !said(GroupKey::BackOffice),
        silent_departments: if few { Vec::new() } else { silent(&all) },
        notes,
        whole,
    }
}

fn whole(lens: &Lens, weakest: &BTreeMap<String, u16>) -> Option<Group> {
    (lens.frame.people.iter().any(|_| true) && lens.cells.shows_group(&GroupKey::Whole))
        .then(|| group::group(lens, weakest))
}

/// Departments that nobody answered from; none of one person alone, who is nobody's colleague here.
fn silent(frame: &Frame) -> Vec<String> {
    let answered = |id: &str| {
        frame.people.iter().any(
            |person| matches!(person.group(Split::Departments), GroupKey::Department(department) if department == id),
        )
    };
    let departments = frame.round.departments.iter().filter(|_| !frame.alone);
    departments.filter(|department| !answered(&department.id)).map(|department| department.id.clone()).collect()
}

fn notes(frame: &Frame) -> Vec<(String, Vec<String>)> {
    let of = |id: &String| {
        let notes = frame.people.iter().filter_map(|person| person.response.notes.get(id));
        let mut notes: Vec<String> = notes.map(|note| note.trim().to_owned()).filter(|note| !note.is_empty()).collect();
        gather::sort(&mut notes);
        (!notes.is_empty()).then(|| (id.clone(), notes))
    };
    frame.items.iter().filter_map(|item| of(&item.id)).collect()
}
