import { describe, expect, it } from 'vitest'
import { reportOf, verdictOn } from '../support/projects.ts'

const given = (type: string, value: string, tier = 'production') => ({
  files: {
    'bootgate.yml': JSON.stringify({
      version: 1,
      service: 'app',
      environments: { prod: { tier, variables: { SETTING: value } } },
      variables: { SETTING: { type, sensitive: false } },
    }),
  },
})
const PLACEHOLDER = 'SETTING placeholder error'

/** Words that ask for a value, in names. */
const WORDS = [
  ...['your-host', 'YOUR_HOST', '<host>', 'xxx', 'XXXXXXXX', 'REPLACE_ME', 'REPLACE_WITH_HOST'],
  ...['PLACEHOLDER_HOST', 'changeme', 'change-me', 'TODO', 'insert-your-host', 'yourhost'],
]

/** Each part of a structured value. */
const FORMS: Readonly<Record<string, readonly [type: string, text: (word: string) => string]>> = {
  'host of a URL': ['string', (word) => `https://${word}.internal/v1`],
  'label of a URL': ['string', (word) => `https://api.${word}.internal`],
  'user of a URL': ['string', (word) => `amqp://${word}:h4Rk9vWq2LxT@mq.internal/app`],
  'password of a URL': ['string', (word) => `amqp://app:${word}@mq.internal/app`],
  'database of a URL': ['string', (word) => `postgres://app:h4Rk9vWq2LxT@db.internal/${word}`],
  'list of hosts': ['hosts', (word) => `a.internal,${word}.internal`],
  'list of origins': ['string', (word) => `https://a.internal,https://${word}.internal`],
  'host of a Go DSN': ['string', (word) => `app:h4Rk9vWq2LxT@tcp(${word}:3306)/app`],
  'pairs of libpq': ['string', (word) => `host=${word} user=app dbname=app`],
  ARN: ['string', (word) => `arn:aws:sqs:eu-west-1:123456789012:${word}`],
  'account of an ARN': ['string', (word) => `arn:aws:sqs:eu-west-1:${word}:orders`],
  'text in JSON': ['json', (word) => JSON.stringify({ region: 'eu', account: { id: word } })],
  'list in JSON': ['json', (word) => JSON.stringify(['a', word])],
  'URL in JSON': ['json', (word) => JSON.stringify({ url: `https://${word}.internal/v1` })],
}

describe('a placeholder', () => {
  it.each(
    Object.entries(FORMS).flatMap(([form, [type, text]]) =>
      WORDS.map((word) => [form, word, type, text(word)] as const),
    ),
  )('in the %s is found: %s', async (_, __, type, value) => {
    expect(await verdictOn(given(type, value))).toContain(PLACEHOLDER)
  })

  it('is reported with the part, and without random bytes', async () => {
    const { findings } = await reportOf(given('string', 'https://your-project.supabase.co'))
    expect(findings[0]?.message).toBe('SETTING has a placeholder in a host name.')
    expect(findings[0]?.fix).not.toContain('openssl')
  })

  it.each([
    'https://api.internal/your-account/settings',
    'https://shop.internal/todo',
    'https://shop.internal/placeholder.png',
    'https://api.internal/search?q=todo',
    'postgres://app:h4Rk9vWq2LxT@db.internal/orders',
    'mailto:your-team',
    'your words, my words',
    'a.internal,b.internal',
    'Say "your-name" here: x',
    'https://tiles.internal/{z}/{x}/{y}.png',
    '{"title":"Add your name","exchange":"todos"}',
  ])('is not in %j', async (value) => {
    expect(await verdictOn(given('string', value))).toEqual(['pass'])
  })
})

describe('a template mark', () => {
  it.each([
    'https://${HOST}/v1',
    'https://<HOST>/v1',
    'https://api.{{ domain }}/v1',
    'amqp://${USER}@mq.internal',
    'arn:aws:sqs:eu-west-1:${ACCOUNT}:orders',
  ])('in the address of %j is found, though the type is a text', async (value) => {
    expect((await verdictOn(given('string', value)))[0]).toBe('blocked')
  })

  it.each([
    'https://shop.internal/search?q={{query}}',
    'time=${time} level=${level}',
  ])('in the rest of %j is the service’s own', async (value) => {
    expect(await verdictOn(given('string', value))).toEqual(['pass'])
  })
})

describe('a reserved name', () => {
  it.each([
    ['cors-origins', 'https://app.internal,https://app.example'],
    ['hosts', 'app.internal,.app.invalid'],
    ['json', '{"api":{"url":"https://api.test/v1"}}'],
    ['json', '["api.test"]'],
    ['email', 'noreply@mail.example'],
    ['string', 'amqp://app@mq.invalid'],
  ])('in a %s is found: %j', async (type, value) => {
    expect(await verdictOn(given(type, value))).toContain('SETTING url-reserved-tld error')
    const [result, ...found] = await verdictOn(given(type, value, 'development'))
    expect([result, found.join()]).toEqual(['pass', 'null tier-lowered warning'])
  })

  it.each([
    'app.test.js',
    'unit.test.internal',
    'a test',
    'com.acme.examples',
  ])('is not in %j', async (value) => {
    expect(await verdictOn(given('string', value))).toEqual(['pass'])
  })
})
