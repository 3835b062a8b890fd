import { ownIn } from '../algorithms/own.ts'
import type { Severity } from '../domain/finding.ts'
import type { Policy } from './merge.ts'
import type { SeverityData } from './rule-schema.ts'
import type { UNKNOWN } from './schema.ts'

type Level = Severity | 'off'

/** What a severity by layer comes to where these layers hold, the strongest last. */
export function severityIn(level: SeverityData, layers: readonly string[]): Level | undefined {
  if (typeof level === 'string') return level
  return layers.map((layer) => ownIn(level, layer)).findLast((here) => here !== undefined)
}

/** `unknown:` is the severity of a check, in words that say what is meant. */
const UNKNOWN_LEVELS: Readonly<Record<(typeof UNKNOWN)[number], Level>> = {
  ignore: 'off',
  warn: 'warning',
  error: 'error',
}

/** How severe each check is, where the policy says otherwise than the check itself. */
export function severitiesOf(
  { checks, unknown }: Policy,
  layers: readonly string[],
): ReadonlyMap<string, Level> {
  const severities = new Map<string, Level>()
  if (unknown !== null) severities.set('unknown-variable', UNKNOWN_LEVELS[unknown])
  for (const [id, level] of Object.entries(checks)) {
    const here = severityIn(level, layers)
    if (here !== undefined) severities.set(id, here)
  }
  return severities
}
