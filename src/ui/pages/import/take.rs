//! Third step: which rows and columns become which measures.

use super::{
    groups::Groups,
    new_card::NewCardFields,
    options::{KINDS, chosen, key_of, listed},
    row::RowEditor,
};
use crate::{
    domain::{
        exchange::csv::OnExisting,
        import::{Draft, input_names},
        model::{ObjectiveId, Scorecard},
        text::{Lang, Msg, words},
    },
    state::{ImportDraft, Looked},
    ui::{
        context::{import_draft, lang, t},
        kit::{Button, ButtonKind, IconName, Notice, Segmented, SelectField},
    },
};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The headings that take the focus when what had it is gone.
pub const ROWS: &str = "import-rows";
/// The same for the measures.
pub const MEASURES: &str = "import-measures";

/// The step. `tried` says whether somebody tried to go on: only then is it said what is missing.
#[component]
pub fn TakeStep(card: Option<Arc<Scorecard>>, tried: RwSignal<bool>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let looked = state.looked.get_untracked();
    match_once(state, card.as_deref());
    looked.map(|looked| {
        let keys = Memo::new(move |_| state.draft.with(|d| d.iter().flat_map(|d| &d.rows).map(|r| r.key).collect::<Vec<_>>()));
        let kind = move || state.draft.with(|d| key_of(KINDS, d.as_ref().map(|d| d.kind)));
        // The measure that was just added takes the focus.
        let added = RwSignal::new(None::<u32>);
        let add = move |new: fn(&mut Draft) -> u32| edit(state, |draft| added.set(Some(new(draft))));
        let row_card = card.clone();
        let row_looked = Arc::clone(&looked);
        view! {
            <Recipe looked=Arc::clone(&looked) card=card.clone() />
            <section class="card stack" aria-labelledby=ROWS>
                <h3 id=ROWS tabindex="-1">{t(Msg::ImportRowsTitle)}</h3>
                <div class="wizard__short">
                    <SelectField
                        label=t(Msg::ImportKind)
                        hint=t(Msg::ImportKindHint)
                        value=Signal::derive(kind)
                        options=listed(lang, KINDS, words::period_kind)
                        on_commit=move |key: String| {
                            if let Some(kind) = chosen(KINDS, &key) {
                                edit(state, |draft| draft.kind = kind);
                            }
                        }
                    />
                </div>
                <Groups looked=Arc::clone(&looked) />
            </section>
            <section class="card stack" aria-labelledby=MEASURES>
                <div class="row row--between">
                    <h3 id=MEASURES tabindex="-1">{t(Msg::ImportMeasures)}</h3>
                    <div class="row row--tight">
                        <Button small=true kind=ButtonKind::Quiet on_click=move |()| tick(state, true)>{t(Msg::ImportTakeAll)}</Button>
                        <Button small=true kind=ButtonKind::Quiet on_click=move |()| tick(state, false)>{t(Msg::ImportTakeNone)}</Button>
                    </div>
                </div>
                <p class="muted">{t(Msg::ImportMeasuresHint)}</p>
                <ForAll card=card.clone() />
                <ul class="takes" role="list">
                    <For each=move || keys.get() key=|key| *key let(key)>
                        <RowEditor key=key looked=Arc::clone(&row_looked) card=row_card.clone() tried=tried added=added />
                    </For>
                </ul>
                <div class="row">
                    <Button icon=IconName::Plus on_click=move |()| add(Draft::add_value)>{t(Msg::ImportAddValue)}</Button>
                    <Button icon=IconName::Plus on_click=move |()| add(Draft::add_formula)>{t(Msg::ImportAddFormula)}</Button>
                </div>
                {names_in_formulas(lang, &looked)}
            </section>
            {card.is_none().then(|| view! { <NewCardFields tried=tried /> })}
        }
    })
}

/// Changes the draft.
pub fn edit(state: ImportDraft, change: impl FnOnce(&mut Draft)) {
    state.draft.update(|draft| {
        if let Some(draft) = draft {
            change(draft);
        }
    });
}

/// Gives the focus to the heading with this id.
pub fn focus(id: &str) {
    let heading = document().get_element_by_id(id);
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        heading.focus().ok();
    }
}

/// Continues measures of the same name, unless that was decided before.
fn match_once(state: ImportDraft, card: Option<&Scorecard>) {
    let Some(card) = card else { return };
    let fresh = state.draft.with_untracked(|draft| draft.as_ref().is_some_and(|draft| !draft.matched));
    if fresh {
        edit(state, |draft| draft.match_existing(card));
    }
}

fn tick(state: ImportDraft, take: bool) {
    edit(state, |draft| draft.rows.iter_mut().for_each(|row| row.take = take));
}

/// The measures that are prepared for a known data set.
#[component]
fn Recipe(looked: Arc<Looked>, card: Option<Arc<Scorecard>>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let plan = looked.recipe.clone().map(|(_, plan)| plan);
    plan.map(|plan| {
        let used = Memo::new(move |_| state.draft.with(|draft| draft.as_ref().is_some_and(|draft| draft.prepared)));
        let (looked, card, plan) = (StoredValue::new(looked), StoredValue::new(card), StoredValue::new(plan));
        let use_it = move |()| {
            edit(state, |draft| {
                plan.with_value(|plan| draft.prepared(plan, lang));
                card.with_value(|card| card.iter().for_each(|card| draft.match_existing(card)));
            });
        };
        let back = move |()| {
            looked.with_value(|looked| {
                if let Some(plan) = &looked.suggestion {
                    edit(state, |draft| draft.unprepared(plan, &looked.summary));
                }
            });
        };
        view! {
            <Notice title=t(Msg::ImportRecipe)>
                <p>{t(Msg::ImportRecipeHint)}</p>
                <div class="row" aria-live="polite">
                    {move || if used.get() {
                        view! {
                            <strong>{Msg::ImportRecipeUsed.text(lang)}</strong>
                            <Button small=true on_click=back>{Msg::ImportRecipeBack.text(lang)}</Button>
                        }
                        .into_any()
                    } else {
                        view! {
                            <Button kind=ButtonKind::Primary on_click=use_it>{Msg::ImportRecipeDo.text(lang)}</Button>
                        }
                        .into_any()
                    }}
                </div>
            </Notice>
        }
    })
}

/// What holds for all measures: the objective, and what becomes of values that are there.
#[component]
fn ForAll(card: Option<Arc<Scorecard>>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    card.map(|card| {
        let options = objectives(lang, &card);
        let all = move || {
            state.draft.with(|draft| {
                let mut chosen = draft.iter().flat_map(|d| &d.rows).map(|row| row.objective.as_ref());
                let first = chosen.next().flatten();
                let same = chosen.all(|other| other == first);
                if same { objective_key(first) } else { "different".to_owned() }
            })
        };
        let has_objectives = options.len() > 1;
        let all_options = Signal::derive(move || {
            let mut options = options.clone();
            if all() == "different" {
                options.push(("different".to_owned(), Msg::ImportObjectiveDifferent.text(lang)));
            }
            options
        });
        let continues = Memo::new(move |_| {
            state.draft.with(|d| d.iter().flat_map(|d| &d.rows).any(|row| row.take && row.into.is_some()))
        });
        let existing = [("replace", Msg::ExistingReplace), ("keep", Msg::ExistingKeep)];
        let existing: Vec<(String, String)> =
            existing.into_iter().map(|(key, msg)| (key.to_owned(), msg.text(lang))).collect();
        let keeps = move || state.draft.with(|d| d.as_ref().is_some_and(|d| d.on_existing == OnExisting::KeepExisting));
        view! {
            <div class="fields">
                {has_objectives.then(|| view! {
                    <SelectField
                        label=t(Msg::ImportObjectiveAll)
                        value=Signal::derive(all)
                        options=all_options
                        on_commit=move |key: String| {
                            if key != "different" {
                                let objective = objective_of(&key);
                                edit(state, |d| d.rows.iter_mut().for_each(|row| row.objective.clone_from(&objective)));
                            }
                        }
                    />
                })}
                <Show when=move || continues.get()>
                    <Segmented
                        label=t(Msg::ImportOnExisting)
                        value=Signal::derive(move || if keeps() { "keep" } else { "replace" }.to_owned())
                        options=existing.clone()
                        on_change=move |key: String| {
                            let choice = if key == "keep" { OnExisting::KeepExisting } else { OnExisting::Replace };
                            edit(state, |draft| draft.on_existing = choice);
                        }
                    />
                </Show>
            </div>
        }
    })
}

/// The objectives of a scorecard, each with its perspective; first that there is none yet.
pub fn objectives(lang: Lang, card: &Scorecard) -> Vec<(String, String)> {
    let named = card.objectives.iter().map(|objective| {
        let perspective = card.perspective(&objective.perspective).map(|p| p.name.as_str()).unwrap_or_default();
        (objective.id.to_string(), format!("{perspective} › {}", objective.name))
    });
    std::iter::once((String::new(), Msg::ImportObjectiveNone.text(lang))).chain(named).collect()
}

/// The key of an objective; empty for none.
pub fn objective_key(objective: Option<&ObjectiveId>) -> String {
    objective.map(ToString::to_string).unwrap_or_default()
}

/// The objective of a key.
pub fn objective_of(key: &str) -> Option<ObjectiveId> {
    ObjectiveId::new(key).ok()
}

fn names_in_formulas(lang: Lang, looked: &Looked) -> impl IntoView + use<> {
    let names = input_names(&looked.summary);
    (!names.is_empty()).then(|| {
        let listed = names.into_iter().take(200).map(|name| {
            view! {
                <dt><code>{name.name}</code></dt>
                <dd><bdi>{name.header}</bdi></dd>
            }
        });
        view! {
            <details class="more">
                <summary>{Msg::ImportNames.text(lang)}</summary>
                <dl class="facts">{listed.collect_view()}</dl>
            </details>
        }
    })
}
