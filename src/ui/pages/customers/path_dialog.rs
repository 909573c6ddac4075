//! The guided path from a phrase of the mission to a measure with its target: four questions, one step of undo.

use super::choices;
use crate::{
    domain::{
        edit::{Command, Deed, ObjectiveEdit},
        library::kpis::{Entry, Library, Place},
        model::{
            Concern, Kpi, KpiId, Objective, ObjectiveId, ObjectiveKind, PerspectiveId, Phrase, PhraseId, Preset,
            Scorecard,
        },
        text::{Lang, Msg, number, words},
        view::{customer_perspective, define::objective_choices},
    },
    state::{Session, content},
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Dialog, NumberField, Segmented, SelectField, TextField},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// The key of a measure that is made up here; ids of the library have no such character.
const OWN: &str = "+";

/// What was answered so far.
#[derive(Clone, Copy)]
struct Answers {
    concern: RwSignal<String>,
    /// Id of an objective; empty for a new one.
    objective: RwSignal<String>,
    objective_name: RwSignal<String>,
    perspective: RwSignal<String>,
    /// Id of an entry of the library, [`OWN`], or empty for later.
    measure: RwSignal<String>,
    measure_name: RwSignal<String>,
    unit: RwSignal<String>,
    lower: RwSignal<bool>,
    baseline: RwSignal<Option<f64>>,
    target: RwSignal<Option<f64>>,
}

impl Answers {
    fn empty() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            concern: text(),
            objective: text(),
            objective_name: text(),
            perspective: text(),
            measure: text(),
            measure_name: text(),
            unit: text(),
            lower: RwSignal::new(false),
            baseline: RwSignal::new(None),
            target: RwSignal::new(None),
        }
    }

    fn begin(self, card: &Scorecard, phrase: &Phrase) {
        for text in [self.objective, self.objective_name, self.measure, self.measure_name, self.unit] {
            text.set(String::new());
        }
        self.concern.set(phrase.concern.map(Concern::word).unwrap_or_default().to_owned());
        self.perspective.set(customer_perspective(card).map(|id| id.to_string()).unwrap_or_default());
        self.lower.set(false);
        self.baseline.set(None);
        self.target.set(None);
    }
}

/// The dialog; open while there is a phrase to go on with.
#[component]
pub(super) fn PathDialog(
    /// The phrase.
    phrase: RwSignal<Option<PhraseId>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let open = RwSignal::new(false);
    let answers = Answers::empty();
    let missing = [RwSignal::new(None::<String>), RwSignal::new(None::<String>)];
    let library: RwSignal<Option<Arc<Library>>> = RwSignal::new(None);
    let unread = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let Some(id) = phrase.get() else { return };
        let card = session.scorecard_untracked();
        let Some(of) = card.phrase(&id) else { return };
        missing.iter().for_each(|one| one.set(None));
        unread.set(None);
        answers.begin(&card, of);
        open.set(true);
        if library.with_untracked(Option::is_none) {
            spawn_local(async move {
                match content::library().await {
                    Ok(read) => library.set(Some(Arc::new(read))),
                    Err(why) => unread.set(Some(why)),
                }
            });
        }
    });
    let done = move || {
        let Some(id) = phrase.get_untracked() else { return };
        if answers.objective.with_untracked(String::is_empty)
            && answers.objective_name.with_untracked(|name| name.trim().is_empty())
        {
            missing[0].set(Some(Msg::ObjectiveNameMissing.text(lang)));
            return;
        }
        if answers.measure.with_untracked(|key| key == OWN)
            && answers.measure_name.with_untracked(|name| name.trim().is_empty())
        {
            missing[1].set(Some(Msg::PathMeasureMissing.text(lang)));
            return;
        }
        let entry = library.with_untracked(|library| {
            let wanted = answers.measure.get_untracked();
            library.as_ref().and_then(|library| library.kpis.iter().find(|entry| entry.id == wanted).cloned())
        });
        let commands = steps(session, lang, answers, &id, entry.as_ref());
        // Said in the dialog: a notice would lie behind it.
        match session.attempt(&Command::Together(Deed::AddObjective, commands)) {
            Ok(done) => open.set(!done),
            Err(why) => unread.set(Some(why)),
        }
        session.end_merge();
    };
    let words_of = move || {
        let card = session.scorecard();
        phrase.get().and_then(|id| card.phrase(&id).map(|phrase| phrase.text.clone())).unwrap_or_default()
    };
    view! {
        <Dialog
            open=open
            title=Signal::derive(words_of)
            close_label=t(Msg::ActionClose)
            on_close=move |()| phrase.set(None)
        >
            <form class="stack path" on:submit=move |event| {
                event.prevent_default();
                done();
            }>
                <fieldset class="path__step">
                    <legend>{Msg::PathConcern.text(lang)}</legend>
                    <Segmented
                        label=Msg::KpiConcernLabel.text(lang)
                        hide_label=true
                        value=answers.concern
                        options=choices(lang, Concern::WORDS, words::concern)
                        on_change=move |word: String| {
                            // A measure of another concern is not offered any more, so it is not taken either.
                            let concern = Concern::from_word(&word);
                            let stays = library.with_untracked(|library| {
                                let id = answers.measure.get_untracked();
                                let entry = library.as_ref().and_then(|library| library.get(&id));
                                entry.is_none_or(|entry| concern.is_none() || entry.concern == concern)
                            });
                            if !stays {
                                answers.measure.set(String::new());
                            }
                            answers.concern.set(word);
                        }
                    />
                </fieldset>
                <ObjectiveStep answers=answers missing=missing[0] />
                <MeasureStep answers=answers missing=missing[1] library=library />
                {move || unread.get().map(|why| view! { <p class="field__error" role="alert">{why}</p> })}
                {move || (!answers.measure.with(String::is_empty)).then(|| view! {
                    <fieldset class="path__step">
                        <legend>{Msg::PathTarget.text(lang)}</legend>
                        <div class="fields">
                            <Amount label=Msg::PartBaseline value=answers.baseline />
                            <Amount label=Msg::MissionTarget value=answers.target />
                        </div>
                    </fieldset>
                })}
                <div class="row row--end">
                    <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::ActionAdd.text(lang)}</Button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn ObjectiveStep(answers: Answers, missing: RwSignal<Option<String>>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let objectives = move || {
        let new = (String::new(), Msg::PathNewObjective.text(lang));
        std::iter::once(new).chain(objective_choices(&session.scorecard())).collect::<Vec<_>>()
    };
    let perspectives =
        move || session.scorecard().perspectives.iter().map(|p| (p.id.to_string(), p.name.clone())).collect::<Vec<_>>();
    view! {
        <fieldset class="path__step">
            <legend>{Msg::PathObjective.text(lang)}</legend>
            <SelectField
                label=Msg::PartObjective.text(lang)
                value=answers.objective
                options=Signal::derive(objectives)
                on_commit=move |id: String| answers.objective.set(id)
            />
            {move || answers.objective.with(String::is_empty).then(|| view! {
                <div class="fields">
                    <TextField
                        label=Msg::FieldName.text(lang)
                        hint=Msg::ObjectiveNameHint.text(lang)
                        value=answers.objective_name
                        error=missing
                        on_commit=move |name: String| {
                            missing.set(None);
                            answers.objective_name.set(name);
                        }
                    />
                    <SelectField
                        label=Msg::PartPerspective.text(lang)
                        value=answers.perspective
                        options=Signal::derive(perspectives)
                        on_commit=move |id: String| answers.perspective.set(id)
                    />
                </div>
            })}
        </fieldset>
    }
}

#[component]
fn MeasureStep(
    answers: Answers,
    missing: RwSignal<Option<String>>,
    library: RwSignal<Option<Arc<Library>>>,
) -> impl IntoView {
    let lang = lang();
    let measures = move || {
        let mut options =
            vec![(String::new(), Msg::PathLater.text(lang)), (OWN.to_owned(), Msg::PathOwnMeasure.text(lang))];
        let concern = answers.concern.with(|word| Concern::from_word(word));
        library.with(|library| {
            let Some(library) = library else { return };
            let fits = |entry: &&Entry| concern.is_none_or(|concern| entry.concern == Some(concern));
            let mut fit: Vec<&Entry> = library.kpis.iter().filter(fits).collect();
            crate::domain::gather::sort_by_key(&mut fit, |entry| entry.perspective != Place::Customer);
            options.extend(fit.into_iter().map(|entry| (entry.id.clone(), entry.name.get(lang).to_owned())));
        });
        options
    };
    let directions =
        vec![("higher".to_owned(), Msg::PresetHigher.text(lang)), ("lower".to_owned(), Msg::PresetLower.text(lang))];
    view! {
        <fieldset class="path__step">
            <legend>{Msg::PathMeasure.text(lang)}</legend>
            <SelectField
                label=Msg::PartKpi.text(lang)
                value=answers.measure
                options=Signal::derive(measures)
                on_commit=move |key: String| answers.measure.set(key)
            />
            {move || {
                let directions = directions.clone();
                answers.measure.with(|key| key == OWN).then(|| view! {
                    <div class="fields">
                        <TextField
                            label=Msg::PathMeasureName.text(lang)
                            value=answers.measure_name
                            error=missing
                            on_commit=move |name: String| {
                                missing.set(None);
                                answers.measure_name.set(name);
                            }
                        />
                        <TextField
                            label=Msg::PartUnit.text(lang)
                            value=answers.unit
                            on_commit=move |unit: String| answers.unit.set(unit)
                        />
                        <SelectField
                            label=Msg::LibraryDirection.text(lang)
                            value=Signal::derive(move || if answers.lower.get() { "lower" } else { "higher" }.to_owned())
                            options=directions
                            on_commit=move |key: String| answers.lower.set(key == "lower")
                        />
                    </div>
                })
            }}
        </fieldset>
    }
}

#[component]
fn Amount(label: Msg<'static>, value: RwSignal<Option<f64>>) -> impl IntoView {
    let lang = lang();
    let read = move |text: String| match text.trim() {
        "" => Ok(None),
        text => number::parse(lang, text).map(Some).map_err(|error| error.sentence(lang)),
    };
    // Bound here, because a typed closure inside `view!` is not parsed.
    let commit = move |n: Option<f64>| value.set(n);
    view! {
        <NumberField
            label=label.text(lang)
            value=Signal::derive(move || value.get().map(|n| number::for_input(lang, n)).unwrap_or_default())
            parse=read
            on_commit=commit
        />
    }
}

/// Everything that was answered, as one step.
fn steps(session: Session, lang: Lang, answers: Answers, phrase: &PhraseId, entry: Option<&Entry>) -> Vec<Command> {
    let card = session.scorecard_untracked();
    let concern = answers.concern.with_untracked(|word| Concern::from_word(word));
    let mut steps = Vec::new();
    if let Some(old) = card.phrase(phrase) {
        let mut changed = Phrase::clone(old);
        changed.concern = concern;
        steps.push(Command::PutPhrase(changed));
    }
    let objective = match ObjectiveId::new(answers.objective.get_untracked()) {
        Ok(id) => {
            let old = card.objective(&id);
            let mut phrases = old.map(|o| o.phrases.clone()).unwrap_or_default();
            if !phrases.contains(phrase) {
                phrases.push(phrase.clone());
            }
            steps.push(Command::EditObjective(id.clone(), ObjectiveEdit::Phrases(phrases)));
            if old.is_some_and(|o| o.concern.is_none()) {
                steps.push(Command::EditObjective(id.clone(), ObjectiveEdit::Concern(concern)));
            }
            id
        }
        Err(_) => {
            let id = ObjectiveId::lossy(&session.fresh_id());
            let perspective = PerspectiveId::lossy(&answers.perspective.get_untracked());
            let name = answers.objective_name.with_untracked(|name| name.trim().to_owned());
            let mut objective = Objective::new(id.clone(), perspective, name);
            objective.kind = Some(ObjectiveKind::ValueProposition);
            objective.concern = concern;
            objective.phrases.push(phrase.clone());
            steps.push(Command::AddObjective(objective));
            id
        }
    };
    let kpi_id = KpiId::lossy(&session.fresh_id());
    let kpi = match entry {
        Some(entry) => {
            let mut kpi = entry.kpi(kpi_id, lang, Some(objective));
            kpi.segments = entry.segments_of(&card);
            Some(kpi)
        }
        None if answers.measure.with_untracked(|key| key == OWN) => {
            let mut kpi = Kpi::new(kpi_id, answers.measure_name.with_untracked(|name| name.trim().to_owned()));
            kpi.objective = Some(objective);
            kpi.concern = concern;
            kpi.unit = answers.unit.with_untracked(|unit| unit.trim().to_owned());
            if answers.lower.get_untracked() {
                kpi.preset = Preset::Lower { floor: None, ceiling: None };
            }
            Some(kpi)
        }
        None => None,
    };
    if let Some(mut kpi) = kpi {
        kpi.baseline = answers.baseline.get_untracked();
        kpi.target = answers.target.get_untracked();
        steps.push(Command::AddKpi(Box::new(kpi)));
    }
    steps
}
