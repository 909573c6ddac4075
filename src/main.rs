//! The app's entry point. In the browser it mounts the app; natively it only says where the app runs.

#[cfg(target_arch = "wasm32")]
mod cut;

#[cfg(target_arch = "wasm32")]
fn main() {
    fokus::ui::app::mount(cut::modules());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Fokus runs in the browser: start it with `make serve`.");
}
