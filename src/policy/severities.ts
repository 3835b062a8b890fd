import { ownIn } from '../algorithms/own.ts'
import type { Level } from '../domain/weakening.ts'
import type { Policy } from './merge.ts'
import type { SeverityData } from './rule-schema.ts'
import type { UNKNOWN } from './schema.ts'

/** The severity for these layers, the strongest layer last. */
export function severityIn(level: SeverityData, layers: readonly string[]): Level | undefined {
  if (typeof level === 'string') return level
  return layers.map((layer) => ownIn(level, layer)).findLast((here) => here !== undefined)
}

/** The values of `unknown:` as severities of the check `unknown-variable`. */
const UNKNOWN_LEVELS: Readonly<Record<(typeof UNKNOWN)[number], Level>> = {
  ignore: 'off',
  warn: 'warning',
  error: 'error',
}

/** The severities that the policy changes. */
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
