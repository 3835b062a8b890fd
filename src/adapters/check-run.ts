import type { Report } from '../domain/report.ts'
import { type CheckRunOptions, checkRunOf } from '../report/check-run.ts'
import { attempt, type GitHubAccess } from './courtesy.ts'

const CHECK_RUN = { what: 'The check run', needs: 'checks: write' }
const LATER_PAGES = { ...CHECK_RUN, what: 'A part of the check run’s annotations' }

/** Most annotations in one request; GitHub adds those of later requests. */
const PAGE = 50

/** Posts the verdict as a check run on the commit; null when all of it is posted, else what is missing and why. */
export async function postCheckRun(
  report: Report,
  options: CheckRunOptions,
  access: GitHubAccess,
): Promise<string | null> {
  const { output, annotations, ...run } = checkRunOf(report, options)
  const page = (at: number) => ({ ...output, annotations: annotations.slice(at, at + PAGE) })
  let check_run_id: number | bigint = 0
  const failed = await attempt(CHECK_RUN, access, async (client, target) => {
    const { owner, repo, sha, targetUrl } = target
    const details = targetUrl === null ? {} : { details_url: targetUrl }
    const made = { ...run, ...details, owner, repo, head_sha: sha, output: page(0) }
    const { data } = await client.request('POST /repos/{owner}/{repo}/check-runs', made)
    check_run_id = data.id
  })
  if (failed !== null || annotations.length <= PAGE) return failed
  return attempt(LATER_PAGES, access, async (client, { owner, repo }) => {
    for (let at = PAGE; at < annotations.length; at += PAGE)
      await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...{ owner, repo, check_run_id },
        output: page(at),
      })
  })
}
