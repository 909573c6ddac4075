//! Where a page stands among the others.

use leptos::prelude::*;

/// One step of the path to a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its words.
    pub text: String,
    /// Where it leads; none for the page itself.
    pub href: Option<String>,
}

/// The path to a page.
#[component]
pub fn Breadcrumbs(
    /// The name of the path.
    #[prop(into)]
    label: Signal<String>,
    /// The steps, outermost first.
    #[prop(into)]
    crumbs: Signal<Vec<Crumb>>,
) -> impl IntoView {
    let items = move || crumbs.get().into_iter().map(crumb).collect_view();
    view! {
        <nav aria-label=move || label.get()>
            <ol class="crumbs">{items}</ol>
        </nav>
    }
}

fn crumb(Crumb { text, href }: Crumb) -> impl IntoView {
    let inner = match href {
        Some(href) => view! { <a href=href>{text}</a> }.into_any(),
        None => view! { <span aria-current="page">{text}</span> }.into_any(),
    };
    view! { <li class="crumbs__item">{inner}</li> }
}
