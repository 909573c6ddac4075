//! Processes with their two sides: the square, the table with the same figures, and what is done in each.

use super::{
    dimensions::weakest,
    five,
    table::{Row, Table, cell, strong},
};
use crate::{
    domain::{
        assess::result::Group,
        text::{Lang, Msg},
        view::assess::result::{DimensionPart, PartRow, QuadrantAt, Told, quadrant_of, service_sentence},
    },
    render::{
        quadrant::{QuadrantNames, QuadrantPoint, QuadrantSpec, quadrant},
        scene,
    },
    ui::parts::chart_figure::ChartFigure,
};
use leptos::prelude::*;

/// The width of the square on paper, in px.
const PAPER: f64 = 320.0;

/// A dimension of processes.
pub(super) fn processes_view(told: &Told<'_>, whole: &Group, dimension: &DimensionPart) -> impl IntoView + use<> {
    let lang = told.lang;
    let service = service_sentence(told, whole).map(|said| view! { <p class="small">{said}</p> });
    let points = quadrant_of(dimension);
    view! {
        <div class="result__pair result__pair--wide">
            <Square
                points=points
                label=dimension.name.clone()
                sides=dimension.facets.clone()
                division=dimension.division
                lang=lang
            />
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
    /// Where the fields divide.
    division: Option<(f64, f64)>,
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let mut says = Msg::ResultSquareSays { across: &sides.0, up: &sides.1 }.text(lang);
    if let Some((across, up)) = division.map(|(across, up)| (scene::number(across), scene::number(up))) {
        says = format!("{says} {}", Msg::ResultSquareDivided { across: &across, up: &up }.text(lang));
    }
    let draw = move |width: f64| {
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
            division,
            points: points.iter().map(at).collect(),
            names,
            x_label: format!("{} →", sides.0),
            y_label: format!("{} →", sides.1),
        })
    };
    view! { <ChartFigure draw=draw widths=(260.0, 460.0) paper=PAPER label=label description=says /> }
}

fn table(lang: Lang, dimension: &DimensionPart) -> AnyView {
    let row = |part: &PartRow| {
        let required = part.required.iter().map(|text| view! { <span class="result__why">{text.clone()}</span> });
        let about = view! {
            {part.name.clone()}
            {weakest(lang, part)}
            <span class="result__why">{part.by_nature.clone()}</span>
            {five::flags(&part.flags)}
            {required.collect_view()}
        };
        let cells = vec![
            cell(&part.side_texts.0),
            cell(&part.side_texts.1),
            cell(&part.orientation),
            strong(&part.figure_text),
        ];
        Row::Cells(about.into_any(), cells)
    };
    Table {
        label: dimension.name.clone(),
        class: "table--dense",
        columns: vec![
            (Msg::ResultPart.text(lang), false),
            (dimension.facets.0.clone(), true),
            (dimension.facets.1.clone(), true),
            (Msg::ResultOrientation.text(lang), true),
            (Msg::ResultStrength.text(lang), true),
        ],
        rows: dimension.parts.iter().map(row).collect(),
        ..Table::default()
    }
    .view()
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
    let meanings = (!meanings.is_empty()).then(|| {
        let one = |(label, text)| view! { <dt>{label}</dt> <dd>{text}</dd> };
        view! { <dl class="facts result__meanings">{meanings.into_iter().map(one).collect_view()}</dl> }
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
        {meanings}
        {details}
    }
}
