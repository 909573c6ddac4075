//! Scores with scenarios beside those of reality: of the chosen one, and of all.

use super::Shared;
use crate::{
    domain::{
        explain::{
            Compared, Comparison, Row, compare_scores,
            scenario::{Applied, Scenario, apply},
        },
        score::{Scores, score},
        text::{Lang, Msg},
        wording,
    },
    ui::{
        context::{lang, t},
        kit::{Button, IconName, TableWrap},
        parts::status::StatusPill,
    },
};
use leptos::prelude::*;

/// The chosen scenario beside reality.
#[component]
pub(super) fn OneCompared(shared: Shared) -> impl IntoView {
    let lang = lang();
    let found = Memo::new(move |_| {
        let scores = shared.scores.get()?;
        Some(compare_scores(&shared.session.scorecard(), &shared.real.get(), &[(&shared.name(), &scores)]))
    });
    let title = move || Msg::WhatIfScores { name: &shared.name() }.text(lang);
    view! {
        <section class="card card--flush what-if__scores" aria-labelledby="what-if-scores">
            <div class="card__head">
                <h2 id="what-if-scores"><bdi>{title}</bdi></h2>
                // What changed last, for those who hear it: the table would be too long.
                <span class="card__note" role="status">{move || found.with(|found| whole(lang, found.as_ref()))}</span>
            </div>
            {move || found.get().map(|found| table(lang, Msg::WhatIfScores { name: &shared.name() }.text(lang), &found, true))}
        </section>
    }
}

/// The whole with the scenario, and by how much it differs.
fn whole(lang: Lang, found: Option<&Comparison>) -> Option<String> {
    let compared = found?.rows.first()?.with.first()?;
    let points = wording::points_finely(lang, compared.performance, compared.cuts);
    let difference = compared.difference.map(|_| wording::difference(lang, compared));
    let parts: Vec<String> = [Some(points), difference].into_iter().flatten().collect();
    Some(format!("{}: {}", Msg::OverviewWhole.text(lang), parts.join(", ")))
}

/// All scenarios beside reality; worked out when they are asked for.
#[component]
pub(super) fn AllCompared(shared: Shared) -> impl IntoView {
    let (session, lang) = (shared.session, lang());
    let open = RwSignal::new(false);
    let several = Memo::new(move |_| shared.scenarios.list().len() > 1);
    let found = Memo::new(move |_| {
        if !open.get() {
            return None;
        }
        let (card, request) = (session.scorecard(), session.request());
        let all: Vec<(Scenario, Applied)> =
            shared.scenarios.list().into_iter().map(|one| (one.clone(), apply(&card, &one))).collect();
        let scores: Vec<Scores> = all.iter().map(|(_, applied)| score(&applied.card, request)).collect();
        let named: Vec<(&str, &Scores)> = all.iter().map(|(one, _)| one.name.as_str()).zip(&scores).collect();
        let found = compare_scores(&card, &shared.real.get(), &named);
        let parts: Vec<_> = all.iter().map(|(one, applied)| (one, applied.skipped.as_slice())).collect();
        let text = wording::comparison_text(lang, &card, request.view, &parts, &found);
        Some((found, text))
    });
    let copy = move |()| {
        if let Some((_, text)) = found.get_untracked() {
            session.copy(text, Msg::WhatIfCopied.text(lang));
        }
    };
    view! {
        <section class="card" aria-label=t(Msg::WhatIfCompare)>
            <details
                class="more"
                on:toggle:target=move |event| open.set(event.target().open())
            >
                <summary>{move || {
                    let msg = if several.get() { Msg::WhatIfCompare } else { Msg::WhatIfCompareOne };
                    msg.text(lang)
                }}</summary>
                {move || found.get().map(|(found, _)| view! {
                    <div class="stack">
                        {table(lang, Msg::WhatIfCompare.text(lang), &found, false)}
                        <div class="row">
                            <Button icon=IconName::Copy on_click=copy>{Msg::ActionCopy.text(lang)}</Button>
                        </div>
                    </div>
                })}
            </details>
        </section>
    }
}

/// Parts by scenarios. Of one scenario, the difference has a column of its own.
fn table(lang: Lang, name: String, found: &Comparison, one: bool) -> impl IntoView + use<> {
    let heads = if one {
        [Msg::WhatIfWith, Msg::WhatIfDifference].map(|msg| msg.text(lang)).to_vec()
    } else {
        found.scenarios.clone()
    };
    let heads =
        heads.into_iter().map(|head| view! { <th scope="col" class="num"><bdi>{head}</bdi></th> }).collect_view();
    let rows = found.rows.iter().map(|row| line(lang, row, one)).collect_view();
    view! {
        <TableWrap label=name.clone() tall=one>
            <table class="table table--edge table--dense compared">
                <caption class="visually-hidden">{name}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::WhatIfPart.text(lang)}</th>
                        <th scope="col" class="num">{Msg::WhatIfReality.text(lang)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
}

fn line(lang: Lang, row: &Row, one: bool) -> impl IntoView + use<> {
    let indent = format!("{}rem", row.depth as f64 * 0.75);
    let with = row.with.iter().map(|compared| {
        let words = compared.difference.map(|_| wording::difference(lang, compared));
        if one {
            view! {
                <td class="num">{cell(lang, compared)}</td>
                <td class="num">{delta(compared, words)}</td>
            }
            .into_any()
        } else {
            view! { <td class="num">{cell(lang, compared)}<span class="compared__delta">{delta(compared, words)}</span></td> }
                .into_any()
        }
    });
    let with = with.collect_view();
    view! {
        <tr>
            <th scope="row"><bdi class="compared__name" style:padding-inline-start=indent>{row.name.clone()}</bdi></th>
            <td class="num">{cell(lang, &row.real)}</td>
            {with}
        </tr>
    }
}

/// Points and status.
fn cell(lang: Lang, compared: &Compared) -> impl IntoView + use<> {
    let status = compared.status;
    let points = compared.performance.map(|_| wording::points_finely(lang, compared.performance, compared.cuts));
    view! {
        <span class="compared__cell">
            {points.map(|points| view! { <span>{points}</span> })}
            <StatusPill status=status />
        </span>
    }
}

fn delta(compared: &Compared, words: Option<String>) -> impl IntoView + use<> {
    let better = compared.difference.filter(|by| by.abs() >= 1e-9).map(|by| if by > 0.0 { "true" } else { "false" });
    words.map(|words| view! { <span class="delta" data-good=better>{words}</span> })
}
