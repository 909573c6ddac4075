//! What the measures cover: a small matrix, and what is missing in words.

use crate::{
    domain::{
        model::ObjectiveKind,
        route::{CustomersTab, Page},
        text::{Lang, Msg, words},
        view::{Aspect, CoverageNotice, CoverageRow, Group, coverage},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Icon, IconName, TableWrap},
        pages::term::Term,
    },
};
use leptos::prelude::*;

/// The part.
#[component]
pub(super) fn CoverageView() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let model = Memo::new(move |_| coverage(&session.scorecard()));
    let lead = move || {
        model.with(|m| Msg::CoverageLead { customer: m.customer_measures as f64, all: m.measures as f64 }.text(lang))
    };
    let body = move || {
        model.with(|m| {
            let of = |concerns: bool| m.rows.iter().filter(move |r| matches!(r.aspect, Aspect::Concern(_)) == concerns);
            let group = |title: Msg<'static>, concerns: bool| {
                view! {
                    <tbody>
                        <tr class="table__group"><th scope="rowgroup" colspan="7">{title.text(lang)}</th></tr>
                        {of(concerns).map(|one| row(lang, one)).collect_view()}
                    </tbody>
                }
            };
            (group(Msg::CoverageConcerns, true), group(Msg::CoverageOutcomes, false))
        })
    };
    view! {
        <section class="card card--flush" aria-labelledby="coverage-table">
            <div class="card__head">
                <div class="titled"><h2 id="coverage-table">{t(Msg::CoverageTable)}</h2><Term id="customer-concern" word=t(Msg::CoverageTable) /></div>
                <p class="card__note">{lead}</p>
            </div>
            <TableWrap label=t(Msg::CoverageTable)>
                <table class="table table--edge coverage">
                    <caption class="visually-hidden">{t(Msg::CoverageTable)}</caption>
                    <thead>
                        <tr>
                            <th scope="col"><span class="visually-hidden">{t(Msg::KpiConcernLabel)}</span></th>
                            <th scope="col" class="num">{t(Msg::CoverageObjectives)}</th>
                            <th scope="col" class="num">{t(Msg::NavMeasures)}</th>
                            <th scope="col" class="num">{t(Msg::StatePotential)}</th>
                            <th scope="col" class="num">{t(Msg::StateActual)}</th>
                            <th scope="col" class="num">{t(Msg::CoveragePartners)}</th>
                            <th scope="col" class="num">{t(Msg::CoverageUnsaid)}</th>
                        </tr>
                    </thead>
                    {body}
                </table>
            </TableWrap>
        </section>
        <section class="card stack" aria-labelledby="coverage-notices">
            <h2 id="coverage-notices">{t(Msg::CoverageNotices)}</h2>
            {move || {
                let notices = model.with(|m| m.notices.clone());
                if notices.is_empty() {
                    return view! { <p><Icon name=IconName::Check />{Msg::CoverageComplete.text(lang)}</p> }.into_any();
                }
                let items = notices.into_iter().map(|notice| notice_view(lang, notice)).collect_view();
                view! { <ul class="coverage__notices">{items}</ul> }.into_any()
            }}
        </section>
    }
}

fn row(lang: Lang, row: &CoverageRow) -> impl IntoView + use<> {
    let name = match row.aspect {
        Aspect::Concern(concern) => words::concern(concern),
        Aspect::Outcome(outcome) => words::outcome(outcome),
    };
    let [potential, actual, partners] = row.by_group;
    let cell = |count: usize, wanted: bool| {
        let warn = (wanted && count == 0).then(|| view! { <Icon name=IconName::Warning /> });
        view! { <td class="num" data-none=(count == 0).then_some("")>{warn}{count}</td> }
    };
    let wants_objective = matches!(row.aspect, Aspect::Concern(_));
    view! {
        <tr>
            <th scope="row">{name.text(lang)}</th>
            {cell(row.objectives, wants_objective)}
            {cell(row.measures, true)}
            {cell(potential, false)}
            {cell(actual, false)}
            {cell(partners, false)}
            {cell(row.unsaid, false)}
        </tr>
    }
}

/// A notice with the way to where it can be mended.
fn notice_view(lang: Lang, notice: CoverageNotice) -> impl IntoView {
    let nav = nav();
    let to = |page: Page, words: String| view! { <a href=move || nav.href(page.clone())>{words}</a> }.into_any();
    let who = |msg: Msg<'_>| to(Page::Customers(CustomersTab::Who), msg.text(lang));
    let shown = match notice {
        CoverageNotice::NoAnswer => who(Msg::CoverageNoAnswer),
        CoverageNotice::NoSegments => who(Msg::CoverageNoSegments),
        CoverageNotice::NoProposition => who(Msg::CoverageNoPromise),
        CoverageNotice::NothingOfCustomers => to(Page::Library, Msg::CoverageNothing.text(lang)),
        CoverageNotice::NoObjective(concern) => {
            let what = words::concern(concern).text(lang);
            to(Page::Customers(CustomersTab::Mission), Msg::CoverageNoObjective { what: &what }.text(lang))
        }
        CoverageNotice::NoMeasure(concern) => {
            let what = words::concern(concern).text(lang);
            to(Page::Library, Msg::CoverageNoMeasure { what: &what }.text(lang))
        }
        CoverageNotice::NoOutcome(outcome) => {
            let what = words::outcome(outcome).text(lang);
            to(Page::Library, Msg::CoverageNoOutcome { what: &what }.text(lang))
        }
        CoverageNotice::NoKind(ObjectiveKind::ValueProposition) => {
            to(Page::map(), Msg::CoverageNoPropositionKind.text(lang))
        }
        CoverageNotice::NoKind(_) => to(Page::map(), Msg::CoverageNoOutcomeKind.text(lang)),
        CoverageNotice::GroupUncovered(group) => {
            let msg = match group {
                Group::Potential => Msg::CoveragePotential,
                Group::Actual => Msg::CoverageActual,
                Group::Partner => Msg::CoveragePartner,
            };
            to(Page::Measures, msg.text(lang))
        }
        CoverageNotice::WithoutFactor(kpis) => {
            let items = kpis.into_iter().map(|(id, name)| {
                let page = Page::Kpi(id);
                view! { <li><a href=move || nav.href(page.clone())><bdi>{name}</bdi></a></li> }
            });
            let head = format!("{} ({})", Msg::CoverageNoFactor.text(lang), items.len());
            view! {
                <details class="more">
                    <summary>{head}</summary>
                    <ul class="fill-in__items">{items.collect_view()}</ul>
                </details>
            }
            .into_any()
        }
        CoverageNotice::Assumed(some, all) => {
            let words = Msg::CoverageAssumed { some: some as f64, all: all as f64 }.text(lang);
            to(Page::Customers(CustomersTab::Voices), words)
        }
    };
    view! { <li class="coverage__notice"><Icon name=IconName::Info /><div>{shown}</div></li> }
}
