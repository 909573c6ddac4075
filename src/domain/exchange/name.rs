//! Names of files, safe on every system and honest to the eye.

use super::sniff;

/// What a scorecard file's name ends with.
const ENDING: &str = ".fokus.json";
/// Bytes before the ending; file systems stop at 255, and a copy gets ` (1)` added.
const MAX_BYTES: usize = 120;
/// What stands before a name that some system keeps for itself.
const RESERVED: &str = "_";

/// The name of the file for a scorecard of this title: `NAME.fokus.json`, without path separators, control, invisible
/// and direction characters, reserved names, or too great length. A title with nothing left becomes `scorecard`.
pub fn file_name(title: &str) -> String {
    with_ending(title, "scorecard", ENDING)
}

/// The same with another ending, which begins with its dot.
pub fn file_name_ending(title: &str, ending: &str) -> String {
    with_ending(title, "scorecard", ending)
}

/// The name of another sort of file, as safe; `nameless` where nothing is left of the title.
pub(super) fn with_ending(title: &str, nameless: &str, ending: &str) -> String {
    let mut name = String::new();
    for c in title.chars().filter_map(safe) {
        // One space at most, and none in front.
        if c != ' ' || !(name.is_empty() || name.ends_with(' ')) {
            name.push(c);
        }
    }
    name.truncate(name.floor_char_boundary(MAX_BYTES));
    let name = name.trim_start_matches(['.', '-', ' ']).trim_end_matches(['.', ' ']);
    let name = if name.is_empty() { nameless } else { name };
    if !is_reserved(name) {
        return format!("{name}{ending}");
    }
    // The mark takes room, too: a name that is made of this one stays the same.
    let short = name.get(..name.floor_char_boundary(MAX_BYTES - RESERVED.len())).unwrap_or(name);
    format!("{RESERVED}{}{ending}", short.trim_end_matches(['.', ' ']))
}

/// The name of a file that somebody else chose, fit to be shown: nothing invisible, and not too long.
pub(super) fn shown(name: &str) -> String {
    let seen = |c: char| safe(c).map(|safe| if safe == '-' { c } else { safe });
    sniff::short(name.chars().filter_map(seen).collect::<String>().trim())
}

/// The character as it may stand in a name; `None` where it must not be seen at all.
fn safe(c: char) -> Option<char> {
    match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => Some('-'),
        c if c.is_whitespace() || c.is_control() => Some(' '),
        // Invisible and direction characters: they can make a name look like another.
        '\u{00AD}'
        | '\u{034F}'
        | '\u{061C}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' => None,
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' => None,
        '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..='\u{10FFFF}' => None,
        c => Some(c),
    }
}

/// Windows takes these for devices, whatever stands behind the first dot.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let port = |prefix: &str| {
        stem.strip_prefix(prefix)
            .is_some_and(|n| matches!(n, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") || port("COM") || port("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keeps_ordinary_titles() {
        assert_eq!(file_name("Airline 2013"), "Airline 2013.fokus.json");
        assert_eq!(file_name("Bürgernähe – Größe"), "Bürgernähe – Größe.fokus.json");
    }

    #[test]
    fn takes_out_what_is_dangerous() {
        for (title, name) in [
            ("", "scorecard"),
            (" . .", "scorecard"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\x?", "C--x-"),
            ("a\u{202E}nosj.exe", "anosj.exe"),
            ("two\r\nlines\t and  spaces ", "two lines and spaces"),
            ("con", "_con"),
            ("Lpt1.notes", "_Lpt1.notes"),
            ("COM10", "COM10"),
            ("--help", "help"),
        ] {
            assert_eq!(file_name(title), format!("{name}.fokus.json"), "{title:?}");
        }
    }

    #[test]
    fn a_long_reserved_name_leaves_room_for_its_mark() {
        let name = file_name(&format!("con.{}", "a".repeat(200)));
        assert!(name.starts_with("_con.a"));
        assert_eq!(file_name(name.strip_suffix(ENDING).unwrap()), name);
    }

    proptest! {
        #[test]
        fn every_name_is_short_and_safe(title in "\\PC*|[\\x00-\\x7f]{0,300}|(con|nul|\u{202E}|\u{200D}|🎯|\\.| ){0,60}") {
            let name = file_name(&title);
            let stem = name.strip_suffix(ENDING).unwrap();
            prop_assert!(!stem.is_empty() && stem.len() <= MAX_BYTES + 1);
            let forbidden = ['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\u{202E}', '\u{200D}'];
            prop_assert!(!stem.contains(forbidden));
            prop_assert!(!stem.chars().any(char::is_control) && !stem.starts_with(['.', '-', ' ']) && !stem.ends_with(['.', ' ']));
            prop_assert!(!is_reserved(stem));
            prop_assert_eq!(file_name(stem), name);
        }
    }
}
