//! Why this number: an explanation as a sentence, the steps of the calculation and the parts of a weighted mean.

use crate::domain::{
    text::{Lang, Msg},
    wording::{Why, WhyLine, WhyTerm},
};
use leptos::prelude::*;

/// An explanation, readable from top to bottom.
#[component]
pub fn WhyView(
    /// The explanation.
    #[prop(into)]
    why: Signal<Why>,
) -> impl IntoView {
    let lang = use_context::<Lang>().unwrap_or_default();
    view! {
        <div class="stack">
            <p>
                <bdi>{move || why.with(|why| why.sentence.clone())}</bdi>
            </p>
            {move || why.with(|why| lines(&why.lines))}
            {move || why.with(|why| terms(lang, &why.terms))}
        </div>
    }
}

/// The steps, each with its parts below it.
pub fn lines(lines: &[WhyLine]) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let mut steps: Vec<(&WhyLine, Vec<&WhyLine>)> = Vec::new();
    for line in lines {
        match steps.last_mut() {
            Some((_, parts)) if line.part => parts.push(line),
            _ => steps.push((line, Vec::new())),
        }
    }
    let step = |(line, parts): (&WhyLine, Vec<&WhyLine>)| {
        let parts = (!parts.is_empty())
            .then(|| view! { <ul>{parts.into_iter().map(|part| view! { <li>{row(part)}</li> }).collect_view()}</ul> });
        view! { <li>{row(line)} {parts}</li> }
    };
    Some(view! { <ul class="why why--steps">{steps.into_iter().map(step).collect_view()}</ul> }.into_any())
}

fn row(line: &WhyLine) -> impl IntoView + use<> {
    let how = (!line.detail.is_empty()).then(|| {
        let text = line.detail.clone();
        view! { <bdi class="why__how">{text}</bdi> }
    });
    view! {
        <div class="why__line">
            <bdi class="why__name">{line.label.clone()}</bdi>
            <bdi class="why__value">{line.value.clone()}</bdi>
            {how}
        </div>
    }
}

fn terms(lang: Lang, terms: &[WhyTerm]) -> Option<AnyView> {
    if terms.is_empty() {
        return None;
    }
    let rows = terms.iter().map(|term| {
        view! {
            <tr>
                <th scope="row">
                    <bdi>{term.name.clone()}</bdi>
                </th>
                <td class="num">{term.weight.clone()}</td>
                <td class="num">{term.share.clone()}</td>
                <td class="num">{term.points.clone()}</td>
                <td class="num">{term.contribution.clone()}</td>
            </tr>
        }
    });
    let heads = [Msg::PartWeight, Msg::WhyShare, Msg::WhyPoints, Msg::WhyContribution];
    Some(
        view! {
            <div class="table-wrap" role="group" tabindex="0" aria-label=Msg::WhyTitle.text(lang)>
                <table class="table table--dense">
                    <caption class="visually-hidden">{Msg::WhyTitle.text(lang)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{Msg::WhyPart.text(lang)}</th>
                            {heads
                                .map(|head| view! { <th scope="col" class="num">{head.text(lang)}</th> })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}
