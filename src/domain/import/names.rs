//! Names: of columns in formulas, and of the measures of known data sets.

use crate::domain::{
    exchange::csv::{FieldRef, RecipeKpi, Summary},
    text::{Lang, Msg},
};
use std::collections::BTreeSet;

/// A column as a formula calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputName {
    /// The name in formulas.
    pub name: String,
    /// The field.
    pub field: FieldRef,
    /// Its name in the file.
    pub header: String,
}

/// The names that formulas use for the fields of a file, each once, in the order of the file.
pub fn input_names(summary: &Summary) -> Vec<InputName> {
    let mut taken = BTreeSet::new();
    let fields = summary.fields.iter().map(|field| {
        let base = slug(&field.name);
        let numbered = (2..).map(|n| format!("{base}_{n}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|name| !taken.contains(name));
        let name = free.unwrap_or_default();
        taken.insert(name.clone());
        InputName { name, field: field.field.clone(), header: field.name.clone() }
    });
    fields.collect()
}

/// A text as a word of `a-z`, digits and `_` that a formula can use: `Flüge (geplant)` is `fluege_geplant`.
pub fn slug(text: &str) -> String {
    let mut word = String::new();
    for c in text.to_lowercase().chars() {
        match c {
            'ä' => word.push_str("ae"),
            'ö' => word.push_str("oe"),
            'ü' => word.push_str("ue"),
            'ß' => word.push_str("ss"),
            '%' if word.ends_with('_') => word.push_str("pct"),
            '%' => word.push_str("_pct"),
            c if c.is_ascii_alphanumeric() => word.push(c),
            _ if word.ends_with('_') => {}
            _ => word.push('_'),
        }
    }
    let word: String = word.trim_matches('_').chars().take(40).collect();
    match word.chars().next() {
        None => "x".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("x_{word}"),
        Some(_) => word,
    }
}

/// How a KPI of a recipe is called, and how it is defined.
pub fn recipe_name(kpi: RecipeKpi) -> (Msg<'static>, Msg<'static>) {
    match kpi {
        RecipeKpi::OnTimeShare => (Msg::RecipeOnTime, Msg::RecipeOnTimeDefinition),
        RecipeKpi::CancelledShare => (Msg::RecipeCancelled, Msg::RecipeCancelledDefinition),
        RecipeKpi::SevereDelayShare => (Msg::RecipeSevere, Msg::RecipeSevereDefinition),
        RecipeKpi::MeanArrivalDelay => (Msg::RecipeArrival, Msg::RecipeArrivalDefinition),
        RecipeKpi::MeanDepartureDelay => (Msg::RecipeDeparture, Msg::RecipeDepartureDefinition),
    }
}

/// A text of a recipe in another language; anything else as it stands.
pub(super) fn retold(text: &str, lang: Lang) -> Option<String> {
    let known = RecipeKpi::ALL.into_iter().flat_map(|kpi| <[Msg<'static>; 2]>::from(recipe_name(kpi)));
    known.into_iter().find(|msg| Lang::ALL.iter().any(|lang| msg.text(*lang) == text)).map(|msg| msg.text(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_header_becomes_a_word() {
        for (text, word) in [
            ("Flüge (geplant)", "fluege_geplant"),
            ("on time %", "on_time_pct"),
            ("2024", "x_2024"),
            ("", "x"),
            ("→", "x"),
            ("  A  b ", "a_b"),
        ] {
            assert_eq!(slug(text), word, "{text}");
        }
    }

    #[test]
    fn texts_of_recipes_follow_the_language_and_others_stay() {
        let english = Msg::RecipeOnTime.text(Lang::En);
        assert_eq!(retold(&english, Lang::De), Some(Msg::RecipeOnTime.text(Lang::De)));
        assert_eq!(retold("my own name", Lang::De), None);
    }
}
