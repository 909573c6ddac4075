//! What each measure alone would have to be.

use super::{Shared, today, trying::try_it};
use crate::{
    domain::{
        explain::needed::{Alone, Needed},
        model::{Kpi, Scorecard},
        route::Page,
        text::{Lang, Msg, number},
        wording,
    },
    state::Nav,
    ui::{
        context::{lang, nav, t},
        kit::{Button, ButtonKind, TableWrap},
    },
};
use leptos::prelude::*;

/// So many rows are shown before somebody asks for all.
const SHOWN: usize = 40;

/// The part of the page.
#[component]
pub(super) fn AloneTable(shared: Shared) -> impl IntoView {
    let (nav, lang) = (nav(), lang());
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| shared.found.with(|found| found.as_ref().map_or(0, |found| found.alone.len())));
    let rows = move || {
        let card = shared.session.scorecard();
        let most = if all.get() { usize::MAX } else { SHOWN };
        shared.found.with(|found| {
            let needed = found.as_ref()?;
            let rows = needed.alone.iter().take(most);
            let rows = rows.filter_map(|one| Some(row(shared, nav, lang, &card, needed, one, card.kpi(&one.kpi)?)));
            Some(rows.collect_view())
        })
    };
    view! {
        <section class="card card--flush" aria-labelledby="needed-alone">
            <div class="card__head">
                <h2 id="needed-alone">{t(Msg::NeededAlone)}</h2>
                <span class="card__note">{t(Msg::NeededAloneHint)}</span>
            </div>
            {move || if count.get() == 0 {
                view! { <p class="muted card__text">{Msg::NeededNothing.text(lang)}</p> }.into_any()
            } else {
                view! {
                    <TableWrap label=Msg::NeededAlone.text(lang)>
                        <table class="table table--edge">
                            <caption class="visually-hidden">{Msg::NeededAlone.text(lang)}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{Msg::PartKpi.text(lang)}</th>
                                    <th scope="col" class="num">{Msg::NeededToday.text(lang)}</th>
                                    <th scope="col" class="num">{Msg::NeededValue.text(lang)}</th>
                                    <th scope="col" class="num" title=Msg::NeededDistanceHint.text(lang)>
                                        {Msg::NeededDistance.text(lang)}
                                    </th>
                                    <th scope="col"><span class="visually-hidden">{Msg::NeededTry.text(lang)}</span></th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </TableWrap>
                    <p class="small muted card__text">{Msg::NeededDistanceHint.text(lang)}</p>
                }
                .into_any()
            }}
            {move || (!all.get() && count.get() > SHOWN).then(|| view! {
                <div class="kpis__more">
                    <Button on_click=move |()| all.set(true)>{Msg::NeededMore { count: count.get() as f64 }.text(lang)}</Button>
                </div>
            })}
        </section>
    }
}

fn row(
    shared: Shared,
    nav: Nav,
    lang: Lang,
    card: &Scorecard,
    needed: &Needed,
    one: &Alone,
    kpi: &Kpi,
) -> impl IntoView + use<> {
    let now = today(lang, kpi, one.today);
    let href = nav.href(Page::Kpi(kpi.id.clone()));
    let name = kpi.name.clone();
    let rest = match &one.found {
        Err(reason) => view! { <td colspan="3" class="faint">{wording::cannot(lang, card, reason)}</td> }.into_any(),
        Ok(value) => {
            let words = wording::needed_value(lang, kpi, one.today, value);
            let effort = value.effort.map_or_else(|| number::NONE.to_owned(), |effort| wording::effort(lang, effort));
            let part = wording::part_name(card, &needed.part);
            let wanted = number::between(lang, needed.wanted, 0, 2);
            let made = Msg::NeededScenarioOne { part: &part, wanted: &wanted, name: &kpi.name }.text(lang);
            let values = vec![(kpi.id.clone(), value.value)];
            let label = Msg::NeededTryOne { name: &kpi.name }.text(lang);
            view! {
                <td class="num"><strong>{words}</strong></td>
                <td class="num">{effort}</td>
                <td class="num">
                    <Button
                        small=true
                        kind=ButtonKind::Quiet
                        label=label
                        on_click=move |()| try_it(shared, nav, lang, &made, &values)
                    >
                        {Msg::NeededTry.text(lang)}
                    </Button>
                </td>
            }
            .into_any()
        }
    };
    view! {
        <tr>
            <th scope="row"><a href=href><bdi>{name}</bdi></a></th>
            <td class="num">{now}</td>
            {rest}
        </tr>
    }
}
