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

/// The KPI library.
///
/// # Errors
/// What the browser or the reader says.
pub async fn library() -> Result<Library, String> {
    let text = files::content(kpis::PATH).await.map_err(|error| error.text)?;
    Library::read(&text).map_err(|problems| problems.first().map(|first| format!("{first:?}")).unwrap_or_default())
}

/// The glossary.
///
/// # Errors
/// What the browser or the reader says.
pub async fn glossary() -> Result<Glossary, String> {
    let text = files::content(glossary::PATH).await.map_err(|error| error.text)?;
    Glossary::read(&text).map_err(|error| error.to_string())
}

/// The trade-offs.
///
/// # Errors
/// What the browser or the reader says.
pub async fn trade_offs() -> Result<TradeOffs, String> {
    let text = files::content(trade_offs::PATH).await.map_err(|error| error.text)?;
    TradeOffs::read(&text).map_err(|error| error.to_string())
}

/// All templates, in order.
///
/// # Errors
/// What the browser or the reader says.
pub async fn templates() -> Result<Vec<Template>, String> {
    let mut all = Vec::new();
    for name in template::TEMPLATES {
        let text = files::content(&template::path(name)).await.map_err(|error| error.text)?;
        all.push(Template::read(&text).map_err(|error| format!("{name}: {error}"))?);
    }
    Ok(all)
}
