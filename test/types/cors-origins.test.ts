import { describe, expect, it } from 'vitest'
import { errorsOf } from '../support/variables.ts'

const judge = (raw: string, format?: string) =>
  errorsOf('cors-origins', raw, format === undefined ? {} : { format })

describe('cors-origins', () => {
  it.each([
    ...['https://app.example.com', 'https://a.example.com,https://b.example.com:8443'],
    ...[
      'https://a.example.com, http://b.example.com',
      'http://10.0.0.7:3000',
      'https://[2001:db8::1]',
    ],
    ...['["https://a.example.com"]', '["https://a.example.com","https://b.example.com"]'],
    ...[' [ "https://a.example.com" ]\n', 'capacitor://localhost', 'chrome-extension://abcdef'],
    ...['http://app.example.com:443', 'https://xn--bcher-kva.example'],
  ])('takes %j when the policy names no format', (raw) => {
    expect(judge(raw)).toEqual([])
  })

  it.each([
    ...['*', ' * ', '*,https://a.example.com', 'https://a.example.com,*', '["*"]'],
    ...['["https://a.example.com","*"]', '.*', '^.*$', 'https://*', 'http://*:3000'],
  ])('finds the wildcard in %j', (raw) => {
    expect(judge(raw)).toEqual(['wildcard'])
  })

  it.each<[string, readonly string[]]>([
    ['https://*.example.com', ['wildcardHost']],
    ['https://app.example.com:*', ['wildcardHost']],
    ['https://.*\\.example\\.com', ['wildcardHost']],
    ['https://app.example.com/', ['path']],
    ['https://app.example.com/x', ['path']],
    ['https://app.example.com?x', ['path']],
    ['https://app.example.com#x', ['path']],
    ['https://app.example.com/@x', ['path']],
    ['app.example.com', ['scheme']],
    ['localhost:3000', ['scheme']],
    ['javascript:1', ['scheme']],
    ['//app.example.com', ['scheme']],
    ['https://App.example.com', ['case']],
    ['HTTPS://app.example.com', ['case']],
    ['https://app.example.com:443', ['port']],
    ['http://app.example.com:80', ['port']],
    ['null', ['form']],
    ['https://', ['form']],
    ['https://:443', ['form']],
    ['file://', ['form']],
    ['https://user@app.example.com', ['form']],
    ['https://user:fake@app.example.com', ['form']],
    ['https://app.example.com:65536', ['form']],
    ['https://app.example.com:0443', ['form']],
    ['https://b\u00fccher.example', ['form']],
    ['https://a.example.com https://b.example.com', ['form']],
    ['https://a.example.com;https://b.example.com', ['form']],
    ['"https://app.example.com"', ['form']],
    ["'https://app.example.com'", ['form']],
    ['https://${HOST}', ['form']],
    ['https://app.example.com\n', ['form']],
    ['https://a.example.com,\nhttps://b.example.com', ['form']],
    ['https://app.example.com,', ['empty']],
    ['https://a.example.com,,https://b.example.com', ['empty']],
    [',', ['empty']],
    ['[]', ['empty']],
    ['[""]', ['empty']],
    ['["https://a.example.com",]', ['list']],
    ["['https://a.example.com']", ['list']],
    ['[https://a.example.com]', ['list']],
    ['["https://a.example.com", 1]', ['list']],
    ['[', ['list']],
  ])('%j', (raw, flaws) => {
    expect(judge(raw)).toEqual(flaws)
  })

  it('says everything that is wrong, each thing once', () => {
    const raw = '*,https://*.example.com,a.example.com,b.example.com,https://c.example.com/'
    expect(judge(raw)).toEqual(['wildcard', 'wildcardHost', 'scheme', 'path'])
  })

  it.each<[string, string, readonly string[]]>([
    ['csv', 'https://a.example.com,https://b.example.com', []],
    ['csv', '["https://a.example.com"]', ['list']],
    ['csv', '["*"]', ['list', 'wildcard']],
    ['json', '["https://a.example.com"]', []],
    ['json', 'https://a.example.com,https://b.example.com', ['list']],
    ['json', '*', ['list', 'wildcard']],
    ['json', '"https://a.example.com"', ['list']],
    ['json', '{"origin":"https://a.example.com"}', ['list']],
    ['json', 'null', ['list']],
  ])('holds a list to the format that the policy says: %s %j', (format, raw, flaws) => {
    expect(judge(raw, format)).toEqual(flaws)
  })
})

describe('cors-origins as Django reads CSRF_TRUSTED_ORIGINS', () => {
  const django = (raw: string) => errorsOf('cors-origins', raw, { reader: 'django', format: 'csv' })

  it.each([
    'https://links.quillfern.net',
    'https://*.quillfern.net,https://shop.quillfern.net:8443',
  ])('takes %j', (raw) => {
    expect(django(raw)).toEqual([])
  })

  // 0x4bs3nt/urlinks#49, obico-server#1093: Django 4.0 and later do not start (4_0.E001).
  it.each([
    'links.quillfern.net',
    '127.0.0.1',
    '*.quillfern.net',
    'https://a.quillfern.net,b',
  ])('refuses %j', (raw) => {
    expect(django(raw)).toEqual(['djangoScheme'])
  })

  it('refuses other wildcards, and a wrong origin behind one', () => {
    expect(django('https://www.*.quillfern.net')).toEqual(['wildcardHost'])
    expect(django('https://*.quillfern.net/')).toEqual(['path'])
  })
})
