import type { Failure } from './domain/errors.ts'
import type { Origin } from './domain/origin.ts'
import type { Report } from './domain/report.ts'
import { Secret } from './domain/secret.ts'
import { TRUSTED } from './domain/trust.ts'
import type { Variable } from './domain/variable.ts'
import { undeclared } from './policy/declare.ts'
import type { Environment } from './resolve/resolve.ts'

/** What is judged: an environment with its values, at a moment in milliseconds since 1970. */
export type Judged = Omit<Environment, 'declarations' | 'sources'> & { readonly now: number }

const ORIGIN: Origin = { source: 'policy', locator: '' }
const needed = (name: string, sensitive: boolean) => ({
  name,
  declaration: { ...undeclared(name), required: true, sensitive, declared: true },
  shadowed: [],
})
const given = (name: string, value: string, sensitive: boolean): Variable => ({
  ...needed(name, sensitive),
  state: 'present',
  value: new Secret(value),
  origin: ORIGIN,
})

/** Each of them alone must stop a deploy to production, and each is found by another check. */
const MISTAKES: readonly Variable[] = [
  { ...needed('DATABASE_URL', true), state: 'absent', origin: null },
  given('JWT_SECRET', 'changeme', true),
  given('SKIP_VALIDATION', 'true', false),
]

/** A service that no gate may let through. */
const HOPELESS: Judged = {
  service: 'proof',
  environment: 'production',
  tier: 'production',
  failOn: 'error',
  variables: MISTAKES,
  rules: [],
  severities: new Map(),
  waivers: [],
  unmerged: [],
  trust: TRUSTED,
  weakenings: [],
  proposed: null,
  platform: null,
  drafts: [],
  examples: new Map(),
  now: 0,
}

/**
 * Lets the gate judge a service that is known to be wrong, with the checks and the verdict of this very run.
 * One that finds nothing there cannot be believed elsewhere: no single fault in the gate becomes a pass.
 */
export function selfTest(judge: (judged: Judged) => Report): readonly Failure[] {
  const { result, findings } = judge(HOPELESS)
  const found = new Set(
    findings.flatMap(({ variable, severity }) => (severity === 'error' ? [variable] : [])),
  )
  if (result === 'blocked' && MISTAKES.every(({ name }) => found.has(name))) return []
  return [
    {
      code: 'GATE_UNSOUND',
      message:
        'The gate would pass a service that is known to be wrong, so its word is worth nothing.',
      fix: 'Use a released build of Bootgate; if this is one, report it as a bug.',
    },
  ]
}
