// Says what the ECS agent makes of the keys of a JSON secret: it decodes the text into
// map[string]interface{} and formats the value of the key with %v (amazon-ecs-agent, agent/asm/asm.go).
// Reads one JSON text a line, which holds a secret; writes one JSON answer each: the value of every key, or a refusal.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<20)
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for in.Scan() {
		var secret string
		if err := json.Unmarshal(in.Bytes(), &secret); err != nil {
			panic(err)
		}
		if err := out.Encode(answer(secret)); err != nil {
			panic(err)
		}
	}
}

func answer(secret string) map[string]any {
	values := map[string]interface{}{}
	if err := json.Unmarshal([]byte(secret), &values); err != nil {
		return map[string]any{"ok": false, "error": "Error"}
	}
	seen := map[string]string{}
	for key, value := range values {
		seen[key] = fmt.Sprintf("%v", value)
	}
	return map[string]any{"ok": true, "values": seen}
}
