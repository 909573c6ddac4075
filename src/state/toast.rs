//! Short notices, some with a way back.

use leptos::prelude::*;
use std::sync::Arc;

/// A short notice.
#[derive(Clone)]
pub struct Toast {
    /// Counts up, so that each is told apart.
    pub id: u32,
    /// What is said.
    pub text: String,
    /// Whether something was refused or failed.
    pub is_error: bool,
    /// A way back, if there is one.
    pub action: Option<ToastAction>,
}

/// A button on a notice.
#[derive(Clone)]
pub struct ToastAction {
    /// What stands on it.
    pub label: String,
    /// What it does. It outlives the part of the page that offered it.
    pub run: Arc<dyn Fn() + Send + Sync>,
}

/// The notices that are shown.
#[derive(Clone, Copy)]
pub struct Toasts {
    list: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Default for Toasts {
    fn default() -> Self {
        Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }
}

impl Toasts {
    /// The notices, newest last.
    pub fn list(self) -> RwSignal<Vec<Toast>> {
        self.list
    }

    /// Says something.
    pub fn say(self, text: impl Into<String>) {
        self.push(text.into(), false, None);
    }

    /// Says that something was refused or failed.
    pub fn fail(self, text: impl Into<String>) {
        self.push(text.into(), true, None);
    }

    /// Says something that can be taken back.
    pub fn offer(self, text: impl Into<String>, action: ToastAction) {
        self.push(text.into(), false, Some(action));
    }

    /// Says that something failed, with a way to try it again.
    pub fn fail_with(self, text: impl Into<String>, action: ToastAction) {
        self.push(text.into(), true, Some(action));
    }

    /// Takes a notice away.
    pub fn close(self, id: u32) {
        self.list.update(|list| list.retain(|toast| toast.id != id));
    }

    fn push(self, text: String, is_error: bool, action: Option<ToastAction>) {
        let id = self.next.with_value(|id| id.wrapping_add(1));
        self.next.set_value(id);
        self.list.update(|list| {
            list.push(Toast { id, text, is_error, action });
            if list.len() > 4 {
                list.remove(0);
            }
        });
    }
}
