import type { ProcessEnv } from '../domain/process-env.ts'
import { inTime } from '../domain/run-ending.ts'
import type { Trust } from '../domain/trust.ts'
import { type Answer, type Started, toAsk, trustIn } from '../domain/trust-rule.ts'
import type { Inputs } from '../inputs/read.ts'
import { valueAt } from '../text/data.ts'
import { askAbout } from './commit-question.ts'
import type { Deadline } from './deadline.ts'
import { type CheckedOut, headOf } from './git-head.ts'
import { connectGitHub, type GitHubClient } from './github-client.ts'
import { startedOf } from './github-started.ts'
import { treesNamed } from './trees.ts'

interface TrustOptions {
  readonly env: ProcessEnv
  /** The payload of the event; null when it could not be read. */
  readonly payload: unknown
  readonly token: string
  readonly inputs: Inputs
  readonly folder: string
}

/** Whether a run is trusted, and the commits that it reads. */
export interface RunTrust {
  readonly trust: Trust
  /** One for each tree; null when it is unknown. */
  readonly commits: readonly (string | null)[]
}

/** Reads which commits are checked out, and asks GitHub about those that the event does not name. Never throws. */
export async function readTrust(options: TrustOptions, within: Deadline): Promise<RunTrust> {
  const { env, payload } = options
  const heads = await headsOf(options, within)
  const commits = heads.map(({ sha }) => sha)
  const started = startedOf(env, payload)
  const answers = new Map<string, Answer>()
  for (const sha of toAsk(started, commits)) {
    const head = heads.find((one) => one.sha === sha)
    answers.set(
      sha,
      started === null ? 'unanswered' : await ask(sha, head, started, options, within),
    )
  }
  return { trust: trustIn(started, commits, answers), commits }
}

/** The commits of the trees that hold the files of the run. Files outside the workspace do not count: an earlier step wrote them. */
async function headsOf(
  { inputs, env, folder }: TrustOptions,
  { expired }: Deadline,
): Promise<readonly CheckedOut[]> {
  const trees = await treesNamed(inputs, env.GITHUB_WORKSPACE || folder, folder)
  return Promise.all(
    trees.map((tree) => (tree === null ? { sha: null, branch: null } : headOf(tree, expired))),
  )
}

async function ask(
  sha: string,
  head: CheckedOut | undefined,
  { repository }: Started,
  { env, payload, token }: TrustOptions,
  { expired, signal }: Deadline,
): Promise<Answer> {
  const [owner = '', repo = ''] = repository.split('/')
  if (token === '') return 'unanswered'
  const usual = valueAt(payload, ['repository', 'default_branch'])
  const refs = [
    head?.branch,
    env.GITHUB_REF,
    typeof usual === 'string' ? `refs/heads/${usual}` : null,
  ]
  const own = refs.filter((ref) => typeof ref === 'string' && /^refs\/(heads|tags)\/\S+$/.test(ref))
  let client: Promise<GitHubClient> | null = null
  const connect = () => {
    client ??= connectGitHub({ token, signal, second: 1_000 })
    return client
  }
  const asked = { owner, repo, sha, refs: [...new Set(own)] as string[] }
  const waited = { what: 'The answer', fix: '' }
  return inTime(askAbout(asked, connect), expired, waited).catch(() => 'unanswered' as const)
}
