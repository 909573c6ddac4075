//! The total score: the figure, its course, how far it can be trusted.

use crate::{
    domain::{
        score::Status,
        text::{Lang, Msg, date, number},
        view::{Total, extent},
        wording,
    },
    render::{
        kpi_chart::ChartPoint,
        scene::Scene,
        score_chart::{ScoreSpec, score_chart},
    },
    ui::{
        kit::{Button, IconName, TableWrap},
        parts::{scene_view::SceneView, status::StatusPill},
    },
};
use leptos::prelude::*;

/// Width and height of the chart where there is room, and on narrow screens.
const WIDE: (f64, f64) = (420.0, 136.0);
const NARROW: (f64, f64) = (320.0, 150.0);

/// The card with the total score.
#[component]
pub fn ScoreHero(
    /// The total.
    #[prop(into)]
    total: Signal<Total>,
    /// Somebody asks why it is what it is.
    #[prop(into)]
    on_why: Callback<()>,
    /// The address of what moved it.
    #[prop(into)]
    moved: Signal<String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let points = move || total.with(|t| wording::points(lang, t.score.performance, t.score.cuts));
    let known = Memo::new(move |_| total.with(|t| t.score.performance.is_some()));
    let compared = Memo::new(move |_| total.with(|t| t.change().is_some()));
    let label = Memo::new(move |_| Msg::OverviewChart { count: total.with(|t| t.history.len()) as f64 }.text(lang));
    let said = Memo::new(move |_| total.with(|t| course(lang, t)));
    view! {
        <section class="card hero" aria-labelledby="total-title">
            <h2 class="visually-hidden" id="total-title">{Msg::OverviewTotal.text(lang)}</h2>
            <div class="hero__score">
                <p class="figure" data-testid="total">
                    {points}
                    {move || known.get().then(|| view! {
                        <span class="visually-hidden">" "{Msg::OverviewOutOf.text(lang)}</span>
                    })}
                </p>
                <StatusPill
                    status=Signal::derive(move || total.with(|t| t.score.status))
                    provisional=Signal::derive(move || total.with(|t| t.score.provisional))
                    stale=Signal::derive(move || total.with(|t| t.score.stale))
                />
            </div>
            <div class="hero__chart">
                <div class="hero__wide">
                    <SceneView
                        scene=Signal::derive(move || total.with(|t| chart(lang, t, WIDE)))
                        label=label
                        description=said
                    />
                </div>
                <div class="hero__narrow">
                    <SceneView
                        scene=Signal::derive(move || total.with(|t| chart(lang, t, NARROW)))
                        label=label
                        description=said
                    />
                </div>
                <details class="more small">
                    <summary>{Msg::OverviewAsTable.text(lang)}</summary>
                    <TableWrap label=label>
                        <table class="table table--dense">
                            <caption class="visually-hidden">{label}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{Msg::OverviewPeriod.text(lang)}</th>
                                    <th scope="col" class="num">{Msg::OverviewScore.text(lang)}</th>
                                    <th scope="col">{Msg::OverviewStatus.text(lang)}</th>
                                </tr>
                            </thead>
                            <tbody>{move || total.with(|t| rows(lang, t))}</tbody>
                        </table>
                    </TableWrap>
                </details>
            </div>
            <div class="hero__facts">
                <p>
                    {move || known.get().then(|| view! {
                        <strong>{Msg::OverviewPerformance.text(lang)}" "{points}</strong>
                    })}
                    {move || known.get().then_some(" · ")}
                    {move || total.with(|t| change(lang, t))}
                    {move || compared.get().then(|| view! {
                        " · "
                        <a href=move || moved.get()>{Msg::MovedAsk.text(lang)}</a>
                    })}
                </p>
                <p>{move || total.with(|t| {
                    Msg::OverviewCoverage { share: &number::percent(lang, t.score.coverage * 100.0, 0) }.text(lang)
                })}</p>
                {move || total.with(|t| freshness(lang, t)).into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
                <p class="faint">{move || Msg::AsOf { day: &date::day(lang, total.with(|t| t.as_of)) }.text(lang)}</p>
                <p class="hero__why">
                    <Button small=true icon=IconName::Info on_click=on_why>
                        {move || if known.get() {
                            Msg::OverviewWhy { score: &points() }.text(lang)
                        } else {
                            Msg::OverviewWhyNone.text(lang)
                        }}
                    </Button>
                </p>
            </div>
        </section>
    }
}

/// What is missing or too old; that everything is up to date is only said where it is.
fn freshness(lang: Lang, total: &Total) -> Vec<String> {
    let mut said = Vec::new();
    if total.without_value > 0 {
        let (count, all) = (total.without_value as f64, total.kpis as f64);
        said.push(Msg::OverviewWithoutValue { count, all }.text(lang));
    }
    if total.stale_kpis > 0 || total.without_value == 0 {
        said.push(Msg::KpisStale { count: total.stale_kpis as f64 }.text(lang));
    }
    said
}

/// The change since the period before. One rise is as good as another: a higher score is always better.
fn change(lang: Lang, total: &Total) -> Option<AnyView> {
    let (before, _) = total.previous()?;
    let period = date::period(lang, before, total.fiscal);
    let Some(change) = total.change() else {
        return Some(
            view! { <span class="muted">{Msg::OverviewNoChange { period: &period }.text(lang)}</span> }.into_any(),
        );
    };
    // What is shown decides: less than half a tenth is no change.
    let rounded = (change * 10.0).round() / 10.0;
    if rounded == 0.0 {
        return Some(
            view! { <span class="delta">{Msg::OverviewUnchanged { period: &period }.text(lang)}</span> }.into_any(),
        );
    }
    let delta = number::signed(lang, rounded, 1);
    let good = (rounded > 0.0).to_string();
    Some(view! { <span class="delta" data-good=good>{Msg::OverviewChange { delta: &delta, period: &period }.text(lang)}</span> }.into_any())
}

fn chart(lang: Lang, total: &Total, (width, height): (f64, f64)) -> Scene {
    let point = |(period, value): &(_, Option<f64>)| ChartPoint {
        label: date::period_short(lang, *period, total.fiscal),
        value: *value,
        target: None,
        provisional: false,
    };
    score_chart(&ScoreSpec {
        width,
        height,
        points: total.history.iter().map(point).collect(),
        cuts: total.score.cuts,
        format: &|score| number::integer(lang, score),
        highlighted: total.history.len().checked_sub(1),
    })
}

/// What the chart says, in words.
fn course(lang: Lang, total: &Total) -> String {
    let scores: Vec<Option<f64>> = total.history.iter().map(|(_, score)| *score).collect();
    match extent(&scores) {
        Some(known) => {
            let [first, last, low, high] = known.map(|score| number::format(lang, score, 1));
            Msg::KpisCourse { first: &first, last: &last, low: &low, high: &high }.text(lang)
        }
        None => Msg::OverviewChartEmpty.text(lang),
    }
}

fn rows(lang: Lang, total: &Total) -> impl IntoView + use<> {
    let cuts = total.score.cuts;
    let row = |(period, score): &(_, Option<f64>)| {
        let points = score.map_or_else(|| number::NONE.to_owned(), |score| number::format(lang, score, 1));
        view! {
            <tr>
                <th scope="row">{date::period(lang, *period, total.fiscal)}</th>
                <td class="num">{points}</td>
                <td>{wording::status(lang, Status::of(*score, cuts))}</td>
            </tr>
        }
    };
    total.history.iter().rev().map(row).collect_view()
}
