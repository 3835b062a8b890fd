// Knative's own validation of a service, as its webhook runs it.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"

	"knative.dev/pkg/apis"
	"knative.dev/serving/pkg/apis/config"
	v1 "knative.dev/serving/pkg/apis/serving/v1"
	"sigs.k8s.io/yaml"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<24)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var text string
		if err := json.Unmarshal(in.Bytes(), &text); err != nil {
			panic(err)
		}
		out.Encode(answer(text))
	}
}

func answer(text string) map[string]any {
	var service v1.Service
	if err := yaml.UnmarshalStrict([]byte(text), &service); err != nil {
		return map[string]any{"ok": false, "error": "decode"}
	}
	ctx := config.ToContext(apis.WithinCreate(context.Background()), config.FromContextOrDefaults(context.Background()))
	service.SetDefaults(ctx)
	if err := service.Validate(ctx).Filter(apis.ErrorLevel); err != nil {
		return map[string]any{"ok": false, "error": "refused"}
	}
	return map[string]any{"ok": true}
}
