//! Lays JSON out in lines, two spaces a level: what `serde_json` calls pretty.
//!
//! Done on the text, because a second way of writing the model would double the code that writes it.

/// The same JSON in lines. `compact` is JSON without white space between its marks.
pub(super) fn indent(compact: &str) -> String {
    let mut out = String::with_capacity(compact.len() * 2);
    let mut depth = 0_usize;
    let (mut in_text, mut escaped) = (false, false);
    let mut before = ' ';
    for c in compact.chars() {
        if in_text {
            out.push(c);
            in_text = escaped || c != '"';
            escaped = !escaped && c == '\\';
            before = c;
            continue;
        }
        let closes = matches!(c, '}' | ']');
        if closes {
            depth = depth.saturating_sub(1);
        }
        let opened = matches!(before, '{' | '[');
        // An empty object or list stays on its line.
        if (opened && !closes) || (closes && !opened) || before == ',' {
            line(&mut out, depth);
        }
        out.push(c);
        match c {
            '"' => in_text = true,
            '{' | '[' => depth += 1,
            ':' => out.push(' '),
            _ => {}
        }
        before = c;
    }
    out
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn lays_out_as_serde_json_does() {
        for value in [
            json!({}),
            json!([]),
            json!(1.5),
            json!({ "a": {}, "b": [], "c": [[], {}, [1, { "d": null }]] }),
            json!({ "{\"[,:]\\": "\\", "": "a\\\" : [1, 2] {", "ü🎯\n": [true, false, "", "\""] }),
            json!(["{", "[", ",", ":", "}", { "x": "," }, -1e-7]),
        ] {
            let compact = serde_json::to_string(&value).unwrap();
            let pretty = serde_json::to_string_pretty(&value).unwrap();
            assert_eq!(indent(&compact), pretty);
            assert_eq!(serde_json::from_str::<Value>(&pretty).unwrap(), value);
        }
    }
}
