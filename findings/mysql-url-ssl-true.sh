#!/usr/bin/env bash
# `?ssl=true` at the end of a MySQL URL: mysql2 3.24.6 and mariadb 3.5.4 (npm), SQLAlchemy 2.1.9 with
# PyMySQL 1.2.4 (PyPI), go-sql-driver/mysql 1.10.1 (Go).
# Expected: TLS on, or at least one way of writing it for all.
# Really: mysql2 refuses (a profile or JSON is asked for: `ssl={}`), PyMySQL fails with "'str' object
#   has no attribute 'get'", Go sends an unknown `ssl` to the server as a session variable and wants
#   `tls=true`; mariadb takes it.
# Matters: providers print one URL. Three of the four drivers do not start with it, and the message
#   of PyMySQL does not name the option.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

npm init -y > install.log 2>&1
npm install --no-audit --no-fund mysql2@3.24.6 mariadb@3.5.4 > install.log 2>&1 || { cat install.log; exit 1; }
python3 -m venv venv
venv/bin/pip install -q sqlalchemy==2.1.9 pymysql==1.2.4 > install.log 2>&1 || { cat install.log; exit 1; }
go mod init probe > install.log 2>&1
go get github.com/go-sql-driver/mysql@v1.10.1 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import mysql from 'mysql2';
import mariadb from 'mariadb';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
for (const ssl of ['true', '{}']) {
  try {
    const pool = mysql.createPool(`mysql://app:pw@db/orders?ssl=${ssl}`);
    console.log(`mysql2 ${version('mysql2')} ssl=${ssl}: ${JSON.stringify(pool.config.connectionConfig.ssl)}`);
  } catch (error) {
    console.log(`mysql2 ${version('mysql2')} ssl=${ssl}: ${error.message}`);
  }
}
const options = mariadb.defaultOptions('mariadb://app:pw@db/orders?ssl=true');
console.log(`mariadb ${version('mariadb')} ssl=true: ${options.ssl}`);
EOF
cat > probe.py <<'EOF'
from importlib.metadata import version
import pymysql
from sqlalchemy import create_engine

engine = create_engine("mysql+pymysql://app:pw@db/orders?ssl=true")
arguments, keywords = engine.dialect.create_connect_args(engine.url)
try:
    pymysql.connect(*arguments, defer_connect=True, **keywords)
except Exception as error:
    print(f"SQLAlchemy {version('sqlalchemy')}, PyMySQL {version('pymysql')}: {type(error).__name__}: {error}")
EOF
cat > main.go <<'EOF'
package main

import (
	"fmt"

	"github.com/go-sql-driver/mysql"
)

func main() {
	config, err := mysql.ParseDSN("app:pw@tcp(db)/orders?ssl=true")
	if err != nil {
		panic(err)
	}
	fmt.Printf("  TLS %q, session variables %v\n", config.TLSConfig, config.Params)
}
EOF

{
node probe.mjs
venv/bin/python probe.py
go list -m github.com/go-sql-driver/mysql
go run .
} > seen.txt

cat > expected.txt <<'EOF'
mysql2 3.24.6 ssl=true: SSL profile must be an object, instead it's a boolean
mysql2 3.24.6 ssl={}: {"rejectUnauthorized":true}
mariadb 3.5.4 ssl=true: true
SQLAlchemy 2.1.9, PyMySQL 1.2.4: AttributeError: 'str' object has no attribute 'get'
github.com/go-sql-driver/mysql v1.10.1
  TLS "", session variables map[ssl:true]
EOF

cat seen.txt
diff expected.txt seen.txt
