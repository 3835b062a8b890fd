#!/usr/bin/env bash
# envalid 8.2.0 (num), convict 6.2.5 (int), env-var 7.5.0 (asInt), env-schema 8.0.0 (integer) (npm).
# Expected: a variable that must be a number is one, or the start is refused: that is what a
#   validator is for.
# Really: envalid and convict read as far as they understand and keep it: TIMEOUT=5m is 5, `1,000`
#   is 1, `2026-12-01` is 2026, `0x10` is 0; `1e3` is 1000 for envalid and 1 for convict's int.
#   env-var refuses them all; env-schema refuses tails and reads `0x10` as 16.
# Matters: "5m" for milliseconds is the commonest slip of a duration, and the validated service
#   starts with a time-out of 5 ms.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

npm init -y > install.log 2>&1
npm install --no-audit --no-fund envalid@8.2.0 convict@6.2.5 env-var@7.5.0 env-schema@8.0.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import * as envalid from 'envalid';
import convict from 'convict';
import envVar from 'env-var';
import envSchema from 'env-schema';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(['envalid', 'convict', 'env-var', 'env-schema'].map((name) => `${name} ${version(name)}`).join(', '));
const reporter = ({ errors }) => { for (const error of Object.values(errors)) throw error; };
const readers = {
  envalid: (env) => envalid.cleanEnv(env, { TIMEOUT: envalid.num() }, { reporter }).TIMEOUT,
  convict: (env) => convict({ timeout: { format: 'int', default: 1, env: 'TIMEOUT' } }, { env }).validate().get('timeout'),
  'env-var': (env) => envVar.from(env).get('TIMEOUT').asInt(),
  'env-schema': (data) => envSchema({ data, schema: { type: 'object', properties: { TIMEOUT: { type: 'integer' } } } }).TIMEOUT,
};
for (const text of ['5', '5m', '1,000', '1_000', '2026-12-01', '0x10', '1e3'])
  console.log(text.padEnd(11), Object.entries(readers).map(([name, read]) => {
    try { return `${name} ${read({ TIMEOUT: text })}`.padEnd(19); } catch { return `${name} refused`.padEnd(19); }
  }).join(' ').trimEnd());
EOF

{
node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
envalid 8.2.0, convict 6.2.5, env-var 7.5.0, env-schema 8.0.0
5           envalid 5           convict 5           env-var 5           env-schema 5
5m          envalid 5           convict 5           env-var refused     env-schema refused
1,000       envalid 1           convict 1           env-var refused     env-schema refused
1_000       envalid 1           convict 1           env-var refused     env-schema refused
2026-12-01  envalid 2026        convict 2026        env-var refused     env-schema refused
0x10        envalid 0           convict 0           env-var refused     env-schema 16
1e3         envalid 1000        convict 1           env-var refused     env-schema 1000
EOF

cat seen.txt
diff expected.txt seen.txt
