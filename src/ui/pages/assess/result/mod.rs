//! What came of a round: how customer-focused the organisation is, how certain that is, and what to do first.

mod change;
mod choices;
mod controls;
mod customers;
mod dimensions;
mod five;
mod focus;
mod groups;
mod items;
mod processes;
mod profile;
mod reading;
mod recommend;
mod short;
mod table;

use super::{asked::broken, head::RoundHead};
use crate::{
    domain::{
        assess::{
            asked::Questionnaires,
            questionnaire::Questionnaire,
            read::Source,
            result::{Group, Options, Split},
        },
        library::kpis::Library,
        model::{RoundId, RoundMode},
        route::{Page, RoundTab},
        text::{Lang, Msg, number},
        view::assess::result::{Looked, Told, Unseen, earlier_rounds, head_facts, looked},
    },
    state::{content, print_page},
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, EmptyState, IconName, LinkButton, Notice, focus_soon},
        pages::loaded::{Fetch, loaded},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What comes with the app: the questionnaire and the KPI library.
type Shipped = Arc<(Source, Library)>;

/// What came of a round.
#[component]
pub fn ResultPage(
    /// The round.
    id: RoundId,
) -> impl IntoView {
    let fetch: Fetch<(Source, Library)> = || Box::pin(content::assessment());
    loaded(Some(Msg::ResultTitle), fetch, move |shipped| view! { <Ready id=id.clone() shipped=shipped /> }.into_any())
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shown {
    /// The round with its result.
    looked: Memo<Result<Arc<Looked>, Unseen>>,
    /// What comes with the app.
    shipped: StoredValue<Shipped>,
    /// What its rounds ask.
    questionnaires: StoredValue<Questionnaires>,
    /// The split that is open.
    split: RwSignal<Option<Split>>,
    /// Whether careless answers count.
    careless: RwSignal<bool>,
    /// The earlier round it is compared with.
    compare: RwSignal<Option<RoundId>>,
    /// Whether one number for all dimensions is shown.
    total: RwSignal<bool>,
    /// Whether the line of one consultant's practice is shown.
    reference: RwSignal<bool>,
    /// The language of everything shown.
    lang: Lang,
}

impl Shown {
    /// Builds something from the round, anew whenever it changes; nothing while there is no round.
    fn with<T: 'static>(self, build: impl Fn(&Told<'_>, &Looked) -> T) -> Option<T> {
        self.looked.with(|looked| {
            let looked = looked.as_ref().ok()?;
            Some(build(&looked.told(self.lang), looked))
        })
    }

    /// Builds something from what all people together answered; nothing where they are too few.
    fn whole<T: 'static>(self, build: impl Fn(&Told<'_>, &Looked, &Group) -> T) -> Option<T> {
        self.with(|told, looked| looked.result.whole.as_ref().map(|whole| build(told, looked, whole))).flatten()
    }
}

/// The page, once questionnaire and library are there.
#[component]
fn Ready(
    /// The round.
    id: RoundId,
    /// What comes with the app.
    shipped: Shipped,
) -> impl IntoView {
    let session = session();
    let card = session.scorecard_untracked();
    let has_departments = card.round(&id).is_some_and(|round| !round.departments.is_empty());
    let before = earlier_rounds(&card, &id).first().map(|round| round.id.clone());
    let (split, compare) = (RwSignal::new(has_departments.then_some(Split::Departments)), RwSignal::new(before));
    let careless = RwSignal::new(false);
    let questionnaires = StoredValue::new(Questionnaires::new(shipped.0.clone()));
    let shipped = StoredValue::new(shipped);
    let looked = Memo::new(move |_| {
        let options = Options { split: split.get(), with_careless: careless.get() };
        let card = session.scorecard();
        let seen = questionnaires
            .try_update_value(|all| compare.with(|compare| looked(&card, &id, all, &options, compare.as_ref())));
        seen.unwrap_or(Err(Unseen::NoRound)).map(Arc::new)
    });
    let shown = Shown {
        looked,
        shipped,
        questionnaires,
        split,
        careless,
        compare,
        total: RwSignal::new(false),
        reference: RwSignal::new(false),
        lang: lang(),
    };
    let state = Memo::new(move |_| looked.with(State::of));
    // Its head is built anew only where something else is asked.
    let asked = Memo::new(move |_| {
        looked.with(|looked| {
            let looked = looked.as_ref().ok()?;
            Some((looked.round.id.clone(), Arc::clone(&looked.questionnaire)))
        })
    });
    view! {
        {move || asked.get().map(|(id, questionnaire)| view! {
            <Head shown=shown state=state id=id questionnaire=questionnaire />
        })}
        {move || match state.get() {
            State::Unseen(why) => unseen(shown.lang, &why),
            State::None => view! { <Nothing shown=shown /> }.into_any(),
            State::Few => view! {
                <Few shown=shown />
                <reading::Reading shown=shown />
            }
            .into_any(),
            State::Full => full(shown),
        }}
    }
}

/// The head of the page, with what can be taken from it.
#[component]
fn Head(
    /// The round.
    shown: Shown,
    /// How much there is to show.
    state: Memo<State>,
    /// The round's id.
    id: RoundId,
    /// What it asks.
    questionnaire: Arc<Questionnaire>,
) -> impl IntoView {
    let facts = Signal::derive(move || shown.with(|told, looked| head_facts(told, &looked.result)).unwrap_or_default());
    let how = view! {
        <button type="button" class="link-like no-print" on:click=|_| focus_soon(reading::READING)>
            {t(Msg::ResultHowToRead)}
        </button>
    };
    // Few dimensions fill one page.
    let print_words = move || {
        let many = shown.whole(|_, _, whole| whole.dimensions.len() >= 3).unwrap_or(false);
        if many { Msg::ResultPrint } else { Msg::ActionPrint }.text(shown.lang)
    };
    let full = state.with_untracked(|state| *state != State::None);
    view! {
        <RoundHead
            id=id
            tab=RoundTab::Result
            questionnaire=questionnaire
            facts=facts
            aside=full.then_some(how).into_any()
        >
            {move || state.with(|state| *state == State::Full).then(|| view! {
                <Button icon=IconName::Print on_click=|()| print_page()>{print_words}</Button>
                <controls::Download shown=shown />
            })}
        </RoundHead>
    }
}

/// How much there is to show.
#[derive(Debug, Clone, PartialEq)]
enum State {
    /// No round, or nothing that it asks.
    Unseen(Unseen),
    /// No answer counts yet.
    None,
    /// Fewer answers than may be shown.
    Few,
    /// A result.
    Full,
}

impl State {
    fn of(looked: &Result<Arc<Looked>, Unseen>) -> Self {
        match looked {
            Err(why) => Self::Unseen(why.clone()),
            Ok(looked) if looked.result.n == 0 => Self::None,
            Ok(looked) if looked.result.whole.is_none() => Self::Few,
            Ok(_) => Self::Full,
        }
    }
}

fn full(shown: Shown) -> AnyView {
    view! {
        <controls::Controls shown=shown />
        <short::Note shown=shown />
        <div class="result__sheet">
            <five::Five shown=shown />
            <div class="duo">
                <recommend::Recommend shown=shown />
                <profile::Profile shown=shown />
            </div>
            <focus::FocusPart shown=shown />
            <short::Singles shown=shown />
        </div>
        <div class="result__sheet">
            <dimensions::Dimensions shown=shown />
            <customers::Customers shown=shown />
        </div>
        <div class="result__rest">
            <choices::Choices shown=shown />
            <items::Items shown=shown />
            <change::ChangePart shown=shown />
            <reading::Reading shown=shown />
        </div>
    }
    .into_any()
}

fn unseen(lang: Lang, why: &Unseen) -> AnyView {
    let nav = nav();
    match why {
        Unseen::NoRound => view! {
            <h1 class="visually-hidden">{t(Msg::NotFoundTitle)}</h1>
            <EmptyState title=t(Msg::ResultNoRound) text=t(Msg::ResultNoRoundText) icon=IconName::Chart>
                <LinkButton href=Signal::derive(move || nav.href(Page::Assess))>{t(Msg::NavAssess)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
        Unseen::NoQuestionnaire(flaws) => view! {
            <h1>{t(Msg::ResultTitle)}</h1>
            {broken(lang, flaws)}
        }
        .into_any(),
    }
}

/// No answer yet: where answers come from.
#[component]
fn Nothing(shown: Shown) -> impl IntoView {
    let nav = nav();
    let round = shown.with(|_, looked| (looked.round.id.clone(), looked.round.mode == RoundMode::Alone));
    let unfinished = shown.with(|_, looked| looked.result.unfinished).unwrap_or_default();
    round.map(|(id, alone)| {
        let (answer, people) = (Page::Round(id.clone(), RoundTab::Answer), Page::Round(id, RoundTab::People));
        let text = match (alone, unfinished) {
            (false, 1..) => Msg::ResultNoneFinished.text(shown.lang),
            (false, _) => Msg::ResultNoneYetSeveral.text(shown.lang),
            (true, _) => Msg::ResultNoneYetAlone.text(shown.lang),
        };
        view! {
            <EmptyState title=t(Msg::ResultNoneYet) text=text icon=IconName::Chart>
                <LinkButton href=Signal::derive(move || nav.href(answer.clone()))>{t(Msg::ResultToAnswer)}</LinkButton>
                {(!alone).then(|| view! {
                    <LinkButton href=Signal::derive(move || nav.href(people.clone()))>
                        {t(Msg::ResultToPeople)}
                    </LinkButton>
                })}
            </EmptyState>
        }
    })
}

/// Too few answers: how many are needed.
#[component]
fn Few(shown: Shown) -> impl IntoView {
    let nav = nav();
    move || {
        shown.with(|told, looked| {
            let page = Page::Round(looked.round.id.clone(), RoundTab::People);
            let (count, least) = (looked.result.n, looked.result.minimum_group);
            let words = Msg::ResultFew {
                count: &number::integer(told.lang, count as f64),
                least: least as f64,
                missing: least.saturating_sub(count) as f64,
            }
            .text(told.lang);
            let (title, link) = (Msg::ResultFewTitle.text(told.lang), Msg::ResultToPeople.text(told.lang));
            view! {
                <Notice title=title>
                    <p>{words}</p>
                    <p><a href=move || nav.href(page.clone())>{link}</a></p>
                </Notice>
            }
        })
    }
}
