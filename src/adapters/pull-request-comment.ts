import type { Report } from '../domain/report.ts'
import { type CommentMode, commentOf, startsComment } from '../report/comment.ts'
import type { PageLinks } from '../report/links.ts'
import { attempt, type GitHubAccess, type NotPosted } from './courtesy.ts'
import type { GitHubClient } from './github-client.ts'
import type { RunTarget } from './github-event.ts'

const COMMENT = { what: 'The comment', needs: 'pull-requests: write' }

const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments'

interface ExistingComment {
  readonly id: number | bigint
  readonly body: string
}

/** Keeps the comment of this service and environment up to date; null when it is or is switched off, else the reason. */
export async function publishComment(
  report: Report,
  mode: CommentMode,
  links: PageLinks,
  access: GitHubAccess,
): Promise<NotPosted | null> {
  const issue_number = access.target?.pullRequest
  if (mode === 'off' || !issue_number) return null
  const { markers, body } = commentOf(report, links.linkTo, links.pageOf)
  const message = await attempt(COMMENT, access, async (client, { owner, repo }) => {
    const where = { owner, repo, issue_number }
    const found = await findOwn(client, where, markers)
    if (found !== null) {
      if (!isSame(found.body, body))
        await client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          ...{ owner, repo, body },
          comment_id: found.id,
        })
    } else if (startsComment(report, mode)) {
      // No retries: after a lost answer the comment may exist, and a second one is worse than none.
      await client.request(`POST ${COMMENTS}`, { ...where, body, request: { retries: 0 } })
    }
  })
  return message === null ? null : { level: 'notice', message }
}

/** The comment with the earliest of the markers, by the token's own account: anyone can copy a marker. */
async function findOwn(
  client: GitHubClient,
  where: Pick<RunTarget, 'owner' | 'repo'> & { readonly issue_number: number },
  markers: readonly string[],
): Promise<ExistingComment | null> {
  let login: string | null = null
  let second: ExistingComment | null = null
  for (let page = 1, more = true; more; page += 1) {
    const asked = { ...where, per_page: 100, page }
    const { data, headers } = await client.request(`GET ${COMMENTS}`, asked)
    more = /rel="next"/.test(headers.link ?? '')
    for (const { id, body = '', user } of data) {
      const place = markers.findIndex((marker) => body.startsWith(marker))
      if (place === -1) continue
      login ??= await loginOf(client)
      if (user?.login !== login) continue
      if (place === 0) return { id, body }
      second ??= { id, body }
    }
  }
  return second
}

/**
 * The account of the token, `github-actions[bot]` for a job's own token. GET /user works for people only; GraphQL's
 * viewer works for apps too.
 */
async function loginOf(client: GitHubClient): Promise<string> {
  const { viewer } = await client.graphql<{ readonly viewer: { readonly login: string } }>(
    'query { viewer { login } }',
  )
  return viewer.login
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  return plain(one) === plain(other)
}
