//! One finding: what it is about, with the way to where it is mended; what is to be said of it; how it is mended here.

use super::{fix::fix_view, target::focus_there};
use crate::{
    domain::{
        lint::{Finding, Fix, Mend},
        wording,
    },
    ui::{
        context::{lang, nav},
        kit::{Icon, IconName},
    },
};
use leptos::prelude::*;

/// The finding.
pub(super) fn finding_view(finding: Finding) -> impl IntoView {
    let (nav, lang) = (nav(), lang());
    let name = wording::finding_name(lang, &finding);
    let detail = wording::finding_detail(lang, &finding);
    let place = finding.place();
    let (page, field) = (place.page, place.field);
    // What is kept stands apart from its rule, so that the rule is named.
    let kept = finding.fixes.iter().any(|fix| matches!(fix, Fix::Run(Mend::LookAgain, _)));
    let rule = kept.then(|| wording::lint_title(finding.rule).text(lang));
    let icon = if kept || finding.accepted.is_some() { IconName::Check } else { IconName::Info };
    let (clicks, forms): (Vec<&Fix>, Vec<&Fix>) = finding.fixes.iter().partition(|fix| matches!(fix, Fix::Run(..)));
    let clicks = clicks.into_iter().map(|fix| fix_view(&finding, fix, &name)).collect_view();
    let forms = forms.into_iter().map(|fix| fix_view(&finding, fix, &name)).collect_view();
    view! {
        <li class="links__item">
            <div class="links__text">
                <Icon name=icon />
                <a href=move || nav.href(page.clone()) on:click=move |_| focus_there(lang, field)>
                    <bdi>{name.clone()}</bdi>
                </a>
                {rule.map(|rule| view! { <span class="links__note">{rule}</span> })}
                {(!detail.is_empty()).then(|| view! { <span class="links__note"><bdi>{detail}</bdi></span> })}
                {forms}
            </div>
            <div class="row row--tight">{clicks}</div>
        </li>
    }
}
