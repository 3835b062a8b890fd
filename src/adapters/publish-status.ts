import type { Report } from '../domain/report.ts'
import type { CheckRunOptions } from '../report/check-run.ts'
import { postCheckRun } from './check-run.ts'
import { postStatus } from './commit-status.ts'
import type { GitHubAccess, NotPosted } from './courtesy.ts'

/** `auto` posts a status where it can and says so where it cannot; `on` warns there. */
export const STATUS_MODES = ['auto', 'on', 'check-run', 'off'] as const
export type StatusMode = (typeof STATUS_MODES)[number]

/** Shows the verdict on the commit: null when it is there or was not wanted, else why not. */
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
