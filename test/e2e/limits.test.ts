import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runAction, runCommand } from '../support/bundles.ts'

/** In characters of `a`: more than a pattern of thousands of steps goes through in seconds. */
const LONG = 60_000
const nested = (depth: number): string =>
  depth === 0 ? 'true' : `[0,1,2,3,4,5,6,7,8,9].all(v${depth}, ${nested(depth - 1)})`

interface Kind {
  readonly variables: Readonly<Record<string, unknown>>
  readonly rules?: readonly object[]
  readonly values: readonly string[]
  /** What the report says of it. */
  readonly code: string
  readonly says: string
}

const rule = (assert: string) => [{ id: 'a-rule', assert, message: 'No.' }]
const names = Array.from({ length: 20 }, (_, place) => `A${place}`)
const KINDS: Readonly<Record<string, Kind>> = {
  'patterns over long values': {
    variables: Object.fromEntries(
      names.map((name) => [name, { type: 'string', pattern: '(a?){700}[bc]' }]),
    ),
    values: names.map((name) => `${name}=${'a'.repeat(LONG)}`),
    code: 'TIMEOUT',
    says: 'The checks did not finish within the timeout.',
  },
  'nested macros': {
    variables: { A: 'string' },
    rules: rule(nested(10)),
    values: ['A=x'],
    code: 'POLICY_INVALID',
    says: 'takes too long: up to',
  },
  'a repeated pattern': {
    variables: { A: { type: 'string', pattern: 'a{1000}'.repeat(140) } },
    values: [`A=${'a'.repeat(1000)}`],
    code: 'POLICY_INVALID',
    says: 'pattern of A has a pattern that is too large for RE2',
  },
  'a condition over values longer than usual': {
    variables: { A: 'string' },
    rules: rule('A.split(",").all(x, A.split(",").exists(y, x == y))'),
    values: [`A=x${',y'.repeat(LONG)}`],
    code: 'CONDITION_FAILED',
    says: 'it takes too long for the present, long values',
  },
}

function folderOf({ variables, rules = [], values }: Kind): string {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-'))
  const environments = { prod: { 'env-files': ['x.env'] } }
  const policy = { version: 1, service: 'b', environments, variables, rules }
  writeFileSync(join(folder, 'bootgate.yml'), JSON.stringify(policy))
  writeFileSync(join(folder, 'x.env'), `${values.join('\n')}\n`)
  return folder
}

/** In seconds of the wall clock: what is endless takes minutes, and a busy machine is slow. */
const TIMEOUT = 2
const WIDE = 30_000

describe.each(Object.entries(KINDS))('%s', (_, kind) => {
  it('end the command in time, with a code and a sentence', async () => {
    const start = performance.now()
    const args = ['check', '--environment', 'prod', '--timeout', `${TIMEOUT}`, '--format', 'json']
    const { code, stdout } = await runCommand(args, {}, { cwd: folderOf(kind) })
    expect(performance.now() - start).toBeLessThan(WIDE)
    expect(code).toBe(2)
    const { result, failures } = JSON.parse(stdout)
    expect(result).toBe('broken')
    expect(failures.map((failure: { code: string }) => failure.code)).toContain(kind.code)
    expect(stdout).toContain(kind.says)
  })

  it('end the action in time, with a code and a sentence', async () => {
    const start = performance.now()
    const cwd = folderOf(kind)
    const inputs = { environment: 'prod', timeout: `${TIMEOUT}` }
    const ran = await runAction({ inputs, cwd })
    expect(performance.now() - start).toBeLessThan(WIDE)
    expect(ran.code).toBe(2)
    expect(ran.stdout).toContain(kind.says)
  })
})
