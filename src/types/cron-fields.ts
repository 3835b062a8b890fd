import { goDuration } from './duration-formats.ts'

/** The allowed content of one field of a cron expression. */
interface Field {
  readonly min: number
  readonly max: number
  /** Names in order, beginning with `min`. */
  readonly names?: readonly string[]
  /** What else the field accepts, besides numbers, names, `*`, ranges and steps. */
  readonly also?: RegExp
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const second: Field = { min: 0, max: 59 }
const minute: Field = { min: 0, max: 59 }
const hour: Field = { min: 0, max: 23 }
const month: Field = { min: 1, max: 12, names: MONTHS }
const year: Field = { min: 1970, max: 2199 }
/** The last day, the n-th before it, the weekday nearest to a date. */
const LAST_DAY = /^(\?|L|LW|L-([1-9]|[12]\d|30)|([1-9]|[12]\d|3[01])W)$/i
const dayOfMonth: Field = { min: 1, max: 31, also: /^\?$/ }
const extendedDayOfMonth: Field = { min: 1, max: 31, also: LAST_DAY }
/** Sunday is 0 or 7 in crontab(5) and Spring, and 1 in Quartz and EventBridge. */
const dayOfWeek: Field = { min: 0, max: 7, names: DAYS, also: /^\?$/ }
const LAST_WEEKDAY = /^(\?|L|([0-7]|[a-z]{3})(L|#[1-5]))$/i
const springDayOfWeek: Field = { ...dayOfWeek, also: LAST_WEEKDAY }
const quartzDayOfWeek: Field = { min: 1, max: 7, names: DAYS, also: LAST_WEEKDAY }

const SECONDS = [second, minute, hour, extendedDayOfMonth, month]

/** The fields of each format, one list per allowed number of fields. */
const FORMATS = {
  /** crontab(5), with `?` as Go and Python libraries accept it. */
  unix: [[minute, hour, dayOfMonth, month, dayOfWeek]],
  /** Spring and node-cron: seconds first, then the five fields. */
  seconds: [[...SECONDS, springDayOfWeek]],
  /** Quartz, with or without a year. */
  quartz: [
    [...SECONDS, quartzDayOfWeek],
    [...SECONDS, quartzDayOfWeek, year],
  ],
  /** Amazon EventBridge: no seconds, always a year. */
  aws: [[minute, hour, extendedDayOfMonth, month, quartzDayOfWeek, year]],
} as const satisfies Record<string, readonly (readonly Field[])[]>

type CronFormat = keyof typeof FORMATS

const MACRO = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/
const AWS_RATE = /^rate\((1 (minute|hour|day)|([2-9]|[1-9]\d+) (minutes|hours|days))\)$/

function isMacro(raw: string, format: CronFormat): boolean {
  if (format === 'aws') return AWS_RATE.test(raw)
  if (format === 'unix' && raw.startsWith('@every ')) return (goDuration(raw.slice(7)) ?? 0) > 0
  return format !== 'quartz' && MACRO.test(raw)
}

function numberOf(text: string, { min, max, names = [] }: Field): number | null {
  const named = names.indexOf(text.toLowerCase())
  const number = named === -1 ? (/^\d{1,4}$/.test(text) ? Number(text) : null) : named + min
  return number !== null && number >= min && number <= max ? number : null
}

function isItem(item: string, field: Field, wraps: boolean): boolean {
  if (field.also?.test(item)) return true
  const [range = '', step, ...more] = item.split('/')
  if (more.length > 0 || (step !== undefined && !/^0*[1-9]\d{0,3}$/.test(step))) return false
  if (range === '*') return true
  const [from = '', to, ...rest] = range.split('-')
  const first = numberOf(from, field)
  if (first === null || rest.length > 0) return false
  if (to === undefined) return true
  const last = numberOf(to, field)
  return last !== null && (wraps || last >= first)
}

function isField(text: string, field: Field, wraps: boolean): boolean {
  return text.split(',').every((item) => isItem(item, field, wraps))
}

/** `days` when a Quartz or EventBridge expression lacks the `?` in exactly one day field. */
export function cronFlaw(raw: string, format: CronFormat): 'count' | 'field' | 'days' | null {
  if (isMacro(raw, format)) return null
  const text = format === 'aws' ? (/^cron\((.*)\)$/.exec(raw)?.[1] ?? raw) : raw
  const given = text.split(/[ \t]+/, 9)
  const layouts: readonly (readonly Field[])[] = FORMATS[format]
  const fields = layouts.find(({ length }) => length === given.length)
  if (fields === undefined) return 'count'
  // Quartz reads 22-2 as a range across midnight; the others refuse it.
  const java = format === 'quartz' || format === 'aws'
  if (!fields.every((field, place) => isField(given[place] ?? '', field, java))) return 'field'
  if (!java) return null
  const day = format === 'aws' ? 2 : 3
  return (given[day] === '?') === (given[day + 2] === '?') ? 'days' : null
}
