//! The strategy map as sentences: chains of cause and effect, what leads back, what pulls against each other.

use crate::domain::{
    model::ObjectiveId,
    route::Page,
    score::Status,
    text::{Lang, Msg},
    view::MapModel,
    wording::{self, ChainPiece},
};
use leptos::prelude::*;

/// The chains.
#[component]
pub fn MapChainsView(
    /// The map.
    #[prop(into)]
    model: Signal<MapModel>,
    /// The address of a page.
    #[prop(into)]
    href: Callback<Page, String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let told = move || {
        model.with(|model| {
            let told = model.chains();
            let sentences = |all: Vec<Vec<ChainPiece>>| {
                all.into_iter().map(|pieces| view! { <li>{sentence(model, pieces, href)}</li> }).collect_view()
            };
            let chains: Vec<_> = told.chains.iter().map(|chain| wording::chain(lang, chain)).collect();
            let conflicts: Vec<_> = told.conflicts.iter().map(|pair| wording::chain_conflict(lang, *pair)).collect();
            let back: Vec<_> = told.back.iter().map(|pair| wording::chain_back(lang, *pair)).collect();
            let alone: Vec<_> = told.alone.iter().map(|at| vec![ChainPiece::Name(*at)]).collect();
            view! {
                {if chains.is_empty() {
                    view! { <p class="card muted">{Msg::MapChainsNone.text(lang)}</p> }.into_any()
                } else {
                    view! {
                        <p class="muted map-lead">{Msg::MapChainsLead.text(lang)}</p>
                        <ol class="map-chains">{sentences(chains)}</ol>
                    }
                    .into_any()
                }}
                {(told.more > 0).then(|| view! {
                    <p class="small muted">{Msg::MapChainsMore { count: told.more as f64 }.text(lang)}</p>
                })}
                {(!conflicts.is_empty()).then(|| view! {
                    <h2>{Msg::MapChainsConflicts.text(lang)}</h2>
                    <ul class="map-chains" data-conflict="true">{sentences(conflicts)}</ul>
                })}
                {(!back.is_empty()).then(|| view! {
                    <h2>{Msg::MapChainsBack.text(lang)}</h2>
                    <p class="muted map-lead">{Msg::MapChainsBackHint.text(lang)}</p>
                    <ul class="map-chains">{sentences(back)}</ul>
                })}
                {(!alone.is_empty()).then(|| view! {
                    <h2>{Msg::MapChainsAlone.text(lang)}</h2>
                    <ul class="map-chains">{sentences(alone)}</ul>
                })}
            }
        })
    };
    view! { <section class="stack stack--s">{told}</section> }
}

/// A sentence; each name is a link, with the shape of its status before it.
fn sentence(model: &MapModel, pieces: Vec<ChainPiece>, href: Callback<Page, String>) -> Vec<AnyView> {
    let piece = |piece: ChainPiece| match piece {
        ChainPiece::Words(words) => words.into_any(),
        ChainPiece::Name(at) => match model.boxes.get(at) {
            Some(map_box) => name(map_box.id.clone(), map_box.name.clone(), map_box.status, href),
            None => ().into_any(),
        },
    };
    pieces.into_iter().map(piece).collect()
}

fn name(id: ObjectiveId, name: String, status: Status, href: Callback<Page, String>) -> AnyView {
    let lang = use_context::<Lang>().unwrap_or_default();
    view! {
        <span class="mark map-chains__mark" data-status=status.token() aria-hidden="true" title=wording::status(lang, status)></span>
        <a href=move || href.run(Page::Objective(id.clone()))><bdi>{name}</bdi></a>
    }
    .into_any()
}
