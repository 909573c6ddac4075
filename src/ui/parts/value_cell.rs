//! One cell of the grid of values.

use super::value_grid::{At, GridCalls};
use crate::{
    domain::{
        model::Period,
        text::{Lang, Msg, number},
        view::{Caret, move_in_grid, paste::is_block},
    },
    ui::kit::{Icon, IconName, ids},
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// A field in the grid, with a note where it holds a measurement.
#[component]
pub fn ValueCell(
    /// Its row and column.
    at: At,
    /// How many columns can be typed into.
    size: usize,
    /// The rows of the grid.
    periods: Memo<Vec<Period>>,
    /// What it holds, for who listens.
    #[prop(into)]
    label: Signal<String>,
    /// Its number.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// Its note.
    #[prop(into)]
    note: Signal<String>,
    /// Whether it can have a note.
    noted: bool,
    /// What holds while it is empty.
    #[prop(into)]
    fallback: Signal<String>,
    /// What is done.
    calls: GridCalls,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let shown = Signal::derive(move || value.get().map(|value| number::for_input(lang, value)).unwrap_or_default());
    // The reason belongs to the value that stood there: when that changes from outside, the reason is gone.
    let refused: RwSignal<Option<(String, String)>> = RwSignal::new(None);
    let problem = Signal::derive(move || refused.get().filter(|(at, _)| *at == shown.get()).map(|(_, why)| why));
    let error_id = ids::fresh("cell");
    let described = {
        let id = error_id.clone();
        move || problem.get().map(|_| id.clone())
    };

    let commit = move |input: &HtmlInputElement| -> bool {
        let text = input.value();
        if text == shown.get_untracked() {
            refused.set(None);
            return true;
        }
        let read = if text.trim().is_empty() { Ok(None) } else { number::parse(lang, &text).map(Some) };
        match read {
            Ok(read) => {
                refused.set(None);
                calls.on_set.run((at, read));
                input.set_value(&shown.get_untracked());
                true
            }
            Err(error) => {
                refused.set(Some((shown.get_untracked(), error.sentence(lang))));
                false
            }
        }
    };
    let on_key = move |event: ev::KeyboardEvent, input: HtmlInputElement| {
        let key = event.key();
        if key == "Escape" && (input.value() != shown.get_untracked() || refused.with_untracked(Option::is_some)) {
            input.set_value(&shown.get_untracked());
            refused.set(None);
            event.prevent_default();
            return;
        }
        if key == "F2" && event.shift_key() && noted && value.with_untracked(Option::is_some) {
            event.prevent_default();
            calls.on_note.run(at);
            return;
        }
        if event.alt_key() || event.is_composing() {
            return;
        }
        let rows = periods.with_untracked(|periods| (periods.first().copied(), periods.len()));
        let (Some(first), count) = rows else { return };
        let Ok(row) = usize::try_from(at.0.since(first)) else { return };
        let keys = (event.shift_key(), event.ctrl_key() || event.meta_key());
        let to = move_in_grid(&key, keys, (row, at.1), (count, size), caret(&input));
        if to.is_none() && key != "Enter" {
            return;
        }
        event.prevent_default();
        // What cannot be read keeps the focus until it is mended, taken back, or left by Tab.
        if !commit(&input) {
            return;
        }
        let period = to.and_then(|(row, _)| periods.with_untracked(|periods| periods.get(row).copied()));
        if let (Some((_, column)), Some(period)) = (to, period) {
            focus_cell(&input, (period, column));
        }
    };
    let on_paste = move |event: ev::ClipboardEvent| {
        let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if is_block(&text) {
            event.prevent_default();
            calls.on_paste.run((at, text));
        }
    };
    let note_label = move || {
        note.with(|note| {
            let cell = label.get();
            if note.is_empty() {
                Msg::NoteAdd { cell: &cell }.text(lang)
            } else {
                Msg::NoteOf { cell: &cell, note }.text(lang)
            }
        })
    };
    view! {
        <td class="grid__cell">
            <div class="grid__field">
                {move || {
                    (noted && value.with(Option::is_some)).then(|| {
                        view! {
                            <button
                                type="button"
                                class="grid__note"
                                tabindex="-1"
                                data-noted=move || note.with(|note| !note.is_empty()).then_some("true")
                                aria-label=note_label
                                title=note_label
                                on:click=move |_| calls.on_note.run(at)
                            >
                                <Icon name=IconName::Pencil />
                            </button>
                        }
                    })
                }}
                <input
                    class="grid__input"
                    type="text"
                    size="9"
                    inputmode="decimal"
                    autocomplete="off"
                    data-cell=cell_key(at)
                    aria-label=move || label.get()
                    aria-invalid=move || problem.get().map(|_| "true")
                    aria-describedby=described
                    placeholder=move || fallback.get()
                    prop:value=move || shown.get()
                    on:keydown:target=move |event| {
                        let input = event.target();
                        on_key(event.into_inner(), input);
                    }
                    on:change:target=move |event| {
                        commit(&event.target());
                    }
                    on:paste=on_paste
                />
            </div>
            {move || {
                let id = error_id.clone();
                problem.get().map(|why| view! { <p class="grid__error" id=id role="alert">{why}</p> })
            }}
        </td>
    }
}

fn cell_key((period, column): At) -> String {
    format!("{period}/{column}")
}

/// Gives a cell of the same grid the focus and selects its text, so that typing replaces it.
fn focus_cell(from: &HtmlInputElement, to: At) {
    let table = from.closest("table").ok().flatten();
    let cell =
        table.and_then(|table| table.query_selector(&format!("[data-cell=\"{}\"]", cell_key(to))).ok().flatten());
    if let Some(input) = cell.and_then(|cell| cell.dyn_into::<HtmlInputElement>().ok()) {
        input.focus().ok();
        input.select();
    }
}

fn caret(input: &HtmlInputElement) -> Caret {
    let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let start = input.selection_start().ok().flatten().unwrap_or_default();
    let end = input.selection_end().ok().flatten().unwrap_or(length);
    let all = start == 0 && end == length;
    Caret { at_start: all || end == 0, at_end: all || start == length }
}
