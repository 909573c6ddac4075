//! The strategy map as trees: what leads to each objective at the top, farther in step by step.

use super::map_chip::MapChip;
use crate::domain::{
    route::Page,
    text::{Lang, Msg},
    view::{MapBox, MapModel, Told, TreeLine},
};
use leptos::prelude::*;

/// The trees.
#[component]
pub fn MapTreeView(
    /// The map.
    #[prop(into)]
    model: Signal<MapModel>,
    /// The address of a page.
    #[prop(into)]
    href: Callback<Page, String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let trees = move || model.with(|model| branches(lang, model, &model.tree(), href));
    view! {
        <section class="stack stack--s">
            <p class="muted map-lead">{Msg::MapTreeLead.text(lang)}</p>
            <ul class="map-tree" aria-label=Msg::MapStyleTree.text(lang)>{trees}</ul>
        </section>
    }
}

/// Lines that begin equally far in, each with the lines below it in a list of its own. There are few steps in.
fn branches(lang: Lang, model: &MapModel, lines: &[TreeLine], href: Callback<Page, String>) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        let below = after.iter().take_while(|next| next.depth > line.depth).count();
        let (inside, next) = after.split_at_checked(below).unwrap_or((after, &[]));
        rest = next;
        let Some(map_box) = model.boxes.get(line.at).cloned() else { continue };
        let inside = branches(lang, model, inside, href);
        views.push(branch(lang, model, line.told, map_box, inside, href));
    }
    views
}

fn branch(
    lang: Lang,
    model: &MapModel,
    told: Told,
    map_box: MapBox,
    inside: Vec<AnyView>,
    href: Callback<Page, String>,
) -> AnyView {
    let elsewhere = match told {
        Told::Here => {
            let theme = map_box.theme.and_then(|n| Some((n, model.themes.get(n)?.clone())));
            let inside = (!inside.is_empty()).then(|| view! { <ul>{inside}</ul> });
            return view! { <li><MapChip map_box=map_box theme=theme href=href />{inside}</li> }.into_any();
        }
        Told::Above => Msg::MapTreeAbove,
        Told::Below => Msg::MapTreeBelow,
    };
    view! {
        <li data-told="elsewhere">
            <p class="map-tree__again">
                <a href=move || href.run(Page::Objective(map_box.id.clone()))><bdi>{map_box.name.clone()}</bdi></a>
                <span class="tag">{elsewhere.text(lang)}</span>
            </p>
        </li>
    }
    .into_any()
}
