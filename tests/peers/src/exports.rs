//! What the page calls. Everything is handed over as numbers, NaN where there is none, so that both sides can be compared.

use crate::card::{self, Row};
use fokus::domain::{
    edit::{Cell, Command, Editor},
    model::{Measurement, Scorecard},
    score::{Request, Scorer, Scores, View, course, score, score_each},
};
use std::{cell::RefCell, sync::Arc};
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Default)]
struct State {
    rows: Vec<Row>,
    months: usize,
    card: Option<Arc<Scorecard>>,
    /// The performances of all months: of the KPIs, the objectives, the perspectives, the whole.
    lists: [Vec<f64>; 4],
    scorer: Scorer,
    /// Versions with one more edit each, to be scored.
    versions: Vec<Arc<Scorecard>>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

fn with<T>(of: impl FnOnce(&mut State) -> T) -> T {
    STATE.with_borrow_mut(of)
}

fn number(value: Option<f64>) -> f64 {
    value.unwrap_or(f64::NAN)
}

impl State {
    fn card(&self) -> Arc<Scorecard> {
        Arc::clone(self.card.as_ref().expect("`generate` comes first"))
    }

    /// The view of the month so many after the first.
    fn request(&self, month: usize) -> Request {
        let view = View::of(card::month(month));
        Request { view, as_of: view.last_day(self.card().fiscal()) }
    }
}

/// Makes up the numbers and the scorecard.
#[wasm_bindgen]
pub fn generate(kpis: usize, months: usize) {
    with(|state| {
        let rows = card::rows(kpis, months);
        let card = Some(Arc::new(card::scorecard(&rows)));
        *state = State { rows, months, card, ..State::default() };
    });
}

/// Baseline, target and weight of each KPI, then its values of all months.
#[wasm_bindgen]
pub fn rows() -> Vec<f64> {
    with(|state| {
        let row = |row: &Row| {
            let own = [row.baseline, row.target, row.weight];
            own.into_iter().chain(row.values.iter().map(|value| number(*value))).collect::<Vec<_>>()
        };
        state.rows.iter().flat_map(row).collect()
    })
}

/// The weights of the objectives, then those of the perspectives.
#[wasm_bindgen]
pub fn weights() -> Vec<f64> {
    with(|state| {
        let card = state.card();
        card.objectives.iter().map(|o| o.weight).chain(card.perspectives.iter().map(|p| p.weight)).collect()
    })
}

/// Makes the scorecard of the numbers anew, as reading a file would.
#[wasm_bindgen]
pub fn build() {
    with(|state| state.card = Some(Arc::new(card::scorecard(&state.rows))));
}

/// Works out the performances of all months from nothing; `places` says where they are.
#[wasm_bindgen]
pub fn performances() {
    with(|state| {
        let months = u16::try_from(state.months).expect("few months");
        let card = state.card();
        let course = course(&card, View::of(card::month(0)), months);
        let total = course.total.into_iter().map(number).collect();
        let nodes = (course.objectives.into_cells(), course.perspectives.into_cells());
        state.lists = [course.kpis.into_cells(), nodes.0, nodes.1, total];
    });
}

/// Where in this program's memory the performances are: address and count of those of the KPIs, the objectives, the
/// perspectives and the whole, month by month within each.
#[wasm_bindgen]
pub fn places() -> Vec<usize> {
    with(|state| state.lists.iter().flat_map(|list| [list.as_ptr() as usize, list.len()]).collect())
}

/// All scores of the last month from nothing, with what explains them: its performances, as above.
#[wasm_bindgen]
pub fn shown() -> Vec<f64> {
    with(|state| of_scores(&score(&state.card(), state.request(state.months - 1))))
}

fn of_scores(scores: &Scores) -> Vec<f64> {
    // The ids are numbered, so their order is that of the rows.
    let kpis = scores.kpis.values().map(|score| number(score.performance.ok()));
    let nodes = scores.objectives.values().chain(scores.perspectives.values()).chain([&scores.total]);
    kpis.chain(nodes.map(|node| number(node.performance))).collect()
}

/// All scores of all months from nothing, with what explains them: the totals.
#[wasm_bindgen]
pub fn explained() -> Vec<f64> {
    with(|state| {
        let requests: Vec<Request> = (0..state.months).map(|month| state.request(month)).collect();
        score_each(&state.card(), requests.into_iter()).map(|scores| number(scores.total.performance)).collect()
    })
}

/// Prepares `edits` versions, each with another value of one KPI in the last month, and scores the one before them.
#[wasm_bindgen]
pub fn prepare_edits(edits: usize) {
    with(|state| {
        let mut card = state.card();
        let month = card::month(state.months - 1);
        state.versions = (0..edits)
            .map(|n| {
                let mut next = Scorecard::clone(&card);
                let at = (n * 7_919) % next.kpis.len();
                let kpi = Arc::make_mut(&mut next.kpis[at]);
                if let fokus::domain::model::Calculation::Value { values, .. } = &mut kpi.calculation {
                    let value = kpi.baseline.unwrap_or(0.0) + n as f64;
                    Arc::make_mut(values).0.insert(month, Measurement::Value(value));
                }
                card = Arc::new(next);
                Arc::clone(&card)
            })
            .collect();
        state.versions.reverse();
        let (card, view) = (state.card(), View::of(month));
        let request = state.scorer.request(&card, Some(view), card::month(state.months).last_day(card.fiscal()));
        state.scorer.score(&card, request);
    });
}

/// What to view and all scores of the shown month after the next edit, as the app works them out: the total.
#[wasm_bindgen]
pub fn score_edit() -> f64 {
    with(|state| {
        let card = state.versions.pop().expect("`prepare_edits` made enough");
        let view = View::of(card::month(state.months - 1));
        let request = state.scorer.request(&card, Some(view), card::month(state.months).last_day(card.fiscal()));
        let scores = state.scorer.score(&card, request);
        state.card = Some(card);
        number(scores.total.performance)
    })
}

/// One value typed into the table, as the app does it, check and all: whether it was taken. Scores are not part of it.
#[wasm_bindgen]
pub fn edit(value: f64) -> bool {
    with(|state| {
        let card = state.card();
        let Some(id) = card.kpis.first().map(|kpi| kpi.id.clone()) else { return false };
        let mut editor = Editor::new(card);
        let cell = Cell::Value(String::new(), card::month(state.months - 1));
        editor.run(&Command::SetCells(id, vec![(cell, Some(value))])).is_ok()
    })
}
