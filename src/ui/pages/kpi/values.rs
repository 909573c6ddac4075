//! The values: typed and pasted into the grid, with notes, and earlier periods where they are wanted.

use crate::{
    domain::{
        edit::{Cell, Command},
        exchange::csv::{Resolved, find_period},
        model::{FiscalYear, Period, PeriodKind},
        text::{Lang, Msg, date},
        view::{
            self, GridColumn,
            paste::{PasteInto, PastePlan, plan_paste},
        },
        wording,
    },
    state::Session,
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Dialog, IconName, TextArea},
        parts::value_grid::{At, GridCalls, ValueGrid, headings},
    },
};
use leptos::prelude::*;

/// The grid with what belongs to it.
#[component]
pub(super) fn Values(
    page: Memo<view::KpiPage>,
    fiscal: Memo<FiscalYear>,
    earlier: RwSignal<i32>,
    table_id: String,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let pasting =
        Pasting { page, fiscal, session, lang, open: RwSignal::new(false), plan: RwSignal::new(PastePlan::default()) };
    let noting = RwSignal::new(None::<At>);
    let note_open = RwSignal::new(false);
    let calls = GridCalls {
        on_set: Callback::new(move |((period, column), value): (At, Option<f64>)| {
            let command = page.with_untracked(|page| {
                Command::SetCells(page.kpi.id.clone(), vec![(cell(&page.columns, period, column), value)])
            });
            session.run(&command);
            session.end_merge();
        }),
        on_paste: Callback::new(move |(at, text): (At, String)| pasting.paste(at, &text)),
        on_note: Callback::new(move |at: At| {
            noting.set(Some(at));
            note_open.set(true);
        }),
    };
    let show_earlier = move |()| {
        let step = page.with_untracked(|page| view::earlier_step(page.kpi.frequency));
        earlier.update(|earlier| *earlier += step);
    };
    let inputs = Memo::new(move |_| page.with(|page| page.columns.len()));
    view! {
        <section class="card stack" aria-labelledby="kpi-values-title">
            <div class="row row--between">
                <h2 id="kpi-values-title">{t(Msg::ValuesTitle)}</h2>
                <Button small=true icon=IconName::Plus on_click=show_earlier>
                    {t(Msg::ValuesEarlier)}
                </Button>
            </div>
            <p class="small muted">{move || if inputs.get() == 0 { t(Msg::KpiEmptyFormula) } else { t(Msg::ValuesHint) }}</p>
            <ValueGrid page=page fiscal=fiscal id=table_id calls=calls />
            <NoteDialog page=page fiscal=fiscal at=noting open=note_open />
            <PasteDialog pasting=pasting />
        </section>
    }
}

/// The cell of a column of the grid, the last one being the target.
fn cell(columns: &[GridColumn], period: Period, column: usize) -> Cell {
    columns.get(column).map_or(Cell::Target(period), |column| Cell::Value(column.input.clone(), period))
}

/// A paste under way.
#[derive(Clone, Copy)]
struct Pasting {
    page: Memo<view::KpiPage>,
    fiscal: Memo<FiscalYear>,
    session: Session,
    lang: Lang,
    /// Whether the person is asked about what cannot be read.
    open: RwSignal<bool>,
    plan: RwSignal<PastePlan>,
}

impl Pasting {
    fn paste(self, (period, column): At, text: &str) {
        let fiscal = self.fiscal.get_untracked();
        let plan = self.page.with_untracked(|page| {
            let kind = page.kpi.frequency;
            let inputs = page.columns.iter().map(|column| column.input.clone()).chain([String::new()]);
            let names = headings(self.lang, &page.columns).into_iter().zip(inputs);
            let columns: Vec<Vec<String>> = names.map(|(heading, input)| vec![heading, input]).collect();
            let into = PasteInto { lang: self.lang, period, column, columns: &columns };
            plan_paste(text, &into, &|name| own_period(name, kind, fiscal))
        });
        if plan.cells.is_empty() && plan.problems.is_empty() {
            self.session.toasts().fail(Msg::PasteNothing.text(self.lang));
            return;
        }
        let asks = !plan.problems.is_empty();
        self.plan.set(plan);
        if asks {
            self.open.set(true);
        } else {
            self.take();
        }
    }

    /// Applies what can be read, as one step.
    fn take(self) {
        let plan = self.plan.get_untracked();
        let Some((first, last)) = plan.range() else { return };
        let command = self.page.with_untracked(|page| {
            let cells =
                plan.cells.iter().map(|pasted| (cell(&page.columns, pasted.period, pasted.column), pasted.value));
            Command::SetCells(page.kpi.id.clone(), cells.collect())
        });
        let range = date::range(self.lang, first, last, self.fiscal.get_untracked());
        let mut said = Msg::PasteDone { count: plan.values() as f64, range: &range }.text(self.lang);
        if !plan.problems.is_empty() {
            said = format!("{said} {}", Msg::PasteLeftOut { count: plan.problems.len() as f64 }.text(self.lang));
        }
        self.session.run_with_way_back(&command, said);
        self.session.end_merge();
    }
}

/// A text as one of the KPI's own periods.
fn own_period(text: &str, kind: PeriodKind, fiscal: FiscalYear) -> Option<Period> {
    match find_period(text)?.resolve(None) {
        Resolved::When(when) => when.period(kind, fiscal),
        _ => None,
    }
}

/// How many problems are listed.
const LISTED: usize = 50;

#[component]
fn PasteDialog(pasting: Pasting) -> impl IntoView {
    let (lang, open, plan) = (pasting.lang, pasting.open, pasting.plan);
    let nothing = Signal::derive(move || plan.with(|plan| plan.cells.is_empty()));
    let foot = move || {
        view! {
            <Button on_click=move |()| open.set(false)>{Msg::ActionCancel.text(lang)}</Button>
            <Button
                kind=ButtonKind::Primary
                disabled=nothing
                on_click=move |()| {
                    open.set(false);
                    pasting.take();
                }
            >
                {move || Msg::PasteTake { count: plan.with(PastePlan::values) as f64 }.text(lang)}
            </Button>
        }
    };
    view! {
        <Dialog open=open title=t(Msg::PasteTitle) close_label=t(Msg::ActionCancel) foot=foot>
            <p>{move || plan.with(|plan| Msg::PasteProblems { count: plan.problems.len() as f64 }.text(lang))}</p>
            <ul class="problems">
                {move || {
                    plan.with(|plan| {
                        plan.problems
                            .iter()
                            .take(LISTED)
                            .map(|problem| {
                                let (place, why) = wording::paste_problem(lang, problem);
                                view! { <li><span class="problems__where">{place}</span><bdi>{why}</bdi></li> }
                            })
                            .collect_view()
                    })
                }}
            </ul>
            {move || {
                let more = plan.with(|plan| plan.problems.len().saturating_sub(LISTED));
                (more > 0).then(|| view! { <p class="muted">{Msg::PasteMore { count: more as f64 }.text(lang)}</p> })
            }}
        </Dialog>
    }
}

#[component]
fn NoteDialog(
    page: Memo<view::KpiPage>,
    fiscal: Memo<FiscalYear>,
    at: RwSignal<Option<At>>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let note = Signal::derive(move || {
        let Some((period, column)) = at.get() else { return String::new() };
        page.with(|page| {
            let row = page.rows.iter().find(|row| row.period == period);
            row.and_then(|row| row.cells.get(column)).map(|cell| cell.note.clone()).unwrap_or_default()
        })
    });
    let label = Signal::derive(move || {
        let Some((period, column)) = at.get() else { return String::new() };
        let heading = page.with(|page| headings(lang, &page.columns).get(column).cloned().unwrap_or_default());
        format!("{heading}, {}", date::period(lang, period, fiscal.get()))
    });
    let commit = Callback::new(move |note: String| {
        let Some((period, column)) = at.get_untracked() else { return };
        let command = page.with_untracked(|page| {
            let input = page.columns.get(column)?.input.clone();
            Some(Command::SetNote { kpi: page.kpi.id.clone(), input, period, note: note.trim().to_owned() })
        });
        if let Some(command) = command {
            session.run(&command);
            session.end_merge();
        }
    });
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Primary on_click=move |()| open.set(false)>
                {Msg::ActionDone.text(lang)}
            </Button>
        }
    };
    view! {
        <Dialog open=open title=t(Msg::NoteTitle) close_label=t(Msg::ActionClose) foot=foot>
            <TextArea label=label value=note hint=Msg::NoteHint.text(lang) on_commit=commit />
        </Dialog>
    }
}
