import { silentWords } from '../domain/silent-manifest.ts'
import type { Variable } from '../domain/variable.ts'
import { defineCheck, EVERYWHERE, type Scope } from './check.ts'

/** Whether the variable is required here; null when its condition needs an unavailable variable. */
export function isRequired({ declaration }: Variable, scope: Scope): boolean | null {
  const { required } = declaration
  if (typeof required === 'boolean') return required
  return required.holds(scope.byName)
}

function isAbsent(variable: Variable): variable is Variable & { readonly state: 'absent' } {
  return variable.state === 'absent'
}

/** A file in S3, or a ConfigMap that is not in the manifest. */
const UNREAD = ', as far as the gate can see: it does not read all sources of the manifest'
const GIVE = 'Give the gate a copy of what it does not read, as `env-file-unavailable` says. Else: '

export const required = defineCheck({
  id: 'required',
  levels: EVERYWHERE,
  why: 'Strict start-up code exits when a required variable is missing.',
  example: {
    types: { REDIS_URL: 'redis-url' },
    bad: [],
    good: ['REDIS_URL=rediss://cache.acme-co.com:6379/0'],
  },
  find: (scope) => {
    const unread = scope.drafts.some(({ check }) => check === 'env-file-unavailable') ? UNREAD : ''
    return scope.variables
      .filter(isAbsent)
      .filter((variable) => isRequired(variable, scope) === true)
      .map((variable) => {
        const { required: need } = variable.declaration
        const because = typeof need === 'boolean' ? '' : `, which is required when ${need.text}`
        const { unset } = variable
        const silent = scope.silent === undefined ? '' : `: ${silentWords(scope.silent)}`
        const says =
          unset === undefined
            ? `is not set in this environment${silent || unread}`
            : 'is set, but to a text that the policy reads as not set (empty, or a word of `not-set`)'
        return {
          variable,
          says: `${says}${because}`,
          ...(unset?.location && { location: unset.location }),
          fix: `${unread && GIVE}Add ${variable.name} to the manifest or the policy's environment, or declare it as \`required: false\`.`,
          facts: { state: 'absent', conditional: typeof need !== 'boolean' },
        }
      })
  },
})
