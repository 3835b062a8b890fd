import { describe, expect, it } from 'vitest'
import { MILDER_OPTIONS, STRICTER_OPTIONS } from '../oracles/driver-exceptions.ts'
import type { Exception } from '../oracles/exceptions.ts'
import { golden, textOf } from '../oracles/input.ts'
import { flawsOf } from '../support/variables.ts'

/** The golden file of a driver, its type and driver in the policy, and what stands before the input. */
type Row = readonly [file: string, type: string, driver: string, before?: string | undefined]

const PLACE = 'db.example.com/app?'
const postgres = (reader: string, driver = reader, scheme = 'postgresql'): Row => [
  ...([`postgres-query-${reader}`, 'postgres-url', driver] as const),
  `${scheme}://${PLACE}`,
]

const ROWS: readonly Row[] = [
  ...['psycopg', 'psycopg2', 'asyncpg', 'node-pg', 'postgres-js', 'pgx', 'lib-pq'].map((one) =>
    postgres(one),
  ),
  postgres('tokio-postgres'),
  postgres('sqlx'),
  postgres('jdbc', 'jdbc', 'jdbc:postgresql'),
  postgres('sqlalchemy'),
  postgres('sqlalchemy-psycopg2', 'sqlalchemy', 'postgresql+psycopg2'),
  postgres('sqlalchemy-asyncpg', 'sqlalchemy', 'postgresql+asyncpg'),
  ...[
    'redis-py',
    'go-redis',
    'redigo',
    'ioredis',
    'node-redis',
    'jedis',
    'lettuce',
    'redis-rs',
  ].map((one): Row => [`redis-options-${one}`, 'redis-url', one]),
  ...['pymongo', 'mongodb', 'go'].map((one): Row => [`mongodb-options-${one}`, 'mongodb-url', one]),
  ...['pika', 'kombu', 'go', 'java'].map((one): Row => [`amqp-options-${one}`, 'amqp-url', one]),
  ['mysql-go', 'mysql-url', 'go'],
  ...[
    ['pymysql', 'pymysql'],
    ['asyncmy', 'asyncmy'],
    ['aiomysql', 'aiomysql'],
    ['mysqlconnector', 'mysqlconnector'],
    ['mysqlclient', 'mysqldb'],
    ['mysqlclient', 'mysqldb', 'sqlalchemy'],
    ['aiomysql', 'aiomysql', 'sqlalchemy'],
  ].map(
    ([asked = '', scheme, driver = asked]): Row => [
      `mysql-query-${asked}`,
      'mysql-url',
      driver,
      `mysql+${scheme}://app:fake@${PLACE}`,
    ],
  ),
]

/** A database that is no number has a flaw of its own. */
const CELERY_APART = ['redis://c/0?db=x']

const REFUSED = ['parameter', 'sslArgument', 'form', 'scheme', 'noPort', 'database', 'vhost']

interface Difference {
  readonly file: string
  readonly input: string
  readonly taken: boolean
}

function differences([file, type, driver, before = '']: Row): readonly Difference[] {
  return golden(file).flatMap(({ input, answer }): Difference[] => {
    const text = textOf(input)
    const codes = flawsOf(type, `${before}${text}`, { driver })
    const refused = codes.some((code) => REFUSED.includes(code))
    return answer.ok === refused ? [{ file, input: text, taken: answer.ok }] : []
  })
}

function isListed({ file, input, taken }: Difference): boolean {
  const exceptions = taken ? STRICTER_OPTIONS : MILDER_OPTIONS
  return exceptions.some((one) => covers(one, { file, input, taken }))
}

/** A name that ends with a star stands for every file that begins so. */
function covers({ golden: files, inputs }: Exception, { file, input }: Difference): boolean {
  const isNamed = (name: string) =>
    name.endsWith('*') ? file.startsWith(name.slice(0, -1)) : file === name
  return files.some(isNamed) && inputs.test(input)
}

describe('the options of URLs', () => {
  it.each(
    ROWS.map((row) => ({ row, title: row.slice(0, 3).join(', ') })),
  )('are taken as the driver takes them: $title', ({ row }) => {
    expect(differences(row).filter((one) => !isListed(one))).toEqual([])
  })

  it.each([
    ...MILDER_OPTIONS.map((one) => [one.why, one, false] as const),
    ...STRICTER_OPTIONS.map((one) => [one.why, one, true] as const),
  ])('the exception still holds: %s', (_, exception, taken) => {
    const found = ROWS.flatMap(differences).filter((one) => one.taken === taken)
    expect(found.some((one) => covers(exception, one))).toBe(true)
  })

  it('of Celery are an error when broker and backend refuse them, and a warning when one does', () => {
    const [broker, backend] = ['broker', 'backend'].map((one) =>
      golden(`redis-options-celery-${one}`),
    )
    const judged = (broker ?? []).flatMap(({ input, answer }, place) => {
      const refusals = [answer, backend?.[place]?.answer].filter((one) => !one?.ok).length
      const codes = flawsOf('redis-url', textOf(input), { driver: 'celery' })
      const [found] = codes.filter((code) => code === 'parameter' || code === 'portable')
      const expected = [undefined, 'portable', 'parameter'][refusals]
      const isOption = /^rediss?:\/\/c\/0\?/.test(textOf(input)) && !codes.includes('celeryTls')
      return isOption && found !== expected ? [textOf(input)] : []
    })
    expect(judged).toEqual(CELERY_APART)
  })
})
