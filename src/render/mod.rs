//! Charts and maps: plain specifications in, a [`scene::Scene`] of shapes with theme roles out.
//!
//! plotters draws through [`backend`], which collects shapes instead of pixels and never asks a browser. A scene becomes
//! an escaped SVG file through [`svg`], or nodes of the page through `ui/parts/scene_view.rs`.

pub mod backend;
pub mod distribution;
pub mod interval_bar;
pub mod kpi_chart;
pub mod labels;
pub mod map;
pub mod plot;
pub mod quadrant;
pub mod radar;
pub mod role;
pub mod scale;
pub mod scene;
pub mod score_chart;
pub mod sparkline;
pub mod svg;
pub mod text_width;
pub mod waterfall;
