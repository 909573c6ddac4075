//! View models: what a page shows, worked out from the document and its scores. Pure and tested natively; the pages only
//! word and draw it.

mod act;
mod attention;
mod history;
mod kpi_page;
mod kpi_rows;
mod map;

pub use act::{ActModel, ActRow, Need, act_model};
pub use attention::{Attention, Reason, attention};
pub use history::{history, spark};
pub use kpi_page::{GridCell, GridColumn, GridRow, KpiPage, kpi_page};
pub use kpi_rows::{KpiRow, SortBy, arrange, kpi_rows};
pub use map::{MapArrow, MapBand, MapBox, MapEnd, MapModel, map_model};
