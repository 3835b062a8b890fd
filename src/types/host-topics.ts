import { addressOf, bareHost, isOwn, LOOPBACK_FLAW } from './loopback.ts'

/** Where a host is, as far as its text shows. `internal` is a name in a private network, and acceptable. */
type HostKind = 'loopback' | 'metadata' | 'reserved' | 'private' | 'single' | 'internal' | 'public'

/** Metadata services, which return the machine's credentials: AWS and most others, AWS over IPv6, ECS, Alibaba, Google. */
const METADATA = [
  '169.254.169.254',
  'fd00:ec2::254',
  '169.254.170.2',
  '100.100.100.200',
  'metadata.google.internal',
]

/** RFC 2606 (2): names that never resolve. `.localhost` is loopback. */
const RESERVED = /\.(test|invalid|example)$/

/**
 * Names that only a private network resolves: `.internal` (reserved by ICANN), RFC 8375, RFC 6762 appendix G,
 * Kubernetes services, and AWS names that are never public (internal load balancers, ElastiCache, MemoryDB).
 */
const INTERNAL =
  /\.(internal|lan|intranet|corp|home|private|localdomain|home\.arpa|svc|cluster\.local|cache\.amazonaws\.com)$|^internal-.*\.elb\.amazonaws\.com$|\.memorydb\.[a-z0-9-]+\.amazonaws\.com$/

/** RFC 1918, 4193, 6598 and 3927. */
const PRIVATE_RANGES = ['private', 'uniqueLocal', 'carrierGradeNat', 'linkLocal']

/** Where a host is; the host is not empty. */
export function kindOfHost(host: string): HostKind {
  const bare = bareHost(host)
  const address = addressOf(bare)
  if (isOwn(bare, address)) return 'loopback'
  if (METADATA.includes(address?.toString() ?? bare)) return 'metadata'
  if (address !== null) return PRIVATE_RANGES.includes(address.range()) ? 'private' : 'public'
  if (!bare.includes('.')) return 'single'
  if (RESERVED.test(bare)) return 'reserved'
  if (INTERNAL.test(bare)) return 'internal'
  // Reserved for multicast DNS (RFC 6762), but still common for Cloud Map's private zones.
  return bare.endsWith('.local') ? 'private' : 'public'
}

/** The kinds of host to report: keys of `HOST_FLAWS`. */
export type HostTopic = Exclude<HostKind, 'internal' | 'public'>

/** The kinds of the hosts that are worth a report. An empty host is the client's own machine; a path is a mounted socket. */
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
    says: 'points at the cloud’s metadata service, which returns the machine’s credentials',
    fix: 'Set the host of the intended service; the SDKs find the metadata service themselves.',
  },
  reserved: {
    check: 'url-reserved-tld',
    says: 'points at a name under .test, .invalid or .example, which never resolves',
    fix: 'Set the real server’s host name.',
  },
  private: {
    check: 'url-private',
    says: 'points at a private address or a .local name, reachable only from the same network',
    fix: 'No action is needed if the container runs in that network.',
  },
  single: {
    check: 'url-single-label',
    says: 'points at a host name without a dot, which only the container’s own network or search domain resolves',
    fix: 'No action is needed if the platform provides the name, as Compose and Kubernetes do.',
  },
} as const satisfies Record<HostTopic, unknown>
