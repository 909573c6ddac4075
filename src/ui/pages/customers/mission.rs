//! From the mission to measures: words are marked in the mission, and each mark is led on to an objective, a measure and a
//! target.

use super::{or_none, path_dialog::PathDialog};
use crate::{
    domain::{
        edit::{Command, ScorecardEdit},
        model::{Concern, Kpi, Phrase, PhraseId},
        route::Page,
        text::{Lang, Msg, number, words},
        view::{MissionPath, PhraseRow, mission_path, phrase_in, proposals},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, ButtonKind, Icon, IconName, SelectField, TableWrap, focus_soon, ids},
    },
};
use leptos::{html, prelude::*};
use std::sync::Arc;

/// The part.
#[component]
pub(super) fn Mission() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let path = Memo::new(move |_| mission_path(&session.scorecard()));
    let going_on = RwSignal::new(None::<PhraseId>);
    view! {
        <Marking path=path />
        <Table path=path going_on=going_on />
        {move || {
            let strays = path.with(|path| path.strays.clone());
            (!strays.is_empty()).then(|| strays_view(lang, strays))
        }}
        <PathDialog phrase=going_on />
    }
}

/// The mission as a text to select in, and what is marked.
#[component]
fn Marking(path: Memo<MissionPath>) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let mission = Memo::new(move |_| session.scorecard().organisation.mission.clone());
    let open_parts = Memo::new(move |_| proposals(&session.scorecard()));
    let refused = RwSignal::new(None::<Msg<'static>>);
    let element: NodeRef<html::Textarea> = NodeRef::new();
    let id = ids::fresh("mission");
    let write = move |text: String| {
        let mut organisation = session.scorecard_untracked().organisation.clone();
        text.trim().clone_into(&mut organisation.mission);
        session.run(&Command::EditScorecard(ScorecardEdit::Organisation(organisation)));
        session.end_merge();
    };
    let mark = move |words: &str| {
        let card = session.scorecard_untracked();
        let Some(found) = phrase_in(&card.organisation.mission, words) else {
            refused.set(Some(Msg::MissionNotThere));
            return;
        };
        if card.phrases.iter().any(|phrase| phrase.text == found) {
            refused.set(Some(Msg::MissionMarkedAlready));
            return;
        }
        refused.set(None);
        session.run(&Command::PutPhrase(Phrase::new(PhraseId::lossy(&session.fresh_id()), found)));
        session.end_merge();
    };
    let mark_selected = move |()| mark(&element.get_untracked().map(|area| selected(&area)).unwrap_or_default());
    let pieces = move || {
        path.with(|path| path.pieces.clone())
            .into_iter()
            .map(|(text, phrase)| match phrase {
                Some(_) => view! { <mark class="mission__mark">{text}</mark> }.into_any(),
                None => text.into_any(),
            })
            .collect_view()
    };
    view! {
        <section class="card stack" aria-labelledby=id.clone()>
            <div class="field">
                <label class="field__label" for=id.clone()>{t(Msg::SettingsMission)}</label>
                <textarea
                    class="textarea"
                    id=id.clone()
                    rows="3"
                    node_ref=element
                    aria-describedby=format!("{id}-hint")
                    prop:value=move || mission.get()
                    on:change:target=move |event| write(event.target().value())
                ></textarea>
                <p class="field__hint" id=format!("{id}-hint")>
                    {move || if mission.with(String::is_empty) { Msg::MissionEmpty } else { Msg::MissionHint }.text(lang)}
                </p>
            </div>
            <div class="row">
                <Button
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(move || mission.with(String::is_empty))
                    on_click=mark_selected
                >
                    {t(Msg::MissionMark)}
                </Button>
                <p class="field__error" role="alert" hidden=move || refused.with(Option::is_none)>
                    <Icon name=IconName::Warning />
                    <span>{move || refused.get().map(|why| why.text(lang))}</span>
                </p>
            </div>
            {move || {
                let parts = open_parts.get();
                (!parts.is_empty()).then(|| view! {
                    <div class="row row--tight mission__proposals">
                        <span class="muted small">{Msg::MissionProposals.text(lang)}</span>
                        {parts
                            .into_iter()
                            .map(|part| {
                                let words = part.clone();
                                view! { <Button small=true on_click=move |()| mark(&words)><bdi>{part}</bdi></Button> }
                            })
                            .collect_view()}
                    </div>
                })
            }}
            {move || path.with(|path| path.rows.iter().any(|row| row.in_mission)).then(|| view! {
                <div>
                    <h2 class="mission__head">{Msg::MissionMarked.text(lang)}</h2>
                    <p class="mission__text"><bdi>{pieces()}</bdi></p>
                </div>
            })}
        </section>
    }
}

/// What is selected in a text; the browser counts in UTF-16 units.
fn selected(area: &web_sys::HtmlTextAreaElement) -> String {
    let (Ok(Some(from)), Ok(Some(to))) = (area.selection_start(), area.selection_end()) else { return String::new() };
    let units =
        area.value().encode_utf16().skip(from as usize).take(to.saturating_sub(from) as usize).collect::<Vec<_>>();
    String::from_utf16_lossy(&units)
}

#[component]
fn Table(path: Memo<MissionPath>, going_on: RwSignal<Option<PhraseId>>) -> impl IntoView {
    let lang = lang();
    move || {
        let rows = path.with(|path| path.rows.clone());
        let open = rows.iter().filter(|row| row.measures() == 0).count() as f64;
        (!rows.is_empty()).then(|| view! {
            <section class="card card--flush" aria-labelledby="mission-table">
                <div class="card__head">
                    <h2 id="mission-table" tabindex="-1">{Msg::MissionTable.text(lang)}</h2>
                    {(open > 0.0).then(|| view! {
                        <p class="late"><Icon name=IconName::Warning />{Msg::MissionNoMeasure { count: open }.text(lang)}</p>
                    })}
                </div>
                <TableWrap label=Msg::MissionTable.text(lang)>
                    <table class="table table--edge mission">
                        <caption class="visually-hidden">{Msg::MissionTable.text(lang)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{Msg::PartPhrase.text(lang)}</th>
                                <th scope="col">{Msg::KpiConcernLabel.text(lang)}</th>
                                <th scope="col">{Msg::PartObjective.text(lang)}</th>
                                <th scope="col">{Msg::PartKpi.text(lang)}</th>
                                <th scope="col" class="num">{Msg::MissionTarget.text(lang)}</th>
                                <th scope="col"><span class="visually-hidden">{Msg::ColumnActions.text(lang)}</span></th>
                            </tr>
                        </thead>
                        {rows.into_iter().map(|row| phrase_rows(lang, row, going_on)).collect_view()}
                    </table>
                </TableWrap>
            </section>
        })
    }
}

/// A phrase with one line for each of its measures.
fn phrase_rows(lang: Lang, row: PhraseRow, going_on: RwSignal<Option<PhraseId>>) -> impl IntoView {
    let session = session();
    let phrase = Arc::clone(&row.phrase);
    let lines: Vec<Line> = lines(&row);
    let span = lines.len().to_string();
    let name = phrase.text.clone();
    let set_concern = {
        let phrase = Arc::clone(&phrase);
        move |word: String| {
            let mut changed = Phrase::clone(&phrase);
            changed.concern = Concern::from_word(&word);
            session.run(&Command::PutPhrase(changed));
            session.end_merge();
        }
    };
    let unmark = {
        let (id, name) = (phrase.id.clone(), name.clone());
        move |()| {
            let said = Msg::MissionUnmarked { name: &name }.text(lang);
            session.run_with_way_back(&Command::DeletePhrase(id.clone()), said);
            focus_soon("mission-table");
        }
    };
    let id = phrase.id.clone();
    let concern = phrase.concern.map(Concern::word).unwrap_or_default();
    let mut head = Some(view! {
        <th scope="rowgroup" rowspan=span.clone()>
            <bdi>{name.clone()}</bdi>
            {(!row.in_mission).then(|| view! {
                <span class="late"><Icon name=IconName::Warning />{Msg::MissionGone.text(lang)}</span>
            })}
        </th>
        <td rowspan=span.clone()>
            <SelectField
                label=Msg::KpiConcernLabel.text(lang)
                hide_label=true
                value=concern.to_owned()
                options=or_none(lang, Msg::PromiseUnsaid, Concern::WORDS, words::concern)
                on_commit=set_concern
            />
        </td>
    });
    let mut tail = Some(view! {
        <td class="num" rowspan=span>
            <div class="row row--tight row--end">
                <Button
                    small=true
                    label=Msg::MissionGoOnNamed { name: &name }.text(lang)
                    on_click=move |()| going_on.set(Some(id.clone()))
                >
                    {Msg::MissionGoOn.text(lang)}
                </Button>
                <Button
                    kind=ButtonKind::Quiet
                    small=true
                    icon=IconName::Trash
                    label=Msg::MissionUnmark { name: &name }.text(lang)
                    on_click=unmark
                />
            </div>
        </td>
    });
    let rows: Vec<_> =
        lines.into_iter().map(|line| view! { <tr>{head.take()}{line_view(lang, line)}{tail.take()}</tr> }).collect();
    view! { <tbody>{rows}</tbody> }
}

/// What stands behind a phrase: an objective and one of its measures, as far as they are there.
struct Line {
    /// The objective with the number of its lines, on the first of them.
    objective: Option<(Page, String, usize)>,
    /// Whether its cell is that of a line above.
    continued: bool,
    measure: Option<Arc<Kpi>>,
}

fn lines(row: &PhraseRow) -> Vec<Line> {
    let mut lines = Vec::new();
    for (id, name, kpis) in &row.objectives {
        let objective = |count: usize| Some((Page::Objective(id.clone()), name.clone(), count));
        lines.extend(kpis.iter().enumerate().map(|(n, kpi)| Line {
            objective: if n == 0 { objective(kpis.len()) } else { None },
            continued: n > 0,
            measure: Some(Arc::clone(kpi)),
        }));
        if kpis.is_empty() {
            lines.push(Line { objective: objective(1), continued: false, measure: None });
        }
    }
    if lines.is_empty() {
        lines.push(Line { objective: None, continued: false, measure: None });
    }
    lines
}

fn line_view(lang: Lang, line: Line) -> impl IntoView {
    let nav = nav();
    let Line { objective, continued, measure: kpi } = line;
    let link = move |page: Page, name: String| view! { <a href=move || nav.href(page.clone())><bdi>{name}</bdi></a> };
    let target = kpi.as_ref().and_then(|kpi| Some(number::with_unit(lang, kpi.target?, kpi.decimals, &kpi.unit)));
    let span = objective.as_ref().map_or(1, |(.., count)| *count).to_string();
    view! {
        {(!continued).then(|| view! {
            <td rowspan=span>{objective.map(|(page, name, _)| link(page, name))}</td>
        })}
        <td>{kpi.map(|kpi| link(Page::Kpi(kpi.id.clone()), kpi.name.clone()))}</td>
        <td class="num nowrap">{target.unwrap_or_else(|| "–".to_owned())}</td>
    }
}

fn strays_view(lang: Lang, strays: Vec<(crate::domain::model::KpiId, String)>) -> impl IntoView {
    let nav = nav();
    let count = strays.len();
    let items = strays.into_iter().map(|(id, name)| {
        let page = Page::Kpi(id);
        view! { <li><a href=move || nav.href(page.clone())><bdi>{name}</bdi></a></li> }
    });
    view! {
        <section class="card stack">
            <details class="more">
                <summary>{format!("{} ({count})", Msg::MissionStrays.text(lang))}</summary>
                <p class="muted small">{Msg::MissionStraysHint.text(lang)}</p>
                <ul class="fill-in__items">{items.collect_view()}</ul>
            </details>
        </section>
    }
}
