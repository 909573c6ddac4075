//! Turns the language files `src/domain/text/*.ftl` into Rust: the enum `Msg`, one variant a message, and its sentences.
//!
//! Languages are complete when the crate is built: a key that is missing or unknown, a placeholder that differs, or
//! syntax that `ftl.rs` does not support stops the build with the file, the key and the reason. A language is a file there
//! plus a line in `lang.rs`.

#[path = "src/domain/text/ftl.rs"]
mod ftl;

use ftl::{Fields, Language, Piece, Use, is_plural};
use std::{env, fs, path::Path};

const FOLDER: &str = "src/domain/text";
/// The language whose keys and placeholders all others must have.
const REFERENCE: &str = "en";

fn main() {
    println!("cargo::rerun-if-changed=build.rs\ncargo::rerun-if-changed={FOLDER}");
    // The tool that cuts the program into parts has to know what refers to what.
    if env::var_os("CARGO_FEATURE_SPLIT").is_some()
        && env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32")
    {
        println!("cargo::rustc-link-arg-bin=fokus=--emit-relocs");
    }
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
    let mut languages: Vec<Language> = files.filter_map(|file| ftl::read(&file.path(), errors)).collect();
    languages.sort_by_key(|l| (l.tag != REFERENCE, l.tag.clone()));
    let Some(reference) = languages.first().filter(|l| l.tag == REFERENCE) else {
        errors.push(format!("{FOLDER}/{REFERENCE}.ftl is missing"));
        return String::new();
    };
    // What the first load does not need stands behind the rest, in tables and functions of its own.
    let parts = [false, true].map(|later| {
        let of_part = reference.keys.iter().filter(move |key| reference.later.contains(*key) == later);
        of_part.cloned().collect::<Vec<String>>()
    });
    let (mut arms, mut bodies) = ([String::new(), String::new()], String::new());
    for Language { tag, keys, messages, .. } in &languages {
        for key in keys.iter().filter(|k| !reference.keys.contains(k)) {
            errors.push(format!("{FOLDER}/{tag}.ftl: `{key}` is unknown, {REFERENCE}.ftl has no such key"));
        }
        let mut before = 0;
        for (part, arms) in parts.iter().zip(&mut arms) {
            let (mut fixed, mut moving) = (String::new(), String::new());
            for key in part {
                if !keys.contains(key) {
                    errors.push(format!("{FOLDER}/{tag}.ftl: `{key}` is missing"));
                }
                let (Some((pieces, fields)), Some((_, wanted))) = (messages.get(key), reference.messages.get(key))
                else {
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
                fixed += &format!("    {whole:?},\n");
                if !fields.is_empty() {
                    let names: Vec<_> = fields.keys().map(String::as_str).collect();
                    let (name, names, body) = (pascal(key), names.join(", "), block(pieces, fields));
                    moving += &format!("        Msg::{name} {{ {names} }} => {body}\n");
                }
            }
            let name = if before == 0 { tag.clone() } else { format!("{tag}_later") };
            *arms += &format!("            Lang::{} => {name}(msg, out),\n", pascal(tag));
            let upper = name.to_uppercase();
            let rest = format!("_ => {upper}.get(msg.index().wrapping_sub({before})).copied().unwrap_or(\"\")");
            bodies += &format!(
                "\nstatic {upper}: &[&str] = &[\n{fixed}];\n\nfn {name}(msg: Msg<'_>, o: &mut Out) -> &'static str {{\n    \
                 let _ = &o;\n    match msg {{\n{moving}        {rest},\n    }}\n}}\n"
            );
            before += part.len();
        }
    }
    let [early, later] = &arms;
    assemble(reference, &parts) + &dispatch("early", early) + &dispatch("later", later) + &bodies
}

/// The function that asks the right language for a part of the messages.
fn dispatch(name: &str, arms: &str) -> String {
    format!(
        "\nfn {name}(msg: Msg<'_>, lang: Lang, out: &mut Out) -> &'static str {{\n    match lang {{\n{arms}    }}\n}}\n"
    )
}

/// The enum and its functions; the sentences of each language follow behind.
fn assemble(reference: &Language, parts: &[Vec<String>; 2]) -> String {
    let [mut variants, mut keys, mut index, mut samples] = [const { String::new() }; 4];
    for (n, (key, (pieces, fields))) in
        parts.iter().flatten().filter_map(|key| reference.messages.get_key_value(key)).enumerate()
    {
        let (name, doc, typed) = (pascal(key), documentation(pieces), signature(fields));
        let sample: Vec<_> = fields.iter().map(|(f, u)| format!("{f}: {}", rust_type(*u).1)).collect();
        variants += &format!("    #[doc = {doc:?}]\n    {name} {{ {typed} }},\n");
        keys += &format!("    {key:?},\n");
        index += &format!("            Msg::{name} {{ .. }} => {n},\n");
        samples += &format!("        Msg::{name} {{ {} }},\n", sample.join(", "));
    }
    let before = parts[0].len();
    // A variant without fields is written without braces, in the code that uses it too.
    let variants = variants.replace(" {  },", ",");
    let samples = samples.replace(" {  },", ",");
    format!(
        "/// A message to a person, with what its sentence needs.
#[derive(Clone, Copy, Debug)]
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
        let end = if self.is_later() {{ super::later(self, lang, &mut out) }} else {{ early(self, lang, &mut out) }};
        out.finish(end)
    }}

    /// Whether the first load does without it.
    pub fn is_later(self) -> bool {{
        self.index() >= {before}
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
                    match key {
                        None => arms += &format!("_ => {body} "),
                        Some(key) if *kind == Use::Word => arms += &format!("{key:?} => {body} "),
                        Some(key) if is_plural(key) => arms += &format!("PluralCategory::{} => {body} ", pascal(key)),
                        Some(key) => exact += &format!("if {name} == {key}_f64 {body} else "),
                    }
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
