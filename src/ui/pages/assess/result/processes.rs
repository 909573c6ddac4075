//! Processes with their two sides: the square, the table with the same figures, and what is done in each.

use super::{five, framed};
use crate::{
    domain::{
        assess::result::Group,
        text::{Lang, Msg},
        view::assess::result::{DimensionPart, PartRow, QuadrantAt, Told, quadrant_of, service_sentence},
    },
    render::quadrant::{QuadrantNames, QuadrantPoint, QuadrantSpec, quadrant},
    ui::parts::{measured::width_of, scene_view::SceneView},
};
use leptos::{html, prelude::*};

/// From which figure on a side is there, 0 to 100: the questionnaire's flags divide there.
const DIVISION: f64 = 40.0;

/// A dimension of processes.
pub(super) fn processes_view(told: &Told<'_>, whole: &Group, dimension: &DimensionPart) -> impl IntoView + use<> {
    let lang = told.lang;
    let service = service_sentence(told, whole).map(|said| view! { <p class="small">{said}</p> });
    let points = quadrant_of(dimension);
    let (customer, business) = dimension.facets.clone();
    view! {
        <div class="result__pair result__pair--wide">
            <Square points=points label=dimension.name.clone() sides=(customer.clone(), business.clone()) lang=lang />
            <div class="stack">
                {table(lang, dimension)}
                {service}
            </div>
        </div>
        {activities(lang, dimension)}
    }
}

#[component]
fn Square(
    /// The processes.
    points: Vec<QuadrantAt>,
    /// What they are called together.
    label: String,
    /// Names of the customer side and the business side.
    sides: (String, String),
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let figure: NodeRef<html::Figure> = NodeRef::new();
    let width = width_of(figure, 460.0);
    let scene = Memo::new(move |_| {
        let width = width.get().clamp(260.0, 520.0);
        let names = QuadrantNames {
            blind: Msg::ResultBlind.text(lang),
            strong: Msg::ResultStrong.text(lang),
            neither: Msg::ResultNeither.text(lang),
            expensive: Msg::ResultExpensive.text(lang),
        };
        let at = |point: &QuadrantAt| QuadrantPoint { label: point.name.clone(), x: point.customer, y: point.business };
        quadrant(&QuadrantSpec {
            width,
            height: (width * 0.92).max(280.0),
            division: DIVISION,
            points: points.iter().map(at).collect(),
            names,
            x_label: format!("{} →", sides.0),
            y_label: format!("{} →", sides.1),
        })
    });
    view! {
        <figure class="chart" node_ref=figure>
            <SceneView scene=scene label=label description=Msg::ResultSquareSays.text(lang) />
        </figure>
    }
}

fn table(lang: Lang, dimension: &DimensionPart) -> impl IntoView + use<> {
    let row = |part: &PartRow| {
        let required = part.required.iter().map(|text| view! { <span class="result__why">{text.clone()}</span> });
        view! {
            <tr>
                <th scope="row">
                    {part.name.clone()}
                    <span class="result__why">{part.by_nature.clone()}</span>
                    {five::flags(&part.flags)}
                    {required.collect_view()}
                </th>
                <td class="num">{part.side_texts.0.clone()}</td>
                <td class="num">{part.side_texts.1.clone()}</td>
                <td class="num">{part.orientation.clone()}</td>
                <td class="num"><strong>{part.figure_text.clone()}</strong></td>
            </tr>
        }
    };
    view! {
        {framed(dimension.name.clone(), view! {
            <table class="table table--dense">
                <caption class="visually-hidden">{dimension.name.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::ResultPart.text(lang)}</th>
                        <th scope="col" class="num">{dimension.facets.0.clone()}</th>
                        <th scope="col" class="num">{dimension.facets.1.clone()}</th>
                        <th scope="col" class="num">{Msg::ResultOrientation.text(lang)}</th>
                        <th scope="col" class="num">{Msg::ResultStrength.text(lang)}</th>
                    </tr>
                </thead>
                <tbody>{dimension.parts.iter().map(row).collect_view()}</tbody>
            </table>
        }.into_any())}
    }
}

/// What is done in each process, for customers and for the business.
fn activities(lang: Lang, dimension: &DimensionPart) -> impl IntoView + use<> {
    let any = |part: &&PartRow| !part.activities.0.is_empty() || !part.activities.1.is_empty() || !part.note.is_empty();
    let list = |name: &str, texts: &[String]| {
        (!texts.is_empty()).then(|| {
            view! {
                <div>
                    <h4>{name.to_owned()}</h4>
                    <ul class="result__plain">
                        {texts.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view()}
                    </ul>
                </div>
            }
        })
    };
    let shown: Vec<&PartRow> = dimension.parts.iter().filter(any).collect();
    let flags = dimension.parts.iter().flat_map(|part| &part.flags);
    let mut meanings: Vec<(String, String)> = Vec::new();
    for flag in flags {
        if !meanings.iter().any(|(label, _)| *label == flag.label) {
            meanings.push((flag.label.clone(), flag.text.clone()));
        }
    }
    let meanings = meanings.into_iter().map(|(label, text)| {
        view! {
            <p class="small"><strong>{label}": "</strong>{text}</p>
        }
    });
    let parts = shown.iter().map(|part| {
        view! {
            <div class="stack stack--s">
                <h3>{part.name.clone()}</h3>
                <p class="small muted">{part.note.clone()}</p>
                <div class="cols cols--two">
                    {list(&dimension.facets.0, &part.activities.0)}
                    {list(&dimension.facets.1, &part.activities.1)}
                </div>
            </div>
        }
    });
    let details = (!shown.is_empty()).then(|| {
        view! {
            <details class="more no-print">
                <summary>{Msg::ResultActivities.text(lang)}</summary>
                <div class="stack">{parts.collect_view()}</div>
            </details>
        }
    });
    view! {
        {meanings.collect_view()}
        {details}
    }
}
