//! Files: what the person hands in, and what is offered for download.

use super::error::WebError;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// The bytes of a file, kept outside of WASM's memory.
///
/// # Errors
/// When the browser cannot read it (it was moved, or must not be read).
pub async fn read(file: &File) -> Result<Uint8Array, WebError> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer))
}

/// Offers a text as a download under a name.
///
/// # Errors
/// What the browser says.
pub fn download(name: &str, media_type: &str, text: &str) -> Result<(), WebError> {
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options(media_type))?;
    offer(name, &blob)
}

/// Offers bytes as a download under a name.
///
/// # Errors
/// What the browser says.
pub fn download_bytes(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), WebError> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    offer(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &options(media_type))?)
}

/// Offers what the browser has made as a download under a name.
///
/// # Errors
/// What the browser says.
pub fn download_blob(name: &str, blob: &Blob) -> Result<(), WebError> {
    offer(name, blob)
}

fn options(media_type: &str) -> BlobPropertyBag {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    options
}

fn offer(name: &str, blob: &Blob) -> Result<(), WebError> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or_else(|| WebError::unsupported("document"))?;
    let url = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement =
        document.create_element("a")?.dyn_into().map_err(|_| WebError::unsupported("anchor"))?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The download has its own hold on the data by then; a minute is plenty.
    let revoke = wasm_bindgen::prelude::Closure::once_into_js(move || {
        Url::revoke_object_url(&url).ok();
    });
    if let Some(window) = web_sys::window() {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000)?;
    }
    Ok(())
}

/// Puts a text into the clipboard.
///
/// # Errors
/// When the browser does not allow it.
pub async fn copy(text: &str) -> Result<(), WebError> {
    let window = web_sys::window().ok_or_else(|| WebError::unsupported("window"))?;
    JsFuture::from(window.navigator().clipboard().write_text(text)).await?;
    Ok(())
}

/// The text of a content file that belongs to this build, by its path under `content/`.
///
/// # Errors
/// When it cannot be fetched.
pub async fn content(path: &str) -> Result<String, WebError> {
    let window = web_sys::window().ok_or_else(|| WebError::unsupported("window"))?;
    let build = super::theme::build_id();
    let response = JsFuture::from(window.fetch_with_str(&format!("./content/{path}?v={build}"))).await?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| WebError::unsupported("fetch"))?;
    if !response.ok() {
        return Err(WebError::failed(format!("{path}: {}", response.status())));
    }
    let text = JsFuture::from(response.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}
