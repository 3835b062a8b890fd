#!/usr/bin/env bash
# Makes pydantic.json and zod.json: what the two libraries themselves say. With --check it compares instead.
# Needs Python with pydantic-settings 2.14 or later.
set -eu
cd "$(dirname "$0")"
say() {
  if [ "$1" = pydantic ]; then python3 settings.py; else node settings.mjs; fi
}
for library in pydantic zod; do
  if [ "${1:-}" = --check ]; then
    say "$library" | diff -u "$library.json" -
  else
    say "$library" >"$library.json"
  fi
done
