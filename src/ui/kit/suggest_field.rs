//! One line of text with suggestions for the word at the caret.

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::field::{Field, described_by, invalid};
use super::ids;

/// What could be put in place of a stretch of the text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Suggestions {
    /// Where the stretch begins, in characters.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// What is put in, and what is shown beside it.
    pub options: Vec<(String, String)>,
}

/// A line of text, committed when the field is left or Enter is pressed. While somebody types, a list shows what could stand at
/// the caret: the arrow keys choose, Enter puts in, Escape closes the list and then takes back what was typed.
#[component]
pub fn SuggestField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The committed text.
    #[prop(into)]
    value: Signal<String>,
    /// The name of the list of suggestions.
    #[prop(into)]
    list_label: Signal<String>,
    /// What could stand at the caret (in characters) of a text.
    #[prop(into)]
    suggest: Callback<(String, usize), Suggestions>,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer; the typed text stays while there is an error.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Each change while typing; not an edit.
    #[prop(into)]
    on_input: Callback<String>,
    /// The text was committed.
    #[prop(into)]
    on_commit: Callback<String>,
) -> impl IntoView {
    let id = ids::fresh("suggest");
    let list_id = format!("{id}-list");
    let described = described_by(&id, hint, error);
    let input: NodeRef<html::Input> = NodeRef::new();
    let list: NodeRef<html::Ul> = NodeRef::new();
    let shown = RwSignal::new(Suggestions::default());
    let active = RwSignal::new(None::<usize>);
    let open = Memo::new(move |_| shown.with(|shown| !shown.options.is_empty()));
    let close = move || {
        active.set(None);
        shown.set(Suggestions::default());
    };
    let look = move |input: &HtmlInputElement| {
        active.set(None);
        let text = input.value();
        shown.set(suggest.run((text.clone(), caret(input, &text))));
        // Below a field at the lower edge of the window, nobody would see it.
        bring_into_view(move || list.get_untracked().map(Element::from));
    };
    let put_in = move |at: usize| {
        let Some(input) = input.get_untracked() else { return };
        let Suggestions { from, to, options } = shown.get_untracked();
        let Some((insert, _)) = options.into_iter().nth(at) else { return };
        let text = input.value();
        let before: String = text.chars().take(from).chain(insert.chars()).collect();
        let after: String = text.chars().skip(to).collect();
        input.set_value(&format!("{before}{after}"));
        let place = u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX);
        input.set_selection_range(place, place).ok();
        close();
        on_input.run(input.value());
    };
    let option_id = {
        let id = id.clone();
        move |at: usize| format!("{id}-option-{at}")
    };
    let active_id = {
        let option_id = option_id.clone();
        move || active.get().map(&option_id)
    };
    let choose = {
        let option_id = option_id.clone();
        move |at: usize| {
            active.set(Some(at));
            let id = option_id(at);
            bring_into_view(move || document().get_element_by_id(&id));
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        let Some(input) = input.get_untracked() else { return };
        let count = shown.with_untracked(|shown| shown.options.len());
        match (event.key().as_str(), active.get_untracked()) {
            ("ArrowDown", at) if count > 0 => choose(at.map_or(0, |at| (at + 1) % count)),
            ("ArrowUp", at) if count > 0 => choose(at.map_or(count - 1, |at| (at + count - 1) % count)),
            ("Enter", Some(at)) => put_in(at),
            ("Escape", _) if count > 0 => close(),
            ("Escape", _) if input.value() != value.get_untracked() => {
                input.set_value(&value.get_untracked());
                on_input.run(input.value());
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let options = {
        let option_id = option_id.clone();
        move || {
            let option = |(at, (insert, about)): (usize, (String, String))| {
                view! {
                    <li
                        id=option_id(at)
                        role="option"
                        class="suggest__option"
                        aria-selected=move || (active.get() == Some(at)).to_string()
                        // The field keeps the focus: leaving it would commit half a word.
                        on:mousedown=move |event| {
                            event.prevent_default();
                            put_in(at);
                        }
                    >
                        <code>{insert}</code>
                        <bdi class="suggest__about">{about}</bdi>
                    </li>
                }
            };
            shown.get().options.into_iter().enumerate().map(option).collect_view()
        }
    };
    view! {
        <Field id=id.clone() label=label hint=hint error=error>
            <div class="suggest">
                <input
                    node_ref=input
                    class="input"
                    type="text"
                    id=id
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=list_id.clone()
                    aria-activedescendant=active_id
                    aria-describedby=described
                    aria-invalid=invalid(error)
                    prop:value=move || value.get()
                    on:input:target=move |event| {
                        look(&event.target());
                        on_input.run(event.target().value());
                    }
                    on:keydown=keys
                    on:blur=move |_| close()
                    on:change:target=move |event| {
                        on_commit.run(event.target().value());
                        if error.with_untracked(Option::is_none) {
                            event.target().set_value(&value.get_untracked());
                        }
                    }
                />
                <ul
                    node_ref=list
                    class="suggest__list"
                    id=list_id
                    role="listbox"
                    aria-label=move || list_label.get()
                    hidden=move || !open.get()
                >
                    {options}
                </ul>
            </div>
        </Field>
    }
}

/// Scrolls as far as is needed to see an element, once it stands there.
fn bring_into_view(element: impl FnOnce() -> Option<Element> + 'static) {
    request_animation_frame(move || {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        if let Some(element) = element() {
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Where the caret stands, in characters; at the end where that cannot be told.
fn caret(input: &HtmlInputElement, text: &str) -> usize {
    let units = input.selection_start().ok().flatten().and_then(|units| usize::try_from(units).ok());
    let Some(units) = units else { return text.chars().count() };
    let mut seen = 0;
    let ends = text.chars().take_while(|c| {
        seen += c.len_utf16();
        seen <= units
    });
    ends.count()
}
