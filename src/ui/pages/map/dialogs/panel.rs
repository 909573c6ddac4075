//! What is chosen on the map, and what can be done with it: always in sight at the lower edge.

use super::super::{deeds, desk::Desk};
use crate::{
    domain::{
        edit::{Command, LinkEdit, ObjectiveEdit},
        library::trade_offs::is_drawn,
        model::{LinkId, MapNote, MapNoteId, MapShown, ObjectiveId, ThemeId},
        route::{ActTab, AnalysisTab, Page},
        text::{Msg, number},
        view::{MapBox, MapEnd, MapModel, NodeId},
        wording,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, IconName, LinkButton, SelectField, TextArea},
        parts::{
            link_form::LinkForm,
            map_canvas::MapKey,
            status::StatusPill,
            trend::trend_view,
            why_dialog::{WhyDialog, WhyShown},
        },
    },
};
use leptos::prelude::*;

/// The panel; empty where nothing is chosen.
#[component]
pub fn Panel(
    /// What is going on.
    desk: Desk,
    /// What is chosen.
    chosen: RwSignal<Option<MapKey>>,
    /// The map.
    model: Memo<MapModel>,
) -> impl IntoView {
    let lang = lang();
    view! {
        <div class="map-panel no-print">
            {move || desk.connecting.get().map(|from| {
                let name = model.with_untracked(|model| {
                    model.boxes.iter().find(|map_box| map_box.id == from).map(|map_box| map_box.name.clone())
                });
                view! {
                    <div class="map-panel__row" role="status">
                        <p><bdi>{Msg::MapConnecting { name: &name.unwrap_or_default() }.text(lang)}</bdi></p>
                        <Button small=true on_click=move |()| desk.connecting.set(None)>
                            {Msg::ActionCancel.text(lang)}
                        </Button>
                    </div>
                }
            })}
            {move || chosen.with(Option::is_some).then(|| view! {
                <span class="map-panel__close">
                    <Button
                        kind=ButtonKind::Quiet
                        small=true
                        icon=IconName::Close
                        label=Msg::MapPanelClose.text(lang)
                        on_click=move |()| desk.chosen.set(None)
                    />
                </span>
            })}
            {move || match chosen.get() {
                Some(MapKey::Objective(id)) => view! { <OfObjective desk=desk model=model id=id /> }.into_any(),
                Some(MapKey::Link(id)) => view! { <OfLink desk=desk model=model id=id /> }.into_any(),
                Some(MapKey::Note(id)) => view! { <OfNote desk=desk id=id /> }.into_any(),
                None => ().into_any(),
            }}
        </div>
    }
}

/// An objective.
#[component]
fn OfObjective(desk: Desk, model: Memo<MapModel>, id: ObjectiveId) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let id = StoredValue::new(id);
    let found = Memo::new(move |_| {
        model.with(|model| model.boxes.iter().find(|map_box| map_box.id == id.get_value()).cloned())
    });
    let theme = Signal::derive(move || {
        let card = session.scorecard();
        card.objective(&id.get_value()).and_then(|o| o.theme.as_ref().map(ToString::to_string)).unwrap_or_default()
    });
    let themes = Memo::new(move |_| {
        let none = (String::new(), Msg::MapThemeNone.text(lang));
        let card = session.scorecard();
        std::iter::once(none).chain(card.themes.iter().map(|t| (t.id.to_string(), t.name.clone()))).collect::<Vec<_>>()
    });
    let has_themes = Memo::new(move |_| themes.with(|themes| themes.len() > 1));
    let edit = move |edit: ObjectiveEdit| {
        session.run(&Command::EditObjective(id.get_value(), edit));
        session.end_merge();
    };
    let focused = Memo::new(move |_| nav.map().focus == Some(id.get_value()));
    let focus = move |()| {
        let shown = untrack(|| nav.map());
        let focus = (!focused.get_untracked()).then(|| id.get_value());
        nav.choose(Page::Map(MapShown { focus, ..shown }));
    };
    let asking = RwSignal::new(false);
    let scores = session.scores();
    // Worked out while the dialog is open only.
    let why = Memo::new(move |_| {
        if !asking.get() {
            return WhyShown::default();
        }
        let (card, scores, node) = (session.scorecard(), scores.get(), NodeId::Objective(id.get_value()));
        let (performance, cuts) = node.score(&scores).map_or((None, card.cut_points), |s| (s.performance, s.cuts));
        WhyShown {
            title: match performance {
                Some(_) => Msg::OverviewWhy { score: &wording::points(lang, performance, cuts) }.text(lang),
                None => Msg::OverviewWhyNone.text(lang),
            },
            why: wording::why_part(lang, &card, &scores, &node),
            total: performance.map(|points| number::format(lang, points, 1)).unwrap_or_default(),
        }
    });
    let moved = move || nav.href(Page::Analysis(AnalysisTab::Moved, NodeId::Objective(id.get_value())));
    let is_placed = Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(|found| found.is_placed)));
    let can_edit = Memo::new(move |_| !session.is_read_only());
    view! {
        {move || found.get().map(|map_box| {
            let (label, name, facts) = (map_box.name.clone(), map_box.name.clone(), facts(lang, &map_box));
            view! {
                <section class="map-panel__body" aria-label=label>
                    <div class="map-panel__head">
                        <h2 class="map-panel__name"><bdi>{name}</bdi></h2>
                        {facts}
                    </div>
                    <div class="map-panel__links"><Ends desk=desk map_box=map_box /></div>
                </section>
            }
        })}
        <WhyDialog
            open=asking
            shown=why
            on_copy=move |text| session.copy(text, Msg::WhyCopied.text(lang))
            moved=Signal::derive(move || Some(moved()))
        />
        <div class="map-panel__row">
            <LinkButton kind=ButtonKind::Primary href=Signal::derive(move || nav.href(Page::Objective(id.get_value())))>
                {t(Msg::MapOpen)}
            </LinkButton>
            {move || can_edit.get().then(|| view! {
                <Button icon=IconName::Pencil on_click=move |()| desk.renaming.set(Some(id.get_value()))>
                    {Msg::MapRename.text(lang)}
                </Button>
                <Button icon=IconName::Link on_click=move |()| desk.connecting.set(Some(id.get_value()))>
                    {Msg::MapConnect.text(lang)}
                </Button>
            })}
            <Button icon=IconName::Info on_click=move |()| asking.set(true)>{t(Msg::WhyTitle)}</Button>
            <Button icon=IconName::Target on_click=focus>
                {move || if focused.get() { Msg::MapShowAll.text(lang) } else { Msg::MapFocus.text(lang) }}
            </Button>
            {move || (can_edit.get() && is_placed.get()).then(|| view! {
                <Button icon=IconName::Undo on_click=move |()| edit(ObjectiveEdit::Place(None))>
                    {Msg::MapUnplace.text(lang)}
                </Button>
            })}
            {move || (can_edit.get() && has_themes.get()).then(|| view! {
                <SelectField
                    label=Msg::PartTheme.text(lang)
                    value=theme
                    options=themes
                    on_commit=move |word: String| edit(ObjectiveEdit::Theme(ThemeId::new(&word).ok()))
                />
            })}
            {move || can_edit.get().then(|| view! {
                <Button
                    kind=ButtonKind::Danger
                    icon=IconName::Trash
                    on_click=move |()| deeds::delete(session, lang, desk, MapKey::Objective(id.get_value()))
                >
                    {Msg::ActionDelete.text(lang)}
                </Button>
            })}
        </div>
    }
}

/// How it stands, in one line.
fn facts(lang: crate::domain::text::Lang, map_box: &MapBox) -> impl IntoView + use<> {
    let known = map_box.performance.is_some().then(|| wording::coverage(lang, map_box.coverage));
    let (performance, cuts) = (map_box.performance, map_box.cuts);
    view! {
        <p class="map-panel__facts">
            <StatusPill status=map_box.status provisional=map_box.provisional stale=map_box.stale />
            <strong>{wording::points(lang, performance, cuts)}</strong>
            {trend_view(lang, &map_box.trend)}
            <span class="small muted">{known}</span>
            <span class="small muted">{Msg::CountKpis { count: map_box.kpis as f64 }.text(lang)}</span>
            <span class="small muted">{Msg::CountInitiatives { count: map_box.initiatives as f64 }.text(lang)}</span>
        </p>
    }
}

/// What it is linked to; each link can be chosen.
#[component]
fn Ends(desk: Desk, map_box: MapBox) -> impl IntoView {
    let lang = lang();
    // The links between two objectives, by their ends.
    let session = session();
    let here = map_box.id.clone();
    let choose = move |other: &ObjectiveId| {
        let card = session.scorecard_untracked();
        let between =
            |from: &ObjectiveId, to: &ObjectiveId| (*from == here && to == other) || (*to == here && from == other);
        let link = card.links.iter().find(|link| between(&link.from, &link.to)).map(|link| link.id.clone());
        if let Some(link) = link {
            desk.chosen.set(Some(MapKey::Link(link)));
        }
    };
    let group = move |words: Msg<'static>, ends: Vec<MapEnd>| {
        let choose = choose.clone();
        (!ends.is_empty()).then(move || view! {
            <p class="map-panel__ends">
                <span class="muted">{words.text(lang)}": "</span>
                {ends.into_iter().map(|end| {
                    let (id, choose) = (end.id.clone(), choose.clone());
                    view! {
                        <button type="button" class="link-like" on:click=move |_| choose(&id)><bdi>{end.name}</bdi></button>
                        " "
                    }
                }).collect_view()}
            </p>
        })
    };
    view! {
        {group(Msg::LinkSupports, map_box.supports)}
        {group(Msg::LinkIsSupportedBy, map_box.supported_by)}
        {group(Msg::LinkConflicts, map_box.conflicts)}
    }
}

/// A link with its fields.
#[component]
fn OfLink(desk: Desk, model: Memo<MapModel>, id: LinkId) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let is_drawn = is_drawn(&id);
    let id = StoredValue::new(id);
    let link = Memo::new(move |_| session.scorecard().link(&id.get_value()).cloned());
    let verdict = Memo::new(move |_| {
        let id = id.get_value();
        model.with(|model| model.arrows.iter().find(|arrow| arrow.id == id).map(|arrow| arrow.verdict))
    });
    let sentence = move || {
        let (card, link) = (session.scorecard(), link.get()?);
        let name = |id: &ObjectiveId| card.objective(id).map(|o| o.name.clone()).unwrap_or_default();
        Some(wording::link_name(lang, link.kind, &name(&link.from), &name(&link.to)))
    };
    let edit = Callback::new(move |edit: LinkEdit| {
        session.run(&Command::EditLink(id.get_value(), edit));
        session.end_merge();
    });
    let can_edit = Memo::new(move |_| !session.is_read_only());
    if is_drawn {
        return view! {
            <div class="map-panel__row">
                <p>{Msg::MapDrawn.text(lang)}</p>
                <LinkButton href=Signal::derive(move || nav.href(Page::Act(ActTab::List)))>{t(Msg::NavAct)}</LinkButton>
            </div>
        }
        .into_any();
    }
    view! {
        <section class="map-panel__body" aria-label=t(Msg::LinkEditTitle)>
            <h2 class="map-panel__name"><bdi>{sentence}</bdi></h2>
            {move || verdict.get().map(|verdict| view! {
                <p class="map-panel__facts">
                    <span class="small muted">{Msg::EvidenceTitle.text(lang)}": "</span>
                    <span class="tag" data-verdict=verdict.token()>{wording::verdict(lang, verdict)}</span>
                    <span class="small muted">{wording::verdict_reason(lang, verdict)}</span>
                </p>
            })}
            {move || (can_edit.get() && link.with(Option::is_some)).then(|| view! {
                <div class="fields map-panel__fields">
                    <LinkForm link=Signal::derive(move || link.get().map(|link| (*link).clone())) on_edit=edit />
                </div>
                <div class="map-panel__row">
                    <Button icon=IconName::Swap on_click=move |()| {
                        session.run(&Command::ReverseLink(id.get_value()));
                    }>{Msg::LinkReverse.text(lang)}</Button>
                    <Button
                        kind=ButtonKind::Danger
                        icon=IconName::Trash
                        on_click=move |()| deeds::delete(session, lang, desk, MapKey::Link(id.get_value()))
                    >
                        {Msg::ActionDelete.text(lang)}
                    </Button>
                </div>
            })}
        </section>
    }
    .into_any()
}

/// A free note with its text.
#[component]
fn OfNote(desk: Desk, id: MapNoteId) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let id = StoredValue::new(id);
    let note = Memo::new(move |_| session.scorecard().map_note(&id.get_value()).cloned());
    let write = move |text: String| {
        let text = text.trim().to_owned();
        if let Some(note) = note.get_untracked().filter(|_| !text.is_empty()) {
            session.run(&Command::PutMapNote(MapNote { text, ..MapNote::clone(&note) }));
            session.end_merge();
        }
    };
    let can_edit = Memo::new(move |_| !session.is_read_only());
    view! {
        <section class="map-panel__body" aria-label=t(Msg::PartMapNote)>
            {move || can_edit.get().then(|| view! {
                <TextArea
                    label=Msg::PartMapNote.text(lang)
                    value=Signal::derive(move || note.get().map(|note| note.text.clone()).unwrap_or_default())
                    on_commit=write
                />
                <div class="map-panel__row">
                    <Button
                        kind=ButtonKind::Danger
                        icon=IconName::Trash
                        on_click=move |()| deeds::delete(session, lang, desk, MapKey::Note(id.get_value()))
                    >
                        {Msg::ActionDelete.text(lang)}
                    </Button>
                </div>
            })}
        </section>
    }
}
