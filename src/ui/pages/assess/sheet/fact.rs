//! The answers to a question of fact. None is judged here.

use super::{
    asking::Asking,
    options::{Options, Words},
    several::{Lines, Several},
};
use crate::{
    domain::{
        assess::questionnaire::{Choice, Fact, FactKind, Field, ProfileField},
        text::{Lang, Msg, number},
        view::assess::sheet::{self, Typed},
    },
    ui::kit::{Button, ButtonKind, NumberField, SelectField},
};
use leptos::prelude::*;

/// The fields of a question of fact.
#[component]
pub(super) fn FactFields(
    /// What is asked, and the answers.
    asking: Asking,
    /// The question.
    fact: Fact,
    /// It was answered in a way that leads to the next one.
    on_next: Callback<()>,
) -> impl IntoView {
    let lang = asking.lang;
    let clear = clear(asking.clone(), fact.id.clone());
    let fields = match fact.kind.clone() {
        FactKind::HoursPair { fields, share_of, .. } => {
            view! { <Hours asking=asking fact=fact fields=fields share_of=share_of /> }.into_any()
        }
        FactKind::TextList { max_entries, max_length, .. } => {
            view! { <Lines asking=asking fact=fact.id max_entries=max_entries max_length=max_length /> }.into_any()
        }
        FactKind::Count { min, max } => number_field(
            &asking,
            &fact.id,
            "",
            fact.text.text(lang),
            true,
            Callback::new(move |text: String| sheet::count(lang, &text, min, max).map_err(|why| said(lang, &why))),
        )
        .into_any(),
        FactKind::Choice { choices } => {
            view! { <OneOf asking=asking fact=fact.id field=String::new() choices=choices on_next=on_next /> }
                .into_any()
        }
        FactKind::MultiChoice { choices, main } => {
            view! { <Several asking=asking fact=fact.id choices=choices main=main /> }.into_any()
        }
        FactKind::Profile { fields, .. } => {
            let with_departments = !asking.departments.is_empty();
            let fields = sheet::profile_fields(&fields, with_departments);
            let shown = fields.map(|field| profile_field(&asking, &fact.id, field));
            view! { <div class="ask__fields">{shown.collect_view()}</div> }.into_any()
        }
    };
    view! {
        {fields}
        {clear}
    }
}

/// The way to take the answer to a question of fact back: where there is one.
fn clear(asking: Asking, fact: String) -> impl IntoView {
    let lang = asking.lang;
    let (response, id) = (asking.response, fact.clone());
    let there = Memo::new(move |_| response.with(|given| given.facts.iter().any(|answer| answer.fact == id)));
    let take_back = Callback::new(move |()| {
        asking.change(|response| response.facts.retain(|answer| answer.fact != fact));
    });
    move || {
        there.get().then(|| {
            view! {
                <p>
                    <Button kind=ButtonKind::Quiet small=true on_click=take_back>{Msg::AskClear.text(lang)}</Button>
                </p>
            }
        })
    }
}

/// A field for a number, with what was answered in it.
fn number_field(
    asking: &Asking,
    fact: &str,
    field: &str,
    label: &str,
    hide_label: bool,
    parse: Callback<String, Result<Option<f64>, String>>,
) -> impl IntoView + use<> {
    let lang = asking.lang;
    let ids = StoredValue::new((fact.to_owned(), field.to_owned()));
    let value = {
        let asking = asking.clone();
        Memo::new(move |_| {
            let number = ids.with_value(|(fact, field)| asking.fact(fact, field).number);
            number.map(|number| number::for_input(lang, number)).unwrap_or_default()
        })
    };
    let put = {
        let asking = asking.clone();
        move |number: Option<f64>| {
            ids.with_value(|(fact, field)| asking.put_fact(fact, field, |answer| answer.number = number));
        }
    };
    view! {
        <div class="ask__number">
            <NumberField label=label.to_owned() hide_label=hide_label value=value parse=parse on_commit=put />
        </div>
    }
}

/// Two numbers of hours, with the share of one of them. What it means is said in the result.
#[component]
fn Hours(
    /// What is asked, and the answers.
    asking: Asking,
    /// The question.
    fact: Fact,
    /// Its fields.
    fields: Vec<Field>,
    /// The field whose share is shown.
    share_of: String,
) -> impl IntoView {
    let lang = asking.lang;
    let parse = Callback::new(move |text: String| sheet::hours(lang, &text).map_err(|why| said(lang, &why)));
    let numbers = fields
        .iter()
        .map(|field| number_field(&asking, &fact.id, &field.id, field.label.text(lang), false, parse))
        .collect_view();
    let name = fields.iter().find(|field| field.id == share_of).map(|field| field.label.text(lang).to_owned());
    let share = Memo::new(move |_| asking.response.with(|given| sheet::hours_share(&fact, given)));
    let words = move || {
        let share = share.get().map(|share| number::percent(lang, 100.0 * share, 0))?;
        Some(Msg::AskShare { name: name.as_deref().unwrap_or_default(), share: &share }.text(lang))
    };
    let bar = move || {
        share.get().map(|share| {
            view! {
                <span class="bar" aria-hidden="true">
                    <span class="bar__fill" style:inline-size=format!("{}%", 100.0 * share)></span>
                </span>
            }
        })
    };
    view! {
        <div class="ask__fields">{numbers}</div>
        <div class="ask__share" role="status">{words}{bar}</div>
    }
}

/// One of several choices.
#[component]
fn OneOf(
    /// What is asked, and the answers.
    asking: Asking,
    /// The question.
    fact: String,
    /// Its field.
    field: String,
    /// What to choose from.
    choices: Vec<Choice>,
    /// It was answered in a way that leads to the next one.
    on_next: Callback<()>,
) -> impl IntoView {
    let lang = asking.lang;
    let words = choices.iter().enumerate().map(|(place, choice)| Words {
        label: choice.label.text(lang).to_owned(),
        note: choice.note.as_ref().map(|note| note.text(lang).to_owned()),
        key: (field.is_empty() && place < 9).then(|| (place + 1).to_string()),
        apart: false,
    });
    let words: Vec<Words> = words.collect();
    let place = chosen_of(&asking, &fact, &field, &choices);
    let choose = move |(at, go_on): (usize, bool)| {
        let choice = choices.get(at).map(|choice| choice.id.clone()).unwrap_or_default();
        asking.put_fact(&fact, &field, |answer| answer.choice = choice);
        if go_on {
            on_next.run(());
        }
    };
    view! { <Options options=words scale=false chosen=place on_choose=choose /> }
}

/// The place of the choice that was made.
fn chosen_of(asking: &Asking, fact: &str, field: &str, choices: &[Choice]) -> Signal<Option<usize>> {
    let (asking, fact, field) = (asking.clone(), fact.to_owned(), field.to_owned());
    let ids: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
    let place = Memo::new(move |_| {
        let chosen = asking.fact(&fact, &field).choice;
        ids.iter().position(|id| *id == chosen)
    });
    place.into()
}

/// A field of the profile: a list of departments, or a few choices.
fn profile_field(asking: &Asking, fact: &str, field: &ProfileField) -> AnyView {
    let lang = asking.lang;
    let label = field.label.text(lang).to_owned();
    if field.choices_from.as_deref() != Some("departments") {
        let on_next = Callback::new(|()| ());
        return view! {
            <fieldset class="field">
                <legend class="field__label">{label}</legend>
                <OneOf asking=asking.clone() fact=fact.to_owned() field=field.id.clone() choices=field.choices.clone() on_next=on_next />
            </fieldset>
        }
        .into_any();
    }
    let departments = asking.departments.iter().map(|department| (department.id.clone(), department.name.clone()));
    let options: Vec<_> = std::iter::once((String::new(), Msg::AskNotChosen.text(lang))).chain(departments).collect();
    let ids = StoredValue::new((fact.to_owned(), field.id.clone()));
    let value = {
        let asking = asking.clone();
        Signal::derive(move || ids.with_value(|(fact, field)| asking.fact(fact, field).choice))
    };
    let put = {
        let asking = asking.clone();
        move |department: String| {
            ids.with_value(|(fact, field)| asking.put_fact(fact, field, |answer| answer.choice = department));
        }
    };
    view! { <div class="ask__select"><SelectField label=label value=value options=options on_commit=put /></div> }
        .into_any()
}

/// Why a typed number is no answer, in a sentence.
fn said(lang: Lang, why: &Typed) -> String {
    match why {
        Typed::Number(error) => error.sentence(lang),
        Typed::Range(min, max) => Msg::AskRange { max: *max, min: *min }.text(lang),
        Typed::NotWhole => Msg::AskWhole.text(lang),
    }
}
