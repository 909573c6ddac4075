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
        PresetKind::Levels => list::<Level>(edits, lang, level_name),
        PresetKind::Curve => list::<CurvePoint>(edits, lang, |_, _, _| None),
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
    let put_floor = move |floor: Option<f64>| KpiEdit::Preset(with(&now(), floor, ends(&now()).1));
    let put_ceiling = move |ceiling: Option<f64>| KpiEdit::Preset(with(&now(), ends(&now()).0, ceiling));
    view! {
        <div class="fields">
            <NumberField
                label=Msg::KpiFloor.text(lang)
                hint=Msg::KpiFloorHint.text(lang)
                value=edits.number(lang, move |kpi| ends(&kpi.preset).0)
                parse=edits.reads(optional(lang), put_floor)
                on_commit=edits.commit(put_floor)
            />
            <NumberField
                label=Msg::KpiCeiling.text(lang)
                hint=Msg::KpiCeilingHint.text(lang)
                value=edits.number(lang, move |kpi| ends(&kpi.preset).1)
                parse=edits.reads(optional(lang), put_ceiling)
                on_commit=edits.commit(put_ceiling)
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
        let put = move |value: Option<f64>| {
            let mut points = edits.kpi.with_untracked(|kpi| band(&kpi.preset));
            if let (Some(point), Some(value)) = (points.get_mut(at), value) {
                *point = value;
            }
            let [outer_low, low, high, outer_high] = points;
            KpiEdit::Preset(Preset::Band { outer_low, low, high, outer_high })
        };
        view! {
            <NumberField
                label=label.text(lang)
                value=edits.number(lang, move |kpi| band(&kpi.preset).get(at).copied())
                parse=edits.reads(required(lang), put)
                on_commit=edits.commit(put)
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

/// What a list of points is made of: levels, or the points of a curve.
trait Scored: Clone + 'static {
    /// The fewest that a preset has.
    const LEAST: usize;
    /// Those of a preset; none of another kind of preset.
    fn of(preset: &Preset) -> Vec<Self>;
    /// The preset that they make.
    fn preset(all: Vec<Self>) -> Preset;
    /// Another one, after the last.
    fn next(lang: Lang, last: Option<&Self>) -> Self;
    /// Its value, and its points.
    fn numbers(&mut self) -> [&mut f64; 2];
    /// The words for value, points, removing and adding; the first three with its number.
    fn words(number: f64) -> [Msg<'static>; 4];
}

impl Scored for Level {
    const LEAST: usize = 1;

    fn of(preset: &Preset) -> Vec<Self> {
        if let Preset::Levels { levels } = preset { levels.to_vec() } else { Vec::new() }
    }

    fn preset(all: Vec<Self>) -> Preset {
        Preset::Levels { levels: all.into() }
    }

    fn next(lang: Lang, last: Option<&Self>) -> Self {
        let value = last.map_or(0.0, |level| level.value) + 1.0;
        Self { value, name: Msg::KpiLevelNew.text(lang), score: 100.0 }
    }

    fn numbers(&mut self) -> [&mut f64; 2] {
        [&mut self.value, &mut self.score]
    }

    fn words(number: f64) -> [Msg<'static>; 4] {
        [Msg::KpiLevelFrom { number }, Msg::KpiLevelScore { number }, Msg::KpiLevelRemove { number }, Msg::KpiLevelAdd]
    }
}

impl Scored for CurvePoint {
    const LEAST: usize = 2;

    fn of(preset: &Preset) -> Vec<Self> {
        if let Preset::Curve { points } = preset { points.to_vec() } else { Vec::new() }
    }

    fn preset(all: Vec<Self>) -> Preset {
        Preset::Curve { points: all.into() }
    }

    fn next(_: Lang, last: Option<&Self>) -> Self {
        let last = last.copied().unwrap_or(Self { value: 0.0, score: 0.0 });
        Self { value: last.value + 1.0, ..last }
    }

    fn numbers(&mut self) -> [&mut f64; 2] {
        [&mut self.value, &mut self.score]
    }

    fn words(number: f64) -> [Msg<'static>; 4] {
        [Msg::KpiPointValue { number }, Msg::KpiPointScore { number }, Msg::KpiPointRemove { number }, Msg::KpiPointAdd]
    }
}

/// A preset in which the one at a place is changed.
fn changed<T: Scored>(edits: Edits, at: usize, change: impl FnOnce(&mut T)) -> KpiEdit {
    let mut all = edits.kpi.with_untracked(|kpi| T::of(&kpi.preset));
    if let Some(one) = all.get_mut(at) {
        change(one);
    }
    KpiEdit::Preset(T::preset(all))
}

/// The list, from the lowest value up; `name` makes a field for the name, where they have one.
fn list<T: Scored>(edits: Edits, lang: Lang, name: fn(Edits, Lang, usize) -> Option<AnyView>) -> AnyView {
    let count = Memo::new(move |_| edits.kpi.with(|kpi| T::of(&kpi.preset).len()));
    let add = edits.commit(move |()| {
        let mut all = edits.kpi.with_untracked(|kpi| T::of(&kpi.preset));
        all.push(T::next(lang, all.last()));
        KpiEdit::Preset(T::preset(all))
    });
    let number = move |at: usize, which: usize, label: Msg<'static>| {
        let pick = move |one: &mut T| one.numbers().get(which).map(|number| **number);
        let put = move |one: &mut T, value: f64| {
            one.numbers().into_iter().skip(which).take(1).for_each(|number| *number = value);
        };
        let edit = move |value: Option<f64>| {
            changed(edits, at, |one: &mut T| value.into_iter().for_each(|value| put(one, value)))
        };
        view! {
            <NumberField
                label=label.text(lang)
                value=edits.number(lang, move |kpi| T::of(&kpi.preset).get_mut(at).and_then(pick))
                parse=edits.reads(required(lang), edit)
                on_commit=edits.commit(edit)
            />
        }
    };
    let row = move |at: usize| {
        let [value, score, remove, _] = T::words((at + 1) as f64);
        let remove = remove.text(lang);
        let take_out = edits.commit(move |()| {
            let mut all = edits.kpi.with_untracked(|kpi| T::of(&kpi.preset));
            if at < all.len() {
                all.remove(at);
            }
            KpiEdit::Preset(T::preset(all))
        });
        view! {
            <li class="fields">
                {name(edits, lang, at)}
                {number(at, 0, value)}
                {number(at, 1, score)}
                {move || (count.get() > T::LEAST).then(|| view! {
                    <Button kind=ButtonKind::Quiet icon=IconName::Trash label=remove.clone() on_click=take_out />
                })}
            </li>
        }
    };
    let [.., more] = T::words(0.0);
    view! {
        <ol class="points">{move || (0..count.get()).map(row).collect_view()}</ol>
        <p><Button icon=IconName::Plus on_click=add>{more.text(lang)}</Button></p>
    }
    .into_any()
}

/// The name of a level.
fn level_name(edits: Edits, lang: Lang, at: usize) -> Option<AnyView> {
    let name = move |preset: &Preset| Level::of(preset).get(at).map(|level| level.name.clone()).unwrap_or_default();
    let field = view! {
        <TextField
            label=Msg::KpiLevelName { number: (at + 1) as f64 }.text(lang)
            value=edits.read(move |kpi| name(&kpi.preset))
            on_commit=edits.commit(move |name: String| {
                changed(edits, at, |level: &mut Level| name.trim().clone_into(&mut level.name))
            })
        />
    };
    Some(field.into_any())
}
