import type { PlacedJob } from './calls.ts'
import { NO_DEPLOY_ACTIONS } from './deploy-actions.ts'
import { isRemoteHost, scriptName, toolIn } from './deploy-commands.ts'
import { OWN_COMMANDS } from './deploy-machines.ts'
import { deployInName, isPublishing, namesProduction, readsByName } from './deploy-names.ts'
import { gitopsPush } from './gitops.ts'
import { callsOwnGate } from './own-gate.ts'
import { isReader, onlyReads } from './reads.ts'
import { localClusterSteps } from './runner-cluster.ts'
import type { ShellCommand } from './shell-nodes.ts'
import type { Step } from './step.ts'

/** What says that a step or job deploys. */
export interface DeploySign {
  /** Completes "deploys (…)". */
  readonly says: string
  /** A known tool; a name that suffices for a warning; or a name that counts only beside another sign. */
  readonly strength: 'known' | 'alone' | 'with another'
}

/** A step that deploys, or a job as a whole, with the signs of it. */
export interface DeployPlaceSigns {
  readonly step: Step | null
  readonly signs: readonly DeploySign[]
}

/** The places where a job deploys. @param gates the steps of the job that run the gate */
export function deploysIn(at: PlacedJob, gates: readonly Step[]): readonly DeployPlaceSigns[] {
  const { job } = at
  if (job.uses !== null)
    return isLocal(job.uses) || callsOwnGate(job)
      ? []
      : placeOf(null, [...nameSigns(at), ...calledSigns(at)])
  const onRunner = localClusterSteps(job)
  const stays = job.stays || isRemoteHost(job.env.docker_host)
  const known = job.steps.flatMap((step): DeployPlaceSigns[] => {
    const says = toolIn(step, { onRunner: onRunner.has(step), stays, env: job.env })
    return says === null ? [] : [{ step, signs: [{ says, strength: 'known' }] }]
  })
  const push = gitopsPush(job)
  const ofPush: readonly DeploySign[] =
    push === null
      ? []
      : [{ says: 'git push of what a GitOps controller reads', strength: push.strength }]
  if (push?.strength === 'known' && !known.some(({ step }) => step === push.step))
    known.push({ step: push.step, signs: ofPush })
  if (known.length > 0) return known
  if (job.steps.every((step) => onlyReads(step) || onRunner.has(step))) return []
  const first = gates[0]
  const ofJob = [...ofPush, ...nameSigns(at), ...environmentSigns(at)]
  // The push is one sign, whatever it says.
  const ofStep = (step: Step) =>
    stepSigns(step).filter(({ says }) => ofPush.length === 0 || says !== 'git push')
  if (first === undefined) return placeOf(null, [...ofJob, ...job.steps.flatMap(ofStep)])
  // Beside a gate, only a step that says deploy itself counts.
  return job.steps
    .filter((step) => !gates.includes(step))
    .flatMap((step) => {
      const own = ofStep(step)
      return own.length === 0 && step !== push?.step ? [] : placeOf(step, [...own, ...ofJob])
    })
}

function placeOf(step: Step | null, signs: readonly DeploySign[]): readonly DeployPlaceSigns[] {
  const found = [...new Map(signs.map((sign) => [sign.says, sign])).values()]
  return found.some(({ strength }) => strength !== 'with another') ? [{ step, signs: found }] : []
}

/** Whether the signs suffice for an error: a known tool, or two that agree. */
export function isCertain(signs: readonly DeploySign[]): boolean {
  return signs.length > 1 || signs.some(({ strength }) => strength === 'known')
}

function isLocal(uses: string): boolean {
  return /^(\.|\$)\//.test(uses)
}

function nameSigns({ job, caller }: PlacedJob): readonly DeploySign[] {
  const own =
    sign(`job ${job.name}`, deployInName(job.name)) ??
    sign(`name ${job.title}`, deployInName(job.title ?? ''))
  const called =
    caller === null || deployInName(caller.job.name) === null
      ? null
      : sign(`called by job ${caller.job.name}`, 'with another')
  return [own, called].filter((one) => one !== null)
}

function sign(says: string, strength: DeploySign['strength'] | null): DeploySign | null {
  return strength === null ? null : { says, strength }
}

function environmentSigns({ job }: PlacedJob): readonly DeploySign[] {
  const { environment } = job
  if (environment === null || isPublishing(environment)) return []
  const says = `environment ${environment}`
  const tells = environment.includes('${{') || namesProduction(environment)
  return [{ says, strength: tells && !readsByName(job.name) ? 'alone' : 'with another' }]
}

/** The signs of a call of a workflow of another repository, which the audit does not read. */
function calledSigns({ job }: PlacedJob): readonly DeploySign[] {
  const file = (job.uses ?? '').replace(/@.*/s, '').replace(/^.*\//, '')
  const { environment = '', command = '' } = job.with
  return [
    sign(`workflow ${file}`, deployInName(file.replace(/\.ya?ml$/, ''))),
    sign(
      `with environment ${environment}`,
      environment === '' ? null : namesProduction(environment) ? 'alone' : 'with another',
    ),
    sign(`with command ${command}`, /^(apply|deploy|up)\b/.test(command) ? 'alone' : null),
  ].filter((one) => one !== null)
}

/** What a step's own names say: its script, task, action or name. */
function stepSigns(step: Step): readonly DeploySign[] {
  if (onlyReads(step)) return []
  const action = (step.uses ?? '').replace(/@.*/s, '').toLowerCase()
  const names = step.commands().flatMap((command) => scriptName(command) ?? [])
  return [
    NO_DEPLOY_ACTIONS.test(action)
      ? null
      : sign(`action ${action}`, deployInName(action.replace(/^[^/]*\//, ''))),
    ...names.map((name) => sign(name, deployInName(name.replace(/\.\w+$/, '')))),
    ...step.commands().flatMap(weakTool),
    sign(`step ${step.name}`, deployInName(step.name ?? '')),
  ].filter((one) => one !== null)
}

const DEPLOY_CALL = /^\S+ ([\w-]+:)?deploy(:[\w-]+)?$/

/** Commands that move files or call a webhook: a deploy if something else says so too. */
function weakTool(command: ShellCommand): readonly DeploySign[] {
  const { words } = command
  const text = words.join(' ')
  const hook =
    /^(curl|wget) .*(deploy[-_]?hook|hooks?\.\w+.*deploy|\/deploy)/i.test(text) ||
    /^curl .*\$\{?\{?\s*\w*\.?DEPLOY\w*/i.test(text)
  if (hook) return [{ says: 'a deploy webhook', strength: 'alone' }]
  // The subcommand of a program that the table does not know.
  const [program = '', subcommand = ''] = words.filter((word) => !word.startsWith('-'))
  const call = `${program} ${subcommand}`
  if (DEPLOY_CALL.test(call) && !OWN_COMMANDS.includes(call) && !isReader(command))
    return [{ says: call, strength: 'alone' }]
  const weak = [
    /^aws s3 (sync|cp)\b/,
    /^(rsync|scp) .*\w:/,
    /^git push\b/,
    /^gh workflow run\b/,
  ].find((one) => one.test(text))
  return weak === undefined
    ? []
    : [{ says: words.slice(0, /^aws/.test(text) ? 3 : 2).join(' '), strength: 'with another' }]
}
