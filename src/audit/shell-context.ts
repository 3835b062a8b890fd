import type { ShellCommand, ShellScript } from './shell-nodes.ts'
import type { ShellStatus } from './shell-state.ts'

/** Where a script runs. */
export interface RunContext {
  /** The command that fails; every other one may succeed. */
  readonly gate: ShellCommand
  readonly functions: ReadonlyMap<string, ShellScript>
  /** Whether `set -e` has no effect here, as in a condition. */
  readonly lenient: boolean
  /** How many functions are open. */
  readonly depth: number
  /** In the script of a trap: the status before it, which an `exit` without a code returns (POSIX, "exit"). */
  readonly trapped: ShellStatus | null
}

/** How deep functions call each other. Real scripts stay far below. */
export const MAX_CALLS = 8

/** The functions that a script declares, by name. */
export function functionsIn(script: ShellScript): ReadonlyMap<string, ShellScript> {
  return new Map(
    script.flatMap(({ node }) => (node.kind === 'function' ? [[node.name, node.body]] : [])),
  )
}
