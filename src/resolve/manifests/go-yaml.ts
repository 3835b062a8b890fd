import { goFormat } from '../go-format.ts'

/** How go-yaml reads a text without quotes, and how Go prints it. */
type GoScalar =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'date'; readonly text: string }
  | { readonly kind: 'null' }
  /** A date with a time. */
  | { readonly kind: 'moment' }
  /** .inf and .nan. */
  | { readonly kind: 'endless' }

const NULLS: readonly string[] = ['', '~', 'null', 'Null', 'NULL']
const BOOLEANS = /^(true|True|TRUE|false|False|FALSE)$/
const ENDLESS = /^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/
const FLOAT = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/
const MOMENT = /^\d{4}-\d{1,2}-\d{1,2}([Tt]|[ \t]+)\d/
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Reads a YAML text without quotes as go-yaml does (resolve.go), which is not quite YAML 1.2: `010` is 8,
 * `1_000` is 1000, and `yes` is a text. Compared with compose-go 2.16.2.
 */
export function goScalar(source: string): GoScalar {
  if (NULLS.includes(source)) return { kind: 'null' }
  if (BOOLEANS.test(source)) return { kind: 'boolean', text: source.toLowerCase() }
  if (ENDLESS.test(source)) return { kind: 'endless' }
  if (MOMENT.test(source)) return { kind: 'moment' }
  const date = dateOf(source)
  if (date !== null) return { kind: 'date', text: `${date} 00:00:00 +0000 UTC` }
  const number = /^[-+.\d]/.test(source) ? numberOf(source.replaceAll('_', '')) : null
  return number === null ? { kind: 'text', text: source } : { kind: 'number', text: number }
}

function dateOf(source: string): string | null {
  const [match, year = '', month = '', day = ''] = DATE.exec(source) ?? []
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = month.padStart(2, '0') === '02' && !leap ? 28 : (DAYS[Number(month) - 1] ?? 0)
  if (match === undefined || Number(day) < 1 || Number(day) > days) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Whole numbers keep their digits, others are printed as float64. */
function numberOf(text: string): string | null {
  if (text === '-0') return text
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/s.exec(text) ?? []
  const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits.toLowerCase()
  if (/^(0x[\da-f]+|0b[01]+|0o[0-7]+|0|[1-9]\d*)$/.test(octal)) {
    const value = sign === '-' ? -BigInt(octal) : BigInt(octal)
    if (value >= -(2n ** 63n) && value < 2n ** 64n) return String(value)
  }
  const value = Number(text)
  return FLOAT.test(text) && Number.isFinite(value) ? goFormat(value) : null
}
