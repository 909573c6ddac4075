//! Answers of which there can be several: choices with the main one of them, and lines of text.

use super::asking::Asking;
use crate::{
    domain::{
        assess::questionnaire::{Choice, Field},
        text::Msg,
        view::assess::sheet,
    },
    ui::kit::{Checkbox, SelectField, TextField},
};
use leptos::prelude::*;

/// Any of several choices, and the main one of those.
#[component]
pub(super) fn Several(
    /// What is asked, and the answers.
    asking: Asking,
    /// The question.
    fact: String,
    /// What to choose from.
    choices: Vec<Choice>,
    /// The name of the main one; none where there is none.
    main: Option<Field>,
) -> impl IntoView {
    let lang = asking.lang;
    let (has_main, fact) = (main.is_some(), StoredValue::new(fact));
    let answer = {
        let asking = asking.clone();
        Memo::new(move |_| fact.with_value(|fact| asking.fact(fact, "")))
    };
    let order: Vec<(String, String)> =
        choices.into_iter().map(|choice| (choice.id, choice.label.text(lang).to_owned())).collect();
    let toggle = {
        let (asking, order) = (asking.clone(), order.clone());
        Callback::new(move |(id, on): (String, bool)| {
            fact.with_value(|fact| {
                asking.put_fact(fact, "", |answer| {
                    let had = |known: &String| answer.choices.contains(known);
                    let ids = order.iter().map(|(known, _)| known);
                    let chosen: Vec<String> =
                        ids.filter(|known| if **known == id { on } else { had(known) }).cloned().collect();
                    // The only one is the main one.
                    match chosen.as_slice() {
                        [only] if has_main => answer.choice.clone_from(only),
                        _ if !chosen.contains(&answer.choice) => answer.choice.clear(),
                        _ => {}
                    }
                    answer.choices = chosen;
                });
            });
        })
    };
    let boxes = order.iter().map(|(id, label)| {
        let (own, sent) = (id.clone(), id.clone());
        view! {
            <Checkbox
                label=label.clone()
                checked=Signal::derive(move || answer.with(|answer| answer.choices.contains(&own)))
                on_change=move |on: bool| toggle.run((sent.clone(), on))
            />
        }
    });
    let boxes = boxes.collect_view();
    let options = Signal::derive(move || {
        let none = (String::new(), Msg::AskNotChosen.text(lang));
        let chosen = order.iter().filter(|(id, _)| answer.with(|answer| answer.choices.contains(id))).cloned();
        std::iter::once(none).chain(chosen).collect::<Vec<_>>()
    });
    let put_main = Callback::new(move |id: String| {
        fact.with_value(|fact| asking.put_fact(fact, "", |answer| answer.choice = id));
    });
    let several = Memo::new(move |_| answer.with(|answer| answer.choices.len() > 1));
    let main = main.map(|main| main.label.text(lang).to_owned());
    view! {
        <div class="ask__boxes">{boxes}</div>
        {move || {
            main.clone().filter(|_| several.get()).map(|label| view! {
                <div class="ask__select">
                    <SelectField
                        label=label
                        value=Signal::derive(move || answer.with(|answer| answer.choice.clone()))
                        options=options
                        on_commit=put_main
                    />
                </div>
            })
        }}
    }
}

/// A few short texts.
#[component]
pub(super) fn Lines(
    /// What is asked, and the answers.
    asking: Asking,
    /// The question.
    fact: String,
    /// How many at most.
    max_entries: usize,
    /// How long each may be, in characters.
    max_length: usize,
) -> impl IntoView {
    let lang = asking.lang;
    let fact = StoredValue::new(fact);
    let kept = {
        let asking = asking.clone();
        Memo::new(move |_| fact.with_value(|fact| asking.fact(fact, "").texts))
    };
    // Lines stay where they were typed, also below an empty one.
    let typed = RwSignal::new(kept.get_untracked());
    Effect::new(move |_| {
        let kept = kept.get();
        if typed.with_untracked(|typed| sheet::lines(typed, max_entries, max_length)) != kept {
            typed.set(kept);
        }
    });
    let put = Callback::new(move |(place, text): (usize, String)| {
        typed.update(|typed| {
            if typed.len() <= place {
                typed.resize(place + 1, String::new());
            }
            if let Some(line) = typed.get_mut(place) {
                *line = text;
            }
        });
        let texts = typed.with_untracked(|typed| sheet::lines(typed, max_entries, max_length));
        fact.with_value(|fact| {
            asking.put_fact(fact, "", |answer| {
                // What was accepted or not was said of the old lines.
                answer.accepted.clear();
                answer.refused.clear();
                answer.texts = texts;
            });
        });
    });
    let fields = (0..max_entries).map(|place| {
        view! {
            <TextField
                label=Msg::AskLine { line: (place + 1) as f64 }.text(lang)
                hide_label=true
                max_length=u32::try_from(max_length).unwrap_or(u32::MAX)
                value=Signal::derive(move || typed.with(|typed| typed.get(place).cloned().unwrap_or_default()))
                on_commit=move |text: String| put.run((place, text))
            />
        }
    });
    view! { <div class="ask__lines">{fields.collect_view()}</div> }
}
