//! The fields of an initiative.

use crate::{
    domain::{
        edit::InitiativeEdit,
        model::{Initiative, InitiativeId, InitiativeKind, InitiativeStatus, KpiId, ObjectiveId},
        text::{Lang, Msg, number, words},
        wording,
    },
    ui::kit::{Checkbox, DateField, Icon, IconName, NumberField, SelectField, TextArea, TextField},
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// What the fields of an initiative can refer to.
#[derive(Clone, Copy)]
pub struct InitiativeChoices {
    /// Ids and names of the objectives it can serve.
    pub objectives: Signal<Vec<(String, String)>>,
    /// Ids and words of the measures whose gap it can close.
    pub gaps: Signal<Vec<(String, String)>>,
    /// The other initiatives, which it can wait for.
    pub others: Signal<Vec<(InitiativeId, String)>>,
    /// The currency of the scorecard.
    pub currency: Signal<String>,
    /// Today, for the planned value.
    pub today: NaiveDate,
}

/// The fields of an initiative; each is handed on when it is left. A new one needs no more than name and objective: the rest
/// can be opened.
#[component]
pub fn InitiativeForm(
    /// The initiative; nothing stands in the fields while there is none.
    #[prop(into)]
    value: Signal<Option<Initiative>>,
    /// What it can refer to.
    choices: InitiativeChoices,
    /// What is wrong with the name.
    #[prop(optional, into)]
    name_error: MaybeProp<String>,
    /// What is wrong with what it waits for.
    #[prop(optional, into)]
    after_error: MaybeProp<String>,
    /// A field was changed.
    #[prop(into)]
    on_edit: Callback<InitiativeEdit>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let field = move |pick: fn(&Initiative) -> String| {
        Signal::derive(move || value.with(|value| value.as_ref().map(pick).unwrap_or_default()))
    };
    let objectives = with_none(Msg::ActObjectiveNone.text(lang), choices.objectives);
    let states: Vec<(String, String)> = InitiativeStatus::WORDS
        .iter()
        .map(|(key, status)| ((*key).to_owned(), words::initiative(*status).text(lang)))
        .collect();
    view! {
        <TextField
            label=Msg::FieldName.text(lang)
            hint=Msg::ActNameHint.text(lang)
            value=field(|i| i.name.clone())
            error=name_error
            autofocus=true
            on_commit=move |text: String| on_edit.run(InitiativeEdit::Name(text.trim().to_owned()))
        />
        <SelectField
            label=Msg::PartObjective.text(lang)
            value=field(|i| i.objective.as_ref().map(ToString::to_string).unwrap_or_default())
            options=objectives
            on_commit=move |id: String| {
                on_edit.run(InitiativeEdit::Objective((!id.is_empty()).then(|| ObjectiveId::lossy(&id))));
            }
        />
        <div class="fields">
            <SelectField
                label=Msg::ActStatus.text(lang)
                value=field(|i| i.status.word().to_owned())
                options=states
                on_commit=move |key: String| {
                    on_edit.run(InitiativeEdit::Status(InitiativeStatus::from_word(&key).unwrap_or_default()));
                }
            />
            <TextField
                label=Msg::PartOwner.text(lang)
                value=field(|i| i.owner.clone())
                on_commit=move |text: String| on_edit.run(InitiativeEdit::Owner(text.trim().to_owned()))
            />
            <DateField
                label=Msg::ColumnStart.text(lang)
                value=field(|i| i.start.map(|day| day.to_string()).unwrap_or_default())
                on_commit=move |day: String| on_edit.run(InitiativeEdit::Start(day.parse().ok()))
            />
            <DateField
                label=Msg::ColumnDue.text(lang)
                value=field(|i| i.due.map(|day| day.to_string()).unwrap_or_default())
                on_commit=move |day: String| on_edit.run(InitiativeEdit::Due(day.parse().ok()))
            />
        </div>
        <Money value=value currency=choices.currency today=choices.today on_edit=on_edit />
        <More value=value choices=choices after_error=after_error on_edit=on_edit />
        <TextArea
            label=Msg::ActNote.text(lang)
            value=field(|i| i.note.clone())
            on_commit=move |text: String| on_edit.run(InitiativeEdit::Note(text.trim().to_owned()))
        />
    }
}

/// Progress, budget and what was spent, and what follows from them.
#[component]
fn Money(
    value: Signal<Option<Initiative>>,
    currency: Signal<String>,
    today: NaiveDate,
    on_edit: Callback<InitiativeEdit>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let field = move |pick: fn(&Initiative) -> Option<f64>| {
        Signal::derive(move || {
            let number = value.with(|value| value.as_ref().and_then(pick));
            number.map(|number| number::for_input(lang, number)).unwrap_or_default()
        })
    };
    let amount = Callback::new(move |text: String| read(lang, &text, f64::MAX, Msg::ObjectiveWeightWrong));
    let percent = Callback::new(move |text: String| {
        let wrong = Msg::RuleProgress.text(lang);
        read(lang, &text, 100.0, Msg::EditBroken { reason: &wrong })
    });
    let fact = move |label: Msg<'static>, pick: &'static (dyn Fn(&Initiative, NaiveDate) -> Option<f64> + Sync)| {
        let shown = move || {
            let number = value.with(|value| value.as_ref().and_then(|initiative| pick(initiative, today)));
            wording::money(lang, number, &currency.get())
        };
        view! {
            <dt>{label.text(lang)}</dt>
            <dd>{shown}</dd>
        }
    };
    let used = value.with_untracked(|value| {
        value.as_ref().is_some_and(|i| i.progress.is_some() || i.budget.is_some() || i.spent.is_some())
    });
    // Bound here, because a typed closure inside `view!` is not parsed.
    let set_progress = move |percent: Option<f64>| on_edit.run(InitiativeEdit::Progress(percent));
    let set_budget = move |amount: Option<f64>| on_edit.run(InitiativeEdit::Budget(amount));
    let set_spent = move |amount: Option<f64>| on_edit.run(InitiativeEdit::Spent(amount));
    view! {
        <details class="more act-form" open=used>
            <summary>{Msg::ActMoney.text(lang)}</summary>
            <div class="stack">
                <div class="fields act-form__money">
                    <NumberField
                        label=Msg::ActProgress.text(lang)
                        unit="%"
                        value=field(|i| i.progress)
                        parse=percent
                        on_commit=set_progress
                    />
                    <NumberField
                        label=Msg::ActBudget.text(lang)
                        unit=currency
                        value=field(|i| i.budget)
                        parse=amount
                        on_commit=set_budget
                    />
                    <NumberField
                        label=Msg::ActSpent.text(lang)
                        unit=currency
                        value=field(|i| i.spent)
                        parse=amount
                        on_commit=set_spent
                    />
                </div>
                <dl class="facts">
                    {fact(Msg::ActEarned, &|i, _| i.earned_value())}
                    {fact(Msg::ActVariance, &|i, _| i.cost_variance())}
                    {fact(Msg::ActPlannedValue, &|i, today| i.planned_value(today))}
                </dl>
                <p class="field__hint">{Msg::ActEarnedHint.text(lang)}</p>
            </div>
        </details>
    }
}

/// What sort of entry it is, which gap it closes, what it waits for, and what customers notice.
#[component]
fn More(
    value: Signal<Option<Initiative>>,
    choices: InitiativeChoices,
    after_error: MaybeProp<String>,
    on_edit: Callback<InitiativeEdit>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let field = move |pick: fn(&Initiative) -> String| {
        Signal::derive(move || value.with(|value| value.as_ref().map(pick).unwrap_or_default()))
    };
    let kinds: Vec<(String, String)> = InitiativeKind::WORDS
        .iter()
        .map(|(key, kind)| ((*key).to_owned(), words::initiative_kind(*kind).text(lang)))
        .collect();
    let gaps = with_none(Msg::ActGapNone.text(lang), choices.gaps);
    let others = choices.others;
    let used = value.with_untracked(|value| {
        value.as_ref().is_some_and(|i| {
            i.kind != InitiativeKind::Initiative
                || i.gap.is_some()
                || !i.after.is_empty()
                || !i.customer_effect.is_empty()
        })
    });
    view! {
        <details class="more act-form" open=used>
            <summary>{Msg::ActMore.text(lang)}</summary>
            <div class="stack">
                <SelectField
                    label=Msg::InitiativeKind.text(lang)
                    value=field(|i| i.kind.word().to_owned())
                    options=kinds
                    on_commit=move |key: String| {
                        on_edit.run(InitiativeEdit::Kind(InitiativeKind::from_word(&key).unwrap_or_default()));
                    }
                />
                <SelectField
                    label=Msg::ActGap.text(lang)
                    value=field(|i| i.gap.as_ref().map(ToString::to_string).unwrap_or_default())
                    options=gaps
                    on_commit=move |id: String| {
                        on_edit.run(InitiativeEdit::Gap((!id.is_empty()).then(|| KpiId::lossy(&id))));
                    }
                />
                {move || others.with(|others| !others.is_empty()).then(|| view! {
                    <fieldset class="field">
                        <legend class="field__label">{Msg::ActAfter.text(lang)}</legend>
                        <p class="field__hint">{Msg::ActAfterHint.text(lang)}</p>
                        <div class="act-form__after">
                            <For each=move || others.get() key=Clone::clone let((id, name))>
                                {waits_for(value, id, name, on_edit)}
                            </For>
                        </div>
                        {move || after_error.get().map(|text| view! {
                            <p class="field__error" role="alert"><Icon name=IconName::Warning /><span>{text}</span></p>
                        })}
                    </fieldset>
                })}
                <TextArea
                    label=Msg::ActCustomerEffect.text(lang)
                    hint=Msg::ActCustomerEffectHint.text(lang)
                    rows=2
                    value=field(|i| i.customer_effect.clone())
                    on_commit=move |text: String| on_edit.run(InitiativeEdit::CustomerEffect(text.trim().to_owned()))
                />
            </div>
        </details>
    }
}

/// Whether it waits for another initiative.
fn waits_for(
    value: Signal<Option<Initiative>>,
    id: InitiativeId,
    name: String,
    on_edit: Callback<InitiativeEdit>,
) -> impl IntoView {
    let own = id.clone();
    let change = move |waits: bool| {
        let after = value.with_untracked(|value| value.as_ref().map(|i| i.after.clone()).unwrap_or_default());
        let mut after: Vec<InitiativeId> = after.into_iter().filter(|other| *other != id).collect();
        if waits {
            after.push(id.clone());
        }
        on_edit.run(InitiativeEdit::After(after));
    };
    let checked = Signal::derive(move || value.with(|value| value.as_ref().is_some_and(|i| i.after.contains(&own))));
    view! { <Checkbox label=name checked=checked on_change=change /> }
}

/// The choices with one for none before them.
fn with_none(none: String, choices: Signal<Vec<(String, String)>>) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        let mut all = vec![(String::new(), none.clone())];
        all.extend(choices.get());
        all
    })
}

/// Reads a number from 0 to `most`; none for an empty field.
fn read(lang: Lang, text: &str, most: f64, wrong: Msg<'_>) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = number::parse(lang, text).map_err(|error| error.sentence(lang))?;
    if (0.0..=most).contains(&number) { Ok(Some(number)) } else { Err(wrong.text(lang)) }
}
