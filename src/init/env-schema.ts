import { Secret } from '../domain/secret.ts'
import { readCall } from './decorators.ts'
import { type PlacedDecorator, readSchemaItems, type SchemaItem } from './env-schema-items.ts'
import { readSchemaType } from './env-schema-type.ts'
import type { FoundSource, FoundVariable, LeftOut } from './found.ts'
import { guessType } from './guess.ts'

/** The decorators that init reads. It lists all others as left out. */
const ITEM_DECORATORS = ['required', 'optional', 'type', 'sensitive', 'public', 'example']
const ROOT_DECORATORS = ['defaultRequired', 'defaultSensitive']

/** The defaults of a file. */
interface Defaults {
  /** Whether an item without a value is required. */
  readonly required: boolean
  /** Whether an item of this name is sensitive. */
  readonly sensitive: (name: string) => boolean
}

/**
 * Reads a `.env.schema` of varlock. An item with a value is optional, because varlock falls back to this value.
 * https://varlock.dev/reference/item-decorators/
 */
export function readEnvSchema(text: string, file: string): FoundSource {
  const { root, items, unread } = readSchemaItems(text)
  const at = (line: number) => ({ file, line, column: 1 })
  const leftOut: LeftOut[] = unread.map((line) => ({
    location: at(line),
    says: 'The line is neither a comment nor NAME=value',
  }))
  const leaveOut = (line: number, says: string) => leftOut.push({ location: at(line), says })
  for (const { name, line } of root)
    if (!ROOT_DECORATORS.includes(name)) leaveOut(line, `@${name} is not read`)
  const defaults = defaultsOf(root, leaveOut)
  const variables = items.flatMap((item): readonly FoundVariable[] => {
    const { name, line, raw, decorators } = item
    if (decorators.some((one) => one.name === 'internal' && one.value !== 'false')) {
      leaveOut(line, `${name} is @internal: varlock does not pass it to the service`)
      return []
    }
    for (const decorator of decorators)
      if (!ITEM_DECORATORS.includes(decorator.name))
        leaveOut(decorator.line, `@${decorator.name} of ${name} is not read`)
    const flag = (yes: string, no: string) => flagOf(item, yes, no, leaveOut)
    const wanted = decorators.findLast((one) => one.name === 'type')
    const type = wanted?.value ? readSchemaType(wanted.value) : null
    for (const why of type?.notTaken ?? []) leaveOut(wanted?.line ?? line, `${name} ${why}`)
    const hasValue = !['', "''", '""', '``', 'undefined'].includes(raw)
    const sensitive = flag('sensitive', 'public')
    const found: FoundVariable = {
      name,
      choice: type?.choice ?? null,
      // The value is varlock's fallback.
      required: !hasValue && (flag('required', 'optional') ?? defaults.required),
      // By default everything is sensitive for varlock, even a port. The default counts only without a type.
      sensitive:
        sensitive ?? (!hasValue && wanted === undefined && defaults.sensitive(name) ? true : null),
      example: exampleOf(item),
    }
    if (found.choice !== null || readCall(wanted?.value ?? '')?.name !== 'url') return [found]
    // A url of varlock may have any scheme, so the name decides whether it is of a database.
    const { type: likely, options } = guessType({ ...found, sensitive: null })
    const isUrl = likely.endsWith('-url')
    return [{ ...found, choice: isUrl ? { type: likely, options } : { type: 'url', options: {} } }]
  })
  return { file, kind: 'env schema', variables, leftOut, deployed: false }
}

/** Whether a decorator or its opposite is set; null if neither is. */
function flagOf(
  { name, decorators }: SchemaItem,
  yes: string,
  no: string,
  leaveOut: (line: number, says: string) => void,
): boolean | null {
  const last = decorators.findLast((one) => one.name === yes || one.name === no)
  if (last === undefined) return null
  const value = last.value?.replace(/^\{.*\benabled=(true|false)\b.*\}$/s, '$1')
  if (value === undefined || value === 'true' || value.startsWith('{')) return last.name === yes
  if (value === 'false') return last.name === no
  leaveOut(last.line, `@${last.name} of ${name} has a condition, which is ignored`)
  return last.name === yes
}

function defaultsOf(
  root: readonly PlacedDecorator[],
  leaveOut: (line: number, says: string) => void,
): Defaults {
  const find = (name: string) => root.findLast((one) => one.name === name)
  const required = find('defaultRequired')
  const sensitive = find('defaultSensitive')
  const prefix = readCall(sensitive?.value ?? '')
  if (required !== undefined && !['true', 'false', 'infer', null].includes(required.value))
    leaveOut(required.line, '@defaultRequired is not true, false or infer')
  const isTrue = (value: string | null | undefined) => value === null || value === 'true'
  return {
    // The default, infer, requires only items with a value, and varlock has that value.
    required: isTrue(required?.value),
    sensitive: (name) => {
      if (prefix?.name === 'inferFromPrefix') return !name.startsWith(prefix.positional[0] ?? '')
      return sensitive?.value !== 'false'
    },
  }
}

/** The example of the schema, else the item's value. Null for a function. */
function exampleOf({ raw, decorators }: SchemaItem): Secret | null {
  const example = decorators.findLast(({ name }) => name === 'example')?.value
  const text = example ?? raw
  if (/^[A-Za-z]\w*\(/.test(text)) return null
  return new Secret(text.replace(/^(["'`])(.*)\1$/s, '$2'))
}
