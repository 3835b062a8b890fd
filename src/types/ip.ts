import * as z from 'zod/mini'
import { ipVersion } from './ip-text.ts'
import { hostFlaw, USE, USE_FLAWS } from './loopback.ts'
import { defineType } from './type.ts'

export const ipType = defineType({
  name: 'ip',
  summary:
    'An IP address; `version` limits it to 4 or 6, and `use` says whether the service connects to it or listens on it.',
  sensitive: false,
  options: {
    version: z
      .optional(z.union([z.literal(4), z.literal(6)]))
      .register(z.globalRegistry, { description: '4 or 6.' }),
    use: z.optional(z.enum(USE)).register(z.globalRegistry, {
      description: 'connect: a server’s address; bind: the address to listen on.',
    }),
  },
  examples: {
    good: ['10.0.0.7', '2001:db8::1', '0.0.0.0'],
    bad: ['10.0.0', '256.0.0.1', '010.0.0.1', '[::1]', '10.0.0.0/8', 'localhost'],
  },
  flaws: {
    form: {
      says: 'is not an IP address',
      fix: 'Write four numbers from 0 to 255, such as 10.0.0.7, or an IPv6 address without brackets.',
    },
    version: {
      says: ({ version }) => `is not an IP address of version ${version}`,
      fix: ({ version }) => `Write one such as ${version === 6 ? '2001:db8::1' : '10.0.0.7'}.`,
    },
    ...USE_FLAWS,
  },
  judge: (raw, { version, use }) => {
    const found = ipVersion(raw)
    if (found === null) return ['form']
    if (version !== undefined && version !== found) return ['version']
    return hostFlaw(raw, use)
  },
})
