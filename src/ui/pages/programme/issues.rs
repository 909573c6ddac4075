//! The issue log: what troubles clients, ranked by how many named it, with how well it is understood.

use super::{
    RELATED,
    issue_dialog::{Editing, IssueDialog},
    objective_dialog::ObjectiveDialog,
    related_name,
};
use crate::{
    domain::{
        edit::Command,
        model::{Evidence, Voice, VoiceId},
        route::{CustomersTab, Page},
        text::{Lang, Msg, number, words},
        view::issues::{IssueLog, IssueRow, factor_of, issue_log},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, EmptyState, Icon, IconName, Menu, MenuItem, SelectField, TableWrap, focus_soon},
        pages::term::Term,
    },
};
use leptos::prelude::*;

/// The part.
#[component]
pub(super) fn Issues() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let log = Memo::new(move |_| issue_log(&session.scorecard()));
    let editing = RwSignal::new(None::<Editing>);
    let serving = RwSignal::new(None::<VoiceId>);
    let empty = Memo::new(move |_| log.with(|log| log.rows.is_empty()));
    let ids = Memo::new(move |_| log.with(|log| log.rows.iter().map(|row| row.voice.id.clone()).collect::<Vec<_>>()));
    let summary = move || {
        log.with(|log| Msg::IssuesUnderstood { known: log.understood as f64, of: log.rows.len() as f64 }.text(lang))
    };
    let add = move || {
        view! {
            <Button kind=ButtonKind::Primary icon=IconName::Plus on_click=move |()| editing.set(Some(Editing::New))>
                {Msg::IssueAdd.text(lang)}
            </Button>
        }
    };
    let heads = [
        Msg::IssueText,
        Msg::IssueClients,
        Msg::InterviewRelated,
        Msg::IssueGrade,
        Msg::IssueUnderstood,
        Msg::IssueSource,
    ];
    view! {
        <section class="card card--flush" aria-labelledby="issues-title">
            <div class="card__head">
                <div class="titled"><h2 id="issues-title" tabindex="-1">{t(Msg::ProgrammeIssues)}</h2><Term id="issue-log" word=t(Msg::ProgrammeIssues) /></div>
                {move || (!empty.get()).then(add)}
            </div>
            {move || if empty.get() {
                view! {
                    <EmptyState title=Msg::IssuesEmpty.text(lang) text=Msg::IssuesEmptyText.text(lang) icon=IconName::Search>
                        {add()}
                    </EmptyState>
                }
                .into_any()
            } else {
                view! {
                    <p class="card__text" role="status">{summary}</p>
                    <TableWrap label=Msg::IssuesTable.text(lang)>
                        <table class="table table--edge issues">
                            <caption class="visually-hidden">{Msg::IssuesTable.text(lang)}</caption>
                            <thead>
                                <tr>
                                    {heads.map(|head| view! { <th scope="col">{head.text(lang)}</th> }).collect_view()}
                                    <th scope="col"><span class="visually-hidden">{Msg::ColumnActions.text(lang)}</span></th>
                                </tr>
                            </thead>
                            <tbody>
                                <For each=move || ids.get() key=Clone::clone let(id)>
                                    <OneIssue id=id log=log editing=editing serving=serving />
                                </For>
                            </tbody>
                        </table>
                    </TableWrap>
                }
                .into_any()
            }}
        </section>
        <IssueDialog editing=editing />
        <ObjectiveDialog serving=serving />
    }
}

/// An issue: what is known of it, and what can be made of it.
#[component]
fn OneIssue(
    /// The issue.
    id: VoiceId,
    /// The log.
    log: Memo<IssueLog>,
    /// The issue that is edited.
    editing: RwSignal<Option<Editing>>,
    /// The issue of which an objective is made.
    serving: RwSignal<Option<VoiceId>>,
) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let own = id.clone();
    let row = Memo::new(move |_| log.with(|log| log.rows.iter().find(|row| row.voice.id == own).cloned()));
    let text = move || row.get().map(|row| row.voice.text.clone()).unwrap_or_default();
    let change = Callback::new(move |grade: Evidence| {
        if let Some(row) = row.get_untracked() {
            session.run(&Command::PutVoice(Box::new(Voice { grade, ..Voice::clone(&row.voice) })));
        }
    });
    let deeds = {
        let id = id.clone();
        Signal::derive(move || {
            let (own, serve, gone) = (id.clone(), id.clone(), id.clone());
            let has_factor = row.get().is_some_and(|row| row.factor.is_some());
            let edit = Callback::new(move |()| editing.set(Some(Editing::Old(own.clone()))));
            let factor = Callback::new(move |()| {
                let Some(row) = row.get_untracked() else { return };
                let factor = factor_of(&row.voice, VoiceId::lossy(&session.fresh_id()));
                let said = Msg::IssueNowFactor { name: &row.voice.text }.text(lang);
                session.run_with_way_back(&Command::PutVoice(Box::new(factor)), said);
            });
            let serve = Callback::new(move |()| serving.set(Some(serve.clone())));
            let delete = Callback::new(move |()| {
                let said = Msg::HomeDeleted { name: &untrack(text) }.text(lang);
                session.run_with_way_back(&Command::DeleteVoice(gone.clone()), said);
                focus_soon("issues-title");
            });
            let item = |msg: Msg<'static>, icon, run| MenuItem {
                label: msg.text(lang),
                icon: Some(icon),
                danger: false,
                disabled: false,
                run,
            };
            vec![
                item(Msg::IssueEdit, IconName::Pencil, edit),
                MenuItem { disabled: has_factor, ..item(Msg::IssueToFactor, IconName::Flag, factor) },
                item(Msg::IssueToObjective, IconName::Target, serve),
                MenuItem { danger: true, ..item(Msg::ActionDelete, IconName::Trash, delete) },
            ]
        })
    };
    let grades = super::options(lang, Evidence::WORDS, words::evidence);
    view! {
        <tr>
            <th scope="row">
                <button
                    type="button"
                    class="link-like"
                    title=Msg::IssueEdit.text(lang)
                    on:click=move |_| editing.set(Some(Editing::Old(id.clone())))
                >
                    <bdi>{text}</bdi>
                </button>
                {move || row.get().filter(|row| row.factor.is_some()).map(|_| view! {
                    <a class="issues__note" href=move || nav.href(Page::Customers(CustomersTab::Voices))>
                        {Msg::IssueIsFactor.text(lang)}
                    </a>
                })}
                {move || row.get().filter(|row| row.raise).map(|row| raise_view(&row, lang, change))}
            </th>
            <td data-label=Msg::IssueClients.text(lang)>
                {move || row.get().map(|row| number::integer(lang, row.clients as f64))}
            </td>
            <td data-label=Msg::InterviewRelated.text(lang)>
                {move || {
                    let related = row.get().and_then(|row| row.voice.related);
                    RELATED.iter().find(|(_, answer)| *answer == related).map(|(_, a)| related_name(*a).text(lang))
                }}
            </td>
            <td data-label=Msg::IssueGrade.text(lang)>
                <SelectField
                    label=Signal::derive(move || format!("{}: {}", Msg::IssueGrade.text(lang), text()))
                    hide_label=true
                    value=Signal::derive(move || row.get().map(|r| r.voice.grade.word().to_owned()).unwrap_or_default())
                    options=grades
                    on_commit=move |word: String| {
                        if let Some(grade) = Evidence::from_word(&word) {
                            change.run(grade);
                        }
                    }
                />
            </td>
            <td data-label=Msg::IssueUnderstood.text(lang)>
                {move || {
                    let known = row.get().is_some_and(|row| row.voice.grade.is_understood());
                    let (icon, word) =
                        if known { (IconName::Check, Msg::AnswerYes) } else { (IconName::Minus, Msg::AnswerNo) };
                    view! { <span class="verdict"><Icon name=icon />{word.text(lang)}</span> }
                }}
            </td>
            <td data-label=Msg::IssueSource.text(lang)>
                {move || row.get().map(|row| words::voice_source(row.voice.source).text(lang))}
            </td>
            <td class="num">
                <Menu
                    label=Signal::derive(move || Msg::HomeDocumentMenu { name: &text() }.text(lang))
                    kind=ButtonKind::Quiet
                    small=true
                    icon=IconName::More
                    items=deeds
                />
            </td>
        </tr>
    }
}

/// A second thought, never made by itself.
fn raise_view(row: &IssueRow, lang: Lang, change: Callback<Evidence>) -> impl IntoView + use<> {
    view! {
        <span class="issues__note">
            {Msg::IssueRaiseHint { count: row.interviews as f64 }.text(lang)}
            " "
            <button type="button" class="link-like" on:click=move |_| change.run(Evidence::RepeatedContact)>
                {Msg::IssueRaise.text(lang)}
            </button>
        </span>
    }
}
