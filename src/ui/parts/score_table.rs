//! All scores as a table to take away, for the periods chosen.

use crate::{
    domain::{
        exchange::scores::Range,
        model::{Period, PeriodKind, Scorecard},
        text::{Lang, Msg, date, words},
    },
    state::jobs::{self, Cancel},
    ui::{
        context::{lang, session},
        kit::{Button, IconName, ProgressBar, SelectField},
    },
};
use chrono::NaiveDate;
use leptos::{prelude::*, task::spawn_local};

/// The section.
#[component]
pub fn ScoreTable() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let measured = Memo::new(move |_| measured(&session.scorecard()));
    view! {
        <section class="card stack" aria-labelledby="share-scores">
            <h2 id="share-scores">{Msg::ShareScores.text(lang)}</h2>
            <p class="muted">{Msg::ShareScoresHint.text(lang)}</p>
            {move || match measured.get() {
                Some(ends) => view! { <Choose ends=ends /> }.into_any(),
                None => view! { <p>{Msg::ShareScoresNone.text(lang)}</p> }.into_any(),
            }}
        </section>
    }
}

/// The first day of the oldest and the last of the newest measurement; of weeks, the Thursdays.
fn measured(card: &Scorecard) -> Option<(NaiveDate, NaiveDate)> {
    let fiscal = card.fiscal();
    let first = card.kpis.iter().filter_map(|kpi| kpi.oldest()).map(|period| period.anchor(fiscal)).min()?;
    let last = card.kpis.iter().filter_map(|kpi| kpi.newest()).map(|period| period.last_anchor(fiscal)).max()?;
    Some((first, last))
}

#[component]
fn Choose(
    /// The first day of the oldest and the last of the newest measurement.
    ends: (NaiveDate, NaiveDate),
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let kind = RwSignal::new(PeriodKind::Month);
    let fiscal = move || session.scorecard().fiscal();
    let periods = Memo::new(move |_| {
        let (first, last) =
            (Period::containing(kind.get(), ends.0, fiscal()), Period::containing(kind.get(), ends.1, fiscal()));
        (0..=last.since(first)).map(|n| first.plus(n)).collect::<Vec<Period>>()
    });
    let options = Signal::derive(move || {
        let all = periods.get();
        all.iter().map(|period| (period.to_string(), date::period(lang, *period, fiscal()))).collect::<Vec<_>>()
    });
    // None: the first or last that there is.
    let (first, last) = (RwSignal::new(None::<Period>), RwSignal::new(None::<Period>));
    let chosen = move |choice: RwSignal<Option<Period>>, usual: fn(&[Period]) -> Option<&Period>| {
        let known = choice.get().filter(|period| periods.with(|all| all.contains(period)));
        known.or_else(|| periods.with(|all| usual(all).copied()))
    };
    let (from, to) = (move || chosen(first, <[Period]>::first), move || chosen(last, <[Period]>::last));
    let word = |period: Option<Period>| period.map(|period| period.to_string()).unwrap_or_default();
    let kinds: Vec<(String, String)> =
        PeriodKind::ALL.iter().map(|kind| (format!("{kind:?}"), words::period_kind(*kind).text(lang))).collect();
    let choose_kind = move |word: String| {
        kind.set(PeriodKind::ALL.into_iter().find(|kind| format!("{kind:?}") == word).unwrap_or_default());
    };
    let working = RwSignal::new(false);
    let cancel = StoredValue::new_local(Cancel::default());
    let save = move |as_json: bool| {
        let Some((first, last)) = untrack(from).zip(untrack(to)) else { return };
        let (card, range) =
            (session.scorecard_untracked(), Range { first, last, as_of: untrack(|| session.request()).as_of });
        let handle = Cancel::default();
        cancel.set_value(handle.clone());
        working.set(true);
        spawn_local(async move {
            let made = jobs::score_table(lang, &card, range, as_json, handle).await;
            // The page may have been left meanwhile.
            working.try_set(false);
            match made {
                Ok(bytes) if as_json => drop(session.download_bytes("scores.json", "application/json", &bytes)),
                Ok(bytes) => drop(session.download_bytes("scores.csv", "text/csv", &bytes)),
                Err(why) => why.into_iter().for_each(|why| session.toasts().fail(why)),
            }
        });
    };
    view! {
        <div class="fields">
            <SelectField
                label=Msg::ShareScoresKind.text(lang)
                value=Signal::derive(move || format!("{:?}", kind.get()))
                options=kinds
                on_commit=choose_kind
            />
            <SelectField
                label=Msg::ShareScoresFirst.text(lang)
                value=Signal::derive(move || word(from()))
                options=options
                on_commit=move |text: String| first.set(text.parse().ok())
            />
            <SelectField
                label=Msg::ShareScoresLast.text(lang)
                value=Signal::derive(move || word(to()))
                options=options
                on_commit=move |text: String| last.set(text.parse().ok())
            />
        </div>
        {move || if working.get() {
            working_bar(lang, cancel).into_any()
        } else {
            view! {
                <div class="row">
                    <Button icon=IconName::Download on_click=move |()| save(false)>{Msg::ShareScoresCsv.text(lang)}</Button>
                    <Button icon=IconName::Download on_click=move |()| save(true)>{Msg::ShareScoresJson.text(lang)}</Button>
                </div>
            }
            .into_any()
        }}
    }
}

fn working_bar(lang: Lang, cancel: StoredValue<Cancel, LocalStorage>) -> impl IntoView {
    view! {
        <ProgressBar
            label=Msg::ShareScoresWorking.text(lang)
            value=Signal::derive(|| None)
            cancel_label=Msg::ActionCancel.text(lang)
            on_cancel=move |()| cancel.with_value(Cancel::cancel)
        />
    }
}
