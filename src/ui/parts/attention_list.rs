//! What needs attention, in sentences, the most pressing first.

use crate::{
    domain::{
        model::{FiscalYear, KpiId},
        text::{Lang, Msg},
        view::Attention,
        wording,
    },
    ui::kit::{Button, ButtonKind},
};
use leptos::prelude::*;

/// How many are shown before somebody asks for all.
const FIRST: usize = 6;

/// The list of what needs attention.
#[component]
pub fn AttentionList(
    /// What needs attention, the most pressing first.
    #[prop(into)]
    items: Signal<Vec<Attention>>,
    /// By which periods are named.
    #[prop(into)]
    fiscal: Signal<FiscalYear>,
    /// Where the page of a KPI is.
    #[prop(into)]
    link: Callback<KpiId, String>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| items.with(Vec::len));
    let entries = move || {
        let limit = if all.get() { usize::MAX } else { FIRST };
        let fiscal = fiscal.get();
        items.get().into_iter().take(limit).map(|item| entry(lang, &item, fiscal, link)).collect_view()
    };
    view! {
        {move || (count.get() == 0).then(|| view! { <p class="muted">{Msg::AttentionNone.text(lang)}</p> })}
        <ul class="needs">{entries}</ul>
        {move || (count.get() > FIRST).then(|| view! {
            <div class="needs__more">
                <Button
                    kind=ButtonKind::Quiet
                    small=true
                    on_click=move |()| all.update(|all| *all = !*all)
                >
                    {move || if all.get() {
                        Msg::AttentionFewer.text(lang)
                    } else {
                        Msg::AttentionAll { count: count.get() as f64 }.text(lang)
                    }}
                </Button>
            </div>
        })}
    }
}

fn entry(lang: Lang, item: &Attention, fiscal: FiscalYear, link: Callback<KpiId, String>) -> impl IntoView + use<> {
    view! {
        <li class="needs__item">
            <span class="mark" data-status=item.status.token() aria-hidden="true"></span>
            <div>
                <a class="needs__name" href=link.run(item.kpi.clone())><bdi>{item.name.clone()}</bdi></a>
                <span class="needs__why">{wording::attention(lang, item, fiscal)}</span>
                <span class="needs__weight">{wording::attention_weight(lang, item)}</span>
            </div>
        </li>
    }
}
