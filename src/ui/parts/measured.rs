//! How wide a figure is: charts are drawn for the room there is, so that their labels stay readable on a phone.

use leptos::{ev, html, prelude::*};

/// The width of a figure in px, `first` until it is known; it follows the window.
pub fn width_of(figure: NodeRef<html::Figure>, first: f64) -> RwSignal<f64> {
    let width = RwSignal::new(first);
    let measure = move || {
        if let Some(figure) = figure.get_untracked() {
            let wide = f64::from(figure.client_width());
            if wide > 0.0 && (wide - width.get_untracked()).abs() >= 1.0 {
                width.set(wide);
            }
        }
    };
    Effect::new(move |_| {
        if figure.get().is_some() {
            request_animation_frame(measure);
        }
    });
    let listener = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || listener.remove());
    width
}
