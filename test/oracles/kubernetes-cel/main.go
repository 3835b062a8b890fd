// Asks the CEL environment of Kubernetes: one condition a line, as a JSON text, one answer a line. The values of its
// variables are in values.json.
package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"os"

	"github.com/google/cel-go/cel"
	"k8s.io/apiserver/pkg/cel/environment"
)

//go:embed values.json
var given []byte

type answer map[string]any

func main() {
	var values map[string]any
	must(json.Unmarshal(given, &values))
	env := environmentFor(values)
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var condition string
		must(json.Unmarshal(in.Bytes(), &condition))
		must(out.Encode(ask(env, condition, values)))
	}
	must(in.Err())
}

// The environment of expressions that users write, of the newest version of Kubernetes that the library knows.
func environmentFor(values map[string]any) *cel.Env {
	env, err := environment.MustBaseEnvSet(environment.DefaultCompatibilityVersion()).Env(environment.NewExpressions)
	must(err)
	options := []cel.EnvOption{}
	for name := range values {
		options = append(options, cel.Variable(name, cel.DynType))
	}
	env, err = env.Extend(options...)
	must(err)
	return env
}

func ask(env *cel.Env, condition string, values map[string]any) answer {
	ast, issues := env.Compile(condition)
	if issues.Err() != nil {
		return answer{"ok": false, "error": "refused"}
	}
	program, err := env.Program(ast)
	if err != nil {
		return answer{"ok": false, "error": "refused"}
	}
	result, _, err := program.Eval(values)
	if err != nil {
		return answer{"ok": false, "error": "failed"}
	}
	held, isBoolean := result.Value().(bool)
	if !isBoolean {
		return answer{"ok": false, "error": "no condition"}
	}
	return answer{"ok": true, "holds": held}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
