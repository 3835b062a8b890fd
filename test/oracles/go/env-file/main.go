// Says what a reader of env files in Go takes from a text: compose-go's dotenv, or docker/cli's kvfile. HOME and SHELLVAR
// are set in the shell.
package main

import (
	"fmt"
	"os"
	"strings"

	"bootgate.test/oracles/frame"
	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/docker/cli/pkg/kvfile"
)

const longest = 200

var shell = map[string]string{"HOME": "/home/u", "SHELLVAR": "fromshell"}

func lookup(name string) (string, bool) {
	value, found := shell[name]
	return value, found
}

var readers = map[string]func(text string) (map[string]string, error){
	"compose": func(text string) (map[string]string, error) {
		return dotenv.ParseWithLookup(strings.NewReader(text), lookup)
	},
	"docker": func(text string) (map[string]string, error) {
		lines, err := kvfile.ParseFromReader(strings.NewReader(text), lookup)
		values := map[string]string{}
		for _, line := range lines {
			name, value, _ := strings.Cut(line, "=")
			values[name] = value
		}
		return values, err
	},
}

func main() {
	read := readers[os.Args[1]]
	frame.Run(func(text string) map[string]any {
		values, err := read(text)
		if err != nil {
			return frame.Refused()
		}
		for name, value := range values {
			if len(value) > longest {
				values[name] = fmt.Sprintf("%d characters", len(value))
			}
		}
		return map[string]any{"ok": true, "values": values}
	})
}
