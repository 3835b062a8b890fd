// Says what kubectl makes of a YAML text before it sends it: the same data as JSON (sigs.k8s.io/yaml, YAMLToJSON).
package main

import (
	"encoding/json"

	"bootgate.test/oracles/frame"
	"sigs.k8s.io/yaml"
)

const longest = 4000

func main() {
	frame.Run(func(text string) map[string]any {
		data, err := yaml.YAMLToJSON([]byte(text))
		if err != nil {
			return frame.Refused()
		}
		if len(data) > longest {
			return map[string]any{"ok": true, "characters": len(data)}
		}
		return map[string]any{"ok": true, "value": json.RawMessage(data)}
	})
}
