//! What the browser can do, one file per capability. Names and conversions only: nothing here decides anything.

pub mod worker_side;
