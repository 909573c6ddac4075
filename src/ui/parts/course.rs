//! The course of a KPI as a picture as small as a word, and what it says in words for who cannot see it.

use crate::{
    domain::{
        score::Status,
        text::{Lang, Msg, number},
        view::extent,
    },
    render::{
        role::Role,
        sparkline::{SparkSpec, sparkline},
    },
    ui::parts::scene_view::SceneView,
};
use leptos::prelude::*;

/// Width and height of the small picture, in px.
const SPARK: (f64, f64) = (112.0, 26.0);

/// What is shown.
pub struct Course<'a> {
    /// The values, the oldest first; `None` is a gap.
    pub values: &'a [Option<f64>],
    /// A line to hold them against.
    pub target: Option<f64>,
    /// Decimal places of the words.
    pub decimals: u8,
    /// The unit of the words.
    pub unit: &'a str,
    /// The colour of the line.
    pub status: Status,
}

/// The picture with its words, or that there is nothing to show.
pub fn course_view(lang: Lang, course: &Course<'_>) -> AnyView {
    let said = match extent(course.values) {
        Some(known) => {
            let [first, last, low, high] =
                known.map(|value| number::with_unit(lang, value, course.decimals, course.unit));
            Msg::KpisCourse { first: &first, last: &last, low: &low, high: &high }.text(lang)
        }
        None => return view! { <span class="faint">{Msg::KpisNoCourse.text(lang)}</span> }.into_any(),
    };
    let (width, height) = SPARK;
    let values = course.values.to_vec();
    let spec = SparkSpec { width, height, values, target: course.target, role: Role::of(course.status) };
    view! {
        <span class="kpis__spark" aria-hidden="true">
            <SceneView scene=sparkline(&spec) label=String::new() natural=true />
        </span>
        <span class="visually-hidden">{said}</span>
    }
    .into_any()
}
