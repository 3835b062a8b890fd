import { describe, expect, it } from 'vitest'
import { errorsOf, flawsOf, hasSecretPart, wordsOf } from '../support/variables.ts'

const DRIVERS = ['pymysql', 'mysqlclient', 'asyncmy', 'mysql2', 'prisma', 'go']
const options = (driver?: string) => (driver === undefined ? {} : { driver })
const judge = (raw: string, driver?: string) => errorsOf('mysql-url', raw, options(driver))
const takers = (raw: string) =>
  ['portable', ...DRIVERS].filter(
    (driver) => judge(raw, driver === 'portable' ? undefined : driver).length === 0,
  )

/** Asked of SQLAlchemy 2.1, mysql2 3 and go-sql-driver 1.9; Prisma by its documentation. */
describe('mysql-url', () => {
  it.each<[string, readonly string[]]>([
    ['mysql://app:fake@db.internal:3306/app', ['portable', 'mysqlclient', 'mysql2', 'prisma']],
    ['mysql+pymysql://app:fake@db.internal/app', ['portable', 'pymysql', 'mysql2']],
    ['mariadb+pymysql://app:fake@db.internal/app', ['portable', 'pymysql', 'mysql2']],
    ['mysql+mysqldb://app:fake@db.internal/app', ['portable', 'mysqlclient', 'mysql2']],
    ['mysql+asyncmy://app:fake@db.internal/app', ['portable', 'asyncmy', 'mysql2']],
    ['mysql2://app:fake@db.internal/app', ['portable', 'mysql2']],
    ['MYSQL://app:fake@db.internal/app', ['mysql2']],
    ['mysql://db.internal:/app', ['mysql2', 'prisma']],
    ['app:fake@tcp(db.internal:3306)/app', ['go']],
    [
      'mysql://app@/app?unix_socket=/run/mysqld.sock',
      ['portable', 'mysqlclient', 'mysql2', 'prisma'],
    ],
  ])('%s pleases its drivers', (raw, expected) => {
    expect(takers(raw)).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    ['fa@ke', ['mysql2', 'prisma']],
    ['fa/ke', ['mysqlclient']],
    ['fa#ke', ['mysqlclient']],
    ['fa?ke', ['mysqlclient']],
    ['fa%ke', ['mysqlclient', 'prisma']],
    ['fa[ke', ['mysqlclient', 'mysql2', 'prisma']],
    ['fa%40ke', ['portable', 'mysqlclient', 'mysql2', 'prisma']],
    ['fa%FFke', []],
    ['fake\n', []],
  ])('the password %j pleases only who reads it as meant', (password, expected) => {
    const raw = `mysql://app:${password}@db.internal/app`
    expect(takers(raw)).toEqual(expected)
    if (!expected.includes('prisma')) expect(judge(raw, 'prisma')).toEqual(['encoding'])
  })

  it.each([
    ['postgresql://db.internal/app', ['engine']],
    ['db.internal:3306/app', ['engine']],
    ['jdbc:mysql://db.internal/app', ['engine']],
    ['mysql://db.internal:x/app', ['form']],
    ['mysql://a.internal,b.internal/app', ['multihost']],
    ['mysql://db.internal/my app', ['form']],
    ['mysql://localhost/app', ['loopback']],
    ['mysql:///app', ['loopback']],
    ['sqlite:///app.db', ['embedded']],
    ['"mysql://db.internal/app"', ['form']],
  ])('%s: %j', (raw, expected) => {
    expect(judge(raw)).toEqual(expected)
  })

  it.each([
    ['app:fa@k/e?#:(x@tcp(db.internal:3306)/app?parseTime=true', []],
    ['app:fake@tcp(db.internal)/app', []],
    ['app:fake@unix(/run/mysqld.sock)/app', []],
    ['app:fake@cloudsql(project:region:instance)/app', []],
    ['app:fake@tcp(db.internal:3306)', ['form']],
    ['app:fake@tcp(db.internal:3306/app', ['form']],
    ['app:fake@db.internal:3306/app', ['form']],
    ['app:fake@tcp(db.internal:x)/app', ['form']],
    ['app:fake@tcp(db.internal)/app?loc=US/Pacific', ['form']],
    ['app:fake@tcp(a.internal,b.internal)/app', ['multihost']],
    ['app:fake@tcp(127.0.0.1:3306)/app', ['loopback']],
    ['app:fake@/app', ['loopback']],
    ['mysql://app:fake@db.internal/app', ['engine']],
  ])('go reads %s: %j', (raw, expected) => {
    expect(judge(raw, 'go')).toEqual(expected)
  })

  it.each<[string, string | undefined, readonly string[]]>([
    ['mysql://app@db.internal', undefined, ['nameless']],
    ['mysql://root@db.internal/app', undefined, ['superuser']],
    ['mysql://app@db.internal/app?ssl-mode=PREFERRED', undefined, ['weakTls']],
    ['mysql://app@db.internal/app?ssl-mode=REQUIRED', undefined, []],
    ['mysql://app@db.internal/app?ssl-mode=REQUIRED', 'mysql2', ['weakTls']],
    ['mysql://app@db.internal/app?ssl=true', 'mysql2', ['parameter']],
    ['mysql://app@db.internal/app?ssl={}', 'mysql2', []],
    ['mysql://app@db.internal/app?ssl={"rejectUnauthorized":false}', 'mysql2', ['weakTls']],
    ['app@tcp(db.internal)/app?tls=skip-verify', 'go', ['weakTls']],
    ['app@tcp(db.internal)/app?tls=true', 'go', []],
    ['root@tcp(db.internal)/', 'go', ['nameless', 'superuser']],
  ])('what is well written, and still not fit for production: %s (%s)', (raw, driver, expected) => {
    expect(flawsOf('mysql-url', raw, options(driver))).toEqual(expected)
  })

  it.each([
    ['mysql://app:fa%40ke@db/app', undefined, 'fa@ke'],
    ['app:fa%40ke@tcp(db)/app', 'go', 'fa%40ke'],
    ['app@tcp(db)/app', 'go', null],
    ['mysql://app@db/app', undefined, null],
    ['no url', undefined, null],
  ])('finds the secret part of %s (%s)', (raw, driver, part) => {
    expect(hasSecretPart('mysql-url', raw, part, options(driver))).toBe(true)
  })
})

/** Asked of PyMySQL 1.2.4, asyncmy 0.2.18, mysql2 and go-sql-driver 1.10.1; mysqlclient by its source. */
describe('the query of mysql-url', () => {
  const ofScheme = (scheme: string, query: string, driver?: string) =>
    flawsOf(
      'mysql-url',
      `${scheme}://app@db.internal/app?${query}`,
      driver === undefined ? {} : { driver },
    )

  it.each([
    ['mysql+pymysql', 'ssl-mode=REQUIRED', ['parameter']],
    ['mysql+asyncmy', 'ssl_verify_identity=true', ['parameter']],
    ['mysql+aiomysql', 'ssl_ca=/etc/ssl/ca.pem', ['parameter']],
    ['mysql+mysqlconnector', 'ssl_mode=REQUIRED', ['parameter']],
    ['mysql+mysqldb', 'ssl_mode=VERIFY_IDENTITY', []],
    ['mysql+pg', 'foo=1', []],
    ['mysql', 'foo=1', []],
    ['mysql', 'ssl=true', ['portable']],
  ])('without a driver, %s:// may have ?%s: %j', (scheme, query, flaws) => {
    expect(ofScheme(scheme, query)).toEqual(flaws)
  })

  it.each([
    ['parseTime=true&tls=true&timeout=5s&loc=UTC&time_zone=x', []],
    ['parseTime=yes', ['parameter']],
    ['tls=required', ['parameter']],
    ['timeout=5', ['parameter']],
    ['maxAllowedPacket=abc', ['parameter']],
  ])('go-sql-driver and ?%s: %j', (query, flaws) => {
    expect(
      flawsOf('mysql-url', `app:x@tcp(db.internal:3306)/app?${query}`, { driver: 'go' }),
    ).toEqual(flaws)
  })

  it.each([
    ['go', 'app:x@tcp(db.internal:3306)/app?tls=skip-verify', '?tls=true'],
    [
      'pymysql',
      'mysql+pymysql://app@db.internal/app?ssl-mode=REQUIRED',
      '?ssl_verify_identity=true',
    ],
    ['prisma', 'mysql://app@db.internal/app?sslaccept=accept_invalid_certs', '?sslaccept=strict'],
  ])('says what %s calls verified TLS', (driver, raw, words) => {
    expect(wordsOf('mysql-url', raw, { driver })).toContain(words)
  })
})
