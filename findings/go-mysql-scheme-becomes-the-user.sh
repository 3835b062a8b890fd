#!/usr/bin/env bash
# go-sql-driver/mysql 1.10.1 (Go): a DSN with the scheme that every other driver wants.
# Expected: `mysql://app:secret@tcp(db:3306)/orders` is refused, or the scheme is stepped over.
# Really: it is valid: the user is `mysql`, the password is `//app:secret`. Percent signs are not
#   decoded in user and password but are in the database's name and in options, where a plus is a
#   blank: time_zone='+02:00' is sent as ' 02:00'.
# Matters: after the usual repair of "default addr for network unknown" (writing tcp(...)), the log
#   says "access denied for user mysql", and the password is blamed.
set -eu
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/go-sql-driver/mysql@v1.10.1 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"fmt"

	"github.com/go-sql-driver/mysql"
)

func main() {
	for _, dsn := range []string{
		"mysql://app:secret@db:3306/orders",
		"mysql://app:secret@tcp(db:3306)/orders",
		"app:s%40cret@tcp(db:3306)/orders%2Feu?time_zone='+02:00'",
	} {
		fmt.Println(dsn)
		config, err := mysql.ParseDSN(dsn)
		if err != nil {
			fmt.Println("  refused:", err)
			continue
		}
		fmt.Printf("  user %s, password %s, at %s, database %s, options %v\n", config.User, config.Passwd, config.Addr, config.DBName, config.Params)
	}
}
EOF
go mod tidy > install.log 2>&1 || { cat install.log; exit 1; }

{
go list -m github.com/go-sql-driver/mysql
go run .
} > seen.txt

cat > expected.txt <<'EOF'
github.com/go-sql-driver/mysql v1.10.1
mysql://app:secret@db:3306/orders
  refused: default addr for network 'db:3306' unknown
mysql://app:secret@tcp(db:3306)/orders
  user mysql, password //app:secret, at db:3306, database orders, options map[]
app:s%40cret@tcp(db:3306)/orders%2Feu?time_zone='+02:00'
  user app, password s%40cret, at db:3306, database orders/eu, options map[time_zone:' 02:00']
EOF

cat seen.txt
diff expected.txt seen.txt
