//! Objectives within objectives: what an objective can be a part of.

use crate::domain::model::{Limits, Objective, ObjectiveId, Scorecard};

/// The objectives that this one can be a part of, with the perspective before the name, in the order of the scorecard: not
/// itself, nothing that is a part of it, and nothing that stands so deep that its parts would nest too deeply.
pub fn parent_choices(card: &Scorecard, id: &ObjectiveId) -> Vec<(String, String)> {
    let below = height(card, id, 0);
    let mut choices = Vec::new();
    for perspective in &card.perspectives {
        for objective in card.objectives_of(&perspective.id) {
            let above = chain(card, objective);
            let fits = above.len() + below <= Limits::NESTING;
            if fits && !above.iter().any(|above| above.id == *id) {
                choices.push((objective.id.to_string(), format!("{} › {}", perspective.name, objective.name)));
            }
        }
    }
    choices
}

/// An objective and those that it is within, from the inside.
fn chain<'a>(card: &'a Scorecard, objective: &'a Objective) -> Vec<&'a Objective> {
    let mut chain = vec![objective];
    let mut next = objective.parent.as_ref();
    while let Some(above) = next.and_then(|id| card.objective(id)) {
        if chain.len() > Limits::NESTING {
            break;
        }
        chain.push(above);
        next = above.parent.as_ref();
    }
    chain
}

/// How deep the parts of an objective nest, 0 without parts.
fn height(card: &Scorecard, id: &ObjectiveId, depth: usize) -> usize {
    if depth > Limits::NESTING {
        return 0;
    }
    card.parts_of(id).map(|part| 1 + height(card, &part.id, depth + 1)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        edit::{Command, Editor, ObjectiveEdit},
        model::{Perspective, PerspectiveId, ScorecardId, check},
    };
    use std::sync::Arc;

    fn card(count: usize) -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for id in ["p", "q"] {
            card.perspectives.push(Arc::new(Perspective::new(PerspectiveId::lossy(id), id)));
        }
        for n in 0..count {
            let id = ObjectiveId::lossy(&format!("o{n}"));
            card.objectives.push(Arc::new(Objective::new(id, PerspectiveId::lossy("p"), format!("O{n}"))));
        }
        card
    }

    fn into(editor: &mut Editor, part: usize, whole: Option<usize>) -> bool {
        let id = |n: usize| ObjectiveId::lossy(&format!("o{n}"));
        editor.run(&Command::EditObjective(id(part), ObjectiveEdit::Parent(whole.map(id)))).is_ok()
    }

    #[test]
    fn whatever_is_offered_is_taken_and_whatever_is_not_is_refused() {
        let count = Limits::NESTING + 3;
        for depth in 0..=Limits::NESTING {
            let mut editor = Editor::new(Arc::new(card(count)));
            for n in 1..=depth {
                assert!(into(&mut editor, n, Some(n - 1)), "{n} within {}", n - 1);
            }
            for part in 0..count {
                let offered: Vec<String> = parent_choices(editor.scorecard(), &ObjectiveId::lossy(&format!("o{part}")))
                    .into_iter()
                    .map(|c| c.0)
                    .collect();
                for whole in 0..count {
                    let mut other = Editor::new(Arc::clone(editor.scorecard()));
                    let taken = into(&mut other, part, Some(whole));
                    // Deeper parts are refused where they are checked: with a whole that is sound.
                    let sound = taken && check(other.scorecard()).is_empty();
                    assert_eq!(sound, offered.contains(&format!("o{whole}")), "{part} within {whole}, depth {depth}");
                }
            }
        }
    }

    #[test]
    fn parts_follow_their_objective_and_stay_when_it_goes() {
        let mut editor = Editor::new(Arc::new(card(3)));
        assert!(into(&mut editor, 1, Some(0)) && into(&mut editor, 2, Some(1)));
        let (first, second) = (ObjectiveId::lossy("o0"), ObjectiveId::lossy("o1"));
        let to = ObjectiveEdit::Perspective(PerspectiveId::lossy("q"));
        editor.run(&Command::EditObjective(first.clone(), to)).unwrap();
        assert!(editor.scorecard().objectives.iter().all(|o| o.perspective.as_str() == "q"));
        editor.run(&Command::DeleteObjective(second)).unwrap();
        assert_eq!(
            editor.scorecard().objectives[1].parent,
            Some(first),
            "a part of what the deleted one was a part of"
        );
        assert_eq!(check(editor.scorecard()), []);
        editor.undo();
        editor.undo();
        assert!(editor.scorecard().objectives.iter().all(|o| o.perspective.as_str() == "p"), "one step each");
    }
}
