import { placeOf } from '../domain/location.ts'
import type { Report } from '../domain/report.ts'
import type { RemovedKind, Weakening } from '../domain/weakening.ts'

/** The title of the list of weakenings, in every report that has some. */
export const WEAKENINGS_TITLE = 'What makes the gate weaker'

/** A weakening in words. */
interface WeakeningWords {
  /** The name of the check, variable or input. */
  readonly subject: string
  readonly says: string
  /** The line or what sets it. */
  readonly place: string
}

export function weakeningWords(weakening: Weakening): WeakeningWords {
  const { location, by, pending } = weakening
  const [subject, says] = factsOf(weakening)
  const waits = pending ? `; ${PENDING[weakening.kind]}` : ''
  const setBy = by === subject ? 'set for this run' : by
  return { subject, says: `${says}${waits}`, place: location === null ? setBy : placeOf(location) }
}

const HELD = 'this pull request proposes it; until the merge, the base policy applies'
const PENDING: Readonly<Record<Weakening['kind'], string>> = {
  'check-off': HELD,
  'check-milder': HELD,
  'tier-lowered': HELD,
  'fail-on': HELD,
  'stand-ins': HELD,
  changed: 'until this pull request is merged, the base policy applies',
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
      return [weakening.check, `off (default: ${weakening.from})`]
    case 'check-milder':
      return [weakening.check, `${weakening.to} (default: ${weakening.from})`]
    case 'tier-lowered':
      return ['tier', `${weakening.to} (the environment's name means ${weakening.from})`]
    case 'fail-on':
      return ['fail-on', 'never: no finding stops the deploy']
    case 'stand-ins':
      return ['secrets-from', 'secrets come from a local file, not from the secret store']
    case 'changed':
      return [
        weakening.name,
        `${ARTICLES[weakening.what]}, declared differently from the base (${weakening.options.join(', ')})`,
      ]
    case 'removed':
      return [weakening.name, `${ARTICLES[weakening.what]} of the base policy`]
    case 'base-missing':
      return [
        'policy-from',
        'base: the base has no policy, so the policy of the pull request applies',
      ]
  }
}

/** `3 weakenings`; empty for none. */
export function weakeningsInWords({ weakenings }: Pick<Report, 'weakenings'>): string {
  const count = weakenings.length
  return count === 0 ? '' : `${count} weakening${count === 1 ? '' : 's'}`
}
