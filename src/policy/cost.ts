import type { ASTNode } from '@marcbachmann/cel-js'
import {
  isList,
  itemOf,
  larger,
  type Shape,
  SMALL,
  scaled,
  textOf,
  weightOf,
} from './cost-shape.ts'

/** What a part of a condition costs, in steps, and how large what it gives may become. */
interface Estimate {
  readonly cost: number
  readonly shape: Shape
}

/** What the names inside a macro stand for. */
type Local = ReadonlyMap<string, Shape>

/** What is known of what stands outside of the condition's text. */
export interface Known {
  /** How long the value of a variable is, in characters. */
  readonly lengthOf: (name: string) => number
  /** How many instructions a pattern has that stands in the condition as a text. */
  readonly patternSize: (pattern: string) => number
}

/** In characters, until the values are there: few are longer. */
export const USUAL_LENGTH = 1024
/** Kubernetes' own limit for one condition; a quarter of a second or so. */
export const MOST_STEPS = 10_000_000

/** Going through a text is faster than through a tree. */
const CHARACTERS_A_STEP = 10
/** Texts are compared and copied faster still. */
const COPIED_A_STEP = 1000
/** A pattern that is no text of the condition is not known; most have fewer for each of their characters. */
const INSTRUCTIONS_A_CHARACTER = 4
/** A date in a time zone asks the tables of the engine. */
const TIME_ZONE = 500

const MACROS = ['all', 'exists', 'exists_one', 'map', 'filter']

/**
 * The most steps that a condition takes, as Kubernetes estimates it: what stands in a macro counts once for each
 * item, and what goes through a text counts by its length. It is told before anything runs.
 */
export function stepsOf(tree: ASTNode, { lengthOf, patternSize }: Known): number {
  return estimate(tree, new Map()).cost

  function estimate(node: ASTNode, local: Local): Estimate {
    switch (node.op) {
      case 'value':
        return { cost: 1, shape: literal(node.args) }
      case 'id':
        return { cost: 1, shape: local.get(node.args) ?? textOf(lengthOf(node.args)) }
      case '.':
      case '.?': {
        const { cost, shape } = estimate(node.args[0], local)
        return { cost: cost + 1, shape: itemOf(shape) }
      }
      case 'call':
        return called(node.args[0], node.args[1], local)
      case 'rcall':
        return method(node.args[0], node.args[1], node.args[2], local)
      case 'list':
        return gathered(node.args, local)
      case 'map':
        return gathered(node.args.flat(), local)
      case '!_':
      case '-_':
        return plus(1, estimate(node.args, local))
      case '?:': {
        const [condition, yes, no] = node.args
        const ways = [estimate(yes, local), estimate(no, local)] as const
        const cost = 1 + estimate(condition, local).cost + Math.max(ways[0].cost, ways[1].cost)
        return { cost, shape: larger(ways[0].shape, ways[1].shape) }
      }
      default:
        return operated(node.op, estimate(node.args[0], local), estimate(node.args[1], local))
    }
  }

  function called(name: string, nodes: readonly ASTNode[], local: Local): Estimate {
    const all = nodes.map((one) => estimate(one, local))
    const shape = all[0]?.shape ?? SMALL
    const through = all.reduce((sum, one) => sum + one.cost + one.shape.size / CHARACTERS_A_STEP, 1)
    if (name === 'size') return { cost: through, shape: SMALL }
    return { cost: through, shape: name === 'bytes' ? scaled(shape, 3) : larger(shape, SMALL) }
  }

  function gathered(nodes: readonly ASTNode[], local: Local): Estimate {
    const all = nodes.map((one) => estimate(one, local))
    const item = all.map(({ shape }) => shape).reduce(larger, textOf(0))
    const cost = all.reduce((sum, one) => sum + one.cost, 1)
    return { cost, shape: { size: all.length, item } }
  }

  function method(name: string, target: ASTNode, args: readonly ASTNode[], local: Local): Estimate {
    const [first, ...others] = args
    if (MACROS.includes(name) && first) return macro(name, target, first, others, local)
    if (name === 'bind' && first) return bound(first, others, local)
    const on = estimate(target, local)
    const given = args.map((one) => estimate(one, local))
    const cost = given.reduce((sum, one) => sum + one.cost, 1 + on.cost)
    const most = given[0]?.shape.size ?? 0
    const through = on.shape.size / CHARACTERS_A_STEP
    switch (name) {
      case 'matches': {
        const literal = first?.op === 'value' && typeof first.args === 'string' ? first.args : null
        const size = literal === null ? most * INSTRUCTIONS_A_CHARACTER : patternSize(literal)
        return { cost: cost + on.shape.size * size, shape: SMALL }
      }
      // The engine may compare all of what is sought at each place.
      case 'contains':
      case 'indexOf':
      case 'lastIndexOf':
        return { cost: cost + through * (1 + most / CHARACTERS_A_STEP), shape: SMALL }
      case 'split': {
        const shape = { size: on.shape.size + 1, item: textOf(on.shape.size) }
        return { cost: cost + on.shape.size + through * (most / CHARACTERS_A_STEP), shape }
      }
      case 'join': {
        const shape = textOf(on.shape.size * (itemOf(on.shape).size + most))
        return { cost: cost + shape.size / CHARACTERS_A_STEP, shape }
      }
      default: {
        const zone = name.startsWith('get') && args.length > 0 ? TIME_ZONE : 0
        return { cost: cost + through + zone, shape: scaled(larger(on.shape, SMALL), 2) }
      }
    }
  }

  function macro(
    name: string,
    target: ASTNode,
    item: ASTNode,
    body: readonly ASTNode[],
    local: Local,
  ): Estimate {
    const on = estimate(target, local)
    const each = body.map((one) => estimate(one, withName(local, item, itemOf(on.shape))))
    const once = each.reduce((sum, one) => sum + one.cost, 2)
    const cost = 1 + on.cost + on.shape.size * once
    const made = each.at(-1)?.shape ?? SMALL
    if (name === 'map') return { cost, shape: { size: on.shape.size, item: made } }
    return { cost, shape: name === 'filter' ? on.shape : SMALL }
  }

  /** `cel.bind(name, value, expression)`: the value is worked out once. */
  function bound(name: ASTNode, [value, body]: readonly ASTNode[], local: Local): Estimate {
    if (value === undefined || body === undefined) return { cost: 1, shape: SMALL }
    const given = estimate(value, local)
    const { cost, shape } = estimate(body, withName(local, name, given.shape))
    return { cost: 1 + given.cost + cost, shape }
  }
}

function plus(steps: number, { cost, shape }: Estimate): Estimate {
  return { cost: cost + steps, shape }
}

function withName(local: Local, name: ASTNode, shape: Shape): Local {
  return name.op === 'id' ? new Map([...local, [name.args, shape]]) : local
}

function operated(op: string, left: Estimate, right: Estimate): Estimate {
  const [a, b] = [left.shape, right.shape]
  const cost = 1 + left.cost + right.cost
  switch (op) {
    case '+': {
      const item = isList(a) || isList(b) ? larger(itemOf(a), itemOf(b)) : undefined
      const shape = { size: a.size + b.size, ...(item && { item }) }
      return { cost: cost + shape.size / (item ? CHARACTERS_A_STEP : COPIED_A_STEP), shape }
    }
    case 'in': {
      const each = 1 + Math.min(weightOf(a), weightOf(itemOf(b))) / CHARACTERS_A_STEP
      return { cost: cost + b.size * each, shape: SMALL }
    }
    case '[]':
    case '[?]':
      return { cost, shape: itemOf(a) }
    default: {
      const lists = isList(a) || isList(b)
      const compared = Math.min(weightOf(a), weightOf(b))
      return { cost: cost + compared / (lists ? CHARACTERS_A_STEP : COPIED_A_STEP), shape: SMALL }
    }
  }
}

function literal(value: unknown): Shape {
  if (typeof value === 'string' || value instanceof Uint8Array) return textOf(value.length)
  return SMALL
}
