import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'
import { read } from '../support/source-files.ts'

const [, section = ''] = /^### secrets-from\n([\s\S]*?)^### /m.exec(read('docs/policy.md')) ?? []
const [, file = ''] = /```json\n([\s\S]*?)```/.exec(section) ?? []

/** What the references of the section give, by the name of a variable each. */
async function given(references: Readonly<Record<string, string>>) {
  const variables = Object.fromEntries(
    Object.keys(references)
      .filter((name) => !name.includes('*'))
      .map((name) => [name, 'string']),
  )
  const { reports, fetched } = await gateRun({
    policy: {
      version: 1,
      service: 's',
      environments: {
        dev: { secrets: references, region: 'us-east-1', 'secrets-from': 'secrets.local.json' },
      },
      variables: { ...variables, PRESENT: { type: 'string', required: false } },
    },
    files: { 'secrets.local.json': file },
  })
  const { failures, variables: seen } = one(reports)
  expect(fetched).toEqual([])
  return {
    codes: failures.map(({ code }) => code),
    present: seen.filter(({ state }) => state === 'present').map(({ name }) => name),
  }
}

describe('the file of secrets-from, as docs/policy.md shows it', () => {
  const references = [...section.matchAll(/`((?:arn:|ssm:|backend\/)[^`]*)`/g)].map(
    ([, text = '']) => text,
  )

  it('has the references that the table names', () => {
    expect(references).toEqual([
      'backend/prod#JWT_SECRET',
      expect.stringMatching(/^arn:.*-AbCdEf:JWT_SECRET::$/),
      'backend/database-url',
      'ssm:/backend/log-level',
      'backend/certificate',
    ])
  })

  it.each(references.slice(0, -1))('%s finds its value', async (reference) => {
    expect(await given({ NAME: reference })).toEqual({ codes: [], present: ['NAME'] })
  })

  it('*: backend/prod brings in all keys', async () => {
    expect(section).toContain('`*: backend/prod`')
    expect(await given({ '*': 'backend/prod' })).toEqual({
      codes: [],
      present: ['JWT_SECRET', 'WORKERS'],
    })
  })

  it.each([
    ['backend/certificate', 'SECRET_BINARY'],
    ['backend/other', 'SECRET_NOT_FOUND'],
    ['ssm:/backend/other', 'PARAMETER_NOT_FOUND'],
  ])('%s is %s', async (reference, code) => {
    expect(section).toContain(code)
    expect((await given({ NAME: reference })).codes).toEqual([code])
  })
})

describe('a secret of secrets-from that is written as an object', () => {
  it.each([
    ['1e1', false],
    ['8080.0', false],
    ['12345678901234567890', true],
    ['0.1000', false],
    ['8080', true],
  ])('keeps the digits of %s, as the same text in a store', async (number, digits) => {
    const pod = `apiVersion: v1
kind: Pod
metadata: { name: api }
spec: { containers: [{ name: api, image: api, envFrom: [{ secretRef: { name: made } }] }] }
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: made }
spec: { secretStoreRef: { name: aws, kind: ClusterSecretStore }, dataFrom: [{ extract: { key: app } }] }
`
    const written = `{ "N": ${number}, "TEXT": "a \\"b\\"  c" }`
    const resultWith = async (file: string) => {
      const { reports } = await gateRun({
        policy: {
          version: 1,
          service: 's',
          environments: {
            dev: { manifest: 'pod.yaml', region: 'us-east-1', 'secrets-from': 's.json' },
          },
          variables: {
            N: { type: 'string', pattern: '^\\d+$' },
            TEXT: { type: 'enum', values: ['a "b"  c'] },
          },
        },
        files: { 'pod.yaml': pod, 's.json': file },
      })
      return one(reports).findings.flatMap(({ check, variable }) =>
        check === 'pattern' || check === 'enum' ? [variable] : [],
      )
    }
    const found = await resultWith(`{"app": ${written}}`)
    expect(found).toEqual(digits ? [] : ['N'])
    expect(await resultWith(JSON.stringify({ app: written }))).toEqual(found)
  })
})
