import { groupBy } from '../algorithms/group-by.ts'
import { ownIn } from '../algorithms/own.ts'
import { defineCheck } from './check.ts'
import { inContainer } from './in-container.ts'

const YEAR = 365 * 24 * 60 * 60 * 1000

/** Secrets Manager user guide, "What's in a secret": AWSPENDING exists during a rotation, AWSPREVIOUS after it. */
const PASSING: Readonly<Record<string, string>> = {
  AWSPENDING: 'is read at the stage AWSPENDING, a new version that the rotation has not tested yet',
  AWSPREVIOUS: 'is read at the stage AWSPREVIOUS, the version before the last rotation',
}

export const secretStage = defineCheck({
  id: 'secret-stage',
  levels: { production: 'warning', staging: 'off', development: 'off' },
  why: 'Each rotation moves these labels, and can make the version stop working.',
  find: (scope) =>
    inContainer(scope).flatMap((variable) => {
      const { stage = '' } = variable.origin ?? {}
      const says = ownIn(PASSING, stage)
      return says === undefined
        ? []
        : [
            {
              variable,
              says,
              fix: 'Use AWSCURRENT, or leave the stage out.',
              facts: { stage },
            },
          ]
    }),
})

export const secretAge = defineCheck({
  id: 'secret-age',
  levels: { production: 'info', staging: 'off', development: 'off' },
  why: 'Everyone who ever saw a secret knows it until it changes.',
  find: (scope) => {
    const old = inContainer(scope).filter(
      ({ origin, declaration }) =>
        origin?.created !== undefined &&
        declaration.sensitive &&
        scope.now - Date.parse(origin.created) > YEAR,
    )
    // One JSON secret can set many variables, and is rotated as a whole.
    const secrets = groupBy(old, ({ origin }) => `${origin?.locator} ${origin?.region}`)
    return [...secrets.values()].flatMap(([variable, ...others]) =>
      variable === undefined
        ? []
        : [
            {
              variable,
              says: `comes from a secret that has not changed for more than a year${others.length > 0 ? `, and so ${others.length === 1 ? 'does' : 'do'} ${others.length} more` : ''}`,
              fix: 'Rotate it: `aws secretsmanager put-secret-value --secret-id ID --secret-string file://FILE`',
              facts: { created: variable.origin?.created ?? '', variables: others.length + 1 },
            },
          ],
    )
  },
})
