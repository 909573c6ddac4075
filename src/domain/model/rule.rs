//! What every scorecard keeps, rule by rule, and where one is broken.

/// A broken invariant: which, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The rule that is broken.
    pub rule: Rule,
    /// Where.
    pub place: Place,
}

/// Where an issue is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The part of the scorecard: `scorecard`, `perspective`, `objective`, `link`, `kpi`, `initiative`, `segment`, `voice`,
    /// `theme`, `map_note`, `map_view`, `phrase`, `meeting`, `interview`, `questionnaire`, `round`, `response`.
    pub part: &'static str,
    /// The id of the part.
    pub id: String,
    /// The field, as it is named in the file.
    pub field: &'static str,
}

/// What every scorecard keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Ids are unique among parts of one kind.
    UniqueIds,
    /// A reference leads to a part that exists.
    ReferenceExists,
    /// A link joins two different objectives.
    NoSelfLink,
    /// The fiscal year starts in month 1 to 12.
    FiscalYearStart,
    /// Weights are finite and not negative.
    Weight,
    /// Numbers are finite.
    FiniteNumber,
    /// Measurements and period targets stand in periods of the KPI's own kind.
    OwnPeriods,
    /// Input names are unique words that a formula can use.
    InputName,
    /// A constant input has a number, and only it.
    ConstantInput,
    /// `0 <= critical <= watch <= on_track <= 100`.
    CutPointOrder,
    /// Floor and ceiling, or the points of a band, stand in the order of the preset.
    PointOrder,
    /// Decimal places are 0 to 6.
    Decimals,
    /// Texts are at most 64 KiB long.
    TextLength,
    /// Names and titles are not empty.
    Named,
    /// No more parts than [`Limits`] allows.
    Size,
    /// The currency is three capital letters.
    Currency,
    /// Progress is 0 to 100 percent.
    Progress,
    /// Initiatives do not wait for each other in a circle.
    NoCircle,
    /// Meetings have the numbers 1 to 4, interviews the slots 0 to 19.
    ExerciseNumbers,
    /// The smallest group that is shown has 3 to 10 people.
    MinimumGroup,
    /// The way to a target ends after it begins.
    DateOrder,
    /// A score of one's own is 0 to 100.
    OwnScore,
    /// An objective stands in the perspective of the one that it is a part of.
    SamePerspective,
    /// Objectives are not parts of each other.
    NoNestingCircle,
    /// Objectives nest no deeper than [`Limits::NESTING`].
    Nesting,
    /// Formulas of KPIs do not refer to each other in a circle.
    NoFormulaCircle,
}
