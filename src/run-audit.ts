import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import type { AuditCommand } from './adapters/audit-command.ts'
import type { CommandProcess } from './adapters/command-process.ts'
import { deadline } from './adapters/deadline.ts'
import { fencedWorkflows } from './adapters/fence.ts'
import { listFiles, rewrite, textReader } from './adapters/files.ts'
import { ownRepositories } from './adapters/own-repository.ts'
import { repositoryPaths } from './adapters/repository.ts'
import { show } from './adapters/show-report.ts'
import { paintFor } from './adapters/terminal.ts'
import type { EditedText } from './algorithms/edits.ts'
import { auditRuleInfos } from './audit/rules/index.ts'
import { runAudit, runFixes, withFixes } from './audit/run.ts'
import type { Failure } from './domain/errors.ts'
import { resultOf } from './domain/run.ts'
import { exitCode } from './domain/verdict.ts'

/** Runs `bootgate audit`. @returns the exit code */
export async function audit(command: AuditCommand, at: CommandProcess): Promise<number> {
  const { files, folder, format, outputs, timeout, fix, pins, ...asked } = command
  const listed = async () =>
    (await listFiles(folder)).filter((name) => /\.ya?ml$/i.test(name)).toSorted()
  const named = files.length > 0 ? files : (await listed()).map((name) => join(folder, name))
  const of = { files: named, folder: files.length > 0 ? null : folder }
  const { expired } = deadline(timeout)
  const readText = textReader(expired)
  const readFenced = fencedWorkflows(readText, named, at.folder)
  const own = await ownRepositories(named[0], at.env, expired)
  const request = { ...asked, ...of, own, now: Date.now() }
  const surroundings = {
    rules: auditRuleInfos,
    version: packageJson.version,
    policy: named[0] ?? folder,
    pathOf: repositoryPaths(at.folder),
  }
  if (fix === null) {
    const judged = await runAudit(request, readFenced)
    await show(judged, { format, outputs }, surroundings, at)
    return exitCode(resultOf(judged))
  }
  const { before, after, fixes } = await runFixes(request, pins, readFenced, readText)
  const failed = fix === 'write' ? await writeFixes(fixes.files) : []
  const written = fix === 'write' && failed.length === 0
  const judged = withFixes(written ? after : before, fixes, written)
  const asPatch = format === 'text' && !written
  await show(judged, { format: asPatch ? null : format, outputs }, surroundings, at)
  const { stdout, stderr, env } = at
  const { renderFixes, renderPatches } = await import('./report/fixes.ts')
  if (asPatch) {
    const { pathOf } = surroundings
    const paint = paintFor(stdout, env)
    stdout.write(renderPatches(fixes.files, pathOf, paint, stdout.isTTY === true))
  }
  const unseen = [...(asPatch ? judged.reports.flatMap(({ failures }) => failures) : []), ...failed]
  if (format !== null || failed.length > 0)
    stderr.write(renderFixes(judged, unseen, paintFor(stderr, env)))
  return failed.length > 0 ? 2 : exitCode(resultOf(judged))
}

/** Writes repaired files. Failures: FILE_UNREADABLE. */
async function writeFixes(files: ReadonlyMap<string, EditedText>): Promise<readonly Failure[]> {
  const written = [...files].map(([file, { text }]) => rewrite(file, text))
  return (await Promise.all(written)).filter((failure) => failure !== null)
}
