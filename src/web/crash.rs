//! When the app panics: says so in the console and to boot.js, which shows the static panel and stops all writing.

/// Installs the panic hook.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        let text = info.to_string();
        web_sys::console::error_1(&text.as_str().into());
        if let Some(root) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element()) {
            root.set_attribute("data-crashed", &text).ok();
        }
    }));
}
