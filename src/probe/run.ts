import { type EditedText, unedited } from '../algorithms/edits.ts'
import type { StartApplication } from '../boot/boot.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import { conclude, type Report } from '../domain/report.ts'
import type { Run } from '../domain/run.ts'
import { runUntrusted, type Trust } from '../domain/trust.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Config } from '../policy/config.ts'
import { configure } from '../policy/configure.ts'
import type { RunTrigger } from '../policy/trigger.ts'
import { type Environment, type ResolvePorts, resolveAlone } from '../resolve/resolve.ts'
import type { ReadText } from '../text/files.ts'
import { type Probed, probe } from './probe.ts'

/** What a probe needs beside its inputs. */
export interface ProbePorts extends Omit<ResolvePorts, 'fetchSecret' | 'fetchParameter'> {
  readonly trigger: RunTrigger
  /** Whether the run belongs to a pull request, whose code may run without secrets. */
  readonly pullRequest: boolean
  readonly start: StartApplication
  /** How many starts at the same time. */
  readonly parallel: number
  /** The most starts of an environment. */
  readonly boots: number
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A probe asks no store: it reads what the files show, and makes up all other values. */
const NO_VALUES: Trust = { trusted: false, reason: 'fork', partial: true }

/** The run of a probe, and the policy with its fixes. */
export interface ProbedRun {
  /** The policy as it is. */
  readonly before: Run
  /** The policy with the fixes, judged by the same starts. */
  readonly after: Run
  readonly edited: EditedText
}

/** Probes each environment of the run, one after the other. */
export async function runProbe(inputs: Outcome<Inputs>, ports: ProbePorts): Promise<ProbedRun> {
  const { policy: file } = inputs.value
  const configs = await configured(inputs.value, ports)
  const readPolicy = ports.trigger.readPolicy ?? ports.readText
  let edited = unedited(await readPolicy(file).catch(() => ''))
  const probes: Probed[] = []
  for (const [place, first] of configs.entries()) {
    const again = async (text: string) => {
      const next = (await configured(inputs.value, ports, text))[place]
      if (next === undefined || next.failures.length > 0) return null
      return resolved(next.value, ports)
    }
    // The fixes of an environment count for the next one.
    const isChanged = edited.text !== edited.original
    const { value: config, failures } =
      (isChanged ? (await configured(inputs.value, ports, edited.text))[place] : first) ?? first
    const environment = await resolved(config, ports)
    const all = [...inputs.failures, ...failures, ...startFailures(environment, failures, ports)]
    const plan = environment.boot?.plan
    if (plan === undefined || all.length > 0) {
      const report = failed(environment, all, ports.now)
      probes.push({ before: report, after: report, edited })
      continue
    }
    const probed = await probe(environment, plan, { ...ports, policy: { file, edited, again } })
    edited = probed.edited
    probes.push(probed)
  }
  return {
    before: { reports: probes.map(({ before }) => before), parity: null },
    after: { reports: probes.map(({ after }) => after), parity: null },
    edited,
  }
}

/** @param text stands in the place of the policy's own */
function configured(inputs: Inputs, { readText, trigger }: ProbePorts, text?: string) {
  const read = trigger.readPolicy ?? readText
  const readPolicy: ReadText = async (path) =>
    text !== undefined && path === inputs.policy ? text : read(path)
  return configure(inputs, readText, { ...trigger, readPolicy })
}

/** The variables of an environment, as far as files show them. */
async function resolved(config: Config, ports: ProbePorts): Promise<Environment> {
  const stores = { fetchSecret: noStore, fetchParameter: noStore }
  const unread = { value: { ...config, trust: NO_VALUES }, failures: [] }
  const { value } = await resolveAlone(unread, { ...ports, ...stores })
  return { ...value, trust: { trusted: true } }
}

function startFailures(
  { boot }: Environment,
  failures: readonly Failure[],
  { trigger: { trust }, pullRequest }: ProbePorts,
): readonly Failure[] {
  const untrusted = trust.trusted || pullRequest ? [] : [runUntrusted(trust.reason)]
  return boot?.applies !== true && failures.length === 0 ? [...untrusted, UNDECLARED] : untrusted
}

function failed(environment: Environment, failures: readonly Failure[], now: number): Report {
  return conclude({ ...environment, trust: { trusted: true }, findings: [], failures, now })
}

function noStore(): Promise<never> {
  return Promise.reject(new Error('a probe asks no store'))
}

const UNDECLARED: Failure = {
  code: 'BOOT_UNDECLARED',
  message: 'The policy does not say how the application starts in this environment.',
  fix: 'Add `boot: { command: [python, -c, "import app.main"] }` to the policy.',
}
