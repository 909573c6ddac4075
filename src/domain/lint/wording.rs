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

#[cfg(test)]
mod tests {
    use super::*;

    /// What we do, with the word that tells it.
    const OURS: &[(&str, &str)] = &[
        ("Introduce a customer portal", "Introduce"),
        ("Implement a CRM system", "Implement"),
        ("Launch three new products", "Launch"),
        ("Expand our branch network", "Expand"),
        ("Roll out self-service terminals", "Roll"),
        ("Set up a complaints desk", "Set"),
        ("Install free wireless on board", "Install"),
        ("Digitise all forms", "Digitise"),
        ("Automate invoices", "Automate"),
        ("Standardize service levels", "Standardize"),
        ("Outsource the hotline", "Outsource"),
        ("Hire more agents", "Hire"),
        ("Invest in customer service", "Invest"),
        ("Redesign the website", "Redesign"),
        ("Pilot a chat with experts", "Pilot"),
        ("Build an app for travellers", "Build"),
        ("Create a new website", "Create"),
        ("Develop new software", "Develop"),
        ("Improve our service", "Improve"),
        ("Strengthen our brand", "Strengthen"),
        ("Increase advertising on television", "Increase"),
        ("Train staff in friendliness", "Train"),
        ("Run a marketing campaign", "Run"),
        ("Conduct a customer survey", "Conduct"),
        ("Open five new branches", "Open"),
        ("Offer an app", "Offer"),
        ("Send a monthly newsletter", "Send"),
        ("We answer within a day", "We"),
        ("Introduction of a card with points", "Introduction"),
        ("Implementation of the complaint process", "Implementation"),
        ("Expansion of the network", "Expansion"),
        ("Kundenportal einführen", "einführen"),
        ("Ein neues CRM-System einführen", "einführen"),
        ("Filialnetz ausbauen", "ausbauen"),
        ("Beschwerdemanagement umsetzen", "umsetzen"),
        ("Qualitätsmanagement implementieren", "implementieren"),
        ("Eine Beschwerdestelle einrichten", "einrichten"),
        ("Terminals in allen Filialen ausrollen", "ausrollen"),
        ("Angebot erweitern", "erweitern"),
        ("Formulare digitalisieren", "digitalisieren"),
        ("Rechnungen automatisieren", "automatisieren"),
        ("Abläufe standardisieren", "standardisieren"),
        ("Hotline auslagern", "auslagern"),
        ("Auf neue Technik umstellen", "umstellen"),
        ("Kundenbefragung durchführen", "durchführen"),
        ("In den Service investieren", "investieren"),
        ("Kundenservice optimieren", "optimieren"),
        ("Eine App entwickeln", "entwickeln"),
        ("Unseren Service verbessern", "verbessern"),
        ("Marke stärken", "stärken"),
        ("Mitarbeitende schulen", "schulen"),
        ("Neue Filialen eröffnen", "eröffnen"),
        ("Einen Newsletter verschicken", "verschicken"),
        ("Das Vertriebsnetz aufbauen", "aufbauen"),
        ("Einführung eines Kundenportals", "Einführung"),
        ("CRM-Einführung", "CRM-Einführung"),
        ("Ausbau der Hotline", "Ausbau"),
        ("Weiterer Ausbau der Filialen", "Ausbau"),
        ("Umsetzung der Kundenstrategie", "Umsetzung"),
        ("Optimierung der Wartezeiten", "Optimierung"),
        ("Wir antworten innerhalb eines Tages", "Wir"),
        ("Die Website neu gestalten", "gestalten"),
    ];

    /// What customers want, or what comes of it.
    const THEIRS: &[&str] = &[
        "Arrive when we said",
        "Fly what we have sold",
        "Bring travellers back",
        "Offer fares worth the money",
        "Get an answer within a day",
        "Settle everything at any hour",
        "Be easy to reach",
        "Keep our promises in service",
        "Deliver flawless products",
        "Deliver promptly and when agreed",
        "Increase customer loyalty",
        "Build trust",
        "Build lasting relationships with guests",
        "Develop customer satisfaction further",
        "Expand market share",
        "Win new customers and market share",
        "Improve our customers' daily work",
        "Improve waiting times",
        "Reduce waiting",
        "Make every matter easy to settle",
        "Satisfy users, buyers and partners",
        "Solve problems at the first contact",
        "Give answers that are right",
        "Run a dependable service",
        "Create real choice",
        "Offer dependable teaching",
        "Feel safe at night",
        "Lower the cost of use for customers",
        "We want guests to feel at home",
        "Launch",
        "Start the day without a queue",
        "Grow with us",
        "Development",
        "Open at eight in the evening, too",
        "Ankommen wie zugesagt",
        "Fliegen, was wir verkauft haben",
        "Reisende wiedergewinnen",
        "Preise bieten, die ihr Geld wert sind",
        "Innerhalb eines Tages eine Antwort bekommen",
        "Jederzeit alles erledigen können",
        "Gut erreichbar sein",
        "Zusagen im Service einhalten",
        "Einwandfreie Produkte liefern",
        "Pünktlich antworten und liefern",
        "Kundenbindung erhöhen",
        "Vertrauen aufbauen",
        "Dauerhafte Beziehungen aufbauen",
        "Kundenzufriedenheit verbessern",
        "Marktanteil ausbauen",
        "Kunden langfristig binden",
        "Wartezeiten verkürzen",
        "Anliegen leicht erledigen lassen",
        "Einen verlässlichen Dienst betreiben",
        "Verlässliche Lehre bieten",
        "Richtige Auskünfte geben",
        "Kunden schnell arbeitsfähig machen",
        "Nutzungskosten der Kunden senken",
        "Sich nachts sicher fühlen",
        "Unseren Kunden das Leben erleichtern",
        "Wir möchten, dass Gäste sich wohlfühlen",
        "Kunden halten",
        "Termine halten",
        "Passende Kunden gewinnen",
        "Quartiere lebenswert halten",
        "Mehr als einen Weg ans Ziel bieten",
        "Ausbauen",
        "",
        "…",
    ];

    #[test]
    fn what_we_do_is_told_by_its_word_and_what_customers_want_is_left_alone() {
        let wrong: Vec<_> = OURS
            .iter()
            .map(|(name, word)| (*name, Some((*word).to_owned())))
            .chain(THEIRS.iter().map(|name| (*name, None)))
            .filter(|(name, word)| says_what_we_do(name) != *word)
            .map(|(name, word)| (name, word, says_what_we_do(name)))
            .collect();
        assert!(wrong.is_empty(), "name, expected, found: {wrong:#?}");
    }
}
