//! The customer relations programme: what it is, whether it is maintained, and what shows its effect.

use super::{amount, in_field, ranged, whole};
use crate::{
    domain::{
        edit::{Command, ScorecardEdit},
        model::{Activity, ActivityId, KpiId, Relations},
        route::Page,
        text::{Lang, Msg, date},
        view::relations::{Upkeep, activities, effects, upkeep},
        wording,
    },
    state::Session,
    ui::{
        context::{lang, nav, session, t},
        kit::{
            Button, ButtonKind, DateField, Icon, IconName, NumberField, SelectField, TextArea, TextField, focus_soon,
        },
        pages::term::Term,
        parts::status::StatusPill,
    },
};
use leptos::prelude::*;

/// The part.
#[component]
pub(super) fn RelationsPart() -> impl IntoView {
    view! {
        <About />
        <div class="duo">
            <Activities />
            <Effects />
        </div>
    }
}

/// The programme with a change.
fn changed(session: Session, change: &dyn Fn(&mut Relations)) -> Command {
    let mut relations = session.scorecard_untracked().relations.clone();
    change(&mut relations);
    Command::EditScorecard(ScorecardEdit::Relations(relations))
}

fn edit(session: Session, change: &dyn Fn(&mut Relations)) -> bool {
    let done = session.run(&changed(session, change));
    session.end_merge();
    done
}

/// What it is, and whether it is maintained.
#[component]
fn About() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let value = Memo::new(move |_| session.scorecard().relations.clone());
    let currency = Memo::new(move |_| session.scorecard().currency.clone());
    let state = Memo::new(move |_| value.with(|relations| upkeep(relations, session.day())));
    let set_budget = move |budget: Option<f64>| {
        edit(session, &|relations| relations.budget = budget);
    };
    let set_interval = move |months: Option<f64>| {
        edit(session, &|relations| relations.interval_months = months.map(whole));
    };
    view! {
        <section class="card stack" aria-labelledby="relations-title">
            <div class="titled"><h2 id="relations-title">{t(Msg::ProgrammeRelations)}</h2><Term id="customer-relations-programme" word=t(Msg::ProgrammeRelations) /></div>
            {move || verdict(state.get(), lang)}
            <TextArea
                label=t(Msg::RelationsWhat)
                value=Signal::derive(move || value.with(|relations| relations.description.clone()))
                on_commit=move |text: String| {
                    edit(session, &|relations| text.trim().clone_into(&mut relations.description));
                }
            />
            <div class="fields">
                <TextField
                    label=t(Msg::PartOwner)
                    hint=t(Msg::KpiOwnerHint)
                    value=Signal::derive(move || value.with(|relations| relations.owner.clone()))
                    on_commit=move |text: String| {
                        edit(session, &|relations| text.trim().clone_into(&mut relations.owner));
                    }
                />
                <NumberField
                    label=t(Msg::RelationsBudget)
                    unit=currency
                    value=Signal::derive(move || in_field(lang, value.with(|relations| relations.budget)))
                    parse=move |text: String| amount(lang, &text)
                    on_commit=set_budget
                />
                <NumberField
                    label=t(Msg::RelationsInterval)
                    unit=t(Msg::LinkMonthsUnit)
                    value=Signal::derive(move || {
                        in_field(lang, value.with(|relations| relations.interval_months.map(f64::from)))
                    })
                    parse=move |text: String| {
                        let fits = |n: f64| (1.0..=120.0).contains(&n) && n.fract() == 0.0;
                        ranged(lang, &text, fits, Msg::RelationsIntervalWrong)
                    }
                    on_commit=set_interval
                />
            </div>
        </section>
    }
}

fn verdict(state: Upkeep, lang: Lang) -> impl IntoView {
    let day = |day| date::day_short(lang, day);
    let (icon, good, words) = match state {
        Upkeep::NoInterval => (IconName::Info, None, Msg::RelationsNoInterval.text(lang)),
        Upkeep::Never => (IconName::Warning, Some("false"), Msg::RelationsNever.text(lang)),
        Upkeep::Lapsed { last, next } => {
            let words = Msg::RelationsLapsed { last: &day(last), next: &day(next) }.text(lang);
            (IconName::Warning, Some("false"), words)
        }
        Upkeep::Maintained { last, next } => {
            let words = Msg::RelationsMaintained { last: &day(last), next: &day(next) }.text(lang);
            (IconName::Check, Some("true"), words)
        }
    };
    view! { <p class="verdict" role="status" data-good=good><Icon name=icon /><span>{words}</span></p> }
}

/// What happened and what is planned.
#[component]
fn Activities() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let list = Memo::new(move |_| activities(&session.scorecard().relations, session.day()));
    let today = session.today().to_string();
    let day = RwSignal::new(today);
    let text = RwSignal::new(String::new());
    let wrong = RwSignal::new((None::<String>, None::<String>));
    let add = move || {
        let words = text.get_untracked().trim().to_owned();
        let date = day.with_untracked(|day| day.parse().ok());
        let missing = words.is_empty().then(|| Msg::ProgrammeTextMissing.text(lang));
        wrong.set((date.is_none().then(|| Msg::ProgrammeDayWrong.text(lang)), missing));
        if let (Some(date), false) = (date, words.is_empty()) {
            let id = ActivityId::lossy(&session.fresh_id());
            let activity = Activity::new(id, date, words);
            if edit(session, &|relations| relations.activities.push(activity.clone())) {
                text.set(String::new());
            }
        }
    };
    let delete = Callback::new(move |gone: Activity| {
        let command = changed(session, &|relations| relations.activities.retain(|activity| activity.id != gone.id));
        session.run_with_way_back(&command, Msg::HomeDeleted { name: &gone.text }.text(lang));
        session.end_merge();
        focus_soon("relations-activities");
    });
    view! {
        <section class="card stack" aria-labelledby="relations-activities">
            <h2 id="relations-activities" tabindex="-1">{t(Msg::RelationsActivities)}</h2>
            <form class="activities__add" on:submit=move |event| {
                event.prevent_default();
                add();
            }>
                <DateField
                    label=t(Msg::ProgrammeDate)
                    value=day
                    error=Signal::derive(move || wrong.get().0)
                    on_commit=move |typed: String| day.set(typed)
                />
                <TextField
                    label=t(Msg::RelationsActivity)
                    value=text
                    error=Signal::derive(move || wrong.get().1)
                    on_input=move |typed: String| text.set(typed)
                />
                <Button icon=IconName::Plus submit=true on_click=|()| ()>{t(Msg::ActionAdd)}</Button>
            </form>
            <ul class="activities">
                <For each=move || list.get() key=|(a, to_come)| (a.id.clone(), a.date, a.text.clone(), *to_come) let((activity, to_come))>
                    <li class="activities__one">
                        <span class="nowrap small muted">{date::day_short(lang, activity.date)}</span>
                        <span>
                            <bdi>{activity.text.clone()}</bdi>
                            {to_come.then(|| view! { " " <span class="tag">{Msg::InitiativePlanned.text(lang)}</span> })}
                        </span>
                        <Button
                            kind=ButtonKind::Quiet
                            small=true
                            icon=IconName::Trash
                            label=Msg::ActDeleteIt { name: &activity.text }.text(lang)
                            on_click=move |()| delete.run(activity.clone())
                        />
                    </li>
                </For>
            </ul>
        </section>
    }
}

/// The measures that show its effect.
#[component]
fn Effects() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let scores = session.scores();
    let model = Memo::new(move |_| effects(&session.scorecard(), &scores.get()));
    let chosen = RwSignal::new(String::new());
    let choices = Memo::new(move |_| {
        let none = (String::new(), Msg::ImportChoose.text(lang));
        let others =
            model.with(|m| m.choices.iter().map(|(id, name)| (id.to_string(), name.clone())).collect::<Vec<_>>());
        std::iter::once(none).chain(others).collect::<Vec<_>>()
    });
    let add = move || {
        if let Ok(id) = KpiId::new(chosen.get_untracked()) {
            edit(session, &|relations| relations.effects.push(id.clone()));
            chosen.set(String::new());
        }
    };
    let remove = Callback::new(move |id: KpiId| {
        edit(session, &|relations| relations.effects.retain(|kpi| *kpi != id));
        focus_soon("relations-effects");
    });
    let any = Memo::new(move |_| !session.scorecard().kpis.is_empty());
    view! {
        <section class="card stack" aria-labelledby="relations-effects">
            <h2 id="relations-effects" tabindex="-1">{t(Msg::RelationsEffects)}</h2>
            <ul class="effects">
                {move || model.with(|model| model.rows.iter().map(|(id, name, score)| {
                    let (page, gone) = (Page::Kpi(id.clone()), id.clone());
                    view! {
                        <li class="effects__one">
                            <a href=move || nav.href(page.clone())><bdi>{name.clone()}</bdi></a>
                            <strong class="num">{wording::points(lang, score.performance.ok(), score.cuts)}</strong>
                            <StatusPill status=score.status />
                            <Button
                                kind=ButtonKind::Quiet
                                small=true
                                icon=IconName::Trash
                                label=Msg::ProgrammeRemove { name }.text(lang)
                                on_click=move |()| remove.run(gone.clone())
                            />
                        </li>
                    }
                }).collect_view())}
            </ul>
            {move || if any.get() {
                view! {
                    <form class="effects__add" on:submit=move |event| {
                        event.prevent_default();
                        add();
                    }>
                        <SelectField
                            label=Msg::ObjectiveMeasureWhich.text(lang)
                            value=chosen
                            options=choices
                            on_commit=move |id: String| chosen.set(id)
                        />
                        <Button
                            icon=IconName::Plus
                            submit=true
                            disabled=Signal::derive(move || chosen.with(String::is_empty))
                            on_click=|()| ()
                        >
                            {Msg::ActionAdd.text(lang)}
                        </Button>
                    </form>
                }
                .into_any()
            } else {
                view! { <p class="muted">{Msg::MeasuresEmptyTitle.text(lang)}</p> }.into_any()
            }}
        </section>
    }
}
