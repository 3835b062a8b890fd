import {
  REMOTE_CLUSTER,
  REMOTE_CLUSTER_ACTION,
  RUNNER_CLUSTER,
  RUNNER_CLUSTER_ACTION,
} from './deploy-machines.ts'
import type { Step } from './step.ts'
import type { Job } from './workflow.ts'

/** The steps of a job that talk to a cluster on the runner (kind, minikube, k3d), which ends with the job. */
export function localClusterSteps({ steps }: Job): ReadonlySet<Step> {
  const found = new Set<Step>()
  let onRunner = false
  for (const step of steps) {
    const action = (step.uses ?? '').replace(/@.*/s, '')
    const texts = step.commands().map(({ words }) => words.join(' '))
    if (RUNNER_CLUSTER_ACTION.test(action) || texts.some((text) => RUNNER_CLUSTER.test(text)))
      onRunner = true
    if (REMOTE_CLUSTER_ACTION.test(action) || texts.some((text) => REMOTE_CLUSTER.test(text)))
      onRunner = false
    if (onRunner) found.add(step)
  }
  return found
}
