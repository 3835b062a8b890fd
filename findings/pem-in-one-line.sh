#!/usr/bin/env bash
# A private key in PEM, its line ends lost on the way through a variable, in cryptography 50.0.2 (PyPI),
# jose 6.2.18 and jsonwebtoken 9.0.3 (npm), golang-jwt 5.3.1 (Go). The key is made in the script.
# Expected: all take it, or all refuse it.
# Really: with blanks for line ends (`echo $KEY`) or with no line ends at all cryptography and jose
#   take it, jsonwebtoken and Go refuse. Indented as in a YAML block, or in quotes, only cryptography
#   does. With blank lines between only jose and Go. The literal \n of a JSON file is refused by all.
# Matters: the signing service in Python proves that the secret is right, the verifying one in Go
#   does not start with the very same secret.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q cryptography==50.0.2 > install.log 2>&1 || { cat install.log; exit 1; }
npm init -y > install.log 2>&1
npm install --no-audit --no-fund jose@6.2.18 jsonwebtoken@9.0.3 > install.log 2>&1 || { cat install.log; exit 1; }
go mod init probe > install.log 2>&1
go get github.com/golang-jwt/jwt/v5@v5.3.1 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
import json
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()).decode()
forms = {
    "as made": pem,
    "blanks for line ends": pem.replace("\n", " ").strip(),
    "no line ends": pem.replace("\n", ""),
    "indented": "".join(f"    {line}\n" for line in pem.splitlines()),
    "in quotes": f'"{pem.strip()}"',
    "blank lines between": pem.replace("\n", "\n\n"),
    "literal backslash n": pem.replace("\n", "\\n"),
}
json.dump(list(forms.values()), open("forms.json", "w"))
for name, text in forms.items():
    try:
        serialization.load_pem_private_key(text.encode(), None)
        seen = "taken"
    except ValueError:
        seen = "refused"
    print(f"{name:<21} {seen:<13}")
EOF
cat > probe.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import * as jose from 'jose';
import jwt from 'jsonwebtoken';
const seen = async (read) => { try { await read(); return 'taken'; } catch { return 'refused'; } };
for (const pem of JSON.parse(readFileSync('forms.json')))
  console.log((await seen(() => jose.importPKCS8(pem, 'ES256'))).padEnd(8) + await seen(() => jwt.sign({}, pem, { algorithm: 'ES256' })));
EOF
cat > main.go <<'EOF'
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func main() {
	file, err := os.Open("forms.json")
	if err != nil {
		panic(err)
	}
	var forms []string
	if err := json.NewDecoder(file).Decode(&forms); err != nil {
		panic(err)
	}
	for _, pem := range forms {
		seen := "taken"
		if _, err := jwt.ParseECPrivateKeyFromPEM([]byte(pem)); err != nil {
			seen = "refused"
		}
		fmt.Println(seen)
	}
}
EOF

{
venv/bin/pip list 2> pip.log | grep '^cryptography '
node -p "['jose', 'jsonwebtoken'].map((name) => name + ' ' + JSON.parse(require('fs').readFileSync('node_modules/' + name + '/package.json')).version).join('\n')"
go list -m github.com/golang-jwt/jwt/v5
echo 'key                   cryptography  jose    jsonwebtoken  Go'
venv/bin/python probe.py > python.txt
node probe.mjs > js.txt
go run . > go.txt
paste -d ' ' python.txt js.txt go.txt | while read -r line; do echo "$line"; done
} > seen.txt

cat > expected.txt <<'EOF'
cryptography 50.0.2
jose 6.2.18
jsonwebtoken 9.0.3
github.com/golang-jwt/jwt/v5 v5.3.1
key                   cryptography  jose    jsonwebtoken  Go
as made               taken         taken   taken taken
blanks for line ends  taken         taken   refused refused
no line ends          taken         taken   refused refused
indented              taken         refused refused refused
in quotes             taken         refused refused refused
blank lines between   refused       taken   refused taken
literal backslash n   refused       refused refused refused
EOF

cat seen.txt
diff expected.txt seen.txt
