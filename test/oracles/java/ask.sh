#!/bin/sh
# Builds the program with Maven, whose own output goes elsewhere, and asks one library: ask.sh READER TARGET-FOLDER
set -eu
cd "$(dirname "$0")"
mvn --quiet --batch-mode "-Doracles.target=$2" compile dependency:copy-dependencies "-DoutputDirectory=$2/lib" </dev/null >&2
exec java "-Duser.home=$HOME" -cp "$2/classes:$2/lib/*" Oracles "$1"
