import { describe, expect, it } from 'vitest'
import { kindOfHost } from '../../src/types/host-topics.ts'

describe('the kind of a host', () => {
  it.each([
    {
      kind: 'loopback',
      hosts: ['localhost', '127.1', '[::1]', '0.0.0.0', 'host.docker.internal', 'a.localhost'],
    },
    {
      kind: 'metadata',
      hosts: ['169.254.169.254', '0xa9fea9fe', '[::ffff:169.254.169.254]', '169.254.170.2'],
    },
    {
      kind: 'metadata',
      hosts: ['metadata.google.internal', 'METADATA.google.internal.', '[fd00:ec2::254]'],
    },
    { kind: 'reserved', hosts: ['api.test', 'api.invalid', 'db.example', 'DB.EXAMPLE.'] },
    {
      kind: 'private',
      hosts: ['10.0.3.7', '172.16.0.1', '192.168.1.1', '100.64.0.1', '[fd12::1]', '169.254.1.1'],
    },
    { kind: 'private', hosts: ['api.prod.local', 'printer.local'] },
    { kind: 'single', hosts: ['db', 'redis', 'my_cache', 'api.'] },
    {
      kind: 'internal',
      hosts: ['db.backend.internal', 'api.prod.svc', 'api.prod.svc.cluster.local', 'nas.lan'],
    },
    {
      kind: 'internal',
      hosts: ['x.abc.ng.0001.use1.cache.amazonaws.com', 'internal-a-1.eu-west-1.elb.amazonaws.com'],
    },
    { kind: 'internal', hosts: ['clustercfg.a.b.memorydb.us-east-1.amazonaws.com', 'x.home.arpa'] },
    {
      kind: 'public',
      hosts: ['example.com', 'api.example.com', 'test.example.com', 'example.org', '8.8.8.8'],
    },
    {
      kind: 'public',
      hosts: ['local.example.com', 'internal.example.com', '[2001:4860::1]', '172.32.0.1'],
    },
    { kind: 'public', hosts: ['a-1.eu-west-1.elb.amazonaws.com'] },
  ] as const)('$kind: $hosts', ({ kind, hosts }) => {
    for (const host of hosts) expect([host, kindOfHost(host)]).toEqual([host, kind])
  })
})
