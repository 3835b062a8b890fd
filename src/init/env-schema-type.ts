import { ownIn } from '../algorithms/own.ts'
import { firstType, fitOptions } from '../policy/fit.ts'
import { type Call, readCall, readItems } from './decorators.ts'
import type { TypeChoice } from './found.ts'

/** A `@type` as a type of the policy, and what the policy cannot express. */
interface SchemaType {
  /** Null if the name is a better guess. */
  readonly choice: TypeChoice | null
  /** Each completes a sentence that begins with the variable's name. */
  readonly notTaken: readonly string[]
}

type Translate = (call: Call) => {
  readonly types: readonly string[]
  readonly options?: Readonly<Record<string, unknown>>
  /** The named arguments that the options express. */
  readonly handled?: readonly string[]
}

const numeric = ({ named }: Call, names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) =>
      Object.hasOwn(named, name) ? [[name, Number(ownIn(named, name))]] : [],
    ),
  )

/** The data types of varlock that have an equal type here. https://varlock.dev/reference/data-types/ */
const TYPES: Readonly<Record<string, Translate>> = {
  string: ({ named }) => {
    const { minLength, maxLength, isLength, startsWith, endsWith, matches } = named
    const least = isLength ?? minLength
    const most = isLength ?? maxLength
    const pattern = patternOf(startsWith, endsWith, matches)
    return {
      types: ['string'],
      options: {
        ...(least !== undefined && { 'min-length': Number(least) }),
        ...(most !== undefined && { 'max-length': Number(most) }),
        ...(pattern !== null && { pattern }),
      },
      handled: [
        ...['minLength', 'maxLength', 'isLength', 'allowEmpty'],
        ...(pattern === null ? [] : ['startsWith', 'endsWith', 'matches']),
      ],
    }
  },
  number: (call) => {
    const whole = call.named.isInt === 'true' || call.named.precision === '0'
    return {
      types: whole ? ['integer'] : ['number'],
      options: numeric(call, ['min', 'max']),
      handled: ['min', 'max', ...(whole ? ['isInt', 'precision'] : [])],
    }
  },
  boolean: () => ({ types: ['boolean'] }),
  url: ({ named: { allowedProtocols } }) => ({
    types: ['url'],
    options:
      allowedProtocols === undefined
        ? {}
        : {
            schemes: readItems(allowedProtocols).map((one) => one.replace(/:$/, '').toLowerCase()),
          },
    handled: ['allowedProtocols'],
  }),
  domain: () => ({ types: ['hostname'] }),
  enum: ({ positional }) => ({ types: ['enum'], options: { values: positional } }),
  email: () => ({ types: ['email'], handled: ['normalize'] }),
  port: (call) => ({
    types: ['port'],
    options: numeric(call, ['min', 'max']),
    handled: ['min', 'max'],
  }),
  ip: () => ({ types: ['ip'], handled: ['normalize'] }),
  semver: () => ({ types: ['semver'] }),
  uuid: () => ({ types: ['uuid'] }),
  array: ({ named: { format } }) => ({
    types: ['list'],
    options: format === undefined ? {} : { format: format === 'json' ? 'json' : 'csv' },
    handled: ['format'],
  }),
  record: () => ({ types: ['json-object', 'json'] }),
  'simple-object': () => ({ types: ['json-object', 'json'] }),
}

/** The pattern of one of the three arguments; null for none, or for several, which RE2 cannot join. */
function patternOf(
  starts: string | undefined,
  ends: string | undefined,
  matches: string | undefined,
): string | null {
  if ([starts, ends, matches].filter((one) => one !== undefined).length !== 1) return null
  if (starts !== undefined) return `^${escaped(starts)}`
  if (ends !== undefined) return `${escaped(ends)}$`
  const call = readCall(matches ?? '')
  const regex = call?.name === 'regex' ? call.positional : null
  // Without its flags the pattern would mean something else.
  if (regex !== null) return regex.length === 1 ? (regex[0] ?? null) : null
  const [, slashed, flags] = /^\/(.*)\/([a-z]*)$/s.exec(matches ?? '') ?? []
  if (slashed !== undefined) return flags === '' ? slashed : null
  return matches ?? null
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** Reads the value of a `@type`. */
export function readSchemaType(text: string): SchemaType {
  const call = readCall(text)
  const translate = call === null ? null : ownIn(TYPES, call.name)
  if (call === null || !translate)
    return {
      choice: null,
      notTaken: [`has a @type without an equal type here: ${call?.name ?? 'an expression'}`],
    }
  const { types, options = {}, handled = [] } = translate(call)
  const dynamic = Object.entries(options).filter(([, value]) => isDynamic(value))
  const ignored = Object.keys(call.named).filter((name) => !handled.includes(name))
  const type = firstType(types)
  if (type === null || dynamic.some(([name]) => name === 'values'))
    return { choice: null, notTaken: [`has a @type without an equal type here: ${call.name}`] }
  const fixed = Object.entries(options).filter((entry) => !dynamic.includes(entry))
  const { options: taken, refused } = fitOptions(type, Object.fromEntries(fixed))
  const left = [...ignored, ...refused, ...dynamic.map(([name]) => name)]
  return {
    // There a url may have any scheme; here it has http or https.
    choice: type === 'url' && Object.keys(taken).length === 0 ? null : { type, options: taken },
    notTaken: left.map((name) => `has a @type with ${name}, which is not taken over`),
  }
}

/** Whether an option is a reference, a function, or a number that a function gives. */
function isDynamic(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some(isDynamic)
  if (typeof value === 'number') return Number.isNaN(value)
  return typeof value === 'string' && /^\$[A-Za-z{(]/.test(value)
}
