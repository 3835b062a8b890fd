import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/domain/secret.ts'
import { explain } from '../../src/explain/explain.ts'
import { renderExplanations, renderExplanationsJson } from '../../src/explain/render.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { types } from '../../src/types/index.ts'

const POLICY = `version: 1
service: backend
environments:
  prod: { tier: production, variables: { LOG_LEVEL: info, EXTRA: canary } }
  staging: { secrets: { JWT_SECRET: gone } }
variables:
  LOG_LEVEL:
    type: enum
    values: [debug, info]
    in:
      production: { values: [info] }
      prod: { required: false }
  JWT_SECRET: signing-secret
  PORT: { type: port, required: { when: 'LOG_LEVEL == "info"' }, description: Where it listens. }
rules:
  - { id: keys-differ, assert: JWT_SECRET != LOG_LEVEL, message: Every key has one purpose. }
checks: { db-sqlite: { prod: warning }, skip-flag: error, empty: { staging: info } }
`

interface Asked {
  readonly environment?: string | undefined
  readonly values?: Readonly<Record<string, string>>
  readonly policy?: string
}

async function asked(
  word: string | null,
  { environment = 'prod', values = {}, policy = POLICY }: Asked = {},
) {
  const variables = Object.entries(values).map(([name, value]) => `${name}=${value}`)
  const inputs = readInputs({ environment: [environment], 'env-files': [], variables, secrets: [] })
  const { value, failures } = await explain(word, inputs, {
    readText: async () => policy,
    fetchSecret: async () => ({ text: new Secret('x'), versionId: 'v-1', stages: ['AWSCURRENT'] }),
    fetchParameter: async () => ({ text: new Secret('x'), versionId: null, stages: [] }),
    expired: new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: 0,
  })
  const shown = renderExplanations(value, failures, (_, text) => text)
  return { value, failures, shown, json: renderExplanationsJson(value, failures) }
}

describe('a variable', () => {
  it('is never shown, whatever its value', async () => {
    const value = fc
      .string({
        unit: fc.constantFrom(...'QZXJKVWqzxjkvw0123456789@#%:/?$"{}[]=,. \n'),
        minLength: 8,
      })
      .filter((text) => /\S{6}/.test(text))
    const names = types.map(({ name }) => name.toUpperCase().replaceAll('-', '_'))
    const policy = JSON.stringify({
      version: 1,
      service: 's',
      environments: { prod: {} },
      variables: Object.fromEntries(
        types.map(({ name, examples }, at) => [names[at], { type: name, ...examples.options }]),
      ),
    })
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(...names), async (text, name) => {
        const values = Object.fromEntries(names.map((one) => [one, text]))
        const { shown, json } = await asked(name, { values, policy })
        const windows = Array.from({ length: text.length - 5 }, (_, at) => text.slice(at, at + 6))
        const told = windows.filter(
          (window) => /\S{5}/.test(window) && (shown + json).includes(window),
        )
        expect(told).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
