import type { BootReport } from './domain/boot.ts'
import type { Failure } from './domain/errors.ts'
import type { Origin } from './domain/origin.ts'
import type { Report } from './domain/report.ts'
import { Secret } from './domain/secret.ts'
import { TRUSTED } from './domain/trust.ts'
import type { Variable } from './domain/variable.ts'
import { undeclared } from './policy/declare.ts'
import type { Environment } from './resolve/resolve.ts'

/** The input of a verdict: an environment with its values, at a time in milliseconds since 1970. */
export type Judged = Omit<Environment, 'declarations' | 'notSet' | 'sources' | 'boot'> & {
  readonly now: number
  readonly booted?: BootReport
}

const ORIGIN: Origin = { source: 'policy', locator: '' }
const needed = (name: string, sensitive: boolean) => ({
  name,
  declaration: { ...undeclared(name), required: true, sensitive, declared: true },
  shadowed: [],
})
const present = (name: string, value: string, sensitive: boolean): Variable => ({
  ...needed(name, sensitive),
  state: 'present',
  value: new Secret(value),
  origin: ORIGIN,
})

/** Each of these alone must block a deploy to production, each through another check. */
const MISTAKES: readonly Variable[] = [
  { ...needed('DATABASE_URL', true), state: 'absent', origin: null },
  present('JWT_SECRET', 'changeme', true),
  present('SKIP_VALIDATION', 'true', false),
]

/** A service that the gate must block. */
const KNOWN_BAD: Judged = {
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
 * Judges a service that is known to be wrong, with the checks and the verdict of this run. When the gate would
 * pass it, the run is broken: a single bug in the gate never becomes a pass.
 */
export function selfTest(judge: (judged: Judged) => Report): readonly Failure[] {
  const { result, findings } = judge(KNOWN_BAD)
  const found = new Set(
    findings.flatMap(({ variable, severity }) => (severity === 'error' ? [variable] : [])),
  )
  if (result === 'blocked' && MISTAKES.every(({ name }) => found.has(name))) return []
  return [
    {
      code: 'GATE_UNSOUND',
      message:
        'The gate would pass a service that is known to be wrong, so its verdict is not reliable.',
      fix: 'Use a released build of Bootgate; if this is one, report it as a bug.',
    },
  ]
}
