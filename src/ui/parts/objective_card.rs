//! An objective in a list: its name as a link, how it stands, and what it is linked to.

use super::status::StatusPill;
use crate::{
    domain::{
        route::Page,
        text::{Lang, Msg},
        view::{MapBox, MapEnd},
        wording,
    },
    ui::kit::{Icon, IconName},
};
use leptos::prelude::*;

/// An objective of the map as an entry of a list.
#[component]
pub fn ObjectiveCard(
    /// The objective.
    map_box: MapBox,
    /// The address of a page.
    #[prop(into)]
    href: Callback<Page, String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let link = move |end: MapEnd| view! { <a href=move || href.run(Page::Objective(end.id.clone()))><bdi>{end.name}</bdi></a> };
    let ends = move |msg: Msg<'static>, conflict: bool, ends: Vec<MapEnd>| {
        (!ends.is_empty()).then(|| {
            view! {
                <p class="objective__links" data-conflict=conflict.then_some("true")>
                    <Icon name=if conflict { IconName::Warning } else { IconName::Link } />
                    <span>
                        {msg.text(lang)}": "
                        {ends
                            .into_iter()
                            .enumerate()
                            .map(|(n, end)| view! { {(n > 0).then_some(", ")} {link(end)} })
                            .collect_view()}
                    </span>
                </p>
            }
        })
    };
    let known = map_box.performance.is_some().then(|| wording::coverage(lang, map_box.coverage));
    view! {
        <div class="objective">
            <p class="objective__name">
                {link(MapEnd { id: map_box.id.clone(), name: map_box.name.clone() })}
                <span class="objective__where"><bdi>{map_box.perspective.clone()}</bdi></span>
            </p>
            <p class="objective__score">
                <StatusPill status=map_box.status provisional=map_box.provisional stale=map_box.stale />
                <strong>{wording::points(lang, map_box.performance, map_box.cuts)}</strong>
                <span class="small faint">
                    {known.unwrap_or_else(|| wording::box_mark(lang, &map_box))}
                </span>
            </p>
            {ends(Msg::LinkSupports, false, map_box.supports)}
            {ends(Msg::LinkIsSupportedBy, false, map_box.supported_by)}
            {ends(Msg::LinkConflicts, true, map_box.conflicts)}
        </div>
    }
}
