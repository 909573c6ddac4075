//! What the names of columns hint at, in English and German. Hints only choose a first guess that a person sees.

use crate::domain::model::Aggregation;

/// Words of a header in lower case: split at everything that is no letter or digit, and at `camelCase` humps.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before_lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && before_lower) {
            words.push(String::new());
        }
        before_lower = c.is_lowercase();
        if let (true, Some(word)) = (c.is_alphanumeric(), words.last_mut()) {
            word.extend(c.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a word of the name is one of `whole`, or contains one of `parts`.
fn hints(name: &str, whole: &[&str], parts: &[&str]) -> bool {
    words(name).iter().any(|word| whole.contains(&word.as_str()) || parts.iter().any(|part| word.contains(part)))
}

pub(super) fn year(name: &str) -> bool {
    hints(name, &["year", "yr", "jahr", "fy", "gj", "yyyy", "jjjj", "berichtsjahr", "geschäftsjahr"], &[])
}

pub(super) fn month(name: &str) -> bool {
    hints(name, &["month", "mon", "mm", "mth", "monat", "monate", "berichtsmonat"], &[])
}

pub(super) fn quarter(name: &str) -> bool {
    hints(name, &["quarter", "qtr", "q", "quartal", "qu"], &[])
}

/// The name of a column of KPI names in a table with one value column.
pub(super) fn kpi_name(name: &str) -> bool {
    hints(
        name,
        &["kpi", "indicator", "metric", "measure", "series", "variable", "item", "merkmal", "name", "key", "maß"],
        &["kennzahl", "messgr", "indikator", "bezeichnung"],
    )
}

/// The name of a column of values.
pub(super) fn value(name: &str) -> bool {
    hints(
        name,
        &["value", "values", "val", "wert", "werte", "amount", "result", "betrag"],
        &["messwert", "obs_value", "ergebnis"],
    )
}

/// The name of a column of units.
pub(super) fn unit(name: &str) -> bool {
    hints(name, &["unit", "units", "uom", "einheit", "maßeinheit"], &[])
}

/// A number that names a thing and counts nothing.
pub(super) fn identifier(name: &str) -> bool {
    hints(name, &["id", "nr", "no", "code", "plz", "zip", "nummer", "number", "line", "zeile"], &["postleitzahl"])
}

/// A share or another ratio, whose longer periods are no sums.
pub(super) fn ratio(name: &str) -> bool {
    name.contains(['%', '‰', '/', 'Ø'])
        || hints(
            name,
            &[
                "pct",
                "rate",
                "ratio",
                "share",
                "avg",
                "mean",
                "per",
                "pro",
                "nps",
                "csat",
                "index",
                "score",
                "mittel",
                "margin",
                "note",
                "min",
                "temperature",
                "price",
                "preis",
            ],
            &[
                "percent",
                "prozent",
                "quote",
                "anteil",
                "average",
                "durchschnitt",
                "median",
                "zufriedenheit",
                "satisfaction",
                "marge",
            ],
        )
}

/// A count at a point in time, of which the newest holds.
pub(super) fn stock(name: &str) -> bool {
    hints(
        name,
        &[
            "stock",
            "stand",
            "headcount",
            "balance",
            "inventory",
            "backlog",
            "fte",
            "members",
            "population",
            "saldo",
            "open",
        ],
        &["bestand", "mitarbeiter", "einwohner", "mitglieder", "beschäftigte"],
    )
}

/// Less of it is better for customers.
pub(super) fn lower_is_better(name: &str) -> bool {
    hints(
        name,
        &["cost", "costs", "error", "errors", "churn", "lost", "late", "wait", "days", "tage", "storno", "ausfälle"],
        &[
            "delay",
            "cancel",
            "complain",
            "defect",
            "incident",
            "verspät",
            "beschwerde",
            "fehler",
            "kündig",
            "reklam",
            "ausfall",
            "kosten",
            "warte",
            "dauer",
            "abgang",
            "churn",
            "outage",
            "unfall",
            "accident",
        ],
    )
}

/// A first guess at the rule, by name and by what the numbers look like.
pub(super) fn rule(name: &str, percent: bool, whole_numbers: bool, currency: bool) -> Aggregation {
    if percent || ratio(name) {
        Aggregation::Mean
    } else if stock(name) {
        Aggregation::Last
    } else if whole_numbers || currency || money(name) {
        Aggregation::Sum
    } else {
        Aggregation::Mean
    }
}

fn money(name: &str) -> bool {
    hints(
        name,
        &["sales", "cost", "costs", "eur", "usd", "total", "sum", "amount"],
        &[
            "revenue", "umsatz", "umsätze", "erlös", "kosten", "ertrag", "betrag", "summe", "turnover", "einnahme",
            "ausgabe",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_hint_at_rules() {
        for (name, rule_wanted) in [
            ("on_time_pct", Aggregation::Mean),
            ("avgDelay", Aggregation::Mean),
            ("Kündigungsquote", Aggregation::Mean),
            ("Beschwerden", Aggregation::Sum),
            ("scheduled", Aggregation::Sum),
            ("Lagerbestand", Aggregation::Last),
        ] {
            assert_eq!(rule(name, false, true, false), rule_wanted, "{name}");
        }
        assert_eq!(rule("Umsatz", false, false, false), Aggregation::Sum);
        assert_eq!(rule("x", false, false, false), Aggregation::Mean);
        assert_eq!(rule("x", true, true, false), Aggregation::Mean);
        assert!(lower_is_better("cancel_pct") && lower_is_better("Verspätungen") && !lower_is_better("ontime"));
        assert!(year("Year") && month("Monat") && quarter("Q") && !month("monthly_sales"));
    }
}
