//! Turns the language files `src/domain/text/*.ftl` into Rust: the enum `Msg`, one variant a message, and its sentences.
//!
//! Languages are complete when the crate is built: a key that is missing or unknown, a placeholder that differs, or
//! syntax that is not supported stops the build with the file, the key and the reason. Supported are texts, `{ $name }`,
//! `{ NUMBER($n, maximumFractionDigits: 1) }`, selectors (numbers, plural categories, words), `{ -term }`, `{ message }`
//! and `{ "text" }`. A language is a file there plus a line in `lang.rs`.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression as Inline, Pattern, PatternElement, Variant, VariantKey},
    parser,
    unicode::unescape_unicode_to_string,
};
use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::Path};

const FOLDER: &str = "src/domain/text";
/// The language whose keys and placeholders all others must have.
const REFERENCE: &str = "en";
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// How a placeholder is used; `Plain` alone makes a text, beside `Number` a number.
#[derive(Clone, Copy, PartialEq)]
enum Use {
    Plain,
    Word,
    Number,
}

type Fields = BTreeMap<String, Use>;
/// The smallest and largest number of decimal places.
type Digits = (u8, u8);

enum Piece {
    Text(String),
    Field(String, Option<Digits>),
    /// Branches by key; the general one has none and stands last.
    Choice(String, Use, Digits, Vec<(Option<String>, Vec<Piece>)>),
}

struct Language {
    tag: String,
    /// The keys of the messages, in the order of the file.
    keys: Vec<String>,
    messages: BTreeMap<String, (Vec<Piece>, Fields)>,
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs\ncargo::rerun-if-changed={FOLDER}");
    let mut errors = Vec::new();
    let code = generate(&mut errors);
    let target = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("messages.rs");
    if errors.is_empty()
        && let Err(e) = fs::write(target, code)
    {
        errors.push(format!("messages.rs cannot be written: {e}"));
    }
    for error in errors {
        println!("cargo::error={error}");
    }
}

fn generate(errors: &mut Vec<String>) -> String {
    let files = fs::read_dir(FOLDER).into_iter().flatten().flatten();
    let mut languages: Vec<Language> = files.filter_map(|file| read(&file.path(), errors)).collect();
    languages.sort_by_key(|l| (l.tag != REFERENCE, l.tag.clone()));
    let Some(reference) = languages.first().filter(|l| l.tag == REFERENCE) else {
        errors.push(format!("{FOLDER}/{REFERENCE}.ftl is missing"));
        return String::new();
    };
    let (mut arms, mut bodies) = (String::new(), String::new());
    for Language { tag, keys, messages } in &languages {
        for key in keys.iter().filter(|k| !reference.keys.contains(k)) {
            errors.push(format!("{FOLDER}/{tag}.ftl: `{key}` is unknown, {REFERENCE}.ftl has no such key"));
        }
        let (mut fixed, mut moving) = (String::new(), String::new());
        for key in &reference.keys {
            if !keys.contains(key) {
                errors.push(format!("{FOLDER}/{tag}.ftl: `{key}` is missing"));
            }
            let (Some((pieces, fields)), Some((_, wanted))) = (messages.get(key), reference.messages.get(key)) else {
                continue;
            };
            let (found, wanted) = (signature(fields), signature(wanted));
            if found != wanted {
                errors.push(format!(
                    "{FOLDER}/{tag}.ftl: `{key}` has the placeholders ({found}), {REFERENCE}.ftl has ({wanted}); \
                     a number is what stands in NUMBER($x) or in a selector over numbers"
                ));
            }
            let whole = match pieces.as_slice() {
                [Piece::Text(text)] => text,
                _ => "",
            };
            let _ = writeln!(fixed, "    {whole:?},");
            if !fields.is_empty() {
                let names: Vec<_> = fields.keys().map(String::as_str).collect();
                let (name, names, body) = (pascal(key), names.join(", "), block(pieces, fields));
                let _ = writeln!(moving, "        Msg::{name} {{ {names} }} => {body}");
            }
        }
        let _ = writeln!(arms, "            Lang::{} => {tag}(self, &mut out),", pascal(tag));
        let upper = tag.to_uppercase();
        let rest = format!("_ => {upper}.get(msg.index()).copied().unwrap_or(\"\")");
        let _ = write!(
            bodies,
            "\nstatic {upper}: &[&str] = &[\n{fixed}];\n\nfn {tag}(msg: Msg<'_>, o: &mut Out) -> &'static str {{\n    \
             match msg {{\n{moving}        {rest},\n    }}\n}}\n"
        );
    }
    assemble(reference, &arms) + &bodies
}

/// The enum and its functions; the sentences of each language follow behind.
fn assemble(reference: &Language, arms: &str) -> String {
    let [mut variants, mut keys, mut index, mut samples] = [const { String::new() }; 4];
    for (n, (key, (pieces, fields))) in
        reference.keys.iter().filter_map(|key| reference.messages.get_key_value(key)).enumerate()
    {
        let (name, doc, typed) = (pascal(key), documentation(pieces), signature(fields));
        let sample: Vec<_> = fields.iter().map(|(f, u)| format!("{f}: {}", rust_type(*u).1)).collect();
        let _ = writeln!(variants, "    #[doc = {doc:?}]\n    {name} {{ {typed} }},");
        let _ = writeln!(keys, "    {key:?},");
        let _ = writeln!(index, "            Msg::{name} {{ .. }} => {n},");
        let _ = writeln!(samples, "        Msg::{name} {{ {} }},", sample.join(", "));
    }
    // A variant without fields is written without braces, in the code that uses it too.
    let variants = variants.replace(" {  },", ",");
    let samples = samples.replace(" {  },", ",");
    format!(
        "/// A message to a person, with what its sentence needs.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = \"the names of the placeholders are the documentation\")]
pub enum Msg<'a> {{
{variants}}}

/// The keys of all messages, as they stand in the language files.
pub const KEYS: &[&str] = &[
{keys}];

impl Msg<'_> {{
    /// The message in a language.
    pub fn text(self, lang: Lang) -> String {{
        let mut out = Out::new(lang);
        let end = match lang {{
{arms}        }};
        out.finish(end)
    }}

    /// The key of the message in the language files.
    pub fn key(self) -> &'static str {{
        KEYS.get(self.index()).copied().unwrap_or(\"\")
    }}

    fn index(self) -> usize {{
        match self {{
{index}        }}
    }}
}}

/// Every message once, filled with the arguments.
#[cfg(test)]
pub(crate) fn samples<'a>(number: f64, text: &'a str) -> Vec<Msg<'a>> {{
    vec![
{samples}    ]
}}
"
    )
}

/// Reads a language file; `None` for any other file.
fn read(path: &Path, errors: &mut Vec<String>) -> Option<Language> {
    let tag = path.file_stem()?.to_str()?.to_owned();
    let source = if path.extension()? == "ftl" { fs::read_to_string(path) } else { return None };
    let mut report = |what: String| errors.push(format!("{FOLDER}/{tag}.ftl: {what}"));
    let source = source.map_err(|e| report(e.to_string())).ok()?;
    let (mut keys, mut entries, mut messages) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    for entry in parser::parse(source).unwrap_or_else(|(partial, _)| partial).body {
        let (key, value, attributes) = match entry {
            Entry::Message(m) => (m.id.name, m.value, m.attributes),
            Entry::Term(t) => (format!("-{}", t.id.name), Some(t.value), t.attributes),
            Entry::Junk { content } => {
                report(format!("`{}` cannot be read", content.lines().next().unwrap_or_default()));
                continue;
            }
            _ => continue,
        };
        let Some(value) = value.filter(|_| attributes.is_empty()) else {
            report(format!("`{key}` has attributes, which are not supported"));
            continue;
        };
        if entries.insert(key.clone(), value).is_some() {
            report(format!("`{key}` stands there twice"));
        } else if !key.starts_with('-') {
            keys.push(key);
        }
    }
    for key in &keys {
        let (mut pieces, mut fields) = (Vec::new(), Fields::new());
        match Entries(&entries).entry(key, 0, &mut pieces).and_then(|()| collect(&pieces, &mut fields)) {
            Ok(()) => drop(messages.insert(key.clone(), (pieces, fields))),
            Err(what) => report(format!("`{key}`: {what}")),
        }
    }
    Some(Language { tag, keys, messages })
}

/// Messages by key and terms by `-key`.
struct Entries<'a>(&'a BTreeMap<String, Pattern<String>>);

impl Entries<'_> {
    fn entry(&self, key: &str, depth: u8, out: &mut Vec<Piece>) -> Result<(), String> {
        match self.0.get(key) {
            Some(_) if depth > 8 => Err(format!("`{key}` leads back to itself")),
            Some(pattern) => self.pattern(pattern, depth, out),
            None => Err(format!("`{key}` is not defined")),
        }
    }

    fn pattern(&self, pattern: &Pattern<String>, depth: u8, out: &mut Vec<Piece>) -> Result<(), String> {
        pattern.elements.iter().try_for_each(|element| match element {
            PatternElement::TextElement { value } => push(out, value),
            PatternElement::Placeable { expression } => self.expression(expression, depth, out),
        })
    }

    fn expression(&self, expression: &Expression<String>, depth: u8, out: &mut Vec<Piece>) -> Result<(), String> {
        match expression {
            Expression::Select { selector, variants } => out.push(self.choice(selector, variants, depth)?),
            Expression::Inline(inline) => match inline {
                Inline::StringLiteral { value } => push(out, &unescape_unicode_to_string(value))?,
                Inline::Placeable { expression } => self.expression(expression, depth, out)?,
                Inline::TermReference { id, attribute: None, arguments: None } => {
                    self.entry(&format!("-{}", id.name), depth + 1, out)?;
                }
                Inline::MessageReference { id, attribute: None } => self.entry(&id.name, depth + 1, out)?,
                other => out.push(variable(other).map(|(name, digits)| Piece::Field(name, digits))?),
            },
        }
        Ok(())
    }

    fn choice(&self, on: &Inline<String>, variants: &[Variant<String>], depth: u8) -> Result<Piece, String> {
        let (name, digits) = variable(on)?;
        let is_word = |v: &Variant<String>| matches!(&v.key, VariantKey::Identifier { name } if !is_plural(name));
        let kind = if digits.is_none() && variants.iter().any(is_word) { Use::Word } else { Use::Number };
        let mut branches = Vec::new();
        for variant in variants {
            let mut pieces = Vec::new();
            self.pattern(&variant.value, depth, &mut pieces)?;
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = &variant.key;
            if is_word(variant) != (kind == Use::Word) && !variant.default {
                return Err(format!("the selector ${name} mixes words with numbers or plural categories"));
            }
            branches.push(((!variant.default).then(|| key.clone()), pieces));
        }
        branches.sort_by_key(|(key, _)| key.is_none());
        Ok(Piece::Choice(name, kind, digits.unwrap_or((0, 3)), branches))
    }
}

fn is_plural(key: &str) -> bool {
    PLURALS.contains(&key)
}

/// The name of a placeholder, and its decimal places where it stands in `NUMBER(…)`.
fn variable(inline: &Inline<String>) -> Result<(String, Option<Digits>), String> {
    let (id, digits) = match inline {
        Inline::VariableReference { id } => (id, None),
        Inline::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            let [Inline::VariableReference { id }] = arguments.positional.as_slice() else {
                return Err("NUMBER takes one placeholder".into());
            };
            let (mut min, mut max) = (0, None);
            for option in &arguments.named {
                let Inline::NumberLiteral { value } = &option.value else { return Err("NUMBER takes numbers".into()) };
                match (option.name.name.as_str(), value.parse()) {
                    ("minimumFractionDigits", Ok(n)) => min = n,
                    ("maximumFractionDigits", Ok(n)) => max = Some(n),
                    (what, _) => return Err(format!("NUMBER has no option {what}: {value}")),
                }
            }
            (id, Some((min, max.unwrap_or(3).max(min))))
        }
        _ => return Err("this kind of placeholder is not supported".into()),
    };
    Ok((id.name.replace('-', "_"), digits))
}

fn push(out: &mut Vec<Piece>, more: &str) -> Result<(), String> {
    match out.last_mut() {
        Some(Piece::Text(text)) => text.push_str(more),
        _ => out.push(Piece::Text(more.to_owned())),
    }
    Ok(())
}

fn collect(pieces: &[Piece], found: &mut Fields) -> Result<(), String> {
    for piece in pieces {
        let (name, new) = match piece {
            Piece::Text(_) => continue,
            Piece::Field(name, digits) => (name, digits.map_or(Use::Plain, |_| Use::Number)),
            Piece::Choice(name, kind, _, branches) => {
                branches.iter().try_for_each(|(_, inner)| collect(inner, found))?;
                (name, *kind)
            }
        };
        let old = found.entry(name.clone()).or_insert(new);
        if *old == Use::Plain {
            *old = new;
        } else if new != Use::Plain && new != *old {
            return Err(format!("${name} is used as a number and as a word"));
        }
    }
    Ok(())
}

/// The type of a placeholder, and the argument of `samples` that fills it.
fn rust_type(kind: Use) -> (&'static str, &'static str) {
    if kind == Use::Number { ("f64", "number") } else { ("&'a str", "text") }
}

fn signature(fields: &Fields) -> String {
    fields.iter().map(|(f, u)| format!("{f}: {}", rust_type(*u).0)).collect::<Vec<_>>().join(", ")
}

/// `kpi-rename` -> `KpiRename`
fn pascal(key: &str) -> String {
    let word = |w: &str| w.chars().take(1).flat_map(char::to_uppercase).chain(w.chars().skip(1)).collect::<String>();
    key.split(['-', '_']).map(word).collect()
}

/// A block that writes all but the last text, which is its value: so most messages cost no more than a table entry.
fn block(pieces: &[Piece], fields: &Fields) -> String {
    let (last, first) = match pieces.split_last() {
        Some((Piece::Text(text), first)) => (text.as_str(), first),
        _ => ("", pieces),
    };
    let mut code = String::from("{ ");
    for piece in first {
        code += &match piece {
            Piece::Text(text) => format!("o.text({text:?}); "),
            Piece::Field(name, digits) if fields.get(name) == Some(&Use::Number) => {
                let (min, max) = digits.unwrap_or((0, 3));
                format!("o.number({name}, {min}, {max}); ")
            }
            Piece::Field(name, _) => format!("o.text({name}); "),
            Piece::Choice(name, kind, (min, max), branches) => {
                let (mut exact, mut arms) = (String::new(), String::new());
                for (key, inner) in branches {
                    let body = block(inner, fields);
                    let _ = match key {
                        None => write!(arms, "_ => {body} "),
                        Some(key) if *kind == Use::Word => write!(arms, "{key:?} => {body} "),
                        Some(key) if is_plural(key) => write!(arms, "PluralCategory::{} => {body} ", pascal(key)),
                        Some(key) => write!(exact, "if {name} == {key}_f64 {body} else "),
                    };
                }
                let plural = format!("o.plural({name}, {min}, {max})");
                let on = if *kind == Use::Word { name } else { &plural };
                format!("let end = {exact}{{ match {on} {{ {arms}}} }}; o.text(end); ")
            }
        };
    }
    format!("{code}{last:?} }}")
}

/// The message as a reader of the code sees it; of a selector its general case.
fn documentation(pieces: &[Piece]) -> String {
    let show = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Field(name, _) => format!("`{name}`"),
        Piece::Choice(_, _, _, branches) => branches.last().map(|(_, p)| documentation(p)).unwrap_or_default(),
    };
    pieces.iter().map(show).collect()
}
