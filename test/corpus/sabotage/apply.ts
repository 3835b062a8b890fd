import type { Guarded, StepData, Subject } from './subject.ts'

/** Changes each deploy for which a way exists. */
export function each(change: (guarded: Guarded, subject: Subject) => boolean) {
  return (subject: Subject): boolean =>
    subject.guarded.map((guarded) => change(guarded, subject)).includes(true)
}

/** Changes each deploy whose gate is in another job. */
export function eachJob(change: (guarded: Guarded, subject: Subject) => boolean) {
  return each((guarded, subject) => !guarded.inOneJob && change(guarded, subject))
}

/** The steps behind the gate in its job. */
export function stepsBehind({ gateJob, gate }: Guarded): readonly StepData[] {
  const steps = gateJob.steps ?? []
  return steps.slice(steps.indexOf(gate) + 1)
}

/** Gives the deploy this `if`: its job, or in one job each step behind the gate. */
export function condition(
  text: (from: { readonly result: string; readonly output: string }) => string,
) {
  return each((guarded) => {
    const { deploy, gate, gateId, gateJob, inOneJob } = guarded
    if (!inOneJob) {
      if (gate.uses !== undefined) {
        gate.id ??= 'gate'
        gateJob.outputs ??= {}
        gateJob.outputs.result = `\${{ steps.${gate.id}.outputs.result }}`
      }
      const written = text({
        result: `needs.${gateId}.result`,
        output: `needs.${gateId}.outputs.result`,
      })
      if (written.includes('outputs') && gate.uses === undefined) return false
      deploy.if = written
      return true
    }
    gate.id ??= 'gate'
    const written = text({
      result: `steps.${gate.id}.outcome`,
      output: `steps.${gate.id}.outputs.result`,
    })
    // A local action hands no output on.
    if (written.includes('outputs') && gate.uses?.startsWith('./') === true) return false
    if (written.includes('needs.*')) return false
    for (const step of stepsBehind(guarded)) step.if = written
    return true
  })
}
