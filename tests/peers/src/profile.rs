//! Where the time goes, natively: `profile [KPIS] [MONTHS]`. For eyes and for a profiler; `tests/peers/run` measures what counts.

use fokus::domain::{
    model::{Calculation, Measurement, Scorecard},
    score::{Request, Scorer, View, course, default_as_of, score, score_each, score_kpi},
};
use fokus_peers::card;
use std::{hint::black_box, sync::Arc, time::Instant};

/// The median of several runs, in ms.
fn median<T>(runs: usize, mut run: impl FnMut() -> T) -> f64 {
    let mut time = || {
        let start = Instant::now();
        black_box(run());
        start.elapsed().as_secs_f64() * 1e3
    };
    let mut times: Vec<f64> = (0..runs).map(|_| time()).collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}

fn tell(what: &str, ms: f64) {
    println!("{ms:>10.3} ms  {what}");
}

/// The same scorecard with another value of one KPI.
fn edited(card: &Scorecard, at: usize, month: usize, value: f64) -> Arc<Scorecard> {
    let mut next = card.clone();
    if let Calculation::Value { values, .. } = &mut Arc::make_mut(&mut next.kpis[at]).calculation {
        Arc::make_mut(values).0.insert(card::month(month), Measurement::Value(value));
    }
    Arc::new(next)
}

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<usize>().expect("a number"));
    let (kpis, months) = (arguments.next().unwrap_or(10_000), arguments.next().unwrap_or(120));
    let rows = card::rows(kpis, months);
    let card = Arc::new(card::scorecard(&rows));
    let fiscal = card.fiscal();
    let request = |month: usize| {
        let view = View::of(card::month(month));
        Request { view, as_of: view.last_day(fiscal) }
    };
    let last = request(months - 1);

    tell("the scorecard made of its numbers", median(3, || card::scorecard(&rows)));
    tell("one view: all", median(21, || score(&card, last)));
    let each = || card.kpis.iter().for_each(|kpi| drop(black_box(score_kpi(&card, kpi, last))));
    tell("one view: each KPI by itself", median(21, each));
    tell(
        "all views, explained",
        median(1, || score_each(&card, (0..months).map(request)).for_each(|s| drop(black_box(s)))),
    );
    let views = u16::try_from(months).expect("few months");
    tell("all views, performances", median(9, || course(&card, View::of(card::month(0)), views)));
    tell(
        "twelve views, performances",
        median(9, || course(&card, View::of(card::month(months.saturating_sub(12))), 12)),
    );
    tell("the last measured day, asked of all KPIs", median(21, || default_as_of(&card, last.as_of)));
    let scores = score(&card, last);
    tell("a copy of all scores", median(21, || scores.clone()));
    tell("a copy of the scorecard", median(21, || Scorecard::clone(&card)));
    let mut scorer = Scorer::default();
    let mut versions: Vec<_> = (0..200)
        .scan(Arc::clone(&card), |card, n| {
            *card = edited(card, n * 37 % kpis, months - 1, n as f64);
            Some(Arc::clone(card))
        })
        .collect();
    versions.reverse();
    scorer.score(&card, scorer_request(&mut Scorer::default(), &card, last));
    scorer.request(&card, Some(last.view), last.as_of);
    let after_an_edit = || {
        let card = versions.pop().expect("enough versions");
        let request = scorer_request(&mut scorer, &card, last);
        scorer.score(&card, request)
    };
    tell("one view after an edit", median(200, after_an_edit));
}

fn scorer_request(scorer: &mut Scorer, card: &Arc<Scorecard>, last: Request) -> Request {
    scorer.request(card, Some(last.view), last.as_of)
}
