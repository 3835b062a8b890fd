#!/usr/bin/env bash
# SQLAlchemy 2.1.9 (PyPI) writes a PostgreSQL URL, libpq (in psycopg 3.3.9) reads it.
# Expected: URL.render_as_string gives the URL that was meant, for psql, pg_dump and any other
#   program of libpq too.
# Really: SQLAlchemy writes a blank in the query as `+`, as HTML forms do; libpq decodes only
#   percent signs, so the `+` stays: application_name is `billing+api`, and the server is asked for
#   the option `-c+statement_timeout=5s`. A blank in the password is written as a bare blank, which
#   libpq refuses ("use percent-encoded spaces"). SQLAlchemy itself reads both back.
# Matters: DATABASE_URL is often made by a bootstrap script in Python and then handed to psql or
#   pg_isready in the entry point: the application starts, its migration step does not.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q sqlalchemy==2.1.9 'psycopg[binary]==3.3.9' > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
from importlib.metadata import version
import psycopg
from sqlalchemy import URL, make_url

print(f"SQLAlchemy {version('sqlalchemy')}, psycopg {version('psycopg')}, libpq {psycopg.pq.version() // 10000}")
options = {"application_name": "billing api", "options": "-c statement_timeout=5s"}
for password, query in (("secret", options), ("two words", {})):
    written = URL.create("postgresql", "app", password, "db.internal", 5432, "orders", query
                         ).render_as_string(hide_password=False)
    print(written)
    again = make_url(written)
    print("  SQLAlchemy reads", again.password, *again.query.values(), sep=" | ")
    try:
        libpq = psycopg.conninfo.conninfo_to_dict(written)
        print("  libpq reads     ", libpq["password"], *(libpq[name] for name in query), sep=" | ")
    except psycopg.ProgrammingError as error:
        print("  libpq refuses    |", str(error).strip())
EOF

{
venv/bin/python probe.py
} > seen.txt

cat > expected.txt <<'EOF'
SQLAlchemy 2.1.9, psycopg 3.3.9, libpq 18
postgresql://app:secret@db.internal:5432/orders?application_name=billing+api&options=-c+statement_timeout%3D5s
  SQLAlchemy reads | secret | billing api | -c statement_timeout=5s
  libpq reads      | secret | billing+api | -c+statement_timeout=5s
postgresql://app:two words@db.internal:5432/orders
  SQLAlchemy reads | two words
  libpq refuses    | unexpected spaces found in "two words", use percent-encoded spaces (%20) instead
EOF

cat seen.txt
diff expected.txt seen.txt
