import type { Secret } from './secret.ts'

/** The kinds of URL that services are configured with, by their schemes as RFC 3986 spells them. */
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

/** What kind of text a value is, and no more of it than that. */
export type Shape = (typeof SHAPES)[number]

/** The kind of a value's text, for people who compare environments. */
export function shapeOf(value: Secret): Shape {
  return value.read((raw): Shape => {
    const text = raw.trim()
    if (/^(true|false|yes|no|on|off)$/i.test(text)) return 'yes or no'
    if (/^[+-]?\d+(\.\d+)?$/.test(text)) return 'number'
    if (text.startsWith('-----BEGIN ')) return 'PEM'
    if (/^(\{.*\}|\[.*\])$/s.test(text)) return 'JSON'
    // Behind a plus sign stands how to get there: a driver, or DNS (mongodb+srv).
    const [, scheme] = /^([a-z][a-z0-9.+-]*):\/\//i.exec(text) ?? []
    if (scheme === undefined) return 'text'
    const plain = scheme.toLowerCase()
    const known = SCHEMES.find((one) => plain === one || plain.startsWith(`${one}+`))
    return known === undefined ? 'URL' : `${known} URL`
  })
}
