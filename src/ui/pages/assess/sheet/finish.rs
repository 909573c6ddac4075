//! The end of the sheet: what is open, what that means for the scores, and finishing all the same.

use super::asking::Asking;
use crate::{
    domain::{
        text::Msg,
        view::assess::sheet::missing::{missing_facets, without_score},
    },
    ui::kit::{Button, ButtonKind, Icon, IconName},
};
use leptos::{html, prelude::*};

/// What is open, and the button to finish.
#[component]
pub(super) fn Finish(
    /// What is asked, and the answers.
    asking: Asking,
    /// Whether its heading takes the focus as soon as it stands.
    focus: bool,
    /// One wants to go to the question at a place.
    on_jump: Callback<usize>,
    /// One has finished.
    on_done: Callback<()>,
) -> impl IntoView {
    let lang = asking.lang;
    let heading: NodeRef<html::H2> = NodeRef::new();
    Effect::new(move |_| {
        if focus && let Some(heading) = heading.get() {
            heading.focus().unwrap_or_default();
        }
    });
    let open = {
        let asking = asking.clone();
        Memo::new(move |_| asking.open())
    };
    let how_many = move || match open.with(Vec::len) {
        0 => Msg::AskFinishAll.text(lang),
        count => Msg::AskFinishOpen { count: count as f64 }.text(lang),
    };
    let jump = {
        let asking = asking.clone();
        move || {
            let places = open.get();
            let link = |place: usize| {
                view! {
                    <li>
                        <button type="button" class="link-like" on:click=move |_| on_jump.run(place)>
                            {asking.words(place)}
                        </button>
                    </li>
                }
            };
            (!places.is_empty()).then(|| {
                view! {
                    <section class="stack stack--s" aria-labelledby="ask-open">
                        <h3 id="ask-open">{Msg::AskFinishJump.text(lang)}</h3>
                        <ul class="ask__open">{places.into_iter().map(link).collect_view()}</ul>
                    </section>
                }
            })
        }
    };
    view! {
        <section class="ask ask--end stack" aria-labelledby="ask-finish">
            <h2 id="ask-finish" tabindex="-1" node_ref=heading>{Msg::AskFinishTitle.text(lang)}</h2>
            <p role="status">{how_many}</p>
            {unscored(asking.clone())}
            {facets(asking, on_jump)}
            {jump}
            <p class="row">
                <Button kind=ButtonKind::Primary icon=IconName::Check on_click=on_done>{Msg::AskFinish.text(lang)}</Button>
            </p>
        </section>
    }
}

/// The dimensions that stay without a score.
fn unscored(asking: Asking) -> impl IntoView {
    let lang = asking.lang;
    let missing = {
        let asking = asking.clone();
        Memo::new(move |_| asking.response.with(|given| without_score(&asking.questionnaire, &asking.version, given)))
    };
    move || {
        let missing = missing.get();
        let one = |one: crate::domain::view::assess::sheet::missing::NoScore| {
            let name = asking.questionnaire.dimension(&one.dimension).map(|d| d.name.text(lang)).unwrap_or_default();
            view! { <li>{Msg::AskNoScore { count: one.more as f64, name }.text(lang)}</li> }
        };
        (!missing.is_empty()).then(|| {
            view! {
                <section class="stack stack--s" aria-labelledby="ask-no-score">
                    <h3 id="ask-no-score">{Msg::AskNoScoreTitle.text(lang)}</h3>
                    <p class="muted">{Msg::AskNoScoreHint.text(lang)}</p>
                    <ul>{missing.into_iter().map(one).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// The statements that should be answered because of other answers.
fn facets(asking: Asking, on_jump: Callback<usize>) -> impl IntoView {
    let lang = asking.lang;
    let missing = {
        let asking = asking.clone();
        Memo::new(move |_| asking.response.with(|given| missing_facets(&asking.questionnaire, &asking.version, given)))
    };
    move || {
        let one = |facet: crate::domain::view::assess::sheet::missing::MissingFacet| {
            let rule = asking.questionnaire.dimension(&facet.dimension)?.required_facets.get(facet.rule)?;
            let places = facet.items.iter().filter_map(|id| asking.order.iter().position(|known| known == id));
            let link = |place: usize| {
                view! {
                    <button type="button" class="link-like" on:click=move |_| on_jump.run(place)>
                        {asking.words(place)}
                    </button>
                }
            };
            Some(view! {
                <li class="stack stack--s">
                    <span><Icon name=IconName::Info />" "{rule.reason.text(lang).to_owned()}</span>
                    {places.map(link).collect_view()}
                </li>
            })
        };
        let shown: Vec<_> = missing.get().into_iter().filter_map(one).collect();
        (!shown.is_empty()).then(|| {
            view! {
                <section class="stack stack--s" aria-labelledby="ask-facets">
                    <h3 id="ask-facets">{Msg::AskFacetTitle.text(lang)}</h3>
                    <ul class="ask__open">{shown}</ul>
                </section>
            }
        })
    }
}
