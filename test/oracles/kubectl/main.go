// kubectl's reader of env files, `kubectl create configmap --from-env-file`: a text a line comes in, an answer a line goes out.
// HOME and SHELLVAR are set in the shell.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	cmdutil "k8s.io/kubectl/pkg/cmd/util"
)

const longest = 200

func read(file string, text string) (map[string]string, error) {
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		panic(err)
	}
	values := map[string]string{}
	err := cmdutil.AddFromEnvFile(file, func(name, value string) error {
		if len(value) > longest {
			value = fmt.Sprintf("%d characters", len(value))
		}
		values[name] = value
		return nil
	})
	return values, err
}

func main() {
	os.Setenv("HOME", "/home/u")
	os.Setenv("SHELLVAR", "fromshell")
	place, err := os.CreateTemp("", "env-file")
	if err != nil {
		panic(err)
	}
	defer os.Remove(place.Name())
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			panic(err)
		}
		answer := map[string]any{"ok": true}
		if values, err := read(place.Name(), text); err != nil {
			answer = map[string]any{"ok": false, "error": "Error"}
		} else {
			answer["values"] = values
		}
		line, _ := json.Marshal(answer)
		fmt.Println(string(line))
	}
}
