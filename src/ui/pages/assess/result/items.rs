//! Single statements: how often each answer was given, and where there are two camps.

use super::{
    Shown,
    table::{Row, Table, cell, columns},
};
use crate::{
    domain::{
        text::Msg,
        view::assess::result::{ItemRow, item_rows, two_camps_sentence},
    },
    render::distribution::{DistributionSpec, distribution},
    ui::{
        context::t,
        kit::{Icon, IconName},
        parts::scene_view::SceneView,
    },
};
use leptos::prelude::*;

/// Width and height of the bars of a statement, in px.
const BARS: (f64, f64) = (132.0, 44.0);

/// The statements.
#[component]
pub(super) fn Items(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let lang = shown.lang;
    let rows = Memo::new(move |_| {
        shown.whole(|told, looked, whole| item_rows(told, whole, &looked.result)).unwrap_or_default()
    });
    let camps =
        move || {
            let two: Vec<String> =
                rows.with(|rows| rows.iter().filter(|row| row.two_camps).map(|row| row.text.clone()).collect());
            (!two.is_empty()).then(|| view! {
            <p><strong>{shown.with(|told, _| two_camps_sentence(told))}</strong></p>
            <ul class="result__plain">{two.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
        })
        };
    let one = move |row: &ItemRow| {
        let notes = (!row.notes.is_empty()).then(|| {
            view! {
                <details class="more">
                    <summary>{Msg::ResultNotes { count: row.notes.len() as f64 }.text(lang)}</summary>
                    <ul class="result__plain">
                        {row.notes.iter().map(|note| view! { <li><bdi>{note.clone()}</bdi></li> }).collect_view()}
                    </ul>
                </details>
            }
        });
        let marks = [
            row.reversed.then(|| view! { <span class="tag">{Msg::ResultReversed.text(lang)}</span> }.into_any()),
            row.two_camps.then(|| {
                view! { <span class="result__flag"><Icon name=IconName::Flag />{Msg::ResultTwoCamps.text(lang)}</span> }
                    .into_any()
            }),
        ];
        let about = view! {
            <span class="result__why">{row.about.clone()}</span>
            {row.text.clone()}
            " "
            {marks.into_iter().flatten().collect_view()}
            {notes}
        };
        let cells = vec![given_view(row), cell(&row.mean), cell(&row.agreement), cell(&row.cannot_say)];
        Row::Cells(about.into_any(), cells)
    };
    let alone = move || shown.with(|_, looked| looked.result.alone).unwrap_or(true);
    let table = move || {
        let alone = alone();
        let mut columns = columns(
            lang,
            [
                (Msg::ResultStatement, false),
                (Msg::ResultDistribution, false),
                (Msg::ResultMean, true),
                (Msg::ResultAgreement, true),
                (Msg::ResultCannotSay, true),
            ],
        );
        columns.truncate(if alone { 2 } else { 5 });
        Table {
            label: Msg::ResultItemsCaption.text(lang),
            captioned: true,
            class: "table--dense",
            columns,
            rows: rows.with(|rows| rows.iter().map(one).collect()),
        }
        .view()
    };
    view! {
        <section class="card stack result__items" aria-labelledby="result-items">
            <h2 id="result-items">{t(Msg::ResultItems)}</h2>
            {camps}
            <details class="more">
                <summary>{t(Msg::ResultItemsShow)}</summary>
                {table}
            </details>
        </section>
    }
}

/// How a statement was answered: in words where there is one answer, else as bars.
fn given_view(row: &ItemRow) -> AnyView {
    row.only_answer().map_or_else(|| distribution_view(row, false), cell)
}

/// The answers to a statement as bars, with the counts for those who hear them.
pub(super) fn distribution_view(row: &ItemRow, small: bool) -> AnyView {
    if row.counts.is_empty() {
        return ().into_any();
    }
    let (width, height) = BARS;
    let numbers = !small;
    let height = if small { 24.0 } else { height };
    let spec = DistributionSpec { width, height, counts: row.counts.clone(), labels: Vec::new(), numbers };
    view! { <SceneView scene=distribution(&spec) label=row.said.clone() natural=true /> }.into_any()
}
