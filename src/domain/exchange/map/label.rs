//! Texts of a drawing: names on one line, and labels without their markup.

use super::entities;
use std::borrow::Cow;

/// What stands for a name of which nothing can be written.
const NOTHING: &str = "–";

/// A text on one line: white space becomes one space, what no file can hold is left out.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // Spaces that keep words together stay.
        if c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}') {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}') {
            out.push(c);
        }
    }
    out.trim().to_owned()
}

/// A name to be written: [`plain`], and never empty.
pub fn plain_name(text: &str) -> String {
    let plain = plain(text);
    if plain.is_empty() { NOTHING.to_owned() } else { plain }
}

/// The words of a label in HTML. Nothing of it is ever shown as markup.
pub(super) fn of_html(html: &str) -> String {
    plain(&entities::decode(&without_tags(html), false))
}

/// The words of a Mermaid label, as it stands between its brackets.
pub(super) fn of_mermaid(raw: &str) -> String {
    let raw = raw.trim();
    let markdown = raw.strip_prefix('`').and_then(|raw| raw.strip_suffix('`'));
    let raw = markdown.map_or(Cow::Borrowed(raw), |markdown| markdown.replace(['*', '`'], "").into());
    let lines = raw.replace("\\n", " ");
    let words: Vec<&str> = lines.split_whitespace().filter(|word| !is_icon(word)).collect();
    // Spaces were only split at to find the icons; those that keep words together are white space too.
    let text = if words.len() == lines.split_whitespace().count() { lines } else { words.join(" ") };
    plain(&entities::decode(&without_tags(&text), true))
}

/// `fa:fa-car` and its like.
fn is_icon(word: &str) -> bool {
    word.split_once(":fa-").is_some_and(|(kind, _)| matches!(kind, "fa" | "fab" | "fas" | "far" | "fal" | "fak"))
}

/// Takes the tags out; those that end a line leave a space.
fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from)) = rest.find('<').and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        let inside = from.get(1..).unwrap_or_default();
        let opens = inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        match inside.split_once('>').filter(|_| opens) {
            Some((tag, after)) => {
                let name: String =
                    tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).take(12).collect();
                if !matches!(
                    name.to_ascii_lowercase().as_str(),
                    "b" | "i" | "u" | "s" | "em" | "strong" | "span" | "font" | "sub" | "sup" | "a" | "code" | "mark"
                ) {
                    out.push(' ');
                }
                rest = after;
            }
            None => {
                out.push('<');
                rest = inside;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_on_one_line() {
        assert_eq!(plain("  a\r\n\t b\u{2028}c \u{0}\u{FFFF}"), "a b c");
        assert_eq!(plain("10\u{A0}%"), "10\u{A0}%");
        assert_eq!((plain(" \u{1}\u{A0} ").as_str(), plain_name("\u{1}").as_str()), ("", "–"));
    }

    #[test]
    fn labels_lose_their_markup_and_keep_their_words() {
        assert_eq!(
            of_html("<div>Win<br/>new&nbsp;<b>cus</b>tomers &lt;b&gt;</div><p>now</p>"),
            "Win new customers <b> now"
        );
        assert_eq!(of_html("a < b <!-- x --> c <"), "a < b c <");
        assert_eq!(of_mermaid("`**Bold** words`"), "Bold words");
        assert_eq!(of_mermaid("fa:fa-car Drive<br>home\\nnow #quot;x#quot;"), "Drive home now \"x\"");
        assert_eq!(of_mermaid("#lt;b#gt; #amp;lt;"), "<b> &lt;");
    }
}
