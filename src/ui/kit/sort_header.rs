//! The head of a column that rows can be sorted by.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortDirection {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// A column head with a button that sorts by it.
#[component]
pub fn SortHeader(
    /// What stands in the column.
    #[prop(into)]
    label: Signal<String>,
    /// Whether numbers stand in the column.
    #[prop(optional)]
    numeric: bool,
    /// How the rows are sorted by this column now; none when by another.
    #[prop(into)]
    sorted: Signal<Option<SortDirection>>,
    /// The rows should be sorted by this column, or the other way round.
    #[prop(into)]
    on_sort: Callback<()>,
) -> impl IntoView {
    let aria = move || match sorted.get() {
        Some(SortDirection::Ascending) => "ascending",
        Some(SortDirection::Descending) => "descending",
        None => "none",
    };
    view! {
        <th scope="col" class:num=numeric aria-sort=aria>
            <button type="button" class="sort" on:click=move |_| on_sort.run(())>
                {move || label.get()}
                <Icon name=IconName::Sort />
            </button>
        </th>
    }
}
