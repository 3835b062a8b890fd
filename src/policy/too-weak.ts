import { suite } from '../checks/index.ts'
import type { Declaration } from '../domain/declaration.ts'
import type { Failure } from '../domain/errors.ts'
import type { Level } from '../domain/weakening.ts'
import { typeNamed } from '../types/lookup.ts'
import { severitiesOf } from './severities.ts'
import type { Judging } from './weakenings.ts'

interface PolicyStrength extends Omit<Judging, 'rules'> {
  readonly declarations: readonly Declaration[]
}

/**
 * Failures of a policy that is too weak for production: it switches off more than half of the checks that stop a
 * deploy, or all such checks of a declared variable's type. Rules do not count: the policy defines them itself.
 */
export function tooWeak({
  policy,
  environment,
  tier,
  declarations,
}: PolicyStrength): readonly Failure[] {
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
        message: `The policy switches off ${silent.length} of the ${STOPPING.size} checks that stop a deploy to production, so a pass in ${environment} would mean little.`,
        fix: 'Remove lines under `checks:`. To start without blocking, set `fail-on: never` in the workflow for a while.',
        ...place,
      },
    ]
  return declarations.flatMap(({ name, type, preset }): readonly Failure[] => {
    if (preset !== undefined) return []
    const stopping = stoppingOf(type.name)
    if (stopping.length === 0 || !stopping.every(isSilent)) return []
    return [
      {
        code: 'POLICY_TOO_WEAK',
        variable: name,
        message: `The policy switches off all checks that stop a deploy for the type of ${name} (${stopping.join(', ')}), so ${name} is not checked as ${type.name}.`,
        fix: `Remove one of them under \`checks:\`, or waive the finding on ${name}.`,
        ...place,
      },
    ]
  })
}

/** Levels that never stop a deploy, whatever `fail-on` is. */
const SILENT: readonly (Level | undefined)[] = ['off', 'info']

/** Checks that stop a deploy to production by default. */
const STOPPING: ReadonlySet<string> = new Set(
  suite.flatMap(({ id, levels }) => (levels.production === 'error' ? [id] : [])),
)

function stoppingOf(typeName: string): readonly string[] {
  return (typeNamed(typeName)?.checks ?? []).filter((id) => STOPPING.has(id))
}
