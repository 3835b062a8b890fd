import type { ASTNode } from '@marcbachmann/cel-js'
import {
  type Extent,
  isList,
  itemOf,
  larger,
  SMALL,
  scaled,
  textOf,
  weightOf,
} from './cost-extent.ts'

/** The cost of a part of a condition in steps, and the largest extent of its result. */
interface Estimate {
  readonly cost: number
  readonly extent: Extent
}

/** The extents of the names inside a macro. */
type Local = ReadonlyMap<string, Extent>

/** What the estimate needs beside the condition's text. */
export interface Known {
  /** The length of a variable's value, in characters. */
  readonly lengthOf: (name: string) => number
  /** The number of RE2 instructions of a literal pattern. */
  readonly patternSize: (pattern: string) => number
}

/** The assumed length in characters before the values are known: few are longer. */
export const USUAL_LENGTH = 1024
/** Kubernetes' limit for one condition; about a quarter of a second. */
export const MOST_STEPS = 10_000_000

/** Scanning a text is faster than walking a tree. */
const CHARACTERS_A_STEP = 10
/** Comparing and copying texts is even faster. */
const COPIED_A_STEP = 1000
/** Assumed instructions for each character of a pattern that is not a literal; most have fewer. */
const INSTRUCTIONS_A_CHARACTER = 4
/** A date in a time zone needs the engine's tables. */
const TIME_ZONE = 500

const MACROS = ['all', 'exists', 'exists_one', 'map', 'filter']

/**
 * Estimates the most steps of a condition before it runs, as Kubernetes does: the body of a macro counts once for
 * each item, and a function over a text counts by its length.
 */
export function stepsOf(tree: ASTNode, { lengthOf, patternSize }: Known): number {
  return estimate(tree, new Map()).cost

  function estimate(node: ASTNode, local: Local): Estimate {
    switch (node.op) {
      case 'value':
        return { cost: 1, extent: literal(node.args) }
      case 'id':
        return { cost: 1, extent: local.get(node.args) ?? textOf(lengthOf(node.args)) }
      case '.':
      case '.?': {
        const { cost, extent } = estimate(node.args[0], local)
        return { cost: cost + 1, extent: itemOf(extent) }
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
        return { cost, extent: larger(ways[0].extent, ways[1].extent) }
      }
      default:
        return operated(node.op, estimate(node.args[0], local), estimate(node.args[1], local))
    }
  }

  function called(name: string, nodes: readonly ASTNode[], local: Local): Estimate {
    const all = nodes.map((one) => estimate(one, local))
    const extent = all[0]?.extent ?? SMALL
    const through = all.reduce(
      (sum, one) => sum + one.cost + one.extent.size / CHARACTERS_A_STEP,
      1,
    )
    if (name === 'size') return { cost: through, extent: SMALL }
    return { cost: through, extent: name === 'bytes' ? scaled(extent, 3) : larger(extent, SMALL) }
  }

  function gathered(nodes: readonly ASTNode[], local: Local): Estimate {
    const all = nodes.map((one) => estimate(one, local))
    const item = all.map(({ extent }) => extent).reduce(larger, textOf(0))
    const cost = all.reduce((sum, one) => sum + one.cost, 1)
    return { cost, extent: { size: all.length, item } }
  }

  function method(name: string, target: ASTNode, args: readonly ASTNode[], local: Local): Estimate {
    const [first, ...others] = args
    if (MACROS.includes(name) && first) return macro(name, target, first, others, local)
    if (name === 'bind' && first) return bound(first, others, local)
    const on = estimate(target, local)
    const given = args.map((one) => estimate(one, local))
    const cost = given.reduce((sum, one) => sum + one.cost, 1 + on.cost)
    const most = given[0]?.extent.size ?? 0
    const through = on.extent.size / CHARACTERS_A_STEP
    switch (name) {
      case 'matches': {
        const literal = first?.op === 'value' && typeof first.args === 'string' ? first.args : null
        const size = literal === null ? most * INSTRUCTIONS_A_CHARACTER : patternSize(literal)
        return { cost: cost + on.extent.size * size, extent: SMALL }
      }
      // The engine may compare the whole search text at each position.
      case 'contains':
      case 'indexOf':
      case 'lastIndexOf':
        return { cost: cost + through * (1 + most / CHARACTERS_A_STEP), extent: SMALL }
      case 'split': {
        const extent = { size: on.extent.size + 1, item: textOf(on.extent.size) }
        return { cost: cost + on.extent.size + through * (most / CHARACTERS_A_STEP), extent }
      }
      case 'join': {
        const extent = textOf(on.extent.size * (itemOf(on.extent).size + most))
        return { cost: cost + extent.size / CHARACTERS_A_STEP, extent }
      }
      default: {
        const zone = name.startsWith('get') && args.length > 0 ? TIME_ZONE : 0
        return { cost: cost + through + zone, extent: scaled(larger(on.extent, SMALL), 2) }
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
    const each = body.map((one) => estimate(one, withName(local, item, itemOf(on.extent))))
    const once = each.reduce((sum, one) => sum + one.cost, 2)
    const cost = 1 + on.cost + on.extent.size * once
    const made = each.at(-1)?.extent ?? SMALL
    if (name === 'map') return { cost, extent: { size: on.extent.size, item: made } }
    return { cost, extent: name === 'filter' ? on.extent : SMALL }
  }

  /** `cel.bind(name, value, expression)` evaluates the value once. */
  function bound(name: ASTNode, [value, body]: readonly ASTNode[], local: Local): Estimate {
    if (value === undefined || body === undefined) return { cost: 1, extent: SMALL }
    const given = estimate(value, local)
    const { cost, extent } = estimate(body, withName(local, name, given.extent))
    return { cost: 1 + given.cost + cost, extent }
  }
}

function plus(steps: number, { cost, extent }: Estimate): Estimate {
  return { cost: cost + steps, extent }
}

function withName(local: Local, name: ASTNode, extent: Extent): Local {
  return name.op === 'id' ? new Map([...local, [name.args, extent]]) : local
}

function operated(op: string, left: Estimate, right: Estimate): Estimate {
  const [a, b] = [left.extent, right.extent]
  const cost = 1 + left.cost + right.cost
  switch (op) {
    case '+': {
      const item = isList(a) || isList(b) ? larger(itemOf(a), itemOf(b)) : undefined
      const extent = { size: a.size + b.size, ...(item && { item }) }
      return { cost: cost + extent.size / (item ? CHARACTERS_A_STEP : COPIED_A_STEP), extent }
    }
    case 'in': {
      const each = 1 + Math.min(weightOf(a), weightOf(itemOf(b))) / CHARACTERS_A_STEP
      return { cost: cost + b.size * each, extent: SMALL }
    }
    case '[]':
    case '[?]':
      return { cost, extent: itemOf(a) }
    default: {
      const lists = isList(a) || isList(b)
      const compared = Math.min(weightOf(a), weightOf(b))
      return { cost: cost + compared / (lists ? CHARACTERS_A_STEP : COPIED_A_STEP), extent: SMALL }
    }
  }
}

function literal(value: unknown): Extent {
  if (typeof value === 'string' || value instanceof Uint8Array) return textOf(value.length)
  return SMALL
}
