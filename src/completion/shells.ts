import { bashCompletion } from './bash.ts'
import { fishCompletion } from './fish.ts'
import type { CommandShape } from './shape.ts'
import { zshCompletion } from './zsh.ts'

/** The shells that have completions. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandShape[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

/** The script with which a shell completes `bootgate`. */
export function completionOf(shell: Shell, commands: readonly CommandShape[]): string {
  return SCRIPTS[shell](commands)
}
