#!/usr/bin/env bash
# CEL conditions in cel-python 0.5.0 (PyPI) and cel-js 0.8.2 (npm) beside cel-go 0.29.2, the library
# of Kubernetes.
# Expected: CEL is one language with a specification; a rule that was tried in one answers alike in
#   the others, or is refused.
# Really: cel-js divides whole numbers as JavaScript does (1/2 is 0.5; CEL: 0) and leaves escapes in
#   texts as they stand; cel-python writes string(true) as `True` and string(1.0) as `1.0` (CEL:
#   true, 1), takes `duration("1d")`, a date alone as a timestamp and `5 > 3 > 1`, all of them errors
#   in Go, and calls `1 < 1.5` an error.
# Matters: a policy that guards variables (`REPLICAS / 2 >= 1`, `string(DEBUG) == "false"`) passes in
#   the developer's tool and fails at admission, or the other way round.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/google/cel-go/cel@v0.29.2 > install.log 2>&1 || { cat install.log; exit 1; }
python3 -m venv venv
venv/bin/pip install -q cel-python==0.5.0 > install.log 2>&1 || { cat install.log; exit 1; }
npm init -y > install.log 2>&1
npm install --no-audit --no-fund cel-js@0.8.2 > install.log 2>&1 || { cat install.log; exit 1; }

cat > rules.txt <<'EOF'
1 / 2 == 0
7 / -2 == -3
"\u0041" == "A"
string(true) == "true"
string(1.0) == "1"
1 < 1.5
5 > 3 > 1
duration("1d") == duration("24h")
timestamp("2027-01-01") < timestamp("2027-01-02T00:00:00Z")
EOF
cat > main.go <<'EOF'
package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/google/cel-go/cel"
)

func main() {
	env, err := cel.NewEnv(cel.CrossTypeNumericComparisons(true))
	if err != nil {
		panic(err)
	}
	rules, err := os.Open("rules.txt")
	if err != nil {
		panic(err)
	}
	for lines := bufio.NewScanner(rules); lines.Scan(); {
		answer := "error"
		if ast, issues := env.Compile(lines.Text()); issues.Err() == nil {
			if program, err := env.Program(ast); err == nil {
				if value, _, err := program.Eval(map[string]any{}); err == nil {
					answer = fmt.Sprint(value.Value())
				}
			}
		}
		fmt.Println(answer)
	}
}
EOF
cat > probe.py <<'EOF'
import celpy

environment = celpy.Environment()
for rule in open("rules.txt").read().splitlines():
    try:
        answer = environment.program(environment.compile(rule)).evaluate({})
        print("true" if answer else "false")
    except (celpy.CELEvalError, celpy.CELParseError):
        print("error")
EOF
cat > probe.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import { evaluate } from 'cel-js';
for (const rule of readFileSync('rules.txt', 'utf8').trimEnd().split('\n')) {
  try { console.log(String(evaluate(rule, {}))); } catch { console.log('error'); }
}
EOF

{
go list -m github.com/google/cel-go
venv/bin/pip list 2> pip.log | grep '^cel-python '
node -p "'cel-js ' + JSON.parse(require('fs').readFileSync('node_modules/cel-js/package.json')).version"
go run . > go.txt
venv/bin/python probe.py 2> python.log > python.txt
node probe.mjs > js.txt
printf '%-6s %-7s %-6s %s\n' go python js rule
paste go.txt python.txt js.txt rules.txt | while IFS='	' read -r go python js rule; do
  printf '%-6s %-7s %-6s %s\n' "$go" "$python" "$js" "$rule"
done
} > seen.txt

cat > expected.txt <<'EOF'
github.com/google/cel-go v0.29.2
cel-python      0.5.0
cel-js 0.8.2
go     python  js     rule
true   true    false  1 / 2 == 0
true   true    false  7 / -2 == -3
true   true    false  "\u0041" == "A"
true   false   error  string(true) == "true"
true   false   error  string(1.0) == "1"
true   error   true   1 < 1.5
error  false   error  5 > 3 > 1
error  true    error  duration("1d") == duration("24h")
error  true    error  timestamp("2027-01-01") < timestamp("2027-01-02T00:00:00Z")
EOF

cat seen.txt
diff expected.txt seen.txt
