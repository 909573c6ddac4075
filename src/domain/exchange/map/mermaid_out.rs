//! The strategy map as the text of a Mermaid flowchart.

use super::{
    label::{plain, plain_name},
    meaning::conflict_word,
};
use crate::domain::{
    gather,
    model::{LinkKind, Scorecard},
    text::Lang,
};
use std::{collections::BTreeMap, fmt::Write};

/// The map as a flowchart from bottom to top: a subgraph for each perspective, a box for each objective, `-->` for what
/// supports and a dotted line with two heads for a conflict. Boxes are called `o1`, `o2`, … in the order of the document.
/// With `reasons`, links tell why they are believed.
pub fn mermaid_out(card: &Scorecard, lang: Lang, reasons: bool) -> String {
    let number: BTreeMap<&str, usize> =
        gather::map(card.objectives.iter().enumerate().map(|(n, o)| (o.id.as_str(), n + 1)));
    let mut out = String::new();
    // Writing to a String cannot fail.
    let mut line = |text: std::fmt::Arguments<'_>| writeln!(out, "{text}").unwrap_or_default();
    line(format_args!("flowchart BT"));
    line(format_args!("  %% {}", escaped(&plain(&card.title))));
    for (n, perspective) in card.perspectives.iter().enumerate() {
        line(format_args!("  subgraph p{}[\"{}\"]", n + 1, escaped(&plain_name(&perspective.name))));
        for objective in card.objectives_of(&perspective.id) {
            let number = number.get(objective.id.as_str()).copied().unwrap_or_default();
            line(format_args!("    o{number}[\"{}\"]", escaped(&plain_name(&objective.name))));
        }
        line(format_args!("  end"));
    }
    for link in &card.links {
        let (Some(from), Some(to)) = (number.get(link.from.as_str()), number.get(link.to.as_str())) else { continue };
        let reason = if reasons { escaped(&plain(&link.note)) } else { String::new() };
        match link.kind {
            LinkKind::Supports if reason.is_empty() => line(format_args!("  o{from} --> o{to}")),
            LinkKind::Supports => line(format_args!("  o{from} -->|\"{reason}\"| o{to}")),
            LinkKind::Conflicts => {
                let reason = if reason.is_empty() { escaped(&conflict_word(lang)) } else { reason };
                line(format_args!("  o{from} <-.->|\"{reason}\"| o{to}"));
            }
        }
    }
    out
}

/// A text as a label holds it: what Mermaid could take for markup, a style, an icon or a list stands as its number.
fn escaped(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    for (at, c) in text.char_indices() {
        let special = match c {
            // `a: b` is common in names; elsewhere a colon may begin an icon, an address or a style.
            ':' => !text.get(at + 1..).is_some_and(|rest| rest.starts_with(' ')) || styled(text),
            '.' | ')' => digits > 0 && at == digits,
            '-' | '+' => at == 0,
            '%' => before == Some('%'),
            ' ' | ',' | '(' | '?' | '!' | '/' | '\'' | '=' => false,
            // Mermaid's own stand-in for references begins with this letter.
            '\u{FB02}' => true,
            c => c.is_ascii_punctuation(),
        };
        before = Some(c);
        match c {
            '"' => out.push_str("#quot;"),
            '&' => out.push_str("#amp;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            c if special => write!(out, "#{};", u32::from(c)).unwrap_or_default(),
            c => out.push(c),
        }
    }
    out
}

/// Words after which Mermaid takes a text with a colon for a style.
fn styled(text: &str) -> bool {
    text.contains("style") || text.contains("classDef")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exchange::map::label::of_mermaid;

    #[test]
    fn what_mermaid_would_read_is_written_as_numbers() {
        for (text, label) in [
            (
                "Win \"new\" <b>customers</b> & keep them",
                "Win #quot;new#quot; #lt;b#gt;customers#lt;/b#gt; #amp; keep them",
            ),
            ("Cost: 10 % (net)", "Cost: 10 % (net)"),
            ("fa:fa-car", "fa#58;fa-car"),
            ("style a: b; #1", "style a#58; b#59; #35;1"),
            ("1. First", "1#46; First"),
            ("- so_called *list*", "#45; so#95;called #42;list#42;"),
            ("100 %%{init}%%", "100 %#37;#123;init#125;%#37;"),
            ("`a` [b] \\n", "#96;a#96; #91;b#93; #92;n"),
        ] {
            assert_eq!(escaped(text), label);
            assert_eq!(of_mermaid(label), text);
        }
    }
}
