//! Why keeping a scorecard on this device failed.

use super::store::Refusal;

/// Why a scorecard could not be opened, changed or deleted. Nothing stored was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepError {
    /// There is none under this id.
    NotFound,
    /// Nothing whole is left of it; the rescue page shows what there is.
    Damaged,
    /// A newer version of the app has stored it.
    Newer,
    /// Another tab edits it.
    OpenElsewhere,
    /// Neither store takes it.
    Refused(Refusal),
    /// Something else has been opened meanwhile.
    Superseded,
}
