//! One objective: how it stands and why, what measures it, what it is linked to, and what is done for it.

mod definition;
mod link_dialog;
mod links;
mod measures;
mod work;

use crate::{
    domain::{
        edit::Command,
        model::{Objective, ObjectiveId},
        route::{AnalysisTab, Page, RoundTab},
        score::{NodeScore, Scores, Status},
        text::Msg,
        view::{NodeId, assess::RoundLink},
        wording,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Breadcrumbs, Button, ButtonKind, Crumb, EmptyState, IconName, LinkButton},
        parts::status::StatusPill,
    },
};
use definition::Definition;
use leptos::prelude::*;
use links::Links;
use measures::Measures;
use std::sync::Arc;
use work::Work;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shown {
    /// The objective; none once it is deleted.
    objective: Memo<Option<Arc<Objective>>>,
    /// Its score.
    score: Memo<Option<NodeScore>>,
    /// All scores.
    scores: Memo<Arc<Scores>>,
}

impl Shown {
    fn id(self) -> Option<ObjectiveId> {
        self.objective.with_untracked(|objective| objective.as_ref().map(|o| o.id.clone()))
    }

    fn field(self, pick: fn(&Objective) -> String) -> Signal<String> {
        Signal::derive(move || self.objective.with(|o| o.as_ref().map(|o| pick(o)).unwrap_or_default()))
    }
}

/// The page.
#[component]
pub fn ObjectivePage(
    /// Which one.
    id: ObjectiveId,
) -> impl IntoView {
    let (session, nav) = (session(), nav());
    let scores = session.scores();
    let wanted = id.clone();
    let objective = Memo::new(move |_| session.scorecard().objective(&wanted).cloned());
    let score = Memo::new(move |_| scores.with(|scores| scores.objectives.get(&id).cloned()));
    let shown = Shown { objective, score, scores };
    let exists = Memo::new(move |_| objective.with(Option::is_some));
    view! {
        {move || if exists.get() {
            view! {
                <Head shown=shown />
                <div class="duo duo--objective">
                    <div class="stack stack--l">
                        <Measures shown=shown />
                        <Links shown=shown />
                        <Work shown=shown />
                    </div>
                    <Definition shown=shown />
                </div>
            }
            .into_any()
        } else {
            view! {
                <h1 class="visually-hidden">{t(Msg::NotFoundTitle)}</h1>
                <EmptyState
                    title=t(Msg::ObjectiveMissing)
                    text=t(Msg::ObjectiveMissingText)
                    icon=IconName::Target
                >
                    <LinkButton href=Signal::derive(move || nav.href(Page::map()))>{t(Msg::ObjectiveToMap)}</LinkButton>
                </EmptyState>
            }
            .into_any()
        }}
    }
}

/// Where it is, what it is called and how it stands.
#[component]
fn Head(
    /// The objective.
    shown: Shown,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let name = shown.field(|o| o.name.clone());
    let perspective = Memo::new(move |_| {
        let card = session.scorecard();
        shown.objective.with(|o| o.as_ref().and_then(|o| card.perspective(&o.perspective)).map(|p| p.name.clone()))
    });
    let crumbs = Signal::derive(move || {
        let here = perspective.get().unwrap_or_default();
        vec![
            Crumb { text: Msg::NavMap.text(lang), href: Some(nav.href(Page::map())) },
            Crumb { text: format!("{here}: {}", name.get()), href: None },
        ]
    });
    let score = move |pick: fn(&NodeScore) -> bool| {
        Signal::derive(move || shown.score.with(|score| score.as_ref().is_some_and(pick)))
    };
    let status =
        Signal::derive(move || shown.score.with(|score| score.as_ref().map_or(Status::NoData, |score| score.status)));
    let known = move || {
        shown.score.with(|score| {
            let score = score.as_ref().filter(|score| score.performance.is_some())?;
            Some(wording::coverage(lang, score.coverage))
        })
    };
    let points = move || {
        let (performance, cuts) =
            shown.score.with(|score| score.as_ref().and_then(|score| Some((score.performance?, score.cuts))))?;
        Some(Msg::MapScore { score: &wording::points(lang, Some(performance), cuts) }.text(lang))
    };
    let cause = Memo::new(move |_| {
        let card = session.scorecard();
        shown.objective.with(|o| RoundLink::of_cause(&card, o.as_ref()?.cause.as_ref()))
    });
    let delete = move |()| {
        let Some(id) = shown.id() else { return };
        let said = Msg::ObjectiveDeleted { name: &name.get_untracked() }.text(lang);
        if session.run_with_way_back(&Command::DeleteObjective(id), said) {
            nav.open(Page::map());
        }
    };
    view! {
        <div class="page__head">
            <div class="page__title">
                <Breadcrumbs label=t(Msg::ObjectivePath) crumbs=crumbs />
                <h1 id="objective-heading" tabindex="-1"><bdi>{move || name.get()}</bdi></h1>
                <p class="row">
                    <StatusPill status=status provisional=score(NodeScore::is_provisional) stale=score(NodeScore::is_stale) />
                    <strong>{points}</strong>
                    <span class="muted">{known}</span>
                </p>
                {move || cause.get().map(|round| {
                    let (words, page) = (round.because(lang), Page::Round(round.id, RoundTab::Result));
                    view! { <p class="small"><a href=move || nav.href(page.clone())><bdi>{words}</bdi></a></p> }
                })}
            </div>
            <div class="page__tools">
                <LinkButton href=Signal::derive(move || {
                    let part = shown.id().map_or(NodeId::Total, NodeId::Objective);
                    nav.href(Page::Analysis(AnalysisTab::Moved, part))
                })>{t(Msg::MovedAsk)}</LinkButton>
                <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=delete>{t(Msg::ObjectiveDelete)}</Button>
            </div>
        </div>
    }
}
