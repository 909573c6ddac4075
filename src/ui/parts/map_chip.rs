//! An objective of the map in few words: its name as a link, how it stands, what measures and serves it.

use crate::{
    domain::{
        route::Page,
        text::{Lang, Msg},
        view::{MapBox, MapTheme},
        wording,
    },
    ui::kit::{Icon, IconName},
};
use leptos::prelude::*;

/// The objective.
#[component]
pub(super) fn MapChip(
    /// The objective.
    map_box: MapBox,
    /// Place and name of its theme, where that is not said otherwise.
    #[prop(optional_no_strip)]
    theme: Option<(usize, MapTheme)>,
    /// The address of a page.
    href: Callback<Page, String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let count = move |icon: IconName, count: usize, words: String| {
        (count > 0).then(|| {
            view! {
                <span class="map-chip__count" title=words.clone()>
                    <Icon name=icon />
                    <span aria-hidden="true">{count.to_string()}</span>
                    <span class="visually-hidden">{words.clone()}</span>
                </span>
            }
        })
    };
    let kpis = Msg::CountKpis { count: map_box.kpis as f64 }.text(lang);
    let initiatives = Msg::CountInitiatives { count: map_box.initiatives as f64 }.text(lang);
    let doubt = wording::box_doubt(lang, &map_box);
    let id = map_box.id.clone();
    view! {
        <div class="map-chip">
            <p class="map-chip__name">
                <a href=move || href.run(Page::Objective(id.clone()))><bdi>{map_box.name.clone()}</bdi></a>
                {theme.map(|(n, theme)| view! {
                    <span class="map__letter" data-theme=(n % 6).to_string() title=theme.name.clone() aria-hidden="true">
                        {theme.letter}
                    </span>
                    <span class="visually-hidden">{theme.name}</span>
                })}
            </p>
            <p class="map-chip__facts">
                <span class="status" data-status=map_box.status.token()>{wording::status(lang, map_box.status)}</span>
                <strong>{wording::points(lang, map_box.performance, map_box.cuts)}</strong>
                {(!doubt.is_empty()).then(|| view! { <span class="small faint">{doubt}</span> })}
                {count(IconName::Chart, map_box.kpis, kpis)}
                {count(IconName::Flag, map_box.initiatives, initiatives)}
            </p>
        </div>
    }
}
