//! The KPI library: ready-made KPIs in every language, with formulas over counted inputs.

use super::words::{Distance, Query, Words};
use crate::domain::{
    gather,
    model::{
        self, Calculation, Concern, CustomerOutcome, CustomerRole, Input, InputRule, Kpi, KpiId, KpiKind, Limits,
        ObjectiveId, PeriodKind, Preset, PropositionKind, Scorecard, Segment, SegmentId,
    },
    text::Lang,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The format that a library file names.
pub const FORMAT: &str = "fokus-kpi-library";
/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;
/// Where the library stands, under `content/`.
pub const PATH: &str = "library/kpis.json";

/// A library, checked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Library {
    format: String,
    version: u32,
    /// The KPIs.
    pub kpis: Vec<Entry>,
}

/// A KPI of the library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id: small letters, digits and hyphens.
    pub id: String,
    /// Where it usually stands.
    pub perspective: Place,
    /// Its name.
    pub name: Words,
    /// What counts, what does not.
    pub definition: Words,
    /// The customer concern it speaks to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concern: Option<Concern>,
    /// Leading or lagging.
    pub kind: KpiKind,
    /// The customer outcome that it measures (lagging) or is first expected to move (leading).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<CustomerOutcome>,
    /// Whether it is itself one of the core outcome measures.
    #[serde(default)]
    pub outcome_group: bool,
    /// The formula over its inputs.
    pub formula: String,
    /// The inputs.
    pub inputs: Vec<EntryInput>,
    /// What stands behind the number.
    pub unit: Words,
    /// Decimal places shown, 0 to 6.
    pub decimals: u8,
    /// What counts as good.
    pub direction: Direction,
    /// How often it is usually measured.
    pub frequency: Frequency,
    /// The value propositions it belongs to.
    #[serde(default)]
    pub value_propositions: Vec<PropositionKind>,
    /// Whom it is about.
    #[serde(default)]
    pub customer_states: Vec<CustomerState>,
    /// Where the definition comes from.
    #[serde(default)]
    pub source: String,
}

/// An input of a library KPI.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryInput {
    /// The word that the formula uses.
    pub name: String,
    /// How own periods make one value of a longer one.
    pub rule: InputRule,
    /// What it counts.
    pub label: Words,
    /// A sensible number for a constant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constant: Option<f64>,
}

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs, reason = "the names of the field")]
        pub enum $name { $($variant),* }

        impl $name {
            /// All, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant),*];
        }
    )* };
}

choices! {
    /// The perspective in which a KPI usually stands.
    Place { Customer, Financial, Process, Learning, Mission }
    /// Which way is good.
    Direction { Higher, Lower, Band }
    /// How often something is measured.
    Frequency { Day, Week, Month, Quarter, HalfYear, Year }
    /// Where a customer stands.
    CustomerState { Potential, Actual, Best, Former, Partner }
}

impl Library {
    /// A library of these KPIs.
    pub fn of(kpis: Vec<Entry>) -> Self {
        Self { format: FORMAT.to_owned(), version: VERSION, kpis }
    }

    /// The KPI with this id.
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.kpis.iter().find(|entry| entry.id == id)
    }

    /// The KPIs that fit, best first; without a query in the order of the library.
    pub fn find(&self, lang: Lang, wanted: &Wanted) -> Vec<&Entry> {
        let query = Query::of(&wanted.text);
        let mut found: Vec<(Distance, &Entry)> = self
            .kpis
            .iter()
            .filter(|entry| wanted.takes(entry))
            .filter_map(|entry| Some((entry.fits(lang, &query)?, entry)))
            .collect();
        gather::sort_by_key(&mut found, |(distance, _)| *distance);
        found.into_iter().map(|(_, entry)| entry).collect()
    }
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wanted {
    /// What was typed.
    pub text: String,
    /// The perspective.
    pub place: Option<Place>,
    /// The concern.
    pub concern: Option<Concern>,
    /// The outcome.
    pub outcome: Option<CustomerOutcome>,
    /// Leading or lagging.
    pub kind: Option<KpiKind>,
    /// Which way is good.
    pub direction: Option<Direction>,
    /// The value proposition.
    pub proposition: Option<PropositionKind>,
    /// The unit, in the language that is shown.
    pub unit: Option<String>,
}

impl Wanted {
    fn takes(&self, entry: &Entry) -> bool {
        fn is<T: PartialEq>(wanted: Option<&T>, there: Option<&T>) -> bool {
            wanted.is_none() || wanted == there
        }
        is(self.place.as_ref(), Some(&entry.perspective))
            && is(self.concern.as_ref(), entry.concern.as_ref())
            && is(self.outcome.as_ref(), entry.outcome.as_ref())
            && is(self.kind.as_ref(), Some(&entry.kind))
            && is(self.direction.as_ref(), Some(&entry.direction))
            && self.proposition.is_none_or(|wanted| entry.value_propositions.contains(&wanted))
            && self.unit.as_ref().is_none_or(|unit| entry.unit.all().contains(&unit.as_str()))
    }
}

impl Entry {
    fn fits(&self, lang: Lang, query: &Query) -> Option<Distance> {
        if query.is_empty() {
            return Some(0);
        }
        let other = self.name.all().into_iter().find(|name| *name != self.name.get(lang)).unwrap_or_default();
        let own = [(self.name.get(lang), 0), (other, 4), (self.id.as_str(), 4), (self.definition.get(lang), 10)];
        query.fits(own.into_iter().chain(self.inputs.iter().map(|input| (input.label.get(lang), 10))))
    }

    /// The segments of a scorecard that the KPI usually speaks of, by how near they are.
    pub fn segments_of(&self, card: &Scorecard) -> Vec<SegmentId> {
        let is_meant = |segment: &Segment| {
            let state = match (segment.role, segment.state) {
                (CustomerRole::Partner | CustomerRole::Reseller, _) => CustomerState::Partner,
                (_, model::CustomerState::Potential) => CustomerState::Potential,
                (_, model::CustomerState::Actual) => CustomerState::Actual,
                (_, model::CustomerState::Best) => CustomerState::Best,
                (_, model::CustomerState::Former) => CustomerState::Former,
            };
            self.customer_states.contains(&state)
        };
        card.segments.iter().filter(|segment| is_meant(segment)).map(|segment| segment.id.clone()).collect()
    }

    /// The KPI for a scorecard, without measurements, baseline and target. Where it is usually measured more often than a
    /// scorecard has periods for, it becomes a monthly one.
    pub fn kpi(&self, id: KpiId, lang: Lang, objective: Option<ObjectiveId>) -> Kpi {
        let mut kpi = Kpi::new(id, self.name.get(lang));
        kpi.definition = self.definition.get(lang).to_owned();
        kpi.objective = objective;
        kpi.library = self.id.clone();
        kpi.kind = self.kind;
        kpi.concern = self.concern;
        kpi.outcome = self.outcome;
        kpi.unit = self.unit.get(lang).to_owned();
        kpi.decimals = self.decimals.min(Limits::DECIMALS);
        kpi.frequency = match self.frequency {
            Frequency::Day => PeriodKind::Day,
            Frequency::Week => PeriodKind::Week,
            Frequency::Month => PeriodKind::Month,
            Frequency::Quarter => PeriodKind::Quarter,
            Frequency::HalfYear => PeriodKind::HalfYear,
            Frequency::Year => PeriodKind::Year,
        };
        kpi.preset = match self.direction {
            Direction::Higher => Preset::Higher { floor: None, ceiling: None },
            Direction::Lower => Preset::Lower { floor: None, ceiling: None },
            Direction::Band => Preset::OpenBand,
        };
        kpi.calculation = Calculation::Formula {
            expression: self.formula.clone(),
            inputs: self
                .inputs
                .iter()
                .map(|input| Input {
                    name: input.name.clone(),
                    label: input.label.get(lang).to_owned(),
                    rule: input.rule,
                    values: Arc::default(),
                    constant: (input.rule == InputRule::Constant).then(|| input.constant.unwrap_or(1.0)),
                })
                .collect(),
        };
        kpi
    }
}

/// Whether a text looks like markup: an angle bracket before a letter, a slash or an exclamation mark.
pub fn has_markup(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'))
}
