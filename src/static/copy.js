// Collects everything that Fokus has stored in this browser into one file. Shared by the panel that appears when the
// app has stopped and by the rescue page; knows nothing of the app and needs no WASM.
// `fokusCopy.collect()` answers {localStorage: [...], indexedDB: [...], problems: [...]}, `fokusCopy.save()` downloads.
const fokusCopy = (() => {
  "use strict";
  const PREFIX = "fokus:";
  const DATABASE = "fokus";

  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  // What JSON can not hold becomes {"base64": ...} or text, so that no byte is lost.
  const base64 = (bytes) => {
    let text = "";
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return { base64: btoa(text) };
  };
  const plain = async (value) => {
    if (value instanceof Blob) return { type: value.type, ...base64(new Uint8Array(await value.arrayBuffer())) };
    if (value instanceof ArrayBuffer) return base64(new Uint8Array(value));
    if (ArrayBuffer.isView(value)) return base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    if (value instanceof Date) return value.toISOString();
    if (typeof value === "bigint") return value.toString();
    if (Array.isArray(value)) return Promise.all(value.map(plain));
    if (value instanceof Map) return plain([...value]);
    if (value instanceof Set) return plain([...value]);
    if (value && typeof value === "object") {
      const entries = Object.entries(value).map(async ([key, inner]) => [key, await plain(inner)]);
      return Object.fromEntries(await Promise.all(entries));
    }
    return value ?? null;
  };

  const keys = (problems) => {
    try {
      const found = [];
      for (let i = 0; i < localStorage.length; i += 1) {
        const key = localStorage.key(i);
        if (key?.startsWith(PREFIX)) found.push({ key, value: localStorage.getItem(key) ?? "" });
      }
      return found.sort((a, b) => (a.key < b.key ? -1 : 1));
    } catch (error) {
      problems.push(`localStorage: ${error?.message ?? error}`);
      return [];
    }
  };

  // Opening a database that does not exist would make it: that attempt is undone.
  const open = () =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE);
      let isNew = false;
      request.onupgradeneeded = () => {
        isNew = true;
        request.transaction.abort();
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        if (isNew) resolve(null);
        else reject(request.error);
      };
    });

  const records = async (problems) => {
    let database;
    try {
      database = await open();
      const stores = [];
      for (const name of database ? [...database.objectStoreNames] : []) {
        const store = database.transaction(name, "readonly").objectStore(name);
        const [ids, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        for (const [i, id] of ids.entries()) stores.push({ store: name, key: await plain(id), value: await plain(values[i]) });
      }
      return stores;
    } catch (error) {
      problems.push(`IndexedDB: ${error?.message ?? error}`);
      return [];
    } finally {
      database?.close();
    }
  };

  const collect = async () => {
    const problems = [];
    return { localStorage: keys(problems), indexedDB: await records(problems), problems };
  };

  // Downloads everything as one file, sized as the caller may want to say.
  const save = async () => {
    const stored = await collect();
    const made = new Date().toISOString();
    const name = `fokus-rescue-${made.slice(0, 19).replace(/[T:]/g, "-")}.json`;
    const text = JSON.stringify({ kind: "fokus rescue copy", version: 1, made, ...stored }, null, 1);
    const blob = new Blob([text], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return { name, bytes: blob.size, stored };
  };

  return { collect, save };
})();
