import { once } from '../algorithms/once.ts'
import type { Reads, ValueType } from '../domain/declaration.ts'
import { families } from './families.ts'
import type { TypeDefinition } from './type.ts'
import TYPE_INDEX from './type-index.json' with { type: 'json' }

/** What is known of a type before it is loaded. */
export interface TypeEntry {
  readonly name: string
  readonly family: string
  readonly summary: string
  readonly sensitive: boolean
  readonly reads: Reads
  /** The example of the check that has the type's name; null without such a check or example. */
  readonly example: TypeExample | null
  /** Whether a check has the type's name, and reports values that are not of the type. */
  readonly checked: boolean
}

/** Lines of `NAME=value`: the bad ones are not of the type. */
interface TypeExample {
  readonly types: Readonly<Record<string, string>>
  readonly bad: readonly string[]
  readonly good: readonly string[]
}

/** Every type, in the order of the documentation. Generated from the families. */
export const typeEntries = TYPE_INDEX as unknown as readonly TypeEntry[]

export const TYPE_NAMES: readonly string[] = typeEntries.map(({ name }) => name)

const ENTRIES: ReadonlyMap<unknown, TypeEntry> = new Map(
  typeEntries.map((entry) => [entry.name, entry]),
)

/** Loads the types of these names, with their families. Words that name no type are skipped. */
export async function loadTypes(names: Iterable<string>): Promise<void> {
  await families.load([...names].flatMap((name) => ENTRIES.get(name)?.family ?? []))
}

/** The type of a name; undefined for a word that names none. @throws Error for a type that is not loaded */
export function typeNamed(name: unknown): TypeDefinition | undefined {
  const entry = ENTRIES.get(name)
  return entry && families.get(entry.family).types.find((type) => type.name === entry.name)
}

/** What the index says of a type; undefined for a word that names none. */
export function typeEntry(name: unknown): TypeEntry | undefined {
  return ENTRIES.get(name)
}

/**
 * A type with options that have passed its schema. Its rules may be loaded later, but before a value is read.
 * @param secret whether an option may be the value itself, and is not shown
 */
export function boundType(
  { name, sensitive, reads }: TypeEntry,
  options: Readonly<Record<string, unknown>>,
  secret: boolean,
): ValueType {
  const bound = once(() => typeNamed(name)?.bind(options, secret) as ValueType)
  return {
    ...{ name, sensitive, reads },
    load: () => loadTypes([name]),
    judge: (value) => bound().judge(value),
    secretPart: (value) => bound().secretPart(value),
    part: (value, part) => bound().part(value, part),
    renewal: () => bound().renewal?.() ?? null,
  }
}
