//! A message that stays in its place: for your information, careful, or gone wrong.

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::icon::{Icon, IconName};

/// How serious a notice is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Worth a look before going on.
    Warn,
    /// Something did not work; read out at once.
    Error,
}

/// A message in its place. An error is read out when it appears; the others when somebody comes to them.
#[component]
pub fn Notice(
    /// How serious it is.
    #[prop(optional)]
    kind: NoticeKind,
    /// The message in a few words.
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// The name of the button that takes it away.
    #[prop(optional, into)]
    close_label: MaybeProp<String>,
    /// It should go; without it there is no button.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    /// The message, and what can be done.
    children: Children,
) -> impl IntoView {
    let (class, icon, role) = match kind {
        NoticeKind::Info => ("notice", IconName::Info, None),
        NoticeKind::Warn => ("notice notice--warn", IconName::Warning, None),
        NoticeKind::Error => ("notice notice--error", IconName::Warning, Some("alert")),
    };
    view! {
        <div class=class role=role>
            <Icon name=icon />
            <div class="notice__body">
                {move || title.get().map(|title| view! { <p class="notice__title">{title}</p> })}
                {children()}
            </div>
            {on_close
                .map(|on_close| {
                    view! {
                        <Button
                            kind=ButtonKind::Quiet
                            small=true
                            icon=IconName::Close
                            label=close_label
                            on_click=on_close
                        />
                    }
                })}
        </div>
    }
}
