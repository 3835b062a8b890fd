#!/usr/bin/env bash
# A PostgreSQL URL whose host is a socket folder, `postgresql://app@%2Fvar%2Frun%2Fpg/orders`, the
# form of PostgreSQL's own manual (and of managed databases that are reached through a sidecar's
# socket), read by libpq (psycopg 3.3.9), dj-database-url 3.1.2, django-environ 0.14.0, SQLAlchemy 2.1.9 and
# databases 0.9.0 (PyPI), pg-connection-string 2.14.1, postgres 3.4.9 and knex 3.3.0 (npm).
# Expected: the host is /var/run/pg everywhere, or the URL is refused.
# Really: four decode it. SQLAlchemy, databases, django-environ and postgres.js take
#   `%2Fvar%2Frun%2Fpg` as the name of a host: no error at start, then a failed DNS look-up.
# Matters: the URL that psql in the entry point accepts is a host that does not exist for the
#   application, and the message speaks of DNS.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q sqlalchemy==2.1.9 'psycopg[binary]==3.3.9' dj-database-url==3.1.2 django-environ==0.14.0 databases==0.9.0 > install.log 2>&1 || { cat install.log; exit 1; }
npm init -y > install.log 2>&1
npm install --no-audit --no-fund pg-connection-string@2.14.1 postgres@3.4.9 knex@3.3.0 mysql2@3.24.6 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
from importlib.metadata import version
import dj_database_url
import environ
import psycopg
from databases import DatabaseURL
from sqlalchemy import make_url

url = "postgresql://app@%2Fvar%2Frun%2Fpg/orders"
for name, host in {
    "psycopg": psycopg.conninfo.conninfo_to_dict(url)["host"],
    "dj-database-url": dj_database_url.parse(url)["HOST"],
    "django-environ": environ.Env.db_url_config(url)["HOST"],
    "sqlalchemy": make_url(url).host,
    "databases": DatabaseURL(url).hostname,
}.items():
    print(f"{name} {version(name)}: {host}")
EOF
cat > probe.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import parse from 'pg-connection-string';
import postgres from 'postgres';
import knex from 'knex';
const url = 'postgresql://app@%2Fvar%2Frun%2Fpg/orders';
const hosts = {
  'pg-connection-string': parse.parse(url).host,
  postgres: postgres(url).options.host[0],
  knex: knex({ client: 'mysql2', connection: url }).client.connectionSettings.host,
};
for (const [name, host] of Object.entries(hosts))
  console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}: ${host}`);
EOF

{
venv/bin/python probe.py
node probe.mjs
} > seen.txt

cat > expected.txt <<'EOF'
psycopg 3.3.9: /var/run/pg
dj-database-url 3.1.2: /var/run/pg
django-environ 0.14.0: %2Fvar%2Frun%2Fpg
sqlalchemy 2.1.9: %2Fvar%2Frun%2Fpg
databases 0.9.0: %2Fvar%2Frun%2Fpg
pg-connection-string 2.14.1: /var/run/pg
postgres 3.4.9: %2Fvar%2Frun%2Fpg
knex 3.3.0: /var/run/pg
EOF

cat seen.txt
diff expected.txt seen.txt
