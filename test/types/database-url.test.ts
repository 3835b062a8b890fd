import { describe, expect, it } from 'vitest'
import { errorsOf, hasSecretPart } from '../support/variables.ts'

type Options = Readonly<Record<string, unknown>>
const OTHERS = { engines: ['postgres', 'mysql', 'other'] }

describe('database-url', () => {
  it.each<{
    readonly raw: string
    readonly options: Options
    readonly expected: readonly string[]
  }>([
    { raw: 'postgresql://app:fake@db.internal/app', options: {}, expected: [] },
    { raw: 'mysql+pymysql://app:fake@db.internal/app', options: {}, expected: [] },
    { raw: 'mongodb+srv://app:fake@c.example.com/app', options: {}, expected: [] },
    { raw: 'mongodb+srv://app:fake@c.example.com:27017/app', options: {}, expected: ['srv'] },
    { raw: 'postgresql://app:fa@ke@db.internal/app', options: {}, expected: ['encoding'] },
    {
      raw: 'postgresql://a.internal,b.internal/app',
      options: { driver: 'prisma' },
      expected: ['multihost'],
    },
    { raw: 'postgresql://a.internal,b.internal/app', options: { driver: 'libpq' }, expected: [] },
    {
      raw: 'postgresql://db.internal/app?schema=public',
      options: { driver: 'libpq' },
      expected: ['parameter'],
    },
    {
      raw: 'postgresql://db.internal/app?schema=public',
      options: { driver: 'prisma' },
      expected: [],
    },
    { raw: 'mysql://localhost/app', options: {}, expected: ['loopback'] },
    { raw: 'sqlite:///app.db', options: {}, expected: ['embedded'] },
    { raw: 'sqlite:///app.db', options: { engines: ['postgres', 'sqlite'] }, expected: [] },
    { raw: 'redis://cache.internal', options: {}, expected: ['engine'] },
    { raw: 'mssql://db.internal/app', options: {}, expected: ['engine'] },
    { raw: 'db.internal:5432', options: {}, expected: ['engine'] },
    { raw: 'mysql://db.internal/app', options: { engines: ['postgres'] }, expected: ['engine'] },
    { raw: 'postgresql://db.internal/app', options: { engines: ['sqlite'] }, expected: ['engine'] },
    { raw: 'mysql://db.internal/app', options: { driver: 'asyncpg' }, expected: ['engine'] },
    { raw: 'mysql://db.internal/app', options: { driver: 'prisma' }, expected: [] },
    ...['mysql', 'mysql+pymysql', 'mariadb+mysqldb'].map((scheme) => ({
      raw: `${scheme}://db.internal/app?charset=utf8mb4`,
      options: { driver: 'sqlalchemy' },
      expected: [],
    })),
    { raw: 'mongodb://db.internal/app', options: { driver: 'prisma' }, expected: [] },
    { raw: 'app:fake@tcp(db.internal:3306)/app', options: { driver: 'go' }, expected: [] },
    { raw: 'app:fake@tcp(db.internal:3306)/app', options: {}, expected: ['engine'] },
    { raw: 'postgres://db.internal/app', options: { driver: 'sqlalchemy' }, expected: ['engine'] },
    {
      raw: 'postgres://db.internal/app',
      options: { ...OTHERS, driver: 'sqlalchemy' },
      expected: ['engine'],
    },
    {
      raw: 'mysql+pymysql://db.internal/app',
      options: { ...OTHERS, driver: 'sqlalchemy' },
      expected: [],
    },
    { raw: 'prisma://db.example.com/?api_key=fake', options: OTHERS, expected: [] },
    { raw: 'ecto://app:fake@localhost/app', options: OTHERS, expected: ['loopback'] },
    {
      raw: 'jdbc:sqlserver://127.0.0.1:1433;databaseName=app',
      options: OTHERS,
      expected: ['loopback'],
    },
    ...[OTHERS, {}].flatMap((options) => [
      { raw: 'jdbc:postgresql://db.internal/app?user=app', options, expected: [] },
      // A user before the host is looked up as a host name; the others are of no driver.
      { raw: 'jdbc:postgresql://app:fake@db.internal/app', options, expected: ['jdbc'] },
      { raw: 'jdbc:postgresql:db.internal:5432/app', options, expected: ['jdbc'] },
      { raw: 'jdbc:postgres://db.internal/app', options, expected: ['jdbc'] },
      { raw: 'JDBC:POSTGRESQL://db.internal/app', options, expected: ['jdbc'] },
      { raw: 'jdbc:mysql://app:fake@db.internal/app', options, expected: [] },
    ]),
    { raw: 'sqlserver://db.internal:1433;database=app', options: OTHERS, expected: [] },
    { raw: 'host=db.internal user=app dbname=app', options: OTHERS, expected: [] },
    { raw: 'app:fake@tcp(db.internal:3306)/app', options: OTHERS, expected: [] },
    { raw: 'postgresql://app:fa@ke@db.internal/app', options: OTHERS, expected: ['encoding'] },
    { raw: 'file:./dev.db', options: OTHERS, expected: ['embedded'] },
    { raw: 'db.internal:5432', options: OTHERS, expected: ['engine'] },
    { raw: ':'.repeat(65_536), options: OTHERS, expected: ['engine'] },
  ])('$raw $options: $expected', ({ raw, options, expected }) => {
    expect(errorsOf('database-url', raw, options)).toEqual(expected)
  })

  it.each<{ readonly raw: string; readonly options: Options; readonly part: string | null }>([
    { raw: 'postgresql://app:fa/ke@db/app', options: { driver: 'sqlalchemy' }, part: 'fa/ke' },
    { raw: 'app:fake@tcp(db)/app', options: { driver: 'go' }, part: 'fake' },
    { raw: 'mongodb://app:fa%40ke@db/app', options: {}, part: 'fa@ke' },
    { raw: 'mssql://app:fake@db/app', options: {}, part: 'fake' },
    { raw: 'sqlite:///app.db', options: {}, part: null },
  ])('finds the secret part of $raw $options', ({ raw, options, part }) => {
    expect(hasSecretPart('database-url', raw, part, options)).toBe(true)
  })
})
