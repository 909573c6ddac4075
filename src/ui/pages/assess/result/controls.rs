//! What is shown beside everyone together: the split, careless answers, the earlier round, one number for all, a line for
//! comparison; and the figures as a table to take away.

use super::Shown;
use crate::{
    domain::{
        assess::result::Split,
        model::RoundId,
        text::{Msg, date},
        view::assess::result::{earlier_rounds, figures, hours, round_name, split_choices},
    },
    ui::{
        context::{session, t},
        kit::{Button, Checkbox, IconName, Segmented, SelectField},
    },
};
use leptos::prelude::*;

/// The words of splits in the control.
const WORDS: [(&str, Option<Split>); 4] = [
    ("", None),
    ("departments", Some(Split::Departments)),
    ("front-line", Some(Split::FrontLine)),
    ("role", Some(Split::Role)),
];

fn word(split: Option<Split>) -> String {
    WORDS.iter().find(|(_, own)| *own == split).map(|(word, _)| (*word).to_owned()).unwrap_or_default()
}

/// The controls.
#[component]
pub(super) fn Controls(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), shown.lang);
    let alone = Memo::new(move |_| shown.with(|_, looked| looked.result.alone).unwrap_or(true));
    let splits = Signal::derive(move || {
        let choices = shown.with(|told, _| split_choices(told)).unwrap_or_default();
        choices.into_iter().map(|(split, words)| (word(split), words)).collect::<Vec<_>>()
    });
    let rounds = Memo::new(move |_| {
        let card = session.scorecard();
        let id = shown.with(|_, looked| looked.round.id.clone());
        let before = id.map(|id| earlier_rounds(&card, &id)).unwrap_or_default();
        let named = before.iter().map(|round| {
            let name = round_name(&card, &round.id, lang);
            let day = round.date.map(|day| format!(" ({})", date::day_short(lang, day))).unwrap_or_default();
            (round.id.to_string(), format!("{name}{day}"))
        });
        let none = (String::new(), Msg::ResultCompareNone.text(lang));
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    });
    let careless =
        Memo::new(move |_| shown.with(|_, looked| looked.result.careless).filter(|careless| careless.people > 0));
    let can_total = Memo::new(move |_| shown.whole(|_, _, whole| whole.dimensions.len() >= 3).unwrap_or(false));
    let has_line = Memo::new(move |_| {
        shown.whole(|told, _, whole| hours(told, whole).iter().any(|row| row.reference.is_some())).unwrap_or(false)
    });
    view! {
        <div class="result__controls no-print" role="group" aria-label=t(Msg::ResultControls)>
            {move || (!alone.get() && splits.with(|splits| splits.len() > 1)).then(|| view! {
                <Segmented
                    label=Msg::ResultSplit.text(lang)
                    value=Signal::derive(move || word(shown.split.get()))
                    options=splits
                    on_change=move |chosen: String| {
                        let found = WORDS.iter().find(|(word, _)| *word == chosen);
                        shown.split.set(found.and_then(|(_, split)| *split));
                    }
                />
            })}
            {move || (rounds.with(Vec::len) > 1).then(|| view! {
                <SelectField
                    label=Msg::ResultCompare.text(lang)
                    value=Signal::derive(move || shown.compare.get().map(|id| id.to_string()).unwrap_or_default())
                    options=rounds
                    on_commit=move |id: String| shown.compare.set(RoundId::new(id).ok())
                />
            })}
            <div class="result__switches">
                {move || careless.get().filter(|careless| careless.switch).map(|careless| view! {
                    <Checkbox
                        label=Msg::ResultWithCareless { count: careless.people as f64 }.text(lang)
                        hint=Msg::ResultCarelessHint.text(lang)
                        checked=shown.careless
                        on_change=move |on: bool| shown.careless.set(on)
                    />
                })}
                {move || can_total.get().then(|| view! {
                    <Checkbox
                        label=Msg::ResultShowTotal.text(lang)
                        checked=shown.total
                        on_change=move |on: bool| shown.total.set(on)
                    />
                })}
                {move || has_line.get().then(|| view! {
                    <Checkbox
                        label=Msg::ResultShowReference.text(lang)
                        checked=shown.reference
                        on_change=move |on: bool| shown.reference.set(on)
                    />
                })}
            </div>
            {move || careless.get().filter(|careless| !careless.switch && !alone.get()).map(|_| view! {
                <p class="small muted">{Msg::ResultCarelessLeftOut.text(lang)}</p>
            })}
        </div>
    }
}

/// All figures as a table to take away.
#[component]
pub(super) fn Download(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let session = session();
    let save = move |()| {
        let wanted = untrack(|| shown.with(|_, looked| looked.round.id.clone()));
        let Some(id) = wanted else { return };
        let (card, careless) = (session.scorecard_untracked(), shown.careless.get_untracked());
        let table = shown.questionnaires.try_update_value(|all| figures(&card, &id, all, careless));
        if let Some(Ok(table)) = table {
            session.download(&format!("{}.csv", round_name(&card, &id, shown.lang)), "text/csv", &table);
        }
    };
    view! { <Button icon=IconName::Download on_click=save>{t(Msg::ResultDownload)}</Button> }
}
