//! The dialog that begins a round.

use super::{
    departments::Departments,
    draft::{Draft, in_field, whole, whole_between},
    own_title, version_words,
};
use crate::{
    domain::{
        assess::{questionnaire::Questionnaire, read::Source},
        edit::Command,
        model::{BUILT_IN_QUESTIONNAIRE, Department, OrganisationKind, Round, RoundMode, Wording},
        route::{Page, RoundTab, Route},
        text::{Lang, Msg, words},
        view::assess::rounds::{asks_departments, functions},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Dialog, NumberField, Segmented, SelectField, TextField, focus_refused},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The dialog.
#[component]
pub(super) fn BeginDialog(
    /// The questionnaire that comes with the app.
    source: Arc<Source>,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let draft = Draft::new();
    Effect::new(move |_| {
        if open.get() {
            draft.reset(session, lang);
        }
    });
    let asked = draft.asked(session, Arc::clone(&source));
    let source = StoredValue::new(source);
    let begin = move |()| {
        // What was refused stands in its field still: no round begins with something else instead.
        if focus_refused() {
            return;
        }
        let Some(questionnaire) = asked.get_untracked() else { return };
        let round = draft.round(session, lang, &questionnaire);
        let tab = if round.mode == RoundMode::Several { RoundTab::People } else { RoundTab::Answer };
        let page = Page::Round(round.id.clone(), tab);
        if session.run(&Command::PutRound(Box::new(round))) {
            open.set(false);
            nav.go(&Route::page(&session.scorecard_untracked().id, page, None));
        }
    };
    view! {
        <Dialog
            open=open
            title=t(Msg::RoundsBegin)
            close_label=t(Msg::ActionCancel)
            wide=true
            foot=move || view! {
                <Button kind=ButtonKind::Primary disabled=Signal::derive(move || asked.with(Option::is_none)) on_click=begin>
                    {Msg::BeginDo.text(lang)}
                </Button>
            }
        >
            <div class="stack">
                <What draft=draft asked=asked source=source.get_value() />
                <Segmented
                    label=Msg::RoundMode.text(lang)
                    value=Signal::derive(move || draft.mode.get().word().to_owned())
                    options=modes(lang)
                    on_change=move |word: String| draft.mode.set(RoundMode::from_word(&word).unwrap_or_default())
                />
                {move || (draft.mode.get() == RoundMode::Several).then(|| view! { <Who draft=draft asked=asked /> })}
            </div>
        </Dialog>
    }
}

fn modes(lang: Lang) -> Vec<(String, String)> {
    let words = |mode| match mode {
        RoundMode::Alone => Msg::RoundModeAlone,
        RoundMode::Several => Msg::RoundModeSeveral,
    };
    RoundMode::WORDS.iter().map(|(word, mode)| ((*word).to_owned(), words(*mode).text(lang))).collect()
}

/// Name, questionnaire, version, wording.
#[component]
fn What(
    /// What was chosen so far.
    draft: Draft,
    /// What is asked.
    asked: Memo<Option<Arc<Questionnaire>>>,
    /// The questionnaire that comes with the app.
    source: Arc<Source>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let built_in = source.for_type(Wording::default()).title.text(lang).to_owned();
    let card = session.scorecard_untracked();
    let mut questionnaires = vec![(BUILT_IN_QUESTIONNAIRE.to_owned(), built_in)];
    questionnaires.extend(card.questionnaires.iter().map(|own| (own.id.to_string(), own_title(&card, &own.id, lang))));
    let several = questionnaires.len() > 1;
    let versions = move || {
        let Some(questionnaire) = asked.get() else { return Vec::new() };
        let words = |(id, version): (&str, _)| (id.to_owned(), version_words(lang, &questionnaire, id, version));
        questionnaire.versions_by_minutes().into_iter().map(words).collect()
    };
    let version = move || asked.get().map(|questionnaire| draft.version_of(&questionnaire)).unwrap_or_default();
    let wordings: Vec<(String, String)> = OrganisationKind::ALL
        .iter()
        .map(|kind| (Wording::from(*kind).word().to_owned(), words::organisation(*kind).text(lang)))
        .collect();
    view! {
        <div class="fields fields--even">
            <TextField
                label=t(Msg::RoundName)
                hint=t(Msg::RoundNameHint)
                autofocus=true
                max_length=120
                value=draft.name
                on_commit=move |text: String| draft.name.set(text)
            />
            {several.then(|| view! {
                <SelectField
                    label=t(Msg::RoundQuestionnaire)
                    value=draft.questionnaire
                    options=questionnaires
                    on_commit=move |id: String| draft.questionnaire.set(id)
                />
            })}
            <SelectField
                label=t(Msg::RoundVersion)
                value=Signal::derive(version)
                options=Signal::derive(versions)
                on_commit=move |id: String| draft.version.set(id)
            />
            <SelectField
                label=t(Msg::RoundWording)
                value=Signal::derive(move || draft.wording.get().word().to_owned())
                options=wordings
                on_commit=move |word: String| draft.wording.set(Wording::from_word(&word).unwrap_or_default())
            />
        </div>
    }
}

/// Departments, smallest group, language.
#[component]
fn Who(
    /// What was chosen so far.
    draft: Draft,
    /// What is asked.
    asked: Memo<Option<Arc<Questionnaire>>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let departments = move || {
        asked.get().map(|questionnaire| draft.departments_of(session, lang, &questionnaire)).unwrap_or_default()
    };
    let functions = move || asked.get().map(|questionnaire| functions(lang, &questionnaire)).unwrap_or_default();
    let with_departments = move || asked.get().is_some_and(|asked| asks_departments(&asked, &draft.version_of(&asked)));
    let languages: Vec<(String, String)> =
        Lang::ALL.iter().map(|one| (one.tag().to_owned(), one.native_name().to_owned())).collect();
    let put_minimum = move |number: Option<f64>| draft.minimum.set(number.map_or(Round::MINIMUM_GROUP, whole));
    let put_invited = move |number: Option<f64>| draft.invited.set(number.map(whole));
    let put_departments = move |all: Vec<Department>| draft.departments.set(Some(all));
    view! {
        <div class="fields">
            <SelectField
                label=t(Msg::RoundLanguage)
                value=draft.language
                options=languages
                on_commit=move |tag: String| draft.language.set(tag)
            />
            <NumberField
                label=t(Msg::RoundMinimum)
                hint=t(Msg::RoundMinimumHint)
                value=Signal::derive(move || in_field(lang, Some(draft.minimum.get())))
                parse=move |text: String| {
                    whole_between(lang, &text, Round::LEAST_GROUP, Round::MOST_GROUP, Msg::RoundMinimumWrong)
                }
                on_commit=put_minimum
            />
            <NumberField
                label=t(Msg::RoundInvited)
                hint=t(Msg::RoundInvitedHint)
                value=Signal::derive(move || in_field(lang, draft.invited.get()))
                parse=move |text: String| whole_between(lang, &text, 1, u16::MAX, Msg::RoundInvitedWrong)
                on_commit=put_invited
            />
        </div>
        <Show when=with_departments>
            <Departments
                departments=Signal::derive(departments)
                functions=Signal::derive(functions)
                on_change=put_departments
            />
        </Show>
    }
}
