//! Where one is on the way through a few steps.

use leptos::prelude::*;

/// The steps of a way; those behind can be gone back to.
#[component]
pub fn Stepper(
    /// What the steps lead to.
    #[prop(into)]
    label: Signal<String>,
    /// The words of each step, in order.
    #[prop(into)]
    steps: Signal<Vec<String>>,
    /// The step one is at, counted from 0.
    #[prop(into)]
    current: Signal<usize>,
    /// Somebody wants back to this step; without it the steps are only shown.
    #[prop(optional, into)]
    on_back: Option<Callback<usize>>,
) -> impl IntoView {
    let items = move || {
        let current = current.get();
        steps.get().into_iter().enumerate().map(|(at, words)| step(at, words, current, on_back)).collect_view()
    };
    view! {
        <nav aria-label=move || label.get()>
            <ol class="steps">{items}</ol>
        </nav>
    }
}

fn step(at: usize, words: String, current: usize, on_back: Option<Callback<usize>>) -> impl IntoView {
    let state = match at.cmp(&current) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "open",
    };
    let words = view! { <span class="steps__text">{words}</span> };
    let inner = match on_back.filter(|_| at < current) {
        Some(on_back) => view! {
            <button type="button" class="steps__here" on:click=move |_| on_back.run(at)>
                {words}
            </button>
        }
        .into_any(),
        None => view! { <span class="steps__here">{words}</span> }.into_any(),
    };
    view! {
        <li class="steps__step" data-state=state aria-current=(at == current).then_some("step")>
            {inner}
        </li>
    }
}
