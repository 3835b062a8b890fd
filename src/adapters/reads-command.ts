import type { Command } from 'commander'
import { addMadeUpFlags, type MadeUpRequest } from './made-up-flags.ts'
import type { ParsedFlags } from './plain-flags.ts'

/** The request of `bootgate reads`. */
export interface ReadsCommand extends MadeUpRequest {
  readonly command: 'reads'
}

const EXAMPLES = `
Examples:
  bootgate reads --environment prod
  bootgate reads --environment prod --format json

It reads no secret: it makes up all values. The policy says how the application starts (docs/reads.md).
Without a policy: bootgate init --from-boot -- COMMAND
Exit code: 0 the policy declares what the start needs, 1 it misses a variable, 2 it could not tell.`

/** Adds `bootgate reads`. */
export function addReads(program: Command, ask: (command: ReadsCommand) => void): void {
  const reads = program
    .command('reads')
    .description('List the variables that the application looks at when it starts.')
    .addHelpText('after', EXAMPLES)
  const read = addMadeUpFlags(reads, 1)
  reads.action((extra: readonly string[], flags: ParsedFlags) =>
    ask({ command: 'reads', ...read(extra, flags) }),
  )
}
