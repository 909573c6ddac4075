//! What to do first: recommendations with their reason, and one step that turns one into objective, measures and initiative.

use super::Shown;
use crate::{
    domain::{
        assess::take_over::{NotTaken, TakeOver, Taken, take_over},
        model::PerspectiveId,
        route::{ActTab, Page},
        text::Msg,
        view::assess::result::{RecommendationRow, recommendation_rows, round_name},
    },
    state::Session,
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Dialog, Icon, IconName, SelectField, focus_soon},
    },
};
use leptos::prelude::*;

/// How many recommendations stand in sight; the others are a press away.
const FIRST: usize = 3;

/// The recommendations.
#[component]
pub(super) fn Recommend(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let session = session();
    let asking = RwSignal::new(None::<String>);
    let take = Callback::new(move |(id, perspective): (String, Option<PerspectiveId>)| {
        match taken(session, shown, &id, perspective.as_ref()) {
            Some(Ok(taken)) => {
                let said = Msg::ResultTaken { name: &taken.name }.text(shown.lang);
                session.run_with_way_back(&taken.command, said);
                asking.set(None);
                focus_soon("result-recommend");
            }
            Some(Err(NotTaken::WhichPerspective)) => asking.set(Some(id)),
            Some(Err(NotTaken::Nothing)) | None => {}
        }
    });
    let rows = move || {
        let card = session.scorecard();
        shown.with(|told, looked| recommendation_rows(told, &looked.result, &card)).unwrap_or_default()
    };
    let list = move || {
        let rows = rows();
        let (first, more) = rows.split_at_checked(FIRST).unwrap_or((rows.as_slice(), &[]));
        let items = |rows: &[RecommendationRow]| rows.iter().map(|row| one(shown, row, take)).collect_view();
        let rest = (!more.is_empty()).then(|| {
            view! {
                <details class="more">
                    <summary>{Msg::ResultMore { count: more.len() as f64 }.text(shown.lang)}</summary>
                    <ol class="result__todo" start=(FIRST + 1).to_string()>{items(more)}</ol>
                </details>
            }
        });
        if rows.is_empty() {
            view! { <p class="muted">{Msg::ResultNothingToDo.text(shown.lang)}</p> }.into_any()
        } else {
            view! {
                <ol class="result__todo">{items(first)}</ol>
                {rest}
            }
            .into_any()
        }
    };
    view! {
        <section class="card stack" aria-labelledby="result-recommend">
            <h2 id="result-recommend" tabindex="-1">{t(Msg::ResultFirst)}</h2>
            {list}
        </section>
        <Ask asking=asking take=take />
    }
}

/// What taking over makes; none while there is no round. Reads nothing that it would follow.
fn taken(
    session: Session,
    shown: Shown,
    id: &str,
    perspective: Option<&PerspectiveId>,
) -> Option<Result<Taken, NotTaken>> {
    untrack(|| {
        let card = session.scorecard();
        shown.with(|told, looked| {
            shown.shipped.with_value(|shipped| {
                let what = TakeOver {
                    card: &card,
                    questionnaire: &looked.questionnaire,
                    library: &shipped.1,
                    round: &looked.round,
                    recommendation: id,
                    lang: told.lang,
                    perspective,
                    day: session.day(),
                };
                take_over(&what, &mut || session.fresh_id())
            })
        })
    })
}

fn one(
    shown: Shown,
    row: &RecommendationRow,
    take: Callback<(String, Option<PerspectiveId>)>,
) -> impl IntoView + use<> {
    let lang = shown.lang;
    let id = row.id.clone();
    let caps = row.caps.iter().map(|cap| view! { <span class="result__why">{cap.clone()}</span> }).collect_view();
    let button = (row.can_be_taken && !row.made_here).then(|| {
        view! {
            <Button
                small=true
                label=Msg::ResultTakeIt { name: &row.title }.text(lang)
                on_click=move |()| take.run((id.clone(), None))
            >
                {Msg::ResultTake.text(lang)}
            </Button>
        }
    });
    view! {
        <li class="result__do">
            <div class="stack stack--s">
                <strong>{row.title.clone()}</strong>
                <p class="result__text">{row.text.clone()}</p>
                <p class="small muted">
                    {Msg::ResultBecause { reason: &row.reason }.text(lang)}
                    {caps}
                </p>
                {made(shown, row)}
            </div>
            <div class="no-print">{button}</div>
        </li>
    }
}

/// What it has made: links to objective and initiatives.
fn made(shown: Shown, row: &RecommendationRow) -> Option<impl IntoView + use<>> {
    let (session, nav, lang) = (session(), nav(), shown.lang);
    let round = row.made.round.clone()?;
    let words = if row.made_here {
        Msg::ResultTakenOver.text(lang)
    } else {
        Msg::ResultTakenOverIn { round: &round_name(&session.scorecard_untracked(), &round, lang) }.text(lang)
    };
    let objective = row.made.objective.clone().map(|objective| {
        let page = Page::Objective(objective.id.clone());
        view! { <a href=move || nav.href(page.clone())><bdi>{objective.name.clone()}</bdi></a> }
    });
    let initiatives = row.made.initiatives.iter().map(|initiative| {
        let name = initiative.name.clone();
        view! { <a href=move || nav.href(Page::Act(ActTab::List))><bdi>{name}</bdi></a> }
    });
    Some(view! {
        <p class="result__made">
            <span class="result__done"><Icon name=IconName::Check />{words}</span>
            {objective}
            {initiatives.collect_view()}
        </p>
    })
}

/// Asks for the perspective where it cannot be told.
#[component]
fn Ask(
    /// The recommendation that is being taken over.
    asking: RwSignal<Option<String>>,
    /// Takes it over into a perspective.
    take: Callback<(String, Option<PerspectiveId>)>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let (open, chosen) = (RwSignal::new(false), RwSignal::new(String::new()));
    Effect::new(move |_| {
        let wanted = asking.with(Option::is_some);
        if wanted {
            let first = session.scorecard_untracked().perspectives.first().map(|p| p.id.to_string());
            chosen.set(first.unwrap_or_default());
        }
        open.set(wanted);
    });
    let choices = Signal::derive(move || {
        let card = session.scorecard();
        card.perspectives.iter().map(|p| (p.id.to_string(), p.name.clone())).collect::<Vec<_>>()
    });
    let go = move || {
        if let (Some(id), Ok(perspective)) = (asking.get_untracked(), PerspectiveId::new(chosen.get_untracked())) {
            take.run((id, Some(perspective)));
        }
    };
    view! {
        <Dialog
            open=open
            title=t(Msg::ResultWhichTitle)
            close_label=t(Msg::ActionClose)
            on_close=move |()| asking.set(None)
        >
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                go();
            }>
                <p>{Msg::ResultWhichText.text(lang)}</p>
                <SelectField
                    label=Msg::PartPerspective.text(lang)
                    value=chosen
                    options=choices
                    on_commit=move |id: String| chosen.set(id)
                />
                <div class="row row--end">
                    <Button kind=ButtonKind::Primary submit=true on_click=|()| ()>{Msg::ResultTake.text(lang)}</Button>
                </div>
            </form>
        </Dialog>
    }
}
