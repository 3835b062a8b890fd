import { ownIn } from '../algorithms/own.ts'
import type { PresentVariable } from '../domain/variable.ts'

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 }

/** A unit as the last word of a name, by its first letter. */
const NAMED_UNIT =
  /_(?:IN_)?(MS|MILLIS|MILLISECONDS|S|SECS?|SECONDS?|MINS?|MINUTES?|H|HRS?|HOURS?|D|DAYS?|WEEKS?)$/i

/** Units of npm's `ms`, which jsonwebtoken uses, and of Go's and Spring's durations. */
const VALUE =
  /^\s*(\d{1,12}(?:\.\d{1,6})?)\s*(ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)?\s*$/i

/** ISO 8601, as Java's Duration prints it: `PT24H`, `P7D`. */
const ISO = /^\s*P(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,12})S)?)?\s*$/i

function secondsIn(unit: string): number {
  return /^(ms|milli)/i.test(unit)
    ? 0.001
    : (ownIn(SECONDS, unit.charAt(0).toLowerCase()) ?? Number.NaN)
}

/**
 * A duration: in seconds when the name or the value has a unit, else a bare number in an unknown unit
 * (jsonwebtoken reads `"120"` as milliseconds, Laravel as minutes).
 */
export interface Lifetime {
  readonly amount: number
  readonly inSeconds: boolean
}

/** Null when the value is not a duration. */
export function lifetimeOf({ name, value }: PresentVariable): Lifetime | null {
  const named = NAMED_UNIT.exec(name)?.[1]
  const amount = value.read((raw) => {
    if (raw.length > 100) return Number.NaN
    const iso = ISO.exec(raw)
    if (iso) {
      const [, d = '0', h = '0', m = '0', s = '0'] = iso
      return Number(d) * 86400 + Number(h) * 3600 + Number(m) * 60 + Number(s)
    }
    const [, number, unit = named] = VALUE.exec(raw) ?? []
    return Number(number) * (unit === undefined ? 1 : secondsIn(unit))
  })
  const hasUnit = named !== undefined || value.read((raw) => /[a-z]/i.test(raw))
  return Number.isNaN(amount) ? null : { amount, inSeconds: hasUnit }
}

/** A name without its unit. */
export function withoutUnit(name: string): string {
  return name.replace(NAMED_UNIT, '')
}
