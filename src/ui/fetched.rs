//! The modules of the program that are fetched when they are first needed, and what each can build. What stays in the first
//! load is the frame: where it is cut, the binary decides (`src/main.rs`), which hands the [`Modules`] to the app.

use super::{
    lazy::{Coming, Part},
    pages::{
        act::ActPage,
        analysis::AnalysisPage,
        assess::{RespondPage, RoundPage, RoundsPage, StartPage},
        check::CheckPage,
        customers::CustomersPage,
        glossary::GlossaryPage,
        home::HomePage,
        import::{DrawingImport, ImportPage},
        kpi::{KpiPage, work::KpiWork},
        library::LibraryPage,
        map::{
            MapPage,
            compare::Beside,
            desk::Desk,
            dialogs::{MapDialogs, Panel},
        },
        measures::MeasuresPage,
        objective::ObjectivePage,
        overview::OverviewPage,
        programme::ProgrammePage,
        settings::SettingsPage,
        share::SharePage,
        templates::TemplatesPage,
    },
    parts::map_canvas::MapKey,
};
use crate::{
    domain::{
        model::{FiscalYear, KpiId, ObjectiveId, RoundId},
        route::{ActTab, AnalysisTab, CustomersTab, ProgrammeTab, RoundTab},
        text::bring_later,
        view::{KpiPage as ShownKpi, MapModel},
    },
    state::{content, keeper::FetchKeeper},
};
use leptos::{prelude::*, task::spawn_local};
use std::{sync::Arc, time::Duration};

/// How long after the start everything else is fetched.
const AFTER: Duration = Duration::from_millis(1_500);

/// How the modules are got.
#[derive(Clone, Copy)]
pub struct Modules {
    /// The storage.
    pub keep: FetchKeeper,
    /// The start page.
    pub home: Module<Home>,
    /// What a scorecard needs to be looked at.
    pub look: Module<Look>,
    /// What a scorecard needs to be worked on.
    pub edit: Module<Edit>,
    /// Customers, interviews and the programme.
    pub listen: Module<Listen>,
    /// The self-assessment.
    pub assess: Module<Assess>,
    /// Library, templates and glossary.
    pub learn: Module<Learn>,
    /// The import wizard.
    pub import: Module<Import>,
    /// What moves the scores.
    pub analyse: Module<Analyse>,
}

/// How a module is got.
pub struct Module<W> {
    /// Fetches its code, without building anything.
    pub fetch: fn() -> Coming<()>,
    /// Builds one of its views; ready at once when the code is there.
    pub build: fn(W) -> Coming<AnyView>,
}

impl<W> Clone for Module<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Module<W> {}

impl<W: Clone + Send + 'static> Module<W> {
    /// One of its views.
    pub fn part(self, what: W) -> Part {
        Part { fetch: self.fetch, build: Box::new(move || (self.build)(what.clone())) }
    }
}

impl Modules {
    /// Fetches everything that is not there yet, once the first page stands: other pages then open at once, and also when
    /// the network is gone. What fails here is said when it is needed.
    pub(super) fn fetch_the_rest(self) {
        let later = move || {
            spawn_local(async move {
                let all = [&self.look.fetch, &self.edit.fetch, &self.home.fetch, &self.listen.fetch];
                for fetch in all.into_iter().chain([
                    &self.assess.fetch,
                    &self.learn.fetch,
                    &self.import.fetch,
                    &self.analyse.fetch,
                ]) {
                    fetch().await.ok();
                }
                content::fetch_ahead().await;
            });
        };
        set_timeout(later, AFTER);
    }
}

/// The start page, with the scorecard that came within the address, if one did.
#[derive(Clone)]
pub struct Home(pub Option<String>);

/// Builds it.
pub fn home(what: Home) -> AnyView {
    bring_later();
    view! { <HomePage link=what.0 /> }.into_any()
}

/// What a scorecard needs to be looked at.
#[derive(Clone)]
#[expect(missing_docs, reason = "the pages of these names")]
pub enum Look {
    Overview,
    Map,
    Kpi(KpiId),
}

/// Builds one.
pub fn look(what: Look) -> AnyView {
    bring_later();
    match what {
        Look::Overview => view! { <OverviewPage /> }.into_any(),
        Look::Map => view! { <MapPage /> }.into_any(),
        Look::Kpi(id) => view! { <KpiPage id=id /> }.into_any(),
    }
}

/// What a scorecard needs to be worked on.
#[derive(Clone)]
#[expect(missing_docs, reason = "the pages of these names, and parts of pages with their arguments")]
pub enum Edit {
    Measures,
    Objective(ObjectiveId),
    Act(ActTab),
    Check,
    Settings,
    Share,
    MapDialogs(Desk),
    MapPanel(Desk, RwSignal<Option<MapKey>>, Memo<MapModel>),
    KpiWork(Memo<ShownKpi>, Memo<FiscalYear>, RwSignal<i32>, String),
}

/// Builds one.
pub fn edit(what: Edit) -> AnyView {
    bring_later();
    match what {
        Edit::Measures => view! { <MeasuresPage /> }.into_any(),
        Edit::Objective(id) => view! { <ObjectivePage id=id /> }.into_any(),
        Edit::Act(tab) => view! { <ActPage tab=tab /> }.into_any(),
        Edit::Check => view! { <CheckPage /> }.into_any(),
        Edit::Settings => view! { <SettingsPage /> }.into_any(),
        Edit::Share => view! { <SharePage /> }.into_any(),
        Edit::MapDialogs(desk) => view! { <MapDialogs desk=desk /> }.into_any(),
        Edit::MapPanel(desk, chosen, model) => view! { <Panel desk=desk chosen=chosen model=model /> }.into_any(),
        Edit::KpiWork(page, fiscal, earlier, table_id) => {
            view! { <KpiWork page=page fiscal=fiscal earlier=earlier table_id=table_id /> }.into_any()
        }
    }
}

/// What is known of customers, and how more becomes known.
#[derive(Clone)]
#[expect(missing_docs, reason = "the pages of these names, with the part that is open")]
pub enum Listen {
    Customers(CustomersTab),
    Programme(ProgrammeTab),
}

/// Builds one.
pub fn listen(what: Listen) -> AnyView {
    bring_later();
    match what {
        Listen::Customers(tab) => view! { <CustomersPage tab=tab /> }.into_any(),
        Listen::Programme(tab) => view! { <ProgrammePage tab=tab /> }.into_any(),
    }
}

/// The self-assessment.
#[derive(Clone)]
#[expect(missing_docs, reason = "the pages of these names, with their arguments")]
pub enum Assess {
    Start,
    Respond(String),
    Rounds,
    Round(RoundId, RoundTab),
}

/// Builds one.
pub fn assess(what: Assess) -> AnyView {
    bring_later();
    match what {
        Assess::Start => view! { <StartPage /> }.into_any(),
        Assess::Respond(payload) => view! { <RespondPage payload=payload /> }.into_any(),
        Assess::Rounds => view! { <RoundsPage /> }.into_any(),
        Assess::Round(id, tab) => view! { <RoundPage id=id tab=tab /> }.into_any(),
    }
}

/// Content that comes with the app.
#[derive(Clone)]
#[expect(missing_docs, reason = "the pages of these names")]
pub enum Learn {
    Library,
    Templates,
    Glossary,
}

/// Builds one.
pub fn learn(what: Learn) -> AnyView {
    bring_later();
    match what {
        Learn::Library => view! { <LibraryPage /> }.into_any(),
        Learn::Templates => view! { <TemplatesPage /> }.into_any(),
        Learn::Glossary => view! { <GlossaryPage /> }.into_any(),
    }
}

/// What moves the scores.
#[derive(Clone)]
pub enum Analyse {
    /// The page, with the part that is open.
    Page(AnalysisTab),
    /// Another map beside the strategy map: where it is told, and what closes it.
    Beside(Memo<MapModel>, RwSignal<Option<Arc<MapModel>>>, Callback<()>),
}

/// Builds one.
pub fn analyse(what: Analyse) -> AnyView {
    bring_later();
    match what {
        Analyse::Page(tab) => view! { <AnalysisPage tab=tab /> }.into_any(),
        Analyse::Beside(own, other, on_close) => view! { <Beside own=own other=other on_close=on_close /> }.into_any(),
    }
}

/// The import wizard.
#[derive(Clone)]
pub enum Import {
    /// The page.
    Page,
    /// The dialog for a map from another tool; whether it is open.
    Drawing(RwSignal<bool>),
}

/// Builds it.
pub fn import(what: Import) -> AnyView {
    bring_later();
    match what {
        Import::Page => view! { <ImportPage /> }.into_any(),
        Import::Drawing(open) => view! { <DrawingImport open=open /> }.into_any(),
    }
}
