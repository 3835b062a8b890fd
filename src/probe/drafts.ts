import type { Seen } from '../boot/seen.ts'
import type { SourceDraft } from '../domain/draft.ts'
import { placeOf } from '../domain/location.ts'
import { agreementOf, type ProbeRow } from '../domain/probe.ts'
import type { Environment } from '../resolve/resolve.ts'
import type { Trial } from './trials.ts'

/** A trial with what gate and application say of it. */
export interface ComparedTrial {
  readonly row: ProbeRow
  readonly trial: Trial
  readonly seen: Seen | null
  /** The check that blocks first; empty when the gate passes. */
  readonly check: string
}

/**
 * The finding of a trial on which gate and application do not agree.
 * @param lines what closes the blind spots of each variable, as lines of the policy
 */
export function draftOf(
  { row, seen, check }: ComparedTrial,
  environment: Environment,
  lines: ReadonlyMap<string, string>,
): readonly SourceDraft[] {
  const variable = environment.variables.find(({ name }) => name === row.variable)
  const agreement = agreementOf(row)
  if (variable === undefined || agreement === 'agree') return []
  const place = seen?.place ? placeOf({ ...seen.place, column: 1 }) : null
  const common = {
    variable: row.variable,
    facts: { change: row.change, ...(place !== null && { source: place }) },
    location: variable.declaration.location ?? null,
  }
  if (agreement === 'stricter')
    return [
      {
        ...common,
        check: 'probe-stricter',
        says: `${row.change}: the gate blocks it (${check}), and the application starts`,
        fix: `Keep it if the value would fail later. Otherwise change ${row.variable} in the policy, or the severity of ${check}.`,
      },
    ]
  const said = seen?.text ? `: ${seen.text.replace(/[.\s]+$/, '')}` : ''
  const at = place === null ? '' : ` at ${place}`
  const line = lines.get(row.variable)
  return [
    {
      ...common,
      check: 'probe-blind',
      says: `${row.change}: the gate passes it, and the application refuses it${at}${said}`,
      fix:
        line === undefined
          ? `Declare ${row.variable} more exactly: its type, values or pattern, or a rule.`
          : `Write in the policy: \`${line.replaceAll('\n', '` and `')}\``,
      facts: { ...common.facts, ...(line !== undefined && { closes: line }) },
    },
  ]
}
