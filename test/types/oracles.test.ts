import { describe, expect, it } from 'vitest'
import { type Exception, MILDER, STRICTER } from '../oracles/exceptions.ts'
import { golden, inputs, textOf } from '../oracles/input.ts'
import { QUESTIONS } from '../oracles/questions.ts'
import { hostsOf, isUsable } from '../oracles/readings.ts'
import { flawsOf } from '../support/variables.ts'

interface Row {
  /** The golden files of every consumer that has to read the value, and the same host in it. */
  readonly golden: readonly [string, ...string[]]
  readonly type: string
  readonly options?: Readonly<Record<string, unknown>>
  /** The flaws that say "cannot be read"; the others speak of what is read. */
  readonly codes: readonly string[]
  /** The class of a refusal that says nothing of what the flaws speak of. */
  readonly apart?: string
  /** The type has more readers than this one, so that what this one takes says nothing. */
  readonly oneOfMany?: true
}

const POSTGRES = ['embedded', 'engine', 'encoding', 'multihost', 'parameter', 'form']
const MYSQL = ['embedded', 'engine', 'encoding', 'multihost', 'form']
const MONGODB = ['engine', 'encoding', 'form', 'srv', 'direct', 'database']
const AMQP = ['scheme', 'encoding', 'form']
const REDIS = ['scheme', 'form', 'database']

// pydantic-kafka has no row: KafkaDsn wants kafka://, and clients of Kafka take host:port alone. Nor has
// django-debug: to Django every text is true, `false` among them, and debug-on goes by the words.
const ROWS: readonly Row[] = [
  { golden: ['fernet'], type: 'fernet-key', codes: ['refused'] },
  { golden: ['multi-fernet'], type: 'fernet-list', codes: ['gap', 'refused'] },
  ...['libpq', 'sqlalchemy', 'asyncpg', 'node-pg'].map(
    (driver): Row => ({
      golden: [driver],
      type: 'postgres-url',
      options: { driver },
      codes: POSTGRES,
    }),
  ),
  { golden: ['pydantic-postgres'], type: 'postgres-url', codes: POSTGRES, oneOfMany: true },
  {
    golden: ['sqlalchemy-mysql'],
    type: 'mysql-url',
    options: { driver: 'sqlalchemy' },
    codes: MYSQL,
    apart: 'ModuleNotFoundError',
  },
  { golden: ['pydantic-mysql'], type: 'mysql-url', codes: MYSQL, oneOfMany: true },
  { golden: ['pydantic-mongodb'], type: 'mongodb-url', codes: MONGODB, oneOfMany: true },
  { golden: ['pydantic-amqp'], type: 'amqp-url', codes: AMQP, oneOfMany: true },
  { golden: ['redis'], type: 'redis-url', codes: REDIS },
  { golden: ['pydantic-redis'], type: 'redis-url', codes: REDIS, oneOfMany: true },
  { golden: ['go-url', 'whatwg', 'pydantic-http'], type: 'url', codes: ['form', 'scheme'] },
  {
    golden: ['pydantic-boolean'],
    type: 'boolean',
    options: { reader: 'pydantic' },
    codes: ['word'],
  },
  { golden: ['pydantic-integer'], type: 'integer', codes: ['form', 'range'] },
  ...['list', 'cors-origins'].map(
    (type): Row => ({
      golden: ['pydantic-list'],
      type,
      options: { format: 'json' },
      codes: ['list', 'item'],
    }),
  ),
  ...['HS256', 'HS384', 'HS512'].map(
    (algorithm): Row => ({
      golden: [`jwt-${algorithm.toLowerCase()}`],
      type: 'signing-secret',
      options: { algorithm },
      codes: ['short', 'pem', 'ssh', 'jwk'],
    }),
  ),
]

interface Disagreement {
  readonly golden: readonly string[]
  readonly input: string
  readonly taken: boolean
}

/** Every input on which the type and its consumers do not agree. */
function disagreements({ golden: names, type, options, codes, apart, oneOfMany }: Row) {
  const answers = names.map(golden)
  return (answers[0] ?? []).flatMap(({ input }, place): Disagreement[] => {
    const said = answers.flatMap((vectors) => vectors[place]?.answer ?? [])
    const hosts = new Set(said.map((answer) => spelt(hostsOf(answer))))
    const taken = said.every(isUsable) && hosts.size === 1
    const judged = !flawsOf(type, textOf(input), options).some((code) => codes.includes(code))
    const beside = (taken && oneOfMany) || said.some(({ error }) => error && error === apart)
    if (taken === judged || beside) return []
    return [{ golden: names, input: textOf(input), taken }]
  })
}

/** One IPv6 address has many spellings, and every reader has its own. */
function spelt(hosts: readonly string[]): string {
  return hosts.map((host) => (host.includes(':') ? 'IPv6' : host)).join()
}

function covers({ golden: names, inputs: form }: Exception, { golden: name, input }: Disagreement) {
  return name.some((one) => names.includes(one)) && form.test(input)
}

const found = ROWS.map((row) => [row, disagreements(row)] as const)
const all = found.flatMap(([, differences]) => differences)

/** What keeps an item of ALLOWED_HOSTS from ever matching. */
const NEVER = ['list', 'scheme', 'port', 'pattern', 'form']

/** Django was asked about a few callers only: a list that lets none of them in may still be good. */
const allowedHosts = golden('django-hosts').map(({ input, answer: { lets } }) => ({
  input,
  flaws: flawsOf('hosts', textOf(input), { reader: 'django', format: 'csv' }),
  callers: Array.isArray(lets) ? lets : [],
}))

describe('the consumers', () => {
  it.each(
    QUESTIONS.map(({ golden: name, inputs: group }) => [name, group] as const),
  )('%s was asked about every one of at least 40 inputs', (name, group) => {
    expect(golden(name).map(({ input }) => input)).toEqual(inputs(group))
    expect(new Set(golden(name).map(({ input }) => textOf(input))).size).toBeGreaterThanOrEqual(40)
  })

  it.each(
    found.map(([row, differences]) => [row.type, row.golden.join(', '), differences] as const),
  )('%s takes what %s takes', (_, __, differences) => {
    const open = differences.filter(
      (one) => !(one.taken ? STRICTER : MILDER).some((exception) => covers(exception, one)),
    )
    expect(open).toEqual([])
  })

  it.each(
    [...STRICTER, ...MILDER].map((exception) => [exception.why, exception] as const),
  )('the exception still holds: %s', (_, exception) => {
    const side = all.filter(({ taken }) => taken === STRICTER.includes(exception))
    expect(side.some((one) => covers(exception, one))).toBe(true)
  })

  it('hosts says "everyone" exactly where Django lets a stranger in', () => {
    const wrong = allowedHosts.filter(
      ({ flaws, callers }) =>
        flaws.includes('everyone') !== callers.includes('attacker.example.net'),
    )
    expect(wrong).toEqual([])
  })

  it('hosts refuses no list by which Django lets a caller in', () => {
    const wrong = allowedHosts.filter(
      ({ flaws, callers }) => callers.length > 0 && flaws.some((flaw) => NEVER.includes(flaw)),
    )
    expect(wrong).toEqual([])
  })
})
