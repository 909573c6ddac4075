//! The check of the design in sentences: its rules with their reasons, findings, and what a click does.

use crate::domain::{
    lint::{Facts, Finding, Group, LEAST_SHARE, MOST_MEASURES, MOST_OBJECTIVES, Mend, Report, Rule, Subject},
    model::KpiKind,
    text::{Lang, Msg, date, list, number, words},
    view,
};

/// What a rule finds, as a heading.
pub fn lint_title(rule: Rule) -> Msg<'static> {
    match rule {
        Rule::NoMeasure => Msg::CheckNoMeasure,
        Rule::NoObjective => Msg::CheckNoObjective,
        Rule::OneKind => Msg::CheckOneKind,
        Rule::ManyObjectives => Msg::CheckManyObjectives,
        Rule::ManyMeasures => Msg::CheckManyMeasures,
        Rule::ZeroWeight => Msg::CheckZeroWeight,
        Rule::AllZero => Msg::CheckAllZero,
        Rule::UnusedWeights => Msg::CheckUnused,
        Rule::LeftOut => Msg::CheckLeftOut,
        Rule::TinyShare => Msg::CheckTiny,
        Rule::Circle => Msg::CheckCircle,
        Rule::Downward => Msg::CheckDownward,
        Rule::NoLinks => Msg::CheckNoLinks,
        Rule::NotLinked => Msg::CheckNotLinked,
        Rule::NoSupporter => Msg::CheckNoSupporter,
        Rule::WhatWeDo => Msg::CheckWhatWeDo,
        Rule::Uncovered => Msg::CheckUncovered,
        Rule::NoCustomerEffect => Msg::CheckNoEffect,
        Rule::LooseInitiative => Msg::CheckLoose,
        Rule::NoCustomer => Msg::GapCustomer,
        Rule::NoValues => Msg::GapValues,
        Rule::Overdue => Msg::CheckOverdue,
        Rule::NoTarget => Msg::GapTarget,
        Rule::NoBaseline => Msg::GapBaseline,
        Rule::NoBand => Msg::GapBand,
        Rule::NoKpiOwner => Msg::GapKpiOwner,
        Rule::NoOwner => Msg::GapObjectiveOwner,
        Rule::NoInitiative => Msg::CheckNoInitiative,
        Rule::NoInitiativeOwner => Msg::CheckInitiativeOwner,
    }
}

/// Why a rule is there, and what can be done.
pub fn lint_why(lang: Lang, rule: Rule) -> String {
    let share = number::percent(lang, LEAST_SHARE * 100.0, 1);
    let msg = match rule {
        Rule::NoMeasure => Msg::CheckNoMeasureWhy,
        Rule::NoObjective => Msg::CheckNoObjectiveWhy,
        Rule::OneKind => Msg::CheckOneKindWhy,
        Rule::ManyObjectives => Msg::CheckManyObjectivesWhy { most: MOST_OBJECTIVES as f64 },
        Rule::ManyMeasures => Msg::CheckManyMeasuresWhy { most: MOST_MEASURES as f64 },
        Rule::ZeroWeight => Msg::CheckZeroWeightWhy,
        Rule::AllZero => Msg::CheckAllZeroWhy,
        Rule::UnusedWeights => Msg::CheckUnusedWhy,
        Rule::LeftOut => Msg::CheckLeftOutWhy,
        Rule::TinyShare => Msg::CheckTinyWhy { share: &share },
        Rule::Circle => Msg::CheckCircleWhy,
        Rule::Downward => Msg::CheckDownwardWhy,
        Rule::NoLinks => Msg::CheckNoLinksWhy,
        Rule::NotLinked => Msg::CheckNotLinkedWhy,
        Rule::NoSupporter => Msg::CheckNoSupporterWhy,
        Rule::WhatWeDo => Msg::CheckWhatWeDoWhy,
        Rule::Uncovered => Msg::CheckUncoveredWhy,
        Rule::NoCustomerEffect => Msg::CheckNoEffectWhy,
        Rule::LooseInitiative => Msg::CheckLooseWhy,
        Rule::NoCustomer => Msg::CheckCustomerWhy,
        Rule::NoValues => Msg::CheckValuesWhy,
        Rule::Overdue => Msg::CheckOverdueWhy,
        Rule::NoTarget => Msg::CheckTargetWhy,
        Rule::NoBaseline => Msg::CheckBaselineWhy,
        Rule::NoBand => Msg::CheckBandWhy,
        Rule::NoKpiOwner => Msg::CheckKpiOwnerWhy,
        Rule::NoOwner => Msg::CheckOwnerWhy,
        Rule::NoInitiative => Msg::CheckNoInitiativeWhy,
        Rule::NoInitiativeOwner => Msg::CheckInitiativeOwnerWhy,
    };
    msg.text(lang)
}

/// The name of what a finding is about.
pub fn finding_name(lang: Lang, finding: &Finding) -> String {
    match finding.about {
        Subject::Customers(view::Group::Potential) => Msg::CheckPotential.text(lang),
        Subject::Customers(view::Group::Actual) => Msg::CheckActual.text(lang),
        Subject::Customers(view::Group::Partner) => Msg::CheckPartner.text(lang),
        _ => finding.name.clone(),
    }
}

/// What is to be said of a finding beside its name; empty where the rule says it all.
pub fn finding_detail(lang: Lang, finding: &Finding) -> String {
    if let Some((reason, until)) = &finding.accepted {
        return Msg::CheckAccepted { day: &date::day_short(lang, *until), reason }.text(lang);
    }
    match &finding.facts {
        Facts::None => String::new(),
        Facts::Count(count) => {
            let count = *count as f64;
            let msg = match finding.rule {
                Rule::ManyObjectives => Msg::CountObjectives { count },
                Rule::AllZero => Msg::CheckPartsZero { count },
                Rule::ZeroWeight => Msg::CheckBeside { count },
                _ => Msg::CountKpis { count },
            };
            msg.text(lang)
        }
        Facts::Kind(KpiKind::Lagging, count) => Msg::CheckAllLagging { count: *count as f64 }.text(lang),
        Facts::Kind(KpiKind::Leading, count) => Msg::CheckAllLeading { count: *count as f64 }.text(lang),
        Facts::Weight(weight) => Msg::CheckWeighs { weight: &number::for_input(lang, *weight) }.text(lang),
        Facts::Rule(rule) => Msg::CheckScoredBy { rule: &words::roll_up(*rule).text(lang) }.text(lang),
        Facts::Share(share) => Msg::CheckShare { share: &small_share(lang, *share) }.text(lang),
        Facts::Circle(objectives) => {
            let first = objectives.first();
            let names: Vec<&str> = objectives.iter().chain(first).map(|(_, name)| name.as_str()).collect();
            names.join(" → ")
        }
        Facts::Effect(name) => Msg::CheckSupportsBelow { name }.text(lang),
        Facts::Word(word) => Msg::CheckWord { word }.text(lang),
        Facts::Segments(names) if names.is_empty() => Msg::CheckNoSegment.text(lang),
        Facts::Segments(names) => list(lang, names),
    }
}

/// What a click does.
pub fn mend(lang: Lang, mend: &Mend) -> String {
    match mend {
        Mend::Weight(weight) => Msg::CheckMendWeight { weight: &number::for_input(lang, *weight) }.text(lang),
        Mend::Keep => Msg::CheckKeep.text(lang),
        Mend::LookAgain => Msg::CheckLookAgain.text(lang),
        Mend::EqualWeights => Msg::CheckMendEqual.text(lang),
        Mend::ReverseLink => Msg::CheckMendReverse.text(lang),
        Mend::DeleteLink { from, to } => Msg::CheckMendDelete { from, to }.text(lang),
    }
}

/// What is said once a click is done.
pub fn mended(lang: Lang, mend: &Mend, what: &str) -> String {
    match mend {
        Mend::Keep => Msg::CheckKept { what },
        Mend::LookAgain => Msg::CheckLooked { what },
        _ => Msg::CheckMended { what },
    }
    .text(lang)
}

/// How the design stands in a line: how much was found, and how much is to be filled in.
pub fn lint_line(lang: Lang, report: &Report) -> String {
    let findings = Msg::CheckFindings { count: report.open(Group::Structure) as f64 }.text(lang);
    let open = Msg::CheckOpen { count: report.open(Group::ToFillIn) as f64 }.text(lang);
    Msg::CheckLine { findings: &findings, open: &open }.text(lang)
}

/// A share below one percent: as many decimals as it needs not to be nothing, three at most.
fn small_share(lang: Lang, share: f64) -> String {
    let decimals = (1..3).find(|decimals| share * 100.0 * 10f64.powi(i32::from(*decimals)) >= 1.0);
    number::percent(lang, share * 100.0, decimals.unwrap_or(3))
}
