//! One question before something that cannot be taken back.

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::dialog::Dialog;

/// Asks before a deed. Escape and the other button leave everything as it is, and that button has the focus.
#[component]
pub fn ConfirmDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// What will happen.
    #[prop(into)]
    text: Signal<String>,
    /// The deed, as a verb.
    #[prop(into)]
    confirm_label: Signal<String>,
    /// Leaving everything as it is.
    #[prop(into)]
    cancel_label: Signal<String>,
    /// Whether the deed takes something away.
    #[prop(optional)]
    danger: bool,
    /// The deed was confirmed.
    #[prop(into)]
    on_confirm: Callback<()>,
) -> impl IntoView {
    let kind = if danger { ButtonKind::Danger } else { ButtonKind::Primary };
    view! {
        <Dialog
            open=open
            title=title
            close_label=cancel_label
            foot=move || {
                view! {
                    <Button autofocus=true on_click=move |()| open.set(false)>
                        {move || cancel_label.get()}
                    </Button>
                    <Button
                        kind=kind
                        on_click=move |()| {
                            open.set(false);
                            on_confirm.run(());
                        }
                    >
                        {move || confirm_label.get()}
                    </Button>
                }
            }
        >
            <p>{move || text.get()}</p>
        </Dialog>
    }
}
