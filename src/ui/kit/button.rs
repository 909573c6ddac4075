//! A button: with words, with an icon and words, or with an icon alone and a name for who listens.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One among others.
    #[default]
    Plain,
    /// The one thing to do here; at most one a view.
    Primary,
    /// Takes something away.
    Danger,
    /// Without a frame, for rows of tools.
    Quiet,
}

impl ButtonKind {
    /// The classes of a button of this kind.
    pub(super) fn class(self, small: bool, icon_only: bool) -> String {
        let mut class = String::from("btn");
        match self {
            Self::Plain => {}
            Self::Primary => class.push_str(" btn--primary"),
            Self::Danger => class.push_str(" btn--danger"),
            Self::Quiet => class.push_str(" btn--quiet"),
        }
        if small {
            class.push_str(" btn--small");
        }
        if icon_only {
            class.push_str(" btn--icon");
        }
        class
    }
}

/// A button. Without children it shows its icon alone and must have a `label`.
#[component]
pub fn Button(
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it is the small one for rows and tables.
    #[prop(optional)]
    small: bool,
    /// Whether it sends the form it stands in (by default it does not).
    #[prop(optional)]
    submit: bool,
    /// Whether a dialog that opens around it gives it the focus.
    #[prop(optional)]
    autofocus: bool,
    /// The icon before the words.
    #[prop(optional, into)]
    icon: MaybeProp<IconName>,
    /// The accessible name, where the words do not say enough or there are none.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// The tooltip; for an icon alone the label when nothing else is said.
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// Whether it can be used.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// For a button that stays down: whether it is down.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// It was pressed.
    #[prop(into)]
    on_click: Callback<()>,
    /// The words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let icon_only = children.is_none();
    let tooltip = move || title.get().or_else(|| if icon_only { label.get() } else { None });
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class(small, icon_only)
            aria-label=move || label.get()
            title=tooltip
            aria-pressed=move || pressed.get().map(|down| if down { "true" } else { "false" })
            disabled=move || disabled.get()
            autofocus=autofocus
            on:click=move |_| on_click.run(())
        >
            {move || icon.get().map(|name| view! { <Icon name=name /> })}
            {children.map(|children| children())}
        </button>
    }
}
