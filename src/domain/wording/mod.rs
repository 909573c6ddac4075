//! Sentences about things of the domain: explanations, reasons, refusals. Pure; the words stand in the language files.

mod answers;
mod attention;
mod chains;
mod csv;
mod drawing;
mod file;
mod import;
mod initiative;
mod keep;
mod library;
mod lint;
mod map;
mod moved;
mod needed;
mod paste;
mod points;
mod problem;
mod questionnaire;
mod robust;
mod scenario;
mod scores;
mod trend;
mod why;
mod why_part;

pub use answers::{invitation_error, invitation_mail, left_out};
pub use attention::{attention, attention_weight};
pub use chains::{ChainPiece, chain, chain_back, chain_conflict};
pub use csv::{csv_error, csv_problem};
pub use drawing::{drawing_error, drawing_problem, drawing_reason, drawing_too_many};
pub use file::{file_error, file_notice, link_error};
pub use import::{
    charset, column_kind, date_order, decimal, import_columns, import_issue, import_source, import_whole, separator,
};
pub use initiative::{gap, money, reaction};
pub use keep::{keep_error, keep_notice, keep_refusal};
pub use library::{library_error, library_flaw, library_problem, template_error};
pub use lint::{finding_detail, finding_name, lint_line, lint_title, lint_why, mend, mended};
pub use map::{
    arrow_mark, arrow_name, box_doubt, box_mark, box_name, coverage, link_name, map_text, verdict, verdict_reason,
};
pub use moved::{
    MovedLine, MovedNames, MovedTold, moved, moved_factor, moved_factor_hint, moved_name, moved_row, moved_view,
};
pub use needed::{
    cannot, effort, fixed, joint_cannot, moved_to, needed_sentence, needed_text, needed_value, part_name,
};
pub use paste::paste_problem;
pub use points::{points, points_finely};
pub use problem::{deed, edit_error, formula_error, issue, no_performance, no_value, redo, status, undo};
pub use questionnaire::questionnaire_problem;
pub use robust::{
    ranks as robust_ranks, robust_how, robust_sentence, robust_text, scores as robust_scores, share_of_draws,
};
pub use scenario::{comparison_text, difference, plainly, scenario_change, scenario_error};
pub use scores::score_table_error;
pub use trend::{trend, trend_mark};
pub use why::{Why, WhyLine, WhyTerm, why_kpi, why_node};
pub use why_part::{part_of_objective, why_part};
