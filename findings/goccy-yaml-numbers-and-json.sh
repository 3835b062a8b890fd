#!/usr/bin/env bash
# goccy/go-yaml 1.19.2 (Go) beside go.yaml.in/yaml/v3 3.0.5 and sigs.k8s.io/yaml 1.6.0 (kubectl's).
# Expected: the Go readers of YAML agree about numbers, and YAMLToJSON writes JSON.
# Really: for goccy 1e3, 08 and a number of thirty digits are texts, for the others numbers (08 is
#   even a float); a date is a text, in v3 a time. goccy's YAMLToJSON writes `.inf` and `.nan` as they
#   stand, so encoding/json refuses the result, and !!binary as a list of numbers.
# Matters: a template read by a tool on goccy and applied by kubectl: RETRIES: 1e3 passes a check for
#   text in the first and is a number, so refused as a variable, in the second.
set -eu
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/goccy/go-yaml@v1.19.2 go.yaml.in/yaml/v3@v3.0.5 sigs.k8s.io/yaml@v1.6.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"encoding/json"
	"fmt"

	goccy "github.com/goccy/go-yaml"
	v3 "go.yaml.in/yaml/v3"
	sigs "sigs.k8s.io/yaml"
)

func main() {
	for _, text := range []string{"1e3", "08", "123456789012345678901234567890", "2026-12-01", ".inf", "!!binary aGk="} {
		source := []byte("k: " + text + "\n")
		var a, b, c map[string]any
		if err := goccy.Unmarshal(source, &a); err != nil {
			panic(err)
		}
		if err := v3.Unmarshal(source, &b); err != nil {
			panic(err)
		}
		kubectl := "refused"
		if sigs.Unmarshal(source, &c) == nil {
			kubectl = fmt.Sprintf("%T", c["k"])
		}
		written, err := goccy.YAMLToJSON(source)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%s\n  goccy %T, v3 %T, sigs %s; goccy writes %.40s valid JSON: %v\n", text, a["k"], b["k"], kubectl, written[:len(written)-1], json.Valid(written))
	}
}
EOF
go mod tidy > install.log 2>&1 || { cat install.log; exit 1; }

{
go list -m github.com/goccy/go-yaml go.yaml.in/yaml/v3 sigs.k8s.io/yaml
go run .
} > seen.txt

cat > expected.txt <<'EOF'
github.com/goccy/go-yaml v1.19.2
go.yaml.in/yaml/v3 v3.0.5
sigs.k8s.io/yaml v1.6.0
1e3
  goccy string, v3 float64, sigs float64; goccy writes {"k": "1e3"} valid JSON: true
08
  goccy string, v3 float64, sigs float64; goccy writes {"k": "08"} valid JSON: true
123456789012345678901234567890
  goccy string, v3 float64, sigs float64; goccy writes {"k": "123456789012345678901234567890"} valid JSON: true
2026-12-01
  goccy string, v3 time.Time, sigs string; goccy writes {"k": "2026-12-01"} valid JSON: true
.inf
  goccy float64, v3 float64, sigs refused; goccy writes {"k": .inf} valid JSON: false
!!binary aGk=
  goccy []uint8, v3 string, sigs string; goccy writes {"k": [104, 105]} valid JSON: true
EOF

cat seen.txt
diff expected.txt seen.txt
