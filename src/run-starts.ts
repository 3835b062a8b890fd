import { availableParallelism } from 'node:os'
import { processStarter } from './adapters/boot/start.ts'
import type { CommandProcess } from './adapters/command-process.ts'
import { rewrite } from './adapters/files.ts'
import type { InitCommand } from './adapters/init-command.ts'
import type { MadeUpRequest } from './adapters/made-up-flags.ts'
import { prepare } from './adapters/prepare.ts'
import type { ProbeCommand } from './adapters/probe-command.ts'
import type { ReadsCommand } from './adapters/reads-command.ts'
import { repositoryPaths } from './adapters/repository.ts'
import { show } from './adapters/show-report.ts'
import { surroundingsOf } from './adapters/surroundings.ts'
import { paintFor } from './adapters/terminal.ts'
import type { EditedText } from './algorithms/edits.ts'
import { suite } from './checks/index.ts'
import type { Failure } from './domain/errors.ts'
import { type Run, resultOf } from './domain/run.ts'
import { exitCode } from './domain/verdict.ts'
import type { FirstPolicy } from './init/first-policy.ts'
import type { MadeUpPorts } from './probe/without-values.ts'
import { renderFixes, renderPatches } from './report/fixes.ts'
import type { Format } from './report/formats.ts'

/**
 * Runs `bootgate probe`, and writes what closes its blind spots into the policy when it is asked to.
 * @returns the exit code
 */
export async function probe(
  { write, ...command }: ProbeCommand,
  at: CommandProcess,
): Promise<number> {
  const { runProbe } = await import('./probe/run.ts')
  const { format } = command
  const { asked, ports } = await madeUpRun(command, at)
  const { policy } = asked.value
  const { before, after, edited } = await runProbe(asked, ports)
  const isChanged = edited.text !== edited.original
  const failed = write && isChanged ? await rewrite(policy, edited.text) : null
  const judged = write && failed === null ? after : before
  await show(judged, command, surroundingsOf(suite, policy, at.folder), at)
  if (write) showWritten(judged, { policy, edited, failed, format }, at)
  else if (isChanged && format !== null)
    at.stderr.write('Write these lines into the policy with --write.\n')
  return failed === null ? exitCode(resultOf(judged)) : 2
}

interface WrittenPolicy {
  readonly policy: string
  readonly edited: EditedText
  readonly failed: Failure | null
  readonly format: Format | null
}

/** Prints the diff: standard output holds the report alone, unless it is text. */
function showWritten(
  judged: Run,
  { policy, edited, failed, format }: WrittenPolicy,
  { env, folder, stdout, stderr }: CommandProcess,
): void {
  const out = format === 'text' ? stdout : stderr
  const files = new Map([[policy, edited]])
  if (failed === null && format !== null)
    out.write(renderPatches(files, repositoryPaths(folder), paintFor(out, env), out.isTTY === true))
  stderr.write(renderFixes(judged, failed === null ? [] : [failed], paintFor(stderr, env)))
}

/** Runs `bootgate reads`. @returns the exit code */
export async function reads(command: ReadsCommand, at: CommandProcess): Promise<number> {
  const { runReads } = await import('./reads/run.ts')
  const { asked, ports } = await madeUpRun(command, at)
  const judged = await runReads(asked, ports)
  await show(judged, command, surroundingsOf(suite, asked.value.policy, at.folder), at)
  return exitCode(resultOf(judged))
}

async function madeUpRun({ raw, failures, boots, parallel }: MadeUpRequest, at: CommandProcess) {
  const { inputs, end, trigger, readText, ...prepared } = await prepare(raw, at)
  const asked = { value: inputs, failures: [...failures, ...prepared.failures] }
  return { asked, ports: madeUpPorts({ readText, trigger, end, boots, parallel }, at) }
}

interface MadeUpRun
  extends Pick<Awaited<ReturnType<typeof prepare>>, 'readText' | 'trigger' | 'end'> {
  readonly boots: number
  /** Null for as many as processors. */
  readonly parallel: number | null
}

function madeUpPorts(
  { readText, trigger, end, boots, parallel }: MadeUpRun,
  { env, folder }: CommandProcess,
): MadeUpPorts {
  return {
    ...{ readText, trigger, boots },
    expired: end.expired,
    pullRequest: env.GITHUB_EVENT_NAME === 'pull_request',
    start: processStarter(env, folder),
    parallel: parallel ?? availableParallelism(),
    mask: () => {},
    keep: [],
    now: Date.now(),
  }
}

/** The most starts of `init --from-boot`. */
const INIT_BOOTS = 400

/** Makes the policy of `bootgate init --from-boot`. */
export async function fromBoot(
  { service, output, boot, directory, variables }: InitCommand,
  at: CommandProcess,
): Promise<FirstPolicy> {
  const { initFromBoot } = await import('./reads/init.ts')
  const { withoutPolicy } = await import('./reads/first-policy.ts')
  const { end, trigger, readText, failures } = await prepare({}, at)
  const [failure] = failures
  if (failure !== undefined) return withoutPolicy(failure)
  const asked = { service, output: output ?? 'bootgate.yml', command: boot ?? [] }
  const ports = madeUpPorts({ readText, trigger, end, boots: INIT_BOOTS, parallel: null }, at)
  return initFromBoot({ ...asked, directory, variables }, ports)
}
