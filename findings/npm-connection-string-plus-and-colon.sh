#!/usr/bin/env bash
# connection-string 5.0.0 (npm) beside pg-connection-string 2.14.1.
# Expected: a plus in the password of a URL is a plus (RFC 3986), and %2B00:00 in an option is +00:00.
# Really: connection-string reads the password `a+b` as `a b`, and an option's value ends at its
#   first colon: `timezone=%2B05:30` is `+05`, `callback=http://x` is `http`. Nothing is thrown.
#   Its own toString writes the plus as %2B and the colon as %3A, which then read well.
# Matters: a generated password in base64 often holds a plus; log-in then fails in the one
#   service that uses this reader.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

npm init -y > install.log 2>&1
npm install --no-audit --no-fund connection-string@5.0.0 pg-connection-string@2.14.1 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import { ConnectionString } from 'connection-string';
import pg from 'pg-connection-string';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(`connection-string ${version('connection-string')}, pg-connection-string ${version('pg-connection-string')}`);
const url = 'postgres://app:a+b@db.internal:5432/orders?timezone=%2B05:30&fallback=db2:5433';
const one = new ConnectionString(url), other = pg.parse(url);
console.log('connection-string   ', JSON.stringify([one.password, one.params.timezone, one.params.fallback]));
console.log('pg-connection-string', JSON.stringify([other.password, other.timezone, other.fallback]));
const written = new ConnectionString('postgres://h', { user: 'app', password: 'a+b', params: { timezone: '+05:30' } }).toString();
console.log('writes', written);
EOF

{
node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
connection-string 5.0.0, pg-connection-string 2.14.1
connection-string    ["a b","+05","db2"]
pg-connection-string ["a+b","+05:30","db2:5433"]
writes postgres://app:a%2Bb@h?timezone=%2B05%3A30
EOF

cat seen.txt
diff expected.txt seen.txt
