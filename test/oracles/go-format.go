package main

import (
	"encoding/json"
	"fmt"
)

// answer says what the ECS agent makes of the keys of a JSON secret: it decodes the text into
// map[string]interface{} and formats the value of the key with %v (amazon-ecs-agent, agent/asm/asm.go).
func answer(secret string) map[string]any {
	values := map[string]interface{}{}
	if err := json.Unmarshal([]byte(secret), &values); err != nil {
		return refused()
	}
	seen := map[string]string{}
	for key, value := range values {
		seen[key] = fmt.Sprintf("%v", value)
	}
	return map[string]any{"ok": true, "values": seen}
}
