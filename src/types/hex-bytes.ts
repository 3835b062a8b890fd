import * as z from 'zod/mini'
import { byteCount } from './byte-count.ts'
import { defineType } from './type.ts'

/** Python's bytes.fromhex drops white space between bytes; Node and Go do not. */
const LOOSE = /^\s*(?:[0-9a-f]{2}\s*)*$/i
const STRICT = /^(?:[0-9a-f]{2})+$/i

interface HexOptions {
  readonly bytes?: number | undefined
  readonly 'min-bytes'?: number | undefined
}

function renewal({ bytes, ...options }: HexOptions): string {
  return `Generate a new value: \`openssl rand -hex ${bytes ?? options['min-bytes'] ?? 32}\``
}

export const hexBytesType = defineType({
  name: 'hex-bytes',
  summary: 'Hexadecimal digits for exactly `bytes` bytes, or for at least `min-bytes`.',
  sensitive: true,
  options: {
    bytes: z.optional(byteCount).register(z.globalRegistry, {
      description: 'The number of bytes: half the number of digits.',
    }),
    'min-bytes': z
      .optional(byteCount)
      .register(z.globalRegistry, { description: 'The least number of bytes.' }),
  },
  examples: {
    options: { bytes: 32 },
    good: [],
    bad: ['not hex', '0123456789abcdef'],
    make: 'openssl rand -hex 32',
  },
  renewal,
  flaws: {
    refused: {
      says: 'is not an even number of hexadecimal digits',
      fix: 'Write two digits per byte, without 0x, colons or quotes.',
    },
    loose: {
      says: 'has white space between its hexadecimal digits, which strict readers refuse',
      fix: 'Write only the digits.',
    },
    bytes: {
      says: ({ bytes, ...options }) =>
        bytes === undefined
          ? `has fewer than the ${options['min-bytes']} bytes that the policy requires`
          : `is not ${bytes} bytes long`,
      fix: renewal,
    },
  },
  judge: (raw, options) => {
    if (!LOOSE.test(raw)) return ['refused']
    const count = raw.replace(/\s/g, '').length / 2
    if ((options.bytes ?? count) !== count || count < (options['min-bytes'] ?? 1)) return ['bytes']
    return STRICT.test(raw) ? [] : ['loose']
  },
})
