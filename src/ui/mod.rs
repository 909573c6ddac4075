//! What is shown. kit/ knows no domain, parts/ know the domain but not the state, pages/ know both.

pub mod app;
pub mod kit;
pub mod parts;
