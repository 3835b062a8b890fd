import { types } from '../types/index.ts'

/** What of a wish for options a type can be given. */
export interface Fitted {
  readonly options: Readonly<Record<string, unknown>>
  /** Options that the type does not have, or not so. */
  readonly refused: readonly string[]
}

/** The first of these types that exists. */
export function firstType(names: readonly string[]): string | null {
  return names.find((name) => types.some((type) => type.name === name)) ?? null
}

/** Keeps of the options those that a type has and takes. */
export function fitOptions(typeName: string, wanted: Readonly<Record<string, unknown>>): Fitted {
  const type = types.find(({ name }) => name === typeName)
  const taken = (name: string, value: unknown) =>
    type !== undefined &&
    Object.hasOwn(type.options, name) &&
    !type.misfits({ [name]: value }).some((path) => path.split('.')[0] === name)
  const entries = Object.entries(wanted)
  return {
    options: Object.fromEntries(entries.filter(([name, value]) => taken(name, value))),
    refused: entries.filter(([name, value]) => !taken(name, value)).map(([name]) => name),
  }
}
