//! Recognises files that people take for a scorecard file: workbooks, tables, PDFs, web pages, archives, pictures.

use super::error::{Found, JsonKind};
use serde_json::{Map, Value};

/// What the first bytes give away.
pub(super) fn binary(bytes: &[u8]) -> Option<Found> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        // Office files are archives whose first members have telling names.
        let head = bytes.get(..4096).unwrap_or(bytes);
        let has = |name: &[u8]| head.windows(name.len()).any(|w| w == name);
        let office = has(b"xl/") || has(b"[Content_Types].xml") || has(b"opendocument.spreadsheet");
        return Some(if office { Found::Workbook } else { Found::Archive });
    }
    if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(Found::Workbook);
    }
    if starts(b"%PDF-") {
        return Some(Found::Pdf);
    }
    if starts(b"\x1F\x8B") || starts(b"7z\xBC\xAF\x27\x1C") || starts(b"Rar!") {
        return Some(Found::Archive);
    }
    let picture = starts(b"\x89PNG") || starts(b"\xFF\xD8\xFF") || starts(b"GIF8");
    (picture || (starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))).then_some(Found::Picture)
}

/// What a text is that does not even begin like an object or a list.
pub(super) fn text(text: &str) -> Option<Found> {
    let text = text.trim_start();
    match text.chars().next()? {
        '{' | '[' => None,
        '<' => Some(Found::Markup),
        _ => {
            let line = text.lines().next().unwrap_or_default();
            Some(if line.contains([',', ';', '\t', '|']) { Found::Table } else { Found::Text })
        }
    }
}

/// What JSON is that is no scorecard file: none of its fields says so.
pub(super) fn json(value: &Value) -> Found {
    match value {
        Value::Object(map) => object(map),
        other => Found::Json(kind(other)),
    }
}

fn object(map: &Map<String, Value>) -> Found {
    match map.get("format") {
        Some(Value::String(format)) => Found::Format { format: short(format) },
        _ => Found::Object { keys: map.keys().take(8).map(|key| short(key)).collect() },
    }
}

/// The kind of a JSON value.
pub fn kind(value: &Value) -> JsonKind {
    match value {
        Value::Null => JsonKind::Null,
        Value::Bool(_) => JsonKind::Boolean,
        Value::Number(_) => JsonKind::Number,
        Value::String(_) => JsonKind::Text,
        Value::Array(_) => JsonKind::List,
        Value::Object(_) => JsonKind::Object,
    }
}

/// The first 60 characters, enough to recognise a text in a sentence.
pub fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognises_usual_files_by_their_first_bytes() {
        assert_eq!(binary(b"PK\x03\x04....[Content_Types].xml...."), Some(Found::Workbook));
        assert_eq!(binary(b"PK\x03\x04....notes.txt"), Some(Found::Archive));
        assert_eq!(binary(b"%PDF-1.7"), Some(Found::Pdf));
        assert_eq!(binary(b"\x89PNG\r\n"), Some(Found::Picture));
        assert_eq!(binary(b"{\"format\":1}"), None);
    }

    #[test]
    fn recognises_usual_texts() {
        assert_eq!(text("\n<!doctype html>"), Some(Found::Markup));
        assert_eq!(text("month;value\n2026-01;4"), Some(Found::Table));
        assert_eq!(text("Dear all"), Some(Found::Text));
        assert_eq!(text("  {\"a\""), None);
    }
}
