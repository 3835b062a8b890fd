import { describe, expect, it } from 'vitest'
import { errorsOf, flawsOf, hasSecretPart } from '../support/variables.ts'

const DRIVERS = ['kombu', 'pika', 'amqplib', 'go', 'java']
const takers = (raw: string) =>
  ['portable', ...DRIVERS].filter(
    (driver) => flawsOf('amqp-url', raw, driver === 'portable' ? {} : { driver }).length === 0,
  )
const ALL = ['portable', ...DRIVERS]

/** Asked of kombu 5.7, pika 1.4.4, amqplib 2.3.1, amqp091-go 1.16 and amqp-client 5.37.1. */
describe('amqp-url', () => {
  it.each<[string, readonly string[]]>([
    ['amqp://app:fake@mq.internal:5672/orders', ALL],
    ['amqps://app:fa%40ke@mq.internal', ALL],
    ['amqp://app:fake@mq.internal/', ['kombu', 'pika', 'amqplib', 'go']],
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

  it.each([
    ['foo=1', ['portable', 'kombu', 'pika']],
    ['connection_timeout=10', ['portable', 'kombu', 'pika']],
    ['verify=verify_none', ['portable', 'kombu', 'pika']],
    ['connection_attempts=3', ['portable', 'kombu']],
    ['connection_timeout=10s', ['portable', 'kombu', 'pika', 'go', 'java']],
    ['heartbeat=abc', ['portable', 'kombu', 'pika', 'go', 'java']],
    ['heartbeat=30', []],
  ])('?%s is refused by %j', (query, refusers) => {
    const raw = `amqp://app:fake@mq.internal/v?${query}`
    expect(ALL.filter((driver) => !takers(raw).includes(driver))).toEqual(refusers)
    expect(errorsOf('amqp-url', raw)).toEqual([])
    expect(flawsOf('amqp-url', raw)).toEqual(refusers.length > 0 ? ['portable'] : [])
  })

  it('takes a list of URLs for kombu only, and judges each', () => {
    const list = 'amqp://a:fake@a.internal//;amqp://a:fake@b.internal//'
    expect(takers(list)).toEqual(['kombu'])
    expect(flawsOf('amqp-url', `${list};amqp://localhost`, { driver: 'kombu' })).toEqual([
      'loopback',
    ])
  })

  it('warns of a last slash alone, and stops it for the Java client', () => {
    expect(flawsOf('amqp-url', 'amqp://app:fake@mq.internal/')).toEqual(['emptyVhost'])
    expect(errorsOf('amqp-url', 'amqp://app:fake@mq.internal/')).toEqual([])
    expect(errorsOf('amqp-url', 'amqp://app:fake@mq.internal/', { driver: 'java' })).toEqual([
      'emptyName',
    ])
  })

  it('finds the secret part', () => {
    expect(hasSecretPart('amqp-url', 'amqp://app:fa%40ke@mq//', 'fa@ke')).toBe(true)
    expect(hasSecretPart('amqp-url', 'amqp://app@mq', null)).toBe(true)
  })
})
