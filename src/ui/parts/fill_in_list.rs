//! What is still to be filled in, by kind, with the way to each place.

use crate::domain::{
    lint::Found,
    route::Page,
    text::{Lang, Msg},
    wording,
};
use leptos::prelude::*;

/// The list; nothing where everything is filled in.
#[component]
pub fn FillInList(
    /// What is open.
    #[prop(into)]
    open: Signal<Vec<Found>>,
    /// The address of a page.
    #[prop(into)]
    link: Callback<Page, String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    move || {
        let open = open.get();
        (!open.is_empty()).then(|| {
            let ways = open.into_iter().map(|found| {
                let head = Msg::FillInCount {
                    what: &wording::lint_title(found.rule).text(lang),
                    open: found.open() as f64,
                    all: found.of as f64,
                };
                let items = found.findings.into_iter().filter(|finding| finding.accepted.is_none()).map(|finding| {
                    let place = finding.place();
                    view! { <li><a href=link.run(place.page)><bdi>{finding.name}</bdi></a></li> }
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
