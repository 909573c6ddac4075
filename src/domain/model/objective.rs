//! Objectives and the cause-effect links between them.

use super::{
    assessment::Cause,
    id::{LinkId, ObjectiveId, PerspectiveId, PhraseId, ThemeId},
    kpi::Concern,
    record::{record, words},
    scorecard::Extra,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};

/// What we want to reach, within a perspective.
#[derive(Debug, Clone, PartialEq)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// The perspective it belongs to.
    pub perspective: PerspectiveId,
    /// Its name.
    pub name: String,
    /// What it means, and when it is reached.
    pub description: String,
    /// Who answers for it (a role, not personal data).
    pub owner: String,
    /// The objective that it is a part of, in the same perspective; none for one that stands in the perspective by itself.
    pub parent: Option<ObjectiveId>,
    /// Its weight among the parts of the objective or perspective above, >= 0. 1 by default.
    pub weight: f64,
    /// How its parts make its score.
    pub rule: RollUp,
    /// Its score for the rule [`RollUp::Own`], 0 to 100.
    pub own_score: Option<f64>,
    /// What sort it is, if that is said.
    pub kind: Option<ObjectiveKind>,
    /// Which of the four concerns of customers it speaks to, if any.
    pub concern: Option<Concern>,
    /// The phrases of the mission that it comes from.
    pub phrases: Vec<PhraseId>,
    /// Why it may stay below its target for a while; empty where that is not accepted.
    pub accepted_reason: String,
    /// The last day on which that is accepted.
    pub accepted_until: Option<NaiveDate>,
    /// The strategic theme that it serves, if any.
    pub theme: Option<ThemeId>,
    /// Where a person put its box on the map: from the left edge of the band's room for boxes, in px of the map at 100 %,
    /// >= 0. None, or without the other: where the layout puts it.
    pub map_x: Option<f64>,
    /// The same from the upper edge of that room.
    pub map_y: Option<f64>,
    /// Somebody has looked at its name: whatever its words are, it does not say what we do. A new name is looked at anew.
    pub not_a_deed: bool,
    /// The recommendation that it was taken over from.
    pub cause: Option<Cause>,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Objective {
    /// An objective with a name only.
    pub fn new(id: ObjectiveId, perspective: PerspectiveId, name: impl Into<String>) -> Self {
        Self { id, perspective, name: name.into(), ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            id: ObjectiveId::lossy(""),
            perspective: PerspectiveId::lossy(""),
            name: String::new(),
            description: String::new(),
            owner: String::new(),
            parent: None,
            weight: 1.0,
            rule: RollUp::Weighted,
            own_score: None,
            kind: None,
            concern: None,
            phrases: Vec::new(),
            accepted_reason: String::new(),
            accepted_until: None,
            theme: None,
            map_x: None,
            map_y: None,
            not_a_deed: false,
            cause: None,
            extra: Extra::new(),
        }
    }

    /// Whether a deviation from its target is accepted on this day: with a reason, up to its last day.
    pub fn is_accepted(&self, day: NaiveDate) -> bool {
        !self.accepted_reason.is_empty() && self.accepted_until.is_some_and(|until| day <= until)
    }
}

record!(Objective {
    id: Need,
    perspective: Need,
    name: Need,
    description: Opt,
    owner: Opt,
    parent: Opt,
    weight: Always,
    rule: Opt,
    own_score: Opt,
    kind: Opt,
    concern: Opt,
    phrases: Opt,
    accepted_reason: Opt,
    accepted_until: Opt,
    theme: Opt,
    map_x: Opt,
    map_y: Opt,
    not_a_deed: Opt,
    cause: Opt,
});

/// How the parts of an objective, of a perspective or of the scorecard make its score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RollUp {
    /// The mean, weighted by `weight`.
    #[default]
    Weighted,
    /// The plain mean.
    Mean,
    /// The lowest: the weakest link.
    Min,
    /// The highest.
    Max,
    /// Not the parts at all: a score of its own.
    Own,
}

impl RollUp {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Weighted, Self::Mean, Self::Min, Self::Max, Self::Own];
}

impl Serialize for RollUp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

words!(RollUp { "weighted" = Weighted, "mean" = Mean, "min" = Min, "max" = Max, "own" = Own });

/// What sort of objective it is: what is promised, what comes of it, or what brings it about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectiveKind {
    /// Part of the value proposition: what customers are promised.
    ValueProposition,
    /// An outcome with customers: market share, acquisition, retention, satisfaction, profitability.
    Outcome,
    /// What brings the others about.
    Driver,
}

words!(ObjectiveKind { "value_proposition" = ValueProposition, "outcome" = Outcome, "driver" = Driver });

/// A cause-effect link: `from` is the cause, `to` the effect.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// The cause.
    pub from: ObjectiveId,
    /// The effect.
    pub to: ObjectiveId,
    /// Supports, or pulls against.
    pub kind: LinkKind,
    /// Months until the effect is expected.
    pub delay_months: Option<u16>,
    /// How much of the effect is expected to come of this cause, if that is said.
    pub strength: Option<LinkStrength>,
    /// Why we believe in it.
    pub note: String,
    /// What speaks for it: studies, experience, figures, in words.
    pub evidence: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Link {
    /// A link without delay and reason.
    pub fn new(id: LinkId, from: ObjectiveId, to: ObjectiveId, kind: LinkKind) -> Self {
        Self {
            id,
            from,
            to,
            kind,
            delay_months: None,
            strength: None,
            note: String::new(),
            evidence: String::new(),
            extra: Extra::new(),
        }
    }

    fn empty() -> Self {
        Self::new(LinkId::lossy(""), ObjectiveId::lossy(""), ObjectiveId::lossy(""), LinkKind::Supports)
    }
}

record!(Link {
    id: Need,
    from: Need,
    to: Need,
    kind: Always,
    delay_months: Opt,
    strength: Opt,
    note: Opt,
    evidence: Opt,
});

/// Which way a link works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// More of the cause, more of the effect.
    #[default]
    Supports,
    /// The two pull against each other, and both stay wanted.
    Conflicts,
}

words!(LinkKind { "supports" = Supports, "conflicts" = Conflicts });

/// How much of an effect is expected to come of a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStrength {
    /// A little.
    Weak,
    /// A fair part.
    Medium,
    /// Most of it.
    Strong,
}

words!(LinkStrength { "weak" = Weak, "medium" = Medium, "strong" = Strong });
