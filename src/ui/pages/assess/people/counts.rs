//! How many have answered, by department: only numbers.

use super::Shown;
use crate::{
    domain::{
        text::{Msg, number},
        view::assess::rounds::{DepartmentCount, department_counts, finished},
    },
    ui::{
        context::{lang, session, t},
        kit::TableWrap,
    },
};
use leptos::prelude::*;

/// The part of the page.
#[component]
pub(super) fn Counts(
    /// The round.
    shown: Shown,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let counts = Memo::new(move |_| {
        let (card, round) = (session.scorecard(), shown.round.get());
        shown.questionnaire.with_value(|asked| department_counts(&card, &round, asked))
    });
    let all = Memo::new(move |_| {
        let (card, round) = (session.scorecard(), shown.round.get());
        (finished(&card, &round.id).count(), round.people())
    });
    let digits = move |n: usize| number::integer(lang, n as f64);
    let asked = move |n: Option<usize>| n.map_or_else(|| Msg::PeopleCountUnknown.text(lang), digits);
    let row = move |count: DepartmentCount| {
        let name = count.name.clone().unwrap_or_else(|| Msg::PeopleCountNone.text(lang));
        let invited = if count.name.is_some() { asked(count.invited.map(usize::from)) } else { "–".to_owned() };
        view! {
            <tr>
                <th scope="row"><bdi>{name}</bdi></th>
                <td class="num">{digits(count.answered)}</td>
                <td class="num">{invited}</td>
            </tr>
        }
    };
    view! {
        <section class="card stack stack--s" aria-labelledby="people-counts">
            <h2 id="people-counts">{t(Msg::PeopleCounts)}</h2>
            <TableWrap label=t(Msg::PeopleCounts)>
                <table class="table people__table">
                    <caption class="visually-hidden">{t(Msg::PeopleCounts)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(Msg::RoundDepartmentName)}</th>
                            <th scope="col" class="num">{t(Msg::PeopleCountAnswered)}</th>
                            <th scope="col" class="num">{t(Msg::PeopleCountAsked)}</th>
                        </tr>
                    </thead>
                    <tbody>{move || counts.get().into_iter().map(row).collect_view()}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{t(Msg::PeopleCountAll)}</th>
                            <td class="num">{move || digits(all.get().0)}</td>
                            <td class="num">{move || asked(all.get().1)}</td>
                        </tr>
                    </tfoot>
                </table>
            </TableWrap>
        </section>
    }
}
