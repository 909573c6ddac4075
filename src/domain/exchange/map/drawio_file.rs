//! Files of draw.io: plain, packed, and inside an SVG picture.

use super::{
    MapError, Read, What,
    drawio_cells::{attribute, pages},
    drawio_in,
};
use crate::domain::exchange::{Found, json::MAX_BYTES, shortened};
use base64::{Engine, engine::general_purpose::STANDARD};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use quick_xml::{Reader, events::Event};

/// Reads the text of a file.
pub(super) fn read(text: &str) -> Result<Read, MapError> {
    match root(text) {
        Some((name, content)) if name == "svg" => {
            // The picture that draw.io saves has its file in an attribute.
            if content.trim_start().starts_with('<') {
                return file(&content, false);
            }
            Err(MapError::NotAMap { found: Found::Picture })
        }
        Some((name, _)) if name == "mxfile" || name == "mxGraphModel" => file(text, true),
        Some(_) => Err(MapError::NotAMap { found: Found::Markup }),
        None => pages(text).and(Err(MapError::NotAMap { found: Found::Markup })),
    }
}

/// The name of the outermost element, and its `content`.
fn root(text: &str) -> Option<(String, String)> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) | Event::Empty(start) => {
                return Some((start.local_name().as_ref().to_owned(), attribute(&start, "content")));
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The first page of a file. Lines are told only where they are those of the file that was given.
fn file(text: &str, with_lines: bool) -> Result<Read, MapError> {
    let found = pages(text)?;
    let others = found.count.saturating_sub(1);
    let (cells, with_lines) = match found.cells {
        Some(cells) => (cells, with_lines),
        None if found.packed.trim().is_empty() => (Vec::new(), with_lines),
        None => {
            let packed = || MapError::Packed { page: shortened(&found.name) };
            let page = unpacked(&found.packed).ok_or_else(packed)?;
            (pages(&page).map_err(|_| packed())?.cells.ok_or_else(packed)?, false)
        }
    };
    let more = (others > 0).then_some(What::OtherPages { count: others });
    drawio_in::page(&cells, with_lines, more)
}

/// A page is packed by deflate without a header, after its signs were written as in an address.
fn unpacked(packed: &str) -> Option<String> {
    let compact: String = packed.chars().filter(|c| !c.is_whitespace()).collect();
    let bytes = decompress_to_vec_with_limit(&STANDARD.decode(compact).ok()?, MAX_BYTES).ok()?;
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let pair = after.get(..2).filter(|_| *first == b'%').and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                plain.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                plain.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(plain).ok()
}
