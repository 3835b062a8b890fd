#!/usr/bin/env bash
# Makes pydantic.json and zod.json: what the two libraries themselves say. With --check it compares instead.
# Asks the Python that the oracles installed (test/oracles/ask.sh), else the machine's own with pydantic-settings.
set -eu
cd "$(dirname "$0")"
python=../../../.cache/venv/bin/python
[ -x $python ] || python=python3
say() {
  if [ "$1" = pydantic ]; then $python settings.py; else node settings.mjs; fi
}
for library in pydantic zod; do
  if [ "${1:-}" = --check ]; then
    say "$library" | diff -u "$library.json" -
  else
    say "$library" >"$library.json"
  fi
done
