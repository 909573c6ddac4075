//! What the objective supports, what supports it, and what it pulls against.

use super::{Shown, link_dialog::LinkDialog};
use crate::{
    domain::{
        edit::{Command, LinkEdit},
        model::{Link, LinkId, LinkKind, ObjectiveId},
        route::Page,
        text::Msg,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Dialog, IconName, Segmented, SelectField, focus_soon},
        pages::term::Term,
        parts::{
            link_form::LinkForm,
            link_list::{LinkEntry, LinkGroup, LinkList},
        },
    },
};
use leptos::prelude::*;

/// The links.
#[component]
pub fn Links(
    /// The objective.
    shown: Shown,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let adding = RwSignal::new(false);
    let editing = RwSignal::new(None::<LinkId>);
    let groups = Memo::new(move |_| -> Vec<LinkGroup> {
        let card = session.scorecard();
        let Some(here) = shown.objective.with(|o| o.as_ref().map(|o| o.id.clone())) else { return Vec::new() };
        let entry = |link: &Link, other: &ObjectiveId| LinkEntry {
            id: link.id.clone(),
            other: card.objective(other).map(|o| o.name.clone()).unwrap_or_default(),
            href: nav.href(Page::Objective(other.clone())),
            delay_months: link.delay_months,
            note: link.note.clone(),
        };
        let group = |words: Msg<'static>, kind: LinkKind, outgoing: Option<bool>| LinkGroup {
            words: words.text(lang),
            conflict: kind == LinkKind::Conflicts,
            links: card
                .links
                .iter()
                .filter(|link| link.kind == kind)
                .filter_map(|link| match (link.from == here, link.to == here) {
                    (true, _) if outgoing != Some(false) => Some(entry(link, &link.to)),
                    (_, true) if outgoing != Some(true) => Some(entry(link, &link.from)),
                    _ => None,
                })
                .collect(),
        };
        vec![
            group(Msg::LinkSupports, LinkKind::Supports, Some(true)),
            group(Msg::LinkIsSupportedBy, LinkKind::Supports, Some(false)),
            group(Msg::LinkConflicts, LinkKind::Conflicts, None),
        ]
    });
    let empty = Memo::new(move |_| groups.with(|groups| groups.iter().all(|group| group.links.is_empty())));
    let reverse = move |id: LinkId| {
        session.run(&Command::ReverseLink(id));
        focus_soon("objective-links");
    };
    let delete = move |gone: LinkEntry| {
        let said = Msg::LinkDeleted { name: &gone.other }.text(lang);
        session.run_with_way_back(&Command::DeleteLink(gone.id), said);
        focus_soon("objective-links");
    };
    view! {
        <section class="card" aria-labelledby="objective-links">
            <div class="card__head">
                <div class="titled"><h2 id="objective-links" tabindex="-1">{t(Msg::ObjectiveLinks)}</h2><Term id="cause-effect-link" word=t(Msg::ObjectiveLinks) /></div>
                <Button small=true icon=IconName::Plus on_click=move |()| adding.set(true)>{t(Msg::ObjectiveAddLink)}</Button>
            </div>
            {move || empty.get().then(|| view! { <p class="muted">{Msg::ObjectiveLinksEmpty.text(lang)}</p> })}
            <div class="stack">
                <LinkList
                    groups=groups
                    on_edit=move |id: LinkId| editing.set(Some(id))
                    on_reverse=reverse
                    on_delete=delete
                />
            </div>
        </section>
        <AddLink shown=shown open=adding />
        <LinkDialog link=editing />
    }
}

/// The dialog for a new link.
#[component]
fn AddLink(
    /// The objective at one end.
    shown: Shown,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let way = RwSignal::new("supports".to_owned());
    let other = RwSignal::new(String::new());
    let draft = RwSignal::new(None::<Link>);
    let choices = Memo::new(move |_| {
        let card = session.scorecard();
        let here = shown.objective.with(|o| o.as_ref().map(|o| o.id.clone()));
        // The two are linked once: the other way round would be a circle of two.
        let linked = |id: &ObjectiveId| {
            card.links.iter().any(|l| {
                (Some(&l.from) == here.as_ref() && l.to == *id) || (Some(&l.to) == here.as_ref() && l.from == *id)
            })
        };
        card.objectives
            .iter()
            .filter(|o| Some(&o.id) != here.as_ref() && !linked(&o.id))
            .map(|o| (o.id.to_string(), o.name.clone()))
            .collect::<Vec<_>>()
    });
    let none = Memo::new(move |_| choices.with(Vec::is_empty));
    Effect::new(move |_| {
        if open.get() {
            let first = choices.with_untracked(|choices| choices.first().map(|(id, _)| id.clone()));
            other.set(first.unwrap_or_default());
            way.set("supports".to_owned());
            let id = LinkId::lossy(&session.fresh_id());
            draft.set(shown.id().map(|here| Link::new(id, here.clone(), here, LinkKind::Supports)));
        }
    });
    let ways: Vec<(String, String)> =
        [("supports", Msg::LinkSupports), ("supported", Msg::LinkIsSupportedBy), ("conflicts", Msg::LinkConflicts)]
            .into_iter()
            .map(|(key, msg)| (key.to_owned(), msg.text(lang)))
            .collect();
    let ways = StoredValue::new(ways);
    let edit = Callback::new(move |edit: LinkEdit| {
        draft.update(|draft| match (draft, edit) {
            (Some(draft), LinkEdit::DelayMonths(months)) => draft.delay_months = months,
            (Some(draft), LinkEdit::Note(note)) => draft.note = note,
            _ => {}
        });
    });
    let add = move || {
        let (Some(mut link), Some(here)) = (draft.get_untracked(), shown.id()) else { return };
        let there = ObjectiveId::lossy(&other.get_untracked());
        let way = way.get_untracked();
        (link.from, link.to) = if way == "supported" { (there, here) } else { (here, there) };
        link.kind = if way == "conflicts" { LinkKind::Conflicts } else { LinkKind::Supports };
        if session.run(&Command::AddLink(link)) {
            open.set(false);
        }
    };
    let nothing = move || {
        let alone = untrack(|| session.scorecard().objectives.len()) < 2;
        if alone { Msg::ObjectiveNoOther.text(lang) } else { Msg::LinkExistsNone.text(lang) }
    };
    view! {
        <Dialog open=open title=t(Msg::ObjectiveAddLink) close_label=t(Msg::ActionClose)>
            {move || if none.get() {
                view! { <p>{nothing}</p> }.into_any()
            } else {
                view! {
                    <form class="stack" on:submit=move |event| {
                        event.prevent_default();
                        add();
                    }>
                        <Segmented
                            label=Msg::LinkKind.text(lang)
                            value=way
                            options=ways.get_value()
                            on_change=move |key: String| way.set(key)
                        />
                        <SelectField
                            label=Msg::LinkOther.text(lang)
                            value=other
                            options=choices
                            on_commit=move |id: String| other.set(id)
                        />
                        <LinkForm link=draft without_kind=true on_edit=edit />
                        <div class="row row--end">
                            <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                            <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::ActionAdd.text(lang)}</Button>
                        </div>
                    </form>
                }
                .into_any()
            }}
        </Dialog>
    }
}
