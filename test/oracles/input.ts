import { type Entry, textOf as entryText, type Recipe } from '../corpus/entry.ts'
import { read } from '../support/source-files.ts'

/** One text to ask about: as it stands, or as pieces to join where it would look like a secret or is very long. */
export type Input = string | readonly (string | Recipe | Repeated)[]

interface Repeated {
  readonly text: string
  readonly times: number
}

/** What a consumer said. A refusal holds the name of its class, never its words. */
export interface Answer {
  readonly ok: boolean
  readonly error?: string
  readonly [part: string]: unknown
}

export interface GoldenVector {
  readonly input: Input
  readonly answer: Answer
}

/** An entry of the corpus of which only the text matters. */
const UNNAMED: Entry = { name: '', type: '', tier: 'production', expect: [] }

/** The text that the consumer was asked about. */
export function textOf(input: Input): string {
  if (typeof input === 'string') return input
  return input
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return 'times' in piece
        ? piece.text.repeat(piece.times)
        : entryText({ ...UNNAMED, make: piece })
    })
    .join('')
}

/** Every text that a group of consumers is asked about. */
export function inputs(name: string): readonly Input[] {
  return lines(`test/oracles/inputs/${name}.jsonl`)
}

/** What a consumer said of every input; test/oracles/ask.sh makes the file. */
export function golden(name: string): readonly GoldenVector[] {
  return lines(`test/oracles/golden/${name}.jsonl`)
}

function lines<Row>(path: string): readonly Row[] {
  return read(path)
    .trimEnd()
    .split('\n')
    .map((line): Row => JSON.parse(line))
}
