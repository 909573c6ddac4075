//! Customers: who they are, what they want, and how the mission becomes measures.

mod coverage;
mod mission;
mod path_dialog;
mod promise;
mod voice_dialog;
mod voices;
mod who;

use crate::{
    domain::{
        route::{CustomersTab, Page},
        text::{Lang, Msg},
    },
    ui::{
        context::{lang, nav, t},
        kit::Subnav,
    },
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn CustomersPage(
    /// The open part.
    tab: CustomersTab,
) -> impl IntoView {
    let (nav, lang) = (nav(), lang());
    let parts = move || {
        let part = |one: &CustomersTab| (nav.href(Page::Customers(*one)), name(*one).text(lang), *one == tab);
        CustomersTab::ALL.iter().map(part).collect::<Vec<_>>()
    };
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavCustomers)}</h1>
                <p class="page__lead">{t(Msg::CustomersLead)}</p>
            </div>
        </div>
        <Subnav label=t(Msg::CustomersParts) parts=Signal::derive(parts) />
        {match tab {
            CustomersTab::Who => view! { <who::Who /> }.into_any(),
            CustomersTab::Voices => view! { <voices::Voices /> }.into_any(),
            CustomersTab::Mission => view! { <mission::Mission /> }.into_any(),
            CustomersTab::Coverage => view! { <coverage::CoverageView /> }.into_any(),
        }}
    }
}

fn name(tab: CustomersTab) -> Msg<'static> {
    match tab {
        CustomersTab::Who => Msg::CustomersWho,
        CustomersTab::Voices => Msg::CustomersVoices,
        CustomersTab::Mission => Msg::CustomersMission,
        CustomersTab::Coverage => Msg::CustomersCoverage,
    }
}

/// The choices of a list, by their words in the file.
fn choices<T: Copy>(lang: Lang, all: &[(&'static str, T)], name: fn(T) -> Msg<'static>) -> Vec<(String, String)> {
    all.iter().map(|(word, one)| ((*word).to_owned(), name(*one).text(lang))).collect()
}

/// The same with one that chooses nothing before them.
fn or_none<T: Copy>(
    lang: Lang,
    none: Msg<'_>,
    all: &[(&'static str, T)],
    name: fn(T) -> Msg<'static>,
) -> Vec<(String, String)> {
    let mut found = choices(lang, all, name);
    found.insert(0, (String::new(), none.text(lang)));
    found
}
