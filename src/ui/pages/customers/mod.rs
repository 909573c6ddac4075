//! Customers: who they are, what they want, and how the mission becomes measures.

use crate::{
    domain::{route::CustomersTab, text::Msg},
    ui::context::t,
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn CustomersPage(
    /// The open part.
    tab: CustomersTab,
) -> impl IntoView {
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavCustomers)}</h1>
                <p class="page__lead">{tab.word()}</p>
            </div>
        </div>
    }
}
