//! The overview: the total, the perspectives, what needs attention, all KPIs.

use crate::{
    domain::{
        lint::{self, Found, Group},
        model::{KpiId, PeriodKind},
        route::{AnalysisTab, Page},
        score::View,
        text::{Lang, Msg, date, number},
        view::{self, NodeId, SPARK_PERIODS},
        wording,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{ButtonKind, EmptyState, IconName, LinkButton},
        pages::term::Term,
        parts::{
            attention_list::AttentionList,
            fill_in_list::FillInList,
            kpi_table::KpiTable,
            perspective_rows::PerspectiveRows,
            score_hero::ScoreHero,
            why_dialog::{WhyDialog, WhyShown},
        },
    },
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let mission = Memo::new(move |_| session.scorecard().organisation.mission.clone());
    let empty = Memo::new(move |_| session.scorecard().kpis.is_empty());
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavOverview)}</h1>
                {move || Some(mission.get()).filter(|m| !m.is_empty()).map(|mission| view! {
                    <p class="page__lead"><bdi>{mission}</bdi></p>
                })}
            </div>
        </div>
        {move || if empty.get() { view! { <Empty /> }.into_any() } else { view! { <Content lang=lang /> }.into_any() }}
    }
}

/// What a scorecard without KPIs says: how to begin.
#[component]
fn Empty() -> impl IntoView {
    let nav = nav();
    view! {
        <section class="card">
            <EmptyState
                title=t(Msg::OverviewEmptyTitle)
                text=t(Msg::OverviewEmptyText)
                icon=IconName::Target
            >
                <LinkButton kind=ButtonKind::Primary icon=IconName::Map href=Signal::derive(move || nav.href(Page::map()))>
                    {t(Msg::OverviewEmptyMap)}
                </LinkButton>
                <LinkButton icon=IconName::Plus href=Signal::derive(move || nav.href(Page::Measures))>
                    {t(Msg::OverviewEmptyMeasures)}
                </LinkButton>
                <LinkButton icon=IconName::Upload href=Signal::derive(move || nav.href(Page::Import))>
                    {t(Msg::OverviewEmptyImport)}
                </LinkButton>
            </EmptyState>
        </section>
    }
}

#[component]
fn Content(
    /// The language, which does not change while this is shown.
    lang: Lang,
) -> impl IntoView {
    let (session, nav) = (session(), nav());
    let scores = session.scores();
    let total = Memo::new(move |_| view::total(&session.scorecard(), &scores.get()));
    let perspectives = Memo::new(move |_| view::perspective_rows(&session.scorecard(), &scores.get()));
    let attention = Memo::new(move |_| view::attention(&session.scorecard(), &scores.get()));
    let rows = Memo::new(move |_| view::kpi_rows(&session.scorecard(), &scores.get()));
    let shown_view = Memo::new(move |_| session.request().view);

    let asked = RwSignal::new(NodeId::Total);
    let open = RwSignal::new(false);
    let ask = Callback::new(move |node: NodeId| {
        asked.set(node);
        open.set(true);
    });
    // Worked out while the dialog is open only.
    let why = Memo::new(move |_| {
        if !open.get() {
            return WhyShown::default();
        }
        let (card, scores, node) = (session.scorecard(), scores.get(), asked.get());
        let performance = node.score(&scores).and_then(|score| score.performance);
        let score = wording::points(lang, performance, card.cut_points);
        WhyShown {
            title: match performance {
                Some(_) => Msg::OverviewWhy { score: &score }.text(lang),
                None => Msg::OverviewWhyNone.text(lang),
            },
            why: wording::why_part(lang, &card, &scores, &node),
            total: performance.map(|points| number::format(lang, points, 1)).unwrap_or_default(),
        }
    });
    let moved = move |node: NodeId| nav.href(Page::Analysis(AnalysisTab::Moved, node));
    let compared = Memo::new(move |_| total.with(|total| total.change().is_some()));
    let no_perspectives = Memo::new(move |_| perspectives.with(Vec::is_empty));
    let kpi_link = Callback::new(move |id: KpiId| nav.href(Page::Kpi(id)));
    let node_link = Callback::new(move |node: NodeId| match node {
        NodeId::Objective(id) => nav.href(Page::Objective(id)),
        NodeId::Perspective(_) | NodeId::Total => nav.href(Page::map()),
    });
    let checked = Memo::new(move |_| lint::lint(&session.scorecard(), session.day()));
    let open_gaps = Memo::new(move |_| {
        checked
            .with(|report| report.of(Group::ToFillIn).filter(|found| found.open() > 0).cloned().collect::<Vec<Found>>())
    });
    view! {
        <ScoreHero total=total on_why=move |()| ask.run(NodeId::Total) moved=Signal::derive(move || moved(NodeId::Total)) />
        <div class="duo">
            <section class="card" aria-labelledby="perspectives-title">
                <div class="card__head"><div class="titled"><h2 id="perspectives-title">{t(Msg::OverviewPerspectives)}</h2><Term id="perspective" word=t(Msg::OverviewPerspectives) /></div></div>
                {move || if no_perspectives.get() {
                    view! { <p class="muted">{Msg::OverviewNoPerspectives.text(lang)}</p> }.into_any()
                } else {
                    view! { <PerspectiveRows rows=perspectives link=node_link on_why=ask /> }.into_any()
                }}
            </section>
            <section class="card" aria-labelledby="attention-title">
                <div class="card__head"><h2 id="attention-title">{t(Msg::AttentionTitle)}</h2></div>
                <AttentionList
                    items=attention
                    fiscal=Signal::derive(move || session.scorecard().fiscal())
                    link=kpi_link
                />
            </section>
        </div>
        <p class="no-print">
            <a href=move || nav.href(Page::Check)>{move || checked.with(|report| wording::lint_line(lang, report))}</a>
        </p>
        <FillInList open=open_gaps link=move |page: Page| nav.href(page) />
        <section class="card card--flush" aria-labelledby="kpis-title">
            <div class="card__head"><h2 id="kpis-title">{t(Msg::KpisTitle)}</h2></div>
            <KpiTable
                rows=rows
                period=Signal::derive(move || value_head(lang, shown_view.get(), session.scorecard().fiscal()))
                course=Signal::derive(move || course_head(lang, shown_view.get()))
                link=kpi_link
            />
        </section>
        <WhyDialog
            open=open
            shown=why
            on_copy=move |text| session.copy(text, Msg::WhyCopied.text(lang))
            moved=Signal::derive(move || compared.get().then(|| moved(asked.get())))
        />
    }
}

/// The head of the column of values: the viewed period in short.
pub(super) fn value_head(lang: Lang, view: View, fiscal: crate::domain::model::FiscalYear) -> String {
    if view.to_date { Msg::PeriodToDateToggle.text(lang) } else { date::period_short(lang, view.period, fiscal) }
}

/// The head of the column of small pictures: how long they go back.
pub(super) fn course_head(lang: Lang, view: View) -> String {
    let count = f64::from(SPARK_PERIODS);
    let msg = match view.period.kind() {
        PeriodKind::Day => Msg::CourseDays { count },
        PeriodKind::Week => Msg::CourseWeeks { count },
        PeriodKind::Month => Msg::CourseMonths { count },
        PeriodKind::Quarter => Msg::CourseQuarters { count },
        PeriodKind::HalfYear => Msg::CourseHalfYears { count },
        PeriodKind::Year => Msg::CourseYears { count },
    };
    msg.text(lang)
}
