#!/usr/bin/env bash
# Asks the libraries themselves and writes their answers to golden/*.jsonl. With --check it compares
# instead; names of golden files narrow it down. Installs what it asks, pinned; needs python3 and go. Consumers that
# are large to install are asked by name or with --all only; else the hashes of their questions and answers are compared.
set -eu
cd "$(dirname "$0")/../.."
venv=.cache/venv
stamp=$venv/oracles.txt
[ -x $venv/bin/pip ] || python3 -m venv $venv
if ! cmp -s test/oracles/requirements.txt $stamp; then
  $venv/bin/pip install --quiet --disable-pip-version-check -r test/oracles/requirements.txt
  cp test/oracles/requirements.txt $stamp
fi
PATH="$PWD/node_modules/.bin:$PATH" exec node test/oracles/ask.ts "$@"
