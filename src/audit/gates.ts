import type { PlacedJob } from './calls.ts'
import type { ShellCommand } from './shell-nodes.ts'
import type { Step } from './step.ts'
import type { Job } from './workflow.ts'

/** A step that runs the gate. */
export interface Gate {
  readonly at: PlacedJob
  readonly step: Step
}

/** Whether a step runs the gate. @param rootIsGate whether `uses: ./` is the gate, as in Bootgate's own repository */
export function isGate({ uses, commands }: Step, rootIsGate: boolean): boolean {
  if (uses !== null)
    return /(^|\/)bootgate(@|$)/i.test(uses) || (rootIsGate && /^\.\/?$/.test(uses))
  return commands().some(isCheck)
}

/** Every step that runs the gate, in the order of the jobs. */
export function gatesOf(jobs: readonly PlacedJob[], rootIsGate: boolean): readonly Gate[] {
  const known = new Map<Job, readonly Step[]>()
  return jobs.flatMap((at) => {
    const steps = known.get(at.job) ?? at.job.steps.filter((step) => isGate(step, rootIsGate))
    known.set(at.job, steps)
    return steps.map((step) => ({ at, step }))
  })
}

/** Whether a command is `bootgate check`. */
export function isCheck({ words: [program = '', ...rest] }: ShellCommand): boolean {
  if (rest.includes('--help') || rest.includes('-h')) return false
  if (/(^|\/)bootgate$/.test(program)) return rest[0] === 'check'
  const file = rest.findIndex((word) => !word.startsWith('-'))
  return (
    /(^|\/)(node|bun|deno)$/.test(program) &&
    /(^|\/)cli\/index\.js$/.test(rest[file] ?? '') &&
    rest[file + 1] === 'check'
  )
}

/** The lines of an input of the action, or each text of the command's flag. */
export function gateInput(
  { step }: Gate,
  name: 'environment' | 'fail-on' | 'manifest',
): readonly string[] {
  if (step.uses !== null) return linesOf(step.with[name] ?? '')
  const words = step.commands().find(isCheck)?.words ?? []
  const flag = `--${name}`
  return words.flatMap((word, index) => {
    if (word === flag) return words[index + 1] ?? ''
    return word.startsWith(`${flag}=`) ? word.slice(flag.length + 1) : []
  })
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
