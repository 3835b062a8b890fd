#!/usr/bin/env bash
# viper 1.21.0 and koanf 2.4.1 (Go) reading HOSTS=a,b,c as a list, beside caarlos0/env 11.4.2.
# Expected: three hosts; or an error.
# Really: viper's GetStringSlice divides at blanks only, so `a,b,c` is one host and `a, b` is `a,`
#   and `b`; koanf's Strings gives an empty list for any text. Neither has an error to return.
#   Numbers are alike: viper's GetInt("8080 ") is 0,
#   GetUint16("-1") is 0 and GetUint16("9999999999999999999") is 65535.
# Matters: a list that is empty, or one long name, where the file on the developer's machine had three.
set -eu
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/spf13/viper@v1.21.0 github.com/knadh/koanf/v2@v2.4.1 github.com/knadh/koanf/providers/env/v2@v2.0.2 github.com/caarlos0/env/v11@v11.4.2 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"fmt"
	"os"

	"github.com/caarlos0/env/v11"
	kenv "github.com/knadh/koanf/providers/env/v2"
	"github.com/knadh/koanf/v2"
	"github.com/spf13/viper"
)

func main() {
	reader := viper.New()
	reader.AutomaticEnv()
	for _, text := range []string{"a,b,c", "a, b", "a b", "a"} {
		os.Setenv("HOSTS", text)
		k := koanf.New(".")
		if err := k.Load(kenv.Provider(".", kenv.Opt{}), nil); err != nil {
			panic(err)
		}
		var settings struct {
			Hosts []string `env:"HOSTS"`
		}
		if err := env.Parse(&settings); err != nil {
			panic(err)
		}
		fmt.Printf("%-8q caarlos0 %q, viper %q, koanf %q\n", text, settings.Hosts, reader.GetStringSlice("hosts"), k.Strings("HOSTS"))
	}
	for _, text := range []string{"8080", "8080 ", "-1", "9999999999999999999"} {
		os.Setenv("PORT", text)
		fmt.Printf("%-22q viper GetInt %d GetUint16 %d\n", text, reader.GetInt("port"), reader.GetUint16("port"))
	}
}
EOF
go mod tidy > install.log 2>&1 || { cat install.log; exit 1; }

{
go list -m github.com/spf13/viper github.com/knadh/koanf/v2 github.com/caarlos0/env/v11
go run .
} > seen.txt

cat > expected.txt <<'EOF'
github.com/spf13/viper v1.21.0
github.com/knadh/koanf/v2 v2.4.1
github.com/caarlos0/env/v11 v11.4.2
"a,b,c"  caarlos0 ["a" "b" "c"], viper ["a,b,c"], koanf []
"a, b"   caarlos0 ["a" " b"], viper ["a," "b"], koanf []
"a b"    caarlos0 ["a b"], viper ["a" "b"], koanf []
"a"      caarlos0 ["a"], viper ["a"], koanf []
"8080"                 viper GetInt 8080 GetUint16 8080
"8080 "                viper GetInt 0 GetUint16 0
"-1"                   viper GetInt -1 GetUint16 0
"9999999999999999999"  viper GetInt 0 GetUint16 65535
EOF

cat seen.txt
diff expected.txt seen.txt
