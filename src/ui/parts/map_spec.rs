//! The strategy map as it is drawn: the model in the words of a language.

use crate::{
    domain::{model::LinkKind, text::Lang, view::MapModel, wording},
    render::{
        map::{MapArrow, MapBand, MapBox, MapSpec},
        scene::{Point, Rect},
    },
};

/// What marks the keys of objectives in the picture: ids are unique among their own kind only.
pub const OBJECTIVE: &str = "objective:";
/// What marks the keys of links.
pub const LINK: &str = "link:";

/// The map as it is drawn, worded in a language.
pub fn map_spec(lang: Lang, model: &MapModel) -> MapSpec {
    let layout = &model.layout;
    MapSpec {
        width: layout.width,
        height: layout.height,
        gutter: model.gutter,
        bands: layout
            .bands
            .iter()
            .zip(&model.bands)
            .map(|(place, band)| MapBand {
                top: place.top,
                height: place.height,
                name: band.name.clone(),
                note: band.question.clone(),
            })
            .collect(),
        boxes: layout
            .nodes
            .iter()
            .zip(&model.boxes)
            .map(|(place, map_box)| MapBox {
                key: format!("{OBJECTIVE}{}", map_box.id),
                rect: Rect { x: place.x, y: place.y, width: place.width, height: place.height },
                title: map_box.name.clone(),
                label: wording::box_name(lang, map_box),
                status: map_box.status,
                score_text: wording::points(lang, map_box.performance, map_box.cuts),
                meta_text: wording::box_mark(lang, map_box),
                spark: map_box.spark.clone(),
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
                label: wording::arrow_mark(lang, arrow).map(|words| (route.label_at.0, route.label_at.1, words)),
            })
            .collect(),
    }
}
