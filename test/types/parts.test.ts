import { describe, expect, it } from 'vitest'
import { isText } from '../support/same-text.ts'
import { present } from '../support/variables.ts'

const PARTS = ['scheme', 'host', 'port', 'user', 'database'] as const

/** type, options, value, and its scheme, host, port, user and database. */
describe('the parts of a connection string', () => {
  it.each([
    ['url', {}, 'https://app@API.example.com/v1', ['https', 'api.example.com', '443', 'app', null]],
    ['url', { schemes: ['ftp'] }, 'ftp://example.com', ['ftp', 'example.com', null, null, null]],
    ['url', {}, 'no url', [null, null, null, null, null]],
    [
      'postgres-url',
      {},
      'postgresql+psycopg://a%40b:p@h1,h2:5433/my%20app?x=y',
      ['postgresql+psycopg', 'h1,h2', '5432,5433', 'a@b', 'my app'],
    ],
    [
      'postgres-url',
      { driver: 'libpq' },
      'postgresql://app@/app?host=db.internal&port=6432',
      ['postgresql', 'db.internal', '6432', 'app', 'app'],
    ],
    ['mysql-url', {}, 'mysql://app@db.internal', ['mysql', 'db.internal', '3306', 'app', null]],
    [
      'mysql-url',
      { driver: 'go' },
      'app:p@tcp(db.internal:3307)/shop?tls=true',
      [null, 'db.internal', '3307', 'app', 'shop'],
    ],
    [
      'mongodb-url',
      {},
      'mongodb+srv://app:p@c.example.com/shop?w=1',
      ['mongodb+srv', 'c.example.com', null, 'app', 'shop'],
    ],
    ['database-url', {}, 'mysql://app@db/shop', ['mysql', 'db', '3306', 'app', 'shop']],
    ['database-url', {}, 'redis://app@db/shop', [null, null, null, null, null]],
    [
      'redis-url',
      {},
      'rediss://:p@cache.internal/3',
      ['rediss', 'cache.internal', '6379', null, '3'],
    ],
    ['redis-url', {}, 'redis://cache.internal', ['redis', 'cache.internal', '6379', null, '0']],
    ['amqp-url', {}, 'amqps://app:p@mq.internal/v', ['amqps', 'mq.internal', '5671', 'app', null]],
    ['kafka-brokers', {}, 'a:9092,b:9092', [null, 'a,b', '9092', null, null]],
    ['smtp-url', {}, 'smtp://app:p@mail:587', ['smtp', 'mail', '587', 'app', null]],
  ] as const)('%s %j %s', (type, options, raw, expected) => {
    const { declaration, value } = present('VALUE', type, raw, { options })
    PARTS.forEach((part, place) => {
      const text = expected[place] ?? null
      const found = declaration.type.part(value, part)
      expect(found === null ? null : isText(found, text ?? ''), part).toBe(
        text === null ? null : true,
      )
    })
  })
})
