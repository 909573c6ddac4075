//! What measures the objective, and how its score comes about from that.

use super::Shown;
use crate::{
    domain::{
        edit::{Command, KpiEdit},
        gather,
        model::{CutPoints, Kpi, KpiId, Objective},
        route::Page,
        score::Status,
        text::{Msg, number},
        wording::{self, Why, WhyTerm},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Dialog, IconName, SelectField, TableWrap, TextField, focus_soon},
        parts::{status::StatusPill, why_view},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// One KPI of the objective, or an objective that is part of it.
#[derive(Clone, PartialEq)]
struct Row {
    page: Page,
    /// The KPI that can be taken away from the objective.
    kpi: Option<KpiId>,
    name: String,
    value: String,
    /// Why there is no value, or none to judge; of an objective, that it is one.
    note: String,
    status: Status,
    stale: bool,
    term: WhyTerm,
}

/// The table of KPIs and of the objectives that are part of this one.
#[component]
pub fn Measures(
    /// The objective.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let adding = RwSignal::new(false);
    let why = Memo::new(move |_| -> Option<Why> {
        let card = session.scorecard();
        shown.objective.with(|objective| {
            let objective = objective.as_ref()?;
            let name_of = |id: &str| wording::part_of_objective(&card, &objective.id, id);
            shown.score.with(|score| Some(wording::why_node(lang, &objective.name, score.as_ref()?, name_of)))
        })
    });
    let rows = Memo::new(move |_| -> Vec<Row> {
        let card = session.scorecard();
        let scores = shown.scores.get();
        let Some(id) = shown.objective.with(|o| o.as_ref().map(|o| o.id.clone())) else { return Vec::new() };
        let mut terms = why.with(|why| why.as_ref().map(|why| why.terms.clone()).unwrap_or_default()).into_iter();
        // The terms of a score stand in the order of its parts: first the KPIs, then the objectives.
        let kpis: Vec<Row> = card
            .kpis_of(&id)
            .zip(terms.by_ref())
            .filter_map(|(kpi, term)| {
                let score = scores.kpis.get(&kpi.id)?;
                let (value, note) = match (&score.value, &score.performance) {
                    (Err(reason), _) => (number::NONE.to_owned(), wording::no_value(lang, reason)),
                    (Ok(value), judged) => (
                        number::with_unit(lang, *value, kpi.decimals, &kpi.unit),
                        judged.as_ref().err().map(|why| wording::no_performance(lang, *why)).unwrap_or_default(),
                    ),
                };
                let (page, name) = (Page::Kpi(kpi.id.clone()), kpi.name.clone());
                let kpi = Some(kpi.id.clone());
                Some(Row { page, kpi, name, value, note, status: score.status, stale: score.is_stale(), term })
            })
            .collect();
        let part = |(objective, term): (&Arc<Objective>, WhyTerm)| {
            let score = scores.objectives.get(&objective.id)?;
            Some(Row {
                page: Page::Objective(objective.id.clone()),
                kpi: None,
                name: objective.name.clone(),
                value: String::new(),
                note: Msg::PartObjective.text(lang),
                status: score.status,
                stale: score.is_stale(),
                term,
            })
        };
        kpis.into_iter().chain(card.parts_of(&id).zip(terms).filter_map(part)).collect()
    });
    let total = move || {
        shown.score.with(|score| {
            let (performance, cuts) = score.as_ref().map_or((None, CutPoints::default()), |s| (s.performance, s.cuts));
            wording::points(lang, performance, cuts)
        })
    };
    let empty = Memo::new(move |_| rows.with(Vec::is_empty));
    view! {
        <section class="card card--flush" aria-labelledby="objective-measures">
            <div class="card__head">
                <h2 id="objective-measures" tabindex="-1">{t(Msg::ObjectiveMeasures)}</h2>
                <Button small=true icon=IconName::Plus on_click=move |()| adding.set(true)>
                    {t(Msg::ObjectiveAddMeasure)}
                </Button>
            </div>
            {move || if empty.get() {
                view! { <p class="card__text muted">{Msg::ObjectiveMeasuresEmpty.text(lang)}</p> }.into_any()
            } else {
                view! {
                    <TableWrap label=Msg::ObjectiveMeasures.text(lang)>
                        <table class="table table--edge measures">
                            <caption class="visually-hidden">{Msg::ObjectiveMeasures.text(lang)}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{Msg::PartKpi.text(lang)}</th>
                                    <th scope="col" class="num">{Msg::ColumnValue.text(lang)}</th>
                                    <th scope="col">{Msg::WhyStatus.text(lang)}</th>
                                    <th scope="col" class="num">{Msg::ColumnPoints.text(lang)}</th>
                                    <th scope="col" class="num">{Msg::WhyShare.text(lang)}</th>
                                    <th scope="col" class="num">{Msg::WhyContribution.text(lang)}</th>
                                    <th scope="col"><span class="visually-hidden">{Msg::ColumnActions.text(lang)}</span></th>
                                </tr>
                            </thead>
                            <tbody>{move || rows.get().into_iter().map(row_view).collect_view()}</tbody>
                            <tfoot>
                                <tr>
                                    <th scope="row" colspan="5">{Msg::WhyPerformance.text(lang)}</th>
                                    <td class="num">{total}</td>
                                    <td></td>
                                </tr>
                            </tfoot>
                        </table>
                    </TableWrap>
                    <p class="card__text small muted">
                        <bdi>{move || why.with(|why| why.as_ref().map(|why| why.sentence.clone()))}</bdi>
                    </p>
                    {move || {
                        let lines = why.with(|why| why.as_ref().and_then(|why| why_view::lines(&why.lines)));
                        lines.map(|lines| view! { <div class="card__text small">{lines}</div> })
                    }}
                }
                .into_any()
            }}
        </section>
        <AddMeasure shown=shown open=adding />
    }
}

fn row_view(row: Row) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let page = row.page;
    let unassign = row.kpi.map(|kpi| {
        let name = row.name.clone();
        let unassign = move |()| {
            let said = Msg::ObjectiveUnassigned { name: &name }.text(lang);
            session.run_with_way_back(&Command::EditKpi(kpi.clone(), KpiEdit::Objective(None)), said);
            session.end_merge();
            focus_soon("objective-measures");
        };
        view! {
            <Button
                kind=ButtonKind::Quiet
                small=true
                icon=IconName::Close
                label=Msg::ObjectiveUnassign { name: &row.name }.text(lang)
                on_click=unassign
            />
        }
    });
    // A word in place of a number is no number: only numbers stand at the end of their column.
    let points = if row.term.share.is_empty() { number::NONE.to_owned() } else { row.term.points };
    view! {
        <tr>
            <th scope="row">
                <a href=move || nav.href(page.clone())><bdi>{row.name.clone()}</bdi></a>
                {(!row.note.is_empty()).then(|| view! { <span class="reason">{row.note}</span> })}
            </th>
            <td class="num">{row.value}</td>
            <td><StatusPill status=row.status stale=row.stale /></td>
            <td class="num">{points}</td>
            <td class="num">{row.term.share}</td>
            <td class="num">{row.term.contribution}</td>
            <td class="num">{unassign}</td>
        </tr>
    }
}

/// The dialog that adds a new KPI or takes over one that exists.
#[component]
fn AddMeasure(
    /// The objective.
    shown: Shown,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let which = RwSignal::new(String::new());
    let name = RwSignal::new(String::new());
    let unit = RwSignal::new(String::new());
    let missing = RwSignal::new(None::<String>);
    let choices = Memo::new(move |_| {
        let card = session.scorecard();
        let here = shown.objective.with(|o| o.as_ref().map(|o| o.id.clone()));
        let mut choices = vec![(String::new(), Msg::ObjectiveMeasureNew.text(lang))];
        let mut others: Vec<_> = card.kpis.iter().filter(|k| k.objective != here).collect();
        gather::sort_by_key(&mut others, |kpi| kpi.objective.is_some());
        choices.extend(others.into_iter().map(|kpi| {
            let name = kpi.name.as_str();
            let words = match kpi.objective.as_ref().and_then(|id| card.objective(id)) {
                Some(other) => Msg::ObjectiveMeasureElsewhere { name, objective: &other.name }.text(lang),
                None => Msg::ObjectiveMeasureWithout { name }.text(lang),
            };
            (kpi.id.to_string(), words)
        }));
        choices
    });
    Effect::new(move |_| {
        if open.get() {
            let first = choices.with_untracked(|choices| choices.get(1).map(|(id, _)| id.clone()));
            let loose = untrack(|| session.scorecard().kpis.iter().any(|kpi| kpi.objective.is_none()));
            which.set(first.filter(|_| loose).unwrap_or_default());
            name.set(String::new());
            unit.set(String::new());
            missing.set(None);
        }
    });
    let is_new = Memo::new(move |_| which.with(String::is_empty));
    let add = move || {
        let Some(objective) = shown.id() else { return };
        let chosen = which.get_untracked();
        let done = if chosen.is_empty() {
            let words = name.get_untracked().trim().to_owned();
            if words.is_empty() {
                missing.set(Some(Msg::ObjectiveNameMissing.text(lang)));
                return;
            }
            let mut kpi = Kpi::new(KpiId::lossy(&session.fresh_id()), words);
            kpi.unit = unit.get_untracked().trim().to_owned();
            kpi.objective = Some(objective);
            session.run(&Command::AddKpi(Box::new(kpi)))
        } else {
            let done = session.run(&Command::EditKpi(KpiId::lossy(&chosen), KpiEdit::Objective(Some(objective))));
            session.end_merge();
            done
        };
        if done {
            open.set(false);
        }
    };
    let typed = move |text: String| {
        name.set(text);
        missing.set(None);
    };
    view! {
        <Dialog open=open title=t(Msg::ObjectiveAddMeasure) close_label=t(Msg::ActionClose)>
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                add();
            }>
                <SelectField
                    label=Msg::ObjectiveMeasureWhich.text(lang)
                    value=which
                    options=choices
                    on_commit=move |id: String| which.set(id)
                />
                {move || is_new.get().then(|| view! {
                    <TextField label=Msg::FieldName.text(lang) value=name autofocus=true error=missing on_input=typed />
                    <TextField
                        label=Msg::PartUnit.text(lang)
                        hint=Msg::ObjectiveMeasureUnitHint.text(lang)
                        value=unit
                        on_input=move |text: String| unit.set(text)
                    />
                })}
                <div class="row row--end">
                    <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::ActionAdd.text(lang)}</Button>
                </div>
            </form>
        </Dialog>
    }
}
