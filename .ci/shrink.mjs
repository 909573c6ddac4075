// Makes wasm files small, as `wasm-opt -Oz` does, all in one process: the program's own start takes longer than most of the parts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

let library;

async function optimiser() {
  if (library) return library;
  const modules = process.env.FOKUS_NODE_MODULES;
  if (!modules) throw new Error("FOKUS_NODE_MODULES is not set: build by `make dist` or `.ci/dist`.");
  library = (await import(pathToFileURL(join(modules, "binaryen", "index.js")).href)).default;
  // What -Oz stands for.
  library.setOptimizeLevel(2);
  library.setShrinkLevel(2);
  library.setGenerateStackIR(true);
  library.setOptimizeStackIR(true);
  return library;
}

// Writes the file `from` to `to`, made smaller.
export async function shrink(from, to) {
  const wasm = await optimiser();
  const { BulkMemory, BulkMemoryOpt, MutableGlobals, Multivalue, NontrappingFPToInt, ReferenceTypes, SignExt } = wasm.Features;
  const features = BulkMemory | BulkMemoryOpt | MutableGlobals | Multivalue | NontrappingFPToInt | ReferenceTypes | SignExt;
  const module = wasm.readBinary(readFileSync(from));
  module.setFeatures(features);
  if (!module.validate()) throw new Error(`${from} is no sound wasm file.`);
  module.optimize();
  writeFileSync(to, module.emitBinary());
  module.dispose();
}
