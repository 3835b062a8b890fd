import { changesOf } from '../algorithms/edits.ts'
import { groupBy } from '../algorithms/group-by.ts'
import { agreementOf } from '../domain/probe.ts'
import type { FileEdit, FixedFinding, Fixes } from '../domain/report.ts'
import type { Environment } from '../resolve/resolve.ts'
import type { ClosedPolicy } from './close.ts'
import type { Shown } from './closing.ts'
import type { ComparedTrial } from './drafts.ts'
import type { TrialTexts } from './environment.ts'

/** What the starts showed of each variable with a blind spot. */
export function shownBy(
  compared: readonly ComparedTrial[],
  environment: Environment,
  good: TrialTexts,
): readonly Shown[] {
  const blind = compared.filter(({ row }) => agreementOf(row) === 'blind')
  const byVariable = groupBy(blind, ({ row }) => row.variable)
  return environment.variables.flatMap(({ name, declaration }) => {
    const trials = byVariable.get(name)?.map(({ trial }) => trial)
    if (trials === undefined) return []
    const started = compared.filter(
      ({ row, trial }) =>
        row.variable === name &&
        row.application === 'starts' &&
        ['bad', 'equal'].includes(trial.kind),
    )
    const texts = [good, ...started.map(({ trial }) => trial.texts)].map((one) => one.get(name))
    const accepted = texts.filter((text) => typeof text === 'string' && text !== '')
    return { declaration, blind: trials, accepted: accepted as readonly string[] }
  })
}

/** What the report says of the changes of the policy. They are written when `after` is shown. */
export function fixesOf(
  { edited, unfixed }: ClosedPolicy,
  compared: readonly ComparedTrial[],
  { variables }: Environment,
  file: string,
): Fixes {
  const told = compared
    .filter(({ row }) => agreementOf(row) === 'blind')
    .map(({ row }) => ({
      name: row.variable,
      check: 'probe-blind',
      location: variables.find(({ name }) => name === row.variable)?.declaration.location ?? null,
    }))
  const finding = ({ check, location }: FixedFinding) => ({ check, location })
  return {
    written: true,
    edits: changesOf(edited).map(
      ({ line, ...lines }): FileEdit => ({ file, line: line + 1, ...lines }),
    ),
    fixed: told.filter(({ name }) => !unfixed.has(name)).map(finding),
    unfixed: told.flatMap((one) => {
      const because = unfixed.get(one.name)
      return because === undefined ? [] : { ...finding(one), because }
    }),
  }
}
