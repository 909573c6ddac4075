//! What the map's picture says. It is worked out beside the picture itself, where it can be tested without a browser.

pub use crate::render::map::{LINK, OBJECTIVE, map_spec};
