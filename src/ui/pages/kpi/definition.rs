//! The definition of the KPI: every field commits one edit. At the end, deleting it.

use super::{
    calculation::CalculationForm,
    customers::OfCustomers,
    edits::{Edits, required},
    scoring::ScoringForm,
};
use crate::{
    domain::{
        edit::{Command, KpiEdit},
        model::{Concern, KpiKind, Limits, ObjectiveId, PeriodKind},
        route::Page,
        text::{Msg, words},
        view::{self, define::objective_choices},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, IconName, NumberField, Segmented, SelectField, TextArea, TextField},
    },
};
use leptos::prelude::*;

/// The form.
#[component]
pub(super) fn Definition(page: Memo<view::KpiPage>) -> impl IntoView {
    let edits = Edits::of(page);
    view! {
        <section class="card stack stack--l" aria-labelledby="kpi-definition-title">
            <h2 id="kpi-definition-title">{t(Msg::KpiDefinitionTitle)}</h2>
            <What edits=edits />
            <OfCustomers edits=edits />
            <CalculationForm edits=edits />
            <ScoringForm edits=edits />
            <Delete edits=edits />
        </section>
    }
}

/// What it is and where it belongs.
#[component]
fn What(edits: Edits) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let objectives = Signal::derive(move || {
        let card = session.scorecard();
        let none = (String::new(), Msg::KpiNoObjective.text(lang));
        std::iter::once(none).chain(objective_choices(&card)).collect::<Vec<_>>()
    });
    let kinds = choices(&KINDS, |kind| words::kpi_kind(*kind).text(lang));
    let concerns = choices(&CONCERNS, |concern| match concern {
        Some(concern) => words::concern(*concern).text(lang),
        None => Msg::KpiNoConcern.text(lang),
    });
    let lengths = choices(&PeriodKind::ALL, |kind| words::period_kind(*kind).text(lang));
    let decimals: Vec<(String, String)> = (0..=Limits::DECIMALS).map(|n| (n.to_string(), n.to_string())).collect();
    let weigh = |weight: Option<f64>| KpiEdit::Weight(weight.unwrap_or(1.0));
    let measured = edits.read(|kpi| kpi.newest().is_some() || !kpi.period_targets.is_empty());
    let frequency_hint = Signal::derive(move || measured.get().then(|| Msg::EditFrequencyInUse.text(lang)));
    view! {
        <div class="stack">
            <div class="fields fields--name">
                <TextField
                    label=t(Msg::KpiName)
                    value=edits.read(|kpi| kpi.name.clone())
                    on_commit=edits.commit(|text: String| KpiEdit::Name(text.trim().to_owned()))
                />
                <SelectField
                    label=t(Msg::PartObjective)
                    value=edits.read(|kpi| kpi.objective.as_ref().map(ToString::to_string).unwrap_or_default())
                    options=objectives
                    on_commit=edits.commit(|id: String| KpiEdit::Objective(ObjectiveId::new(id).ok()))
                />
            </div>
            <TextArea
                label=t(Msg::KpiDefinition)
                hint=t(Msg::KpiDefinitionHint)
                rows=2
                value=edits.read(|kpi| kpi.definition.clone())
                on_commit=edits.commit(|text: String| KpiEdit::Definition(text.trim().to_owned()))
            />
            <div class="fields">
                <Segmented
                    label=t(Msg::KpiKindLabel)
                    value=edits.read(|kpi| key(&KINDS, &kpi.kind))
                    options=kinds
                    on_change=edits.commit(|at: String| KpiEdit::Kind(chosen(&KINDS, &at)))
                />
                <SelectField
                    label=t(Msg::KpiConcernLabel)
                    value=edits.read(|kpi| key(&CONCERNS, &kpi.concern))
                    options=concerns
                    on_commit=edits.commit(|at: String| KpiEdit::Concern(chosen(&CONCERNS, &at)))
                />
                <TextField
                    label=t(Msg::PartUnit)
                    hint=t(Msg::KpiUnitHint)
                    value=edits.read(|kpi| kpi.unit.clone())
                    on_commit=edits.commit(|text: String| KpiEdit::Unit(text.trim().to_owned()))
                />
                <SelectField
                    label=t(Msg::KpiDecimals)
                    value=edits.read(|kpi| kpi.decimals.to_string())
                    options=decimals
                    on_commit=edits.commit(|text: String| KpiEdit::Decimals(text.parse().unwrap_or(1)))
                />
                <SelectField
                    label=t(Msg::KpiFrequency)
                    hint=frequency_hint
                    disabled=measured
                    value=edits.read(|kpi| key(&PeriodKind::ALL, &kpi.frequency))
                    options=lengths
                    on_commit=edits.commit(|at: String| KpiEdit::Frequency(chosen(&PeriodKind::ALL, &at)))
                />
                <NumberField
                    label=t(Msg::PartWeight)
                    hint=t(Msg::KpiWeightHint)
                    value=edits.number(lang, |kpi| Some(kpi.weight))
                    parse=edits.reads(required(lang), weigh)
                    on_commit=edits.commit(weigh)
                />
                <TextField
                    label=t(Msg::PartOwner)
                    hint=t(Msg::KpiOwnerHint)
                    value=edits.read(|kpi| kpi.owner.clone())
                    on_commit=edits.commit(|text: String| KpiEdit::Owner(text.trim().to_owned()))
                />
                <TextField
                    label=t(Msg::KpiSource)
                    value=edits.read(|kpi| kpi.source.clone())
                    on_commit=edits.commit(|text: String| KpiEdit::Source(text.trim().to_owned()))
                />
            </div>
        </div>
    }
}

#[component]
fn Delete(edits: Edits) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let delete = move |()| {
        let (id, name) = edits.kpi.with_untracked(|kpi| (kpi.id.clone(), kpi.name.clone()));
        let said = Msg::KpiDeleted { name: &name }.text(lang);
        if session.run_with_way_back(&Command::DeleteKpi(id), said) {
            nav.open(Page::Measures);
        }
    };
    view! {
        <div class="row">
            <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=delete>
                {t(Msg::KpiDelete)}
            </Button>
        </div>
    }
}

const KINDS: [KpiKind; 2] = [KpiKind::Leading, KpiKind::Lagging];
const CONCERNS: [Option<Concern>; 5] =
    [None, Some(Concern::Time), Some(Concern::Quality), Some(Concern::Service), Some(Concern::Cost)];

/// The choices of a list as a field wants them: the key is the place in the list.
pub(super) fn choices<T>(all: &[T], word: impl Fn(&T) -> String) -> Vec<(String, String)> {
    all.iter().enumerate().map(|(at, value)| (at.to_string(), word(value))).collect()
}

/// The key of a value.
pub(super) fn key<T: PartialEq>(all: &[T], value: &T) -> String {
    all.iter().position(|other| other == value).unwrap_or_default().to_string()
}

/// The value of a key; the first where there is none.
pub(super) fn chosen<T: Copy + Default>(all: &[T], key: &str) -> T {
    key.parse().ok().and_then(|at: usize| all.get(at).copied()).or_else(|| all.first().copied()).unwrap_or_default()
}
