import type { Report } from '../domain/report.ts'
import type { ChoiceOf } from '../inputs/table.ts'
import type { CheckRunOptions } from '../report/check-run.ts'
import { statusOf } from '../report/status.ts'
import { postCheckRun } from './check-run.ts'
import { attempt, type GitHubAccess, type NotPosted } from './courtesy.ts'

const COMMIT_STATUS = { what: 'The commit status', needs: 'statuses: write' }

/** `auto` posts a status where the token may, else gives a notice; `on` gives a warning. */
export type StatusMode = ChoiceOf<'status'>

/** Shows the verdict on the commit; null when it is posted or switched off, else the reason why not. */
export async function publishStatus(
  report: Report,
  mode: StatusMode,
  options: CheckRunOptions,
  access: GitHubAccess,
): Promise<NotPosted | null> {
  if (mode === 'off') return null
  const message = await (mode === 'check-run'
    ? postCheckRun(report, options, access)
    : postStatus(report, access))
  return message === null ? null : { level: mode === 'on' ? 'warning' : 'notice', message }
}

/** Posts the verdict to the commit; null when it is posted, else the reason why not. */
function postStatus(report: Report, access: GitHubAccess): Promise<string | null> {
  return attempt(COMMIT_STATUS, access, async (client, { owner, repo, sha, targetUrl }) => {
    await client.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
      ...statusOf(report),
      owner,
      repo,
      sha,
      ...(targetUrl === null ? {} : { target_url: targetUrl }),
    })
  })
}
