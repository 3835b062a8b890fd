import { ownIn } from '../algorithms/own.ts'
import { firstType, fitOptions } from '../policy/fit.ts'
import { type Call, readCall, readItems } from './decorators.ts'
import type { TypeChoice } from './found.ts'

/** A `@type` in the policy's words, and what of it they cannot say. */
interface SchemaType {
  /** Null for what is better guessed by name. */
  readonly choice: TypeChoice | null
  /** Completes a sentence that begins with the variable's name. */
  readonly lost: readonly string[]
}

type Translate = (call: Call) => {
  readonly types: readonly string[]
  readonly options?: Readonly<Record<string, unknown>>
  /** The named arguments that are taken care of. */
  readonly knows?: readonly string[]
}

const numeric = ({ named }: Call, names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) =>
      Object.hasOwn(named, name) ? [[name, Number(ownIn(named, name))]] : [],
    ),
  )

/** The data types of varlock that a type of ours reads alike. https://varlock.dev/reference/data-types/ */
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
      knows: [
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
      knows: ['min', 'max', ...(whole ? ['isInt', 'precision'] : [])],
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
    knows: ['allowedProtocols'],
  }),
  domain: () => ({ types: ['hostname'] }),
  enum: ({ positional }) => ({ types: ['enum'], options: { values: positional } }),
  email: () => ({ types: ['email'], knows: ['normalize'] }),
  port: (call) => ({
    types: ['port'],
    options: numeric(call, ['min', 'max']),
    knows: ['min', 'max'],
  }),
  ip: () => ({ types: ['ip'], knows: ['normalize'] }),
  semver: () => ({ types: ['semver'] }),
  uuid: () => ({ types: ['uuid'] }),
  array: ({ named: { format } }) => ({
    types: ['list'],
    options: format === undefined ? {} : { format: format === 'json' ? 'json' : 'csv' },
    knows: ['format'],
  }),
  record: () => ({ types: ['json-object', 'json'] }),
  'simple-object': () => ({ types: ['json-object', 'json'] }),
}

/** One pattern for the three ways to ask for one; null when there is none, or more than RE2 can say at once. */
function patternOf(
  starts: string | undefined,
  ends: string | undefined,
  matches: string | undefined,
): string | null {
  if ([starts, ends, matches].filter((one) => one !== undefined).length !== 1) return null
  if (starts !== undefined) return `^${escaped(starts)}`
  if (ends !== undefined) return `${escaped(ends)}$`
  const called = readCall(matches ?? '')
  const regex = called?.name === 'regex' ? called.positional : null
  // Flags are not taken: the pattern alone would mean something else.
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
      lost: [`has a @type that no type here reads alike: ${call?.name ?? 'an expression'}`],
    }
  const { types, options = {}, knows = [] } = translate(call)
  const dynamic = Object.entries(options).filter(([, value]) => isDynamic(value))
  const ignored = Object.keys(call.named).filter((name) => !knows.includes(name))
  const type = firstType(types)
  if (type === null || dynamic.some(([name]) => name === 'values'))
    return { choice: null, lost: [`has a @type that no type here reads alike: ${call.name}`] }
  const fixed = Object.entries(options).filter((entry) => !dynamic.includes(entry))
  const { options: taken, refused } = fitOptions(type, Object.fromEntries(fixed))
  const lost = [...ignored, ...refused, ...dynamic.map(([name]) => name)]
  return {
    // Any scheme is a url there, and http and https here.
    choice: type === 'url' && Object.keys(taken).length === 0 ? null : { type, options: taken },
    lost: lost.map((name) => `has a @type with ${name}, which is not taken over`),
  }
}

/** References, functions, and what a function was meant to give as a number. */
function isDynamic(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some(isDynamic)
  if (typeof value === 'number') return Number.isNaN(value)
  return typeof value === 'string' && /^\$[A-Za-z{(]/.test(value)
}
