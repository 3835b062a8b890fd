import { describe, expect, it } from 'vitest'
import { errorsOf, flawsOf, hasSecretPart } from '../support/variables.ts'

/** Asked of PyMongo 4, mongodb-connection-string-url 7 and the Go driver 2. */
describe('mongodb-url', () => {
  it.each([
    ...['mongodb://db.internal', 'mongodb://db.internal/', 'mongodb://a.internal:27018/app'],
    ...['mongodb://a.internal,b.internal:27018/app?replicaSet=rs0&authSource=admin'],
    ...['mongodb+srv://app:fa%40ke@c.example.com/app?retryWrites=true&w=majority'],
    ...[
      'mongodb://app:fa ke@db.internal/app',
      'mongodb://app:@db.internal',
      'mongodb://[2001:db8::1]',
    ],
    ...['mongodb://%2Frun%2Fmongodb.sock/app', 'mongodb://db.internal/?directConnection=true'],
    'mongodb://app:fa%3Ake@db_1.internal/app-1?tls=true',
  ])('takes %s', (raw) => {
    expect(flawsOf('mongodb-url', raw)).toEqual([])
  })

  it.each([
    'fa@ke',
    'fa:ke',
    'fa/ke',
    'fa?ke',
    'fa#ke',
    'fa[ke',
    'fa%ke',
    'fa%FFke',
    'fa\tke',
  ])('refuses the password %j', (password) => {
    expect(errorsOf('mongodb-url', `mongodb://app:${password}@db.internal/app`)).toEqual([
      'encoding',
    ])
  })

  it('refuses a raw + in the user part, unless the driver reads it as it stands', () => {
    for (const user of ['app:fa+ke', 'a+pp:fake', 'app:+']) {
      const raw = `mongodb://${user}@db.internal/app`
      expect(errorsOf('mongodb-url', raw)).toEqual(['plus'])
      expect(errorsOf('mongodb-url', raw, { driver: 'pymongo' })).toEqual(['plus'])
      expect(flawsOf('mongodb-url', raw, { driver: 'mongodb' })).toEqual([])
      expect(flawsOf('mongodb-url', raw, { driver: 'go' })).toEqual([])
      expect(flawsOf('mongodb-url', raw.replaceAll('+', '%2B'))).toEqual([])
    }
  })

  it.each([
    {
      code: 'engine',
      raws: ['mongo://db', 'MONGODB://db', 'db.internal:27017', 'mongodb+tls://db', 'mongodb:db'],
    },
    {
      code: 'form',
      raws: ['mongodb://db.internal:0', 'mongodb://db.internal:', 'mongodb://db.internal:65536/a'],
    },
    {
      code: 'form',
      raws: ['mongodb://', 'mongodb:///app', 'mongodb://a,,b/app', 'mongodb://:fake@db.internal'],
    },
    {
      code: 'form',
      raws: ['mongodb://db.internal/app#x', 'mongodb://db.internal/?authSource=', 'mongodb://d b'],
    },
    {
      code: 'srv',
      raws: ['mongodb+srv://c.example.com:27017/app', 'mongodb+srv://a.example.com,b.example.com'],
    },
    { code: 'srv', raws: ['mongodb+srv://10.0.0.7/app', 'mongodb+srv://[::1]/app'] },
    {
      code: 'database',
      raws: ['mongodb://db.internal/a.b', 'mongodb://db.internal/a/b', 'mongodb://db.internal/$a'],
    },
    {
      code: 'direct',
      raws: [
        'mongodb://a,b/?directConnection=true',
        'mongodb+srv://c.example.com/?directConnection=true',
      ],
    },
    { code: 'loopback', raws: ['mongodb://localhost:27017/app', 'mongodb://a.internal,127.1/app'] },
  ])('$code: $raws', ({ code, raws }) => {
    for (const raw of raws) expect([raw, ...errorsOf('mongodb-url', raw)]).toEqual([raw, code])
  })

  it.each([
    { raw: 'mongodb://db.internal?retryWrites=true', expected: ['slash'] },
    { raw: 'mongodb://root@db.internal/app', expected: ['superuser'] },
    { raw: 'mongodb://db.internal/app?tls=false', expected: ['weakTls'] },
    { raw: 'mongodb+srv://c.example.com/?ssl=false', expected: ['weakTls'] },
    {
      raw: 'mongodb://db.internal/?tls=true&tlsAllowInvalidCertificates=true',
      expected: ['weakTls'],
    },
    { raw: 'mongodb://a,b/app', expected: ['single'] },
  ])('has advice for $raw', ({ raw, expected }) => {
    expect(flawsOf('mongodb-url', raw)).toEqual(expected)
    expect(errorsOf('mongodb-url', raw)).toEqual([])
  })

  it.each([
    ['retryWrites=true&w=majority&appName=x&maxPoolSize=50', [], []],
    ['retryWrites=True', ['mongodb', 'go'], ['portable']],
    ['tls=True', ['mongodb', 'go'], ['portable']],
    ['useNewUrlParser=true', ['mongodb'], ['portable']],
    ['useUnifiedTopology=true', ['mongodb'], ['portable']],
    ['keepAlive=true', ['mongodb'], ['portable']],
    ['ssl=true&tls=false', ['pymongo', 'mongodb', 'go'], ['parameter']],
    ['readPreference=nearby', ['mongodb', 'go'], ['portable']],
    ['maxPoolSize=abc', ['mongodb', 'go'], ['portable']],
    ['authMechanism=MONGODB-CR', ['mongodb', 'go'], ['portable']],
    ['minPoolSize=60&maxPoolSize=50', ['pymongo', 'go'], ['portable']],
    ['timeoutMS=abc', ['go'], ['portable']],
    ['foo=', ['mongodb'], ['portable']],
  ])('?%s is refused by %j', (query, refusers, portable) => {
    const raw = `mongodb://app:fake@a.internal/app?${query}`
    const judged = (driver: string) => flawsOf('mongodb-url', raw, { driver })
    const drivers = ['pymongo', 'mongodb', 'go']
    expect(drivers.filter((driver) => judged(driver).includes('parameter'))).toEqual(refusers)
    expect(flawsOf('mongodb-url', raw).filter((code) => code !== 'weakTls')).toEqual(portable)
  })

  it('finds the secret part', () => {
    expect(hasSecretPart('mongodb-url', 'mongodb://app:fa%40ke@a,b/app', 'fa@ke')).toBe(true)
    expect(hasSecretPart('mongodb-url', 'mongodb://a,b/app', null)).toBe(true)
  })
})
