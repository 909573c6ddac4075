//! The worker's entry point: foreign bytes in, a checked model out; long computations. Natively an empty main.

#[cfg(target_arch = "wasm32")]
fn main() {
    fokus::web::worker_side::serve(|request, bytes, progress| {
        fokus::domain::jobs::handle_telling(request, &bytes, progress)
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
