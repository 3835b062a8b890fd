#!/usr/bin/env bash
# Five Go readers of the environment on whole numbers with a leading zero: caarlos0/env 11.4.2,
# kelseyhightower/envconfig 1.4.0, sethvargo/go-envconfig 1.4.3, viper 1.21.0, koanf 2.4.1.
# Expected: 010 is ten everywhere, or refused everywhere.
# Really: caarlos0 and koanf count in tens, envconfig, go-envconfig and viper read the zero as
#   octal: 8. For `08` two refuse, and viper gives 0 without an error. UMASK=0644 is 420 or 644.
# Matters: BATCH=010, RUN_HOUR=08 from `date +%H`, FILE_MODE=0644: which number it is depends on the
#   library of the service, and "replace envconfig by caarlos0/env" changes it silently.
set -eu
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
cd "$here"

go mod init probe > install.log 2>&1
go get github.com/spf13/viper@v1.21.0 github.com/knadh/koanf/v2@v2.4.1 github.com/knadh/koanf/providers/env/v2@v2.0.2 github.com/caarlos0/env/v11@v11.4.2 github.com/kelseyhightower/envconfig@v1.4.0 github.com/sethvargo/go-envconfig@v1.4.3 > install.log 2>&1 || { cat install.log; exit 1; }

cat > main.go <<'EOF'
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/caarlos0/env/v11"
	"github.com/kelseyhightower/envconfig"
	kenv "github.com/knadh/koanf/providers/env/v2"
	"github.com/knadh/koanf/v2"
	sethvargo "github.com/sethvargo/go-envconfig"
	"github.com/spf13/viper"
)

func seen(number int, err error) string {
	if err != nil {
		return "refused"
	}
	return fmt.Sprint(number)
}

func main() {
	reader := viper.New()
	reader.AutomaticEnv()
	for _, text := range []string{"10", "010", "08", "0644"} {
		os.Setenv("N", text)
		k := koanf.New(".")
		if err := k.Load(kenv.Provider(".", kenv.Opt{}), nil); err != nil {
			panic(err)
		}
		var a struct {
			N int `env:"N"`
		}
		var b struct{ N int }
		var c struct {
			N int `env:"N"`
		}
		errA, errB, errC := env.Parse(&a), envconfig.Process("", &b), sethvargo.Process(context.Background(), &c)
		fmt.Printf("%-5s caarlos0 %-5s envconfig %-8s go-envconfig %-8s viper %-4d koanf %d\n",
			text, seen(a.N, errA), seen(b.N, errB), seen(c.N, errC), reader.GetInt("n"), k.Int("N"))
	}
}
EOF
go mod tidy > install.log 2>&1 || { cat install.log; exit 1; }

{
go list -m github.com/caarlos0/env/v11 github.com/kelseyhightower/envconfig github.com/sethvargo/go-envconfig github.com/spf13/viper github.com/knadh/koanf/v2
go run .
} > seen.txt

cat > expected.txt <<'EOF'
github.com/caarlos0/env/v11 v11.4.2
github.com/kelseyhightower/envconfig v1.4.0
github.com/sethvargo/go-envconfig v1.4.3
github.com/spf13/viper v1.21.0
github.com/knadh/koanf/v2 v2.4.1
10    caarlos0 10    envconfig 10       go-envconfig 10       viper 10   koanf 10
010   caarlos0 10    envconfig 8        go-envconfig 8        viper 8    koanf 10
08    caarlos0 8     envconfig refused  go-envconfig refused  viper 0    koanf 8
0644  caarlos0 644   envconfig 420      go-envconfig 420      viper 420  koanf 644
EOF

cat seen.txt
diff expected.txt seen.txt
