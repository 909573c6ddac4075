//! Files and links in and out.

pub mod csv;
