import type { TypeChoice } from './found.ts'

/** A value that looks like a mistake in a value of a type. The name alone would not be enough. */
interface DamagedForm {
  /** All names without this. */
  readonly name?: RegExp
  readonly isDamaged: (value: string) => boolean
  readonly choice: TypeChoice
  /** Why no reader takes such a value. */
  readonly because: string
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value)
const of = (type: string, options: TypeChoice['options'] = {}): TypeChoice => ({ type, options })
/** Large numbers as Go and Helm print them. */
const EXPONENT = matches(/^-?\d(\.\d+)?e\+\d\d$/i)

/**
 * Mistakes that `init` can tell from another kind of value. A value that some reader takes is not here: a host with a
 * port, an origin without a scheme (rack-cors), a broker without a port (librdkafka).
 */
export const DAMAGED_FORMS: readonly DamagedForm[] = [
  {
    name: /(^|_)SENTRY_DSN$/,
    isDamaged: matches(/^https?:\/\//i),
    choice: of('sentry-dsn'),
    because: 'Sentry’s SDKs refuse a URL without the key and the project',
  },
  {
    name: /^AWS_(DEFAULT_)?REGION$/,
    isDamaged: matches(/^[a-z]{2}(-[a-z]+)+-?\d?[a-z]?$/i),
    choice: of('aws-region'),
    because: 'AWS’ SDKs make host names of it, and a zone has none',
  },
  {
    name: /(^|_)(TZ|TIMEZONE|TIME_ZONE)$/,
    isDamaged: matches(/^[A-Za-z_]+\/[A-Za-z_/+-]+$/),
    choice: of('timezone'),
    because: 'it has the form of a zone, and none has this name',
  },
  {
    name: /(^|_)(CORS|CSRF)(_[A-Z]+)*_ORIGINS?$|^ALLOWED_ORIGINS$/,
    isDamaged: matches(/^(.*,)?\s*https?:\/\/[^\s,/*^(\\]+\/[^\s,*(\\]*\s*(,.*)?$/i),
    choice: of('cors-origins'),
    because: 'browsers send no path in an Origin',
  },
  {
    name: /_ENABLED$|^(ENABLE|DISABLE|USE|IS|HAS)_/,
    isDamaged: (value) => looksBoolean(value.toLowerCase()),
    choice: of('boolean'),
    because: 'true and false with a mistake in them',
  },
  {
    name: /(^|_)E?MAIL(_FROM|_ADDRESS)?$|_EMAIL$/,
    isDamaged: matches(/^[^\s@]+@$/),
    choice: of('email'),
    because: 'an address without its domain',
  },
  {
    name: /(^|_)(CRON|SCHEDULE)$/,
    isDamaged: matches(/^(?=.*\*)[\d*][\d*/,-]*( +([\d*][\d*/,-]*|[A-Z]{3}(-[A-Z]{3})?)){3}$/i),
    choice: of('cron'),
    because: 'a schedule has at least five fields',
  },
  {
    isDamaged: matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{8,14}$/i),
    choice: of('uuid'),
    because: 'a UUID with too few or too many digits',
  },
  {
    name: /(^|_)(EXPIRES_IN|EXPIRATION|TTL|TIMEOUT|MAX_AGE|INTERVAL)$/,
    isDamaged: EXPONENT,
    choice: of('duration', { format: 'seconds' }),
    because: 'a time as Go prints a large number',
  },
  {
    isDamaged: EXPONENT,
    choice: of('integer'),
    because: 'a whole number as Go prints a large one, which readers of integers refuse',
  },
  {
    name: /(^|_)(RATE|RATIO|FACTOR|THRESHOLD|FRACTION)$/,
    isDamaged: matches(/^-?\d+,\d+$/),
    choice: of('number'),
    because: 'a decimal comma, which no reader of numbers takes',
  },
]

function looksBoolean(value: string): boolean {
  const sorted = (text: string) => [...text].toSorted().join('')
  return ['true', 'false'].some(
    (word) =>
      value !== word &&
      (value.replace(/["']/g, '') === word ||
        isOneLetterOff(value, word) ||
        sorted(value) === sorted(word)),
  )
}

/** Whether one letter is missing, wrong or too many. */
function isOneLetterOff(value: string, word: string): boolean {
  const without = (text: string) =>
    [...text].map((_, at) => `${text.slice(0, at)}${text.slice(at + 1)}`)
  if (value.length === word.length)
    return [...value].filter((letter, at) => letter !== word.charAt(at)).length === 1
  return without(value).includes(word) || without(word).includes(value)
}
