import { type Command, Option } from 'commander'
import type { ProcessEnv } from '../domain/process-env.ts'
import type { RawInputs } from '../inputs/read.ts'
import { GATE_INPUTS } from '../inputs/table.ts'
import { addInputFlags } from './commander-flags.ts'
import type { ParsedFlags } from './plain-flags.ts'

/** The request of `bootgate explain`. */
export interface ExplainCommand {
  readonly command: 'explain'
  /** A check, a type, a code, a rule or a variable; null for the policy as a whole. */
  readonly word: string | null
  /** Whether to list the words that contain `word` instead. */
  readonly list: boolean
  readonly raw: RawInputs
  readonly format: 'text' | 'json'
}

const EXAMPLES = `
Examples:
  bootgate explain --list                           all checks, types, failure codes and rules of the audit
  bootgate explain --list jwt                       those whose name contains jwt
  bootgate explain known-default                    what a check does, and how to fix its finding
  bootgate explain FILE_TOO_LARGE                   why a failure happens, and what to do
  bootgate explain postgres-url                     what a good value of a type is
  bootgate explain JWT_SECRET --environment prod    a variable's rules, its source and state, never its value
  bootgate explain --environment prod               the policy after merging, in one environment

Exit code: 0 explained, 2 not, or only in part.`

/** Adds `bootgate explain`. */
export function addExplain(
  program: Command,
  env: ProcessEnv,
  ask: (command: ExplainCommand) => void,
): void {
  const explain = program
    .command('explain')
    .description('Explain a check, a type, a failure code, a variable, or the whole policy.')
    .argument('[word]', 'A check, a type, a failure code, a rule of the policy, or a variable.')
    .addHelpText('after', EXAMPLES)
  const readInputFlags = addInputFlags(
    explain,
    GATE_INPUTS.filter(({ name }) => name !== 'fail-on'),
    env,
  )
  explain
    .addOption(
      new Option('--format <format>', 'Format of the output.')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--list', 'List the words that can be explained without a policy, one a line.')
    .option('--debug', 'Print where an internal error happened.')
    .action((word: string | undefined, flags: ParsedFlags) => {
      ask({
        command: 'explain',
        word: word ?? null,
        list: flags.list === true,
        raw: readInputFlags(flags),
        format: flags.format === 'json' ? 'json' : 'text',
      })
    })
}
