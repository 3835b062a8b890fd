import { availableParallelism } from 'node:os'
import { processStarter } from './adapters/boot/start.ts'
import { rewrite } from './adapters/files.ts'
import { prepare } from './adapters/prepare.ts'
import type { ProbeCommand } from './adapters/probe-command.ts'
import { show, surroundingsOf } from './adapters/show-report.ts'
import { paintFor } from './adapters/terminal.ts'
import { suite } from './checks/index.ts'
import { resultOf } from './domain/run.ts'
import { exitCode } from './domain/verdict.ts'
import { runProbe } from './probe/run.ts'
import { renderFixes, renderPatches } from './report/fixes.ts'
import type { CommandProcess } from './run-command.ts'

/** Runs `bootgate probe`. @returns the exit code: 0 no blind spot, 1 blind spots, 2 broken */
export async function probe(
  { raw, failures, boots, parallel, write, ...report }: ProbeCommand,
  at: CommandProcess,
): Promise<number> {
  const { env, folder, stdout, stderr } = at
  const { inputs, end, trigger, readText, ...prepared } = await prepare(raw, at)
  const { before, after, edited } = await runProbe(
    { value: inputs, failures: [...failures, ...prepared.failures] },
    {
      ...{ readText, trigger, boots },
      expired: end.expired,
      pullRequest: env.GITHUB_EVENT_NAME === 'pull_request',
      start: processStarter(env, folder),
      parallel: parallel ?? availableParallelism(),
      mask: () => {},
      keep: [],
      now: Date.now(),
    },
  )
  const surroundings = surroundingsOf(inputs.policy, folder, suite)
  const isChanged = edited.text !== edited.original
  const failed = write && isChanged ? await rewrite(inputs.policy, edited.text) : null
  const judged = write && failed === null ? after : before
  await show(judged, report, surroundings, at)
  if (!write) {
    if (isChanged && report.format !== null)
      stderr.write('Write these lines into the policy with --write.\n')
    return exitCode(resultOf(judged))
  }
  const diffTo = report.format === 'text' ? stdout : stderr
  const files = new Map([[inputs.policy, edited]])
  if (failed === null && report.format !== null)
    diffTo.write(
      renderPatches(files, surroundings.pathOf, paintFor(diffTo, env), diffTo.isTTY === true),
    )
  stderr.write(renderFixes(judged, failed === null ? [] : [failed], paintFor(stderr, env)))
  return failed === null ? exitCode(resultOf(judged)) : 2
}
