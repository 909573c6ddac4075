//! Why a command is refused.

use crate::domain::{
    formula::FormulaError,
    model::{Issue, Period, PeriodKind},
};

/// Why a command is refused. The document is untouched.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditError {
    /// The thing to change does not exist (any more).
    #[error("there is no such {part}: {id}")]
    NotFound {
        /// Which kind of thing.
        part: &'static str,
        /// Its id.
        id: String,
    },
    /// The formula cannot be read.
    #[error("the formula cannot be read: {0}")]
    Formula(FormulaError),
    /// The formula uses a name that is no input.
    #[error("the formula uses `{0}`, which is no input")]
    UnknownInput(String),
    /// The formula refers to a KPI that is not there, by its id.
    #[error("the formula refers to `{0}`, which is no KPI")]
    UnknownKpi(String),
    /// Formulas would refer to each other in a circle: the names of the KPIs, from one back to itself.
    #[error("formulas refer to each other in a circle: {0:?}")]
    FormulaCircle(Vec<String>),
    /// Formulas of other KPIs refer to it: their names.
    #[error("formulas refer to it: {0:?}")]
    InFormulas(Vec<String>),
    /// The frequency of a KPI with measurements cannot change.
    #[error("the frequency cannot change while there are measurements")]
    FrequencyInUse,
    /// An input with measurements would be lost.
    #[error("the input `{0}` has measurements")]
    InputInUse(String),
    /// The measurements do not fit the KPI's own periods.
    #[error("{period} is not of the kind {own:?}")]
    WrongPeriod {
        /// The period given.
        period: Period,
        /// The kind of the KPI's own periods.
        own: PeriodKind,
    },
    /// Two objectives are joined in this way already.
    #[error("these objectives are linked already")]
    LinkExists,
    /// Something still needs it.
    #[error("{part} {id} needs it")]
    InUse {
        /// Which kind of thing needs it.
        part: &'static str,
        /// Its id.
        id: String,
    },
    /// The result would break invariants.
    #[error("this would break the scorecard: {0:?}")]
    Broken(Vec<Issue>),
}
