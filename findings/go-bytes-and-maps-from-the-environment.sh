#!/usr/bin/env bash
# caarlos0/env 11.4.2, kelseyhightower/envconfig 1.4.0, sethvargo/go-envconfig 1.4.3 (Go): the field
# types []byte and map[string]string.
# Expected: SIGNING_KEY as []byte is the bytes of the text; SHARDS=eu:postgres://db:5432/eu is a map
#   with one URL.
# Really: for caarlos0 []byte is a list of small numbers, `65,66`, and a key as text stops the start
#   ("invalid syntax"); the two others take the bytes, and of base64 too the letters, not the key.
#   envconfig refuses a map whose value holds a colon, so no URL fits in.
# Matters: the tag `env:"SIGNING_KEY"` compiles with both libraries that use it, and means another
#   value.
set -eu
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/caarlos0/env/v11@v11.4.2 github.com/kelseyhightower/envconfig@v1.4.0 github.com/sethvargo/go-envconfig@v1.4.3 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/caarlos0/env/v11"
	"github.com/kelseyhightower/envconfig"
	sethvargo "github.com/sethvargo/go-envconfig"
)

type settings[T any] struct {
	V T `env:"V" envconfig:"V"`
}

func try[T any](text string) {
	os.Setenv("V", text)
	fmt.Printf("%T %q\n", *new(T), text)
	var a, b, c settings[T]
	show("caarlos0", env.Parse(&a), func() any { return a.V })
	show("envconfig", envconfig.Process("", &b), func() any { return b.V })
	show("go-envconfig", sethvargo.Process(context.Background(), &c), func() any { return c.V })
}

func show(name string, err error, value func() any) {
	if err != nil {
		fmt.Printf("  %-13s refused\n", name)
		return
	}
	fmt.Printf("  %-13s %q\n", name, value())
}

func main() {
	try[[]byte]("s3cret")
	try[[]byte]("65,66")
	try[map[string]string]("eu:1,us:2")
	try[map[string]string]("eu:postgres://db:5432/eu")
}
EOF
go mod tidy > install.log 2>&1 || { cat install.log; exit 1; }

{
go list -m github.com/caarlos0/env/v11 github.com/kelseyhightower/envconfig github.com/sethvargo/go-envconfig
go run .
} > seen.txt

cat > expected.txt <<'EOF'
github.com/caarlos0/env/v11 v11.4.2
github.com/kelseyhightower/envconfig v1.4.0
github.com/sethvargo/go-envconfig v1.4.3
[]uint8 "s3cret"
  caarlos0      refused
  envconfig     "s3cret"
  go-envconfig  "s3cret"
[]uint8 "65,66"
  caarlos0      "AB"
  envconfig     "65,66"
  go-envconfig  "65,66"
map[string]string "eu:1,us:2"
  caarlos0      map["eu":"1" "us":"2"]
  envconfig     map["eu":"1" "us":"2"]
  go-envconfig  map["eu":"1" "us":"2"]
map[string]string "eu:postgres://db:5432/eu"
  caarlos0      map["eu":"postgres://db:5432/eu"]
  envconfig     refused
  go-envconfig  map["eu":"postgres://db:5432/eu"]
EOF

cat seen.txt
diff expected.txt seen.txt
