//! What could not be read in a CSV file, cell by cell.

use crate::{
    domain::{
        exchange::csv::Problem,
        text::{Lang, Msg},
        wording,
    },
    ui::kit::Button,
};
use leptos::prelude::*;

/// How many are listed before somebody asks for all.
const FIRST: usize = 50;

/// The list; nothing where there are none.
#[component]
pub fn CsvProblems(
    /// The language of the sentences.
    lang: Lang,
    /// The problems that were kept.
    problems: Vec<Problem>,
    /// How many there are in all.
    count: usize,
) -> impl IntoView {
    let kept = problems.len();
    let all = RwSignal::new(kept <= FIRST);
    let lines: Vec<String> = problems.iter().map(|problem| wording::csv_problem(lang, problem)).collect();
    let shown = move || lines.iter().take(if all.get() { usize::MAX } else { FIRST }).cloned().collect::<Vec<_>>();
    (kept > 0).then(|| {
        view! {
            <ol class="problems" role="list" tabindex="0" aria-label=Msg::ImportProblems { count: count as f64 }.text(lang)>
                {move || shown().into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view()}
            </ol>
            {move || (!all.get()).then(|| view! {
                <div class="row">
                    <Button small=true on_click=move |()| all.set(true)>{Msg::ImportProblemsAll.text(lang)}</Button>
                </div>
            })}
            {(count > kept).then(|| {
                let msg = Msg::ImportProblemsKept { kept: kept as f64, count: count as f64 };
                view! { <p class="small muted">{msg.text(lang)}</p> }
            })}
        }
    })
}
