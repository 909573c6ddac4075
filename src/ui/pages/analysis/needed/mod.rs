//! What it would take to reach a score: each measure alone, and several together.

mod alone;
mod joint;
mod trying;

use crate::{
    domain::{
        explain::needed::{self, Needed},
        model::{CutPoints, ObjectiveId, PerspectiveId, Scorecard},
        route::{AnalysisTab, Page},
        score::{Place, Status, walk},
        stats::TOLERANCE,
        text::{Lang, Msg, number},
        view::NodeId,
        wording,
    },
    state::{Session, scenarios::Scenarios},
    ui::{
        context::{lang, nav, scenarios, session, t},
        kit::{Button, IconName, NumberField, SelectField},
        pages::analysis::what_if,
    },
};
use alone::AloneTable;
use joint::JointTable;
use leptos::prelude::*;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shared {
    session: Session,
    scenarios: Scenarios,
    found: Memo<Option<Needed>>,
}

/// The part of the page.
#[component]
pub fn Needed() -> impl IntoView {
    let (session, scenarios, nav, lang) = (session(), scenarios(), nav(), lang());
    what_if::follow(session, scenarios);
    let scores = session.scores();
    let part = Memo::new(move |_| {
        let (part, scores) = (nav.part(), scores.get());
        if part.score(&scores).is_some() { part } else { NodeId::Total }
    });
    // None: where the next status begins.
    let typed = RwSignal::new(None::<f64>);
    let usual = Memo::new(move |_| {
        let scores = scores.get();
        let node = part.with(|part| part.score(&scores).map(|node| (node.performance, node.cuts)));
        node.map_or(100.0, |(today, cuts)| next_cut(today, cuts))
    });
    let wanted = Memo::new(move |_| typed.get().unwrap_or(usual.get()));
    let found =
        Memo::new(move |_| part.with(|part| needed::needed(&session.scorecard(), &scores.get(), part, wanted.get())));
    let shared = Shared { session, scenarios, found };
    let options = Memo::new(move |_| parts(&session.scorecard()));
    let choose = move |key: String| {
        nav.choose(Page::Analysis(AnalysisTab::Needed, of_key(&key)));
        typed.set(None);
    };
    let parse = Callback::new(move |text: String| {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let number = number::parse(lang, &text).map_err(|error| error.sentence(lang))?;
        if (0.0..=100.0).contains(&number) { Ok(Some(number)) } else { Err(Msg::NeededWantedWrong.text(lang)) }
    });
    let sentence = Memo::new(move |_| {
        let view = session.request().view;
        found
            .with(|found| found.as_ref().map(|found| wording::needed_sentence(lang, &session.scorecard(), view, found)))
    });
    let copy = move |()| {
        let (card, view) = (session.scorecard_untracked(), untrack(|| session.request()).view);
        if let Some(found) = found.get_untracked() {
            session.copy(wording::needed_text(lang, &card, view, &found), Msg::NeededCopied.text(lang));
        }
    };
    let open = Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(|found| !found.is_reached())));
    view! {
        <div class="stack stack--l">
            <section class="card stack" aria-label=t(Msg::AnalysisNeeded)>
                <div class="fields">
                    <SelectField
                        label=t(Msg::NeededPart)
                        value=Signal::derive(move || part.with(key))
                        options=options
                        on_commit=choose
                    />
                    <NumberField
                        label=t(Msg::NeededWanted)
                        hint=t(Msg::NeededWantedHint)
                        value=Signal::derive(move || number::for_input(lang, wanted.get()))
                        parse=parse
                        on_commit=move |number| typed.set(number)
                    />
                </div>
                <p role="status"><bdi>{move || sentence.get()}</bdi></p>
                <div class="row">
                    <Button icon=IconName::Copy on_click=copy>{t(Msg::ActionCopy)}</Button>
                </div>
            </section>
            {move || open.get().then(|| view! {
                <AloneTable shared=shared />
                <JointTable shared=shared />
            })}
        </div>
    }
}

/// Where the next status begins; 100 where there is none.
fn next_cut(today: Option<f64>, cuts: CutPoints) -> f64 {
    let today = today.unwrap_or(f64::NEG_INFINITY);
    let begins = Status::bands(cuts).into_iter().map(|(_, from, _)| from);
    begins.filter(|from| from.is_finite()).find(|from| today + TOLERANCE < *from).unwrap_or(100.0)
}

/// All parts to choose from, each indented below what it belongs to.
fn parts(card: &Scorecard) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for place in walk(card) {
        match place {
            Place::Scorecard => parts.push((key(&NodeId::Total), card.title.clone())),
            Place::Perspective(p) => {
                parts.push((key(&NodeId::Perspective(p.id.clone())), format!("\u{2003}{}", p.name)));
            }
            Place::Objective(o) => {
                parts.push((key(&NodeId::Objective(o.id.clone())), format!("\u{2003}\u{2003}{}", o.name)));
            }
            Place::Kpi(_) => {}
        }
    }
    parts
}

fn key(part: &NodeId) -> String {
    match part {
        NodeId::Total => String::new(),
        NodeId::Perspective(id) => format!("p {id}"),
        NodeId::Objective(id) => format!("o {id}"),
    }
}

fn of_key(key: &str) -> NodeId {
    match key.split_once(' ') {
        Some(("p", id)) => NodeId::Perspective(PerspectiveId::lossy(id)),
        Some((_, id)) => NodeId::Objective(ObjectiveId::lossy(id)),
        None => NodeId::Total,
    }
}

/// A value today, in the measure's unit.
fn today(lang: Lang, kpi: &crate::domain::model::Kpi, value: Option<f64>) -> String {
    value.map_or_else(|| number::NONE.to_owned(), |value| number::with_unit(lang, value, kpi.decimals, &kpi.unit))
}
