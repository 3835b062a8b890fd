// Says what Go's net/url makes of a text: url.Parse, then Hostname and Port, as net/http's client does.
// Reads one JSON text a line; writes one JSON answer each.
package main

import (
	"bufio"
	"encoding/json"
	"net/url"
	"os"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<20)
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for in.Scan() {
		var text string
		if err := json.Unmarshal(in.Bytes(), &text); err != nil {
			panic(err)
		}
		if err := out.Encode(answer(text)); err != nil {
			panic(err)
		}
	}
}

func answer(text string) map[string]any {
	found, err := url.Parse(text)
	if err != nil {
		return map[string]any{"ok": false, "error": "Error"}
	}
	return map[string]any{
		"ok":     true,
		"scheme": found.Scheme,
		"hosts":  listed(found.Hostname()),
		"ports":  listed(found.Port()),
	}
}

func listed(text string) []string {
	if text == "" {
		return []string{}
	}
	return []string{text}
}
