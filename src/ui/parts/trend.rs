//! The arrow of a change that stands out.

use crate::domain::{score::Trend, text::Lang, wording};
use leptos::prelude::*;

/// The arrow with its words for who cannot see it; nothing where no change is clear.
pub fn trend_view(lang: Lang, trend: &Trend) -> Option<AnyView> {
    let (mark, words) = wording::trend_mark(lang, trend)?;
    let Trend::Clear { better, .. } = trend else { return None };
    let good = better.map(|better| better.to_string());
    Some(
        view! {
            <span class="delta trend" data-good=good title=words.clone()>
                <span aria-hidden="true">{mark}</span>
                <span class="visually-hidden">{words}</span>
            </span>
            " "
        }
        .into_any(),
    )
}
