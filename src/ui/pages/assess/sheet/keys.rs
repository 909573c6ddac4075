//! Answering with the keyboard: digits choose and go on, 0 and the dash are "cannot say", Enter and the arrows go on and
//! back. Nothing of that while somebody types.

use super::asking::Asking;
use crate::domain::{
    assess::questionnaire::FactKind,
    view::assess::sheet::{self, Question},
};
use leptos::{ev::KeyboardEvent, wasm_bindgen::JsCast, web_sys::Element};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// On from the question at this place.
    Next(usize),
    /// Back from it.
    Back(usize),
}

/// Answers by a key, and says where to go. `shown` is the place of the question in sight, where only one is.
pub(super) fn press(asking: &Asking, event: &KeyboardEvent, shown: Option<usize>) -> Option<Wish> {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let on = Focus::of(&target);
    if on == Focus::Typing {
        return None;
    }
    let place = place_of(&target).or(shown)?;
    let wish = match event.key().as_str() {
        "Enter" if matches!(on, Focus::Choice | Focus::Question) => Some(Wish::Next(place)),
        "ArrowRight" if on == Focus::Question => Some(Wish::Next(place)),
        "ArrowLeft" if on == Focus::Question => Some(Wish::Back(place)),
        key => answer(asking, place, key).then_some(Wish::Next(place)),
    };
    if wish.is_some() {
        event.prevent_default();
    }
    wish
}

/// Chooses the answer of a key; false where the question has none.
fn answer(asking: &Asking, place: usize, key: &str) -> bool {
    let Some(question) = asking.order.get(place).and_then(|id| sheet::question(&asking.questionnaire, id)) else {
        return false;
    };
    match question {
        Question::Item(item) => {
            let Some(scale) = asking.questionnaire.scale_of(item) else { return false };
            if sheet::is_missing_key(key) && scale.missing.is_some() {
                asking.answer(&item.id, None);
                return true;
            }
            let chosen = sheet::place_of_key(key, scale.options.len()).and_then(|at| scale.options.get(at));
            if let Some(option) = chosen {
                asking.answer(&item.id, Some(option.value));
            }
            chosen.is_some()
        }
        Question::Fact(fact) => {
            let FactKind::Choice { choices } = &fact.kind else { return false };
            let chosen = sheet::place_of_key(key, choices.len()).and_then(|at| choices.get(at));
            if let Some(choice) = chosen {
                asking.put_fact(&fact.id, "", |answer| answer.choice.clone_from(&choice.id));
            }
            chosen.is_some()
        }
    }
}

/// The place of the question that an element stands in.
fn place_of(element: &Element) -> Option<usize> {
    let question = element.closest("[data-question]").ok().flatten()?;
    question.get_attribute("data-question")?.parse().ok()
}

/// What has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    /// A field in which keys are letters.
    Typing,
    /// A radio button or a box.
    Choice,
    /// A button, a link, something to open: has keys of its own.
    Tool,
    /// The question itself.
    Question,
}

impl Focus {
    fn of(element: &Element) -> Self {
        match element.tag_name().as_str() {
            "TEXTAREA" | "SELECT" => Self::Typing,
            "INPUT" => match element.get_attribute("type").as_deref() {
                Some("radio" | "checkbox") => Self::Choice,
                _ => Self::Typing,
            },
            "BUTTON" | "A" | "SUMMARY" => Self::Tool,
            _ => Self::Question,
        }
    }
}
