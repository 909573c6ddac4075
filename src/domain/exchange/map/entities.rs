//! Character references of XML, HTML and Mermaid to characters, in one pass: what comes out is never read again.

/// Replaces `&amp;`, `&#38;` and `&#x26;`; with `hash` also `#amp;` and `#38;`, as Mermaid writes them. What is no
/// reference stays as it is, unknown names too: nothing that a document defines by itself is followed.
pub(super) fn decode(text: &str, hash: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, mark, after)) = split(rest, hash) {
        out.push_str(before);
        rest = match reference(mark, after) {
            Some((c, behind)) => {
                out.push(c);
                behind
            }
            None => {
                out.push(mark);
                after
            }
        };
    }
    out.push_str(rest);
    out
}

fn split(text: &str, hash: bool) -> Option<(&str, char, &str)> {
    let (before, from) = text.split_at_checked(text.find(|c| c == '&' || (hash && c == '#'))?)?;
    let mut chars = from.chars();
    Some((before, chars.next()?, chars.as_str()))
}

/// The character of a reference, and what stands behind it.
fn reference(mark: char, after: &str) -> Option<(char, &str)> {
    let end = after.bytes().take(12).position(|b| b == b';')?;
    let (name, behind) = (after.get(..end)?, after.get(end + 1..)?);
    let number = if mark == '&' { name.strip_prefix('#') } else { Some(name) };
    let hex = number.and_then(|number| number.strip_prefix(['x', 'X'])).filter(|digits| all(digits, 16));
    let decimal = number.filter(|digits| all(digits, 10));
    let code = match (hex, decimal) {
        (Some(digits), _) => u32::from_str_radix(digits, 16).ok()?,
        (None, Some(digits)) => digits.parse().ok()?,
        (None, None) => return named(name).map(|c| (c, behind)),
    };
    Some((char::from_u32(code)?, behind))
}

fn all(digits: &str, radix: u32) -> bool {
    !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix))
}

/// The names that drawing programs and people write.
fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        // In labels it keeps nothing together: drawing programs write it for any space.
        "nbsp" => ' ',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "Uuml" => 'Ü',
        "szlig" => 'ß',
        "agrave" => 'à',
        "eacute" => 'é',
        "egrave" => 'è',
        "ccedil" => 'ç',
        "euro" => '€',
        "deg" => '°',
        "times" => '×',
        "middot" => '·',
        "bull" => '•',
        "hellip" => '…',
        "ndash" => '–',
        "mdash" => '—',
        "larr" => '←',
        "rarr" => '→',
        "uarr" => '↑',
        "darr" => '↓',
        "laquo" => '«',
        "raquo" => '»',
        "bdquo" => '„',
        "ldquo" => '“',
        "rdquo" => '”',
        "lsquo" => '‘',
        "rsquo" => '’',
        "copy" => '©',
        "reg" => '®',
        "trade" => '™',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_characters_once() {
        assert_eq!(decode("a &amp;lt; b &#38;&#x26;&Auml; &foo; & &;", false), "a &lt; b &&Ä &foo; & &;");
        assert_eq!(decode("#quot;x#quot; #35;quot; #35", true), "\"x\" #quot; #35");
        assert_eq!(decode("#quot; &#xD800; &#99999999999;", false), "#quot; &#xD800; &#99999999999;");
        assert_eq!(decode("ä&ü;&", true), "ä&ü;&");
    }
}
