import { describe, expect, it } from 'vitest'
import { errorsOf, hasSecretPart } from '../support/variables.ts'

describe('url', () => {
  it.each([
    ...['https://example.com', 'http://example.com:8080/a?b=c#d', 'HTTPS://Example.COM'],
    ...['https://[2001:db8::1]:8443/', 'https://user:fake@example.com', 'https://10.0.0.7'],
    ...['https://api', 'https://a_b.example.com', 'https://example.com.', 'https://example.com:/'],
    ...[
      'https://example.com/@scope/x',
      'https://example.com?to=a@b',
      'https://example.com/?off=50%',
      'https://xn--bcher-kva.example.com',
    ],
  ])('takes %s', (raw) => {
    expect(errorsOf('url', raw)).toEqual([])
  })

  it.each([
    ...['localhost:6379', 'javascript:1', 'example.com', '//example.com', '/path', 'https:/x.com'],
    ...[
      'https:example.com',
      'https://',
      'https:///path',
      'https://:443',
      'https://?q',
      'https://#',
    ],
    ...[
      'https://example.com\n',
      ' https://example.com',
      'https://example.com ',
      'https://exa mple',
    ],
    ...['"https://example.com"', '\ufeffhttps://example.com', 'https://${HOST}/x', 'https://{{h}}'],
    ...[
      'https://a,b',
      'https://example.com:0',
      'https://example.com:65536',
      'https://example.com:x',
    ],
    ...[
      'https://example.com:8\uff10',
      'https://ex\u0430mple.com',
      'https://a..b',
      'https://-a.com',
    ],
    ...['https://[::1', 'https://[nonsense]', 'https://2001:db8::1', 'https://a\\b', 'undefined'],
    ...['https://[fe80::1%25eth0]/', 'https://1.2.3', 'https://10.0.0.256', 'https://a.b.010'],
    ...['https://a/%', 'https://a/%zz', 'https://a/#%', 'https://u:%@a/', 'https://u:\u00e9@a/'],
    ...[
      `https://${'a.'.repeat(130)}com`,
      'https://127\u30020\u30020\u30021',
      'mailto:a@example.com',
      'data:,x',
      'https',
    ],
  ])('refuses %j, which `new URL` may take', (raw) => {
    expect(errorsOf('url', raw)).toEqual(['form'])
  })

  it.each([
    'ftp://example.com',
    'sqlite:///./app.db',
    'wss://example.com',
    'file:///etc/passwd',
  ])('refuses the scheme of %s', (raw) => {
    expect(errorsOf('url', raw)).toEqual(['scheme'])
  })

  it('takes the schemes that the policy names, and only those', () => {
    const options = { schemes: ['amqps', 'wss'] }
    expect(errorsOf('url', 'amqps://mq.internal/v', options)).toEqual([])
    expect(errorsOf('url', 'https://example.com', options)).toEqual(['scheme'])
  })

  it.each([
    ...['http://localhost:3000', 'http://LOCALHOST.', 'http://app.localhost', 'http://127.0.0.1'],
    ...[
      'http://127.1',
      'http://127.0.0.99',
      'http://0x7f000001',
      'http://0x7f.1',
      'http://2130706433',
    ],
    ...[
      'http://0177.0.0.1',
      'http://[::1]',
      'http://[0:0:0:0:0:0:0:1]',
      'http://[::ffff:127.0.0.1]',
    ],
    ...['http://[::ffff:7f00:1]', 'http://0.0.0.0', 'http://0', 'http://[::]'],
    ...['http://host.docker.internal', 'http://localhost.localdomain', 'http://localhost6'],
  ])('knows %s for the machine itself', (raw) => {
    expect(errorsOf('url', raw)).toEqual(['loopback'])
  })

  it.each([
    'http://128.0.0.1',
    'http://localhost.example.com',
    'http://mylocalhost',
    'http://0.0.0.9',
  ])('does not take %s for the machine itself', (raw) => {
    expect(errorsOf('url', raw)).toEqual([])
  })

  it.each([
    { raw: 'https://user:fa%40ke@example.com', part: 'fa@ke' },
    { raw: 'https://user:fa:ke@example.com', part: 'fa:ke' },
    { raw: 'https://user@example.com', part: null },
    { raw: 'https://example.com/a:b@c', part: null },
    { raw: 'no url', part: null },
  ])('finds the secret part of $raw', ({ raw, part }) => {
    expect(hasSecretPart('url', raw, part)).toBe(true)
  })
})
