//! A map from another tool: a flowchart of Mermaid as text or file, or a file of draw.io. Read in the worker, shown first, then
//! taken over as one step.

use crate::{
    domain::{
        exchange::map::Read,
        import::map::{Fate, Outside, Preview, preview},
        model::{LinkKind, PerspectiveId},
        text::{Lang, Msg},
        wording,
    },
    state::jobs::{self, Cancel, Drawing},
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Dialog, DropZone, Notice, NoticeKind, SelectField, TableWrap, TextArea},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// So many of the things that were left out are listed.
const LISTED: usize = 20;

/// The dialog.
#[component]
pub fn DrawingImport(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let text = RwSignal::new(String::new());
    let read = RwSignal::new(None::<Arc<Read>>);
    let refused = RwSignal::new(None::<String>);
    let reading = RwSignal::new(false);
    let cancel = StoredValue::new_local(Cancel::default());
    let outside = RwSignal::new(None::<PerspectiveId>);
    let begin = move || {
        read.set(None);
        refused.set(None);
        outside.set(None);
    };
    Effect::new(move |_| {
        if open.get() {
            begin();
        } else {
            cancel.get_value().cancel();
        }
    });
    let look = Callback::new(move |drawing: Drawing| {
        begin();
        reading.set(true);
        let handle = Cancel::default();
        cancel.set_value(handle.clone());
        spawn_local(async move {
            let found = jobs::read_drawing(lang, drawing, handle).await;
            reading.try_set(false);
            match found {
                Ok(found) => drop(read.try_set(Some(Arc::new(found)))),
                Err(why) => drop(refused.try_set(why)),
            }
        });
    });
    let take_files = Callback::new(move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            look.run(Drawing::File(file));
        }
    });
    // The ids of new parts are made once for each drawing and place, when it is taken over they are the ones that were shown.
    let shown = Memo::new(move |_| {
        let (read, card) = (read.get()?, session.scorecard());
        let place = outside.get().filter(|id| card.perspective(id).is_some()).map(Outside::Existing);
        let place = place.unwrap_or_else(|| Outside::usual(&card, &read, &Msg::DrawingOutside.text(lang)));
        Some(preview(&read, &card, &place, || session.fresh_id()))
    });
    let take = move |()| {
        let Some(Ok(Preview { command: Some(command), .. })) = shown.get_untracked() else { return };
        if session.run_with_way_back(&command, Msg::DrawingTaken.text(lang)) {
            open.set(false);
        }
    };
    let has_read = Memo::new(move |_| read.with(Option::is_some));
    let has_news = Memo::new(move |_| shown.with(|shown| matches!(shown, Some(Ok(shown)) if shown.command.is_some())));
    let has_outside = Memo::new(move |_| {
        read.with(|read| read.as_ref().is_some_and(|read| read.objectives.iter().any(|o| o.band.is_none())))
    });
    let perspectives = Signal::derive(move || {
        session.scorecard().perspectives.iter().map(|p| (p.id.to_string(), p.name.clone())).collect::<Vec<_>>()
    });
    let has_place = Memo::new(move |_| has_outside.get() && !perspectives.with(Vec::is_empty));
    let place = Signal::derive(move || {
        let card = session.scorecard();
        let chosen = outside.get().or_else(|| card.perspectives.last().map(|last| last.id.clone()));
        chosen.map(|id| id.to_string()).unwrap_or_default()
    });
    view! {
        <Dialog open=open title=t(Msg::DrawingTitle) close_label=t(Msg::ActionClose) wide=true>
            <div class="stack">
                <p class="muted">{t(Msg::DrawingHint)}</p>
                <DropZone
                    label=t(Msg::DrawingFile)
                    hint=t(Msg::DrawingFileHint)
                    accept=".drawio,.xml,.mmd,.mermaid,.txt,.md"
                    on_files=take_files
                />
                <TextArea
                    label=t(Msg::DrawingText)
                    hint=t(Msg::DrawingTextHint)
                    value=text
                    on_commit=move |typed: String| {
                        text.set(typed.clone());
                        if !typed.trim().is_empty() {
                            look.run(Drawing::Text(typed));
                        }
                    }
                />
                {move || reading.get().then(|| view! {
                    <p class="muted" role="status">{Msg::Loading.text(lang)}</p>
                })}
                {move || refused.get().map(|why| view! {
                    <Notice kind=NoticeKind::Error><p>{why}</p></Notice>
                })}
                {move || has_read.get().then(|| view! { <Problems read=read /> })}
                {move || has_place.get().then(|| view! {
                    <SelectField
                        label=Msg::DrawingPlace.text(lang)
                        hint=Signal::derive(move || Some(Msg::DrawingPlaceHint.text(lang)))
                        value=place
                        options=perspectives
                        on_commit=move |id: String| outside.set(PerspectiveId::new(&id).ok())
                    />
                })}
                {move || shown.get().map(|shown| match shown {
                    Ok(shown) => view! { <Shown shown=shown /> }.into_any(),
                    Err(error) => view! {
                        <Notice kind=NoticeKind::Error><p>{wording::drawing_too_many(lang, error)}</p></Notice>
                    }
                    .into_any(),
                })}
                <div class="row row--end">
                    <Button on_click=move |()| open.set(false)>{t(Msg::ActionCancel)}</Button>
                    {move || has_news.get().then(|| view! {
                        <Button kind=ButtonKind::Primary on_click=take>{Msg::DrawingTake.text(lang)}</Button>
                    })}
                </div>
            </div>
        </Dialog>
    }
}

/// What was left out.
#[component]
fn Problems(read: RwSignal<Option<Arc<Read>>>) -> impl IntoView {
    let lang = lang();
    view! {
        {move || {
            let read = read.get().filter(|read| read.problem_count > 0)?;
            let listed = read.problems.iter().take(LISTED).map(|problem| {
                view! { <li><bdi>{wording::drawing_problem(lang, problem)}</bdi></li> }
            });
            let listed = listed.collect_view();
            let more = read.problem_count.saturating_sub(LISTED);
            Some(view! {
                <Notice kind=NoticeKind::Warn>
                    <ul>{listed}</ul>
                    {(more > 0).then(|| view! { <p>{Msg::DrawingMore { count: more as f64 }.text(lang)}</p> })}
                </Notice>
            })
        }}
    }
}

/// What would come of it.
#[component]
fn Shown(shown: Preview) -> impl IntoView {
    let lang = lang();
    let (perspectives, objectives, links) = shown.new_parts();
    let count = |count: usize| count as f64;
    let summary = if shown.command.is_some() {
        let (perspectives, objectives, links) = (count(perspectives), count(objectives), count(links));
        Msg::DrawingNews { perspectives, objectives, links }.text(lang)
    } else {
        Msg::DrawingNoNews.text(lang)
    };
    let objectives = shown.objectives.into_iter().map(|objective| {
        view! {
            <tr>
                <th scope="row"><bdi>{objective.name}</bdi></th>
                <td><bdi>{objective.perspective}</bdi></td>
                <td>{fate(lang, objective.fate)}</td>
            </tr>
        }
    });
    let objectives = objectives.collect_view();
    let links = shown.links.into_iter().map(|link| {
        let kind = if link.conflict { LinkKind::Conflicts } else { LinkKind::Supports };
        let told = wording::link_name(lang, kind, &link.from, &link.to);
        view! {
            <tr>
                <th scope="row" colspan="2"><bdi>{told}</bdi></th>
                <td>{fate(lang, link.fate)}</td>
            </tr>
        }
    });
    let links = links.collect_view();
    view! {
        <p role="status"><strong>{summary}</strong></p>
        <TableWrap label=Msg::DrawingPreview.text(lang)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{Msg::PartObjective.text(lang)}</th>
                        <th scope="col">{Msg::PartPerspective.text(lang)}</th>
                        <th scope="col">{Msg::DrawingFate.text(lang)}</th>
                    </tr>
                </thead>
                <tbody>{objectives} {links}</tbody>
            </table>
        </TableWrap>
    }
}

fn fate(lang: Lang, fate: Fate) -> String {
    match fate {
        Fate::New => Msg::DrawingNew.text(lang),
        Fate::There => Msg::DrawingThere.text(lang),
        Fate::Dropped(reason) => Msg::DrawingDropped { reason: &wording::drawing_reason(lang, reason) }.text(lang),
    }
}
