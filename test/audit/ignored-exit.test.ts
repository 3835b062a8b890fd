import { expect, it } from 'vitest'
import { ignoredExits } from '../../src/audit/ignored-exit.ts'
import { scriptIn } from '../../src/audit/shell.ts'

interface ScriptCase {
  readonly given: string
  readonly shell: string | null
}

/** The lines on which a script loses the exit code. */
const lines = (script: string, shell: string | null = null) =>
  ignoredExits(scriptIn(script), shell).map(({ line }) => line)

it.each<ScriptCase>([
  { given: 'bootgate check || true', shell: null },
  { given: 'bootgate check || echo failed', shell: null },
  { given: 'bootgate check || :', shell: 'bash' },
  { given: 'bootgate check || { echo failed; }', shell: null },
  { given: 'bootgate check || exit 0', shell: null },
  { given: 'bootgate check | tee out', shell: null },
  { given: 'bootgate check 2>&1 | tee out', shell: 'sh' },
  { given: 'bootgate check |& tee out', shell: null },
  { given: 'bootgate check &', shell: null },
  { given: 'bootgate check & wait', shell: null },
  { given: '! bootgate check', shell: null },
  { given: 'if bootgate check; then echo ok; fi', shell: null },
  { given: 'bootgate check && echo ok\necho done', shell: null },
  { given: 'set +e; bootgate check; echo done', shell: null },
  { given: 'bootgate check; exit 0', shell: 'bash {0}' },
  { given: 'bootgate check || code=$?\necho $code', shell: null },
  // Groups, substitutions and loops.
  { given: '(bootgate check) || echo soft', shell: null },
  { given: '{ bootgate check; } || true', shell: null },
  { given: '{ echo a; bootgate check; } | tee log', shell: null },
  { given: '( bootgate check ) | tee log', shell: null },
  { given: '( bootgate check ) &', shell: null },
  { given: 'OUT=$(bootgate check) || true', shell: null },
  { given: 'OUT="$(bootgate check)" || true', shell: null },
  { given: 'set +e; for e in a b; do bootgate check; done', shell: null },
  { given: 'set +e; while read -r e; do bootgate check; done', shell: null },
  { given: 'export OUT=$(bootgate check)', shell: null },
  { given: 'f() { local out=$(bootgate check); }; f', shell: null },
  { given: 'echo $(bootgate check)', shell: null },
  { given: 'echo "$(bootgate check)"', shell: null },
  { given: 'echo `bootgate check`', shell: null },
  { given: 'for e in a b; do bootgate check; done || true', shell: null },
  { given: 'for i in 1 2; do bootgate check && break; sleep 1; done', shell: null },
  { given: 'if true; then bootgate check; fi || true', shell: null },
  { given: 'case $E in p) bootgate check;; esac || true', shell: null },
  { given: 'while bootgate check; do deploy; done', shell: null },
  { given: 'f() { bootgate check; }; f || true', shell: null },
  { given: 'bash -c "bootgate check || true"', shell: null },
  { given: 'bash -c "bootgate check" || true', shell: null },
  { given: '((bootgate check; true); true) || false', shell: 'bash {0}' },
  // A trap may end the script with another code.
  { given: "trap 'exit 0' EXIT; bootgate check", shell: null },
  { given: "trap -- 'echo bye; exit 0' EXIT INT; bootgate check", shell: null },
  { given: "trap 'exit 0' 0; set +e; bootgate check; exit 1", shell: null },
  { given: "trap 'exit 0' ERR; bootgate check", shell: null },
  { given: "trap 'exit 0' err; set +e; bootgate check; exit 1", shell: null },
  { given: 'cleanup() { docker logout; exit 0; }; trap cleanup EXIT; bootgate check', shell: null },
  { given: "(trap 'exit 0' EXIT; bootgate check)", shell: null },
  // An exit that another command decides over is no answer to the gate.
  { given: 'if ! bootgate check; then echo warn; fi\ntest -d dist || exit 1', shell: null },
  { given: 'set +e; bootgate check; make || exit 1', shell: null },
  { given: 'bootgate check || failed=1\n[ -z "$failed" ] || echo failed', shell: null },
  { given: 'timeout 60 bootgate check || true', shell: null },
  { given: 'npx --yes bootgate@1 check || true', shell: null },
])('$given loses the exit code (shell $shell)', ({ given, shell }) => {
  expect(lines(given, shell)).toEqual([0])
})

it.each<ScriptCase>([
  { given: 'bootgate check', shell: null },
  { given: 'bootgate check; exit 0', shell: null },
  { given: 'bootgate check\necho ok', shell: null },
  { given: 'bootgate check || exit 1', shell: null },
  { given: 'bootgate check || exit', shell: null },
  { given: 'bootgate check || { echo failed; exit 1; }', shell: null },
  { given: 'bootgate check || (echo failed; exit 1)', shell: null },
  { given: 'bootgate check || false', shell: null },
  { given: 'bootgate check | tee out', shell: 'bash' },
  { given: 'set -o pipefail\nbootgate check | tee out', shell: null },
  { given: 'set -euo pipefail; bootgate check | tee out', shell: 'sh' },
  { given: 'bootgate check && echo ok', shell: null },
  { given: 'if ! bootgate check; then exit 1; fi', shell: null },
  { given: 'set +e\nbootgate check\ncode=$?\necho $code\nexit $code', shell: null },
  { given: 'bootgate check || code=$?\nexit $code', shell: null },
  { given: 'set +e\nbootgate check', shell: null },
  { given: 'set +e\nset -e\nbootgate check\necho ok', shell: null },
  { given: 'bootgate check; echo', shell: 'bash -e {0}' },
  { given: 'bootgate check || true', shell: 'pwsh' },
  { given: 'bootgate explain x || true', shell: null },
  { given: '(bootgate check)', shell: null },
  { given: '(bootgate check) || exit 1', shell: null },
  { given: '{ bootgate check; } | tee log', shell: 'bash' },
  { given: 'OUT=$(bootgate check)\necho "$OUT"', shell: null },
  { given: 'OUT="$(bootgate check)"\necho "$OUT"', shell: null },
  { given: 'if ! OUT=$(bootgate check); then echo "$OUT"; exit 1; fi', shell: null },
  { given: 'code=0\nbootgate check || code=$?\n[ $code -eq 0 ] || exit $code', shell: null },
  { given: 'bootgate check || failed=true\nif [ "$failed" = true ]; then exit 1; fi', shell: null },
  { given: 'set +e\nbootgate check | tee log\nexit ${PIPESTATUS[0]}', shell: null },
  {
    given: 'set +e\nbootgate check\ncode=$?\nset -e\nif [[ $code -ne 0 ]]; then exit $code; fi',
    shell: null,
  },
  { given: 'bootgate check & pid=$!\nwait $pid', shell: null },
  { given: 'for e in a b; do bootgate check; done', shell: null },
  { given: 'for e in a b; do bootgate check || exit 1; done || true', shell: null },
  { given: 'until bootgate check; do sleep 5; done', shell: null },
  { given: 'f() { bootgate check || return 1; }\nf\necho ok', shell: null },
  { given: 'if true; then bootgate check; fi\necho ok', shell: null },
  { given: 'case $E in p) bootgate check;; esac', shell: null },
  { given: 'cat <<EOF\nbootgate check || true\nEOF\nbootgate check', shell: null },
  { given: 'trap cleanup EXIT\ncleanup() { echo bye; exit; }\nbootgate check', shell: null },
  { given: "trap 'code=$?; echo bye; exit $code' EXIT\nbootgate check", shell: null },
  { given: "trap 'rm -f out' EXIT\ntrap 'echo failed' ERR\nbootgate check", shell: null },
  { given: "trap 'exit 0' EXIT\ntrap - EXIT\nbootgate check", shell: null },
  { given: "trap 'exit 0' EXIT\ntrap EXIT\nbootgate check", shell: null },
  { given: "trap 'exit 0' INT TERM\nbootgate check", shell: null },
  { given: "trap 'exit 1' ERR\nset +e; bootgate check; echo done", shell: null },
  { given: "trap 'exit 0' EXIT\n(bootgate check) || { trap - EXIT; exit 1; }", shell: null },
  { given: 'bash -c "bootgate check"', shell: null },
])('$given keeps the exit code (shell $shell)', ({ given, shell }) => {
  expect(lines(given, shell)).toEqual([])
})
