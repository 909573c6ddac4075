//! Content files that come with the app, fetched and read when a page needs them.

use crate::{
    domain::library::{
        glossary::{self, Glossary},
        kpis::{self, Library},
        template::{self, Template},
        trade_offs::{self, TradeOffs},
    },
    web::files,
};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

thread_local! {
    /// What was fetched before: it belongs to this build and does not change.
    static FETCHED: RefCell<BTreeMap<String, Rc<str>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The text of a content file; fetched once.
async fn text(path: &str) -> Result<Rc<str>, String> {
    if let Some(text) = FETCHED.with_borrow(|fetched| fetched.get(path).cloned()) {
        return Ok(text);
    }
    let text: Rc<str> = files::content(path).await.map_err(|error| error.text)?.into();
    FETCHED.with_borrow_mut(|fetched| fetched.insert(path.to_owned(), Rc::clone(&text)));
    Ok(text)
}

/// Fetches what the map and the list of initiatives show beside the scorecard, so that they do without a network later.
/// What fails here is said where it is shown.
pub async fn fetch_ahead() {
    text(trade_offs::PATH).await.ok();
}

/// The KPI library.
///
/// # Errors
/// What the browser or the reader says.
pub async fn library() -> Result<Library, String> {
    let text = text(kpis::PATH).await?;
    Library::read(&text).map_err(|problems| problems.first().map(|first| format!("{first:?}")).unwrap_or_default())
}

/// The glossary.
///
/// # Errors
/// What the browser or the reader says.
pub async fn glossary() -> Result<Glossary, String> {
    let text = text(glossary::PATH).await?;
    Glossary::read(&text).map_err(|error| error.to_string())
}

/// The trade-offs.
///
/// # Errors
/// What the browser or the reader says.
pub async fn trade_offs() -> Result<TradeOffs, String> {
    let text = text(trade_offs::PATH).await?;
    TradeOffs::read(&text).map_err(|error| error.to_string())
}

/// All templates, in order.
///
/// # Errors
/// What the browser or the reader says.
pub async fn templates() -> Result<Vec<Template>, String> {
    let mut all = Vec::new();
    for name in template::TEMPLATES {
        let text = text(&template::path(name)).await?;
        all.push(Template::read(&text).map_err(|error| format!("{name}: {error}"))?);
    }
    Ok(all)
}
