import { addressOf, bareHost, isOwn, LOOPBACK_FLAW } from './loopback.ts'

/** Where a host is, as far as its text tells. `internal` is a name of a private network, and fine. */
type HostKind = 'loopback' | 'metadata' | 'reserved' | 'private' | 'single' | 'internal' | 'public'

/** The services that answer with the credentials of the machine: AWS and most others, AWS over IPv6, ECS, Alibaba, Google. */
const METADATA = [
  '169.254.169.254',
  'fd00:ec2::254',
  '169.254.170.2',
  '100.100.100.200',
  'metadata.google.internal',
]

/** RFC 2606 (2): names that never lead anywhere. `.localhost` is loopback. */
const RESERVED = /\.(test|invalid|example)$/

/**
 * Names that only a private network knows: `.internal` (reserved by ICANN), RFC 8375, RFC 6762 appendix G,
 * Kubernetes' services, and AWS names that are never public (internal load balancers, ElastiCache, MemoryDB).
 */
const INTERNAL =
  /\.(internal|lan|intranet|corp|home|private|localdomain|home\.arpa|svc|cluster\.local|cache\.amazonaws\.com)$|^internal-.*\.elb\.amazonaws\.com$|\.memorydb\.[a-z0-9-]+\.amazonaws\.com$/

/** RFC 1918, 4193, 6598 and 3927. */
const PRIVATE_RANGES = ['private', 'uniqueLocal', 'carrierGradeNat', 'linkLocal']

/** Where a host is that is not empty. */
export function kindOfHost(host: string): HostKind {
  const bare = bareHost(host)
  const address = addressOf(bare)
  if (isOwn(bare, address)) return 'loopback'
  if (METADATA.includes(address?.toString() ?? bare)) return 'metadata'
  if (address !== null) return PRIVATE_RANGES.includes(address.range()) ? 'private' : 'public'
  if (!bare.includes('.')) return 'single'
  if (RESERVED.test(bare)) return 'reserved'
  if (INTERNAL.test(bare)) return 'internal'
  // Kept for multicast DNS (RFC 6762), and still what Cloud Map's private zones are often called.
  return bare.endsWith('.local') ? 'private' : 'public'
}

/** The kinds of host that there is something to say about: keys of `HOST_FLAWS`. */
export type HostTopic = Exclude<HostKind, 'internal' | 'public'>

/** What there is to say about any of the hosts. No host is the client's own machine; a path is a socket that somebody mounted. */
export function hostTopics(hosts: readonly string[]): readonly HostTopic[] {
  const kinds = hosts
    .filter((host) => !host.startsWith('/'))
    .map((host) => (host === '' ? 'loopback' : kindOfHost(host)))
  return [...new Set(kinds)].filter((kind) => kind !== 'internal' && kind !== 'public')
}

/** The words for the hosts of a URL. */
export const HOST_FLAWS = {
  loopback: LOOPBACK_FLAW,
  metadata: {
    check: 'url-metadata-ip',
    says: 'points at the cloud’s metadata service, which hands out the credentials of the machine',
    fix: 'Give the host of the service that is meant; the SDKs find the metadata service by themselves.',
  },
  reserved: {
    check: 'url-reserved-tld',
    says: 'points at a name under .test, .invalid or .example, which lead nowhere',
    fix: 'Give the host name of the real server.',
  },
  private: {
    check: 'url-private',
    says: 'points at a private address or a .local name, which only the same network reaches',
    fix: 'Nothing to do if the container runs in that network.',
  },
  single: {
    check: 'url-single-label',
    says: 'points at a host name without a dot, which only the container’s own network or search domain knows',
    fix: 'Nothing to do if the platform gives the container that name, as Compose and Kubernetes do.',
  },
} as const satisfies Record<HostTopic, unknown>
