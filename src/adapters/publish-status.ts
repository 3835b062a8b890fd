import type { Report } from '../domain/report.ts'
import type { ChoiceOf } from '../inputs/table.ts'
import type { CheckRunOptions } from '../report/check-run.ts'
import { postCheckRun } from './check-run.ts'
import { postStatus } from './commit-status.ts'
import type { GitHubAccess, NotPosted } from './courtesy.ts'

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
