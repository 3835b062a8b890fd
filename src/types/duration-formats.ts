import { ownIn } from '../algorithms/own.ts'
import { DECIMAL } from './decimal.ts'

/** The duration in seconds, or null when the reader refuses the text. */
type ReadDuration = (raw: string) => number | null

/** Seconds per unit, with pydantic's year and month. */
const DAY = 86_400
const SECONDS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: DAY,
  w: 7 * DAY,
  y: 365.25 * DAY,
}

const GO = /^[+-]?(0|((\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/
const GO_PARTS = /([\d.]+)([a-zµμ]+)/g
/** int64 nanoseconds. */
const GO_MAX = 2 ** 63 / 1e9

/** Go's `time.ParseDuration`: `1h30m`, `250ms`; no days. */
export const goDuration: ReadDuration = (raw) => {
  if (!GO.test(raw)) return null
  let total = 0
  for (const [, amount, unit = ''] of raw.matchAll(GO_PARTS))
    total += Number(amount) * (ownIn(SECONDS, unit) ?? 0)
  if (total > GO_MAX) return null
  return raw.startsWith('-') ? -total : total
}

const ISO =
  /^[+-]?P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const ISO_UNITS = [365 * DAY, 30 * DAY, 7 * DAY, DAY, 3600, 60, 1]

/** ISO 8601 as pydantic's timedelta reads it, with an optional sign. */
const iso8601: ReadDuration = (raw) => {
  const found = ISO.exec(raw)
  if (found === null) return null
  const total = ISO_UNITS.reduce(
    (sum, unit, place) => sum + unit * Number(found[place + 1] ?? 0),
    0,
  )
  return raw.startsWith('-') ? -total : total
}

/** Spring's DurationStyle: `10s`, a bare number of milliseconds, or ISO 8601 as Java reads it, without years, months and weeks. */
const spring: ReadDuration = (raw) => {
  const [all, amount, unit = 'ms'] = /^([+-]?\d+)(ns|us|ms|s|m|h|d)?$/i.exec(raw) ?? []
  if (all !== undefined) return Number(amount) * (ownIn(SECONDS, unit.toLowerCase()) ?? 0)
  return /^[^T]*[YMW]/.test(raw) ? null : iso8601(raw)
}

/** Only its newest versions know months, so months are refused here. */
const MS =
  /^(-?(?:\d*\.)?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i

/** The npm package `ms` (jsonwebtoken, Nest, Next): `7d`, `2 days`, or a bare number of milliseconds. */
const ms: ReadDuration = (raw) => {
  const [all, amount, word = 'ms'] = raw.length > 100 ? [] : (MS.exec(raw) ?? [])
  if (all === undefined) return null
  const unit = /^(ms|milli|msec)/i.test(word) ? 'ms' : word.charAt(0).toLowerCase()
  return Number(amount) * (ownIn(SECONDS, unit) ?? 0)
}

/** Without a format: any of the other formats, with a unit. */
const withUnit: ReadDuration = (raw) => {
  const words = /[a-z]/i.test(raw)
  return goDuration(raw) ?? iso8601(raw) ?? (words ? ms(raw) : null)
}

export const DURATIONS = {
  go: { read: goDuration, like: '1h30m or 250ms (Go, no days)' },
  iso8601: { read: iso8601, like: 'PT15M or P1DT2H (ISO 8601, in capital letters)' },
  spring: { read: spring, like: '10s, 5m or PT15M' },
  ms: { read: ms, like: '15m, 7d or 2 days' },
  seconds: {
    read: (raw) => (DECIMAL.test(raw) ? Number(raw) : null),
    like: '900, a number of seconds without a unit',
  },
  milliseconds: {
    read: (raw) => (/^[+-]?\d+$/.test(raw) ? Number(raw) / 1000 : null),
    like: '900000, a whole number of milliseconds without a unit',
  },
} as const satisfies Record<string, { readonly read: ReadDuration; readonly like: string }>

export type DurationFormat = keyof typeof DURATIONS

/** Seconds, or null when the format's reader refuses the text; without a format, the text must contain its unit. */
export function secondsOf(raw: string, format: DurationFormat | undefined): number | null {
  const seconds = (format === undefined ? withUnit : DURATIONS[format].read)(raw)
  return seconds === null || !Number.isFinite(seconds) ? null : seconds
}
