//! What is shown. kit/ knows no domain, parts/ know the domain but not the state, pages/ know both.
//!
//! - Components are `PascalCase`, files `snake_case`, one public component a file.
//! - Props: ids and plain values first, `#[prop(into)] Signal<T>` for what changes, `Callback<T>` for events, children last.
//! - A page is `pub fn NamePage() -> impl IntoView`; it takes what it needs from [`context`].
//! - Shareable state is in the route, the rest stays in the component. Derived state is a memo, never an effect.
//! - Fields commit on `change` or blur: one edit, one step of undo.

pub mod app;
pub mod context;
pub mod fetched;
pub mod kit;
pub mod lazy;
pub mod pages;
pub mod parts;
mod shell;
