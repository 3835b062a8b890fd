import type { ASTNode } from '@marcbachmann/cel-js'
import { isConversion } from './conversions.ts'

/** Replaces `matches` of the library, which refuses a second function of that name. So does `int(string)`. */
export const RE2_METHOD = 'matchesRe2'
/** `int(X)` becomes `int(textForInt(X))`, which refuses a text that Kubernetes refuses. */
export const guardOf = (conversion: string) =>
  `textFor${conversion.charAt(0).toUpperCase()}${conversion.slice(1)}`

interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** Every node of the tree, the root first. */
export function nodesOf(value: unknown): ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (!isNode(value)) return []
  return [value, ...nodesOf(value.args)]
}

/** The condition with its calls of `matches` and of the conversions replaced. @param tree its nodes */
export function rewritten(text: string, tree: readonly ASTNode[]): string {
  return tree
    .flatMap((node) => editsOf(text, node))
    .sort((one, other) => other.at - one.at)
    .reduce(
      (out, { at, remove, insert }) => `${out.slice(0, at)}${insert}${out.slice(at + remove)}`,
      text,
    )
}

/** Whether every call is replaced: a comment in the wrong place can hide one. @param tree nodes of the rewritten text */
export function isRewritten(tree: readonly ASTNode[]): boolean {
  return tree.every((node) => {
    if (isMatches(node)) return false
    if (!isConverting(node)) return true
    const [name, [argument]] = node.args
    return argument?.op === 'call' && argument.args[0] === guardOf(name)
  })
}

function editsOf(text: string, node: ASTNode): readonly Edit[] {
  if (isMatches(node)) {
    const at = text.indexOf('matches', node.args[1].end)
    return [{ at, remove: 'matches'.length, insert: RE2_METHOD }]
  }
  if (!isConverting(node)) return []
  const open = text.indexOf('(', node.start) + 1
  return [
    { at: open, remove: 0, insert: `${guardOf(node.args[0])}(` },
    { at: node.end - 1, remove: 0, insert: ')' },
  ]
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}

export function isMatches(node: ASTNode): node is ASTNode & { op: 'rcall' } {
  return node.op === 'rcall' && node.args[0] === 'matches'
}

function isConverting(node: ASTNode): node is ASTNode & { op: 'call' } {
  return node.op === 'call' && isConversion(node.args[0]) && node.args[1].length === 1
}
