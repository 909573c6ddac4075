//! What is looked for in the library: words, and what a KPI is like.

use super::Shelf;
use crate::{
    domain::{
        gather,
        library::kpis::{Direction, Place, Wanted},
        model::{Concern, CustomerOutcome, KpiKind, PropositionKind},
        text::{Lang, Msg, words},
    },
    ui::kit::{Button, Checkbox, IconName, SelectField, TextField},
};
use leptos::prelude::*;

const KINDS: [KpiKind; 2] = [KpiKind::Leading, KpiKind::Lagging];

/// The fields. They narrow each other.
#[component]
pub(super) fn Filters(shelf: Shelf) -> impl IntoView {
    let (lang, wanted) = (shelf.lang, shelf.wanted);
    let unit_options = Memo::new(move |_| {
        let units = shelf.library.with(|library| {
            gather::set(
                library.kpis.iter().map(|entry| entry.unit.get(lang).to_owned()).filter(|unit| !unit.is_empty()),
            )
        });
        let any = (String::new(), Msg::LibraryAny.text(lang));
        std::iter::once(any).chain(units.into_iter().map(|unit| (unit.clone(), unit))).collect::<Vec<_>>()
    });
    let only_own = shelf.only_own;
    let narrowed = Memo::new(move |_| only_own.get() || wanted.with(|wanted| *wanted != Wanted::default()));
    let has_own = Memo::new(move |_| shelf.has_own());
    view! {
        <div class="library__filters no-print" role="search">
            <TextField
                label=Msg::LibrarySearch.text(lang)
                kind="search"
                value=Signal::derive(move || wanted.with(|wanted| wanted.text.clone()))
                on_input=move |text: String| wanted.update(|wanted| wanted.text = text)
            />
            {choice(shelf, Msg::LibraryPlace, Place::ALL, words::place, |w| w.place, |w, v| w.place = v)}
            {choice(shelf, Msg::LibraryConcern, Concern::ALL, words::concern, |w| w.concern, |w, v| w.concern = v)}
            {choice(shelf, Msg::LibraryOutcome, CustomerOutcome::ALL, words::outcome, |w| w.outcome, |w, v| w.outcome = v)}
            {choice(shelf, Msg::LibraryKind, &KINDS, words::kpi_kind, |w| w.kind, |w, v| w.kind = v)}
            {choice(shelf, Msg::LibraryDirection, Direction::ALL, words::direction, |w| w.direction, |w, v| w.direction = v)}
            {choice(
                shelf,
                Msg::LibraryProposition,
                PropositionKind::ALL,
                words::proposition,
                |w| w.proposition,
                |w, v| w.proposition = v,
            )}
            <SelectField
                label=Msg::LibraryUnit.text(lang)
                value=Signal::derive(move || wanted.with(|wanted| wanted.unit.clone().unwrap_or_default()))
                options=unit_options
                on_commit=move |unit: String| wanted.update(|wanted| wanted.unit = Some(unit).filter(|u| !u.is_empty()))
            />
            {move || has_own.get().then(|| view! {
                <Checkbox
                    label=Msg::OwnOnly.text(lang)
                    checked=only_own
                    on_change=move |only: bool| only_own.set(only)
                />
            })}
            {move || narrowed.get().then(|| view! {
                <Button icon=IconName::Close on_click=move |()| shelf.clear()>
                    {Msg::LibraryClear.text(lang)}
                </Button>
            })}
        </div>
    }
}

/// A list of one choice or any.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    shelf: Shelf,
    label: Msg<'static>,
    all: &'static [T],
    name: fn(T) -> Msg<'static>,
    get: fn(&Wanted) -> Option<T>,
    set: fn(&mut Wanted, Option<T>),
) -> AnyView {
    let (lang, wanted): (Lang, _) = (shelf.lang, shelf.wanted);
    let options: Vec<(String, String)> = std::iter::once((String::new(), Msg::LibraryAny.text(lang)))
        .chain(all.iter().enumerate().map(|(n, choice)| (n.to_string(), name(*choice).text(lang))))
        .collect();
    let value = Signal::derive(move || {
        let chosen = wanted.with(get);
        all.iter().position(|one| Some(*one) == chosen).map(|n| n.to_string()).unwrap_or_default()
    });
    let commit = move |key: String| {
        let chosen = key.parse().ok().and_then(|n: usize| all.get(n).copied());
        wanted.update(|wanted| set(wanted, chosen));
    };
    view! { <SelectField label=label.text(lang) value=value options=options on_commit=commit /> }.into_any()
}
