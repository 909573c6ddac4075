//! The answers that are there, by the beginning of their id: one set can be deleted, none can be read here.

use super::Shown;
use crate::{
    domain::{
        edit::Command,
        exchange::assess::answers::short,
        text::{Msg, number},
        view::assess::rounds::response_rows,
    },
    ui::{
        context::{lang, session},
        kit::{Button, ButtonKind, IconName, TableWrap, focus_soon},
    },
};
use leptos::prelude::*;

const HEADING: &str = "people-responses";

/// The part of the page; nothing where no answers are.
#[component]
pub(super) fn Answers(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let rows = Memo::new(move |_| response_rows(&session.scorecard(), &shown.round.with(|round| round.id.clone())));
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    move || {
        (!none.get()).then(|| {
            view! {
                <details class="more">
                    <summary>{Msg::PeopleResponses.text(lang)}</summary>
                    <section class="card stack stack--s" aria-labelledby=HEADING>
                        <h2 class="visually-hidden" id=HEADING tabindex="-1">{Msg::PeopleResponses.text(lang)}</h2>
                        <p class="small muted">{Msg::PeopleResponsesHint.text(lang)}</p>
                        <TableWrap label=Msg::PeopleResponses.text(lang) tall=true>
                            <table class="table people__table">
                                <caption class="visually-hidden">{Msg::PeopleResponses.text(lang)}</caption>
                                <thead>
                                    <tr>
                                        <th scope="col">{Msg::PeopleResponseId.text(lang)}</th>
                                        <th scope="col" class="num">{Msg::PeopleResponseCount.text(lang)}</th>
                                        <th scope="col"><span class="visually-hidden">{Msg::ActionDelete.text(lang)}</span></th>
                                    </tr>
                                </thead>
                                <tbody>
                                    <For each=move || rows.get() key=Clone::clone let(row)>
                                        {
                                            let id = row.id.clone();
                                            let name = short(&row.id).to_owned();
                                            let said = name.clone();
                                            let delete = move |()| {
                                                let said = Msg::PeopleResponseDeleted { id: &said }.text(lang);
                                                session.run_with_way_back(&Command::DeleteResponse(id.clone()), said);
                                                focus_soon(HEADING);
                                            };
                                            view! {
                                                <tr>
                                                    <th scope="row">
                                                        <code>{name.clone()}</code>
                                                        {(!row.done).then(|| view! {
                                                            " "<span class="small muted">{Msg::PeopleResponseOpen.text(lang)}</span>
                                                        })}
                                                    </th>
                                                    <td class="num">{number::integer(lang, row.answers as f64)}</td>
                                                    <td class="num">
                                                        <Button
                                                            kind=ButtonKind::Quiet
                                                            small=true
                                                            icon=IconName::Trash
                                                            label=Msg::PeopleResponseDelete { id: &name }.text(lang)
                                                            on_click=delete
                                                        />
                                                    </td>
                                                </tr>
                                            }
                                        }
                                    </For>
                                </tbody>
                            </table>
                        </TableWrap>
                    </section>
                </details>
            }
        })
    }
}
