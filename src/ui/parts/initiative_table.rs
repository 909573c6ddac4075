//! Initiatives as a table, by status, and what they cost together.

use crate::{
    domain::{
        model::{Initiative, InitiativeId, InitiativeKind},
        route::{Page, RoundTab},
        text::{Lang, Msg, date, number, words},
        view::{ActColumns, ActModel, ActRow, Sums},
        wording,
    },
    ui::kit::{Button, ButtonKind, Icon, IconName, TableWrap},
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A table of initiatives.
#[component]
pub fn InitiativeTable(
    /// The initiatives.
    #[prop(into)]
    model: Signal<ActModel>,
    /// The currency of the scorecard.
    #[prop(into)]
    currency: Signal<String>,
    /// Whether the objective is told.
    #[prop(optional)]
    with_objective: bool,
    /// The address of a page.
    #[prop(into)]
    href: Callback<Page, String>,
    /// One is to be edited.
    #[prop(into)]
    on_edit: Callback<InitiativeId>,
    /// One is to be deleted.
    #[prop(into)]
    on_delete: Callback<Initiative>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let columns = Memo::new(move |_| model.with(|model| model.columns));
    let sums = Memo::new(move |_| model.with(|model| model.sums));
    let row = move |row: ActRow, columns: ActColumns| {
        let initiative = &row.initiative;
        let gone = Initiative::clone(initiative);
        let day = |day: Option<NaiveDate>| day.map(|day| date::day_short(lang, day)).unwrap_or_default();
        let money = |shown: bool, amount: Option<f64>| {
            let words = wording::money(lang, amount, &currency.get());
            shown.then(|| view! { <td class="num" class:act__loss=amount.is_some_and(|a| a < 0.0)>{words}</td> })
        };
        view! {
            <tr>
                <th scope="row">{initiative_name(lang, &row, on_edit, with_objective)} {cause_link(lang, &row, href)}</th>
                {with_objective.then(|| view! { <td>{objective_link(&row, href)}</td> })}
                <td><bdi>{initiative.owner.clone()}</bdi></td>
                <td class="nowrap">{day(initiative.start)} {row.late_start.then(|| late(lang, Msg::ActLateStart))}</td>
                <td class="nowrap">{day(initiative.due)} {row.overdue.then(|| late(lang, Msg::ActOverdue))}</td>
                {columns.progress.then(|| view! { <td>{progress(lang, initiative.progress)}</td> })}
                {money(columns.budget, initiative.budget)}
                {money(columns.spent, initiative.spent)}
                {money(columns.variance, initiative.cost_variance())}
                <td class="num">
                    <Button
                        kind=ButtonKind::Quiet
                        small=true
                        icon=IconName::Trash
                        label=Msg::ActDeleteIt { name: &initiative.name }.text(lang)
                        on_click=move |()| on_delete.run(gone.clone())
                    />
                </td>
            </tr>
        }
    };
    let head = move |shown: bool, msg: Msg<'static>, class: &'static str| {
        shown.then(|| view! { <th scope="col" class=class>{msg.text(lang)}</th> })
    };
    view! {
        <TableWrap label=Msg::ActTable.text(lang)>
            {move || {
                let now = columns.get();
                let optional = [with_objective, now.progress, now.budget, now.spent, now.variance];
                let width = 5 + optional.iter().filter(|shown| **shown).count();
                view! {
                    <table class="table table--edge act">
                        <caption class="visually-hidden">{Msg::ActTable.text(lang)}</caption>
                        <thead>
                            <tr>
                                {head(true, Msg::PartInitiative, "")}
                                {head(with_objective, Msg::PartObjective, "")}
                                {head(true, Msg::PartOwner, "")}
                                {head(true, Msg::ColumnStart, "")}
                                {head(true, Msg::ColumnDue, "")}
                                {head(now.progress, Msg::ActProgress, "")}
                                {head(now.budget, Msg::ActBudget, "num")}
                                {head(now.spent, Msg::ActSpent, "num")}
                                {head(now.variance, Msg::ActVariance, "num")}
                                <th scope="col">
                                    <span class="visually-hidden">{Msg::ColumnActions.text(lang)}</span>
                                </th>
                            </tr>
                        </thead>
                        {move || model.get().groups.into_iter().map(|(status, rows)| view! {
                            <tbody>
                                <tr class="table__group">
                                    <th scope="rowgroup" colspan=width>{words::initiative(status).text(lang)}</th>
                                </tr>
                                {rows.into_iter().map(|one| row(one, now)).collect_view()}
                            </tbody>
                        }).collect_view()}
                    </table>
                }
            }}
        </TableWrap>
        {move || (sums.get().of > 0).then(|| sums_view(lang, sums.get(), &currency.get()))}
    }
}

/// The name, which opens it; what sort of entry it is, what it waits for, its note.
fn initiative_name(
    lang: Lang,
    row: &ActRow,
    on_edit: Callback<InitiativeId>,
    with_objective: bool,
) -> impl IntoView + use<> {
    let initiative = &row.initiative;
    let id = initiative.id.clone();
    let alone = with_objective && initiative.objective.is_none();
    view! {
        <button type="button" class="link-like" title=Msg::ActEdit.text(lang) on:click=move |_| on_edit.run(id.clone())>
            <bdi>{initiative.name.clone()}</bdi>
        </button>
        {kind_tag(lang, initiative.kind)}
        {alone.then(|| view! { " " <span class="tag">{Msg::ActNoObjective.text(lang)}</span> })}
        {(!row.gap.is_empty()).then(|| view! {
            <span class="act__note">{Msg::ActGap.text(lang)}": "<bdi>{row.gap.clone()}</bdi></span>
        })}
        {waits(lang, row)}
        {(!initiative.note.is_empty()).then(|| view! { <bdi class="act__note">{initiative.note.clone()}</bdi> })}
    }
}

/// The round of assessment that it comes from.
fn cause_link(lang: Lang, row: &ActRow, href: Callback<Page, String>) -> impl IntoView + use<> {
    row.cause.clone().map(|round| {
        let (words, page) = (round.because(lang), Page::Round(round.id, RoundTab::Result));
        view! { <a class="act__note" href=move || href.run(page.clone())><bdi>{words}</bdi></a> }
    })
}

/// What sort of entry it is, where it is no initiative.
pub fn kind_tag(lang: Lang, kind: InitiativeKind) -> impl IntoView {
    (kind != InitiativeKind::Initiative)
        .then(|| view! { " " <span class="tag">{words::initiative_kind(kind).text(lang)}</span> })
}

/// What has to be done before it, and whether it starts too early.
pub fn waits(lang: Lang, row: &ActRow) -> impl IntoView + use<> {
    let names = (!row.waits.is_empty()).then(|| crate::domain::text::list(lang, &row.waits));
    let names = names.map(|names| {
        view! { <span class="act__note">{Msg::ActAfter.text(lang)}": "<bdi>{names}</bdi></span> }
    });
    (names, row.blocked.then(|| late(lang, Msg::ActBlocked)))
}

/// A warning: sign and words.
pub fn late(lang: Lang, msg: Msg<'static>) -> impl IntoView {
    view! { <span class="late"><Icon name=IconName::Warning />{msg.text(lang)}</span> }
}

/// How much is done: a bar and its number.
pub fn progress(lang: Lang, percent: Option<f64>) -> impl IntoView {
    percent.map(|percent| {
        view! {
            <span class="act__progress">
                <span class="act__bar" aria-hidden="true">
                    <span class="act__bar-fill" style:inline-size=format!("{percent:.2}%")></span>
                </span>
                {number::percent(lang, percent, 0)}
            </span>
        }
    })
}

fn objective_link(row: &ActRow, href: Callback<Page, String>) -> impl IntoView + use<> {
    let name = row.objective.clone();
    row.initiative.objective.clone().map(|id| {
        view! { <a href=move || href.run(Page::Objective(id.clone()))><bdi>{name}</bdi></a> }
    })
}

fn sums_view(lang: Lang, sums: Sums, currency: &str) -> impl IntoView + use<> {
    let pair = |label: Msg<'static>, amount: Option<f64>, known: Option<usize>| {
        let words = wording::money(lang, amount, currency);
        let words = match known.filter(|known| *known < sums.of) {
            Some(known) => Msg::ActSumsPartial { amount: &words, known: known as f64, of: sums.of as f64 }.text(lang),
            None => words,
        };
        view! {
            <div>
                <dt>{label.text(lang)}</dt>
                <dd class:act__loss=amount.is_some_and(|a| a < 0.0)>{words}</dd>
            </div>
        }
    };
    view! {
        <div class="act-sums">
            <p class="act-sums__head">{Msg::ActSums.text(lang)}</p>
            <dl class="act-sums__list">
                {pair(Msg::ActBudget, sums.budget, None)}
                {pair(Msg::ActSpent, sums.spent, None)}
                {pair(Msg::ActEarned, sums.earned, None)}
                {pair(Msg::ActVariance, sums.variance, Some(sums.known))}
            </dl>
        </div>
    }
}
