#!/usr/bin/env bash
# docker/go-units 0.5.0 (Go; the size reader of Docker, Compose and much around them).
# Expected: `MiB` has one meaning in SI and IEC, 1048576 bytes, whichever function reads it.
# Really: FromHumanSize("1MiB") is 1000000, because the `i` is taken and then not looked at;
#   RAMInBytes("1MB") is 1048576 for the mirrored reason. go-humanize 1.0.1 reads the same texts
#   exactly, so MB and MiB change places between the two libraries.
# Matters: MAX_UPLOAD=64MiB is 3 million bytes less than it says in a service that chose
#   FromHumanSize, and a size raised "to the next binary unit" in the manifest changes nothing.
set -eu
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/docker/go-units@v0.5.0 github.com/dustin/go-humanize@v1.0.1 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"fmt"
	"runtime/debug"

	"github.com/docker/go-units"
	"github.com/dustin/go-humanize"
)

func main() {
	info, _ := debug.ReadBuildInfo()
	for _, module := range info.Deps {
		fmt.Println(module.Path, module.Version)
	}
	for _, text := range []string{"1MB", "1MiB", "64MiB", "64M"} {
		human, err1 := units.FromHumanSize(text)
		ram, err2 := units.RAMInBytes(text)
		exact, err3 := humanize.ParseBytes(text)
		fmt.Printf("%-6s FromHumanSize %d  RAMInBytes %d  humanize %d  %v %v %v\n", text, human, ram, exact, err1, err2, err3)
	}
}
EOF
go mod tidy > install.log 2>&1 || { cat install.log; exit 1; }

{
go run .
} > seen.txt

cat > expected.txt <<'EOF'
github.com/docker/go-units v0.5.0
github.com/dustin/go-humanize v1.0.1
1MB    FromHumanSize 1000000  RAMInBytes 1048576  humanize 1000000  <nil> <nil> <nil>
1MiB   FromHumanSize 1000000  RAMInBytes 1048576  humanize 1048576  <nil> <nil> <nil>
64MiB  FromHumanSize 64000000  RAMInBytes 67108864  humanize 67108864  <nil> <nil> <nil>
64M    FromHumanSize 64000000  RAMInBytes 67108864  humanize 64000000  <nil> <nil> <nil>
EOF

cat seen.txt
diff expected.txt seen.txt
