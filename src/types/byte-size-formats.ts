import { ownIn } from '../algorithms/own.ts'

/** The size in bytes, or null when the reader refuses the text. */
type ReadByteSize = (raw: string) => number | null

const PREFIXES = 'kmgtpe'

/** The factor of a unit: 1000 or 1024 to the power of its first letter's index; 1 for bytes or no unit. */
function factor(unit: string, base: 1000 | 1024): number {
  return unit === '' ? 1 : base ** (PREFIXES.indexOf(unit.charAt(0).toLowerCase()) + 1)
}

/** Number and unit; null when the form does not match. */
function size(raw: string, form: RegExp, base: (unit: string) => 1000 | 1024): number | null {
  const [all, amount, unit = ''] = form.exec(raw) ?? []
  return all === undefined ? null : Number(amount) * factor(unit, base(unit))
}

/** An `i` in the unit means powers of 1024 (IEC 80000-13). */
const byLetter = (unit: string) => (/i/i.test(unit) ? 1024 : 1000)
const binary = () => 1024 as const

/** A Kubernetes quantity (apimachinery's `ParseQuantity`): `512Mi`, `1G`, `1e6`; `m` is a thousandth. */
const kubernetes: ReadByteSize = (raw) => {
  const [all, amount, unit = ''] =
    /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/.exec(raw) ?? []
  if (all === undefined) return null
  if (/^e[+-]?\d/i.test(unit)) return Number(`${amount}${unit}`)
  const small = ownIn({ n: 1e-9, u: 1e-6, m: 1e-3 }, unit)
  return Number(amount) * (small ?? factor(unit, byLetter(unit)))
}

export const BYTE_SIZES = {
  bytes: {
    read: (raw) => (/^\d+$/.test(raw) ? Number(raw) : null),
    like: '1048576, a whole number without a unit',
  },
  kubernetes: {
    read: kubernetes,
    like: '512Mi or 1Gi (Ki, Mi, Gi, or k, M, G for powers of 1000)',
  },
  pydantic: {
    read: (raw) =>
      size(raw, /^ *(\d+(?:\.\d*)?|\.\d+)(?: *(b|[kmgtpe]i?b|[kmgtpe]))? *$/i, byLetter),
    like: '10MiB, 10MB or 1048576',
  },
  spring: { read: (raw) => size(raw, /^([+-]?\d+) *(B|[KMGT]B)?$/, binary), like: '10MB or 512KB' },
  docker: {
    read: (raw) => size(raw, /^(\d+(?:\.\d*)?) ?(b|[kmgtp](?:i?b)?)?$/i, binary),
    like: '512m or 1g',
  },
  // It silently reads 10m and 10mib as ten bytes; only its real units are accepted here.
  node: {
    read: (raw) => size(raw, /^([+-]?\d+(?:\.\d+)?) *(b|[kmgtp]b)?$/i, binary),
    like: '10mb or 512kb',
  },
} as const satisfies Record<string, { readonly read: ReadByteSize; readonly like: string }>

export type ByteSizeFormat = keyof typeof BYTE_SIZES

/** Without a format: a number with an unambiguous unit, where MB is 1000² and MiB is 1024². */
const HUMAN = /^(\d+(?:\.\d+)?) ?(b|[kmgtpe](?:i?b|i)?)?$/i

/** Bytes, or null when the format's reader refuses the text. */
export function bytesOf(raw: string, format: ByteSizeFormat | undefined): number | null {
  const bytes = format === undefined ? size(raw, HUMAN, byLetter) : BYTE_SIZES[format].read(raw)
  return bytes === null || !Number.isFinite(bytes) ? null : bytes
}
