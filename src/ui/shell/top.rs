//! The bar on top: title, shown period, undo and redo, language, theme, share.

use crate::{
    domain::{
        model::{Period, PeriodKind},
        route::Page,
        score::View,
        text::{Lang, Msg, date, words},
        wording,
    },
    state::Theme,
    ui::{
        context::{lang, nav, prefs, session, t},
        kit::{Button, ButtonKind, IconName, LinkButton, SelectField},
    },
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The bar on top of every page.
#[component]
pub fn TopBar() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let in_card = Memo::new(move |_| nav.card());
    view! {
        <header class="top">
            {move || in_card.get().map(|_| view! {
                <div class="top__title">
                    <a class="top__name" href=move || nav.href(Page::Overview)>
                        <bdi>{move || session.scorecard().title.clone()}</bdi>
                    </a>
                    <span class="top__note">
                        <bdi>{move || session.scorecard().organisation.name.clone()}</bdi>
                    </span>
                </div>
                <PeriodPicker />
            })}
            <div class="top__tools">
                {move || in_card.get().map(|_| view! {
                    <Button
                        kind=ButtonKind::Quiet
                        icon=IconName::Undo
                        label=Signal::derive(move || wording::undo(lang, session.steps().0))
                        disabled=Signal::derive(move || session.steps().0.is_none())
                        on_click=move |_| session.undo()
                    />
                    <Button
                        kind=ButtonKind::Quiet
                        icon=IconName::Redo
                        label=Signal::derive(move || wording::redo(lang, session.steps().1))
                        disabled=Signal::derive(move || session.steps().1.is_none())
                        on_click=move |_| session.redo()
                    />
                })}
                <Preferences />
                {move || in_card.get().map(|_| view! {
                    <LinkButton
                        kind=ButtonKind::Primary
                        icon=IconName::Share
                        href=Signal::derive(move || nav.href(Page::Share))
                    >
                        {t(Msg::NavShare)}
                    </LinkButton>
                })}
            </div>
        </header>
    }
}

/// Language and theme.
#[component]
fn Preferences() -> impl IntoView {
    let (prefs, lang) = (prefs(), lang());
    let languages: Vec<(String, String)> =
        Lang::ALL.iter().map(|l| (l.tag().to_owned(), l.native_name().to_owned())).collect();
    let themes = vec![
        ("light".to_owned(), t(Msg::ThemeLight)),
        ("dark".to_owned(), t(Msg::ThemeDark)),
        ("auto".to_owned(), t(Msg::ThemeAuto)),
    ];
    let theme = Signal::derive(move || {
        match prefs.theme.get() {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Auto => "auto",
        }
        .to_owned()
    });
    view! {
        <div id="language">
            <SelectField
                label=t(Msg::LangChoose)
                hide_label=true
                value=lang.tag().to_owned()
                options=languages
                on_commit=move |tag: String| {
                    if let Some(lang) = Lang::from_tag(&tag) {
                        prefs.set_lang(lang);
                        focus_language();
                    }
                }
            />
        </div>
        <SelectField
            label=t(Msg::ThemeChoose)
            hide_label=true
            value=theme
            options=themes
            on_commit=move |theme: String| {
                prefs.set_theme(match theme.as_str() {
                    "light" => Theme::Light,
                    "dark" => Theme::Dark,
                    _ => Theme::Auto,
                });
            }
        />
    }
}

/// Everything is built anew for another language; whoever chose it stands on the list again.
fn focus_language() {
    request_animation_frame(|| {
        let list = document().query_selector("#language select").ok().flatten();
        if let Some(list) = list.and_then(|list| list.dyn_into::<web_sys::HtmlElement>().ok()) {
            list.focus().ok();
        }
    });
}

/// The shown period: earlier, later, how long, year to date.
#[component]
fn PeriodPicker() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let view_of = move || session.request().view;
    let words = move || {
        let View { period, to_date } = view_of();
        date::view(lang, period, to_date, session.scorecard().fiscal())
    };
    let kinds: Vec<(String, String)> = PeriodKind::ALL
        .iter()
        .map(|kind| (format!("{kind:?}"), words::period_kind(*kind).text(lang)))
        .chain([("ToDate".to_owned(), t(Msg::PeriodToDateToggle))])
        .collect();
    let kind = Signal::derive(move || {
        let View { period, to_date } = view_of();
        if to_date { "ToDate".to_owned() } else { format!("{:?}", period.kind()) }
    });
    let choose = move |kind: String| {
        let (request, fiscal) = (untrack(|| session.request()), session.scorecard_untracked().fiscal());
        let end = request.last_seen(fiscal);
        let next = match PeriodKind::ALL.into_iter().find(|k| format!("{k:?}") == kind) {
            Some(kind) => View::of(Period::containing(kind, end, fiscal)),
            None => View::to_date(Period::containing(PeriodKind::Month, end, fiscal)),
        };
        session.show_view(next);
    };
    view! {
        <div class="top__period" role="group" aria-label=t(Msg::PeriodChoose)>
            <Button
                kind=ButtonKind::Quiet
                icon=IconName::ChevronLeft
                label=t(Msg::PeriodEarlier)
                on_click=move |_| session.show_view(untrack(view_of).plus(-1))
            />
            <output class="top__shown" aria-live="polite">{words}</output>
            <Button
                kind=ButtonKind::Quiet
                icon=IconName::ChevronRight
                label=t(Msg::PeriodLater)
                on_click=move |_| session.show_view(untrack(view_of).plus(1))
            />
            <SelectField
                label=t(Msg::PeriodKindChoose)
                hide_label=true
                value=kind
                options=kinds
                on_commit=choose
            />
        </div>
    }
}
