#!/usr/bin/env bash
# click 8.5.1 and typer 0.29.2 (PyPI): an option with multiple=True and an envvar.
# Expected: HOSTS=a,b is two values, as a list in the environment is written with commas elsewhere.
# Really: an option of text divides at blanks only, so `a,b` is one value, while `a b` is two; the
#   same variable read as click.Path divides at the colon of PATH instead, and blanks do not divide.
#   typer does the same.
# Matters: SERVERS=amqp://a,amqp://b becomes one address that does not exist, and a list of paths
#   with a colon in a name falls apart.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q click==8.5.1 typer==0.29.2 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
import os
from importlib.metadata import version
from pathlib import Path
from typing import Annotated
import click
import typer

print(f"click {version('click')}, typer {version('typer')}")

@click.command()
@click.option("--hosts", envvar="HOSTS", multiple=True)
@click.option("--paths", envvar="HOSTS", multiple=True, type=click.Path())
def plain(hosts, paths):
    print("  click text", list(hosts), "path", list(paths))

app = typer.Typer()

@app.command()
def typed(hosts: Annotated[list[str], typer.Option(envvar="HOSTS")],
          paths: Annotated[list[Path], typer.Option(envvar="HOSTS")]):
    print("  typer text", hosts, "path", [str(path) for path in paths])

for text in ("a,b", "a b", "a:b"):
    os.environ["HOSTS"] = text
    print(repr(text))
    plain([], standalone_mode=False)
    app([], standalone_mode=False)
EOF

{
venv/bin/python probe.py
} > seen.txt

cat > expected.txt <<'EOF'
click 8.5.1, typer 0.29.2
'a,b'
  click text ['a,b'] path ['a,b']
  typer text ['a,b'] path ['a,b']
'a b'
  click text ['a', 'b'] path ['a b']
  typer text ['a', 'b'] path ['a b']
'a:b'
  click text ['a:b'] path ['a', 'b']
  typer text ['a:b'] path ['a', 'b']
EOF

cat seen.txt
diff expected.txt seen.txt
