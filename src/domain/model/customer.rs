//! Who the customers are, what they want and what they are promised. Of persons nothing is kept: a scorecard is no address
//! book.

use super::{
    id::{PhraseId, SegmentId, VoiceId},
    kpi::Concern,
    record::{inner_record, record, words},
    scorecard::Extra,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A group of customers; partners are one too.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Its id.
    pub id: SegmentId,
    /// Its name.
    pub name: String,
    /// What they are to the organisation.
    pub role: CustomerRole,
    /// How near they are to it.
    pub state: CustomerState,
    /// Who belongs to it, and who does not.
    pub note: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Segment {
    /// A segment of actual customers who pay.
    pub fn new(id: SegmentId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            id: SegmentId::lossy(""),
            name: String::new(),
            role: CustomerRole::Payer,
            state: CustomerState::Actual,
            note: String::new(),
            extra: Extra::new(),
        }
    }
}

record!(Segment { id: Need, name: Need, role: Always, state: Always, note: Opt });

/// What a segment is to the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CustomerRole {
    /// Pays for it.
    Payer,
    /// Uses it.
    User,
    /// Is served by it without paying.
    Beneficiary,
    /// Lives where it is done.
    Citizen,
    /// Sells it on.
    Reseller,
    /// Works with us to serve customers.
    Partner,
    /// Gives the money for others.
    Funder,
    /// Something else.
    Other,
}

words!(CustomerRole {
    "payer" = Payer,
    "user" = User,
    "beneficiary" = Beneficiary,
    "citizen" = Citizen,
    "reseller" = Reseller,
    "partner" = Partner,
    "funder" = Funder,
    "other" = Other,
});

/// How near a segment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CustomerState {
    /// Could become customers: prospects.
    Potential,
    /// Are customers.
    Actual,
    /// Are the best of them.
    Best,
    /// Were customers.
    Former,
}

words!(CustomerState { "potential" = Potential, "actual" = Actual, "best" = Best, "former" = Former });

/// Something that customers need, want, care about or are troubled by.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// Its id.
    pub id: VoiceId,
    /// In their words.
    pub text: String,
    /// What sort it is.
    pub kind: VoiceKind,
    /// Whose it is.
    pub segments: Vec<SegmentId>,
    /// Which of the four concerns it belongs to, if any.
    pub concern: Option<Concern>,
    /// How it became known.
    pub source: VoiceSource,
    /// How well it is understood.
    pub grade: Evidence,
    /// Whether it has to do with what we offer; none while that is not said.
    pub related: Option<bool>,
    /// How many clients named it outside of the interviews kept here.
    pub others: u16,
    /// When it was heard last.
    pub heard: Option<NaiveDate>,
    /// The issue that this factor was made of.
    pub from: Option<VoiceId>,
    /// Who said it in general terms, and what else is to be known.
    pub note: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Voice {
    /// An assumed one with a text only.
    pub fn new(id: VoiceId, kind: VoiceKind, text: impl Into<String>) -> Self {
        Self { id, kind, text: text.into(), ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            id: VoiceId::lossy(""),
            text: String::new(),
            kind: VoiceKind::Factor,
            segments: Vec::new(),
            concern: None,
            source: VoiceSource::Assumed,
            grade: Evidence::Assumption,
            related: None,
            others: 0,
            heard: None,
            from: None,
            note: String::new(),
            extra: Extra::new(),
        }
    }
}

record!(Voice {
    id: Need,
    text: Need,
    kind: Always,
    segments: Opt,
    concern: Opt,
    source: Always,
    grade: Always,
    related: Opt,
    others: Opt,
    heard: Opt,
    from: Opt,
    note: Opt,
});

/// What sort of voice it is. Needs and wants are kept apart: what customers cannot do without, and what they wish for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VoiceKind {
    /// They cannot do without it.
    Need,
    /// They wish for it.
    Want,
    /// It decides whether they buy, stay or recommend: what measures should reflect.
    Factor,
    /// It troubles them, whether our offer has to do with it or not.
    Issue,
}

words!(VoiceKind { "need" = Need, "want" = Want, "factor" = Factor, "issue" = Issue });

/// How it became known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VoiceSource {
    /// Told in an interview.
    Interview,
    /// Answered in a survey.
    Survey,
    /// Complained about.
    Complaint,
    /// Thought so by us.
    Assumed,
}

words!(VoiceSource {
    "assumed" = Assumed,
    "interview" = Interview,
    "survey" = Survey,
    "complaint" = Complaint,
});

/// How well something is understood: only close contact, more than once, or long experience count as understanding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// We think so.
    Assumption,
    /// We read or were told so.
    Report,
    /// One client told us.
    SingleContact,
    /// Clients told us again and again.
    RepeatedContact,
    /// We know it from years of close work.
    LongExperience,
}

words!(Evidence {
    "assumption" = Assumption,
    "report" = Report,
    "single_contact" = SingleContact,
    "repeated_contact" = RepeatedContact,
    "long_experience" = LongExperience,
});

impl Evidence {
    /// Whether it counts as understood.
    pub fn is_understood(self) -> bool {
        matches!(self, Self::RepeatedContact | Self::LongExperience)
    }
}

/// A phrase of the mission that was marked, so that objectives and measures can be made of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    /// Its id.
    pub id: PhraseId,
    /// The words as they stand in the mission.
    pub text: String,
    /// Which of the four concerns it is about, once that is said.
    pub concern: Option<Concern>,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Phrase {
    /// A phrase without a concern.
    pub fn new(id: PhraseId, text: impl Into<String>) -> Self {
        Self { id, text: text.into(), ..Self::empty() }
    }

    fn empty() -> Self {
        Self { id: PhraseId::lossy(""), text: String::new(), concern: None, extra: Extra::new() }
    }
}

record!(Phrase { id: Need, text: Need, concern: Opt });

/// What customers are promised: in what we must excel, and what may stay as the market has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposition {
    /// The sort of promise, once chosen.
    pub choice: Option<PropositionKind>,
    /// In what we must excel.
    pub excel: Vec<Attribute>,
    /// What stays at market level.
    pub market: Vec<Attribute>,
    /// The promise in one's own words.
    pub note: String,
    /// Fields of newer versions, kept as they came.
    pub extra: Extra,
}

impl Proposition {
    pub(super) fn empty() -> Self {
        Self { choice: None, excel: Vec::new(), market: Vec::new(), note: String::new(), extra: Extra::new() }
    }
}

impl Default for Proposition {
    fn default() -> Self {
        Self::empty()
    }
}

record!(Proposition { choice: Opt, excel: Opt, market: Opt, note: Opt });
inner_record!(Proposition);

/// Value propositions after Treacy and Wiersema (three), and Kaplan and Norton's lock-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PropositionKind {
    /// The best total cost.
    OperationalExcellence,
    /// The best solution for each customer.
    CustomerIntimacy,
    /// The best product.
    ProductLeadership,
    /// The standard that others build on.
    LockIn,
}

words!(PropositionKind {
    "operational_excellence" = OperationalExcellence,
    "customer_intimacy" = CustomerIntimacy,
    "product_leadership" = ProductLeadership,
    "lock_in" = LockIn,
});

impl PropositionKind {
    /// All, in the order in which they are offered.
    pub const ALL: &'static [Self] =
        &[Self::OperationalExcellence, Self::CustomerIntimacy, Self::ProductLeadership, Self::LockIn];

    /// In what one must excel with this promise, and what may stay at market level, as the literature has it.
    pub fn usual(self) -> (&'static [Attribute], &'static [Attribute]) {
        use Attribute::*;
        match self {
            Self::OperationalExcellence => (&[Price, Quality, Speed, Selection], &[Relationship, Novelty]),
            Self::CustomerIntimacy => (&[Completeness, Service, Relationship, LifetimeValue], &[Price, Novelty]),
            Self::ProductLeadership => (&[Function, Performance, Novelty], &[Price, Service]),
            Self::LockIn => (&[Standard, SwitchingCost, Complementors, Access], &[Price, Function]),
        }
    }
}

/// What an offer can be judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "their words in the language files say what they mean")]
pub enum Attribute {
    Price,
    Quality,
    Speed,
    Selection,
    Function,
    Performance,
    Novelty,
    Completeness,
    Service,
    Relationship,
    LifetimeValue,
    Standard,
    SwitchingCost,
    Complementors,
    Access,
}

words!(Attribute {
    "price" = Price,
    "quality" = Quality,
    "speed" = Speed,
    "selection" = Selection,
    "function" = Function,
    "performance" = Performance,
    "novelty" = Novelty,
    "completeness" = Completeness,
    "service" = Service,
    "relationship" = Relationship,
    "lifetime_value" = LifetimeValue,
    "standard" = Standard,
    "switching_cost" = SwitchingCost,
    "complementors" = Complementors,
    "access" = Access,
});
