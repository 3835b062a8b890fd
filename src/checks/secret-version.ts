import { groupBy } from '../algorithms/group-by.ts'
import { ownIn } from '../algorithms/own.ts'
import { defineCheck } from './check.ts'
import { inContainer } from './in-container.ts'

const YEAR = 365 * 24 * 60 * 60 * 1000

/** Secrets Manager user guide, "What's in a secret": AWSPENDING is there while a rotation runs, AWSPREVIOUS after it. */
const PASSING: Readonly<Record<string, string>> = {
  AWSPENDING:
    'is read at the stage AWSPENDING: a version that a rotation has made and not yet proved',
  AWSPREVIOUS: 'is read at the stage AWSPREVIOUS: the version that the last rotation has replaced',
}

export const secretStage = defineCheck({
  id: 'secret-stage',
  levels: { production: 'warning', staging: 'off', development: 'off' },
  why: 'The version behind such a label changes with every rotation, and stops working with one.',
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
              fix: 'Refer to AWSCURRENT, or leave the stage out.',
              facts: { stage },
            },
          ]
    }),
})

export const secretAge = defineCheck({
  id: 'secret-age',
  levels: { production: 'info', staging: 'off', development: 'off' },
  why: 'Whoever has seen a secret in its life knows it until it changes.',
  find: (scope) => {
    const old = inContainer(scope).filter(({ origin, declaration }) => {
      const made = Date.parse(origin?.created ?? '')
      return declaration.sensitive && scope.now - made > YEAR
    })
    // One JSON secret gives many variables, and is rotated as one.
    const secrets = groupBy(old, ({ origin }) => `${origin?.locator} ${origin?.region}`)
    return [...secrets.values()].flatMap(([variable, ...others]) =>
      variable === undefined
        ? []
        : [
            {
              variable,
              says: `comes from a secret that has not changed for more than a year${others.length > 0 ? `, and so do ${others.length} more` : ''}`,
              fix: 'Rotate it: `aws secretsmanager put-secret-value --secret-id ID --secret-string file://FILE`',
              facts: { created: variable.origin?.created ?? '', variables: others.length + 1 },
            },
          ],
    )
  },
})
