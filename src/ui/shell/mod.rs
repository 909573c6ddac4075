//! The frame of every page: the way through the work at the side, title, period, language and theme on top.

mod origin;
mod rail;
mod top;

use super::{
    context::{lang, modules, nav, session, t},
    fetched::{Analyse, Assess, Edit, Home, Import, Learn, Listen, Look, Modules},
    kit::{self, EmptyState, IconName, LinkButton},
    lazy::{Lazy, Part},
};
use crate::{
    domain::{
        route::{Page, Route},
        text::Msg,
    },
    state::{Opened, Session, set_title},
};
use leptos::{ev, prelude::*};
use origin::{OriginBar, SourceNote};
use rail::Rail;
use top::TopBar;
use wasm_bindgen::JsCast;

/// What decides which page is built: not the period, which pages follow by themselves.
#[derive(Debug, Clone, PartialEq)]
enum Shown {
    Home,
    ImportNew,
    Library,
    Glossary,
    Templates,
    Link(String),
    Answer(String),
    Assess,
    Loading,
    NotFound,
    Failed(String),
    Page(String, Page),
}

/// The frame with the page inside.
#[component]
pub fn Shell() -> impl IntoView {
    let (session, nav, lang, modules) = (session(), nav(), lang(), modules());
    let toasts = session.toasts();
    let list = Signal::derive(move || {
        toasts
            .list()
            .get()
            .into_iter()
            .map(|toast| kit::Toast {
                id: u64::from(toast.id),
                text: toast.text,
                action: toast.action.map(|action| kit::ToastAction { label: action.label, run: action.run }),
            })
            .collect::<Vec<_>>()
    });
    let close = Callback::new(move |id: u64| toasts.close(u32::try_from(id).unwrap_or_default()));
    undo_by_keyboard(session);
    let shown = Memo::new(move |_| match nav.route() {
        Route::Home => Shown::Home,
        Route::ImportNew => Shown::ImportNew,
        Route::Library => Shown::Library,
        Route::Glossary => Shown::Glossary,
        Route::Templates => Shown::Templates,
        Route::Open(payload) => Shown::Link(payload),
        Route::Answer(payload) => Shown::Answer(payload),
        Route::Assess => Shown::Assess,
        Route::NotFound(_) => Shown::NotFound,
        Route::Card { card, page, .. } => match session.opened() {
            Opened::Card(open) if open == card => Shown::Page(card.to_string(), page.frame()),
            Opened::Failed(failed, why) if failed == card => Shown::Failed(why),
            _ => Shown::Loading,
        },
    });
    Effect::new(move |_| {
        let page = match shown.get() {
            Shown::Library => Msg::NavLibrary.text(lang),
            Shown::Glossary => Msg::NavGlossary.text(lang),
            Shown::Templates => Msg::NavTemplates.text(lang),
            Shown::Assess | Shown::Answer(_) => Msg::NavAssess.text(lang),
            Shown::Page(_, page) => format!("{} – {}", page_name(&page).text(lang), session.scorecard().title),
            _ => Msg::AppClaim.text(lang),
        };
        set_title(&format!("{page} – {}", Msg::AppName.text(lang)));
    });
    view! {
        <div class="app">
            <Rail on_skip=Callback::new(|()| focus_content()) />
            <div class="app__body">
                <TopBar />
                <main id="content" class="page" tabindex="-1">
                    <OriginBar />
                    {move || page(modules, shown.get())}
                    <SourceNote />
                </main>
            </div>
        </div>
        <kit::Toasts label=t(Msg::Notices) close_label=t(Msg::ActionClose) toasts=list on_close=close />
    }
}

fn page(modules: Modules, shown: Shown) -> AnyView {
    match shown {
        Shown::Home => lazy(modules.home.part(Home(None))),
        Shown::ImportNew => lazy(modules.import.part(Import::Page)),
        Shown::Library => lazy(modules.learn.part(Learn::Library)),
        Shown::Glossary => lazy(modules.learn.part(Learn::Glossary)),
        Shown::Templates => lazy(modules.learn.part(Learn::Templates)),
        Shown::Link(payload) => lazy(modules.home.part(Home(Some(payload)))),
        Shown::Answer(payload) => lazy(modules.assess.part(Assess::Respond(payload))),
        Shown::Assess => lazy(modules.assess.part(Assess::Start)),
        Shown::Loading => view! { <p role="status" class="muted">{t(Msg::Loading)}</p> }.into_any(),
        Shown::NotFound => nothing(t(Msg::NotFoundHint)),
        Shown::Failed(why) => nothing(why),
        Shown::Page(_, page) => match page {
            Page::Overview => lazy(modules.look.part(Look::Overview)),
            Page::Map(_) => lazy(modules.look.part(Look::Map)),
            Page::Objective(id) => lazy(modules.edit.part(Edit::Objective(id))),
            Page::Measures => lazy(modules.edit.part(Edit::Measures)),
            Page::Kpi(id) => lazy(modules.look.part(Look::Kpi(id))),
            Page::Act(tab) => lazy(modules.edit.part(Edit::Act(tab))),
            Page::Customers(tab) => lazy(modules.listen.part(Listen::Customers(tab))),
            Page::Programme(tab) => lazy(modules.listen.part(Listen::Programme(tab))),
            Page::Assess => lazy(modules.assess.part(Assess::Rounds)),
            Page::Round(id, tab) => lazy(modules.assess.part(Assess::Round(id, tab))),
            Page::Check => lazy(modules.edit.part(Edit::Check)),
            Page::Settings => lazy(modules.edit.part(Edit::Settings)),
            Page::Share => lazy(modules.edit.part(Edit::Share)),
            Page::Import => lazy(modules.import.part(Import::Page)),
            Page::Library => lazy(modules.learn.part(Learn::Library)),
            Page::Analysis(tab, _) => lazy(modules.analyse.part(Analyse::Page(tab))),
        },
    }
}

fn lazy(part: Part) -> AnyView {
    view! { <Lazy part=part /> }.into_any()
}

fn nothing(why: String) -> AnyView {
    view! {
        <h1 class="visually-hidden">{t(Msg::NotFoundTitle)}</h1>
        <EmptyState title=t(Msg::NotFoundTitle) text=why icon=IconName::Info>
            <LinkButton href=Route::Home.to_string()>{t(Msg::NavHome)}</LinkButton>
        </EmptyState>
    }
    .into_any()
}

/// The name of a page.
pub fn page_name(page: &Page) -> Msg<'static> {
    match page {
        Page::Overview => Msg::NavOverview,
        Page::Map(_) | Page::Objective(_) => Msg::NavMap,
        Page::Measures | Page::Kpi(_) => Msg::NavMeasures,
        Page::Act(_) => Msg::NavAct,
        Page::Customers(_) => Msg::NavCustomers,
        Page::Programme(_) => Msg::NavProgramme,
        Page::Assess | Page::Round(..) => Msg::NavAssess,
        Page::Check => Msg::NavCheck,
        Page::Settings => Msg::NavSettings,
        Page::Share => Msg::NavShare,
        Page::Import => Msg::NavImport,
        Page::Library => Msg::NavLibrary,
        Page::Analysis(..) => Msg::NavAnalysis,
    }
}

fn focus_content() {
    let content = document().get_element_by_id("content");
    if let Some(content) = content.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        content.focus().ok();
    }
}

/// Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) outside of fields, where the browser's own undo holds.
fn undo_by_keyboard(session: Session) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let in_field = target.is_some_and(|target| {
            matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT")
                || (target.tag_name() == "INPUT"
                    && !matches!(
                        target.get_attribute("type").as_deref(),
                        Some("checkbox" | "radio" | "file" | "range")
                    ))
        });
        if in_field || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => session.undo(),
            ("z", true) | ("y", _) => session.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
}
