//! The arrow of a change that stands out.

use crate::domain::{score::Trend, text::Lang, wording};
use leptos::prelude::*;

/// The arrow with its words for who cannot see it; nothing where no change is clear.
pub fn trend_view(lang: Lang, trend: &Trend) -> Option<AnyView> {
    let (mark, words) = wording::trend_mark(lang, trend)?;
    let Trend::Clear { better, .. } = trend else { return None };
    let said = words.clone();
    let good = better.map(|better| better.to_string());
    Some(
        view! {
            <span class="delta trend" data-good=good title=words>
                <span aria-hidden="true">{mark}</span>
                <span class="visually-hidden">{said}</span>
            </span>
            " "
        }
        .into_any(),
    )
}
