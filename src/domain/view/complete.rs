//! What could stand where somebody types in a formula: inputs, functions, other KPIs; and where it is wrong.

use crate::domain::{
    formula::{Fault, Formula, FormulaError, KPI, is_quote},
    model::{Input, Kpi, KpiId, Scorecard},
};
use std::sync::Arc;

/// The most suggestions at a time.
const MOST: usize = 8;
/// From how many letters on the names of other KPIs are looked through.
const LETTERS: usize = 2;

/// How many characters are shown before and after the place of a fault.
const AROUND: usize = 40;

/// What could be put in place of a stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completion {
    /// Where the stretch begins, in characters.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// What could stand there, best first.
    pub options: Vec<Suggestion>,
}

/// One thing that could stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What is put in.
    pub insert: String,
    /// What it is.
    pub what: Suggested,
}

/// What a suggestion is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suggested {
    /// An input, with its label.
    Input(String),
    /// A function.
    Function,
    /// Another KPI, with its name.
    Kpi(String),
}

/// What could stand at the caret (in characters) of the formula of the KPI `own`. Names are found by their beginning, other KPIs
/// by any part of their name or id, regardless of case; a KPI does not find itself.
pub fn completion(card: &Scorecard, own: &KpiId, inputs: &[Input], text: &str, caret: usize) -> Completion {
    let before: Vec<char> = text.chars().take(caret).collect();
    let open =
        before.iter().rposition(|c| is_quote(*c)).filter(|_| before.iter().filter(|c| is_quote(**c)).count() % 2 == 1);
    let is_word = |c: &char| c.is_alphanumeric() || *c == '_';
    let from = open.map_or_else(|| before.iter().rposition(|c| !is_word(c)).map_or(0, |at| at + 1), |at| at + 1);
    let typed: String = before.iter().skip(from).collect::<String>().to_lowercase();
    let others = card.kpis.iter().filter(|kpi| kpi.id != *own && found(kpi, &typed));
    if open.is_some() {
        // Within quotation marks there is nothing but the id of a KPI.
        let options = others.take(MOST).map(|kpi| suggestion(kpi.id.to_string(), Suggested::Kpi(kpi.name.clone())));
        return Completion { from, to: caret, options: options.collect() };
    }
    if typed.is_empty() || typed.starts_with(|c: char| c.is_ascii_digit()) {
        return Completion::default();
    }
    let begins = |name: &str| name.to_lowercase().starts_with(&typed) && name != typed;
    let inputs = inputs.iter().filter(|input| begins(&input.name));
    let inputs = inputs.map(|input| suggestion(input.name.clone(), Suggested::Input(input.label.clone())));
    let functions = Formula::functions().filter(|name| *name != KPI && begins(name));
    let functions = functions.map(|name| suggestion(format!("{name}("), Suggested::Function));
    let long = typed.chars().count() >= LETTERS;
    let others = others.filter(|_| long).map(|kpi| suggestion(reference(kpi), Suggested::Kpi(kpi.name.clone())));
    Completion { from, to: caret, options: inputs.chain(functions).chain(others).take(MOST).collect() }
}

/// A formula round the place at which it is wrong: what stands before, the character itself, what follows; far from it, it is
/// cut. Where something is missing at the end, there is a gap to mark; none where no single place is wrong.
pub fn place(text: &str, fault: &FormulaError) -> Option<[String; 3]> {
    if matches!(fault.what, Fault::Empty | Fault::TooLong | Fault::TooLarge) {
        return None;
    }
    let part = |from: usize, count: usize| text.chars().skip(from).take(count).collect::<String>();
    let from = fault.at.saturating_sub(AROUND);
    let (before, after) = (part(from, fault.at - from), part(fault.at + 1, AROUND));
    let more = text.chars().nth(fault.at + 1 + AROUND).is_some();
    let wrong = Some(part(fault.at, 1)).filter(|wrong| !wrong.trim().is_empty()).unwrap_or_else(|| "\u{a0}".to_owned());
    Some([if from > 0 { format!("…{before}") } else { before }, wrong, if more { format!("{after}…") } else { after }])
}

/// A KPI as a formula names it.
pub fn reference(kpi: &Kpi) -> String {
    format!("{KPI}(\"{}\")", kpi.id)
}

fn suggestion(insert: String, what: Suggested) -> Suggestion {
    Suggestion { insert, what }
}

/// Whether a part of its name or id is what was typed; `kpi` finds all.
fn found(kpi: &Arc<Kpi>, typed: &str) -> bool {
    KPI.starts_with(typed) || kpi.name.to_lowercase().contains(typed) || kpi.id.as_str().to_lowercase().contains(typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{InputRule, ScorecardId};
    use proptest::prelude::*;

    fn card() -> Scorecard {
        let mut card = Scorecard::new(ScorecardId::lossy("c"), "C");
        for (id, name) in
            [("on-time", "Pünktliche Ankünfte"), ("margin", "Operating margin"), ("own", "Arrivals per day")]
        {
            card.kpis.push(Arc::new(Kpi::new(KpiId::lossy(id), name)));
        }
        card
    }

    fn inputs() -> Vec<Input> {
        let input = |name: &str| Input {
            name: name.into(),
            label: format!("All {name}"),
            rule: InputRule::Sum,
            values: Arc::default(),
            constant: None,
        };
        vec![input("arrived"), input("minutes")]
    }

    fn inserted(text: &str, caret: usize) -> (usize, Vec<String>) {
        let completion = completion(&card(), &KpiId::lossy("own"), &inputs(), text, caret);
        (completion.from, completion.options.into_iter().map(|option| option.insert).collect())
    }

    #[test]
    fn names_are_found_by_their_beginning_and_kpis_by_any_part() {
        assert_eq!(inserted("100 * arr", 9), (6, vec!["arrived".to_owned()]), "not itself");
        assert_eq!(inserted("100 * mi / 2", 8), (6, vec!["minutes".to_owned(), "min(".into()]));
        assert_eq!(inserted("ANKÜ", 4), (0, vec!["kpi(\"on-time\")".to_owned()]));
        assert_eq!(inserted("2 + kp", 6).1, ["kpi(\"on-time\")", "kpi(\"margin\")"], "the word itself shows all");
        assert_eq!(inserted("kpi(\"ma", 7), (5, vec!["margin".to_owned()]));
        assert_eq!(inserted("kpi(“", 5).1, ["on-time", "margin"]);
    }

    #[test]
    fn nothing_is_suggested_where_nothing_was_begun() {
        for (text, caret) in [("", 0), ("100 * ", 6), ("12", 2), ("arrived", 7), ("zzz", 3)] {
            assert_eq!(inserted(text, caret).1, Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_shown_in_its_surroundings() {
        let shown =
            |text: &str| Formula::parse(text).err().and_then(|fault| place(text, &fault)).map(|all| all.concat());
        let parts = |text: &str| place(text, &Formula::parse(text).unwrap_err()).unwrap();
        assert_eq!(parts("1 + $ 2"), ["1 + ", "$", " 2"]);
        assert_eq!(parts("1 +"), ["1 +", "\u{a0}", ""], "a gap where something is missing");
        let long = format!("{} $ {}", "1 + ".repeat(60), "2".repeat(60));
        assert_eq!(shown(&long).unwrap().chars().count(), 2 * AROUND + 3, "cut on both sides");
        assert_eq!((shown(""), shown(&"1+".repeat(5_000)), shown("1")), (None, None, None));
    }

    proptest! {
        #[test]
        fn a_place_is_found_in_any_text(text in "\\PC{0,200}") {
            if let Err(fault) = Formula::parse(&text) {
                prop_assert!(place(&text, &fault).is_none_or(|all| all.concat().chars().count() <= 2 * AROUND + 3));
            }
        }

        #[test]
        fn any_text_and_caret_will_do(text in "\\PC{0,30}", caret in 0usize..40) {
            let completion = completion(&card(), &KpiId::lossy("own"), &inputs(), &text, caret);
            prop_assert!(completion.from <= completion.to && completion.options.len() <= MOST);
        }
    }
}
