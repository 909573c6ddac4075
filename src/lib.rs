//! Fokus: how customer-focused is an organisation, and what does it do about it.
//!
//! # Architecture invariants
//! - **`domain` is pure.** No clock, no randomness, no I/O, no panic: the same input gives the same output. Today's date
//!   and fresh ids are arguments. It builds without a browser, and so without leptos, web-sys and gloo.
//! - **Every write is a `Command`.** Only `domain::edit::Editor::run` makes a new scorecard from an old one; a refused
//!   command leaves the document untouched and says why.
//! - **Every number comes from `domain::score`** on the open document, with the reason for it.
//! - **Reading never fails half-way.** An import returns a value *and* the problems it met, or one error that says what
//!   and where.
//! - **Foreign bytes are read in the worker**, a second WASM instance that may die without taking the page with it.
//! - **The first load is the frame**; pages, storage and wizard are modules that are fetched when they are needed. The
//!   binary cuts (`src/cut.rs`), `ui::fetched` builds; a module that does not come says so and loses nothing.
//! - **No text is parsed as markup.** Charts are scenes of shapes; the page builds nodes from them, files get escaped text.
//! - **Texts come from the language files** in `domain/text`, for every language, checked when the crate is built. What the
//!   frame does not say stands in sections called `Later:` and comes with the modules.
//! - **`render` draws and knows no browser; `web` names what the browser can do and decides nothing; `state` is the
//!   reactive glue; `ui` shows.** Who may use whom is a table in `tests/tidy.rs`, which is a test.

pub mod domain;
pub mod render;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod web;
