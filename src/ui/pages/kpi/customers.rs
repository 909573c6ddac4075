//! Which customers a measure is about: the outcome it shows, the segments it covers, the factors it reflects.

use super::edits::Edits;
use crate::{
    domain::{
        edit::KpiEdit,
        model::{CustomerOutcome, SegmentId, VoiceId, VoiceKind},
        route::{CustomersTab, Page},
        text::{Msg, words},
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Checkbox, SelectField},
    },
};
use leptos::prelude::*;

/// The fields.
#[component]
pub(super) fn OfCustomers(edits: Edits) -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let outcomes: Vec<(String, String)> = std::iter::once((String::new(), Msg::KpiNoOutcome.text(lang)))
        .chain(CustomerOutcome::WORDS.iter().map(|(word, one)| ((*word).to_owned(), words::outcome(*one).text(lang))))
        .collect();
    let segments = Memo::new(move |_| {
        let card = session.scorecard();
        card.segments.iter().map(|segment| (segment.id.clone(), segment.name.clone())).collect::<Vec<_>>()
    });
    let factors = Memo::new(move |_| {
        let card = session.scorecard();
        let factors = card.voices.iter().filter(|voice| voice.kind == VoiceKind::Factor);
        factors.map(|voice| (voice.id.clone(), voice.text.clone())).collect::<Vec<_>>()
    });
    let none = Memo::new(move |_| segments.with(Vec::is_empty) || factors.with(Vec::is_empty));
    view! {
        <section class="stack" aria-labelledby="kpi-customers">
            <h3 id="kpi-customers">{t(Msg::KpiCustomers)}</h3>
            <div class="fields">
                <SelectField
                    label=t(Msg::KpiOutcome)
                    value=edits.read(|kpi| kpi.outcome.map(CustomerOutcome::word).unwrap_or_default().to_owned())
                    options=outcomes
                    on_commit=edits.commit(|word: String| KpiEdit::Outcome(CustomerOutcome::from_word(&word)))
                />
                <Several
                    label=Msg::KpiSegments
                    all=segments
                    chosen=edits.read(|kpi| kpi.segments.clone())
                    on_change=edits.commit(|ids: Vec<SegmentId>| KpiEdit::Segments(ids))
                />
                <Several
                    label=Msg::KpiFactors
                    all=factors
                    chosen=edits.read(|kpi| kpi.factors.clone())
                    on_change=edits.commit(|ids: Vec<VoiceId>| KpiEdit::Factors(ids))
                />
            </div>
            {move || none.get().then(|| view! {
                <p class="small">
                    <a href=move || nav.href(Page::Customers(CustomersTab::Who))>{Msg::KpiFactorsNone.text(lang)}</a>
                </p>
            })}
        </section>
    }
}

/// Boxes to tick some of many; nothing where there is nothing to choose.
#[component]
fn Several<I: Clone + PartialEq + Send + Sync + 'static>(
    /// What is chosen.
    label: Msg<'static>,
    /// What there is, with its names.
    all: Memo<Vec<(I, String)>>,
    /// What is chosen.
    chosen: Signal<Vec<I>>,
    /// Others are chosen.
    on_change: Callback<Vec<I>>,
) -> impl IntoView {
    let lang = lang();
    let one = move |(id, name): (I, String)| {
        let own = id.clone();
        let checked = Signal::derive(move || chosen.with(|chosen| chosen.contains(&own)));
        let set = move |on: bool| {
            let mut now = chosen.get_untracked();
            now.retain(|other| *other != id);
            if on {
                now.push(id.clone());
            }
            on_change.run(now);
        };
        view! { <Checkbox label=name checked=checked on_change=set /> }
    };
    move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! {
                <fieldset class="field">
                    <legend class="field__label">{label.text(lang)}</legend>
                    <div class="checks">{all.into_iter().map(one).collect_view()}</div>
                </fieldset>
            }
        })
    }
}
