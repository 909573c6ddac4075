//! The strategy map: drawn by itself, alive with scores, told as a list too.

pub mod dialogs;

use crate::{
    domain::{
        exchange::file_name,
        library::trade_offs::{DRAWN, TradeOffs},
        model::{LinkId, ObjectiveId, Scorecard},
        route::{ActTab, Page, Route},
        text::{Msg, number},
        view::map_model,
        wording,
    },
    render::{map::map, role::Palette, svg::to_svg},
    state::content,
    ui::{
        context::{lang, modules, nav, session, t},
        fetched::Edit,
        kit::{Button, ButtonKind, EmptyState, IconName, LinkButton},
        lazy::Lazy,
        pages::term::Term,
        parts::{
            map_view::{MapView, map_spec},
            objective_card::ObjectiveCard,
        },
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// The page.
#[component]
pub fn MapPage() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let scores = session.scores();
    // Trade-offs that are watched are drawn too; until they have come the map stands without them.
    let trade_offs = RwSignal::new(None::<Arc<TradeOffs>>);
    let unread = RwSignal::new(None::<String>);
    spawn_local(async move {
        match content::trade_offs().await {
            Ok(read) => drop(trade_offs.try_set(Some(Arc::new(read)))),
            Err(why) => drop(unread.try_set(Some(why))),
        }
    });
    let model = Memo::new(move |_| {
        let mut card = Scorecard::clone(&session.scorecard());
        if let Some(trade_offs) = trade_offs.get() {
            card.links.extend(trade_offs.drawn(&card).into_iter().map(Arc::new));
        }
        map_model(&card, &scores.get())
    });
    let adding = RwSignal::new(false);
    let editing = RwSignal::new(None::<LinkId>);
    let edit = modules().edit;
    // The dialogs are built when one of them is first asked for.
    let asked = Memo::new(move |before| before == Some(&true) || adding.get() || editing.with(Option::is_some));
    let shown = Memo::new(move |_| {
        model.with(|model| match (model.bands.is_empty(), model.boxes.is_empty()) {
            (true, _) => Shown::NoPerspectives,
            (_, true) => Shown::NoObjectives,
            _ => Shown::Map,
        })
    });
    let title = Memo::new(move |_| session.scorecard().title.clone());
    let download = move |()| {
        let (model, title) = (model.get_untracked(), title.get_untracked());
        let name = Msg::MapOf { name: &title }.text(lang);
        let svg = to_svg(&map(&map_spec(lang, &model)), Palette::Light, &name, &wording::map_text(lang, &model));
        session.download(&file_name(&title).replace(".fokus.json", ".svg"), "image/svg+xml", &svg);
    };
    let open_link = move |id: LinkId| match (nav.card_untracked(), id.as_str().starts_with(DRAWN)) {
        (Some(card), true) => nav.go(&Route::page(&card, Page::Act(ActTab::List), untrack(|| nav.view()))),
        _ => editing.set(Some(id)),
    };
    let open_objective = move |id: ObjectiveId| {
        if let Some(card) = nav.card_untracked() {
            nav.go(&Route::page(&card, Page::Objective(id), untrack(|| nav.view())));
        }
    };
    view! {
        <div class="page__head">
            <div class="page__title">
                <div class="titled"><h1 id="map-heading" tabindex="-1">{t(Msg::NavMap)}</h1><Term id="strategy-map" word=t(Msg::NavMap) /></div>
                {move || (shown.get() == Shown::Map).then(|| view! { <p class="page__lead">{Msg::MapLead.text(lang)}</p> })}
            </div>
            <div class="page__tools">
                {move || (shown.get() == Shown::Map).then(|| view! {
                    <Button icon=IconName::Download on_click=download>{Msg::MapDownload.text(lang)}</Button>
                    <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=move |()| adding.set(true)>
                        {Msg::MapAddObjective.text(lang)}
                    </Button>
                })}
            </div>
        </div>
        {move || match shown.get() {
            Shown::NoPerspectives => view! {
                <EmptyState
                    title=Msg::MapNoPerspectives.text(lang)
                    text=Msg::MapNoPerspectivesText.text(lang)
                    icon=IconName::Map
                >
                    <LinkButton kind=ButtonKind::Primary href=Signal::derive(move || nav.href(Page::Settings))>
                        {Msg::NavSettings.text(lang)}
                    </LinkButton>
                </EmptyState>
            }
            .into_any(),
            Shown::NoObjectives => view! {
                <EmptyState title=Msg::MapEmptyTitle.text(lang) text=Msg::MapEmptyText.text(lang) icon=IconName::Map>
                    <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=move |()| adding.set(true)>
                        {Msg::MapAddObjective.text(lang)}
                    </Button>
                </EmptyState>
                <Bands names=Signal::derive(move || {
                    model.with(|m| m.bands.iter().map(|b| (b.name.clone(), b.question.clone())).collect())
                }) />
            }
            .into_any(),
            Shown::Map => view! {
                <div class="stack">
                    <MapView
                        model=model
                        label=Signal::derive(move || Msg::MapOf { name: &title.get() }.text(lang))
                        on_objective=open_objective
                        on_link=open_link
                    />
                    <Legend />
                    {move || unread.get().map(|why| view! { <p class="small late" role="status">{why}</p> })}
                </div>
                <details class="more no-print">
                    <summary>{Msg::MapAsList.text(lang)}</summary>
                    <p class="small muted">{Msg::MapListHint.text(lang)}</p>
                    <ol class="objectives">
                        {move || model.with(|model| {
                            model
                                .cause_order()
                                .into_iter()
                                .map(|map_box| view! {
                                    <li><ObjectiveCard map_box=map_box.clone() href=move |page: Page| nav.href(page) /></li>
                                })
                                .collect_view()
                        })}
                    </ol>
                </details>
            }
            .into_any(),
        }}
        {move || asked.get().then(|| view! { <Lazy part=edit.part(Edit::MapDialogs(adding, editing)) quiet=true /> })}
    }
}

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Shown {
    NoPerspectives,
    NoObjectives,
    Map,
}

/// The perspectives with their questions, while there is no objective to draw.
#[component]
fn Bands(
    /// Names and questions.
    names: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    view! {
        <ul class="bands">
            {move || names.get().into_iter().map(|(name, question)| view! {
                <li class="bands__band">
                    <strong><bdi>{name}</bdi></strong>
                    <span class="muted"><bdi>{question}</bdi></span>
                </li>
            }).collect_view()}
        </ul>
    }
}

/// What shapes and lines mean.
#[component]
fn Legend() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let cuts = Memo::new(move |_| session.scorecard().cut_points);
    let points = move |value: f64| number::between(lang, value, 0, 2);
    let mark =
        |token: &'static str, words: String| view! { <li><span class="mark" data-status=token></span>{words}</li> };
    view! {
        <ul class="legend" aria-label=t(Msg::MapLegend)>
            {move || {
                let cuts = cuts.get();
                let (watch, track) = (points(cuts.watch), points(cuts.on_track));
                view! {
                    {mark("on_track", Msg::MapOnTrackFrom { points: &track }.text(lang))}
                    {mark("watch", Msg::MapWatchFrom { points: &watch }.text(lang))}
                    {mark("at_risk", Msg::MapAtRiskBelow { points: &watch }.text(lang))}
                    {mark("no_data", Msg::StatusNoData.text(lang))}
                }
            }}
            <li><span class="legend__key legend__key--arrow"></span>{t(Msg::MapLegendSupports)}</li>
            <li><span class="legend__key legend__key--dash legend__key--conflict"></span>{t(Msg::MapLegendConflicts)}</li>
        </ul>
    }
}
