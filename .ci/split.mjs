// Cuts the release build into what the first load needs and parts that are fetched when they are opened. Where it is cut
// stands in src/cut.rs. Called by .ci/finish.mjs; Trunk's own build of the app is replaced by the cut one.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { shrink } from "./shrink.mjs";

function run(program, ...args) {
  try {
    return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  } catch (error) {
    console.error(`error: ${program} failed: ${error.stderr || error.message}`);
    process.exit(1);
  }
}

// `dir`: what Trunk has built; `js` and `wasm`: the app's files in it; `build`: the build id; `integrity`: of a file in it.
// Returns the names of the files of the first load that it has added.
export async function split(dir, js, wasm, build, integrity) {
  const target = process.env.CARGO_TARGET_DIR ?? "target";
  const temp = mkdtempSync(join(tmpdir(), "fokus-split-"));
  run("wasm-split-cli", join(target, "wasm32-unknown-unknown", "release", "fokus.wasm"), temp, "--out-name", "fokus");
  run("wasm-bindgen", join(temp, "fokus.wasm"), "--out-dir", join(temp, "bound"), "--out-name", "fokus", "--target", "web", "--no-typescript", "--keep-lld-exports");
  await shrink(join(temp, "bound", "fokus_bg.wasm"), join(dir, wasm));

  // The parts' loader and the app's script import each other: both must do so by the very same address.
  const at = `?v=${build}`;
  const app = readFileSync(join(temp, "bound", "fokus.js"), "utf8");
  // The wasm itself goes on calling the loader by its first name.
  writeFileSync(join(dir, js), app.replaceAll('from "./__wasm_split.js"', `from "./parts.js${at}"`));
  const parts = readdirSync(temp).filter((name) => name.endsWith(".wasm") && name !== "fokus.wasm");
  let loader = readFileSync(join(temp, "__wasm_split.js"), "utf8").replaceAll("./fokus.js", `./${basename(js)}${at}`);
  for (const part of parts) {
    await shrink(join(temp, part), join(dir, part));
    const address = `new URL("./${part}", import.meta.url)`;
    if (!loader.includes(address)) {
      console.error(`error: the loader of the parts does not fetch ${part}: look at what wasm-split-cli writes.`);
      process.exit(1);
    }
    loader = loader.replaceAll(address, `new URL("./${part}${at}", import.meta.url), { integrity: "${integrity(part)}" }`);
  }
  writeFileSync(join(dir, "parts.js"), loader);
  rmSync(temp, { recursive: true });
  return ["parts.js"];
}
