//! Last step: what would be taken over, and the button that does it.

use super::file_name;
use crate::{
    domain::{
        edit::Command,
        import::{command, new_scorecard},
        model::{FiscalYear, Scorecard},
        route::{Page, Route},
        text::{Msg, number},
    },
    ui::{
        context::{import_draft, lang, nav, session, t},
        kit::{Button, ButtonKind, Notice, NoticeKind},
        parts::{csv_problems::CsvProblems, csv_result::CsvResult},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The step.
#[component]
pub fn CheckStep(card: Option<Arc<Scorecard>>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let fiscal = card.as_ref().map_or(FiscalYear::JANUARY, |card| card.fiscal());
    state.taken.get_untracked().map(|taken| {
        let outcome = taken.outcome.clone();
        let count = outcome.problem_count;
        let rows = [
            (Msg::ImportUsedRows, outcome.used_rows),
            (Msg::ImportOtherGroups, outcome.other_groups),
            (Msg::ImportSkippedRows, outcome.skipped_rows),
        ];
        let rows = rows.into_iter().map(|(msg, count)| {
            view! {
                <dt>{t(msg)}</dt>
                <dd>{number::integer(lang, count as f64)}</dd>
            }
        });
        let nothing = outcome.taken() == 0;
        view! {
            {nothing.then(|| view! {
                <Notice kind=NoticeKind::Warn><p>{t(Msg::ImportNothing)}</p></Notice>
            })}
            <section class="card card--flush" aria-labelledby="import-result">
                <div class="card__head">
                    <h3 id="import-result">{t(Msg::ImportResult)}</h3>
                    <span class="card__note">{t(Msg::ImportResultHint)}</span>
                </div>
                <CsvResult lang=lang fiscal=fiscal lines=outcome.lines />
            </section>
            <section class="card stack stack--s" aria-labelledby="import-unread">
                <h3 id="import-unread">{t(Msg::ImportProblems { count: count as f64 })}</h3>
                <dl class="facts">{rows.collect_view()}</dl>
                <CsvProblems lang=lang problems=outcome.problems count=count />
            </section>
        }
    })
}

/// The button that takes everything over, in one step.
#[component]
pub fn TakeOver(card: Option<Arc<Scorecard>>) -> impl IntoView {
    let (session, nav, lang, state) = (session(), nav(), lang(), import_draft());
    state.taken.get_untracked().map(|taken| {
        let count = taken.outcome.taken();
        let take = move |()| {
            let Some(looked) = state.looked.get_untracked() else { return };
            let source = file_name(state, lang);
            let said = Msg::ImportDone { count: count as f64 }.text(lang);
            let mint = || session.fresh_id();
            // As it is now: it may have changed since the page was opened.
            let card = card.as_ref().map(|_| session.scorecard_untracked());
            let place = (card.as_deref(), &looked.summary);
            let command = command(&taken.draft, &taken.planned, &taken.extracted, place, &source, mint);
            match (card, command) {
                (Some(card), command) => {
                    if !session.run_with_way_back(&command, said) {
                        return;
                    }
                    state.forget();
                    nav.go(&Route::page(&card.id, Page::Measures, None));
                }
                (None, Command::Import { kpis, .. }) => {
                    let card = new_scorecard(lang, &state.card.get_untracked(), kpis, mint);
                    state.forget();
                    session.create(card, Page::Measures);
                    session.toasts().say(said);
                }
                (None, _) => {}
            }
        };
        view! {
            <Button kind=ButtonKind::Primary disabled=count == 0 on_click=take>
                {t(Msg::ImportDo { count: count as f64 })}
            </Button>
        }
    })
}
