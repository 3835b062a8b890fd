import { describe, expect, it } from 'vitest'
import { gateRun } from '../../support/gate-runs.ts'
import { one } from '../../support/one.ts'

const TASK = JSON.stringify({ family: 'a', containerDefinitions: [{ name: 'a', image: 'x' }] })
const COMPOSE = JSON.stringify({ services: { a: { image: 'x' } } })

/** The findings that readers differ, for files whose variables have these types. */
async function told(
  files: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, unknown>>,
  inputs: object = {},
) {
  const run = await gateRun({
    policy: { version: 1, service: 'backend', environments: { prod: {} }, variables },
    files: { 'task.json': TASK, 'compose.yaml': COMPOSE, ...files },
    inputs: { 'env-files': Object.keys(files), ...inputs },
  })
  return one(run.reports).findings.filter(({ check }) => check === 'env-file-readers')
}

const JSON_VALUE = 'A="{\\"canary\\":true}"\n'

describe('readers of an env file that no format names', () => {
  it.each([
    [
      'a # without a blank',
      'A=https://app.acme.io/#/login\n',
      'url',
      'for dotenv and Node the value ends at #; for python-dotenv the # belongs to the value',
    ],
    [
      'escapes',
      JSON_VALUE,
      'json-object',
      'for dotenv backslashes stay; for python-dotenv escapes are read; for Node the value ends at the quote behind \\',
    ],
    [
      'a name in braces',
      'A=${HOST}canary\n',
      'string',
      'for dotenv and Node a name in braces stays as written; for python-dotenv a name in braces is filled in',
    ],
    [
      'a colon',
      'A: canary\n',
      'string',
      'for dotenv the line sets a value; for python-dotenv and Node the line sets no value',
    ],
    [
      'text behind a quote',
      "A='canary'y\n",
      { type: 'enum', values: ['canary'] },
      'for dotenv the quotes belong to the value; for python-dotenv the line sets no value; for Node the quotes are removed',
    ],
    [
      'a secret with a #',
      'A=canary#canary\n',
      'secret',
      'for dotenv and Node the value ends at #; for python-dotenv the # belongs to the value',
    ],
  ])('are told of once, in words without the value: %s', async (_, text, type, words) => {
    const findings = await told({ 'a.env': `B=1\n${text}` }, { A: type, B: 'string' })
    expect(findings.map(({ message }) => message)).toEqual([
      `The policy takes values from a.env, and readers of such files differ on 1 variable (first: A, line 2): ${words}.`,
    ])
    expect(findings).toMatchObject([
      { severity: 'warning', location: { file: 'a.env', line: 2 }, facts: { variables: 1 } },
    ])
    expect(findings[0]?.fix).toContain('`dotenv`, `python-dotenv` or `node`')
    expect(JSON.stringify(findings)).not.toContain('canary')
  })

  it('are told of for each file, with the number of variables and the first line', async () => {
    const files = { 'a.env': 'A=1\nB=2#x\nC=3#x\n', 'b.env': 'D=4#x\n', 'c.env': 'E=5\n' }
    const types = { A: 'integer', B: 'integer', C: 'integer', D: 'integer', E: 'integer' }
    const findings = await told(files, types)
    expect(findings.map(({ facts, location }) => [location?.file, location?.line, facts])).toEqual([
      ['a.env', 2, { variables: 2 }],
      ['b.env', 1, { variables: 1 }],
    ])
  })

  it.each([
    ['plain text takes any reading', 'A=a#b\n', 'string', {}],
    ['all readers agree', "A='a#b' # c\n", 'secret', {}],
    ['another source sets the value', JSON_VALUE, 'json-object', { variables: ['A={}'] }],
    ['a format is named', JSON_VALUE, 'json-object', { 'env-file-format': 'dotenv' }],
    ['the agent of ECS reads it', JSON_VALUE, 'json-object', { manifest: ['task.json'] }],
    ['Compose reads it', JSON_VALUE, 'json-object', { manifest: ['compose.yaml'] }],
  ])('are not told of when %s', async (_, text, type, inputs) => {
    expect(await told({ 'a.env': text }, { A: type }, inputs)).toEqual([])
  })

  it('are told of when the type refuses one of the readings', async () => {
    const type = { type: 'string', 'max-length': 2 }
    expect(await told({ 'a.env': 'A=a#b\n' }, { A: type })).toHaveLength(1)
    expect(await told({ 'a.env': 'A=#\n' }, { A: type })).toEqual([])
  })

  it('are not told of for a variable that the policy does not declare', async () => {
    expect(await told({ 'a.env': `B=1\n${JSON_VALUE}` }, { B: 'integer' })).toEqual([])
  })
})
