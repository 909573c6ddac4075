//! What made a score change: between two periods, or between an earlier file and now.

mod choose;
mod file;
mod work;

use crate::{
    domain::{
        explain::{Mover, Moving},
        model::Scorecard,
        route::Page,
        score::Request,
        text::Msg,
        view::NodeId,
        wording::{self, MovedNames},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{EmptyState, IconName, Notice, NoticeKind},
        parts::moved_view::MovedView,
    },
};
pub use choose::Other;
use choose::{Choice, Choose};
pub use file::OtherFile;
use leptos::prelude::*;
use std::sync::Arc;

/// One side of the comparison.
#[derive(Debug, Clone, PartialEq)]
struct Side {
    card: Arc<Scorecard>,
    request: Request,
    /// What it is called.
    name: String,
}

/// The part of the page.
#[component]
pub fn Moved() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let choice = Choice::new(nav);
    let sides = Memo::new(move |_| choice.sides(session, lang));
    let shown = work::worked_out(move || {
        let node = choice.node(session);
        let [before, after] = sides.get()?;
        let names = MovedNames {
            name: wording::moved_name(&before.card, &after.card, &node),
            from: before.name,
            to: after.name,
        };
        Some((Moving::new((before.card, before.request), (after.card, after.request), node), names))
    });
    let compared = Memo::new(move |_| sides.with(Option::is_some));
    let known = Memo::new(move |_| shown.with(|shown| shown.moved.is_some()));
    let foreign = Memo::new(move |_| sides.with(|sides| sides.as_ref().is_some_and(have_nothing_in_common)));
    let waits_for_file = Memo::new(move |_| choice.with_file.get() && choice.file.with(Option::is_none));
    let link = Callback::new(move |mover: Mover| {
        let card = session.scorecard();
        match mover {
            Mover::Kpi(id) => card.kpi(&id).is_some().then(|| nav.href(Page::Kpi(id))),
            Mover::Own(NodeId::Objective(id)) => card.objective(&id).is_some().then(|| nav.href(Page::Objective(id))),
            Mover::Own(_) => Some(nav.href(Page::Settings)),
        }
    });
    view! {
        <div class="stack stack--l">
            <Choose choice=choice />
            {move || foreign.get().then(|| view! {
                <Notice kind=NoticeKind::Warn><p>{t(Msg::MovedForeign)}</p></Notice>
            })}
            {move || if compared.get() && !known.get() {
                view! { <p role="status" class="muted">{t(Msg::Loading)}</p> }.into_any()
            } else if compared.get() {
                view! {
                    <MovedView
                        shown=shown
                        link=link
                        on_copy=move |text| session.copy(text, Msg::WhyCopied.text(lang))
                    />
                }
                .into_any()
            } else if waits_for_file.get() {
                ().into_any()
            } else {
                view! {
                    <section class="card">
                        <EmptyState title=t(Msg::MovedNothing) text=t(Msg::MovedNothingText) icon=IconName::Info />
                    </section>
                }
                .into_any()
            }}
        </div>
    }
}

/// Whether no measure stands in both: then everything is gone and new, and nothing is compared.
fn have_nothing_in_common([before, after]: &[Side; 2]) -> bool {
    !Arc::ptr_eq(&before.card, &after.card)
        && !after.card.kpis.is_empty()
        && !after.card.kpis.iter().any(|kpi| before.card.kpi(&kpi.id).is_some())
}
