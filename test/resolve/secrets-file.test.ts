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
