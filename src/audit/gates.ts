import type { PlacedJob } from './calls.ts'
import { commandsIn, type ShellCommand } from './shell.ts'
import type { Job, Step } from './workflow.ts'

/** A step that is the gate. */
export interface Gate {
  readonly at: PlacedJob
  readonly step: Step
}

/** Whether a step is the gate. @param rootIsGate whether the repository itself is Bootgate's, so that `./` names it */
export function isGate({ uses, run }: Step, rootIsGate: boolean): boolean {
  if (uses !== null)
    return /(^|\/)bootgate(@|$)/i.test(uses) || (rootIsGate && /^\.\/?$/.test(uses))
  return run !== null && mayCheck(run) && commandsIn(run).some(isCheck)
}

/** Whether it is worth to read a script: most have nothing of the gate in them. */
function mayCheck(script: string): boolean {
  return script.includes('check') && /bootgate|cli\/index\.js/.test(script)
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
export function isCheck({ words: [program = '', ...words] }: Pick<ShellCommand, 'words'>): boolean {
  const command = /(^|\/)bootgate$/.test(program)
    ? words[0]
    : program.endsWith('node') && /(^|\/)cli\/index\.js$/.test(words[0] ?? '')
      ? words[1]
      : null
  return command === 'check'
}

/** What a gate is asked by an input, or the flag of the command; null when it is not. */
export function askedOf({ step }: Gate, name: 'environment' | 'fail-on'): string | null {
  if (step.uses !== null) return step.with[name] ?? null
  const words = commandsIn(step.run ?? '').find(isCheck)?.words ?? []
  const flag = `--${name}`
  const place = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`))
  const word = words[place]
  if (word === undefined) return null
  return word === flag ? (words[place + 1] ?? '') : word.slice(flag.length + 1)
}
