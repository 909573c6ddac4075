//! One measure of the draft: ticked or not, with its name, source and rule, and everything else behind *Change*.

use super::{
    options::{RULES, chosen, field_key, field_of, fields, key_of, rules},
    take::{MEASURES, edit, focus, objective_key, objective_of, objectives},
};
use crate::{
    domain::{
        import::{Columns, Existing, Row, Shape, input_names, row_issues},
        model::{Aggregation, Calculation, KpiId, Scorecard},
        text::{Lang, Msg, number, words},
        wording,
    },
    state::{ImportDraft, Looked},
    ui::{
        context::{import_draft, lang, t},
        kit::{Button, ButtonKind, Checkbox, Icon, IconName, NumberField, Segmented, SelectField, TextField},
    },
};
use leptos::{html, prelude::*};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The measure with this key.
#[component]
pub fn RowEditor(
    key: u32,
    looked: Arc<Looked>,
    card: Option<Arc<Scorecard>>,
    tried: RwSignal<bool>,
    added: RwSignal<Option<u32>>,
) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let row = Memo::new(move |_| state.draft.with(|draft| draft.as_ref().and_then(|draft| draft.row(key).cloned())));
    let issue_card = card.clone();
    let issues = Memo::new(move |_| {
        state.draft.with(|draft| {
            let Some(draft) = draft else { return Vec::new() };
            let found = draft.row(key).map(|row| row_issues(draft, row, issue_card.as_deref())).unwrap_or_default();
            found.iter().map(|issue| wording::import_issue(lang, issue)).collect::<Vec<_>>()
        })
    });
    let name_card = card.clone();
    let name = Signal::derive(move || {
        row.with(|row| row.as_ref().map(|row| shown_name(lang, row, name_card.as_deref())).unwrap_or_default())
    });
    let facts_looked = Arc::clone(&looked);
    let facts = move || row.with(|row| row.as_ref().map(|row| facts(lang, row, &facts_looked)).unwrap_or_default());
    // A measure that was just added has nothing to show: its fields are open at once.
    let is_new = row.with_untracked(|row| row.as_ref().is_some_and(|row| row.name.is_empty()));
    let editing = RwSignal::new(is_new);
    let item: NodeRef<html::Li> = NodeRef::new();
    Effect::new(move |_| {
        let Some(item) = item.get().filter(|_| added.get_untracked() == Some(key)) else { return };
        added.set(None);
        // The fields are built by an effect of the same round: after it they are there.
        queue_microtask(move || {
            let field = item.query_selector(".take__fields :is(input, select)").ok().flatten();
            if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
                field.focus().ok();
            }
        });
    });
    view! {
        <li class="take" node_ref=item>
            <div class="take__head">
                <Checkbox
                    label=name
                    checked=Signal::derive(move || row.with(|row| row.as_ref().is_some_and(|row| row.take)))
                    on_change=move |take: bool| edit(state, |draft| draft.edit(key, |row| row.take = take))
                />
                <span class="take__facts"><bdi>{facts}</bdi></span>
                <Button
                    small=true
                    kind=ButtonKind::Quiet
                    icon=IconName::Pencil
                    label=Signal::derive(move || Msg::ImportChangeOf { name: &name.get() }.text(lang))
                    pressed=Signal::derive(move || Some(editing.get()))
                    on_click=move |()| editing.update(|open| *open = !*open)
                >
                    {t(Msg::ImportChange)}
                </Button>
            </div>
            {move || (tried.get() && !editing.get()).then(|| said(issues.get()))}
            <Show when=move || editing.get()>
                {
                    let (looked, card) = (Arc::clone(&looked), card.clone());
                    view! {
                        <div class="take__fields">
                            <Fields key=key row=row looked=looked card=card />
                            {move || said(issues.get())}
                            <div class="row">
                                <Button
                                    small=true
                                    kind=ButtonKind::Quiet
                                    icon=IconName::Trash
                                    label=Signal::derive(move || Msg::ImportRemoveOf { name: &name.get() }.text(lang))
                                    on_click=move |()| {
                                        edit(state, |draft| draft.remove(key));
                                        focus(MEASURES);
                                    }
                                >
                                    {Msg::ActionRemove.text(lang)}
                                </Button>
                            </div>
                        </div>
                    }
                }
            </Show>
        </li>
    }
}

fn said(issues: Vec<String>) -> impl IntoView {
    let lines = issues.into_iter().map(|sentence| {
        view! {
            <p class="field__error">
                <Icon name=IconName::Warning />
                <span>{sentence}</span>
            </p>
        }
    });
    lines.collect_view()
}

fn shown_name(lang: Lang, row: &Row, card: Option<&Scorecard>) -> String {
    let into = row.into.as_ref().and_then(|into| Some((into, card?.kpi(&into.kpi)?)));
    match into {
        Some((into, kpi)) if into.input.is_empty() => Msg::ImportIntoKpi { name: &kpi.name }.text(lang),
        Some((into, kpi)) => Msg::ImportIntoInput { name: &kpi.name, input: &into.input }.text(lang),
        None if row.name.trim().is_empty() => Msg::ImportUnnamed.text(lang),
        None => row.name.clone(),
    }
}

/// Source, rule and unit in short.
fn facts(lang: Lang, row: &Row, looked: &Looked) -> String {
    let mut facts = vec![wording::import_source(row, &looked.summary)];
    if let Shape::Value { rule, .. } = &row.shape {
        facts.push(words::aggregation(*rule).text(lang));
    }
    facts.push(row.unit.clone());
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

/// All fields of the measure.
#[component]
fn Fields(key: u32, row: Memo<Option<Row>>, looked: Arc<Looked>, card: Option<Arc<Scorecard>>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let change = move |change: &dyn Fn(&mut Row)| edit(state, |draft| draft.edit(key, |row| change(row)));
    let text =
        move |of: fn(&Row) -> String| Signal::derive(move || row.with(|row| row.as_ref().map(of).unwrap_or_default()));
    let is_formula =
        row.with_untracked(|row| row.as_ref().is_some_and(|row| matches!(row.shape, Shape::Formula { .. })));
    let goals = card.as_ref().map(|card| goals(lang, card, is_formula)).unwrap_or_default();
    let targets = card.as_ref().map(|card| objectives(lang, card)).unwrap_or_default();
    let is_new = Memo::new(move |_| row.with(|row| row.as_ref().is_none_or(|row| row.into.is_none())));
    let decimals: Vec<(String, String)> =
        (0..=6u8).map(|n| (n.to_string(), number::integer(lang, f64::from(n)))).collect();
    let directions = [("higher", Msg::PresetHigher), ("lower", Msg::PresetLower)];
    let directions: Vec<(String, String)> =
        directions.into_iter().map(|(k, msg)| (k.to_owned(), msg.text(lang))).collect();
    view! {
        {(goals.len() > 1).then(|| view! {
            <SelectField
                label=t(Msg::ImportInto)
                value=text(goal_key)
                options=goals
                on_commit=move |key: String| change(&|row| row.into = goal_of(&key))
            />
        })}
        {if is_formula {
            view! { <FormulaFields key=key row=row looked=looked /> }.into_any()
        } else {
            value_fields(key, row, looked).into_any()
        }}
        <Show when=move || is_new.get()>
            <div class="fields">
                <TextField
                    label=Msg::ImportName.text(lang)
                    value=text(|row| row.name.clone())
                    on_commit=move |name: String| change(&|row| name.trim().clone_into(&mut row.name))
                />
                <TextField
                    label=Msg::PartUnit.text(lang)
                    value=text(|row| row.unit.clone())
                    on_commit=move |unit: String| change(&|row| unit.trim().clone_into(&mut row.unit))
                />
                <SelectField
                    label=Msg::ImportDecimals.text(lang)
                    value=text(|row| row.decimals.to_string())
                    options=decimals.clone()
                    on_commit=move |key: String| change(&|row| row.decimals = key.parse().unwrap_or(1))
                />
                <NumberField
                    label=Msg::ImportTarget.text(lang)
                    value=Signal::derive(move || {
                        let target = row.with(|row| row.as_ref().and_then(|row| row.target));
                        target.map(|target| number::for_input(lang, target)).unwrap_or_default()
                    })
                    parse=move |text: String| {
                        if text.trim().is_empty() {
                            return Ok(None);
                        }
                        number::parse(lang, &text).map(Some).map_err(|error| error.sentence(lang))
                    }
                    on_commit={move |target: Option<f64>| change(&|row| row.target = target)}
                />
                <Segmented
                    label=Msg::ImportDirection.text(lang)
                    value=text(|row| if row.lower { "lower" } else { "higher" }.to_owned())
                    options=directions.clone()
                    on_change=move |key: String| change(&|row| row.lower = key == "lower")
                />
                {
                    let targets = targets.clone();
                    (targets.len() > 1).then(|| view! {
                        <SelectField
                            label=Msg::ImportObjective.text(lang)
                            value=text(|row| objective_key(row.objective.as_ref()))
                            options=targets
                            on_commit=move |key: String| change(&|row| row.objective = objective_of(&key))
                        />
                    })
                }
            </div>
        </Show>
    }
}

/// The columns and the rule of a plain measure.
fn value_fields(key: u32, row: Memo<Option<Row>>, looked: Arc<Looked>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let parts = Signal::derive(move || {
        let plain = |row: &Row| match &row.shape {
            Shape::Value { rule, columns } => Some((*rule, columns.clone())),
            Shape::Formula { .. } => None,
        };
        row.with(|row| row.as_ref().and_then(plain)).unwrap_or_default()
    });
    let set = Callback::new(move |(new_rule, new_columns): (Aggregation, Columns)| {
        edit(state, |draft| {
            draft.edit(key, |row| {
                if let Shape::Value { rule, columns } = &mut row.shape {
                    (*rule, *columns) = (new_rule, new_columns);
                }
            });
        });
    });
    view! { <div class="fields">{source_fields(lang, looked, parts, set)}</div> }
}

/// Column, factor and rule.
fn source_fields(
    lang: Lang,
    looked: Arc<Looked>,
    parts: Signal<(Aggregation, Columns)>,
    set: Callback<(Aggregation, Columns)>,
) -> impl IntoView {
    let first = fields(&looked.summary, Msg::ImportChoose.text(lang));
    let second = fields(&looked.summary, Msg::ImportTimesNone.text(lang));
    let looked = StoredValue::new(looked);
    let key_in = move |pick: fn(&Columns) -> Option<&crate::domain::exchange::csv::FieldRef>| {
        Signal::derive(move || looked.with_value(|l| parts.with(|(_, columns)| field_key(&l.summary, pick(columns)))))
    };
    let field = move |key: &str| looked.with_value(|looked| field_of(&looked.summary, key));
    view! {
        <SelectField
            label=Msg::ImportColumn.text(lang)
            value=key_in(|columns| columns.first.as_ref())
            options=first
            on_commit=move |key: String| {
                let (rule, columns) = parts.get_untracked();
                set.run((rule, Columns { first: field(&key), ..columns }));
            }
        />
        <SelectField
            label=Msg::ImportTimes.text(lang)
            hint=Msg::ImportTimesHint.text(lang)
            value=key_in(|columns| columns.second.as_ref())
            options=second
            on_commit=move |key: String| {
                let (rule, columns) = parts.get_untracked();
                set.run((rule, Columns { second: field(&key), ..columns }));
            }
        />
        <SelectField
            label=Msg::ImportRule.text(lang)
            value=Signal::derive(move || key_of(RULES, Some(parts.with(|parts| parts.0))))
            options=rules(lang)
            on_commit=move |key: String| {
                if let Some(rule) = chosen(RULES, &key) {
                    set.run((rule, parts.get_untracked().1));
                }
            }
        />
    }
}

/// The expression and its inputs.
#[component]
fn FormulaFields(key: u32, row: Memo<Option<Row>>, looked: Arc<Looked>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let names = input_names(&looked.summary);
    let example = |at: usize| names.get(at).map_or("x", |name| name.name.as_str());
    let hint = Msg::ImportExpressionHint { first: example(0), second: example(1) }.text(lang);
    let expression = Signal::derive(move || {
        row.with(|row| match row.as_ref().map(|row| &row.shape) {
            Some(Shape::Formula { expression, .. }) => expression.clone(),
            _ => String::new(),
        })
    });
    let inputs = Memo::new(move |_| {
        row.with(|row| match row.as_ref().map(|row| &row.shape) {
            Some(Shape::Formula { inputs, .. }) => inputs.clone(),
            _ => Vec::new(),
        })
    });
    let each = move || inputs.get().into_iter().map(|input| input.name).collect::<Vec<_>>();
    let (input_looked, set_looked) = (Arc::clone(&looked), looked);
    let set = Callback::new(move |text: String| {
        edit(state, |draft| draft.set_expression(key, &text, &set_looked.summary));
    });
    view! {
        <TextField label=t(Msg::ImportExpression) hint=hint value=expression on_input=set on_commit=set />
        <For each=each key=Clone::clone let(name)>
            {input_fields(lang, state, key, name, inputs, Arc::clone(&input_looked))}
        </For>
    }
}

fn input_fields(
    lang: Lang,
    state: ImportDraft,
    key: u32,
    name: String,
    inputs: Memo<Vec<crate::domain::import::Input>>,
    looked: Arc<Looked>,
) -> impl IntoView {
    let own = name.clone();
    let parts = Signal::derive(move || {
        let found = inputs.with(|inputs| inputs.iter().find(|i| i.name == own).map(|i| (i.rule, i.columns.clone())));
        found.unwrap_or_default()
    });
    let own = name.clone();
    let set = Callback::new(move |(rule, columns): (Aggregation, Columns)| {
        edit(state, |draft| {
            draft.edit(key, |row| {
                let Shape::Formula { inputs, .. } = &mut row.shape else { return };
                if let Some(input) = inputs.iter_mut().find(|input| input.name == own) {
                    (input.rule, input.columns) = (rule, columns);
                }
            });
        });
    });
    view! {
        <fieldset class="take__input">
            <legend class="field__label">{Msg::ImportInput { name: &name }.text(lang)}</legend>
            <div class="fields">{source_fields(lang, looked, parts, set)}</div>
        </fieldset>
    }
}

/// Where the values may go: a new KPI, one that exists, or one of its inputs.
fn goals(lang: Lang, card: &Scorecard, is_formula: bool) -> Vec<(String, String)> {
    let mut goals = vec![(String::new(), Msg::ImportIntoNew.text(lang))];
    for kpi in &card.kpis {
        let whole = (kpi.id.to_string(), Msg::ImportIntoKpi { name: &kpi.name }.text(lang));
        match &kpi.calculation {
            Calculation::Value { .. } if !is_formula => goals.push(whole),
            Calculation::Formula { .. } if is_formula => goals.push(whole),
            Calculation::Formula { inputs, .. } => {
                for input in inputs.iter().filter(|input| input.rule.aggregation().is_some()) {
                    let words = Msg::ImportIntoInput { name: &kpi.name, input: &input.name };
                    goals.push((format!("{} {}", kpi.id, input.name), words.text(lang)));
                }
            }
            Calculation::Value { .. } => {}
        }
    }
    goals
}

fn goal_key(row: &Row) -> String {
    match &row.into {
        None => String::new(),
        Some(into) if into.input.is_empty() => into.kpi.to_string(),
        Some(into) => format!("{} {}", into.kpi, into.input),
    }
}

fn goal_of(key: &str) -> Option<Existing> {
    let (kpi, input) = key.split_once(' ').unwrap_or((key, ""));
    Some(Existing { kpi: KpiId::new(kpi).ok()?, input: input.to_owned() })
}
