import { ownIn } from '../../algorithms/own.ts'
import { partitionOf } from '../../domain/partition.ts'
import { isMap, type Path, valueAt } from '../../text/data.ts'
import type { TextDocument } from '../../text/document.ts'
import { type Written, writtenText } from './notation.ts'
import { deployedText } from './template-scalars.ts'

/** What is known about the stack of a template before its deploy. */
export interface Stack {
  readonly region: string | null
}

/** Gives the value at a path of a template, as far as it is known before the deploy. */
export type Evaluate = (path: Path) => Written

/** The function of a map: the map itself, or one that adds keys to it (Fn::Transform, Fn::ForEach). Null without one. */
export function functionOf(value: unknown): string | null {
  if (!isMap(value)) return null
  const keys = Object.keys(value)
  if (keys.length === 1 && keys[0] === 'Ref') return 'Ref'
  return keys.find((key) => key.startsWith('Fn::')) ?? null
}

/** Evaluates the functions of a template whose arguments are known: Ref, Fn::Join and Fn::Sub of pseudo parameters. */
export function evaluatorOf(document: TextDocument, stack: Stack): Evaluate {
  /** What a function gives, however many aliases and names repeat it. */
  const known = new Map<unknown, Written>()
  let made = 0
  const call = (by: string, argument: Path): Written => {
    const written = ownIn(FUNCTIONS, by)?.(argument, here) ?? later(by)
    made += written.kind === 'text' ? written.text.length : 0
    return made > MOST_MADE ? later(by) : written
  }
  const evaluate: Evaluate = (path) => {
    const value = valueAt(document.value, path)
    const by = functionOf(value)
    if (by !== null) {
      const written = known.get(value) ?? call(by, [...path, by])
      known.set(value, written)
      return written
    }
    if (typeof value === 'number' || typeof value === 'boolean') return bareText(path, `${value}`)
    return typeof value === 'string' ? bareText(path, value) : writtenText(value)
  }
  const bareText = (path: Path, text: string): Written => {
    const bare = document.bare(path)
    const deployed = bare === null ? text : deployedText(bare)
    return deployed === null
      ? { kind: 'later', because: UNSTEADY }
      : { kind: 'text', text: deployed }
  }
  const here: Template = { document, stack, evaluate }
  return (path) => settled(evaluate(path))
}

/** Most characters that the functions of a template make together. A template itself has at most 1 MB. */
const MOST_MADE = 4 * 1024 * 1024

const UNSTEADY =
  'stands without quotes and looks like a number or boolean that CloudFormation may write differently'

interface Template {
  readonly document: TextDocument
  readonly stack: Stack
  /** Its texts may hold the mark of a partition. */
  readonly evaluate: Evaluate
}

type TemplateFunction = (argument: Path, template: Template) => Written | null

/** The functions that can be known; the others are known when the stack is deployed. Each gives null when it is not known. */
const FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  Ref: (argument, { document, stack }) => pseudo(valueAt(document.value, argument), stack),
  'Fn::Join': (argument, template) => {
    const { document, evaluate } = template
    const delimiter = valueAt(document.value, [...argument, 0])
    const list = valueAt(document.value, [...argument, 1])
    if (typeof delimiter !== 'string' || !Array.isArray(list)) return null
    const parts = list.map((_, index) => evaluate([...argument, 1, index]))
    return joinedBy(
      delimiter,
      parts.filter(({ kind }) => kind !== 'absent'),
    )
  },
  'Fn::Sub': (argument, template) => {
    const { document, stack, evaluate } = template
    const whole = valueAt(document.value, argument)
    const text = Array.isArray(whole) ? whole[0] : whole
    if (typeof text !== 'string') return null
    const own = [...argument, 1]
    const parts = text.split(/(\$\{[^}]*\})/).map((part): Written => {
      const [, name] = /^\$\{([^}]*)\}$/.exec(part) ?? []
      if (name === undefined) return { kind: 'text', text: part }
      if (name.startsWith('!')) return { kind: 'text', text: `\${${name.slice(1)}}` }
      if (valueAt(document.value, [...own, name]) !== undefined) return evaluate([...own, name])
      return pseudo(name, stack) ?? later('Fn::Sub')
    })
    return joinedBy('', parts)
  },
}

function later(by: string): Written {
  return { kind: 'later', because: `is made by ${by} when the stack is deployed` }
}

/** Null when it is too long. */
function joinedBy(delimiter: string, parts: readonly Written[]): Written | null {
  const texts = parts.map((part) => (part.kind === 'text' ? part.text : null))
  const unknown =
    parts.find(({ kind }) => kind === 'later') ?? parts.find(({ kind }) => kind !== 'text')
  if (unknown !== undefined) return unknown
  const length = texts.reduce((sum, text) => sum + (text?.length ?? 0) + delimiter.length, 0)
  return length > MOST_MADE ? null : { kind: 'text', text: texts.join(delimiter) }
}

/** Stands for the partition until the text around it shows the region. */
const PARTITION = '\u0000partition\u0000'

/** The pseudo parameters (CloudFormation user guide, "Get AWS values using pseudo parameters"); null for other names. */
function pseudo(name: unknown, { region }: Stack): Written | null {
  const ofRegion = (of: (region: string) => string): Written =>
    region === null
      ? { kind: 'later', because: `is made from ${String(name)}, and the run has no region` }
      : { kind: 'text', text: of(region) }
  if (name === 'AWS::NoValue') return { kind: 'absent' }
  if (name === 'AWS::Region') return ofRegion((own) => own)
  if (name === 'AWS::URLSuffix') return ofRegion((own) => partitionOf(own).domain)
  if (name === 'AWS::Partition')
    return { kind: 'text', text: region === null ? PARTITION : partitionOf(region).id }
  if (typeof name === 'string' && LATER.has(name))
    return {
      kind: 'later',
      because: `is made from ${name}, which is known when the stack is deployed`,
    }
  return null
}

const LATER: ReadonlySet<string> = new Set([
  'AWS::AccountId',
  'AWS::NotificationARNs',
  'AWS::StackId',
  'AWS::StackName',
])

/** The region of an ARN shows its partition. */
function settled(written: Written): Written {
  if (written.kind !== 'text' || !written.text.includes(PARTITION)) return written
  const text = written.text.replaceAll(
    new RegExp(`arn:${PARTITION}(:[a-z0-9-]+:([a-z0-9-]+):)`, 'g'),
    (_, rest: string, region: string) => `arn:${partitionOf(region).id}${rest}`,
  )
  if (!text.includes(PARTITION)) return { kind: 'text', text }
  return { kind: 'later', because: 'is made from AWS::Partition, and the run has no region' }
}
