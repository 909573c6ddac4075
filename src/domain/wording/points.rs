//! A score in the page: as short as it can be without telling of another status than the one that it has.

use crate::domain::{
    model::CutPoints,
    score::Status,
    text::{Lang, number},
};

/// A performance of 0 to 100 as text: without decimals, unless rounding would carry it over a cut point (84.7 is *watch*
/// where *on track* begins at 85, so it must not be shown as 85); [`number::NONE`] where there is none.
pub fn points(lang: Lang, performance: Option<f64>, cuts: CutPoints) -> String {
    at_least(lang, performance, cuts, 0)
}

/// A performance as [`points`] has it, with one decimal at least: where small differences matter.
pub fn points_finely(lang: Lang, performance: Option<f64>, cuts: CutPoints) -> String {
    at_least(lang, performance, cuts, 1)
}

fn at_least(lang: Lang, performance: Option<f64>, cuts: CutPoints, least: u8) -> String {
    let Some(value) = performance else { return number::NONE.to_owned() };
    let status = Status::of(performance, cuts);
    let decimals = (least..MAX_DECIMALS).find(|decimals| {
        let factor = 10f64.powi(i32::from(*decimals));
        Status::of(Some((value * factor).round() / factor), cuts) == status
    });
    number::format(lang, value, decimals.unwrap_or(MAX_DECIMALS))
}

const MAX_DECIMALS: u8 = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_as_short_as_its_status_allows() {
        let text = |value: f64| points(Lang::En, Some(value), CutPoints::default());
        assert_eq!(
            (text(64.2), text(84.7), text(84.96), text(85.0), text(59.6)),
            ("64".into(), "84.7".into(), "84.96".into(), "85".into(), "59.6".into())
        );
        assert_eq!(points(Lang::De, Some(84.7), CutPoints::default()), "84,7");
        assert_eq!(points(Lang::En, None, CutPoints::default()), "–");
    }
}
