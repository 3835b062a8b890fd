import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'
import { NODE_24 } from '../bundles.ts'
import { startGitHubApi } from '../github-api.ts'
import type { RecordedRequest } from '../http-answer.ts'
import { pythonWithMoto } from '../moto.ts'
import { ROOT } from '../source-files.ts'
import { type ActLog, readLog } from './log.ts'
import { commit, type Files } from './repository.ts'
import { standInsOf } from './stand-ins.ts'

/** A push, or a pull request of the repository itself, that starts a workflow. */
export interface ActStart {
  readonly files: Files
  /** The path of the workflow. */
  readonly workflow: string
  /** What the stand-ins for commands print, by the first three words of the call. */
  readonly answers?: Files
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
  const { files, workflow, answers = {}, google = {} } = start
  const folder = mkdtempSync(join(tmpdir(), 'bootgate-act-'))
  const put = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  for (const name of ['answers', 'home']) mkdirSync(join(folder, name))
  for (const [call, answer] of Object.entries(answers)) put(join('answers', call), answer)
  const repository = await commit(files)
  const github = await startGitHubApi(inject('prism'))
  github.refs.set('refs/heads/main', [repository.sha])
  const yaml = files[workflow] ?? ''
  const event = {
    ref: 'refs/heads/main',
    after: repository.sha,
    repository: { full_name: 'team/app' },
  }
  const calls = put('calls', '')
  const args = [
    'push',
    ...['--directory', repository.folder, '--workflows', workflow],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--json', '--no-cache-server'],
    // act writes a map of actions without a lock, so two jobs at a time could end it.
    ...['--concurrent-jobs', '1', '--action-cache-path', join(folder, 'act')],
    ...[
      '--eventpath',
      put('event.json', JSON.stringify(event)),
      '--env',
      `GITHUB_API_URL=${github.url}`,
    ],
    ...['--secret', 'GITHUB_TOKEN=token-of-the-job'],
    ...named(yaml, 'secrets').flatMap((name) => ['--secret', `${name}=secret-of-${name}`]),
    ...named(yaml, 'vars').flatMap((name) => ['--var', `${name}=value-of-${name}`]),
    ...[...standInsOf(yaml, gate())].flatMap((pair) => ['--local-repository', pair.join('=')]),
  ]
  const act = spawn(inject('act') ?? '', args, {
    env: {
      PATH: PATH.join(delimiter),
      HOME: join(folder, 'home'),
      AWS_ENDPOINT_URL: inject('moto') ?? '',
      AWS_EC2_METADATA_DISABLED: 'true',
      STAND_IN_CALLS: calls,
      STAND_IN_ANSWERS: join(folder, 'answers'),
      STAND_IN_GOOGLE_SECRETS: put('google.json', JSON.stringify(google)),
      STAND_IN_AWS_PYTHON: (await pythonWithMoto()) ?? '',
      STAND_IN_PYTHON: join(ROOT, '.cache/fastapi-startup/bin'),
      STAND_IN_NODE_MODULES: join(ROOT, '.cache/express-startup/node_modules'),
    },
  })
  const ended = new Promise<number | null>((done, failed) =>
    act.on('close', done).on('error', failed),
  )
  const [code, stdout, stderr] = await Promise.all([ended, text(act.stdout), text(act.stderr)])
  const requests = [...github.requests]
  await github.close()
  return {
    ...readLog(stdout),
    ...{ code, stderr, requests },
    calls: readFileSync(calls, 'utf8').split('\n').filter(Boolean),
  }
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
