import * as z from 'zod/mini'
import { byteCount, randomBase64 } from './byte-count.ts'
import { decodePythonBase64 } from './python-base64.ts'
import { defineType } from './type.ts'

const ALPHABETS = {
  standard: { text: /^[A-Za-z0-9+/]*={0,2}$/, words: 'standard base64' },
  url: { text: /^[A-Za-z0-9_-]*={0,2}$/, words: 'URL-safe base64' },
  either: { text: /^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/, words: 'base64' },
} as const
type Alphabet = keyof typeof ALPHABETS

interface Base64Options {
  readonly alphabet: Alphabet
  readonly bytes?: number | undefined
  readonly 'min-bytes'?: number | undefined
  readonly prefix: string
}

/** The command that generates as many bytes as the policy requires. */
function make({ alphabet, prefix, ...counts }: Base64Options): string {
  const rand = randomBase64(counts.bytes ?? counts['min-bytes'] ?? 32)
  const command = alphabet === 'url' ? `${rand} | tr +/ -_` : rand
  return prefix === '' ? `\`${command}\`` : `\`echo "${prefix}$(${command})"\``
}

/**
 * Whether strict readers accept a text in this alphabet: RFC 4648, 4 requires padding and 5 makes it optional for
 * the URL-safe form; both require zero in the unused bits of the last character (3.5).
 */
function isCanonical(text: string, bytes: Buffer, alphabet: Alphabet): boolean {
  if (!ALPHABETS[alphabet].text.test(text)) return false
  const encoded = text.replaceAll('-', '+').replaceAll('_', '/')
  const padded = bytes.toString('base64')
  if (alphabet === 'standard' || /[+/=]/.test(text)) return encoded === padded
  return encoded === padded.replace(/=+$/, '')
}

/** How lenient readers decode a text: Python drops foreign characters, Node needs no padding. */
function decodeLoosely(text: string): Buffer | null {
  const bytes = decodePythonBase64(text) ?? decodePythonBase64(`${text}==`)
  return bytes?.length === 0 ? null : bytes
}

export const base64BytesType = defineType({
  name: 'base64-bytes',
  summary: 'Base64 of exactly `bytes` bytes, or of at least `min-bytes`, in canonical form.',
  sensitive: true,
  options: {
    bytes: z
      .optional(byteCount)
      .register(z.globalRegistry, { description: 'The exact number of decoded bytes.' }),
    'min-bytes': z
      .optional(byteCount)
      .register(z.globalRegistry, { description: 'The least number of decoded bytes.' }),
    alphabet: z
      ._default(z.enum(['standard', 'url', 'either']), 'either')
      .register(z.globalRegistry, {
        description: 'standard has + and / and padding; url has - and _, padded or not.',
      }),
    prefix: z._default(z.string(), '').register(z.globalRegistry, {
      description: 'A prefix that the service removes, such as base64:.',
    }),
  },
  shown: ['prefix'],
  examples: {
    options: { bytes: 32 },
    good: [],
    bad: ['not base64!', 'c2hvcnQ='],
    make: 'openssl rand -base64 32',
  },
  flaws: {
    prefix: {
      says: ({ prefix }) => `does not begin with ${prefix}`,
      fix: ({ prefix }) => `Write ${prefix} before the base64.`,
    },
    refused: {
      says: ({ alphabet }) => `is not ${ALPHABETS[alphabet].words}`,
      fix: (options) => `Generate a new value: ${make(options)}`,
    },
    loose: {
      says: ({ alphabet }) =>
        `is ${ALPHABETS[alphabet].words} for lenient readers only: strict ones refuse its alphabet, padding or extra characters`,
      fix: ({ alphabet }) =>
        alphabet === 'standard'
          ? 'Write it on one line with + and /, padded with = to a multiple of four characters.'
          : 'Write it on one line in one alphabet, with full padding or, URL-safe, without any.',
    },
    bytes: {
      says: ({ bytes, ...options }) =>
        bytes === undefined
          ? `decodes to fewer than the ${options['min-bytes']} bytes that the policy requires`
          : `does not decode to ${bytes} bytes`,
      fix: (options) => `Generate a new value: ${make(options)}`,
    },
  },
  judge: (raw, options) => {
    if (!raw.startsWith(options.prefix)) return ['prefix']
    const text = raw.slice(options.prefix.length)
    const bytes = decodeLoosely(text)
    if (bytes === null) return ['refused']
    const right = (options.bytes ?? bytes.length) === bytes.length
    if (!right || bytes.length < (options['min-bytes'] ?? 0)) return ['bytes']
    return isCanonical(text, bytes, options.alphabet) ? [] : ['loose']
  },
})
