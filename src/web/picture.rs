//! Pictures as dots: an SVG drawn onto a canvas by the browser.

use super::error::WebError;
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// An SVG as PNG, `scale` times as large as it is. It must hold everything that it shows: nothing is fetched for it.
///
/// # Errors
/// What the browser says; a picture that is too large for it as well.
pub async fn png(svg: &str, size: (f64, f64), scale: f64) -> Result<Blob, WebError> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or_else(|| WebError::unsupported("document"))?;
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let drawn = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&url)?;
    drawn?;
    let canvas: HtmlCanvasElement =
        document.create_element("canvas")?.dyn_into().map_err(|_| WebError::unsupported("canvas"))?;
    let (width, height) = (dots(size.0 * scale), dots(size.1 * scale));
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or_else(|| WebError::unsupported("canvas"))?;
    let context: CanvasRenderingContext2d = context.dyn_into().map_err(|_| WebError::unsupported("canvas"))?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())?;
    let mut begin = |done: js_sys::Function, fail: js_sys::Function| {
        let take = Closure::once_into_js(move |blob: JsValue| done.call1(&JsValue::NULL, &blob).ok());
        if let Err(error) = canvas.to_blob(take.unchecked_ref()) {
            fail.call1(&JsValue::NULL, &error).ok();
        }
    };
    let made = JsFuture::from(Promise::new(&mut begin)).await?;
    // Where the canvas is too large for the browser, there is no picture.
    made.dyn_into().map_err(|_| WebError::failed(format!("{width} x {height}")))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within what a canvas can be")]
fn dots(length: f64) -> u32 {
    length.round().clamp(1.0, 32_000.0) as u32
}
