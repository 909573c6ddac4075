//! The timeline: a table with a bar for each initiative; all that a bar shows stands beside it in words.

use crate::{
    domain::{
        model::Initiative,
        text::{Lang, Msg, date, number},
        view::{ActModel, ActRow, Gantt, GanttBar, gantt},
    },
    ui::{
        context::{lang, session, t},
        kit::TableWrap,
        pages::act::initiative_dialog::Editing,
        parts::initiative_table::{kind_tag, late, waits},
    },
};
use leptos::prelude::*;

/// The timeline.
#[component]
pub(super) fn Plan(
    /// The initiatives.
    model: Memo<ActModel>,
    /// What the dialog is about.
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let plan = Memo::new(move |_| model.with(|model| gantt(model, session.scorecard().fiscal(), session.day())));
    view! {
        <section class="card card--flush" aria-labelledby="act-plan">
            <h2 id="act-plan" class="visually-hidden">{t(Msg::ActTabPlan)}</h2>
            {move || plan.with(|plan| (!plan.bars.is_empty()).then(|| table(lang, plan, editing)))}
            {move || plan.with(|plan| (!plan.without.is_empty()).then(|| view! {
                <div class="card__text">
                    <h3>{Msg::ActUndated.text(lang)}</h3>
                    <ul>
                        {plan.without.iter().map(|row| view! { <li>{name(lang, row, editing)}</li> }).collect_view()}
                    </ul>
                </div>
            }))}
        </section>
    }
}

fn table(lang: Lang, plan: &Gantt, editing: RwSignal<Option<Editing>>) -> impl IntoView + use<> {
    let fiscal = session().scorecard_untracked().fiscal();
    let heads = plan.heads.iter().map(|head| {
        let words = date::period_short(lang, head.period, fiscal);
        view! { <span class="gantt__head" style:inset-inline-start=percent(head.left)>{words}</span> }
    });
    let heads = heads.collect_view();
    let lines: Vec<String> = plan.heads.iter().skip(1).map(|head| percent(head.left)).collect();
    let today = plan.today;
    let bars = plan.bars.iter().map(|bar| bar_view(lang, bar, &lines, today, editing)).collect_view();
    // Wide enough for the words of the heads.
    let width = format!("{}rem", 3.5 * plan.heads.len() as f64);
    view! {
        <TableWrap label=Msg::ActTabPlan.text(lang)>
            <table class="table table--edge table--pin gantt">
                <caption class="visually-hidden">{Msg::ActTabPlan.text(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::PartInitiative.text(lang)}</th>
                        <th scope="col">
                            <span class="gantt__track gantt__track--head" style:min-inline-size=width>
                                {heads}
                                {today.map(|today| view! {
                                    <span class="gantt__now" style:inset-inline-start=percent(today)>
                                        <span>{Msg::ActToday.text(lang)}</span>
                                    </span>
                                })}
                            </span>
                        </th>
                    </tr>
                </thead>
                <tbody>{bars}</tbody>
            </table>
        </TableWrap>
    }
}

fn bar_view(
    lang: Lang,
    bar: &GanttBar,
    lines: &[String],
    today: Option<f64>,
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView + use<> {
    let row = &bar.row;
    let initiative = &row.initiative;
    let done = initiative.progress.map(|done| number::percent(lang, done, 0));
    let (left, width) = (percent(bar.left), percent(bar.width));
    let fill = percent(initiative.progress.unwrap_or_default());
    let lines = lines.iter().map(|at| view! { <span class="gantt__line" style:inset-inline-start=at.clone()></span> });
    view! {
        <tr>
            <th scope="row">
                {name(lang, row, editing)}
                <span class="act__note nowrap">{span(lang, initiative)}{done.map(|done| format!(" · {done}"))}</span>
                {row.overdue.then(|| late(lang, Msg::ActOverdue))}
                {waits(lang, row)}
            </th>
            <td>
                <span class="gantt__track" aria-hidden="true">
                    {lines.collect_view()}
                    <span
                        class="gantt__bar"
                        data-state=initiative.status.word()
                        data-late=row.overdue.to_string()
                        style:inset-inline-start=left
                        style:inline-size=width
                    >
                        <span class="gantt__fill" style:inline-size=fill></span>
                    </span>
                    {today.map(|today| view! {
                        <span class="gantt__today" style:inset-inline-start=percent(today)></span>
                    })}
                </span>
            </td>
        </tr>
    }
}

/// The name, which opens it.
fn name(lang: Lang, row: &ActRow, editing: RwSignal<Option<Editing>>) -> impl IntoView + use<> {
    let id = row.initiative.id.clone();
    view! {
        <button
            type="button"
            class="link-like"
            title=Msg::ActEdit.text(lang)
            on:click=move |_| editing.set(Some(Editing::Old(id.clone())))
        >
            <bdi>{row.initiative.name.clone()}</bdi>
        </button>
        {kind_tag(lang, row.initiative.kind)}
    }
}

/// From when to when, in words.
fn span(lang: Lang, initiative: &Initiative) -> String {
    let day = |day| date::day_short(lang, day);
    match (initiative.start.map(day), initiative.due.map(day)) {
        (Some(first), Some(last)) => Msg::PeriodRange { first: &first, last: &last }.text(lang),
        (Some(first), None) => Msg::ActFrom { day: &first }.text(lang),
        (None, Some(last)) => Msg::ActUntil { day: &last }.text(lang),
        (None, None) => String::new(),
    }
}

fn percent(share: f64) -> String {
    format!("{share:.3}%")
}
