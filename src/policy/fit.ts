import { TYPE_NAMES } from '../types/lookup.ts'
import { optionNames, variableWithOptions } from './variable-schema.ts'

/** The wanted options that a type accepts. */
interface Fitted {
  readonly options: Readonly<Record<string, unknown>>
  /** Options that the type does not have, or values that it does not accept. */
  readonly refused: readonly string[]
}

/** The first existing type of these names. */
export function firstType(names: readonly string[]): string | null {
  return names.find((name) => TYPE_NAMES.includes(name)) ?? null
}

/** Keeps the options that the type accepts. The type is loaded. */
export function fitOptions(type: string, wanted: Readonly<Record<string, unknown>>): Fitted {
  const known = optionNames(type)
  const takes = (name: string, value: unknown) =>
    known.includes(name) && variableWithOptions.safeParse({ type, [name]: value }).success
  const entries = Object.entries(wanted).map(([name, value]) => ({
    name,
    value,
    taken: takes(name, value),
  }))
  return {
    options: Object.fromEntries(
      entries.flatMap(({ name, value, taken }) => (taken ? [[name, value]] : [])),
    ),
    refused: entries.flatMap(({ name, taken }) => (taken ? [] : name)),
  }
}
