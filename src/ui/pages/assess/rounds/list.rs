//! The rounds that are there, the newest first.

use super::own_title;
use crate::{
    domain::{
        assess::read::Source,
        edit::Command,
        model::{BUILT_IN_QUESTIONNAIRE, RoundId, RoundMode, Wording},
        route::{Page, RoundTab},
        text::{Lang, Msg, date},
        view::assess::rounds::{RoundRow, round_rows},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, ConfirmDialog, IconName, LinkButton, focus_soon},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The list.
#[component]
pub(super) fn RoundList(
    /// The questionnaire that comes with the app.
    source: Arc<Source>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let rows = Memo::new(move |_| round_rows(lang, &session.scorecard()));
    let deleting = RwSignal::new(None::<RoundRow>);
    let source = StoredValue::new(source);
    view! {
        <section class="card stack stack--s" aria-labelledby="rounds-title">
            <h2 id="rounds-title">{t(Msg::RoundsTitle)}</h2>
            <ul class="rounds">
                <For each=move || rows.get() key=Clone::clone let(row)>
                    <li class="rounds__one"><OneRound row=row source=source.get_value() deleting=deleting /></li>
                </For>
            </ul>
        </section>
        <DeleteDialog deleting=deleting />
    }
}

#[component]
fn OneRound(
    /// The round.
    row: RoundRow,
    /// The questionnaire that comes with the app.
    source: Arc<Source>,
    /// The round that is to be deleted.
    deleting: RwSignal<Option<RoundRow>>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let part = |id: &RoundId, tab: RoundTab| {
        let page = Page::Round(id.clone(), tab);
        Signal::derive(move || nav.href(page.clone()))
    };
    let own = row.questionnaire.as_str() != BUILT_IN_QUESTIONNAIRE;
    let version = source.for_type(Wording::default()).version(&row.version).map(|v| v.name.text(lang).to_owned());
    let asked = if own { Some(own_title(&session.scorecard_untracked(), &row.questionnaire, lang)) } else { version };
    let day = row.date.map(|day| date::day_short(lang, day));
    let facts = [day, asked, Some(people(lang, &row))].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let several = row.mode == RoundMode::Several;
    // Where nobody has answered, there is nothing to see yet.
    let first = match (row.answered > 0, several) {
        (true, _) => RoundTab::Result,
        (false, true) => RoundTab::People,
        (false, false) => RoundTab::Answer,
    };
    let delete = {
        let row = row.clone();
        move |()| deleting.set(Some(row.clone()))
    };
    let labelled = move |what: Msg<'_>, name: &str| format!("{}: {name}", what.text(lang));
    view! {
        <div class="rounds__words">
            <h3><a href=part(&row.id, first)><bdi>{row.name.clone()}</bdi></a></h3>
            <p class="small muted"><bdi>{facts}</bdi></p>
        </div>
        <div class="row row--tight">
            <LinkButton
                small=true
                href=part(&row.id, RoundTab::Result)
                label=labelled(Msg::RoundTabResult, &row.name)
            >
                {t(Msg::RoundTabResult)}
            </LinkButton>
            <LinkButton
                small=true
                href=part(&row.id, RoundTab::Answer)
                label=labelled(Msg::RoundTabAnswer, &row.name)
            >
                {t(Msg::RoundTabAnswer)}
            </LinkButton>
            <LinkButton
                small=true
                href=part(&row.id, RoundTab::People)
                label=labelled(Msg::RoundTabPeople, &row.name)
            >
                {t(Msg::RoundTabPeople)}
            </LinkButton>
            <Button
                kind=ButtonKind::Quiet
                small=true
                icon=IconName::Trash
                label=Msg::RoundsDelete { name: &row.name }.text(lang)
                on_click=delete
            />
        </div>
    }
}

/// How many answered.
fn people(lang: Lang, row: &RoundRow) -> String {
    match (row.mode, row.invited) {
        (RoundMode::Alone, _) if row.answered > 0 => Msg::RoundsSelf.text(lang),
        (RoundMode::Alone, _) => Msg::RoundsSelfOpen.text(lang),
        (RoundMode::Several, Some(asked)) => {
            Msg::RoundsAnsweredOf { answered: row.answered as f64, asked: asked as f64 }.text(lang)
        }
        (RoundMode::Several, None) => Msg::RoundsAnswered { count: row.answered as f64 }.text(lang),
    }
}

/// Asks before a round goes with all its answers.
#[component]
fn DeleteDialog(
    /// The round.
    deleting: RwSignal<Option<RoundRow>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if deleting.with(Option::is_some) {
            open.set(true);
        }
    });
    let text = move || {
        let Some(row) = deleting.get() else { return String::new() };
        let count = session.scorecard().responses_of(&row.id).count() as f64;
        Msg::RoundsDeleteText { name: &row.name, count }.text(lang)
    };
    Effect::new(move |_| {
        if !open.get() && deleting.with_untracked(Option::is_some) {
            deleting.set(None);
        }
    });
    let delete = move |()| {
        let Some(row) = deleting.get_untracked() else { return };
        let said = Msg::RoundsDeleted { name: &row.name }.text(lang);
        session.run_with_way_back(&Command::DeleteRound(row.id), said);
        focus_soon("rounds-heading");
    };
    view! {
        <ConfirmDialog
            open=open
            title=t(Msg::RoundsDeleteTitle)
            text=Signal::derive(text)
            confirm_label=t(Msg::ActionDelete)
            cancel_label=t(Msg::ActionCancel)
            danger=true
            on_confirm=delete
        />
    }
}
