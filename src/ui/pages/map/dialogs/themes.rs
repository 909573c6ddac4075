//! The dialog for strategic themes.

use crate::{
    domain::{
        edit::Command,
        model::{Theme, ThemeId},
        text::Msg,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Dialog, IconName, TextField},
    },
};
use leptos::prelude::*;

/// The dialog.
#[component]
pub(super) fn ThemesDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let ids = Memo::new(move |_| session.scorecard().themes.iter().map(|theme| theme.id.clone()).collect::<Vec<_>>());
    let name = RwSignal::new(String::new());
    let add = move || {
        let words = name.get_untracked().trim().to_owned();
        if words.is_empty() {
            return;
        }
        let id = ThemeId::lossy(&session.fresh_id());
        if session.run(&Command::PutTheme(Theme::new(id, words))) {
            name.set(String::new());
        }
    };
    view! {
        <Dialog open=open title=t(Msg::MapThemes) close_label=t(Msg::ActionClose)>
            <div class="stack">
                <p class="muted">{t(Msg::MapThemesHint)}</p>
                <ul class="map-themes">
                    <For each=move || ids.get() key=|id| id.to_string() let(id)>
                        <ThemeRow id=id />
                    </For>
                </ul>
                <form class="row map-themes__new" on:submit=move |event| {
                    event.prevent_default();
                    add();
                }>
                    <TextField label=t(Msg::MapThemeNew) value=name on_input=move |text: String| name.set(text) />
                    <Button submit=true icon=IconName::Plus on_click=|()| ()>{t(Msg::ActionAdd)}</Button>
                </form>
                <div class="row row--end">
                    <Button kind=ButtonKind::Primary on_click=move |()| open.set(false)>{Msg::ActionDone.text(lang)}</Button>
                </div>
            </div>
        </Dialog>
    }
}

#[component]
fn ThemeRow(id: ThemeId) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let id = StoredValue::new(id);
    let theme = Memo::new(move |_| session.scorecard().theme(&id.get_value()).cloned());
    let name = Signal::derive(move || theme.get().map(|theme| theme.name.clone()).unwrap_or_default());
    let used = Memo::new(move |_| {
        session.scorecard().objectives.iter().filter(|o| o.theme.as_ref() == Some(&id.get_value())).count()
    });
    let rename = move |words: String| {
        let words = words.trim().to_owned();
        if let Some(theme) = theme.get_untracked().filter(|_| !words.is_empty()) {
            session.run(&Command::PutTheme(Theme { name: words, ..Theme::clone(&theme) }));
            session.end_merge();
        }
    };
    let delete = move |()| {
        let said = Msg::MapThemeDeleted { name: &name.get_untracked() }.text(lang);
        session.run_with_way_back(&Command::DeleteTheme(id.get_value()), said);
    };
    view! {
        <li class="map-themes__row">
            <TextField label=Msg::FieldName.text(lang) value=name on_commit=rename />
            <span class="small muted">{move || Msg::CountObjectives { count: used.get() as f64 }.text(lang)}</span>
            <Button
                small=true
                kind=ButtonKind::Danger
                icon=IconName::Trash
                label=Signal::derive(move || Msg::MapThemeDelete { name: &name.get() }.text(lang))
                on_click=delete
            />
        </li>
    }
}
