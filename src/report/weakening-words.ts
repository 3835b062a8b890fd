import { placeOf } from '../domain/location.ts'
import type { Report } from '../domain/report.ts'
import type { RemovedKind, Weakening } from '../domain/weakening.ts'

/** What stands above the list that every report has where something is weakened. */
export const WEAKENINGS_TITLE = 'What the policy leaves out'

/** A weakening as a list shows it. */
interface WeakeningWords {
  /** What it is of: a check, a variable, an input. */
  readonly subject: string
  readonly says: string
  /** The line or the input that says it. */
  readonly place: string
}

export function weakeningWords(weakening: Weakening): WeakeningWords {
  const { location, by, pending } = weakening
  const [subject, says] = factsOf(weakening)
  const waits = pending ? `; ${PENDING[weakening.kind]}` : ''
  return { subject, says: `${says}${waits}`, place: location === null ? by : placeOf(location) }
}

const HELD = 'this pull request would, and until it is merged the policy of its base holds'
const PENDING: Readonly<Record<Weakening['kind'], string>> = {
  'check-off': HELD,
  'check-milder': HELD,
  'tier-lowered': HELD,
  'fail-on': HELD,
  'stand-ins': HELD,
  changed: 'until this pull request is merged what its base says holds',
  removed: 'this pull request removes it',
  'base-missing': HELD,
}

const ARTICLES: Readonly<Record<RemovedKind, string>> = {
  variable: 'a variable',
  rule: 'a rule',
  environment: 'an environment',
}

function factsOf(weakening: Weakening): readonly [subject: string, says: string] {
  switch (weakening.kind) {
    case 'check-off':
      return [weakening.check, `off, and by itself ${weakening.from}`]
    case 'check-milder':
      return [weakening.check, `${weakening.to}, and by itself ${weakening.from}`]
    case 'tier-lowered':
      return ['tier', `${weakening.to}, and by the name of the environment ${weakening.from}`]
    case 'fail-on':
      return ['fail-on', 'never: no finding stops the deploy']
    case 'stand-ins':
      return ['secrets-from', 'secrets come from a local file, not from their store']
    case 'changed':
      return [
        weakening.name,
        `${ARTICLES[weakening.what]}, declared otherwise than in the base (${weakening.options.join(', ')})`,
      ]
    case 'removed':
      return [weakening.name, `${ARTICLES[weakening.what]} of the base`]
    case 'base-missing':
      return ['policy-from', 'base: the base has no policy, so that of the pull request counts']
  }
}

/** `3 weakenings`, or nothing. */
export function weakeningsInWords({ weakenings }: Pick<Report, 'weakenings'>): string {
  const count = weakenings.length
  return count === 0 ? '' : `${count} weakening${count === 1 ? '' : 's'}`
}
