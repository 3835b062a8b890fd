import type { ItemKey } from './json-items.ts'

interface RowBasics {
  /** The action's name for it. */
  readonly name: string
  /** The command's spelling, as commander reads it. Absent when only the action has the input. */
  readonly flag?: string
  /** Shown in `action.yml`, the help of the command and the README. */
  readonly help: string
  /** A GitHub expression that the runner fills in when the workflow leaves the input out. */
  readonly expression?: string
}

interface TextRow extends RowBasics {
  readonly kind: 'text'
  readonly default?: string
}

/** A whole number. */
interface NumberRow extends RowBasics {
  readonly kind: 'number'
  readonly from: number
  readonly to: number
  readonly default: number
}

interface SwitchRow extends RowBasics {
  readonly kind: 'switch'
  readonly default: boolean
}

interface ChoiceRow extends RowBasics {
  readonly kind: 'choice'
  readonly words: readonly string[]
  readonly default?: string
  /** Holds when the text is none of the words; left out, the default. */
  readonly strict?: string
}

/** Texts: one a line in a workflow, one a flag on a command line. */
interface ListRow extends RowBasics {
  readonly kind: 'list'
}

/** Names with texts, as a list or, in a workflow, as a JSON object. */
interface PairsRow extends RowBasics {
  readonly kind: 'pairs'
  /** A reference may also stand for all keys of a JSON secret (`*=name`). */
  readonly form: 'NAME=VALUE' | 'NAME=REFERENCE'
  /** For an input that also takes the JSON array of a deploy action, or only that. */
  readonly items?: { readonly key: ItemKey; readonly only?: true }
}

/** Names of variables that stand in the environment of the step. */
interface NamesRow extends RowBasics {
  readonly kind: 'names'
}

/** One input: everything that the readers, the flags, `action.yml`, the docs and the types know of it. */
export type InputRow = TextRow | NumberRow | SwitchRow | ChoiceRow | ListRow | PairsRow | NamesRow

/** An input that has another name today. */
export interface RetiredRow {
  readonly name: string
  readonly to: string
  /** What to write instead. */
  readonly fix: string
}

/** A variable that a deploy action copies from the step's environment. */
export interface CopiedVariable {
  readonly name: string
  /** Undefined when the step has no such variable. */
  readonly text: string | undefined
}

/** One `NAME=…`. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** What was typed, before it is judged. */
type RawOf<Row extends InputRow> = Row['kind'] extends 'list' | 'pairs'
  ? readonly string[]
  : Row['kind'] extends 'names'
    ? readonly CopiedVariable[]
    : string

type Defaulted<Row extends InputRow, Value> = Row extends { readonly default: string }
  ? Value
  : Value | null

type ValueOf<Row extends InputRow> = Row extends ChoiceRow
  ? Defaulted<Row, Row['words'][number]>
  : Row extends NumberRow
    ? number
    : Row extends SwitchRow
      ? boolean
      : Row extends ListRow
        ? readonly string[]
        : Row extends PairsRow
          ? readonly NamedText[]
          : Row extends NamesRow
            ? readonly CopiedVariable[]
            : Defaulted<Row, string>

export type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name

/** What was typed for each input of a table, under the action's names. An empty text is "not given". */
export type RawValues<Rows extends readonly InputRow[]> = {
  readonly [Row in Rows[number] as Row['name']]?: RawOf<Row> | undefined
}

/** The values of a table's inputs, under their names in camelCase. Null is "not given". */
export type InputValues<Rows extends readonly InputRow[]> = {
  readonly [Row in Rows[number] as CamelCase<Row['name']>]: ValueOf<Row>
}
