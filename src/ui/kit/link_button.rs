//! A link that looks like a button: it goes somewhere, a button does something.

use leptos::prelude::*;

use super::button::ButtonKind;
use super::icon::{Icon, IconName};

/// A link with the look of a button. Without children it shows its icon alone and must have a `label`.
#[component]
pub fn LinkButton(
    /// Where it goes.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it is the small one.
    #[prop(optional)]
    small: bool,
    /// The icon before the words.
    #[prop(optional, into)]
    icon: MaybeProp<IconName>,
    /// The accessible name, where the words do not say enough or there are none.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// The name of the file, when the link is a download.
    #[prop(optional, into)]
    download: MaybeProp<String>,
    /// The words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let icon_only = children.is_none();
    view! {
        <a
            class=kind.class(small, icon_only)
            href=move || href.get()
            download=move || download.get()
            aria-label=move || label.get()
            title=move || if icon_only { label.get() } else { None }
        >
            {move || icon.get().map(|name| view! { <Icon name=name /> })}
            {children.map(|children| children())}
        </a>
    }
}
