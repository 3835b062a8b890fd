import type { LeftOut } from '../domain/first-policy.ts'
import { Secret } from '../domain/secret.ts'
import { readCall } from './decorators.ts'
import { type PlacedDecorator, readSchemaItems, type SchemaItem } from './env-schema-items.ts'
import { readSchemaType } from './env-schema-type.ts'
import type { FoundSource, FoundVariable } from './found.ts'
import { guessType } from './guess.ts'

/** Decorators that are read; all others are listed. */
const ITEM_DECORATORS = ['required', 'optional', 'type', 'sensitive', 'public', 'example']
const ROOT_DECORATORS = ['defaultRequired', 'defaultSensitive']

/** What holds for the items of a file that do not say otherwise. */
interface Defaults {
  /** Whether an item without a value of its own is required. */
  readonly required: boolean
  /** Whether an item of this name is sensitive. */
  readonly sensitive: (name: string) => boolean
}

/**
 * A `.env.schema` of varlock, as far as its documentation says what it means. An item with a value of its
 * own need not be given: varlock gives that one. https://varlock.dev/reference/item-decorators/
 */
export function readEnvSchema(text: string, file: string): FoundSource {
  const { root, items, unread } = readSchemaItems(text)
  const at = (line: number) => ({ file, line, column: 1 })
  const leftOut: LeftOut[] = unread.map((line) => ({
    location: at(line),
    says: 'The line is neither a comment nor NAME=value',
  }))
  const lose = (line: number, says: string) => leftOut.push({ location: at(line), says })
  for (const { name, line } of root)
    if (!ROOT_DECORATORS.includes(name)) lose(line, `@${name} is not read`)
  const defaults = defaultsOf(root, (line, says) => lose(line, says))
  const variables = items.flatMap((item): readonly FoundVariable[] => {
    const { name, line, raw, decorators } = item
    if (decorators.some((one) => one.name === 'internal' && one.value !== 'false')) {
      lose(line, `${name} is @internal: varlock keeps it from the service`)
      return []
    }
    for (const decorator of decorators)
      if (!ITEM_DECORATORS.includes(decorator.name))
        lose(decorator.line, `@${decorator.name} of ${name} is not read`)
    const flag = (yes: string, no: string) => flagOf(item, yes, no, lose)
    const wanted = decorators.findLast((one) => one.name === 'type')
    const type = wanted?.value ? readSchemaType(wanted.value) : null
    for (const why of type?.lost ?? []) lose(wanted?.line ?? line, `${name} ${why}`)
    const own = !['', "''", '""', '``', 'undefined'].includes(raw)
    const sensitive = flag('sensitive', 'public')
    const found: FoundVariable = {
      name,
      choice: type?.choice ?? null,
      // A value of its own stands in for one that is not given.
      required: !own && (flag('required', 'optional') ?? defaults.required),
      // By default varlock takes every port and flag for sensitive; only of plain text does that say something.
      sensitive:
        sensitive ?? (!own && wanted === undefined && defaults.sensitive(name) ? true : null),
      example: exampleOf(item),
    }
    if (found.choice !== null || readCall(wanted?.value ?? '')?.name !== 'url') return [found]
    // Any scheme is a url to varlock: one of a database is told by its name.
    const { type: likely, options } = guessType({ ...found, sensitive: null })
    const isUrl = likely.endsWith('-url')
    return [{ ...found, choice: isUrl ? { type: likely, options } : { type: 'url', options: {} } }]
  })
  return { file, kind: 'env schema', variables, leftOut, deployed: false }
}

/** A decorator that is there or not, or its opposite; null when neither says anything that can be known now. */
function flagOf(
  { name, decorators }: SchemaItem,
  yes: string,
  no: string,
  lose: (line: number, says: string) => void,
): boolean | null {
  const said = decorators.findLast((one) => one.name === yes || one.name === no)
  if (said === undefined) return null
  const value = said.value?.replace(/^\{.*\benabled=(true|false)\b.*\}$/s, '$1')
  if (value === undefined || value === 'true' || value.startsWith('{')) return said.name === yes
  if (value === 'false') return said.name === no
  lose(said.line, `@${said.name} of ${name} depends on something, and is taken as if it did not`)
  return said.name === yes
}

function defaultsOf(
  root: readonly PlacedDecorator[],
  lose: (line: number, says: string) => void,
): Defaults {
  const find = (name: string) => root.findLast((one) => one.name === name)
  const required = find('defaultRequired')
  const sensitive = find('defaultSensitive')
  const prefix = readCall(sensitive?.value ?? '')
  if (required !== undefined && !['true', 'false', 'infer', null].includes(required.value))
    lose(required.line, '@defaultRequired is neither true, false nor infer')
  const isTrue = (value: string | null | undefined) => value === null || value === 'true'
  return {
    // Left out it is infer: required is what has a value, and that one is given.
    required: isTrue(required?.value),
    sensitive: (name) => {
      if (prefix?.name === 'inferFromPrefix') return !name.startsWith(prefix.positional[0] ?? '')
      return sensitive?.value !== 'false'
    },
  }
}

/** What the schema gives as an example, else the item's own value when it is no function. */
function exampleOf({ raw, decorators }: SchemaItem): Secret | null {
  const example = decorators.findLast(({ name }) => name === 'example')?.value
  const text = example ?? raw
  if (/^[A-Za-z]\w*\(/.test(text)) return null
  return new Secret(text.replace(/^(["'`])(.*)\1$/s, '$2'))
}
