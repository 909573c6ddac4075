//! What came of the draws: a sentence, the states of each part as bars and words, the ranks of the objectives.

use super::Drawn;
use crate::{
    domain::{
        explain::robust::{Rank, Robust, Robustness},
        model::Scorecard,
        text::{Lang, Msg},
        view::NodeId,
        wording,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, IconName, TableWrap, growing},
        parts::status::StatusPill,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The part of the page.
#[component]
pub(super) fn Found(drawn: Drawn) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let (card, found) = (drawn.card, drawn.found);
    let ranked: Arc<[(usize, Rank)]> = found
        .parts
        .iter()
        .enumerate()
        .filter_map(|(at, one)| Some((at, one.rank.filter(|_| one.score.is_some())?)))
        .collect();
    let ranks = (!ranked.is_empty()).then(|| rank_table(lang, Arc::clone(&card), Arc::clone(&found), ranked));
    let shown = growing(found.parts.len());
    let copy = {
        let (card, found) = (Arc::clone(&card), Arc::clone(&found));
        move |()| session.copy(wording::robust_text(lang, &card, &found), Msg::RobustCopied.text(lang))
    };
    let (sentence, how) = (wording::robust_sentence(lang, &found), wording::robust_how(lang, &found));
    let rows = move |at: usize| found.parts.get(at).map(|one| row(lang, &card, &found, one));
    view! {
        <section class="card card--flush" aria-labelledby="robust-result">
            <div class="card__head"><h2 id="robust-result">{t(Msg::RobustResult)}</h2></div>
            <div class="card__text stack stack--s">
                <p role="status"><strong>{sentence}</strong></p>
                <p>{how}</p>
                <p class="muted">{t(Msg::RobustNot)}</p>
                <div class="row">
                    <Button icon=IconName::Copy on_click=copy>{t(Msg::ActionCopy)}</Button>
                </div>
            </div>
            <TableWrap label=t(Msg::RobustResult)>
                <table class="table table--edge robust">
                    <caption class="visually-hidden">{t(Msg::RobustResult)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(Msg::WhatIfPart)}</th>
                            <th scope="col">{t(Msg::NeededToday)}</th>
                            <th scope="col">{t(Msg::RobustShares)}</th>
                            <th scope="col" class="num">{t(Msg::RobustKept)}</th>
                            <th scope="col" class="num">{t(Msg::RobustExtent)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || 0..shown.get() key=|at| *at let(at)>
                            {rows(at)}
                        </For>
                    </tbody>
                </table>
            </TableWrap>
        </section>
        {ranks}
    }
}

fn row(lang: Lang, card: &Scorecard, found: &Robustness, one: &Robust) -> impl IntoView + use<> {
    let depth = match one.part() {
        Some(NodeId::Objective(_)) => 1.5,
        Some(NodeId::Perspective(_)) => 0.75,
        _ => 0.0,
    };
    let draws = f64::from(found.draws.max(1));
    let share = |count: u32| wording::share_of_draws(lang, count, found.draws);
    let bars = one.states().map(|(state, count)| {
        let width = format!("{:.3}%", 100.0 * f64::from(count) / draws);
        view! { <span class="robust__bar" data-status=state.token() style:inline-size=width></span> }
    });
    let bars = bars.collect_view();
    let words = one.states().map(|(state, count)| {
        let words = format!("{} {}", wording::status(lang, state), share(count));
        view! { <span class="status status--plain" data-status=state.token()>{words}</span> }
    });
    let words = words.collect_view();
    let points = one.score.map(|_| wording::points_finely(lang, one.score, card.cut_points));
    view! {
        <tr>
            <th scope="row">
                <bdi class="compared__name" style:padding-inline-start=format!("{depth}rem")>{name(card, one)}</bdi>
            </th>
            <td>
                <span class="compared__cell">
                    {points.map(|points| view! { <span>{points}</span> })}
                    <StatusPill status=one.status() />
                </span>
            </td>
            <td>
                <span class="robust__bars" aria-hidden="true">{bars}</span>
                <span class="robust__words">{words}</span>
            </td>
            <td class="num">{share(one.kept())}</td>
            <td class="num">{wording::robust_scores(lang, card, one)}</td>
        </tr>
    }
}

fn rank_table(
    lang: Lang,
    card: Arc<Scorecard>,
    found: Arc<Robustness>,
    ranked: Arc<[(usize, Rank)]>,
) -> impl IntoView + use<> {
    let shown = growing(ranked.len());
    let rows = move |place: usize| {
        let (at, rank) = ranked.get(place).copied()?;
        let one = found.parts.get(at)?;
        let today = crate::domain::text::number::integer(lang, f64::from(rank.today));
        Some(view! {
            <tr>
                <th scope="row"><bdi>{name(&card, one)}</bdi></th>
                <td class="num">{today}</td>
                <td class="num">{wording::share_of_draws(lang, rank.other, found.draws)}</td>
                <td class="num">{wording::robust_ranks(lang, rank)}</td>
            </tr>
        })
    };
    view! {
        <section class="card card--flush" aria-labelledby="robust-ranks">
            <div class="card__head">
                <h2 id="robust-ranks">{Msg::RobustRanks.text(lang)}</h2>
                <span class="card__note">{Msg::RobustRanksHint.text(lang)}</span>
            </div>
            <TableWrap label=Msg::RobustRanks.text(lang)>
                <table class="table table--edge">
                    <caption class="visually-hidden">{Msg::RobustRanks.text(lang)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{Msg::PartObjective.text(lang)}</th>
                            <th scope="col" class="num">{Msg::RobustRank.text(lang)}</th>
                            <th scope="col" class="num">{Msg::RobustRankOther.text(lang)}</th>
                            <th scope="col" class="num">{Msg::RobustRankExtent.text(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || 0..shown.get() key=|at| *at let(at)>
                            {rows(at)}
                        </For>
                    </tbody>
                </table>
            </TableWrap>
        </section>
    }
}

fn name(card: &Scorecard, one: &Robust) -> String {
    one.part().map(|part| wording::part_name(card, &part)).unwrap_or_default()
}
