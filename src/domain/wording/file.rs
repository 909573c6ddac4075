//! Why a file or a link was not taken over, in sentences.

use crate::domain::{
    exchange::{FileError, LinkError, Notice},
    text::Lang,
};

/// Why a file was not taken over.
pub fn file_error(_lang: Lang, error: &FileError) -> String {
    error.to_string()
}

/// Why a link was not taken over.
pub fn link_error(_lang: Lang, error: &LinkError) -> String {
    error.to_string()
}

/// What is to be known about a file that was read.
pub fn file_notice(_lang: Lang, notice: &Notice) -> String {
    format!("{notice:?}")
}
