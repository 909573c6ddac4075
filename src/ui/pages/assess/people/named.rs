//! What people named in questions of texts: whoever runs the round says what counts, without seeing who wrote it.

use super::Shown;
use crate::{
    domain::{
        edit::{Command, Deed},
        text::{Lang, Msg},
        view::assess::rounds::{Named, NamedList, judge, named},
    },
    ui::{
        context::{lang, session},
        kit::Button,
    },
};
use leptos::prelude::*;

/// The part of the page; nothing where nobody named anything.
#[component]
pub(super) fn NamedLists(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let lists = Memo::new(move |_| {
        let (card, round) = (session.scorecard(), shown.round.get());
        shown.questionnaire.with_value(|asked| named(&card, &round, asked))
    });
    let facts = Memo::new(move |_| lists.with(|lists| lists.iter().map(|list| list.fact.clone()).collect::<Vec<_>>()));
    let open = move || {
        let open =
            lists.with(|lists| lists.iter().flat_map(|list| &list.entries).filter(|e| e.accepted.is_none()).count());
        Msg::PeopleNamedOpen { count: open as f64 }.text(lang)
    };
    move || {
        let facts = facts.get();
        (!facts.is_empty()).then(|| {
            view! {
                <section class="card stack" aria-labelledby="people-named">
                    <h2 id="people-named">{Msg::PeopleNamed.text(lang)}</h2>
                    <p class="muted">{Msg::PeopleNamedLead.text(lang)}</p>
                    <p class="small" role="status">{open}</p>
                    {facts.into_iter().map(|fact| view! { <OneList shown=shown lists=lists fact=fact /> }).collect_view()}
                </section>
            }
        })
    }
}

#[component]
fn OneList(
    /// The round.
    shown: Shown,
    /// All lists.
    lists: Memo<Vec<NamedList>>,
    /// The question.
    fact: String,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let asked = shown.questionnaire.with_value(|asked| asked.fact(&fact).map(|fact| fact.text.text(lang).to_owned()));
    let fact = StoredValue::new(fact);
    let texts = Memo::new(move |_| {
        lists.with(|lists| {
            let list = fact.with_value(|fact| lists.iter().find(|list| list.fact == *fact));
            list.map(|list| list.entries.iter().map(|entry| entry.text.clone()).collect::<Vec<_>>()).unwrap_or_default()
        })
    });
    let entry = move |text: &str| {
        lists.with(|lists| {
            let list = fact.with_value(|fact| lists.iter().find(|list| list.fact == *fact))?;
            list.entries.iter().find(|entry| entry.text == text).cloned()
        })
    };
    let put = Callback::new(move |(text, accepted): (String, Option<bool>)| {
        let card = session.scorecard_untracked();
        let round = shown.round.with_untracked(|round| round.id.clone());
        let changed = fact.with_value(|fact| judge(&card, &round, fact, &text, accepted));
        let changed: Vec<Command> =
            changed.into_iter().map(|response| Command::PutResponse(Box::new(response))).collect();
        if !changed.is_empty() {
            session.run(&Command::Together(Deed::EditAssessment, changed));
        }
    });
    view! {
        <div class="stack stack--s">
            <h3>{asked}</h3>
            <ul class="named">
                <For each=move || texts.get() key=Clone::clone let(text)>
                    {
                        let own = text.clone();
                        let shown = Memo::new(move |_| entry(&own));
                        view! { <li class="named__one">{one(lang, text, shown, put)}</li> }
                    }
                </For>
            </ul>
        </div>
    }
}

/// A wording, with the two buttons that say whether it counts; pressing one again takes it back.
fn one(
    lang: Lang,
    text: String,
    shown: Memo<Option<Named>>,
    put: Callback<(String, Option<bool>)>,
) -> impl IntoView + use<> {
    let accepted = move || shown.with(|named| named.as_ref().and_then(|named| named.accepted));
    let times = move || {
        let count = shown.with(|named| named.as_ref().map_or(1, |named| named.count));
        (count > 1).then(|| Msg::PeopleNamedTimes { count: count as f64 }.text(lang))
    };
    let buttons = [
        (true, Msg::PeopleNamedAccept, Msg::PeopleNamedAcceptIt { text: &text }.text(lang)),
        (false, Msg::PeopleNamedRefuse, Msg::PeopleNamedRefuseIt { text: &text }.text(lang)),
    ]
    .map(|(side, words, label)| {
        let text = text.clone();
        let press = move |()| {
            let next = if accepted() == Some(side) { None } else { Some(side) };
            put.run((text.clone(), next));
        };
        let down = Signal::derive(move || Some(accepted() == Some(side)));
        view! { <Button small=true label=label pressed=down on_click=press>{words.text(lang)}</Button> }
    });
    view! {
        <span><bdi>{text}</bdi>" "<span class="small muted">{times}</span></span>
        <div class="row row--tight">{buttons.into_iter().collect_view()}</div>
    }
}
