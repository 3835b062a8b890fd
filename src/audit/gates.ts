import { commandsIn } from './shell.ts'
import type { Job, Step } from './workflow.ts'

/** Whether a step is the gate. @param rootIsGate whether the repository itself is Bootgate's, so that `./` names it */
export function isGate({ uses, run }: Step, rootIsGate: boolean): boolean {
  if (uses !== null)
    return /(^|\/)bootgate(@|$)/i.test(uses) || (rootIsGate && /^\.\/?$/.test(uses))
  return commandsIn(run ?? '').some(({ words }) => isCheck(words))
}

/** The gate's steps of a job, in order. */
export function gatesOf(job: Job, rootIsGate: boolean): readonly Step[] {
  return job.steps.filter((step) => isGate(step, rootIsGate))
}

function isCheck([program = '', ...words]: readonly string[]): boolean {
  const command = /(^|\/)bootgate$/.test(program)
    ? words[0]
    : program.endsWith('node') && /(^|\/)cli\/index\.js$/.test(words[0] ?? '')
      ? words[1]
      : null
  return command === 'check'
}
