#!/usr/bin/env bash
# Makes go-format.golden.jsonl: what Go itself prints. With --check it compares instead of writing.
set -eu
cd "$(dirname "$0")"
if [ "${1:-}" = --check ]; then
  go run go-format.go <go-format.inputs | diff -u go-format.golden.jsonl -
else
  go run go-format.go <go-format.inputs >go-format.golden.jsonl
fi
