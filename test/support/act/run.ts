import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'
import { NODE_24 } from '../bundles.ts'
import { startGitHubApi } from '../github-api.ts'
import type { RecordedRequest } from '../http-answer.ts'
import { pythonWithMoto } from '../moto.ts'
import { ROOT } from '../source-files.ts'
import { type ActEvent, BASE, payloadOf } from './events.ts'
import { type ActLog, readLog } from './log.ts'
import { commit, type Files } from './repository.ts'
import { standInsOf } from './stand-ins.ts'

/** What starts a workflow, in which repository. */
export interface ActStart {
  readonly files: Files
  /** The path of the workflow. */
  readonly workflow: string
  /** A push when left out. */
  readonly event?: ActEvent
  /** What the stand-ins for commands print, by the first three words of the call. */
  readonly answers?: Files
  /** Secrets of GitHub; those that are left out get made-up texts. */
  readonly secrets?: Readonly<Record<string, string>>
  /** What Google's Secret Manager holds, by `project/secret`. */
  readonly google?: Readonly<Record<string, string>>
}

export interface ActRun extends ActLog {
  /** 0 if every job that ran succeeded. */
  readonly code: number | null
  readonly stderr: string
  /** What the stand-ins for actions and commands were called with, in order. */
  readonly calls: readonly string[]
  /** What the gate asked GitHub. */
  readonly requests: readonly RecordedRequest[]
}

/** What ubuntu-latest has in these folders; the commands that deploy are stand-ins. */
const PATH = [join(ROOT, 'test/act/commands'), join(NODE_24, '..'), '/usr/bin', '/bin']

/** Runs a workflow under act, in a repository that holds the files, against moto and a loopback GitHub. */
export async function runWorkflow(start: ActStart): Promise<ActRun> {
  const { files, workflow, event = 'push', answers = {}, google = {} } = start
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-act-'))
  const put = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  for (const name of ['answers', 'home']) mkdirSync(join(folder, name))
  for (const [call, answer] of Object.entries(answers)) put(join('answers', call), answer)
  const calls = put('calls', '')
  const repository = await commit(files)
  const github = await startGitHubApi(inject('prism'))
  if (event !== 'fork') github.refs.set('refs/heads/main', [repository.sha])
  // The base of a pull request holds the same files.
  for (const [path, content] of Object.entries(files)) github.files.set(`${BASE} ${path}`, content)
  const { name, json } = payloadOf(event, repository.sha)
  const args = [
    ...[name, '--directory', repository.folder, '--workflows', workflow],
    ...['--eventpath', put('event.json', json), '--env', `GITHUB_API_URL=${github.url}`],
    ...['--action-cache-path', join(folder, 'act')],
    ...contextsOf(start),
  ]
  const ran = await act(args, {
    HOME: join(folder, 'home'),
    STAND_IN_CALLS: calls,
    STAND_IN_ANSWERS: join(folder, 'answers'),
    STAND_IN_GOOGLE_SECRETS: put('google.json', JSON.stringify(google)),
    STAND_IN_AWS_PYTHON: (await pythonWithMoto()) ?? '',
    STAND_IN_PYTHON: join(ROOT, '.cache/fastapi-startup/bin'),
    STAND_IN_NODE_MODULES: join(ROOT, '.cache/express-startup/node_modules'),
  })
  const requests = [...github.requests]
  await github.close()
  const called = readFileSync(calls, 'utf8').split('\n').filter(Boolean)
  for (const done of [folder, repository.folder]) rmSync(done, { recursive: true, force: true })
  return { ...readLog(ran.stdout), code: ran.code, stderr: ran.stderr, requests, calls: called }
}

async function act(args: readonly string[], env: Files) {
  const always = [
    ...['--platform', 'ubuntu-latest=-self-hosted', '--json', '--no-cache-server'],
    // act writes a map of actions without a lock, so two jobs at a time could end it.
    ...['--concurrent-jobs', '1', '--secret', 'GITHUB_TOKEN=token-of-the-job'],
  ]
  const child = spawn(inject('act') ?? '', [...args, ...always], {
    env: {
      PATH: PATH.join(delimiter),
      AWS_ENDPOINT_URL: inject('moto') ?? '',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...env,
    },
  })
  const ended = new Promise<number | null>((done, failed) =>
    child.on('close', done).on('error', failed),
  )
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, stdout, stderr }
}

/** The secrets, variables and actions of a workflow, as arguments of act. */
function contextsOf({ files, workflow: path, secrets = {} }: ActStart): readonly string[] {
  const workflow = files[path] ?? ''
  return [
    ...named(workflow, 'secrets').flatMap((name) => [
      '--secret',
      `${name}=${secrets[name] ?? `secret-of-${name}`}`,
    ]),
    ...named(workflow, 'vars').flatMap((name) => ['--var', `${name}=value-of-${name}`]),
    ...[...standInsOf(workflow, { gate: gate(), files })].flatMap((pair) => [
      '--local-repository',
      pair.join('='),
    ]),
  ]
}

/** What a workflow reads of a context, the job's own token apart. */
function named(workflow: string, context: 'secrets' | 'vars'): readonly string[] {
  const found = [...workflow.matchAll(new RegExp(`\\b${context}\\.(\\w+)`, 'g'))].map(
    ([, name = '']) => name,
  )
  return [...new Set(found)].filter((name) => name !== 'GITHUB_TOKEN')
}

/** What a release holds of this repository: act copies the whole folder of an action for each step. */
function gate(): string {
  const folder = join(tmpdir(), `bootgate-act-gate-${process.pid}`)
  if (!existsSync(folder))
    for (const name of ['action.yml', 'dist/action', '.github/workflows/gate.yml'])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  return folder
}
