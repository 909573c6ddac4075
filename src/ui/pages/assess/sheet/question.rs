//! One question: its words, its answers, a note and what the levels look like.

use super::{
    asking::Asking,
    extras::{Levels, Note},
    fact::FactFields,
    options::{Options, Words},
};
use crate::domain::{
    assess::questionnaire::{Item, Scale},
    text::Msg,
    view::assess::sheet::{self, Question, missing::missing_facets},
};
use leptos::{html, prelude::*};

/// The question at a place.
#[component]
pub(super) fn QuestionView(
    /// What is asked, and the answers.
    asking: Asking,
    /// Its place.
    place: usize,
    /// Whether it takes the focus as soon as it stands.
    focus: bool,
    /// It was answered in a way that leads to the next one.
    on_next: Callback<usize>,
) -> impl IntoView {
    let frame: NodeRef<html::Fieldset> = NodeRef::new();
    Effect::new(move |_| {
        if focus && let Some(frame) = frame.get() {
            frame.focus().unwrap_or_default();
        }
    });
    let questionnaire = asking.questionnaire.clone();
    let question = asking.order.get(place).and_then(|id| sheet::question(&questionnaire, id))?;
    let hint = match question {
        Question::Item(_) => None,
        Question::Fact(fact) => fact.note.as_ref().map(|note| note.text(asking.lang).to_owned()),
    };
    let element = asking.element(place);
    let hint_id = hint.as_ref().map(|_| format!("{element}-hint"));
    let described = hint_id.clone();
    let words = asking.words(place);
    let fields = match question {
        Question::Item(item) => {
            view! { <Statement asking=asking item=item.clone() place=place on_next=on_next /> }.into_any()
        }
        Question::Fact(fact) => {
            view! { <FactFields asking=asking fact=fact.clone() on_next=Callback::new(move |()| on_next.run(place)) /> }
                .into_any()
        }
    };
    Some(view! {
        <fieldset
            class="ask"
            id=element
            tabindex="-1"
            data-question=place.to_string()
            aria-describedby=described
            node_ref=frame
        >
            <legend class="ask__words">{words}</legend>
            {hint.map(|hint| view! { <p class="muted ask__hint" id=hint_id>{hint}</p> })}
            {fields}
        </fieldset>
    })
}

/// The answers to a statement.
#[component]
fn Statement(
    /// What is asked, and the answers.
    asking: Asking,
    /// The statement.
    item: Item,
    /// Its place.
    place: usize,
    /// It was answered in a way that leads to the next one.
    on_next: Callback<usize>,
) -> impl IntoView {
    let lang = asking.lang;
    let scale = asking.questionnaire.scale_of(&item).cloned()?;
    let options = words(&scale, lang);
    let id = StoredValue::new(item.id.clone());
    let response = asking.response;
    let answer = Memo::new(move |_| response.with(|given| id.with_value(|id| given.answers.get(id).copied())));
    let values: Vec<f64> = scale.values().collect();
    let chosen = {
        let values = values.clone();
        Signal::derive(move || {
            answer.get().and_then(|answer| match answer {
                Some(value) => values.iter().position(|known| sheet::same_value(*known, value)),
                None => Some(values.len()),
            })
        })
    };
    let choose = {
        let asking = asking.clone();
        move |(at, go_on): (usize, bool)| {
            id.with_value(|id| asking.answer(id, values.get(at).copied()));
            if go_on {
                on_next.run(place);
            }
        }
    };
    Some(view! {
        <Options options=options scale=true chosen=chosen on_choose=choose />
        {required(&asking, item.id.clone())}
        <div class="ask__more">
            <Note asking=asking.clone() item=item.id.clone() />
            <Levels asking=asking item=item.id />
        </div>
    })
}

/// The answers of a scale, "cannot say" as the last one.
fn words(scale: &Scale, lang: crate::domain::text::Lang) -> Vec<Words> {
    let key = |place: usize| (place < 9).then(|| (place + 1).to_string());
    let options = scale.options.iter().enumerate().map(|(place, option)| Words {
        label: option.label.text(lang).to_owned(),
        key: key(place),
        ..Words::default()
    });
    let missing = scale.missing.iter().map(|missing| Words {
        label: missing.label.text(lang).to_owned(),
        key: Some("0".to_owned()),
        apart: true,
        ..Words::default()
    });
    options.chain(missing).collect()
}

/// Why a statement should not be left at "cannot say", where other answers make it necessary.
fn required(asking: &Asking, item: String) -> impl IntoView + use<> {
    let asking = asking.clone();
    let why = Memo::new(move |_| {
        asking.response.with(|given| {
            if given.answers.get(&item) != Some(&None) {
                return None;
            }
            let missing = missing_facets(&asking.questionnaire, &asking.version, given);
            let of_item = missing.into_iter().find(|facet| facet.items.contains(&item))?;
            let dimension = asking.questionnaire.dimension(&of_item.dimension)?;
            Some(dimension.required_facets.get(of_item.rule)?.reason.text(asking.lang).to_owned())
        })
    });
    move || why.get().map(|why| view! { <p class="ask__why" role="status">{why}</p> })
}

/// What the keys do, said once for the whole sheet.
pub(super) fn keys(asking: &Asking) -> Option<String> {
    let scale = asking.questionnaire.scales.first()?;
    let count = scale.options.len().min(9);
    Some(Msg::AskKeys { count: count as f64 }.text(asking.lang))
}
