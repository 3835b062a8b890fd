import type { Secret } from './secret.ts'

/** The kinds of URL that services are configured with, by scheme (RFC 3986). */
const SCHEMES = [
  'amqp',
  'amqps',
  'http',
  'https',
  'mongodb',
  'mysql',
  'postgres',
  'postgresql',
  'redis',
  'rediss',
  'smtp',
  'smtps',
  'sqlite',
] as const

export const SHAPES = [
  ...(['JSON', 'PEM', 'URL', 'number', 'text', 'yes or no'] as const),
  ...SCHEMES.map((scheme) => `${scheme} URL` as const),
] as const

/** What kind of text a value is, and nothing more about it. */
export type Shape = (typeof SHAPES)[number]

/** The kind of a value's text, for people who compare environments. */
export function shapeOf(value: Secret): Shape {
  return value.read((raw): Shape => {
    const text = raw.trim()
    if (/^(true|false|yes|no|on|off)$/i.test(text)) return 'yes or no'
    if (/^[+-]?\d+(\.\d+)?$/.test(text)) return 'number'
    if (text.startsWith('-----BEGIN ')) return 'PEM'
    if (/^(\{.*\}|\[.*\])$/s.test(text)) return 'JSON'
    // A driver or a lookup follows the plus sign (mongodb+srv).
    const [, scheme] = /^([a-z][a-z0-9.+-]*):\/\//i.exec(text) ?? []
    if (scheme === undefined) return 'text'
    const plain = scheme.toLowerCase()
    const known = SCHEMES.find((one) => plain === one || plain.startsWith(`${one}+`))
    return known === undefined ? 'URL' : `${known} URL`
  })
}
