//! What is still to be filled in, by kind, with the way to each place.

use crate::domain::{
    text::{Lang, Msg},
    view::{About, FillIn, Gap},
};
use leptos::prelude::*;

/// The list; nothing where everything is filled in.
#[component]
pub fn FillInList(
    /// What is open.
    #[prop(into)]
    open: Signal<Vec<FillIn>>,
    /// Where something can be filled in.
    link: Callback<About, String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    move || {
        let open = open.get();
        let total: usize = open.iter().map(|way| way.items.len()).sum();
        (total > 0).then(|| {
            let ways = open.into_iter().map(|way| {
                let head = Msg::FillInCount {
                    what: &name(way.gap).text(lang),
                    open: way.items.len() as f64,
                    all: way.of as f64,
                };
                let items = way.items.into_iter().map(|(about, name)| {
                    view! { <li><a href=link.run(about)><bdi>{name}</bdi></a></li> }
                });
                view! {
                    <li>
                        <details class="more">
                            <summary>{head.text(lang)}</summary>
                            <ul class="fill-in__items">{items.collect_view()}</ul>
                        </details>
                    </li>
                }
            });
            view! {
                <section class="card no-print" aria-labelledby="fill-in-title">
                    <div class="card__head"><h2 id="fill-in-title">{Msg::FillInTitle.text(lang)}</h2></div>
                    <p class="muted small">{Msg::FillInHint.text(lang)}</p>
                    <ul class="fill-in">{ways.collect_view()}</ul>
                </section>
            }
        })
    }
}

fn name(gap: Gap) -> Msg<'static> {
    match gap {
        Gap::Values => Msg::GapValues,
        Gap::Target => Msg::GapTarget,
        Gap::Baseline => Msg::GapBaseline,
        Gap::Band => Msg::GapBand,
        Gap::KpiOwner => Msg::GapKpiOwner,
        Gap::ObjectiveOwner => Msg::GapObjectiveOwner,
        Gap::Customer => Msg::GapCustomer,
    }
}
