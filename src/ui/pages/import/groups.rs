//! Which rows of the file are taken: those with one value in one column, such as one carrier of many.

use super::take::{ROWS, edit, focus};
use crate::{
    domain::{
        exchange::csv::{Column, Group, Layout, Summary},
        text::{Lang, Msg, number},
    },
    state::Looked,
    ui::{
        context::{import_draft, lang, t},
        kit::{Button, ButtonKind, IconName, SelectField, TextField},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The choices; nothing where no column has texts to choose by.
#[component]
pub fn Groups(looked: Arc<Looked>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let candidates = candidates(&looked.summary);
    (!candidates.is_empty()).then(|| {
        let count = Memo::new(move |_| state.draft.with(|d| d.as_ref().map_or(0, |d| d.groups.len())));
        let columns: Vec<usize> = candidates.iter().map(|(column, _)| *column).collect();
        let free = move || {
            let taken = |column: usize| {
                state.draft.with(|d| d.iter().flat_map(|d| &d.groups).any(|group| group.column == column))
            };
            columns.iter().copied().find(|column| !taken(*column))
        };
        let next = free.clone();
        let values = StoredValue::new(candidates);
        let add = move |()| {
            let Some(column) = untrack(&next) else { return };
            let value = values.with_value(|all| first_value(all, column));
            edit(state, |draft| draft.groups.push(Group { column, value }));
        };
        view! {
            {move || (count.get() == 0).then(|| view! { <p class="muted">{Msg::ImportGroupNone.text(lang)}</p> })}
            <For each=move || 0..count.get() key=|at| *at let(at)>
                {group(at, values)}
            </For>
            {move || free().map(|_| {
                let add = add.clone();
                view! {
                    <div class="row">
                        <Button small=true icon=IconName::Plus on_click=add>{Msg::ImportGroupAdd.text(lang)}</Button>
                    </div>
                }
            })}
        }
    })
}

type Candidates = Vec<(usize, Column)>;

fn group(at: usize, candidates: StoredValue<Candidates>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let here = Memo::new(move |_| state.draft.with(|d| d.as_ref().and_then(|d| d.groups.get(at).cloned())));
    let column = move || here.with(|group| group.as_ref().map(|group| group.column));
    let value = Signal::derive(move || here.with(|g| g.as_ref().map(|g| g.value.clone()).unwrap_or_default()));
    let name = move || {
        let named = |all: &Candidates| all.iter().find(|(at, _)| Some(*at) == column()).map(|(_, c)| c.name.clone());
        candidates.with_value(named).unwrap_or_default()
    };
    let columns: Vec<(String, String)> = candidates
        .with_value(|all| all.iter().map(|(column, found)| (column.to_string(), found.name.clone())).collect());
    let values = Signal::derive(move || candidates.with_value(|all| counted(lang, all, column(), &value.get())));
    let all_listed = Memo::new(move |_| {
        candidates.with_value(|all| all.iter().any(|(at, found)| Some(*at) == column() && !found.more_values))
    });
    let set = move |value: String| {
        edit(state, |draft| {
            if let Some(group) = draft.groups.get_mut(at) {
                value.trim().clone_into(&mut group.value);
            }
        });
    };
    view! {
        <div class="group">
            <SelectField
                label=t(Msg::ImportGroup)
                value=Signal::derive(move || column().map(|column| column.to_string()).unwrap_or_default())
                options=columns
                on_commit=move |key: String| {
                    let Ok(column) = key.parse::<usize>() else { return };
                    let value = candidates.with_value(|all| first_value(all, column));
                    edit(state, |draft| {
                        if let Some(group) = draft.groups.get_mut(at) {
                            *group = Group { column, value };
                        }
                    });
                }
            />
            {move || if all_listed.get() {
                view! {
                    <SelectField label=Msg::ImportGroupValue.text(lang) value=value options=values on_commit=set />
                }
                .into_any()
            } else {
                view! { <TextField label=Msg::ImportGroupValue.text(lang) value=value on_commit=set /> }.into_any()
            }}
            <Button
                kind=ButtonKind::Quiet
                icon=IconName::Close
                label=Signal::derive(move || Msg::ImportGroupRemove { column: &name() }.text(lang))
                on_click=move |()| {
                    edit(state, |draft| {
                        if at < draft.groups.len() {
                            draft.groups.remove(at);
                        }
                    });
                    focus(ROWS);
                }
            />
        </div>
    }
}

/// Columns with texts or codes, without those that hold the period, the name of the measure or the value.
fn candidates(summary: &Summary) -> Candidates {
    let other_use = |at: usize| match summary.used.layout {
        Layout::Long => false,
        Layout::Wide { name } => name == Some(at),
        Layout::Tidy { name, value } => name == at || value == at,
    };
    let is_period = |at: usize| summary.used.period.is_some_and(|period| period.uses(at));
    let columns = summary.columns.iter().enumerate();
    let fit = columns.filter(|(at, column)| !column.values.is_empty() && !other_use(*at) && !is_period(*at));
    fit.map(|(at, column)| (at, column.clone())).collect()
}

fn first_value(candidates: &Candidates, column: usize) -> String {
    let found = candidates.iter().find(|(at, _)| *at == column);
    found.and_then(|(_, column)| column.values.first()).map(|value| value.text.clone()).unwrap_or_default()
}

/// The values of a column with the rows of each; the chosen one, too, where it is none of them.
fn counted(lang: Lang, candidates: &Candidates, column: Option<usize>, chosen: &str) -> Vec<(String, String)> {
    let found = candidates.iter().find(|(at, _)| Some(*at) == column);
    let values = found.iter().flat_map(|(_, column)| &column.values);
    let mut options: Vec<(String, String)> = values
        .map(|value| {
            let words = Msg::ImportGroupCount { value: &value.text, count: value.rows as f64 }.text(lang);
            (value.text.clone(), words)
        })
        .collect();
    if options.iter().all(|(value, _)| value != chosen) {
        let words = Msg::ImportGroupCount { value: chosen, count: 0.0 }.text(lang);
        options.insert(0, (chosen.to_owned(), if chosen.is_empty() { number::NONE.to_owned() } else { words }));
    }
    options
}
