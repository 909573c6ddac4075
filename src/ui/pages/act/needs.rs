//! What needs action: objectives below on track, deviations that are accepted, objectives without initiative.

use super::{accept_dialog::AcceptDialog, initiative_dialog::Editing};
use crate::{
    domain::{
        model::ObjectiveId,
        route::Page,
        text::{Msg, date},
        view::{self, Accepted, Need},
        wording,
    },
    ui::{
        context::{lang, nav},
        kit::{Button, ButtonKind, IconName},
        pages::term::Term,
        parts::status::StatusPill,
    },
};
use leptos::prelude::*;

/// The sections; nothing where nothing needs action.
#[component]
pub(super) fn NeedsList(
    /// What needs action.
    needs: Memo<view::Needs>,
    /// What the dialog of initiatives is about.
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView {
    let lang = lang();
    let accepting = RwSignal::new(None::<ObjectiveId>);
    let open = Memo::new(move |_| needs.with(|needs| needs.open.clone()));
    let accepted = Memo::new(move |_| needs.with(|needs| needs.accepted.clone()));
    let without = Memo::new(move |_| needs.with(|needs| needs.without.clone()));
    view! {
        {move || open.with(|open| (!open.is_empty()).then(|| view! {
            <section class="card" aria-labelledby="act-needs">
                <div class="card__head">
                    <div class="titled"><h2 id="act-needs">{Msg::ActNeeds.text(lang)}</h2><Term id="reaction-time" word=Msg::ActNeeds.text(lang) /></div>
                    <p class="card__note">{Msg::ActNeedsHint.text(lang)}</p>
                </div>
                <ul class="act-needs">
                    {open.iter().map(|need| need_view(need.clone(), editing, accepting)).collect_view()}
                </ul>
            </section>
        }))}
        {move || accepted.with(|accepted| (!accepted.is_empty()).then(|| view! {
            <section class="card" aria-labelledby="act-accepted">
                <div class="card__head"><h2 id="act-accepted">{Msg::ActAccepted.text(lang)}</h2></div>
                <ul class="act-needs">{accepted.iter().map(|one| accepted_view(one.clone())).collect_view()}</ul>
            </section>
        }))}
        {move || without.with(|without| (!without.is_empty()).then(|| view! {
            <details class="more">
                <summary>{Msg::ActNoInitiative { count: without.len() as f64 }.text(lang)}</summary>
                <ul class="act-without">
                    {without.iter().map(|(id, name)| {
                        view! { <li>{objective_link(id.clone(), name.clone())}</li> }
                    }).collect_view()}
                </ul>
            </details>
        }))}
        <AcceptDialog accepting=accepting />
    }
}

fn need_view(
    need: Need,
    editing: RwSignal<Option<Editing>>,
    accepting: RwSignal<Option<ObjectiveId>>,
) -> impl IntoView {
    let lang = lang();
    let (serve, accept) = (need.id.clone(), need.id.clone());
    let planned = (need.planned > 0).then(|| Msg::ActNeedsPlanned { count: need.planned as f64 }.text(lang));
    let clock = need.reaction.map(|reaction| wording::reaction(lang, &reaction));
    let ended = need.ended.map(|day| Msg::ActAcceptedEnded { day: &date::day_short(lang, day) }.text(lang));
    let facts: Vec<String> = [planned, clock, ended].into_iter().flatten().collect();
    view! {
        <li class="act-needs__item">
            <StatusPill status=need.status />
            <strong class="act-needs__points">{wording::points(lang, need.performance, need.cuts)}</strong>
            <span class="act-needs__name">
                {objective_link(need.id, need.name.clone())}
                <span class="small faint">
                    <bdi>{need.perspective}</bdi>
                    {facts.into_iter().map(|fact| format!(" · {fact}")).collect_view()}
                </span>
            </span>
            <span class="act-needs__tools">
                <Button
                    small=true
                    icon=IconName::Plus
                    label=Msg::ActServe { name: &need.name }.text(lang)
                    on_click=move |()| editing.set(Some(Editing::New(Some(serve.clone()))))
                >
                    {Msg::ActAdd.text(lang)}
                </Button>
                <Button
                    small=true
                    kind=ButtonKind::Quiet
                    label=Msg::ActAcceptIt { name: &need.name }.text(lang)
                    on_click=move |()| accepting.set(Some(accept.clone()))
                >
                    {Msg::ActAccept.text(lang)}
                </Button>
            </span>
        </li>
    }
}

fn accepted_view(one: Accepted) -> impl IntoView {
    let lang = lang();
    let until = one.until.map(|day| Msg::ActAcceptedUntil { day: &date::day_short(lang, day) }.text(lang));
    view! {
        <li class="act-needs__item act-needs__item--accepted">
            <StatusPill status=one.status />
            <span class="act-needs__name">
                {objective_link(one.id, one.name)}
                <span class="small">{until}": "<bdi>{one.reason}</bdi></span>
            </span>
        </li>
    }
}

fn objective_link(id: ObjectiveId, name: String) -> impl IntoView {
    let nav = nav();
    view! { <a href=move || nav.href(Page::Objective(id.clone()))><bdi>{name}</bdi></a> }
}
