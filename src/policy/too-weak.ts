import { suite } from '../checks/index.ts'
import type { Declaration } from '../domain/declaration.ts'
import type { Failure } from '../domain/errors.ts'
import type { Level } from '../domain/weakening.ts'
import { types } from '../types/index.ts'
import { severitiesOf } from './severities.ts'
import type { Judging } from './weakenings.ts'

interface Given extends Omit<Judging, 'rules'> {
  readonly declarations: readonly Declaration[]
}

/**
 * Why a policy is too weak to speak for production: more than half of what stops a deploy is off there, or all of
 * it that belongs to the type of a declared variable. Rules count as nothing: who writes one may take it back.
 */
export function tooWeak({ policy, environment, tier, declarations }: Given): readonly Failure[] {
  if (tier !== 'production') return []
  const severities = severitiesOf(policy, [tier, environment])
  const isSilent = (id: string) => SILENT.includes(severities.get(id))
  const location = policy.locate(['checks'])
  const place = location && { location }
  const silent = [...STOPPING].filter(isSilent)
  if (silent.length * 2 > STOPPING.size)
    return [
      {
        code: 'POLICY_TOO_WEAK',
        message: `The policy leaves out ${silent.length} of the ${STOPPING.size} checks that stop a deploy to production, so its pass would say little of ${environment}.`,
        fix: 'Remove lines under `checks:`; to begin mildly, let the workflow say `fail-on: never` for a while.',
        ...place,
      },
    ]
  return declarations.flatMap(({ name, type, preset }): readonly Failure[] => {
    const own = stoppingOf(type.name)
    if (preset !== undefined || own.length === 0 || !own.every(isSilent)) return []
    return [
      {
        code: 'POLICY_TOO_WEAK',
        variable: name,
        message: `The policy leaves out all that stops a deploy for the type of ${name} (${own.join(', ')}), so nobody looks whether it is of type ${type.name}.`,
        fix: `Remove one of them under \`checks:\`, or waive the finding on ${name} until a day.`,
        ...place,
      },
    ]
  })
}

/** Levels at which a finding stops no deploy, whatever `fail-on` says. */
const SILENT: readonly (Level | undefined)[] = ['off', 'info']

/** What stops a deploy to production by itself. */
const STOPPING: ReadonlySet<string> = new Set(
  suite.flatMap(({ id, levels }) => (levels.production === 'error' ? [id] : [])),
)

function stoppingOf(typeName: string): readonly string[] {
  const type = types.find(({ name }) => name === typeName)
  return (type?.checks ?? []).filter((id) => STOPPING.has(id))
}
