#!/usr/bin/env bash
# xo/dburl 0.58.0 (Go), whose DSN go-sql-driver/mysql 1.10.1 reads, and pgx 5.13.0 for PostgreSQL.
# Expected: `mysql://app:pw@[::1]:3306/orders` is port 3306 at ::1; `postgres://app:pw@/orders`, no
#   host, is the database orders at the default host, as PostgreSQL's manual has it.
# Really: dburl drops the brackets, so the driver takes `::1:3306` as a host and adds a second port;
#   nothing is refused until the connection fails. Without a host dburl reads the path as a socket:
#   the database's name is gone, and the driver would look for the folder /orders.
# Matters: DATABASE_URL in a cluster that is IPv6 only, or with the host left to PGHOST.
set -eu
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/xo/dburl@v0.58.0 github.com/go-sql-driver/mysql@v1.10.1 github.com/jackc/pgx/v5@v5.13.0 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"fmt"

	"github.com/go-sql-driver/mysql"
	"github.com/jackc/pgx/v5"
	"github.com/xo/dburl"
)

func main() {
	for _, text := range []string{"mysql://app:pw@127.0.0.1:3306/orders", "mysql://app:pw@[::1]:3306/orders"} {
		url, err := dburl.Parse(text)
		if err != nil {
			panic(err)
		}
		config, err := mysql.ParseDSN(url.DSN)
		if err != nil {
			panic(err)
		}
		fmt.Println(text, "-> driver dials", config.Addr)
	}
	text := "postgres://app:pw@/orders"
	url, err := dburl.Parse(text)
	if err != nil {
		panic(err)
	}
	fmt.Println(text, "-> dburl writes", url.DSN)
	for _, dsn := range []string{text, url.DSN} {
		config, err := pgx.ParseConfig(dsn)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%s -> pgx has database %q\n", dsn, config.Database)
	}
}
EOF
go mod tidy > install.log 2>&1 || { cat install.log; exit 1; }

{
go list -m github.com/xo/dburl github.com/go-sql-driver/mysql github.com/jackc/pgx/v5
env -u PGHOST -u PGDATABASE go run .
} > seen.txt

cat > expected.txt <<'EOF'
github.com/xo/dburl v0.58.0
github.com/go-sql-driver/mysql v1.10.1
github.com/jackc/pgx/v5 v5.13.0
mysql://app:pw@127.0.0.1:3306/orders -> driver dials 127.0.0.1:3306
mysql://app:pw@[::1]:3306/orders -> driver dials [::1:3306]:3306
postgres://app:pw@/orders -> dburl writes postgres://app:pw@?host=%2Forders
postgres://app:pw@/orders -> pgx has database "orders"
postgres://app:pw@?host=%2Forders -> pgx has database ""
EOF

cat seen.txt
diff expected.txt seen.txt
