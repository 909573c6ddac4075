//! Building blocks that know nothing of scorecards.
//!
//! What holds for all of them: texts come in as props (so a change of language reaches them), what changes is a
//! `#[prop(into)] Signal`, what happened goes out through a `Callback`, children are last. Fields commit on `change`,
//! not on each key, so that one edit is one step of undo, and show the committed value again when nothing took it.
//! Buttons are `type="button"` unless they say otherwise. The classes are those of `style/kit.css`.

pub mod breadcrumbs;
pub mod button;
pub mod checkbox;
pub mod confirm_dialog;
pub mod date_field;
pub mod dialog;
pub mod drop_zone;
pub mod empty_state;
pub mod field;
pub mod focus;
pub mod growing;
pub mod icon;
pub mod ids;
pub mod link_button;
pub mod menu;
pub mod notice;
pub mod number_field;
pub mod progress_bar;
pub mod segmented;
pub mod select_field;
pub mod slider;
pub mod sort_header;
pub mod stepper;
pub mod subnav;
pub mod suggest_field;
pub mod table_wrap;
pub mod tabs;
pub mod text_area;
pub mod text_field;
pub mod toasts;

pub use breadcrumbs::{Breadcrumbs, Crumb};
pub use button::{Button, ButtonKind};
pub use checkbox::Checkbox;
pub use confirm_dialog::ConfirmDialog;
pub use date_field::DateField;
pub use dialog::Dialog;
pub use drop_zone::DropZone;
pub use empty_state::EmptyState;
pub use field::Field;
pub use focus::{focus_field_soon, focus_if_lost, focus_refused, focus_soon};
pub use growing::growing;
pub use icon::{Icon, IconName};
pub use link_button::LinkButton;
pub use menu::{Menu, MenuItem};
pub use notice::{Notice, NoticeKind};
pub use number_field::NumberField;
pub use progress_bar::ProgressBar;
pub use segmented::Segmented;
pub use select_field::SelectField;
pub use slider::Slider;
pub use sort_header::{SortDirection, SortHeader};
pub use stepper::Stepper;
pub use subnav::Subnav;
pub use suggest_field::{SuggestField, Suggestions};
pub use table_wrap::TableWrap;
pub use tabs::Tabs;
pub use text_area::TextArea;
pub use text_field::TextField;
pub use toasts::{Toast, ToastAction, Toasts};
