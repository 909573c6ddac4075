//! What is worked on below the chart: the values and the definition. Fetched apart from what is only looked at.

use super::{definition::Definition, values::Values};
use crate::domain::{model::FiscalYear, view};
use leptos::prelude::*;

/// Both.
#[component]
pub fn KpiWork(
    /// What the page shows.
    page: Memo<view::KpiPage>,
    /// The fiscal year.
    fiscal: Memo<FiscalYear>,
    /// How many earlier periods are shown.
    earlier: RwSignal<i32>,
    /// The id of the table of values, which the chart names.
    table_id: String,
) -> impl IntoView {
    view! {
        <Values page=page fiscal=fiscal earlier=earlier table_id=table_id />
        <Definition page=page />
    }
}
