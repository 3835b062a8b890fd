import { describe, expect, it } from 'vitest'
import { isText } from '../support/same-text.ts'
import { present } from '../support/variables.ts'

const PARTS = ['scheme', 'host', 'port', 'user', 'database'] as const

/** type, options, value, and its scheme, host, port, user and database. */
describe('the parts of a connection string', () => {
  it.each([
    {
      type: 'url',
      options: {},
      raw: 'https://app@API.example.com/v1',
      expected: ['https', 'api.example.com', '443', 'app', null],
    },
    {
      type: 'url',
      options: { schemes: ['ftp'] },
      raw: 'ftp://example.com',
      expected: ['ftp', 'example.com', null, null, null],
    },
    { type: 'url', options: {}, raw: 'no url', expected: [null, null, null, null, null] },
    {
      type: 'postgres-url',
      options: {},
      raw: 'postgresql+psycopg://a%40b:p@h1,h2:5433/my%20app?x=y',
      expected: ['postgresql+psycopg', 'h1,h2', '5432,5433', 'a@b', 'my app'],
    },
    {
      type: 'postgres-url',
      options: { driver: 'libpq' },
      raw: 'postgresql://app@/app?host=db.internal&port=6432',
      expected: ['postgresql', 'db.internal', '6432', 'app', 'app'],
    },
    {
      type: 'mysql-url',
      options: {},
      raw: 'mysql://app@db.internal',
      expected: ['mysql', 'db.internal', '3306', 'app', null],
    },
    {
      type: 'mysql-url',
      options: { driver: 'go' },
      raw: 'app:p@tcp(db.internal:3307)/shop?tls=true',
      expected: [null, 'db.internal', '3307', 'app', 'shop'],
    },
    {
      type: 'mongodb-url',
      options: {},
      raw: 'mongodb+srv://app:p@c.example.com/shop?w=1',
      expected: ['mongodb+srv', 'c.example.com', null, 'app', 'shop'],
    },
    {
      type: 'database-url',
      options: {},
      raw: 'mysql://app@db/shop',
      expected: ['mysql', 'db', '3306', 'app', 'shop'],
    },
    {
      type: 'database-url',
      options: {},
      raw: 'redis://app@db/shop',
      expected: [null, null, null, null, null],
    },
    {
      type: 'redis-url',
      options: {},
      raw: 'rediss://:p@cache.internal/3',
      expected: ['rediss', 'cache.internal', '6379', null, '3'],
    },
    {
      type: 'redis-url',
      options: {},
      raw: 'redis://cache.internal',
      expected: ['redis', 'cache.internal', '6379', null, '0'],
    },
    {
      type: 'amqp-url',
      options: {},
      raw: 'amqps://app:p@mq.internal/v',
      expected: ['amqps', 'mq.internal', '5671', 'app', null],
    },
    {
      type: 'kafka-brokers',
      options: {},
      raw: 'a:9092,b:9092',
      expected: [null, 'a,b', '9092', null, null],
    },
    {
      type: 'smtp-url',
      options: {},
      raw: 'smtp://app:p@mail:587',
      expected: ['smtp', 'mail', '587', 'app', null],
    },
  ] as const)('$type $options $raw', ({ type, options, raw, expected }) => {
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
