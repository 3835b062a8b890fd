import { describe, expect, it } from 'vitest'
import { ownIn } from '../../src/algorithms/own.ts'
import { GateError } from '../../src/domain/errors.ts'
import { runGate } from '../../src/gate.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { one } from '../support/one.ts'

const FLY = 'app = "shop"\n[env]\nMODE = "safe"\nLOG_LEVEL = "info"\n'
const RENDER = `services:
  - type: web
    name: shop
    runtime: docker
    envVars: [{ key: MODE, value: safe }, { key: LOG_LEVEL, value: info }]
`

async function check(manifest: string, text: string, variable: string) {
  const policy = `version: 1
service: shop
environments: { prod: { tier: production, manifest: ${manifest} } }
variables:
  MODE: string
  LOG_LEVEL: string
  ${variable}
`
  const files: Readonly<Record<string, string>> = { 'bootgate.yml': policy, [manifest]: text }
  const raw = { 'env-files': [], variables: [], secrets: [], environment: ['prod'] }
  const { reports } = await runGate(readInputs(raw, 'terminal'), {
    readText: async (path) => {
      const found = ownIn(files, path)
      if (found !== undefined) return found
      throw new GateError({ code: 'FILE_NOT_FOUND', message: `No ${path}.`, fix: 'Add it.' })
    },
    fetchSecret: () => Promise.reject(new Error('no store is asked')),
    fetchParameter: () => Promise.reject(new Error('no store is asked')),
    expired: new Promise(() => {}),
    mask: () => {},
    keep: [],
    now: Date.UTC(2026, 10, 30),
    publish: async () => {},
  })
  const { result, findings, failures } = one(reports)
  return [result, ...findings.map(({ check: id }) => id), ...failures.map(({ code }) => code)]
}

describe.each([
  ['fly.toml', FLY],
  ['render.yaml', RENDER],
])('a variable that %s does not name', (manifest, text) => {
  it.each([
    {
      name: 'is unavailable when it is a required secret: the platform may have it',
      variable: 'API_TOKEN: secret',
      told: ['broken', 'VARIABLE_UNAVAILABLE'],
    },
    {
      name: 'is unavailable when its condition holds',
      variable: 'API_TOKEN: { type: secret, required: { when: \'MODE == "safe"\' } }',
      told: ['broken', 'VARIABLE_UNAVAILABLE'],
    },
    {
      name: 'is no problem when its condition does not hold',
      variable: 'API_TOKEN: { type: secret, required: { when: \'MODE == "mail"\' } }',
      told: ['pass'],
    },
    {
      name: 'is no problem when it is not required',
      variable: 'API_TOKEN: { type: secret, required: false }',
      told: ['pass'],
    },
    {
      name: 'is missing when it is no secret',
      variable: 'REGION: string',
      told: ['blocked', 'required'],
    },
  ])('$name', async ({ variable, told }) => {
    expect(await check(manifest, text, variable)).toEqual(told)
  })
})
