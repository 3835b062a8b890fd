import { describe, expect, it } from 'vitest'
import { errorsOf, flawsOf, hasSecretPart, wordsOf } from '../support/variables.ts'

const judge = (raw: string) => errorsOf('redis-url', raw)

/** Asked of redis-py 8.1, redis.connection.parse_url; the sentinel and socket schemes are other clients'. */
describe('redis-url', () => {
  it.each([
    ...[
      'redis://cache.internal:6379/0',
      'rediss://cache.internal:6379/15',
      'redis://cache.internal',
    ],
    ...['redis://:fake@cache.internal', 'redis://app:fake@cache.internal:6379', 'redis://cache:/1'],
    ...['redis://app:fa%2Fke@cache.internal', 'redis://app:fa@ke@cache.internal', 'redis://cache/'],
    ...[
      'redis://[2001:db8::1]:6379/0',
      'redis://cache_1:6379',
      'redis://cache?db=2',
      'redis://c/#x',
    ],
    ...['rediss://cache:6379/0?ssl_cert_reqs=required', 'redis://10.0.0.7'],
    ...['unix:///tmp/redis.sock', 'unix:///tmp/redis.sock?db=1', 'unix://app:fake@/tmp/redis.sock'],
    ...['redis+unix:///tmp/redis.sock', 'redis-socket:///tmp/redis.sock'],
    ...['redis+sentinel://s1:26379,s2:26379/mymaster/0', 'redis-sentinel://s1,s2,s3/0#mymaster'],
    ...['redis+sentinel://:fake@s1,s2:26380/mymaster', 'rediss+sentinel://s1/mymaster'],
  ])('takes %s', (raw) => {
    expect(judge(raw)).toEqual([])
  })

  it.each([
    ...['localhost', 'localhost:6379', 'LOCALHOST.:6379', '127.0.0.1', '127.1:6379', '[::1]:6379'],
    ...['0x7f000001', '0x7f.0.0.1', '2130706433', '0177.1', '[::ffff:127.0.0.1]', '0.0.0.0', '0'],
    ...['host.docker.internal', 'cache.localhost', '', ':6379', ':fake@', ':fake@localhost'],
  ])('knows the host %j for the machine itself', (host) => {
    expect(judge(`redis://${host}/0`)).toEqual(['loopback'])
  })

  it.each([
    ['celery', 'rediss://c/0', ['celeryTls']],
    ['celery', 'rediss://c/0?ssl_cert_reqs=CERT_REQUIRED', []],
    ['celery', 'rediss://c/0?ssl_cert_reqs=required', []],
    ['celery', 'rediss://c/0?ssl_cert_reqs=full', ['parameter']],
    ['celery', 'redis://c/0', []],
    ['redis-py', 'rediss://c/0?ssl_cert_reqs=CERT_REQUIRED', ['parameter']],
    ['redis-py', 'rediss://c/0?ssl_cert_reqs=required', []],
    ['redis-py', 'redis://c/0?ssl_cert_reqs=none', ['parameter']],
    ['redis-py', 'redis://c/0?socket_timeout=5s', ['parameter']],
    ['redis-py', 'redis://c/0?socket_timeout=5&db=2', []],
    ['go-redis', 'redis://c/0?socket_timeout=5', ['parameter']],
    ['go-redis', 'redis://c/0?dial_timeout=5s', []],
    ['celery', 'redis://c/0?foo=1', ['parameter']],
    ['celery', 'redis://c/0?ssl_cert_reqs=full', ['parameter']],
    ['go-redis', 'redis://c/0?pool_size=abc', ['parameter']],
    ['go-redis', 'rediss://c/0?skip_verify=true', []],
    ['go-redis', 'redis://c/0?skip_verify=true', ['parameter']],
    ['jedis', 'redis://c/0', ['noPort']],
    ...['ioredis', 'node-redis', 'redigo', 'jedis', 'lettuce', 'redis-rs'].map(
      (one) => [one, 'redis://c:6379/0?foo=1', []] as const,
    ),
  ] as const)('checks the options as %s takes them: %s', (driver, raw, flaws) => {
    expect(errorsOf('redis-url', raw, { driver })).toEqual(flaws)
  })

  it.each([
    ['foo=1', 'redis-py, kombu (Celery’s broker), Celery’s result backend and go-redis'],
    ['family=6', 'redis-py, kombu (Celery’s broker), Celery’s result backend and go-redis'],
    ['ssl_cert_reqs=none', 'redis-py, Celery’s result backend and go-redis'],
    ['client_name=x', 'kombu (Celery’s broker)'],
  ])('warns once of ?%s without a driver, and names %s', (query, who) => {
    const raw = `redis://cache.internal/0?${query}`
    expect(flawsOf('redis-url', raw)).toEqual(['portable'])
    expect(wordsOf('redis-url', raw)).toContain(`refused by ${who},`)
  })

  it('warns Celery of an option that only its broker or its backend takes', () => {
    const judged = (query: string) =>
      flawsOf('redis-url', `redis://cache.internal/0?${query}`, { driver: 'celery' })
    expect(judged('socket_timeout=5')).toEqual(['portable'])
    expect(judged('heartbeat=5')).toEqual(['portable'])
    expect(judged('')).toEqual([])
  })

  it('takes the form of Celery for Sentinel, and no other one for Celery', () => {
    const list = 'sentinel://:fake@a.internal:26379;sentinel://:fake@b.internal:26379/0'
    expect(judge(list)).toEqual([])
    expect(errorsOf('redis-url', list, { driver: 'celery' })).toEqual([])
    expect(errorsOf('redis-url', list, { driver: 'ioredis' })).toEqual(['scheme'])
    expect(judge(`${list};sentinel://localhost`)).toEqual(['loopback'])
    expect(judge(`${list};redis://c`)).toEqual(['scheme'])
    expect(errorsOf('redis-url', 'redis+sentinel://a.internal/m', { driver: 'celery' })).toEqual([
      'celeryScheme',
    ])
    expect(hasSecretPart('redis-url', list, 'fake')).toBe(true)
  })

  it('looks at each sentinel', () => {
    expect(judge('redis+sentinel://s1:26379,localhost:26379/mymaster')).toEqual(['loopback'])
  })

  it.each([
    ...['localhost:6379', 'cache.internal:6379', 'cache.internal', 'http://cache', 'redis:cache'],
    ...[
      'redis:/cache',
      'unix:/tmp/redis.sock',
      'valkey://cache',
      'REDIS://cache',
      'Rediss://cache',
    ],
    ...[' redis://cache', '"redis://cache"', '\ufeffredis://cache', 'sqlite:///x', 'memory://'],
  ])('refuses the scheme of %j', (raw) => {
    expect(judge(raw)).toEqual(['scheme'])
  })

  it.each([
    ...['redis://h1:6379,h2:6379/0', 'redis://h1,h2', 'redis://cache:0', 'redis://cache:65536'],
    ...['redis://cache:x', 'redis://cache:6379\n', 'redis://cache:6379/0 ', 'redis://ca che/0'],
    ...[
      'redis://app:fa/ke@cache',
      'redis://app:fa#ke@cache',
      'redis://app:fa?ke@cache',
      'redis://app:12?34@cache/0',
    ],
    ...['redis://app:fa%ke@cache', 'redis://app:fa[ke@cache', 'redis://app:fa]ke@cache'],
    ...['redis://app:fa%FFke@cache', 'redis://app:f%00e@cache', 'redis://2001:db8::1:6379/0'],
    ...['redis://[2001:db8::1', 'redis://cache:\u0666\u0663\u0667\u0669', 'redis://${HOST}:6379'],
    ...['unix://tmp/redis.sock', 'unix://', 'redis+sentinel://s1:x/mymaster'],
  ])('knows %j for malformed', (raw) => {
    expect(judge(raw)).toEqual(['form'])
  })

  it.each([
    ...['redis://cache/zero', 'redis://cache/0/1', 'redis://cache/-1', 'redis://cache/0?db=x'],
    ...['redis://cache/\u0662', 'redis://cache//0'],
  ])('misses the number of the database in %s', (raw) => {
    expect(judge(raw)).toEqual(['database'])
  })

  it.each([
    { raw: 'redis://:fa%40ke@cache', part: 'fa@ke' },
    { raw: 'redis://app:fa@ke@cache', part: 'fa@ke' },
    { raw: 'redis+sentinel://:fake@s1,s2/m', part: 'fake' },
    { raw: 'redis://cache/0?password=fa%2Fke', part: 'fa/ke' },
    { raw: 'redis://cache:6379/0', part: null },
    { raw: 'redis://fake@cache', part: null },
    { raw: 'cache:6379', part: null },
  ])('finds the secret part of $raw', ({ raw, part }) => {
    expect(hasSecretPart('redis-url', raw, part)).toBe(true)
  })
})
