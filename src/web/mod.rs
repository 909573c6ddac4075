//! What the browser can do, one file per capability. Names and conversions only: nothing here decides anything.

pub mod channel;
pub mod clock;
pub mod crash;
pub mod error;
pub mod files;
pub mod idb;
pub mod ids;
pub mod lifecycle;
pub mod local;
pub mod location;
pub mod locks;
pub mod picture;
pub mod prefs;
pub mod theme;
pub mod worker;
pub mod worker_side;
