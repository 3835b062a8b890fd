import type { Location } from '../../domain/location.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import { misplaced, renamed } from './container-drafts.ts'
import { closedEntry, laterEntry, laterReference, unavailableEntry } from './given.ts'
import { inOtherCase, labelOf } from './list-key.ts'
import { manifestInvalid } from './manifest.ts'
import type { Notation, Written } from './notation.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'

/** How a format spells the variables of a container: two lists of items, or two maps from name to text. */
export interface ContainerSpelling {
  readonly environment: string
  /** Null when the platform follows no references. */
  readonly secrets: string | null
  /** The keys of an item; null when `environment` and `secrets` are maps. */
  readonly item: {
    readonly name: string
    readonly value: string
    readonly valueFrom: string
  } | null
}

/** Reads the variables of the container at a path. */
export function readVariables(
  notation: Notation,
  container: Path,
  { environment, secrets, item }: ContainerSpelling,
): ManifestPart {
  const values: VariableGroup = {
    path: [...container, environment],
    keys: item && { name: item.name, value: item.value },
    read: readPlain,
  }
  const references: VariableGroup | null =
    secrets === null
      ? null
      : {
          path: [...container, secrets],
          keys: item && { name: item.name, value: item.valueFrom },
          read: readReference,
        }
  return joined([
    readGroup(notation, values, references),
    references === null ? nothing : readGroup(notation, references, values),
  ])
}

/** A list or map of variables, and how the values in it are read. */
interface VariableGroup {
  readonly path: Path
  readonly keys: ItemKeys | null
  readonly read: ReadWritten
}

interface ItemKeys {
  readonly name: string
  readonly value: string
}

/** A variable of a list or map, with the place of its name. */
interface WrittenVariable {
  readonly name: string
  readonly written: Written
  /** What a message calls the list or map. */
  readonly key: string
  readonly location: Location
  readonly flawLocation: Location
}

type ReadWritten = (notation: Notation, variable: WrittenVariable) => ManifestPart

/** @param other the group for the values of the other kind, where people put an item by mistake */
function readGroup(
  notation: Notation,
  group: VariableGroup,
  other: VariableGroup | null,
): ManifestPart {
  const { path, keys } = group
  const form = keys === null ? 'NAME: "text"' : `items with ${keys.name} and ${keys.value}`
  if (keys !== null)
    return readList(notation, path, form, (at) => readItem(notation, at, { ...group, keys }, other))
  return readData(notation, path, 'map', form, (map) =>
    isMap(map)
      ? joined(
          Object.keys(map).map((each) => {
            const at = [...path, each]
            const name = notation.key(at)
            const location = notation.document.locateKey(at)
            const written = notation.written(at)
            const key = labelOf(path)
            const part = group.read(notation, {
              name,
              written,
              key,
              location,
              flawLocation: location,
            })
            return name === each ? part : joined([part, renamed(each, name, location)])
          }),
        )
      : null,
  )
}

/** Reads each item of the list at a path. @param form how an item is written, for the message */
export function readList(
  notation: Notation,
  path: Path,
  form: string,
  readAt: (path: Path) => ManifestPart,
): ManifestPart {
  return readData(notation, path, 'list', form, (list) =>
    Array.isArray(list) ? joined(list.map((_, index) => readAt([...path, index]))) : null,
  )
}

/** @param read gives null when the data is of another kind */
function readData(
  { document, unreadable }: Notation,
  path: Path,
  kind: 'list' | 'map',
  form: string,
  read: (data: unknown) => ManifestPart | null,
): ManifestPart {
  const failure = unreadable(path)
  if (failure !== null) return failure
  const data = valueAt(document.value, path) ?? null
  if (data === null) return inOtherCase(document, path)
  const key = labelOf(path)
  const fix = `Write ${key} as a ${kind}: ${form}.`
  return (
    read(data) ?? failed(manifestInvalid(`${key} is not a ${kind}.`, document.locate(path), fix))
  )
}

function readItem(
  notation: Notation,
  path: Path,
  { path: list, keys, read }: VariableGroup & { readonly keys: ItemKeys },
  other: VariableGroup | null,
): ManifestPart {
  const unusual = notation.unusualItem(path, keys.name)
  if (unusual !== null) return unusual
  const { document } = notation
  const key = labelOf(list)
  const name = notation.name([...path, keys.name]) ?? ''
  const location = document.locate([...path, keys.name])
  if (name === '') {
    const says = `Item ${Number(path.at(-1)) + 1} of ${key} has no ${keys.name} that is a text.`
    const fix = `Give it a ${keys.name} in double quotes.`
    return failed(manifestInvalid(says, document.locate(path), fix))
  }
  const at = [...path, keys.value]
  const written = notation.written(at)
  const otherKey = other?.keys?.value ?? keys.value
  const isMisplaced =
    otherKey !== keys.value && valueAt(document.value, [...path, otherKey]) !== undefined
  if (other !== null && (written.kind === 'refused' || written.kind === 'absent') && isMisplaced) {
    const home = labelOf(other.path)
    const what = `\`${otherKey}\`, which belongs in ${home}`
    const fix = `Move ${name} to ${home}.`
    return read === readPlain && written.kind === 'absent'
      ? misplaced(name, { says: `has ${what}`, fix }, location)
      : failed(manifestInvalid(`${name} in ${key} has ${what}.`, location, fix))
  }
  const flawLocation = notation.flawAt === 'value' ? document.locate(at) : location
  return read(notation, { name, written, key, location, flawLocation })
}

/** Reads the value of a plain variable. */
export const readPlain: ReadWritten = (
  notation,
  { name, written, key, location, flawLocation },
) => {
  if (written.kind === 'text') return notation.plain(name, written.text, location)
  if (written.kind === 'made') return given(closedEntry(name, written.value, location))
  if (written.kind === 'later')
    return given(laterEntry(name, written.because, location, written.fix))
  if (written.kind === 'absent') return notation.withoutValue(name, location)
  const fix = 'Write the value in double quotes.'
  return failed(manifestInvalid(`${name} in ${key} ${written.says}.`, flawLocation, fix))
}

/** Reads the reference of a variable to a secret or parameter. */
export const readReference: ReadWritten = (
  notation,
  { name, written, key, location, flawLocation },
) => {
  if (written.kind === 'text' && written.text !== '')
    return notation.reference(name, written.text, location)
  if (written.kind === 'made') return given(unavailableEntry(name, MADE, location))
  if (written.kind === 'later')
    return given(laterReference(name, written.because, location, written.fix))
  const says = `${name} in ${key} has no reference to a secret or parameter.`
  return failed(manifestInvalid(says, flawLocation, 'Write the ARN of a secret or parameter.'))
}

/** No value becomes a reference. */
const MADE = 'has a reference that is made from a parameter of the stack'

/** One container of a list. */
export interface ListedContainer {
  readonly path: Path
  readonly name: string | null
  readonly essential: boolean
  /** Whether it is given any variable. */
  readonly gives: boolean
}

/** The containers of the list at a path. */
export function containersIn(
  { document }: Pick<Notation, 'document'>,
  path: Path,
  keys: {
    readonly name: string
    readonly essential: string
    /** Those that give a container variables. */
    readonly variables: readonly string[]
  },
): readonly ListedContainer[] {
  const list = valueAt(document.value, path)
  if (!Array.isArray(list)) return []
  return list.map((container: unknown, index) => {
    const name = valueAt(container, [keys.name])
    return {
      path: [...path, index],
      name: typeof name === 'string' && name !== '' ? name : null,
      essential: !/^false$/i.test(String(valueAt(container, [keys.essential]))),
      gives: keys.variables.some((key) => isFilled(valueAt(container, [key]))),
    }
  })
}

function isFilled(part: unknown): boolean {
  return Array.isArray(part) ? part.length > 0 : part !== undefined && part !== null
}
