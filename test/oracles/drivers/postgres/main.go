// Go drivers of PostgreSQL: a connection with each query, to the server of postgres.sh.
package main

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/jackc/pgx/v5"
	_ "github.com/lib/pq"
)

const asked = "select ssl from pg_stat_ssl where pid = pg_backend_pid()"

func pgxReads(url string) (tls bool, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	connection, err := pgx.Connect(ctx, url)
	if err != nil {
		return false, err
	}
	defer connection.Close(ctx)
	err = connection.QueryRow(ctx, asked).Scan(&tls)
	return tls, err
}

func pqReads(url string) (tls bool, err error) {
	pool, err := sql.Open("postgres", url)
	if err != nil {
		return false, err
	}
	defer pool.Close()
	err = pool.QueryRow(asked).Scan(&tls)
	return tls, err
}

func main() {
	read := map[string]func(string) (bool, error){"pgx": pgxReads, "lib-pq": pqReads}[os.Args[1]]
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var query string
		if err := json.Unmarshal(lines.Bytes(), &query); err != nil {
			panic(err)
		}
		tls, err := read("postgresql://" + os.Getenv("ORACLE_POSTGRES") + "?" + query)
		if err != nil {
			if os.Getenv("WHY") != "" {
				fmt.Fprintln(os.Stderr, query, err)
			}
			fmt.Println(`{"ok":false,"error":"Error"}`)
		} else {
			fmt.Printf("{\"ok\":true,\"tls\":%v}\n", tls)
		}
	}
}
