//! The form of an own KPI, checked as a library file is.

use super::{FOUND, Shelf};
use crate::{
    domain::{
        library::{
            kpis::{Direction, Entry, Frequency, Place},
            own::{Draft, DraftInput, fresh_id, put},
        },
        model::{Concern, CustomerOutcome, InputRule, KpiKind},
        text::{Msg, number, words},
        wording,
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Dialog, NumberField, SelectField, TextArea, TextField, focus_soon},
    },
};
use leptos::prelude::*;

const KINDS: [KpiKind; 2] = [KpiKind::Leading, KpiKind::Lagging];
const CONCERNS: [Option<Concern>; 5] =
    [None, Some(Concern::Time), Some(Concern::Quality), Some(Concern::Service), Some(Concern::Cost)];
const OUTCOMES: [Option<CustomerOutcome>; 6] = [
    None,
    Some(CustomerOutcome::MarketShare),
    Some(CustomerOutcome::Acquisition),
    Some(CustomerOutcome::Retention),
    Some(CustomerOutcome::Satisfaction),
    Some(CustomerOutcome::Profitability),
];

/// What the fields share.
#[derive(Clone, Copy)]
struct Form {
    shelf: Shelf,
    draft: RwSignal<Draft>,
    /// What is wrong, by field, once it was tried.
    faults: RwSignal<Vec<(String, String)>>,
}

/// The dialog; open while there is an id in the shelf's signal.
#[component]
pub(super) fn OwnForm(shelf: Shelf) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let open = RwSignal::new(false);
    let form = Form { shelf, draft: RwSignal::new(Draft::begun()), faults: RwSignal::new(Vec::new()) };
    Effect::new(move |_| {
        let Some(id) = shelf.writing.get() else { return };
        form.draft.set(shelf.with(&id, |entry| Draft::of(entry, lang)).unwrap_or_else(Draft::begun));
        form.faults.set(Vec::new());
        open.set(true);
    });
    let save = move || {
        let before = shelf.writing.get_untracked().and_then(|id| shelf.with(&id, Entry::clone));
        let draft = form.draft.get_untracked();
        let taken = |id: &str| shelf.with(id, |_| ()).is_some();
        let id = before.as_ref().map_or_else(|| fresh_id(&draft.name, taken), |before| before.id.clone());
        match draft.entry(&id, before.as_ref(), lang) {
            Ok(entry) => {
                let said = Msg::OwnSaved { name: entry.name.get(lang) }.text(lang);
                let is_new = before.is_none();
                let keep = |own: &mut Vec<Entry>| {
                    let mut entry = entry;
                    // Another tab may have taken the id meanwhile.
                    if is_new && own.iter().any(|other| other.id == entry.id) {
                        entry.id = fresh_id(&draft.name, |id| taken(id) || own.iter().any(|other| other.id == id));
                    }
                    put(own, vec![entry]);
                };
                if shelf.keep(session, keep) {
                    open.set(false);
                    session.toasts().say(said);
                    // The button that opened the form of an entry has gone with its old card.
                    if before.is_some() {
                        focus_soon(FOUND);
                    }
                }
            }
            Err(flaws) => {
                let sentence = |(field, flaw): (String, _)| {
                    let sentence = begun_large(&wording::library_flaw(lang, &field, &flaw));
                    (field, sentence)
                };
                form.faults.set(flaws.into_iter().map(sentence).collect());
            }
        }
    };
    view! {
        <Dialog
            open=open
            wide=true
            title=t(Msg::OwnKpi)
            close_label=t(Msg::ActionClose)
            on_close=move |()| shelf.writing.set(None)
        >
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                save();
            }>
                {form.what()}
                {form.inputs()}
                {form.choices()}
                <div class="row row--end">
                    <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::ActionDone.text(lang)}</Button>
                </div>
            </form>
        </Dialog>
    }
}

impl Form {
    fn read(self, pick: fn(&Draft) -> String) -> Signal<String> {
        Signal::derive(move || self.draft.with(pick))
    }

    fn write<T: 'static>(self, set: fn(&mut Draft, T)) -> Callback<T> {
        Callback::new(move |value: T| self.draft.update(|draft| set(draft, value)))
    }

    /// What is wrong with a field.
    fn fault(self, field: impl Into<String>) -> Signal<Option<String>> {
        let field = field.into();
        Signal::derive(move || {
            self.faults.with(|faults| faults.iter().find(|(at, _)| *at == field).map(|(_, why)| why.clone()))
        })
    }

    /// Name, definition, formula.
    fn what(self) -> AnyView {
        let lang = self.shelf.lang;
        view! {
            <TextField
                label=Msg::FieldName.text(lang)
                autofocus=true
                value=self.read(|draft| draft.name.clone())
                error=self.fault("name")
                on_input=self.write(|draft, text| draft.name = text)
            />
            <TextArea
                label=Msg::KpiDefinition.text(lang)
                hint=Msg::KpiDefinitionHint.text(lang)
                rows=2
                value=self.read(|draft| draft.definition.clone())
                error=self.fault("definition")
                on_commit=self.write(|draft, text| draft.definition = text)
            />
            <TextField
                label=Msg::KpiExpression.text(lang)
                hint=Msg::KpiExpressionHint.text(lang)
                value=self.read(|draft| draft.formula.clone())
                error=self.fault("formula")
                on_input=self.write(|draft, text| draft.formula = text)
            />
        }
        .into_any()
    }

    /// A row of fields for each name that the formula uses.
    fn inputs(self) -> AnyView {
        let lang = self.shelf.lang;
        let names = Memo::new(move |_| self.draft.with(Draft::names));
        view! {
            <Show when=move || !names.with(Vec::is_empty)>
                <fieldset class="fieldset library__form-inputs">
                    <legend>{Msg::KpiInputs.text(lang)}</legend>
                    <For each=move || names.get() key=Clone::clone let:name>
                        {self.input(name)}
                    </For>
                </fieldset>
            </Show>
        }
        .into_any()
    }

    fn input(self, name: String) -> AnyView {
        let lang = self.shelf.lang;
        let input = Memo::new({
            let name = name.clone();
            move |_| self.draft.with(|draft| draft.input(&name))
        });
        let named = |field: Msg<'_>| format!("{}: {name}", field.text(lang));
        let say = |change: fn(&mut DraftInput, Option<String>, Option<f64>)| {
            let name = name.clone();
            move |text, number| self.draft.update(|draft| draft.say(&name, |input| change(input, text, number)))
        };
        let label = say(|input, text, _| input.label = text.unwrap_or_default());
        let rule = say(|input, text, _| {
            let at = text.and_then(|key| key.parse().ok());
            input.rule = at.and_then(|at: usize| InputRule::ALL.get(at).copied()).unwrap_or(input.rule);
        });
        let constant = say(|input, _, number| input.constant = number);
        let constant = Callback::new(move |value: Option<f64>| constant(None, value));
        let parse = Callback::new(move |text: String| {
            number::parse(lang, &text).map(Some).map_err(|error| error.sentence(lang))
        });
        let constant_label = StoredValue::new(named(Msg::AggregationConstant));
        let rules: Vec<(String, String)> = keyed(InputRule::ALL.iter().map(|rule| words::input_rule(*rule).text(lang)));
        let chosen = move || InputRule::ALL.iter().position(|rule| *rule == input.get().rule).unwrap_or_default();
        view! {
            <div class="fields">
                <TextField
                    label=named(Msg::KpiInputLabel)
                    value=Signal::derive(move || input.get().label)
                    error=self.fault(format!("inputs.{name}"))
                    on_input=move |text: String| label(Some(text), None)
                />
                <SelectField
                    label=named(Msg::KpiInputRule)
                    value=Signal::derive(move || chosen().to_string())
                    options=rules
                    on_commit=move |key: String| rule(Some(key), None)
                />
                {move || (input.get().rule == InputRule::Constant).then(|| view! {
                    <NumberField
                        label=constant_label.get_value()
                        value=Signal::derive(move || {
                            input.get().constant.map(|value| number::for_input(lang, value)).unwrap_or_default()
                        })
                        parse=parse
                        on_commit=constant
                    />
                })}
            </div>
        }
        .into_any()
    }

    /// What is chosen from lists, and the unit.
    fn choices(self) -> AnyView {
        let lang = self.shelf.lang;
        let none = Msg::KpiNoConcern;
        view! {
            <div class="fields">
                <TextField
                    label=Msg::LibraryUnit.text(lang)
                    hint=Msg::KpiUnitHint.text(lang)
                    value=self.read(|draft| draft.unit.clone())
                    error=self.fault("unit")
                    on_input=self.write(|draft, text| draft.unit = text)
                />
                {self.choice(Msg::LibraryDirection, Direction::ALL, words::direction, |d| d.direction, |d, v| d.direction = v)}
                {self.choice(Msg::KpiFrequency, Frequency::ALL, words::frequency, |d| d.frequency, |d, v| d.frequency = v)}
                {self.choice(Msg::LibraryPlace, Place::ALL, words::place, |d| d.place, |d, v| d.place = v)}
                {self.choice(Msg::LibraryKind, &KINDS, words::kpi_kind, |d| d.kind, |d, v| d.kind = v)}
                {self.choice(
                    Msg::LibraryConcern,
                    &CONCERNS,
                    move |concern| concern.map_or(none, words::concern),
                    |d| d.concern,
                    |d, v| d.concern = v,
                )}
                {self.choice(
                    Msg::LibraryOutcome,
                    &OUTCOMES,
                    move |outcome| outcome.map_or(none, words::outcome),
                    |d| d.outcome,
                    |d, v| d.outcome = v,
                )}
            </div>
        }
        .into_any()
    }

    /// A list to choose one from.
    fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
        self,
        label: Msg<'static>,
        all: &'static [T],
        word: impl Fn(T) -> Msg<'static>,
        get: fn(&Draft) -> T,
        set: fn(&mut Draft, T),
    ) -> AnyView {
        let lang = self.shelf.lang;
        let options = keyed(all.iter().map(|one| word(*one).text(lang)));
        let value = Signal::derive(move || {
            let chosen = self.draft.with(get);
            all.iter().position(|one| *one == chosen).unwrap_or_default().to_string()
        });
        let commit = move |key: String| {
            if let Some(chosen) = key.parse().ok().and_then(|at: usize| all.get(at).copied()) {
                self.draft.update(|draft| set(draft, chosen));
            }
        };
        view! { <SelectField label=label.text(lang) value=value options=options on_commit=commit /> }.into_any()
    }
}

/// Choices as a field wants them: the key is the place in the list.
fn keyed(words: impl Iterator<Item = String>) -> Vec<(String, String)> {
    words.enumerate().map(|(at, word)| (at.to_string(), word)).collect()
}

/// What is the end of a sentence elsewhere stands by itself here.
fn begun_large(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
