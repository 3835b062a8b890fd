import * as z from 'zod/mini'
import { DECIMAL } from './decimal.ts'
import { DURATIONS, type DurationFormat, secondsOf } from './duration-formats.ts'
import { isWithin, limitOptions, limitWords } from './number-limits.ts'
import { isPrintedNumber, PRINTED_FLAW } from './printed-number.ts'
import { defineType } from './type.ts'

const FORMATS = Object.keys(DURATIONS) as [DurationFormat, ...DurationFormat[]]

/** A number that `ms` reads as milliseconds; its author often means seconds (jsonwebtoken's `expiresIn`). */
const MS_BARE = /^-?(?:\d*\.)?\d+ *$/

export const durationType = defineType({
  name: 'duration',
  summary:
    'A duration in `format`; without `format`, any form with a unit (`90s`, `1h30m`, `7d`, `PT15M`). `min` and `max` are in seconds.',
  sensitive: false,
  options: {
    ...limitOptions,
    format: z.optional(z.enum(FORMATS)).register(z.globalRegistry, {
      description:
        'go: time.ParseDuration; iso8601: pydantic’s timedelta; spring: 10s, ISO 8601 or milliseconds; ms: the npm package; seconds, milliseconds: a bare number.',
    }),
  },
  examples: { good: ['90s', '1h30m', '7d', 'PT15M'], bad: ['3600', '1h 30', 'soon', 'PT'] },
  flaws: {
    exponent: PRINTED_FLAW,
    unit: {
      says: ({ format }) =>
        format === 'ms'
          ? 'has no unit, and ms reads a bare number as milliseconds'
          : 'has no unit, and readers assume different ones: seconds, milliseconds or nanoseconds',
      fix: ({ format }) =>
        format === 'ms'
          ? 'Write the unit: s for seconds, such as 30s, or ms for milliseconds.'
          : 'Write the unit, such as 30s, or set format: seconds or format: milliseconds in the policy.',
    },
    form: {
      says: ({ format }) =>
        format === undefined ? 'is not a duration' : `is not a duration that ${format} accepts`,
      fix: ({ format }) =>
        `Write it like ${format === undefined ? '30s, 1h30m or PT15M' : DURATIONS[format].like}.`,
    },
    limits: limitWords('seconds'),
  },
  judge: (raw, options) => {
    const { format } = options
    const seconds = secondsOf(raw, format)
    if (format === 'ms' && MS_BARE.test(raw)) return ['unit']
    if (seconds === null && isPrintedNumber(raw)) return ['exponent']
    if (seconds !== null) return isWithin(seconds, options) ? [] : ['limits']
    return format === undefined && DECIMAL.test(raw) ? ['unit'] : ['form']
  },
})
