//! What counts as good: direction, baseline and target, own points, own cut points.

use super::{
    definition::choices,
    edits::{Edits, optional, required},
};
use crate::{
    domain::{
        edit::KpiEdit,
        model::{CutPoints, Preset},
        text::{Lang, Msg, words},
        view::define::{PresetKind, preset_of_kind},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, Checkbox, NumberField, Segmented},
    },
};
use leptos::prelude::*;

const KINDS: [PresetKind; 3] = [PresetKind::Higher, PresetKind::Lower, PresetKind::Band];

/// The form.
#[component]
pub(super) fn ScoringForm(edits: Edits) -> impl IntoView {
    let lang = lang();
    let kind = Memo::new(move |_| edits.kpi.with(|kpi| PresetKind::of(kpi.preset)));
    let options = choices(&KINDS, |kind| {
        let preset = match kind {
            PresetKind::Higher => Preset::Higher { floor: None, ceiling: None },
            PresetKind::Lower => Preset::Lower { floor: None, ceiling: None },
            PresetKind::Band => Preset::OpenBand,
        };
        words::preset(preset).text(lang)
    });
    let choose = edits.commit(move |at: String| {
        let kind = at.parse().ok().and_then(|at: usize| KINDS.get(at).copied()).unwrap_or(PresetKind::Higher);
        KpiEdit::Preset(edits.kpi.with_untracked(|kpi| preset_of_kind(kind, kpi)))
    });
    let is_open = Memo::new(move |_| edits.kpi.with(|kpi| kpi.preset == Preset::OpenBand));
    let unit = edits.read(|kpi| Some(kpi.unit.clone()).filter(|unit| !unit.is_empty()));
    view! {
        <fieldset class="fieldset">
            <legend>{t(Msg::KpiScoringTitle)}</legend>
            <Segmented
                label=t(Msg::KpiPreset)
                value=Signal::derive(move || KINDS.iter().position(|k| *k == kind.get()).unwrap_or_default().to_string())
                options=options
                on_change=choose
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
            {move || match kind.get() {
                PresetKind::Band if is_open.get() => open_band(edits, lang).into_any(),
                PresetKind::Band => band_fields(edits, lang).into_any(),
                PresetKind::Higher | PresetKind::Lower => line_fields(edits, lang).into_any(),
            }}
            <OwnCuts edits=edits />
        </fieldset>
    }
}

/// Own values for 0 and 100 points.
fn line_fields(edits: Edits, lang: Lang) -> impl IntoView {
    let ends = |preset: Preset| match preset {
        Preset::Higher { floor, ceiling } | Preset::Lower { floor, ceiling } => (floor, ceiling),
        Preset::Band { .. } | Preset::OpenBand => (None, None),
    };
    let with = |preset: Preset, floor: Option<f64>, ceiling: Option<f64>| match preset {
        Preset::Lower { .. } => Preset::Lower { floor, ceiling },
        _ => Preset::Higher { floor, ceiling },
    };
    let now = move || edits.kpi.with_untracked(|kpi| kpi.preset);
    view! {
        <div class="fields">
            <NumberField
                label=Msg::KpiFloor.text(lang)
                hint=Msg::KpiFloorHint.text(lang)
                value=edits.number(lang, move |kpi| ends(kpi.preset).0)
                parse=optional(lang)
                on_commit=edits.commit(move |floor: Option<f64>| KpiEdit::Preset(with(now(), floor, ends(now()).1)))
            />
            <NumberField
                label=Msg::KpiCeiling.text(lang)
                hint=Msg::KpiCeilingHint.text(lang)
                value=edits.number(lang, move |kpi| ends(kpi.preset).1)
                parse=optional(lang)
                on_commit=edits.commit(move |ceiling: Option<f64>| KpiEdit::Preset(with(now(), ends(now()).0, ceiling)))
            />
        </div>
    }
}

/// A band without limits yet: they begin round the target.
fn open_band(edits: Edits, lang: Lang) -> impl IntoView {
    let begin =
        edits.commit(move |()| KpiEdit::Preset(edits.kpi.with_untracked(|kpi| preset_of_kind(PresetKind::Band, kpi))));
    view! {
        <div class="row">
            <p class="field__hint">{Msg::KpiBandOpen.text(lang)}</p>
            <Button on_click=begin>{Msg::KpiBandBegin.text(lang)}</Button>
        </div>
    }
}

/// The four points of a band.
fn band_fields(edits: Edits, lang: Lang) -> impl IntoView {
    let labels = [Msg::KpiBandOuterLow, Msg::KpiBandLow, Msg::KpiBandHigh, Msg::KpiBandOuterHigh];
    let fields = labels.into_iter().enumerate().map(|(at, label)| {
        view! {
            <NumberField
                label=label.text(lang)
                value=edits.number(lang, move |kpi| band(kpi.preset).get(at).copied())
                parse=required(lang)
                on_commit=edits.commit(move |value: Option<f64>| {
                    let mut points = band(edits.kpi.with_untracked(|kpi| kpi.preset));
                    if let (Some(point), Some(value)) = (points.get_mut(at), value) {
                        *point = value;
                    }
                    let [outer_low, low, high, outer_high] = points;
                    KpiEdit::Preset(Preset::Band { outer_low, low, high, outer_high })
                })
            />
        }
    });
    view! { <div class="fields">{fields.collect_view()}</div> }
}

fn band(preset: Preset) -> [f64; 4] {
    match preset {
        Preset::Band { outer_low, low, high, outer_high } => [outer_low, low, high, outer_high],
        _ => [0.0; 4],
    }
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
        })}
    }
}
