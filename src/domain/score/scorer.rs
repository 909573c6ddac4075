//! Scores a scorecard again and again: after an edit only what the edit touches.
//!
//! Versions of a scorecard share what is the same in both, so a part at the same address is the same. What cannot be told by
//! that is scored from nothing; either way the outcome is that of [`super::score`], to the last bit.

use super::{
    Request, Scores,
    frame::Frame,
    kpi::score_kpi,
    view::{View, kind, last_day},
};
use crate::domain::model::{Kpi, PeriodKind, Scorecard};
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
            let scores = Arc::new(frame.score(card, request));
            Last { card: Arc::clone(card), frame, scores }
        });
        let scores = Arc::clone(&last.scores);
        self.last = Some(last);
        scores
    }

    /// What to score: the wished view, else [`super::default_view`]; as of [`super::default_as_of`].
    pub fn request(&mut self, card: &Arc<Scorecard>, wished: Option<View>, today: NaiveDate) -> Request {
        let span = self.span.take().and_then(|span| span.edited(card)).unwrap_or_else(|| Span::of(card));
        let as_of = span.last_day.map_or(today, |day| day.min(today));
        let view = wished.unwrap_or_else(|| View::around(span.kind.unwrap_or_default(), as_of, card.fiscal()));
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
    scores: Arc<Scores>,
}

impl Last {
    /// The scores of another version; none where they have to be worked out from nothing.
    fn edited(self, card: &Arc<Scorecard>, request: Request) -> Option<Self> {
        let before = self.scores.request;
        if Arc::ptr_eq(&self.card, card) && before == request {
            return Some(self);
        }
        let (fiscal, cuts) = (card.fiscal(), card.cut_points);
        // The last day that counts as past matters up to the end of the view.
        let limit = |request: Request| request.view.last_day(fiscal).min(request.as_of);
        let same_view = before.view == request.view && limit(before) == limit(request);
        if !same_view || !has_same_rules(&self.card, card) || !self.frame.is_sound() {
            return None;
        }
        let kpis = changed(&self.card.kpis, &card.kpis, |a, b| a.id == b.id && a.objective == b.objective)?;
        let kpis = with_dependants(card, kpis);
        let objectives = changed(&self.card.objectives, &card.objectives, |a, b| {
            a.id == b.id && a.parent == b.parent && a.perspective == b.perspective
        })?;
        let perspectives = changed(&self.card.perspectives, &card.perspectives, |a, b| a.id == b.id)?;

        let (frame, mut scores) = (self.frame, Scores::clone(&self.scores));
        scores.request = request;
        let mut touched = Touched::none(card);
        for at in kpis {
            let kpi = card.kpis.get(at)?;
            frame.kpis.put(&mut scores.kpis, at, score_kpi(kpi, request, fiscal, cuts));
            frame.tree.of_kpi(at).into_iter().for_each(|objective| touched.objective(objective));
        }
        for at in objectives {
            // Its own rule, and its weight in what it is part of.
            touched.objective(at);
            touched.above(&frame, at);
        }
        perspectives.into_iter().for_each(|at| touched.perspective(at));
        for at in frame.order() {
            if touched.objectives.get(*at) == Some(&true) {
                frame.put_objective(card, *at, &scores.kpis, &mut scores.objectives);
                touched.above(&frame, *at);
            }
        }
        for (at, _) in touched.perspectives.iter().enumerate().filter(|(_, touched)| **touched) {
            frame.put_perspective(card, at, &scores.objectives, &mut scores.perspectives);
        }
        scores.total = frame.total(card, &scores.perspectives);
        Some(Self { card: Arc::clone(card), frame, scores: Arc::new(scores) })
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

/// KPIs and all those whose values come from theirs. A KPI has its own series only, so none is added.
fn with_dependants(_card: &Scorecard, kpis: Vec<usize>) -> Vec<usize> {
    kpis
}

/// What the measured periods of a version say about what to view.
#[derive(Debug)]
struct Span {
    card: Arc<Scorecard>,
    /// The last day of the newest measured period.
    last_day: Option<NaiveDate>,
    /// The shortest kind of measured periods.
    kind: Option<PeriodKind>,
}

impl Span {
    fn of(card: &Arc<Scorecard>) -> Self {
        let fiscal = card.fiscal();
        Self {
            card: Arc::clone(card),
            last_day: card.kpis.iter().filter_map(|kpi| last_day(kpi, fiscal)).max(),
            kind: card.kpis.iter().filter_map(|kpi| kind(kpi)).min(),
        }
    }

    /// The same of another version; none where all KPIs have to be asked.
    fn edited(mut self, card: &Arc<Scorecard>) -> Option<Self> {
        let fiscal = card.fiscal();
        if fiscal != self.card.fiscal() {
            return None;
        }
        for at in changed(&self.card.kpis, &card.kpis, |_, _| true)? {
            let (before, after): (&Kpi, &Kpi) = (self.card.kpis.get(at)?, card.kpis.get(at)?);
            let days = (last_day(before, fiscal), last_day(after, fiscal));
            let kinds = (kind(before), kind(after));
            // What alone made the outcome what it is may be gone.
            if (days.0 == self.last_day && days.1 < days.0) || (kinds.0 == self.kind && kinds.1 != kinds.0) {
                return None;
            }
            self.last_day = self.last_day.max(days.1);
            self.kind = self.kind.into_iter().chain(kinds.1).min();
        }
        self.card = Arc::clone(card);
        Some(self)
    }
}
