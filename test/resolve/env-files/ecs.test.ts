import { describe, expect, it } from 'vitest'
import { readEcsEnvFile } from '../../../src/resolve/env-files/ecs.ts'
import { gateRun } from '../../support/gate-runs.ts'
import { one } from '../../support/one.ts'

function entries(text: string) {
  const { value, failures } = readEcsEnvFile(text, 'a.env')
  return {
    given: Object.fromEntries(value.entries.map(({ name, value }) => [name, value.reveal()])),
    skipped: value.skipped.map(({ line }) => line),
    failed: failures.map(({ location }) => location?.line),
  }
}

describe('an environment file of ECS', () => {
  it.each([
    ['quotes', 'A="x"\n', { A: '"x"' }],
    ['a comment behind a value', 'A=8080 # web\n', { A: '8080 # web' }],
    ['blanks', 'A= x \n', { A: ' x ' }],
    ['nothing', 'A=\n', { A: '' }],
    ['a reference', 'A=${HOME}\n', { A: '${HOME}' }],
    ['a second =', 'A=b=c\n', { A: 'b=c' }],
    ['a name twice', 'A=1\nA=2\n', { A: '2' }],
    ['a name with dots', 'log.level=info\n', { 'log.level': 'info' }],
    ['a carriage return at the end of the last line', 'A=1\r\nB=2\r', { A: '1', B: '2' }],
    ['comments and empty lines', '# A=1\n\n   \nB=2\n', { B: '2' }],
  ])('keeps %s as the agent does', (_, text, given) => {
    expect(entries(text)).toEqual({ given, skipped: [], failed: [] })
  })

  it.each([
    'CI',
    'export PATH',
    '---',
    '=x',
    '  '.concat('CI'),
  ])('skips a line without NAME=, as the agent does: %s', (line) => {
    expect(entries(`${line}\nB=1\n`)).toEqual({ given: { B: '1' }, skipped: [1], failed: [] })
  })

  it.each([
    '  A=1',
    'export A=1',
    'A =1',
    '"A"=1',
    '  # A=1',
  ])('refuses a name that no application reads: %s', (line) => {
    expect(entries(`B=1\n${line}\n`)).toEqual({ given: { B: '1' }, skipped: [], failed: [2] })
  })

  it('refuses a file with a line over 65,535 bytes, in characters of any width', () => {
    const longest = (byte: string, width: number) =>
      `A=${byte.repeat(Math.floor((65_535 - 2) / width))}`
    for (const [byte, width] of [
      ['a', 1],
      ['é', 2],
      ['€', 3],
    ] as const) {
      expect(entries(`${longest(byte, width)}\n`).failed).toEqual([])
      expect(entries(`B=1\n${longest(byte, width)}${byte}\n`)).toEqual({
        given: {},
        skipped: [],
        failed: [2],
      })
    }
  })

  it('refuses the lines of a key', () => {
    const key = '-----BEGIN PRIVATE KEY-----\nAbc=\n-----END PRIVATE KEY-----'
    expect(entries(`A=${key}\nB=1\n`).failed).toEqual([2, 3])
  })
})

const container = (more: object) =>
  JSON.stringify({ family: 'a', containerDefinitions: [{ name: 'a', image: 'x', ...more }] })

/** The report on ENV, which must be prod. */
async function report(files: Record<string, string>, more: object = {}, inputs: object = {}) {
  const run = await gateRun({
    policy: {
      version: 1,
      service: 'backend',
      environments: { prod: { tier: 'production' } },
      variables: { ENV: { type: 'enum', values: ['prod'] } },
    },
    files: { ...files, 'task.json': container(more) },
    inputs: { manifest: ['task.json'], 'env-files': Object.keys(files), ...inputs },
  })
  return one(run.reports)
}

const environment = (value: string) => ({ environment: [{ name: 'ENV', value }] })

describe('env files beside an ECS task definition', () => {
  it('are read as ECS reads them, unless the format is named', async () => {
    expect((await report({ 'a.env': 'ENV="prod"\n' })).result).toBe('blocked')
    const named = { 'env-file-format': 'dotenv' }
    expect((await report({ 'a.env': 'ENV="prod"\n' }, {}, named)).result).toBe('pass')
  })

  it.each([
    ['an earlier file wins over a later', { 'a.env': 'ENV=prod', 'b.env': 'ENV=stg' }, {}, 'pass'],
    ['a later file loses', { 'a.env': 'ENV=stg', 'b.env': 'ENV=prod' }, {}, 'blocked'],
    ['environment wins', { 'a.env': 'ENV=stg' }, environment('prod'), 'pass'],
    ['a file loses', { 'a.env': 'ENV=prod' }, environment('stg'), 'blocked'],
  ])('%s, and override-shadow says so', async (_, files, more, result) => {
    const { findings, result: told } = await report(files, more)
    expect(told).toBe(result)
    const [shadow] = findings.filter(({ check }) => check === 'override-shadow')
    const [first, second] = Object.keys(files)
    if (second === undefined) expect(shadow?.message).toMatch(/manifest.* wins over .*env file/i)
    else expect(shadow?.message).toMatch(new RegExp(`${first}.* wins over .*${second}`))
  })

  it.each([
    ['none', [], ['s3/a.env', 's3/b.env'], 2],
    ['another file', ['c.env'], ['s3/a.env', 's3/b.env'], 2],
    ['one copy', ['copies/a.env'], ['s3/a.env', 's3/b.env'], 1],
    ['both copies', ['a.env', 'b.env'], ['s3/a.env', 's3/b.env'], 0],
    ['a copy with the ending', ['a.env'], ['s3/a'], 0],
    ['any file for a folder', ['c.env'], ['s3/'], 0],
    ['the copy of another for a folder', ['a.env'], ['s3/a.env', 's3/'], 1],
  ])('end the warning of each file of environmentFiles that is given: %s', async (_, given, s3, left) => {
    const files = Object.fromEntries(given.map((name) => [name, 'OTHER=1\n']))
    const environmentFiles = s3.map((key) => ({ value: `arn:aws:s3:::b/${key}`, type: 's3' }))
    const { findings } = await report(files, { environmentFiles, ...environment('prod') })
    const warned = findings.filter(({ check }) => check === 'env-file-unavailable')
    expect(warned).toHaveLength(left)
  })

  it('give one warning for all lines that the agent skips', async () => {
    const { findings, result } = await report({ 'a.env': 'ENV=prod\nCI\n=x\n' })
    expect(result).toBe('pass')
    expect(findings[0]?.message).toBe(
      'The policy takes values from a.env, and the agent of ECS skips 2 lines of it without NAME= (first: line 2).',
    )
    expect(findings).toMatchObject([
      { check: 'skipped-line', severity: 'warning', facts: { lines: 2 }, location: { line: 2 } },
    ])
  })
})
