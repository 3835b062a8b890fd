import { describe, expect, it } from 'vitest'
import { errorsOf, hasSecretPart } from '../support/variables.ts'

type Options = Readonly<Record<string, unknown>>
const OTHERS = { engines: ['postgres', 'mysql', 'other'] }

describe('database-url', () => {
  it.each<[string, Options, readonly string[]]>([
    ['postgresql://app:fake@db.internal/app', {}, []],
    ['mysql+pymysql://app:fake@db.internal/app', {}, []],
    ['mongodb+srv://app:fake@c.example.com/app', {}, []],
    ['mongodb+srv://app:fake@c.example.com:27017/app', {}, ['srv']],
    ['postgresql://app:fa@ke@db.internal/app', {}, ['encoding']],
    ['postgresql://a.internal,b.internal/app', { driver: 'prisma' }, ['multihost']],
    ['postgresql://a.internal,b.internal/app', { driver: 'libpq' }, []],
    ['postgresql://db.internal/app?schema=public', { driver: 'libpq' }, ['parameter']],
    ['postgresql://db.internal/app?schema=public', { driver: 'prisma' }, []],
    ['mysql://localhost/app', {}, ['loopback']],
    ['sqlite:///app.db', {}, ['embedded']],
    ['sqlite:///app.db', { engines: ['postgres', 'sqlite'] }, []],
    ['redis://cache.internal', {}, ['engine']],
    ['mssql://db.internal/app', {}, ['engine']],
    ['db.internal:5432', {}, ['engine']],
    ['mysql://db.internal/app', { engines: ['postgres'] }, ['engine']],
    ['postgresql://db.internal/app', { engines: ['sqlite'] }, ['engine']],
    ['mysql://db.internal/app', { driver: 'asyncpg' }, ['engine']],
    ['mysql://db.internal/app', { driver: 'prisma' }, []],
    ['mongodb://db.internal/app', { driver: 'prisma' }, []],
    ['app:fake@tcp(db.internal:3306)/app', { driver: 'go' }, []],
    ['app:fake@tcp(db.internal:3306)/app', {}, ['engine']],
    ['postgres://db.internal/app', { driver: 'sqlalchemy' }, ['engine']],
    ['postgres://db.internal/app', { ...OTHERS, driver: 'sqlalchemy' }, ['engine']],
    ['mysql+pymysql://db.internal/app', { ...OTHERS, driver: 'sqlalchemy' }, []],
    ['prisma://db.example.com/?api_key=fake', OTHERS, []],
    ['ecto://app:fake@localhost/app', OTHERS, ['loopback']],
    ['jdbc:sqlserver://127.0.0.1:1433;databaseName=app', OTHERS, ['loopback']],
    ['jdbc:postgresql://db.internal/app', OTHERS, []],
    ['sqlserver://db.internal:1433;database=app', OTHERS, []],
    ['host=db.internal user=app dbname=app', OTHERS, []],
    ['app:fake@tcp(db.internal:3306)/app', OTHERS, []],
    ['postgresql://app:fa@ke@db.internal/app', OTHERS, ['encoding']],
    ['file:./dev.db', OTHERS, ['embedded']],
    ['db.internal:5432', OTHERS, ['engine']],
    [':'.repeat(65_536), OTHERS, ['engine']],
  ])('%s %j: %j', (raw, options, expected) => {
    expect(errorsOf('database-url', raw, options)).toEqual(expected)
  })

  it.each<[string, Options, string | null]>([
    ['postgresql://app:fa/ke@db/app', { driver: 'sqlalchemy' }, 'fa/ke'],
    ['app:fake@tcp(db)/app', { driver: 'go' }, 'fake'],
    ['mongodb://app:fa%40ke@db/app', {}, 'fa@ke'],
    ['mssql://app:fake@db/app', {}, 'fake'],
    ['sqlite:///app.db', {}, null],
  ])('finds the secret part of %s %j', (raw, options, part) => {
    expect(hasSecretPart('database-url', raw, part, options)).toBe(true)
  })
})
