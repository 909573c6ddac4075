//! What is done: initiatives as list, board and timeline, what is overdue, and what needs action.

mod accept_dialog;
mod board;
pub mod initiative_dialog;
mod needs;
mod plan;
mod trade_offs;

use crate::{
    domain::{
        edit::Command,
        model::Initiative,
        route::{ActTab, Page},
        text::Msg,
        view::{self, act_model},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, EmptyState, IconName, Subnav, focus_soon},
        pages::term::Term,
        parts::initiative_table::InitiativeTable,
    },
};
use board::Board;
use initiative_dialog::{Editing, InitiativeDialog};
use leptos::prelude::*;
use needs::NeedsList;
use plan::Plan;
use trade_offs::TradeOffList;

/// The page.
#[component]
pub fn ActPage(
    /// The open part.
    tab: ActTab,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let scores = session.scores();
    let model = Memo::new(move |_| act_model(&session.scorecard(), session.day(), None));
    let editing = RwSignal::new(None::<Editing>);
    let empty = Memo::new(move |_| model.with(|model| model.groups.is_empty()));
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
    let parts = Signal::derive(move || {
        let part = |own: &ActTab| (nav.href(Page::Act(*own)), tab_name(*own).text(lang), *own == tab);
        ActTab::ALL.iter().map(part).collect::<Vec<_>>()
    });
    let list = move || {
        view! {
            <div class="card card--flush">
                <InitiativeTable
                    model=model
                    currency=Signal::derive(move || session.scorecard().currency.clone())
                    with_objective=true
                    href=move |page: Page| nav.href(page)
                    on_edit=move |id| editing.set(Some(Editing::Old(id)))
                    on_delete=delete
                />
            </div>
        }
    };
    let shown = move || match tab {
        ActTab::List => list().into_any(),
        ActTab::Board => view! { <Board model=model editing=editing /> }.into_any(),
        ActTab::Plan => view! { <Plan model=model editing=editing /> }.into_any(),
    };
    let needs = move || {
        let needs =
            Memo::new(move |_| scores.with(|scores| view::needs(&session.scorecard(), scores, session.day(), None)));
        view! { <NeedsList needs=needs editing=editing /> }
    };
    view! {
        <div class="page__head">
            <div class="page__title">
                <div class="titled"><h1 id="act-heading" tabindex="-1">{t(Msg::NavAct)}</h1><Term id="initiative" word=t(Msg::NavAct) /></div>
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
        <Subnav label=t(Msg::ActForObjective) parts=parts />
        {(tab == ActTab::List).then(needs)}
        {move || if empty.get() {
            view! {
                <EmptyState title=Msg::ActEmptyTitle.text(lang) text=Msg::ActEmptyText.text(lang) icon=IconName::Flag>
                    {add()}
                </EmptyState>
            }
            .into_any()
        } else {
            shown()
        }}
        {(tab == ActTab::List).then(|| view! { <TradeOffList /> })}
        <InitiativeDialog editing=editing scores=scores />
    }
}

fn tab_name(tab: ActTab) -> Msg<'static> {
    match tab {
        ActTab::List => Msg::ActTabList,
        ActTab::Board => Msg::ActTabBoard,
        ActTab::Plan => Msg::ActTabPlan,
    }
}
