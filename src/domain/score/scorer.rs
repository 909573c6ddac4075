//! Scores a scorecard again and again: after an edit only what the edit touches.
//!
//! Versions of a scorecard share what is the same in both, so a part at the same address is the same. What cannot be told by
//! that is scored from nothing; either way the outcome is that of [`super::score`], to the last bit.

use super::{
    Request, Scores,
    frame::{Frame, put_perspective, total},
    kpi::score_among,
    others::Others,
    view::{View, seen},
};
use crate::domain::model::{Calculation, Kpi, Period, PeriodKind, Scorecard, referred};
use chrono::NaiveDate;
use std::sync::Arc;

/// Keeps the last version that it scored, with its scores.
#[derive(Debug, Default)]
pub struct Scorer {
    last: Option<Last>,
    span: Option<Span>,
}

impl Scorer {
    /// The scores of a scorecard, as [`super::score`] gives them.
    pub fn score(&mut self, card: &Arc<Scorecard>, request: Request) -> Arc<Scores> {
        let last = self.last.take().and_then(|last| last.edited(card, request)).unwrap_or_else(|| {
            let frame = Frame::of(card);
            let scores = Arc::new(frame.score(&Others::of(card), card, request));
            Last { card: Arc::clone(card), frame, readers: readers(card), scores }
        });
        let scores = Arc::clone(&last.scores);
        self.last = Some(last);
        scores
    }

    /// What to score: the wished view, else [`super::default_view`]; as of [`super::default_as_of`].
    pub fn request(&mut self, card: &Arc<Scorecard>, wished: Option<View>, today: NaiveDate) -> Request {
        let span = self.span.take().and_then(|span| span.edited(card, today)).unwrap_or_else(|| Span::of(card, today));
        let (as_of, day) = (span.as_of, span.seen.unwrap_or(span.as_of));
        let view = wished.unwrap_or_else(|| View::around(span.kind, day, card.fiscal()));
        self.span = Some(span);
        Request { view, as_of }
    }
}

/// Where two versions of a list differ; none where an entry came, went, or is another one.
fn changed<T>(before: &[Arc<T>], after: &[Arc<T>], same: impl Fn(&T, &T) -> bool) -> Option<Vec<usize>> {
    if before.len() != after.len() {
        return None;
    }
    let mut places = Vec::new();
    for (at, (before, after)) in before.iter().zip(after).enumerate() {
        if !Arc::ptr_eq(before, after) {
            if !same(before, after) {
                return None;
            }
            places.push(at);
        }
    }
    Some(places)
}

#[derive(Debug)]
struct Last {
    card: Arc<Scorecard>,
    frame: Frame,
    /// The KPIs whose formulas refer to other KPIs, and the ids of those.
    readers: Vec<(usize, Vec<String>)>,
    scores: Arc<Scores>,
}

impl Last {
    /// The scores of another version; none where they have to be worked out from nothing.
    fn edited(self, card: &Arc<Scorecard>, request: Request) -> Option<Self> {
        let before = self.scores.request;
        if Arc::ptr_eq(&self.card, card) && before == request {
            return Some(self);
        }
        let fiscal = card.fiscal();
        // The last day that counts as past matters up to the end of the view.
        let limit = |request: Request| request.view.last_day(fiscal).min(request.as_of);
        let same_view = before.view == request.view && limit(before) == limit(request);
        if !same_view || !has_same_rules(&self.card, card) || !self.frame.is_sound() {
            return None;
        }
        let mut kpis = changed(&self.card.kpis, &card.kpis, |a, b| {
            a.id == b.id && a.objective == b.objective && expression(a) == expression(b)
        })?;
        self.add_readers(card, &mut kpis);
        let objectives = changed(&self.card.objectives, &card.objectives, |a, b| {
            a.id == b.id && a.parent == b.parent && a.perspective == b.perspective
        })?;
        let perspectives = changed(&self.card.perspectives, &card.perspectives, |a, b| a.id == b.id)?;

        let Self { frame, readers, scores, .. } = self;
        let (others, mut scores) = (Others::of(card), Scores::clone(&scores));
        scores.request = request;
        let mut touched = Touched::none(card);
        for at in kpis {
            let kpi = card.kpis.get(at)?;
            frame.kpis.put(&mut scores.kpis, at, score_among(&others, kpi, request));
            frame.tree.of_kpi(at).into_iter().for_each(|objective| touched.objective(objective));
        }
        for at in objectives {
            // Its own rule, and its weight in what it is part of.
            touched.objective(at);
            touched.above(&frame, at);
        }
        perspectives.into_iter().for_each(|at| touched.perspective(at));
        for at in &frame.order {
            if touched.objectives.get(*at) == Some(&true) {
                frame.put_objective(card, *at, &scores.kpis, &mut scores.objectives);
                touched.above(&frame, *at);
            }
        }
        for (at, _) in touched.perspectives.iter().enumerate().filter(|(_, touched)| **touched) {
            put_perspective(card, &frame.tree, at, &scores.objectives, &mut scores.perspectives);
        }
        scores.total = total(card, &frame.tree, &scores.perspectives);
        Some(Self { card: Arc::clone(card), frame, readers, scores: Arc::new(scores) })
    }

    /// Adds the KPIs whose formulas refer to one of these, over as many others as it may be.
    fn add_readers(&self, card: &Scorecard, kpis: &mut Vec<usize>) {
        let id = |at: &usize| card.kpis.get(*at).map(|kpi| kpi.id.as_str());
        let mut from = 0;
        while from < kpis.len() && !self.readers.is_empty() {
            let ids: Vec<&str> = kpis.iter().skip(from).filter_map(id).collect();
            from = kpis.len();
            let reads = |referred: &[String]| referred.iter().any(|id| ids.contains(&id.as_str()));
            let found: Vec<usize> = self.readers.iter().filter(|(_, of)| reads(of)).map(|(at, _)| *at).collect();
            let new: Vec<usize> = found.into_iter().filter(|at| !kpis.contains(at)).collect();
            kpis.extend(new);
        }
    }
}

/// The KPIs whose formulas refer to other KPIs, and the ids of those.
fn readers(card: &Scorecard) -> Vec<(usize, Vec<String>)> {
    let referring = card.kpis.iter().enumerate().map(|(at, kpi)| (at, referred(kpi)));
    referring.filter(|(_, ids)| !ids.is_empty()).collect()
}

/// The formula of a KPI; empty where it has none.
fn expression(kpi: &Kpi) -> &str {
    match &kpi.calculation {
        Calculation::Value { .. } => "",
        Calculation::Formula { expression, .. } => expression,
    }
}

/// What has to be put together anew.
struct Touched {
    objectives: Vec<bool>,
    perspectives: Vec<bool>,
}

impl Touched {
    fn none(card: &Scorecard) -> Self {
        Self { objectives: vec![false; card.objectives.len()], perspectives: vec![false; card.perspectives.len()] }
    }

    fn objective(&mut self, at: usize) {
        self.objectives.get_mut(at).into_iter().for_each(|touched| *touched = true);
    }

    fn perspective(&mut self, at: usize) {
        self.perspectives.get_mut(at).into_iter().for_each(|touched| *touched = true);
    }

    /// What an objective is part of.
    fn above(&mut self, frame: &Frame, at: usize) {
        frame.tree.parent(at).into_iter().for_each(|parent| self.objective(parent));
        frame.tree.perspective(at).into_iter().for_each(|perspective| self.perspective(perspective));
    }
}

/// Whether everything is the same that all scores depend on.
fn has_same_rules(one: &Scorecard, other: &Scorecard) -> bool {
    one.fiscal() == other.fiscal()
        && one.cut_points == other.cut_points
        && one.rule == other.rule
        && one.own_score == other.own_score
        && one.only_lagging == other.only_lagging
}

/// What the measured periods of a version say about what to view.
#[derive(Debug)]
struct Span {
    card: Arc<Scorecard>,
    today: NaiveDate,
    /// The last day of the newest measured period.
    last_day: Option<NaiveDate>,
    /// The last day that counts as past.
    as_of: NaiveDate,
    /// The shortest kind of newest measured periods.
    kind: Option<PeriodKind>,
    /// The latest day by which newest measured periods that end on that last day are seen.
    seen: Option<NaiveDate>,
}

impl Span {
    fn of(card: &Arc<Scorecard>, today: NaiveDate) -> Self {
        let fiscal = card.fiscal();
        let newest = || card.kpis.iter().filter_map(|kpi| kpi.newest());
        let last_day = newest().map(|period| period.last_day(fiscal)).max();
        let as_of = last_day.map_or(today, |day| day.min(today));
        let seen = newest().filter_map(|period| seen(period, as_of, fiscal)).max();
        Self { card: Arc::clone(card), today, last_day, as_of, kind: newest().map(Period::kind).min(), seen }
    }

    /// The same of another version; none where all KPIs have to be asked.
    fn edited(mut self, card: &Arc<Scorecard>, today: NaiveDate) -> Option<Self> {
        let fiscal = card.fiscal();
        if fiscal != self.card.fiscal() || today != self.today {
            return None;
        }
        for at in changed(&self.card.kpis, &card.kpis, |_, _| true)? {
            let (before, after) = (self.card.kpis.get(at)?.newest(), card.kpis.get(at)?.newest());
            if before == after {
                continue;
            }
            // What alone made the outcome what it is may be gone.
            let alone = |before: Period| {
                let day = before.last_day(fiscal);
                let shortest = Some(before.kind()) == self.kind && after.map(Period::kind) != self.kind;
                Some(day) == self.last_day || day == self.as_of || shortest
            };
            if before.is_some_and(alone) {
                return None;
            }
            let Some(after) = after else { continue };
            self.last_day = self.last_day.max(Some(after.last_day(fiscal)));
            self.kind = self.kind.into_iter().chain([after.kind()]).min();
            self.seen = self.seen.max(seen(after, self.as_of, fiscal));
        }
        self.card = Arc::clone(card);
        (self.last_day.map_or(today, |day| day.min(today)) == self.as_of).then_some(self)
    }
}
