import * as z from 'zod/mini'
import { hasHostBits, ipVersion } from './ip-text.ts'
import { defineType } from './type.ts'

export const cidrType = defineType({
  name: 'cidr',
  summary:
    'A network as address and prefix length, such as `10.0.0.0/8`; `version` limits it to 4 or 6.',
  sensitive: false,
  options: {
    version: z
      .optional(z.union([z.literal(4), z.literal(6)]))
      .register(z.globalRegistry, { description: '4 or 6.' }),
    'host-bits': z._default(z.boolean(), false).register(z.globalRegistry, {
      description: 'Whether bits after the prefix may be set, as Go allows: 10.0.0.7/8.',
    }),
  },
  examples: {
    good: ['10.0.0.0/8', '2001:db8::/32', '0.0.0.0/0'],
    bad: ['10.0.0.7/8', '10.0.0.0', '10.0.0.0/33', '10.0.0.0/255.0.0.0', '10/8'],
  },
  flaws: {
    prefix: {
      says: 'is an address without a prefix length, which half of the readers refuse',
      fix: 'Add a prefix length: /32 for one IPv4 address, /128 for one IPv6 address.',
    },
    form: {
      says: 'is not a network in CIDR notation',
      fix: 'Write address and prefix length, such as 10.0.0.0/8.',
    },
    version: {
      says: ({ version }) => `is not a network of IP version ${version}`,
      fix: ({ version }) => `Write one such as ${version === 6 ? '2001:db8::/32' : '10.0.0.0/8'}.`,
    },
    hostBits: {
      says: 'has bits set after its prefix, which Python’s ipaddress and pydantic refuse',
      fix: 'Use the first address of the network, such as 10.0.0.0/8 for 10.0.0.7/8; if Go reads it, set host-bits: true in the policy.',
    },
  },
  judge: (raw, options) => {
    const [address = '', prefix, ...rest] = raw.split('/', 3)
    const version = ipVersion(address)
    if (version === null || rest.length > 0 || address.includes('%')) return ['form']
    if (options.version !== undefined && options.version !== version) return ['version']
    if (prefix === undefined) return ['prefix']
    const longest = version === 4 ? 32 : 128
    if (!/^(0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > longest) return ['form']
    return hasHostBits(address, Number(prefix)) && !options['host-bits'] ? ['hostBits'] : []
  },
})
