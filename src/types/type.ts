import * as z from 'zod/mini'
import { ownIn } from '../algorithms/own.ts'
import type { Flaw, Reads, ValuePart, ValueType } from '../domain/declaration.ts'
import type { Secret } from '../domain/secret.ts'

/** What is said of one kind of mistake. `says` completes a sentence that begins with the variable's name. */
interface FlawWords<Options> {
  readonly says: string | ((options: Options) => string)
  readonly fix: string | ((options: Options) => string)
  /** The check that the flaw belongs to, when it is more than "not of this type". */
  readonly check?: string
}

type OptionShape = Readonly<Record<string, z.core.$ZodType>>
type OptionsOf<S extends OptionShape> = z.infer<z.ZodMiniObject<S>>

interface Definition<Code extends string, S extends OptionShape> {
  readonly name: string
  /** What a good value is, for the documentation and the editor. */
  readonly summary: string
  readonly sensitive: boolean
  /** What conditions compare; text when left out. */
  readonly reads?: Reads
  /** What the policy may say beside the options that every type has. */
  readonly options: S
  readonly flaws: Readonly<Record<Code, FlawWords<OptionsOf<S>>>>
  /** Everything wrong with a value that is neither empty nor blank. Sees the raw value, answers in codes. */
  readonly judge: (raw: string, options: OptionsOf<S>) => readonly Code[]
  /** The part of a value that is secret, or null. A sensitive type without this is secret as a whole. */
  readonly secretPart?: (raw: string, options: OptionsOf<S>) => string | null
  /** The parts that checks compare across variables; null where a value has none. */
  readonly parts?: Partial<Record<ValuePart, (raw: string, options: OptionsOf<S>) => string | null>>
  /** Texts to show and to test: each good one passes, each bad one has a flaw. */
  readonly examples: Examples
}

/** Values of a type for the documentation and the editor, obviously fake where they are secret. */
export interface Examples {
  /** What the policy says beside the type; nothing when left out. */
  readonly options?: Readonly<Record<string, unknown>>
  /** May be empty where a good value looks like a real secret; then `make` says how one is made. */
  readonly good: readonly string[]
  readonly bad: readonly string[]
  /** A shell command that makes a good value. */
  readonly make?: string
}

/** A type as the policy and the documentation see it. */
export interface TypeDefinition {
  readonly name: string
  readonly summary: string
  readonly sensitive: boolean
  readonly options: OptionShape
  readonly examples: Examples
  /** The ids of the checks that its flaws belong to. */
  readonly checks: readonly string[]
  /** The options that are missing or wrong, by name. */
  misfits(options: Readonly<Record<string, unknown>>): readonly string[]
  /**
   * Applies options that have passed this type's own schema.
   * @param sensitive whether a word of the options may be the value itself, and is not told
   */
  bind(options: Readonly<Record<string, unknown>>, sensitive?: boolean): ValueType
}

/** Ties a type's codes to its words and its options to its judgement; the rest of the house sees neither. */
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
      const told = secret ? withoutWords(options, definition.options) : options
      const put = (words: string | ((from: OptionsOf<S>) => string)) =>
        typeof words === 'string' ? words : words(told)
      const toFlaw = (code: Code): Flaw => ({
        check: checkOf(code),
        code,
        says: put(flaws[code].says),
        fix: put(flaws[code].fix),
      })
      return {
        name,
        sensitive,
        reads,
        judge: (value: Secret) => {
          // Codes leave the secret as numbers: their places in the type's own table.
          const places = value.read((raw) =>
            definition.judge(raw, options).map((code) => codes.indexOf(code)),
          )
          return codes.filter((_, place) => places.includes(place)).map(toFlaw)
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

/** Stands for a word of the policy about a secret. */
const UNTOLD = 'what the policy says'

/** The options where every one that takes any text whatsoever is left untold; what is one of a few words stays. */
function withoutWords<Options>(options: Options, shape: OptionShape): Options {
  const told = Object.entries(options as Readonly<Record<string, unknown>>).map(([key, value]) => {
    const kind = ownIn(shape, key)
    const takes = (given: unknown) => kind !== undefined && z.safeParse(kind, given).success
    if (value === undefined) return [key, value]
    if (typeof value === 'string') return [key, takes(UNTOLD) ? UNTOLD : value]
    return [key, Array.isArray(value) && takes([UNTOLD]) ? [UNTOLD] : value]
  })
  return Object.fromEntries(told) as Options
}

/** `a, b or c`, for sentences. */
export function oneOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
