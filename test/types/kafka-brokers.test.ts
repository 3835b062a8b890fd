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
  it.each<{ readonly raw: string; readonly expected: readonly string[] }>([
    { raw: 'b-1.kafka.internal:9092', expected: ALL },
    { raw: 'b-1.kafka.internal:9092,10.0.0.7:9094,[2001:db8::1]:9092', expected: ALL },
    { raw: 'b-1.kafka.internal', expected: ['librdkafka', 'kafka-python'] },
    { raw: 'a.internal:9092, b.internal:9092', expected: ['java', 'librdkafka', 'kafka-python'] },
    {
      raw: 'SASL_SSL://a.internal:9092,SASL_SSL://b.internal:9092',
      expected: ['java', 'librdkafka', 'kafka-python'],
    },
    { raw: 'kafka+ssl://a.internal:9092', expected: [] },
  ])('$raw pleases its clients', ({ raw, expected }) => {
    expect(takers(raw)).toEqual(expected)
  })

  it.each([
    { code: 'protocol', raws: ['PLAINTEXT://a.internal:9092'] },
    { code: 'port', raws: ['a.internal:9092,b.internal', '[2001:db8::1]'] },
    {
      code: 'empty',
      raws: ['a.internal:9092,', ',a.internal:9092', 'a.internal:9092,,b.internal:9092'],
    },
    { code: 'space', raws: ['a.internal:9092, b.internal:9092'] },
    {
      code: 'form',
      raws: [
        'http://a.internal:9092',
        '["a.internal:9092"]',
        'a.internal:x',
        'a.internal:0',
        ':9092',
      ],
    },
    {
      code: 'form',
      raws: [
        'a.internal:9092;b.internal:9092',
        '2001:db8::1:9092',
        '"a.internal:9092"',
        'a:9092\n',
      ],
    },
    { code: 'form', raws: ['a:1,'.repeat(200)] },
    { code: 'loopback', raws: ['localhost:9092', 'a.internal:9092,127.0.0.1:9092'] },
  ])('$code: $raws', ({ code, raws }) => {
    for (const raw of raws) expect(errorsOf('kafka-brokers', raw)).toEqual([code])
  })
})
