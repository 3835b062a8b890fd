// Says what the ECS agent makes of the keys of a JSON secret: it decodes the text into
// map[string]interface{} and formats the value of the key with %v (amazon-ecs-agent, agent/asm/asm.go).
// Reads one JSON text a line; writes one JSON line each: the value of every key, or an error.
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
		values := map[string]interface{}{}
		answer := map[string]interface{}{"secret": in.Text()}
		if err := json.Unmarshal(in.Bytes(), &values); err != nil {
			answer["refused"] = true
		} else {
			seen := map[string]string{}
			for key, value := range values {
				seen[key] = fmt.Sprintf("%v", value)
			}
			answer["values"] = seen
		}
		if err := out.Encode(answer); err != nil {
			panic(err)
		}
	}
}
