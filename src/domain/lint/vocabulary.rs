//! The words that the guesses rest on, as data: English and German side by side, because a name may be in either. All in
//! small letters; a `*` at an end stands for any more letters.

/// Deeds that tell what an organisation does, whatever they are done to. In English they come first, in German last.
#[rustfmt::skip]
pub(super) const DEEDS_EN: &[&str] = &[
    "introduce", "introducing", "implement", "implementing", "launch", "launching", "deploy", "deploying",
    "install", "installing", "roll-out", "rollout", "expand", "expanding", "digitise", "digitize", "digitising",
    "digitizing", "automate", "automating", "standardise", "standardize", "centralise", "centralize", "modernise",
    "modernize", "restructure", "reorganise", "reorganize", "redesign", "relaunch", "outsource", "migrate", "hire",
    "recruit", "advertise", "invest", "benchmark", "pilot",
];

/// The same in German, where the infinitive ends the name.
#[rustfmt::skip]
pub(super) const DEEDS_DE: &[&str] = &[
    "einführen", "einzuführen", "ausbauen", "auszubauen", "umsetzen", "umzusetzen", "implementieren", "etablieren",
    "einrichten", "einzurichten", "ausrollen", "installieren", "erweitern", "digitalisieren", "automatisieren",
    "standardisieren", "zentralisieren", "modernisieren", "optimieren", "umstellen", "durchführen", "durchzuführen",
    "veranstalten", "vermarkten", "auslagern", "umstrukturieren", "reorganisieren", "launchen", "relaunchen",
    "migrieren", "anschaffen", "bewerben", "investieren", "pilotieren", "rekrutieren",
];

/// Deeds in two words.
#[rustfmt::skip]
pub(super) const DEEDS_OF_TWO: &[(&str, &str)] = &[
    ("roll", "out"), ("set", "up"),
];

/// Deeds as things: *Introduction of …*, *Einführung …*. In English *of* or *for* has to follow.
#[rustfmt::skip]
pub(super) const NOUNS_EN: &[&str] = &[
    "introduction", "implementation", "launch", "rollout", "roll-out", "deployment", "installation", "expansion",
    "establishment", "digitisation", "digitization", "automation", "standardisation", "standardization", "redesign",
    "relaunch", "modernisation", "modernization", "optimisation", "optimization", "migration",
];

/// The same in German, also as the end of a longer word.
#[rustfmt::skip]
pub(super) const NOUNS_DE: &[&str] = &[
    "*einführung", "*ausbau", "*aufbau", "*umsetzung", "*implementierung", "*erweiterung", "*digitalisierung",
    "*automatisierung", "*standardisierung", "*modernisierung", "*optimierung", "*umstellung", "*durchführung",
    "*neugestaltung", "produktentwicklung", "softwareentwicklung", "weiterentwicklung", "*relaunch", "*migration",
];

/// Deeds that tell it only with one of our things behind them, or with *our*: customers may want things improved as well.
#[rustfmt::skip]
pub(super) const MAYBE: &[&str] = &[
    "build", "building", "create", "creating", "develop", "developing", "establish", "improve", "improving",
    "enhance", "extend", "strengthen", "raise", "increase", "optimise", "optimize", "upgrade", "renew", "offer",
    "provide", "run", "start", "train", "conduct", "hold", "organise", "organize", "publish", "promote", "maintain",
    "open", "design", "produce", "sell", "grow", "buy", "send", "aufbauen", "aufzubauen", "entwickeln", "schaffen",
    "erstellen", "verbessern", "stärken", "erhöhen", "steigern", "erneuern", "anbieten", "bereitstellen", "starten",
    "schulen", "pflegen", "eröffnen", "bauen", "gestalten", "veröffentlichen", "verschicken", "versenden", "kaufen",
    "einstellen", "organisieren", "halten", "betreiben", "intensivieren",
];

/// Things of ours that no customer waits for as such.
#[rustfmt::skip]
pub(super) const THINGS: &[&str] = &[
    "*app", "*apps", "*portal", "*portals", "*portale", "*website", "*websites", "*webseite", "*webseiten",
    "*webshop", "*shop", "*shops", "*platform", "*platforms", "*plattform", "*plattformen", "*software", "*system",
    "*systems", "*systeme", "*crm", "*erp", "*tool", "*tools", "*database", "*datenbank", "*chatbot", "*chatbots",
    "*campaign", "*campaigns", "*kampagne", "*kampagnen", "*advertising", "*werbung", "*marketing", "*newsletter",
    "*newsletters", "*brand", "*marke", "*project", "*projects", "*projekt", "*projekte", "*programme", "*program",
    "*programm", "*workshop", "*workshops", "*training", "*trainings", "*schulung", "*schulungen", "*network",
    "*netzwerk", "*filialnetz", "*vertriebsnetz", "*branch", "*branches", "*filiale", "*filialen", "*team",
    "*teams", "staff", "employees", "agents", "mitarbeiter", "mitarbeitende", "personal", "*portfolio",
    "*sortiment", "*process", "*processes", "*prozess", "*prozesse", "*survey", "*surveys", "*umfrage", "*umfragen",
    "*callcenter", "*centre", "*center", "department", "*abteilung", "*infrastructure", "*infrastruktur",
    "*vertrieb", "salesforce",
];

/// What belongs to customers or comes of what they think: to build it is to reach it.
#[rustfmt::skip]
pub(super) const SPARED: &[&str] = &[
    "trust*", "confidence", "loyal*", "satisf*", "relationship*", "reputation", "retention", "share", "value",
    "delight*", "*vertrauen", "*zufriedenheit", "treue", "kundentreue", "bindung", "*kundenbindung", "*beziehung", "*beziehungen", "ruf",
    "*marktanteil", "*marktanteile", "nutzen", "kundennutzen", "*begeisterung", "*weiterempfehlung",
];

/// Customers of any sort.
#[rustfmt::skip]
pub(super) const CUSTOMERS: &[&str] = &[
    "customer*", "client*", "guest*", "patient*", "citizen*", "resident*", "member*", "student*", "user*", "buyer*",
    "passenger*", "traveller*", "beneficiar*", "kunde*", "kundinnen", "gast", "gäste*", "patient*", "bürger*",
    "einwohner*", "mitglied*", "studierend*", "nutzer*", "fahrgäste*", "reisende*", "klient*", "mandant*",
];

/// Words after *we* or *wir* that speak of wishes for customers, not of deeds.
#[rustfmt::skip]
pub(super) const WISHES: &[&str] =
    &[
    "want", "wish", "hope", "would", "wollen", "möchten", "wünschen", "hoffen", "sind", "are",
];

#[rustfmt::skip]
const COSTS: &[&str] = &[
    "cost", "costs", "costing", "cheaper", "saving", "savings", "economies", "outsourc*", "offshor*", "downsiz*",
    "headcount", "*kosten", "kosten*", "*einsparung", "*einsparungen", "einsparen", "einzusparen", "sparen",
    "sparprogramm*", "spar-*", "auslager*", "ausgelagert*", "fremdvergabe*", "stellenabbau", "personalabbau",
];

/// Words that look as if they spoke of cost and do not.
#[rustfmt::skip]
const NO_COSTS: &[&str] = &[
    "kostenlos*", "kostenfrei*", "kostenvoranschl*", "verkosten", "costume*",
];

/// The word by which a name tells that cost is to be lowered, if it does. A guess.
pub fn says_cost(name: &str) -> Option<String> {
    let is_cost = |word: &str| fits_any(word, COSTS) && !fits_any(word, NO_COSTS);
    spoken(name).find(|word| is_cost(&small(word))).map(str::to_owned)
}

/// Whether a word names customers.
pub(super) fn is_customer(word: &str) -> bool {
    fits_any(word, CUSTOMERS)
}

/// Whether a word is one of a list.
pub(super) fn fits_any(word: &str, patterns: &[&str]) -> bool {
    patterns.iter().any(|pattern| fits(word, pattern))
}

fn fits(word: &str, pattern: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), _) => word.ends_with(end),
        (_, Some(start)) => word.starts_with(start),
        _ => word == pattern,
    }
}

/// The words of a name as they stand there, without marks around them.
pub(super) fn spoken(name: &str) -> impl Iterator<Item = &str> {
    let is_mark = |c: char| !c.is_alphanumeric();
    name.split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | ';' | ':' | '(' | ')'))
        .map(move |word| word.trim_matches(is_mark))
        .filter(|word| !word.is_empty())
}

/// The words of a name in small letters.
pub(super) fn words(name: &str) -> Vec<String> {
    spoken(name).map(small).collect()
}

pub(super) fn small(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cost_is_told_by_its_words_and_not_by_what_only_looks_like_it() {
        for (name, word) in [
            ("Lower the cost of each flight", Some("cost")),
            ("Servicekosten senken", Some("Servicekosten")),
            ("Kostensenkung im Lager", Some("Kostensenkung")),
            ("Outsourcing der IT", Some("Outsourcing")),
            ("Energie sparen", Some("sparen")),
            ("Savings in purchasing", Some("Savings")),
            ("Kostenlose Beratung anbieten", None),
            ("Free of charge for children", None),
            ("Kostenvoranschlag am selben Tag", None),
            ("Winter plan with early decisions", None),
        ] {
            assert_eq!(says_cost(name), word.map(str::to_owned), "{name}");
        }
    }

    #[test]
    fn the_lists_hold_small_words() {
        let all = [DEEDS_EN, DEEDS_DE, NOUNS_EN, NOUNS_DE, MAYBE, THINGS, SPARED, CUSTOMERS, WISHES, COSTS, NO_COSTS];
        for word in all.into_iter().flatten() {
            assert_eq!(small(word), *word);
            assert!(!word.trim_matches('*').contains(['*', ' ']), "{word}");
        }
    }
}
