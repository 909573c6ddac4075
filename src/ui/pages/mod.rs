//! The pages. Each takes what it needs from the context.

pub mod act;
pub mod analysis;
pub mod assess;
pub mod check;
pub mod customers;
mod fresh_card;
pub mod glossary;
pub mod home;
pub mod import;
pub mod kpi;
pub mod library;
mod loaded;
pub mod map;
pub mod measures;
pub mod objective;
mod opening;
pub mod overview;
pub mod programme;
pub mod settings;
pub mod share;
pub mod templates;
mod term;
