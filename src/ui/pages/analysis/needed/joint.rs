//! What several measures together would have to be, with the least effort; and which are held fixed.

use super::{Shared, today, trying::try_it};
use crate::{
    domain::{
        explain::needed::{Joint, Move},
        model::{KpiId, Scorecard},
        route::Page,
        text::{Lang, Msg, number},
        wording,
    },
    state::Nav,
    ui::{
        context::{lang, nav, t},
        kit::{Button, IconName, Notice, TableWrap},
    },
};
use leptos::prelude::*;

/// The part of the page.
#[component]
pub(super) fn JointTable(shared: Shared) -> impl IntoView {
    let (nav, lang) = (nav(), lang());
    let joint = Memo::new(move |_| shared.found.with(|found| found.as_ref().and_then(|found| found.joint.clone())));
    let try_all = move |()| {
        let Some(found) = shared.found.get_untracked() else { return };
        let card = shared.session.scorecard_untracked();
        let (part, wanted) = (wording::part_name(&card, &found.part), number::between(lang, found.wanted, 0, 2));
        let name = Msg::NeededScenario { part: &part, wanted: &wanted }.text(lang);
        let moves = found.joint.map(|joint| joint.moves).unwrap_or_default();
        let values: Vec<(KpiId, f64)> = moves.into_iter().map(|one| (one.kpi, one.to)).collect();
        try_it(shared, nav, lang, &name, &values);
    };
    view! {
        <section class="card card--flush" aria-labelledby="needed-joint">
            <div class="card__head"><h2 id="needed-joint">{t(Msg::NeededJoint)}</h2></div>
            {move || joint.get().map(|joint| {
                let card = shared.session.scorecard();
                let (reaches, cannot) = (joint.reaches(), wording::joint_cannot(lang, &card, &joint));
                view! {
                    <div class="card__text stack">
                        {if reaches {
                            view! { <p class="muted">{Msg::NeededJointHint.text(lang)}</p> }.into_any()
                        } else {
                            view! { <Notice><p>{cannot}</p></Notice> }.into_any()
                        }}
                        {(!joint.proven).then(|| view! { <Notice><p>{Msg::NeededJointUnproven.text(lang)}</p></Notice> })}
                    </div>
                    {reaches.then(|| table(nav, lang, &card, &joint))}
                    <div class="card__text stack">
                        {reaches.then(|| view! {
                            <div class="row">
                                <Button icon=IconName::Swap on_click=try_all>{Msg::NeededTry.text(lang)}</Button>
                            </div>
                        })}
                        {fixed(lang, &card, &joint)}
                    </div>
                }
            })}
        </section>
    }
}

fn table(nav: Nav, lang: Lang, card: &Scorecard, joint: &Joint) -> impl IntoView + use<> {
    let rows = joint.moves.iter().map(|one| row(nav, lang, card, one)).collect_view();
    view! {
        <TableWrap label=Msg::NeededJoint.text(lang)>
            <table class="table table--edge">
                <caption class="visually-hidden">{Msg::NeededJoint.text(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Msg::PartKpi.text(lang)}</th>
                        <th scope="col" class="num">{Msg::NeededToday.text(lang)}</th>
                        <th scope="col" class="num">{Msg::NeededThen.text(lang)}</th>
                        <th scope="col" class="num">{Msg::NeededDistance.text(lang)}</th>
                        <th scope="col" class="num">{Msg::NeededPoints.text(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
}

fn row(nav: Nav, lang: Lang, card: &Scorecard, one: &Move) -> Option<impl IntoView + use<>> {
    let kpi = card.kpi(&one.kpi)?;
    let points = |points: f64| wording::points_finely(lang, Some(points), kpi.cut_points.unwrap_or(card.cut_points));
    let (before, after) = (points(one.performance.0), points(one.performance.1));
    Some(view! {
        <tr>
            <th scope="row"><a href=nav.href(Page::Kpi(kpi.id.clone()))><bdi>{kpi.name.clone()}</bdi></a></th>
            <td class="num">{today(lang, kpi, Some(one.from))}</td>
            <td class="num"><strong>{wording::moved_to(lang, kpi, Some(one.from), one.to)}</strong></td>
            <td class="num">{wording::effort(lang, one.effort)}</td>
            <td class="num">{Msg::NeededPointsMove { before: &before, after: &after }.text(lang)}</td>
        </tr>
    })
}

/// Those that are held fixed, with their reasons.
fn fixed(lang: Lang, card: &Scorecard, joint: &Joint) -> Option<impl IntoView + use<>> {
    if joint.fixed.is_empty() {
        return None;
    }
    let line = |(id, reason): &(KpiId, _)| {
        let name = card.kpi(id).map(|kpi| kpi.name.clone()).unwrap_or_default();
        view! { <li><bdi>{name}</bdi>": "{wording::fixed(lang, *reason)}</li> }
    };
    let lines = joint.fixed.iter().map(line).collect_view();
    Some(view! {
        <details class="more">
            <summary>{Msg::NeededFixed.text(lang)}" ("{number::integer(lang, joint.fixed.len() as f64)}")"</summary>
            <ul>{lines}</ul>
        </details>
    })
}
