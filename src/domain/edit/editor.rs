//! The document with its history.

use super::{
    EditError,
    apply::apply,
    command::{Command, Deed},
};
use crate::domain::model::Scorecard;
use std::sync::Arc;

/// How many steps can be undone.
pub const UNDO_LIMIT: usize = 100;

/// Why a command would be refused; none where it would be carried out.
pub fn refusal(card: &Scorecard, command: &Command) -> Option<EditError> {
    apply(card, command).err()
}

/// The open document and what was done to it.
#[derive(Debug, Clone)]
pub struct Editor {
    card: Arc<Scorecard>,
    undo: Vec<Step>,
    redo: Vec<Step>,
}

#[derive(Debug, Clone)]
struct Step {
    other: Arc<Scorecard>,
    deed: Deed,
    merge_key: Option<String>,
}

/// What a command, an undo or a redo did.
#[derive(Debug, Clone)]
pub struct Changed {
    /// The document before.
    pub before: Arc<Scorecard>,
    /// The document after; the very same as before where nothing changed.
    pub after: Arc<Scorecard>,
    /// What was done.
    pub deed: Deed,
}

impl Editor {
    /// Opens a document without history.
    pub fn new(card: Arc<Scorecard>) -> Self {
        Self { card, undo: Vec::new(), redo: Vec::new() }
    }

    /// The document.
    pub fn scorecard(&self) -> &Arc<Scorecard> {
        &self.card
    }

    /// Carries a command out. One that changes nothing makes no step.
    ///
    /// # Errors
    /// Why the command is refused; the document and the history are untouched.
    pub fn run(&mut self, command: &Command) -> Result<Changed, EditError> {
        let after = apply(&self.card, command)?;
        let (before, deed) = (Arc::clone(&self.card), command.deed());
        if after == *before {
            return Ok(Changed { after: Arc::clone(&before), before, deed });
        }
        self.card = Arc::new(after);
        let merge_key = command.merge_key();
        let merges = merge_key.is_some() && self.undo.last().is_some_and(|step| step.merge_key == merge_key);
        if !merges {
            self.undo.push(Step { other: Arc::clone(&before), deed, merge_key });
            if self.undo.len() > UNDO_LIMIT {
                self.undo.remove(0);
            }
        }
        self.redo.clear();
        Ok(Changed { before, after: Arc::clone(&self.card), deed })
    }

    /// Ends the merging of edits of one field: the next edit is a step of its own. Called when a field loses the focus.
    pub fn end_merge(&mut self) {
        if let Some(step) = self.undo.last_mut() {
            step.merge_key = None;
        }
    }

    /// Takes the last step back; `None` where there is none.
    pub fn undo(&mut self) -> Option<Changed> {
        let step = self.undo.pop()?;
        let before = std::mem::replace(&mut self.card, step.other);
        self.redo.push(Step { other: Arc::clone(&before), deed: step.deed, merge_key: None });
        Some(Changed { before, after: Arc::clone(&self.card), deed: step.deed })
    }

    /// Does the last undone step again; `None` where there is none.
    pub fn redo(&mut self) -> Option<Changed> {
        let step = self.redo.pop()?;
        let before = std::mem::replace(&mut self.card, step.other);
        self.undo.push(Step { other: Arc::clone(&before), deed: step.deed, merge_key: None });
        Some(Changed { before, after: Arc::clone(&self.card), deed: step.deed })
    }

    /// What the next undo takes back.
    pub fn next_undo(&self) -> Option<Deed> {
        self.undo.last().map(|step| step.deed)
    }

    /// What the next redo does again.
    pub fn next_redo(&self) -> Option<Deed> {
        self.redo.last().map(|step| step.deed)
    }
}
