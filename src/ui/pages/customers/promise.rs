//! What customers are promised: in what one must excel, and what stays at market level.

use super::or_none;
use crate::{
    domain::{
        edit::{Command, ScorecardEdit},
        model::{Attribute, Proposition, PropositionKind},
        text::{Msg, words},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, SelectField, TableWrap, TextArea},
        pages::term::Term,
    },
};
use leptos::prelude::*;

/// Where an attribute stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Excel,
    Market,
    Unsaid,
}

const LEVELS: [Level; 3] = [Level::Excel, Level::Market, Level::Unsaid];

/// The value proposition.
#[component]
pub(super) fn Promise() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let promise = Memo::new(move |_| session.scorecard().proposition.clone());
    let change = move |change: &dyn Fn(&mut Proposition)| {
        let mut promise = promise.get_untracked();
        change(&mut promise);
        session.run(&Command::EditScorecard(ScorecardEdit::Proposition(promise)));
        session.end_merge();
    };
    let usual = move |()| {
        change(&|promise| {
            if let Some((excel, market)) = promise.choice.map(PropositionKind::usual) {
                promise.excel = excel.to_vec();
                promise.market = market.to_vec();
            }
        });
    };
    let rows = Attribute::WORDS.iter().map(move |(word, attribute)| {
        let attribute = *attribute;
        let name = words::attribute(attribute).text(lang);
        let level = Memo::new(move |_| {
            promise.with(|p| match () {
                () if p.excel.contains(&attribute) => Level::Excel,
                () if p.market.contains(&attribute) => Level::Market,
                () => Level::Unsaid,
            })
        });
        let cell = move |own: Level| {
            let set = move |_| {
                change(&|promise| {
                    promise.excel.retain(|other| *other != attribute);
                    promise.market.retain(|other| *other != attribute);
                    match own {
                        Level::Excel => promise.excel.push(attribute),
                        Level::Market => promise.market.push(attribute),
                        Level::Unsaid => {}
                    }
                });
            };
            let label = format!("{}: {}", words::attribute(attribute).text(lang), level_name(own).text(lang));
            view! {
                <td class="promise__cell">
                    <label class="promise__choice">
                        <input
                            type="radio"
                            name=format!("promise-{word}")
                            aria-label=label
                            prop:checked=move || level.get() == own
                            on:change=set
                        />
                    </label>
                </td>
            }
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                {LEVELS.map(cell).collect_view()}
            </tr>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="promise-title">
            <div class="card__head">
                <div class="titled"><h2 id="promise-title">{t(Msg::PromiseTitle)}</h2><Term id="value-proposition" word=t(Msg::PromiseTitle) /></div>
                <p class="card__note">{t(Msg::PromiseHint)}</p>
            </div>
            <div class="promise">
                <div class="stack">
                    <SelectField
                        label=t(Msg::PromiseChoice)
                        value=Signal::derive(move || {
                            promise.with(|p| p.choice.map(PropositionKind::word).unwrap_or_default().to_owned())
                        })
                        options=or_none(lang, Msg::PromiseNone, PropositionKind::WORDS, words::proposition)
                        on_commit=move |word: String| change(&|p| p.choice = PropositionKind::from_word(&word))
                    />
                    <Button disabled=Signal::derive(move || promise.with(|p| p.choice.is_none())) on_click=usual>
                        {t(Msg::PromiseUsual)}
                    </Button>
                    <TextArea
                        label=t(Msg::PromiseNote)
                        value=Signal::derive(move || promise.with(|p| p.note.clone()))
                        on_commit=move |text: String| change(&|p| text.trim().clone_into(&mut p.note))
                    />
                </div>
                <TableWrap label=t(Msg::PromiseTitle)>
                    <table class="table promise__table">
                        <caption class="visually-hidden">{t(Msg::PromiseTitle)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t(Msg::PromiseAttribute)}</th>
                                {LEVELS
                                    .map(|level| view! { <th scope="col" class="promise__cell">{t(level_name(level))}</th> })
                                    .collect_view()}
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </TableWrap>
            </div>
        </section>
    }
}

fn level_name(level: Level) -> Msg<'static> {
    match level {
        Level::Excel => Msg::PromiseExcel,
        Level::Market => Msg::PromiseMarket,
        Level::Unsaid => Msg::PromiseUnsaid,
    }
}
