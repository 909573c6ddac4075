//! The map as it is drawn, worded in a language.

use super::{MapArrow, MapBand, MapBox, MapColumn, MapSlip, MapSpec, MapTrend, VerdictShape};
use crate::{
    domain::{
        model::LinkKind,
        score::Trend,
        text::{Lang, Msg},
        view::{MapModel, SLIP, Untestable, Verdict},
        wording,
    },
    render::scene::{Point, Rect},
};

/// What marks the keys of objectives in the picture: ids are unique among their own kind only.
pub const OBJECTIVE: &str = "objective:";
/// What marks the keys of links.
pub const LINK: &str = "link:";
/// What marks the keys of free notes.
pub const NOTE: &str = "note:";

/// The specification of a map in the words of a language.
pub fn map_spec(lang: Lang, model: &MapModel) -> MapSpec {
    let layout = &model.layout;
    let head = [
        (Msg::SettingsVision, &model.head.vision),
        (Msg::SettingsMission, &model.head.mission),
        (Msg::SettingsValues, &model.head.values),
    ];
    MapSpec {
        width: layout.width,
        height: layout.height,
        gutter: model.gutter,
        head: head
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(label, text)| (label.text(lang), text.clone()))
            .collect(),
        columns: model
            .columns
            .iter()
            .map(|column| MapColumn {
                x: column.x,
                width: column.width,
                name: if column.name.is_empty() { Msg::MapThemeNone.text(lang) } else { column.name.clone() },
            })
            .collect(),
        bands: layout
            .bands
            .iter()
            .zip(&model.bands)
            .enumerate()
            .map(|(n, (place, band))| MapBand {
                top: place.top,
                height: place.height,
                name: band.name.clone(),
                // An empty band asks its question.
                note: match model.boxes.iter().any(|map_box| map_box.band == n) {
                    true => String::new(),
                    false => band.question.clone(),
                },
            })
            .collect(),
        boxes: layout
            .nodes
            .iter()
            .zip(&model.boxes)
            .map(|(place, map_box)| (place, map_box, map_box.theme.and_then(|n| Some((n, model.themes.get(n)?)))))
            .map(|(place, map_box, theme)| MapBox {
                key: format!("{OBJECTIVE}{}", map_box.id),
                rect: Rect { x: place.x, y: place.y, width: place.width, height: place.height },
                title: map_box.name.clone(),
                label: match theme {
                    Some((_, theme)) => {
                        let told = wording::box_name(lang, map_box);
                        Msg::MapBoxTheme { told: &told, theme: &theme.name }.text(lang)
                    }
                    None => wording::box_name(lang, map_box),
                },
                status: map_box.status,
                score_text: wording::points(lang, map_box.performance, map_box.cuts),
                meta_text: wording::box_doubt(lang, map_box),
                spark: map_box.spark.clone(),
                trend: match map_box.trend {
                    Trend::Clear { change, better, .. } => Some(MapTrend { up: change > 0.0, better }),
                    _ => None,
                },
                kpis: map_box.kpis,
                initiatives: map_box.initiatives,
                theme: theme.map(|(n, theme)| (n, theme.letter.clone())),
                placed: map_box.is_placed,
                provisional: map_box.provisional,
                selected: false,
            })
            .collect(),
        arrows: layout
            .edges
            .iter()
            .zip(&model.arrows)
            .map(|(route, arrow)| MapArrow {
                key: format!("{LINK}{}", arrow.id),
                points: route.points.iter().map(|(x, y)| Point::new(*x, *y)).collect(),
                name: wording::arrow_name(lang, arrow),
                conflict: arrow.kind == LinkKind::Conflicts,
                feedback: model.is_feedback(arrow),
                strength: arrow.strength,
                label: wording::arrow_mark(lang, arrow)
                    .or_else(|| verdict_shape(arrow.verdict).map(|_| String::new()))
                    .map(|words| (route.label_at.0, route.label_at.1, words)),
                verdict: verdict(lang, arrow.verdict),
            })
            .collect(),
        slips: model
            .slips
            .iter()
            .map(|slip| MapSlip {
                key: format!("{NOTE}{}", slip.id),
                at: Point::new(slip.at.0, slip.at.1),
                width: SLIP.0,
                height: SLIP.1,
                text: slip.text.clone(),
            })
            .collect(),
    }
}

/// The mark on an arrow: what was not asked has a shape only, or the map would be full of words that say nothing.
fn verdict(lang: Lang, verdict: Verdict) -> Option<(VerdictShape, String)> {
    let shape = verdict_shape(verdict)?;
    let is_told = matches!(shape, VerdictShape::Supported | VerdictShape::NoEvidence | VerdictShape::Contradicted);
    Some((shape, if is_told { wording::verdict(lang, verdict) } else { String::new() }))
}

/// The shape for what measurements say of a link; none for links that are not measured on both sides.
pub fn verdict_shape(verdict: Verdict) -> Option<VerdictShape> {
    match verdict {
        Verdict::Supported { .. } => Some(VerdictShape::Supported),
        Verdict::NoEvidence { .. } => Some(VerdictShape::NoEvidence),
        Verdict::Contradicted { .. } => Some(VerdictShape::Contradicted),
        Verdict::NotTestable(Untestable::TooFew(_)) => Some(VerdictShape::NotTestable),
        Verdict::NotTestable(_) => None,
        Verdict::Untested { .. } => Some(VerdictShape::Untested),
    }
}
