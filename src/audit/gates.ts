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

/** The value of an input of the action, or of the command's flag; null if it is not set. */
export function gateInput(
  { step }: Gate,
  name: 'environment' | 'fail-on' | 'manifest',
): string | null {
  if (step.uses !== null) return step.with[name] ?? null
  const words = step.commands().find(isCheck)?.words ?? []
  const flag = `--${name}`
  const at = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`))
  const word = words[at]
  if (word === undefined) return null
  return word === flag ? (words[at + 1] ?? '') : word.slice(flag.length + 1)
}
