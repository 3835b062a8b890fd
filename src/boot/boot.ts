import type { NOT_STARTED } from '../domain/boot.ts'
import type { Failure, Outcome } from '../domain/errors.ts'
import type { Inputs } from '../inputs/read.ts'
import type { Environment } from '../resolve/resolve.ts'
import type { Booted, BootPorts, StartApplication } from './request.ts'

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
  environment: Outcome<Environment>,
  start: StartApplication,
): Promise<Outcome<Booted>> {
  const { value, failures } = environment
  const because = whyNot(value, failures)
  if (because !== null)
    return { value: { ...value, booted: { started: false, because } }, failures }
  const plan = value.boot?.plan
  if (plan === undefined) return environment
  const { startOne } = await import('./start-one.ts')
  return startOne(environment, plan, start)
}

function whyNot(
  { trust, boot }: Environment,
  failures: readonly Failure[],
): keyof typeof NOT_STARTED | null {
  if (!trust.trusted) return 'untrusted'
  if (failures.length > 0) return 'failures'
  return boot?.applies === false ? 'other-environment' : null
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
