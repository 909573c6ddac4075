//! What counts as good: direction, baseline and target with their days, own points, own cut points.

use super::{
    definition::{choices, chosen, key},
    edits::{Edits, optional, required},
    points::Points,
};
use crate::{
    domain::{
        edit::KpiEdit,
        model::{CutPoints, Limits},
        text::{Lang, Msg, number},
        view::define::{PresetKind, preset_of_kind},
    },
    ui::{
        context::{lang, session, t},
        kit::{Checkbox, DateField, NumberField, SelectField},
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The form.
#[component]
pub(super) fn ScoringForm(edits: Edits) -> impl IntoView {
    let lang = lang();
    let kind = Memo::new(move |_| edits.kpi.with(|kpi| PresetKind::of(&kpi.preset)));
    let options = choices(&PresetKind::ALL, |kind| kind_word(*kind).text(lang));
    let choose = edits.commit(move |at: String| {
        let kind = chosen(&PresetKind::ALL, &at);
        let names = [Msg::KpiLevelFirst, Msg::KpiLevelSecond, Msg::KpiLevelThird].map(|name| name.text(lang));
        KpiEdit::Preset(edits.kpi.with_untracked(|kpi| preset_of_kind(kind, kpi, names)))
    });
    let day = |text: String| text.parse::<NaiveDate>().ok();
    let is_line = Memo::new(move |_| matches!(kind.get(), PresetKind::Higher | PresetKind::Lower));
    let unit = edits.read(|kpi| Some(kpi.unit.clone()).filter(|unit| !unit.is_empty()));
    view! {
        <fieldset class="fieldset">
            <legend>{t(Msg::KpiScoringTitle)}</legend>
            <SelectField
                label=t(Msg::KpiPreset)
                value=Signal::derive(move || key(&PresetKind::ALL, &kind.get()))
                options=options
                on_commit=choose
            />
            <div class="fields">
                <NumberField
                    label=t(Msg::PartBaseline)
                    hint=t(Msg::KpiBaselineHint)
                    unit=unit
                    value=edits.number(lang, |kpi| kpi.baseline)
                    parse=optional(lang)
                    on_commit=edits.commit(KpiEdit::Baseline)
                />
                <NumberField
                    label=t(Msg::PartTarget)
                    hint=t(Msg::KpiTargetHint)
                    unit=unit
                    value=edits.number(lang, |kpi| kpi.target)
                    parse=optional(lang)
                    on_commit=edits.commit(KpiEdit::Target)
                />
            </div>
            {move || is_line.get().then(|| view! {
                <div class="fields">
                    <DateField
                        label=Msg::KpiBaselineDate.text(lang)
                        hint=Msg::KpiDatesHint.text(lang)
                        value=edits.read(|kpi| kpi.baseline_date.map(|day| day.to_string()).unwrap_or_default())
                        on_commit=edits.commit(move |text: String| KpiEdit::BaselineDate(day(text)))
                    />
                    <DateField
                        label=Msg::KpiTargetDate.text(lang)
                        value=edits.read(|kpi| kpi.target_date.map(|day| day.to_string()).unwrap_or_default())
                        on_commit=edits.commit(move |text: String| KpiEdit::TargetDate(day(text)))
                    />
                </div>
            })}
            <Points edits=edits kind=kind />
            <NumberField
                label=t(Msg::KpiCarry)
                hint=t(Msg::KpiCarryHint)
                value=edits.read(move |kpi| number::integer(lang, f64::from(kpi.carry_forward)))
                parse=Callback::new(move |text: String| carry(lang, &text))
                on_commit=edits.commit(|periods: Option<f64>| KpiEdit::CarryForward(periods.unwrap_or_default() as u16))
            />
            <OwnCuts edits=edits />
        </fieldset>
    }
}

fn kind_word(kind: PresetKind) -> Msg<'static> {
    match kind {
        PresetKind::Higher => Msg::PresetHigher,
        PresetKind::Lower => Msg::PresetLower,
        PresetKind::Band => Msg::PresetBand,
        PresetKind::Reached => Msg::PresetReached,
        PresetKind::Levels => Msg::PresetLevels,
        PresetKind::Curve => Msg::PresetCurve,
    }
}

/// Reads for how many own periods a value stands in.
fn carry(lang: Lang, text: &str) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || Msg::KpiCarryWrong { most: f64::from(Limits::CARRY) }.text(lang);
    let periods = number::parse(lang, text).map_err(|error| error.sentence(lang))?;
    let fine = periods.fract() == 0.0 && (0.0..=f64::from(Limits::CARRY)).contains(&periods);
    if fine { Ok(Some(periods)) } else { Err(wrong()) }
}

/// Own cut points in place of the scorecard's.
#[component]
fn OwnCuts(edits: Edits) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let own = Memo::new(move |_| edits.kpi.with(|kpi| kpi.cut_points.is_some()));
    let cuts = move || {
        let common = untrack(|| session.scorecard().cut_points);
        edits.kpi.with_untracked(|kpi| kpi.cut_points).unwrap_or(common)
    };
    let toggle = edits.commit(move |wanted: bool| KpiEdit::CutPoints(wanted.then(cuts)));
    view! {
        <Checkbox label=t(Msg::KpiOwnCuts) hint=t(Msg::KpiOwnCutsHint) checked=own on_change=toggle />
        {move || own.get().then(|| view! {
            <div class="fields">
                <NumberField
                    label=Msg::KpiCutCritical.text(lang)
                    value=edits.number(lang, |kpi| kpi.cut_points.and_then(|cuts| cuts.critical))
                    parse=optional(lang)
                    on_commit=edits.commit(move |critical: Option<f64>| {
                        KpiEdit::CutPoints(Some(CutPoints { critical, ..cuts() }))
                    })
                />
                <NumberField
                    label=Msg::KpiCutWatch.text(lang)
                    value=edits.number(lang, |kpi| kpi.cut_points.map(|cuts| cuts.watch))
                    parse=required(lang)
                    on_commit=edits.commit(move |value: Option<f64>| {
                        KpiEdit::CutPoints(Some(CutPoints { watch: value.unwrap_or(cuts().watch), ..cuts() }))
                    })
                />
                <NumberField
                    label=Msg::KpiCutTrack.text(lang)
                    value=edits.number(lang, |kpi| kpi.cut_points.map(|cuts| cuts.on_track))
                    parse=required(lang)
                    on_commit=edits.commit(move |value: Option<f64>| {
                        KpiEdit::CutPoints(Some(CutPoints { on_track: value.unwrap_or(cuts().on_track), ..cuts() }))
                    })
                />
            </div>
            <Checkbox
                label=Msg::SettingsExceeded.text(lang)
                checked=edits.read(|kpi| kpi.cut_points.is_some_and(|cuts| cuts.exceeded))
                on_change=edits.commit(move |exceeded: bool| {
                    KpiEdit::CutPoints(Some(CutPoints { exceeded, ..cuts() }))
                })
            />
        })}
    }
}
