import type { BootPlan, BootReport, BootRun, NOT_STARTED } from '../domain/boot.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { PresentVariable } from '../domain/variable.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Environment } from '../resolve/resolve.ts'
import { cutter } from './cut.ts'
import { draftsOf, refusalOf, secondsOf } from './drafts.ts'
import { sensitiveOf } from './forms.ts'
import { type ProcessVariables, processVariables } from './process-variables.ts'
import { readOutput } from './seen.ts'

/** What the application is started with. */
export interface BootRequest {
  readonly plan: BootPlan
  readonly variables: ProcessVariables
  /** The variables whose values must not leave. */
  readonly sensitive: readonly PresentVariable[]
  /** Whether to record which variables it looks at. Only without secrets: a name in a recording may hold a value. */
  readonly record?: boolean
}

/** Starts an application, watches it, and ends it with everything that it started. Null with failures when it could not. */
export type StartApplication = (request: BootRequest) => Promise<Outcome<BootRun | null>>

export interface BootPorts {
  /** Without it nothing starts. */
  readonly start?: StartApplication | undefined
}

/** An environment, and what its boot showed. */
export type Booted = Environment & { readonly booted?: BootReport }

/**
 * Starts the application of each environment, one after the other: they may want the same port. Nothing starts
 * when the inputs do not ask for it, in an untrusted run, or when a value is missing for a reason that the run reports.
 */
export async function bootEach(
  environments: readonly Outcome<Environment>[],
  { value: { boot: asked }, failures }: Outcome<Pick<Inputs, 'boot'>>,
  { start }: BootPorts,
): Promise<readonly Outcome<Booted>[]> {
  if (!asked || start === undefined || failures.length > 0) return environments
  const booted: Outcome<Booted>[] = []
  for (const environment of environments) booted.push(await bootOne(environment, start))
  const none = environments.every(({ value }) => value.boot?.applies !== true)
  return none ? booted.map(undeclaredBoot) : booted
}

async function bootOne(
  { value, failures }: Outcome<Environment>,
  start: StartApplication,
): Promise<Outcome<Booted>> {
  const because = whyNot(value, failures)
  if (because !== null)
    return { value: { ...value, booted: { started: false, because } }, failures }
  const plan = value.boot?.plan
  if (plan === undefined) return { value, failures }
  const variables = processVariables(value.variables)
  const sensitive = sensitiveOf(value.variables)
  const { value: run, failures: failed } = await start({ plan, variables, sensitive })
  if (run === null) return { value, failures: [...failures, ...failed] }
  const cancelled = run.end.kind === 'cancelled' ? [CANCELLED] : []
  const declared = value.declarations.map(({ name }) => name)
  const values = sensitive.map((variable) => variable.value)
  const seen = await readOutput(run, cutter(values, new Set(declared)), declared)
  const judged = { plan, run, seen, variables: value.variables }
  const refusal = refusalOf(judged)
  const { isolated, network, end } = run
  return {
    value: {
      ...value,
      drafts: [...value.drafts, ...draftsOf(judged)],
      booted: {
        started: true,
        end: end.kind,
        seconds: secondsOf(run),
        isolated,
        network,
        without: variables.without,
        ...(refusal !== undefined && { refusal }),
      },
    },
    failures: [...failures, ...failed, ...cancelled],
  }
}

function whyNot(
  { trust, boot }: Environment,
  failures: readonly Failure[],
): keyof typeof NOT_STARTED | null {
  if (!trust.trusted) return 'untrusted'
  if (failures.length > 0) return 'failures'
  return boot?.applies === false ? 'other-environment' : null
}

const CANCELLED: Failure = {
  code: 'CANCELLED',
  message: 'The run was cancelled while the application started.',
  fix: 'Run the job again.',
}

/** A boot that starts nothing anywhere must not look like one that went well. */
function undeclaredBoot({ value, failures }: Outcome<Booted>): Outcome<Booted> {
  if (failures.length > 0 || !value.trust.trusted) return { value, failures }
  return { value, failures: [UNDECLARED] }
}

const UNDECLARED: Failure = {
  code: 'BOOT_UNDECLARED',
  message: 'The policy does not say how the application starts in this environment.',
  fix: 'Add `boot: { command: [python, -c, "import app.main"] }` to the policy, or leave the input `boot` out. With policy-from: base, a new `boot:` counts once it is merged.',
}
