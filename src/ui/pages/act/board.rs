//! The board: a column for each status. A card moves by its menu, or is dragged.

use crate::{
    domain::{
        edit::{Command, InitiativeEdit},
        model::{InitiativeId, InitiativeStatus},
        text::{Msg, date, words},
        view::{ActModel, ActRow},
    },
    ui::{
        context::{lang, session},
        kit::{ButtonKind, IconName, Menu, MenuItem, focus_soon},
        pages::act::initiative_dialog::Editing,
        parts::initiative_table::{kind_tag, late, progress, waits},
    },
};
use leptos::prelude::*;

/// The board.
#[component]
pub(super) fn Board(
    /// The initiatives.
    model: Memo<ActModel>,
    /// What the dialog is about.
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let dragged = RwSignal::new(None::<InitiativeId>);
    let over = RwSignal::new(None::<InitiativeStatus>);
    let shift = Callback::new(move |(id, status): (InitiativeId, InitiativeStatus)| {
        let card = session.scorecard_untracked();
        let Some(initiative) = card.initiative(&id).filter(|initiative| initiative.status != status) else { return };
        let said = Msg::ActMoved { name: &initiative.name, status: &words::initiative(status).text(lang) }.text(lang);
        let command = Command::EditInitiative(id.clone(), InitiativeEdit::Status(status), untrack(|| session.day()));
        session.run_with_way_back(&command, said);
        session.end_merge();
        focus_soon(&card_id(&id));
    });
    let column = move |status: InitiativeStatus| {
        let rows = Memo::new(move |_| model.with(|model| model.of(status).to_vec()));
        let heading = format!("board-{}", status.word());
        let labelled = heading.clone();
        view! {
            <section
                class="board__column"
                aria-labelledby=labelled
                data-over=move || (over.get() == Some(status)).to_string()
                on:dragover=move |event| {
                    if dragged.with_untracked(Option::is_some) {
                        event.prevent_default();
                        over.set(Some(status));
                    }
                }
                on:drop=move |event| {
                    event.prevent_default();
                    over.set(None);
                    if let Some(id) = dragged.get_untracked() {
                        dragged.set(None);
                        shift.run((id, status));
                    }
                }
            >
                <h2 class="board__head" id=heading>
                    {words::initiative(status).text(lang)}" "
                    <span class="faint">{move || rows.with(Vec::len)}</span>
                </h2>
                <ul class="board__cards">
                    {move || rows.get().into_iter().map(|row| card(row, editing, dragged, over, shift)).collect_view()}
                </ul>
            </section>
        }
    };
    view! { <div class="board">{InitiativeStatus::WORDS.iter().map(|(_, status)| column(*status)).collect_view()}</div> }
}

fn card(
    row: ActRow,
    editing: RwSignal<Option<Editing>>,
    dragged: RwSignal<Option<InitiativeId>>,
    over: RwSignal<Option<InitiativeStatus>>,
    shift: Callback<(InitiativeId, InitiativeStatus)>,
) -> impl IntoView {
    let lang = lang();
    let initiative = &row.initiative;
    let (name, id) = (initiative.name.clone(), initiative.id.clone());
    let others = InitiativeStatus::WORDS.iter().map(|(_, status)| *status).filter(|other| *other != initiative.status);
    let items: Vec<MenuItem> = others
        .map(|status| {
            let id = id.clone();
            MenuItem {
                label: words::initiative(status).text(lang),
                icon: None,
                danger: false,
                disabled: false,
                run: Callback::new(move |()| shift.run((id.clone(), status))),
            }
        })
        .collect();
    let due = initiative.due.map(|day| Msg::ActUntil { day: &date::day_short(lang, day) }.text(lang));
    let (open, drag, words) = (id.clone(), id.clone(), name.clone());
    view! {
        <li
            class="board__card"
            draggable="true"
            on:dragstart=move |event| {
                // Some browsers drag nothing that carries nothing.
                if let Some(data) = event.data_transfer() {
                    data.set_data("text/plain", &words).unwrap_or_default();
                }
                dragged.set(Some(drag.clone()));
            }
            on:dragend=move |_| {
                dragged.set(None);
                over.set(None);
            }
        >
            <div class="board__top">
                <button
                    type="button"
                    class="link-like"
                    id=card_id(&id)
                    title=Msg::ActEdit.text(lang)
                    on:click=move |_| editing.set(Some(Editing::Old(open.clone())))
                >
                    <bdi>{name.clone()}</bdi>
                </button>
                <Menu
                    label=Msg::ActMove { name: &name }.text(lang)
                    kind=ButtonKind::Quiet
                    small=true
                    icon=IconName::More
                    items=items
                />
            </div>
            <p class="small muted"><bdi>{row.objective.clone()}</bdi></p>
            <p class="row row--tight small">
                <bdi>{initiative.owner.clone()}</bdi>
                {due.map(|due| view! { <span class="nowrap">{due}</span> })}
                {progress(lang, initiative.progress)}
                {kind_tag(lang, initiative.kind)}
            </p>
            {row.overdue.then(|| late(lang, Msg::ActOverdue))}
            {row.late_start.then(|| late(lang, Msg::ActLateStart))}
            {waits(lang, &row)}
        </li>
    }
}

fn card_id(id: &InitiativeId) -> String {
    format!("board-card-{id}")
}
