//! View models: what a page shows, worked out from the document and its scores. Pure and tested natively; the pages only
//! word and draw it.

mod act;
pub mod agenda;
pub mod assess;
mod attention;
pub mod complete;
mod coverage;
pub mod define;
mod gantt;
mod gap;
mod grid_move;
mod history;
pub mod issues;
mod kpi_page;
mod kpi_rows;
mod map;
mod measured;
mod mission;
mod needs;
mod nesting;
mod overview;
pub mod paste;
pub mod programme;
mod reaction;
pub mod relations;

pub use act::{ActColumns, ActModel, ActRow, Sums, act_model};
pub use attention::{Attention, Reason, attention};
pub use coverage::{Aspect, Coverage, CoverageNotice, CoverageRow, Group, coverage, is_of_customers, uncovered};
pub use gantt::{Gantt, GanttBar, GanttHead, gantt};
pub use gap::{GapChoice, gap_choices};
pub use grid_move::{Caret, move_in_grid};
pub use history::{SCORE_PERIODS, extent, history, spark};
pub use kpi_page::{GridCell, GridColumn, GridRow, KpiPage, Place, charted, earlier_step, kpi_page};
pub use kpi_rows::{KpiFilter, KpiRow, SPARK_PERIODS, SortBy, arrange, kpi_rows};
pub use map::{
    ChainStep, Drop, MOST_CHAINS, MapArrow, MapBand, MapBox, MapChains, MapColumn, MapEnd, MapHead, MapModel, MapPlan,
    MapSlip, MapTable, MapTheme, SLIP, Since, Step, TESTABLE_FROM, TREE_DEPTH, Told, TreeLine, Untestable, Verdict,
    Visible, map_model, map_plan,
};
pub use measured::measured_periods;
pub use mission::{MissionPath, PhraseRow, customer_perspective, mission_path, phrase_in, proposals};
pub use needs::{Accepted, Need, Needs, needs};
pub use nesting::parent_choices;
pub use overview::{NodeId, NodeRow, ShownScore, Total, perspective_rows, total};
pub use reaction::{REACTION_PERIODS, Reaction, reaction};
