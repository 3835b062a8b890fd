#!/usr/bin/env bash
# RELEASE=71e4032, a short commit hash of digits around one e, in dynaconf 3.3.5, omegaconf 2.4.0
# (oc.decode) and ruamel.yaml 0.19.1 (PyPI), nconf 0.13.0 (parseValues), yaml 2.9.1 and js-yaml 5.5.0 (npm).
# Expected: text; nobody writes a number with 4032 zeros.
# Really: five of seven read infinity; PyYAML, whose YAML 1.1 wants a dot, and js-yaml keep the
#   text. About one hash of seven characters in fifty is digits around one e.
# Matters: image tag and release name differ in that deploy only: `inf`, `Infinity`, or null in JSON,
#   and the next commit mends it, so nobody finds out.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q dynaconf==3.3.5 omegaconf==2.4.0 ruamel.yaml==0.19.1 pyyaml==6.0.4 > install.log 2>&1 || { cat install.log; exit 1; }
npm init -y > install.log 2>&1
npm install --no-audit --no-fund nconf@0.13.0 yaml@2.9.1 js-yaml@5.5.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
from importlib.metadata import version
import yaml
from dynaconf import Dynaconf
from omegaconf import OmegaConf
from ruamel.yaml import YAML

text = "71e4032"
for name, value in {
    "dynaconf": Dynaconf().RELEASE,
    "omegaconf": OmegaConf.create({"release": "${oc.decode:${oc.env:DYNACONF_RELEASE}}"}).release,
    "ruamel.yaml": YAML(typ="safe").load(f"release: {text}")["release"],
    "PyYAML": yaml.safe_load(f"release: {text}")["release"],
}.items():
    print(f"{name} {version(name)}: {value!r}")
EOF
cat > probe.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import nconf from 'nconf';
import * as jsYaml from 'js-yaml';
import YAML from 'yaml';
const provider = new nconf.Provider();
provider.env({ parseValues: true });
const seen = {
  nconf: provider.get('RELEASE'),
  yaml: YAML.parse('release: 71e4032').release,
  'js-yaml': (jsYaml.default ?? jsYaml).load('release: 71e4032').release,
};
for (const [name, value] of Object.entries(seen))
  console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}: ${value}, as JSON ${JSON.stringify(value)}`);
EOF

{
env DYNACONF_RELEASE=71e4032 venv/bin/python probe.py
env RELEASE=71e4032 node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
dynaconf 3.3.5: inf
omegaconf 2.4.0: inf
ruamel.yaml 0.19.1: inf
PyYAML 6.0.4: '71e4032'
nconf 0.13.0: Infinity, as JSON null
yaml 2.9.1: Infinity, as JSON null
js-yaml 5.5.0: 71e4032, as JSON "71e4032"
EOF

cat seen.txt
diff expected.txt seen.txt
