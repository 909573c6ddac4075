//! One thing that can be changed: a slider, a field for any number, what it really is, and the way back.

use super::{Shared, list::told};
use crate::{
    domain::{
        explain::{levers::Lever, scenario::Change},
        text::{Lang, Msg, number},
        wording,
    },
    ui::{
        context::lang,
        kit::{Button, ButtonKind, IconName, NumberField, Slider},
    },
};
use leptos::prelude::*;

/// The row.
#[component]
pub(super) fn LeverRow(
    shared: Shared,
    /// What can be changed.
    lever: Lever,
    /// What it is, such as *Value, October 2026*.
    what: String,
    /// What it belongs to: for those who hear it.
    of: String,
    /// Its unit.
    unit: String,
) -> impl IntoView {
    let lang = lang();
    let full = if of.is_empty() { what.clone() } else { format!("{what}, {of}") };
    let Lever { change, real, range, step } = lever;
    let change = StoredValue::new(change);
    let changed = Memo::new(move |_| {
        shared.chosen.with(|chosen| {
            let chosen = chosen.as_ref()?;
            change.with_value(|change| chosen.change_of(change).map(Change::number))
        })
    });
    let now = Signal::derive(move || changed.get().or(real));
    let words = {
        let unit = unit.clone();
        move |value: Option<f64>| worded(lang, value, &unit)
    };
    let heard = words.clone();
    // The slider stands at its nearer end where there is no number yet, or one beyond it.
    let place = Signal::derive(move || now.get().unwrap_or(range.0).clamp(range.0, range.1));
    let set = move |value: f64| {
        let new = change.with_value(|change| with_number(change, value));
        told(shared, lang, shared.scenarios.show_chosen(|one| one.set(new)));
    };
    let reset = move |()| {
        let change = change.get_value();
        told(shared, lang, shared.scenarios.show_chosen(|one| one.reset(&change)));
        shared.scenarios.store();
    };
    let commit = move |value: Option<f64>| match value {
        Some(value) if now.get_untracked() != Some(value) => {
            set(value);
            shared.scenarios.store();
        }
        Some(_) => {}
        None => reset(()),
    };
    let parse = Callback::new(move |text: String| {
        if text.trim().is_empty() {
            return Ok(None);
        }
        number::parse(lang, &text).map(Some).map_err(|error| error.sentence(lang))
    });
    let slider_label = Msg::WhatIfSlider { what: &full }.text(lang);
    let reset_label = Msg::WhatIfResetWhat { what: &full }.text(lang);
    let really = Msg::WhatIfReally { value: &words(real) }.text(lang);
    view! {
        <div class="lever" data-changed=move || changed.get().is_some().then_some("true")>
            <span class="lever__what" aria-hidden="true">
                <bdi>{what}</bdi>
                {move || changed.get().map(|_| view! { <span class="tag">{Msg::WhatIfChanged.text(lang)}</span> })}
            </span>
            <Slider
                label=slider_label
                hide_label=true
                value=place
                words=Signal::derive(move || heard(now.get()))
                range=range
                step=step
                on_input=set
                on_done=move |()| shared.scenarios.store()
            />
            <NumberField
                label=full
                hide_label=true
                value=Signal::derive(move || now.get().map(|value| number::for_input(lang, value)).unwrap_or_default())
                unit=Some(unit).filter(|unit| !unit.is_empty())
                parse=parse
                on_commit=commit
            />
            <span class="lever__real">
                {move || changed.get().map(|_| view! {
                    <span class="muted">{really.clone()}</span>
                    <Button
                        small=true
                        kind=ButtonKind::Quiet
                        icon=IconName::Undo
                        label=reset_label.clone()
                        on_click=reset
                    >
                        {Msg::WhatIfReset.text(lang)}
                    </Button>
                })}
            </span>
        </div>
    }
}

fn worded(lang: Lang, value: Option<f64>, unit: &str) -> String {
    value.map_or_else(|| number::NONE.to_owned(), |value| wording::plainly(lang, value, unit))
}

/// The same change with another number.
fn with_number(change: &Change, number: f64) -> Change {
    let mut change = change.clone();
    match &mut change {
        Change::Value { value, .. } | Change::Target { value, .. } => *value = number,
        Change::KpiWeight { weight, .. }
        | Change::ObjectiveWeight { weight, .. }
        | Change::PerspectiveWeight { weight, .. } => *weight = number,
    }
    change
}
