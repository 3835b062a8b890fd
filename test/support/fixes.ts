import type { AuditFixes } from '../../src/audit/fixes/fix.ts'
import { runFixes } from '../../src/audit/run.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { Report } from '../../src/domain/report.ts'
import type { Run } from '../../src/domain/run.ts'
import { renderPatch } from '../../src/report/patch.ts'

/** What `--fix` makes of a repository of these files, and what a second `--fix` makes of that. */
export async function fixOf(files: Readonly<Record<string, string>>, pins: string | null = null) {
  const first = await fixed(files, pins)
  const written = Object.fromEntries(
    [...first.fixes.files].map(([file, { text }]) => [file, text] as const),
  )
  const again = await fixed({ ...files, ...written }, pins)
  const patch = [...first.fixes.files]
    .map(([file, edited]) => renderPatch(file, edited, (_, text) => text))
    .join('')
  return { ...first, patch, written, again: again.fixes }
}

async function fixed(
  files: Readonly<Record<string, string>>,
  pins: string | null,
): Promise<{ readonly before: Report; readonly after: Report; readonly fixes: AuditFixes }> {
  const request = {
    files: Object.keys(files).filter((file) => file.startsWith('.github/workflows/')),
    folder: null,
    failOn: 'error',
    now: Date.UTC(2026, 10, 29),
    failures: [],
  } as const
  const read = async (path: string) => {
    const text = files[path]
    if (text !== undefined) return text
    throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
  }
  const run = await runFixes(request, pins === null ? null : 'pins', read, async () => pins ?? '')
  return { before: only(run.before), after: only(run.after), fixes: run.fixes }
}

function only({ reports: [report] }: Run): Report {
  if (report === undefined) throw new Error('no report')
  return report
}
