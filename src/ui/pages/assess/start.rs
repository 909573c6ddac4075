//! The beginning of a self-assessment: what it is, which version, for which organisation.

use super::sheet::{Options, Words};
use crate::{
    domain::{
        assess::{
            questionnaire::{Questionnaire, Validity, Version},
            read::Source,
        },
        model::{OrganisationKind, Round, RoundId, ScorecardId, Wording},
        route::{Page, RoundTab, Route},
        text::{Lang, Msg, list, words},
        view::assess::sheet,
    },
    state::{Session, content},
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Icon, IconName, LinkButton, TextField},
        pages::{fresh_card::fresh_card, loaded::loaded},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The version that is chosen at first.
const USUAL: &str = "full";

/// The beginning of a self-assessment.
#[component]
pub fn StartPage() -> impl IntoView {
    loaded(
        Some(Msg::NavAssess),
        || Box::pin(content::questionnaire()),
        |source| view! { <Begin source=source /> }.into_any(),
    )
}

#[component]
fn Begin(
    /// The questionnaire that comes with the app.
    source: Arc<Source>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let name = RwSignal::new(String::new());
    let kind = RwSignal::new(OrganisationKind::default());
    let asked = Memo::new(move |_| source.for_type(kind.get().into()));
    let usual = asked.get_untracked();
    let versions: Vec<String> = usual.versions_by_minutes().into_iter().map(|(id, _)| id.to_owned()).collect();
    let version = RwSignal::new(if versions.iter().any(|id| id == USUAL) {
        USUAL.to_owned()
    } else {
        versions.first().cloned().unwrap_or_default()
    });
    let begin = move || {
        let title = name.get_untracked().trim().to_owned();
        let id = ScorecardId::lossy(&session.fresh_id());
        let named = if title.is_empty() { Msg::BeginTitle.text(lang) } else { title.clone() };
        let mut card = fresh_card(lang, id, &named, kind.get_untracked());
        card.organisation.name = title;
        let round = alone(session, lang, version.get_untracked(), kind.get_untracked());
        let page = Page::Round(round.id.clone(), RoundTab::Answer);
        card.rounds.push(Arc::new(round));
        session.create(card, page);
    };
    let description = usual.description.as_ref().map(|text| text.text(lang).to_owned());
    view! {
        <div class="start begin">
            <div class="start__hero">
                <h1>{usual.title.text(lang).to_owned()}</h1>
                {description.map(|text| view! { <p class="page__lead">{text}</p> })}
            </div>
            <form class="begin__form" on:submit=move |event| {
                event.prevent_default();
                begin();
            }>
                <Versions asked=asked versions=versions version=version />
                <Kinds asked=asked kind=kind />
                <div class="begin__name">
                    <TextField
                        label=t(Msg::CardOrganisation)
                        hint=t(Msg::BeginOrganisationHint)
                        max_length=120
                        value=name
                        on_input=move |text: String| name.set(text)
                    />
                </div>
                <div class="begin__end">
                    <Button kind=ButtonKind::Primary submit=true icon=IconName::ChevronRight on_click=|()| ()>
                        {t(Msg::BeginDo)}
                    </Button>
                    <p class="small muted">{t(Msg::BeginKept)}</p>
                    <p class="small muted"><Icon name=IconName::Lock />" "{t(Msg::HomePrivacy)}</p>
                </div>
            </form>
            {usual.status.as_ref().map(|status| validity(lang, status))}
            <p class="row small">
                <span class="muted">{t(Msg::BeginInvited)}</span>
                <LinkButton small=true href=Route::Answer(String::new()).to_string()>{t(Msg::BeginInvitedDo)}</LinkButton>
            </p>
        </div>
    }
}

/// A round that begins today, for one person who answers on this device.
pub(super) fn alone(session: Session, lang: Lang, version: String, kind: OrganisationKind) -> Round {
    Round {
        date: Some(session.today()),
        version,
        wording: kind.into(),
        language: lang.tag().to_owned(),
        ..Round::new(RoundId::lossy(&session.fresh_id()))
    }
}

/// The choice of the version: how long it takes, and what it gives.
#[component]
fn Versions(
    /// The questionnaire, as it is worded for the chosen kind.
    asked: Memo<Arc<Questionnaire>>,
    /// The ids of its versions in the order in which they stand.
    versions: Vec<String>,
    /// The chosen one.
    version: RwSignal<String>,
) -> impl IntoView {
    let lang = lang();
    let ids = StoredValue::new(versions);
    let options = move || {
        let questionnaire = asked.get();
        let one = |id: &String| match questionnaire.version(id) {
            Some(version) => words_of(lang, &questionnaire, id, version),
            None => Words::default(),
        };
        ids.with_value(|ids| ids.iter().map(one).collect::<Vec<_>>())
    };
    let chosen = Signal::derive(move || ids.with_value(|ids| ids.iter().position(|id| version.with(|v| v == id))));
    let choose = Callback::new(move |(place, _): (usize, bool)| {
        if let Some(id) = ids.with_value(|ids| ids.get(place).cloned()) {
            version.set(id);
        }
    });
    view! {
        <fieldset class="begin__versions">
            <legend class="begin__legend">{t(Msg::BeginVersion)}</legend>
            {move || view! { <Options options=options() scale=false chosen=chosen on_choose=choose /> }}
        </fieldset>
    }
}

/// The choice of the kind of organisation, which words the questions.
#[component]
fn Kinds(
    /// The questionnaire, as it is worded for the chosen kind.
    asked: Memo<Arc<Questionnaire>>,
    /// The chosen kind.
    kind: RwSignal<OrganisationKind>,
) -> impl IntoView {
    let lang = lang();
    let questionnaire = asked.get_untracked();
    let field = questionnaire.facilitator.fields.iter().find(|field| field.id == "organisation-type");
    let note = |kind: OrganisationKind| {
        let choice = field?.choices.iter().find(|choice| choice.id == Wording::from(kind).word())?;
        Some(choice.note.as_ref()?.text(lang).to_owned())
    };
    let options = OrganisationKind::ALL.iter().map(|kind| Words {
        label: words::organisation(*kind).text(lang),
        note: note(*kind),
        ..Words::default()
    });
    let options: Vec<Words> = options.collect();
    let chosen = Signal::derive(move || OrganisationKind::ALL.iter().position(|known| *known == kind.get()));
    let choose = Callback::new(move |(place, _): (usize, bool)| {
        kind.set(OrganisationKind::ALL.get(place).copied().unwrap_or_default())
    });
    view! {
        <fieldset class="begin__kinds">
            <legend class="begin__legend">{t(Msg::CardKind)}</legend>
            <Options options=options scale=false chosen=chosen on_choose=choose />
        </fieldset>
    }
}

fn words_of(lang: Lang, questionnaire: &Questionnaire, id: &str, version: &Version) -> Words {
    let questions = sheet::order(questionnaire, id, false).len() as f64;
    let size = match questionnaire.minutes.get(id) {
        Some(minutes) => Msg::BeginSize { minutes: *minutes, questions }.text(lang),
        None => Msg::BeginQuestions { count: questions }.text(lang),
    };
    let scored = version.scores.iter().filter_map(|id| questionnaire.dimension(id)).map(|d| d.short(lang));
    let gives = match &version.note {
        Some(note) => note.text(lang).to_owned(),
        None => Msg::BeginGives { names: &list(lang, &scored.collect::<Vec<_>>()) }.text(lang),
    };
    Words { label: version.name.text(lang).to_owned(), note: Some(format!("{size}. {gives}")), ..Words::default() }
}

/// What is known of the questionnaire's quality: said plainly, with the details behind it.
pub(super) fn validity(lang: Lang, status: &Validity) -> impl IntoView + use<> {
    let said = if status.validated { Msg::BeginValidated } else { Msg::BeginNotValidated };
    let related = status.related.as_ref().map(|text| text.text(lang).to_owned());
    view! {
        <details class="begin__validity">
            <summary>{said.text(lang)}</summary>
            <div class="prose small">
                <p>{status.note.text(lang).to_owned()}</p>
                {related.map(|related| view! { <p>{related}</p> })}
            </div>
        </details>
    }
}
