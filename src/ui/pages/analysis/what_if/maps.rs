//! The strategy map with the chosen scenario beside the one of reality; drawn when they are asked for.

use super::Shared;
use crate::{
    domain::{model::ObjectiveId, route::Page, text::Msg, view::map_model},
    ui::{
        context::{lang, nav, t},
        parts::map_view::MapView,
    },
};
use leptos::prelude::*;

/// The part of the page.
#[component]
pub(super) fn Maps(shared: Shared) -> impl IntoView {
    let (session, nav, lang) = (shared.session, nav(), lang());
    let open = RwSignal::new(false);
    let go = Callback::new(move |id: ObjectiveId| nav.open(Page::Objective(id)));
    let name = move || Msg::WhatIfMap { name: &shared.name() }.text(lang);
    let maps = move || {
        let real = Memo::new(move |_| map_model(&session.scorecard(), &shared.real.get()));
        let with = Memo::new(move |_| {
            let applied = shared.applied.get().map(|applied| applied.card);
            match applied.zip(shared.scores.get()) {
                Some((card, scores)) => {
                    let mut model = map_model(&card, &scores);
                    real.with(|real| model.tell_since(real));
                    model
                }
                None => real.get(),
            }
        });
        view! {
            <div class="stack">
                <div class="stack stack--s">
                    <h3><bdi>{name}</bdi></h3>
                    <MapView model=with label=Signal::derive(name) on_objective=go />
                </div>
                <div class="stack stack--s">
                    <h3>{Msg::WhatIfMapReal.text(lang)}</h3>
                    <MapView model=real label=Msg::WhatIfMapReal.text(lang) on_objective=go />
                </div>
            </div>
        }
    };
    view! {
        <section class="card" aria-label=t(Msg::NavMap)>
            <details class="more" on:toggle:target=move |event| open.set(event.target().open())>
                <summary><bdi>{name}</bdi></summary>
                {move || open.get().then(maps)}
            </details>
        </section>
    }
}
