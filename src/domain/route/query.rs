//! What stands behind the `?` of an address: the viewed period, and what is chosen on a page.

use super::Page;
use crate::domain::{
    model::{MapShown, MapStyle, ObjectiveId, Period, PerspectiveId, Status, ThemeId},
    score::View,
    view::NodeId,
};
use std::fmt::Write as _;

fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

fn value<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    pairs(query).find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// The viewed span of time.
pub(super) fn view(query: &str) -> Option<View> {
    let period = value(query, "p")?.parse::<Period>().ok()?;
    Some(View { period, to_date: value(query, "ytd").is_some() })
}

/// The part whose score a page is about.
pub(super) fn part(query: &str) -> NodeId {
    match value(query, "of").and_then(|part| part.split_once('.')) {
        Some(("perspective", id)) => PerspectiveId::new(id).map_or(NodeId::Total, NodeId::Perspective),
        Some(("objective", id)) => ObjectiveId::new(id).map_or(NodeId::Total, NodeId::Objective),
        _ => NodeId::Total,
    }
}

/// What of the map is shown; none where there is no such style.
pub(super) fn map(style: &str, query: &str) -> Option<MapShown> {
    let style = MapStyle::WORDS.iter().map(|(_, known)| *known).find(|known| style_word(*known) == style)?;
    Some(MapShown {
        style,
        columns: value(query, "columns").is_some(),
        theme: value(query, "theme").and_then(|id| ThemeId::new(id).ok()),
        owner: value(query, "owner").map(decode).unwrap_or_default(),
        status: value(query, "status").and_then(Status::from_word),
        perspective: value(query, "in").and_then(|id| PerspectiveId::new(id).ok()),
        focus: value(query, "focus").and_then(|id| ObjectiveId::new(id).ok()),
    })
}

/// The word of a style in the address; empty for the first.
pub(super) fn style_word(style: MapStyle) -> &'static str {
    if style == MapStyle::default() { "" } else { style.word() }
}

/// What stands behind the path of a page, with its `?`; empty where nothing does.
pub(super) fn of(page: &Page, view: Option<View>) -> String {
    let mut parts = Vec::new();
    if let Some(View { period, to_date }) = view {
        parts.push(format!("p={period}"));
        parts.extend(to_date.then(|| "ytd".to_owned()));
    }
    match page {
        Page::Map(MapShown { style: _, columns, theme, owner, status, perspective, focus }) => {
            parts.extend(columns.then(|| "columns".to_owned()));
            parts.extend(theme.as_ref().map(|id| format!("theme={id}")));
            parts.extend((!owner.is_empty()).then(|| format!("owner={}", encode(owner))));
            parts.extend(status.map(|status| format!("status={}", status.word())));
            parts.extend(perspective.as_ref().map(|id| format!("in={id}")));
            parts.extend(focus.as_ref().map(|id| format!("focus={id}")));
        }
        Page::Analysis(_, NodeId::Perspective(id)) => parts.push(format!("of=perspective.{id}")),
        Page::Analysis(_, NodeId::Objective(id)) => parts.push(format!("of=objective.{id}")),
        _ => {}
    }
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

/// A text for an address: what could be taken for something else stands as `%` and two digits (RFC 3986).
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            write!(out, "%{byte:02X}").ok();
        }
    }
    out
}

/// Reads such a text; what is no such pair stays as it is.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let pair = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
        let read = pair.filter(|_| *byte == b'%').and_then(|pair| u8::from_str_radix(pair, 16).ok());
        out.push(read.unwrap_or(*byte));
        at += if read.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}
