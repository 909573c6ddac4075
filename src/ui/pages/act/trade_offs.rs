//! The trade-offs to watch: pairs of KPIs of this scorecard that may pull against each other, both side by side.

use crate::{
    domain::{
        library::trade_offs::{TradeOffs, Watched},
        model::Kpi,
        route::Page,
        text::{Lang, Msg},
        view::{self, SPARK_PERIODS},
        wording,
    },
    state::content,
    ui::{
        context::{lang, nav, session},
        pages::loaded::loaded,
        pages::term::Term,
        parts::{
            course::{Course, course_view},
            status::StatusPill,
        },
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The section; nothing where the scorecard has no such pair.
#[component]
pub(super) fn TradeOffList() -> impl IntoView {
    let session = session();
    // The list is fetched only where it can have something to say.
    let any = Memo::new(move |_| session.scorecard().kpis.iter().any(|kpi| !kpi.library.is_empty()));
    move || {
        any.get().then(|| loaded(None, || Box::pin(content::trade_offs()), |all| view! { <List all=all /> }.into_any()))
    }
}

#[component]
fn List(all: Arc<TradeOffs>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let watched = Memo::new(move |_| all.watched(&session.scorecard()));
    move || {
        let pairs = watched.get();
        (!pairs.is_empty()).then(|| {
            view! {
                <section class="card" aria-labelledby="trade-offs-title">
                    <div class="card__head"><div class="titled"><h2 id="trade-offs-title">{Msg::TradeOffsTitle.text(lang)}</h2><Term id="conflict-link" word=Msg::TradeOffsTitle.text(lang) /></div></div>
                    <p class="muted small">{Msg::TradeOffsHint.text(lang)}</p>
                    <ul class="trade-offs">{pairs.into_iter().map(|pair| pair_view(pair, lang)).collect_view()}</ul>
                </section>
            }
        })
    }
}

fn pair_view(watched: Watched, lang: Lang) -> impl IntoView {
    let Watched { pair, kpis } = watched;
    let delay = Msg::TradeOffDelay { from: f64::from(pair.delay.from), to: f64::from(pair.delay.to) }.text(lang);
    view! {
        <li class="trade-offs__pair">
            <div class="row row--between">
                <h3>{pair.tension.get(lang).to_owned()}</h3>
                <span class="tag">{Msg::TradeOffUntested.text(lang)}</span>
            </div>
            <div class="trade-offs__sides">{kpis.into_iter().map(|kpi| side(&kpi, lang)).collect_view()}</div>
            <p>{pair.mechanism.get(lang).to_owned()}" "<span class="muted">{delay}</span></p>
            <p class="small">{Msg::TradeOffWayOut { what: pair.way_out.get(lang) }.text(lang)}</p>
        </li>
    }
}

/// One KPI of a pair: its performance and its course.
fn side(kpi: &Kpi, lang: Lang) -> impl IntoView + use<> {
    let (session, nav) = (session(), nav());
    let id = kpi.id.clone();
    let (name, page) = (kpi.name.clone(), Page::Kpi(kpi.id.clone()));
    let found = Memo::new(move |_| {
        let (card, request) = (session.scorecard(), session.request());
        let kpi = card.kpi(&id)?;
        let score = crate::domain::score::score_kpi(&card, kpi, request);
        let points = wording::points(lang, score.performance.ok(), score.cuts);
        Some((score.status, points, view::spark(&card, kpi, request, SPARK_PERIODS), kpi.decimals, kpi.unit.clone()))
    });
    view! {
        <div class="trade-offs__side">
            <a href=move || nav.href(page.clone())><bdi>{name}</bdi></a>
            {move || found.get().map(|(status, points, values, decimals, unit)| {
                let course = Course { values: &values, target: None, decimals, unit: &unit, status };
                view! {
                    <div class="row row--tight">
                        <strong class="num">{points}</strong>
                        <StatusPill status=status />
                        {course_view(lang, &course)}
                    </div>
                }
            })}
        </div>
    }
}
