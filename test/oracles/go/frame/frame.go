// Package frame is the frame of every question in Go with a module: one JSON text a line comes in, one JSON answer a
// line goes out.
package frame

import (
	"bufio"
	"encoding/json"
	"os"
)

// Run answers every line of the standard input.
func Run(answer func(text string) map[string]any) {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<24), 1<<24)
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

// Refused is the answer of a library that gave an error: without its words, which quote the text.
func Refused() map[string]any {
	return map[string]any{"ok": false, "error": "Error"}
}
