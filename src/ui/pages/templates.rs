//! The templates: what each is for and why its perspectives stand as they do; one click makes a scorecard of it.

use super::loaded::loaded;
use crate::{
    domain::{
        library::{kpis::Library, template::Template},
        model::ScorecardId,
        route::Page,
        text::{Lang, Msg},
    },
    state::{Session, content},
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind},
    },
};
use leptos::prelude::*;
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
    view! { <div class="cols templates">{cards.collect_view()}</div> }
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
        Ok(card) => session.create(card, Page::Map),
        Err(error) => session.toasts().fail(error.to_string()),
    }
}
