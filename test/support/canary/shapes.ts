import type { Random } from './random.ts'

/** Letters that no text of ours strings together, and digits that never follow each other. */
const LETTERS = 'QZXJKVWqzxjkvw'
const DIGITS = '0123456789'
/** `=` is left out: a line that begins `NAME=` gives a name, and names are shown by right. */
const MARKS = ['@', '#', '%', '/', '?', '$', '"', "'", '\\', '&', '+', '!', '|', '<', '>', '`', '-']
const ALIEN = ['é', '😀', '\t', '\u2028', '[', ']', '{', '}', ', ', '%40', '&+', '##[', '::']

function token(random: Random): string {
  const length = 8 + random.below(8)
  return Array.from({ length }, (_, at) =>
    random.pick([...(at % 3 === 2 ? DIGITS : LETTERS)]),
  ).join('')
}

/** A text that stands in no file of ours: tokens of which no six characters are, with marks between them. */
export function canaryText(random: Random): string {
  const more = Array.from({ length: 1 + random.below(3) }, () => {
    const mark = random.below(4) === 0 ? random.pick(ALIEN) : random.pick(MARKS)
    return `${mark}${token(random)}`
  })
  return [token(random), ...more].join('')
}

const KIB_64 = 64 * 1024

/** The forms in which secrets meet the gate. */
export const SHAPES = {
  plain: (text) => text,
  'several lines': (text) => `${text}\n  ${text}\n${text}\n`,
  CRLF: (text) => `${text}\r\n${text}\r\n`,
  JSON: (text) => JSON.stringify({ nested: { key: text }, list: [text, 1, true] }),
  'JSON in JSON': (text) => JSON.stringify({ inner: JSON.stringify({ key: text }) }),
  'URL, password as it is': (text) => `postgresql://user:${text}@db.acme-co.com:5432/app`,
  'URL, password escaped': (text) => `redis://user:${encodeURIComponent(text)}@cache.acme-co.com/0`,
  'URL, host and query': (text) => `https://${text}.acme-co.com/?key=${encodeURIComponent(text)}`,
  'percent-encoded': (text) => encodeURIComponent(text),
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'in quotes': (text) => `"${text}"`,
  'in single quotes': (text) => `'${text}'`,
  'spaces around': (text) => `  ${text} \n`,
  '64 KB': (text) => `${text} `.repeat(Math.ceil(KIB_64 / text.length)).slice(0, KIB_64),
  'control characters': (text) => `\u0000${text}\u001b[31m\u0007${text}\u007f`,
  PEM: (text) => `-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----\n`,
  list: (text) => `${text},${text},*`,
  'JSON list': (text) => JSON.stringify([`https://${text}`, '*']),
  'vendor token': (text) => `sk_live_${text}`,
  JWT: (text) => ['{"alg":"none"}', text, text].map((part) => base64url(part)).join('.'),
  'behind a default': (text) => `changeme ${text}`,
} as const satisfies Readonly<Record<string, (text: string) => string>>

export type Shape = keyof typeof SHAPES
export const SHAPE_NAMES = Object.keys(SHAPES) as readonly Shape[]

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}
