/** The largest int of CEL, and the largest duration in nanoseconds: both are 64 bits wide. */
const MOST_INT = 2n ** 63n - 1n
const LEAST_INT = -(2n ** 63n)
const MOST_UINT = 2n ** 64n - 1n

/** Nanoseconds of the units of a Go duration (Go 1.26, time.ParseDuration). */
const UNITS = new Map([
  ['ns', 1],
  ['us', 1e3],
  ['µs', 1e3],
  ['μs', 1e3],
  ['ms', 1e6],
  ['s', 1e9],
  ['m', 6e10],
  ['h', 3.6e12],
])

/**
 * Which texts each conversion of CEL takes, as Kubernetes' cel-go 0.29 reads them. The library takes more: an empty
 * text as 0, a day that no calendar has. Forms that Go alone takes (`inf`, `1_0`, hexadecimal floats, the duration `0`)
 * are refused here.
 */
const READERS = {
  int: (text: string) => isWhole(text, /^[+-]?\d+$/, LEAST_INT, MOST_INT),
  uint: (text: string) => isWhole(text, /^\d+$/, 0n, MOST_UINT),
  double: (text: string) =>
    /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text)),
  timestamp: isTimestamp,
  duration: isDuration,
} as const

type Conversion = keyof typeof READERS

/** The functions of CEL that read a text. */
export const CONVERSIONS = Object.keys(READERS) as readonly Conversion[]

/** Whether a function of CEL is one of those. */
export function isConversion(name: string): name is Conversion {
  return Object.hasOwn(READERS, name)
}

/** Whether Kubernetes reads this text by this conversion. */
export function canConvert(conversion: Conversion, text: string): boolean {
  return READERS[conversion](text)
}

function isWhole(text: string, form: RegExp, least: bigint, most: bigint): boolean {
  if (!form.test(text)) return false
  const value = BigInt(text.replace(/^\+/, ''))
  return value >= least && value <= most
}

/** RFC 3339 with a day that the calendar has. */
function isTimestamp(text: string): boolean {
  const form =
    /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/
  const [, year, month, day] = form.exec(text) ?? []
  if (year === undefined || Number(year) === 0) return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/** `1h30m` or `-1.5s`, within 64 bits of nanoseconds. */
function isDuration(text: string): boolean {
  const rest = text.replace(/^[+-]/, '')
  if (!/^((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(rest)) return false
  const parts = rest.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)
  const total = [...parts].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNITS.get(unit ?? '') ?? 0),
    0,
  )
  return total < Number(MOST_INT)
}
