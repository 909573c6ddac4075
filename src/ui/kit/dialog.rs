//! A modal dialog on the browser's own element, which keeps the focus inside, closes on Escape and gives the focus back.

use leptos::children::ViewFn;
use leptos::html;
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::icon::IconName;
use super::ids;

/// A modal dialog. Its content exists only while it is open, so that each opening begins afresh.
#[component]
pub fn Dialog(
    /// Whether it is open; set to false when it is closed by Escape or its button.
    open: RwSignal<bool>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// The name of the button that closes it.
    #[prop(into)]
    close_label: Signal<String>,
    /// Whether it is the wide one, for tables.
    #[prop(optional)]
    wide: bool,
    /// The buttons at its end.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// It was closed, in whatever way.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    /// Its content.
    children: ChildrenFn,
) -> impl IntoView {
    let element: NodeRef<html::Dialog> = NodeRef::new();
    let title_id = ids::fresh("dialog");
    Effect::new(move |_| {
        let wanted = open.get();
        let Some(dialog) = element.get() else { return };
        if !wanted {
            if dialog.open() {
                dialog.close();
            }
            return;
        }
        // The content is built by an effect of the same signal: after this round it is there and can take the focus.
        queue_microtask(move || {
            let Some(dialog) = element.get_untracked() else { return };
            if open.get_untracked() && !dialog.open() && dialog.show_modal().is_err() {
                dialog.set_open(true);
            }
        });
    });
    let foot = StoredValue::new(foot);
    let children = StoredValue::new(children);
    let heading_id = title_id.clone();
    view! {
        <dialog
            class="dialog"
            class:dialog--wide=wide
            node_ref=element
            aria-labelledby=title_id
            on:close=move |_| {
                if open.get_untracked() {
                    open.set(false);
                }
                if let Some(on_close) = on_close {
                    on_close.run(());
                }
            }
        >
            <Show when=move || open.get()>
                <div class="dialog__head">
                    <h2 class="dialog__title" id=heading_id.clone()>
                        {move || title.get()}
                    </h2>
                    <Button kind=ButtonKind::Quiet icon=IconName::Close label=close_label on_click=move |()| open.set(false) />
                </div>
                <div class="dialog__body">{children.with_value(|children| children())}</div>
                {foot
                    .with_value(|foot| {
                        foot.as_ref().map(|foot| view! { <div class="dialog__foot">{foot.run()}</div> })
                    })}
            </Show>
        </dialog>
    }
}
