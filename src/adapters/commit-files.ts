import { type Failure, type FailureCode, GateError } from '../domain/errors.ts'
import { inTime, type RunEnding } from '../domain/run-ending.ts'
import { valueAt } from '../text/data.ts'
import type { ReadText } from '../text/files.ts'
import { isRateLimit } from './courtesy.ts'
import { decoded } from './files.ts'
import type { Ref } from './github-base.ts'
import type { GitHubClient } from './github-client.ts'

/** How the files of a commit are read. */
export interface CommitAccess {
  /** `owner/name`, as GITHUB_REPOSITORY. */
  readonly repository: string
  readonly token: string
  readonly connect: () => Promise<GitHubClient>
  /** The path of a file in the repository; null for a file outside. */
  readonly pathOf: (file: string) => string | null
  readonly expired: Promise<RunEnding>
}

const LOOK = 'Look at githubstatus.com, and run the job again.'

/**
 * Reads text files of a commit through GitHub's API: nothing in the working tree can change them. GitHub follows
 * links inside the commit, and returns files of up to 1 MB.
 */
export function commitReader(ref: Ref, access: CommitAccess): ReadText {
  const read = (path: string) =>
    inTime(readFile(path, ref, access), access.expired, {
      what: `The text of ${path} at GitHub`,
      fix: `${LOOK} Allow more time with the input \`timeout\`.`,
    })
  return read
}

async function readFile(file: string, ref: Ref, access: CommitAccess): Promise<string> {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(access.repository) ?? []
  if (ref === 'unknown' || owner === undefined || repo === undefined)
    throw refuse(
      'EVENT_INVALID',
      `${file} was not read: the event names no repository and commit to read it from.`,
      'Do not change GITHUB_REPOSITORY, GITHUB_EVENT_PATH and GITHUB_SHA, or name the commit with the input `policy-ref`.',
    )
  const path = access.pathOf(file)
  if (path === null)
    throw refuse(
      'GITHUB_FILE_NOT_FOUND',
      `${file} is not in the workspace, so no commit of the repository has it.`,
      'Name a file of the repository by its path from the root.',
    )
  const asked: CommitFileRequest = { path, ref: ref.name, repository: access.repository }
  if (access.token === '') throw denied(asked, 'the input `github-token` is empty')
  return textOf(asked, await answer(asked, { owner, repo }, access))
}

interface CommitFileRequest {
  readonly path: string
  readonly ref: string
  readonly repository: string
}

async function answer(
  asked: CommitFileRequest,
  repository: { readonly owner: string; readonly repo: string },
  { connect }: CommitAccess,
): Promise<unknown> {
  try {
    const client = await connect()
    const { path, ref } = asked
    const { data } = await client.request('GET /repos/{owner}/{repo}/contents/{path}', {
      ...repository,
      ...{ path, ref },
    })
    return data
  } catch (error) {
    throw gitHubError(error, asked)
  }
}

/** Reads only the status of an error: its text may quote the token or the answer. */
function gitHubError(error: unknown, asked: CommitFileRequest): GateError {
  // Octokit gives `status: 500` to a request without an answer.
  const status = valueAt(error, ['response', 'status'])
  const begin = `${asked.path} at ${asked.ref} was not read:`
  if (typeof status !== 'number')
    return refuse('GITHUB_UNREACHABLE', `${begin} no whole answer came from GitHub.`, LOOK)
  const answered = `${begin} GitHub answered with HTTP ${status}.`
  if (status === 429 || (status === 403 && isRateLimit(error)))
    return refuse('GITHUB_THROTTLED', answered, 'Run the job again in a few minutes.')
  if (status === 401 || status === 403) return denied(asked, `HTTP ${status}`)
  if (status === 404)
    return refuse(
      'GITHUB_FILE_NOT_FOUND',
      `There is no ${asked.path} at ${asked.ref} in ${asked.repository} that the token may read.`,
      'Merge the policy first, or correct `policy` and `policy-ref`. The job needs `permissions: { contents: read }`.',
    )
  return refuse('GITHUB_FAILED', answered, LOOK)
}

function denied({ path, ref }: CommitFileRequest, why: string): GateError {
  return refuse(
    'GITHUB_ACCESS_DENIED',
    `${path} at ${ref} was not read: GitHub refuses the token (${why}).`,
    'Give the job `permissions: { contents: read }`, and leave `github-token` as it is.',
  )
}

function textOf({ path, ref }: CommitFileRequest, data: unknown): string {
  const place = `${path} at ${ref}`
  const fix = 'Name a text file in UTF-8, of 1 MB at most.'
  if (
    Array.isArray(data) ||
    ['dir', 'symlink', 'submodule'].includes(String(valueAt(data, ['type'])))
  )
    throw refuse('FILE_NOT_A_FILE', `${place} is a folder, a submodule or a dead link.`, fix)
  const [encoding, content, size] = ['encoding', 'content', 'size'].map((key) =>
    valueAt(data, [key]),
  )
  if (encoding === 'none') throw refuse('FILE_TOO_LARGE', `${place} is larger than 1 MB.`, fix)
  if (encoding !== 'base64' || typeof content !== 'string') throw garbled(place)
  const bytes = Buffer.from(content, 'base64')
  // A truncated text may still be a policy, with fewer demands.
  if (bytes.length !== size) throw garbled(place)
  return decoded(bytes, place)
}

function garbled(place: string): GateError {
  return refuse(
    'GITHUB_GARBLED',
    `${place} was not read: the answer is not from GitHub.`,
    'Find what answers instead: a proxy, or GITHUB_API_URL.',
  )
}

function refuse(code: FailureCode, message: string, fix: string): GateError {
  const failure: Failure = { code, message, fix }
  return new GateError(failure)
}
