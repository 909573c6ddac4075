//! The sheet with the questions of a version: one at a time or all on one page. It keeps nothing: each answer goes out at
//! once, so whoever shows it can save it, and one goes on where one left.

mod asking;
mod extras;
mod fact;
mod finish;
mod keys;
mod options;
mod question;
mod several;

use crate::{
    domain::{
        assess::questionnaire::Questionnaire,
        model::{Department, Response},
        text::Msg,
        view::assess::sheet,
    },
    ui::{
        context::lang,
        kit::{Button, IconName, ProgressBar, Segmented, ids},
    },
};
use asking::Asking;
use finish::Finish;
use keys::Wish;
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};
pub(super) use options::{Options, Words};
use question::QuestionView;
use std::{cell::Cell, sync::Arc, time::Duration};

/// How long the chosen answer stays in sight before the next question comes; also what keeps the second half of a double
/// click from answering that.
const STAY: Duration = Duration::from_millis(220);

thread_local! {
    /// Whether all questions are shown on one page: chosen once, it holds until the app is closed.
    static ON_ONE_PAGE: Cell<bool> = const { Cell::new(false) };
}

/// The questions of a version.
#[component]
pub fn Sheet(
    /// The questionnaire, worded for the type of organisation.
    questionnaire: Arc<Questionnaire>,
    /// The id of the version: `full`, `short`.
    #[prop(into)]
    version: String,
    /// The departments to choose from; none: nobody is asked for one.
    departments: Vec<Department>,
    /// What was answered so far.
    #[prop(into)]
    response: Signal<Response>,
    /// The answers were changed: once for each answer.
    #[prop(into)]
    on_change: Callback<Response>,
    /// The person has finished.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let lang = lang();
    let order = sheet::order(&questionnaire, &version, !departments.is_empty());
    let start =
        response.with_untracked(|given| sheet::resume_at(&questionnaire, &order, !departments.is_empty(), given));
    let asking = Asking {
        questionnaire,
        version: version.into(),
        departments: departments.into(),
        order: order.into(),
        response,
        on_change,
        lang,
        prefix: ids::fresh("ask").into(),
    };
    let last = asking.order.len();
    let at = RwSignal::new(start);
    let page = RwSignal::new(ON_ONE_PAGE.get());
    let prefix = Arc::clone(&asking.prefix);
    let go = Callback::new(move |place: usize| {
        let place = place.min(last);
        at.set(place);
        if page.get_untracked() {
            focus_now(&format!("{prefix}-{place}"));
        }
    });
    // After a choice by hand the next question comes in a moment, unless one has gone elsewhere by then.
    let go_on = Callback::new(move |from: usize| {
        let later = move || {
            if at.try_get_untracked() == Some(from) {
                go.run(from + 1);
            }
        };
        if !page.get_untracked() {
            set_timeout(later, STAY);
        }
    });
    let on_key = {
        let asking = asking.clone();
        move |event: leptos::ev::KeyboardEvent| {
            let shown = (!page.get_untracked()).then(|| at.get_untracked());
            match keys::press(&asking, &event, shown) {
                Some(Wish::Next(place)) => go.run(place + 1),
                Some(Wish::Back(place)) => go.run(place.saturating_sub(1)),
                None => {}
            }
        }
    };
    let questions = {
        let asking = asking.clone();
        move || {
            let finish = |focus: bool| {
                view! { <Finish asking=asking.clone() focus=focus on_jump=go on_done=on_done /> }
            };
            if page.get() {
                let all = (0..last).map(|place| {
                    view! { <QuestionView asking=asking.clone() place=place focus=false on_next=go_on /> }
                });
                return view! {
                    {all.collect_view()}
                    <div id=asking.element(last) tabindex="-1">{finish(false)}</div>
                }
                .into_any();
            }
            let place = at.get();
            if place >= last {
                return finish(true).into_any();
            }
            view! { <QuestionView asking=asking.clone() place=place focus=true on_next=go_on /> }.into_any()
        }
    };
    view! {
        <div class="asking" on:keydown=on_key>
            <Head asking=asking.clone() at=at page=page />
            {questions}
            {move || (!page.get()).then(|| view! { <Steps asking=asking.clone() at=at on_go=go /> })}
        </div>
    }
}

/// How far one has come, and the choice between one question at a time and all on one page.
#[component]
fn Head(
    /// What is asked, and the answers.
    asking: Asking,
    /// The place of the question in sight.
    at: RwSignal<usize>,
    /// Whether all are shown on one page.
    page: RwSignal<bool>,
) -> impl IntoView {
    let (lang, last) = (asking.lang, asking.order.len());
    let keys = question::keys(&asking);
    let by_keys = {
        let asking = asking.clone();
        Memo::new(move |_| page.get() || asking.is_statement(at.get()))
    };
    let progress = Memo::new(move |_| asking.progress());
    let label = Signal::derive(move || {
        let progress = progress.get();
        let (answered, asked) = (progress.answered as f64, progress.asked as f64);
        let done = Msg::AskProgress { answered, asked }.text(lang);
        let left = progress.minutes_left.map(|count| Msg::AskMinutesLeft { count }.text(lang));
        left.map(|left| format!("{done} · {left}")).unwrap_or(done)
    });
    let place = move || {
        let place = at.get();
        (!page.get() && place < last).then(|| Msg::AskPlace { at: (place + 1) as f64, of: last as f64 }.text(lang))
    };
    let modes = vec![("one".to_owned(), Msg::AskModeOne.text(lang)), ("page".to_owned(), Msg::AskModePage.text(lang))];
    view! {
        <div class="asking__head">
            <ProgressBar label=label value=Signal::derive(move || Some(progress.get().share())) />
            <div class="row row--between">
                <p class="small muted" aria-live="polite">{place}</p>
                <Segmented
                    label=Msg::AskMode.text(lang)
                    hide_label=true
                    value=Signal::derive(move || if page.get() { "page" } else { "one" }.to_owned())
                    options=modes
                    on_change=move |mode: String| {
                        let all = mode == "page";
                        ON_ONE_PAGE.set(all);
                        page.set(all);
                    }
                />
            </div>
            {keys.map(|keys| view! {
                // It keeps its place, or everything below would jump from question to question.
                <p class="small faint asking__keys" data-off=move || (!by_keys.get()).then_some("true")>{keys}</p>
            })}
        </div>
    }
}

/// Back and next.
#[component]
fn Steps(
    /// What is asked, and the answers.
    asking: Asking,
    /// The place of the question in sight.
    at: RwSignal<usize>,
    /// One wants to go to a place.
    on_go: Callback<usize>,
) -> impl IntoView {
    let (lang, last) = (asking.lang, asking.order.len());
    let is_open = Memo::new(move |_| asking.open().contains(&at.get()));
    let next = move || if is_open.get() { Msg::AskSkip.text(lang) } else { Msg::AskNext.text(lang) };
    view! {
        <div class="asking__steps">
            <Button
                icon=IconName::ChevronLeft
                disabled=Signal::derive(move || at.get() == 0)
                on_click=move |()| on_go.run(at.get_untracked().saturating_sub(1))
            >
                {Msg::ActionBack.text(lang)}
            </Button>
            {move || (at.get() < last).then(|| view! {
                <Button icon=IconName::ChevronRight on_click=move |()| on_go.run(at.get_untracked() + 1)>{next}</Button>
            })}
        </div>
    }
}

/// Gives the focus to the element with this id, which stands already.
fn focus_now(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        element.focus().unwrap_or_default();
    }
}
