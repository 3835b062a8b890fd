import { ownIn } from '../algorithms/own.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { keyLines } from '../domain/key-lines.ts'
import type { ProcessEnv } from '../domain/process-env.ts'
import { called, safeText } from '../domain/safe-text.ts'
import { EXPANSION_NAME, isBase64Line } from '../domain/variable-name.ts'
import { isMap } from '../text/data.ts'
import { inputInvalid, noneOf } from './failures.ts'
import { beginsArray, type Entries, itemsOf } from './json-items.ts'
import { isPlainName } from './plain-name.ts'
import type { CopiedVariable, InputRow, InputValues, NamedText, RawValues } from './row.ts'

type Raw = string | readonly string[] | readonly CopiedVariable[]
type Value = string | number | boolean | null | Exclude<Raw, string> | readonly NamedText[]
/** Reports a flaw; `says` completes a sentence that begins with the input's name. */
type Refuse = (says: string) => void
type RowOf<Kind extends InputRow['kind']> = Extract<InputRow, { readonly kind: Kind }>

/** How a kind of input is read. */
interface KindReader<Kind extends InputRow['kind']> {
  /** Splits the text of a workflow into what a command line would give. */
  readonly split: (text: string, env: ProcessEnv, refuse: Refuse, row: RowOf<Kind>) => Raw
  /** Judges what was typed. A flawed text is refused without being quoted. */
  readonly parse: (raw: Raw, row: RowOf<Kind>, refuse: Refuse) => Value
}

const trimmed = (text: string) => text.trim()
const textOf = (raw: Raw) => (typeof raw === 'string' ? raw : '')
const textsOf = (raw: Raw) =>
  typeof raw === 'string' ? [] : raw.filter((one) => typeof one === 'string')

/** The words of YAML 1.2, as `core.getBooleanInput` of the toolkit reads them. */
const TRUE = ['true', 'True', 'TRUE']
const FALSE = ['false', 'False', 'FALSE']

const KINDS: { readonly [Kind in InputRow['kind']]: KindReader<Kind> } = {
  text: {
    split: trimmed,
    parse: (raw, row) => textOf(raw) || (row.default ?? null),
  },
  number: {
    split: trimmed,
    parse: (raw, { from, to, default: usual }, refuse) => {
      const text = textOf(raw) || String(usual)
      if (/^\d+$/.test(text) && Number(text) >= from && Number(text) <= to) return Number(text)
      refuse(`must be a whole number from ${from} to ${to}.`)
      return usual
    },
  },
  switch: {
    split: trimmed,
    parse: (raw, row, refuse) => {
      const text = textOf(raw) || String(row.default)
      if (TRUE.includes(text) || FALSE.includes(text)) return TRUE.includes(text)
      refuse('must be true or false.')
      return row.default
    },
  },
  choice: {
    split: trimmed,
    parse: (raw, row, refuse) => {
      const text = textOf(raw) || row.default
      if (text === undefined) return null
      const found = row.words.find((word) => word === text)
      if (found === undefined) refuse(noneOf(row.words, text))
      return found ?? row.strict ?? row.default ?? null
    },
  },
  list: { split: linesOf, parse: textsOf },
  pairs: {
    split: (text, _, refuse, { items }) => {
      const isArray = items !== undefined && (items.only || beginsArray(text))
      const { entries, flaws } = isArray ? itemsOf(text, items.key) : entriesOf(text)
      for (const says of flaws) refuse(says)
      return entries
    },
    parse: (raw, { form, items }, refuse) => {
      const isOfKey = keyLines()
      const array = items === undefined ? null : arrayOf(raw)
      const { entries, flaws } =
        array === null || items === undefined
          ? { entries: textsOf(raw), flaws: [] }
          : itemsOf(array, items.key)
      for (const says of flaws) refuse(says)
      return entries.flatMap((entry, index) => {
        const which = entries.length === 1 ? '' : ` (number ${index + 1})`
        const ofKey = isOfKey(entry)
        const [, name = '', text] = /^([^=]*)=(.*)$/s.exec(entry) ?? []
        if (ofKey || text === undefined || !isName(name.trim(), entry, form)) {
          refuse(`has an entry${which} that is not ${form}.`)
          return []
        }
        if (name === name.trim()) return [{ name, text }]
        refuse(
          `has a blank beside the name ${safeText(name.trim(), 'of an entry')}${which}: deploy actions keep it as a part of the name. Write ${form} without it.`,
        )
        return []
      })
    },
  },
  names: {
    split: (text, env) => copiedFrom(linesOf(text), env),
    parse: (raw, _, refuse) => {
      const isOfKey = keyLines()
      const copied = typeof raw === 'string' ? [] : raw.filter((one) => typeof one !== 'string')
      return copied.filter(({ name }) => {
        const ofKey = isOfKey(name)
        if (!ofKey && isPlainName(name)) return true
        // The line may be a value: NAME=VALUE is a common mistake.
        refuse('has a line that is not the name of a variable.')
        return false
      })
    },
  },
}

/** The JSON array that is all of what was typed, as a command line gives it; null for other texts. */
export function arrayOf(raw: Raw): string | null {
  const [text, ...others] = textsOf(raw)
  return text !== undefined && others.length === 0 && beginsArray(text) ? text : null
}

/** Names with their texts in an environment. */
export function copiedFrom(names: readonly string[], env: ProcessEnv): readonly CopiedVariable[] {
  return names.map((name) => ({ name, text: ownIn(env, name) }))
}

function isName(name: string, entry: string, form: RowOf<'pairs'>['form']): boolean {
  if (form === 'NAME=REFERENCE' && EXPANSION_NAME.test(name)) return true
  return isPlainName(name) && !isBase64Line(entry)
}

/** Splits the inputs of a workflow's step by their kinds. Failures: INPUT_INVALID. */
export function splitInputs<const Rows extends readonly InputRow[]>(
  rows: Rows,
  env: ProcessEnv,
): Outcome<RawValues<Rows>> {
  const failures: Failure[] = []
  const raw = rows.map((row) => {
    const { name } = row
    const { split } = KINDS[row.kind] as KindReader<InputRow['kind']>
    const refuse: Refuse = (says) => failures.push(inputInvalid(name, says))
    return [name, split(inputText(env, name), env, refuse, row as never)]
  })
  return { value: Object.fromEntries(raw) as RawValues<Rows>, failures }
}

/** Parses what was typed, row by row. Nothing that was typed wrong is ignored. Failures: INPUT_INVALID. */
export function parseInputs<const Rows extends readonly InputRow[]>(
  rows: Rows,
  raw: RawValues<Rows>,
): Outcome<InputValues<Rows>> {
  const failures: Failure[] = []
  const values = rows.map((row) => {
    const { parse } = KINDS[row.kind] as KindReader<InputRow['kind']>
    const typed = ownIn<Raw | undefined>(raw, row.name) ?? ''
    const refuse: Refuse = (says) => failures.push(inputInvalid(row.name, says))
    return [camelCase(row.name), parse(typed, row as never, refuse)]
  })
  return { value: Object.fromEntries(values) as InputValues<Rows>, failures }
}

/** The text of an input as the runner passes it; empty when it is not set. */
export function inputText(env: ProcessEnv, name: string): string {
  return ownIn(env, `INPUT_${name.toUpperCase()}`) ?? ''
}

/** The lines of a text that say something, without the space around them. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/**
 * The `NAME=…` entries of a text: the lines, without the blanks around them, as amazon-ecs-render-task-definition
 * reads them; or the pairs of a JSON object, whose values are texts.
 */
export function entriesOf(text: string): Entries {
  if (!text.trimStart().startsWith('{')) return { entries: linesOf(text), flaws: [] }
  const object = jsonIn(text)
  if (!isMap(object)) return { entries: [], flaws: ['begins like a JSON object but is not one.'] }
  const pairs = Object.entries(object)
  return {
    entries: pairs.flatMap(([name, value]) =>
      typeof value === 'string' ? `${name}=${value}` : [],
    ),
    flaws: pairs.flatMap(([name, value]) =>
      typeof value === 'string'
        ? []
        : `has the JSON key${called(name)} with a value that is not a text. Put it in double quotes.`,
    ),
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
