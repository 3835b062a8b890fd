#!/usr/bin/env bash
# parse-duration 2.1.9 and itty-time 2.0.2 (npm) beside ms 2.1.3, results in milliseconds.
# Expected: what cannot be read as written is refused, as ms does (undefined).
# Really: parse-duration takes the comma of `1,5h` as grouping and gives fifteen hours, reads
#   `1h-30m` as one hour and a half, `1:30` as 1.03 ms, and adds up `300s, 5 min` to ten minutes.
#   itty-time knows words only: `5m` is NaN, which a timer treats as 1 ms, and `5 m` is 5 ms.
# Matters: JWT_TTL=1,5h lives ten times too long; SWEEP_EVERY=5m spins. No line is logged.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

npm init -y > install.log 2>&1
npm install --no-audit --no-fund parse-duration@2.1.9 itty-time@2.0.2 ms@2.1.3 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.mjs <<'EOF'
import parse from 'parse-duration';
import ms from 'ms';
import { ms as itty } from 'itty-time';
import { readFileSync } from 'node:fs';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(['parse-duration', 'itty-time', 'ms'].map((name) => `${name} ${version(name)}`).join(', '));
for (const text of ['5 minutes', '5m', '5 m', '1,5h', '1h-30m', '1:30', '300s # five minutes', '300s, 5 min'])
  console.log(`${text.padEnd(20)} parse-duration ${String(parse(text)).padEnd(9)} itty-time ${String(itty(text)).padEnd(7)} ms ${ms(text)}`);
EOF

{
node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
parse-duration 2.1.9, itty-time 2.0.2, ms 2.1.3
5 minutes            parse-duration 300000    itty-time 300000  ms 300000
5m                   parse-duration 300000    itty-time NaN     ms 300000
5 m                  parse-duration 300000    itty-time 5       ms 300000
1,5h                 parse-duration 54000000  itty-time NaN     ms undefined
1h-30m               parse-duration 5400000   itty-time NaN     ms undefined
1:30                 parse-duration 1.03      itty-time NaN     ms undefined
300s # five minutes  parse-duration 300000    itty-time NaN     ms undefined
300s, 5 min          parse-duration 600000    itty-time NaN     ms undefined
EOF

cat seen.txt
diff expected.txt seen.txt
