//! The top of the page: where the KPI belongs, its name, its number in the view and what is to be known about that.

use crate::{
    domain::{
        model::KpiId,
        route::Page,
        text::{Msg, date, number, words},
        view, wording,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Breadcrumbs, Crumb, IconName, LinkButton},
        parts::{status::StatusPill, trend::trend_view},
    },
};
use leptos::prelude::*;

/// The top of the page.
#[component]
pub(super) fn Head(page: Memo<view::KpiPage>) -> impl IntoView {
    let nav = nav();
    let crumbs = Signal::derive(move || {
        page.with(|page| match &page.place {
            Some(place) => vec![
                Crumb { text: place.perspective.1.clone(), href: Some(nav.href(Page::map())) },
                Crumb {
                    text: place.objective.1.clone(),
                    href: Some(nav.href(Page::Objective(place.objective.0.clone()))),
                },
            ],
            None => vec![Crumb { text: t(Msg::NavMeasures), href: Some(nav.href(Page::Measures)) }],
        })
    });
    let previous = Memo::new(move |_| page.with(|page| page.previous.clone()));
    let next = Memo::new(move |_| page.with(|page| page.next.clone()));
    view! {
        <div class="page__head">
            <div class="page__title">
                <Breadcrumbs label=t(Msg::KpiPath) crumbs=crumbs />
                <h1>
                    <bdi>{move || page.with(|page| page.kpi.name.clone())}</bdi>
                </h1>
                {move || {
                    let text = page.with(|page| page.kpi.definition.clone());
                    (!text.is_empty()).then(|| view! { <p class="page__lead"><bdi>{text}</bdi></p> })
                }}
            </div>
            <nav class="page__tools" aria-label=t(Msg::KpiNeighbours)>
                {move || previous.get().map(|kpi| neighbour(kpi, true))}
                {move || next.get().map(|kpi| neighbour(kpi, false))}
            </nav>
        </div>
        <Number page=page />
    }
}

fn neighbour((id, name): (KpiId, String), back: bool) -> impl IntoView {
    let nav = nav();
    let (icon, label) = if back {
        (IconName::ChevronLeft, Msg::KpiPrevious { name: &name }.text(lang()))
    } else {
        (IconName::ChevronRight, Msg::KpiNext { name: &name }.text(lang()))
    };
    view! { <LinkButton icon=icon label=label href=Signal::derive(move || nav.href(Page::Kpi(id.clone()))) /> }
}

/// The number in the view with status, target, change and coverage.
#[component]
fn Number(page: Memo<view::KpiPage>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let worded =
        move |page: &view::KpiPage, value: f64| number::with_unit(lang, value, page.kpi.decimals, &page.kpi.unit);
    let viewed = move |back: i32| {
        let view = session.request().view.plus(-back);
        date::view(lang, view.period, view.to_date, session.scorecard().fiscal())
    };
    let value = move || {
        page.with(|page| {
            page.score.value.as_ref().map_or_else(|_| number::NONE.to_owned(), |value| worded(page, *value))
        })
    };
    let reason = move || {
        page.with(|page| match (&page.score.value, page.score.performance) {
            (Err(reason), _) => Some(wording::no_value(lang, reason)),
            (_, Err(reason)) => Some(wording::no_performance(lang, reason)),
            _ => None,
        })
    };
    let status = Signal::derive(move || page.with(|page| page.score.status));
    let stale = Signal::derive(move || page.with(|page| page.score.is_stale()));
    let points = move || {
        page.with(|page| {
            page.score.performance.map_or_else(|_| number::NONE.to_owned(), |points| number::format(lang, points, 1))
        })
    };
    let target = move || {
        page.with(|page| page.score.target.map_or_else(|| number::NONE.to_owned(), |target| worded(page, target)))
    };
    let change = move || {
        page.with(|page| {
            let (Ok(now), Some(before)) = (&page.score.value, page.before) else { return number::NONE.to_owned() };
            let difference = now - before;
            let unit = &page.kpi.unit;
            let signed = number::signed(lang, difference, page.kpi.decimals);
            let amount = match unit.trim() {
                "" => signed,
                "%" => Msg::KpiPercentagePoints { number: &signed }.text(lang),
                unit => Msg::NumberUnit { number: &signed, unit }.text(lang),
            };
            Msg::KpiChange { amount: &amount, before: &worded(page, before), period: &viewed(1) }.text(lang)
        })
    };
    let measured = move || {
        page.with(|page| match (page.score.partial(), &page.score.value) {
            _ if page.score.own.containing => {
                let own = date::period(lang, page.score.own.first, session.scorecard().fiscal());
                Msg::WhyContaining { period: &own }.text(lang)
            }
            (Some((present, of)), _) => Msg::KpiPartial { present: f64::from(present), of: f64::from(of) }.text(lang),
            (None, Ok(_)) => Msg::KpiComplete { count: f64::from(page.score.own.count) }.text(lang),
            (None, Err(_)) => Msg::KpiNothing { count: f64::from(page.score.own.count) }.text(lang),
        })
    };
    let more = move || {
        page.with(|page| {
            let kpi = &page.kpi;
            let mut facts = vec![(Msg::KpiKindLabel.text(lang), words::kpi_kind(kpi.kind).text(lang))];
            if let Some(concern) = kpi.concern {
                facts.push((Msg::KpiConcernLabel.text(lang), words::concern(concern).text(lang)));
            }
            if !kpi.owner.is_empty() {
                facts.push((Msg::PartOwner.text(lang), kpi.owner.clone()));
            }
            facts.into_iter().map(|(name, value)| view! { <dt>{name}</dt> <dd><bdi>{value}</bdi></dd> }).collect_view()
        })
    };
    view! {
        <section class="card kpi__sum" aria-labelledby="kpi-number-title">
            <h2 id="kpi-number-title" class="visually-hidden">{t(Msg::KpiNumberTitle)}</h2>
            <div class="stack stack--s">
                <p class="muted small">{move || viewed(0)}</p>
                <p class="kpi__number">
                    <bdi class="figure figure--m">{value}</bdi>
                    <span class="row row--tight"><StatusPill status=status stale=stale /></span>
                </p>
                {move || reason().map(|reason| view! { <p class="muted small"><bdi>{reason}</bdi></p> })}
            </div>
            <dl class="facts">
                <dt>{t(Msg::WhyPerformance)}</dt>
                <dd>{points}</dd>
                <dt>{t(Msg::PartTarget)}</dt>
                <dd><bdi>{target}</bdi></dd>
                <dt>{t(Msg::KpiChangeLabel)}</dt>
                <dd><bdi>{change}</bdi></dd>
                <dt>{t(Msg::TrendLabel)}</dt>
                <dd>
                    {move || page.with(|page| trend_view(lang, &page.trend))}
                    {move || page.with(|page| wording::trend(lang, &page.kpi, &page.trend))}
                </dd>
            </dl>
            <dl class="facts">
                <dt>{t(Msg::KpiCoverage)}</dt>
                <dd>{measured}</dd>
                {more}
            </dl>
        </section>
    }
}
