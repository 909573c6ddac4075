//! The items of a picture in runs: what has not changed is left alone, and where much has, it is drawn anew over several
//! frames, so that the page stays quick.

use crate::render::scene::{Item, Scene};
use leptos::prelude::*;
use std::collections::VecDeque;

/// So many items are drawn together.
const RUN: usize = 16;

/// A change of so many runs is drawn at once.
const FEW: usize = 4;

/// Of a larger one, so many runs are drawn in each of the next frames. Measured: 16 boxes of a map take 3 to 4 ms with the
/// browser's own work, and each frame paints the picture.
const EACH: usize = 5;

/// What of a picture is on the screen.
#[derive(Clone, Copy)]
pub(super) struct Runs {
    /// The items of each run.
    pub(super) all: RwSignal<Vec<ArcRwSignal<Vec<Item>>>>,
    /// The runs that are drawn anew in the next frames.
    due: StoredValue<VecDeque<(usize, Vec<Item>)>>,
    /// Whether the next frame is asked for.
    is_asked: StoredValue<bool>,
    on_drawn: Option<Callback<()>>,
}

impl Runs {
    /// Follows a picture; `on_drawn` is called when all of it stands there.
    pub(super) fn of(scene: Signal<Scene>, on_drawn: Option<Callback<()>>) -> Self {
        let all = scene.with_untracked(cut);
        let (due, is_asked) = (StoredValue::default(), StoredValue::new(false));
        let runs = Self { all: RwSignal::new(all), due, is_asked, on_drawn };
        Effect::new(move |_| scene.with(|scene| runs.show(scene)));
        runs
    }

    fn show(self, scene: &Scene) {
        let count = scene.items.len().div_ceil(RUN);
        if self.all.with_untracked(Vec::len) != count {
            // What was still due is of an older picture.
            self.due.update_value(VecDeque::clear);
            self.all.set(cut(scene));
            return self.drawn();
        }
        let changed = self.all.with_untracked(|all| {
            let runs = all.iter().zip(scene.items.chunks(RUN)).enumerate();
            let changed = runs.filter(|(_, (run, now))| run.with_untracked(|items| items != now));
            changed.map(|(n, (_, now))| (n, now.to_vec())).collect()
        });
        self.due.set_value(changed);
        // What changes much took long to work out: the frame is over.
        self.draw(if self.due.with_value(VecDeque::len) <= FEW { FEW } else { 0 });
    }

    /// Draws so many of the due runs, and the others in the next frames.
    fn draw(self, most: usize) {
        for _ in 0..most {
            let Some((n, items)) = self.due.try_update_value(VecDeque::pop_front).flatten() else { break };
            if let Some(run) = self.all.with_untracked(|all| all.get(n).cloned()) {
                run.set(items);
            }
        }
        match self.due.try_with_value(VecDeque::is_empty) {
            Some(true) => self.drawn(),
            Some(false) if !self.is_asked.get_value() => {
                self.is_asked.set_value(true);
                request_animation_frame(move || {
                    // The picture may be gone by then.
                    if self.is_asked.try_set_value(false).is_none() {
                        self.draw(EACH);
                    }
                });
            }
            _ => {}
        }
    }

    fn drawn(self) {
        if let Some(on_drawn) = self.on_drawn {
            on_drawn.run(());
        }
    }
}

fn cut(scene: &Scene) -> Vec<ArcRwSignal<Vec<Item>>> {
    scene.items.chunks(RUN).map(|run| ArcRwSignal::new(run.to_vec())).collect()
}
