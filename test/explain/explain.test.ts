import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { suite } from '../../src/checks/index.ts'
import { FAILURE_CODES, type FailureCode, GateError } from '../../src/domain/errors.ts'
import { Secret } from '../../src/domain/secret.ts'
import { explainCheck } from '../../src/explain/check.ts'
import { explain } from '../../src/explain/explain.ts'
import type { ExplainedVariable } from '../../src/explain/explanation.ts'
import { knownWords, wordList } from '../../src/explain/known-words.ts'
import { listWords, renderList } from '../../src/explain/list.ts'
import { renderExplanations, renderExplanationsJson } from '../../src/explain/render.ts'
import { explainType } from '../../src/explain/type.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { types } from '../../src/types/index.ts'
import { read } from '../support/source-files.ts'

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

describe('a failure', () => {
  const codes = Object.entries(FAILURE_CODES)

  it.each(codes)('%s is explained without a policy', async (code, meaning) => {
    const { shown, failures } = await asked(code, { policy: '' })
    expect(failures).toEqual([])
    expect(shown).toContain(`failure ${code}\n`)
    expect(shown).toContain(meaning)
    const [, advice = ''] = /^ {2}fix +(.*)$/m.exec(shown) ?? []
    expect(advice).toMatch(/^[A-Z].*[\w.`]$/)
    for (const page of advice.match(/(?:docs|schema)\/[\w.-]+[a-z]|SECURITY\.md/g) ?? [])
      expect([page, existsSync(page)]).toEqual([page, true])
  })

  it('is a suggestion for a word that is nearly its code', async () => {
    const { failures } = await asked('SECRET_NOT_FOUNT')
    expect(failures[0]?.message).toContain('SECRET_NOT_FOUND')
  })
})

describe('a check', () => {
  it.each(suite)('$id is explained', ({ id }) => {
    const explained = explainCheck(id)
    expect(explained).toMatchObject({ kind: 'check', id })
    expect(explained?.why.length).toBeGreaterThan(10)
    if (explained?.bad.length) expect(explained.fixes.length).toBeGreaterThan(0)
  })

  it('without an example of its own is shown by those of its types', () => {
    expect(explainCheck('fernet-key')).toMatchObject({
      bad: expect.arrayContaining([expect.stringMatching(/^[A-Z_]+=/)]),
      says: expect.arrayContaining([expect.stringContaining('Fernet')]),
    })
  })

  it('shows what its types find, in their words', async () => {
    const { shown, failures } = await asked('db-sqlite')
    expect(failures).toEqual([])
    expect(shown).toContain('bad        DATABASE_URL=sqlite:///./app.db   (postgres-url)')
    expect(shown).toContain('severity   production error, staging error, development info')
    expect(shown).toContain('- { check: db-sqlite, variable: NAME')
  })

  it('of the policy is explained too', async () => {
    const { value, shown } = await asked('keys-differ')
    expect(value).toMatchObject([{ asks: 'JWT_SECRET != LOG_LEVEL', location: { line: 16 } }])
    expect(shown).toContain('Every key has one purpose.')
  })
})

describe('a type', () => {
  it.each(types)('$name is explained', (type) => {
    const { name } = type
    const explained = explainType(name)
    expect(explained?.summary).toBe(type.summary)
    expect(explained?.options.map((option) => option.name)).toEqual(
      Object.keys(type?.options ?? {}),
    )
  })

  it('shows the words and the fallback of its options', async () => {
    expect((await asked('signing-secret')).shown).toMatch(
      /algorithm: .*one of HS256, HS384, HS512; default: HS256/,
    )
  })

  it('that is a check as well is both', async () => {
    expect((await asked('fernet-key')).value.map(({ kind }) => kind)).toEqual(['type', 'check'])
  })
})

describe('the code of a failure', () => {
  it.each(Object.keys(FAILURE_CODES))('%s has a cause and something to do', async (code) => {
    const { value, failures, shown } = await asked(code)
    expect(failures).toEqual([])
    const [only] = value
    if (only?.kind !== 'failure') throw new Error(`${code} is not explained`)
    expect(only.meaning).toBe(FAILURE_CODES[code as FailureCode])
    for (const sentence of [only.cause, ...only.fixes]) expect(sentence).toMatch(/^\S.*[\w.:)`]$/)
    expect(only.cause).toMatch(/^[A-Z`].*\.$/)
    expect(only.fixes.length).toBeGreaterThan(0)
    for (const line of [...only.fixes, `docs/checks.md#${code}`]) expect(shown).toContain(line)
  })

  it('has an anchor on the page that it names', () => {
    const page = read('docs/checks.md')
    const missing = Object.keys(FAILURE_CODES).filter((code) => !page.includes(`<a id="${code}">`))
    expect(missing).toEqual([])
  })

  it('needs no policy that can be read, and explains a declared variable of the same name too', async () => {
    const kinds = async (how: Asked) => (await asked('TIMEOUT', how)).value.map(({ kind }) => kind)
    expect(await kinds({ policy: 'no: policy' })).toEqual(['failure'])
    expect(await kinds({ environment: 'gone' })).toEqual(['failure'])
    expect(await kinds({})).toEqual(['failure'])
    expect(await kinds({ values: { TIMEOUT: '1' } })).toEqual(['failure'])
    const policy = POLICY.replace('variables:\n', 'variables:\n  TIMEOUT: integer\n')
    expect(await kinds({ policy })).toEqual(['failure', 'variable'])
  })
})

describe('the list of words', () => {
  const lines = (part: string | null, columns?: number) =>
    renderList(listWords(part), 'text', (_, text) => text, columns).split('\n')

  it('has each known word in one line, in four groups', () => {
    const shown = lines(null)
    expect(shown.filter((line) => /^\S/.test(line))).toEqual([
      'Checks',
      'Types',
      'Failure codes',
      'Rules of the audit',
      'More about one: `bootgate explain WORD`',
    ])
    for (const word of knownWords())
      expect(shown.filter((line) => line.startsWith(`  ${word} `)).length).toBeOneOf([1, 2])
  })

  it('holds only the words that contain a part, in any case, and says when there is none', () => {
    expect(lines('file_too').filter((line) => line.startsWith('  '))).toEqual([
      expect.stringMatching(/^ {2}FILE_TOO_LARGE {2}a required file/),
    ])
    const { failures } = listWords('jwt-aglx')
    expect(failures).toMatchObject([
      {
        code: 'INPUT_INVALID',
        message: expect.stringContaining('jwt-aglx. Did you mean jwt-alg?'),
      },
    ])
    expect(lines('jwt-aglx')[0]).toContain('jwt-alg')
  })

  it('fits a terminal', () => {
    expect(lines(null, 80).filter((line) => line.length > 80)).toEqual([])
  })

  it('is data in JSON', () => {
    const { words } = JSON.parse(renderList(listWords(null), 'json', (_, text) => text))
    expect(words).toEqual(wordList())
  })
})

describe('a variable', () => {
  const variable = async (name: string, how: Asked = {}) => {
    const { value, failures } = await asked(name, how)
    expect(failures).toEqual([])
    const [only] = value
    if (only?.kind !== 'variable') throw new Error(`${name} is no variable`)
    return only
  }
  const rule = ({ rules }: ExplainedVariable, wanted: string) =>
    rules.find(({ option }) => option === wanted)

  it('has each rule from the layer that has the last word, with its line', async () => {
    const explained = await variable('LOG_LEVEL')
    expect(rule(explained, 'type')).toMatchObject({
      value: 'enum',
      layer: null,
      location: { line: 8 },
    })
    expect(rule(explained, 'values')).toMatchObject({
      value: 'info',
      layer: 'production',
      location: { line: 11 },
    })
    expect(rule(explained, 'required')).toMatchObject({
      value: 'no',
      layer: 'prod',
      location: { line: 12 },
    })
    expect(rule(explained, 'sensitive')).toMatchObject({ value: 'no', location: null })
  })

  it('has its state, its source and what it lost to', async () => {
    const explained = await variable('LOG_LEVEL', { values: { LOG_LEVEL: 'info' } })
    expect(explained).toMatchObject({
      state: 'present',
      origin: { source: 'input' },
      shadowed: [{ source: 'policy', location: { line: 4 } }],
      findings: [{ check: 'override-shadow' }],
    })
  })

  it.each([
    { name: 'is', given: 'info', expected: true },
    { name: 'is not', given: 'debug', expected: false },
  ])('$name required by a condition if LOG_LEVEL is $given', async ({ given, expected }) => {
    const explained = await variable('PORT', { values: { LOG_LEVEL: given } })
    expect(rule(explained, 'required')?.value).toBe('when LOG_LEVEL == "info"')
    expect(explained.required).toBe(expected)
    expect(explained.findings.some(({ check }) => check === 'required')).toBe(expected)
  })

  it('that no policy names is known by its source', async () => {
    expect(await variable('EXTRA')).toMatchObject({ declared: false, state: 'present' })
  })

  it('has no finding of another variable', async () => {
    const { findings } = await variable('LOG_LEVEL', { values: { SKIP_AUTH: '1' } })
    expect(findings.every((one) => one.variable === 'LOG_LEVEL')).toBe(true)
  })

  it('from a store has the version, and the line that names it', async () => {
    const { shown } = await asked('JWT_SECRET', { environment: 'staging' })
    expect(shown).toContain('source     Secrets Manager gone (AWSCURRENT)')
    expect(shown).toContain('version v-1')
    expect(shown).toContain('named in bootgate.yml:5')
  })
})

describe('the policy', () => {
  it('is shown after merging', async () => {
    const { shown, value, failures } = await asked(null)
    expect(failures).toEqual([])
    expect(shown).toMatch(/LOG_LEVEL +enum, values info, optional +bootgate.yml:7/)
    expect(shown).toMatch(/JWT_SECRET +signing-secret, required, sensitive +bootgate.yml:13/)
    expect(shown).toMatch(/PORT +port, required when LOG_LEVEL == "info" +bootgate.yml:14/)
    expect(shown).toMatch(/keys-differ +error +JWT_SECRET != LOG_LEVEL +bootgate.yml:16/)
    expect(value).toMatchObject([
      { severities: [{ check: 'db-sqlite', here: 'warning', usual: 'error' }] },
    ])
  })

  it('says which preset a variable is of', async () => {
    const policy = POLICY.replace(/ {2}PORT:.*\n/, '')
    expect((await asked(null, { policy })).shown).toMatch(
      /PORT +port, optional +preset recommended/,
    )
    const { value } = await asked('PORT', { policy, values: { PORT: '80' } })
    expect(value).toMatchObject([
      { required: false, rules: [{ option: 'type', layer: 'preset recommended' }, {}, {}] },
    ])
  })

  it('shows its waivers, and who answers for a finding', async () => {
    const waiver =
      'waivers: [{ check: required, variable: JWT_SECRET, reason: later, owner: "@team", expires: 2999-01-01 }]'
    const policy = `${POLICY}${waiver}\n`
    expect((await asked(null, { policy })).shown).toMatch(
      /waivers +required +JWT_SECRET +@team, until 2999-01-01/,
    )
    expect((await asked('JWT_SECRET', { policy })).shown).toContain(
      'waived     required: later (@team, until 2999-01-01)',
    )
  })

  it('shows no value that stands in it', async () => {
    const { shown, json } = await asked(null)
    expect(shown + json).not.toContain('canary')
  })
})

describe('an unknown word', () => {
  it.each([
    { given: 'db-sqlit', expected: 'db-sqlite' },
    { given: 'postgres-ulr', expected: 'postgres-url' },
    { given: 'JWT_SECERT', expected: 'JWT_SECRET' },
    { given: 'keys-difer', expected: 'keys-differ' },
  ])('$given leads to the suggestion $expected', async ({ given, expected }) => {
    const { value, failures } = await asked(given)
    expect(value).toEqual([])
    expect(failures.map(({ message }) => message)).toEqual([
      `There is no check, type, rule, failure or variable ${given}. Did you mean ${expected}?`,
    ])
  })

  it('under a broken policy reports the failure of the policy', async () => {
    const { failures } = await asked('PORT', { policy: POLICY.replace('type: port', 'type: prt') })
    expect(failures).toMatchObject([{ code: 'POLICY_INVALID' }])
  })

  it('cannot move the cursor', async () => {
    expect((await asked('\u001b[2J')).shown).not.toContain('\u001b')
  })
})

describe('a policy that cannot be read in time', () => {
  it('is a failure like any other, also when it could be read once', async () => {
    let reads = 0
    const inputs = readInputs({
      environment: ['prod'],
      'env-files': [],
      variables: [],
      secrets: [],
    })
    const late = { code: 'TIMEOUT', message: 'It did not arrive in time.', fix: 'Wait.' } as const
    const { value, failures } = await explain('LOG_LEVEL', inputs, {
      readText: async () => {
        reads += 1
        if (reads > 1) throw new GateError(late)
        return POLICY
      },
      fetchSecret: async () => ({ text: null, versionId: null, stages: [] }),
      fetchParameter: async () => ({ text: null, versionId: null, stages: [] }),
      expired: new Promise(() => {}),
      mask: () => {},
      keep: [],
      now: 0,
    })
    expect({ value, failures }).toEqual({ value: [], failures: [late] })
  })
})
