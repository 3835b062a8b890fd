import { describe, expect, it } from 'vitest'
import { errorsOf, flawsOf, hasSecretPart } from '../support/variables.ts'

const DRIVERS = ['pymysql', 'mysqlclient', 'asyncmy', 'mysql2', 'prisma', 'go']
const options = (driver?: string) => (driver === undefined ? {} : { driver })
const judge = (raw: string, driver?: string) => errorsOf('mysql-url', raw, options(driver))
const takers = (raw: string) =>
  ['portable', ...DRIVERS].filter(
    (driver) => judge(raw, driver === 'portable' ? undefined : driver).length === 0,
  )

/** Asked of SQLAlchemy 2.1, mysql2 3 and go-sql-driver 1.9; Prisma by its documentation. */
describe('mysql-url', () => {
  it.each<{ readonly raw: string; readonly expected: readonly string[] }>([
    {
      raw: 'mysql://app:fake@db.internal:3306/app',
      expected: ['portable', 'mysqlclient', 'mysql2', 'prisma'],
    },
    {
      raw: 'mysql+pymysql://app:fake@db.internal/app',
      expected: ['portable', 'pymysql', 'mysql2'],
    },
    {
      raw: 'mariadb+pymysql://app:fake@db.internal/app',
      expected: ['portable', 'pymysql', 'mysql2'],
    },
    {
      raw: 'mysql+mysqldb://app:fake@db.internal/app',
      expected: ['portable', 'mysqlclient', 'mysql2'],
    },
    {
      raw: 'mysql+asyncmy://app:fake@db.internal/app',
      expected: ['portable', 'asyncmy', 'mysql2'],
    },
    { raw: 'mysql2://app:fake@db.internal/app', expected: ['portable', 'mysql2'] },
    { raw: 'MYSQL://app:fake@db.internal/app', expected: ['mysql2'] },
    { raw: 'mysql://db.internal:/app', expected: ['mysql2', 'prisma'] },
    { raw: 'app:fake@tcp(db.internal:3306)/app', expected: ['go'] },
    {
      raw: 'mysql://app@/app?unix_socket=/run/mysqld.sock',
      expected: ['portable', 'mysqlclient', 'mysql2', 'prisma'],
    },
  ])('$raw pleases its drivers', ({ raw, expected }) => {
    expect(takers(raw)).toEqual(expected)
  })

  it.each<{ readonly password: string; readonly expected: readonly string[] }>([
    { password: 'fa@ke', expected: ['mysql2', 'prisma'] },
    { password: 'fa/ke', expected: ['mysqlclient'] },
    { password: 'fa#ke', expected: ['mysqlclient'] },
    { password: 'fa?ke', expected: ['mysqlclient'] },
    { password: 'fa%ke', expected: ['mysqlclient', 'prisma'] },
    { password: 'fa[ke', expected: ['mysqlclient', 'mysql2', 'prisma'] },
    { password: 'fa%40ke', expected: ['portable', 'mysqlclient', 'mysql2', 'prisma'] },
    { password: 'fa%FFke', expected: [] },
    { password: 'fake\n', expected: [] },
  ])('the password $password pleases only who reads it as meant', ({ password, expected }) => {
    const raw = `mysql://app:${password}@db.internal/app`
    expect(takers(raw)).toEqual(expected)
    if (!expected.includes('prisma')) expect(judge(raw, 'prisma')).toEqual(['encoding'])
  })

  it.each([
    { raw: 'postgresql://db.internal/app', expected: ['engine'] },
    { raw: 'db.internal:3306/app', expected: ['engine'] },
    { raw: 'jdbc:mysql://db.internal/app', expected: ['engine'] },
    { raw: 'mysql://db.internal:x/app', expected: ['form'] },
    { raw: 'mysql://a.internal,b.internal/app', expected: ['multihost'] },
    { raw: 'mysql://db.internal/my app', expected: ['form'] },
    { raw: 'mysql://localhost/app', expected: ['loopback'] },
    { raw: 'mysql:///app', expected: ['loopback'] },
    { raw: 'sqlite:///app.db', expected: ['embedded'] },
    { raw: '"mysql://db.internal/app"', expected: ['form'] },
  ])('$raw: $expected', ({ raw, expected }) => {
    expect(judge(raw)).toEqual(expected)
  })

  it.each([
    { raw: 'app:fa@k/e?#:(x@tcp(db.internal:3306)/app?parseTime=true', expected: [] },
    { raw: 'app:fake@tcp(db.internal)/app', expected: [] },
    { raw: 'app:fake@unix(/run/mysqld.sock)/app', expected: [] },
    { raw: 'app:fake@cloudsql(project:region:instance)/app', expected: [] },
    { raw: 'app:fake@tcp(db.internal:3306)', expected: ['form'] },
    { raw: 'app:fake@tcp(db.internal:3306/app', expected: ['form'] },
    { raw: 'app:fake@db.internal:3306/app', expected: ['form'] },
    { raw: 'app:fake@tcp(db.internal:x)/app', expected: ['form'] },
    { raw: 'app:fake@tcp(db.internal)/app?loc=US/Pacific', expected: ['form'] },
    { raw: 'app:fake@tcp(a.internal,b.internal)/app', expected: ['multihost'] },
    { raw: 'app:fake@tcp(127.0.0.1:3306)/app', expected: ['loopback'] },
    { raw: 'app:fake@/app', expected: ['loopback'] },
    { raw: 'mysql://app:fake@db.internal/app', expected: ['engine'] },
  ])('go reads $raw: $expected', ({ raw, expected }) => {
    expect(judge(raw, 'go')).toEqual(expected)
  })

  it.each<{
    readonly raw: string
    readonly driver: string | undefined
    readonly expected: readonly string[]
  }>([
    { raw: 'mysql://app@db.internal', driver: undefined, expected: ['nameless'] },
    { raw: 'mysql://root@db.internal/app', driver: undefined, expected: ['superuser'] },
    {
      raw: 'mysql://app@db.internal/app?ssl-mode=PREFERRED',
      driver: undefined,
      expected: ['weakTls'],
    },
    { raw: 'mysql://app@db.internal/app?ssl-mode=REQUIRED', driver: undefined, expected: [] },
    {
      raw: 'mysql://app@db.internal/app?ssl-mode=REQUIRED',
      driver: 'mysql2',
      expected: ['weakTls'],
    },
    { raw: 'mysql://app@db.internal/app?ssl=true', driver: 'mysql2', expected: [] },
    { raw: 'app@tcp(db.internal)/app?tls=skip-verify', driver: 'go', expected: ['weakTls'] },
    { raw: 'app@tcp(db.internal)/app?tls=true', driver: 'go', expected: [] },
    { raw: 'root@tcp(db.internal)/', driver: 'go', expected: ['nameless', 'superuser'] },
  ])('what is well written, and still not fit for production: $raw ($driver)', ({
    raw,
    driver,
    expected,
  }) => {
    expect(flawsOf('mysql-url', raw, options(driver))).toEqual(expected)
  })

  it.each([
    { raw: 'mysql://app:fa%40ke@db/app', driver: undefined, part: 'fa@ke' },
    { raw: 'app:fa%40ke@tcp(db)/app', driver: 'go', part: 'fa%40ke' },
    { raw: 'app@tcp(db)/app', driver: 'go', part: null },
    { raw: 'mysql://app@db/app', driver: undefined, part: null },
    { raw: 'no url', driver: undefined, part: null },
  ])('finds the secret part of $raw ($driver)', ({ raw, driver, part }) => {
    expect(hasSecretPart('mysql-url', raw, part, options(driver))).toBe(true)
  })
})
