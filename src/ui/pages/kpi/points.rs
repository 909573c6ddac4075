//! The points of a performance curve: ends of a line, a band, a side of the target, levels, a curve of one's own.

use super::edits::{Edits, optional, required};
use crate::{
    domain::{
        edit::KpiEdit,
        model::{CurvePoint, Level, Preset, Side},
        text::{Lang, Msg},
        view::define::{PresetKind, preset_of_kind},
    },
    ui::{
        context::lang,
        kit::{Button, ButtonKind, IconName, NumberField, Segmented, TextField},
    },
};
use leptos::prelude::*;

/// The fields that the kind of a preset needs.
#[component]
pub(super) fn Points(
    /// The KPI.
    edits: Edits,
    /// The kind of its preset.
    kind: Memo<PresetKind>,
) -> impl IntoView {
    let lang = lang();
    let is_open = Memo::new(move |_| edits.kpi.with(|kpi| kpi.preset == Preset::OpenBand));
    move || match kind.get() {
        PresetKind::Band if is_open.get() => open_band(edits, lang).into_any(),
        PresetKind::Band => band_fields(edits, lang).into_any(),
        PresetKind::Higher | PresetKind::Lower => line_fields(edits, lang).into_any(),
        PresetKind::Reached => side(edits, lang).into_any(),
        PresetKind::Levels => view! { <Levels edits=edits /> }.into_any(),
        PresetKind::Curve => view! { <Curve edits=edits /> }.into_any(),
    }
}

/// Own values for 0 and 100 points.
fn line_fields(edits: Edits, lang: Lang) -> impl IntoView {
    let ends = |preset: &Preset| match preset {
        Preset::Higher { floor, ceiling } | Preset::Lower { floor, ceiling } => (*floor, *ceiling),
        _ => (None, None),
    };
    let with = |preset: &Preset, floor: Option<f64>, ceiling: Option<f64>| match preset {
        Preset::Lower { .. } => Preset::Lower { floor, ceiling },
        _ => Preset::Higher { floor, ceiling },
    };
    let now = move || edits.kpi.with_untracked(|kpi| kpi.preset.clone());
    view! {
        <div class="fields">
            <NumberField
                label=Msg::KpiFloor.text(lang)
                hint=Msg::KpiFloorHint.text(lang)
                value=edits.number(lang, move |kpi| ends(&kpi.preset).0)
                parse=optional(lang)
                on_commit=edits.commit(move |floor: Option<f64>| KpiEdit::Preset(with(&now(), floor, ends(&now()).1)))
            />
            <NumberField
                label=Msg::KpiCeiling.text(lang)
                hint=Msg::KpiCeilingHint.text(lang)
                value=edits.number(lang, move |kpi| ends(&kpi.preset).1)
                parse=optional(lang)
                on_commit=edits.commit(move |ceiling: Option<f64>| KpiEdit::Preset(with(&now(), ends(&now()).0, ceiling)))
            />
        </div>
    }
}

/// A band without limits yet: they begin round the target.
fn open_band(edits: Edits, lang: Lang) -> impl IntoView {
    let begin = edits.commit(move |()| {
        KpiEdit::Preset(edits.kpi.with_untracked(|kpi| preset_of_kind(PresetKind::Band, kpi, Default::default())))
    });
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
                value=edits.number(lang, move |kpi| band(&kpi.preset).get(at).copied())
                parse=required(lang)
                on_commit=edits.commit(move |value: Option<f64>| {
                    let mut points = edits.kpi.with_untracked(|kpi| band(&kpi.preset));
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

fn band(preset: &Preset) -> [f64; 4] {
    match preset {
        Preset::Band { outer_low, low, high, outer_high } => [*outer_low, *low, *high, *outer_high],
        _ => [0.0; 4],
    }
}

/// On which side of the target it is reached.
fn side(edits: Edits, lang: Lang) -> impl IntoView {
    let is_most = Memo::new(move |_| edits.kpi.with(|kpi| kpi.preset == Preset::Reached { side: Side::AtMost }));
    let options = [("least", Msg::KpiAtLeast), ("most", Msg::KpiAtMost)];
    view! {
        <Segmented
            label=Msg::KpiSide.text(lang)
            value=Signal::derive(move || if is_most.get() { "most" } else { "least" }.to_owned())
            options=options.map(|(word, label)| (word.to_owned(), label.text(lang))).to_vec()
            on_change=edits.commit(|word: String| {
                let side = if word == "most" { Side::AtMost } else { Side::AtLeast };
                KpiEdit::Preset(Preset::Reached { side })
            })
        />
    }
}

/// Takes a row out, if it is still there.
fn take_out<T>(all: &mut Vec<T>, at: usize) {
    if at < all.len() {
        all.remove(at);
    }
}

fn levels(preset: &Preset) -> Vec<Level> {
    if let Preset::Levels { levels } = preset { levels.to_vec() } else { Vec::new() }
}

/// The named levels, from the lowest value up.
#[component]
fn Levels(edits: Edits) -> impl IntoView {
    let lang = lang();
    let count = Memo::new(move |_| edits.kpi.with(|kpi| levels(&kpi.preset).len()));
    let put = move |change: &dyn Fn(&mut Vec<Level>)| {
        let mut all = edits.kpi.with_untracked(|kpi| levels(&kpi.preset));
        change(&mut all);
        KpiEdit::Preset(Preset::Levels { levels: all.into() })
    };
    let add = edits.commit(move |()| {
        put(&|all| {
            let last = all.last().map_or(0.0, |level| level.value);
            all.push(Level { value: last + 1.0, name: Msg::KpiLevelNew.text(lang), score: 100.0 });
        })
    });
    let row = move |at: usize| {
        let number = (at + 1) as f64;
        view! {
            <li class="fields">
                <TextField
                    label=Msg::KpiLevelName { number }.text(lang)
                    value=edits.read(move |kpi| levels(&kpi.preset).get(at).map(|level| level.name.clone()).unwrap_or_default())
                    on_commit=edits.commit(move |name: String| put(&|all| {
                        all.iter_mut().skip(at).take(1).for_each(|level| name.trim().clone_into(&mut level.name));
                    }))
                />
                <NumberField
                    label=Msg::KpiLevelFrom { number }.text(lang)
                    value=edits.number(lang, move |kpi| levels(&kpi.preset).get(at).map(|level| level.value))
                    parse=required(lang)
                    on_commit=edits.commit(move |value: Option<f64>| put(&|all| {
                        all.iter_mut().skip(at).take(1).for_each(|level| level.value = value.unwrap_or(level.value));
                    }))
                />
                <NumberField
                    label=Msg::KpiLevelScore { number }.text(lang)
                    value=edits.number(lang, move |kpi| levels(&kpi.preset).get(at).map(|level| level.score))
                    parse=required(lang)
                    on_commit=edits.commit(move |score: Option<f64>| put(&|all| {
                        all.iter_mut().skip(at).take(1).for_each(|level| level.score = score.unwrap_or(level.score));
                    }))
                />
                {move || (count.get() > 1).then(|| view! {
                    <Button
                        kind=ButtonKind::Quiet
                        icon=IconName::Trash
                        label=Msg::KpiLevelRemove { number }.text(lang)
                        on_click=edits.commit(move |()| put(&|all| take_out(all, at)))
                    />
                })}
            </li>
        }
    };
    view! {
        <ol class="points">{move || (0..count.get()).map(row).collect_view()}</ol>
        <p><Button icon=IconName::Plus on_click=add>{Msg::KpiLevelAdd.text(lang)}</Button></p>
    }
}

fn curve(preset: &Preset) -> Vec<CurvePoint> {
    if let Preset::Curve { points } = preset { points.to_vec() } else { Vec::new() }
}

/// The points of a curve of one's own, from the lowest value up.
#[component]
fn Curve(edits: Edits) -> impl IntoView {
    let lang = lang();
    let count = Memo::new(move |_| edits.kpi.with(|kpi| curve(&kpi.preset).len()));
    let put = move |change: &dyn Fn(&mut Vec<CurvePoint>)| {
        let mut all = edits.kpi.with_untracked(|kpi| curve(&kpi.preset));
        change(&mut all);
        KpiEdit::Preset(Preset::Curve { points: all.into() })
    };
    let add = edits.commit(move |()| {
        put(&|all| {
            let last = all.last().copied().unwrap_or(CurvePoint { value: 0.0, score: 0.0 });
            all.push(CurvePoint { value: last.value + 1.0, ..last });
        })
    });
    let row = move |at: usize| {
        let number = (at + 1) as f64;
        view! {
            <li class="fields">
                <NumberField
                    label=Msg::KpiPointValue { number }.text(lang)
                    value=edits.number(lang, move |kpi| curve(&kpi.preset).get(at).map(|point| point.value))
                    parse=required(lang)
                    on_commit=edits.commit(move |value: Option<f64>| put(&|all| {
                        all.iter_mut().skip(at).take(1).for_each(|point| point.value = value.unwrap_or(point.value));
                    }))
                />
                <NumberField
                    label=Msg::KpiPointScore { number }.text(lang)
                    value=edits.number(lang, move |kpi| curve(&kpi.preset).get(at).map(|point| point.score))
                    parse=required(lang)
                    on_commit=edits.commit(move |score: Option<f64>| put(&|all| {
                        all.iter_mut().skip(at).take(1).for_each(|point| point.score = score.unwrap_or(point.score));
                    }))
                />
                {move || (count.get() > 2).then(|| view! {
                    <Button
                        kind=ButtonKind::Quiet
                        icon=IconName::Trash
                        label=Msg::KpiPointRemove { number }.text(lang)
                        on_click=edits.commit(move |()| put(&|all| take_out(all, at)))
                    />
                })}
            </li>
        }
    };
    view! {
        <ol class="points">{move || (0..count.get()).map(row).collect_view()}</ol>
        <p><Button icon=IconName::Plus on_click=add>{Msg::KpiPointAdd.text(lang)}</Button></p>
    }
}
