//! What moved a score: the sentence, a waterfall from one score to the other, the table of measures and factors.

use super::{chart_figure::ChartFigure, moved_table::MovedTable};
use crate::{
    domain::{
        explain::{Moved, Mover},
        text::{Lang, Msg, number},
        wording::{self, MovedNames, MovedTold},
    },
    render::{
        scene::Scene,
        waterfall::{WaterfallSpec, WaterfallStep, waterfall},
    },
    ui::kit::{Button, IconName},
};
use leptos::prelude::*;
use std::sync::Arc;

/// How many steps the picture has; the others are one step together.
const STEPS: usize = 9;
/// How many rows the table has until all are asked for.
const ROWS: usize = 25;
/// The least and the greatest width of the picture on the page, and its width on paper, in px.
const WIDTHS: (f64, f64) = (280.0, 1080.0);
const PAPER: f64 = 680.0;

/// What is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MovedShown {
    /// What moved; none where there is nothing to compare.
    pub moved: Option<Arc<Moved>>,
    /// What is compared, in words.
    pub names: MovedNames,
}

/// The explanation.
#[component]
pub fn MovedView(
    /// What is shown.
    #[prop(into)]
    shown: Signal<MovedShown>,
    /// The address of something that contributes; none where it has no page.
    #[prop(into)]
    link: Callback<Mover, Option<String>>,
    /// The explanation should go to the clipboard, as this text.
    #[prop(into)]
    on_copy: Callback<String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let all = RwSignal::new(false);
    let tell = move |most: usize| {
        shown.with_untracked(|shown| {
            shown.moved.as_ref().map(|moved| wording::moved(lang, &shown.names, moved, most)).unwrap_or_default()
        })
    };
    let told = Memo::new(move |_| {
        shown.track();
        tell(if all.get() { usize::MAX } else { ROWS })
    });
    let sentence = Memo::new(move |_| told.with(|told| told.sentence.clone()));
    let has_moved = Memo::new(move |_| told.with(|told| told.total.is_some()));
    let label = move || shown.with(|shown| Msg::MovedChart { name: &shown.names.name }.text(lang));
    view! {
        <section class="card stack" aria-labelledby="moved-result">
            <div class="card__head">
                <h2 id="moved-result">{Msg::MovedAsk.text(lang)}</h2>
                <Button
                    small=true
                    icon=IconName::Copy
                    on_click=move |()| on_copy.run(tell(usize::MAX).to_text(lang))
                >
                    {Msg::ActionCopy.text(lang)}
                </Button>
            </div>
            <p class="moved__sentence" role="status"><bdi>{sentence}</bdi></p>
            {move || has_moved.get().then(|| view! {
                <ChartFigure
                    draw=move |width: f64| shown.with(|shown| picture(lang, shown, width))
                    widths=WIDTHS
                    paper=PAPER
                    label=Signal::derive(label)
                    description=sentence
                >
                    <p class="small muted">{Msg::MovedChartHint.text(lang)}</p>
                </ChartFigure>
            })}
        </section>
        {move || has_moved.get().then(|| view! { <MovedTable told=told link=link all=all /> })}
    }
}

fn picture(lang: Lang, shown: &MovedShown, width: f64) -> Scene {
    let Some(moved) = &shown.moved else { return Scene::default() };
    let (rows, others) = moved.steps(STEPS);
    let step = |row: &&crate::domain::explain::MovedRow| WaterfallStep {
        label: wording::moved_row(lang, row),
        by: row.parts.sum(),
    };
    let mut steps: Vec<WaterfallStep> = rows.iter().map(step).collect();
    steps.extend(
        others.map(|(count, by)| WaterfallStep { label: Msg::MovedOthers { count: count as f64 }.text(lang), by }),
    );
    // Where there is no score there is no picture.
    let score = |score: Option<f64>| score.unwrap_or(f64::NAN);
    waterfall(&WaterfallSpec {
        width,
        start: (shown.names.from.clone(), score(moved.before)),
        steps,
        end: (shown.names.to.clone(), score(moved.after)),
        format: &|score| number::format(lang, score, 1),
        round: &|score| number::between(lang, score, 0, 3),
        signed: &|by| number::signed(lang, by, 1),
    })
}

/// What the table tells.
pub(super) type Told = Memo<MovedTold>;
