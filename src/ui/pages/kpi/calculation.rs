//! How values come about: measured as they are, or worked out by a formula over named inputs.

use super::{
    definition::{choices, chosen, key},
    edits::{Edits, required},
    formula_field::FormulaField,
};
use crate::{
    domain::{
        edit::KpiEdit,
        model::{Aggregation, Calculation, Input, InputRule},
        text::{Lang, Msg, number, words},
        view::define::{another_input, first_formula, plain_value, renamed, with_rule},
    },
    ui::{
        context::{lang, t},
        kit::{Button, ButtonKind, IconName, NumberField, Segmented, SelectField, TableWrap, TextField},
    },
};
use leptos::prelude::*;

const RULES: [Aggregation; 7] = Aggregation::ALL;
const INPUT_RULES: &[InputRule] = InputRule::ALL;

/// The form.
#[component]
pub(super) fn CalculationForm(edits: Edits) -> impl IntoView {
    let lang = lang();
    let is_formula = Memo::new(move |_| edits.kpi.with(|kpi| matches!(kpi.calculation, Calculation::Formula { .. })));
    let measured = edits.read(|kpi| kpi.newest().is_some());
    let kinds = vec![("value".to_owned(), t(Msg::KpiMeasured)), ("formula".to_owned(), t(Msg::KpiFormula))];
    let choose = edits.commit(move |kind: String| {
        KpiEdit::Calculation(if kind == "formula" {
            first_formula(&Msg::FormulaPart.text(lang), &Msg::FormulaWhole.text(lang))
        } else {
            plain_value(Aggregation::Mean)
        })
    });
    view! {
        <fieldset class="fieldset">
            <legend>{t(Msg::KpiCalculationTitle)}</legend>
            <div class="stack stack--s">
                <Segmented
                    label=t(Msg::KpiCalculationKind)
                    value=Signal::derive(move || if is_formula.get() { "formula" } else { "value" }.to_owned())
                    options=kinds
                    disabled=measured
                    on_change=choose
                />
                {move || measured.get().then(|| view! { <p class="field__hint">{Msg::KpiCalculationFixed.text(lang)}</p> })}
            </div>
            {move || if is_formula.get() {
                view! { <FormulaForm edits=edits /> }.into_any()
            } else {
                rule_field(edits, lang).into_any()
            }}
        </fieldset>
    }
}

fn rule_field(edits: Edits, lang: Lang) -> impl IntoView {
    let commit = edits.commit(|at: String| KpiEdit::Calculation(plain_value(chosen(&RULES, &at))));
    view! {
        <div class="fields">
            <SelectField
                label=Msg::KpiRule.text(lang)
                hint=Msg::KpiRuleHint.text(lang)
                value=edits.read(|kpi| match &kpi.calculation {
                    Calculation::Value { rule, .. } => key(&RULES, rule),
                    Calculation::Formula { .. } => String::new(),
                })
                options=choices(&RULES, |rule| words::aggregation(*rule).text(lang))
                on_commit=commit
            />
        </div>
    }
}

pub(super) fn parts(calculation: &Calculation) -> (String, Vec<Input>) {
    match calculation {
        Calculation::Formula { expression, inputs } => (expression.clone(), inputs.clone()),
        Calculation::Value { .. } => (String::new(), Vec::new()),
    }
}

#[component]
fn FormulaForm(edits: Edits) -> impl IntoView {
    let now = move || edits.kpi.with_untracked(|kpi| parts(&kpi.calculation));
    let count = Memo::new(move |_| edits.kpi.with(|kpi| parts(&kpi.calculation).1.len()));
    let add = move |()| {
        let (expression, mut inputs) = now();
        inputs.push(another_input(&inputs));
        edits.run(KpiEdit::Calculation(Calculation::Formula { expression, inputs }));
    };
    view! {
        <FormulaField edits=edits />
        <div class="stack stack--s">
            <TableWrap label=t(Msg::KpiInputs)>
                <table class="table table--dense inputs">
                    <caption>{t(Msg::KpiInputs)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(Msg::KpiInputName)}</th>
                            <th scope="col">{t(Msg::KpiInputLabel)}</th>
                            <th scope="col">{t(Msg::KpiInputRule)}</th>
                            <th scope="col">{t(Msg::AggregationConstant)}</th>
                            <th scope="col"><span class="visually-hidden">{t(Msg::ActionRemove)}</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || 0..count.get() key=|at| *at let(at)>
                            <InputRow edits=edits at=at />
                        </For>
                    </tbody>
                </table>
            </TableWrap>
            <div>
                <Button small=true icon=IconName::Plus on_click=add>
                    {t(Msg::KpiInputAdd)}
                </Button>
            </div>
        </div>
    }
}

#[component]
fn InputRow(edits: Edits, at: usize) -> impl IntoView {
    let lang = lang();
    let input = Memo::new(move |_| edits.kpi.with(|kpi| parts(&kpi.calculation).1.into_iter().nth(at)));
    let read = move |pick: fn(&Input) -> String| {
        Signal::derive(move || input.with(|input| input.as_ref().map(pick).unwrap_or_default()))
    };
    let measured =
        Signal::derive(move || input.with(|input| input.as_ref().is_some_and(|input| !input.values.is_empty())));
    let constant =
        Memo::new(move |_| input.with(|input| input.as_ref().is_some_and(|input| input.rule == InputRule::Constant)));
    // A definition that is changed as a whole: the expression, and the inputs with one of them changed.
    let change = move |edit: &dyn Fn(&mut String, &mut Vec<Input>)| {
        let (mut expression, mut inputs) = edits.kpi.with_untracked(|kpi| parts(&kpi.calculation));
        edit(&mut expression, &mut inputs);
        edits.run(KpiEdit::Calculation(Calculation::Formula { expression, inputs }));
    };
    let rename = Callback::new(move |name: String| {
        change(&|expression, inputs| {
            if let Some(input) = inputs.get_mut(at) {
                *expression = renamed(expression, &input.name, name.trim());
                name.trim().clone_into(&mut input.name);
            }
        });
    });
    let relabel = Callback::new(move |label: String| {
        change(&|_, inputs| {
            if let Some(input) = inputs.get_mut(at) {
                label.trim().clone_into(&mut input.label);
            }
        });
    });
    let set_rule = Callback::new(move |key: String| {
        let rule = key.parse().ok().and_then(|at: usize| INPUT_RULES.get(at).copied()).unwrap_or(InputRule::Sum);
        change(&|_, inputs| *inputs = with_rule(inputs, at, rule));
    });
    let set_constant = Callback::new(move |value: Option<f64>| {
        change(&|_, inputs| {
            if let Some(input) = inputs.get_mut(at) {
                input.constant = value;
            }
        });
    });
    let remove = move |()| {
        change(&|_, inputs| {
            if at < inputs.len() {
                inputs.remove(at);
            }
        });
    };
    let named = move |field: Msg<'static>| {
        let field = field.text(lang);
        Signal::derive(move || format!("{field}: {}", read(|input| input.name.clone()).get()))
    };
    let name_hint = Signal::derive(move || measured.get().then(|| Msg::KpiInputFixed.text(lang)));
    let remove_label =
        Signal::derive(move || Msg::KpiInputRemove { name: &read(|input| input.name.clone()).get() }.text(lang));
    view! {
        <tr>
            <td class="inputs__name">
                <TextField
                    label=named(Msg::KpiInputName)
                    hide_label=true
                    hint=name_hint
                    disabled=measured
                    max_length=64
                    value=read(|input| input.name.clone())
                    on_commit=rename
                />
            </td>
            <td class="inputs__label">
                <TextField
                    label=named(Msg::KpiInputLabel)
                    hide_label=true
                    value=read(|input| input.label.clone())
                    on_commit=relabel
                />
            </td>
            <td>
                <SelectField
                    label=named(Msg::KpiInputRule)
                    hide_label=true
                    value=read(|input| key(INPUT_RULES, &input.rule))
                    options=choices(INPUT_RULES, |rule| words::input_rule(*rule).text(lang))
                    on_commit=set_rule
                />
            </td>
            <td>
                {move || constant.get().then(|| view! {
                    <NumberField
                        label=named(Msg::AggregationConstant)
                        hide_label=true
                        value=Signal::derive(move || {
                            let value = input.with(|input| input.as_ref().and_then(|input| input.constant));
                            value.map(|value| number::for_input(lang, value)).unwrap_or_default()
                        })
                        parse=required(lang)
                        on_commit=set_constant
                    />
                })}
            </td>
            <td>
                <Button kind=ButtonKind::Quiet small=true icon=IconName::Trash label=remove_label on_click=remove />
            </td>
        </tr>
    }
}
