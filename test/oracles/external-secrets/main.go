// Says what External Secrets makes of a JSON secret by `dataFrom.extract`: its own ConvertKeys and ValidateKeys, after
// encoding/json as its AWS provider uses it (GetSecretMap). The text is [CONVERSION STRATEGY, SECRET].
package main

import (
	"bufio"
	"encoding/json"
	"os"

	esv1 "github.com/external-secrets/external-secrets/apis/externalsecrets/v1"
	"github.com/external-secrets/external-secrets/pkg/utils"
	"github.com/go-logr/logr"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<20)
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for in.Scan() {
		var text string
		var asked [2]string
		if err := json.Unmarshal(in.Bytes(), &text); err != nil {
			panic(err)
		}
		if err := json.Unmarshal([]byte(text), &asked); err != nil {
			panic(err)
		}
		if err := out.Encode(answer(asked[0], asked[1])); err != nil {
			panic(err)
		}
	}
}

// answer holds no words of an error: they quote the text.
func answer(strategy string, secret string) map[string]any {
	refused := map[string]any{"ok": false, "error": "Error"}
	raw := map[string]json.RawMessage{}
	if err := json.Unmarshal([]byte(secret), &raw); err != nil {
		return refused
	}
	values := map[string][]byte{}
	for key, value := range raw {
		var text string
		if err := json.Unmarshal(value, &text); err == nil {
			values[key] = []byte(text)
		} else {
			values[key] = value
		}
	}
	converted, err := utils.ConvertKeys(esv1.ExternalSecretConversionStrategy(strategy), values)
	if err != nil {
		return refused
	}
	if err := utils.ValidateKeys(logr.Discard(), converted); err != nil {
		return refused
	}
	seen := map[string]string{}
	for key, value := range converted {
		seen[key] = string(value)
	}
	return map[string]any{"ok": true, "values": seen}
}
