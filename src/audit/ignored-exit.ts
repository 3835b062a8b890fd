import { isCheck } from './gates.ts'
import type { ShellCommand } from './shell.ts'

/** A place where a script continues after the gate in it fails. */
interface IgnoredExit {
  /** Completes "Job deploy loses the exit code of the gate: ". */
  readonly says: string
  /** Counts from 0, within the script. */
  readonly line: number
}

/** A command of a script, with the shell options set before it and the exits after it. */
interface CommandContext {
  readonly command: ShellCommand
  readonly next: ShellCommand | undefined
  /** Whether `set -e` or `set +e` came last before it; null for neither. */
  readonly strict: boolean | null
  readonly pipefail: boolean
  /** Whether an `exit` comes after it. */
  readonly exits: boolean
  /** Whether an `exit` comes before the next `}`. */
  readonly groupExits: boolean
  /** Whether further lines follow, and whether they have an `exit`. */
  readonly continues: boolean
  readonly laterExits: boolean
}

/**
 * The places where a script loses the exit code of the gate. None for shells other than bash and sh.
 * @param shell as the workflow names it; null is `bash -e`, and `bash` is `bash -eo pipefail` (docs.github.com: "jobs.<job_id>.steps[*].shell")
 */
export function ignoredExits(
  commands: readonly ShellCommand[],
  shell: string | null,
): readonly IgnoredExit[] {
  if (shell !== null && !/^(\/\S*\/)?(bash|sh)\b/.test(shell)) return []
  if (!commands.some(isCheck)) return []
  return contextsOf(commands).flatMap((context) => {
    const says = isCheck(context.command) ? ignoredBy(context, shell) : null
    return says === null ? [] : [{ says, line: context.command.line }]
  })
}

function ignoredBy(context: CommandContext, shell: string | null): string | null {
  const { lead, end } = context.command
  if (lead.some((word) => /^(if|elif|while|until|!)$/.test(word)))
    return context.exits ? null : 'no branch of the condition exits'
  if (end === '&') return 'the script runs it in the background'
  if (end === '|' || end === '|&') {
    const kept = shell === 'bash' || /pipefail/.test(shell ?? '') || context.pipefail
    return kept ? null : 'a pipe returns the exit code of its last command, unless pipefail is set'
  }
  if (end === '||') return isHandled(context) ? null : 'the command after || replaces it'
  if (end === '&&')
    return !context.continues || context.laterExits
      ? null
      : 'the script continues on the next line, because set -e ignores a failure before &&'
  const byDefault = shell === null || !shell.includes('{0}') || /\s-\w*e/.test(shell)
  if ((context.strict ?? byDefault) || context.next === undefined || context.exits) return null
  return 'the script continues, because set -e is off'
}

/** Whether the command after `||` ends the script, or saves the exit code for later. */
function isHandled({ next, exits, groupExits }: CommandContext): boolean {
  if (next === undefined) return false
  if (next.lead.some((word) => word.includes('$?'))) return exits
  const grouped = next.lead.includes('{') || next.before === '('
  return ends(next) || (grouped && groupExits)
}

/** `exit 1`, `exit $code`, or `exit` alone, which repeats the last exit code. */
function isExit({ words: [program, code] }: ShellCommand): boolean {
  return (program === 'exit' || program === 'return') && code !== '0'
}

function ends(command: ShellCommand): boolean {
  return isExit(command) || command.words[0] === 'false'
}

/** One pass forward for the options that are set, one pass backward for the exits that follow. */
function contextsOf(commands: readonly ShellCommand[]): readonly CommandContext[] {
  let strict: boolean | null = null
  let pipefail = false
  const options = commands.map(({ words }) => {
    const before = { strict, pipefail }
    if (words[0] === 'set') {
      strict = switched(words, 'errexit', 'e') ?? strict
      pipefail = switched(words, 'pipefail', null) ?? pipefail
    }
    return before
  })
  const none = { exits: false, groupExits: false, continues: false, laterExits: false }
  let after = none
  const following = commands.toReversed().map((command) => {
    const lineEnds = /^[\n;]$/.test(command.end)
    // The commands after the last one of a line are on other lines.
    const here = lineEnds ? { ...after, continues: after !== none, laterExits: after.exits } : after
    after = {
      exits: after.exits || isExit(command),
      groupExits: command.words[0] !== '}' && (after.groupExits || ends(command)),
      continues: here.continues,
      laterExits: here.laterExits,
    }
    return here
  })
  return commands.map((command, at) => ({
    ...{ command, next: commands[at + 1], strict: null, pipefail: false },
    ...options[at],
    ...(following[commands.length - 1 - at] ?? none),
  }))
}

/** Whether `set` turns an option on or off; null if it does neither. */
function switched(words: readonly string[], name: string, letter: string | null): boolean | null {
  const flag = words.findLast(
    (word, at) =>
      (letter !== null && new RegExp(`^[-+]\\w*${letter}`).test(word)) ||
      (/^[-+]\w*o$/.test(word) && words[at + 1] === name),
  )
  return flag === undefined ? null : flag.startsWith('-')
}
