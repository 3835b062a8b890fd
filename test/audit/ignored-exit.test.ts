import { expect, it } from 'vitest'
import { ignoredExits } from '../../src/audit/ignored-exit.ts'
import { commandsIn } from '../../src/audit/shell.ts'

const lines = (script: string, shell: string | null = null) =>
  ignoredExits(commandsIn(script), shell).map(({ line }) => line)

it.each<[string, string | null]>([
  ['bootgate check || true', null],
  ['bootgate check || echo failed', null],
  ['bootgate check || :', 'bash'],
  ['bootgate check || { echo failed; }', null],
  ['bootgate check || exit 0', null],
  ['bootgate check | tee out', null],
  ['bootgate check 2>&1 | tee out', 'sh'],
  ['bootgate check |& tee out', null],
  ['bootgate check &', null],
  ['bootgate check & wait', null],
  ['! bootgate check', null],
  ['if bootgate check; then echo ok; fi', null],
  ['bootgate check && echo ok\necho done', null],
  ['set +e; bootgate check; echo done', null],
  ['bootgate check; exit 0', 'bash {0}'],
  ['bootgate check || code=$?\necho $code', null],
])('%s loses the exit code (shell %s)', (script, shell) => {
  expect(lines(script, shell)).toEqual([0])
})

it.each<[string, string | null]>([
  ['bootgate check', null],
  ['bootgate check; exit 0', null],
  ['bootgate check\necho ok', null],
  ['bootgate check || exit 1', null],
  ['bootgate check || exit', null],
  ['bootgate check || { echo failed; exit 1; }', null],
  ['bootgate check || (echo failed; exit 1)', null],
  ['bootgate check || false', null],
  ['bootgate check | tee out', 'bash'],
  ['set -o pipefail\nbootgate check | tee out', null],
  ['set -euo pipefail; bootgate check | tee out', 'sh'],
  ['bootgate check && echo ok', null],
  ['if ! bootgate check; then exit 1; fi', null],
  ['set +e\nbootgate check\ncode=$?\necho $code\nexit $code', null],
  ['bootgate check || code=$?\nexit $code', null],
  ['set +e\nbootgate check', null],
  ['set +e\nset -e\nbootgate check\necho ok', null],
  ['bootgate check; echo', 'bash -e {0}'],
  ['bootgate check || true', 'pwsh'],
  ['bootgate explain x || true', null],
])('%s keeps it (shell %s)', (script, shell) => {
  expect(lines(script, shell)).toEqual([])
})
