//! The templates: what each is for and why its perspectives stand as they do; one click makes a scorecard of it.

use super::loaded::loaded;
use crate::{
    domain::{
        library::{kpis::Library, out, own, template::Template},
        model::{Scorecard, ScorecardId},
        route::Page,
        text::{Lang, Msg},
    },
    state::{
        Session, content,
        jobs::{self, Cancel},
        own::{self as store, Kept},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, DropZone},
        pages::opening::{not_taken, reading_file},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// The page.
#[component]
pub fn TemplatesPage() -> impl IntoView {
    view! {
        <div class="page__head">
            <div class="page__title">
                <h1>{t(Msg::NavTemplates)}</h1>
                <p class="page__lead">{t(Msg::TemplatesLead)}</p>
            </div>
        </div>
        {loaded(
            None,
            || Box::pin(async { Ok((content::library().await?, content::templates().await?)) }),
            |content| view! { <All content=content /> }.into_any(),
        )}
    }
}

#[component]
fn All(content: Arc<(Library, Vec<Template>)>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let cards = content.1.iter().enumerate().map(|(n, template)| {
        let all = Arc::clone(&content);
        let begin = move |()| {
            if let Some(template) = all.1.get(n) {
                make(session, template, &all.0, lang);
            }
        };
        card(template, lang, Callback::new(begin))
    });
    let library = Arc::clone(&content);
    view! {
        <div class="cols templates">
            {cards.collect_view()}
            <OwnTemplate content=library />
        </div>
    }
}

/// The place for a template file.
#[component]
fn OwnTemplate(content: Arc<(Library, Vec<Template>)>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let refused = RwSignal::new(None::<String>);
    let reading = RwSignal::new(None::<String>);
    let cancel = StoredValue::new_local(Cancel::default());
    let open = Callback::new(move |files: Vec<web_sys::File>| {
        let Some(file) = files.into_iter().next() else { return };
        // A template may use the person's own KPIs, too.
        let library = match store::load() {
            Kept::Sound(entries) => own::together(&entries, &content.0),
            _ => content.0.clone(),
        };
        let library = match out::json(&library.kpis.iter().collect::<Vec<_>>()) {
            Ok(text) => text,
            Err(error) => return refused.set(Some(error.to_string())),
        };
        refused.set(None);
        reading.set(Some(file.name()));
        let handle = Cancel::default();
        cancel.set_value(handle.clone());
        spawn_local(async move {
            let read = jobs::read_template(lang, &file, library, handle).await;
            // Who has left the page does not want it any more.
            if reading.try_set(None).is_some() {
                return;
            }
            match read {
                Ok(card) => {
                    let id = ScorecardId::lossy(&session.fresh_id());
                    session.create(Scorecard { id, ..Scorecard::clone(&card) }, Page::map());
                }
                Err(why) => refused.set(why),
            }
        });
    });
    view! {
        <section class="card choice">
            <div class="choice__text stack stack--s">
                <h2>{t(Msg::TemplateOwn)}</h2>
                <p class="muted">{t(Msg::TemplateOwnHint)}</p>
            </div>
            {move || refused.get().map(|why| not_taken(lang, why))}
            {move || match reading.get() {
                Some(name) => reading_file(lang, &name, cancel),
                None => view! { <DropZone label=Msg::TemplateOwnDo.text(lang) accept=".json" on_files=open /> }.into_any(),
            }}
        </section>
    }
}

fn card(template: &Template, lang: Lang, begin: Callback<()>) -> impl IntoView + use<> {
    let name = template.name.get(lang).to_owned();
    let kpis: usize = template.objectives.iter().map(|objective| objective.kpis.len()).sum();
    let size = Msg::TemplateSize { objectives: template.objectives.len() as f64, kpis: kpis as f64 };
    let bands = template.perspectives.iter().map(|p| view! { <li>{p.name.get(lang).to_owned()}</li> });
    view! {
        <section class="card choice">
            <div class="choice__text stack stack--s">
                <h2>{name.clone()}</h2>
                <p>{template.summary.get(lang).to_owned()}</p>
                <ol class="templates__bands" aria-label=Msg::OverviewPerspectives.text(lang)>{bands.collect_view()}</ol>
                <details class="more">
                    <summary>{Msg::TemplateWhyOrder.text(lang)}</summary>
                    <p>{template.order_reason.get(lang).to_owned()}</p>
                    <h3>{Msg::TemplateCustomer.text(lang)}</h3>
                    <p>{template.customer.get(lang).to_owned()}</p>
                </details>
                <p class="small muted">{size.text(lang)}</p>
            </div>
            <div class="choice__tools">
                <Button kind=ButtonKind::Primary label=Msg::TemplateUseNamed { name: &name }.text(lang) on_click=begin>
                    {Msg::TemplateUse.text(lang)}
                </Button>
            </div>
        </section>
    }
}

fn make(session: Session, template: &Template, library: &Library, lang: Lang) {
    let id = ScorecardId::lossy(&session.fresh_id());
    match template.scorecard(id, template.name.get(lang), lang, library) {
        Ok(card) => session.create(card, Page::map()),
        Err(error) => session.toasts().fail(error.to_string()),
    }
}
