//! The periods of the map: a slider over all that are measured, which also plays them one after the other.

use crate::{
    domain::{
        model::Period,
        score::View,
        text::{Msg, date},
        view::measured_periods,
    },
    ui::{
        context::{lang, nav, session, t},
        kit::{Button, IconName, Slider},
    },
};
use leptos::prelude::*;
use std::time::Duration;

/// How long each period is shown while they are played.
const EACH: Duration = Duration::from_millis(1_100);

/// The slider; nothing where there are no two periods to choose from.
#[component]
pub(super) fn Periods() -> impl IntoView {
    let (session, nav, lang) = (session(), nav(), lang());
    let viewed = Memo::new(move |_| session.request().view);
    let periods = Memo::new(move |_| measured_periods(&session.scorecard(), viewed.get().period.kind()));
    let several = Memo::new(move |_| periods.with(|periods| periods.len() > 1));
    let place = Memo::new(move |_| {
        let now = viewed.get().period;
        periods
            .with(|periods| periods.iter().position(|period| *period == now).unwrap_or(periods.len().saturating_sub(1)))
    });
    let words = move || date::period(lang, viewed.get().period, session.scorecard().fiscal());
    let show = move |period: Option<Period>| {
        if let Some(period) = period {
            nav.show(View { period, ..untrack(|| viewed.get()) });
        }
    };
    let playing = RwSignal::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = playing.try_get_untracked().flatten() {
            handle.clear();
            playing.try_set(None);
        }
    };
    on_cleanup(stop);
    let next = move || {
        let next = periods.with_untracked(|periods| periods.get(place.get_untracked() + 1).copied());
        show(next);
        next.is_some()
    };
    let play = move |()| {
        if playing.with_untracked(Option::is_some) {
            return stop();
        }
        if !next() {
            show(periods.with_untracked(|periods| periods.first().copied()));
        }
        let step = move || {
            if !next() {
                stop();
            }
        };
        playing.set(set_interval_with_handle(step, EACH).ok());
    };
    let is_playing = Memo::new(move |_| playing.with(Option::is_some));
    view! {
        {move || several.get().then(|| view! {
            <div class="map-time no-print" role="group" aria-label=t(Msg::MapTime)>
                <Button
                    small=true
                    icon=Signal::derive(move || if is_playing.get() { IconName::Pause } else { IconName::Play })
                    label=Signal::derive(move || {
                        if is_playing.get() { Msg::MapStop.text(lang) } else { Msg::MapPlay.text(lang) }
                    })
                    on_click=play
                />
                <Slider
                    label=t(Msg::MapTime)
                    hide_label=true
                    value=Signal::derive(move || place.get() as f64)
                    words=Signal::derive(words)
                    range=Signal::derive(move || (0.0, periods.with(|periods| periods.len().saturating_sub(1) as f64)))
                    step=1.0
                    on_input=move |at: f64| {
                        stop();
                        show(periods.with_untracked(|periods| periods.get(index(at)).copied()));
                    }
                />
                <output class="map-time__now"><bdi>{words}</bdi></output>
            </div>
        })}
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of a short slider")]
fn index(at: f64) -> usize {
    at.max(0.0) as usize
}
