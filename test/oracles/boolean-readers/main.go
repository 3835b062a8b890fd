// The readers of booleans in Go: the argument names the one that reads the variable. One JSON text a line comes in, one
// JSON answer a line goes out.
package main

import (
	"bufio"
	"encoding/json"
	"os"
	"strconv"

	"github.com/alecthomas/kong"
	"github.com/caarlos0/env/v11"
	"github.com/kelseyhightower/envconfig"
	"github.com/knadh/koanf/providers/confmap"
	"github.com/knadh/koanf/v2"
	"github.com/spf13/viper"
)

var readers = map[string]func(string) (bool, error){
	"go":        strconv.ParseBool,
	"caarlos0":  caarlos0,
	"envconfig": ofEnvconfig,
	"viper":     ofViper,
	"koanf":     ofKoanf,
	"kong":      ofKong,
}

func caarlos0(text string) (bool, error) {
	var config struct {
		Value bool `env:"VALUE"`
	}
	err := env.ParseWithOptions(&config, env.Options{Environment: map[string]string{"VALUE": text}})
	return config.Value, err
}

func ofEnvconfig(text string) (bool, error) {
	var config struct{ Value bool }
	if err := os.Setenv("APP_VALUE", text); err != nil {
		return false, err
	}
	err := envconfig.Process("app", &config)
	return config.Value, err
}

func ofViper(text string) (bool, error) {
	config := viper.New()
	config.Set("value", text)
	return config.GetBool("value"), nil
}

func ofKoanf(text string) (bool, error) {
	config := koanf.New(".")
	err := config.Load(confmap.Provider(map[string]any{"value": text}, "."), nil)
	return config.Bool("value"), err
}

func ofKong(text string) (bool, error) {
	var config struct {
		Value bool `env:"APP_VALUE"`
	}
	if err := os.Setenv("APP_VALUE", text); err != nil {
		return false, err
	}
	parser, err := kong.New(&config)
	if err != nil {
		return false, err
	}
	_, err = parser.Parse(nil)
	return config.Value, err
}

func main() {
	read := readers[os.Args[1]]
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var text string
		if err := json.Unmarshal(in.Bytes(), &text); err != nil {
			panic(err)
		}
		value, err := read(text)
		answer := map[string]any{"ok": true, "value": value}
		if err != nil {
			answer = map[string]any{"ok": false, "error": "refused"}
		}
		if err := out.Encode(answer); err != nil {
			panic(err)
		}
	}
}
