/** A simple command. */
export interface ShellCommand {
  readonly kind: 'command'
  /** Without assignments, and without wrappers such as `sudo` or `npx`. */
  readonly words: readonly string[]
  /** As written, with wrappers. */
  readonly written: readonly string[]
  /** `NAME=VALUE` before the command. */
  readonly assigned: readonly string[]
  /** Counts from 0, within the script. */
  readonly line: number
  /** The scripts in `$(…)` of its words. */
  readonly inner: readonly ShellScript[]
}

/** A part of a script: a command, or commands that belong together. */
export type ShellNode =
  | ShellCommand
  | { readonly kind: 'pipe'; readonly parts: readonly ShellNode[]; readonly negated: boolean }
  | { readonly kind: 'list'; readonly first: ShellNode; readonly rest: readonly ListItem[] }
  | { readonly kind: 'group'; readonly subshell: boolean; readonly body: ShellScript }
  | { readonly kind: 'if'; readonly branches: readonly IfBranch[] }
  | LoopNode
  | { readonly kind: 'case'; readonly bodies: readonly ShellScript[] }
  | { readonly kind: 'function'; readonly name: string; readonly body: ShellScript }

/** A node after `&&` or `||`. */
export interface ListItem {
  readonly operator: '&&' | '||'
  readonly node: ShellNode
}

/** A branch of `if`; the test of `else` is null. */
export interface IfBranch {
  readonly test: ShellScript | null
  readonly body: ShellScript
}

/** A loop; the test of `for` is null. */
export interface LoopNode {
  readonly kind: 'loop'
  readonly test: ShellScript | null
  readonly until: boolean
  readonly body: ShellScript
}

/** The statements of a script. A statement with `&` runs in the background. */
export type ShellScript = readonly { readonly node: ShellNode; readonly background: boolean }[]

/** The simple commands of a script, in the order of the text. */
export function commandsIn(script: ShellScript): readonly ShellCommand[] {
  return script.flatMap(({ node }) => commandsOf(node))
}

function commandsOf(node: ShellNode): readonly ShellCommand[] {
  switch (node.kind) {
    case 'command':
      return [...node.inner.flatMap(commandsIn), ...(node.words.length > 0 ? [node] : [])]
    case 'pipe':
      return node.parts.flatMap(commandsOf)
    case 'list':
      return [node.first, ...node.rest.map((item) => item.node)].flatMap(commandsOf)
    case 'if':
      return node.branches.flatMap(({ test, body }) => [
        ...commandsIn(test ?? []),
        ...commandsIn(body),
      ])
    case 'loop':
      return [...commandsIn(node.test ?? []), ...commandsIn(node.body)]
    case 'case':
      return node.bodies.flatMap(commandsIn)
    case 'group':
    case 'function':
      return commandsIn(node.body)
  }
}
