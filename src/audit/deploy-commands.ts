import { groupBy } from '../algorithms/group-by.ts'
import { ownIn } from '../algorithms/own.ts'
import { DEPLOY_ACTIONS } from './deploy-actions.ts'
import { MACHINE_COMMANDS, OWN_COMMANDS, RUNNER_CONTEXT, TASK_RUNNERS } from './deploy-machines.ts'
import { deployInName } from './deploy-names.ts'
import { awsTool, BY_TOOL, gitTool, plain } from './deploy-spellings.ts'
import { isCheck } from './gates.ts'
import { isReader } from './reads.ts'
import { commandsIn, type ShellCommand } from './shell-nodes.ts'
import type { Step } from './step.ts'
import type { Job } from './workflow.ts'

/** Where a step runs. */
interface DeployRunner {
  /** Whether its cluster ends with the job. */
  readonly onRunner?: boolean
  /** Whether its containers stay after the job. */
  readonly stays?: boolean
  /** The variables of its job, by name in lower case. */
  readonly env?: Job['env']
}

/** The known action or command that a step deploys with; null if there is none. */
export function toolIn(
  step: Step,
  { onRunner = false, stays = false, env = {} }: DeployRunner = {},
): string | null {
  const { uses, with: inputs } = step
  const action = (uses ?? '').replace(/@.*/s, '').toLowerCase()
  const found = DEPLOY_ACTIONS.find((one) => one.action === action)
  if (found !== undefined) {
    const [input, text] = found.only ?? []
    return text === undefined || text.test((ownIn(inputs, input ?? '') ?? '').trim())
      ? action
      : null
  }
  const commands = step.commands()
  const own = { ...env, ...step.env }
  const remote = stays || commands.some(isRemote) || isRemoteHost(own.docker_host)
  const localAws = LOCAL.test(own.aws_endpoint_url ?? '')
  for (const command of commands) {
    const tool = toolOf(command)
    const ends =
      tool !== null &&
      ((isClusterTool(tool) && (namesRunnerCluster(command) ?? onRunner)) ||
        (localAws && isAwsTool(tool)))
    if (tool !== null && !ends) return tool
    const machine =
      remote || hasRemoteDocker(command) ? startOf(plain(command.words), MACHINE) : null
    if (machine !== null) return command.words[0] === 'ssh' ? 'ssh' : machine
  }
  return commands.some(
    (command) =>
      isRemote(command) && command.inner.some((script) => !commandsIn(script).every(isReader)),
  )
    ? 'ssh'
    : null
}

/** Whether `DOCKER_HOST` names another machine. */
export function isRemoteHost(host: string | undefined): boolean {
  return host !== undefined && !/^(unix:|tcp:\/\/(localhost|docker|127\.))/.test(host)
}

/** Whether a tool asks AWS at `AWS_ENDPOINT_URL`, which may be LocalStack. */
function isAwsTool(tool: string): boolean {
  return /^(aws|cdk|sam|terraform|tofu|serverless|sls)\b/.test(tool)
}

function isClusterTool(tool: string): boolean {
  return /^(kubectl|oc|helm|helmfile|kapp|skaffold)\b/.test(tool)
}

/** Whether the command's own context is a cluster of the runner; null when it names none, or only a run can know. */
function namesRunnerCluster({ words }: ShellCommand): boolean | null {
  const at = words.findIndex((word) => /^--(kube-)?context(=|$)/.test(word))
  const [option = ''] = words.slice(at, at + 1)
  const context = option.includes('=') ? option.replace(/^.*?=/, '') : (words[at + 1] ?? '')
  return at < 0 || context.includes('$') ? null : RUNNER_CONTEXT.test(context)
}

/** Whether a command runs on another machine, or lets the commands after it do so. */
function isRemote({ words }: ShellCommand): boolean {
  const [program, ...rest] = words
  if (program === 'ssh')
    return rest.length > 1 && !rest.some((word) => /(^|@)github\.com$/.test(word))
  if (/^(gcloud compute ssh|docker context use (?!default))/.test(words.join(' '))) return true
  return (
    program === 'export' &&
    rest.some((word) => word.startsWith('DOCKER_HOST=') && isRemoteHost(word.slice(12)))
  )
}

function hasRemoteDocker({ words, assigned }: ShellCommand): boolean {
  // After the subcommand, `-c` and `-H` mean something else.
  const options = words.slice(
    1,
    words.findIndex((word) => /^(compose|run|restart)$/.test(word)),
  )
  return (
    options.some((word) => /^(--context|-c|-H|--host)(=|$)/.test(word)) ||
    assigned.some((text) => text.startsWith('DOCKER_HOST=') || text.startsWith('DOCKER_CONTEXT='))
  )
}

/** Whether the gate runs in the step's own script, before the first deploy. */
export function isGuardedInScript({ commands }: Step): boolean {
  const first = commands().find((command) => isCheck(command) || toolOf(command) !== null)
  return first !== undefined && isCheck(first)
}

const HARMLESS =
  /^--(dry-run(?!=none)|no-execute|what-if$|help$|version$)|^--endpoint-url=.*(localhost|127\.0\.0\.1)/
const LOCAL = /localhost|localstack|127\.0\.0\.1/
/** The name of a script or task that deploys; other names are judged as signs. */
const DEPLOY_TASK = /(^|:)deploy([-_:]?prod(uction)?)?(\.\w+)?$/

/** The command of the table that a command is; null if it is none, or changes nothing. */
export function toolOf({ words }: ShellCommand): string | null {
  if (
    words.some(
      (word, at) => HARMLESS.test(word) || (LOCAL.test(word) && words[at - 1] === '--endpoint-url'),
    )
  )
    return null
  const name = scriptName({ words })
  if (
    name !== null &&
    DEPLOY_TASK.test(name.replace(/^.*\//, '')) &&
    deployInName(name.replace(/^.*\//, '').replace(/\.\w+$/, '')) !== null
  )
    return name.includes('/') ? name.replace(/^.*\//, '') : words.slice(0, 3).join(' ')
  const given = plain(words)
  const [program = ''] = given
  for (const { tool, commands, harmless = [] } of BY_TOOL.get(program.replace(/^.*\//, '')) ?? []) {
    const found = commands.find((command) => isCall(given, command))
    if (found !== undefined && !given.some((word) => harmless.includes(word)))
      return found === '' ? tool : `${tool} ${found}`
  }
  return awsTool(given) ?? gitTool(given)
}

/** The name of the repository's own script or task that a command runs; null for other commands. */
export function scriptName({ words }: Pick<ShellCommand, 'words'>): string | null {
  const [program = '', ...rest] = words
  if (/^(bash|sh|zsh|python3?|node|tsx|ruby|pwsh|source|\.)$/.test(program)) {
    // `bash -n` and `node --check` only parse.
    if (rest[0] === '-n' || rest[0] === '--check') return null
    const file = rest.find((word) => !word.startsWith('-'))
    return file === undefined || /\s/.test(file) ? null : named(file)
  }
  const runner = startOf(words, RUNNERS)
  if (runner === null)
    return /^\.{0,2}\/|\/.*\.(sh|py|rb|js|ts|ps1)$|^[\w-]+\.sh$/.test(program) ||
      /^(deploy|ship|rollback)(-\w+)*$/.test(program)
      ? named(program)
      : null
  const task = words
    .slice(runner.split(' ').length)
    .find((word) => !word.startsWith('-') && !word.includes('='))
  return task === undefined || OWN_COMMANDS.includes(`${runner} ${task}`) ? null : task
}

/** A document is no script. */
function named(file: string): string | null {
  return /\.(md|txt|ya?ml|json|html|tf|env)$/.test(file) ? null : file
}

/** Commands by their program, the longest first. */
function byProgram(commands: readonly string[]) {
  const longest = commands.toSorted((one, other) => other.length - one.length)
  return groupBy(longest, (command) => command.replace(/ .*/, ''))
}

const MACHINE = byProgram(MACHINE_COMMANDS)
const RUNNERS = byProgram(TASK_RUNNERS)

/** The longest entry with which the words begin; null if there is none. */
function startOf(words: readonly string[], entries: ReturnType<typeof byProgram>): string | null {
  const found = entries
    .get(words[0] ?? '')
    ?.find((entry) => isCall(words, entry.replace(/^\S+ ?/, '')))
  return found ?? null
}

/** Whether a command has these subcommands in this order, with only options and their values between them. */
function isCall([, ...words]: readonly string[], command: string) {
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
