//! One KPI: its number with what explains it, the chart, the values, the definition.

mod calculation;
mod customers;
mod definition;
mod edits;
mod formula_field;
mod head;
mod points;
mod scoring;
mod values;
pub mod work;

use crate::{
    domain::{
        model::{FiscalYear, KpiId},
        route::Page,
        text::Msg,
        view::{self, charted, kpi_page},
        wording,
    },
    ui::{
        context::{lang, modules, nav, session, t},
        fetched::Edit,
        kit::{Button, EmptyState, IconName, LinkButton, ids},
        lazy::Lazy,
        parts::{kpi_chart_view::KpiChartView, why_view::WhyView},
    },
};
use head::Head;
use leptos::prelude::*;

/// The page.
#[component]
pub fn KpiPage(
    /// Which one.
    id: KpiId,
) -> impl IntoView {
    let (session, nav) = (session(), nav());
    let scores = session.scores();
    let earlier = RwSignal::new(0);
    let found = Memo::new(move |_| kpi_page(&session.scorecard(), &scores.get(), &id, earlier.get()));
    let exists = Memo::new(move |_| found.with(Option::is_some));
    move || match exists.get().then(|| found.get_untracked()).flatten() {
        Some(first) => {
            // Between a deletion and the next page there is nothing new to show.
            let page = Memo::new(move |last: Option<&view::KpiPage>| {
                found.get().or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
            });
            view! { <Body page=page earlier=earlier /> }.into_any()
        }
        None => view! {
            <h1 class="visually-hidden">{t(Msg::KpiGone)}</h1>
            <EmptyState title=t(Msg::KpiGone) text=t(Msg::KpiGoneHint) icon=IconName::Target>
                <LinkButton href=Signal::derive(move || nav.href(Page::Measures))>{t(Msg::NavMeasures)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
    }
}

#[component]
fn Body(page: Memo<view::KpiPage>, earlier: RwSignal<i32>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let fiscal: Memo<FiscalYear> = Memo::new(move |_| session.scorecard().fiscal());
    let why =
        Memo::new(move |_| page.with(|page| wording::why_kpi(lang, &session.scorecard(), &page.kpi, &page.score)));
    let table_id = ids::fresh("values");
    let chart_table = table_id.clone();
    let measured = Memo::new(move |_| page.with(|page| !charted(&page.rows, 1).is_empty()));
    let no_columns = Memo::new(move |_| page.with(|page| page.columns.is_empty()));
    let copy = move |()| {
        let text = why.with_untracked(wording::Why::to_text);
        session.copy(text, Msg::WhyCopied.text(lang));
    };
    view! {
        <Head page=page />
        <div class="duo kpi__duo">
            <section class="card stack" aria-labelledby="kpi-chart-title">
                <h2 id="kpi-chart-title">{t(Msg::KpiChartTitle)}</h2>
                {move || {
                    if measured.get() {
                        view! { <KpiChartView page=page fiscal=fiscal table_id=chart_table.clone() /> }.into_any()
                    } else {
                        let hint = if no_columns.get() { Msg::KpiEmptyFormula } else { Msg::KpiEmptyHint };
                        view! { <EmptyState title=t(Msg::KpiEmptyTitle) text=hint.text(lang) icon=IconName::Chart /> }.into_any()
                    }
                }}
            </section>
            <section class="card stack" aria-labelledby="kpi-why-title">
                <div class="row row--between">
                    <h2 id="kpi-why-title">{t(Msg::WhyTitle)}</h2>
                    <Button small=true icon=IconName::Copy on_click=copy>
                        {t(Msg::ActionCopy)}
                    </Button>
                </div>
                <WhyView why=why />
            </section>
        </div>
        <Lazy part=modules().edit.part(Edit::KpiWork(page, fiscal, earlier, table_id)) />
    }
}
