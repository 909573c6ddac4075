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
        view::define::{LineEnd, PresetKind, preset_of_kind, wrong_end},
        wording,
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
    // Baseline and target may stand in for the ends of a line; each can be entered before the other, so that what does not
    // fit is kept and said.
    let wrong_end = move |end: LineEnd| {
        let why = edits.read(move |kpi| wrong_end(kpi).filter(|(at, _)| *at == end).map(|(_, why)| why));
        Signal::derive(move || why.get().map(|why| wording::no_performance(lang, why)))
    };
    let (at_baseline, at_target) = (wrong_end(LineEnd::Floor), wrong_end(LineEnd::Ceiling));
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
                    error=at_baseline
                    parse=edits.reads(optional(lang), KpiEdit::Baseline)
                    on_commit=edits.commit(KpiEdit::Baseline)
                />
                <NumberField
                    label=t(Msg::PartTarget)
                    hint=t(Msg::KpiTargetHint)
                    unit=unit
                    value=edits.number(lang, |kpi| kpi.target)
                    error=at_target
                    parse=edits.reads(optional(lang), KpiEdit::Target)
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
    let with = |cuts: CutPoints| KpiEdit::CutPoints(Some(cuts));
    let critical = move |critical: Option<f64>| with(CutPoints { critical, ..cuts() });
    let watch = move |watch: Option<f64>| with(CutPoints { watch: watch.unwrap_or(cuts().watch), ..cuts() });
    let on_track = move |track: Option<f64>| with(CutPoints { on_track: track.unwrap_or(cuts().on_track), ..cuts() });
    let toggle = edits.commit(move |wanted: bool| KpiEdit::CutPoints(wanted.then(cuts)));
    view! {
        <Checkbox label=t(Msg::KpiOwnCuts) hint=t(Msg::KpiOwnCutsHint) checked=own on_change=toggle />
        {move || own.get().then(|| view! {
            <div class="fields">
                <NumberField
                    label=Msg::KpiCutCritical.text(lang)
                    value=edits.number(lang, |kpi| kpi.cut_points.and_then(|cuts| cuts.critical))
                    parse=edits.reads(optional(lang), critical)
                    on_commit=edits.commit(critical)
                />
                <NumberField
                    label=Msg::KpiCutWatch.text(lang)
                    value=edits.number(lang, |kpi| kpi.cut_points.map(|cuts| cuts.watch))
                    parse=edits.reads(required(lang), watch)
                    on_commit=edits.commit(watch)
                />
                <NumberField
                    label=Msg::KpiCutTrack.text(lang)
                    value=edits.number(lang, |kpi| kpi.cut_points.map(|cuts| cuts.on_track))
                    parse=edits.reads(required(lang), on_track)
                    on_commit=edits.commit(on_track)
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
