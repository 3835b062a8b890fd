import { describe, expect, it } from 'vitest'
import { kindOfHost } from '../../src/types/host-topics.ts'

describe('the kind of a host', () => {
  it.each([
    ['loopback', ['localhost', '127.1', '[::1]', '0.0.0.0', 'host.docker.internal', 'a.localhost']],
    ['metadata', ['169.254.169.254', '0xa9fea9fe', '[::ffff:169.254.169.254]', '169.254.170.2']],
    ['metadata', ['metadata.google.internal', 'METADATA.google.internal.', '[fd00:ec2::254]']],
    ['reserved', ['api.test', 'api.invalid', 'db.example', 'DB.EXAMPLE.']],
    [
      'private',
      ['10.0.3.7', '172.16.0.1', '192.168.1.1', '100.64.0.1', '[fd12::1]', '169.254.1.1'],
    ],
    ['private', ['api.prod.local', 'printer.local']],
    ['single', ['db', 'redis', 'my_cache', 'api.']],
    ['internal', ['db.backend.internal', 'api.prod.svc', 'api.prod.svc.cluster.local', 'nas.lan']],
    [
      'internal',
      ['x.abc.ng.0001.use1.cache.amazonaws.com', 'internal-a-1.eu-west-1.elb.amazonaws.com'],
    ],
    ['internal', ['clustercfg.a.b.memorydb.us-east-1.amazonaws.com', 'x.home.arpa']],
    ['public', ['example.com', 'api.example.com', 'test.example.com', 'example.org', '8.8.8.8']],
    ['public', ['local.example.com', 'internal.example.com', '[2001:4860::1]', '172.32.0.1']],
    ['public', ['a-1.eu-west-1.elb.amazonaws.com']],
  ] as const)('%s: %j', (kind, hosts) => {
    for (const host of hosts) expect([host, kindOfHost(host)]).toEqual([host, kind])
  })
})
