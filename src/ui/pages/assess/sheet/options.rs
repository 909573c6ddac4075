//! One of several answers, each a large place to touch: side by side on a scale, else one below the other.

use crate::ui::kit::ids;
use leptos::prelude::*;

/// An answer to choose.
#[derive(Debug, Clone, Default)]
pub(in crate::ui::pages::assess) struct Words {
    /// What it says.
    pub(in crate::ui::pages::assess) label: String,
    /// What is to be known about it.
    pub(in crate::ui::pages::assess) note: Option<String>,
    /// The key that chooses it.
    pub(in crate::ui::pages::assess) key: Option<String>,
    /// Whether it stands apart from the others: "cannot say".
    pub(in crate::ui::pages::assess) apart: bool,
}

/// The answer that was chosen by its place, and whether one goes on to the next question: not when the arrow keys walk
/// over the answers.
pub(in crate::ui::pages::assess) type Chosen = (usize, bool);

/// Radio buttons.
#[component]
pub(in crate::ui::pages::assess) fn Options(
    /// The answers.
    options: Vec<Words>,
    /// Whether they stand side by side where there is room.
    scale: bool,
    /// The place of the one that is chosen.
    chosen: Signal<Option<usize>>,
    /// One was chosen, or the chosen one chosen again.
    #[prop(into)]
    on_choose: Callback<Chosen>,
) -> impl IntoView {
    let group = ids::fresh("answer");
    let by_arrow = StoredValue::new(false);
    let class = if scale { "answers answers--scale" } else { "answers" };
    let side_by_side = options.iter().filter(|words| !words.apart).count();
    let option = move |(place, words): (usize, Words)| {
        let note_id = words.note.as_ref().map(|_| format!("{group}-note-{place}"));
        let class = if words.apart { "answers__one answers__one--apart" } else { "answers__one" };
        view! {
            <label class=class>
                <input
                    class="answers__input"
                    type="radio"
                    name=group.clone()
                    aria-describedby=note_id.clone()
                    prop:checked=move || chosen.get() == Some(place)
                    on:click=move |_| on_choose.run((place, !by_arrow.get_value()))
                />
                <span class="answers__words">
                    <span>{words.label}</span>
                    {words.note.map(|note| view! { <span class="answers__note" id=note_id>{note}</span> })}
                </span>
                {words.key.map(|key| view! { <kbd class="answers__key" aria-hidden="true">{key}</kbd> })}
            </label>
        }
    };
    view! {
        <div
            class=class
            style:--answers=side_by_side.to_string()
            on:keydown=move |event| by_arrow.set_value(event.key().starts_with("Arrow"))
            on:pointerdown=move |_| by_arrow.set_value(false)
        >
            {options.into_iter().enumerate().map(option).collect_view()}
        </div>
    }
}
