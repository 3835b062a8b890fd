import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './source-files.ts'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Env = Readonly<Record<string, string>>

/** What a child may see of this machine: nothing that could lead it to a real account. */
const QUIET: Env = {
  PATH: process.env.PATH ?? '',
  HOME: join(tmpdir(), 'bootgate-no-home'),
  AWS_EC2_METADATA_DISABLED: 'true',
}

/** How a process is run, where that is not as always. */
export interface Around {
  readonly cwd?: string
  /** What is done to it once it runs, such as to end it. */
  readonly meanwhile?: (child: ChildProcess) => unknown
  /** The command that runs it, such as one that takes rights away. */
  readonly through?: readonly string[]
  /** The Node that runs it; the one of the tests when left out. */
  readonly node?: string
}

/** The Node of the runner's actions. */
export const NODE_24 = join(ROOT, 'node_modules/node/bin/node')

function run(
  bundle: string,
  args: readonly string[],
  env: Env,
  { cwd = ROOT, meanwhile, through = [], node = process.execPath }: Around,
): Promise<Ran> {
  const [command = '', ...rest] = [...through, node, join(ROOT, bundle), ...args]
  const child = spawn(command, rest, {
    cwd,
    env: { ...QUIET, ...env },
  })
  meanwhile?.(child)
  const out = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text))
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => done({ code, ...out }))
  })
}

/** Runs the built command as a process. */
export function runCommand(
  args: readonly string[],
  env: Env = {},
  around: Around = {},
): Promise<Ran> {
  return run('dist/cli/index.js', args, env, around)
}

export interface ActionRun extends Ran {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface Step extends Around {
  /** Inputs by their names in action.yml; those left out have the defaults that the runner would fill in. */
  readonly inputs?: Env
  readonly env?: Env
  readonly event?: unknown
  /** The commit that is checked out, what started the run when left out; null for no `.git` at all. */
  readonly tree?: string | null
}

/** The commit that starts a run, where a test does not say. */
export const SHA = 'f'.repeat(40)

/** What started a run, where a test does not say. */
const STARTED: Env = {
  GITHUB_REPOSITORY: 'team/app',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_SHA: SHA,
}

/** What the runner tells a command in a step of a job. */
export function jobEnv(event: unknown = {}): Env {
  const path = join(mkdtempSync(join(tmpdir(), 'bootgate-runner-')), 'event.json')
  writeFileSync(path, JSON.stringify(event))
  return { ...STARTED, GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: path }
}

/** Makes a folder the working tree of a commit, as a checkout leaves it. */
export function checkOut(folder: string, sha: string): string {
  mkdirSync(join(folder, '.git'), { recursive: true })
  writeFileSync(join(folder, '.git/HEAD'), `${sha}\n`)
  return folder
}

/** The examples, in a folder of their own. */
export function exampleTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-examples-'))
  for (const name of ['examples', 'test/e2e/app-runner.yml'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  return folder
}

/** Runs the built action as the runner would: inputs in the environment, files for outputs and summary. */
export async function runAction(step: Step): Promise<ActionRun> {
  const { inputs = {}, event = {}, cwd = exampleTree(), meanwhile, through, node } = step
  const env = { ...STARTED, ...step.env }
  const { tree = env.GITHUB_SHA } = step
  if (tree) checkOut(cwd, tree)
  const around = {
    cwd,
    ...(meanwhile && { meanwhile }),
    ...(through && { through }),
    ...(node && { node }),
  }
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-runner-'))
  const file = (name: string, text = '') => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const output = file('output')
  const summary = file('summary')
  const given = { 'fail-on': 'error', status: 'off', policy: 'bootgate.yml', ...inputs }
  const world = {
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event)),
    RUNNER_TEMP: folder,
    ...Object.fromEntries(
      Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
    ),
    ...env,
  }
  const ran = await run('dist/action/index.js', [], world, around)
  return {
    ...ran,
    outputs: readOutputs(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
  }
}

/** The runner's own format: NAME<<DELIMITER, the value, DELIMITER. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]))
}
