//! Where the hours go, and words beside behaviour: who gives more time to the own offer than to the people it is meant for
//! looks inward, whatever the statements say.

use super::{Shown, dimensions::parts_table};
use crate::{
    domain::{
        assess::result::EntryState,
        text::Msg,
        view::assess::result::{
            HoursRow, NamingRow, Told, WordsRow, counts, dimension_parts, hours, naming, words_and_time,
        },
    },
    ui::{
        context::t,
        kit::{Icon, IconName},
    },
};
use leptos::prelude::*;

/// The part; nothing where neither hours nor words were asked.
#[component]
pub(super) fn FocusPart(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    move || {
        let reference = shown.reference.get();
        shown
            .whole(|told, _, whole| {
                let (pairs, words) = (hours(told, whole), words_and_time(told, whole));
                let (mut named, talks) = (naming(told, whole), counts(told, whole));
                // One person who named nothing has no rate either.
                named.retain(|row| !row.fact.people.is_empty() || !row.entries.is_empty());
                if pairs.is_empty() && words.is_empty() && named.is_empty() && talks.is_empty() {
                    return None;
                }
                let parts = dimension_parts(told, whole);
                let topics = parts.iter().find(|part| part.of_time).map(|part| {
                    view! {
                        <details class="more">
                            <summary>{Msg::ResultTopicsOf { name: &part.name }.text(told.lang)}</summary>
                            {parts_table(told, part)}
                        </details>
                    }
                });
                let pairs = pairs.iter().map(|row| pair(told, row, reference)).collect_view();
                let words = words.iter().map(|row| beside(told, row)).collect_view();
                let talks = talks.iter().filter(|row| !row.said.is_empty()).map(|row| {
                    view! {
                        <div class="result__fact">
                            <h3>{row.fact.text.clone()}</h3>
                            <p>
                                {row.said.clone()}
                                {(!row.fact.people.is_empty()).then(|| view! {
                                    " " <span class="muted small">"(" {row.fact.people.clone()} ")"</span>
                                })}
                            </p>
                        </div>
                    }
                });
                Some(view! {
                    <section class="card stack" aria-labelledby="result-focus">
                        <h2 id="result-focus">{t(Msg::ResultFocus)}</h2>
                        <div class="result__pair">
                            <div class="stack">{pairs} {topics}</div>
                            <div class="stack">
                                {words}
                                {named.iter().map(|row| naming_view(told, row)).collect_view()}
                                {talks.collect_view()}
                            </div>
                        </div>
                    </section>
                })
            })
            .flatten()
    }
}

/// Two sums of hours as a bar of two pieces, with what the share means.
fn pair(told: &Told<'_>, row: &HoursRow, with_reference: bool) -> impl IntoView + use<> {
    let lang = told.lang;
    let (icon, good) = match row.good {
        Some(true) => (IconName::Check, Some("true")),
        Some(false) => (IconName::Warning, Some("false")),
        None => (IconName::Info, None),
    };
    let line = row.reference.clone().filter(|_| with_reference);
    let bar = row.share.map(|share| {
        let mark = line.as_ref().map(|(at, _)| {
            view! {
                <span class="bar__mark" style:inset-inline-start=format!("{}%", 100.0 * at)></span>
            }
        });
        view! {
            <span class="bar result__hours" aria-hidden="true">
                <span class="bar__fill" style:inline-size=format!("{}%", 100.0 * share)></span>
                <span class="bar__mark bar__mark--soft time__half"></span>
                {mark}
            </span>
        }
    });
    let verdict = (!row.verdict.is_empty()).then(|| {
        view! {
            <strong class="verdict"><Icon name=icon />{row.verdict.clone()}</strong>
        }
    });
    let sums = [&row.others, &row.own].map(|(label, sum)| format!("{label}: {sum}"));
    let people = Some(row.fact.people.clone()).filter(|people| !people.is_empty());
    let said_hours = sums.into_iter().chain(people).collect::<Vec<_>>().join(" · ");
    let said = line.map(|(at, label)| {
        let at = crate::domain::text::number::percent(lang, at * 100.0, 0);
        view! { <p class="small faint">{Msg::ResultReference { label: &label, share: &at }.text(lang)}</p> }
    });
    view! {
        <div class="result__fact" data-good=good>
            <h3>{row.fact.text.clone()}</h3>
            <p class="row"><strong class="result__share">{row.share_text.clone()}</strong> {verdict}</p>
            {bar}
            <p class="small muted">
                {said_hours}
            </p>
            {said}
        </div>
    }
}

/// Words and behaviour side by side, and whether they part.
fn beside(told: &Told<'_>, row: &WordsRow) -> impl IntoView + use<> {
    let lang = told.lang;
    let figures = row.figures.iter().map(|figure| {
        let statements = (!figure.statements.is_empty()).then(|| {
            view! {
                <details class="more no-print">
                    <summary>{Msg::ResultWhichStatements.text(lang)}</summary>
                    <ul class="result__plain">
                        {figure.statements.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view()}
                    </ul>
                </details>
            }
        });
        let kind = if figure.behaviour { Msg::ResultBehaviour } else { Msg::ResultWords };
        let bar = figure.share.map(|share| {
            view! {
                <span class="bar" aria-hidden="true">
                    <span class="bar__fill" style:inline-size=format!("{}%", 100.0 * share)></span>
                </span>
            }
        });
        view! {
            <li class="result__word">
                <span class="small muted">{kind.text(lang)}</span>
                <span>{figure.label.clone()} {statements}</span>
                <strong class="num">{figure.figure.clone()}</strong>
                {bar}
            </li>
        }
    });
    let (icon, word) = if row.raised {
        (IconName::Flag, row.flag.label.clone())
    } else {
        (IconName::Check, Msg::ResultNotRaised { flag: &row.flag.label }.text(lang))
    };
    view! {
        <div class="result__fact" data-good=row.raised.then_some("false")>
            <h3>{Msg::ResultWordsAndTime.text(lang)}</h3>
            <ul class="result__words">{figures.collect_view()}</ul>
            <p><strong class="verdict"><Icon name=icon />{word}</strong></p>
            <p class="small muted">{row.flag.text.clone()}</p>
        </div>
    }
}

/// Who can name something that counts.
fn naming_view(told: &Told<'_>, row: &NamingRow) -> impl IntoView + use<> {
    let lang = told.lang;
    let rates = row.rates.iter().map(|(name, rate)| {
        view! {
            <tr>
                <th scope="row"><bdi>{name.clone()}</bdi></th>
                <td class="num">{rate.clone()}</td>
            </tr>
        }
    });
    let unchecked = (row.unchecked > 0).then(|| view! {
        <p class="small"><span class="tag">{Msg::ResultUncheckedCount { count: row.unchecked as f64 }.text(lang)}</span></p>
    });
    let entries = (!row.entries.is_empty()).then(|| {
        let one = |(text, state): &(String, EntryState)| {
            let state = match state {
                EntryState::Accepted => Msg::ResultAccepted,
                EntryState::Refused => Msg::ResultRefused,
                EntryState::Unchecked => Msg::ResultUnchecked,
            };
            view! { <li><bdi>{text.clone()}</bdi> " " <span class="tag">{state.text(lang)}</span></li> }
        };
        view! {
            <details class="more no-print">
                <summary>{Msg::ResultEntries { count: row.entries.len() as f64 }.text(lang)}</summary>
                <ul class="result__plain">{row.entries.iter().map(one).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <div class="result__fact">
            <h3>{row.fact.text.clone()}</h3>
            {(!row.fact.people.is_empty()).then(|| view! { <table class="table table--dense">
                <caption class="visually-hidden">{Msg::ResultNaming.text(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::ResultGroup.text(lang)}</th>
                        <th scope="col" class="num">{Msg::ResultNaming.text(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rates.collect_view()}</tbody>
            </table> })}
            {unchecked}
            {entries}
        </div>
    }
}
