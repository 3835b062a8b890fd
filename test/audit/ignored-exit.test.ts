import { expect, it } from 'vitest'
import { ignoredExits } from '../../src/audit/ignored-exit.ts'
import { commandsIn } from '../../src/audit/shell.ts'

interface ScriptCase {
  readonly given: string
  readonly shell: string | null
}

/** The lines on which a script loses the exit code. */
const lines = (script: string, shell: string | null = null) =>
  ignoredExits(commandsIn(script), shell).map(({ line }) => line)

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
])('$given keeps the exit code (shell $shell)', ({ given, shell }) => {
  expect(lines(given, shell)).toEqual([])
})
