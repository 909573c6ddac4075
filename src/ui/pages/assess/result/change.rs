//! What changed since an earlier round, and what came of what was taken over then.

use super::{
    Shown,
    table::{Row, Table, cell, columns},
};
use crate::{
    domain::{
        route::{ActTab, Page},
        text::{Lang, Msg, words},
        view::assess::result::{ChangeRow, FollowUp, change_rows, follow_ups, round_name},
    },
    ui::{
        context::{nav, session, t},
        kit::{Icon, IconName},
    },
};
use leptos::prelude::*;

/// The part; nothing where no earlier round is compared.
#[component]
pub(super) fn ChangePart(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), shown.lang);
    move || {
        let card = session.scorecard();
        shown
            .with(|told, looked| {
                let earlier = looked.earlier.as_ref()?;
                let name = round_name(&card, &earlier.round.id, lang);
                let table = change_rows(told, &earlier.change);
                let caption = Msg::ResultChangeSince { round: &name }.text(lang);
                let content = if table.not_comparable {
                    view! { <p>{Msg::ResultNotComparable.text(lang)}</p> }.into_any()
                } else if table.whole.is_empty() {
                    view! { <p>{Msg::ResultNothingCompared.text(lang)}</p> }.into_any()
                } else {
                    changes(lang, &caption, &table.whole).into_any()
                };
                let groups = table.groups.iter().map(|(group, rows)| {
                    view! {
                        <details class="more">
                            <summary><bdi>{group.clone()}</bdi></summary>
                            {changes(lang, &format!("{group}: {caption}"), rows)}
                        </details>
                    }
                });
                let both = earlier.result.whole.as_ref().zip(looked.result.whole.as_ref());
                let taken = both
                    .map(|both| follow_ups(told, &card, &earlier.round.id, both, &earlier.change))
                    .unwrap_or_default();
                let taken = (!taken.is_empty()).then(|| followed(lang, &taken));
                Some(view! {
                    <section class="card stack" aria-labelledby="result-change">
                        <h2 id="result-change">{caption.clone()}</h2>
                        {content}
                        <div class="result__groups">{groups.collect_view()}</div>
                        {taken}
                    </section>
                })
            })
            .flatten()
    }
}

fn changes(lang: Lang, caption: &str, rows: &[ChangeRow]) -> AnyView {
    let one = |row: &ChangeRow| {
        let (icon, good) = match row.better {
            Some(true) => (IconName::Check, Some("true")),
            Some(false) => (IconName::Warning, Some("false")),
            None => (IconName::Minus, None),
        };
        let verdict = view! {
            <span class="verdict" class:verdict--open=row.better.is_none() data-good=good>
                <Icon name=icon />
                {row.verdict.clone()}
            </span>
            <span class="result__why">{row.basis.clone()}</span>
        };
        let cells = vec![cell(&row.earlier), cell(&row.now), cell(&row.difference), verdict.into_any()];
        Row::Cells(cell(&row.name), cells)
    };
    Table {
        label: caption.to_owned(),
        class: "table--dense",
        columns: columns(
            lang,
            [
                (Msg::ResultDimension, false),
                (Msg::ResultThen, true),
                (Msg::ResultNow, true),
                (Msg::ResultDifference, true),
                (Msg::ResultVerdict, false),
            ],
        ),
        rows: rows.iter().map(one).collect(),
        ..Table::default()
    }
    .view()
}

/// What was taken over then, and what the figures say now.
fn followed(lang: Lang, rows: &[FollowUp]) -> impl IntoView + use<> {
    let nav = nav();
    let one = |row: &FollowUp| {
        let name = row.initiative.name.clone();
        let about = view! {
            <a href=move || nav.href(Page::Act(ActTab::List))><bdi>{name}</bdi></a>
            " "
            <span class="tag">{words::initiative(row.initiative.status).text(lang)}</span>
        };
        Row::Cells(about.into_any(), vec![cell(&row.about), cell(&row.then), cell(&row.now), cell(&row.change)])
    };
    let table = Table {
        label: t(Msg::ResultFollowed),
        class: "table--dense",
        columns: columns(
            lang,
            [
                (Msg::PartInitiative, false),
                (Msg::ResultAbout, false),
                (Msg::ResultThen, true),
                (Msg::ResultNow, true),
                (Msg::ResultVerdict, false),
            ],
        ),
        rows: rows.iter().map(one).collect(),
        ..Table::default()
    };
    view! {
        <h3>{t(Msg::ResultFollowed)}</h3>
        {table.view()}
    }
}
