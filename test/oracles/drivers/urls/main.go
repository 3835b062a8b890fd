// Go clients that read a URL: what each makes of it, without a connection.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/go-sql-driver/mysql"
	"github.com/gomodule/redigo/redis"
	"github.com/rabbitmq/amqp091-go"
	goredis "github.com/redis/go-redis/v9"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

type answer = map[string]any

var readers = map[string]func(string) (answer, error){
	"go-redis": func(text string) (answer, error) {
		found, err := goredis.ParseURL(text)
		if err != nil {
			return nil, err
		}
		return answer{"database": found.DB}, nil
	},
	// DialURL reads the URL before it dials; the port of the questions is closed.
	"redigo": func(text string) (answer, error) {
		_, err := redis.DialURL(text, redis.DialNetDial(nowhere))
		if err != errNowhere {
			return nil, err
		}
		return answer{}, nil
	},
	"mongodb-go": func(text string) (answer, error) {
		return answer{}, options.Client().ApplyURI(text).Validate()
	},
	"mysql-go": func(text string) (answer, error) {
		found, err := mysql.ParseDSN(text)
		if err != nil {
			return nil, err
		}
		return answer{"tls": found.TLSConfig}, nil
	},
	"amqp091-go": func(text string) (answer, error) {
		found, err := amqp091.ParseURI(text)
		if err != nil {
			return nil, err
		}
		return answer{"vhost": found.Vhost}, nil
	},
}

func main() {
	read := readers[os.Args[1]]
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			panic(err)
		}
		found, err := read(text)
		if err != nil {
			if os.Getenv("WHY") != "" {
				fmt.Fprintln(os.Stderr, text, err)
			}
			found = answer{"ok": false, "error": "Error"}
		} else {
			found["ok"] = true
		}
		line, _ := json.Marshal(found)
		fmt.Println(string(line))
	}
}
