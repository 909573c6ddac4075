//! What of the map is shown: style, theme, owner, status, perspective, what hangs on one objective, and saved views.

use super::desk::Desk;
use crate::{
    domain::{
        model::{MapShown, MapStyle, PerspectiveId, Scorecard, Status, ThemeId},
        route::Page,
        text::{Lang, Msg},
        wording,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Checkbox, IconName, Segmented, SelectField},
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The choice of style.
#[component]
pub(super) fn Styles() -> impl IntoView {
    let (nav, lang) = (nav(), lang());
    let options: Vec<(String, String)> =
        MapStyle::WORDS.iter().map(|(word, style)| ((*word).to_owned(), name(*style).text(lang))).collect();
    view! {
        <Segmented
            label=t(Msg::MapStyle)
            hide_label=true
            value=Signal::derive(move || nav.map().style.word().to_owned())
            options=options
            on_change=move |word: String| {
                let style = MapStyle::from_word(&word).unwrap_or_default();
                nav.choose(Page::Map(MapShown { style, ..untrack(|| nav.map()) }));
            }
        />
    }
}

fn name(style: MapStyle) -> Msg<'static> {
    match style {
        MapStyle::Bands => Msg::MapStyleBands,
        MapStyle::Table => Msg::MapStyleTable,
        MapStyle::Tree => Msg::MapStyleTree,
        MapStyle::Chains => Msg::MapStyleChains,
    }
}

/// The filters and saved views.
#[component]
pub(super) fn Filters(
    /// What is going on.
    desk: Desk,
    /// How many objectives are shown, and how many there are.
    counts: Memo<(usize, usize)>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let change = move |act: &dyn Fn(&mut MapShown)| {
        let mut shown = untrack(|| nav.map());
        act(&mut shown);
        nav.choose(Page::Map(shown));
    };
    let filtered = Memo::new(move |_| is_filtered(&nav.map()));
    let open = RwSignal::new(filtered.get_untracked());
    let has_themes = Memo::new(move |_| !session.scorecard().themes.is_empty());
    let views = Memo::new(move |_| {
        let all = (String::new(), Msg::MapViewAll.text(lang));
        let saved =
            session.scorecard().map_views.iter().map(|v| (v.id.to_string(), v.name.clone())).collect::<Vec<_>>();
        std::iter::once(all).chain(saved).collect::<Vec<_>>()
    });
    let has_views = Memo::new(move |_| views.with(|views| views.len() > 1));
    // The saved view that is shown now, if it is one.
    let view_now = move || {
        let (card, shown) = (session.scorecard(), nav.map());
        card.map_views.iter().find(|view| view.shown() == shown).map(|view| view.id.to_string()).unwrap_or_default()
    };
    let focus = Memo::new(move |_| {
        let id = nav.map().focus?;
        Some(session.scorecard().objective(&id).map(|o| o.name.clone()).unwrap_or_default())
    });
    let word =
        move |pick: fn(&MapShown) -> Option<String>| Signal::derive(move || pick(&nav.map()).unwrap_or_default());
    view! {
        <details
            class="more map-filters no-print"
            prop:open=move || open.get()
            on:toggle:target=move |event| open.set(event.target().open())
        >
            <summary>
                {t(Msg::MapFilter)}
                {move || filtered.get().then(|| {
                    let (shown, all) = counts.get();
                    view! {
                        <span class="tag" role="status">
                            {Msg::MapFiltered { shown: shown as f64, all: all as f64 }.text(lang)}
                        </span>
                    }
                })}
            </summary>
            <div class="fields map-filters__fields">
                {move || has_views.get().then(|| view! {
                    <SelectField
                        label=Msg::MapViews.text(lang)
                        value=Signal::derive(view_now)
                        options=views
                        on_commit=move |id: String| {
                            let card = session.scorecard_untracked();
                            let view = card.map_views.iter().find(|view| view.id.as_str() == id);
                            nav.choose(Page::Map(view.map(|view| view.shown()).unwrap_or_default()));
                        }
                    />
                })}
                {move || has_themes.get().then(|| view! {
                    <SelectField
                        label=Msg::PartTheme.text(lang)
                        value=word(|shown| shown.theme.as_ref().map(ToString::to_string))
                        options=Signal::derive(move || themes(lang, &session.scorecard()))
                        on_commit=move |id: String| change(&|shown| shown.theme = ThemeId::new(&id).ok())
                    />
                })}
                <SelectField
                    label=t(Msg::PartOwner)
                    value=word(|shown| Some(shown.owner.clone()))
                    options=Signal::derive(move || owners(lang, &session.scorecard()))
                    on_commit=move |owner: String| change(&|shown| shown.owner.clone_from(&owner))
                />
                <SelectField
                    label=t(Msg::WhyStatus)
                    value=word(|shown| shown.status.map(|status| status.word().to_owned()))
                    options=statuses(lang)
                    on_commit=move |word: String| change(&|shown| shown.status = Status::from_word(&word))
                />
                <SelectField
                    label=t(Msg::PartPerspective)
                    value=word(|shown| shown.perspective.as_ref().map(ToString::to_string))
                    options=Signal::derive(move || perspectives(lang, &session.scorecard()))
                    on_commit=move |id: String| change(&|shown| shown.perspective = PerspectiveId::new(&id).ok())
                />
            </div>
            <div class="row">
                {move || focus.get().map(|name| view! {
                    <Button
                        small=true
                        icon=IconName::Close
                        on_click=move |()| change(&|shown| shown.focus = None)
                    >
                        <bdi>{Msg::MapFocusOn { name: &name }.text(lang)}</bdi>
                    </Button>
                })}
                {move || (has_themes.get() && nav.map().style == MapStyle::Bands).then(|| view! {
                    <Checkbox
                        label=Msg::MapColumns.text(lang)
                        checked=Signal::derive(move || nav.map().columns)
                        on_change=move |yes| change(&|shown| shown.columns = yes)
                    />
                })}
                {move || filtered.get().then(|| view! {
                    <Button small=true on_click=move |()| {
                        let style = untrack(|| nav.map()).style;
                        nav.choose(Page::Map(MapShown { style, ..MapShown::default() }));
                    }>{Msg::MapShowAll.text(lang)}</Button>
                })}
                <Button small=true kind=ButtonKind::Quiet on_click=move |()| desk.views.set(true)>
                    {t(Msg::MapViewsEdit)}
                </Button>
                <Button small=true kind=ButtonKind::Quiet on_click=move |()| desk.themes.set(true)>
                    {t(Msg::MapThemesEdit)}
                </Button>
            </div>
        </details>
    }
}

/// Whether anything is left out.
pub(super) fn is_filtered(shown: &MapShown) -> bool {
    let all = MapShown { style: shown.style, columns: shown.columns, ..MapShown::default() };
    *shown != all
}

fn any(lang: Lang) -> (String, String) {
    (String::new(), Msg::MapAny.text(lang))
}

fn themes(lang: Lang, card: &Scorecard) -> Vec<(String, String)> {
    let themes = card.themes.iter().map(|theme| (theme.id.to_string(), theme.name.clone()));
    std::iter::once(any(lang)).chain(themes).collect()
}

fn perspectives(lang: Lang, card: &Scorecard) -> Vec<(String, String)> {
    let perspectives = card.perspectives.iter().map(|p| (p.id.to_string(), p.name.clone()));
    std::iter::once(any(lang)).chain(perspectives).collect()
}

fn owners(lang: Lang, card: &Scorecard) -> Vec<(String, String)> {
    let owners: BTreeSet<&str> =
        crate::domain::gather::set(card.objectives.iter().map(|o| o.owner.trim()).filter(|owner| !owner.is_empty()));
    std::iter::once(any(lang)).chain(owners.into_iter().map(|owner| (owner.to_owned(), owner.to_owned()))).collect()
}

fn statuses(lang: Lang) -> Vec<(String, String)> {
    // What exceeds its target is a KPI: objectives are on track then.
    let statuses = Status::ALL.into_iter().filter(|status| *status != Status::Exceeded);
    let named = statuses.map(|status| (status.word().to_owned(), wording::status(lang, status)));
    std::iter::once(any(lang)).chain(named).collect()
}
