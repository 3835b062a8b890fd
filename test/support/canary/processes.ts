import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { FORMATS } from '../../../src/report/formats.ts'
import { type ActionRun, type Ran, runAction, runCommand } from '../bundles.ts'
import { startGitHubApi } from '../github-api.ts'
import { type Script, scriptedSecretsManager } from '../scripted-secrets-manager.ts'
import { type Ending, preload } from './endings.ts'
import type { Shown } from './in-process.ts'
import type { Stored, World } from './world.ts'

/** A way to run one of the bundles. */
export interface Way {
  readonly name: string
  readonly command: 'check' | 'explain' | 'init' | 'action'
  /** Flags of the command, or inputs of the action as `name=text`. */
  readonly flags?: readonly string[]
  readonly ending?: Ending
  /** Whether the credentials come from a program that the SDK starts. */
  readonly child?: true
}

const POSTS = ['status=check-run', 'comment=always', 'github-token=ghs_example']

export const WAYS: readonly Way[] = [
  ...FORMATS.map((format) => {
    const flags = ['--format', format, '--debug']
    return { name: `check --format ${format} --debug`, command: 'check', flags } as const
  }),
  { name: 'explain', command: 'explain', flags: ['--debug'] },
  { name: 'explain --format json', command: 'explain', flags: ['--format', 'json'] },
  { name: 'init', command: 'init', flags: ['--output', 'first.yml', '--debug'] },
  { name: 'the action, check run and comment', command: 'action', flags: POSTS },
  {
    name: 'the action, commit status',
    command: 'action',
    flags: ['status=on', ...POSTS.slice(1)],
  },
  { name: 'the action, credentials of a program', command: 'action', child: true },
  { name: 'check, uncaught error', command: 'check', flags: ['--debug'], ending: 'uncaught' },
  { name: 'the action, uncaught error', command: 'action', ending: 'uncaught' },
  { name: 'check, unhandled rejection', command: 'check', ending: 'rejection' },
  { name: 'the action, unhandled rejection', command: 'action', ending: 'rejection' },
  { name: 'the action, killed', command: 'action', flags: POSTS, ending: 'killed' },
  { name: 'check, cancelled', command: 'check', flags: ['--debug'], ending: 'cancelled' },
  { name: 'the action, told to dump core', command: 'action', ending: 'aborted' },
]

/** How many runs there are: each way so often. */
export const RUNS = WAYS.length * 11

export const ASKED_OF_AWS = 'requests to AWS'

/** The dump of the kernel, which holds the registers of the processor still. */
export const CORE = 'file core'

/** A run of a bundle: everything that came out of it, by the place where it came out. */
export interface Outcome {
  readonly code: number | null
  readonly shown: Shown
}

/** Runs a bundle over a world, in a folder of its own, against an AWS and a GitHub on loopback. */
export async function runProcess(world: World, way: Way): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-canary-'))
  for (const [path, text] of Object.entries(world.files)) writeFileSync(join(folder, path), text)
  const temp = join(folder, 'runner-temp')
  mkdirSync(temp)
  const aws = await scriptedSecretsManager(scriptOf(world))
  const github = await startGitHubApi()
  try {
    const env = {
      ...(way.child === undefined ? KEYS : program(folder)),
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL: aws.url,
      ...preload(way.ending),
    }
    const around = { cwd: folder, ...(way.ending === 'aborted' && { through: CORE_DUMPS }) }
    const ran =
      way.command === 'action'
        ? await runAction({
            inputs: inputsOf(world, way),
            env: { ...env, ...copiedOf(world), ...runnerOf(github.url, folder, temp) },
            event: PULL_REQUEST,
            ...around,
          }).then(unmasked)
        : await runCommand(argumentsOf(world, way), { ...env, ...secretEnvOf(world) }, around)
    return {
      code: ran.code,
      shown: {
        'standard output': ran.stdout,
        'standard error': ran.stderr,
        ...courtesiesOf(ran),
        ...filesIn(folder, Object.keys(world.files)),
        'requests to GitHub': JSON.stringify(github.requests),
        [ASKED_OF_AWS]: JSON.stringify(aws.requests),
      },
    }
  } finally {
    await Promise.all([aws.stop(), github.close()])
    rmSync(folder, { recursive: true })
  }
}

const PULL_REQUEST = {
  pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo: { full_name: 'team/app' } } },
}
const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'no-key-at-all' }
const CORE_DUMPS = ['bash', '-c', 'ulimit -c unlimited; exec "$@"', 'bash']

/** The file in which a program that the SDK has started writes what it was given. */
export const GIVEN_TO_CHILD = 'given-to-child.json'

function program(folder: string) {
  const [script, config] = [join(folder, 'child.mjs'), join(folder, 'aws-config')]
  const keys = { Version: 1, AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', SecretAccessKey: 'no-key' }
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs'
writeFileSync(${JSON.stringify(join(folder, GIVEN_TO_CHILD))}, JSON.stringify([process.argv, process.env]))
process.stdout.write(${JSON.stringify(JSON.stringify(keys))})`,
  )
  writeFileSync(config, `[default]\ncredential_process = "${process.execPath}" "${script}"\n`)
  return { AWS_CONFIG_FILE: config }
}

function runnerOf(api: string, folder: string, temp: string) {
  return {
    RUNNER_DEBUG: '1',
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: folder,
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '42',
  }
}

const LARGEST_READ = 100 * 1024 * 1024

/** The longest text of an input: an argument of a process has 128 KiB. */
const LONGEST = 40_000
/** No process can be given a NUL. */
const fit = (text: string) => text.replaceAll('\u0000', '').slice(0, LONGEST)

function copiedOf(world: World): Readonly<Record<string, string>> {
  return { ...fitting(world.copied), ...secretEnvOf(world) }
}

function secretEnvOf({ secretEnv }: World): Readonly<Record<string, string>> {
  return fitting(secretEnv)
}

function fitting(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fit(text)]))
}

function inputsOf(world: World, { flags = [] }: Way): Readonly<Record<string, string>> {
  const typed = world.variables.map((text) => {
    const sign = text.indexOf('=')
    return [text.slice(0, sign), fit(text.slice(sign + 1))]
  })
  const given = Object.entries(world.jsonVariables).map(([name, text]) => [name, fit(text)])
  return {
    environment: world.environments.join('\n'),
    variables: JSON.stringify(Object.fromEntries([...typed, ...given])),
    secrets: world.references.map(fit).join('\n'),
    'copy-env-vars': Object.keys(world.copied).join('\n'),
    'secret-env': Object.keys(world.secretEnv).join('\n'),
    'env-file-format': world.envFileFormat,
    timeout: timeoutOf(world),
    output: REPORTS.join('\n'),
    ...Object.fromEntries(flags.map((flag) => flag.split('='))),
  }
}

const REPORTS = ['report.json', 'report.md', 'report.html', 'report.sarif', 'report.xml']

function argumentsOf(world: World, { command, flags = [] }: Way): readonly string[] {
  if (command === 'init') return [command, ...flags]
  const each = (flag: string, texts: readonly string[]) =>
    texts.flatMap((text) => [flag, fit(text)])
  const [first = ''] = world.environments
  const pairs = Object.entries({ ...world.jsonVariables, ...world.copied })
  const word = command === 'explain' ? [world.canaries[0]?.name ?? ''] : each('--output', REPORTS)
  return [
    command,
    ...word,
    ...flags,
    ...each('--environment', command === 'explain' ? [first] : world.environments),
    ...each('--var', [...world.variables, ...pairs.map(([name, text]) => `${name}=${text}`)]),
    ...each('--secret', world.references),
    ...each('--secret-env', Object.keys(world.secretEnv)),
    ...['--env-file-format', world.envFileFormat, '--timeout', timeoutOf(world)],
  ]
}

const timeoutOf = ({ fault }: World) => (fault === 'the stores answer too late' ? '1' : '30')

function courtesiesOf(ran: Ran | ActionRun): Shown {
  if (!('summary' in ran)) return {}
  return { 'job summary': ran.summary, outputs: JSON.stringify(ran.outputs) }
}

/** What the runner takes out of the log before anybody sees it. */
function unmasked<T extends Ran>(ran: T): T {
  const stdout = ran.stdout.replace(/^::add-mask::[^\n]*\n?/gm, '')
  return { ...ran, stdout }
}

function filesIn(folder: string, inputs: readonly string[]): Shown {
  const given = [...inputs, 'child.mjs']
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !given.includes(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(
    files.map((path) => [`file ${relative(folder, path)}`, readAsText(path)]),
  )
}

/** A dump may be of a size that no text can have; that it is there is enough to know. */
function readAsText(path: string): string {
  return statSync(path).size < LARGEST_READ ? readFileSync(path, 'latin1') : 'too large to read'
}

function scriptOf({ secrets, parameters, fault }: World): Script {
  const late = fault === 'the stores answer too late'
  const answers = Object.entries({ ...secrets, ...parameters })
  return Object.fromEntries(
    answers.map(([name, one]) => [name, late ? { connection: 'silent' } : answerOf(one)] as const),
  )
}

function answerOf(one: Stored) {
  if ('quotes' in one)
    return { status: 400, json: { __type: 'UnheardOfException', Message: one.quotes } }
  const version = { VersionId: 'v-1', VersionStages: ['AWSCURRENT'] }
  const value =
    'text' in one ? { SecretString: one.text, Value: one.text } : { SecretBinary: one.binary }
  return { status: 200, json: { ...version, ...value, Version: 1 } }
}
