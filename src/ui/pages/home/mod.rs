//! The start page: what this is, scorecards on this device, samples, a new scorecard, a file, a table of values.

mod documents;
mod new_card;
mod open_file;

use crate::{
    domain::{
        library,
        route::{Page, Route},
        text::Msg,
    },
    state::{
        Origin,
        jobs::{self, Cancel},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{ButtonKind, Icon, IconName, LinkButton, Notice, NoticeKind},
    },
};
use documents::Documents;
use leptos::{prelude::*, task::spawn_local};
use new_card::NewCard;
use open_file::OpenFile;

/// The start page; with `link`, it opens the scorecard that came within the address first.
#[component]
pub fn HomePage(
    /// What stood behind `#/open/`.
    link: Option<String>,
) -> impl IntoView {
    let refused = RwSignal::new(None::<String>);
    if let Some(link) = link {
        open_link(link, refused);
    }
    session().refresh_documents();
    view! {
        <div class="start">
            <div class="start__hero">
                <h1>{t(Msg::AppClaim)}</h1>
                <p class="page__lead">{t(Msg::HomeLead)}</p>
            </div>
            {move || refused.get().map(|why| view! {
                <Notice kind=NoticeKind::Error title=t(Msg::HomeLinkRefused)>
                    <p>{why}</p>
                </Notice>
            })}
            <Documents />
            <section aria-labelledby="home-begin">
                <h2 id="home-begin">{t(Msg::HomeBegin)}</h2>
                <div class="cols cols--two">
                    <section class="card choice">
                        <div class="choice__text">
                            <h3>{t(Msg::HomeAssess)}</h3>
                            <p class="muted">{t(Msg::HomeAssessHint)}</p>
                        </div>
                        <div class="choice__tools">
                            <LinkButton kind=ButtonKind::Primary href=Route::Assess.to_string() icon=IconName::Target>
                                {t(Msg::HomeAssessDo)}
                            </LinkButton>
                        </div>
                    </section>
                    <NewCard />
                    <section class="card choice">
                        <div class="choice__text">
                            <h3>{t(Msg::NavTemplates)}</h3>
                            <p class="muted">{t(Msg::HomeTemplatesHint)}</p>
                        </div>
                        <div class="choice__tools">
                            <LinkButton href=Route::Templates.to_string() icon=IconName::Map>{t(Msg::HomeTemplatesDo)}</LinkButton>
                        </div>
                    </section>
                    <OpenFile />
                    <section class="card choice">
                        <div class="choice__text">
                            <h3>{t(Msg::HomeCsv)}</h3>
                            <p class="muted">{t(Msg::HomeCsvHint)}</p>
                        </div>
                        <div class="choice__tools">
                            <LinkButton href=Route::ImportNew.to_string() icon=IconName::Table>{t(Msg::HomeCsvDo)}</LinkButton>
                        </div>
                    </section>
                </div>
            </section>
            <section aria-labelledby="home-samples">
                <h2 id="home-samples">{t(Msg::HomeSamples)}</h2>
                <p class="muted">{t(Msg::HomeSamplesHint)}</p>
                <div class="cols">
                    {library::SAMPLES.iter().map(|name| sample(name)).collect_view()}
                </div>
            </section>
            <section aria-labelledby="home-learn">
                <h2 id="home-learn">{t(Msg::HomeLearn)}</h2>
                <p class="row">
                    <LinkButton href=Route::Library.to_string() icon=IconName::Chart>{t(Msg::NavLibrary)}</LinkButton>
                    <LinkButton href=Route::Glossary.to_string() icon=IconName::Info>{t(Msg::NavGlossary)}</LinkButton>
                </p>
            </section>
            <p class="small muted">
                <Icon name=IconName::Lock />
                {t(Msg::HomePrivacy)}
            </p>
        </div>
    }
}

fn sample(name: &'static str) -> impl IntoView {
    let (title, hint) = match name {
        "city" => (Msg::HomeSampleCity, Msg::HomeSampleCityHint),
        _ => (Msg::HomeSampleAirline, Msg::HomeSampleAirlineHint),
    };
    let href = Route::page(&library::sample_id(name), Page::Overview, None).to_string();
    view! {
        <section class="card choice">
            <div class="choice__text">
                <h3>{t(title)}</h3>
                <p class="muted">{t(hint)}</p>
            </div>
            <div class="choice__tools">
                <LinkButton href=href label=t(Msg::HomeSampleOpen { name: &t(title) })>{t(Msg::ActionOpen)}</LinkButton>
            </div>
        </section>
    }
}

/// Opens a link in memory and takes it out of the address bar, whether it can be read or not.
fn open_link(link: String, refused: RwSignal<Option<String>>) {
    let (session, nav, lang) = (session(), nav(), lang());
    spawn_local(async move {
        let read = jobs::read_link(lang, link, Cancel::default()).await;
        nav.replace_quietly(&Route::Home);
        match read {
            Ok(read) => session.show_read(&read, Origin::Link),
            Err(why) => {
                refused.try_set(why);
            }
        }
    });
}
