//! What the scores would be if something were different: named scenarios, what each changes, and what comes of it.

mod changes;
mod compared;
mod lever;
mod list;
mod maps;

use crate::{
    domain::{
        explain::scenario::{Applied, Scenario, apply},
        score::{Scores, score},
        text::Msg,
        wording,
    },
    state::{Session, scenarios::Scenarios},
    ui::{
        context::{lang, scenarios, session, t},
        kit::{Button, ButtonKind, EmptyState, IconName, Notice, NoticeKind},
    },
};
use changes::Changes;
use compared::{AllCompared, OneCompared};
use leptos::prelude::*;
use list::List;
use maps::Maps;
use std::sync::Arc;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shared {
    session: Session,
    scenarios: Scenarios,
    /// The scores as they really are.
    real: Memo<Arc<Scores>>,
    /// The chosen scenario.
    chosen: Memo<Option<Scenario>>,
    /// The scorecard with it.
    applied: Memo<Option<Applied>>,
    /// The scores with it.
    scores: Memo<Option<Arc<Scores>>>,
}

impl Shared {
    fn new() -> Self {
        let (session, scenarios) = (session(), scenarios());
        let chosen = Memo::new(move |_| scenarios.chosen());
        let applied = Memo::new(move |_| chosen.get().map(|chosen| apply(&session.scorecard(), &chosen)));
        let scores = Memo::new(move |_| {
            applied.with(|applied| applied.as_ref().map(|applied| Arc::new(score(&applied.card, session.request()))))
        });
        Self { session, scenarios, real: session.scores(), chosen, applied, scores }
    }

    /// The name of the chosen scenario, tracked.
    fn name(self) -> String {
        self.chosen.with(|chosen| chosen.as_ref().map(|chosen| chosen.name.clone()).unwrap_or_default())
    }
}

/// Shows the scenarios of the open scorecard, and those of another one as soon as that is open.
pub fn follow(session: Session, scenarios: Scenarios) {
    let open = move || {
        let (card, origin) = (session.scorecard(), session.origin());
        scenarios.open(&card.id, &origin);
    };
    untrack(open);
    Effect::new(move |_| open());
}

/// The part of the page.
#[component]
pub fn WhatIf() -> impl IntoView {
    let shared = Shared::new();
    follow(shared.session, shared.scenarios);
    let any = Memo::new(move |_| !shared.scenarios.list().is_empty());
    let is_chosen = Memo::new(move |_| shared.chosen.with(Option::is_some));
    view! {
        <div class="stack stack--l">
            <List shared=shared />
            {move || if any.get() { ().into_any() } else { view! { <Nothing shared=shared /> }.into_any() }}
            {move || is_chosen.get().then(|| view! {
                <Skipped shared=shared />
                <div class="duo what-if">
                    <Changes shared=shared />
                    <OneCompared shared=shared />
                </div>
                <Maps shared=shared />
                <AllCompared shared=shared />
            })}
        </div>
    }
}

/// What a page without scenarios says.
#[component]
fn Nothing(shared: Shared) -> impl IntoView {
    let lang = lang();
    let begin = move |()| list::begin(shared, lang);
    view! {
        <section class="card">
            <EmptyState title=t(Msg::WhatIfNoneTitle) text=t(Msg::WhatIfNoneText) icon=IconName::Swap>
                <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=begin>{t(Msg::WhatIfNew)}</Button>
            </EmptyState>
        </section>
    }
}

/// The changes that do not apply any more.
#[component]
fn Skipped(shared: Shared) -> impl IntoView {
    let lang = lang();
    move || {
        let skipped = shared.applied.with(|applied| applied.as_ref().map(|applied| applied.skipped.clone()));
        let skipped = skipped.filter(|skipped| !skipped.is_empty())?;
        let card = shared.session.scorecard();
        let lines = skipped.iter().map(|(change, error)| {
            let (what, why) = (wording::scenario_change(lang, &card, change), wording::edit_error(lang, error));
            view! { <li><bdi>{what}</bdi>". "{why}</li> }
        });
        let lines = lines.collect_view();
        Some(view! {
            <Notice kind=NoticeKind::Warn>
                <p>{Msg::WhatIfSkipped { count: skipped.len() as f64 }.text(lang)}</p>
                <ul>{lines}</ul>
            </Notice>
        })
    }
}
