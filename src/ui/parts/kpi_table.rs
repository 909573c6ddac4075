//! The table of KPIs: search, order, and a row for each with its course and status.

use crate::{
    domain::{
        model::KpiId,
        text::{Lang, Msg},
        view::{KpiFilter, KpiRow, SortBy, arrange},
    },
    ui::{
        kit::{Button, Icon, IconName, SelectField, SortDirection, SortHeader, TableWrap, ids},
        parts::kpi_row::{group_view, row_view},
    },
};
use leptos::prelude::*;

/// Rows that are mounted at first, and added by each *Show more*.
const ROWS: usize = 200;

/// The orders, with the words by which the list chooses them.
const ORDERS: [(&str, SortBy, Msg<'static>); 7] = [
    ("structure", SortBy::Structure, Msg::KpisOrderStructure),
    ("need", SortBy::Need, Msg::KpisOrderNeed),
    ("name", SortBy::Name, Msg::KpisOrderName),
    ("concern", SortBy::Concern, Msg::KpisOrderConcern),
    ("value", SortBy::Value, Msg::KpisOrderValue),
    ("performance", SortBy::Performance, Msg::KpisOrderPerformance),
    ("status", SortBy::Status, Msg::KpisOrderStatus),
];

/// The table of KPIs. Its rows are plain values; one effect renders those that are shown.
#[component]
pub fn KpiTable(
    /// All KPIs, in the order of the structure.
    #[prop(into)]
    rows: Signal<Vec<KpiRow>>,
    /// Which of them are wanted, apart from what is searched for here.
    #[prop(into, optional)]
    filter: Signal<KpiFilter>,
    /// The search and the filters should be emptied; the search empties itself.
    #[prop(into, optional)]
    on_clear: Option<Callback<()>>,
    /// The period of the values.
    #[prop(into)]
    period: Signal<String>,
    /// The stretch of time of the small pictures.
    #[prop(into)]
    course: Signal<String>,
    /// Where the page of a KPI is.
    #[prop(into)]
    link: Callback<KpiId, String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let search = RwSignal::new(String::new());
    let order = RwSignal::new((SortBy::Structure, false));
    let limit = RwSignal::new(ROWS);
    let shown = Memo::new(move |_| {
        let filter = KpiFilter { search: search.get(), ..filter.get() };
        let (by, descending) = order.get();
        rows.with(|rows| arrange(rows, &filter, by, descending))
    });
    let count = Memo::new(move |_| shown.with(Vec::len));
    let all = Memo::new(move |_| rows.with(Vec::len));
    let body = move || {
        let (grouped, period, course) = (order.get().0 == SortBy::Structure, period.get(), course.get());
        shown.with(|shown| {
            let mut views = Vec::new();
            let mut group = None;
            for row in shown.iter().take(limit.get()) {
                if grouped && group != Some(&row.objective_id) {
                    group = Some(&row.objective_id);
                    views.push(group_view(lang, row));
                }
                views.push(row_view(lang, row, link.run(row.id.clone()), &period, &course));
            }
            views
        })
    };
    let clear = move |()| {
        search.set(String::new());
        if let Some(on_clear) = on_clear {
            on_clear.run(());
        }
    };
    view! {
        <div class="kpis">
            <div class="kpis__tools">
                <Search search=search />
                <p class="kpis__count" role="status">
                    {move || Msg::KpisShown { shown: count.get() as f64, all: all.get() as f64 }.text(lang)}
                </p>
                <div class="kpis__order">
                    <SelectField
                        label=Msg::KpisOrder.text(lang)
                        hide_label=true
                        value=Signal::derive(move || token(order.get().0).to_owned())
                        options=ORDERS.map(|(token, _, msg)| (token.to_owned(), msg.text(lang))).to_vec()
                        on_commit=move |token: String| {
                            if let Some((_, by, _)) = ORDERS.iter().find(|(own, ..)| *own == token) {
                                order.set((*by, false));
                            }
                        }
                    />
                </div>
            </div>
            <TableWrap label=Msg::KpisTitle.text(lang)>
                <table class="table table--edge kpis__table" role="table" aria-label=Msg::KpisTitle.text(lang)>
                    <thead role="rowgroup">
                        <tr role="row">
                            <Head order=order by=SortBy::Name label=Msg::KpisMeasure.text(lang) />
                            <Head order=order by=SortBy::Concern label=Msg::KpisConcern.text(lang) />
                            <Head order=order by=SortBy::Value label=period numeric=true />
                            <th scope="col" class="num">{Msg::KpisTarget.text(lang)}</th>
                            <th scope="col">{course}</th>
                            <Head order=order by=SortBy::Performance label=Msg::KpisPerformance.text(lang) numeric=true />
                            <Head order=order by=SortBy::Status label=Msg::KpisStatus.text(lang) />
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{body}</tbody>
                </table>
            </TableWrap>
            {move || (count.get() == 0).then(|| view! {
                <div class="kpis__none">
                    <p>{Msg::KpisNoneFound.text(lang)}</p>
                    <Button small=true on_click=clear>{Msg::KpisClearFilters.text(lang)}</Button>
                </div>
            })}
            {move || (count.get() > limit.get()).then(|| view! {
                <div class="kpis__more">
                    <Button on_click=move |()| limit.update(|limit| *limit += ROWS)>{Msg::KpisMore.text(lang)}</Button>
                </div>
            })}
        </div>
    }
}

/// The field that searches while somebody types. Escape empties it.
#[component]
fn Search(
    /// What is searched for.
    search: RwSignal<String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let id = ids::fresh("search");
    view! {
        <div class="search">
            <label class="visually-hidden" for=id.clone()>{Msg::KpisSearch.text(lang)}</label>
            <Icon name=IconName::Search />
            // A text field: the keys for undo belong to the browser in it.
            <input
                class="input"
                id=id
                type="text"
                role="searchbox"
                autocomplete="off"
                enterkeyhint="search"
                placeholder=Msg::KpisSearchHint.text(lang)
                prop:value=move || search.get()
                on:input:target=move |event| search.set(event.target().value())
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        search.set(String::new());
                    }
                }
            />
        </div>
    }
}

/// A column head that sorts; pressed again, the other way round.
#[component]
fn Head(
    /// The order of the table.
    order: RwSignal<(SortBy, bool)>,
    /// What this column sorts by.
    by: SortBy,
    /// What stands in the column.
    #[prop(into)]
    label: Signal<String>,
    /// Whether numbers stand in it.
    #[prop(optional)]
    numeric: bool,
) -> impl IntoView {
    let sorted = Signal::derive(move || match order.get() {
        (own, false) if own == by => Some(SortDirection::Ascending),
        (own, true) if own == by => Some(SortDirection::Descending),
        _ => None,
    });
    let sort = move |()| order.update(|order| *order = (by, order.0 == by && !order.1));
    view! { <SortHeader label=label numeric=numeric sorted=sorted on_sort=sort /> }
}

fn token(by: SortBy) -> &'static str {
    ORDERS.iter().find(|(_, own, _)| *own == by).map_or("structure", |(token, ..)| token)
}
