//! Content files that come with the app, fetched and read when a page needs them.

use crate::{
    domain::{
        assess::read::{self as questionnaire_file, Source},
        library::{
            glossary::{self, Glossary},
            kpis::{self, Library},
            template::{self, Template},
            trade_offs::{self, TradeOffs},
        },
    },
    web::files,
};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

thread_local! {
    /// What was fetched before: it belongs to this build and does not change.
    static FETCHED: RefCell<BTreeMap<String, Rc<str>>> = const { RefCell::new(BTreeMap::new()) };
}

/// What a content file holds. It is fetched once: what cannot be read is fetched again, for it may have been another page
/// that a network put in its place.
async fn read<T>(path: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T, String> {
    let made = read(&text(path).await?);
    if made.is_err() {
        FETCHED.with_borrow_mut(|fetched| fetched.remove(path));
    }
    made
}

/// The text of a content file: as it was fetched before, else fetched now.
async fn text(path: &str) -> Result<Rc<str>, String> {
    if let Some(text) = FETCHED.with_borrow(|fetched| fetched.get(path).cloned()) {
        return Ok(text);
    }
    let text: Rc<str> = files::content(path).await.map_err(|error| error.text)?.into();
    FETCHED.with_borrow_mut(|fetched| fetched.insert(path.to_owned(), Rc::clone(&text)));
    Ok(text)
}

/// Fetches what map and initiatives show beside the scorecard, and the questionnaire, so that they do without a network later.
/// What fails here is said where it is shown.
pub async fn fetch_ahead() {
    // Only fetched: what reads them is no part of the first load.
    for path in [trade_offs::PATH, questionnaire_path()] {
        text(path).await.ok();
    }
}

/// The KPI library.
///
/// # Errors
/// What the browser or the reader says.
pub async fn library() -> Result<Library, String> {
    let problem = |text: &str| {
        Library::read(text).map_err(|problems| problems.first().map(|first| format!("{first:?}")).unwrap_or_default())
    };
    read(kpis::PATH, problem).await
}

/// The questionnaire that comes with the app, and the KPI library that its recommendations and own questionnaires name.
///
/// # Errors
/// What the browser or the readers say.
pub async fn assessment() -> Result<(Source, Library), String> {
    Ok((questionnaire().await?, library().await?))
}

/// The glossary.
///
/// # Errors
/// What the browser or the reader says.
pub async fn glossary() -> Result<Glossary, String> {
    read(glossary::PATH, |text| Glossary::read(text).map_err(|error| error.to_string())).await
}

/// The trade-offs.
///
/// # Errors
/// What the browser or the reader says.
pub async fn trade_offs() -> Result<TradeOffs, String> {
    read(trade_offs::PATH, |text| TradeOffs::read(text).map_err(|error| error.to_string())).await
}

/// The questionnaire that comes with the app, for every type of organisation. That its recommendations know their KPIs is
/// tested, so they are not looked up here.
///
/// # Errors
/// What the browser or the reader says.
pub async fn questionnaire() -> Result<Source, String> {
    let problem = |text: &str| {
        let source = Source::read(text, &|_| true);
        source.map_err(|problems| problems.first().map(|first| format!("{first:?}")).unwrap_or_default())
    };
    read(questionnaire_path(), problem).await
}

/// The text of its file: what the worker reads answers with, and where a questionnaire of one's own begins.
///
/// # Errors
/// What the browser says.
pub async fn questionnaire_text() -> Result<String, String> {
    text(questionnaire_path()).await.map(|text| text.to_string())
}

/// Where the questionnaire stands among the content.
fn questionnaire_path() -> &'static str {
    questionnaire_file::PATH.trim_start_matches("content/")
}

/// All templates, in order.
///
/// # Errors
/// What the browser or the reader says.
pub async fn templates() -> Result<Vec<Template>, String> {
    let mut all = Vec::new();
    for name in template::TEMPLATES {
        let one = |text: &str| Template::read(text).map_err(|error| format!("{name}: {error}"));
        all.push(read(&template::path(name), one).await?);
    }
    Ok(all)
}
