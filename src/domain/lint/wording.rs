//! Whether the name of a customer objective tells what we do. Customer objectives say what customers want: *Settle everything
//! at any hour*, not *Introduce a customer portal*. A careful guess from the words, in English and German.

use super::vocabulary::{
    DEEDS_DE, DEEDS_EN, DEEDS_OF_TWO, MAYBE, NOUNS_DE, NOUNS_EN, SPARED, THINGS, WISHES, fits_any, is_customer, small,
    spoken,
};

/// The word by which a name tells what we do, as it stands there; none where it does not, or may rightly stand so.
pub fn says_what_we_do(name: &str) -> Option<String> {
    let said: Vec<&str> = spoken(name).collect();
    let words: Vec<String> = said.iter().map(|word| small(word)).collect();
    let at = |place: usize| words.get(place).map(String::as_str).unwrap_or_default();
    let as_said = |place: usize| said.get(place).map(|word| (*word).to_owned());
    let last = words.len().checked_sub(1)?;
    if words.iter().any(|word| fits_any(word, SPARED)) {
        return None;
    }
    // “We …”, unless it is a wish for customers.
    if matches!(at(0), "we" | "wir") {
        return as_said(0).filter(|_| last > 0 && !fits_any(at(1), WISHES));
    }
    if fits_any(at(0), DEEDS_EN) && last > 0 && !matches!(at(1), "of" | "for") {
        return as_said(0);
    }
    if DEEDS_OF_TWO.iter().any(|(first, second)| at(0) == *first && at(1) == *second) {
        return as_said(0);
    }
    if fits_any(at(last), DEEDS_DE) && last > 0 {
        return as_said(last);
    }
    if fits_any(at(0), NOUNS_EN) && matches!(at(1), "of" | "for") {
        return as_said(0);
    }
    // In German the thing may come first or, after an adjective, second.
    if let Some(place) = (0..=last.min(1)).find(|place| fits_any(at(*place), NOUNS_DE)) {
        return as_said(place);
    }
    let deed = [0, last].into_iter().find(|place| fits_any(at(*place), MAYBE))?;
    let ours = words.iter().enumerate().any(|(place, word)| {
        let next_is_customers = (place + 1..=place + 2).any(|next| is_customer(at(next)));
        (word == "our" || word.starts_with("unser")) && !next_is_customers
    });
    let of_ours = words.iter().any(|word| fits_any(word, THINGS));
    as_said(deed).filter(|_| last > 0 && (ours || of_ours))
}
