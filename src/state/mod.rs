//! Reactive glue between the domain and what is shown. Which signals exist:
//!
//! - [`Prefs`]: language and theme, kept in local storage.
//! - [`Nav`]: the route, from the address bar.
//! - [`Session`]: the open scorecard, its scores in the shown view, undo and redo, the state of saving, notices.
//! - [`ImportDraft`]: what was decided so far in the import wizard.
//! - [`jobs`]: what the worker does for us.
//! - [`assess`]: what it does for rounds of assessment.
//! - [`invited`]: what somebody who was invited to a round has answered so far, kept on this device.
//! - [`own`]: the library of one's own, kept on this device.
//! - [`scenarios`]: what would be if something were different, kept on this device beside the scorecard.

pub use crate::web::{
    crash,
    theme::{print as print_page, set_title},
};

pub mod assess;
pub mod content;
mod import;
pub mod invited;
pub mod jobs;
pub mod keeper;
mod nav;
pub mod own;
mod prefs;
pub mod scenarios;
mod session;
mod toast;

pub use import::{ImportDraft, Looked, Step, Taken};
pub use keeper::DocSummary;
pub use nav::Nav;
pub use prefs::{Prefs, Theme};
pub use session::{Opened, Origin, SaveState, Session};
pub use toast::{Toast, ToastAction, Toasts};
