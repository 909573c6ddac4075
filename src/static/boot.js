// The loader: sets language and theme before the first paint, fetches and starts the app, and takes over when the app
// stops. Plain script, no WASM, no inline code (the policy forbids it). What it shares with the app:
//   html[data-build]    set here: the build id, for addresses such as worker-boot.js?v=<build> and content files
//   html[data-theme]    set here before the first paint: always "light" or "dark", also for the preference "auto"
//   html[data-safe]     set here after repeated failed starts: the app must open nothing by itself
//   html[data-crashed]  set by the app's panic hook (value: what happened) or here: the app is dead from now on
//   fokus:prefs         read here: {"lang":"en"|"de","theme":"light"|"dark"|"auto"}
//   fokus:boot          kept here: starts that failed in a row
(() => {
  "use strict";
  const tag = document.currentScript;
  const html = document.documentElement;
  const PATIENCE_MS = 15_000;
  const SETTLED_MS = 2_000;
  const FAILED_STARTS = 2;
  const problem = [];

  // Storage may be blocked: then every access throws, and the app runs without.
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const store = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // Nothing to do: without storage there is no loop to count.
    }
  };
  const preferences = () => {
    try {
      return JSON.parse(stored("fokus:prefs") ?? "{}") ?? {};
    } catch {
      return {};
    }
  };

  // ---- language and theme -----------------------------------------------------------------------------------------

  const { lang } = preferences();
  const wanted = lang === "en" || lang === "de" ? [lang] : navigator.languages;
  html.lang = wanted.map((l) => l.slice(0, 2).toLowerCase()).find((l) => l === "en" || l === "de") ?? "en";

  const darkness = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    const { theme } = preferences();
    html.dataset.theme = theme === "light" || theme === "dark" ? theme : darkness.matches ? "dark" : "light";
  };
  paint();
  darkness.addEventListener("change", paint);

  // ---- when the app is dead ---------------------------------------------------------------------------------------

  // A panicked app is poisoned but its timers still run: from here on nothing may write.
  const refuse = () => {
    throw new DOMException("Fokus has stopped; nothing is written any more.", "InvalidStateError");
  };
  const silence = () => {
    Storage.prototype.setItem = Storage.prototype.removeItem = Storage.prototype.clear = refuse;
    if (typeof IDBDatabase === "undefined") return;
    const open = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      return mode && mode !== "readonly" ? refuse() : open.call(this, stores, mode, options);
    };
  };

  const byId = (id) => document.getElementById(id);
  const whenParsed = (then) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then, { once: true });
    else then();
  };
  const showPanel = () =>
    whenParsed(() => {
      const panel = byId("crash");
      // An open dialog would lie above the panel and keep the focus.
      if (dead) for (const open of document.querySelectorAll("dialog, [popover]")) open.remove();
      for (const other of document.body.children) other.inert = other !== panel;
      byId("crash-again").hidden = failures < FAILED_STARTS;
      byId("crash-reason").textContent = [`build ${html.dataset.build}`, navigator.userAgent, ...problem].join("\n");
      panel.focus();
    });

  let dead = false;
  const die = () => {
    if (dead) return;
    dead = true;
    problem.unshift(html.dataset.crashed ?? "");
    silence();
    delete html.dataset.slow;
    showPanel();
  };
  const crash = (reason) => {
    if (html.dataset.crashed === undefined) html.dataset.crashed = String(reason?.message ?? reason);
    if (reason?.stack && problem.length < 8) problem.push(reason.stack);
    die();
  };
  // The panic hook only sets the attribute; whoever set it, the rest happens here, before any other task.
  new MutationObserver(() => {
    if (html.dataset.crashed !== undefined) die();
  }).observe(html, { attributes: true, attributeFilter: ["data-crashed"] });

  // A trap of the app's WASM (panic, stack overflow) ends it; a failing script of an extension does not.
  const fatal = (error) =>
    (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) ||
    ((error instanceof RangeError || error?.name === "InternalError") && /wasm/.test(error.stack ?? ""));
  addEventListener("error", (event) => {
    if (fatal(event.error)) crash(event.error);
  });
  addEventListener("unhandledrejection", (event) => {
    if (fatal(event.reason)) crash(event.reason);
  });

  whenParsed(() => {
    byId("crash-reload").addEventListener("click", () => location.reload());
    byId("crash-save").addEventListener("click", async () => {
      const said = byId("crash-said");
      const german = html.lang === "de";
      try {
        const { name } = await fokusCopy.save();
        said.textContent = german ? `Gesichert als ${name}` : `Saved as ${name}`;
      } catch (error) {
        said.textContent = `${german ? "Die Kopie ist nicht gelungen" : "The copy failed"}: ${error?.message ?? error}`;
      }
    });
  });

  // ---- the start --------------------------------------------------------------------------------------------------

  // Counts up before the start and back to nothing once the app has lived for a moment: what is left are failures.
  const failures = Number.parseInt(stored("fokus:boot") ?? "0", 10) || 0;
  store("fokus:boot", String(Math.min(failures + 1, 99)));
  if (failures >= FAILED_STARTS) {
    html.dataset.safe = "true";
    // The page that fails is named in the hash: start on the first one instead.
    if (location.hash.length > 2) history.replaceState(null, "", "#/");
  }
  const settle = () => {
    if (!dead) store("fokus:boot", null);
  };

  html.dataset.build = tag.dataset.build ?? `dev${Date.now()}`;
  const address = (name) => new URL(name, document.baseURI).href;
  const patience = setTimeout(() => {
    html.dataset.slow = "true";
    problem.push("still loading after 15 seconds");
    showPanel();
  }, PATIENCE_MS);

  const load = async () => {
    if (typeof WebAssembly !== "object") throw new Error("This browser has no WebAssembly.");
    const integrity = tag.dataset.wasmIntegrity;
    const wasm = fetch(address(tag.dataset.wasm), integrity ? { integrity } : {}).then((response) => {
      if (!response.ok) throw new Error(`${tag.dataset.wasm}: ${response.status}`);
      return response;
    });
    wasm.catch(() => {}); // reported below, where it is awaited
    const { default: init } = await import(address(tag.dataset.js));
    await new Promise(whenParsed);
    await init({ module_or_path: wasm });
  };
  load().then(
    () => {
      clearTimeout(patience);
      if (dead) return;
      byId("boot")?.remove();
      if (html.dataset.slow !== undefined) {
        delete html.dataset.slow;
        for (const other of document.body.children) other.inert = false;
      }
      html.dataset.started = "true";
      setTimeout(settle, SETTLED_MS);
      addEventListener("pagehide", settle);
    },
    (error) => {
      clearTimeout(patience);
      crash(error);
    },
  );
})();
