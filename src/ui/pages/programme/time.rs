//! Whether more time goes into the own products or into the issues of prospects, before and after the exercise.

use super::{amount, edit_exercise, in_field};
use crate::{
    domain::{
        model::Exercise,
        text::{Lang, Msg, number},
        view::programme::{Focus, TimeShare, time_shares},
    },
    ui::{
        context::{lang, session, t},
        kit::{Icon, IconName, NumberField},
        pages::term::Term,
    },
};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn TimeShares() -> impl IntoView {
    let (session, lang) = (session(), lang());
    let exercise = Memo::new(move |_| session.scorecard().exercise.clone());
    let shares = Memo::new(move |_| exercise.with(time_shares));
    view! {
        <section class="card stack" aria-labelledby="time-title">
            <div class="titled"><h2 id="time-title">{t(Msg::TimeTitle)}</h2><Term id="time-share" word=t(Msg::TimeTitle) /></div>
            <p class="muted">{t(Msg::TimeHint)}</p>
            <div class="cols cols--s">
                <fieldset class="time">
                    <legend>{t(Msg::TimeBefore)}</legend>
                    <Hours
                        label=Msg::TimeProduct
                        value=Signal::derive(move || exercise.with(|e| e.product_before))
                        set=|exercise, hours| exercise.product_before = hours
                    />
                    <Hours
                        label=Msg::TimeProspect
                        value=Signal::derive(move || exercise.with(|e| e.prospect_before))
                        set=|exercise, hours| exercise.prospect_before = hours
                    />
                    {move || verdict(lang, shares.get().0)}
                </fieldset>
                <fieldset class="time">
                    <legend>{t(Msg::TimeAfter)}</legend>
                    <Hours
                        label=Msg::TimeProduct
                        value=Signal::derive(move || exercise.with(|e| e.product_after))
                        set=|exercise, hours| exercise.product_after = hours
                    />
                    <Hours
                        label=Msg::TimeProspect
                        value=Signal::derive(move || exercise.with(|e| e.prospect_after))
                        set=|exercise, hours| exercise.prospect_after = hours
                    />
                    {move || verdict(lang, shares.get().1)}
                </fieldset>
            </div>
            {move || shares.get().2.map(|change| {
                let points = number::signed(lang, change, 0);
                view! {
                    <p>
                        {Msg::KpiChangeLabel.text(lang)}": "
                        <strong>{Msg::KpiPercentagePoints { number: &points }.text(lang)}</strong>
                    </p>
                }
            })}
            <p class="small faint">{t(Msg::TimePractice)}</p>
        </section>
    }
}

/// One number of hours.
#[component]
fn Hours(
    /// What they are spent on.
    label: Msg<'static>,
    /// The hours.
    value: Signal<Option<f64>>,
    /// Puts them into the exercise.
    set: fn(&mut Exercise, Option<f64>),
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let commit = move |hours: Option<f64>| {
        edit_exercise(session, &|exercise| set(exercise, hours));
    };
    view! {
        <NumberField
            label=label.text(lang)
            unit=Msg::TimeUnit.text(lang)
            value=Signal::derive(move || in_field(lang, value.get()))
            parse=move |text: String| amount(lang, &text)
            on_commit=commit
        />
    }
}

fn verdict(lang: Lang, time: Option<TimeShare>) -> AnyView {
    let Some(TimeShare { share, focus }) = time else {
        return view! { <p class="small muted">{Msg::FocusUnknown.text(lang)}</p> }.into_any();
    };
    let (icon, words, good) = match focus {
        Focus::External => (IconName::Check, Msg::FocusExternal, Some("true")),
        Focus::Internal => (IconName::Warning, Msg::FocusInternal, Some("false")),
        Focus::Undecided => (IconName::Info, Msg::FocusUndecided, None),
    };
    let shown = share.map(|share| {
        let percent = number::percent(lang, 100.0 * share, 0);
        view! {
            <span>{Msg::TimeShare { share: &percent }.text(lang)}</span>
            <span class="bar" aria-hidden="true">
                <span class="bar__fill" style:inline-size=format!("{}%", 100.0 * share)></span>
                <span class="bar__mark time__half"></span>
            </span>
        }
    });
    view! {
        <div class="time__verdict" data-good=good>
            {shown}
            <strong class="verdict"><Icon name=icon />{words.text(lang)}</strong>
        </div>
    }
    .into_any()
}
