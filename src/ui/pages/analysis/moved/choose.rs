//! What is compared: whose score, and which two periods, or which file with now.

use super::{Side, file::OtherFile};
use crate::{
    domain::{
        model::{ObjectiveId, Period, PerspectiveId, Scorecard},
        route::{AnalysisTab, Page},
        score::{Place, Request, View, default_as_of, default_view, walk},
        text::{Lang, Msg, date},
        view::{NodeId, measured_periods},
        wording,
    },
    state::{Nav, Session},
    ui::{
        context::{lang, session, t},
        kit::{Segmented, SelectField},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// A scorecard from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    /// The name of the file.
    pub name: String,
    /// The scorecard.
    pub card: Arc<Scorecard>,
}

/// What was chosen.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    nav: Nav,
    /// The earlier period; none for the one before the viewed one.
    from: RwSignal<Option<Period>>,
    /// Compared with a file, not with a period.
    pub(super) with_file: RwSignal<bool>,
    /// The file.
    pub(super) file: RwSignal<Option<Other>>,
    /// The file and now are each compared in their own newest period, not in the viewed one.
    newest: RwSignal<bool>,
}

impl Choice {
    pub(super) fn new(nav: Nav) -> Self {
        Self {
            nav,
            from: RwSignal::new(None),
            with_file: RwSignal::new(false),
            file: RwSignal::new(None),
            newest: RwSignal::new(false),
        }
    }

    /// Whose score it is about; the total where the part is not there any more. Tracked.
    pub(super) fn node(self, session: Session) -> NodeId {
        let (node, card) = (self.nav.part(), session.scorecard());
        let is_there = match &node {
            NodeId::Total => true,
            NodeId::Perspective(id) => card.perspective(id).is_some(),
            NodeId::Objective(id) => card.objective(id).is_some(),
        };
        if is_there { node } else { NodeId::Total }
    }

    /// The earlier view. Tracked.
    fn from(self, session: Session) -> View {
        let view = session.request().view;
        let chosen = self.from.get().filter(|period| period.kind() == view.period.kind());
        chosen.map_or_else(|| view.plus(-1), |period| View { period, ..view })
    }

    /// The two sides, the earlier one first; none where there is nothing to compare yet. Tracked.
    pub(super) fn sides(self, session: Session, lang: Lang) -> Option<[Side; 2]> {
        let (card, now) = (session.scorecard(), session.request());
        let named = |card: &Scorecard, request: Request| wording::moved_view(lang, request.view, card.fiscal());
        if !self.with_file.get() {
            let from = Request { view: self.from(session), ..now };
            // One period alone is measured, or none: there is no score before it.
            let measured = measured_periods(&card, now.view.period.kind());
            if measured.len() < 2 && self.from.with(Option::is_none) {
                return None;
            }
            let side = |request| Side { card: Arc::clone(&card), request, name: named(&card, request) };
            return Some([side(from), side(now)]);
        }
        let other = self.file.get()?;
        let newest = |card: &Scorecard| {
            let as_of = default_as_of(card, session.today());
            Request { view: default_view(card, as_of), as_of }
        };
        let (before, after) = if self.newest.get() { (newest(&other.card), newest(&card)) } else { (now, now) };
        let period = &named(&other.card, before);
        let name = Msg::MovedSideFile { file: &other.name, period }.text(lang);
        let earlier = Side { card: other.card, request: before, name };
        let name = Msg::MovedSideNow { period: &named(&card, after) }.text(lang);
        Some([earlier, Side { card, request: after, name }])
    }
}

/// The card with the choices.
#[component]
pub(super) fn Choose(
    /// What was chosen.
    choice: Choice,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let nodes = Memo::new(move |_| nodes(lang, &session.scorecard()));
    let with = vec![("periods".to_owned(), t(Msg::MovedWithPeriods)), ("file".to_owned(), t(Msg::MovedWithFile))];
    let when = StoredValue::new(vec![
        ("same".to_owned(), t(Msg::MovedSamePeriod)),
        ("newest".to_owned(), t(Msg::MovedNewest)),
    ]);
    let one_of = |chosen: bool, yes: &str, no: &str| if chosen { yes } else { no }.to_owned();
    view! {
        <section class="card stack no-print" aria-labelledby="moved-choose">
            <h2 id="moved-choose" class="visually-hidden">{t(Msg::MovedChoose)}</h2>
            <div class="fields">
                <SelectField
                    label=t(Msg::MovedNode)
                    value=Signal::derive(move || key(&choice.node(session)))
                    options=nodes
                    on_commit=move |key: String| choice.nav.choose(Page::Analysis(AnalysisTab::Moved, node(&key)))
                />
                <Segmented
                    label=t(Msg::MovedWith)
                    value=Signal::derive(move || one_of(choice.with_file.get(), "file", "periods"))
                    options=with
                    on_change=move |word: String| choice.with_file.set(word == "file")
                />
            </div>
            {move || if choice.with_file.get() {
                view! {
                    <OtherFile file=choice.file />
                    <div class="fields">
                        <Segmented
                            label=Msg::MovedWhen.text(lang)
                            value=Signal::derive(move || one_of(choice.newest.get(), "newest", "same"))
                            options=when.get_value()
                            on_change=move |word: String| choice.newest.set(word == "newest")
                        />
                    </div>
                }
                .into_any()
            } else {
                view! { <Periods choice=choice /> }.into_any()
            }}
        </section>
    }
}

#[component]
fn Periods(
    /// What was chosen.
    choice: Choice,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let view = Memo::new(move |_| session.request().view);
    let from = Memo::new(move |_| choice.from(session).period);
    // What is compared is offered even where it is not measured.
    let options = Memo::new(move |_| {
        let (card, to) = (session.scorecard(), view.get().period);
        let mut periods = measured_periods(&card, to.kind());
        for shown in [from.get(), to] {
            let place = periods.partition_point(|period| *period < shown);
            if periods.get(place) != Some(&shown) {
                periods.insert(place, shown);
            }
        }
        let named = |period: &Period| (period.to_string(), date::period(lang, *period, card.fiscal()));
        periods.iter().rev().map(named).collect::<Vec<_>>()
    });
    view! {
        <div class="fields">
            <SelectField
                label=t(Msg::MovedFrom)
                value=Signal::derive(move || from.get().to_string())
                options=options
                on_commit=move |text: String| choice.from.set(text.parse().ok())
            />
            <SelectField
                label=t(Msg::MovedTo)
                value=Signal::derive(move || view.get().period.to_string())
                options=options
                on_commit=move |text: String| {
                    if let Ok(period) = text.parse() {
                        // The earlier period stays where it is seen.
                        choice.from.set(Some(from.get_untracked()));
                        session.show_view(View { period, ..view.get_untracked() });
                    }
                }
            />
        </div>
    }
}

/// Everything whose score can be asked about, each below what it is a part of.
fn nodes(lang: Lang, card: &Scorecard) -> Vec<(String, String)> {
    let node = |place: Place<'_>| match place {
        Place::Scorecard => Some((key(&NodeId::Total), Msg::OverviewTotal.text(lang))),
        Place::Perspective(part) => Some((key(&NodeId::Perspective(part.id.clone())), part.name.clone())),
        Place::Objective(part) => Some((key(&NodeId::Objective(part.id.clone())), format!("– {}", part.name))),
        Place::Kpi(_) => None,
    };
    walk(card).into_iter().filter_map(node).collect()
}

fn key(node: &NodeId) -> String {
    match node {
        NodeId::Total => String::new(),
        NodeId::Perspective(id) => format!("p/{id}"),
        NodeId::Objective(id) => format!("o/{id}"),
    }
}

fn node(key: &str) -> NodeId {
    match key.split_once('/') {
        Some(("p", id)) => NodeId::Perspective(PerspectiveId::lossy(id)),
        Some((_, id)) => NodeId::Objective(ObjectiveId::lossy(id)),
        None => NodeId::Total,
    }
}
