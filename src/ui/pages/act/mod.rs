//! What is done: initiatives by status, what is overdue, and objectives at risk that nobody works on.

pub mod initiative_dialog;
mod trade_offs;

use crate::{
    domain::{
        edit::Command,
        model::Initiative,
        route::Page,
        score::Status,
        text::Msg,
        view::{Need, act_model},
        wording,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, EmptyState, IconName, focus_soon},
        parts::{initiative_table::InitiativeTable, status::StatusPill},
    },
};
use initiative_dialog::{Editing, InitiativeDialog};
use leptos::prelude::*;
use trade_offs::TradeOffList;

/// The page.
#[component]
pub fn ActPage() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let scores = session.scores();
    let model = Memo::new(move |_| act_model(&session.scorecard(), &scores.get(), session.today(), None));
    let editing = RwSignal::new(None::<Editing>);
    let empty = Memo::new(move |_| model.with(|model| model.groups.is_empty()));
    let needs = Memo::new(move |_| model.with(|model| model.needs.clone()));
    let delete = move |gone: Initiative| {
        let said = Msg::ActDeleted { name: &gone.name }.text(lang);
        session.run_with_way_back(&Command::DeleteInitiative(gone.id), said);
        focus_soon("act-heading");
    };
    let add = move || {
        view! {
            <Button
                kind=ButtonKind::Primary
                icon=IconName::Plus
                on_click=move |()| editing.set(Some(Editing::New(None)))
            >
                {Msg::ActAdd.text(lang)}
            </Button>
        }
    };
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1 id="act-heading" tabindex="-1">{t(Msg::NavAct)}</h1>
                <p class="page__lead">
                    {t(Msg::ActLead)} " "
                    {move || (!empty.get()).then(|| {
                        let count = model.with(|model| model.overdue) as f64;
                        format!("{}.", Msg::ActOverdueCount { count }.text(lang))
                    })}
                </p>
            </div>
            <div class="page__tools">{move || (!empty.get()).then(add)}</div>
        </div>
        {move || needs.with(|needs| (!needs.is_empty()).then(|| view! {
            <section class="card" aria-labelledby="act-needs">
                <div class="card__head">
                    <h2 id="act-needs">{Msg::ActNeeds.text(lang)}</h2>
                    <p class="card__note">{Msg::ActNeedsHint.text(lang)}</p>
                </div>
                <ul class="act-needs">
                    {needs.iter().map(|need| need_view(need.clone(), editing)).collect_view()}
                </ul>
            </section>
        }))}
        {move || if empty.get() {
            view! {
                <EmptyState title=Msg::ActEmptyTitle.text(lang) text=Msg::ActEmptyText.text(lang) icon=IconName::Flag>
                    {add()}
                </EmptyState>
            }
            .into_any()
        } else {
            view! {
                <div class="card card--flush">
                    <InitiativeTable
                        groups=Signal::derive(move || model.with(|model| model.groups.clone()))
                        with_objective=true
                        href=move |page: Page| nav.href(page)
                        on_edit=move |id| editing.set(Some(Editing::Old(id)))
                        on_delete=delete
                    />
                </div>
            }
            .into_any()
        }}
        <TradeOffList />
        <InitiativeDialog editing=editing />
    }
}

fn need_view(need: Need, editing: RwSignal<Option<Editing>>) -> impl IntoView {
    let (nav, lang) = (nav(), lang());
    let (page, id) = (Page::Objective(need.id.clone()), need.id.clone());
    view! {
        <li class="act-needs__item">
            <StatusPill status=Status::AtRisk />
            <strong class="act-needs__points">{wording::points(lang, need.performance, need.cuts)}</strong>
            <span class="act-needs__name">
                <a href=move || nav.href(page.clone())><bdi>{need.name.clone()}</bdi></a>
                <span class="small faint">
                    <bdi>{need.perspective}</bdi>
                    {(need.planned > 0).then(|| {
                        format!(" · {}", Msg::ActNeedsPlanned { count: need.planned as f64 }.text(lang))
                    })}
                </span>
            </span>
            <Button
                small=true
                icon=IconName::Plus
                label=Msg::ActServe { name: &need.name }.text(lang)
                on_click=move |()| editing.set(Some(Editing::New(Some(id.clone()))))
            >
                {Msg::ActAdd.text(lang)}
            </Button>
        </li>
    }
}
