//! The rail: the way through the work, always in sight, and the state of saving.

use crate::{
    domain::{
        model::{RoundMode, Scorecard},
        route::{ActTab, AnalysisTab, CustomersTab, Page, ProgrammeTab, Route},
        text::{Lang, Msg},
        view::{NodeId, assess::rounds::finished},
    },
    state::Origin,
    ui::context::{lang, nav, session, t},
};
use leptos::{prelude::*, svg};
use std::mem::discriminant;

/// The rail at the side; at the top of narrow screens.
#[component]
pub fn Rail(
    /// The person wants to go past it to the content.
    on_skip: Callback<()>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let in_card = Memo::new(move |_| nav.card());
    view! {
        <nav class="rail" aria-label=t(Msg::NavLabel)>
            <a class="skip" href="#content" on:click=move |event| {
                event.prevent_default();
                on_skip.run(());
            }>
                {t(Msg::SkipToContent)}
            </a>
            <a class="brand" href=Route::Home.to_string()>
                <Mark />
                {t(Msg::AppName)}
            </a>
            {move || in_card.get().map(|_| view! {
                <div>
                    <ol class="spine">
                        <Step page=Page::Assess label=Msg::NavAssess note=Signal::derive(move || {
                            assessed(lang, &session.scorecard())
                        }) />
                        <Step page=Page::Overview label=Msg::NavOverview note=Signal::derive(move || {
                            Msg::NavOverviewNote.text(lang)
                        }) />
                        <Step
                            page=Page::Customers(CustomersTab::Who)
                            label=Msg::NavCustomers
                            note=Signal::derive(move || {
                                Msg::CountSegments { count: session.scorecard().segments.len() as f64 }.text(lang)
                            })
                        />
                        <Step page=Page::map() label=Msg::NavMap note=Signal::derive(move || {
                            Msg::CountObjectives { count: session.scorecard().objectives.len() as f64 }.text(lang)
                        }) />
                        <Step page=Page::Measures label=Msg::NavMeasures note=Signal::derive(move || {
                            Msg::CountKpis { count: session.scorecard().kpis.len() as f64 }.text(lang)
                        }) />
                        <Step page=Page::Act(ActTab::List) label=Msg::NavAct note=Signal::derive(move || {
                            Msg::CountInitiatives { count: session.scorecard().initiatives.len() as f64 }.text(lang)
                        }) />
                    </ol>
                    <div class="rail__links">
                        <a href=move || nav.href(Page::Analysis(AnalysisTab::Moved, NodeId::Total))>{t(Msg::NavAnalysis)}</a>
                        <a href=move || nav.href(Page::Programme(ProgrammeTab::Meetings))>{t(Msg::NavProgramme)}</a>
                        <a href=move || nav.href(Page::Library)>{t(Msg::NavLibrary)}</a>
                        <a href=move || nav.href(Page::Import)>{t(Msg::NavImport)}</a>
                        <a href=move || nav.href(Page::Share)>{t(Msg::NavShare)}</a>
                        <a href=move || nav.href(Page::Check)>{t(Msg::NavCheck)}</a>
                        <a href=move || nav.href(Page::Settings)>{t(Msg::NavSettings)}</a>
                        <a href=Route::Glossary.to_string()>{t(Msg::NavGlossary)}</a>
                        <a href=Route::Home.to_string()>{t(Msg::NavHome)}</a>
                    </div>
                </div>
            })}
            <div class="rail__foot">
                {move || (session.origin() == Origin::Device && in_card.get().is_some()).then(|| view! {
                    <p class="saved" role="status" data-state=move || session.save_state().token()>
                        {move || session.save_words(lang)}
                    </p>
                    <p>{move || session.file_words(lang)}</p>
                })}
                <p>{t(Msg::NothingSent)}</p>
            </div>
        </nav>
    }
}

/// A step of the way: done where there is something, now where the person is.
#[component]
fn Step(
    /// Where it leads.
    page: Page,
    /// Its name.
    label: Msg<'static>,
    /// How much there is.
    note: Signal<String>,
) -> impl IntoView {
    let nav = nav();
    let (href_page, current_page) = (page.clone(), page);
    let current = Memo::new(move |_| match nav.route() {
        Route::Card { page, .. } => {
            discriminant(&super::page_name(&page)) == discriminant(&super::page_name(&current_page))
        }
        _ => false,
    });
    view! {
        <li class="spine__item" data-state=move || if current.get() { "now" } else { "open" }>
            <a
                class="spine__link"
                href=move || nav.href(href_page.clone())
                aria-current=move || current.get().then_some("page")
            >
                <span class="spine__dot" aria-hidden="true"></span>
                <span>{t(label)}<span class="spine__note">{note}</span></span>
            </a>
        </li>
    }
}

/// How far the newest round of assessment is.
fn assessed(lang: Lang, card: &Scorecard) -> String {
    let Some(round) = card.rounds.last() else { return Msg::RailNoRound.text(lang) };
    let answered = finished(card, &round.id).count() as f64;
    match (round.mode, round.people()) {
        (RoundMode::Alone, _) if answered > 0.0 => Msg::RailRoundDone.text(lang),
        (RoundMode::Alone, _) => Msg::RailRoundBegun.text(lang),
        (RoundMode::Several, Some(people)) => Msg::RailRoundOf { count: answered, of: people as f64 }.text(lang),
        (RoundMode::Several, None) => Msg::RailRoundCount { count: answered }.text(lang),
    }
}

/// The mark of the app: rings around a point.
#[component]
fn Mark() -> impl IntoView {
    let ring = |r: &'static str| svg::circle().attr("cx", "13").attr("cy", "13").attr("r", r);
    svg::svg()
        .attr("viewBox", "0 0 26 26")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "2")
        .attr("aria-hidden", "true")
        .child((ring("11"), ring("6"), ring("1.8").attr("fill", "currentColor")))
}
