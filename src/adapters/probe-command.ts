import type { Command } from 'commander'
import { addMadeUpFlags, type MadeUpRequest } from './made-up-flags.ts'
import type { ParsedFlags } from './plain-flags.ts'

/** The request of `bootgate probe`. */
export interface ProbeCommand extends MadeUpRequest {
  readonly command: 'probe'
  /** Whether to write the fixes into the policy. */
  readonly write: boolean
}

const EXAMPLES = `
Examples:
  bootgate probe --environment prod
  bootgate probe --environment prod --boots 60 --output probe.md
  bootgate probe --environment prod --write    # write the fixes into the policy, and print the diff

A probe reads no secret: it makes up all values. The policy says how the application starts (docs/probe.md).
Exit code: 0 the policy says what the application asks, 1 it misses something, 2 the probe could not tell.`

/** A good environment that starts twice alike, and one change of it. */
const FEWEST = 3

/** Adds `bootgate probe`. */
export function addProbe(program: Command, ask: (command: ProbeCommand) => void): void {
  const probe = program
    .command('probe')
    .description('Compare what the policy says with what the application really asks.')
    .option('--write', 'Write the fixes into the policy, print the diff, then report what is left.')
    .addHelpText('after', EXAMPLES)
  const read = addMadeUpFlags(probe, FEWEST)
  probe.action((extra: readonly string[], flags: ParsedFlags) =>
    ask({ command: 'probe', write: flags.write === true, ...read(extra, flags) }),
  )
}
