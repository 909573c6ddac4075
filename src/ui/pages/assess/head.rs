//! The head of the pages about one round: its name, what it asks, and its parts.

use super::start::validity;
use crate::{
    domain::{
        assess::questionnaire::Questionnaire,
        model::RoundId,
        route::{Page, RoundTab},
        text::{Lang, Msg, date},
        view::assess::round_name,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{EmptyState, IconName, LinkButton, Subnav},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

const TABS: [RoundTab; 3] = [RoundTab::Result, RoundTab::Answer, RoundTab::People];

/// The name of the round, what it asks, what is known of the questionnaire's quality, and the links to its parts.
#[component]
pub(super) fn RoundHead(
    /// The round.
    id: RoundId,
    /// The open part.
    tab: RoundTab,
    /// What the round asks.
    questionnaire: Arc<Questionnaire>,
    /// What else is to be known at once, in a line; none where it is empty.
    #[prop(into, optional)]
    facts: Signal<String>,
    /// What is known of the questionnaire's quality is left out: where the questions are answered they come first.
    #[prop(optional)]
    brief: bool,
    /// Stands beside what is known of the questionnaire's quality.
    #[prop(optional)]
    aside: Option<AnyView>,
    /// Tools at the end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let named = id.clone();
    let name = Memo::new(move |_| round_name(&session.scorecard(), &named, lang));
    let asked = Arc::clone(&questionnaire);
    let round = id.clone();
    let lead = move || {
        let card = session.scorecard();
        let round = card.round(&round);
        let version = round.and_then(|round| asked.version(&round.version)).map(|version| version.name.text(lang));
        let day = round.and_then(|round| round.date).map(|day| date::day_short(lang, day));
        let title = Some(asked.title.text(lang).to_owned());
        let parts = [title, version.map(str::to_owned), day];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    // On paper nothing else says whose result it is.
    let organisation = move || {
        let card = session.scorecard();
        if card.organisation.name.is_empty() { card.title.clone() } else { card.organisation.name.clone() }
    };
    let known = (!brief).then(|| {
        view! {
            <div class="round__known">
                {questionnaire.status.as_ref().map(|status| validity(lang, status))}
                {aside}
            </div>
        }
    });
    view! {
        <div class="page__head round__head">
            <div class="page__title">
                <p class="print-only round__whose"><bdi>{organisation}</bdi></p>
                <h1><bdi>{name}</bdi></h1>
                <p class="page__lead"><bdi>{lead}</bdi></p>
                {move || {
                    let facts = facts.get();
                    (!facts.is_empty()).then(|| view! { <p class="round__facts">{facts}</p> })
                }}
                {known}
            </div>
            {children.map(|children| view! { <div class="page__tools">{children()}</div> })}
        </div>
        <RoundTabs id=id tab=tab />
    }
}

/// The links to the parts of a round.
#[component]
pub(super) fn RoundTabs(
    /// The round.
    id: RoundId,
    /// The open part.
    tab: RoundTab,
) -> impl IntoView {
    let (nav, lang) = (nav(), lang());
    let parts = move || {
        let part = |one: RoundTab| (nav.href(Page::Round(id.clone(), one)), tab_name(lang, one), one == tab);
        TABS.map(part).to_vec()
    };
    view! { <Subnav label=t(Msg::RoundParts) parts=Signal::derive(parts) /> }
}

fn tab_name(lang: Lang, tab: RoundTab) -> String {
    let msg = match tab {
        RoundTab::Result => Msg::RoundTabResult,
        RoundTab::Answer => Msg::RoundTabAnswer,
        RoundTab::People => Msg::RoundTabPeople,
    };
    msg.text(lang)
}

/// What stands in place of a round that is not there.
#[component]
pub(super) fn RoundGone() -> impl IntoView {
    let nav = nav();
    view! {
        <h1 class="visually-hidden">{t(Msg::NavAssess)}</h1>
        <EmptyState title=t(Msg::RoundGone) icon=IconName::Info>
            <LinkButton href=Signal::derive(move || nav.href(Page::Assess))>{t(Msg::NavAssess)}</LinkButton>
        </EmptyState>
    }
}
