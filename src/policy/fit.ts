import { types } from '../types/index.ts'
import { optionNames, variableWithOptions } from './variable-schema.ts'

/** What of a wish for options a variable of a type can be given. */
interface Fitted {
  readonly options: Readonly<Record<string, unknown>>
  /** Options that it does not have, or not so. */
  readonly refused: readonly string[]
}

/** The first of these types that exists. */
export function firstType(names: readonly string[]): string | null {
  return names.find((name) => types.some((type) => type.name === name)) ?? null
}

/** Keeps of the options those that a variable of the type has and takes. */
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
