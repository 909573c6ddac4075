//! What moves the scores: what made them change, what they would be, what it would take, how much hangs on the weights.

mod moved;
mod needed;
mod robust;
mod what_if;

use crate::{
    domain::{
        route::{AnalysisTab, Page},
        text::Msg,
    },
    ui::{
        context::{lang, nav, t},
        kit::Subnav,
    },
};
use leptos::prelude::*;
pub use moved::{Other, OtherFile};
pub use what_if::follow;

/// The page.
#[component]
pub fn AnalysisPage(
    /// The open part.
    tab: AnalysisTab,
) -> impl IntoView {
    let (nav, lang) = (nav(), lang());
    let parts = Signal::derive(move || {
        let part =
            |part: &AnalysisTab| (nav.href(Page::Analysis(*part, nav.part())), name(*part).text(lang), *part == tab);
        AnalysisTab::ALL.iter().map(part).collect::<Vec<_>>()
    });
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavAnalysis)}</h1>
                <p class="page__lead">{t(lead(tab))}</p>
            </div>
        </div>
        <Subnav label=t(Msg::NavAnalysis) parts=parts />
        {match tab {
            AnalysisTab::Moved => view! { <moved::Moved /> }.into_any(),
            AnalysisTab::WhatIf => view! { <what_if::WhatIf /> }.into_any(),
            AnalysisTab::Needed => view! { <needed::Needed /> }.into_any(),
            AnalysisTab::Robust => view! { <robust::Robust /> }.into_any(),
        }}
    }
}

fn name(tab: AnalysisTab) -> Msg<'static> {
    match tab {
        AnalysisTab::Moved => Msg::AnalysisMoved,
        AnalysisTab::WhatIf => Msg::AnalysisWhatIf,
        AnalysisTab::Needed => Msg::AnalysisNeeded,
        AnalysisTab::Robust => Msg::AnalysisRobust,
    }
}

fn lead(tab: AnalysisTab) -> Msg<'static> {
    match tab {
        AnalysisTab::Moved => Msg::AnalysisMovedLead,
        AnalysisTab::WhatIf => Msg::AnalysisWhatIfLead,
        AnalysisTab::Needed => Msg::AnalysisNeededLead,
        AnalysisTab::Robust => Msg::AnalysisRobustLead,
    }
}
