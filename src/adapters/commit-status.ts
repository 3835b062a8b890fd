import type { Report } from '../domain/report.ts'
import { statusOf } from '../report/status.ts'
import { attempt, type GitHubAccess } from './courtesy.ts'

const COMMIT_STATUS = { what: 'The commit status', needs: 'statuses: write' }

/** Posts the verdict to the commit; null when it is posted, else the reason why not. */
export function postStatus(report: Report, access: GitHubAccess): Promise<string | null> {
  return attempt(COMMIT_STATUS, access, async (client, { owner, repo, sha, targetUrl }) => {
    await client.rest.repos.createCommitStatus({
      ...statusOf(report),
      owner,
      repo,
      sha,
      ...(targetUrl === null ? {} : { target_url: targetUrl }),
    })
  })
}
