//! Statistics of few answers: spread, agreement, reliability, intervals. Formulas with their sources; no value where there
//! can be none.
//!
//! Everything here is a plain function of numbers and knows nothing of questionnaires or scorecards. `None` says that there
//! is no such figure (too few answers, no spread, a number that is not finite), never that it is 0. Nothing is rounded, cut
//! to a scale or hidden: what may be shown of how many people is the caller's to decide. Answers stand on their scale as
//! numbers; an *option list* names all values that an item can take, such as 1, 2, 3, 4, 5.
//!
//! | file | question |
//! |---|---|
//! | `summary` | what is the middle, and how far do the answers lie apart? |
//! | `interval` | where may the mean, or the change of a mean, really lie? |
//! | `quantile` | how far out does chance reach? |
//! | `agreement` | do the people agree with one another? |
//! | `reliability` | do the items measure one thing, and do the groups differ? |
//! | `camps` | do the answers fall into two camps? |

mod agreement;
mod camps;
mod interval;
mod quantile;
mod reliability;
mod summary;

pub use agreement::{Agreement, ad_m, r_wg, r_wg_j, uniform_null_variance};
pub use camps::{Camps, two_camps};
pub use interval::{Interval, difference_paired, difference_welch, finite_factor, mean_interval};
pub use quantile::t_quantile;
pub use reliability::{Icc, cronbach_alpha, icc};
pub use summary::{mean, median, standard_deviation, variance};

/// Figures that differ by less count as equal, in every comparison and at every cut point: an exact 60 is 60 everywhere.
pub const TOLERANCE: f64 = 1e-9;

/// The columns of rows of equal length, which is at least one; none if there are no rows, or of unequal length.
fn columns(rows: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let width = rows.first()?.len();
    if width == 0 || rows.iter().any(|row| row.len() != width) {
        return None;
    }
    Some((0..width).map(|item| rows.iter().filter_map(|row| row.get(item).copied()).collect()).collect())
}
