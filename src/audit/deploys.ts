import { groupBy } from '../algorithms/group-by.ts'
import type { PlacedJob } from './calls.ts'
import { DEPLOY_ACTIONS, NO_DEPLOY_ACTIONS } from './deploy-actions.ts'
import { deployInName, isPublishing, namesProduction, readsByName } from './deploy-names.ts'
import {
  AWS_SERVICES,
  AWS_VERBS,
  DEPLOY_TOOLS,
  MACHINE_COMMANDS,
  TASK_RUNNERS,
} from './deploy-tools.ts'
import { isCheck } from './gates.ts'
import { isReader, onlyReads } from './reads.ts'
import { localClusterSteps } from './runner-cluster.ts'
import { commandsIn, type ShellCommand } from './shell.ts'
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
    return isLocal(job.uses) ? [] : placeOf(null, [...nameSigns(at), ...calledSigns(at)])
  const onRunner = localClusterSteps(job)
  const stays = job.stays || isRemoteHost(job.env.docker_host)
  const known = job.steps.flatMap((step): DeployPlaceSigns[] => {
    const says = toolIn(step, onRunner.has(step), stays)
    return says === null ? [] : [{ step, signs: [{ says, strength: 'known' }] }]
  })
  if (known.length > 0) return known
  if (job.steps.every((step) => onlyReads(step) || onRunner.has(step))) return []
  const first = gates[0]
  const ofJob = [...nameSigns(at), ...environmentSigns(at)]
  if (first === undefined) return placeOf(null, [...ofJob, ...job.steps.flatMap(stepSigns)])
  // The gate guards what comes after it. Before it, only a step that says deploy itself counts.
  return job.steps
    .filter(({ index }) => index < first.index)
    .flatMap((step) => {
      const own = stepSigns(step)
      return own.length === 0 ? [] : placeOf(step, [...own, ...ofJob])
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

/** Commands that move files or call a webhook: a deploy if something else says so too. */
function weakTool({ words }: ShellCommand): readonly DeploySign[] {
  const text = words.join(' ')
  const hook =
    /^(curl|wget) .*(deploy[-_]?hook|hooks?\.\w+.*deploy|\/deploy)/i.test(text) ||
    /^curl .*\$\{?\{?\s*\w*\.?DEPLOY\w*/i.test(text)
  if (hook) return [{ says: 'a deploy webhook', strength: 'alone' }]
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

/** The known action or command that a step deploys with; null if there is none. */
export function toolIn(step: Step, onRunner = false, stays = false): string | null {
  const { uses, with: inputs } = step
  const action = (uses ?? '').replace(/@.*/s, '').toLowerCase()
  const found = DEPLOY_ACTIONS.find((one) => one.action === action)
  if (found !== undefined) {
    const [input, text] = found.only ?? []
    return text === undefined || text.test(inputs[input ?? '']?.trim() ?? '') ? action : null
  }
  const commands = step.commands()
  const remote = stays || commands.some(isRemote) || isRemoteHost(step.env.docker_host)
  for (const command of commands) {
    const tool = toolOf(command)
    if (tool !== null && !(onRunner && isClusterTool(tool))) return tool
    const machine =
      remote || hasRemoteDocker(command) ? startOf(plain(command.words), MACHINE_COMMANDS) : null
    if (machine !== null) return command.words[0] === 'ssh' ? 'ssh' : machine
  }
  return commands.some(
    (command) =>
      isRemote(command) && command.inner.some((script) => !commandsIn(script).every(isReader)),
  )
    ? 'ssh'
    : null
}

function isRemoteHost(host: string | undefined): boolean {
  return host !== undefined && !/^(unix:|tcp:\/\/(localhost|docker|127\.))/.test(host)
}

function isClusterTool(tool: string): boolean {
  return /^(kubectl|oc|helm|helmfile|kapp|skaffold)\b/.test(tool)
}

function isRemote({ words: [program, ...rest] }: ShellCommand): boolean {
  return (
    program === 'ssh' && rest.length > 1 && !rest.some((word) => /(^|@)github\.com$/.test(word))
  )
}

function hasRemoteDocker({ words, assigned }: ShellCommand): boolean {
  return (
    words.some((word) => /^(--context|-c|-H|--host)(=|$)/.test(word)) ||
    assigned.some((text) => text.startsWith('DOCKER_HOST=') || text.startsWith('DOCKER_CONTEXT='))
  )
}

/** Whether the gate runs in the step's own script, before the first deploy. */
export function isGuardedInScript({ commands }: Step): boolean {
  const first = commands().find((command) => isCheck(command) || toolOf(command) !== null)
  return first !== undefined && isCheck(first)
}

const BY_TOOL = groupBy(DEPLOY_TOOLS, ({ tool }) => tool)
const HARMLESS =
  /^--(dry-run(?!=none)|no-execute|help$|version$)|^--endpoint-url=.*(localhost|127\.0\.0\.1)/
/** The name of a script or task that deploys; other names are judged as signs. */
const DEPLOY_TASK = /^deploy([-_:]?prod(uction)?)?(\.\w+)?$/

/** The command of the table that a command is; null if it is none, or changes nothing. */
export function toolOf({ words }: ShellCommand): string | null {
  if (
    words.some(
      (word, at) =>
        HARMLESS.test(word) ||
        (/localhost|127\.0\.0\.1/.test(word) && words[at - 1] === '--endpoint-url'),
    )
  )
    return null
  const name = scriptName({ words })
  if (name !== null && DEPLOY_TASK.test(name.replace(/^.*\//, '')))
    return name.includes('/') ? name.replace(/^.*\//, '') : words.slice(0, 3).join(' ')
  const given = plain(words)
  const [program = ''] = given
  for (const { tool, commands, harmless = [] } of BY_TOOL.get(program.replace(/^.*\//, '')) ?? []) {
    const found = commands.find((command) => isCall(given, command))
    if (found !== undefined && !given.some((word) => harmless.includes(word)))
      return found === '' ? tool : `${tool} ${found}`
  }
  return awsTool(given)
}

/** The same command in its usual spelling: `docker-compose` is `docker compose`, `yarn cdk` is `cdk`. */
function plain(words: readonly string[]): readonly string[] {
  const [program = '', ...rest] = words
  if (program === 'docker-compose') return ['docker', 'compose', ...rest]
  if (program === 'gcloud' && /^(alpha|beta|preview)$/.test(rest[0] ?? ''))
    return [program, ...rest.slice(1)]
  if (!/^(npm|pnpm|yarn|bun)$/.test(program)) return words
  const inner = /^run(-script)?$/.test(rest[0] ?? '') ? rest.slice(1) : rest
  return BY_TOOL.has(inner[0] ?? '') ? inner.filter((word) => word !== '--') : words
}

function awsTool(words: readonly string[]): string | null {
  if (!/(^|\/)aws$/.test(words[0] ?? '')) return null
  const [service = '', operation = ''] = plainWords(words)
  const prepares = Object.hasOwn(AWS_SERVICES, service) ? AWS_SERVICES[service] : undefined
  const acts = AWS_VERBS.some((verb) => operation === verb || operation.startsWith(`${verb}-`))
  return prepares !== undefined && acts && !prepares.includes(operation)
    ? `aws ${service} ${operation}`
    : null
}

/** The first words that are no option and no option's value. */
function plainWords(words: readonly string[]): readonly string[] {
  return words.slice(1).filter((word, at, all) => {
    const before = all[at - 1] ?? ''
    const valued =
      before.startsWith('--') && !before.includes('=') && !/^--(debug|no-\S+)$/.test(before)
    return !word.startsWith('-') && !valued
  })
}

/** The name of the repository's own script or task that a command runs; null for other commands. */
function scriptName({ words }: Pick<ShellCommand, 'words'>): string | null {
  const [program = '', ...rest] = words
  if (/^(bash|sh|zsh|python3?|node|tsx|ruby|pwsh|source|\.)$/.test(program)) {
    const file = rest.find((word) => !word.startsWith('-'))
    return file === undefined || /\s/.test(file) ? null : named(file)
  }
  const runner = startOf(words, TASK_RUNNERS)
  if (runner === null)
    return /^\.{0,2}\/|\/.*\.(sh|py|rb|js|ts|ps1)$|^[\w-]+\.sh$/.test(program)
      ? named(program)
      : null
  const task = words
    .slice(runner.split(' ').length)
    .find((word) => !word.startsWith('-') && !word.includes('='))
  return task ?? null
}

/** A document is no script. */
function named(file: string): string | null {
  return /\.(md|txt|ya?ml|json|html|tf)$/.test(file) ? null : file
}

/** The entry with which the words begin; the longest one. */
function startOf(words: readonly string[], entries: readonly string[]): string | null {
  const found = entries.filter((entry) =>
    isCall(words, entry.replace(/^\S+ ?/, ''), entry.split(' ')[0]),
  )
  return found.toSorted((one, other) => other.length - one.length)[0] ?? null
}

/** Whether a command has these subcommands in this order, with only options and their values between them. */
function isCall([first, ...words]: readonly string[], command: string, program = first) {
  if (program !== first) return false
  const wanted = command.split(' ').filter((word) => word !== '')
  if (wanted.length === 0) return true
  let next = 0
  let afterOption = false
  for (const word of words) {
    if (word === wanted[next]) next++
    else if (!word.startsWith('-') && !afterOption) return false
    if (next === wanted.length) return true
    afterOption = word.startsWith('-') && !word.includes('=')
  }
  return false
}
