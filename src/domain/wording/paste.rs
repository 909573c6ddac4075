//! What of a pasted block cannot be taken, and why.

use crate::domain::{
    text::{Lang, Msg},
    view::paste::{NotTaken, PasteProblem},
};

/// The place of a cell in the pasted block, and why it cannot be taken.
pub fn paste_problem(lang: Lang, problem: &PasteProblem) -> (String, String) {
    let place = Msg::PastePlace { row: problem.row as f64, column: problem.column as f64 }.text(lang);
    let text = problem.text.as_str();
    let why = match &problem.why {
        NotTaken::Number(error) => error.sentence(lang),
        NotTaken::Period => Msg::PasteNoPeriod { text }.text(lang),
        NotTaken::Twice => Msg::PasteTwice { text }.text(lang),
        NotTaken::NoColumn => Msg::PasteNoColumn { text }.text(lang),
        NotTaken::TooFar => Msg::PasteTooFar { limit: crate::domain::view::paste::MAX_ROWS as f64 }.text(lang),
    };
    (place, why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_where_and_why_in_both_languages() {
        let problem = PasteProblem { row: 3, column: 2, text: "abc".into(), why: NotTaken::NoColumn };
        assert_eq!(paste_problem(Lang::En, &problem).0, "row 3, column 2");
        let (place, why) = paste_problem(Lang::De, &problem);
        assert_eq!(place, "Zeile 3, Spalte 2");
        assert_eq!(why, "„abc“: Die Tabelle hat keine Spalte dafür.");
    }
}
