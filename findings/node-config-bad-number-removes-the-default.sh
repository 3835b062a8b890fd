#!/usr/bin/env bash
# config 5.0.1 (npm, "node-config"), config/custom-environment-variables.json with __format.
# Expected: POOL_SIZE=ten, said to be a number, is an error; or the default of config/default.json stays.
# Really: neither: the key is gone, `get` throws "undefined" where it is first used and plain
#   property access gives undefined. A boolean is false for everything but `true` in small letters,
#   so CACHE=1 and CACHE=TRUE turn off what the default has on. An empty text leaves the default.
# Matters: the process starts; the pool is built later with undefined, which most drivers take for
#   their own default.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

npm init -y > install.log 2>&1
npm install --no-audit --no-fund config@5.0.1 > install.log 2>&1 || { cat install.log; exit 1; }

mkdir -p config
cat > config/default.json <<'EOF'
{ "poolSize": 20, "cache": true }
EOF
mkdir -p config
cat > config/custom-environment-variables.json <<'EOF'
{ "poolSize": { "__name": "POOL_SIZE", "__format": "number" }, "cache": { "__name": "CACHE", "__format": "boolean" } }
EOF
cat > probe.cjs <<'EOF'
const config = require('config');
let got;
try { got = config.get('poolSize'); } catch (error) { got = error.message; }
console.log(`poolSize ${config.poolSize}, get: ${got}; cache ${config.cache}`);
EOF

{
node -p "'config ' + require('config/package.json').version"
for value in POOL_SIZE= POOL_SIZE=30 POOL_SIZE=ten POOL_SIZE=1_000 CACHE= CACHE=true CACHE=TRUE CACHE=1; do
  printf '%-16s' "$value"
  env "$value" node probe.cjs
done
} > seen.txt

cat > expected.txt <<'EOF'
config 5.0.1
POOL_SIZE=      poolSize 20, get: 20; cache true
POOL_SIZE=30    poolSize 30, get: 30; cache true
POOL_SIZE=ten   poolSize undefined, get: Configuration property "poolSize" is not defined; cache true
POOL_SIZE=1_000 poolSize undefined, get: Configuration property "poolSize" is not defined; cache true
CACHE=          poolSize 20, get: 20; cache true
CACHE=true      poolSize 20, get: 20; cache true
CACHE=TRUE      poolSize 20, get: 20; cache false
CACHE=1         poolSize 20, get: 20; cache false
EOF

cat seen.txt
diff expected.txt seen.txt
