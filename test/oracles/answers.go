// The frame of every question in Go: one JSON text a line comes in, one JSON answer a line goes out.
// It is run together with the file that defines answer.
package main

import (
	"bufio"
	"encoding/json"
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

// refused is the answer of a library that gave an error: without its words, which quote the text.
func refused() map[string]any {
	return map[string]any{"ok": false, "error": "Error"}
}
