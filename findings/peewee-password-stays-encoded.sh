#!/usr/bin/env bash
# peewee 4.5.3, playhouse.db_url (PyPI), beside libpq (psycopg 3.3.9).
# Expected: a password that is percent-encoded in DATABASE_URL, as it must be, is decoded.
# Really: connect() and parse() hand on the encoded text: the password `p@ss/word` is sent as
#   `p%40ss%2Fword`. Decoding must be asked for by unquote_password and unquote_user; the database's
#   name is never decoded. Options that are given twice keep the last, `true` becomes a boolean.
# Matters: the same secret works for psql and fails log-in in the service, but only once somebody
#   rotates it to one with a reserved character.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q peewee==4.5.3 'psycopg[binary]==3.3.9' > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
from importlib.metadata import version
import psycopg
from playhouse import db_url

print(f"peewee {version('peewee')}, psycopg {version('psycopg')}")
url = "postgresql://svc%40billing:p%40ss%2Fword@db.internal/sales%20eu"
libpq = psycopg.conninfo.conninfo_to_dict(url)
print("libpq          ", libpq["user"], libpq["password"], libpq["dbname"])
for options in ({}, {"unquote_password": True}, {"unquote_password": True, "unquote_user": True}):
    seen = db_url.parse(url, **options)
    print("peewee", list(options) or "as it is", seen["user"], seen["password"], seen["database"])
EOF

{
venv/bin/python probe.py
} > seen.txt

cat > expected.txt <<'EOF'
peewee 4.5.3, psycopg 3.3.9
libpq           svc@billing p@ss/word sales eu
peewee as it is svc%40billing p%40ss%2Fword sales%20eu
peewee ['unquote_password'] svc%40billing p@ss/word sales%20eu
peewee ['unquote_password', 'unquote_user'] svc@billing p@ss/word sales%20eu
EOF

cat seen.txt
diff expected.txt seen.txt
