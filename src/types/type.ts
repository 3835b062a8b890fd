import * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
import type { Flaw, Reads, ValuePart, ValueType } from '../domain/declaration.ts'
import type { Secret } from '../domain/secret.ts'
import { READERS, type Reader } from './readers.ts'

/** `by` lists the readers that refuse the value: `redis-py or go-redis`; empty when the flaw names none. */
type Words<Options> = string | ((options: Options, by: string) => string)

/** A flaw's code, or a code with the readers that refuse the value. */
export type Judgement<Code> = Code | { readonly code: Code; readonly by: readonly Reader[] }

/** The words for one kind of flaw. `says` completes a sentence that begins with the variable's name. */
interface FlawWords<Options> {
  readonly says: Words<Options>
  readonly fix: Words<Options>
  /** The check that reports the flaw, when that is not the type's own. */
  readonly check?: string
}

type OptionShape = Readonly<Record<string, z.core.$ZodType>>
type OptionsOf<S extends OptionShape> = z.infer<z.ZodMiniObject<S>>

interface Definition<Code extends string, S extends OptionShape> {
  readonly name: string
  /** Describes a good value, for the documentation and the editor. */
  readonly summary: string
  readonly sensitive: boolean
  /** What conditions compare; text by default. */
  readonly reads?: Reads
  /** The options of this type, beyond those of every type. */
  readonly options: S
  /** The options that are never the value itself, so that messages may show them. */
  readonly shown?: readonly (keyof S)[]
  readonly flaws: Readonly<Record<Code, FlawWords<OptionsOf<S>>>>
  /** The flaws of a value that is neither empty nor blank. Sees the raw value, returns codes. */
  readonly judge: (raw: string, options: OptionsOf<S>) => readonly Judgement<Code>[]
  /** The secret part of a value, or null. Without this, values of a sensitive type are wholly secret. */
  readonly secretPart?: (raw: string, options: OptionsOf<S>) => string | null
  /** The parts that checks compare across variables; null when a value lacks one. */
  readonly parts?: Partial<Record<ValuePart, (raw: string, options: OptionsOf<S>) => string | null>>
  /** Shown and tested: each good one passes, each bad one has a flaw. */
  readonly examples: Examples
}

/** Example values for the documentation and the editor, obviously fake when secret. */
export interface Examples {
  /** The options for the examples; none by default. */
  readonly options?: Readonly<Record<string, unknown>>
  /** May be empty when a good value would look like a real secret; `make` then generates one. */
  readonly good: readonly string[]
  readonly bad: readonly string[]
  /** A shell command that generates a good value. */
  readonly make?: string
}

/** A type for the policy and the documentation. */
export interface TypeDefinition {
  readonly name: string
  readonly summary: string
  readonly sensitive: boolean
  readonly options: OptionShape
  readonly examples: Examples
  /** The ids of the checks that report its flaws. */
  readonly checks: readonly string[]
  /** The missing or invalid options, by name. */
  misfits(options: Readonly<Record<string, unknown>>): readonly string[]
  /**
   * Applies options that have passed this type's own schema.
   * @param sensitive whether an option may be the value itself, and is not shown
   */
  bind(options: Readonly<Record<string, unknown>>, sensitive?: boolean): ValueType
}

/** Links a type's flaw codes to words and its options to its rules; other modules see neither. */
export function defineType<const Code extends string, S extends OptionShape>(
  definition: Definition<Code, S>,
): TypeDefinition {
  const { name, summary, sensitive, flaws, reads = 'text' } = definition
  const schema = z.object(definition.options)
  const secretPart = definition.secretPart ?? (sensitive ? (raw: string) => raw : () => null)
  const codes = Object.keys(flaws) as Code[]
  const checkOf = (code: Code) => flaws[code].check ?? name
  return {
    name,
    summary,
    sensitive,
    options: definition.options,
    examples: definition.examples,
    checks: [...new Set(codes.map(checkOf))],
    misfits: (given) => {
      const { error } = schema.safeParse(given)
      return (error?.issues ?? []).map(({ path }) => path.join('.'))
    },
    bind: (given, secret = false) => {
      const options = schema.parse(given) as OptionsOf<S>
      const shownOptions = secret
        ? withoutWords(options, definition.options, definition.shown)
        : options
      const put = (words: Words<OptionsOf<S>>, by: string) =>
        typeof words === 'string' ? words : words(shownOptions, by)
      const toFlaw = (code: Code, by: readonly Reader[]): Flaw => ({
        check: checkOf(code),
        code,
        says: put(flaws[code].says, inWords(by, 'and')),
        fix: put(flaws[code].fix, inWords(by, 'and')),
      })
      return {
        name,
        sensitive,
        reads,
        judge: (value: Secret) => {
          // Codes and readers leave the secret as numbers: indexes into closed lists.
          const places = value.read((raw) => {
            const judged = definition.judge(raw, options)
            if (judged.length === 0) return null
            return judged.map((found) => {
              const { code, by } = typeof found === 'string' ? { code: found, by: [] } : found
              return { code: codes.indexOf(code), by: by.map((reader) => READERS.indexOf(reader)) }
            })
          })
          if (places === null) return []
          return codes.flatMap((code, place) => {
            const found = places.filter((one) => one.code === place)
            if (found.length === 0) return []
            const by = READERS.filter((_, reader) => found.some((one) => one.by.includes(reader)))
            return [toFlaw(code, by)]
          })
        },
        secretPart: (value: Secret) => value.derive((raw) => secretPart(raw, options)),
        part: (value: Secret, part: ValuePart) => {
          const read = definition.parts?.[part]
          return read === undefined ? null : value.derive((raw) => read(raw, options))
        },
      }
    },
  }
}

/** Replaces an option of a secret in messages. */
const HIDDEN_TEXT = 'the policy’s value'

/** The options, with free text replaced; one of a fixed set of words stays. */
function withoutWords<Options>(
  options: Options,
  shape: OptionShape,
  shown: readonly PropertyKey[] = [],
): Options {
  const hidden = Object.entries(options as Readonly<Record<string, unknown>>).map(
    ([key, value]) => {
      const kind = ownIn(shape, key)
      const takes = (given: unknown) => kind !== undefined && z.safeParse(kind, given).success
      if (value === undefined || shown.includes(key)) return [key, value]
      if (typeof value === 'string') return [key, takes(HIDDEN_TEXT) ? HIDDEN_TEXT : value]
      return [key, Array.isArray(value) && takes([HIDDEN_TEXT]) ? [HIDDEN_TEXT] : value]
    },
  )
  return Object.fromEntries(hidden) as Options
}

/** `a, b or c`, for messages. */
export function oneOf(words: readonly string[]): string {
  return inWords(words, 'or')
}

function inWords(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
