#!/usr/bin/env bash
# python-hcl2 8.1.4 (PyPI) and tmccombs/hcl2json 0.6.9 (Go) on one Terraform file with variables.
# Expected: LOG_LEVEL = "info" is the text info in both.
# Really: python-hcl2 keeps the source: the value is `"info"` with its quotes, a key in quotes keeps
#   them (`"A"` beside `B`), `\n` and `\"` stay escaped, a heredoc stays with its marker and indent,
#   1e3 becomes the text `${1e3}`. hcl2json evaluates literals. (An option of python-hcl2,
#   strip_string_quotes, is off by default.)
# Matters: a check that reads variables from .tf files compares `"prod"` with prod, finds nothing
#   equal and nothing wrong.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q python-hcl2==8.1.4 > install.log 2>&1 || { cat install.log; exit 1; }
go mod init probe > install.log 2>&1
go get github.com/tmccombs/hcl2json@v0.6.9 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.tf <<'EOF'
variables = {
  LOG_LEVEL = "info"
  "A"       = "say \"hi\"\n"
  NOTE      = <<-EOT
    two
    lines
  EOT
  RATE      = 1e3
  VERSION   = 1.10
}
EOF
cat > probe.py <<'EOF'
from importlib.metadata import version
import hcl2

print("python-hcl2", version("python-hcl2"))
with open("main.tf") as file:
    for key, value in hcl2.load(file)["variables"].items():
        print(f"  {key} = {value!r}")
EOF
cat > main.go <<'EOF'
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/tmccombs/hcl2json/convert"
)

func main() {
	source, err := os.ReadFile("main.tf")
	if err != nil {
		panic(err)
	}
	text, err := convert.Bytes(source, "main.tf", convert.Options{})
	if err != nil {
		panic(err)
	}
	var file struct{ Variables map[string]any }
	if err := json.Unmarshal(text, &file); err != nil {
		panic(err)
	}
	for _, key := range []string{"LOG_LEVEL", "A", "NOTE", "RATE", "VERSION"} {
		value, _ := json.Marshal(file.Variables[key])
		fmt.Printf("  %s = %s\n", key, value)
	}
}
EOF

{
venv/bin/python probe.py
go list -m github.com/tmccombs/hcl2json
go run .
} > seen.txt

cat > expected.txt <<'EOF'
python-hcl2 8.1.4
  LOG_LEVEL = '"info"'
  "A" = '"say \\"hi\\"\\n"'
  NOTE = '"<<-EOT\n    two\n    lines\n  EOT"'
  RATE = '${1e3}'
  VERSION = 1.1
github.com/tmccombs/hcl2json v0.6.9
  LOG_LEVEL = "info"
  A = "say \"hi\"\n"
  NOTE = "two\nlines\n"
  RATE = 1000
  VERSION = 1.1
EOF

cat seen.txt
diff expected.txt seen.txt
