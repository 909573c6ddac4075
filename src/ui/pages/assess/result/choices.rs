//! How things are organised: structure, service mode, margins, as people answered.

use super::Shown;
use crate::{
    domain::{
        text::Msg,
        view::assess::result::{ChoiceRow, choices},
    },
    ui::context::t,
};
use leptos::prelude::*;

/// The part; nothing where none of it was asked.
#[component]
pub(super) fn Choices(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let lang = shown.lang;
    let one = move |row: &ChoiceRow| {
        let counts = row.counts.iter().map(|(label, count, share)| {
            view! {
                <tr>
                    <th scope="row">{label.clone()}</th>
                    <td class="num">{count.to_string()}</td>
                    <td class="num">{share.clone()}</td>
                </tr>
            }
        });
        let alone = row.fact.people.is_empty();
        let table = (!row.counts.is_empty() && !alone).then(|| {
            view! {
                <table class="table table--dense">
                    <caption class="visually-hidden">{row.fact.text.clone()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{Msg::ResultAnswer.text(lang)}</th>
                            <th scope="col" class="num">{Msg::ResultCount.text(lang)}</th>
                            <th scope="col" class="num">{Msg::ResultShare.text(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{counts.collect_view()}</tbody>
                </table>
            }
        });
        view! {
            <div class="result__fact">
                <h3>{row.fact.text.clone()}</h3>
                {table}
                {(!row.chosen.is_empty()).then(|| view! { <p><strong>{row.chosen.clone()}</strong></p> })}
                {(!alone).then(|| view! { <p class="small muted">{row.fact.people.clone()}</p> })}
                {(!row.fact.note.is_empty()).then(|| view! { <p class="small muted">{row.fact.note.clone()}</p> })}
            </div>
        }
    };
    move || {
        let rows = shown.whole(|told, _, whole| choices(told, whole)).filter(|rows| !rows.is_empty())?;
        Some(view! {
            <section class="card stack" aria-labelledby="result-choices">
                <h2 id="result-choices">{t(Msg::ResultChoices)}</h2>
                <div class="result__pair">{rows.iter().map(one).collect_view()}</div>
            </section>
        })
    }
}
