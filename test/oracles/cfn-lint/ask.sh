#!/usr/bin/env bash
# Asks cfn-lint in an environment of its own: it needs another pydantic than the other questions.
set -eu
here=$(dirname "$0")
venv=.cache/venv-cfn-lint
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
if ! cmp -s "$here/requirements.txt" "$venv/oracles.txt"; then
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/oracles.txt"
fi
exec "$venv/bin/python" "$here/parameters.py"
