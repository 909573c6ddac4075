//! The strategy map: drawn by itself, alive with scores, told as a list too.

pub mod compare;
mod deeds;
pub mod desk;
pub mod dialogs;
mod filters;
mod legend;
mod out;
mod time;

use crate::{
    domain::{
        library::trade_offs::TradeOffs,
        model::{MapShown, MapStyle, Scorecard},
        route::Page,
        text::Msg,
        view::{MapModel, Visible, map_plan},
    },
    state::content,
    ui::{
        context::{lang, modules, nav, session, t},
        fetched::{Analyse, Edit, Import},
        kit::{Button, ButtonKind, EmptyState, IconName, LinkButton},
        lazy::Lazy,
        pages::term::Term,
        parts::{
            map_canvas::{MapCanvas, MapDeed, MapKey},
            map_chains::MapChainsView,
            map_table::MapTableView,
            map_tree::MapTreeView,
            objective_card::ObjectiveCard,
        },
    },
};
use desk::Desk;
use filters::{Filters, Styles};
use legend::Legend;
use leptos::{prelude::*, task::spawn_local};
use out::Out;
use std::{sync::Arc, time::Duration};
use time::Periods;

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
    let card = Memo::new(move |_| {
        let card = session.scorecard();
        match trade_offs.get().map(|trade_offs| trade_offs.drawn(&card)) {
            Some(drawn) if !drawn.is_empty() => {
                let mut card = Scorecard::clone(&card);
                card.links.extend(drawn.into_iter().map(Arc::new));
                Arc::new(card)
            }
            _ => card,
        }
    });
    // Laid out anew only where something stands elsewhere: the next period changes what is in the boxes, not where they are.
    let choice = Memo::new(move |_| nav.map());
    let visible = Memo::new(move |_| {
        let (card, choice) = (card.get(), choice.get());
        let scores = if choice.status.is_some() { scores.get() } else { scores.get_untracked() };
        Visible::of(&card, &scores, &choice)
    });
    let by_theme = Memo::new(move |_| choice.with(|choice| choice.columns));
    let plan = Memo::new(move |_| visible.with(|visible| map_plan(&card.get(), visible, by_theme.get())));
    let own = Memo::new(move |_| plan.with(|plan| MapModel::of(plan, &card.get(), &scores.get())));
    // Both maps tell how they differ.
    let other = RwSignal::new(None::<Arc<MapModel>>);
    let model = Memo::new(move |_| {
        let mut model = own.get();
        other.with(|other| {
            if let Some(other) = other {
                model.tell_since(other);
            }
        });
        model
    });
    let desk = Desk::default();
    let (edit, analyse, import) = (modules().edit, modules().analyse, modules().import);
    // What is built when it is first asked for, and then stays.
    let once = |asked: Memo<bool>| Memo::new(move |before| before == Some(&true) || asked.get());
    let dialogs = once(Memo::new(move |_| desk.has_dialog()));
    let settled = settled(desk.chosen);
    let panel = once(Memo::new(move |_| settled.with(Option::is_some) || desk.connecting.with(Option::is_some)));
    let drawing = once(Memo::new(move |_| desk.importing.get()));
    let comparing = RwSignal::new(false);
    let listed = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let card = session.scorecard();
        match (card.perspectives.is_empty(), card.objectives.is_empty()) {
            (true, _) => Shown::NoPerspectives,
            (_, true) => Shown::NoObjectives,
            _ => Shown::Map,
        }
    });
    let is_map = move || shown.get() == Shown::Map;
    let title = Memo::new(move |_| session.scorecard().title.clone());
    let counts = Memo::new(move |_| {
        plan.with(|plan| {
            (session.scorecard().objectives.len().saturating_sub(plan.hidden), session.scorecard().objectives.len())
        })
    });
    let placed = Memo::new(move |_| model.with(|model| model.boxes.iter().any(|map_box| map_box.is_placed)));
    let nothing = Memo::new(move |_| model.with(|model| model.boxes.is_empty()));
    let show_all = move |()| {
        let MapShown { style, columns, .. } = untrack(|| choice.get());
        nav.choose(Page::Map(MapShown { style, columns, ..MapShown::default() }));
    };
    let style = Memo::new(move |_| choice.with(|choice| choice.style));
    let act = Callback::new(move |deed: MapDeed| deeds::deed(session, nav, lang, desk, deed));
    view! {
        <div class="page__head">
            <div class="page__title">
                <div class="titled"><h1 id="map-heading" tabindex="-1">{t(Msg::NavMap)}</h1><Term id="strategy-map" word=t(Msg::NavMap) /></div>
                {move || is_map().then(|| view! { <p class="page__lead">{Msg::MapLead.text(lang)}</p> })}
            </div>
            <div class="page__tools">
                {move || is_map().then(|| view! {
                    <Out model=model />
                    <Button icon=IconName::Upload on_click=move |()| desk.importing.set(true)>
                        {Msg::DrawingDo.text(lang)}
                    </Button>
                    <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=move |()| desk.adding.set(true)>
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
                    <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=move |()| desk.adding.set(true)>
                        {Msg::MapAddObjective.text(lang)}
                    </Button>
                    <Button icon=IconName::Upload on_click=move |()| desk.importing.set(true)>
                        {Msg::DrawingDo.text(lang)}
                    </Button>
                </EmptyState>
                <Bands names=Signal::derive(move || {
                    model.with(|m| m.bands.iter().map(|b| (b.name.clone(), b.question.clone())).collect())
                }) />
            }
            .into_any(),
            Shown::Map => view! {
                <div class="map-top">
                    <div class="map-bar no-print">
                        <Styles />
                        <div class="row">
                            {move || (style.get() == MapStyle::Bands).then(|| view! {
                                <Button small=true icon=IconName::Plus on_click=move |()| deeds::add_note(session, lang, desk, model)>
                                    {Msg::MapNoteAdd.text(lang)}
                                </Button>
                            })}
                            {move || placed.get().then(|| view! {
                                <Button small=true icon=IconName::Undo on_click=move |()| deeds::tidy_up(session, lang)>
                                    {Msg::MapTidy.text(lang)}
                                </Button>
                            })}
                            {move || (!comparing.get() && style.get() == MapStyle::Bands).then(|| view! {
                                <Button small=true icon=IconName::Swap on_click=move |()| comparing.set(true)>
                                    {Msg::MapCompare.text(lang)}
                                </Button>
                            })}
                        </div>
                    </div>
                    <Filters desk=desk counts=counts />
                    <Periods />
                </div>
                <div role="status">
                    {move || nothing.get().then(|| view! {
                        <p class="card row">
                            <span class="muted">{Msg::MapNothingShown.text(lang)}</span>
                            <Button small=true on_click=show_all>
                                {Msg::MapShowAll.text(lang)}
                            </Button>
                        </p>
                    })}
                </div>
                {move || match style.get() {
                    _ if nothing.get() => ().into_any(),
                    MapStyle::Bands => view! {
                        <div class="map-sides" data-two=move || comparing.get().then_some("true")>
                            <div class="stack stack--s">
                                <MapCanvas
                                    model=model
                                    label=Signal::derive(move || Msg::MapOf { name: &title.get() }.text(lang))
                                    chosen=desk.chosen
                                    told=settled
                                    connecting=desk.connecting
                                    renaming=desk.renaming
                                    can_edit=Signal::derive(move || !session.is_read_only())
                                    on_deed=act
                                />
                            </div>
                            {move || comparing.get().then(|| view! {
                                <Lazy part=analyse.part(Analyse::Beside(own, other, Callback::new(move |()| comparing.set(false)))) />
                            })}
                        </div>
                        <Legend model=model />
                        {move || unread.get().map(|why| view! { <p class="small late" role="status">{why}</p> })}
                        {move || panel.get().then(|| view! { <Lazy part=edit.part(Edit::MapPanel(desk, settled, model)) quiet=true /> })}
                    }
                    .into_any(),
                    MapStyle::Table => view! { <MapTableView model=model href=move |page: Page| nav.href(page) /> }.into_any(),
                    MapStyle::Tree => view! { <MapTreeView model=model href=move |page: Page| nav.href(page) /> }.into_any(),
                    MapStyle::Chains => view! { <MapChainsView model=model href=move |page: Page| nav.href(page) /> }.into_any(),
                }}
                <details class="more no-print" on:toggle:target=move |event| listed.set(event.target().open())>
                    <summary>{Msg::MapAsList.text(lang)}</summary>
                    <p class="small muted">{Msg::MapListHint.text(lang)}</p>
                    // Built while it is open only: on a large map it is as much as the picture.
                    {move || listed.get().then(|| view! {
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
                    })}
                </details>
            }
            .into_any(),
        }}
        {move || drawing.get().then(|| view! { <Lazy part=import.part(Import::Drawing(desk.importing)) quiet=true /> })}
        {move || dialogs.get().then(|| view! { <Lazy part=edit.part(Edit::MapDialogs(desk)) quiet=true /> })}
    }
}

/// What is chosen, a moment later: the panel that tells of it may lie where the second of two presses goes, and somebody who
/// walks along the links would see it change at each step.
fn settled(chosen: RwSignal<Option<MapKey>>) -> RwSignal<Option<MapKey>> {
    const MOMENT: Duration = Duration::from_millis(350);
    let settled = RwSignal::new(None);
    Effect::new(move |waiting: Option<Option<TimeoutHandle>>| {
        if let Some(waiting) = waiting.flatten() {
            waiting.clear();
        }
        if chosen.with(Option::is_none) {
            settled.set(None);
            return None;
        }
        let settle = move || drop(settled.try_set(chosen.try_get_untracked().flatten()));
        set_timeout_with_handle(settle, MOMENT).ok()
    });
    settled
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
