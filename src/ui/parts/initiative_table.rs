//! Initiatives as a table, by status.

use crate::{
    domain::{
        model::{Initiative, InitiativeId, InitiativeStatus},
        route::Page,
        text::{Lang, Msg, date, words},
        view::ActRow,
    },
    ui::kit::{Button, ButtonKind, Icon, IconName, TableWrap},
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A table of initiatives.
#[component]
pub fn InitiativeTable(
    /// The rows by status.
    #[prop(into)]
    groups: Signal<Vec<(InitiativeStatus, Vec<ActRow>)>>,
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
    let columns = if with_objective { 6 } else { 5 };
    let row = move |row: ActRow| {
        let initiative = row.initiative;
        let (id, gone) = (initiative.id.clone(), Initiative::clone(&initiative));
        let objective = with_objective.then(|| {
            let name = row.objective;
            let link = initiative.objective.clone().map(|id| {
                view! { <a href=move || href.run(Page::Objective(id.clone()))><bdi>{name}</bdi></a> }
            });
            view! { <td>{link}</td> }
        });
        let day = |day: Option<NaiveDate>| day.map(|day| date::day_short(lang, day)).unwrap_or_default();
        let warn = |show: bool, msg: Msg<'static>| {
            show.then(|| view! { <span class="late"><Icon name=IconName::Warning />{msg.text(lang)}</span> })
        };
        view! {
            <tr>
                <th scope="row">
                    <button
                        type="button"
                        class="link-like"
                        title=Msg::ActEdit.text(lang)
                        on:click=move |_| on_edit.run(id.clone())
                    >
                        <bdi>{initiative.name.clone()}</bdi>
                    </button>
                    {(!initiative.note.is_empty()).then(|| view! { <bdi class="act__note">{initiative.note.clone()}</bdi> })}
                </th>
                {objective}
                <td><bdi>{initiative.owner.clone()}</bdi></td>
                <td class="nowrap">{day(initiative.start)} {warn(row.late_start, Msg::ActLateStart)}</td>
                <td class="nowrap">{day(initiative.due)} {warn(row.overdue, Msg::ActOverdue)}</td>
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
    view! {
        <TableWrap label=Msg::ActTable.text(lang)>
            <table class="table table--edge act">
                <caption class="visually-hidden">{Msg::ActTable.text(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::PartInitiative.text(lang)}</th>
                        {with_objective.then(|| view! { <th scope="col">{Msg::PartObjective.text(lang)}</th> })}
                        <th scope="col">{Msg::PartOwner.text(lang)}</th>
                        <th scope="col">{Msg::ColumnStart.text(lang)}</th>
                        <th scope="col">{Msg::ColumnDue.text(lang)}</th>
                        <th scope="col"><span class="visually-hidden">{Msg::ColumnActions.text(lang)}</span></th>
                    </tr>
                </thead>
                {move || groups.get().into_iter().map(|(status, rows)| view! {
                    <tbody>
                        <tr class="table__group">
                            <th scope="rowgroup" colspan=columns>{words::initiative(status).text(lang)}</th>
                        </tr>
                        {rows.into_iter().map(row).collect_view()}
                    </tbody>
                }).collect_view()}
            </table>
        </TableWrap>
    }
}
