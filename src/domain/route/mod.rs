//! The addresses within the app: what stands behind the `#`. Parsing is total, printing is its inverse.

mod query;

use crate::domain::{
    model::{KpiId, MapShown, ObjectiveId, RoundId, ScorecardId},
    score::View,
    view::NodeId,
};
use std::fmt;

/// Where the person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The start page: scorecards on this device, samples, open a file.
    Home,
    /// The import wizard for a new scorecard.
    ImportNew,
    /// The KPI library, without a scorecard.
    Library,
    /// The glossary.
    Glossary,
    /// The templates of scorecards.
    Templates,
    /// A scorecard that came within the address itself.
    Open(String),
    /// The questions of a round, for somebody who was invited: by what stands in the address, or by a file where it is
    /// empty.
    Answer(String),
    /// The beginning of a self-assessment, without a scorecard yet.
    Assess,
    /// A page of a scorecard.
    Card {
        /// Which scorecard.
        card: ScorecardId,
        /// Which page.
        page: Page,
        /// What is viewed; none for the newest measured period.
        view: Option<View>,
    },
    /// An address that leads nowhere.
    NotFound(String),
}

/// A page of a scorecard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// Scores at a glance.
    Overview,
    /// The strategy map: what of it, and how.
    Map(MapShown),
    /// One objective.
    Objective(ObjectiveId),
    /// All KPIs.
    Measures,
    /// One KPI.
    Kpi(KpiId),
    /// Initiatives.
    Act(ActTab),
    /// Who the customers are, what they want, and how the mission becomes measures.
    Customers(CustomersTab),
    /// The exercise of four meetings, the issues heard, the customer relations programme.
    Programme(ProgrammeTab),
    /// The quality check of the design.
    Check,
    /// Title, organisation, perspectives, status.
    Settings,
    /// File and link.
    Share,
    /// The import wizard.
    Import,
    /// Rounds of assessment.
    Assess,
    /// A round of assessment.
    Round(RoundId, RoundTab),
    /// The KPI library, to take KPIs over.
    Library,
    /// What moves the scores, and the part whose score it is about.
    Analysis(AnalysisTab, NodeId),
}

/// A part of a page, with its word in the address.
macro_rules! tabs {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$variant_doc])* $variant),*
        }

        impl $name {
            /// All, in the order in which they stand.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its word in the address; empty for the first.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),*
                }
            }

            fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|tab| tab.word() == word)
            }
        }
    };
}

tabs! {
    /// A part of the page about initiatives.
    ActTab {
        /// As a table, with what needs action.
        List = "",
        /// As cards in columns by status.
        Board = "board",
        /// As bars over time.
        Plan = "plan",
    }
}

tabs! {
    /// A part of the page about customers.
    CustomersTab {
        /// Who they are, and what they are promised.
        Who = "",
        /// What they need, want and care about.
        Voices = "voices",
        /// From the mission to measures.
        Mission = "mission",
        /// Which concerns, outcomes and customers the measures cover.
        Coverage = "coverage",
    }
}

tabs! {
    /// A part of the page about interviews and the programme.
    ProgrammeTab {
        /// The four meetings.
        Meetings = "",
        /// The interviews with best clients.
        Interviews = "interviews",
        /// The issues that clients named.
        Issues = "issues",
        /// The customer relations programme.
        Relations = "relations",
    }
}

tabs! {
    /// A part of the page about what moves the scores.
    AnalysisTab {
        /// What made them change.
        Moved = "",
        /// What they would be if something were different.
        WhatIf = "what-if",
        /// What it would take to reach a score.
        Needed = "needed",
        /// How much hangs on the weights.
        Robust = "robust",
    }
}

tabs! {
    /// A part of the page about a round of assessment.
    RoundTab {
        /// What came of it.
        Result = "",
        /// The questions.
        Answer = "answer",
        /// Who is asked, and whose answers have come.
        People = "people",
    }
}

impl Page {
    /// The strategy map, all of it, as bands.
    pub fn map() -> Self {
        Self::Map(MapShown::default())
    }

    /// The page without what is only chosen on it: two that have the same need not be built anew.
    pub fn frame(self) -> Self {
        match self {
            Self::Map(_) => Self::map(),
            Self::Analysis(tab, _) => Self::Analysis(tab, NodeId::Total),
            page => page,
        }
    }
}

impl Route {
    /// The route of a page of a scorecard.
    pub fn page(card: &ScorecardId, page: Page, view: Option<View>) -> Self {
        Self::Card { card: card.clone(), page, view }
    }

    /// Reads what stands in the address bar from the `#` on; whatever it is, some route comes out.
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        if let Some(payload) = path.strip_prefix("/open/") {
            return Self::Open(payload.to_owned());
        }
        if let Some(payload) = path.strip_prefix("/answer/") {
            return Self::Answer(payload.to_owned());
        }
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let not_found = || Self::NotFound(hash.chars().take(200).collect());
        let page = match parts.as_slice() {
            [] => return Self::Home,
            ["import"] => return Self::ImportNew,
            ["answer"] => return Self::Answer(String::new()),
            ["assess"] => return Self::Assess,
            ["library"] => return Self::Library,
            ["glossary"] => return Self::Glossary,
            ["templates"] => return Self::Templates,
            ["s", _] | ["s", _, "overview"] => Page::Overview,
            ["s", _, "map", rest @ ..] if rest.len() < 2 => match query::map(rest.first().unwrap_or(&""), query) {
                Some(shown) => Page::Map(shown),
                None => return not_found(),
            },
            ["s", _, "objective", id] => match ObjectiveId::new(id) {
                Ok(id) => Page::Objective(id),
                Err(_) => return not_found(),
            },
            ["s", _, "measures"] => Page::Measures,
            ["s", _, "kpi", id] => match KpiId::new(id) {
                Ok(id) => Page::Kpi(id),
                Err(_) => return not_found(),
            },
            ["s", _, "act", rest @ ..] if rest.len() < 2 => match ActTab::from_word(rest.first().unwrap_or(&"")) {
                Some(tab) => Page::Act(tab),
                None => return not_found(),
            },
            ["s", _, "customers", rest @ ..] if rest.len() < 2 => {
                match CustomersTab::from_word(rest.first().unwrap_or(&"")) {
                    Some(tab) => Page::Customers(tab),
                    None => return not_found(),
                }
            }
            ["s", _, "programme", rest @ ..] if rest.len() < 2 => {
                match ProgrammeTab::from_word(rest.first().unwrap_or(&"")) {
                    Some(tab) => Page::Programme(tab),
                    None => return not_found(),
                }
            }
            ["s", _, "assess"] => Page::Assess,
            ["s", _, "assess", id, rest @ ..] if rest.len() < 2 => {
                match (RoundId::new(id), RoundTab::from_word(rest.first().unwrap_or(&""))) {
                    (Ok(id), Some(tab)) => Page::Round(id, tab),
                    _ => return not_found(),
                }
            }
            ["s", _, "check"] => Page::Check,
            ["s", _, "settings"] => Page::Settings,
            ["s", _, "share"] => Page::Share,
            ["s", _, "import"] => Page::Import,
            ["s", _, "library"] => Page::Library,
            ["s", _, "analysis", rest @ ..] if rest.len() < 2 => {
                match AnalysisTab::from_word(rest.first().unwrap_or(&"")) {
                    Some(tab) => Page::Analysis(tab, query::part(query)),
                    None => return not_found(),
                }
            }
            _ => return not_found(),
        };
        match parts.get(1).map(ScorecardId::new) {
            Some(Ok(card)) => Self::Card { card, page, view: query::view(query) },
            _ => not_found(),
        }
    }
}

fn tab_path(f: &mut fmt::Formatter<'_>, page: &str, tab: &str) -> fmt::Result {
    f.write_str(page)?;
    if tab.is_empty() { Ok(()) } else { write!(f, "/{tab}") }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("#/"),
            Self::ImportNew => f.write_str("#/import"),
            Self::Library => f.write_str("#/library"),
            Self::Glossary => f.write_str("#/glossary"),
            Self::Templates => f.write_str("#/templates"),
            Self::Open(payload) => write!(f, "#/open/{payload}"),
            Self::Answer(payload) if payload.is_empty() => f.write_str("#/answer"),
            Self::Answer(payload) => write!(f, "#/answer/{payload}"),
            Self::Assess => f.write_str("#/assess"),
            Self::NotFound(hash) => f.write_str(hash),
            Self::Card { card, page, view } => {
                write!(f, "#/s/{card}/")?;
                match page {
                    Page::Overview => f.write_str("overview"),
                    Page::Map(shown) => tab_path(f, "map", query::style_word(shown.style)),
                    Page::Objective(id) => write!(f, "objective/{id}"),
                    Page::Measures => f.write_str("measures"),
                    Page::Kpi(id) => write!(f, "kpi/{id}"),
                    Page::Act(tab) => tab_path(f, "act", tab.word()),
                    Page::Customers(tab) => tab_path(f, "customers", tab.word()),
                    Page::Programme(tab) => tab_path(f, "programme", tab.word()),
                    Page::Assess => f.write_str("assess"),
                    Page::Round(id, tab) => tab_path(f, &format!("assess/{id}"), tab.word()),
                    Page::Check => f.write_str("check"),
                    Page::Settings => f.write_str("settings"),
                    Page::Share => f.write_str("share"),
                    Page::Import => f.write_str("import"),
                    Page::Library => f.write_str("library"),
                    Page::Analysis(tab, _) => tab_path(f, "analysis", tab.word()),
                }?;
                f.write_str(&query::of(page, *view))
            }
        }
    }
}

#[cfg(test)]
mod tests;
