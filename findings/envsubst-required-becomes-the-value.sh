#!/usr/bin/env bash
# drone/envsubst 1.0.3 and a8m/envsubst 1.4.3 (Go) beside compose-go 2.16.2, on a template of
# variables. TOKEN is not set, REGION is eu/west.
# Expected: `${TOKEN:?must be set}` stops the deploy, as in a shell and in Compose; `${REGION:+on}` is
#   `on`; a default may hold a variable.
# Really: drone/envsubst takes `:?` and `:+` for a default: the value of TOKEN is the
#   text `must be set`, `${REGION:+on}` is eu/west; `$REGION` without braces stays as it is. a8m gives
#   an empty text for the first, and of `${TOKEN:-${REGION}}` only a brace.
# Matters: the guard against a missing variable fills it: the service starts with the message as its
#   token.
set -eu
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/drone/envsubst@v1.0.3 github.com/a8m/envsubst@v1.4.3 github.com/compose-spec/compose-go/v2@v2.16.2 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"fmt"
	"os"

	a8m "github.com/a8m/envsubst"
	"github.com/compose-spec/compose-go/v2/template"
	drone "github.com/drone/envsubst"
)

func seen(text string, err error) string {
	if err != nil {
		return "refused"
	}
	return fmt.Sprintf("%q", text)
}

func main() {
	os.Unsetenv("TOKEN")
	os.Setenv("REGION", "eu/west")
	for _, text := range []string{"${TOKEN:?must be set}", "${REGION:+on}", "$REGION", "${TOKEN:-${REGION}}", "${TOKEN-none}", "${TOKEN:-none}"} {
		fmt.Printf("%-22s drone %-14s a8m %-10s compose %s\n", text, seen(drone.EvalEnv(text)), seen(a8m.String(text)),
			seen(template.Substitute(text, os.LookupEnv)))
	}
}
EOF
go mod tidy > install.log 2>&1 || { cat install.log; exit 1; }

{
go list -m github.com/drone/envsubst github.com/a8m/envsubst github.com/compose-spec/compose-go/v2
go run .
} > seen.txt

cat > expected.txt <<'EOF'
github.com/drone/envsubst v1.0.3
github.com/a8m/envsubst v1.4.3
github.com/compose-spec/compose-go/v2 v2.16.2
${TOKEN:?must be set}  drone "must be set"  a8m ""         compose refused
${REGION:+on}          drone "eu/west"      a8m "on"       compose "on"
$REGION                drone "$REGION"      a8m "eu/west"  compose "eu/west"
${TOKEN:-${REGION}}    drone "eu/west"      a8m "}"        compose "eu/west"
${TOKEN-none}          drone refused        a8m "none"     compose "none"
${TOKEN:-none}         drone "none"         a8m "none"     compose "none"
EOF

cat seen.txt
diff expected.txt seen.txt
