// The rescue page: lists what Fokus has stored in this browser and saves it as one file. No WASM, no inline code.
(() => {
  "use strict";
  const html = document.documentElement;
  const TEXT = {
    en: {
      title: "Fokus: rescue page",
      key: "Key",
      size: "Size",
      show: (name) => `Show ${name}`,
      none: "Nothing is stored here.",
      total: (count, size) => `${count === 1 ? "1 entry" : `${count} entries`}, ${size}`,
      saved: (name, size) => `Saved as ${name} (${size}).`,
      failed: "The copy failed",
      unread: "Could not be read",
    },
    de: {
      title: "Fokus: Rettungsseite",
      key: "Schlüssel",
      size: "Größe",
      show: (name) => `${name} anzeigen`,
      none: "Hier ist nichts gespeichert.",
      total: (count, size) => `${count === 1 ? "1 Eintrag" : `${count} Einträge`}, ${size}`,
      saved: (name, size) => `Gesichert als ${name} (${size}).`,
      failed: "Die Kopie ist nicht gelungen",
      unread: "Nicht lesbar",
    },
  };

  const preferences = () => {
    try {
      return JSON.parse(localStorage.getItem("fokus:prefs") ?? "{}") ?? {};
    } catch {
      return {};
    }
  };
  const { lang, theme } = preferences();
  const wanted = lang === "en" || lang === "de" ? [lang] : navigator.languages;
  html.lang = wanted.map((l) => l.slice(0, 2).toLowerCase()).find((l) => l in TEXT) ?? "en";
  if (theme === "light" || theme === "dark") html.dataset.theme = theme;
  const text = TEXT[html.lang];
  document.title = text.title;

  const size = (bytes) => {
    const number = (value, digits) => value.toLocaleString(html.lang, { maximumFractionDigits: digits });
    if (bytes < 1000) return `${number(bytes, 0)} B`;
    return bytes < 1_000_000 ? `${number(bytes / 1000, 1)} kB` : `${number(bytes / 1_000_000, 1)} MB`;
  };
  const bytesOf = (value) => new TextEncoder().encode(value).length;
  const element = (name, content, attributes = {}) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...[content].flat());
    return node;
  };

  // One row per entry: its name opens to what it holds, cut where a page would become slow.
  const SHOWN = 20_000;
  const table = (rows, titleId) => {
    if (rows.length === 0) return [element("p", text.none)];
    const body = rows.map(({ name, value }) => {
      const cut = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
      const summary = element("summary", name, { "aria-label": text.show(name) });
      return element("tr", [
        element("td", element("details", [summary, element("pre", cut, { tabindex: "0" })])),
        element("td", size(bytesOf(value)), { class: "n" }),
      ]);
    });
    const head = element("tr", [element("th", text.key, { scope: "col" }), element("th", text.size, { scope: "col", class: "n" })]);
    const total = rows.reduce((sum, { value }) => sum + bytesOf(value), 0);
    return [
      element("p", text.total(rows.length, size(total))),
      element("table", [element("thead", head), element("tbody", body)], { "aria-labelledby": titleId }),
    ];
  };

  const said = document.getElementById("said");
  const show = async () => {
    const stored = await fokusCopy.collect();
    const keys = stored.localStorage.map(({ key, value }) => ({ name: key, value }));
    const records = stored.indexedDB.map(({ store, key, value }) => ({
      name: `${store} / ${typeof key === "string" ? key : JSON.stringify(key)}`,
      value: typeof value === "string" ? value : JSON.stringify(value, null, 1),
    }));
    document.getElementById("keys").replaceChildren(...table(keys, "keys-title"));
    document.getElementById("records").replaceChildren(...table(records, "records-title"));
    said.textContent = stored.problems.map((problem) => `${text.unread}: ${problem}`).join(" ");
  };
  document.getElementById("save").addEventListener("click", async () => {
    try {
      const { name, bytes } = await fokusCopy.save();
      said.textContent = text.saved(name, size(bytes));
    } catch (error) {
      said.textContent = `${text.failed}: ${error?.message ?? error}`;
    }
  });
  show();
})();
