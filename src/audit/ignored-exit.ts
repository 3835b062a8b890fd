import { isCheck } from './gates.ts'
import { commandsIn, type ShellScript } from './shell-nodes.ts'
import { endingsOf } from './shell-run.ts'

/** A place where a script ends well after the gate in it fails. */
interface IgnoredExit {
  /** Completes "Job deploy loses the exit code of the gate: ". */
  readonly says: string
  /** Counts from 0, within the script. */
  readonly line: number
}

/**
 * The places where a script loses the exit code of the gate. None for shells other than bash and sh.
 * @param shell as the workflow names it; null is `bash -e`, and `bash` is `bash -eo pipefail` (docs.github.com: "jobs.<job_id>.steps[*].shell")
 */
export function ignoredExits(script: ShellScript, shell: string | null): readonly IgnoredExit[] {
  if (shell !== null && !/^(\/\S*\/)?(bash|sh)\b/.test(shell)) return []
  const strict = shell === null || !shell.includes('{0}') || /\s-\w*e/.test(shell)
  const pipefail = shell === 'bash' || /pipefail/.test(shell ?? '')
  const commands = commandsIn(script)
  const gates = commands.filter(isCheck).slice(0, MAX_GATES)
  if (commands.length > MAX_COMMANDS)
    return gates.map(({ line }) => ({ says: 'the script is too long to follow', line }))
  return gates.flatMap((gate) => {
    const ending = endingsOf(script, gate, { strict, pipefail }).find(
      ({ status }) => status === 'zero',
    )
    if (ending === undefined) return []
    const says = ending.lost ?? 'the script continues, because set -e is off'
    return [{ says, line: gate.line }]
  })
}

/** How many gates and commands of one script are followed. Real scripts stay far below. */
const MAX_GATES = 5
const MAX_COMMANDS = 2000
