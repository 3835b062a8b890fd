import { ownIn } from '../../algorithms/own.ts'
import { type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { isDynamic } from './dynamic-reference.ts'
import { NO_PARAMETERS, type StackParameters } from './given-parameters.ts'
import { type Written, writtenText } from './notation.ts'
import { parameterReader } from './stack-parameters.ts'
import { conditionsOf, type Holds, withBranches } from './template-conditions.ts'
import {
  FUNCTIONS,
  type FunctionScope,
  functionOf,
  later,
  MOST_MADE,
} from './template-functions.ts'
import { type StackPlace, withPartition } from './template-pseudo.ts'
import { deployedText } from './template-scalars.ts'
import { withSecretNames } from './template-secrets.ts'

/** What is known about the stack of a template before its deploy. */
export interface Stack extends StackPlace {
  /** Left out, only the defaults of the template are known. */
  readonly parameters?: StackParameters
}

/** Gives the value at a path of a template, as far as it is known before the deploy. */
export type Evaluate = (path: Path) => Written

/** A template with what is known of its stack. */
export interface Template {
  /** Without `Fn::If` of conditions that are known. */
  readonly document: TextDocument
  readonly evaluate: Evaluate
  readonly holds: Holds
  /** Parameters whose default was taken so far. */
  readonly defaults: ReadonlySet<string>
}

/** Reads a template as the deploy of the stack would, as far as its parameters and functions are known. */
export function openTemplate(file: TextDocument, stack: Stack): Template {
  const { parameters = NO_PARAMETERS, ...place } = stack
  const reader = parameterReader(file, parameters, (path) => textAt(file, path))
  const scope = { place, parameters: reader }
  const holds = conditionsOf(file.value, evaluatorOf(file, scope))
  const document =
    valueAt(file.value, ['Conditions']) === undefined ? file : withBranches(file, holds)
  return { document, holds, evaluate: evaluatorOf(document, scope), defaults: reader.defaults }
}

/** Evaluates the functions of a template whose arguments are known. */
function evaluatorOf(
  document: TextDocument,
  { place, parameters }: Pick<FunctionScope, 'place' | 'parameters'>,
): Evaluate {
  /** What a function gives, however many aliases and names repeat it. */
  const known = new Map<unknown, Written>()
  let made = 0
  const call = (by: string, argument: Path): Written => {
    const written = ownIn(FUNCTIONS, by)?.(argument, scope) ?? later(by)
    made += lengthOf(written)
    return made > MOST_MADE ? later(by) : written
  }
  const evaluate: Evaluate = (path) => {
    const value = valueAt(document.value, path)
    const by = functionOf(value)
    if (by === null) return textAt(document, path)
    const before = known.get(value)
    if (before !== undefined) return before
    // A resource that refers to itself is not known.
    known.set(value, later(by))
    const written = call(by, [...path, by])
    known.set(value, written)
    return written
  }
  const scope = { template: document.value, place, parameters, evaluate }
  return (path) => settled(evaluate(path))
}

/** The text at a path, when no function stands there. */
export function textAt(document: TextDocument, path: Path): Written {
  const value = valueAt(document.value, path)
  if (!['string', 'number', 'boolean'].includes(typeof value)) return writtenText(value)
  const bare = document.bare(path)
  const deployed = bare === null ? `${value}` : deployedText(bare)
  return deployed === null ? { kind: 'later', because: UNSTEADY } : { kind: 'text', text: deployed }
}

const UNSTEADY =
  'stands without quotes and looks like a number or boolean that CloudFormation may write differently'

function lengthOf(written: Written): number {
  if (written.kind === 'text') return written.text.length
  return written.kind === 'made' ? written.value.bytes : 0
}

/** Fills in what the text around a mark shows. */
function settled(written: Written): Written {
  const one = withPartition(written)
  if (one.kind === 'made' && one.value.read((text) => isDynamic(text) || text.includes('\u0000')))
    return { kind: 'later', because: 'is put together when the stack is deployed' }
  return one.kind === 'text' ? { kind: 'text', text: withSecretNames(one.text) } : one
}
