//! How large the parts of a scorecard may be.

use super::id::MAX_LEN;

/// How large a scorecard may be.
pub struct Limits;

impl Limits {
    /// KPIs in a scorecard.
    pub const KPIS: usize = 20_000;
    /// Parts of every other list, each.
    pub const PARTS: usize = 5_000;
    /// Measurements in all.
    pub const MEASUREMENTS: usize = 2_000_000;
    /// Bytes of one text.
    pub const TEXT: usize = 65_536;
    /// Inputs of one formula.
    pub const INPUTS: usize = 64;
    /// Objectives one within the other.
    pub const NESTING: usize = 8;
    /// Points of one curve, levels of one KPI.
    pub const POINTS: usize = 64;
    /// Own periods for which a value can stand in.
    pub const CARRY: u16 = 120;
    /// Decimal places shown.
    pub const DECIMALS: u8 = 6;
    /// Characters of an id.
    pub const ID: usize = MAX_LEN;
}
