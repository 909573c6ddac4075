// A small static server for the built app, as a plain host would serve it: right types, the production policy as a
// header, nothing outside its folder. `start` is for the end-to-end tests; from the shell:
//   node .ci/serve.mjs [--dir dist] [--port 8080] [--base /sub/path/] [--no-csp]
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CSP } from "./policy.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".ftl": "text/plain; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
// Serves `dir` under `base`. Port 0 takes a free one. `transform(path, bytes)` may answer with other bytes than the
// file's (a test's way to break a file) or null for "not found"; `requests` collects the paths that were asked for.
export async function start({ dir, port = 0, base = "/", csp = true, transform } = {}) {
  const root = await realpath(resolve(dir));
  const requests = [];
  const headers = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...(csp ? { "Content-Security-Policy": CSP } : {}),
  };
  const server = createServer(async (request, response) => {
    const end = (status, text, more = {}) => {
      response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8", ...more });
      response.end(request.method === "HEAD" ? undefined : text);
    };
    try {
      if (request.method !== "GET" && request.method !== "HEAD") return end(405, "method not allowed\n", { Allow: "GET, HEAD" });
      let path;
      try {
        path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      } catch {
        return end(400, "bad address\n");
      }
      if (path === base.slice(0, -1) || (path === "/" && base !== "/")) return end(302, "", { Location: base });
      if (!path.startsWith(base) || path.includes("\0")) return end(404, "not found\n");
      let name = path.slice(base.length);
      if (name === "" || name.endsWith("/")) name += "index.html";
      requests.push(name);
      let file;
      try {
        file = await realpath(join(root, name));
      } catch {
        return end(404, "not found\n");
      }
      if (!file.startsWith(root + sep)) return end(404, "not found\n");
      const info = await stat(file);
      if (!info.isFile()) return end(404, "not found\n");
      const type = {
        ...headers,
        "Content-Type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
        "Cache-Control": "no-cache",
      };
      if (transform) {
        const bytes = transform(name, await readFile(file));
        if (bytes === null) return end(404, "not found\n");
        response.writeHead(200, { ...type, "Content-Length": bytes.length });
        return response.end(request.method === "HEAD" ? undefined : bytes);
      }
      response.writeHead(200, { ...type, "Content-Length": info.size });
      if (request.method === "HEAD") return response.end();
      createReadStream(file).on("error", () => response.destroy()).pipe(response);
    } catch {
      if (!response.headersSent) end(500, "the server failed\n");
      else response.destroy();
    }
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function main() {
  const { values } = parseArgs({
    options: {
      dir: { type: "string", default: "dist" },
      port: { type: "string", default: process.env.PORT || "8080" },
      base: { type: "string", default: "/" },
      csp: { type: "boolean", default: true },
      "no-csp": { type: "boolean", default: false },
    },
  });
  const fail = (...lines) => {
    console.error(`\nerror: ${lines.join("\n       ")}`);
    process.exit(1);
  };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`'${values.port}' is no port.`, "Use a number from 1024 to 65535: PORT=8081 make serve");
  if (!/^\/([\w.-]+\/)*$/.test(values.base)) fail(`'${values.base}' is no base path.`, "It begins and ends with a slash: --base /sub/path/");
  try {
    const { url } = await start({ dir: values.dir, port, base: values.base, csp: values.csp && !values["no-csp"] });
    console.log(`Fokus is at ${url} (stop with Ctrl C)`);
  } catch (error) {
    if (error.code === "EADDRINUSE") {
      fail(`Port ${port} is taken by another program.`, `Stop that program, or choose another port: PORT=${port + 1} make serve`);
    }
    if (error.code === "EACCES") fail(`Port ${port} may not be used by this user.`, "Choose a port above 1023: PORT=8081 make serve");
    if (error.code === "ENOENT") fail(`The folder ${values.dir} does not exist.`, "Run 'make dist' first.");
    fail(`The server could not start: ${error.message}`, "Run the same command again.");
  }
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
