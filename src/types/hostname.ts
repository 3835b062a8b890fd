import * as z from 'zod/mini'
import { isHost } from './host-name.ts'
import { hostFlaw, USE, USE_FLAWS } from './loopback.ts'
import { defineType } from './type.ts'

export const hostnameType = defineType({
  name: 'hostname',
  summary:
    'Only a host name (RFC 1123) or IP address, without scheme, port or path; `use` says whether the service connects to it or listens on it.',
  sensitive: false,
  options: {
    use: z._default(z.enum(USE), 'connect').register(z.globalRegistry, {
      description: 'connect: a server’s name; bind: the address to listen on.',
    }),
  },
  examples: {
    good: ['db.example.com', 'redis', '10.0.0.7'],
    bad: ['https://db.example.com', 'db.example.com:5432', 'my_db', '-db', 'localhost'],
  },
  flaws: {
    scheme: {
      says: 'is a URL or has a path, but the service reads only a host name',
      fix: 'Keep only the part between :// and the next : or /.',
    },
    port: {
      says: 'has a port, which the service reads as part of the name',
      fix: 'Write only the host name; set the port in its own variable.',
    },
    underscore: {
      says: 'has an underscore, which host names may not have (RFC 1123) and several libraries refuse',
      fix: 'Use a server name of letters, digits and hyphens.',
    },
    form: {
      says: 'is not a host name',
      fix: 'Write letters, digits and inner hyphens, separated by dots, such as db.example.com.',
    },
    ...USE_FLAWS,
  },
  judge: (raw, { use }) => {
    if (isHost(raw)) return hostFlaw(raw, use)
    if (raw.includes('/')) return ['scheme']
    const [, name, port] = /^([^:]*|\[[^\]]*\])(:\d+)?$/.exec(raw) ?? []
    if (name !== undefined && port !== undefined) return ['port']
    return raw.includes('_') && isHost(raw.replaceAll('_', 'x')) ? ['underscore'] : ['form']
  },
})
