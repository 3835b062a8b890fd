import { availableParallelism } from 'node:os'
import { processStarter } from './adapters/boot/start.ts'
import type { CommandProcess } from './adapters/command-process.ts'
import type { InitCommand } from './adapters/init-command.ts'
import { prepare } from './adapters/prepare.ts'
import type { ProbeCommand } from './adapters/probe-command.ts'
import type { ReadsCommand } from './adapters/reads-command.ts'
import { show } from './adapters/show-report.ts'
import { surroundingsOf } from './adapters/surroundings.ts'
import { suite } from './checks/index.ts'
import type { Outcome } from './domain/errors.ts'
import { type Run, resultOf } from './domain/run.ts'
import { exitCode } from './domain/verdict.ts'
import type { FirstPolicy } from './init/first-policy.ts'
import type { Inputs } from './inputs/read.ts'
import type { MadeUpPorts } from './probe/without-values.ts'

/** Runs `bootgate probe`. @returns the exit code */
export async function probe(command: ProbeCommand, at: CommandProcess): Promise<number> {
  const { runProbe } = await import('./probe/run.ts')
  return withMadeUpValues(command, runProbe, at)
}

/** Runs `bootgate reads`. @returns the exit code */
export async function reads(command: ReadsCommand, at: CommandProcess): Promise<number> {
  const { runReads } = await import('./reads/run.ts')
  return withMadeUpValues(command, runReads, at)
}

async function withMadeUpValues(
  { raw, failures, boots, parallel, ...report }: ProbeCommand | ReadsCommand,
  start: (inputs: Outcome<Inputs>, ports: MadeUpPorts) => Promise<Run>,
  at: CommandProcess,
): Promise<number> {
  const { inputs, end, trigger, readText, ...prepared } = await prepare(raw, at)
  const asked = { value: inputs, failures: [...failures, ...prepared.failures] }
  const ports = madeUpPorts({ readText, trigger, end, boots, parallel }, at)
  const judged = await start(asked, ports)
  await show(judged, report, surroundingsOf(suite, inputs.policy, at.folder), at)
  return exitCode(resultOf(judged))
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
