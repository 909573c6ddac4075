//! A chart for the room there is, and the same for paper.
//!
//! A picture that is scaled scales its words, too: on the page it is drawn for the width of its place, for paper, whose width is
//! known, a second time, so that its words have the size of the words beside them.

use super::{measured::width_of, scene_view::SceneView};
use crate::render::scene::Scene;
use leptos::{html, prelude::*};

/// A chart with its caption.
#[component]
pub fn ChartFigure(
    /// Draws it for a width in px.
    #[prop(into)]
    draw: Callback<f64, Scene>,
    /// The least and the greatest width on the page, in px.
    widths: (f64, f64),
    /// The width on paper, in px.
    paper: f64,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What it says, in words.
    #[prop(into, optional)]
    description: Signal<String>,
    /// What stands below it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let figure: NodeRef<html::Figure> = NodeRef::new();
    let (least, most) = widths;
    let width = width_of(figure, most);
    let scene = Memo::new(move |_| draw.run(width.get().clamp(least, most)));
    let printed = Memo::new(move |_| draw.run(paper));
    view! {
        <figure class="chart" node_ref=figure>
            <div class="no-print"><SceneView scene=scene label=label description=description /></div>
            <div class="print-only chart__paper"><SceneView scene=printed label=label description=description natural=true /></div>
            {children.map(|children| view! { <figcaption class="stack stack--s">{children()}</figcaption> })}
        </figure>
    }
}
