//! What is asked about the scorecard that the import makes.

use super::file_name;
use crate::{
    domain::{
        import::NewCard,
        model::OrganisationKind,
        text::{Lang, Msg, words},
    },
    state::ImportDraft,
    ui::{
        context::{import_draft, lang, t},
        kit::{SelectField, TextField},
    },
};
use leptos::prelude::*;

/// The fields. `tried` says whether somebody tried to go on: only then is it said what is missing.
#[component]
pub fn NewCardFields(tried: RwSignal<bool>) -> impl IntoView {
    let (lang, state) = (lang(), import_draft());
    let card = state.card;
    prefill(state, lang);
    let perspectives = Signal::derive(move || {
        let names = words::perspectives(card.with(|card| card.kind)).iter().enumerate();
        let named = names.map(|(at, proposal)| (at.to_string(), proposal.0.text(lang)));
        std::iter::once((String::new(), Msg::ImportObjectiveNone.text(lang))).chain(named).collect::<Vec<_>>()
    });
    let has_objective = Memo::new(move |_| card.with(|card| card.objective.is_some()));
    let wrong = move |msg: Msg<'static>, is: fn(&NewCard) -> bool| {
        MaybeProp::derive(move || (tried.get() && card.with(is)).then(|| msg.text(lang)))
    };
    view! {
        <section class="card stack" aria-labelledby="import-new">
            <h3 id="import-new">{t(Msg::ImportNewCard)}</h3>
            <div class="fields">
                <TextField
                    label=t(Msg::CardTitle)
                    value=Signal::derive(move || card.with(|card| card.title.clone()))
                    error=wrong(Msg::NewTitleMissing, |card| card.title.trim().is_empty())
                    on_commit=move |title: String| card.update(|card| card.title = title)
                />
                <TextField
                    label=t(Msg::CardOrganisation)
                    value=Signal::derive(move || card.with(|card| card.organisation.clone()))
                    on_commit=move |name: String| card.update(|card| card.organisation = name)
                />
                <SelectField
                    label=t(Msg::CardKind)
                    value=Signal::derive(move || card.with(|card| card.kind.word().to_owned()))
                    options=words::organisations(lang)
                    on_commit=move |word: String| card.update(|card| {
                        card.kind = OrganisationKind::from_word(&word);
                        let count = words::perspectives(card.kind).len();
                        card.objective = card.objective.take().filter(|(at, _)| *at < count);
                    })
                />
                <SelectField
                    label=t(Msg::ImportPerspective)
                    hint=t(Msg::ImportPerspectiveHint)
                    value=Signal::derive(move || {
                        card.with(|card| card.objective.as_ref().map(|(at, _)| at.to_string()).unwrap_or_default())
                    })
                    options=perspectives
                    on_commit=move |key: String| card.update(|card| {
                        let name = card.objective.take().map(|(_, name)| name);
                        let name = name.unwrap_or_else(|| Msg::ImportObjectiveDefault.text(lang));
                        card.objective = key.parse().ok().map(|at| (at, name));
                    })
                />
                <Show when=move || has_objective.get()>
                    <TextField
                        label=Msg::ImportObjectiveName.text(lang)
                        value=Signal::derive(move || {
                            card.with(|card| card.objective.as_ref().map(|(_, name)| name.clone()).unwrap_or_default())
                        })
                        error=wrong(Msg::ImportWholeObjective, |card| {
                            card.objective.as_ref().is_some_and(|(_, name)| name.trim().is_empty())
                        })
                        on_commit=move |name: String| card.update(|card| {
                            if let Some((_, old)) = &mut card.objective {
                                *old = name;
                            }
                        })
                    />
                </Show>
            </div>
        </section>
    }
}

/// The title is the name of the file until a person says otherwise; a proposed name follows the language.
fn prefill(state: ImportDraft, lang: Lang) {
    let name = file_name(state, lang);
    let title = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).replace('_', " ");
    state.card.update(|card| {
        if card.title.is_empty() {
            card.title = title;
        }
        if let Some((_, name)) = &mut card.objective
            && Lang::ALL.iter().any(|other| Msg::ImportObjectiveDefault.text(*other) == *name)
        {
            *name = Msg::ImportObjectiveDefault.text(lang);
        }
    });
}
