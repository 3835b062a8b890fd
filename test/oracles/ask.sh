#!/usr/bin/env bash
# Asks the libraries themselves and writes their answers to golden/*.jsonl; names of golden files narrow it down.
#   --check   compares instead (`npm run oracles`)
#   --all     asks those too whose build takes minutes; without it, their questions and lock files are compared by hash
#   --newest  asks the newest releases, and prints what changed since the vectors
#   --write   writes after `npm run oracles --`
# Installs what it asks, pinned; needs python3 and go.
set -eu
cd "$(dirname "$0")/../.."
arguments=()
for argument in "$@"; do
  case $argument in
    --write) for place in "${!arguments[@]}"; do [ "${arguments[$place]}" = --check ] && unset "arguments[$place]"; done ;;
    *) arguments+=("$argument") ;;
  esac
done
case " $* " in *' --newest '*) newest=-newest ;; *) newest= ;; esac

# Python, in a virtual environment. Newest: the same names without their versions.
venv=.cache/venv$newest
wanted=$(mktemp)
trap 'rm -f "$wanted"' EXIT
if [ -n "$newest" ]; then sed 's/==.*//' test/oracles/requirements.txt; else cat test/oracles/requirements.txt; fi >"$wanted"
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
if [ -n "$newest" ] || ! cmp -s "$wanted" "$venv/oracles.txt"; then
  "$venv/bin/pip" install --quiet --disable-pip-version-check --upgrade -r "$wanted"
  cp "$wanted" "$venv/oracles.txt"
  [ -z "$newest" ] || "$venv/bin/pip" freeze --disable-pip-version-check |
    grep -vixFf test/oracles/requirements.txt | grep -iFf <(sed 's/$/==/' "$wanted") || true
fi

# npm, beside the packages of the project.
npm=.cache/oracles-npm$newest
mkdir -p "$npm"
if [ -n "$newest" ] || ! cmp -s test/oracles/npm/package-lock.json "$npm/oracles.json"; then
  cp test/oracles/npm/package.json test/oracles/npm/package-lock.json "$npm/"
  if [ -n "$newest" ]; then
    (cd "$npm" && rm -f package-lock.json && npm install --save-exact --ignore-scripts --no-audit --no-fund --loglevel=error \
      $(node -p 'Object.keys(require("./package.json").dependencies).map((name) => `${name}@latest`).join(" ")'))
    diff test/oracles/npm/package.json "$npm/package.json" || true
  else
    (cd "$npm" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  fi
  cp test/oracles/npm/package-lock.json "$npm/oracles.json"
fi

export ORACLES_NPM=$PWD/$npm
PATH="$PWD/node_modules/.bin:$PATH" exec node test/oracles/ask.ts ${arguments[@]+"${arguments[@]}"}
