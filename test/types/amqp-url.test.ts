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
  it.each<[string, readonly string[]]>([
    ['amqp://app:fake@mq.internal:5672/orders', ALL],
    ['amqps://app:fa%40ke@mq.internal', ALL],
    ['amqp://app:fake@mq.internal/', ALL],
    ['amqp://app:fake@mq.internal/%2F', ALL],
    ['AMQP://app:fake@mq.internal/a%2fb?heartbeat=10', ALL],
    ['amqp://app:fa@ke@mq.internal/v', ALL],
    ['amqp://app:fake@mq.internal//', ['kombu', 'amqplib', 'go']],
    ['amqp://app:fake@mq.internal/a/b', ['kombu', 'amqplib', 'go']],
    ['pyamqp://app:fake@mq.internal/v', ['portable', 'kombu']],
    ['amqp://app:fa%ke@mq.internal/v', ['kombu', 'pika']],
    ['amqp://app:fa^ke@mq.internal/v', ['portable', 'kombu', 'pika', 'amqplib', 'java']],
    ['amqp://app:fa[ke@mq.internal/v', []],
  ])('%s pleases its clients', (raw, expected) => {
    expect(takers(raw)).toEqual(expected)
  })

  it.each([
    ['scheme', ['mq.internal:5672', 'http://mq.internal', 'redis://mq.internal', '"amqp://mq"']],
    ['encoding', ['amqp://app:fa/ke@mq.internal', 'amqp://a:f#e@mq.internal', 'amqp://a:f e@mq']],
    ['form', ['amqp://a.internal,b.internal/v', 'amqp://mq:0/v', 'amqp://mq.internal/v \n']],
    ['loopback', ['amqp://guest@localhost', 'amqp:///v', 'amqps://127.1']],
  ])('%s: %j', (code, raws) => {
    for (const raw of raws) expect([raw, ...errorsOf('amqp-url', raw)]).toEqual([raw, code])
  })

  it('finds the secret part', () => {
    expect(hasSecretPart('amqp-url', 'amqp://app:fa%40ke@mq//', 'fa@ke')).toBe(true)
    expect(hasSecretPart('amqp-url', 'amqp://app@mq', null)).toBe(true)
  })
})
