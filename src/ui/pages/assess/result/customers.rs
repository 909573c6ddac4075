//! Who the customer is: what people marked, beside the segments of the scorecard, and one step to add what is missing.

use super::{Shown, framed};
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
        let main = (!table.main.is_empty()).then(|| {
            view! {
                <p>{Msg::ResultMainRole { roles: &list(lang, &table.main) }.text(lang)}</p>
            }
        });
        let rows = (!table.rows.is_empty()).then(|| {
            view! {
                {framed(t(Msg::ResultCustomers), view! {
                    <table class="table table--dense">
                        <caption class="visually-hidden">{t(Msg::ResultCustomers)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t(Msg::ResultRole)}</th>
                                <th scope="col" class="num">{t(Msg::ResultMarked)}</th>
                                <th scope="col" class="num">{t(Msg::ResultMain)}</th>
                                <th scope="col">{t(Msg::ResultSegments)}</th>
                            </tr>
                        </thead>
                        <tbody>{table.rows.iter().map(|row| one(shown, row, add)).collect_view()}</tbody>
                    </table>
                }.into_any())}
            }
        });
        Some(view! {
            <section class="card stack" aria-labelledby="result-customers">
                <div class="card__head">
                    <h2 id="result-customers" tabindex="-1">{t(Msg::ResultCustomers)}</h2>
                    <span class="card__note">{Msg::ResultAnswered { people: &table.people }.text(lang)}</span>
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

fn one(shown: Shown, row: &RoleRow, add: Callback<(CustomerRole, String)>) -> impl IntoView + use<> {
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
    view! {
        <tr>
            <th scope="row">{row.label.clone()}</th>
            <td class="num">{row.count.to_string()} <span class="muted">" (" {row.share.clone()} ")"</span></td>
            <td class="num">{row.main.to_string()}</td>
            <td>{segments.collect_view()} {button}</td>
        </tr>
    }
}
