import type { PlacedJob } from './calls.ts'
import type { ShellCommand } from './shell.ts'
import type { Step } from './step.ts'
import type { Job } from './workflow.ts'

/** A step that is the gate. */
export interface Gate {
  readonly at: PlacedJob
  readonly step: Step
}

/** Whether a step is the gate. @param rootIsGate whether the repository itself is Bootgate's, so that `./` names it */
export function isGate({ uses, commands }: Step, rootIsGate: boolean): boolean {
  if (uses !== null)
    return /(^|\/)bootgate(@|$)/i.test(uses) || (rootIsGate && /^\.\/?$/.test(uses))
  return commands().some(isCheck)
}

/** The gate's steps of jobs, in order. */
export function gatesOf(jobs: readonly PlacedJob[], rootIsGate: boolean): readonly Gate[] {
  const known = new Map<Job, readonly Step[]>()
  return jobs.flatMap((at) => {
    const steps = known.get(at.job) ?? at.job.steps.filter((step) => isGate(step, rootIsGate))
    known.set(at.job, steps)
    return steps.map((step) => ({ at, step }))
  })
}

/** Whether a command is `bootgate check`. */
export function isCheck({ words: [program = '', first = '', second] }: ShellCommand): boolean {
  if (/(^|\/)bootgate$/.test(program)) return first === 'check'
  return program.endsWith('node') && /(^|\/)cli\/index\.js$/.test(first) && second === 'check'
}

/** What a gate is asked by an input, or the flag of the command; null when it is not. */
export function askedOf({ step }: Gate, name: 'environment' | 'fail-on'): string | null {
  if (step.uses !== null) return step.with[name] ?? null
  const words = step.commands().find(isCheck)?.words ?? []
  const flag = `--${name}`
  const place = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`))
  const word = words[place]
  if (word === undefined) return null
  return word === flag ? (words[place + 1] ?? '') : word.slice(flag.length + 1)
}
