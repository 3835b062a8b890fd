import { describe, expect, it } from 'vitest'
import { errorsOf } from '../support/variables.ts'

const DRIVERS = ['java', 'librdkafka', 'kafkajs', 'kafka-python']
const takers = (raw: string) =>
  ['portable', ...DRIVERS].filter(
    (driver) =>
      errorsOf('kafka-brokers', raw, driver === 'portable' ? {} : { driver }).length === 0,
  )
const ALL = ['portable', ...DRIVERS]

describe('kafka-brokers', () => {
  it.each<[string, readonly string[]]>([
    ['b-1.kafka.internal:9092', ALL],
    ['b-1.kafka.internal:9092,10.0.0.7:9094,[2001:db8::1]:9092', ALL],
    ['b-1.kafka.internal', ['librdkafka', 'kafka-python']],
    ['a.internal:9092, b.internal:9092', ['java', 'librdkafka', 'kafka-python']],
    [
      'SASL_SSL://a.internal:9092,SASL_SSL://b.internal:9092',
      ['java', 'librdkafka', 'kafka-python'],
    ],
    ['kafka+ssl://a.internal:9092', []],
  ])('%s pleases its clients', (raw, expected) => {
    expect(takers(raw)).toEqual(expected)
  })

  it.each([
    ['protocol', ['PLAINTEXT://a.internal:9092']],
    ['port', ['a.internal:9092,b.internal', '[2001:db8::1]']],
    ['empty', ['a.internal:9092,', ',a.internal:9092', 'a.internal:9092,,b.internal:9092']],
    ['space', ['a.internal:9092, b.internal:9092']],
    [
      'form',
      ['http://a.internal:9092', '["a.internal:9092"]', 'a.internal:x', 'a.internal:0', ':9092'],
    ],
    [
      'form',
      ['a.internal:9092;b.internal:9092', '2001:db8::1:9092', '"a.internal:9092"', 'a:9092\n'],
    ],
    ['form', ['a:1,'.repeat(200)]],
    ['loopback', ['localhost:9092', 'a.internal:9092,127.0.0.1:9092']],
  ])('%s: %j', (code, raws) => {
    for (const raw of raws) expect(errorsOf('kafka-brokers', raw)).toEqual([code])
  })
})
