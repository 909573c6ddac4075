//! The dialog that adds a KPI and goes to its page.

use crate::{
    domain::{
        edit::Command,
        model::{Kpi, KpiId, ObjectiveId, PeriodKind, Preset},
        route::Page,
        text::{Lang, Msg, number, words},
    },
    ui::{
        context::{lang, nav, session},
        kit::{Button, ButtonKind, Dialog, NumberField, Segmented, SelectField, TextField},
    },
};
use leptos::prelude::*;

/// What was entered so far.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    name: String,
    objective: String,
    unit: String,
    preset: String,
    frequency: String,
    band: [Option<f64>; 4],
}

const PRESETS: [(&str, Preset); 3] = [
    ("higher", Preset::Higher { floor: None, ceiling: None }),
    ("lower", Preset::Lower { floor: None, ceiling: None }),
    ("band", Preset::Band { outer_low: 0.0, low: 0.0, high: 0.0, outer_high: 0.0 }),
];
const FREQUENCIES: [(&str, PeriodKind); 6] = [
    ("day", PeriodKind::Day),
    ("week", PeriodKind::Week),
    ("month", PeriodKind::Month),
    ("quarter", PeriodKind::Quarter),
    ("half_year", PeriodKind::HalfYear),
    ("year", PeriodKind::Year),
];
const LIMITS: [Msg<'static>; 4] =
    [Msg::MeasuresBandOuterLow, Msg::MeasuresBandLow, Msg::MeasuresBandHigh, Msg::MeasuresBandOuterHigh];

impl Draft {
    fn begun() -> Self {
        Self { preset: "higher".to_owned(), frequency: "month".to_owned(), ..Self::default() }
    }

    /// The four limits, as long as each is larger than the one before.
    fn limits(&self) -> Option<Preset> {
        let [Some(outer_low), Some(low), Some(high), Some(outer_high)] = self.band else { return None };
        (outer_low < low && low < high && high < outer_high).then_some(Preset::Band {
            outer_low,
            low,
            high,
            outer_high,
        })
    }

    fn preset(&self) -> Option<Preset> {
        match &PRESETS.iter().find(|(token, _)| *token == self.preset)?.1 {
            Preset::Band { .. } => self.limits(),
            preset => Some(preset.clone()),
        }
    }

    fn kpi(&self, id: KpiId) -> Option<Kpi> {
        let name = self.name.trim();
        if name.is_empty() {
            return None;
        }
        let mut kpi = Kpi::new(id, name);
        kpi.objective = ObjectiveId::new(&self.objective).ok();
        kpi.unit = self.unit.trim().to_owned();
        kpi.preset = self.preset()?;
        kpi.frequency =
            FREQUENCIES.iter().find(|(token, _)| *token == self.frequency).map(|(_, kind)| *kind).unwrap_or_default();
        Some(kpi)
    }
}

/// The dialog for a new KPI.
#[component]
pub fn AddKpi(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let draft = RwSignal::new(Draft::begun());
    let tried = RwSignal::new(false);
    let reset = move |()| {
        draft.set(Draft::begun());
        tried.set(false);
    };
    let add = move || {
        let id = KpiId::lossy(&session.fresh_id());
        let Some(kpi) = draft.with_untracked(|draft| draft.kpi(id.clone())) else {
            tried.set(true);
            return;
        };
        if session.run(&Command::AddKpi(Box::new(kpi))) {
            open.set(false);
            nav.open(Page::Kpi(id));
        }
    };
    view! {
        <Dialog
            open=open
            title=Msg::MeasuresAdd.text(lang)
            close_label=Msg::ActionClose.text(lang)
            on_close=reset
        >
            <form
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <Fields draft=draft tried=tried />
                <div class="row row--end">
                    <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::MeasuresAdd.text(lang)}</Button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn Fields(
    /// What was entered so far.
    draft: RwSignal<Draft>,
    /// Whether somebody tried to add it, so that what is missing is said.
    tried: RwSignal<bool>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let field = move |pick: fn(&Draft) -> &String| Signal::derive(move || draft.with(|draft| pick(draft).clone()));
    let objectives = Signal::derive(move || {
        let none = (String::new(), Msg::MeasuresObjectiveNone.text(lang));
        let card = session.scorecard();
        std::iter::once(none)
            .chain(card.objectives.iter().map(|o| (o.id.to_string(), o.name.clone())))
            .collect::<Vec<_>>()
    });
    let name_error = Signal::derive(move || {
        (tried.get() && draft.with(|d| d.name.trim().is_empty())).then(|| Msg::MeasuresNameMissing.text(lang))
    });
    let is_band = Memo::new(move |_| draft.with(|d| d.preset == "band"));
    view! {
        <TextField
            label=Msg::MeasuresName.text(lang)
            value=field(|d| &d.name)
            hint=Msg::MeasuresNameHint.text(lang)
            error=name_error
            autofocus=true
            max_length=200
            on_commit=move |name| draft.update(|d| d.name = name)
        />
        <SelectField
            label=Msg::MeasuresObjective.text(lang)
            value=field(|d| &d.objective)
            options=objectives
            on_commit=move |id| draft.update(|d| d.objective = id)
        />
        <TextField
            label=Msg::MeasuresUnit.text(lang)
            value=field(|d| &d.unit)
            hint=Msg::MeasuresUnitHint.text(lang)
            max_length=20
            on_commit=move |unit| draft.update(|d| d.unit = unit)
        />
        <Segmented
            label=Msg::MeasuresPreset.text(lang)
            value=field(|d| &d.preset)
            options=PRESETS.each_ref().map(|(token, preset)| ((*token).to_owned(), words::preset(preset).text(lang))).to_vec()
            on_change=move |token| draft.update(|d| d.preset = token)
        />
        {move || is_band.get().then(|| limits(lang, draft, tried))}
        <SelectField
            label=Msg::MeasuresFrequency.text(lang)
            value=field(|d| &d.frequency)
            options=FREQUENCIES.map(|(token, kind)| (token.to_owned(), words::period_kind(kind).text(lang))).to_vec()
            on_commit=move |token| draft.update(|d| d.frequency = token)
        />
    }
}

fn limits(lang: Lang, draft: RwSignal<Draft>, tried: RwSignal<bool>) -> impl IntoView {
    let read = Callback::new(move |text: String| {
        if text.trim().is_empty() {
            return Ok(None);
        }
        number::parse(lang, &text).map(Some).map_err(|error| error.sentence(lang))
    });
    let limit = move |(at, label): (usize, Msg<'static>)| {
        let value = Signal::derive(move || {
            let limit = draft.with(|d| d.band.get(at).copied().flatten());
            limit.map(|limit| number::for_input(lang, limit)).unwrap_or_default()
        });
        view! {
            <NumberField
                label=label.text(lang)
                value=value
                parse=read
                on_commit=move |number| draft.update(|d| {
                    if let Some(limit) = d.band.get_mut(at) {
                        *limit = number;
                    }
                })
            />
        }
    };
    view! {
        <div class="stack stack--s">
            <p class="field__hint">{Msg::MeasuresBandHint.text(lang)}</p>
            <div class="fields">{LIMITS.into_iter().enumerate().map(limit).collect_view()}</div>
            {move || (tried.get() && draft.with(|d| d.limits().is_none())).then(|| view! {
                <p class="field__error" role="alert">{Msg::MeasuresBandMissing.text(lang)}</p>
            })}
        </div>
    }
}
