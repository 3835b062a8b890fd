import { describe, expect, it } from 'vitest'
import { errorsOf, flawsOf, hasSecretPart } from '../support/variables.ts'

const DRIVERS = ['kombu', 'pika', 'amqplib', 'go', 'java']
const takers = (raw: string) =>
  ['portable', ...DRIVERS].filter(
    (driver) => flawsOf('amqp-url', raw, driver === 'portable' ? {} : { driver }).length === 0,
  )
const ALL = ['portable', ...DRIVERS]

/** Asked of kombu 5, pika 1, amqplib 1 and amqp091-go 1; the Java client by its source. */
describe('amqp-url', () => {
  it.each<{ readonly raw: string; readonly expected: readonly string[] }>([
    { raw: 'amqp://app:fake@mq.internal:5672/orders', expected: ALL },
    { raw: 'amqps://app:fa%40ke@mq.internal', expected: ALL },
    { raw: 'amqp://app:fake@mq.internal/', expected: ALL },
    { raw: 'amqp://app:fake@mq.internal/%2F', expected: ALL },
    { raw: 'AMQP://app:fake@mq.internal/a%2fb?heartbeat=10', expected: ALL },
    { raw: 'amqp://app:fa@ke@mq.internal/v', expected: ALL },
    { raw: 'amqp://app:fake@mq.internal//', expected: ['kombu', 'amqplib', 'go'] },
    { raw: 'amqp://app:fake@mq.internal/a/b', expected: ['kombu', 'amqplib', 'go'] },
    { raw: 'pyamqp://app:fake@mq.internal/v', expected: ['portable', 'kombu'] },
    { raw: 'amqp://app:fa%ke@mq.internal/v', expected: ['kombu', 'pika'] },
    {
      raw: 'amqp://app:fa^ke@mq.internal/v',
      expected: ['portable', 'kombu', 'pika', 'amqplib', 'java'],
    },
    { raw: 'amqp://app:fa[ke@mq.internal/v', expected: [] },
  ])('$raw pleases its clients', ({ raw, expected }) => {
    expect(takers(raw)).toEqual(expected)
  })

  it.each([
    {
      code: 'scheme',
      raws: ['mq.internal:5672', 'http://mq.internal', 'redis://mq.internal', '"amqp://mq"'],
    },
    {
      code: 'encoding',
      raws: ['amqp://app:fa/ke@mq.internal', 'amqp://a:f#e@mq.internal', 'amqp://a:f e@mq'],
    },
    {
      code: 'form',
      raws: ['amqp://a.internal,b.internal/v', 'amqp://mq:0/v', 'amqp://mq.internal/v \n'],
    },
    { code: 'loopback', raws: ['amqp://guest@localhost', 'amqp:///v', 'amqps://127.1'] },
  ])('$code: $raws', ({ code, raws }) => {
    for (const raw of raws) expect([raw, ...errorsOf('amqp-url', raw)]).toEqual([raw, code])
  })

  it('finds the secret part', () => {
    expect(hasSecretPart('amqp-url', 'amqp://app:fa%40ke@mq//', 'fa@ke')).toBe(true)
    expect(hasSecretPart('amqp-url', 'amqp://app@mq', null)).toBe(true)
  })
})
