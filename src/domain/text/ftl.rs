//! Reads a language file (Fluent) into pieces of sentences. Part of the build script, not of the app.
//!
//! Supported are texts, `{ $name }`, `{ NUMBER($n, maximumFractionDigits: 1) }`, selectors (numbers, plural categories,
//! words), `{ -term }`, `{ message }` and `{ "text" }`, each without attributes.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression as Inline, Pattern, PatternElement, Variant, VariantKey},
    parser,
    unicode::unescape_unicode_to_string,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// How a placeholder is used; `Plain` alone makes a text, beside `Number` a number.
#[derive(Clone, Copy, PartialEq)]
pub enum Use {
    /// Bare: `{ $name }`.
    Plain,
    /// Chooses among words.
    Word,
    /// Counted or chosen by number.
    Number,
}

/// The placeholders of a message.
pub type Fields = BTreeMap<String, Use>;
/// The smallest and largest number of decimal places.
pub type Digits = (u8, u8);

/// A piece of a sentence.
pub enum Piece {
    /// Words as they stand.
    Text(String),
    /// A placeholder; a number with its decimal places.
    Field(String, Option<Digits>),
    /// Branches by key; the general one has none and stands last.
    Choice(String, Use, Digits, Vec<(Option<String>, Vec<Piece>)>),
}

/// A language file, read.
pub struct Language {
    /// The name of the file without `.ftl`.
    pub tag: String,
    /// The keys of the messages, in the order of the file.
    pub keys: Vec<String>,
    /// Those that stand in a section whose heading begins with `Later:`.
    pub later: BTreeSet<String>,
    /// Sentences and placeholders by key; those that could not be read are left out.
    pub messages: BTreeMap<String, (Vec<Piece>, Fields)>,
}

/// Reads a language file, `None` for any other file; what is wrong with it is added to the errors.
pub fn read(path: &Path, errors: &mut Vec<String>) -> Option<Language> {
    let tag = path.file_stem()?.to_str()?.to_owned();
    let source = if path.extension()? == "ftl" { fs::read_to_string(path) } else { return None };
    let mut report = |what: String| errors.push(format!("{}: {what}", path.display()));
    let source = source.map_err(|e| report(e.to_string())).ok()?;
    let (mut keys, mut entries, mut messages) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let (mut later, mut is_later) = (BTreeSet::new(), false);
    for entry in parser::parse(source).unwrap_or_else(|(partial, _)| partial).body {
        let (key, value, attributes) = match entry {
            Entry::Message(m) => (m.id.name, m.value, m.attributes),
            Entry::Term(t) => (format!("-{}", t.id.name), Some(t.value), t.attributes),
            Entry::GroupComment(heading) => {
                is_later = heading.content.first().is_some_and(|line| line.trim().starts_with("Later:"));
                continue;
            }
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
            if is_later {
                later.insert(key.clone());
            }
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
    Some(Language { tag, keys, later, messages })
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

/// Whether a key is one of the six plural categories.
pub fn is_plural(key: &str) -> bool {
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
