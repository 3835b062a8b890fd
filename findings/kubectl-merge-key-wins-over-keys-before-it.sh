#!/usr/bin/env bash
# sigs.k8s.io/yaml 1.6.0 (Go, kubectl's reader) beside go.yaml.in/yaml/v3 3.0.5 (Compose's family).
# Expected: a merge key only adds what the map does not have, wherever it stands (yaml.org, "Merge Key Language").
# Really: for kubectl a merge wins over the keys that are written before it, and loses to those behind it. A key
#   without quotes that is a number is written with 32 bits: 16777217.5 becomes 1.6777218e+07.
# Matters: a ConfigMap whose own values stand above `<<: *defaults` is applied with the defaults.
set -eu
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get go.yaml.in/yaml/v3@v3.0.5 sigs.k8s.io/yaml@v1.6.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"encoding/json"
	"fmt"

	v3 "go.yaml.in/yaml/v3"
	sigs "sigs.k8s.io/yaml"
)

func main() {
	for _, text := range []string{
		"a: &a {X: default}\nk: {X: own, <<: *a}\n",
		"a: &a {X: default}\nk: {<<: *a, X: own}\n",
		"k: {16777217.5: x}\n",
	} {
		var read struct {
			K map[string]string `yaml:"k"`
		}
		if err := v3.Unmarshal([]byte(text), &read); err != nil {
			panic(err)
		}
		other, err := json.Marshal(read.K)
		if err != nil {
			panic(err)
		}
		kubectl, err := sigs.YAMLToJSON([]byte(text))
		if err != nil {
			panic(err)
		}
		fmt.Printf("%s  kubectl %s\n  v3 k: %s\n", text, kubectl, other)
	}
}
EOF
go mod tidy > install.log 2>&1 || { cat install.log; exit 1; }

{
go list -m go.yaml.in/yaml/v3 sigs.k8s.io/yaml
go run .
} > seen.txt

cat > expected.txt <<'EOF'
go.yaml.in/yaml/v3 v3.0.5
sigs.k8s.io/yaml v1.6.0
a: &a {X: default}
k: {X: own, <<: *a}
  kubectl {"a":{"X":"default"},"k":{"X":"default"}}
  v3 k: {"X":"own"}
a: &a {X: default}
k: {<<: *a, X: own}
  kubectl {"a":{"X":"default"},"k":{"X":"own"}}
  v3 k: {"X":"own"}
k: {16777217.5: x}
  kubectl {"k":{"1.6777218e+07":"x"}}
  v3 k: {"16777217.5":"x"}
EOF

cat seen.txt
diff expected.txt seen.txt
