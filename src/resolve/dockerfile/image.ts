import type { Location } from '../../domain/location.ts'
import { instructionsOf } from './instructions.ts'
import { type ArgumentLookup, expandWord, pairsOf, splitWords } from './words.ts'

/** A variable that an image sets. */
export interface ImageVariable {
  readonly name: string
  /** Null when it is made from a text that the Dockerfile does not hold. */
  readonly text: string | null
  readonly location: Location
}

/** What a Dockerfile makes of its last stage, or of the target. */
interface Image {
  readonly variables: readonly ImageVariable[]
  /** The image of another registry at the bottom, such as `node:22-alpine`; null when it is not known. */
  readonly base: string | null
}

interface Stage {
  readonly name: string | null
  readonly base: string | null
  readonly env: Map<string, ImageVariable>
  readonly args: Map<string, string | null>
}

/** How an image is built. */
export interface Build {
  readonly target: string | null
  /** The arguments of the build; null for one whose text is not known. */
  readonly args: ReadonlyMap<string, string | null>
}

/**
 * Reads ENV of the last stage and of the stages that it is made from. ENV wins over ARG, and the default of an ARG
 * counts unless the build gives another text. Null when there is no such stage.
 */
export function readImage(text: string, file: string, { target, args }: Build): Image | null {
  const { instructions, escapeMark } = instructionsOf(text)
  const global = new Map<string, string | null>()
  const stages: Stage[] = []
  for (const { keyword, text: rest, lineAt } of instructions) {
    const stage = stages.at(-1)
    if (keyword === 'FROM') stages.push(startStage(rest, stages, global, escapeMark))
    if (keyword === 'ARG')
      for (const { text: word } of splitWords(rest, escapeMark)) {
        const [name = '', ...others] = word.split('=')
        const value = argument(name, others, stage, global, args, escapeMark)
        ;(stage?.args ?? global).set(name, value)
      }
    if (keyword !== 'ENV' || stage === undefined) continue
    const before = { ...stage, env: new Map(stage.env) }
    for (const { name: word, written, position } of pairsOf(rest, escapeMark)) {
      const name = expandWord(word, escapeMark, lookupIn(before))
      // A name that is not known is left out: it is rare, and no other variable may take its text.
      if (name === null || name === '') continue
      const location = { file, line: lineAt(position), column: 1 }
      stage.env.set(name, {
        name,
        text: expandWord(written, escapeMark, lookupIn(before)),
        location,
      })
    }
  }
  const chosen =
    target === null ? stages.at(-1) : stages.find(({ name }) => name === target.toLowerCase())
  return chosen === undefined ? null : { variables: [...chosen.env.values()], base: chosen.base }
}

function argument(
  name: string,
  others: readonly string[],
  stage: Stage | undefined,
  global: ReadonlyMap<string, string | null>,
  args: Build['args'],
  escapeMark: string,
): string | null {
  const given = args.get(name)
  if (given !== undefined) return given
  if (others.length === 0) return stage === undefined ? null : (global.get(name) ?? null)
  const lookup: ArgumentLookup =
    stage === undefined ? (key) => global.get(key) ?? null : lookupIn(stage)
  return expandWord(others.join('='), escapeMark, lookup)
}

function lookupIn({ env, args }: Pick<Stage, 'env' | 'args'>): ArgumentLookup {
  return (name) => {
    const set = env.get(name)
    return set === undefined ? (args.get(name) ?? null) : set.text
  }
}

/** `FROM [--platform=…] IMAGE [AS NAME]`. A stage begins with the variables of its base, and without its arguments. */
function startStage(
  text: string,
  stages: readonly Stage[],
  global: ReadonlyMap<string, string | null>,
  escapeMark: string,
): Stage {
  const [image = '', as = '', name] = splitWords(text, escapeMark)
    .map((word) => word.text)
    .filter((word) => !word.startsWith('--'))
  const base = expandWord(image, escapeMark, (key) => global.get(key) ?? null)
  const parent = stages.findLast(
    (stage) => stage.name !== null && stage.name === base?.toLowerCase(),
  )
  return {
    name: /^as$/i.test(as) ? (name?.toLowerCase() ?? null) : null,
    base: parent === undefined ? base : parent.base,
    env: new Map(parent?.env),
    args: new Map(),
  }
}
