import { ownIn } from '../../algorithms/own.ts'
import { type DataMap, isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { deployedText } from './cloudformation-scalar.ts'
import { dynamicEntry, isDynamic } from './dynamic-reference.ts'
import { referenceEntry, unavailableEntry } from './given.ts'
import { manifestInvalid } from './manifest.ts'
import { failed, given, joined, type ManifestPart, nothing } from './part.ts'

/** What a template says for a value. */
type Said =
  | { readonly kind: 'text'; readonly text: string }
  /** A function makes it when the stack is deployed. */
  | { readonly kind: 'made'; readonly by: string }
  /** `AWS::NoValue`: as if it were not there. */
  | { readonly kind: 'none' }
  /** CloudFormation refuses it. */
  | { readonly kind: 'wrong'; readonly what: string }

/** Numbers and booleans become texts, null is refused ("null values are not allowed in templates"). */
function said(value: unknown): Said {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'text', text: String(value) }
  if (Array.isArray(value)) return { kind: 'wrong', what: 'a list' }
  if (!isMap(value)) return { kind: 'wrong', what: 'null' }
  const by = functionOf(value)
  if (by === null) return { kind: 'wrong', what: 'a map' }
  const argument = ownIn(value, by)
  if (by === 'Ref' && argument === 'AWS::NoValue') return { kind: 'none' }
  if (by === 'Fn::Sub' && typeof argument === 'string' && !argument.includes('${'))
    return { kind: 'text', text: argument }
  return { kind: 'made', by }
}

/** The function that a map is, or that adds keys to it as Fn::Transform and Fn::ForEach do. */
export function functionOf(value: unknown): string | null {
  if (!isMap(value)) return null
  const keys = Object.keys(value)
  if (keys.length === 1 && keys[0] === 'Ref') return 'Ref'
  return keys.find((key) => key.startsWith('Fn::')) ?? null
}

/** A part of a template, unless a function stands on the way to it. */
export function partAt(
  document: TextDocument,
  path: Path,
  read: (value: unknown) => ManifestPart,
): ManifestPart {
  for (let length = 1; length <= path.length; length += 1) {
    const here = path.slice(0, length)
    const value = valueAt(document.value, here) ?? {}
    const by = functionOf(value)
    if (by !== null)
      return said(value).kind === 'none' ? nothing : failed(unknowable(document, here, by))
  }
  const value = valueAt(document.value, path)
  return value === undefined ? nothing : read(value)
}

const UNSTEADY =
  'stands without quotes and looks like a number or boolean that CloudFormation may write differently'

/** A variable of a map NAME: value. */
export function plainValue(
  document: TextDocument,
  path: Path,
  name: string,
  at = path,
): ManifestPart {
  const value = said(valueAt(document.value, path))
  const location = at === path ? document.locateKey(path) : document.locate(at)
  if (value.kind === 'text') {
    const bare = document.bare(path)
    const text = bare === null ? value.text : deployedText(bare)
    return text === null
      ? given(unavailableEntry(name, UNSTEADY, location))
      : dynamicEntry(name, text, location)
  }
  if (value.kind === 'none') return nothing
  if (value.kind === 'made') return given(unavailableEntry(name, made(value.by), location))
  const says = `${name} is ${value.what}, and a variable is a text.`
  return failed(manifestInvalid(says, location, 'Write a text in quotes.'))
}

/** A reference that the platform follows when the container starts. */
export function secretValue(
  document: TextDocument,
  path: Path,
  name: string,
  at = path,
): ManifestPart {
  const value = said(valueAt(document.value, path))
  const location = document.locate(at)
  if (value.kind !== 'text' || value.text === '') return plainOrMissing()
  if (!isDynamic(value.text)) return given(referenceEntry(name, value.text, location))
  const because = 'has a reference that is put together when the stack is deployed'
  return given(unavailableEntry(name, because, location))

  function plainOrMissing(): ManifestPart {
    if (value.kind === 'made') return given(unavailableEntry(name, made(value.by), location))
    const says = `${name} has no reference to a secret.`
    const fix = 'Write the ARN of a secret or a parameter.'
    return failed(manifestInvalid(says, location, fix))
  }
}

interface ListKeys {
  readonly name: string
  readonly value: string
}

/** A list of names and values. */
export function readList(
  document: TextDocument,
  path: Path,
  keys: ListKeys,
  read: typeof plainValue,
): ManifestPart {
  return partAt(document, path, (list) => {
    if (!Array.isArray(list)) {
      const says = `${String(path.at(-1))} is not a list.`
      const fix = `Write a list of ${keys.name} and ${keys.value}.`
      return failed(manifestInvalid(says, document.locate(path), fix))
    }
    return joined(
      list.map((item: unknown, index) => readItem(document, [...path, index], item, keys, read)),
    )
  })
}

function readItem(
  document: TextDocument,
  path: Path,
  item: unknown,
  keys: ListKeys,
  read: typeof plainValue,
): ManifestPart {
  const at = [...path, keys.name]
  const names = conditional(item, keys)
  if (names !== null) {
    const because = 'depends on a condition of the stack'
    const location = document.locate(path)
    return given(...names.map((name) => unavailableEntry(name, because, location)))
  }
  const name = said(valueAt(item, [keys.name]))
  const by = functionOf(item) ?? (name.kind === 'made' ? name.by : null)
  if (by !== null) return failed(unknowable(document, path, by))
  if (name.kind === 'text' && name.text !== '')
    return read(document, [...path, keys.value], name.text, at)
  const says = `An item of ${String(path.at(-2))} has no ${keys.name}.`
  return failed(manifestInvalid(says, document.locate(path), `Give it a ${keys.name}.`))
}

/** The names that a Fn::If may give, none for AWS::NoValue; null when it is something else. */
function conditional(item: unknown, keys: ListKeys): readonly string[] | null {
  if (functionOf(item) === 'Ref') return said(item).kind === 'none' ? [] : null
  const branches = valueAt(item, ['Fn::If'])
  if (!Array.isArray(branches) || branches.length !== 3) return null
  const names = branches.slice(1).map((branch: unknown): readonly string[] | null => {
    const name = said(valueAt(branch, [keys.name]))
    return name.kind === 'text' ? [name.text] : conditional(branch, keys)
  })
  return names.some((one) => one === null) ? null : [...new Set(names.flatMap((one) => one ?? []))]
}

/** A map of names and values. */
export function readMap(
  document: TextDocument,
  path: Path,
  read: (path: Path, name: string) => ManifestPart,
): ManifestPart {
  return partAt(document, path, (map) => {
    if (isMap(map))
      return joined(Object.keys(map as DataMap).map((name) => read([...path, name], name)))
    const says = `${String(path.at(-1))} is not a map.`
    return failed(manifestInvalid(says, document.locate(path), 'Write NAME: "text".'))
  })
}

function made(by: string): string {
  return `is made by ${by} when the stack is deployed`
}

function unknowable(document: TextDocument, path: Path, by: string) {
  const key = path.filter((step) => typeof step === 'string').at(-1)
  return {
    code: 'MANIFEST_UNSUPPORTED',
    message: `${String(key)} is made by ${by} when the stack is deployed, and nobody can know before which variables it gives.`,
    fix: 'Write the names of the variables into the template, and use functions for the values only.',
    location: document.locate(path),
  } as const
}
