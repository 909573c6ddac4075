//! The worker's side of the messages.

/// Answers messages until the page ends the worker.
pub fn serve() {}
