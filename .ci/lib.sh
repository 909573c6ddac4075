# Shared by the scripts of .ci: where things are, how a script speaks and how it gives up. Sourced, never run.
# shellcheck shell=bash
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

# Tools that had to be built are kept per user, so that a second clone finds them.
CACHE=${FOKUS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/fokus}
TRUNK_VERSION=0.21.14
WASM_OPT_VERSION=132
# Cuts the release build into parts; must know the marks that `wasm_split_helpers` in Cargo.lock makes.
WASM_SPLIT_VERSION=0.2.4
RUST_AT_LEAST=1.95
DEFAULT_PORT=8080

say() { printf '%s\n' "$*" >&2; }

# One sentence on what went wrong, one on what to do.
die() {
  printf '\nerror: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '       %s\n' "$line" >&2; done
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

sha256() { if have sha256sum; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1; }

# The name of the file in which setup leaves what it decided for this state of the locks and scripts.
env_file() {
  printf '%s/env/%s-%s.sh' "$CACHE" "$(cat Cargo.lock tests/e2e/package-lock.json .ci/setup .ci/lib.sh | sha256 | cut -c1-16)" "$1"
}

# Makes sure that everything for `build` or `test` is there, then loads it: PATH, FOKUS_NODE_MODULES, WASM_ENV
# (what a cargo command for wasm32 needs), for `test` also CHROME and CHROMEDRIVER.
use_tools() {
  WASM_ENV=()
  bash .ci/setup "$1"
  # shellcheck disable=SC1090
  source "$(env_file "$1")"
}

# Runs a command that compiles for wasm32, on the toolchain that setup found for it.
for_wasm() { env ${WASM_ENV[@]+"${WASM_ENV[@]}"} "$@"; }
