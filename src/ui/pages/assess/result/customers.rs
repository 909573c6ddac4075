//! Who the customer is: what people marked, beside the segments of the scorecard, and one step to add what is missing.

use super::{
    Shown,
    table::{Row, Table, cell, columns},
};
use crate::{
    domain::{
        edit::Command,
        model::{CustomerRole, Segment, SegmentId},
        route::{CustomersTab, Page},
        text::{Msg, list},
        view::assess::result::{RoleRow, role_table},
    },
    ui::{
        context::{nav, session, t},
        kit::{Button, IconName, focus_soon},
    },
};
use leptos::prelude::*;

/// The part; nothing where it was not asked.
#[component]
pub(super) fn Customers(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), shown.lang);
    let add = Callback::new(move |(role, name): (CustomerRole, String)| {
        let mut segment = Segment::new(SegmentId::lossy(&session.fresh_id()), &name);
        segment.role = role;
        session.run_with_way_back(&Command::PutSegment(segment), Msg::ResultSegmentAdded { name: &name }.text(lang));
        focus_soon("result-customers");
    });
    move || {
        let card = session.scorecard();
        let table = shown.whole(|told, _, whole| role_table(told, whole, &card)).flatten()?;
        if table.alone && table.rows.iter().all(|row| row.count == 0) {
            return None;
        }
        let main = (!table.main.is_empty() && !table.alone).then(|| {
            view! {
                <p>{Msg::ResultMainRole { roles: &list(lang, &table.main) }.text(lang)}</p>
            }
        });
        let rows = (!table.rows.is_empty()).then(|| {
            let heads = [
                (Msg::ResultRole, false),
                (Msg::ResultMarked, true),
                (Msg::ResultMain, true),
                (Msg::ResultSegments, false),
            ];
            let mut columns = columns(lang, heads);
            if table.alone {
                columns.drain(1..3);
            }
            Table {
                label: t(Msg::ResultCustomers),
                class: "table--dense",
                columns,
                rows: table.rows.iter().map(|row| one(shown, row, add, table.alone)).collect(),
                ..Table::default()
            }
            .view()
        });
        Some(view! {
            <section class="card stack" aria-labelledby="result-customers">
                <div class="card__head">
                    <h2 id="result-customers" tabindex="-1">{t(Msg::ResultCustomers)}</h2>
                    {(!table.alone).then(|| view! {
                        <span class="card__note">{Msg::ResultAnswered { people: &table.people }.text(lang)}</span>
                    })}
                </div>
                <p class="small muted">{table.text.clone()}</p>
                {main}
                {rows}
                {(!table.unmarked.is_empty()).then(|| view! {
                    <p class="small muted">{Msg::ResultUnmarked { roles: &table.unmarked }.text(lang)}</p>
                })}
                <p class="small no-print">
                    <a href=move || nav.href(Page::Customers(CustomersTab::Who))>{t(Msg::ResultToCustomers)}</a>
                </p>
            </section>
        })
    }
}

fn one(shown: Shown, row: &RoleRow, add: Callback<(CustomerRole, String)>, alone: bool) -> Row {
    let lang = shown.lang;
    let segments = row.segments.iter().map(|(_, name, state)| {
        view! {
            <span class="result__segment"><bdi>{name.clone()}</bdi> " " <span class="tag">{state.clone()}</span></span>
        }
    });
    let missing = row.segments.is_empty() && row.count > 0;
    let name = row.label.clone();
    let button = row.role.filter(|_| missing).map(|role| {
        view! {
            <Button
                small=true
                icon=IconName::Plus
                label=Msg::ResultAddSegmentFor { role: &row.label }.text(lang)
                on_click=move |()| add.run((role, name.clone()))
            >
                {Msg::ResultAddSegment.text(lang)}
            </Button>
        }
    });
    let marked = view! { {row.count.to_string()} <span class="muted">" (" {row.share.clone()} ")"</span> };
    let is_main = alone && row.main > 0;
    let label = view! {
        {row.label.clone()}
        {is_main.then(|| view! { " " <span class="tag">{Msg::ResultMainMark.text(lang)}</span> })}
    };
    let segments = view! { {segments.collect_view()} {button} };
    let counts = [marked.into_any(), cell(&row.main.to_string())].into_iter().filter(|_| !alone);
    Row::Cells(label.into_any(), counts.chain([segments.into_any()]).collect())
}
