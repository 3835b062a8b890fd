import { describe, expect, it } from 'vitest'
import { gateRun } from '../support/gate-runs.ts'
import { one } from '../support/one.ts'
import { reportOf, verdictOn } from '../support/projects.ts'

const project = (policy: string, text: string, rest = '') => ({
  files: {
    'bootgate.yml': `version: 1
service: s
extends: []
${policy}
environments: { prod: { env-files: [.env] } }
`,
    '.env': `OTHER=set\nA=${text}\n${rest}`,
  },
})
const DECLARED = 'variables: { OTHER: string, A: TYPE }'

describe('an empty text', () => {
  it.each([
    // [of the policy, of the variable, type, required, findings]
    ['', '', 'string', true, ['blocked', 'A empty error']],
    ['', '', 'string', false, ['pass']],
    ['', '', 'integer', false, ['blocked', 'A empty error']],
    ['empty: absent', '', 'string', true, ['blocked', 'A required error']],
    ['empty: absent', '', 'integer', false, ['pass']],
    ['empty: absent', '', 'postgres-url', true, ['blocked', 'A required error']],
    ['empty: absent', 'error', 'integer', false, ['blocked', 'A empty error']],
    ['empty: error', '', 'string', false, ['blocked', 'A empty error']],
    ['empty: error', 'absent', 'string', false, ['pass']],
    ['empty: error', 'absent', 'string', true, ['blocked', 'A required error']],
    ['', 'absent', 'integer', false, ['pass']],
    ['', 'error', 'string', false, ['blocked', 'A empty error']],
  ])('with %j, %j in a %s, required %s: %j', async (policy, own, type, required, expected) => {
    const options = [`type: ${type}`, `required: ${required}`, ...(own ? [`empty: ${own}`] : [])]
    const declared = DECLARED.replace('TYPE', `{ ${options.join(', ')} }`)
    expect(await verdictOn(project(`${policy}\n${declared}`, ''))).toEqual(expected)
  })

  it('is null in a condition where it counts as not set', async () => {
    const rules =
      'rules: [{ id: a-or-b, assert: "A != null || B != null", message: Set A or B. }]\nvariables: { OTHER: string, A: { type: string, required: false }, B: { type: string, required: false } }'
    expect(await verdictOn(project(rules, ''))).toEqual(['pass'])
    expect(await verdictOn(project(`empty: absent\n${rules}`, ''))).toEqual([
      'blocked',
      'A a-or-b error',
    ])
  })

  it('of a required variable is reported with its line', async () => {
    const { findings } = await reportOf(
      project(`empty: absent\n${DECLARED.replace('TYPE', 'string')}`, ''),
    )
    expect(findings).toMatchObject([{ location: { file: '.env', line: 2 } }])
    expect(findings[0]?.message).toContain('reads as not set')
  })
})

describe('a word of the policy for "not set"', () => {
  // opengovsg/FormSG#8379: the team writes __UNDEFINED__ into every optional variable.
  const words = 'not-set: [__UNDEFINED__, nil]\n'

  it.each([
    ['__UNDEFINED__', false, ['pass']],
    ['__UNDEFINED__', true, ['blocked', 'A required error']],
    ['nil', false, ['pass']],
    ['undefined', false, ['blocked', 'A nullish-literal error']],
    ['__OTHER__', false, ['blocked', 'A unresolved-template error']],
  ])('%s, required %s: %j', async (text, required, expected) => {
    const declared = DECLARED.replace('TYPE', `{ type: string, required: ${required} }`)
    expect(await verdictOn(project(words + declared, text))).toEqual(expected)
  })

  it('counts for a variable that no policy declares', async () => {
    const strange = project(`variables: { OTHER: string }`, '__UNDEFINED__')
    expect(await verdictOn(strange)).toEqual(['blocked', 'A unresolved-template error'])
    const known = project(`${words}variables: { OTHER: string }`, '__UNDEFINED__')
    expect(await verdictOn(known)).toEqual(['pass'])
  })
})

describe('a word that means none', () => {
  it.each([
    ['OTEL_METRICS_EXPORTER', 'none'],
    ['OTEL_TRACES_EXPORTER', 'none'],
    ['SPRING_JPA_HIBERNATE_DDL_AUTO', 'none'],
    ['SESSION_COOKIE_SAMESITE', 'None'],
    ['LOG_SAMPLING', 'none'],
    ['BROADCAST_DRIVER', 'null'],
    ['SESSION_DOMAIN', 'null'],
    ['SASL_MECHANISM', 'NONE'],
  ])('is a choice in %s=%s', async (name, text) => {
    expect(
      await verdictOn(project('variables: { OTHER: string }', 'x', `${name}=${text}`)),
    ).toEqual(['pass'])
  })

  it.each([
    ['OTEL_METRICS_EXPORTER', 'undefined'],
    ['SESSION_COOKIE_SAMESITE', '<nil>'],
    ['API_HOST', 'None'],
    ['API_HOST', 'null'],
    ['API_KEY', 'none'],
    ['SESSION_DOMAIN', '[object Object]'],
  ])('is none in %s=%s', async (name, text) => {
    expect(
      await verdictOn(project('variables: { OTHER: string }', 'x', `${name}=${text}`)),
    ).toEqual(['blocked', `${name} nullish-literal error`])
  })
})

describe('an empty value of a variable that only a preset declares', () => {
  it.each([
    ['PORT', 'warning'],
    ['REDIS_URL', 'warning'],
    ['SENTRY_DSN', null],
  ])('%s: %s', async (name, severity) => {
    const { files } = project('variables: { OTHER: string }', 'x', `${name}=`)
    const policy = files['bootgate.yml'].replace('extends: []', 'extends: [recommended]')
    expect(await verdictOn({ files: { ...files, 'bootgate.yml': policy } })).toEqual([
      'pass',
      ...(severity === null ? [] : [`${name} empty ${severity}`]),
    ])
  })
})

describe('a pull request that makes an empty text count as not set', () => {
  const base = {
    version: 1,
    service: 's',
    environments: { prod: { variables: { A: '', B: 'nil' } } },
    variables: { A: { type: 'integer', required: false }, B: { type: 'string', required: false } },
  }
  const policy = { ...base, empty: 'absent', 'not-set': ['nil'] }

  it('is judged by its base', async () => {
    const inputs = { environment: ['prod'], 'policy-from': 'base' }
    const { reports } = await gateRun({ policy, base, inputs })
    expect(one(reports).findings.map(({ variable, check }) => `${variable} ${check}`)).toEqual([
      'B nullish-literal',
      'A empty',
    ])
  })
})
