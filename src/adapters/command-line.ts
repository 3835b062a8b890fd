import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import type { ProcessEnv } from '../domain/process-env.ts'
import { type AuditCommand, addAudit } from './audit-command.ts'
import { addBoot, addCheck, type CheckCommand } from './check-command.ts'
import { addCompletion, type CompletionCommand } from './completion-command.ts'
import { addExplain, type ExplainCommand } from './explain-command.ts'
import { addInit, type InitCommand } from './init-command.ts'
import { addProbe, type ProbeCommand } from './probe-command.ts'
import { addReads, type ReadsCommand } from './reads-command.ts'
import type { OutputStream } from './terminal.ts'

/** Help, a version or a usage error that is already printed. */
interface Printed {
  readonly command: 'none'
  readonly exitCode: 0 | 2
}

type AskedCommand =
  | CheckCommand
  | ProbeCommand
  | ReadsCommand
  | InitCommand
  | ExplainCommand
  | AuditCommand
  | CompletionCommand
  | Printed

const EXAMPLES = `
Examples:
  bootgate init                                     a first policy from files of the service
  bootgate check --environment prod                 the gate
  bootgate boot --environment prod                  the gate, and a start of the application
  bootgate probe --environment prod                 what the policy says, and what the application asks
  bootgate reads --environment prod                 which variables the application looks at
  bootgate explain JWT_SECRET --environment prod    a variable's rules, source and state
  bootgate audit                                    ways around the gate in the workflows`

/** Where a command line is read: what it prints to, and the variables that its flags name. */
interface CommandSurroundings {
  readonly env: ProcessEnv
  readonly stdout: OutputStream
  readonly stderr: OutputStream
}

/** Reads the arguments of `bootgate`. Help and usage errors are printed. */
export function readCommandLine(
  argv: readonly string[],
  { env, stdout, stderr }: CommandSurroundings,
): AskedCommand {
  let asked: AskedCommand | null = null
  const ask = (command: AskedCommand) => {
    asked = command
  }
  const program = new Command('bootgate')
    .description('Stops the deploy whose container would not boot.')
    .version(packageJson.version)
    .addHelpText('after', EXAMPLES)
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    })
    .exitOverride()
  addCheck(program, env, ask)
  addBoot(program, env, ask)
  addInit(program, ask)
  addProbe(program, ask)
  addReads(program, ask)
  addExplain(program, env, ask)
  addAudit(program, ask)
  addCompletion(program, ask)
  try {
    const [word] = argv
    program.parse(word === 'version' ? ['--version'] : [...argv], { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    // Commander has one code for `bootgate help` and for a command line without a command.
    const asked = thrown.code !== 'commander.help' || argv[0] === 'help'
    return printed(asked && thrown.exitCode === 0 ? 0 : 2)
  }
  return asked ?? printed(2)
}

function printed(exitCode: 0 | 2): Printed {
  return { command: 'none', exitCode }
}
