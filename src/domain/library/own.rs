//! The library of one's own: kept on this device as the text of a library file, beside the library that comes with the app.

use super::{
    kpis::{Direction, Entry, EntryInput, Frequency, Library, Place},
    read::Flaw,
    words::Words,
};
use crate::domain::{
    formula::Formula,
    gather,
    model::{Concern, CustomerOutcome, InputRule, KpiKind},
    text::Lang,
};
use std::collections::BTreeSet;

/// Where it is kept.
pub const KEY: &str = "fokus:library";
/// The most letters of a name in an id.
const ID_LETTERS: usize = 48;

/// The own entries and then those that come with the app. An own entry stands in the place of one with the same id, which
/// a later version of the app may bring.
pub fn together(own: &[Entry], built_in: &Library) -> Library {
    let ids = gather::set(own.iter().map(|entry| entry.id.as_str()));
    let others = built_in.kpis.iter().filter(|entry| !ids.contains(entry.id.as_str()));
    Library::of(own.iter().chain(others).cloned().collect())
}

/// How many of `new` stand for one that is there.
pub fn replaced(own: &[Entry], new: &[Entry]) -> usize {
    new.iter().filter(|entry| own.iter().any(|old| old.id == entry.id)).count()
}

/// Puts entries in: each in the place of the one with its id, else at the end.
pub fn put(own: &mut Vec<Entry>, new: Vec<Entry>) {
    for entry in new {
        match own.iter_mut().find(|old| old.id == entry.id) {
            Some(old) => *old = entry,
            None => own.push(entry),
        }
    }
}

/// An id for a new entry of this name: `own-`, its letters and digits, and a number where that is taken.
pub fn fresh_id(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut id = "own".to_owned();
    let mut gap = true;
    for letter in name.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            'a'..='z' | '0'..='9' => "",
            _ => {
                gap = true;
                continue;
            }
        };
        if std::mem::take(&mut gap) {
            id.push('-');
        }
        if plain.is_empty() { id.push(letter) } else { id.push_str(plain) }
    }
    id.truncate(ID_LETTERS);
    let id = id.trim_end_matches('-');
    let mut number = 1;
    loop {
        let tried = if number == 1 { id.to_owned() } else { format!("{id}-{number}") };
        if !taken(&tried) && tried != "own" {
            return tried;
        }
        number += 1;
    }
}

/// What a person fills in for an entry.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields of an entry")]
pub struct Draft {
    pub name: String,
    pub definition: String,
    pub formula: String,
    pub unit: String,
    pub place: Place,
    pub concern: Option<Concern>,
    pub outcome: Option<CustomerOutcome>,
    pub kind: KpiKind,
    pub direction: Direction,
    pub frequency: Frequency,
    /// What was said of inputs so far, those that the formula does not use any more among them: they may come back.
    said: Vec<DraftInput>,
}

/// An input, as far as it is filled in.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields of an input")]
pub struct DraftInput {
    pub name: String,
    pub label: String,
    pub rule: InputRule,
    pub constant: Option<f64>,
}

impl Draft {
    /// An empty one.
    pub fn begun() -> Self {
        Self {
            name: String::new(),
            definition: String::new(),
            formula: String::new(),
            unit: String::new(),
            place: Place::Customer,
            concern: None,
            outcome: None,
            kind: KpiKind::Lagging,
            direction: Direction::Higher,
            frequency: Frequency::Month,
            said: Vec::new(),
        }
    }

    /// That of an entry.
    pub fn of(entry: &Entry, lang: Lang) -> Self {
        let said = entry.inputs.iter().map(|input| DraftInput {
            name: input.name.clone(),
            label: input.label.get(lang).to_owned(),
            rule: input.rule,
            constant: input.constant,
        });
        Self {
            name: entry.name.get(lang).to_owned(),
            definition: entry.definition.get(lang).to_owned(),
            formula: entry.formula.clone(),
            unit: entry.unit.get(lang).to_owned(),
            place: entry.perspective,
            concern: entry.concern,
            outcome: entry.outcome,
            kind: entry.kind,
            direction: entry.direction,
            frequency: entry.frequency,
            said: said.collect(),
        }
    }

    /// The names that the formula uses; none while it cannot be read.
    pub fn names(&self) -> Vec<String> {
        let names = |formula: Formula| formula.names().into_iter().map(str::to_owned).collect();
        Formula::parse(&self.formula).map(names).unwrap_or_default()
    }

    /// What is said of an input.
    pub fn input(&self, name: &str) -> DraftInput {
        let begun = || DraftInput { name: name.to_owned(), label: String::new(), rule: InputRule::Sum, constant: None };
        self.said.iter().find(|input| input.name == name).cloned().unwrap_or_else(begun)
    }

    /// Says something of an input. A constant begins as 1.
    pub fn say(&mut self, name: &str, change: impl FnOnce(&mut DraftInput)) {
        let mut input = self.input(name);
        change(&mut input);
        input.constant = (input.rule == InputRule::Constant).then(|| input.constant.unwrap_or(1.0));
        self.said.retain(|other| other.name != name);
        self.said.push(input);
    }

    /// The entry of this id. What is not in the form stays as it was `before`, and so does a text of another language whose
    /// own text was not changed.
    ///
    /// # Errors
    /// What is wrong, by field: the same that a file would be refused for.
    pub fn entry(&self, id: &str, before: Option<&Entry>, lang: Lang) -> Result<Entry, Vec<(String, Flaw)>> {
        let words = |text: &str, before: Option<&Words>| match before {
            Some(before) if before.get(lang) == text => before.clone(),
            _ => Words { en: text.trim().to_owned(), de: text.trim().to_owned() },
        };
        let inputs = self.names().into_iter().map(|name| {
            let input = self.input(&name);
            let old = before.and_then(|entry| entry.inputs.iter().find(|old| old.name == name));
            EntryInput {
                label: words(&input.label, old.map(|old| &old.label)),
                rule: input.rule,
                constant: input.constant,
                name,
            }
        });
        let entry = Entry {
            id: id.to_owned(),
            perspective: self.place,
            name: words(&self.name, before.map(|entry| &entry.name)),
            definition: words(&self.definition, before.map(|entry| &entry.definition)),
            concern: self.concern,
            kind: self.kind,
            outcome: self.outcome,
            outcome_group: before.is_some_and(|entry| entry.outcome_group),
            formula: self.formula.trim().to_owned(),
            inputs: inputs.collect(),
            unit: words(&self.unit, before.map(|entry| &entry.unit)),
            decimals: before.map_or(1, |entry| entry.decimals),
            direction: self.direction,
            frequency: self.frequency,
            value_propositions: before.map(|entry| entry.value_propositions.clone()).unwrap_or_default(),
            customer_states: before.map(|entry| entry.customer_states.clone()).unwrap_or_default(),
            source: before.map(|entry| entry.source.clone()).unwrap_or_default(),
        };
        let flaws = entry.flaws();
        if flaws.is_empty() { Ok(entry) } else { Err(flaws) }
    }
}

/// The ids of a library.
pub fn ids(library: &Library) -> BTreeSet<String> {
    gather::set(library.kpis.iter().map(|entry| entry.id.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> Draft {
        let mut draft = Draft::begun();
        draft.name = " Letters answered ".into();
        draft.definition = "Share of letters answered within a week.".into();
        draft.formula = "100 * answered / letters".into();
        draft.unit = "%".into();
        draft.say("answered", |input| input.label = "Answered".into());
        draft.say("letters", |input| input.label = "Letters".into());
        draft
    }

    #[test]
    fn ids_are_made_of_names_and_never_taken() {
        assert_eq!(fresh_id("Öffnungszeiten – Größe 2", |_| false), "own-oeffnungszeiten-groesse-2");
        assert_eq!(fresh_id("Öffnung", |id| id == "own-oeffnung"), "own-oeffnung-2");
        assert_eq!(fresh_id("客户", |_| false), "own-2");
        let long = fresh_id(&"long name ".repeat(40), |_| false);
        assert!(long.len() <= 64 && !long.ends_with('-'), "{long}");
    }

    #[test]
    fn inputs_follow_the_formula_and_what_was_said_of_them_is_not_lost() {
        let mut draft = filled();
        assert_eq!(draft.names(), ["answered", "letters"]);
        draft.formula = "100 * answered / (letters + calls".into();
        assert_eq!(draft.names(), Vec::<String>::new(), "it cannot be read");
        draft.formula = "calls".into();
        assert_eq!(draft.names(), ["calls"]);
        draft.formula = "100 * answered / letters".into();
        assert_eq!(draft.input("letters").label, "Letters");
        draft.say("letters", |input| input.rule = InputRule::Constant);
        assert_eq!(draft.input("letters").constant, Some(1.0));
    }

    #[test]
    fn a_filled_form_makes_an_entry_with_the_same_text_in_all_languages() {
        let entry = filled().entry("own-letters", None, Lang::De).unwrap();
        assert_eq!((entry.name.en.as_str(), entry.name.de.as_str()), ("Letters answered", "Letters answered"));
        assert_eq!(Draft::of(&entry, Lang::En).entry("own-letters", Some(&entry), Lang::En), Ok(entry));
    }

    #[test]
    fn what_is_wrong_in_the_form_is_what_a_file_is_refused_for() {
        let mut draft = filled();
        draft.name = "<b>x</b>".into();
        draft.formula = "100 * answered / (letters".into();
        let flaws = draft.entry("own-x", None, Lang::En).unwrap_err();
        assert!(flaws.contains(&("name".into(), Flaw::Markup)), "{flaws:?}");
        assert!(flaws.iter().any(|(field, what)| field == "formula" && matches!(what, Flaw::Formula(_))), "{flaws:?}");
        draft = filled();
        draft.formula = "answered / others".into();
        assert_eq!(draft.entry("own-x", None, Lang::En), Err(vec![("inputs.others".into(), Flaw::Empty)]));
    }

    #[test]
    fn the_other_language_of_a_text_stays_while_its_own_was_not_changed() {
        let mut before = filled().entry("own-x", None, Lang::En).unwrap();
        before.name.de = "Beantwortete Briefe".into();
        before.decimals = 3;
        let mut draft = Draft::of(&before, Lang::En);
        draft.definition = "Another".into();
        let after = draft.entry("own-x", Some(&before), Lang::En).unwrap();
        assert_eq!((after.name.de.as_str(), after.decimals), ("Beantwortete Briefe", 3));
        assert_eq!(after.definition, Words { en: "Another".into(), de: "Another".into() });
    }

    #[test]
    fn own_entries_stand_before_the_others_and_for_those_of_their_id() {
        let entry = |id: &str, name: &str| {
            let mut draft = filled();
            draft.name = name.into();
            draft.entry(id, None, Lang::En).unwrap()
        };
        let built_in = Library::of(vec![entry("a", "A"), entry("b", "B")]);
        let mut own = vec![entry("own-x", "X"), entry("b", "mine")];
        let names: Vec<String> = together(&own, &built_in).kpis.into_iter().map(|entry| entry.name.en).collect();
        assert_eq!(names, ["X", "mine", "A"]);
        let new = vec![entry("own-x", "new X"), entry("own-y", "Y")];
        assert_eq!(replaced(&own, &new), 1);
        put(&mut own, new);
        let names: Vec<&str> = own.iter().map(|entry| entry.name.en.as_str()).collect();
        assert_eq!(names, ["new X", "mine", "Y"]);
    }
}
