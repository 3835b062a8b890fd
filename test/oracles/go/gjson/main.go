// Says what External Secrets takes from a JSON secret by `remoteRef.property`: gjson's String, where a property with dots
// is first tried as one key (providers/v1/aws/secretsmanager, escapeDotsIfRequired). The text is [SECRET, PROPERTY].
package main

import (
	"encoding/json"
	"strings"

	"bootgate.test/oracles/frame"
	"github.com/tidwall/gjson"
)

func main() {
	frame.Run(func(text string) map[string]any {
		var asked [2]string
		if err := json.Unmarshal([]byte(text), &asked); err != nil {
			panic(err)
		}
		secret, property := asked[0], asked[1]
		found := gjson.Get(secret, property)
		if whole := gjson.Get(secret, strings.ReplaceAll(property, ".", "\\.")); strings.Contains(property, ".") && whole.Exists() {
			found = whole
		}
		if !found.Exists() {
			return frame.Refused()
		}
		return map[string]any{"ok": true, "value": found.String()}
	})
}
