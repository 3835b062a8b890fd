import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../src/policy/load.ts'

const GOOD = `version: 1
service: backend
environments:
  prod:
variables:
  PORT: port
`

/** `line:column message` of each mistake. */
async function mistakes(text: string): Promise<readonly string[]> {
  return (await load(text)).failures.map(
    ({ location, message }) => `${location?.line}:${location?.column} ${message}`,
  )
}

const load = (text: string) => loadPolicy('bootgate.yml', async () => text)

describe('a policy', () => {
  it('may write a type alone and an environment without options', async () => {
    const { value, failures } = await load(GOOD)
    expect(failures).toEqual([])
    expect(value?.variables.PORT).toEqual({ type: 'port' })
  })

  it.each<[string, string, string]>([
    [
      'an unknown key',
      'servce: x\n',
      '7:1 Unknown key servce in the policy. Did you mean service?',
    ],
    [
      'an unknown key of an environment',
      '',
      '4:11 Unknown key manifst in environments.prod. Did you mean manifest?',
    ],
  ])('%s is named with its place and the nearest key', async (_, extra, expected) => {
    const text = extra === '' ? GOOD.replace('prod:', 'prod: { manifst: x }') : GOOD + extra
    expect(await mistakes(text)).toContain(expected)
  })

  it.each<[string, string]>([
    ['PORT: prot', '6:9 variables.PORT.type must name a type. Did you mean port?'],
    [
      'PORT: { type: port, requird: true }',
      '6:23 Unknown key requird in variables.PORT. Did you mean required?',
    ],
    ['PORT: { type: enum, values: [] }', '6:31 variables.PORT.values must not be empty.'],
    [
      'PORT: { type: port, required: sometimes }',
      '6:33 variables.PORT.required expects true, false, a list of tiers or environments, or { when: a CEL condition }.',
    ],
    ['PROT:', '6:8 variables.PROT.type must name a type'],
    ['"A B": string', '6:3 variables.A B is not a name'],
    [
      'PORT: { type: postgres-url, driver: prism }',
      '6:39 variables.PORT.driver must be libpq, psycopg, psycopg2, sqlalchemy, asyncpg, prisma, node-pg, postgres-js, pgx, lib-pq, tokio-postgres, sqlx, jdbc. Did you mean prisma?',
    ],
    ['PORT: { type: string, in: { production: { valus: [a] } } }', '6:45 Unknown key valus'],
  ])('%s is refused at its place', async (line, expected) => {
    const [found = ''] = await mistakes(GOOD.replace('PORT: port', line))
    expect(found.slice(0, expected.length)).toBe(expected)
  })

  it('tells every mistake in one run', async () => {
    const text =
      'version: 2\nservice: ""\nenvironments: [a]\nvariables: { A: strin, B: 3 }\nrules: [{ id: X }]\nfoo: 1\n'
    expect((await mistakes(text)).length).toBe(8)
  })

  it.each([
    ['{', 'POLICY_SYNTAX'],
    ['a: 1\na: 2', 'POLICY_SYNTAX'],
    ['- a', 'POLICY_INVALID'],
    ['', 'POLICY_INVALID'],
    ['a: *b', 'POLICY_SYNTAX'],
  ])('%j is %s', async (text, code) => {
    const { value, failures } = await load(text)
    expect(value === null).toBe(code === 'POLICY_SYNTAX')
    expect(failures[0]?.code).toBe(code)
  })

  it('that declares nothing would check nothing, and is refused', async () => {
    expect(await mistakes(GOOD.replace('variables:\n  PORT: port', 'variables: {}'))).toEqual([
      '5:12 variables is empty, so the policy would check nothing.',
    ])
  })

  it('keeps numbers as they are written', async () => {
    const text = GOOD.replace('prod:', 'prod: { variables: { A: 010, B: 3.10, C: true, D: 1e3 } }')
    const { value } = await load(text)
    expect(value?.environments.prod?.variables).toEqual({
      A: '010',
      B: '3.10',
      C: 'true',
      D: '1e3',
    })
  })

  it('may hold a key called __proto__ without harm', async () => {
    expect((await mistakes(`${GOOD}__proto__: { polluted: true }\n`))[0]).toContain(
      '__proto__ cannot be a name or a key here',
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a policy of too many', () => {
  const numbered = (many: number, line: (number: number) => string) =>
    Array.from({ length: many }, (_, number) => line(number)).join('')

  it.each<[string, (number: number) => string]>([
    ['mistakes of one kind', (number) => `  V${number}: prot\n`],
    ['unknown keys in one map', (number) => `k${number}: 1\n`],
  ])('%s tells a hundred of them, and that there are more', async (_, line) => {
    const told = await mistakes(GOOD + numbered(150, line))
    expect(told).toHaveLength(101)
    expect(told.at(-1)).toContain('The policy has more than these 100 mistakes.')
    expect(await mistakes(GOOD + numbered(90, line))).toHaveLength(90)
  })

  it.each<[string, number, (number: number) => string]>([
    ['rules', 1000, (number) => `  - { id: r${number}, assert: PORT != "1", message: No. }\n`],
    [
      'waivers',
      1000,
      (number) =>
        `  - { check: port, variable: V${number}, reason: r, owner: o, expires: 2099-01-01 }\n`,
    ],
    ['checks', 1000, (number) => `  c${number}: off\n`],
  ])('%s keeps the first of them, and names the next', async (kind, most, line) => {
    const text = (many: number) => `${GOOD}${kind}:\n${numbered(many, line)}`
    expect((await load(text(most))).failures).toEqual([])
    const { value, failures } = await load(text(most + 1))
    expect(failures).toMatchObject([
      {
        code: 'POLICY_INVALID',
        message: `The policy has ${most + 1} ${kind}; the limit is ${most}.`,
        location: { line: most + 8 },
      },
    ])
    const kept = value?.[kind as 'rules' | 'waivers' | 'checks'] ?? {}
    expect(Object.keys(kept)).toHaveLength(most)
  })

  it('variables keeps twenty thousand, of JSON, which may hold so many', async () => {
    const variables = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, n) => [`V${n}`, 'port']),
    )
    const { value, failures } = await load(
      JSON.stringify({ version: 1, service: 's', environments: { prod: {} }, variables }),
    )
    expect(failures.map(({ message }) => message)).toEqual([
      'The policy has 20001 variables; the limit is 20000.',
    ])
    expect(value?.ownNames).toHaveLength(20_000)
  })
})
