//! The words for the values of the vocabulary: which [`Msg`] names a period kind, a concern, a preset and so on.

use super::{Lang, Msg};
use crate::domain::library::kpis::{Direction, Frequency, Place};
use crate::domain::model::{
    Aggregation, Attribute, Concern, CustomerOutcome, CustomerRole, CustomerState, Evidence, InitiativeKind,
    InitiativeStatus, InputRule, KpiKind, LinkKind, LinkStrength, ObjectiveKind, OrganisationKind, PeriodKind, Preset,
    PropositionKind, RollUp, VoiceKind, VoiceSource,
};

/// A perspective as it is proposed: its name and the question it asks.
pub type Proposal = (Msg<'static>, Msg<'static>);

/// The usual perspectives of a sort of organisation, top of the map first.
pub fn perspectives(kind: OrganisationKind) -> &'static [Proposal] {
    match kind {
        OrganisationKind::Company => &[
            (Msg::PerspectiveFinancial, Msg::PerspectiveFinancialQuestion),
            (Msg::PerspectiveCustomer, Msg::PerspectiveCustomerQuestion),
            (Msg::PerspectiveProcess, Msg::PerspectiveProcessQuestion),
            (Msg::PerspectiveLearning, Msg::PerspectiveLearningQuestion),
        ],
        OrganisationKind::Nonprofit => &[
            (Msg::NonprofitMission, Msg::NonprofitMissionQuestion),
            (Msg::NonprofitPeople, Msg::NonprofitPeopleQuestion),
            (Msg::NonprofitProcess, Msg::NonprofitProcessQuestion),
            (Msg::NonprofitLearning, Msg::NonprofitLearningQuestion),
            (Msg::NonprofitResources, Msg::NonprofitResourcesQuestion),
        ],
        OrganisationKind::PublicBody => &[
            (Msg::PublicServe, Msg::PublicServeQuestion),
            (Msg::PublicRun, Msg::PublicRunQuestion),
            (Msg::PublicResources, Msg::PublicResourcesQuestion),
            (Msg::PublicPeople, Msg::PublicPeopleQuestion),
        ],
    }
}

/// The sort of organisation.
pub fn organisation(kind: OrganisationKind) -> Msg<'static> {
    match kind {
        OrganisationKind::Company => Msg::OrganisationCompany,
        OrganisationKind::Nonprofit => Msg::OrganisationNonprofit,
        OrganisationKind::PublicBody => Msg::OrganisationPublicBody,
    }
}

/// The sorts of organisation to choose from: the word in the file, and the name.
pub fn organisations(lang: Lang) -> Vec<(String, String)> {
    OrganisationKind::ALL.iter().map(|kind| (kind.word().to_owned(), organisation(*kind).text(lang))).collect()
}

/// The length of a period.
pub fn period_kind(kind: PeriodKind) -> Msg<'static> {
    match kind {
        PeriodKind::Day => Msg::PeriodKindDay,
        PeriodKind::Week => Msg::PeriodKindWeek,
        PeriodKind::Month => Msg::PeriodKindMonth,
        PeriodKind::Quarter => Msg::PeriodKindQuarter,
        PeriodKind::HalfYear => Msg::PeriodKindHalfYear,
        PeriodKind::Year => Msg::PeriodKindYear,
    }
}

/// How short periods make a longer one.
pub fn aggregation(rule: Aggregation) -> Msg<'static> {
    match rule {
        Aggregation::Sum => Msg::AggregationSum,
        Aggregation::Mean => Msg::AggregationMean,
        Aggregation::Last => Msg::AggregationLast,
        Aggregation::First => Msg::AggregationFirst,
        Aggregation::Min => Msg::AggregationMin,
        Aggregation::Max => Msg::AggregationMax,
        Aggregation::None => Msg::AggregationNone,
    }
}

/// The rule of a formula's input.
pub fn input_rule(rule: InputRule) -> Msg<'static> {
    rule.aggregation().map_or(Msg::AggregationConstant, aggregation)
}

/// How parts make a score.
pub fn roll_up(rule: RollUp) -> Msg<'static> {
    match rule {
        RollUp::Weighted => Msg::RollUpWeighted,
        RollUp::Mean => Msg::RollUpMean,
        RollUp::Min => Msg::RollUpMin,
        RollUp::Max => Msg::RollUpMax,
        RollUp::Own => Msg::RollUpOwn,
    }
}

/// What counts as good.
pub fn preset(preset: &Preset) -> Msg<'static> {
    match preset {
        Preset::Higher { .. } => Msg::PresetHigher,
        Preset::Lower { .. } => Msg::PresetLower,
        Preset::Band { .. } | Preset::OpenBand => Msg::PresetBand,
        Preset::Reached { .. } => Msg::PresetReached,
        Preset::Levels { .. } => Msg::PresetLevels,
        Preset::Curve { .. } => Msg::PresetCurve,
    }
}

/// The perspective in which a KPI of the library usually stands.
pub fn place(place: Place) -> Msg<'static> {
    match place {
        Place::Customer => Msg::PlaceCustomer,
        Place::Financial => Msg::PlaceFinancial,
        Place::Process => Msg::PlaceProcess,
        Place::Learning => Msg::PlaceLearning,
        Place::Mission => Msg::PlaceMission,
    }
}

/// A core outcome of the customer perspective.
pub fn outcome(outcome: CustomerOutcome) -> Msg<'static> {
    match outcome {
        CustomerOutcome::MarketShare => Msg::OutcomeMarketShare,
        CustomerOutcome::Acquisition => Msg::OutcomeAcquisition,
        CustomerOutcome::Retention => Msg::OutcomeRetention,
        CustomerOutcome::Satisfaction => Msg::OutcomeSatisfaction,
        CustomerOutcome::Profitability => Msg::OutcomeProfitability,
    }
}

/// Which way is good.
pub fn direction(direction: Direction) -> Msg<'static> {
    match direction {
        Direction::Higher => Msg::PresetHigher,
        Direction::Lower => Msg::PresetLower,
        Direction::Band => Msg::PresetBand,
    }
}

/// How often a KPI of the library is usually measured.
pub fn frequency(frequency: Frequency) -> Msg<'static> {
    match frequency {
        Frequency::Day => Msg::PeriodKindDay,
        Frequency::Week => Msg::PeriodKindWeek,
        Frequency::Month => Msg::PeriodKindMonth,
        Frequency::Quarter => Msg::PeriodKindQuarter,
        Frequency::HalfYear => Msg::PeriodKindHalfYear,
        Frequency::Year => Msg::PeriodKindYear,
    }
}

/// A customer concern.
pub fn concern(concern: Concern) -> Msg<'static> {
    match concern {
        Concern::Time => Msg::ConcernTime,
        Concern::Quality => Msg::ConcernQuality,
        Concern::Service => Msg::ConcernService,
        Concern::Cost => Msg::ConcernCost,
    }
}

/// What a customer concern means.
pub fn concern_hint(concern: Concern) -> Msg<'static> {
    match concern {
        Concern::Time => Msg::ConcernTimeHint,
        Concern::Quality => Msg::ConcernQualityHint,
        Concern::Service => Msg::ConcernServiceHint,
        Concern::Cost => Msg::ConcernCostHint,
    }
}

/// Leading or lagging.
pub fn kpi_kind(kind: KpiKind) -> Msg<'static> {
    match kind {
        KpiKind::Leading => Msg::KindLeading,
        KpiKind::Lagging => Msg::KindLagging,
    }
}

/// What leading or lagging means.
pub fn kpi_kind_hint(kind: KpiKind) -> Msg<'static> {
    match kind {
        KpiKind::Leading => Msg::KindLeadingHint,
        KpiKind::Lagging => Msg::KindLaggingHint,
    }
}

/// Which way a link works.
pub fn link_kind(kind: LinkKind) -> Msg<'static> {
    match kind {
        LinkKind::Supports => Msg::LinkSupports,
        LinkKind::Conflicts => Msg::LinkConflicts,
    }
}

/// How strong a link is.
pub fn link_strength(strength: LinkStrength) -> Msg<'static> {
    match strength {
        LinkStrength::Weak => Msg::LinkWeak,
        LinkStrength::Medium => Msg::LinkMedium,
        LinkStrength::Strong => Msg::LinkStrong,
    }
}

/// How far an initiative is.
pub fn initiative(status: InitiativeStatus) -> Msg<'static> {
    match status {
        InitiativeStatus::Planned => Msg::InitiativePlanned,
        InitiativeStatus::Running => Msg::InitiativeRunning,
        InitiativeStatus::Done => Msg::InitiativeDone,
        InitiativeStatus::Stopped => Msg::InitiativeStopped,
    }
}

/// How well something is understood.
pub fn evidence(grade: Evidence) -> Msg<'static> {
    match grade {
        Evidence::Assumption => Msg::EvidenceAssumption,
        Evidence::Report => Msg::EvidenceReport,
        Evidence::SingleContact => Msg::EvidenceSingle,
        Evidence::RepeatedContact => Msg::EvidenceRepeated,
        Evidence::LongExperience => Msg::EvidenceLong,
    }
}

/// What a segment of customers is to the organisation.
pub fn customer_role(role: CustomerRole) -> Msg<'static> {
    match role {
        CustomerRole::Payer => Msg::RolePayer,
        CustomerRole::User => Msg::RoleUser,
        CustomerRole::Beneficiary => Msg::RoleBeneficiary,
        CustomerRole::Citizen => Msg::RoleCitizen,
        CustomerRole::Reseller => Msg::RoleReseller,
        CustomerRole::Partner => Msg::RolePartner,
        CustomerRole::Funder => Msg::RoleFunder,
        CustomerRole::Other => Msg::RoleOther,
    }
}

/// How near a segment of customers is.
pub fn customer_state(state: CustomerState) -> Msg<'static> {
    match state {
        CustomerState::Potential => Msg::StatePotential,
        CustomerState::Actual => Msg::StateActual,
        CustomerState::Best => Msg::StateBest,
        CustomerState::Former => Msg::StateFormer,
    }
}

/// What sort of statement of customers it is.
pub fn voice_kind(kind: VoiceKind) -> Msg<'static> {
    match kind {
        VoiceKind::Need => Msg::VoiceNeed,
        VoiceKind::Want => Msg::VoiceWant,
        VoiceKind::Factor => Msg::VoiceFactor,
        VoiceKind::Issue => Msg::VoiceIssue,
    }
}

/// How a statement of customers became known.
pub fn voice_source(source: VoiceSource) -> Msg<'static> {
    match source {
        VoiceSource::Interview => Msg::SourceInterview,
        VoiceSource::Survey => Msg::SourceSurvey,
        VoiceSource::Complaint => Msg::SourceComplaint,
        VoiceSource::Assumed => Msg::SourceAssumed,
    }
}

/// What customers are promised.
pub fn proposition(proposition: PropositionKind) -> Msg<'static> {
    match proposition {
        PropositionKind::OperationalExcellence => Msg::PropositionOperational,
        PropositionKind::CustomerIntimacy => Msg::PropositionIntimacy,
        PropositionKind::ProductLeadership => Msg::PropositionProduct,
        PropositionKind::LockIn => Msg::PropositionLockIn,
    }
}

/// What an offer can be judged by.
pub fn attribute(attribute: Attribute) -> Msg<'static> {
    match attribute {
        Attribute::Price => Msg::AttributePrice,
        Attribute::Quality => Msg::AttributeQuality,
        Attribute::Speed => Msg::AttributeSpeed,
        Attribute::Selection => Msg::AttributeSelection,
        Attribute::Function => Msg::AttributeFunction,
        Attribute::Performance => Msg::AttributePerformance,
        Attribute::Novelty => Msg::AttributeNovelty,
        Attribute::Completeness => Msg::AttributeCompleteness,
        Attribute::Service => Msg::AttributeService,
        Attribute::Relationship => Msg::AttributeRelationship,
        Attribute::LifetimeValue => Msg::AttributeLifetimeValue,
        Attribute::Standard => Msg::AttributeStandard,
        Attribute::SwitchingCost => Msg::AttributeSwitchingCost,
        Attribute::Complementors => Msg::AttributeComplementors,
        Attribute::Access => Msg::AttributeAccess,
    }
}

/// What sort of entry an initiative is.
pub fn initiative_kind(kind: InitiativeKind) -> Msg<'static> {
    match kind {
        InitiativeKind::Initiative => Msg::PartInitiative,
        InitiativeKind::SuccessFactor => Msg::InitiativeSuccessFactor,
        InitiativeKind::Rationale => Msg::InitiativeRationale,
        InitiativeKind::Hypothesis => Msg::InitiativeHypothesis,
        InitiativeKind::Risk => Msg::InitiativeRisk,
    }
}

/// What sort of objective it is.
pub fn objective_kind(kind: ObjectiveKind) -> Msg<'static> {
    match kind {
        ObjectiveKind::ValueProposition => Msg::LibraryProposition,
        ObjectiveKind::Outcome => Msg::LibraryOutcome,
        ObjectiveKind::Driver => Msg::ObjectiveKindDriver,
    }
}
