//! The rules of the check, in the order in which their findings are told.

/// What sort of finding a rule has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Something is built in a way in which it cannot work, or hardly.
    Structure,
    /// Something is still open, as everything is in a fresh template.
    ToFillIn,
}

impl Group {
    /// Both, in the order in which they are told.
    pub const ALL: [Self; 2] = [Self::Structure, Self::ToFillIn];
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $token:literal in $group:ident,)*) => {
        /// What a good scorecard keeps.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        impl Rule {
            /// All, in the order in which they are told.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name for files and other programs, which never changes.
            pub fn token(self) -> &'static str {
                match self {
                    $(Self::$name => $token,)*
                }
            }

            /// Whether it guesses from words: such a finding can be wrong, and somebody can say so.
            pub fn is_guess(self) -> bool {
                matches!(self, Self::WhatWeDo | Self::NoCustomerEffect)
            }

            /// What sort of finding it has.
            pub fn group(self) -> Group {
                match self {
                    $(Self::$name => Group::$group,)*
                }
            }
        }
    };
}

rules! {
    /// An objective that no measure belongs to and that no other objective is a part of. One that is scored by hand and has
    /// its score is judged, and so not reported.
    NoMeasure = "objective-without-measure" in Structure,
    /// A measure without an objective: it says nothing about the strategy, however good it looks. One that feeds the formula
    /// of another measure is none.
    NoObjective = "measure-without-objective" in Structure,
    /// All measures of the scorecard are lagging, or all are leading; or the top perspective has leading ones only, or one
    /// below it lagging ones only. Two measures at least: one alone is no pattern. That a financial perspective on top
    /// only looks back and processes only look ahead is as it should be.
    OneKind = "one-kind-of-measure" in Structure,
    /// More than [`MOST_OBJECTIVES`](super::MOST_OBJECTIVES) objectives stand in a perspective by themselves. Parts of
    /// others do not count: taking several together is the way out.
    ManyObjectives = "too-many-objectives" in Structure,
    /// More than [`MOST_MEASURES`](super::MOST_MEASURES) measures in all, those that only feed formulas left out.
    ManyMeasures = "too-many-measures" in Structure,
    /// A weight of 0 beside others that are larger.
    ZeroWeight = "weight-zero" in Structure,
    /// All weights beside each other are 0, so that they count equally.
    AllZero = "weights-all-zero" in Structure,
    /// Weights that differ where the score is the plain mean, the weakest, the best or entered by hand: it does not use them.
    UnusedWeights = "weights-unused" in Structure,
    /// A weight other than 1 of what is left out because only lagging measures make the scores.
    LeftOut = "weight-left-out" in Structure,
    /// A share of the total score below [`LEAST_SHARE`](super::LEAST_SHARE), if that is due to its own weight: with the
    /// weight of its neighbours it would have more. In a large scorecard every share is small; that is not reported.
    TinyShare = "weight-negligible" in Structure,
    /// Objectives that support each other in a circle. One circle is named for objectives that hang together.
    Circle = "links-in-a-circle" in Structure,
    /// A cause that stands in a perspective above its effect.
    Downward = "link-downward" in Structure,
    /// No link at all, though there are objectives in several perspectives.
    NoLinks = "no-links" in Structure,
    /// An objective without any link while others have some. Parts are linked by what they are a part of.
    NotLinked = "objective-not-linked" in Structure,
    /// An objective above other perspectives that is linked, but supported by none of its own or a lower perspective.
    NoSupporter = "objective-without-supporter" in Structure,
    /// A customer objective that tells what we do, not what customers want. A guess from its words.
    WhatWeDo = "customer-objective-what-we-do" in Structure,
    /// Customers of a group that no measure covers; potential ones always, once there are segments.
    Uncovered = "customers-uncovered" in Structure,
    /// An open initiative that is to lower cost and does not say what customers will notice. A guess from its words, those
    /// of its objective and of the gap it closes.
    NoCustomerEffect = "cost-without-customer-effect" in Structure,
    /// An open initiative that serves no objective.
    LooseInitiative = "initiative-without-objective" in Structure,
    /// Nobody has said who the customer is.
    NoCustomer = "customer-not-said" in ToFillIn,
    /// A measure without any measurement.
    NoValues = "measure-without-values" in ToFillIn,
    /// A measure without a value for [`MISSED_PERIODS`](super::MISSED_PERIODS) whole own periods or longer. Every measure
    /// has an interval in the model, a month at first; one that nobody keeps is as good as none.
    Overdue = "measure-overdue" in ToFillIn,
    /// A measure without a target, and without an own value for 100 points.
    NoTarget = "measure-without-target" in ToFillIn,
    /// A measure without a baseline, and without an own value for 0 points.
    NoBaseline = "measure-without-baseline" in ToFillIn,
    /// A band without limits.
    NoBand = "band-without-limits" in ToFillIn,
    /// A measure without an owner.
    NoKpiOwner = "measure-without-owner" in ToFillIn,
    /// An objective without an owner.
    NoOwner = "objective-without-owner" in ToFillIn,
    /// An objective that nothing is done, planned or was done for. Accepted while its deviation is.
    NoInitiative = "objective-without-initiative" in ToFillIn,
    /// An open initiative without an owner.
    NoInitiativeOwner = "initiative-without-owner" in ToFillIn,
}
