import { isCheck } from './gates.ts'
import { commandsIn, type ShellCommand } from './shell.ts'

/** How a script goes on when the gate in it fails; null when the step fails with it, or nobody can tell. */
export interface LostExit {
  /** Completes "The exit code of the gate is lost: ". */
  readonly says: string
  /** Counts from 0, within the script. */
  readonly line: number
}

/**
 * The exit codes of the gate that a script loses.
 * @param shell as the workflow names it; null is `bash -e`, and `bash` is `bash -eo pipefail` (docs.github.com: "jobs.<job_id>.steps[*].shell")
 */
export function lostExits(script: string, shell: string | null): readonly LostExit[] {
  if (shell !== null && !/^(\/\S*\/)?(bash|sh)\b/.test(shell)) return []
  const commands = commandsIn(script)
  return commands.flatMap((command, place) => {
    if (!isCheck(command)) return []
    const says = lostBy(command, place, commands, shell)
    return says === null ? [] : [{ says, line: command.line }]
  })
}

function lostBy(
  { lead, end }: ShellCommand,
  place: number,
  commands: readonly ShellCommand[],
  shell: string | null,
): string | null {
  const before = commands.slice(0, place)
  const after = commands.slice(place + 1)
  const exits = after.some(isExit)
  if (lead.some((word) => /^(if|elif|while|until|!)$/.test(word)))
    return exits ? null : 'no branch of the condition exits with it'
  if (end === '&') return 'the script does not wait for it'
  if (end === '|' || end === '|&') {
    const kept = shell === 'bash' || /pipefail/.test(shell ?? '') || isSet(before, 'pipefail')
    return kept ? null : 'a pipe has the exit code of its last command, unless pipefail is set'
  }
  if (end === '||') return isHandled(after) ? null : 'what stands behind || takes its place'
  const rest = after.slice(after.findIndex(({ end: last }) => /^[\n;]$/.test(last)) + 1)
  if (end === '&&')
    return rest.length === 0 || rest.some(isExit)
      ? null
      : 'the script goes on behind the line, because && keeps it from ending'
  const strict = shell === null || !shell.includes('{0}') || /\s-\w*e/.test(shell)
  if ((strict && !isOff(before)) || isSet(before, 'e')) return null
  return after.length === 0 || exits ? null : 'the script goes on, because set -e is off'
}

/** `exit 1`, `exit $code`, and `exit` alone, which repeats the last exit code. */
function isExit({ words: [program, code] }: ShellCommand): boolean {
  return (program === 'exit' || program === 'return') && code !== '0'
}

/** Whether what stands behind `||` ends the script, or keeps the exit code for later. */
function isHandled(after: readonly ShellCommand[]): boolean {
  const [next] = after
  if (next === undefined) return false
  if (next.lead.some((word) => word.includes('$?'))) return after.some(isExit)
  const grouped = next.lead.includes('{') || next.before === '('
  const end = after.findIndex(({ words: [word] }) => word === '}')
  const group = grouped ? after.slice(0, end === -1 ? after.length : end) : [next]
  return group.some((one) => isExit(one) || one.words[0] === 'false')
}

/** Whether `set -e`, or `set -o OPTION`, was said, and not taken back. */
function isSet(before: readonly ShellCommand[], option: 'e' | 'pipefail'): boolean {
  const last = before.findLast(({ words }) => words[0] === 'set' && names(words, option))
  return last?.words.some((word) => word.startsWith('-')) === true
}

function isOff(before: readonly ShellCommand[]): boolean {
  const last = before.findLast(({ words }) => words[0] === 'set' && names(words, 'e'))
  return last?.words.some((word) => /^\+\w*e/.test(word)) === true
}

function names(words: readonly string[], option: 'e' | 'pipefail'): boolean {
  return option === 'pipefail'
    ? words.includes('pipefail')
    : words.some((word) => /^[-+]\w*e/.test(word)) || words.includes('errexit')
}
