//! All KPIs: the table with filters, a new KPI, and the way to the import.

mod add;
mod filters;

use super::overview::{course_head, value_head};
use crate::{
    domain::{
        model::KpiId,
        route::Page,
        text::Msg,
        view::{self, KpiFilter},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, EmptyState, IconName, LinkButton},
        pages::term::Term,
        parts::kpi_table::KpiTable,
    },
};
use add::AddKpi;
use filters::Filters;
use leptos::prelude::*;

/// The page.
#[component]
pub fn MeasuresPage() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let scores = session.scores();
    let rows = Memo::new(move |_| view::kpi_rows(&session.scorecard(), &scores.get()));
    let shown_view = Memo::new(move |_| session.request().view);
    let empty = Memo::new(move |_| rows.with(Vec::is_empty));
    let filter = RwSignal::new(KpiFilter::default());
    let adding = RwSignal::new(false);
    let import = Signal::derive(move || nav.href(Page::Import));
    let library = Signal::derive(move || nav.href(Page::Library));
    let link = Callback::new(move |id: KpiId| nav.href(Page::Kpi(id)));
    let table = move || {
        view! {
            <section class="card card--flush" aria-label=Msg::KpisTitle.text(lang)>
                <Filters rows=rows filter=filter />
                <KpiTable
                    rows=rows
                    filter=filter
                    on_clear=move |()| filter.set(KpiFilter::default())
                    period=Signal::derive(move || value_head(lang, shown_view.get(), session.scorecard().fiscal()))
                    course=Signal::derive(move || course_head(lang, shown_view.get()))
                    link=link
                />
            </section>
        }
    };
    let nothing = move || {
        view! {
            <section class="card">
                <EmptyState
                    title=Msg::MeasuresEmptyTitle.text(lang)
                    text=Msg::MeasuresEmptyText.text(lang)
                    icon=IconName::Chart
                />
            </section>
        }
    };
    view! {
        <div class="page__head">
            <div class="page__title">
                <div class="titled"><h1>{t(Msg::NavMeasures)}</h1><Term id="measure" word=t(Msg::NavMeasures) /></div>
                <p class="page__lead">{t(Msg::MeasuresLead)}</p>
            </div>
            <div class="page__tools">
                <LinkButton icon=IconName::Upload href=import>{t(Msg::NavImport)}</LinkButton>
                <LinkButton icon=IconName::Search href=library>{t(Msg::MeasuresFromLibrary)}</LinkButton>
                <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=move |()| adding.set(true)>
                    {t(Msg::MeasuresAdd)}
                </Button>
            </div>
        </div>
        {move || if empty.get() { nothing().into_any() } else { table().into_any() }}
        <AddKpi open=adding />
    }
}
