//! Where the program is cut into a first load and modules that are fetched when they are first needed.
//!
//! With the feature `split`, each function of [`fetched`] becomes, with everything that only it needs, a file of its own:
//! `.ci/split.mjs` makes them out of the release build. Without it (live reload, tests) they are called as they are. They
//! stand in the binary because the worker, which is made of the same library, must not carry them.

use fokus::{
    state::keeper::{self, BeginKeeping},
    ui::{
        fetched::{self, Analyse, Assess, Edit, Home, Import, Learn, Listen, Look, Module, Modules},
        lazy::Coming,
    },
};
use leptos::{prelude::AnyView, wasm_split::SplitLoaderError};

type Fetched<T> = Result<T, SplitLoaderError>;

/// The functions at which the program is cut: each with a second one that fetches its code only.
macro_rules! cuts {
    ($($module:ident, $fetch:ident($($what:ident: $type:ty)?) -> $out:ty = $call:expr;)*) => { $(
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($module, wasm_split_path = ::leptos::wasm_split, fallible, preload(#[allow(dead_code, reason = "see below")] $fetch))]
        fn $module($($what: $type)?) -> Fetched<$out> {
            Ok($call)
        }

        #[cfg(not(feature = "split"))]
        async fn $module($($what: $type)?) -> Fetched<$out> {
            Ok($call)
        }

        // The storage is begun as soon as it is there: nobody fetches it without.
        #[cfg(not(feature = "split"))]
        #[allow(dead_code, reason = "see above")]
        async fn $fetch() -> Fetched<()> {
            Ok(())
        }
    )* };
}

cuts! {
    keep, fetch_keep() -> BeginKeeping = keeper::begin;
    home, fetch_home(what: Home) -> AnyView = fetched::home(what);
    look, fetch_look(what: Look) -> AnyView = fetched::look(what);
    edit, fetch_edit(what: Edit) -> AnyView = fetched::edit(what);
    listen, fetch_listen(what: Listen) -> AnyView = fetched::listen(what);
    assess, fetch_assess(what: Assess) -> AnyView = fetched::assess(what);
    learn, fetch_learn(what: Learn) -> AnyView = fetched::learn(what);
    import, fetch_import(what: Import) -> AnyView = fetched::import(what);
    analyse, fetch_analyse(what: Analyse) -> AnyView = fetched::analyse(what);
}

/// How the app gets its modules.
pub fn modules() -> Modules {
    Modules {
        keep: || Box::pin(keep()),
        home: Module { fetch: || boxed(fetch_home()), build: |what| boxed(home(what)) },
        look: Module { fetch: || boxed(fetch_look()), build: |what| boxed(look(what)) },
        edit: Module { fetch: || boxed(fetch_edit()), build: |what| boxed(edit(what)) },
        listen: Module { fetch: || boxed(fetch_listen()), build: |what| boxed(listen(what)) },
        assess: Module { fetch: || boxed(fetch_assess()), build: |what| boxed(assess(what)) },
        learn: Module { fetch: || boxed(fetch_learn()), build: |what| boxed(learn(what)) },
        import: Module { fetch: || boxed(fetch_import()), build: |what| boxed(import(what)) },
        analyse: Module { fetch: || boxed(fetch_analyse()), build: |what| boxed(analyse(what)) },
    }
}

fn boxed<T>(coming: impl Future<Output = Fetched<T>> + 'static) -> Coming<T> {
    Box::pin(coming)
}
