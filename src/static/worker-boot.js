// Starts the worker's program. Trunk does not hash the worker's names, so this file passes the build id of its own
// address on to what it loads: a browser's cache can then never mix two builds.
"use strict";
const INTEGRITY = ""; // filled in by the release build
const build = self.location.search;

// Errors of promises reach the page like all others: as the worker's `error` event.
const tell = (error) => setTimeout(() => { throw error; });
self.addEventListener("unhandledrejection", (event) => tell(event.reason));

importScripts(new URL(`worker.js${build}`, self.location).href);
const program = fetch(new URL(`worker_bg.wasm${build}`, self.location), INTEGRITY ? { integrity: INTEGRITY } : {});
// The program says "ready" once it listens.
wasm_bindgen({ module_or_path: program }).catch(tell);
