import { describe, expect, it } from 'vitest'
import { GateError } from '../../src/domain/errors.ts'
import { readInputs } from '../../src/inputs/read.ts'
import { configure } from '../../src/policy/configure.ts'
import { one } from '../support/one.ts'

/** A policy of one environment a tier, with more lines behind it. */
const policy = (rest: string) => `version: 1
service: backend
environments: { prod: , staging: , dev: }
${rest}`

/** What a run goes by, with other files beside the policy. */
async function configured(
  rest: string,
  environment = 'prod',
  files: Readonly<Record<string, string>> = {},
) {
  const { value: inputs } = readInputs({
    policy: 'ci/bootgate.yml',
    environment: [environment],
    'env-files': [],
    variables: [],
    secrets: [],
  })
  const configs = await configure(inputs, async (path) => {
    const text = path === 'ci/bootgate.yml' ? policy(rest) : files[path]
    if (text === undefined)
      throw new GateError({
        code: 'FILE_NOT_FOUND',
        message: `There is no file ${path}.`,
        fix: 'f',
      })
    return text
  })
  return one(configs)
}

const messages = async (...given: Parameters<typeof configured>) =>
  (await configured(...given)).failures.map(
    ({ location, message }) => `${location?.file}:${location?.line}:${location?.column} ${message}`,
  )

async function declared(name: string, ...given: Parameters<typeof configured>) {
  const { value, failures } = await configured(...given)
  expect(failures).toEqual([])
  return value.declarations.find((one) => one.name === name)
}

describe('required', () => {
  it.each([
    ['', 'prod', true],
    ['required: false', 'prod', false],
    ['required: [production]', 'prod', true],
    ['required: [production]', 'staging', false],
    ['required: [staging, dev]', 'dev', true],
    ['required: [production], in: { prod: { required: false } }', 'prod', false],
  ])('%s is, in %s, %s', async (option, environment, expected) => {
    const text = `variables: { A: { type: string, ${option} } }`
    expect((await declared('A', text, environment))?.required).toBe(expected)
  })

  it('refuses a tier or environment that does not exist, wherever it stands', async () => {
    expect(
      await messages('variables: { A: { type: string, in: { dev: { required: [prud] } } } }'),
    ).toEqual(['ci/bootgate.yml:4:56 There is no tier or environment prud. Did you mean prod?'])
  })
})

describe('sensitive', () => {
  it.each([
    ['SESSION_TOKEN: string', true],
    ['STRIPE_API_KEY: string', true],
    ['SESSION_TOKEN: { type: string, sensitive: false }', false],
    ['TOKEN_TTL: integer', false],
    ['NEXT_PUBLIC_API_KEY: string', false],
    ['VUE_APP_API_KEY: string', false],
    ['NG_APP_TOKEN: string', false],
    ['PASSWORD_MIN_LENGTH: string', false],
    ['SECRET_NAME: string', false],
    ['PUBLIC_KEY: string', false],
    ['ANYTHING: secret', true],
  ])('%s is %s', async (line, expected) => {
    const name = line.split(':')[0] ?? ''
    expect((await declared(name, `variables: { ${line} }`))?.sensitive).toBe(expected)
  })
})

describe('extends', () => {
  const base = `version: 1
variables:
  A: { type: enum, values: [x, y], in: { production: { values: [x] } } }
  B: { type: integer, required: false }
rules:
  - { id: shared, any-of: [A, B] }
checks: { secret-reuse: { production: warning } }
`
  const files = { 'ci/base.yml': base }

  it('puts the policy’s own options over those of the same type', async () => {
    const text = 'extends: ./base.yml\nvariables: { A: { required: false }, B: string }'
    expect(await declared('A', text, 'prod', files)).toMatchObject({
      required: false,
      options: { type: 'enum', values: ['x'] },
    })
    expect((await declared('B', text, 'prod', files))?.required).toBe(true)
  })

  it('starts anew where the policy names a type, be it the same one', async () => {
    const text = 'extends: ./base.yml\nvariables: { A: { type: enum, values: [z] } }'
    expect(await declared('A', text, 'prod', files)).toMatchObject({
      required: true,
      options: { type: 'enum', values: ['z'] },
    })
  })

  it('adds rules, replaces one of the same id, and merges checks by tier', async () => {
    const own = `extends: ./base.yml
rules: [{ id: shared, all-or-none: [A, B], severity: { staging: warning } }]
checks: { secret-reuse: { staging: info } }`
    const { value, failures } = await configured(own, 'staging', files)
    expect(failures).toEqual([])
    expect(value.rules).toMatchObject([
      { id: 'shared', demand: { kind: 'all-or-none' }, severity: 'warning' },
    ])
    expect(value.severities.get('secret-reuse')).toBe('info')
    const prod = await configured(own, 'prod', files)
    expect(prod.value.severities.get('secret-reuse')).toBe('warning')
  })

  it('reads paths as relative to the file that says them', async () => {
    const shared = 'version: 1\nenvironments: { prod: { manifest: task.json } }\n'
    const { value } = await configured(
      'extends: ../org/base.yml\nvariables: { A: string }',
      'prod',
      {
        'org/base.yml': shared,
      },
    )
    expect(value.sources.manifest).toBe('org/task.json')
  })

  it('tells mistakes of every file in one run, each in its own file', async () => {
    const found = await messages('extends: [./base.yml, fastpi]\nvariables: { A: strin }', 'prod', {
      'ci/base.yml': 'version: 1\nvariables: { B: { type: port, requird: 1 } }\n',
    })
    expect(found).toEqual([
      expect.stringMatching(/^ci\/base.yml:2:31 Unknown key requird in variables.B. Did you mean/),
      expect.stringMatching(/^ci\/bootgate.yml:4:23 There is no preset fastpi\./),
      expect.stringMatching(/^ci\/bootgate.yml:5:17 variables.A.type must name a type. Did you/),
    ])
  })

  it.each([
    ['itself', 'extends: ./bootgate.yml', {}],
    [
      ': a circle',
      'extends: ./base.yml',
      { 'ci/base.yml': 'version: 1\nextends: ./bootgate.yml\n' },
    ],
  ])('refuses a policy that extends %s', async (_, line, others) => {
    const found = await messages(`${line}\nvariables: { A: string }`, 'prod', others)
    expect(found.join('\n')).toContain(': a circle')
  })

  it('says where a file that is missing was asked for', async () => {
    expect(await messages('extends: ./nope.yml\nvariables: { A: string }')).toEqual([
      'ci/bootgate.yml:4:10 There is no file ci/nope.yml.',
    ])
  })
})

describe('from', () => {
  const model = JSON.stringify({
    title: 'Settings',
    type: 'object',
    properties: {
      jwt_secret: { type: 'string', format: 'password', writeOnly: true, minLength: 32 },
      pool: { type: 'integer', default: 5 },
      mail: { type: 'object', properties: { host: { type: 'string' } } },
    },
    required: ['jwt_secret'],
  })
  const files = { 'ci/settings.json': model }

  it('declares what the settings model does, under its own lines', async () => {
    const secret = await declared('JWT_SECRET', 'from: settings.json\nvariables: {}', 'prod', files)
    expect(secret).toMatchObject({
      required: true,
      sensitive: true,
      options: { 'min-length': 32 },
      location: { file: 'ci/settings.json', line: 1 },
    })
    const pool = await declared('POOL', 'from: settings.json', 'prod', files)
    expect(pool).toMatchObject({ required: false, options: { type: 'integer' } })
  })

  it('lies under the policy’s own words', async () => {
    const text =
      'from: [settings.json]\nvariables: { POOL: { required: true }, JWT_SECRET: signing-secret }'
    expect((await declared('POOL', text, 'prod', files))?.required).toBe(true)
    expect((await declared('JWT_SECRET', text, 'prod', files))?.type.name).toBe('signing-secret')
  })

  it('takes a prefix', async () => {
    const text = 'from: { schema: settings.json, env-prefix: APP_ }'
    expect((await declared('APP_POOL', text, 'prod', files))?.type.name).toBe('integer')
  })

  it('says what it could not take over, unless the policy declares it', async () => {
    const drafts = async (text: string) =>
      (await configured(text, 'prod', files)).value.sources.drafts.map(({ check, facts }) => [
        check,
        facts.setting,
      ])
    expect(await drafts('from: settings.json')).toEqual([['settings-model', 'mail']])
    expect(await drafts('from: settings.json\nvariables: { MAIL: json-object }')).toEqual([])
  })

  it('says where a file that is missing was asked for', async () => {
    expect(await messages('from: nope.json\nvariables: { A: string }')).toEqual([
      'ci/bootgate.yml:4:7 There is no file ci/nope.json.',
    ])
  })
})

describe('rules', () => {
  it.each([
    ['{ id: a, assert: A == B }', 'rules[0] has an assert but no message'],
    ['{ id: a, assert: A == B, message: m, one-of: [A, B] }', 'rules[0] must have exactly one of'],
    ['{ id: a, require: A }', 'rules[0] must have exactly one of'],
    ['{ id: a, when: "true" }', 'rules[0] has only one of when and require'],
    ['{ id: a, one-of: [A] }', 'rules[0].one-of must not be'],
    ['{ id: a, one-of: [A, BB] }', 'There is no declared variable BB. Did you mean B?'],
    ['{ id: a, when: "A =", require: B }', 'The condition A = is not a CEL expression'],
    ['{ id: required, one-of: [A, B] }', 'The id required is already in use.'],
  ])('refuses %s', async (rule, expected) => {
    const found = await messages(`variables: { A: string, B: string }\nrules: [${rule}]`)
    expect(found.join('\n')).toContain(expected)
  })
})

describe('unknown, deprecated and renamed-from', () => {
  it.each([
    ['ignore', 'off'],
    ['warn', 'warning'],
    ['error', 'error'],
  ])('unknown: %s is a severity of unknown-variable', async (word, severity) => {
    const { value } = await configured(`unknown: ${word}\nvariables: { A: string }`)
    expect(value.severities.get('unknown-variable')).toBe(severity)
  })

  it('are kept for the checks', async () => {
    const text =
      'variables: { A: { type: string, deprecated: Use B., renamed-from: OLD }, B: { type: string, deprecated: true, renamed-from: [X, Y] } }'
    expect(await declared('A', text)).toMatchObject({ deprecated: 'Use B.', renamedFrom: ['OLD'] })
    expect(await declared('B', text)).toMatchObject({ deprecated: '', renamedFrom: ['X', 'Y'] })
  })
})

describe('waivers', () => {
  const waiver = (over: string) =>
    `variables: { A: string }\nwaivers: [{ check: required, variable: A, reason: r, owner: o, expires: 2027-01-31${over} }]`

  it('are those of the environment at hand', async () => {
    const inStaging = waiver(', environments: [staging]')
    expect((await configured(inStaging, 'staging')).value.waivers).toMatchObject([
      { check: 'required', variable: 'A', expires: '2027-01-31', location: { line: 5 } },
    ])
    expect((await configured(inStaging, 'prod')).value.waivers).toEqual([])
    expect((await configured(waiver(''), 'prod')).value.waivers).toHaveLength(1)
  })

  it.each([
    ['2027-01-31', '2027-02-30', 'waivers[0].expires is not a date such as'],
    ['2027-01-31', 'soon', 'waivers[0].expires is not a date such as'],
    ['reason: r, ', '', 'waivers[0].reason is missing.'],
    ['owner: o, ', '', 'waivers[0].owner is missing.'],
    ['check: required', 'check: requird', 'There is no check requird. Did you mean required?'],
    ['variable: A', 'variable: a b', 'waivers[0].variable must be a variable name, or "*"'],
  ])('refuse %s as %s', async (from, to, expected) => {
    expect((await messages(waiver('').replace(from, to))).join('\n')).toContain(expected)
  })
})

describe('limits', () => {
  const flaws = async (options: string, raw: string) => {
    const declaration = await declared('A', `variables: { A: { type: string, ${options} } }`)
    const { Secret } = await import('../../src/domain/secret.ts')
    return declaration?.type.judge(new Secret(raw)).map(({ check, code }) => `${check} ${code}`)
  }

  it.each([
    ['min-length: 3', 'ab', ['length short']],
    ['min-length: 3', 'abc', []],
    ['max-length: 3', 'abcd', ['length long']],
    ['max-length: 3', 'äöü', []],
    ['max-length: 2', '😀😀', []],
    ["pattern: '^key_[a-z]+$'", 'key_abc', []],
    ["pattern: '^key_[a-z]+$'", 'key_ABC', ['pattern mismatch']],
    ["not-pattern: '(?i)test'", 'my-Test', ['pattern match']],
    ["pattern: '^(a+)+$'", `${'a'.repeat(50_000)}!`, ['pattern mismatch']],
  ])('%s', async (options, raw, expected) => {
    expect(await flaws(options, raw)).toEqual(expected)
  })

  it('refuse a pattern that RE2 does not know', async () => {
    expect(await messages("variables: { A: { type: string, pattern: '(?=a)' } }")).toEqual([
      expect.stringContaining('pattern of A has a pattern that RE2 does not support'),
    ])
  })
})

describe('ten mistakes of ten kinds', () => {
  const TEN = `extends: [fastpi]
unknown: warning
variables:
  A: strin
  B: { type: string, requird: true }
  C: { type: string, required: { when: 'A =' } }
  D: { type: string, pattern: '(?!a)' }
  E: { type: string, required: [prud] }
rules:
  - { id: groups, one-of: [A, ZZZ] }
checks: { secret-resue: off }
waivers:
  - { check: required, variable: A, reason: r, owner: o, expires: 2027-13-01 }
`

  it('are ten messages in one run, each with its place and an example or the names that exist', async () => {
    const { failures } = await configured(TEN)
    expect(
      failures.map(({ location }) => location?.line).sort((a, b) => Number(a) - Number(b)),
    ).toEqual([4, 5, 7, 8, 9, 10, 11, 13, 14, 16])
    for (const { location, fix } of failures) {
      expect(location?.file).toBe('ci/bootgate.yml')
      expect(fix.length).toBeGreaterThan(20)
    }
  })
})
