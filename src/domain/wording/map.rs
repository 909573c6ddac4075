//! The strategy map in words: marks in its boxes, names of boxes and arrows, the whole as text.

use super::{points::points, problem::status};
use crate::domain::{
    library::trade_offs::is_drawn,
    model::LinkKind,
    score::Trend,
    stats::TOLERANCE,
    text::{Lang, Msg, list, number},
    view::{MapArrow, MapBox, MapEnd, MapModel, Since, TESTABLE_FROM, Untestable, Verdict},
};

/// How much of what should be known is known: `80% known`. A part is never rounded up to the whole.
pub fn coverage(lang: Lang, coverage: f64) -> String {
    Msg::MapKnown { percent: &percent(lang, coverage) }.text(lang)
}

/// A part of the whole; never rounded up to it.
fn percent(lang: Lang, part: f64) -> String {
    let percent = part * 100.0;
    let shown = if percent < 100.0 - TOLERANCE { percent.min(99.0) } else { percent };
    number::percent(lang, shown, 0)
}

/// The word behind the score in a box: what makes the score doubtful, else how many KPIs there are.
pub fn box_mark(lang: Lang, map_box: &MapBox) -> String {
    if let Some(since) = map_box.since {
        match since {
            Since::Points(points) => Msg::MapSinceMark { points: &number::signed(lang, points, 1) }.text(lang),
            Since::OnlyHere => Msg::MapOnlyHere.text(lang),
        }
    } else if map_box.kpis == 0 {
        Msg::MapNoMeasure.text(lang)
    } else if map_box.stale {
        Msg::StatusStale.text(lang)
    } else if map_box.provisional {
        Msg::StatusProvisional.text(lang)
    } else if map_box.performance.is_some() && map_box.coverage < 1.0 - TOLERANCE {
        coverage(lang, map_box.coverage)
    } else {
        Msg::CountKpis { count: map_box.kpis as f64 }.text(lang)
    }
}

/// What makes the score in a box doubtful, in few words: too old, not all of it known, not measured at all. Beside another
/// map the difference to it instead. Empty where there is nothing to say.
pub fn box_doubt(lang: Lang, map_box: &MapBox) -> String {
    if map_box.since.is_some() || map_box.kpis == 0 {
        return box_mark(lang, map_box);
    }
    let is_partial = map_box.performance.is_some() && map_box.coverage < 1.0 - TOLERANCE;
    match (map_box.stale, is_partial) {
        (false, false) => String::new(),
        (true, false) => Msg::StatusStale.text(lang),
        (false, true) => coverage(lang, map_box.coverage),
        (true, true) => {
            let (first, second) = (Msg::StatusStale.text(lang), percent(lang, map_box.coverage));
            Msg::MapTwoWords { first: &first, second: &second }.text(lang)
        }
    }
}

/// A box in full, for those who hear the map.
pub fn box_name(lang: Lang, map_box: &MapBox) -> String {
    let mut facts = vec![map_box.perspective.clone(), status(lang, map_box.status)];
    if let Some(performance) = map_box.performance {
        facts.push(Msg::MapScore { score: &points(lang, Some(performance), map_box.cuts) }.text(lang));
        facts.push(coverage(lang, map_box.coverage));
    }
    if let Some(since) = map_box.since {
        facts.push(match since {
            Since::Points(points) => Msg::MapSince { points: &number::signed(lang, points, 1) }.text(lang),
            Since::OnlyHere => Msg::MapOnlyHereFull.text(lang),
        });
    }
    if let Trend::Clear { change, .. } = map_box.trend {
        facts.push(if change > 0.0 { Msg::TrendRising } else { Msg::TrendFalling }.text(lang));
    }
    if map_box.provisional {
        facts.push(Msg::MapProvisional.text(lang));
    }
    if map_box.stale {
        facts.push(Msg::StatusStale.text(lang));
    }
    facts.push(if map_box.kpis == 0 {
        Msg::MapNoMeasure.text(lang)
    } else {
        Msg::CountKpis { count: map_box.kpis as f64 }.text(lang)
    });
    if map_box.initiatives > 0 {
        facts.push(Msg::CountInitiatives { count: map_box.initiatives as f64 }.text(lang));
    }
    let names = |ends: &[MapEnd]| list(lang, &ends.iter().map(|end| end.name.as_str()).collect::<Vec<_>>());
    if !map_box.supports.is_empty() {
        facts.push(Msg::MapSupports { names: &names(&map_box.supports) }.text(lang));
    }
    if !map_box.supported_by.is_empty() {
        facts.push(Msg::MapSupportedBy { names: &names(&map_box.supported_by) }.text(lang));
    }
    if !map_box.conflicts.is_empty() {
        facts.push(Msg::MapConflicts { names: &names(&map_box.conflicts) }.text(lang));
    }
    Msg::MapBox { name: &map_box.name, facts: &facts.join("; ") }.text(lang)
}

/// The words beside an arrow: only what the arrow itself does not show.
pub fn arrow_mark(lang: Lang, arrow: &MapArrow) -> Option<String> {
    let delay = arrow
        .delay_months
        .filter(|months| *months > 0)
        .map(|months| Msg::MapMonths { months: months.into() }.text(lang));
    let conflict = (arrow.kind == LinkKind::Conflicts).then(|| Msg::MapConflict.text(lang));
    // What nobody drew is a pair that is only watched.
    let delay = if is_drawn(&arrow.id) { Some(Msg::EvidenceUntested.text(lang)) } else { delay };
    match (conflict, delay) {
        (Some(first), Some(second)) => Some(Msg::MapTwoWords { first: &first, second: &second }.text(lang)),
        (conflict, delay) => conflict.or(delay),
    }
}

/// An arrow in full.
pub fn arrow_name(lang: Lang, arrow: &MapArrow) -> String {
    let plain = link_name(lang, arrow.kind, &arrow.from, &arrow.to);
    if is_drawn(&arrow.id) {
        return Msg::MapTwoWords { first: &plain, second: &Msg::EvidenceUntested.text(lang) }.text(lang);
    }
    let told = match arrow.delay_months.filter(|months| *months > 0) {
        Some(months) => {
            let months = Msg::CountMonths { count: months.into() }.text(lang);
            Msg::MapArrowDelay { arrow: &plain, months: &months }.text(lang)
        }
        None => plain,
    };
    match arrow.verdict {
        // Nothing is measured there: nothing can be asked.
        unmeasured if !unmeasured.is_of_measurements() => told,
        asked => Msg::MapTwoWords { first: &told, second: &verdict(lang, asked) }.text(lang),
    }
}

/// A link in a sentence part, by the names of cause and effect.
pub fn link_name(lang: Lang, kind: LinkKind, from: &str, to: &str) -> String {
    match kind {
        LinkKind::Supports => Msg::MapArrowSupports { from, to }.text(lang),
        LinkKind::Conflicts => Msg::MapArrowConflicts { from, to }.text(lang),
    }
}

/// What the measurements say of a link, in a word.
pub fn verdict(lang: Lang, verdict: Verdict) -> String {
    match verdict {
        Verdict::Supported { .. } => Msg::EvidenceSupported,
        Verdict::NoEvidence { .. } => Msg::EvidenceNone,
        Verdict::Contradicted { .. } => Msg::EvidenceContradicted,
        Verdict::NotTestable(_) => Msg::EvidenceNotTestable,
        Verdict::Untested { .. } => Msg::EvidenceUntested,
    }
    .text(lang)
}

/// Why they say that, in plain words.
pub fn verdict_reason(lang: Lang, verdict: Verdict) -> String {
    let count = |periods: usize| periods as f64;
    match verdict {
        Verdict::Supported { lag, periods } => {
            Msg::EvidenceSupportedWhy { lag: count(lag), periods: count(periods) }.text(lang)
        }
        Verdict::NoEvidence { periods } => Msg::EvidenceNoneWhy { periods: count(periods) }.text(lang),
        Verdict::Contradicted { lag, periods } => {
            Msg::EvidenceContradictedWhy { lag: count(lag), periods: count(periods) }.text(lang)
        }
        Verdict::NotTestable(Untestable::CauseUnmeasured) => Msg::EvidenceNoCause.text(lang),
        Verdict::NotTestable(Untestable::EffectUnmeasured) => Msg::EvidenceNoEffect.text(lang),
        Verdict::NotTestable(Untestable::TooFew(periods)) => {
            Msg::EvidenceTooFew { periods: count(periods), least: count(TESTABLE_FROM) }.text(lang)
        }
        Verdict::Untested { periods } => Msg::EvidenceUntestedWhy { periods: count(periods) }.text(lang),
    }
}

/// The whole map in words, causes first.
pub fn map_text(lang: Lang, model: &MapModel) -> String {
    let boxes: Vec<String> = model.cause_order().into_iter().map(|map_box| box_name(lang, map_box)).collect();
    boxes.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        model::{LinkId, ObjectiveId},
        score::Status,
    };

    fn map_box() -> MapBox {
        MapBox {
            cuts: crate::domain::model::CutPoints::default(),
            id: ObjectiveId::lossy("o"),
            name: "Arrive".into(),
            owner: String::new(),
            theme: None,
            is_placed: false,
            since: None,
            trend: crate::domain::score::Trend::NoChange,
            band: 0,
            perspective: "Customer".into(),
            performance: Some(84.96),
            status: Status::Watch,
            coverage: 1.0,
            provisional: false,
            stale: false,
            kpis: 2,
            initiatives: 0,
            spark: Vec::new(),
            supports: vec![MapEnd { id: ObjectiveId::lossy("p"), name: "Earn".into() }],
            supported_by: Vec::new(),
            conflicts: Vec::new(),
        }
    }

    #[test]
    fn the_mark_tells_the_first_reason_for_doubt() {
        let mark = |change: fn(&mut MapBox)| {
            let mut map_box = map_box();
            change(&mut map_box);
            box_mark(Lang::En, &map_box)
        };
        assert_eq!(mark(|_| ()), "2 measures");
        assert_eq!(mark(|b| b.coverage = 0.999), "99% known");
        assert_eq!(mark(|b| (b.coverage, b.provisional) = (0.4, true)), "Provisional");
        assert_eq!(mark(|b| (b.provisional, b.stale) = (true, true)), "Stale");
        assert_eq!(mark(|b| b.kpis = 0), "no measure yet");
    }

    #[test]
    fn a_box_shows_words_only_for_doubt() {
        let doubt = |change: fn(&mut MapBox)| {
            let mut map_box = map_box();
            change(&mut map_box);
            box_doubt(Lang::En, &map_box)
        };
        assert_eq!(doubt(|_| ()), "");
        assert_eq!(doubt(|b| (b.coverage, b.provisional) = (0.4, true)), "40% known");
        assert_eq!(doubt(|b| (b.coverage, b.stale) = (0.999, true)), "Stale · 99%");
        assert_eq!(doubt(|b| b.kpis = 0), "no measure yet");
        assert_eq!(doubt(|b| b.since = Some(Since::Points(3.25))), "Δ +3.3");
    }

    #[test]
    fn a_box_is_told_in_full() {
        assert_eq!(
            box_name(Lang::En, &map_box()),
            "Arrive: Customer; Watch; 84.96 points; 100% known; 2 measures; supports Earn."
        );
    }

    #[test]
    fn an_arrow_has_words_only_for_what_it_does_not_show() {
        let arrow = |kind: LinkKind, delay_months: Option<u16>| MapArrow {
            id: LinkId::lossy("l"),
            ends: (0, 1),
            from: "A".into(),
            to: "B".into(),
            kind,
            delay_months,
            strength: None,
            verdict: crate::domain::view::Verdict::Untested { periods: 12 },
        };
        let mark = |kind, delay| arrow_mark(Lang::En, &arrow(kind, delay));
        assert_eq!(mark(LinkKind::Supports, None), None);
        assert_eq!(mark(LinkKind::Supports, Some(0)), None);
        assert_eq!(mark(LinkKind::Supports, Some(3)).as_deref(), Some("3 mo."));
        assert_eq!(mark(LinkKind::Conflicts, Some(3)).as_deref(), Some("conflict · 3 mo."));
        let mut watched = arrow(LinkKind::Conflicts, None);
        watched.id = LinkId::lossy("watched-T1");
        assert!(arrow_mark(Lang::En, &watched).unwrap().contains("untested"));
        assert!(arrow_name(Lang::De, &watched).contains("ungeprüft"));
        let mut late = arrow(LinkKind::Supports, Some(1));
        assert_eq!(arrow_name(Lang::En, &late), "“A” supports “B”, felt after 1 month · untested");
        late.verdict = Verdict::NotTestable(Untestable::CauseUnmeasured);
        assert_eq!(arrow_name(Lang::En, &late), "“A” supports “B”, felt after 1 month");
    }
}
