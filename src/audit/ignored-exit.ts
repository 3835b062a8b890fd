import { isCheck } from './gates.ts'
import type { ShellCommand } from './shell.ts'

/** How a script goes on when the gate in it fails; null when the step fails with it, or nobody can tell. */
interface IgnoredExit {
  /** Completes "The exit code of the gate is lost: ". */
  readonly says: string
  /** Counts from 0, within the script. */
  readonly line: number
}

/** A command of a script, and what the shell is told before it and after it. */
interface CommandContext {
  readonly command: ShellCommand
  readonly next: ShellCommand | undefined
  /** Whether `set -e` or `set +e` was said last; null when neither was. */
  readonly strict: boolean | null
  readonly pipefail: boolean
  /** Whether an `exit` comes after it. */
  readonly exits: boolean
  /** Whether an `exit` comes before the next `}`. */
  readonly groupExits: boolean
  /** Whether there is another line, and whether an `exit` is in those. */
  readonly goesOn: boolean
  readonly laterExits: boolean
}

/**
 * The exit codes of the gate that a script loses.
 * @param shell as the workflow names it; null is `bash -e`, and `bash` is `bash -eo pipefail` (docs.github.com: "jobs.<job_id>.steps[*].shell")
 */
export function ignoredExits(
  commands: readonly ShellCommand[],
  shell: string | null,
): readonly IgnoredExit[] {
  if (shell !== null && !/^(\/\S*\/)?(bash|sh)\b/.test(shell)) return []
  if (!commands.some(isCheck)) return []
  return placesOf(commands).flatMap((place) => {
    const says = isCheck(place.command) ? ignoredBy(place, shell) : null
    return says === null ? [] : [{ says, line: place.command.line }]
  })
}

function ignoredBy(place: CommandContext, shell: string | null): string | null {
  const { lead, end } = place.command
  if (lead.some((word) => /^(if|elif|while|until|!)$/.test(word)))
    return place.exits ? null : 'no branch of the condition exits with it'
  if (end === '&') return 'the script does not wait for it'
  if (end === '|' || end === '|&') {
    const kept = shell === 'bash' || /pipefail/.test(shell ?? '') || place.pipefail
    return kept ? null : 'a pipe has the exit code of its last command, unless pipefail is set'
  }
  if (end === '||') return isHandled(place) ? null : 'what stands behind || takes its place'
  if (end === '&&')
    return !place.goesOn || place.laterExits
      ? null
      : 'the script goes on behind the line, because && keeps it from ending'
  const usual = shell === null || !shell.includes('{0}') || /\s-\w*e/.test(shell)
  if ((place.strict ?? usual) || place.next === undefined || place.exits) return null
  return 'the script goes on, because set -e is off'
}

/** Whether what stands behind `||` ends the script, or keeps the exit code for later. */
function isHandled({ next, exits, groupExits }: CommandContext): boolean {
  if (next === undefined) return false
  if (next.lead.some((word) => word.includes('$?'))) return exits
  const grouped = next.lead.includes('{') || next.before === '('
  return ends(next) || (grouped && groupExits)
}

/** `exit 1`, `exit $code`, and `exit` alone, which repeats the last exit code. */
function isExit({ words: [program, code] }: ShellCommand): boolean {
  return (program === 'exit' || program === 'return') && code !== '0'
}

function ends(command: ShellCommand): boolean {
  return isExit(command) || command.words[0] === 'false'
}

/** One look forward for what was set, one back for what comes. */
function placesOf(commands: readonly ShellCommand[]): readonly CommandContext[] {
  let strict: boolean | null = null
  let pipefail = false
  const set = commands.map(({ words }) => {
    const before = { strict, pipefail }
    if (words[0] === 'set') {
      strict = switched(words, 'errexit', 'e') ?? strict
      pipefail = switched(words, 'pipefail', null) ?? pipefail
    }
    return before
  })
  const none = { exits: false, groupExits: false, goesOn: false, laterExits: false }
  let after = none
  const come = commands.toReversed().map((command) => {
    const lineEnds = /^[\n;]$/.test(command.end)
    // What comes after the last command of a line is on other lines.
    const here = lineEnds ? { ...after, goesOn: after !== none, laterExits: after.exits } : after
    after = {
      exits: after.exits || isExit(command),
      groupExits: command.words[0] !== '}' && (after.groupExits || ends(command)),
      goesOn: here.goesOn,
      laterExits: here.laterExits,
    }
    return here
  })
  return commands.map((command, at) => ({
    ...{ command, next: commands[at + 1], strict: null, pipefail: false },
    ...set[at],
    ...(come[commands.length - 1 - at] ?? none),
  }))
}

/** Whether `set` switches an option on or off; null when it leaves it alone. */
function switched(words: readonly string[], name: string, letter: string | null): boolean | null {
  const flag = words.findLast(
    (word, at) =>
      (letter !== null && new RegExp(`^[-+]\\w*${letter}`).test(word)) ||
      (/^[-+]\w*o$/.test(word) && words[at + 1] === name),
  )
  return flag === undefined ? null : flag.startsWith('-')
}
