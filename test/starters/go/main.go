// A service of one file, whose settings are read by envconfig.
package main

import (
	"log"
	"strings"

	"github.com/kelseyhightower/envconfig"
)

type settings struct {
	JWTSecret   string `envconfig:"JWT_SECRET" required:"true"`
	DatabaseURL string `envconfig:"DATABASE_URL" required:"true"`
	Port        uint16 `envconfig:"PORT" default:"8080"`
}

func main() {
	var s settings
	if err := envconfig.Process("", &s); err != nil {
		log.Fatal(err)
	}
	if s.JWTSecret == "dev-secret" {
		log.Fatal("JWT_SECRET must not be a default")
	}
	if !strings.HasPrefix(s.DatabaseURL, "postgres") {
		log.Fatal("DATABASE_URL must be PostgreSQL")
	}
	log.Print("started")
}
