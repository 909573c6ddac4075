//! The strategy map as a draw.io file: plain XML, placed as the app's own layout places it.

use super::{
    label::{plain, plain_name},
    meaning::conflict_word,
};
use crate::domain::{
    gather,
    layout::{Layout, Rect},
    model::{LinkKind, Scorecard},
    text::Lang,
};
use std::{collections::BTreeMap, fmt::Write};

/// Width of the strip with the name of a perspective.
const STRIP: f64 = 40.0;
/// The height of a band that the layout does not have.
const SPARE_BAND: f64 = 104.0;
/// The size of a box that the layout does not have.
const SPARE_BOX: (f64, f64) = (204.0, 78.0);

const BAND: &str =
    "swimlane;horizontal=0;startSize=40;whiteSpace=wrap;fillColor=#f5f5f5;strokeColor=#b3b3b3;fontStyle=1;";
const BOX: &str = "rounded=1;whiteSpace=wrap;fillColor=#ffffff;strokeColor=#4d4d4d;";
const SUPPORTS: &str = "edgeStyle=orthogonalEdgeStyle;rounded=1;endArrow=block;endFill=1;strokeColor=#4d4d4d;";
const CONFLICTS: &str =
    "edgeStyle=orthogonalEdgeStyle;rounded=1;startArrow=classic;endArrow=classic;dashed=1;strokeColor=#b85450;";

/// The map as a page of draw.io: a swimlane for each perspective, a box for each objective, an arrow for each link; a
/// conflict is dashed, with two heads. `layout` is that of the map, with boxes in the order of the objectives. With
/// `reasons`, links tell why they are believed.
pub fn drawio_out(card: &Scorecard, layout: &Layout, lang: Lang, reasons: bool) -> String {
    let mut page = Page(String::new());
    let title = escaped(&plain_name(&card.title));
    page.line(format_args!("<mxfile host=\"fokus\">"));
    page.line(format_args!("  <diagram id=\"map\" name=\"{title}\">"));
    page.line(format_args!(
        "    <mxGraphModel grid=\"1\" gridSize=\"10\" page=\"0\" pageWidth=\"{}\" pageHeight=\"{}\">",
        short(layout.width),
        short(layout.height)
    ));
    page.line(format_args!("      <root>"));
    page.line(format_args!("        <mxCell id=\"0\"/>"));
    page.line(format_args!("        <mxCell id=\"1\" parent=\"0\"/>"));
    let bands: Vec<Rect> = (0..card.perspectives.len()).map(|n| band(layout, n)).collect();
    let band_of: BTreeMap<&str, usize> =
        gather::map(card.perspectives.iter().enumerate().map(|(n, p)| (p.id.as_str(), n)));
    for (n, (perspective, rect)) in card.perspectives.iter().zip(&bands).enumerate() {
        page.vertex(&format!("p{}", n + 1), &perspective.name, BAND, "1", *rect);
    }
    let mut number: BTreeMap<&str, usize> = BTreeMap::new();
    for objective in &card.objectives {
        let Some(band) = band_of.get(objective.perspective.as_str()).copied() else { continue };
        let place = number.len();
        number.insert(objective.id.as_str(), place + 1);
        let corner = bands.get(band).copied().unwrap_or_default();
        let spare = Rect { x: corner.x + STRIP, y: corner.y, width: SPARE_BOX.0, height: SPARE_BOX.1 };
        let at = layout.nodes.get(place).copied().unwrap_or(spare);
        let within = Rect { x: at.x - corner.x, y: at.y - corner.y, ..at };
        page.vertex(&format!("o{}", place + 1), &objective.name, BOX, &format!("p{}", band + 1), within);
    }
    for (n, link) in card.links.iter().enumerate() {
        let (Some(from), Some(to)) = (number.get(link.from.as_str()), number.get(link.to.as_str())) else { continue };
        let reason = if reasons { plain(&link.note) } else { String::new() };
        let (style, label) = match link.kind {
            LinkKind::Supports => (SUPPORTS, reason),
            LinkKind::Conflicts if reason.is_empty() => (CONFLICTS, conflict_word(lang)),
            LinkKind::Conflicts => (CONFLICTS, reason),
        };
        page.line(format_args!(
            "        <mxCell id=\"l{}\" value=\"{}\" style=\"{style}\" edge=\"1\" parent=\"1\" source=\"o{from}\" target=\"o{to}\">",
            n + 1,
            escaped(&label)
        ));
        page.line(format_args!("          <mxGeometry relative=\"1\" as=\"geometry\"/>"));
        page.line(format_args!("        </mxCell>"));
    }
    page.line(format_args!("      </root>"));
    page.line(format_args!("    </mxGraphModel>"));
    page.line(format_args!("  </diagram>"));
    page.line(format_args!("</mxfile>"));
    page.0
}

/// Where a perspective lies; those that the layout folds together stand below the rest.
fn band(layout: &Layout, n: usize) -> Rect {
    match layout.bands.get(n) {
        Some(band) => Rect { x: 0.0, y: band.top, width: layout.width, height: band.height },
        None => {
            let below = (n - layout.bands.len().min(n)) as f64 * SPARE_BAND;
            Rect { x: 0.0, y: layout.height + below, width: layout.width, height: SPARE_BAND }
        }
    }
}

struct Page(String);

impl Page {
    fn line(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        writeln!(self.0, "{text}").unwrap_or_default();
    }

    fn vertex(&mut self, id: &str, label: &str, style: &str, parent: &str, at: Rect) {
        self.line(format_args!(
            "        <mxCell id=\"{id}\" value=\"{}\" style=\"{style}\" vertex=\"1\" parent=\"{parent}\">",
            escaped(&plain_name(label))
        ));
        self.line(format_args!(
            "          <mxGeometry x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" as=\"geometry\"/>",
            short(at.x),
            short(at.y),
            short(at.width),
            short(at.height)
        ));
        self.line(format_args!("        </mxCell>"));
    }
}

/// A number with at most two decimal places: half a hundredth of a pixel is nothing to see.
fn short(number: f64) -> f64 {
    let rounded = (number * 100.0).round() / 100.0;
    if rounded.is_finite() { rounded + 0.0 } else { 0.0 }
}

/// A text as an attribute holds it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
